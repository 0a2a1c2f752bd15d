//! `/dataku`: everything that is kept of somebody and who looked at it, as a file.
//!
//! With `SIAGA_PICTURES` set to a folder the files are left there, to be looked at.

use chrono::TimeDelta;
use siaga::config::Config;
use siaga::drill::Account;
use siaga::store::table::Table;

use crate::erasing::id_of;
use crate::household::{house, link_in, second_telephone, slamet_account};
use crate::support::arrivals::{Act, answers, bima_kecil};
use crate::support::{Phone, Village, residents, staff};
use crate::unmatched::{coughs, tells_who, unknown};

fn joko() -> Account {
    Account::new(107, "Joko")
}

/// A file as it lies on the telephone: its name, and what stands in it.
struct File {
    name: String,
    text: String,
}

impl File {
    /// What of it is read, without the marks of the page.
    fn read(&self) -> String {
        let (_, body) = self.text.split_once("<body>").unwrap();
        let mut seen = String::new();
        let mut in_tag = false;
        for letter in body.chars() {
            match letter {
                '<' => in_tag = true,
                '>' => in_tag = false,
                _ if !in_tag => seen.push(letter),
                _ => {}
            }
        }
        seen.replace("&lt;", "<").replace("&gt;", ">")
    }

    #[track_caller]
    fn says(&self, words: &str) -> &Self {
        let read = self.read();
        assert!(read.contains(words), "{words:?} is not in:\n{read}");
        self
    }

    #[track_caller]
    fn says_not(&self, words: &str) -> &Self {
        let read = self.read();
        assert!(!read.contains(words), "{words:?} is in:\n{read}");
        self
    }

    /// What stands under the title of a chapter.
    #[track_caller]
    fn chapter(&self, title: &str) -> String {
        let mark = format!("<h2>{title}</h2>");
        let chapter = self.text.split_once(&mark).map(|(_, rest)| rest);
        let chapter = chapter.unwrap_or_else(|| panic!("no {title:?} in:\n{}", self.read()));
        chapter.split("<h2>").next().unwrap().to_owned()
    }
}

/// `/dataku`, and the files that came.
async fn files(phone: &Phone<'_>) -> Vec<File> {
    phone.types("/dataku").await;
    let screen = phone.screen();
    let fresh: Vec<_> = screen.fresh().filter(|seen| seen.is_from_bot()).collect();
    let documents = fresh.iter().filter(|seen| seen.kind == "document");
    documents
        .map(|seen| {
            let (mime, bytes) = phone.telephone.saves(seen).unwrap();
            assert_eq!(mime, "text/html");
            let name = seen.file_name().unwrap().to_owned();
            if let Ok(folder) = std::env::var("SIAGA_PICTURES") {
                std::fs::write(format!("{folder}/{name}"), &bytes).unwrap();
            }
            let text = String::from_utf8(bytes.to_vec()).unwrap();
            for never in ["<script", "src=", "href=", "http://", "https://"] {
                assert!(!text.contains(never), "{never}: {text}");
            }
            File { name, text }
        })
        .collect()
}

fn arrival() -> Vec<Act> {
    let mut acts = answers("Joko Santoso", &[bima_kecil()], "Semua sehat");
    let skipped: Vec<usize> = (0..acts.len())
        .filter(|place| matches!(&acts[*place], Act::Taps("Lewati")))
        .collect();
    acts[skipped[0]] = Act::Types("3175091204920001".to_owned());
    acts[skipped[1]] = Act::Types("3175090101150007".to_owned());
    acts
}

/// Joko, who arrives with his son, falls ill, asks, corrects, and is looked after.
async fn lives(village: &Village) {
    village.rt_head().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = village.registers(residents::sri()).await;
    let joko = village.phone(joko());
    joko.scans_the_code().await;
    joko.acts_all(&arrival()).await;
    joko.taps("Benar").await;
    joko.sees("Terima kasih, Bapak Joko");

    sri.types("/tanya").await;
    sri.types("Rahasia Mbah Sri").await;
    joko.types("/tanya").await;
    joko.types("Boleh <i>mandi</i>, Bu?").await;
    wati.types("/tanya").await;
    village.passes(TimeDelta::minutes(1)).await;
}

