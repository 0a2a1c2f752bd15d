//! `/unduh`: files of what is kept, made when they leave, and known to the trail.
//!
//! With `SIAGA_PICTURES` set to a folder the files are left there, to be looked at.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use chrono::TimeDelta;
use siaga::domain::access::Role;
use siaga::domain::place::Area;
use siaga::drill::{Account, Target, Trouble, When};
use siaga::features::Feature;
use siaga::features::button::{Pointer, Subject};
use siaga::store::table::Table;

use crate::contacts::{confirms, opens};
use crate::support::{Phone, Start, Village, residents, staff};

fn sari() -> Account {
    Account::new(207, "Sari")
}

/// The newest file on a telephone: its name and its bytes.
pub fn newest(phone: &Phone<'_>) -> (String, Vec<u8>) {
    let screen = phone.screen();
    let seen = screen
        .messages
        .iter()
        .rev()
        .find(|seen| seen.kind == "document")
        .unwrap_or_else(|| panic!("no file on\n{screen}"));
    let name = seen.file_name().unwrap().to_owned();
    let (_, bytes) = phone.telephone.saves(seen).unwrap();
    if let Ok(folder) = std::env::var("SIAGA_PICTURES") {
        std::fs::write(format!("{folder}/{name}"), &bytes).unwrap();
    }
    (name, bytes.to_vec())
}

fn files(phone: &Phone<'_>) -> usize {
    let screen = phone.screen();
    let all = screen.messages.iter();
    all.filter(|seen| seen.kind == "document").count()
}

/// A sheet of a workbook, as texts.
pub fn sheet(bytes: &[u8], name: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(name).unwrap();
    let row = |cells: &[Data]| cells.iter().map(ToString::to_string).collect();
    range.rows().map(row).collect()
}

/// The cell under a heading, in the row of this name.
#[track_caller]
pub fn cell(rows: &[Vec<String>], head: usize, name: &str, title: &str) -> String {
    let column = rows[head].iter().position(|cell| cell == title);
    let column = column.unwrap_or_else(|| panic!("no {title:?} in {:?}", rows[head]));
    let row = rows.iter().find(|row| row.iter().any(|cell| cell == name));
    row.unwrap_or_else(|| panic!("no {name:?} in {rows:#?}"))[column].clone()
}

pub async fn asks(phone: &Phone<'_>, what: &str, when: &str, kind: &str) {
    phone.types("/unduh").await;
    phone.taps_all(&[what, when, kind]).await;
}

async fn coughs(phone: &Phone<'_>) {
    phone.types("/lapor").await;
    phone
        .taps_all(&["Ada keluhan", "Batuk", "Lanjut", "Tidak ada"])
        .await;
    phone.types("38,2").await;
    while phone.last().labels().contains(&"Lewati") {
        phone.taps("Lewati").await;
    }
    phone.taps("Kirim").await;
    phone.sees("tersimpan");
}

/// Mbah Sri coughs, Pak Darto is well, Bu Tini does not isolate.
async fn people(village: &Village) {
    let sri = village.registers(residents::sri()).await;
    let darto = village.registers(residents::darto()).await;
    village.registers(residents::tini()).await;
    coughs(&sri).await;
    darto.types("/lapor").await;
    darto
        .taps_all(&["🙂 Sehat", "Tidak punya termometer"])
        .await;
}

