//! What comes while somebody has an alert already: it is never left to one telephone
//! that rang once.

use siaga::config::Config;
use siaga::domain::access::Role;
use siaga::domain::place::Area;
use siaga::drill::Account;

use crate::alerts::{NUMBER, breathless, card, feverish, sri};
use crate::reminders::{punctual, times};
use crate::support::{Phone, Start, Village, residents, staff};

/// ORANYE at half past six; Wati takes it and has called.
async fn taken_and_called<'v>(village: &'v Village, wati: &Phone<'_>) -> Phone<'v> {
    let sri = sri(village).await;
    feverish(&sri).await;
    wati.taps_all(&["Saya tangani", "Sudah ditelepon"]).await;
    sri
}

#[tokio::test]
async fn what_gets_worse_must_be_taken_anew_or_the_next_is_rung() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let sri = taken_and_called(&village, &wati).await;
    village.becomes("2020-04-12 12:00").await;
    let rung = (wati.rings(), rini.rings());
    breathless(&sri).await;
    assert_eq!(wati.rings(), rung.0 + 1);
    village.becomes("2020-04-12 12:14").await;
    assert_eq!(rini.rings(), rung.1);
    village.becomes("2020-04-12 12:15").await;
    assert_eq!((wati.rings(), rini.rings()), (rung.0 + 2, rung.1 + 1));
    wati.shows_not(NUMBER).shows_not("Sri Wahyuni");
    rini.shows("12.15 Bidan Wati tidak menjawab");
    rini.taps("Saya tangani").await;
    rini.shows(NUMBER);
    sri.shows("Perawat Rini menangani");
    village.is_well();
}

#[tokio::test]
async fn who_says_again_i_take_it_keeps_it_and_is_asked_soon() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let sri = taken_and_called(&village, &wati).await;
    wati.can_not_tap("Saya tangani");
    village.becomes("2020-04-12 12:00").await;
    sri.types("/darurat").await;
    wati.taps("Saya tangani").await;
    wati.shows("12.00 Bidan Wati tetap menangani")
        .can_not_tap("Saya tangani");
    let quiet = rini.rings();
    village.becomes("2020-04-12 12:29").await;
    assert_eq!(rini.rings(), quiet);
    wati.sees_not("belum ada yang dicatat");
    village.becomes("2020-04-12 12:30").await;
    wati.shows("belum ada yang dicatat");
    village.is_well();
}

#[tokio::test]
async fn an_insisting_call_is_not_left_to_one_telephone() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let sri = sri(&village).await;
    sri.types("/darurat").await;
    wati.taps_all(&["Saya tangani", "Sudah ditelepon"]).await;
    village.becomes("2020-04-12 09:00").await;
    sri.types("/darurat").await;
    let rung = (wati.rings(), rini.rings());
    village.becomes("2020-04-12 09:15").await;
    assert_eq!((wati.rings(), rini.rings()), (rung.0 + 1, rung.1 + 1));
    village.is_well();
}

#[tokio::test]
async fn who_takes_it_and_does_nothing_is_asked_twice_and_then_the_next_is_rung() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let sri = sri(&village).await;
    breathless(&sri).await;
    wati.taps("Saya tangani").await;
    let quiet = rini.rings();
    village.becomes("2020-04-12 07:59").await;
    assert_eq!(times(&wati, "belum ada yang dicatat").len(), 2);
    assert_eq!(rini.rings(), quiet);
    village.becomes("2020-04-12 08:00").await;
    assert_eq!(rini.rings(), quiet + 1);
    wati.can_tap("Saya tangani");
    sri.shows("diteruskan kepada petugas berikutnya");
    village.is_well();
}

#[tokio::test]
async fn gawat_while_an_alert_is_open_rings_and_advises() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/lapor").await;
    darto
        .taps_all(&["Ada keluhan", "Demam", "Lanjut", "Nyeri atau tertekan"])
        .await;
    wati.taps_all(&["Saya tangani", "Sudah ditelepon"]).await;
    village.becomes("2020-04-12 08:00").await;
    darto.types("/lapor").await;
    let rung = wati.rings();
    darto.taps("Gawat").await;
    darto.sees("Jangan menunggu").sees("Bidan Wati menangani");
    assert_eq!(wati.rings(), rung + 1);
    wati.shows("08.00 tombol Gawat ditekan lagi");
    village.is_well();
}

#[tokio::test]
async fn danger_in_another_report_rings_once_and_advises() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/darurat").await;
    wati.taps_all(&["Saya tangani", "Sudah ditelepon"]).await;
    village.becomes("2020-04-12 06:35").await;
    darto.types("/lapor").await;
    let rung = wati.rings();
    darto
        .taps_all(&["Ada keluhan", "Demam", "Lanjut", "Nyeri atau tertekan"])
        .await;
    darto.sees("Jangan menunggu");
    assert_eq!(wati.rings(), rung + 1);
    wati.shows("06.35 tanda bahaya dalam laporan baru");
    darto.taps("Pingsan").await;
    assert_eq!(wati.rings(), rung + 1, "the same report: quietly");
    assert!(card(&wati).text.contains("Pingsan"));
    village.is_well();
}