#[tokio::test]
async fn a_whole_life_stands_in_the_file_with_who_looked_and_nobody_elses() {
    let mut village = Village::open().await;
    lives(&village).await;
    village.restarts().await;
    let (joko, wati) = (village.phone(joko()), village.phone(staff::wati()));

    // A healthy report, corrected; and a grave one, dealt with.
    joko.types("/lapor").await;
    joko.taps("Joko").await;
    joko.taps("🙂 Sehat").await;
    joko.types("36,7").await;
    joko.taps("Ubah").await;
    joko.taps("Suhu").await;
    joko.types("36,9").await;
    joko.taps("Kirim").await;
    joko.types("/darurat").await;
    wati.taps("Saya tangani").await;
    wati.taps_all(&["Sudah ditelepon", "Selesai", "Sudah membaik"])
        .await;
    joko.types("/ubah").await;
    joko.taps("Nama").await;
    joko.types("Joko Susilo").await;
    joko.taps("Selesai").await;

    let files = files(&joko).await;
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["data-saya.html", "data-keluarga-1.html"]);
    joko.sees("Semua yang disimpan tentang Joko Susilo")
        .sees("Semua yang disimpan tentang Bima")
        .can_tap("Data saya")
        .can_tap("Menu");

    let own = &files[0];
    let who = own.chapter("Data diri");
    assert!(who.contains("Joko Susilo") && who.contains("1992"), "{who}");
    own.says("••••0001")
        .says("••••0007")
        .says_not("3175091204920001")
        .says_not("3175090101150007")
        .says_not("31750");
    let looks = own.chapter("Siapa yang melihat nama dan nomor");
    assert!(looks.contains("Bidan Wati (Nakes"), "{looks}");
    assert!(looks.contains("Sedang menangani laporan atau panggilan gawat"));
    assert!(looks.contains("Pak Karto (Ketua RT"), "{looks}");
    assert!(own.chapter("Persetujuan").contains("Naskah versi 2"));
    assert!(own.chapter("Isolasi").contains("26 April 2020"));
    let reports = own.chapter("Laporan kesehatan");
    assert!(
        reports.contains("36,7") && reports.contains("36,9") && reports.contains("pembetulan 1")
    );
    let alerts = own.chapter("Peringatan dan panggilan gawat");
    for step in ["MERAH", "menangani", "menelepon", "menutup: sudah membaik"] {
        assert!(alerts.contains(step), "{step}: {alerts}");
    }
    let asked = own.chapter("Pertanyaan kepada petugas kesehatan");
    assert!(
        asked.contains("Boleh &lt;i&gt;mandi&lt;/i&gt;, Bu?"),
        "{asked}"
    );
    let journey = own.chapter("Perjalanan");
    for words in [
        "Jakarta Timur",
        "Bus",
        "Pak Darto",
        "Bima",
        "Sabtu, 11 April 2020",
    ] {
        assert!(journey.contains(words), "{words}: {journey}");
    }
    assert!(own.chapter("Rumah tangga").contains("Bima"));
    let corrected = own.chapter("Pembetulan");
    assert!(corrected.contains("Joko Santoso"), "{corrected}");
    own.chapter("Percakapan di Telegram");
    own.chapter("Pertanyaan harian");
    own.chapter("Yang tidak ada di berkas ini, dan alasannya");

    // The child's file: its own record, and who reported; nothing of the father's health.
    let child = &files[1];
    child
        .says("Bima")
        .says("lewat telepon rumah tangga")
        .says("Pak Karto");
    child
        .says_not("••••0001")
        .says_not("mandi")
        .says_not("36,9");
    // Nobody else is in either.
    for file in &files {
        file.says_not("Sri").says_not("Rahasia");
    }

    // Every id in the rows of his that the file tells of was looked for under his own name.
    let kept = village.everything_kept().await;
    let id = id_of(&kept, "Joko Susilo");
    let theirs = |table: Table| {
        let mut rows = kept.iter().filter(|row| row.table == table);
        rows.any(|row| row.text.contains(&id.to_string()))
    };
    for table in [
        Table::Audit,
        Table::Report,
        Table::Alert,
        Table::Question,
        Table::Journey,
    ] {
        assert!(theirs(table), "{table:?}");
    }
    village.is_well();
}

