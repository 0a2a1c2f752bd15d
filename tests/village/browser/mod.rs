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

#[tokio::test(flavor = "multi_thread")]
async fn arrival_check_in_alert_and_take_over_on_the_page() {
    let Some(mut page) = Browser::open(1_500, 1_000).await else {
        assert!(
            !required(),
            "Chromium is required here and could not be started"
        );
        eprintln!("SKIPPED: no Chromium is installed; the drill's page was not tried in a browser");
        return;
    };
    let drill = Drill::open(DrillOptions::default()).await.unwrap();
    page.goes_to(&drill.url).await;
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
    page.photographs("drill-household").await;
    page.is_wide(390, 844).await;
    page.photographs("drill-telephone").await;
    page.closes().await;
    drill.close().await;
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
