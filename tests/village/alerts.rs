//! Whose telephone rings when somebody is gravely ill, who takes it, and what
//! everybody reads meanwhile.

use siaga::domain::access::Role;
use siaga::drill::{Account, ButtonKind, Seen};

use crate::reminders::times;
use crate::support::{Phone, Village, residents, staff};

/// Her number, as cards show it.
pub const NUMBER: &str = "+62 812 0000 0101";

/// Mbah Sri as in [`residents::sri`], but she gives her telephone number.
pub async fn sri(village: &Village) -> Phone<'_> {
    let sri = village.phone(residents::sri().account);
    sri.types("/start").await;
    sri.taps_all(&["Indonesia", "Setuju", "sedang isolasi"])
        .await;
    for answer in ["Sri Wahyuni", "3/5", "1948"] {
        sri.types(answer).await;
    }
    sri.taps("Perempuan").await;
    sri.types("0812 0000 0101").await;
    sri.taps_all(&["Tekanan darah", "Lanjut", "Kontak erat"])
        .await;
    sri.types("8-4-2020").await;
    sri.taps_all(&["Ya", "Benar"]).await;
    sri.sees("sudah terdaftar");
    sri
}

/// Breathless at rest: the alert is out at the last of these taps.
pub async fn breathless(sri: &Phone<'_>) {
    sri.types("/lapor").await;
    sri.taps_all(&[
        "Ada keluhan",
        "Demam",
        "Sesak napas",
        "Lanjut",
        "Saat istirahat",
    ])
    .await;
}

/// Fever and breathless when walking, to the end of the report: ORANYE.
pub async fn feverish(sri: &Phone<'_>) {
    sri.types("/lapor").await;
    sri.taps_all(&["Ada keluhan", "Demam", "Sesak napas", "Lanjut"])
        .await;
    sri.taps_all(&["Saat berjalan", "Tidak ada"]).await;
    for value in ["38,4", "95", "22", "96"] {
        sri.types(value).await;
    }
    sri.taps("Kirim").await;
    sri.sees("ORANYE");
}

/// The newest card on a telephone.
#[track_caller]
pub fn card(phone: &Phone<'_>) -> Seen {
    let screen = phone.screen();
    let mut cards = screen.messages.iter().rev();
    let newest = cards.find(|seen| seen.is_from_bot() && seen.text.contains("Sejak "));
    newest
        .cloned()
        .unwrap_or_else(|| panic!("no card:\n{screen}"))
}

/// What a button of the newest card sends.
#[track_caller]
fn press_data(phone: &Phone<'_>, label: &str) -> (i32, String) {
    let card = card(phone);
    let mut buttons = card.buttons.iter().flatten();
    let button = buttons
        .find(|button| button.label.contains(label))
        .unwrap_or_else(|| panic!("no button {label:?}"));
    match &button.kind {
        ButtonKind::Press(data) => (card.id, data.clone()),
        other => panic!("no press but {other:?}"),
    }
}

#[tokio::test]
async fn the_alert_is_out_at_the_tap_and_completed_quietly() {
    let village = Village::open().await;
    village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let sri = sri(&village).await;
    let (before, quiet) = (wati.rings(), rini.rings());
    breathless(&sri).await;
    sri.sees("Jangan menunggu")
        .sees("(0271) 000-0001")
        .sees("sedang dipanggil");
    assert_eq!(wati.rings(), before + 1, "rung at the tap");
    assert!(card(&wati).text.contains("Laporan belum selesai"));
    wati.shows("MERAH")
        .shows("S.W.")
        .shows("72 tahun")
        .shows("hari ke-4 dari 14")
        .shows_not("Sri Wahyuni")
        .shows_not(NUMBER);
    sri.taps("Tidak ada").await;
    for value in ["38,9", "91", "26", "104"] {
        sri.types(value).await;
    }
    sri.taps("Kirim").await;
    sri.sees("MERAH");
    let text = card(&wati).text;
    assert!(
        text.contains("91\u{A0}%") && text.contains("38,9"),
        "{text}"
    );
    assert!(!text.contains("Laporan belum selesai"), "{text}");
    assert_eq!(
        wati.rings(),
        before + 1,
        "completed in place, without a ring"
    );
    assert_eq!(rini.rings(), quiet);
    village.is_well();
}

