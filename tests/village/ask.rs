//! Questions to the health worker on duty: asked with one message, answered through the
//! bot, and passed on until somebody does.

use chrono::TimeDelta;
use siaga::domain::access::Role;
use siaga::drill::ButtonKind;

use crate::support::residents::{darto, sri};
use crate::support::staff::{hadi, rini, wati};
use crate::support::{Lost, Phone, Village};

fn minutes(minutes: i64) -> TimeDelta {
    TimeDelta::minutes(minutes)
}

/// `/tanya`, and the question as one message.
async fn asks(phone: &Phone<'_>, question: &str) {
    phone.types("/tanya").await;
    phone.sees("Silakan tulis pertanyaan").types(question).await;
}

/// The data of the newest button with this label, and its message.
fn button(phone: &Phone<'_>, label: &str) -> (i32, String) {
    let screen = phone.screen();
    for seen in screen.messages.iter().rev() {
        for button in seen.buttons.iter().flatten() {
            if let (true, ButtonKind::Press(data)) = (button.label.contains(label), &button.kind) {
                return (seen.id, data.clone());
            }
        }
    }
    panic!("no button {label:?}:\n{screen}");
}

#[tokio::test]
async fn one_message_is_a_question_and_its_answer_comes_back() {
    let village = Village::open().await;
    let wati = village.health_worker(wati()).await;
    let sri = village.registers(sri()).await;
    asks(&sri, "Apa saya boleh <b>mandi</b>, Bu?").await;
    sri.sees("sudah dikirim kepada petugas kesehatan, pukul 06.30")
        .sees("/darurat")
        .sees("(0271) 000-0001");
    wati.sees("Pertanyaan · S.W. · 72 tahun · RT/RW 003/005")
        .sees("hari ke-4 dari 14")
        .sees("boleh <b>mandi</b>, Bu?")
        .shows_not("Sri Wahyuni");
    sri.types("Airnya hangat").await;
    sri.sees("Ditambahkan");
    wati.shows("Airnya hangat");
    wati.taps("Jawab").await;
    wati.shows("Sri Wahyuni").sees("Jawaban untuk S.W.");
    wati.types("Boleh, Mbah, 5 menit saja").await;
    wati.sees("Jawaban terkirim");
    sri.sees("Bidan Wati menjawab").sees("5 menit saja");
    sri.types("Matur nuwun nggih Bu").await;
    sri.sees("Sudah saya sampaikan");
    wati.sees("berterima kasih").sees("Matur nuwun nggih");
    sri.taps("Tanya lagi").await;
    sri.types("Pakai sabun apa?").await;
    sri.sees("sudah dikirim");
    wati.shows("Pakai sabun apa?").taps("Jawab").await;
    wati.types("Sabun biasa").await;
    sri.sees("Sabun biasa");
    wati.types("/tanya").await;
    wati.sees("Tidak ada pertanyaan");
    village.is_well();
}

#[tokio::test]
async fn two_questions_lie_on_one_telephone_and_no_answer_goes_astray() {
    let mut village = Village::open().await;
    village.health_worker(wati()).await;
    let sri_phone = village.registers(sri()).await;
    let darto_phone = village.registers(darto()).await;
    asks(&sri_phone, "Boleh keluar rumah?").await;
    village.passes(minutes(1)).await;
    asks(&darto_phone, "Obat panas berapa kali?").await;
    let wati_phone = village.phone(wati());
    wati_phone.types("/tanya").await;
    wati_phone.sees("menunggu jawaban (2)");
    let (of_darto, darto_button) = button(&wati_phone, "2. D.S.");
    let (of_sri, sri_button) = button(&wati_phone, "1. S.W.");
    wati_phone.taps_old(of_darto, &darto_button).await;
    wati_phone.taps("Jawab").await;
    wati_phone.sees("Jawaban untuk D.S.").sees("Obat panas");
    // Another card comes, and its question is answered first.
    wati_phone.taps_old(of_sri, &sri_button).await;
    wati_phone.taps("Jawab").await;
    wati_phone.sees("Jawaban untuk S.W.");
    village.restarts().await;
    let wati_phone = village.phone(wati());
    wati_phone.types("Belum boleh, Mbah").await;
    let (sri, darto) = (village.phone(sri().account), village.phone(darto().account));
    sri.sees("Belum boleh, Mbah");
    darto.shows_not("Belum boleh");
    wati_phone.taps("Lanjutkan").await;
    wati_phone.sees("Jawaban untuk D.S.");
    wati_phone.types("Tiga kali sehari").await;
    darto.sees("Tiga kali sehari");
    sri.shows_not("Tiga kali");
    village.is_well();
}

