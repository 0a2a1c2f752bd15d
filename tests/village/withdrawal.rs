//! A danger sign that is taken back: the alert was out at the tap and stays open; the
//! card says so, and only a person ends it.

use chrono::TimeDelta;

use crate::alerts::{breathless, card};
use crate::support::{Phone, Village, residents, staff};

const WITHDRAWN: &str = "Tanda bahaya ditarik kembali";

/// The alert is out, marked, and still goes on as any other.
async fn is_open_and_marked(village: &Village, wati: &Phone<'_>) {
    let text = card(wati).text;
    assert!(text.contains("MERAH") && text.contains(WITHDRAWN), "{text}");
    wati.can_tap("Saya tangani");
    village.is_well();
}

#[tokio::test]
async fn breathless_at_rest_taken_back_marks_the_card_and_rings_nobody() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let sri = village.registers(residents::sri()).await;
    breathless(&sri).await;
    let rung = wati.rings();
    sri.taps("Kembali").await;
    assert!(!card(&wati).text.contains(WITHDRAWN), "she only looks");
    sri.taps("Saat berjalan").await;
    assert_eq!(wati.rings(), rung);
    is_open_and_marked(&village, &wati).await;

    // The rest of the report is mild: the gravest is still there to be read.
    sri.taps("Tidak ada").await;
    for value in ["36,9", "97", "18", "82"] {
        sri.types(value).await;
    }
    sri.taps("Ya").await;
    sri.taps("Kirim").await;
    sri.sees("tersimpan").sees_not("MERAH");
    is_open_and_marked(&village, &wati).await;
    wati.types("/peringatan").await;
    wati.sees("Peringatan terbuka (1)").sees("MERAH");
    let quiet = rini.rings();
    village.passes(TimeDelta::minutes(15)).await;
    assert_eq!(rini.rings(), quiet + 1, "it climbs as before");
    rini.taps("Saya tangani").await;
    assert!(card(&rini).text.contains(WITHDRAWN));
    sri.shows("Perawat Rini menangani");
    village.is_well();
}

#[tokio::test]
async fn a_tick_taken_off_marks_the_card_and_the_next_tick_counts_anew() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/lapor").await;
    darto.taps_all(&["Ada keluhan", "Demam", "Lanjut"]).await;
    let quiet = wati.rings();
    darto.taps("Nyeri atau tertekan").await;
    darto.sees("Jangan menunggu");
    assert_eq!(wati.rings(), quiet + 1);
    darto.taps("☑ Nyeri atau tertekan").await;
    is_open_and_marked(&village, &wati).await;
    darto.taps("Pingsan").await;
    let text = card(&wati).text;
    assert!(text.contains("Pingsan") && text.contains("MERAH"), "{text}");
    assert!(!text.contains(WITHDRAWN), "a sign stands: {text}");
    darto.taps("Nyeri atau tertekan").await;
    darto.taps("☑ Pingsan").await;
    let text = card(&wati).text;
    assert!(!text.contains(WITHDRAWN), "another one stands: {text}");
    darto.taps("☑ Nyeri atau tertekan").await;
    is_open_and_marked(&village, &wati).await;
    village.passes(TimeDelta::hours(14)).await;
    wati.types("/peringatan").await;
    wati.sees("Peringatan terbuka (1)");
    village.is_well();
}

#[tokio::test]
async fn gawat_taken_back_is_healthy_for_the_report_and_open_for_the_nurse() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/lapor").await;
    darto.taps("Gawat").await;
    wati.taps("Saya tangani").await;
    darto.taps_all(&["Kembali", "Sehat"]).await;
    let text = card(&wati).text;
    assert!(text.contains(WITHDRAWN), "{text}");
    darto.taps("Tidak punya termometer").await;
    darto.sees("tersimpan");
    wati.can_tap("Selesai").can_tap("Alarm palsu");
    assert!(card(&wati).text.contains(WITHDRAWN));
    village.is_well();
}
