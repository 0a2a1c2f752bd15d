//! Complaints by anyone: a resident who isn't in isolation reports, is graded and helped as
//! everybody, and is offered nothing that belongs to an isolation.

use chrono::TimeDelta;

use crate::support::{Phone, Village, residents, staff};

/// Nothing on this telephone speaks of an isolation.
#[track_caller]
fn is_not_isolated(phone: &Phone<'_>) {
    phone
        .shows_not("hari ke-")
        .shows_not("dari 14")
        .shows_not("solasi di rumah")
        .shows_not("Petugas akan memastikan selesainya");
}

async fn complains(phone: &Phone<'_>, complaints: &[&str]) {
    phone.types("/lapor").await;
    phone.taps("Ada keluhan").await;
    phone.taps_all(complaints).await;
    phone.taps("Lanjut").await;
}

#[tokio::test]
async fn a_cough_of_somebody_not_isolated_stands_on_the_days_list() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let tini = village.registers(residents::tini()).await;
    complains(&tini, &["Batuk"]).await;
    tini.taps("Tidak ada").await;
    tini.types("37,1").await;
    tini.taps_all(&["Tidak", "Kirim"]).await;
    tini.sees("Laporan tersimpan, 06.30").sees("KUNING");
    is_not_isolated(&tini);
    let rings = wati.rings();
    village.becomes("2020-04-12 12:01").await;
    assert!(wati.rings() > rings);
    let list = wati.last().text;
    assert!(list.contains("002/002"), "{list}");
    assert!(
        !list.contains("Tini") && !list.contains("hari ke-"),
        "{list}"
    );
    // Nobody asks the day after: nothing is awaited of her.
    village.becomes("2020-04-13 18:00").await;
    let asked = crate::reminders::times(&tini, "Bagaimana kesehatan hari ini?");
    assert_eq!(asked.len(), 1, "only what she began herself: {asked:?}");
    is_not_isolated(&tini);
    village.is_well();
}

#[tokio::test]
async fn danger_of_somebody_not_isolated_rings_and_whoever_is_silent_after_it_rings_again() {
    let mut village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let tini = village.registers(residents::tini()).await;
    let rings = wati.rings();
    tini.types("/lapor").await;
    tini.taps_all(&["Ada keluhan", "Sesak", "Lanjut", "istirahat"])
        .await;
    assert_eq!(wati.rings(), rings + 1, "at the tap");
    tini.taps("Tidak ada").await;
    for value in ["38,4", "24", "90"] {
        tini.types(value).await;
    }
    tini.taps("Kirim").await;
    tini.sees("MERAH").sees("tersimpan").sees("119");
    is_not_isolated(&tini);
    wati.shows("MERAH");
    wati.taps_all(&[
        "Saya tangani",
        "Sudah ditelepon",
        "Selesai",
        "Dirawat di rumah",
    ])
    .await;
    village.restarts().await;
    village.passes(TimeDelta::hours(5)).await;
    let tini = village.phone(residents::tini().account);
    tini.can_tap("Sehat").can_tap("Gawat");
    is_not_isolated(&tini);
    let wati = village.phone(staff::wati());
    let rings = wati.rings();
    village.passes(TimeDelta::hours(13)).await;
    assert!(wati.rings() > rings, "silence after a bad grade rings");
    village.is_well();
}

#[tokio::test]
async fn a_healthy_report_of_anybody_is_thanked_and_asks_for_nothing_more() {
    let mut village = Village::open().await;
    let tini = village.registers(residents::tini()).await;
    tini.types("/lapor").await;
    tini.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    tini.sees("Laporan tersimpan")
        .sees("HIJAU")
        .sees_not("Tetap di rumah");
    let count = tini.screen().messages.len();
    village.becomes("2020-04-15 20:00").await;
    village.restarts().await;
    let tini = village.phone(residents::tini().account);
    assert_eq!(tini.screen().messages.len(), count, "nobody asks");
    is_not_isolated(&tini);
    village.is_well();
}