#[tokio::test]
async fn who_has_a_telephone_of_their_own_stands_in_nobodys_file_and_a_child_of_two_houses_in_both()
{
    let village = Village::open().await;
    let narti = house(&village, 3).await;
    second_telephone(&village, &narti).await;
    let narti = village.phone(Account::new(111, "Narti"));
    narti.types("/keluarga").await;
    narti.taps_all(&["Bima", "Juga di keluarga lain"]).await;
    let link = link_in(&narti.last().text);
    let darto = village.registers(residents::darto()).await;
    darto.starts_with(&link).await;
    darto.taps("Ya").await;

    let titles = |files: &[File]| -> Vec<String> {
        let title = |file: &File| {
            let (_, title) = file.text.split_once("<title>").unwrap();
            title.split("</title>").next().unwrap().to_owned()
        };
        files.iter().map(title).collect()
    };
    let theirs = files(&narti).await;
    assert_eq!(
        titles(&theirs),
        ["Data Narti Lestari", "Data Dimas", "Data Bima"]
    );
    theirs[0].chapter("Tautan telepon");
    let slamet = village.phone(slamet_account());
    assert_eq!(
        titles(&files(&slamet).await),
        ["Data Slamet Riyadi", "Data Dimas", "Data Bima"]
    );
    let other_house = files(&darto).await;
    assert_eq!(titles(&other_house), ["Data Darto Suwito", "Data Bima"]);
    // Of the other house the father reads that there is one, and no name in it.
    other_house[1].says("Juga anggota rumah tangga lain");
    for name in ["Narti", "Slamet", "Dimas"] {
        other_house[1].says_not(name);
    }
    village.is_well();
}

#[tokio::test]
async fn so_many_an_hour_and_then_a_friendly_line() {
    let mut village = Village::open().await;
    village.registers(residents::tini()).await;
    village
        .restarts_with(|config: &mut Config| {
            config.reminders.stop_below_free_percent = 0;
            config.consent.copies_per_hour = 2;
        })
        .await;
    let tini = village.phone(residents::tini().account);
    for _ in 0..2 {
        assert_eq!(files(&tini).await.len(), 1);
    }
    village.restarts().await;
    let tini = village.phone(residents::tini().account);
    assert!(files(&tini).await.is_empty());
    tini.sees("sudah 2 kali dikirim")
        .sees("07.30")
        .can_tap("Menu");
    village.passes(TimeDelta::hours(1)).await;
    let tini = village.phone(residents::tini().account);
    assert_eq!(files(&tini).await.len(), 1);
    village.is_well();
}

