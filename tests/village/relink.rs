//! Another telephone: an officer makes a code, the person opens it and says who they are.

use chrono::TimeDelta;
use siaga::drill::{Account, Telephone};

use crate::support::{Phone, Village, residents, staff};

fn new_telephone() -> Account {
    Account::new(121, "HP Baru")
}

/// The officer looks somebody up and makes a code; its link.
async fn makes_a_code(officer: &Phone<'_>, name: &str) -> String {
    officer.types(&format!("/tautkan {name}")).await;
    officer.taps("1948 · 003/005").await;
    officer.taps("Buat kode").await;
    code_on(&officer.telephone)
}

fn code_on(telephone: &Telephone) -> String {
    let screen = telephone.screen();
    let mut texts = screen.messages.iter().rev().map(|seen| &seen.text);
    let newest = texts.find(|text| text.contains("start=tautan_")).unwrap();
    let (_, rest) = newest.split_once("start=").unwrap();
    rest.split_whitespace().next().unwrap().to_owned()
}

async fn says_who(phone: &Phone<'_>, name: &str, year: &str) {
    phone.types(name).await;
    phone.types(year).await;
}

#[tokio::test]
async fn a_changed_telephone_is_linked_and_the_old_one_speaks_for_nobody() {
    let mut village = Village::open().await;
    village.rt_head().await;
    village.registers(residents::sri()).await;
    village.restarts().await;
    let karto = village.phone(staff::pak_rt());
    let code = makes_a_code(&karto, "sri wahjoeni").await;
    let new = village.phone(new_telephone());
    new.starts_with(&code).await;
    new.sees("siapa nama Anda?");
    village.restarts().await;
    let (karto, sri, new) = (
        village.phone(staff::pak_rt()),
        village.phone(residents::sri().account),
        village.phone(new_telephone()),
    );
    new.types("Sri Wahyuni").await;
    new.sees("Tahun berapa");
    new.types("1948").await;
    new.sees("Selamat datang kembali, Mbah Sri")
        .can_tap("Lapor");
    sri.shows("sekarang memakai HP lain").shows("119");
    karto.shows("sudah tersambung di HP baru");
    new.telephone.looks_away();
    sri.telephone.looks_away();
    village.becomes("2020-04-12 08:40").await;
    new.sees("Bagaimana kesehatan");
    sri.sees_not("Bagaimana kesehatan");
    new.taps("Sehat").await;
    new.types("36,6").await;
    new.types("97").await;
    new.sees("hari ke-4 dari 14");
    sri.types("/lapor").await;
    sri.sees_not("Bagaimana kesehatan");
    sri.types("/darurat").await;
    sri.sees("119");
    village.is_well();
}

#[tokio::test]
async fn a_stolen_link_alone_is_not_enough() {
    let village = Village::open().await;
    let karto = village.rt_head().await;
    let sri = village.registers(residents::sri()).await;
    let code = makes_a_code(&karto, "Sri").await;
    let thief = village.phone(new_telephone());
    thief.starts_with(&code).await;
    for (name, year) in [("Sri", "1950"), ("Siti", "1948")] {
        says_who(&thief, name, year).await;
        thief.sees("Belum cocok");
    }
    says_who(&thief, "Sri Lestari", "1948").await;
    thief.sees("kode ini hangus");
    karto.shows("tiga kali nama atau tahun lahirnya tidak cocok");
    thief.starts_with(&code).await;
    thief.sees("hangus");
    sri.types("/lapor").await;
    sri.sees("Bagaimana kesehatan");
    village.is_well();
}

#[tokio::test]
async fn a_code_is_typed_by_hand_works_once_and_grows_old() {
    let village = Village::open().await;
    let karto = village.rt_head().await;
    village.registers(residents::sri()).await;
    let code = makes_a_code(&karto, "Sri").await;
    let secret = code.strip_prefix("tautan_").unwrap().to_uppercase();
    let new = village.phone(new_telephone());
    new.types("/kode").await;
    new.sees("Ketik kode");
    new.types("apa ya").await;
    new.sees("tidak saya kenal");
    let (first, rest) = secret.split_at(4);
    new.types(&format!("{first} - {rest}")).await;
    new.sees("siapa nama Anda?");
    says_who(&new, "S.W.", "72 tahun").await;
    new.sees("Selamat datang kembali");
    new.starts_with(&code).await;
    new.sees("sudah tersambung atas nama Anda");
    let other = village.phone(Account::new(122, "Lain"));
    other.starts_with(&code).await;
    other.sees("sudah dipakai");
    let late = makes_a_code(&karto, "Sri").await;
    village.passes(TimeDelta::hours(80)).await;
    other.starts_with(&late).await;
    other.sees("lewat waktunya");
    village.is_well();
}