#[tokio::test]
async fn unanswered_it_goes_to_the_next_and_then_to_the_head_and_the_night_is_not_counted() {
    let mut village = Village::open().await;
    village.coordinator().await;
    village.health_worker(wati()).await;
    village.health_worker(rini()).await;
    let sri_phone = village.registers(sri()).await;
    village.becomes("2020-04-12 14:00").await;
    asks(&sri_phone, "Boleh minum jamu?").await;
    village.phone(wati()).shows("Boleh minum jamu?");
    village.phone(rini()).shows_not("jamu");
    village.passes(minutes(119)).await;
    village.phone(rini()).shows_not("jamu");
    village.restarts().await;
    village.passes(minutes(1)).await;
    let sri_phone = village.phone(sri().account);
    sri_phone.shows("diteruskan kepada petugas berikutnya");
    village
        .phone(wati())
        .shows("Diteruskan kepada Perawat Rini, 16.00");
    village.phone(rini()).shows("Boleh minum jamu?");
    village.becomes("2020-04-12 18:00").await;
    village.phone(hadi()).shows("Boleh minum jamu?");
    // From 18.00 to 20.00; then the first again, and the rest of the time in the morning.
    village.becomes("2020-04-12 20:00").await;
    let rings = |village: &Village| village.phone(rini()).rings();
    let before = rings(&village);
    village.becomes("2020-04-13 06:59").await;
    assert_eq!(rings(&village), before, "nobody is rung by night");
    village.becomes("2020-04-13 07:00").await;
    assert_eq!(rings(&village), before + 1);
    // The one who had it first answers all the same.
    village.phone(wati()).taps("Jawab").await;
    village.phone(wati()).types("Boleh, yang hangat").await;
    village
        .phone(sri().account)
        .shows("Bidan Wati menjawab")
        .shows("yang hangat");
    village.phone(rini()).shows("Dijawab Bidan Wati");
    let cards = |village: &Village| {
        let screen = village.phone(rini()).screen();
        let cards = screen.messages.iter();
        cards
            .filter(|seen| seen.text.contains("Pertanyaan"))
            .count()
    };
    let after = cards(&village);
    village.passes(TimeDelta::hours(6)).await;
    assert_eq!(cards(&village), after, "what is answered calls nobody");
    village.is_well();
}

#[tokio::test]
async fn by_night_it_waits_for_the_morning_unless_the_operator_wants_it_at_once() {
    let mut village = Village::open().await;
    village.health_worker(wati()).await;
    village.registers(sri()).await;
    village.becomes("2020-04-12 22:15").await;
    asks(&village.phone(sri().account), "Kaki saya kesemutan").await;
    village
        .phone(sri().account)
        .sees("membacanya mulai pukul 06.00");
    village.phone(wati()).shows_not("kesemutan");
    village.becomes("2020-04-13 06:01").await;
    village.phone(wati()).shows("kesemutan");
    village.phone(wati()).taps("Jawab").await;
    village.phone(wati()).types("Gerakkan pelan-pelan").await;
    // Written back in the evening: the same nurse reads it in the morning.
    village.becomes("2020-04-13 17:00").await;
    village.phone(sri().account).types("Masih terasa, Bu").await;
    village.phone(wati()).shows("Masih terasa");
    village.becomes("2020-04-13 21:30").await;
    village
        .phone(sri().account)
        .taps("Tanya lagi")
        .await
        .types("Bagaimana kalau dipijat?")
        .await;
    let rings = village.phone(wati()).rings();
    village.becomes("2020-04-14 06:01").await;
    assert!(village.phone(wati()).rings() > rings);
    village.phone(wati()).shows("dipijat");

    village
        .restarts_with(|config| config.questions.at_night = true)
        .await;
    village.becomes("2020-04-14 23:00").await;
    village.registers(darto()).await;
    asks(&village.phone(darto().account), "Boleh ronda?").await;
    village.phone(wati()).shows("Boleh ronda?");
    village.is_well();
}

