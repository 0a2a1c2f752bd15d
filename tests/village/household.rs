//! One telephone for a whole house: who belongs to it, its one question a day, and what
//! happens when one of them is ill.

use chrono::TimeDelta;
use siaga::drill::{Account, ButtonKind, Seen};

use crate::reminders::{punctual, times};
use crate::support::residents::Resident;
use crate::support::{Phone, Village, residents, staff};

/// Bu Narti, 38, contact on 9 April, with an oximeter in the house.
pub fn narti() -> Resident {
    Resident {
        account: Account::new(111, "Narti"),
        name: "Narti Lestari",
        rt_rw: "3/5",
        born: "1982",
        pregnant: Some(false),
        sex: "Perempuan",
        conditions: &[],
        isolation: Some(("Kontak erat", "9-4-2020")),
        oximeter: false,
    }
}

/// Somebody without a telephone.
pub struct Member {
    /// The full name.
    pub name: &'static str,
    /// Year, or date for a child.
    pub born: &'static str,
    /// As on the button.
    pub sex: &'static str,
    /// Asked of a woman of that age.
    pub pregnant: bool,
    /// Isolates, for the same reason since 9 April.
    pub isolated: bool,
}

/// Her husband, two children of whom one is 3, and her parents.
pub const FAMILY: [Member; 5] = [
    member("Slamet Riyadi", "1979", "Laki-laki"),
    member("Dimas", "20-6-2011", "Laki-laki"),
    member("Bima", "1-2-2017", "Laki-laki"),
    member("Kromo", "1950", "Laki-laki"),
    member("Painem", "1954", "Perempuan"),
];

const fn member(name: &'static str, born: &'static str, sex: &'static str) -> Member {
    Member {
        name,
        born,
        sex,
        pregnant: false,
        isolated: true,
    }
}

/// Takes somebody in.
pub async fn adds(phone: &Phone<'_>, member: &Member) {
    phone.types("/keluarga").await;
    phone.taps_all(&["Tambah anggota", "Setuju"]).await;
    phone.types(member.name).await;
    phone.types(member.born).await;
    phone.taps(member.sex).await;
    if member.pregnant {
        phone.taps("Tidak").await;
    }
    phone.taps("Tidak ada").await;
    if member.isolated {
        phone.taps("Kontak erat").await;
        phone.types("9-4-2020").await;
    } else {
        phone.taps("Tidak isolasi").await;
    }
    phone.sees("Sudah benar?");
    phone.taps("Benar").await;
    phone.sees("sudah ditambahkan");
}

/// Bu Narti with the first `others` of her family.
pub async fn house(village: &Village, others: usize) -> Phone<'_> {
    let narti = village.registers(narti()).await;
    for member in FAMILY.iter().take(others) {
        adds(&narti, member).await;
    }
    narti
}

pub const QUESTION: &str = "Bagaimana kesehatan keluarga hari ini?";

#[tokio::test]
async fn a_house_of_six_is_asked_once_and_reports_with_one_tap() {
    let village = punctual().await;
    house(&village, 5).await;
    village.becomes("2020-04-13 07:29").await;
    let narti = village.phone(narti().account);
    let before = narti.screen().messages.len();
    village.becomes("2020-04-13 07:30").await;
    assert_eq!(times(&narti, QUESTION).last().unwrap(), "13 07:30");
    assert_eq!(
        narti.screen().messages.len(),
        before + 1,
        "{}",
        narti.screen()
    );
    for name in [
        "Narti",
        "Slamet",
        "Dimas",
        "Bima",
        "Mbah Kromo",
        "Mbah Painem",
    ] {
        assert!(narti.last().text.contains(name), "{name}");
    }
    narti.taps("Semua sehat").await;
    narti
        .sees("Laporan hari ini tersimpan, 07.30")
        .sees("HIJAU · Bima")
        .shows("Semua sudah melapor hari ini");
    // Nobody is asked again today.
    village.becomes("2020-04-13 20:00").await;
    assert_eq!(times(&narti, QUESTION).last().unwrap(), "13 07:30");
    // Pressed again on an old message nothing is filed twice.
    narti.types("/lapor").await;
    narti.can_not_tap("Yang lain sehat semua");
    village.is_well();
}