#[tokio::test]
async fn a_nurse_gets_the_line_list_and_the_form_and_those_in_it_read_that() {
    let mut village = Village::open().await;
    people(&village).await;
    let wati = village.health_worker(staff::wati()).await;
    asks(&wati, "Line list", "Sekarang", "Excel").await;
    wati.sees("Rahasia").sees("semua desa di wilayah Anda");
    let (name, bytes) = newest(&wati);
    assert_eq!(name, "line-list.xlsx");
    let rows = sheet(&bytes, "Line list");
    assert_eq!(rows.len(), 3, "{rows:#?}");
    for (who, title, wanted) in [
        ("Sri Wahyuni", "Alasan isolasi", "Kontak erat"),
        ("Sri Wahyuni", "Keluhan terakhir", "Batuk"),
        ("Sri Wahyuni", "Suhu terakhir (°C)", "38.2"),
        ("Sri Wahyuni", "Tingkat terakhir", "ORANYE"),
        ("Sri Wahyuni", "Hari ke-", "4"),
        ("Sri Wahyuni", "Desa", "Sumberasri"),
        ("Darto Suwito", "Alasan isolasi", "Pelaku perjalanan"),
        ("Darto Suwito", "Tingkat terakhir", "HIJAU"),
        ("Darto Suwito", "Suhu terakhir (°C)", ""),
    ] {
        assert_eq!(cell(&rows, 0, who, title), wanted, "{who}: {title}");
    }
    let about = sheet(&bytes, "Keterangan");
    let said: Vec<&str> = about.iter().flatten().map(String::as_str).collect();
    assert!(said.contains(&"Bidan Wati"), "{said:?}");
    assert!(
        said.iter().any(|cell| cell.contains("12 April 2020")),
        "{said:?}"
    );
    assert!(
        sheet(&bytes, "Kode")
            .iter()
            .flatten()
            .any(|cell| cell == "49727002")
    );

    wati.taps("📁 Berkas").await;
    wati.taps_all(&["Formulir harian", "14 hari", "Excel"])
        .await;
    let (name, bytes) = newest(&wati);
    assert_eq!(name, "pemantauan-harian.xlsx");
    let rows = sheet(&bytes, "Lampiran 2");
    assert_eq!(cell(&rows, 1, "Sri Wahyuni", "4"), "DB");
    assert_eq!(
        cell(&rows, 1, "Sri Wahyuni", "3"),
        "",
        "nobody reported: not X"
    );
    assert_eq!(cell(&rows, 1, "Darto Suwito", "2"), "X");

    // Mbah Sri reads who had her in a file; Bu Tini was in none.
    village.restarts().await;
    for (resident, is_in) in [(residents::sri(), true), (residents::tini(), false)] {
        let phone = village.phone(resident.account);
        phone.types("/dataku").await;
        let (_, page) = newest(&phone);
        let page = String::from_utf8(page).unwrap();
        assert_eq!(page.contains("Tercantum dalam berkas"), is_in, "{page}");
        assert_eq!(page.contains("Bidan Wati"), is_in);
    }
    // A row a file and one for all who are in it.
    assert_eq!(village.count(Table::Export).await, 2);
    assert_eq!(village.count(Table::ExportPart).await, 2);
    village.is_well();
}

#[tokio::test]
async fn a_text_file_of_arrivals_and_alerts() {
    let village = Village::open().await;
    people(&village).await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = village.phone(residents::sri().account);
    sri.types("/darurat").await;
    wati.taps("Saya tangani").await;
    village.passes(TimeDelta::minutes(7)).await;
    wati.taps_all(&["Sudah ditelepon", "Selesai", "Sudah membaik"])
        .await;
    asks(&wati, "Peringatan", "30 hari", "CSV").await;
    let (name, bytes) = newest(&wati);
    assert_eq!(name, "peringatan.csv");
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.starts_with("\u{feff}No;Dibuka;"), "{text}");
    let lines: Vec<&str> = text.lines().collect();
    let about_sri: Vec<&str> = lines
        .into_iter()
        .filter(|line| line.contains("Sri Wahyuni"))
        .collect();
    assert!(!about_sri.is_empty(), "{text}");
    assert!(
        about_sri
            .iter()
            .any(|line| line.contains("sudah membaik") && line.contains("Bidan Wati")),
        "{text}"
    );
    asks(&wati, "Pelaku perjalanan", "Semua", "CSV").await;
    let (name, bytes) = newest(&wati);
    assert_eq!(name, "pelaku-perjalanan.csv");
    assert!(String::from_utf8(bytes).unwrap().contains("Zona asal"));
}