#[tokio::test]
async fn of_a_replaced_card_a_line_remains_and_no_name() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    breathless(&sri(&village).await).await;
    wati.taps("Saya tangani").await;
    let first = card(&wati).id;
    wati.types("/peringatan").await;
    wati.taps("1.").await;
    let screen = wati.screen();
    let old = screen
        .messages
        .iter()
        .find(|seen| seen.id == first)
        .unwrap();
    assert!(old.text.contains("sudah diganti"), "{}", old.text);
    assert!(!old.text.contains(NUMBER) && old.buttons.is_empty());
    wati.shows(NUMBER);
    wati.taps_all(&["Oper", "Ke petugas berikutnya"]).await;
    wati.shows_not(NUMBER).shows_not("Sri Wahyuni");
    rini.can_tap("Saya tangani");
    village.is_well();
}

#[tokio::test]
async fn who_has_died_is_asked_nothing_any_more() {
    let village = punctual().await;
    let karto = village.rt_head().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/lapor").await;
    darto
        .taps_all(&["Ada keluhan", "Demam", "Lanjut", "Nyeri atau tertekan"])
        .await;
    wati.taps_all(&["Saya tangani", "Selesai", "Meninggal dunia"])
        .await;
    let said = darto.screen().messages.len();
    let (asked, rung) = (karto.screen().messages.len(), wati.rings());
    village.becomes("2020-04-15 12:00").await;
    assert_eq!(darto.screen().messages.len(), said, "{}", darto.screen());
    assert_eq!(karto.screen().messages.len(), asked, "{}", karto.screen());
    // The recaps of that day say that an isolation has ended.
    let recaps = 2;
    assert_eq!(wati.rings(), rung + recaps, "{}", wati.screen());
    village.is_well();
}

#[tokio::test]
async fn who_was_referred_is_not_asked_again_after_the_bad_grade() {
    for (ending, alerts) in [("Dirujuk ke RS", 0), ("Dirawat di rumah", 1)] {
        let village = punctual().await;
        let wati = village.health_worker(staff::wati()).await;
        let sri = sri(&village).await;
        feverish(&sri).await;
        wati.taps_all(&["Saya tangani", "Selesai", ending]).await;
        village.becomes("2020-04-13 06:00").await;
        let silent = times(&wati, "tidak ada kabar setelah laporan berat").len();
        assert_eq!(silent.min(1), alerts, "{ending}");
        village.is_well();
    }
}

fn two_villages(config: &mut Config) {
    let mut other = config.villages[0].clone();
    other.id = "mulyo".parse().unwrap();
    other.name = "Mulyo".to_owned();
    config.villages.push(other);
}

#[tokio::test]
async fn a_stranger_who_registers_elsewhere_is_rung_about_there() {
    let start = Start {
        config: two_villages,
        ..Start::default()
    };
    let village = Village::start(start).await;
    let here = village.area();
    let there = Area::Village("mulyo".parse().unwrap());
    let hadi = village.joins(staff::hadi(), Role::Coordinator, here).await;
    let rini = village
        .joins(staff::rini(), Role::HealthWorker, there)
        .await;
    let who = village.phone(Account::new(900, "Orang"));
    who.types("/darurat").await;
    who.types("belakang masjid").await;
    who.types("✅ Cukup").await;
    hadi.shows("belakang masjid");
    hadi.taps("Saya tangani").await;
    let quiet = rini.rings();
    who.types("/start").await;
    who.taps_all(&["Indonesia", "Setuju", "tidak isolasi", "Mulyo"])
        .await;
    for answer in ["Karso", "2/2", "1960"] {
        who.types(answer).await;
    }
    who.taps("Laki-laki").await;
    who.types("0812 0000 0101").await;
    who.taps_all(&["Tidak ada", "Tidak", "Benar"]).await;
    assert_eq!(rini.rings(), quiet + 1, "{}", who.screen());
    hadi.shows_not("Karso").shows_not("belakang masjid");
    rini.shows_not("belakang masjid");
    rini.taps("Saya tangani").await;
    rini.shows("Karso").shows("belakang masjid");
    village.is_well();
}

#[tokio::test]
async fn silence_while_an_alert_is_open_stands_on_the_card() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    taken_and_called(&village, &wati).await;
    village.becomes("2020-04-13 06:00").await;
    let text = card(&wati).text;
    assert!(
        text.contains("Tidak ada kabar sejak laporan berat"),
        "{text}"
    );
    village.is_well();
}

#[tokio::test]
async fn who_reports_at_the_door_reads_who_takes_it_and_that_nobody_has_yet() {
    let village = punctual().await;
    let karto = village.rt_head().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    village.becomes("2020-04-13 08:00").await;
    karto
        .taps_all(&["Sudah saya datangi: sakit", "Sulit dibangunkan", "Kirim"])
        .await;
    village.becomes("2020-04-13 08:15").await;
    for phone in [&karto, &darto] {
        phone.shows("Belum ada petugas yang menjawab");
    }
    karto.shows("Tentang Bapak Darto");
    wati.taps("Saya tangani").await;
    for phone in [&karto, &darto] {
        phone.shows("Bidan Wati menangani");
    }
    karto.shows_not("MERAH");
    village.is_well();
}

#[tokio::test]
async fn who_reports_after_a_silence_is_told_what_becomes_of_it() {
    let village = punctual().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = sri(&village).await;
    feverish(&sri).await;
    wati.taps_all(&["Saya tangani", "Selesai", "Dirawat di rumah"])
        .await;
    village.becomes("2020-04-13 06:00").await;
    wati.shows("tidak ada kabar setelah laporan berat");
    sri.shows_not("Belum ada petugas yang menjawab");
    feverish(&sri).await;
    village.becomes("2020-04-13 06:15").await;
    sri.shows("Belum ada petugas yang menjawab");
    wati.taps("Saya tangani").await;
    sri.sees("menangani laporan Anda");
    village.is_well();
}
