//! People from a file: sent in the chat, looked at, entered once whatever happens.

use std::fmt::Write as _;
use std::io::Cursor;

use calamine::{Reader as _, Xlsx};
use siaga::domain::id::{ImportId, RandomId as _};
use siaga::domain::people_list;
use siaga::drill::{ButtonKind, Target, Trouble, When};
use siaga::features::Feature;
use siaga::features::button::{Pointer, Subject};
use siaga::features::files::Ask;
use siaga::features::files::import::Part;
use siaga::features::order::Order;
use siaga::report::sheets::open::{self, Limits};
use siaga::report::sheets::{Book, Cell, Column, Format, Sheet};
use siaga::store::table::Table;

use crate::support::{Phone, Start, Village, residents, staff};

const HEADS: &str = "Nama;JK;Tanggal lahir;RT/RW;Telepon;NIK;Alasan isolasi;Hari ke-0\n";

/// What the newest button of this label carries.
#[track_caller]
fn press_of(phone: &Phone<'_>, label: &str) -> String {
    let screen = phone.screen();
    let mut buttons = screen
        .messages
        .iter()
        .rev()
        .flat_map(|seen| seen.buttons.iter().flatten());
    let found = buttons.find(|button| button.label.contains(label));
    match found.map(|button| &button.kind) {
        Some(ButtonKind::Press(data)) => data.clone(),
        other => panic!("{label}: {other:?} on {screen}"),
    }
}

/// An officer has asked to enter people, and sends this.
async fn sends(phone: &Phone<'_>, name: &str, bytes: &[u8]) {
    phone.types("/unduh").await;
    phone.taps("Masukkan orang dari berkas").await;
    phone.sees("Kirim berkasnya di sini");
    phone
        .does(|telephone| telephone.sends_file("document", name, bytes, "").unwrap())
        .await;
}

fn list(rows: &[&str]) -> String {
    let mut text = HEADS.to_owned();
    for row in rows {
        text.push_str(row);
        text.push('\n');
    }
    text
}

#[tokio::test]
async fn a_list_is_looked_at_and_entered_and_whoever_is_there_stays_as_they_are() {
    let mut village = Village::open().await;
    village.registers(residents::sri()).await;
    let wati = village.health_worker(staff::wati()).await;
    let text = list(&[
        "Sri Wahyuni;P;1948;3/5;;;Kontak erat;8-4-2020",
        "Budi Santoso;L;2-3-1980;003/005;0812 0000 0301;3311010203800001;Kontak erat;2020-04-10",
        "Wiwik;P;1975;RT 1 RW 1;;;;",
        "Boedi Santoso;L;1980;3/5;;;;",
        "Salah;L;31-2-1980;3/5;;;;",
        "Jauh;L;1980;9/9;;;;",
        ";L;1980;3/5;;;;",
    ]);
    sends(&wati, "warga.csv", text.as_bytes()).await;
    wati.sees("7 baris")
        .sees("Orang baru: 2, di antaranya isolasi: 1")
        .sees("Sudah terdaftar, tidak diubah: 2")
        .sees("Belum bisa dimasukkan: 3")
        .sees("Baris 6, kolom Tanggal lahir: “31-2-1980”. Belum terbaca.")
        .sees("Baris 7, kolom RT/RW: “009/009”")
        .sees("Baris 8, kolom Nama");
    // Nothing is entered yet, nor after a restart.
    wati.types("/warga Budi").await;
    wati.sees_not("Budi Santoso");
    village.restarts().await;
    let wati = village.phone(staff::wati());
    wati.taps("Masukkan 2 orang").await;
    wati.sees("Orang baru: 2. Mulai isolasi: 0. Sudah terdaftar: 2. Tidak bisa dimasukkan: 3");
    // What is left out is still to be read.
    wati.shows("Baris 7, kolom RT/RW").can_not_tap("Masukkan 2");
    wati.types("/warga Budi").await;
    wati.sees("Budi Santoso");
    // The file is sent again: nobody is entered twice.
    sends(&wati, "warga.csv", text.as_bytes()).await;
    wati.sees("Orang baru: 0")
        .sees("Tidak ada yang perlu dimasukkan");
    assert_eq!(village.count(Table::Person).await, 3);
    assert_eq!(village.count(Table::Import).await, 2);
    village.is_well();
}