#[tokio::test]
async fn a_question_that_sounds_like_an_emergency_is_sent_and_help_is_offered() {
    let village = Village::open().await;
    let wati = village.health_worker(wati()).await;
    let sri = village.registers(sri()).await;
    asks(&sri, "Tolong, sesak berat, apa boleh minum obat batuk?").await;
    sri.sees("sudah dikirim").sees("tekan Gawat sekarang");
    wati.shows("sesak berat").shows_not("MERAH");
    sri.taps("Gawat").await;
    wati.shows("MERAH");
    sri.types("/tanya").await;
    sri.types("Saya demam sedikit").await;
    sri.sees("Mohon tekan juga Lapor").can_tap("Lapor");
    village.is_well();
}

#[tokio::test]
async fn nobody_on_duty_is_said_with_the_number_and_whoever_joins_gets_it() {
    let village = Village::open().await;
    let sri = village.registers(sri()).await;
    asks(&sri, "Boleh puasa?").await;
    sri.sees("Belum ada petugas kesehatan")
        .sees("(0271) 000-0001");
    village.passes(TimeDelta::hours(3)).await;
    let elsewhere = village.neighbourhood(1, 1);
    let rini = village.joins(rini(), Role::HealthWorker, elsewhere).await;
    rini.shows_not("Boleh puasa?");
    rini.types("/tanya").await;
    rini.sees("Tidak ada pertanyaan");
    let wati = village.health_worker(wati()).await;
    wati.shows("Boleh puasa?").taps("Jawab").await;
    wati.types("Silakan, bila kuat").await;
    sri.sees("bila kuat");
    village.is_well();
}

#[tokio::test]
async fn by_telephone_passed_on_and_done() {
    let village = Village::open().await;
    let wati = village.health_worker(wati()).await;
    let sri = village.registers(sri()).await;
    asks(&sri, "Bagaimana caranya?").await;
    wati.taps("Oper").await;
    assert_eq!(wati.toast(), "Saat ini tidak ada petugas lain.");
    let rini = village.health_worker(rini()).await;
    wati.taps("Oper").await;
    wati.shows("Diteruskan kepada Perawat Rini");
    rini.shows("Bagaimana caranya?").taps("Lewat telepon").await;
    rini.shows("Sri Wahyuni");
    sri.sees("Perawat Rini akan menelepon Anda");
    rini.taps("Sudah dijawab lewat telepon").await;
    sri.sees("sudah menjawab pertanyaan Anda lewat telepon");
    wati.can_not_tap("Jawab");
    sri.taps("Tanya lagi").await;
    sri.types("Satu lagi, Sus").await;
    rini.shows("Satu lagi, Sus").taps("Selesai").await;
    sri.sees("menutup pertanyaan Anda").can_tap("Tanya lagi");
    wati.shows_not("Sri Wahyuni");
    village.is_well();
}