#[tokio::test]
async fn two_take_it_and_only_the_first_has_it() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let sri = sri(&village).await;
    breathless(&sri).await;
    village.becomes("2020-04-12 06:46").await;
    let old = press_data(&rini, "Saya tangani");
    wati.taps("Saya tangani").await;
    assert!(wati.toast().contains("Anda yang menangani"));
    wati.shows("Sri Wahyuni")
        .shows(NUMBER)
        .shows("Tekanan darah");
    rini.shows("Ditangani Bidan Wati");
    rini.can_not_tap("Saya tangani");
    rini.taps_old(old.0, &old.1).await;
    assert!(
        rini.toast().contains("Sudah ditangani Bidan Wati"),
        "{}",
        rini.toast()
    );
    rini.shows_not("Sri Wahyuni").shows_not(NUMBER);
    sri.shows("Bidan Wati menangani laporan Anda");
    village.is_well();
}

#[tokio::test]
async fn whoever_can_not_passes_it_on_at_once() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let sri = sri(&village).await;
    breathless(&sri).await;
    let quiet = rini.rings();
    wati.taps("Tidak bisa sekarang").await;
    assert_eq!(rini.rings(), quiet + 1, "at once, not after 15 minutes");
    hadi.shows_not("MERAH");
    rini.taps("Tidak bisa sekarang").await;
    hadi.shows("MERAH");
    rini.shows("Perawat Rini sedang tidak bisa");
    hadi.taps("Saya tangani").await;
    hadi.shows("Sri Wahyuni");
    sri.shows("dr. Hadi menangani");
    village.is_well();
}

#[tokio::test]
async fn it_is_handed_over_and_the_name_goes_with_it() {
    let village = Village::open().await;
    village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let sri = sri(&village).await;
    breathless(&sri).await;
    wati.taps_all(&["Saya tangani", "Oper"]).await;
    wati.can_tap("Ke petugas berikutnya").can_tap("dr. Hadi");
    let quiet = rini.rings();
    wati.taps("Perawat Rini").await;
    assert!(wati.toast().contains("Sudah dioper"), "{}", wati.toast());
    assert_eq!(rini.rings(), quiet + 1);
    wati.shows_not("Sri Wahyuni").shows_not(NUMBER);
    sri.shows("diteruskan kepada Perawat Rini");
    rini.taps("Saya tangani").await;
    rini.shows("Sri Wahyuni").shows(NUMBER);
    // To nobody in particular: whoever was not tried yet, here the head.
    rini.taps_all(&["Oper", "Ke petugas berikutnya"]).await;
    village.phone(staff::hadi()).shows("MERAH");
    rini.shows_not(NUMBER);
    sri.shows("diteruskan kepada petugas berikutnya");
    village.is_well();
}

#[tokio::test]
async fn a_false_alarm_has_a_reason_by_button_or_in_own_words() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = sri(&village).await;
    breathless(&sri).await;
    wati.taps_all(&["Saya tangani", "Alarm palsu"]).await;
    wati.sees("Mengapa ini alarm palsu?");
    wati.taps("Bukan alarm palsu").await;
    wati.shows("Ditangani Bidan Wati");
    wati.taps_all(&["Alarm palsu", "salah tekan"]).await;
    wati.shows("Selesai: alarm palsu (salah tekan)");
    wati.shows_not(NUMBER);
    sri.shows("sudah memeriksa laporan Anda");

    village.becomes("2020-04-12 07:10").await;
    sri.types("/darurat").await;
    wati.taps_all(&["Saya tangani", "Alarm palsu"]).await;
    wati.types("Cucunya <b>main</b> HP").await;
    wati.shows("Cucunya <b>main</b> HP").shows("lain-lain");
    wati.types("/peringatan").await;
    wati.sees("Tidak ada peringatan terbuka");
    village.is_well();
}