#[tokio::test]
async fn an_old_button_a_second_press_and_somebody_elses_enter_nothing_twice() {
    let mut village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    sends(
        &wati,
        "warga.csv",
        list(&["Budi;L;1980;3/5;;;;"]).as_bytes(),
    )
    .await;
    let seen = wati.last();
    let (enter, discard) = (press_of(&wati, "Masukkan 1"), press_of(&wati, "Batal"));
    rini.taps_old(1, &enter).await;
    assert!(rini.toast().contains("di luar wilayah"), "{}", rini.toast());
    for _ in 0..2 {
        wati.taps_old(seen.id, &enter).await;
    }
    wati.taps_old(seen.id, &discard).await;
    assert!(wati.toast().contains("sudah selesai"), "{}", wati.toast());
    sends(&wati, "lagi.csv", list(&["Tono;L;1980;3/5;;;;"]).as_bytes()).await;
    wati.taps("Batal").await;
    wati.sees("tidak ada yang dimasukkan");
    let nobody = Pointer::new(Feature::Files, "enter", Subject::Thing(7)).to_string();
    wati.taps_old(1, &nobody).await;
    assert_eq!(village.count(Table::Person).await, 1);
}

#[tokio::test]
async fn what_is_no_list_is_told_kindly_and_nothing_breaks() {
    let village = Village::start(Start {
        config: |config| config.files.import_kilobytes = 20,
        ..Start::default()
    })
    .await;
    let wati = village.health_worker(staff::wati()).await;
    for (name, bytes, words) in [
        ("a.pdf", b"%PDF-1.7\0\0\0".to_vec(), "belum terbaca"),
        ("a.xls", b"\xD0\xCF\x11\xE0xxxx".to_vec(), "Excel lama"),
        ("a.csv", b"satu;dua\n1;2\n".to_vec(), "Judul kolomnya"),
        (
            "a.csv",
            b"Nama;NIK\nSri;1\n".to_vec(),
            "JK, Tanggal lahir, RT/RW",
        ),
        ("a.csv", b"\n \n".to_vec(), "kosong"),
        ("a.csv", vec![b'x'; 21_000], "terlalu besar"),
        ("a.xlsx", b"PK\x03\x04broken".to_vec(), "belum terbaca"),
    ] {
        sends(&wati, name, &bytes).await;
        wati.sees(words);
        wati.types("/batal").await;
    }
    // Another kind of message, then a command in the middle.
    wati.types("/unduh").await;
    wati.taps("Masukkan orang dari berkas").await;
    wati.types("ini berkasnya").await;
    wati.sees("Yang saya tunggu berkas");
    wati.does(|telephone| telephone.sends_photo("").unwrap())
        .await;
    wati.sees("Yang saya tunggu berkas");
    wati.types("/piket").await;
    wati.does(|telephone| telephone.sends_file("document", "a.csv", b"x", "").unwrap())
        .await;
    wati.sees("belum bisa saya baca");
    village.is_well();
}

fn many(count: usize) -> Vec<u8> {
    let titles = [
        "Nama",
        "L/P",
        "Tahun lahir",
        "RT/RW",
        "Alasan isolasi",
        "Kontak terakhir",
    ];
    let day = "2020-04-10".parse().unwrap();
    let row = |number: usize| {
        let mut name = String::from("Warga ");
        let mut rest = number;
        for _ in 0..4 {
            let letter = char::from(b'a' + u8::try_from(rest % 20).unwrap());
            let _fits = write!(name, "{letter}u");
            rest /= 20;
        }
        vec![
            Cell::text(name),
            Cell::text("L"),
            Cell::Whole(1950 + i64::try_from(number % 50).unwrap()),
            Cell::text("003/005"),
            Cell::text(if number.is_multiple_of(10) { "OTG" } else { "" }),
            Cell::Day(day),
        ]
    };
    Book {
        title: "x".into(),
        made: "2020-04-12T07:00:00".parse().unwrap(),
        sheets: vec![Sheet {
            name: "Data".into(),
            columns: titles.map(|title| Column::new(title, 12.0)).into(),
            rows: (0..count).map(row).collect(),
            ..Sheet::default()
        }],
    }
    .file(Format::Xlsx)
    .unwrap()
}

