//! The drill's page in a real browser: arrival, check-in, alert and take-over, played
//! across three telephones with real clicks and keys.
//!
//! Without Chromium this says plainly that it was skipped; with
//! `SIAGA_BROWSER=required` that is a failure. With `SIAGA_SCREENSHOTS=<folder>` the
//! page is photographed on the way, at desktop and at telephone width.

mod chromium;

use siaga::cli::drill::{Drill, DrillOptions};

use chromium::Browser;

/// Whether the test may be skipped here.
fn required() -> bool {
    std::env::var("SIAGA_BROWSER").is_ok_and(|value| value == "required")
}

/// The page of a new drill in a browser; `None` where there is no browser and none is required.
async fn opens() -> Option<(Browser, Drill)> {
    let Some(mut page) = Browser::open(1_500, 1_000).await else {
        assert!(
            !required(),
            "Chromium is required here and could not be started"
        );
        eprintln!("SKIPPED: no Chromium is installed; the drill's page was not tried in a browser");
        return None;
    };
    let drill = Drill::open(DrillOptions::default()).await.unwrap();
    page.goes_to(&drill.url).await;
    Some((page, drill))
}

#[tokio::test(flavor = "multi_thread")]
async fn arrival_check_in_alert_and_take_over_on_the_page() {
    let Some((mut page, drill)) = opens().await else {
        return;
    };
    page.sees("sri", "Kados pundi kesehatanipun").await;
    page.stands_at_its_end("sri").await;
    page.points_at("sri").await;
    page.photographs("drill-opened").await;

    arrival(&mut page).await;
    bad_day(&mut page).await;
    page.photographs("drill-taken").await;
    question_with_a_photo(&mut page).await;
    page.photographs("drill-question").await;
    day_of_a_house(&mut page).await;
    list_from_a_file(&mut page).await;
    page.is_wide(390, 844).await;
    for (phone, picture) in [("narti", "drill-household"), ("sri", "drill-telephone")] {
        page.clicks(&format!("[data-tab=\"{phone}\"]")).await;
        page.photographs(picture).await;
    }
    page.closes().await;
    drill.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_family_arrives_at_the_posko_on_the_page() {
    let Some((mut page, drill)) = opens().await else {
        return;
    };
    page.plays("arrival").await;
    page.points_at("joko").await;
    scans_the_code(&mut page).await;
    page.has_played(1).await;
    comes_from_jakarta(&mut page).await;
    page.has_played(2).await;
    brings_the_family(&mut page).await;
    moves_in(&mut page).await;
    page.sees("joko", "Budi Santoso").await;
    page.taps("joko", "Benar").await;
    page.sees("joko", "Pelaku perjalanan").await;

    // Pak Karto reads who has come into his RT, and nothing of anybody's health.
    page.sees("karto", "Pendatang baru").await;
    for words in ["Joko Susilo", "Siti Aminah", "Budi Santoso", "Pak Darto"] {
        page.sees("karto", words).await;
    }
    page.shows_not("karto", "keluhan").await;
    page.shows_not("wati", "Joko").await;
    page.has_played(4).await;
    page.is_wide(390, 844).await;
    page.clicks(r#"[data-tab="karto"]"#).await;
    page.photographs("drill-family").await;
    page.closes().await;
    drill.close().await;
}

/// On a telephone: what is used most at once, the rest in groups that open in place.
#[tokio::test(flavor = "multi_thread")]
async fn a_nurse_finds_the_recap_behind_two_taps_on_the_page() {
    let Some((mut page, drill)) = opens().await else {
        return;
    };
    page.types("wati", "/menu").await;
    page.sees("wati", "Silakan pilih").await;
    page.is_wide(390, 844).await;
    page.clicks(r#"[data-tab="wati"]"#).await;
    page.photographs("menu-id").await;
    page.taps("wati", "Rekap, piket").await;
    page.sees("wati", "Berkas").await;
    page.taps("wati", "Rekap").await;
    page.sees("wati", "sampai pukul 07.50").await;
    page.types("wati", "/pantau").await;
    page.taps("wati", "Semua").await;
    page.sees("wati", "Tekan satu").await;
    page.photographs("pantau-id").await;
    page.closes().await;
    drill.close().await;
}

/// What the code at the posko says; then language and consent.
async fn scans_the_code(page: &mut Browser) {
    page.clicks(r#"[data-phone="joko"] [data-act="start"]"#)
        .await;
    page.types("joko", "/start posko_gapura").await;
    page.sees("joko", "Posko Gapura Utara").await;
    page.taps("joko", "Bahasa Indonesia").await;
    page.taps("joko", "Setuju").await;
}

/// Who he is, and where from, typed as people type it.
async fn comes_from_jakarta(page: &mut Browser) {
    for text in ["Joko Susilo", "1992"] {
        page.types("joko", text).await;
    }
    page.taps("joko", "Laki-laki").await;
    page.taps("joko", "Tidak ada").await;
    page.types("joko", "Jaktim").await;
    for label in ["Hari ini", "Sehari sebelumnya", "Bus"] {
        page.taps("joko", label).await;
    }
    page.sees("joko", "Siapa yang datang bersama").await;
}

/// His wife, and her father: each becomes a person.
async fn brings_the_family(page: &mut Browser) {
    page.taps("joko", "Tambah orang").await;
    for text in ["Siti Aminah", "1994"] {
        page.types("joko", text).await;
    }
    for label in ["Perempuan", "Tidak", "Tidak ada", "Tambah orang"] {
        page.taps("joko", label).await;
    }
    for text in ["Budi Santoso", "1955"] {
        page.types("joko", text).await;
    }
    for label in ["Laki-laki", "Tidak ada", "Sudah semua"] {
        page.taps("joko", label).await;
    }
}

/// The house, the telephone, the numbers that may be left out, and how they all are.
async fn moves_in(page: &mut Browser) {
    for text in ["Pak Darto", "3/5"] {
        page.types("joko", text).await;
    }
    page.taps("joko", "Ya").await;
    page.clicks_text(r#"[data-phone="joko"] [data-reply]"#, "nomor")
        .await;
    for (question, label) in [
        ("NIK berapa?", "Lewati"),
        ("Nomor Kartu Keluarga", "Lewati"),
        ("oksimeter", "Tidak"),
    ] {
        page.sees("joko", question).await;
        page.taps("joko", label).await;
    }
    page.taps("joko", "Semua sehat").await;
}

/// Joko has just arrived: he starts the bot and registers.
async fn arrival(page: &mut Browser) {
    page.clicks(r#"[data-phone="joko"] [data-act="start"]"#)
        .await;
    for label in ["Indonesia", "Setuju", "sedang isolasi"] {
        page.taps("joko", label).await;
    }
    page.types("joko", "Joko Susilo").await;
    page.types("joko", "2/1").await;
    page.types("joko", "1992").await;
    page.taps("joko", "Laki-laki").await;
    // The telephone's own number, by the contact button in place of the keyboard.
    page.clicks_text(r#"[data-phone="joko"] [data-reply]"#, "nomor")
        .await;
    page.taps("joko", "Tidak ada").await;
    page.taps("joko", "luar daerah").await;
    page.taps("joko", "Hari ini").await;
    page.taps("joko", "Tidak").await;
    page.taps("joko", "Benar").await;
    page.sees("joko", "sudah terdaftar").await;
}

/// A child of Bu Narti's house has a fever, and the others are well.
async fn day_of_a_house(page: &mut Browser) {
    page.plays("household").await;
    page.taps("narti", "Bima").await;
    page.taps("narti", "Ada keluhan").await;
    page.taps("narti", "Demam").await;
    page.offers("narti", "☑", "Demam").await;
    page.taps("narti", "Lanjut").await;
    page.taps("narti", "Tidak ada").await;
    page.types("narti", "38,2").await;
    page.taps("narti", "Kirim").await;
    page.sees("narti", "KUNING").await;
    page.taps("narti", "Yang lain sehat semua").await;
    page.sees("narti", "Semua sudah melapor hari ini").await;
    page.has_played(3).await;
}

/// The bad day of Mbah Sri, who reads krama; Bidan Wati's telephone rings and she takes it.
async fn bad_day(page: &mut Browser) {
    page.taps("sri", "🤒").await;
    for symptom in ["benter", "Watuk", "Sesek"] {
        page.taps("sri", symptom).await;
        // The tick comes by an edit: only then do the buttons stand still again.
        page.offers("sri", "☑", symptom).await;
    }
    page.taps("sri", "▶").await;
    page.taps("sri", "ngaso").await;
    page.sees("wati", "MERAH").await;
    page.points_at("wati").await;
    page.photographs("drill-alert").await;
    // She does not answer; a quarter of an hour later the next one's rings.
    page.clicks(r#"[data-move="15"]"#).await;
    page.sees("rini", "MERAH").await;
    page.points_at("wati").await;
    page.taps("wati", "Saya tangani").await;
    page.sees("wati", "Sri Wahyuni").await;
    page.sees("sri", "Bidan Wati").await;
    page.sees("rini", "Ditangani Bidan Wati").await;
    page.shows_not("rini", "Sri Wahyuni").await;
}

/// Wati has a list in a file: she looks at what would happen, and enters it.
async fn list_from_a_file(page: &mut Browser) {
    page.types("wati", "/unduh").await;
    page.taps("wati", "Masukkan orang dari berkas").await;
    page.sees("wati", "Kirim berkasnya di sini").await;
    let list = "Nama;JK;Tahun lahir;RT/RW;Alasan isolasi;Hari ke-0\n\
                Slamet Riyadi;L;1970;3/5;Kontak erat;10-4-2020\n";
    page.sends_file("wati", "warga.csv", list).await;
    page.sees("wati", "Orang baru: 1, di antaranya isolasi: 1")
        .await;
    page.taps("wati", "Masukkan 1 orang").await;
    page.sees("wati", "Selesai. Orang baru: 1").await;
}

/// Mbah Sri sends the midwife a photo, and reads the answer through the bot.
async fn question_with_a_photo(page: &mut Browser) {
    page.types("sri", "/tanya").await;
    page.sees("sri", "pitakenanipun").await;
    page.clicks(r#"[data-phone="sri"] [data-act="attach"]"#)
        .await;
    page.clicks(r#"[data-phone="sri"] [data-attach="sample"]"#)
        .await;
    page.sees("wati", "Pertanyaan ·").await;
    page.taps("wati", "Jawab").await;
    page.sees("wati", "Jawaban untuk").await;
    page.types("wati", "Sudah bagus. Teruskan.").await;
    page.sees("sri", "Sudah bagus. Teruskan.").await;
}