#[tokio::test]
async fn each_step_is_read_by_the_resident_up_to_the_ending() {
    for (label, card_says, sri_reads) in [
        (
            "Dirawat di rumah",
            "dirawat di rumah",
            Some("perawatan di rumah"),
        ),
        ("Dirujuk ke RS", "dirujuk ke RS", Some("sudah merujuk Anda")),
        ("Sudah membaik", "sudah membaik", Some("syukurlah")),
        ("Meninggal dunia", "meninggal dunia", None),
    ] {
        let village = Village::open().await;
        let wati = village.health_worker(staff::wati()).await;
        let sri = sri(&village).await;
        breathless(&sri).await;
        wati.taps("Saya tangani").await;
        sri.shows("Bidan Wati menangani laporan Anda");
        wati.taps("Sudah ditelepon").await;
        wati.shows("Bidan Wati sudah menelepon");
        wati.taps("Dikunjungi").await;
        wati.taps("Dirujuk ke RS").await;
        sri.shows("merujuk Anda ke rumah sakit");
        let heard = sri.screen().messages.len();
        wati.taps("Selesai").await;
        wati.taps(label).await;
        wati.shows(&format!("Selesai: {card_says}"))
            .shows_not(NUMBER);
        wati.can_not_tap("Oper");
        match sri_reads {
            Some(words) => drop(sri.shows(words)),
            None => assert_eq!(
                sri.screen().messages.len(),
                heard,
                "a death is told by people"
            ),
        }
        village.is_well();
    }
}

#[tokio::test]
async fn worse_rings_again_and_the_same_does_not() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = sri(&village).await;
    feverish(&sri).await;
    let first = card(&wati).id;
    let rung = wati.rings();
    village.becomes("2020-04-12 06:45").await;
    feverish(&sri).await;
    assert_eq!(wati.rings(), rung, "no graver: quietly");
    assert_eq!(card(&wati).id, first);
    breathless(&sri).await;
    assert_eq!(wati.rings(), rung + 1);
    let newest = card(&wati);
    assert_ne!(
        newest.id, first,
        "a new message, since an edit rings nobody"
    );
    assert!(newest.text.contains("MERAH") && newest.text.contains("Memburuk 06.45"));
    let screen = wati.screen();
    let old = screen.messages.iter().find(|seen| seen.id == first);
    assert!(old.unwrap().buttons.is_empty(), "the old card is dead");
    village.is_well();
}

#[tokio::test]
async fn whoever_has_blocked_the_bot_is_skipped_at_once() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let hadi = village.coordinator().await;
    let sri = sri(&village).await;
    wati.does(|telephone| telephone.blocks_bot()).await;
    breathless(&sri).await;
    rini.shows("MERAH").shows("06.30 dilewati: Bidan Wati");
    hadi.shows_not("MERAH");
    // And so is she who does it with the card in her hand.
    rini.does(|telephone| telephone.blocks_bot()).await;
    hadi.shows("MERAH");
    village.is_well();
}

#[tokio::test]
async fn who_has_it_and_blocks_the_bot_has_lost_it() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let sri = sri(&village).await;
    breathless(&sri).await;
    wati.taps("Saya tangani").await;
    rini.shows_not("MERAH");
    wati.does(|telephone| telephone.blocks_bot()).await;
    rini.shows("MERAH");
    rini.taps("Saya tangani").await;
    rini.shows(NUMBER);
    village.is_well();
}

#[tokio::test]
async fn without_a_health_worker_the_head_is_rung_and_the_resident_told_plainly() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let sri = sri(&village).await;
    breathless(&sri).await;
    hadi.shows("MERAH");
    sri.sees("Belum ada petugas kesehatan yang bisa dipanggil")
        .sees("(0271) 000-0001");
    village.is_well();
}

#[tokio::test]
async fn with_nobody_at_all_there_are_the_numbers_and_the_first_to_join_is_rung() {
    let village = Village::open().await;
    let sri = sri(&village).await;
    breathless(&sri).await;
    sri.sees("Belum ada petugas kesehatan yang bisa dipanggil")
        .sees("(0271) 000-0001")
        .sees("119");
    village.becomes("2020-04-12 06:50").await;
    let wati = village.health_worker(staff::wati()).await;
    wati.shows("MERAH").can_tap("Saya tangani");
    village.is_well();
}