#[tokio::test]
async fn a_long_list_that_is_cut_off_again_and_again_is_entered_once() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    let wati = village.phone(staff::wati());
    let bytes = many(300);
    sends(&wati, "banyak.xlsx", &bytes).await;
    wati.sees("300 baris")
        .sees("Orang baru: 300, di antaranya isolasi: 30");
    let enter = press_of(&wati, "Masukkan 300");
    let import = match Pointer::parse(&enter).unwrap().subject {
        Subject::Thing(bits) => ImportId::from_bits(bits),
        other => panic!("{other:?}"),
    };
    village.server.faults(|faults| {
        let target = Target::Method("getFile");
        faults.add(Trouble::ServerError, target, When::Always)
    });
    // The yes is on the disk; the file can't be fetched.
    let _pressed = wati.telephone.taps("Masukkan 300").unwrap();
    while village.server.unconfirmed() > 0 {
        tokio::task::yield_now().await;
    }
    // A part comes twice, and one that is not its turn.
    let limits = Limits {
        rows: 1_000,
        unpacked: 10_000_000,
    };
    let today = "2020-04-12".parse().unwrap();
    let rows = people_list::read(&open::open(&bytes, limits).unwrap(), today).unwrap();
    let part = |behind: usize| {
        let people = rows[behind..behind + 25]
            .iter()
            .flatten()
            .cloned()
            .collect();
        Order::Files(Ask::Part(Part {
            import,
            behind,
            people,
            failed: 0,
            is_last: false,
        }))
    };
    for behind in [0, 0, 100, 25, 0] {
        let order = serde_json::to_value(part(behind)).unwrap();
        let answer = village.app().engine.order(order).await.unwrap();
        assert!(answer.is_some(), "{behind}");
    }
    village.closes().await;
    village.server.faults(siaga::drill::Faults::clear);
    village.opens().await;
    let wati = village.phone(staff::wati());
    wati.shows("Orang baru: 300. Mulai isolasi: 0. Sudah terdaftar: 0. Tidak bisa dimasukkan: 0.");
    assert_eq!(village.count(Table::Person).await, 300);
    assert_eq!(village.count(Table::Isolation).await, 30);
}

#[tokio::test]
async fn whoever_is_there_and_does_not_isolate_begins_to_and_reads_so() {
    let mut village = Village::open().await;
    let sri = village.registers(residents::sri()).await;
    let tini = village.registers(residents::tini()).await;
    let wati = village.health_worker(staff::wati()).await;
    let text = list(&[
        "Sri Wahyuni;P;1948;3/5;;;Kontak erat;10-4-2020",
        "Tini;P;1960;2/2;;;Kontak erat;10-4-2020",
        "Tini;P;1960;2/2;;;Kontak erat;10-4-2020",
        "Budi;L;1980;3/5;0812 0000 0301;;;",
    ]);
    sends(&wati, "warga.csv", text.as_bytes()).await;
    wati.sees("Orang baru: 1, di antaranya isolasi: 0")
        .sees("Sudah terdaftar, tidak diubah: 2")
        .sees("isolasinya dimulai: 1")
        .sees("Baris 3: “Tini”");
    tini.shows_not("mulai isolasi");
    wati.taps("Masukkan 2 orang").await;
    wati.sees("Orang baru: 1. Mulai isolasi: 1. Sudah terdaftar: 2.");
    tini.shows("mulai isolasi di rumah sampai Jumat, 24 April 2020");
    sri.shows_not("mulai isolasi");
    assert_eq!(village.count(Table::Isolation).await, 2);
    // Of Sri's nothing has changed.
    let kept = village.kept_in(&[Table::Isolation]).await;
    let since_the_8th = kept.iter().filter(|row| row.text.contains("2020-04-08"));
    assert_eq!(since_the_8th.count(), 1);
    // For whom somebody is elsewhere, they are neither entered nor told of.
    let area = village.neighbourhood(1, 1);
    let role = siaga::domain::access::Role::HealthWorker;
    let rini = village.joins(staff::rini(), role, area).await;
    let text = list(&["Budi;L;1980;1/1;0812 0000 0301;;Kontak erat;10-4-2020"]);
    sends(&rini, "warga.csv", text.as_bytes()).await;
    rini.sees("kolom Telepon")
        .sees("di luar wilayah Anda")
        .sees("Tidak ada yang perlu dimasukkan")
        .sees_not("003/005");
    assert_eq!(village.count(Table::Person).await, 3);
    village.is_well();
}

