//! `/riwayat`: a person's days in a message and a picture.
//!
//! With `SIAGA_PICTURES` set to a folder the pictures are left there, to be looked at.

use siaga::drill::{ButtonKind, Seen};
use siaga::store::table::Table;

use crate::support::{Phone, Start, Village, residents, staff};

async fn on_the_first_day() -> Village {
    let start = Start {
        at: "2020-04-09 06:30",
        ..Default::default()
    };
    Village::start(start).await
}

/// The newest picture, as it lies on the telephone.
#[track_caller]
fn picture(phone: &Phone<'_>, name: &str) -> (Seen, Vec<u8>) {
    let seen = phone.last();
    assert_eq!(seen.kind, "photo", "{}", phone.screen());
    let (mime, bytes) = phone.telephone.saves(&seen).unwrap();
    assert_eq!(mime, "image/png");
    assert!(bytes.starts_with(b"\x89PNG"));
    if let Ok(folder) = std::env::var("SIAGA_PICTURES") {
        std::fs::write(format!("{folder}/{name}.png"), &bytes).unwrap();
    }
    (seen, bytes.to_vec())
}

async fn healthy(phone: &Phone<'_>, temperature: &str, oxygen: &str) {
    phone.types("/lapor").await;
    phone.taps("🙂 Sehat").await;
    phone.types(temperature).await;
    phone.types(oxygen).await;
    phone.sees("tersimpan");
}

async fn ill(phone: &Phone<'_>, complaints: &[&str], temperature: &str, oxygen: &str) {
    phone.types("/lapor").await;
    phone.taps("Ada keluhan").await;
    phone.taps_all(complaints).await;
    phone.taps_all(&["Lanjut", "Tidak ada"]).await;
    phone.types(temperature).await;
    phone.types(oxygen).await;
    phone.types("80").await;
    phone.taps("Kirim").await;
    phone.sees("tersimpan");
}

#[tokio::test]
async fn nothing_reported_yet_is_a_friendly_line_with_a_way_on() {
    let village = Village::open().await;
    let sri = village.registers(residents::sri()).await;
    sri.types("/riwayat").await;
    sri.sees("Belum ada laporan dari Mbah Sri");
    assert_eq!(sri.last().kind, "text");
    sri.can_tap("Lapor").can_tap("Menu");
    village.is_well();
}

#[tokio::test]
async fn the_days_say_what_was_and_what_is_missing_also_after_a_restart() {
    let mut village = on_the_first_day().await;
    let sri = village.registers(residents::sri()).await;
    healthy(&sri, "36,7", "97").await;
    village.becomes("2020-04-10 09:00").await;
    healthy(&sri, "36,9", "98").await;
    sri.taps("Ubah").await;
    sri.taps("Suhu").await;
    sri.types("38,2").await;
    sri.taps("Kirim").await;
    // Nothing on the 11th; two reports on the 12th; a half-finished one on the 13th.
    village.becomes("2020-04-12 09:00").await;
    ill(&sri, &["Demam", "Batuk"], "38,6", "95").await;
    village.becomes("2020-04-12 15:00").await;
    ill(&sri, &["Batuk"], "39,1", "93").await;
    village.becomes("2020-04-13 09:00").await;
    sri.types("/lapor").await;
    sri.taps_all(&["Ada keluhan", "Batuk"]).await;
    village.becomes("2020-04-14 06:30").await;
    village.restarts().await;
    let sri = village.phone(residents::sri().account);
    sri.types("/riwayat").await;
    let page = sri.fresh();
    for line in [
        "Hari ke-1 · Kam, 9 Apr\n🟢 HIJAU · 36,7\u{A0}°C · SpO2 97\u{A0}%",
        "Hari ke-2 · Jum, 10 Apr\n",
        "38,2\u{A0}°C · SpO2 98\u{A0}%\n✎ sudah dikoreksi",
        "Hari ke-3 · Sab, 11 Apr\n➖ tidak ada laporan",
        "38,6–39,1\u{A0}°C · SpO2 93–95\u{A0}%\nDemam / badan panas, Batuk\n2 laporan",
        "Batuk\n◻ belum lengkap",
        "Hari ke-6 · Sel, 14 Apr\nbelum ada laporan hari ini",
    ] {
        assert!(page.contains(line), "{line:?} is not in:\n{page}");
    }
    assert!(!page.contains("Hari ke-0"), "nobody was asked on day 0");
    let (seen, first) = picture(&sri, "gaps-id");
    assert!(seen.text.contains("Mbah Sri"), "{}", seen.text);
    // The same days make the same picture; in another language another one.
    sri.types("/riwayat").await;
    assert!(picture(&sri, "gaps-id").1 == first);
    for (language, title) in [("Basa Jawa", "gaps-jv"), ("English", "gaps-en")] {
        sri.types("/bahasa").await;
        sri.taps(language).await;
        sri.types("/riwayat").await;
        assert!(picture(&sri, title).1 != first);
    }
    village.is_well();
}