#[tokio::test]
async fn two_telephones_with_one_code_only_one_is_linked() {
    let village = Village::open().await;
    let karto = village.rt_head().await;
    village.registers(residents::sri()).await;
    let code = makes_a_code(&karto, "Sri").await;
    let (one, other) = (
        village.phone(new_telephone()),
        village.phone(Account::new(122, "Lain")),
    );
    one.starts_with(&code).await;
    other.starts_with(&code).await;
    says_who(&one, "Sri", "1948").await;
    one.sees("Selamat datang kembali");
    says_who(&other, "Sri", "1948").await;
    other.sees("sudah dipakai").sees_not("Selamat datang");
    village.is_well();
}

#[tokio::test]
async fn a_half_finished_report_goes_on_on_the_new_telephone() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let karto = village.rt_head().await;
    let sri = village.registers(residents::sri()).await;
    sri.types("/lapor").await;
    sri.taps_all(&["Ada keluhan", "Demam", "Sesak napas", "Lanjut"])
        .await;
    sri.taps("Saat istirahat").await;
    wati.shows("MERAH");
    let code = makes_a_code(&karto, "Sri").await;
    let new = village.phone(new_telephone());
    new.starts_with(&code).await;
    says_who(&new, "Sri", "1948").await;
    new.taps("Lanjutkan").await;
    new.taps("Tidak ada").await;
    new.types("38,6").await;
    wati.shows("38,6");
    wati.taps("Saya tangani").await;
    new.shows("Bidan Wati");
    new.telephone.looks_away();
    village.passes(TimeDelta::minutes(40)).await;
    new.sees("tersimpan");
    village.is_well();
}

#[tokio::test]
async fn whoever_called_for_help_from_the_new_telephone_is_known_then() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let karto = village.rt_head().await;
    village.registers(residents::sri()).await;
    let new = village.phone(new_telephone());
    new.types("/darurat").await;
    wati.shows("HP Baru");
    let code = makes_a_code(&karto, "Sri").await;
    new.starts_with(&code).await;
    says_who(&new, "Sri", "1948").await;
    wati.taps("Saya tangani").await;
    wati.sees("Sri Wahyuni");
    village.is_well();
}

#[tokio::test]
async fn registered_anew_instead_of_linked_an_officer_is_asked() {
    let village = Village::open().await;
    let karto = village.rt_head().await;
    village.registers(residents::sri()).await;
    let mut otherwise = residents::tini();
    otherwise.account = new_telephone();
    otherwise.rt_rw = "3/5";
    let new = village.registers(otherwise).await;
    karto.shows_not("orang yang sama");
    let code = makes_a_code(&karto, "Sri").await;
    new.starts_with(&code).await;
    new.sees("sudah terdaftar atas nama lain");
    karto.shows("Apakah ini orang yang sama?").shows("Tini");
    village.is_well();
}

#[tokio::test]
async fn an_officer_finds_only_people_of_the_own_area_by_name_or_number() {
    let village = Village::open().await;
    let karto = village.rt_head().await;
    village.registers(residents::sri()).await;
    village.registers(residents::tini()).await;
    karto.types("/tautkan").await;
    karto.types("Tini").await;
    karto.sees("Tidak ada warga");
    karto.types("/tautkan 081234567890").await;
    karto.sees("Tidak ada warga");
    karto.types("/tautkan wahyuni").await;
    karto.can_tap("Sri Wahyuni · 1948");
    let tini = village.phone(residents::tini().account);
    tini.types("/tautkan Sri").await;
    tini.sees_not("Sri Wahyuni");
    tini.can_not_tap("Sri Wahyuni");
    village.is_well();
}

#[tokio::test]
async fn whoever_works_here_is_linked_by_the_coordinator_and_is_rung_there() {
    let village = Village::open().await;
    let karto = village.rt_head().await;
    let wati = village.health_worker(staff::wati()).await;
    wati.types("/menu").await;
    wati.taps_all(&["Saya, bahasa", "Daftar", "Setuju", "tidak isolasi"])
        .await;
    for answer in ["3/5", "1948"] {
        wati.types(answer).await;
    }
    wati.taps("Perempuan").await;
    wati.types("Lewati").await;
    wati.taps_all(&["Tidak ada", "Tidak", "Benar"]).await;
    let sri = village.registers(residents::sri()).await;
    sri.types("/darurat").await;
    wati.can_tap("Saya tangani");
    karto.types("/tautkan Wati").await;
    karto.taps("1948 · 003/005").await;
    assert!(karto.toast().contains("koordinator"));
    let hadi = village.coordinator().await;
    let code = makes_a_code(&hadi, "Wati").await;
    let new = village.phone(new_telephone());
    new.starts_with(&code).await;
    says_who(&new, "Wati", "1948").await;
    new.can_tap("Saya tangani");
    new.taps("Saya tangani").await;
    new.sees("Sri Wahyuni");
    sri.shows("Bidan Wati");
    wati.types("/peringatan").await;
    wati.sees_not("Peringatan terbuka");
    village.is_well();
}