#[tokio::test]
async fn a_list_that_comes_again_sends_nobody_home_twice_and_a_wrong_nik_is_nobodys() {
    let mut village = Village::open().await;
    let tini = village.registers(residents::tini()).await;
    village.registers(residents::darto()).await;
    let wati = village.health_worker(staff::wati()).await;
    let text = list(&[
        "Tini;P;1960;2/2;;;Kontak erat;30-3-2020",
        "Budi;L;1980;3/5;;3311010203800001;Kontak erat;10-4-2020",
        "Darto Suwito;L;1975;3/5;;;Konfirmasi bergejala;10-4-2020",
    ]);
    sends(&wati, "warga.csv", text.as_bytes()).await;
    wati.sees("isolasinya dimulai: 1")
        .sees("Baris 4: “Darto Suwito” sudah isolasi dengan alasan lain")
        .sees("/hasil");
    wati.taps("Masukkan 2 orang").await;
    tini.shows("mulai isolasi di rumah sampai Senin, 13 April 2020");
    village.becomes("2020-04-13 10:00").await;
    wati.types("/warga Tini").await;
    wati.taps("Akhir isolasi").await;
    wati.taps("Akhiri, dengan alasan").await;
    wati.types("sehat, saya periksa sendiri").await;
    wati.shows("diakhiri: selesai");
    // The corrected file, with everybody in it once more.
    village.becomes("2020-04-14 10:00").await;
    sends(&wati, "warga.csv", text.as_bytes()).await;
    wati.sees("Sudah terdaftar, tidak diubah: 3")
        .sees("Tidak ada yang perlu dimasukkan");
    assert_eq!(village.count(Table::Isolation).await, 3);
    // One row too far was copied.
    let wati = village.phone(staff::wati());
    let text = list(&["Slamet;L;1985;2/2;0812 0000 0301;3311010203800001;;"]);
    sends(&wati, "warga.csv", text.as_bytes()).await;
    wati.sees("NIK ini milik orang lain")
        .sees("Tidak ada yang perlu dimasukkan")
        .sees_not("Budi")
        .sees_not("3311010203800001");
    village.is_well();
}

#[tokio::test]
async fn two_officers_enter_one_list_at_the_same_time_and_nobody_twice() {
    let mut village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let bytes = many(120);
    for phone in [&wati, &rini] {
        sends(phone, "warga.xlsx", &bytes).await;
        phone.sees("Orang baru: 120, di antaranya isolasi: 12");
    }
    for phone in [&wati, &rini] {
        let _pressed = phone.telephone.taps("Masukkan 120").unwrap();
    }
    village.settle().await;
    wati.sees("Selesai");
    rini.sees("Selesai");
    assert_eq!(village.count(Table::Person).await, 120);
    assert_eq!(village.count(Table::Isolation).await, 12);
    // In which chat they lie is known no more.
    let kept = village.kept_in(&[Table::Import]).await;
    assert_eq!(kept.len(), 2);
    assert!(
        kept.iter().all(|row| !row.text.contains(":202")),
        "{kept:?}"
    );
}