#[tokio::test]
async fn one_ill_child_is_reported_alone_and_the_others_with_one_tap() {
    let village = punctual().await;
    let wati = village.health_worker(staff::wati()).await;
    house(&village, 5).await;
    village.becomes("2020-04-13 07:30").await;
    let narti = village.phone(narti().account);
    narti.taps("Bima · belum").await;
    narti.sees("Bagaimana keadaan Bima hari ini?");
    narti.taps_all(&["Ada keluhan", "Demam", "Lanjut"]).await;
    narti.sees("Bima").can_tap("minum");
    narti.taps("Tidak ada").await;
    narti.types("38,2").await;
    narti.taps("Kirim").await;
    narti.sees("Bima").sees("hari ke-4 dari 14").sees("KUNING");
    narti.taps("Yang lain sehat semua").await;
    narti
        .sees("Laporan hari ini tersimpan")
        .sees("HIJAU · Mbah Kromo");
    narti.sees_not("HIJAU · Bima");
    narti.shows("KUNING · Bima").shows("Semua sudah melapor");
    // No card; in the recap stands how many are MERAH.
    wati.shows_not("MERAH ·");
    village.is_well();
}

#[tokio::test]
async fn the_reminder_names_who_is_missing() {
    let village = punctual().await;
    house(&village, 3).await;
    village.becomes("2020-04-13 07:30").await;
    let narti = village.phone(narti().account);
    narti.taps("Ibu Narti · belum").await;
    narti.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    narti.sees("tersimpan").can_tap("Yang lain sehat semua");
    village.becomes("2020-04-13 10:30").await;
    assert_eq!(times(&narti, QUESTION).last().unwrap(), "13 10:30");
    let last = narti.last().text;
    assert!(
        last.contains("Belum ada kabar: Bapak Slamet, Dimas, Bima"),
        "{last}"
    );
    assert!(
        last.contains("Laporan hari ini masih kami tunggu"),
        "{last}"
    );
    village.is_well();
}

#[tokio::test]
async fn danger_of_a_child_rings_at_the_tap_and_every_telephone_of_the_house_reads_who_comes() {
    let village = punctual().await;
    let wati = village.health_worker(staff::wati()).await;
    let narti = house(&village, 3).await;
    let slamet = second_telephone(&village, &narti).await;
    village.becomes("2020-04-13 07:30").await;
    let narti = village.phone(narti_account());
    slamet.shows(QUESTION);
    narti.taps("Bima · belum").await;
    narti
        .taps_all(&["Ada keluhan", "Demam", "Lanjut", "Kejang"])
        .await;
    wati.shows("MERAH").shows("3 tahun");
    narti.shows("Ini bisa berbahaya");
    slamet.shows("Ini bisa berbahaya").shows("Tentang Bima");
    assert!(!wati.last().text.contains("Narti"));
    wati.taps("Saya tangani").await;
    wati.sees("Yang melapor untuknya: Narti Lestari");
    narti.shows("Bidan Wati");
    slamet.shows("Bidan Wati");
    // "All are well" says nothing of him.
    let slamet = village.phone(slamet_account());
    slamet.types("/lapor").await;
    slamet.taps("Semua sehat").await;
    slamet.sees("dilaporkan sendiri-sendiri").sees("Bima");
    slamet.sees_not("HIJAU · Bima");
    village.is_well();
}

pub fn narti_account() -> Account {
    narti().account
}

pub fn slamet_account() -> Account {
    Account::new(112, "Slamet")
}

/// What a button carries that is long gone.
fn data_of(seen: &Seen, label: &str) -> String {
    let mut buttons = seen.buttons.iter().flatten();
    let button = buttons.find(|button| button.label.contains(label));
    match button.map(|button| &button.kind) {
        Some(ButtonKind::Press(data)) => data.clone(),
        other => panic!("no press but {other:?}"),
    }
}

pub fn link_in(text: &str) -> String {
    let code = text.split("start=").nth(1).expect("there is a link");
    code.split_whitespace().next().unwrap().to_owned()
}

/// Slamet gets a telephone of his own and opens the link with it.
pub async fn second_telephone<'v>(village: &'v Village, narti: &Phone<'_>) -> Phone<'v> {
    narti.types("/keluarga").await;
    narti.taps("Tambah telepon lain").await;
    let link = link_in(&narti.last().text);
    let slamet = village.phone(slamet_account());
    slamet.starts_with(&link).await;
    slamet.sees("Anda siapa?").can_not_tap("Bima");
    slamet.taps("Bapak Slamet").await;
    slamet.sees("Pertanyaan harian untuk keluarga ini datang juga");
    village.phone(narti_account()).shows("ikut melapor");
    slamet
}

