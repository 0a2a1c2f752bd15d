//! Consent is asked again when its text has changed: after what people came for,
//! never before it, and a no is respected without leaving anybody alone in danger.

use siaga::drill::ButtonKind;

use crate::reminders::{punctual, times};
use crate::support::{Phone, Village, residents, staff};

const QUESTION: &str = "Aturan tentang data pribadi berubah";

/// A village whose consent text has changed since Pak Darto registered.
async fn changed() -> Village {
    let mut village = punctual().await;
    village.registers(residents::darto()).await;
    new_text(&mut village).await;
    village
}

async fn new_text(village: &mut Village) {
    village.configures(|config| {
        config.consent.version = 3;
        config.reminders.spread_minutes = 0;
    });
    village.restarts().await;
}

fn darto(village: &Village) -> Phone<'_> {
    village.phone(residents::darto().account)
}

/// When the day's question came by itself.
fn asked(phone: &Phone<'_>) -> Vec<String> {
    times(phone, "Isolasi hari ke-")
}

async fn coughs(darto: &Phone<'_>) {
    darto.types("/lapor").await;
    darto
        .taps_all(&["Ada keluhan", "Batuk", "Lanjut", "Tidak ada"])
        .await;
    darto.types("37,1").await;
    darto.taps_all(&["Tidak", "Kirim"]).await;
}

async fn is_healthy(darto: &Phone<'_>) {
    darto.types("/lapor").await;
    darto.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    darto.sees("tersimpan");
}

#[tokio::test]
async fn the_receipt_comes_first_then_the_new_text_and_a_yes_counts_for_good() {
    let mut village = changed().await;
    village.becomes("2020-04-12 09:00").await;
    let phone = darto(&village);
    phone.shows_not(QUESTION);
    coughs(&phone).await;
    phone.sees("tersimpan").sees(QUESTION).sees("(versi 3)");
    let fresh = phone.fresh();
    let place = |words: &str| fresh.find(words).expect(words);
    assert!(place("tersimpan") < place(QUESTION), "{fresh}");
    village.restarts().await;
    let phone = darto(&village);
    phone.taps("Setuju").await;
    phone.sees("berjalan seperti biasa").can_tap("Lapor");
    is_healthy(&phone).await;
    phone.sees_not(QUESTION);
    village.restarts().await;
    is_healthy(&darto(&village)).await;
    darto(&village).sees_not(QUESTION);
    village.becomes("2020-04-13 08:00").await;
    let questions = asked(&darto(&village));
    assert_eq!(questions.last().map(String::as_str), Some("13 07:30"));
    village.is_well();
}

#[tokio::test]
async fn who_has_agreed_to_the_text_in_force_is_not_asked() {
    let village = Village::open().await;
    let phone = village.registers(residents::darto()).await;
    coughs(&phone).await;
    phone.types("/jam").await;
    phone.taps("07.00").await;
    phone.shows_not(QUESTION);
    village.is_well();
}

#[tokio::test]
async fn a_no_ends_the_questions_and_help_stays_within_reach() {
    let mut village = changed().await;
    village.health_worker(staff::wati()).await;
    village.becomes("2020-04-13 07:30").await;
    let phone = darto(&village);
    let question = phone.last();
    coughs(&phone).await;
    phone.taps("Tidak").await;
    phone.sees("kami hormati").sees("(0271) 000-0001");
    phone.can_tap("Gawat").can_tap("Daftar");
    phone.types("/lapor").await;
    phone.sees("mendaftar dulu");
    phone.types("/jam").await;
    phone.sees("mendaftar dulu");
    let before = asked(&phone).len();
    village.becomes("2020-04-15 18:00").await;
    village.restarts().await;
    let phone = darto(&village);
    assert_eq!(asked(&phone).len(), before, "nobody asks any more");

    // Danger is told all the same, by the command and by an old button.
    let wati = village.phone(staff::wati());
    let rings = wati.rings();
    phone.types("/darurat").await;
    phone.sees("sedang dipanggil");
    assert_eq!(wati.rings(), rings + 1);
    wati.taps_all(&["Saya tangani", "Selesai", "Sudah membaik"])
        .await;
    let rings = wati.rings();
    let gawat = question.buttons.iter().flatten();
    let mut gawat = gawat.filter(|button| button.label.contains("Gawat"));
    let ButtonKind::Press(data) = &gawat.next().expect("an answer").kind else {
        panic!("no press");
    };
    phone.taps_old(question.id, data).await;
    assert_eq!(wati.rings(), rings + 1);
    phone.sees("sedang dipanggil");
    village.is_well();
}