#[tokio::test]
async fn orange_rings_everyone_after_an_hour_and_then_every_ten_minutes() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let sri = sri(&village).await;
    feverish(&sri).await;
    let quiet = (hadi.rings(), wati.rings(), rini.rings());
    village.becomes("2020-04-12 07:29").await;
    assert_eq!((hadi.rings(), wati.rings(), rini.rings()), quiet);
    for (time, times) in [("07:30", 1), ("07:40", 2), ("07:50", 3), ("08:30", 7)] {
        village.becomes(&format!("2020-04-12 {time}")).await;
        assert_eq!(
            (hadi.rings(), wati.rings(), rini.rings()),
            (quiet.0 + times, quiet.1 + times, quiet.2 + times),
            "at {time}"
        );
    }
    sri.shows("Belum ada petugas yang menjawab");
    village.is_well();
}

#[tokio::test]
async fn the_taker_is_asked_when_nothing_is_booked() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = sri(&village).await;
    breathless(&sri).await;
    wati.taps("Saya tangani").await;
    village.becomes("2020-04-12 06:59").await;
    wati.shows_not("Sudah ditelepon?");
    village.becomes("2020-04-12 07:00").await;
    wati.shows("Sudah ditelepon?");
    wati.taps("Sudah ditelepon").await;
    village.becomes("2020-04-12 18:59").await;
    wati.shows_not("masih terbuka");
    village.becomes("2020-04-12 19:00").await;
    wati.shows("masih terbuka");
    village.is_well();
}

const STRANGER: &str = "</blockquote><b>Klik</b> & tg://user?id=1";

#[tokio::test]
async fn a_stranger_in_need_is_advised_first_and_only_then_asked() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let who = village.phone(Account::new(900, STRANGER));
    who.types("/darurat").await;
    who.sees("Jangan menunggu")
        .sees("(0271) 000-0001")
        .sees("Siapa yang sakit, dan di mana?");
    wati.shows("MERAH").shows("belum terdaftar").shows(STRANGER);
    let rung = wati.rings();
    who.types("Mbah Karso, <i>belakang</i> masjid\n\n</blockquote>🔴 SELESAI")
        .await;
    who.sees("Sudah diteruskan");
    assert_eq!(wati.rings(), rung, "more words ring nobody");
    let newest = card(&wati);
    assert!(
        newest.text.contains("<i>belakang</i> masjid"),
        "{}",
        newest.text
    );
    let html = newest.html.unwrap_or_default();
    assert!(html.contains("&lt;/blockquote&gt;"), "only quoted: {html}");
    who.does(|telephone| telephone.sends_location(-7.6, 110.8))
        .await;
    assert!(card(&wati).text.contains("110.8"), "{}", card(&wati).text);
    who.types("Cukup").await;
    who.sees("Tetap dekat telepon");
    wati.taps("Saya tangani").await;
    who.shows("Bidan Wati menangani");
    village.is_well();
}

#[tokio::test]
async fn what_a_stranger_adds_too_late_is_said_to_be_too_late() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let who = village.phone(Account::new(900, "Orang"));
    who.types("/darurat").await;
    wati.taps_all(&["Saya tangani", "Selesai", "Dirujuk ke RS"])
        .await;
    who.shows("Bidan Wati sudah merujuk Anda");
    who.types("Kami di belakang masjid").await;
    who.sees("tidak diteruskan")
        .sees("/darurat")
        .sees_not("Sudah diteruskan");
    wati.shows_not("belakang masjid");
    let rung = wati.rings();
    who.types("/darurat").await;
    assert_eq!(wati.rings(), rung + 1, "a new call is a new alert");
    village.is_well();
}

