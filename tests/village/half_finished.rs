//! A report that is left in the middle, and the alert that its danger signs have
//! raised: what was looked after rings once, what is new rings, and nothing is lost.

use chrono::TimeDelta;

use crate::support::{Phone, Village, residents, staff};

/// Breathless at rest: the alert is out at the last of these taps.
async fn breathless(phone: &Phone<'_>) {
    phone.types("/lapor").await;
    phone
        .taps_all(&["Ada keluhan", "Demam", "Sesak napas", "Lanjut"])
        .await;
    phone.taps("Saat istirahat").await;
}

async fn looks_after(wati: &Phone<'_>) {
    wati.taps_all(&["Saya tangani", "Sudah ditelepon", "Selesai"])
        .await;
    wati.taps("Sudah membaik").await;
}

async fn has_no_open_alert(wati: &Phone<'_>) {
    wati.types("/peringatan").await;
    wati.sees("Tidak ada peringatan terbuka");
}

#[tokio::test]
async fn what_was_told_at_the_tap_and_looked_after_rings_once() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.registers(residents::sri()).await;
    let (sri, wati) = (
        village.phone(residents::sri().account),
        village.phone(staff::wati()),
    );
    breathless(&sri).await;
    village.passes(TimeDelta::minutes(5)).await;
    looks_after(&wati).await;
    let rings = wati.rings();
    village.restarts().await;
    let (sri, wati) = (
        village.phone(residents::sri().account),
        village.phone(staff::wati()),
    );
    sri.telephone.looks_away();
    village.becomes("2020-04-12 07:05").await;
    sri.sees("belum selesai")
        .sees("MERAH")
        .sees("sudah memeriksa hal ini pukul 06.35")
        .sees("119")
        .sees_not("langsung diteruskan");
    assert_eq!(wati.rings(), rings, "the same danger rings once");
    wati.shows("07.00 laporan yang belum selesai tersimpan sendiri");
    has_no_open_alert(&wati).await;
    village.is_well();
}

#[tokio::test]
async fn given_up_after_it_was_looked_after_it_rings_nobody_either() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = village.registers(residents::sri()).await;
    breathless(&sri).await;
    looks_after(&wati).await;
    let rings = wati.rings();
    sri.types("/batal").await;
    sri.sees("sudah memeriksa hal ini");
    assert_eq!(wati.rings(), rings);
    has_no_open_alert(&wati).await;
    village.is_well();
}

#[tokio::test]
async fn a_grave_value_that_was_told_after_the_end_rings() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = village.registers(residents::sri()).await;
    breathless(&sri).await;
    looks_after(&wati).await;
    let rings = wati.rings();
    sri.taps("Tidak ada").await;
    sri.types("38,9").await;
    sri.types("88").await;
    assert_eq!(wati.rings(), rings, "no alert is open that could show it");
    village.passes(TimeDelta::minutes(31)).await;
    assert_eq!(wati.rings(), rings + 1, "SpO2 88 is new");
    wati.shows("SpO2 88\u{A0}%");
    sri.shows("langsung diteruskan");
    village.is_well();
}

#[tokio::test]
async fn a_new_sign_after_the_end_rings_at_its_tap_and_then_no_more() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = village.registers(residents::sri()).await;
    breathless(&sri).await;
    looks_after(&wati).await;
    let rings = wati.rings();
    sri.taps("bingung").await;
    assert_eq!(wati.rings(), rings + 1, "a new sign rings at its tap");
    looks_after(&wati).await;
    village.passes(TimeDelta::minutes(31)).await;
    sri.shows("belum selesai").shows("sudah memeriksa hal ini");
    assert_eq!(wati.rings(), rings + 1);
    has_no_open_alert(&wati).await;
    village.is_well();
}

#[tokio::test]
async fn a_report_that_is_sent_after_the_end_rings_again() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = village.registers(residents::sri()).await;
    breathless(&sri).await;
    looks_after(&wati).await;
    let rings = wati.rings();
    sri.taps("Tidak ada").await;
    for value in ["37,0", "97", "18", "80"] {
        sri.types(value).await;
    }
    if sri.last().labels().contains(&"Tidak") {
        sri.taps("Tidak").await;
    }
    sri.taps("Kirim").await;
    sri.sees("MERAH").sees("langsung diteruskan");
    assert_eq!(wati.rings(), rings + 1, "she says so now");
    village.is_well();
}

