//! What people really send: stickers instead of answers, names with markup, buttons
//! of last week. A friendly line each time, never an error, never a broken card.

use chrono::TimeDelta;
use serde_json::json;
use siaga::drill::{Account, Telephone};

use crate::support::{Phone, Village, residents, staff};

/// What it is, and how it is sent.
type Oddity = (&'static str, fn(&Telephone));

/// Everything that is not an answer, in every shape Telegram has.
fn oddities() -> Vec<Oddity> {
    vec![
        ("a photo", |t| drop(t.sends_photo("ini apa?"))),
        ("a voice message", |t| drop(t.sends_voice())),
        ("a sticker", |t| drop(t.sends_sticker())),
        ("a document", |t| {
            drop(t.sends_document("surat.pdf", b"%PDF"))
        }),
        ("a poll", |t| {
            drop(t.sends_poll("Setuju?", &["ya", "tidak"]))
        }),
        ("a die", |t| drop(t.sends_dice())),
        ("a place", |t| drop(t.sends_location(-7.6, 110.8))),
        ("somebody else's contact", |t| {
            drop(t.sends_contact("+628129999", "Orang", Some(4_711)));
        }),
        ("a video", |t| {
            drop(t.sends("video", json!({"file_id": "v", "file_unique_id": "v", "width": 1, "height": 1, "duration": 1})))
        }),
        ("only pictures", |t| drop(t.types("🙂🙂🙂"))),
    ]
}

/// Sends everything odd; each gets an answer, and the question is still there.
async fn try_everything(village: &Village, phone: &Phone<'_>, step: &str) {
    try_everything_every(TimeDelta::seconds(5), village, phone, step).await;
}

async fn try_everything_every(pause: TimeDelta, village: &Village, phone: &Phone<'_>, step: &str) {
    for (what, send) in oddities() {
        village.passes(pause).await;
        phone.does(send).await;
        let fresh = phone.fresh();
        assert!(
            !fresh.is_empty(),
            "{what} at \"{step}\" got no answer\n{}",
            phone.screen()
        );
    }
    village.is_well();
}

/// One step of a conversation: what to press or to type.
enum Act {
    Tap(&'static str),
    Type(&'static str),
}

async fn walk(village: &Village, phone: &Phone<'_>, acts: &[Act]) {
    for act in acts {
        match act {
            Act::Tap(label) => {
                try_everything(village, phone, label).await;
                phone.taps(label).await;
            }
            Act::Type(text) => {
                try_everything(village, phone, text).await;
                phone.types(text).await;
            }
        }
    }
}

#[tokio::test]
async fn every_kind_of_message_in_every_step_of_registration() {
    let village = Village::open().await;
    let sri = village.phone(Account::new(101, "Sri"));
    sri.types("/start").await;
    walk(
        &village,
        &sri,
        &[
            Act::Tap("Indonesia"),
            Act::Tap("Setuju"),
            Act::Tap("sedang isolasi"),
            Act::Type("Sri Wahyuni"),
            Act::Type("3/5"),
            Act::Type("1948"),
            Act::Tap("Perempuan"),
        ],
    )
    .await;
    // At the telephone a contact card is an answer; the rest is not.
    sri.does(Telephone::sends_sticker).await;
    sri.sees("Nomor telepon");
    sri.types("0812 0000 0101").await;
    walk(
        &village,
        &sri,
        &[
            Act::Tap("Tidak ada"),
            Act::Tap("Kontak erat"),
            Act::Type("8-4-2020"),
            Act::Tap("Ya"),
            Act::Tap("Benar"),
        ],
    )
    .await;
    sri.sees("sudah terdaftar");
    village.is_well();
}

#[tokio::test]
async fn every_kind_of_message_in_every_step_of_a_bad_day() {
    let village = Village::open().await;
    village.health_worker(staff::wati()).await;
    let sri = village.registers(residents::sri()).await;
    sri.types("/lapor").await;
    walk(
        &village,
        &sri,
        &[
            Act::Tap("Ada keluhan"),
            Act::Tap("Demam"),
            Act::Tap("Sesak napas"),
            Act::Tap("Keluhan lain"),
            Act::Tap("Lanjut"),
        ],
    )
    .await;
    sri.types("greges-greges").await;
    walk(
        &village,
        &sri,
        &[
            Act::Tap("Saat berjalan"),
            Act::Tap("Tidak ada"),
            Act::Type("38,4"),
            Act::Type("95"),
            Act::Type("22"),
            Act::Type("96"),
            Act::Tap("Kirim"),
        ],
    )
    .await;
    sri.sees("ORANYE");
    village.is_well();
}

#[tokio::test]
async fn names_with_markup_and_marks_break_no_card() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let nasty = [
        "<b>Sri</b> & <i>Wahyuni</i>",
        "Sri</blockquote><u>klik",
        "\u{202e}inuyhaW irS\u{202c}",
        "Sri\nWahyuni\u{0}\u{7}",
    ];
    for (number, name) in (0_i64..).zip(nasty) {
        let mut who = residents::sri();
        who.account = Account::new(800 + number, "<script>alert(1)</script>");
        who.name = name;
        let sri = village.registers(who).await;
        sri.types("/darurat").await;
        wati.taps("Saya tangani").await;
        let card = wati.fresh();
        assert!(
            !card.contains('\u{202e}'),
            "direction marks are gone: {card:?}"
        );
        village.is_well();
    }
    let long = "Sri ".repeat(1_000);
    let sri = village.phone(Account::new(900, "Sri"));
    sri.types("/start").await;
    sri.taps_all(&["Indonesia", "Setuju", "tidak isolasi"])
        .await;
    sri.types(&long).await;
    village.is_well();
}

#[tokio::test]
async fn buttons_of_others_and_of_long_ago_never_act_and_never_fail() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = village.registers(residents::sri()).await;
    let darto = village.registers(residents::darto()).await;
    let mut seen = Vec::new();
    sri.types("/lapor").await;
    for _ in 0..2 {
        for message in sri.screen().messages {
            for button in message.buttons.iter().flatten() {
                seen.push(format!("{:?}", button.kind));
            }
        }
        sri.taps("Ada keluhan").await;
        sri.types("/batal").await;
        sri.types("/lapor").await;
    }
    for data in seen
        .iter()
        .filter_map(|kind| kind.strip_prefix("Press(\"")?.strip_suffix("\")"))
        .chain([
            "",
            "x",
            "ci1.healthy.",
            "al1.take.zzzz",
            "ci9.healthy.1",
            "🙂",
        ])
    {
        for phone in [&sri, &darto, &wati] {
            phone.taps_old(1, data).await;
        }
    }
    village.is_well();
    let report_filed_for_her_by_others = sri
        .screen()
        .messages
        .iter()
        .any(|seen| seen.text.contains("Darto") || seen.text.contains("Wati melaporkan"));
    assert!(!report_filed_for_her_by_others);
}

#[tokio::test]
async fn updates_of_every_other_kind_are_taken_and_kept() {
    let village = Village::open().await;
    for update in [
        json!({"poll_answer": {"poll_id": "1", "option_ids": [0]}}),
        json!({"message_reaction": {"chat": {"id": 5, "type": "private"}, "message_id": 3}}),
        json!({"something_of_2031": {"x": [1, {"y": null}]}}),
        json!({"message": {"message_id": "not a number"}}),
        json!({"callback_query": {"id": 5}}),
        json!({"channel_post": {"message_id": 4, "date": 1, "chat": {"id": -9, "type": "channel", "title": "x"}, "text": "hi"}}),
    ] {
        let _id = village.server.raw_update(update);
        village.settle().await;
    }
    let sri = village.phone(Account::new(101, "Sri"));
    sri.types("/start").await;
    sri.sees("Siaga Desa");
}

/// What people do instead of answering: odd messages, the way back, `/batal`, another
/// command. Whatever it is, it is answered.
async fn try_to_get_lost(village: &Village, phone: &Phone<'_>, step: &str) {
    // Outside a question one pointer comes in twenty seconds.
    let pause = TimeDelta::seconds(25);
    try_everything_every(pause, village, phone, step).await;
    for words in ["Kembali", "◀ Kembali", "Batal", "/menu", "/batal", "/batal"] {
        village.passes(pause).await;
        phone.types(words).await;
        assert!(
            !phone.fresh().is_empty(),
            "{words:?} at \"{step}\" got no answer\n{}",
            phone.screen()
        );
        village.is_well();
    }
}

/// The alert is still with Bidan Wati, and her card has its buttons.
#[track_caller]
fn is_still_with_wati(wati: &Phone<'_>, step: &str) {
    let card = crate::alerts::card(wati);
    assert!(
        card.text.contains("Ditangani Bidan Wati"),
        "at \"{step}\": {}",
        card.text
    );
    for label in ["Sudah ditelepon", "Alarm palsu", "Oper", "Selesai"] {
        assert!(
            card.labels().iter().any(|shown| shown.contains(label)),
            "no {label:?} at \"{step}\": {:?}",
            card.labels()
        );
    }
}

#[tokio::test]
async fn in_the_middle_of_handling_an_alert_nothing_is_lost_and_nothing_ends() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    village.health_worker(staff::rini()).await;
    let sri = village.registers(residents::sri()).await;
    sri.types("/darurat").await;
    wati.taps("Saya tangani").await;
    wati.taps("Alarm palsu").await;
    wati.sees("Mengapa ini alarm palsu?");
    try_to_get_lost(&village, &wati, "why a false alarm").await;
    is_still_with_wati(&wati, "why a false alarm");
    for step in ["Oper", "Selesai"] {
        wati.taps(step).await;
        try_to_get_lost(&village, &wati, step).await;
        wati.taps("◀ Kembali").await;
        is_still_with_wati(&wati, step);
    }
    sri.shows_not("sudah memeriksa").shows_not("diteruskan");
    wati.taps_all(&["Oper", "Perawat Rini"]).await;
    village.phone(staff::rini()).shows("MERAH");
    village.is_well();
}