#[tokio::test]
async fn everybody_gets_a_sensible_answer() {
    let village = Village::open().await;
    // Nobody we know, with a call for help.
    let stranger = village.phone(Account::new(150, "Entah"));
    stranger.types("/darurat").await;
    let file = files(&stranger).await;
    stranger.sees("Anda belum terdaftar sebagai warga");
    file[0].says("Data percakapan ini").says("MERAH");
    file[0].chapter("Percakapan di Telegram");

    // Staff who do not live here, also with what invited them; and whom they invited.
    let hadi = village.coordinator().await;
    let file = files(&hadi).await;
    hadi.sees("dr. Hadi");
    let roles = file[0].chapter("Tugas di bot ini");
    assert!(
        roles.contains("Koordinator") && roles.contains("Undangan yang dipakai"),
        "{roles}"
    );
    file[0].says_not("Data diri");

    // Who said no, and who waits to be erased.
    let tini = village.registers(residents::tini()).await;
    village.passes(TimeDelta::minutes(1)).await;
    tini.types("/berhenti").await;
    tini.taps("Ya, berhenti").await;
    let file = files(&tini).await;
    let consents = file[0].chapter("Persetujuan");
    assert!(consents.contains("✖ Tidak setuju atau berhenti") && consents.contains("✅ Setuju"));
    file[0].says("Belum ada petugas yang melihat");
    let sri = village.registers(residents::sri()).await;
    sri.types("/hapus").await;
    sri.taps_all(&["Lanjut menghapus", "Ya, hapus semuanya"])
        .await;
    let file = files(&sri).await;
    file[0].chapter("Penghapusan");

    // In the middle of a report: it is offered again afterwards.
    let darto = village.registers(residents::darto()).await;
    darto.types("/lapor").await;
    darto.taps("Ada keluhan").await;
    let file = files(&darto).await;
    file[0].says("Ada yang belum selesai");
    darto.can_tap("Lanjutkan");
    village.is_well();
}

#[tokio::test]
async fn tasks_and_codes_and_the_day_list_stand_in_it_too() {
    let village = Village::open().await;
    village.health_worker(staff::wati()).await;
    let karto = village.rt_head().await;
    village.registers(residents::sri()).await;
    village.becomes("2020-04-13 12:00").await;
    karto.shows("Sri Wahyuni");
    karto.types("/tautkan Sri Wahyuni").await;
    karto.taps("1948 · 003/005").await;
    karto.taps("Buat kode").await;
    let sri = village.phone(residents::sri().account);
    sri.types("/lapor").await;
    sri.taps_all(&["Ada keluhan", "Batuk", "Lanjut", "Tidak ada"])
        .await;
    sri.types("37,1").await;
    for value in ["97", "80"] {
        sri.types(value).await;
    }
    sri.taps("Tidak").await;
    sri.taps("Kirim").await;
    let file = files(&sri).await;
    let tasks = file[0].chapter("Telepon dan kunjungan petugas");
    assert!(tasks.contains("Pak Karto (Ketua RT"), "{tasks}");
    let codes = file[0].chapter("Tautan telepon");
    assert!(codes.contains("Pak Karto"), "{codes}");
    let looks = file[0].chapter("Siapa yang melihat nama dan nomor");
    assert!(looks.contains("Membuat kode untuk telepon baru"), "{looks}");
    let list = file[0].chapter("Daftar laporan KUNING");
    assert!(list.contains("Menunggu daftar berikutnya"), "{list}");
    village.becomes("2020-04-13 17:01").await;
    let file = files(&sri).await;
    let list = file[0].chapter("Daftar laporan KUNING");
    assert!(list.contains("Disebut di daftar"), "{list}");
    assert!(list.contains("17.00"), "{list}");
    village.is_well();
}

#[tokio::test]
async fn what_an_account_told_that_nobody_knew_stands_in_its_file_and_not_whose_it_was() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    village.registers(residents::sri()).await;
    let stranger = village.phone(unknown());
    coughs(&stranger).await;
    tells_who(&stranger, "Sri W", "RT 3 RW 5").await;
    let told = files(&stranger).await.remove(0);
    told.says("Sri W").says("Batuk").says("Masih dicari tahu");
    wati.taps_all(&["Sri Wahyuni · 1948", "Ya, itu orangnya"])
        .await;
    let told = files(&stranger).await.remove(0);
    told.says("Sudah disimpan atas nama")
        .says_not("Wahyuni")
        .says_not("1948");
    let sri = village.phone(residents::sri().account);
    let hers = files(&sri).await.remove(0);
    hers.says("dari akun yang waktu itu belum dikenal")
        .says("Batuk");
    village.is_well();
}
