//! Reports from accounts that nobody knows: kept, graded, rung, and given to an officer who
//! says whose they are.

use siaga::drill::Account;
use siaga::store::table::Table;

use crate::support::{Lost, Phone, Village, residents, staff};

pub fn unknown() -> Account {
    Account::new(131, "HP Lama")
}

pub async fn tells_who(phone: &Phone<'_>, name: &str, place: &str) {
    phone.types(name).await;
    phone.types("Lewati").await;
    phone.types(place).await;
}

pub async fn coughs(phone: &Phone<'_>) {
    phone.types("/lapor").await;
    phone
        .taps_all(&["Ada keluhan", "Tidak ada", "Batuk", "Lanjut"])
        .await;
    phone.types("37,1").await;
}

#[tokio::test]
async fn a_mild_report_is_kept_over_a_restart_and_becomes_somebodys_once() {
    let mut village = Village::open().await;
    village.rt_head().await;
    village.health_worker(staff::wati()).await;
    village.registers(residents::sri()).await;
    coughs(&village.phone(unknown())).await;
    village.restarts().await;
    let stranger = village.phone(unknown());
    tells_who(&stranger, "sri wahjoeni", "RT 3 RW 5").await;
    stranger.sees("KUNING").sees("tersimpan").can_tap("Daftar");
    let (karto, wati) = (village.phone(staff::pak_rt()), village.phone(staff::wati()));
    karto
        .shows("belum dikenal")
        .shows_not("KUNING")
        .shows_not("Batuk");
    wati.shows("KUNING").shows("Batuk");
    karto.types("/menu").await;
    karto.can_tap("Belum dikenal (1)");
    wati.taps("Sri Wahyuni · 1948").await;
    karto
        .taps_all(&["Sri Wahyuni · 1948", "Ya, itu orangnya"])
        .await;
    karto
        .sees("atas nama Sri Wahyuni")
        .can_tap("Sambungkan HP-nya");
    wati.taps("Ya, itu orangnya").await;
    assert!(wati.toast().contains("sudah dijawab"));
    stranger.shows("sudah dicocokkan").shows_not("Mbah Sri");
    village
        .phone(residents::sri().account)
        .shows("dari HP lain");
    village.is_well();
    assert_eq!(village.count(Table::Report).await, 1);
}

#[tokio::test]
async fn danger_rings_at_the_tap_and_the_alert_is_about_whoever_it_is_found_to_be() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    village.registers(residents::sri()).await;
    let stranger = village.phone(unknown());
    let rings = wati.rings();
    stranger.types("saya demam").await;
    stranger.taps("Bibir").await;
    assert_eq!(wati.rings(), rings + 1, "at the tap");
    stranger.sees("119");
    stranger
        .taps_all(&["Lanjut", "Lanjut", "Tidak punya termometer"])
        .await;
    tells_who(&stranger, "Sri", "RT 3 RW 5").await;
    stranger.sees("MERAH");
    wati.shows("RT 3 RW 5");
    wati.taps_all(&["Sri Wahyuni · 1948", "Ya, itu orangnya"])
        .await;
    wati.taps("Saya tangani").await;
    wati.sees("Sri Wahyuni");
    stranger.shows("Bidan Wati").shows_not("Mbah Sri");
    village.is_well();
}

#[tokio::test]
async fn whoever_registers_afterwards_has_told_it_themselves() {
    let mut village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let tini = village.phone(residents::tini().account);
    coughs(&tini).await;
    tells_who(&tini, "Tini", "RT 2 RW 2").await;
    village.registers(residents::tini()).await;
    wati.shows("Sudah jelas: Tini");
    village.is_well();
    assert_eq!(village.count(Table::Report).await, 1);
}