#[tokio::test]
async fn contacts_of_a_case_stand_in_a_file_with_what_became_of_each_and_read_that() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.registers(residents::darto()).await;
    village.registers(residents::tini()).await;
    let wati = village.phone(staff::wati());
    confirms(&wati, "Darto Suwito; positif").await;
    let darto = village.phone(residents::darto().account);
    darto.taps("Sebutkan orangnya").await;
    darto.types("Bu Tini; Joko Susilo").await;
    darto.types("0812 3456 7890").await;
    darto.taps("Kemarin").await;
    darto.types("=1+1 warung").await;
    darto
        .taps_all(&[
            "Tidak tahu nomornya",
            "Tidak ingat",
            "Di rumah",
            "Sudah semua",
        ])
        .await;
    village.passes(TimeDelta::hours(2)).await;
    opens(&wati, "D.S.").await;
    wati.taps_all(&["Kontak (2)", "Bu Tini", "Daftarkan", "Tini · 1960"])
        .await;
    wati.taps_all(&["Daftar kontak", "Joko Susilo", "Tidak diangkat"])
        .await;
    asks(&wati, "Kontak kasus", "Sekarang", "Excel").await;
    let (name, bytes) = newest(&wati);
    assert_eq!(name, "kontak.xlsx");
    let rows = sheet(&bytes, "Kontak");
    assert_eq!(rows.len(), 3, "{rows:#?}");
    for (who, title, wanted) in [
        ("Bu Tini", "Nama kasus", "Darto Suwito"),
        ("Bu Tini", "Desa kasus", "Sumberasri"),
        ("Bu Tini", "Keadaan kasus", "Berlaku"),
        ("Bu Tini", "Telepon", "0812-3456-7890"),
        ("Bu Tini", "RT/RW", "002/002"),
        ("Bu Tini", "Tempat bertemu", "=1+1 warung"),
        ("Bu Tini", "Disebutkan oleh", "Kasus sendiri"),
        ("Bu Tini", "Jumlah upaya", "1"),
        ("Bu Tini", "Jam sampai upaya pertama", "2"),
        ("Bu Tini", "Petugas upaya terakhir", "Bidan Wati"),
        ("Bu Tini", "Terdaftar", "Ya"),
        ("Bu Tini", "Keadaan kontak", "Isolasi"),
        ("Bu Tini", "Hasil tes terakhir", ""),
        ("Joko Susilo", "Kode kontak", ""),
        ("Joko Susilo", "Terakhir bertemu", ""),
        ("Joko Susilo", "Terdaftar", "Tidak"),
        ("Joko Susilo", "Keadaan kontak", "Belum dihubungi"),
    ] {
        assert_eq!(cell(&rows, 0, who, title), wanted, "{who}: {title}");
    }
    // Every column is explained.
    let explained = sheet(&bytes, "Kolom");
    let titles: Vec<&String> = explained.iter().skip(1).map(|row| &row[0]).collect();
    assert_eq!(titles, rows[0].iter().collect::<Vec<_>>());
    // What somebody typed is no formula in a file of text; days are days.
    asks(&wati, "Kontak kasus", "30 hari", "CSV").await;
    let (_, bytes) = newest(&wati);
    let text = String::from_utf8(bytes).unwrap();
    assert!(
        text.contains("1+1 warung") && !text.contains(";=1"),
        "{text}"
    );
    assert!(text.contains("2020-04-12;2020-04-10;2020-04-26"), "{text}");
    // A negative test since they met stands there, too; then the case is taken back.
    confirms(&wati, "Tini; negatif").await;
    asks(&wati, "Kontak kasus", "Semua", "CSV").await;
    let (_, bytes) = newest(&wati);
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("Tes usap PCR, 12-04-2020;negatif"), "{text}");
    // Whoever is named reads that, whether case or contact; so once a file.
    for resident in [residents::darto(), residents::tini()] {
        let phone = village.phone(resident.account);
        phone.types("/dataku").await;
        let (_, page) = newest(&phone);
        let page = String::from_utf8(page).unwrap();
        assert!(page.contains("Kontak kasus"), "{page}");
    }
    assert_eq!(village.count(Table::Export).await, 3);
    village.is_well();
}

#[tokio::test]
async fn the_task_force_gets_counts_and_no_name_whatever_it_presses() {
    let village = Village::open().await;
    people(&village).await;
    let sari = village
        .joins(sari(), Role::TaskForce, Area::Kabupaten)
        .await;
    sari.types("/unduh").await;
    sari.sees("tanpa nama").sees_not("Line list");
    sari.taps_all(&["Jumlah tanpa nama", "Sekarang", "Excel"])
        .await;
    let (name, bytes) = newest(&sari);
    assert_eq!(name, "jumlah.xlsx");
    let rows = sheet(&bytes, "Jumlah");
    assert_eq!(cell(&rows, 0, "Sumberasri", "Dipantau"), "—");
    assert_eq!(cell(&rows, 0, "Sumberasri", "ORANYE"), "—");
    for name in ["Sri", "Darto", "Kode", "ORANYE 1"] {
        let all: Vec<String> = rows.iter().flatten().cloned().collect();
        assert!(!all.iter().any(|cell| cell.contains(name)), "{all:?}");
    }
    let forged = Pointer::new(Feature::Files, "make-line-list-now-xlsx", Subject::Thing(0));
    sari.taps_old(1, &forged.to_string()).await;
    assert!(sari.toast().contains("di luar wilayah"), "{}", sari.toast());
    let forged_contacts = Pointer::new(Feature::Files, "make-contacts-all-csv", Subject::Thing(0));
    sari.taps_old(1, &forged_contacts.to_string()).await;
    assert_eq!(files(&sari), 1);
    // Nobody else has anything of it.
    let karto = village.rt_head().await;
    karto.types("/unduh").await;
    karto.sees_not("Berkas.");
    karto.taps_old(1, &forged.to_string()).await;
    assert_eq!(files(&karto), 0);
}