#[tokio::test]
async fn old_buttons_cancelling_and_other_commands_lose_nothing() {
    let village = Village::open().await;
    let wati = village.health_worker(wati()).await;
    let rini = village.health_worker(rini()).await;
    let sri = village.registers(sri()).await;
    sri.types("/tanya").await;
    sri.types("/batal").await;
    sri.sees("dibatalkan");
    sri.types("/tanya").await;
    sri.taps("Batal").await;
    sri.sees("dibatalkan");
    wati.shows_not("Pertanyaan");
    sri.types("/tanya boleh menyapu halaman?").await;
    sri.sees("sudah dikirim");
    wati.shows("menyapu halaman");
    let (card, answer) = button(&wati, "Jawab");
    let (_, pass) = button(&wati, "Oper");
    // Not hers: nothing acts, and it is explained.
    sri.taps_old(card, &answer).await;
    sri.shows_not("Jawaban untuk");
    wati.taps("Jawab").await;
    wati.types("/peringatan").await;
    wati.can_tap("Lanjutkan");
    wati.taps("Lanjutkan").await;
    wati.sees("Jawaban untuk S.W.");
    wati.types("/batal").await;
    wati.types("/tanya").await;
    wati.sees("Anda yang menjawab");
    // Somebody else is told who has it.
    rini.does(|phone| phone.taps_old(card, &answer)).await;
    assert!(rini.toast().contains("Bidan Wati"), "{}", rini.toast());
    rini.shows_not("Sri Wahyuni");
    wati.taps_old(card, &answer).await;
    wati.types("Boleh, di halaman sendiri").await;
    sri.sees("di halaman sendiri");
    wati.taps_old(card, &pass).await;
    assert!(wati.toast().contains("Sudah dijawab"), "{}", wati.toast());
    village.is_well();
}

#[tokio::test]
async fn who_leaves_or_blocks_passes_on_and_who_asks_and_blocks_is_telephoned() {
    let village = Village::open().await;
    let wati_phone = village.health_worker(wati()).await;
    let rini_phone = village.health_worker(rini()).await;
    let sri = village.registers(sri()).await;
    asks(&sri, "Boleh jemur di luar?").await;
    wati_phone.taps("Jawab").await;
    wati_phone.does(|phone| phone.blocks_bot()).await;
    rini_phone.shows("Boleh jemur di luar?").taps("Jawab").await;
    sri.does(|phone| phone.blocks_bot()).await;
    rini_phone
        .sees("Jawaban tidak akan sampai")
        .shows("Sri Wahyuni");
    rini_phone.types("Boleh").await;
    rini_phone.sees("tidak sampai");
    sri.does(|phone| phone.unblocks_bot()).await;
    sri.types("/menu").await;
    rini_phone.taps("Jawab").await;
    rini_phone.types("Boleh, pagi saja").await;
    sri.shows("pagi saja");
    village.is_well();
}

#[tokio::test]
async fn a_question_that_lost_its_timer_still_goes_on() {
    for lost in Lost::ALL {
        let mut village = Village::open().await;
        village.health_worker(wati()).await;
        village.health_worker(rini()).await;
        let sri = village.registers(sri()).await;
        asks(&sri, "Boleh makan durian?").await;
        village.loses_timers(&["question/"], lost).await;
        village.passes(minutes(200)).await;
        village.phone(rini()).shows("durian");
        village.is_well();
    }
}

#[tokio::test]
async fn what_is_corrected_is_read_corrected() {
    let village = Village::open().await;
    let wati = village.health_worker(wati()).await;
    let sri = village.registers(sri()).await;
    asks(&sri, "Boleh minum 5 tablet?").await;
    let own = sri.screen();
    let question = own
        .messages
        .iter()
        .rev()
        .find(|seen| seen.text.contains("5 tablet"))
        .unwrap()
        .id;
    sri.edits(question, "Boleh minum 0,5 tablet?").await;
    wati.shows("0,5 tablet").shows_not("minum 5 tablet");
    wati.taps("Jawab").await;
    wati.types("Ya, 3 kali").await;
    let answer = wati.screen();
    let answer = answer
        .messages
        .iter()
        .rev()
        .find(|seen| seen.text == "Ya, 3 kali")
        .unwrap()
        .id;
    wati.edits(answer, "Ya, 2 kali").await;
    sri.sees("memperbaiki jawabannya").sees("Ya, 2 kali");
    village.is_well();
}