#[tokio::test]
async fn two_telephones_of_one_house_see_the_same_at_the_same_time() {
    let mut village = punctual().await;
    let narti = house(&village, 3).await;
    second_telephone(&village, &narti).await;
    village.becomes("2020-04-13 07:30").await;
    let (narti, slamet) = (
        village.phone(narti_account()),
        village.phone(slamet_account()),
    );
    narti.shows(QUESTION);
    slamet.shows(QUESTION);
    // Both begin at the same time, each with another child.
    narti.taps("Bima · belum").await;
    slamet.taps("Dimas · belum").await;
    narti.taps("Sehat").await;
    slamet.taps("Sehat").await;
    village.restarts().await;
    let (narti, slamet) = (
        village.phone(narti_account()),
        village.phone(slamet_account()),
    );
    slamet.types("36,6").await;
    narti.types("36,8").await;
    narti.sees("Bima").sees("tersimpan").sees_not("Dimas hari");
    slamet.shows("HIJAU · Bima").shows("HIJAU · Dimas");
    narti.shows("HIJAU · Dimas");
    slamet.taps("Yang lain sehat semua").await;
    let receipt = slamet.last().text;
    assert!(receipt.contains("HIJAU · Ibu Narti"), "{receipt}");
    assert!(!receipt.contains("HIJAU · Bima"), "{receipt}");
    narti.shows("Semua sudah melapor");
    // A third telephone has no say.
    let stranger = village.registers(residents::darto()).await;
    stranger.types("/keluarga").await;
    stranger.sees("untuk Anda sendiri");
    village.is_well();
}

#[tokio::test]
async fn a_house_is_handed_over_to_another_telephone() {
    let village = punctual().await;
    let narti = house(&village, 2).await;
    narti.types("/keluarga").await;
    narti.taps("Serahkan ke telepon lain").await;
    let link = link_in(&narti.last().text);
    // Not to itself.
    narti.starts_with(&link).await;
    narti.sees("untuk telepon lain");
    let ratna = village.registers(residents::ratna()).await;
    ratna.starts_with(&link).await;
    ratna.sees("keluarga Ibu Narti");
    ratna.taps("Ya").await;
    ratna.sees("Sudah.");
    narti.shows("sekarang yang melapor untuk keluarga itu");
    ratna.starts_with(&link).await;
    ratna.sees("sudah dipakai");
    narti.types("/keluarga").await;
    narti.sees("untuk Anda sendiri");
    village.becomes("2020-04-13 07:30").await;
    let ratna = village.phone(residents::ratna().account);
    ratna.shows(QUESTION).shows("Bapak Slamet");
    let narti = village.phone(narti_account());
    assert!(times(&narti, QUESTION).is_empty());
    narti.shows("Bagaimana kesehatan hari ini?");
    village.is_well();
}

#[tokio::test]
async fn a_child_of_two_houses_is_reported_from_either() {
    let village = punctual().await;
    let narti = house(&village, 3).await;
    let darto = village.registers(residents::darto()).await;
    narti.types("/keluarga").await;
    narti.taps_all(&["Bima", "Juga di keluarga lain"]).await;
    let link = link_in(&narti.last().text);
    darto.starts_with(&link).await;
    darto.taps("Ya").await;
    darto.types("/keluarga").await;
    darto.sees("Bima").sees_not("Dimas");
    village.becomes("2020-04-13 07:30").await;
    let darto = village.phone(residents::darto().account);
    darto.taps("Bima · belum").await;
    darto.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    darto.sees("tersimpan");
    village.phone(narti_account()).shows("HIJAU · Bima");
    village.is_well();
}

#[tokio::test]
async fn who_leaves_in_isolation_is_looked_after_by_people() {
    let village = punctual().await;
    let karto = village.rt_head().await;
    let narti = house(&village, 2).await;
    narti.types("/keluarga").await;
    narti.taps_all(&["Bapak Slamet", "Keluarkan"]).await;
    narti.sees("masih isolasi");
    narti.taps("Tidak").await;
    narti.sees("Slamet");
    narti.taps_all(&["Bapak Slamet", "Keluarkan", "Ya"]).await;
    narti.sees("Baik, sudah");
    karto.shows("Slamet Riyadi");
    narti.types("/keluarga").await;
    narti.sees_not("Slamet");
    village.is_well();
}