#[tokio::test]
async fn the_same_danger_on_another_day_rings() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = village.registers(residents::sri()).await;
    breathless(&sri).await;
    looks_after(&wati).await;
    village.becomes("2020-04-12 09:00").await;
    sri.types("/lapor").await;
    sri.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    sri.types("97").await;
    village.becomes("2020-04-13 09:00").await;
    let rings = wati.rings();
    breathless(&sri).await;
    assert_eq!(wati.rings(), rings + 1);
    village.passes(TimeDelta::minutes(1)).await;
    looks_after(&wati).await;
    village.passes(TimeDelta::minutes(31)).await;
    has_no_open_alert(&wati).await;
    village.is_well();
}

#[tokio::test]
async fn a_report_whose_place_is_taken_is_filed_at_once() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/lapor").await;
    darto.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    let receipt = darto.last();
    // A second report of the day is begun, then the first one is to be changed.
    darto.types("/lapor").await;
    darto.taps_all(&["Ada keluhan", "Batuk"]).await;
    darto
        .does(|phone| phone.taps_on(receipt.id, "Ubah"))
        .await
        .sees_not("belum selesai");
    darto.types("/bantuan").await;
    darto
        .sees("belum selesai")
        .sees("KUNING")
        .can_tap("Lengkapi");
    village.restarts().await;
    village.passes(TimeDelta::minutes(45)).await;
    let darto = village.phone(residents::darto().account);
    let filed = crate::reminders::times(&darto, "belum selesai. Yang sudah dijawab");
    assert_eq!(filed.len(), 1, "filed once:\n{}", darto.screen());
    village.is_well();
}

#[tokio::test]
async fn danger_in_a_report_whose_place_is_taken_is_kept_and_rings_once() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/lapor").await;
    darto.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    let receipt = darto.last();
    let rings = wati.rings();
    breathless(&darto).await;
    darto.does(|phone| phone.taps_on(receipt.id, "Ubah")).await;
    darto.types("/bantuan").await;
    darto.sees("belum selesai").sees("MERAH");
    assert_eq!(wati.rings(), rings + 1);
    wati.taps("Saya tangani").await;
    wati.shows("Darto Suwito");
    village.is_well();
}

#[tokio::test]
async fn a_report_without_an_answer_is_laid_aside_without_a_word() {
    let village = Village::open().await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/lapor").await;
    darto.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    let receipt = darto.last();
    darto.types("/lapor").await;
    darto.does(|phone| phone.taps_on(receipt.id, "Ubah")).await;
    darto.types("/bantuan").await;
    darto.sees_not("belum selesai. Yang sudah");
    village.passes(TimeDelta::minutes(45)).await;
    darto.shows_not("belum selesai. Yang sudah");
    village.is_well();
}

/// Nothing rings while values are typed: what has been measured must not go with `/batal`.
#[tokio::test]
async fn grave_values_are_not_given_up() {
    for way in ["/batal", "drop"] {
        let village = Village::open().await;
        let wati = village.health_worker(staff::wati()).await;
        let sri = village.registers(residents::sri()).await;
        sri.types("/lapor").await;
        sri.taps_all(&["Ada keluhan", "Demam", "Sesak napas", "Lanjut"])
            .await;
        sri.taps_all(&["Saat berjalan", "Tidak ada"]).await;
        sri.types("39,2").await;
        sri.types("86").await;
        let rings = wati.rings();
        if way == "drop" {
            sri.types("/bantuan").await;
            sri.taps("Tidak jadi").await;
        } else {
            sri.types("/batal").await;
        }
        sri.sees("MERAH");
        assert_eq!(wati.rings(), rings + 1, "{way}");
        wati.shows("SpO2 86\u{A0}%").shows("belum selesai diisi");
        village.is_well();
    }
}

#[tokio::test]
async fn a_harmless_report_is_given_up_as_asked() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/lapor").await;
    darto.taps_all(&["Ada keluhan", "Batuk", "Lanjut"]).await;
    let rings = wati.rings();
    darto.types("/batal").await;
    darto.sees("dibatalkan").sees_not("belum selesai");
    assert_eq!(wati.rings(), rings);
    village.is_well();
}