/// How many photos and voice messages the bot has passed on to this telephone.
fn got(phone: &Phone<'_>, kind: &str) -> usize {
    let screen = phone.screen();
    let messages = screen.messages.iter();
    messages
        .filter(|seen| seen.is_from_bot() && seen.kind == kind)
        .count()
}

#[tokio::test]
async fn photos_and_voices_are_passed_on_both_ways_and_to_whoever_gets_it_next() {
    let mut village = Village::open().await;
    village.health_worker(wati()).await;
    village.health_worker(rini()).await;
    let sri_phone = village.registers(sri()).await;
    village.becomes("2020-04-12 09:00").await;
    sri_phone.types("/tanya").await;
    // Without a word.
    sri_phone.does(|phone| phone.sends_photo("")).await;
    sri_phone.sees("sudah dikirim");
    let wati_phone = village.phone(wati());
    wati_phone.shows("foto, di bawah kartu");
    assert_eq!(got(&wati_phone, "photo"), 1);
    sri_phone.does(|phone| phone.sends_voice()).await;
    sri_phone
        .does(|phone| phone.sends_photo("ruam di tangan"))
        .await;
    wati_phone.shows("pesan suara").shows("ruam di tangan");
    assert_eq!(
        (got(&wati_phone, "photo"), got(&wati_phone, "voice")),
        (2, 1)
    );
    village.restarts().await;
    village.becomes("2020-04-12 11:00").await;
    let rini_phone = village.phone(rini());
    rini_phone.shows("ruam di tangan");
    assert_eq!(
        (got(&rini_phone, "photo"), got(&rini_phone, "voice")),
        (2, 1)
    );
    rini_phone.taps("Jawab").await;
    rini_phone
        .does(|phone| phone.sends_location(-7.5, 110.2))
        .await;
    rini_phone.sees("belum bisa saya teruskan");
    rini_phone
        .does(|phone| phone.sends_photo("oleskan ini"))
        .await;
    let sri_phone = village.phone(sri().account);
    assert_eq!(got(&sri_phone, "photo"), 1);
    sri_phone
        .shows("oleskan ini")
        .shows("jawaban dari Perawat Rini");
    rini_phone.taps("Tambah jawaban").await;
    rini_phone.does(|phone| phone.sends_voice()).await;
    assert_eq!(got(&sri_phone, "voice"), 1);
    sri_phone.can_tap("Tanya lagi");
    village.is_well();
}

#[tokio::test]
async fn a_long_letter_arrives_whole_and_a_flood_is_one_thread() {
    let village = Village::open().await;
    let wati = village.health_worker(wati()).await;
    let sri = village.registers(sri()).await;
    let letter = format!(
        "Ibu Bidan, {} dan itu pertanyaan saya.",
        "saya cerita ".repeat(120)
    );
    asks(&sri, &letter).await;
    wati.shows("pesan panjang").shows("dan itu pertanyaan saya");
    for number in 0..40 {
        sri.does(|phone| phone.types(&format!("pesan ke-{number}")))
            .await;
    }
    sri.shows("Pesan berikutnya tidak diteruskan");
    wati.shows_not("pesan ke-39");
    let cards = wati.screen().messages.iter().fold(0, |count, seen| {
        count + usize::from(seen.text.contains("Pertanyaan ·"))
    });
    assert_eq!(cards, 1, "one thread, one card");
    sri.types("tolong sesak berat").await;
    sri.sees("tekan Gawat sekarang");
    wati.taps("Jawab").await;
    wati.types("Satu per satu ya, Mbah").await;
    sri.types("nggih, jadi boleh mandi?").await;
    wati.shows("jadi boleh mandi?");
    village.is_well();
}