#[tokio::test]
async fn when_the_only_telephone_falls_silent_the_whole_house_is_called() {
    let village = punctual().await;
    let karto = village.rt_head().await;
    let narti = house(&village, 2).await;
    narti.does(|telephone| telephone.blocks_bot()).await;
    for name in ["Narti Lestari", "Slamet Riyadi", "Dimas"] {
        karto.shows(name);
    }
    narti.does(|telephone| telephone.unblocks_bot()).await;
    narti.types("/lapor").await;
    narti.taps("Semua sehat").await;
    karto.types("/tugas").await;
    karto.sees_not("Slamet");
    village.is_well();
}

#[tokio::test]
async fn taking_somebody_in_survives_everything() {
    let mut village = punctual().await;
    let narti = village.registers(narti()).await;
    narti.types("/keluarga").await;
    narti.sees("untuk Anda sendiri");
    narti.taps("Tambah anggota").await;
    narti.types("ya").await;
    narti.sees("Menambah anggota keluarga");
    narti.taps("Tidak").await;
    narti.sees("tidak ada yang disimpan");
    narti.taps("Lihat keluarga").await;
    narti.taps_all(&["Tambah anggota", "Setuju"]).await;
    narti.types("12345").await;
    narti.sees("Siapa nama lengkapnya?");
    narti.types("Bima").await;
    narti.types("2017").await;
    narti.sees("tanggal");
    narti.types("1-2-2017").await;
    narti.taps("Laki-laki").await;
    village.restarts().await;
    let narti = village.phone(narti_account());
    narti.types("/jam").await;
    narti.types("/batal").await;
    narti.types("/keluarga").await;
    narti.taps_all(&["Tambah anggota", "Setuju"]).await;
    narti.types("Bima").await;
    narti.types("1-2-2017").await;
    narti
        .taps_all(&["Laki-laki", "Tidak ada", "Kontak erat"])
        .await;
    narti.types("entah").await;
    narti.sees("belum bisa saya baca");
    narti.types("1-1-2019").await;
    narti.sees("belum bisa saya baca");
    narti.taps("Kembali").await;
    narti.taps("Tidak isolasi").await;
    narti.sees("Sudah benar?");
    narti.taps_all(&["Ubah", "Nama"]).await;
    narti.types("Bima Sakti").await;
    narti.sees("Sudah benar?").sees("Bima Sakti");
    let old = narti.last();
    narti.taps("Benar").await;
    narti.taps_old(old.id, &data_of(&old, "Benar")).await;
    narti.types("/keluarga").await;
    narti.sees("Bima").sees("tidak isolasi");
    assert_eq!(narti.last().text.matches("Bima").count(), 1);
    narti.taps_all(&["Bima", "Ubah data", "Nama"]).await;
    narti.types("Bima Putra").await;
    narti.taps("Selesai").await;
    village.is_well();
}

#[tokio::test]
async fn the_hour_of_the_telephone_is_that_of_the_house() {
    let village = punctual().await;
    let narti = house(&village, 2).await;
    narti.types("/jam").await;
    narti.types("9.15").await;
    village.becomes("2020-04-13 09:14").await;
    let narti = village.phone(narti_account());
    assert_eq!(times(&narti, QUESTION).last().unwrap(), "12 18:15");
    village.becomes("2020-04-13 09:15").await;
    assert_eq!(times(&narti, QUESTION).last().unwrap(), "13 09:15");
    narti.taps("Semua sehat").await;
    village.passes(TimeDelta::hours(10)).await;
    assert_eq!(times(&narti, QUESTION).last().unwrap(), "13 09:15");
    village.is_well();
}

#[tokio::test]
async fn a_question_may_be_about_a_child_of_the_house() {
    let village = punctual().await;
    let wati = village.health_worker(staff::wati()).await;
    let narti = house(&village, 3).await;
    narti.types("/tanya").await;
    narti.sees("Tentang siapa?").can_tap("☑ Ibu Narti");
    narti.taps("Bima").await;
    narti.can_tap("☑ Bima");
    narti.types("Boleh mandi air hangat?").await;
    narti.sees("sudah dikirim kepada petugas");
    wati.shows("3 tahun").shows("Boleh mandi air hangat?");
    // About herself nothing more is asked.
    narti.types("/tanya").await;
    narti.types("Kapan saya boleh keluar?").await;
    wati.shows("Kapan saya boleh keluar?")
        .shows("Pertanyaan · N.L.");
    village.is_well();
}