#[tokio::test]
async fn a_nurse_of_another_village_gets_nobody_of_this_one() {
    let village = Village::start(Start {
        config: |config| {
            let mut other = config.villages[0].clone();
            other.id = "rejo".parse().unwrap();
            other.name = "Rejo".to_owned();
            config.villages.push(other);
        },
        ..Start::default()
    })
    .await;
    let sri = village.phone(residents::sri().account);
    sri.types("/start").await;
    sri.taps_all(&["Indonesia", "Setuju", "sedang isolasi"])
        .await;
    sri.taps("Sumberasri").await;
    for text in ["Sri Wahyuni", "3/5", "1948"] {
        sri.types(text).await;
    }
    sri.taps("Perempuan").await;
    sri.types("Lewati").await;
    sri.taps_all(&["Tidak ada", "Kontak erat"]).await;
    sri.types("8-4-2020").await;
    sri.taps_all(&["Ya", "Benar"]).await;
    let rejo = Area::Village("rejo".parse().unwrap());
    let rini = village.joins(staff::rini(), Role::HealthWorker, rejo).await;
    asks(&rini, "Line list", "Semua", "Excel").await;
    let (_, bytes) = newest(&rini);
    assert_eq!(sheet(&bytes, "Line list").len(), 1);
    let forged = Pointer::new(
        Feature::Files,
        "make-line-list-all-xlsx",
        Subject::Thing(899_058_850_416),
    );
    rini.taps_old(1, &forged.to_string()).await;
    assert_eq!(files(&rini), 1);
    // Whoever looks after both may choose one.
    let hadi = village.coordinator().await;
    hadi.types("/unduh").await;
    hadi.taps_all(&["Line list", "Rejo"]).await;
    hadi.sees("Desa Rejo");
    hadi.taps_all(&["Semua", "Excel"]).await;
    let (_, bytes) = newest(&hadi);
    assert_eq!(sheet(&bytes, "Line list").len(), 1);
    asks(&hadi, "Line list", "Semua", "Excel").await;
    let (_, bytes) = newest(&hadi);
    assert_eq!(sheet(&bytes, "Line list").len(), 2);
}

#[tokio::test]
async fn a_file_that_was_asked_for_comes_after_a_restart_and_stands_in_the_trail_once() {
    let mut village = Village::open().await;
    people(&village).await;
    let wati = village.health_worker(staff::wati()).await;
    village.server.faults(|faults| {
        faults.add(
            Trouble::ServerError,
            Target::Method("sendDocument"),
            When::Next(1),
        );
    });
    asks(&wati, "Line list", "Sekarang", "Excel").await;
    assert_eq!(files(&wati), 1);
    village.restarts().await;
    let wati = village.phone(staff::wati());
    assert_eq!(files(&wati), 1);
    assert_eq!(village.count(Table::Export).await, 1);
    assert_eq!(village.count(Table::ExportPart).await, 1);
    village.is_well();
}

#[tokio::test]
async fn whoever_loses_the_role_before_the_file_leaves_does_not_get_it() {
    let mut village = Village::open().await;
    people(&village).await;
    let hadi = village.coordinator().await;
    village.health_worker(staff::wati()).await;
    let wati = village.phone(staff::wati());
    wati.types("/unduh").await;
    wati.taps_all(&["Line list", "Sekarang"]).await;
    let pressed = wati.telephone.taps("Excel");
    assert!(pressed.is_ok());
    hadi.types("/undang").await;
    drop(hadi);
    // The file that was asked for just now has come; the next one does not.
    let hadi = village.phone(staff::hadi());
    hadi.taps_all(&["Bidan Wati", "Cabut peran", "Ya"]).await;
    let wati = village.phone(staff::wati());
    let before = files(&wati);
    let forged = Pointer::new(Feature::Files, "make-line-list-now-xlsx", Subject::Thing(0));
    wati.taps_old(1, &forged.to_string()).await;
    assert_eq!(files(&wati), before);
    assert_eq!(village.count(Table::Export).await, before);
}

#[tokio::test]
async fn so_many_an_hour_and_a_trembling_finger_is_no_second_file() {
    let village = Village::start(Start {
        config: |config| config.files.per_hour = 2,
        ..Start::default()
    })
    .await;
    let wati = village.health_worker(staff::wati()).await;
    let press = Pointer::new(Feature::Files, "make-line-list-now-csv", Subject::Thing(0));
    let press = press.to_string();
    wati.taps_old(1, &press).await;
    wati.taps_old(1, &press).await;
    assert_eq!(files(&wati), 1);
    village.passes(TimeDelta::seconds(5)).await;
    wati.taps_old(1, &press).await;
    village.passes(TimeDelta::seconds(5)).await;
    wati.taps_old(1, &press).await;
    assert!(wati.toast().contains("Paling banyak 2"), "{}", wati.toast());
    assert_eq!(files(&wati), 2);
    village.passes(TimeDelta::hours(1)).await;
    wati.taps_old(1, &press).await;
    assert_eq!(files(&wati), 3);
    for old in ["what", "make-daily-7-xlsx", "when-line-list", "list-x"] {
        let pointer = Pointer::new(Feature::Files, old, Subject::None);
        wati.taps_old(1, &pointer.to_string()).await;
        assert_eq!(files(&wati), 3);
    }
}