#[tokio::test]
async fn a_role_that_is_lost_stops_the_list_before_the_yes_and_after_it() {
    let mut village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    sends(&wati, "a.csv", list(&["Budi;L;1980;3/5;;;;"]).as_bytes()).await;
    sends(&rini, "a.csv", list(&["Tono;L;1980;3/5;;;;"]).as_bytes()).await;
    let (seen, enter) = (wati.last(), press_of(&wati, "Masukkan 1"));
    hadi.types("/undang").await;
    hadi.taps_all(&["Bidan Wati", "Cabut peran", "Ya"]).await;
    wati.taps_old(seen.id, &enter).await;
    // The other has said yes already; the file has not come yet.
    village.server.faults(|faults| {
        let target = Target::Method("getFile");
        faults.add(Trouble::ServerError, target, When::Always)
    });
    let _pressed = rini.telephone.taps("Masukkan 1").unwrap();
    // Nothing settles while a file does not come.
    let revoking = async {
        let _said = hadi.telephone.types("/undang").unwrap();
        for label in ["Perawat Rini", "Cabut peran", "Ya"] {
            while !hadi.last().labels().iter().any(|one| one.contains(label)) {
                tokio::task::yield_now().await;
            }
            let _pressed = hadi.telephone.taps(label).unwrap();
        }
        while !hadi
            .screen()
            .to_string()
            .contains("Perawat Rini sudah dicabut")
        {
            tokio::task::yield_now().await;
        }
    };
    let revoked = tokio::time::timeout(std::time::Duration::from_secs(30), revoking).await;
    assert!(revoked.is_ok(), "{}", hadi.screen());
    village.closes().await;
    village.server.faults(siaga::drill::Faults::clear);
    village.opens().await;
    let rini = village.phone(staff::rini());
    rini.shows("tidak lagi bertugas memasukkan orang")
        .shows("Sudah masuk: 0");
    assert_eq!(village.count(Table::Person).await, 0);
}

#[tokio::test]
async fn a_network_that_fails_fetches_again_and_a_file_that_is_gone_is_told() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.server.faults(|faults| {
        faults.add(
            Trouble::ServerError,
            Target::Method("getFile"),
            When::Next(2),
        );
    });
    let wati = village.phone(staff::wati());
    sends(&wati, "a.csv", list(&["Budi;L;1980;3/5;;;;"]).as_bytes()).await;
    wati.sees("Orang baru: 1");
    village.server.faults(|faults| {
        let gone = "Bad Request: wrong file_id or the file is temporarily unavailable";
        faults.add(
            Trouble::Refuse(400, gone.to_owned()),
            Target::Method("getFile"),
            When::Next(1),
        );
    });
    wati.taps("Masukkan 1 orang").await;
    wati.sees("tidak bisa diambil lagi")
        .sees("Bila berkasnya dikirim lagi");
    sends(&wati, "a.csv", list(&["Budi;L;1980;3/5;;;;"]).as_bytes()).await;
    wati.taps("Masukkan 1 orang").await;
    wati.sees("Orang baru: 1");
    assert_eq!(village.count(Table::Person).await, 1);
}

#[tokio::test]
async fn the_sheet_to_fill_in_comes_and_is_understood_when_it_comes_back() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    wati.types("/unduh").await;
    wati.taps("Contoh berkas").await;
    let screen = wati.screen();
    let seen = screen
        .messages
        .iter()
        .rev()
        .find(|seen| seen.kind == "document");
    let seen = seen.unwrap();
    assert_eq!(seen.file_name(), Some("daftar-orang.xlsx"));
    let (_, bytes) = wati.telephone.saves(seen).unwrap();
    if let Ok(folder) = std::env::var("SIAGA_PICTURES") {
        std::fs::write(format!("{folder}/daftar-orang.xlsx"), &bytes).unwrap();
    }
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).unwrap();
    assert_eq!(book.sheet_names(), ["Orang", "Petunjuk"]);
    let range = book.worksheet_range("Orang").unwrap();
    let heads: Vec<String> = range
        .rows()
        .next()
        .unwrap()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(heads.contains(&"Tanggal lahir".to_owned()), "{heads:?}");
    let filled = format!("{}\nBudi;;;L;2-4-1980;;3/5;;;;;;;;Ya\n", heads.join(";"));
    sends(&wati, "isi.csv", filled.as_bytes()).await;
    wati.sees("Orang baru: 1");
    // Who may not, may not.
    let karto = village.rt_head().await;
    let press = Pointer::new(Feature::Files, "import", Subject::None).to_string();
    karto.taps_old(1, &press).await;
    karto.sees_not("Kirim berkasnya");
}