#[tokio::test]
async fn the_days_of_an_earlier_stay_are_a_tap_away_and_so_is_the_way_back() {
    let mut village = Village::open().await;
    let sri = village.registers(residents::sri()).await;
    healthy(&sri, "36,7", "97").await;
    // She has been to Depok: the journey begins a stay of its own.
    village.becomes("2020-04-14 09:00").await;
    sri.types("/pemudik").await;
    sri.types("Depok").await;
    sri.taps_all(&["Hari ini", "Hari yang sama", "Mobil", "Datang sendiri"])
        .await;
    sri.taps_all(&["Rumah sendiri", "Tidak", "Lewati", "Lewati", "🙂 Sehat"])
        .await;
    sri.taps("Benar").await;
    village.becomes("2020-04-15 09:00").await;
    healthy(&sri, "37,1", "96").await;

    sri.types("/riwayat").await;
    sri.sees("Hari ke-1 · Rab, 15 Apr").sees("37,1");
    sri.sees_not("12 Apr");
    sri.taps("Isolasi sejak").await;
    sri.sees("Hari ke-4 · Min, 12 Apr").sees("36,7");
    sri.sees_not("37,1");
    village.restarts().await;
    let sri = village.phone(residents::sri().account);
    sri.taps("Hari-hari terakhir").await;
    sri.sees("Hari ke-1 · Rab, 15 Apr").sees_not("12 Apr");
    // Nobody else sees either, by her buttons or by their own command.
    let tini = village.registers(residents::tini()).await;
    for seen in sri.screen().messages {
        for button in seen.buttons.iter().flatten() {
            if let ButtonKind::Press(data) = &button.kind {
                tini.taps_old(seen.id, data).await;
                tini.sees_not("36,7").sees_not("37,1");
            }
        }
    }
    village.is_well();
}

#[tokio::test]
async fn fourteen_days_and_one_single_day_fit_on_the_picture() {
    let village = on_the_first_day().await;
    let sri = village.registers(residents::sri()).await;
    healthy(&sri, "36,6", "98").await;
    sri.types("/riwayat").await;
    picture(&sri, "one-day-id");
    for day in 10..=22 {
        village.becomes(&format!("2020-04-{day} 09:00")).await;
        match day {
            14 => ill(&sri, &["Batuk", "Demam"], "38,4", "95").await,
            15 => ill(&sri, &["Batuk", "Demam", "Lemas"], "42,9", "51").await,
            16 => ill(&sri, &["Batuk"], "38,0", "94").await,
            _ => healthy(&sri, "36,5", "97").await,
        }
    }
    sri.types("/riwayat").await;
    sri.sees("Hari ke-14 · Rab, 22 Apr");
    picture(&sri, "full-id");
    village.is_well();
}

#[tokio::test]
async fn whoever_is_not_in_isolation_sees_the_last_fortnight_and_misses_no_day() {
    let village = on_the_first_day().await;
    let tini = village.registers(residents::tini()).await;
    tini.types("/lapor").await;
    tini.taps_all(&["🙂 Sehat", "Tidak punya termometer"]).await;
    village.becomes("2020-04-12 09:00").await;
    tini.types("/riwayat").await;
    tini.sees("Empat belas hari terakhir")
        .sees("Kam, 9 Apr")
        .sees("belum ada laporan hari ini")
        .sees_not("tidak ada laporan")
        .sees_not("Hari ke-");
    picture(&tini, "no-stay-id");
    village.is_well();
}