#[tokio::test]
async fn typed_words_of_the_way_back_are_no_reason_for_a_false_alarm() {
    for words in [
        "Kembali",
        "batal",
        "Bukan alarm palsu",
        "🙂",
        "...",
        "/batal",
        "/menu",
    ] {
        let village = Village::open().await;
        let wati = village.health_worker(staff::wati()).await;
        let sri = village.registers(residents::sri()).await;
        sri.types("/darurat").await;
        wati.taps_all(&["Saya tangani", "Alarm palsu"]).await;
        wati.types(words).await;
        assert!(!wati.fresh().is_empty(), "{words}");
        is_still_with_wati(&wati, words);
        village.is_well();
    }
}

#[tokio::test]
async fn a_stranger_who_goes_elsewhere_has_called_for_help_all_the_same() {
    for words in ["/batal", "/menu", "/bahasa", "Kembali", "Cukup"] {
        let village = Village::open().await;
        let wati = village.health_worker(staff::wati()).await;
        let who = village.phone(Account::new(900, "Orang"));
        who.types("/darurat").await;
        who.types(words).await;
        assert!(!who.fresh().is_empty(), "{words}");
        wati.taps("Saya tangani").await;
        who.shows("Bidan Wati menangani");
        village.is_well();
    }
}

#[tokio::test]
async fn in_the_middle_of_a_strangers_call_for_help_nothing_is_lost() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let who = village.phone(Account::new(900, "Orang"));
    who.types("/darurat").await;
    who.sees("Siapa yang sakit");
    who.types("Mbah Karso, belakang masjid").await;
    try_to_get_lost(&village, &who, "who and where").await;
    let card = crate::alerts::card(&wati);
    assert!(card.text.contains("belakang masjid"), "{}", card.text);
    wati.can_tap("Saya tangani");
    // After /batal the alert is as open as before, and more can be told.
    who.types("/darurat").await;
    who.sees("Jangan menunggu");
    wati.taps("Saya tangani").await;
    who.shows("Bidan Wati menangani");
    village.is_well();
}