#[tokio::test]
async fn in_the_middle_of_registration_help_comes_first_and_the_form_waits() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let who = village.phone(residents::sri().account);
    who.types("/start").await;
    who.taps_all(&["Indonesia", "Setuju", "sedang isolasi"])
        .await;
    who.types("Sri Wahyuni").await;
    who.types("/darurat").await;
    who.sees("Jangan menunggu").sees("Siapa yang sakit");
    wati.shows("MERAH");
    who.types("Cukup").await;
    who.sees("belum selesai");
    who.taps("Lanjutkan").await;
    who.sees("RT dan RW berapa?");
    who.types("3/5").await;
    who.types("1948").await;
    who.taps("Perempuan").await;
    who.types("Lewati").await;
    who.taps_all(&["Tidak ada", "Kontak erat"]).await;
    who.types("8-4-2020").await;
    who.taps_all(&["Ya", "Benar"]).await;
    who.sees("sudah terdaftar");
    assert!(card(&wati).text.contains("S.W."), "now it is known who");
    wati.taps("Saya tangani").await;
    wati.shows("Sri Wahyuni");
    village.is_well();
}

#[tokio::test]
async fn five_presses_are_answered_five_times_and_ring_once() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = sri(&village).await;
    let stranger = village.phone(Account::new(900, "Orang"));
    for phone in [&sri, &stranger] {
        let rung = wati.rings();
        for _ in 0..5 {
            phone.types("/darurat").await;
            phone.sees("Jangan menunggu").sees("(0271) 000-0001");
        }
        assert_eq!(wati.rings(), rung + 1);
    }
    village.becomes("2020-04-12 06:41").await;
    let rung = wati.rings();
    sri.types("/darurat").await;
    assert_eq!(wati.rings(), rung + 1, "who insists rings again");
    village.is_well();
}

#[tokio::test]
async fn whose_role_is_revoked_has_no_buttons_and_no_say() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let sri = sri(&village).await;
    breathless(&sri).await;
    let (message, data) = press_data(&wati, "Saya tangani");
    hadi.types("/undang").await;
    hadi.taps_all(&["Bidan Wati", "Cabut peran", "Ya"]).await;
    wati.can_not_tap("Saya tangani");
    wati.shows("Pesan ini sudah ditutup");
    wati.shows_not("S.W.");
    wati.taps_old(message, &data).await;
    wati.shows_not("Sri Wahyuni");
    sri.shows_not("Bidan Wati menangani");
    rini.shows("MERAH");
    rini.taps("Saya tangani").await;
    sri.shows("Perawat Rini menangani");
    village.is_well();
}

#[tokio::test]
async fn the_taker_who_is_revoked_loses_name_and_alert() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let sri = sri(&village).await;
    breathless(&sri).await;
    wati.taps("Saya tangani").await;
    hadi.types("/undang").await;
    hadi.taps_all(&["Bidan Wati", "Cabut peran", "Ya"]).await;
    wati.shows_not("Sri Wahyuni").shows_not(NUMBER);
    wati.can_not_tap("Selesai");
    rini.shows("MERAH").can_tap("Saya tangani");
    village.is_well();
}

#[tokio::test]
async fn a_story_with_a_restart_between_all_steps() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.health_worker(staff::rini()).await;
    sri(&village).await;
    let sri = residents::sri().account;
    breathless(&village.phone(sri.clone())).await;
    village.restarts().await;
    // The report that she leaves there is filed meanwhile, as it stands.
    village.becomes("2020-04-12 07:05").await;
    village.restarts().await;
    for (who, label) in [
        (staff::wati(), "Tidak bisa sekarang"),
        (staff::rini(), "Saya tangani"),
        (staff::rini(), "Sudah ditelepon"),
        (staff::rini(), "Oper"),
        (staff::rini(), "Bidan Wati"),
        (staff::wati(), "Saya tangani"),
        (staff::wati(), "Alarm palsu"),
        (staff::wati(), "Bukan alarm palsu"),
        (staff::wati(), "Selesai"),
        (staff::wati(), "Sudah membaik"),
    ] {
        village.phone(who).taps(label).await;
        village.is_well();
        village.restarts().await;
    }
    village.phone(staff::wati()).shows("Selesai: sudah membaik");
    village.phone(sri).shows("syukurlah");
    let rung = village.phone(staff::wati()).rings();
    village.becomes("2020-04-12 18:00").await;
    let recaps = 2;
    assert_eq!(
        village.phone(staff::wati()).rings(),
        rung + recaps,
        "it is over"
    );
    village.is_well();
}