#[tokio::test]
async fn whoever_changes_their_mind_says_yes_and_is_asked_again() {
    for way in ["/start", "Daftar"] {
        let mut village = changed().await;
        let phone = darto(&village);
        is_healthy(&phone).await;
        phone.taps("Tidak").await;
        match way {
            "Daftar" => phone.taps(way).await,
            _ => phone.types(way).await,
        };
        phone.sees("(versi 3)");
        phone.taps("Setuju").await;
        phone.sees("berjalan seperti biasa");
        is_healthy(&phone).await;
        phone.sees("hari ke-2 dari 14").sees_not(QUESTION);
        village.restarts().await;
        village.becomes("2020-04-13 07:30").await;
        assert_eq!(asked(&darto(&village)), ["13 07:30"], "{way}");
        village.is_well();
    }
}

#[tokio::test]
async fn in_danger_nobody_is_asked_for_consent() {
    let village = changed().await;
    let wati = village.health_worker(staff::wati()).await;
    let phone = darto(&village);
    phone.types("/darurat").await;
    phone.sees("sedang dipanggil").sees_not(QUESTION);
    coughs(&phone).await;
    phone.sees("tersimpan").sees_not(QUESTION);
    wati.taps_all(&["Saya tangani", "Selesai", "Sudah membaik"])
        .await;
    is_healthy(&phone).await;
    phone.sees(QUESTION);
    village.is_well();
}

#[tokio::test]
async fn a_no_leaves_an_alert_open_and_with_whoever_has_it() {
    let village = changed().await;
    let wati = village.health_worker(staff::wati()).await;
    let phone = darto(&village);
    is_healthy(&phone).await;
    phone.sees(QUESTION);
    phone.types("/darurat").await;
    wati.taps("Saya tangani").await;
    // The old question is gone; after the next report it is still not the time.
    is_healthy(&phone).await;
    phone.sees_not(QUESTION);
    wati.types("/peringatan").await;
    wati.sees("Anda yang menangani");
    village.is_well();
}

#[tokio::test]
async fn the_question_stands_in_nobodys_way() {
    let village = changed().await;
    let phone = darto(&village);
    is_healthy(&phone).await;
    let question = phone.last();
    phone.does(|phone| phone.types("terserah bu")).await;
    phone.sees("belum menjawab").sees("(versi 3)");
    // A complaint goes first; the question comes again after the report.
    phone.types("saya demam").await;
    assert!(
        phone.last().text.contains("tekan Lapor"),
        "{}",
        phone.screen()
    );
    phone.taps("Lapor").await;
    phone.taps_all(&["Ada keluhan", "Demam", "Lanjut"]).await;
    phone.taps("Tidak ada").await;
    phone.types("38,2").await;
    phone.taps_all(&["Kirim"]).await;
    phone.sees("KUNING").sees(QUESTION);
    // Other commands put it off, /batal too.
    phone.types("/menu").await;
    assert!(!phone.last().text.contains(QUESTION), "{}", phone.screen());
    phone.types("/jam").await;
    phone.taps("07.00").await;
    phone.sees(QUESTION);
    phone.types("/batal").await;
    assert!(
        phone.last().text.contains("dibatalkan"),
        "{}",
        phone.screen()
    );
    let agree = question.buttons.iter().flatten().next().expect("yes");
    let ButtonKind::Press(data) = &agree.kind else {
        panic!("no press");
    };
    phone.taps_old(question.id, data).await;
    phone.sees_not("seperti biasa");
    is_healthy(&phone).await;
    phone.types("setuju").await;
    phone.sees("berjalan seperti biasa");
    assert_eq!(times(&phone, "seperti biasa").len(), 1);
    village.is_well();
}