#[tokio::test]
async fn what_nobody_matches_goes_farther_and_ends_with_a_reason() {
    let village = Village::open().await;
    let karto = village.rt_head().await;
    let hadi = village.coordinator().await;
    let stranger = village.phone(unknown());
    stranger.types("/lapor").await;
    stranger
        .taps_all(&["Sehat", "Tidak punya termometer"])
        .await;
    tells_who(&stranger, "Bejo", "3/5").await;
    stranger.sees("HIJAU");
    karto.can_tap("Tidak bisa dicocokkan");
    hadi.can_not_tap("Tidak bisa dicocokkan");
    village.becomes("2020-04-12 08:40").await;
    hadi.can_tap("Tidak bisa dicocokkan").shows("Bejo");
    hadi.taps_all(&["Tidak bisa dicocokkan", "bukan warga sini"])
        .await;
    karto.shows("bukan warga sini");
    stranger.shows("belum bisa memastikan");
    village.is_well();
}

#[tokio::test]
async fn a_second_report_of_that_day_stands_beside_the_first() {
    let mut village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = village.registers(residents::sri()).await;
    sri.types("/lapor").await;
    sri.taps("Sehat").await;
    sri.types("36,6").await;
    sri.types("97").await;
    let stranger = village.phone(unknown());
    coughs(&stranger).await;
    tells_who(&stranger, "Sri Wahyuni", "RT 3 RW 5").await;
    wati.taps_all(&["Sri Wahyuni · 1948", "Ya, itu orangnya"])
        .await;
    sri.types("/riwayat").await;
    sri.sees("KUNING");
    village.is_well();
    assert_eq!(village.count(Table::Report).await, 2);
}

#[tokio::test]
async fn a_code_for_the_telephone_brings_what_it_told_along() {
    let mut village = Village::open().await;
    let karto = village.rt_head().await;
    village.registers(residents::sri()).await;
    let stranger = village.phone(unknown());
    coughs(&stranger).await;
    tells_who(&stranger, "Sri Wahyuni", "RT 3 RW 5").await;
    karto.types("/tautkan Sri Wahyuni").await;
    karto.taps_all(&["1948 · 003/005", "Buat kode"]).await;
    let link = {
        let screen = karto.screen();
        let texts = screen.messages.iter().rev().map(|seen| seen.text.clone());
        let text = texts
            .into_iter()
            .find(|text| text.contains("start=tautan_"));
        let text = text.expect("a code");
        let (_, rest) = text.split_once("start=").unwrap();
        rest.split_whitespace().next().unwrap().to_owned()
    };
    stranger.starts_with(&link).await;
    stranger.types("Sri Wahyuni").await;
    stranger.types("1948").await;
    stranger.sees("Selamat datang kembali");
    stranger.types("/riwayat").await;
    stranger.sees("KUNING");
    karto.shows("Sudah jelas: Sri Wahyuni");
    village.is_well();
    assert_eq!(village.count(Table::Report).await, 1);
}

#[tokio::test]
async fn who_is_known_to_nobody_may_erase_what_they_told() {
    let mut village = Village::open().await;
    let karto = village.rt_head().await;
    let stranger = village.phone(unknown());
    coughs(&stranger).await;
    tells_who(&stranger, "Bejo", "3/5").await;
    karto.can_tap("Tidak bisa dicocokkan");
    stranger.types("/hapus").await;
    stranger
        .taps_all(&["Lanjut menghapus", "Ya, hapus semuanya"])
        .await;
    assert_eq!(village.count(Table::Unmatched).await, 0);
    let karto = village.phone(staff::pak_rt());
    karto.types("/menu").await;
    karto.can_not_tap("Belum dikenal (1)");
    village.is_well();
}

#[tokio::test]
async fn a_report_that_lost_its_timer_still_goes_on() {
    for lost in Lost::ALL {
        let mut village = Village::open().await;
        village.rt_head().await;
        village.coordinator().await;
        let stranger = village.phone(unknown());
        coughs(&stranger).await;
        tells_who(&stranger, "Bejo", "3/5").await;
        village.loses_timers(&["unmatched"], lost).await;
        village.becomes("2020-04-12 08:40").await;
        village
            .phone(staff::hadi())
            .can_tap("Tidak bisa dicocokkan");
    }
}