#[tokio::test]
async fn emergency_advice_in_javanese_stands_beside_the_indonesian() {
    let village = Village::open().await;
    village.health_worker(staff::wati()).await;
    let sri = sri(&village).await;
    sri.types("/bahasa").await;
    sri.taps("Basa Jawa").await;
    sri.types("/darurat").await;
    sri.sees("Mangga enggal nelpon puskesmas")
        .sees("Telepon puskesmas sekarang")
        .sees("(0271) 000-0001");
    village.phone(staff::wati()).taps("Saya tangani").await;
    sri.sees("Bidan Wati").sees_not("menangani laporan Anda");
    village.is_well();
}

#[tokio::test]
async fn the_list_has_mine_first_and_is_friendly_when_there_is_none() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let karto = village.rt_head().await;
    wati.types("/peringatan").await;
    wati.sees("Tidak ada peringatan terbuka");
    let sri = sri(&village).await;
    let darto = village.registers(residents::darto()).await;
    feverish(&sri).await;
    wati.taps("Saya tangani").await;
    darto.types("/darurat").await;
    wati.types("/peringatan").await;
    wati.sees("Peringatan terbuka (2)");
    let list = wati.last();
    let (mine, others) = (list.text.find("S.W."), list.text.find("D.S."));
    assert!(mine < others && mine.is_some(), "{}", list.text);
    assert!(list.text.contains("Anda yang menangani") && list.text.contains("belum ditangani"));
    assert!(!list.text.contains("Sri Wahyuni") && !list.text.contains("Darto"));
    wati.taps("2. 🔴 MERAH D.S.").await;
    wati.sees("D.S.").can_tap("Saya tangani");
    karto.types("/peringatan").await;
    karto.sees_not("Peringatan terbuka");
    village.is_well();
}

#[tokio::test]
async fn half_a_day_of_silence_after_a_closed_red_alert_opens_an_orange_one() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = sri(&village).await;
    sri.types("/darurat").await;
    wati.taps_all(&["Saya tangani", "Selesai", "Sudah membaik"])
        .await;
    breathless(&sri).await;
    village.becomes("2020-04-12 07:05").await;
    wati.taps_all(&["Saya tangani", "Selesai", "Dirawat di rumah"])
        .await;
    let waited = times(&sri, "Belum ada petugas yang menjawab").len();
    village.becomes("2020-04-13 08:00").await;
    wati.shows("tidak ada kabar setelah laporan berat")
        .shows("ORANYE");
    assert!(!times(&wati, "tidak ada kabar").is_empty());
    assert_eq!(
        times(&sri, "Belum ada petugas yang menjawab").len(),
        waited,
        "who is silent waits for no answer"
    );
    wati.taps("Saya tangani").await;
    sri.shows("akan menanyakan kabar Anda");
    village.is_well();
}

#[tokio::test]
async fn silence_under_an_open_alert_is_no_milder_report() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = sri(&village).await;
    breathless(&sri).await;
    village.becomes("2020-04-12 07:05").await;
    wati.taps_all(&["Saya tangani", "Sudah ditelepon"]).await;
    village.becomes("2020-04-13 06:00").await;
    wati.shows("MERAH").shows_not("Laporan terbaru: 🟠 ORANYE");
    village.is_well();
}

#[tokio::test]
async fn nobody_is_rung_about_themselves_and_an_rt_head_about_nobody() {
    let village = Village::open().await;
    let karto = village.rt_head().await;
    let sri = sri(&village).await;
    let also_nurse = village
        .joins(residents::sri().account, Role::HealthWorker, village.area())
        .await;
    let rini = village.health_worker(staff::rini()).await;
    sri.types("/darurat").await;
    rini.shows("MERAH");
    also_nurse.can_not_tap("Saya tangani");
    karto.shows_not("MERAH");
    also_nurse.types("/peringatan").await;
    also_nurse.sees("Tidak ada peringatan terbuka");
    village.is_well();
}