#[tokio::test]
async fn who_blocks_the_bot_gets_no_picture_and_stops_nobody() {
    let village = Village::open().await;
    let sri = village.registers(residents::sri()).await;
    healthy(&sri, "36,7", "97").await;
    let before = sri.screen().messages.len();
    sri.does(|phone| {
        phone.types("/riwayat").unwrap();
        phone.blocks_bot()
    })
    .await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/riwayat").await;
    darto.sees("Belum ada laporan");
    assert!(sri.screen().messages.len() <= before + 3);
    sri.telephone.unblocks_bot();
    sri.types("/riwayat").await;
    picture(&sri, "again-id");
}

#[tokio::test]
async fn strangers_and_forged_buttons_see_nobodys_days() {
    let village = Village::open().await;
    let sri = village.registers(residents::sri()).await;
    healthy(&sri, "36,7", "97").await;
    sri.types("/riwayat").await;
    let stranger = village.phone(siaga::drill::Account::new(900, "Orang Lain"));
    stranger.types("/start").await;
    stranger.types("/riwayat").await;
    stranger.sees_not("36,7");
    let darto = village.registers(residents::darto()).await;
    for data in ["hi1.days.1", "hi1.stay.1", "hi1.days", "hi1.other.1"] {
        let message = darto.last().id;
        darto.taps_old(message, data).await;
        darto.shows_not("36,7");
        assert!(!darto.toast().is_empty(), "{data}");
    }
}

/// Which button leads to the days of whom an alert is about.
const LOOK_BACK: &str = "📈 Riwayat harian";

#[track_caller]
fn look_back(phone: &Phone<'_>) -> (i32, String) {
    let screen = phone.screen();
    let messages = screen.messages.iter().rev();
    let mut presses = messages.flat_map(|seen| {
        let buttons = seen.buttons.iter().flatten();
        buttons.map(|button| (seen.id, button))
    });
    let (message, button) = presses
        .find(|(_, button)| button.label == LOOK_BACK)
        .unwrap();
    match &button.kind {
        ButtonKind::Press(data) => (message, data.clone()),
        other => panic!("no press but {other:?}"),
    }
}

#[tokio::test]
async fn whoever_has_the_alert_sees_the_days_also_after_a_restart_and_nobody_else() {
    let mut village = on_the_first_day().await;
    village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let sri = village.registers(residents::sri()).await;
    healthy(&sri, "36,7", "97").await;
    village.becomes("2020-04-10 09:00").await;
    ill(&sri, &["Demam", "Batuk"], "39,4", "91").await;
    wati.can_tap("Saya tangani").can_not_tap(LOOK_BACK);
    wati.taps("Saya tangani").await;
    rini.can_not_tap(LOOK_BACK);
    let looks = village.count(Table::Audit).await;
    let (wati, rini, sri) = (
        village.phone(staff::wati()),
        village.phone(staff::rini()),
        village.phone(residents::sri().account),
    );
    let (message, data) = look_back(&wati);
    for other in [&rini, &sri] {
        let before = other.screen().messages.len();
        other.taps_old(message, &data).await;
        assert!(!other.toast().is_empty());
        assert_eq!(other.screen().messages.len(), before);
    }
    wati.taps(LOOK_BACK).await;
    let page = wati.fresh();
    for line in ["Mbah Sri", "Hari ke-1 · Kam, 9 Apr", "39,4", "SpO2 91"] {
        assert!(page.contains(line), "{line:?} is not in:\n{page}");
    }
    let (seen, _) = picture(&wati, "staff-id");
    assert!(seen.text.contains("dicatat"), "{}", seen.text);
    let looked = village.count(Table::Audit).await;
    assert_eq!(looked, looks + 1, "the look is written down");
    let wati = village.phone(staff::wati());
    // Whoever has handed it over looks no more.
    wati.taps_all(&["Oper", "Perawat Rini"]).await;
    let before = wati.screen().messages.len();
    wati.taps_old(message, &data).await;
    assert!(
        wati.toast().contains("sedang menangani"),
        "{}",
        wati.toast()
    );
    assert_eq!(wati.screen().messages.len(), before);
    village.is_well();
}