#[tokio::test]
async fn a_report_that_was_left_is_filed_and_the_question_waits() {
    let village = changed().await;
    let phone = darto(&village);
    phone.types("/lapor").await;
    phone.taps_all(&["Ada keluhan", "Batuk", "Lanjut"]).await;
    phone.telephone.looks_away();
    village.becomes("2020-04-12 07:15").await;
    phone.sees("belum selesai").sees_not(QUESTION);
    phone.taps("Lengkapi").await;
    phone.taps("Tidak ada").await;
    phone.types("37,1").await;
    phone.taps_all(&["Tidak", "Kirim"]).await;
    phone.sees("KUNING").sees(QUESTION);
    village.is_well();
}

const WITHDREW: &str = "Tidak bersedia lagi menjawab bot";

/// Pak Darto, in isolation, has said no to the new text.
async fn refuses(village: &Village) {
    let phone = darto(village);
    is_healthy(&phone).await;
    phone.sees(QUESTION);
    phone.taps("Tidak").await;
    phone.sees("kami hormati");
}

#[tokio::test]
async fn who_says_no_in_isolation_is_asked_by_people_instead() {
    let mut village = changed().await;
    village.rt_head().await;
    village.becomes("2020-04-12 09:00").await;
    refuses(&village).await;
    village.restarts().await;
    let karto = village.phone(staff::pak_rt());
    assert_eq!(times(&karto, WITHDREW), ["12 09:00"]);
    karto.shows("Tugas: datangi").shows("Darto Suwito");
    for health in ["MERAH", "ORANYE", "KUNING", "HIJAU", "sehat, pukul"] {
        karto.shows_not(health);
    }
    // It comes up again until somebody has asked.
    village.becomes("2020-04-13 09:00").await;
    assert_eq!(times(&karto, WITHDREW), ["12 09:00", "13 09:00"]);
    karto.taps("Sudah saya datangi: sehat").await;
    karto.sees("Laporan Bapak Darto");
    // And on each other day of the isolation.
    village.becomes("2020-04-14 09:00").await;
    let last = times(&karto, WITHDREW).pop();
    assert!(last.is_some_and(|time| time.starts_with("14 ")));
    karto.taps("Sudah saya datangi: sehat").await;
    village.becomes("2020-04-15 09:00").await;
    let questions = asked(&darto(&village));
    assert_eq!(questions.len(), 1, "the bot asks nothing after the no");
    village.is_well();
}

#[tokio::test]
async fn a_yes_after_a_no_calls_nobody_any_more() {
    let village = changed().await;
    let karto = village.rt_head().await;
    refuses(&village).await;
    karto.shows(WITHDREW);
    let phone = darto(&village);
    phone.taps("Daftar").await;
    phone.taps("Setuju").await;
    karto.shows("bersedia menjawab bot lagi");
    karto.can_not_tap("Sudah saya datangi");
    karto.types("/tugas").await;
    karto.sees("Tidak ada tugas");
    village.is_well();
}

#[tokio::test]
async fn a_no_of_somebody_of_whom_nothing_is_awaited_calls_nobody() {
    let mut village = Village::open().await;
    village.rt_head().await;
    village.registers(residents::tini()).await;
    new_text(&mut village).await;
    let tini = village.phone(residents::tini().account);
    tini.types("/lapor").await;
    tini.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    tini.sees(QUESTION);
    tini.taps("Tidak").await;
    tini.sees("kami hormati");
    village.phone(staff::pak_rt()).shows_not("Tugas:");
    village.is_well();
}
