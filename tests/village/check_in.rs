//! The daily report: healthy days, bad days, and everything that comes between.

use chrono::TimeDelta;
use siaga::drill::Account;

use crate::support::{Phone, Village, residents, staff};

/// Somebody who reports, in the words that are typed and tapped at registration.
struct Patient {
    account: i64,
    name: &'static str,
    birth: &'static str,
    pregnant: &'static str,
    condition: Option<&'static str>,
    oximeter: &'static str,
}

/// Mbah Sri, 72, on the 4th day of her isolation on Sunday 12 April 2020.
fn sri() -> Patient {
    Patient {
        account: 101,
        name: "Sri Wahyuni",
        birth: "1948",
        pregnant: "Tidak",
        condition: Some("Tekanan darah tinggi"),
        oximeter: "Tidak",
    }
}

/// A woman of 33 without any condition.
fn ani() -> Patient {
    Patient {
        account: 111,
        name: "Ani Lestari",
        birth: "1987",
        condition: None,
        ..sri()
    }
}

async fn registers(village: &Village, who: Patient) -> Phone<'_> {
    let phone = village.phone(Account::new(who.account, who.name));
    phone.types("/start").await;
    phone
        .taps_all(&["Bahasa Indonesia", "Setuju", "Saya sedang isolasi"])
        .await;
    phone.types(who.name).await;
    phone.types("3/5").await;
    phone.types(who.birth).await;
    phone.taps("Perempuan").await;
    phone.presses("Lewati").await;
    if phone.last().text.contains("hamil") {
        phone.taps(who.pregnant).await;
    }
    match who.condition {
        Some(condition) => phone.taps_all(&[condition, "Lanjut"]).await,
        None => phone.taps("Tidak ada").await,
    };
    phone.taps("Kontak erat").await;
    phone.types("8-4-2020").await;
    phone.taps_all(&[who.oximeter, "Benar"]).await;
    phone.sees("sudah terdaftar");
    phone
}

/// The number of the newest message that the person wrote.
fn own_message(phone: &Phone<'_>) -> i32 {
    let screen = phone.screen();
    let own = screen
        .messages
        .iter()
        .rev()
        .find(|seen| !seen.is_from_bot());
    own.map(|seen| seen.id).unwrap_or_default()
}

#[tokio::test]
async fn a_healthy_day_is_two_taps() {
    let village = Village::open().await;
    let sri = registers(&village, sri()).await;
    sri.types("/lapor").await;
    sri.sees("Selamat pagi, Mbah Sri")
        .sees("Bagaimana kesehatan");
    sri.taps("Sehat").await;
    sri.sees("Berapa suhu").shows("➜ 🙂 Sehat");
    sri.can_not_tap("Ada keluhan");
    sri.taps("Tidak punya termometer").await;
    sri.sees("hari ke-4 dari 14")
        .sees("tersimpan, 06.30")
        .sees("🟢 HIJAU")
        .can_tap("Ubah");
    sri.can_not_tap("Kembali");
}

#[tokio::test]
async fn a_healthy_day_can_be_typed() {
    let village = Village::open().await;
    let sri = registers(&village, sri()).await;
    sri.types("/lapor").await;
    sri.types("Alhamdulillah sehat bu").await;
    sri.sees("Berapa suhu");
    sri.types("suhu 36.7 C").await;
    sri.sees("➜ 36,7").sees("tersimpan").sees("HIJAU");
}

#[tokio::test]
async fn a_bad_day_from_the_first_complaint_to_the_receipt() {
    let village = Village::open().await;
    let sri = registers(&village, sri()).await;
    sri.types("/lapor").await;
    sri.taps("Ada keluhan").await;
    sri.sees("Apa saja yang dirasakan?");
    sri.taps_all(&["Demam", "Batuk", "Sesak napas"]).await;
    sri.can_tap("☑ Demam").can_tap("☑ Sesak").can_tap("☐ Pilek");
    sri.taps("Pilek").await;
    sri.taps("Pilek").await;
    sri.can_tap("☐ Pilek");
    sri.taps("Lanjut").await;
    sri.sees("Kapan terasa sesak?");
    sri.taps("Saat berjalan").await;
    sri.sees("salah satu tanda ini").can_tap("Pingsan");
    sri.can_not_tap("Kejang");
    sri.taps("Tidak ada").await;
    sri.sees("Berapa suhu");
    sri.types("385").await;
    sri.sees("Apakah maksudnya 38,5").can_tap("✅ 38,5");
    sri.taps("✅ 38,5").await;
    sri.sees("satu menit penuh");
    sri.types("22 kali").await;
    sri.sees("Ringkasan laporan")
        .sees("Keluhan: Demam / badan panas, Batuk, Sesak napas")
        .sees("Sesak: Saat berjalan")
        .sees("Tanda bahaya: Tidak ada")
        .sees("Suhu: 38,5")
        .sees("Napas: 22 per menit")
        .sees_not("Obat penurun panas");
    sri.taps("Kirim").await;
    sri.sees("hari ke-4 dari 14")
        .sees("🟠 ORANYE")
        .sees("jangan menunggu dihubungi")
        .sees_not("60 menit");
}

#[tokio::test]
async fn danger_comes_first_on_the_receipt_and_the_numbers_with_it() {
    let village = Village::open().await;
    let ani = registers(&village, ani()).await;
    ani.types("/lapor").await;
    ani.taps("Gawat").await;
    ani.sees("salah satu tanda ini");
    ani.taps_all(&["Nyeri atau tertekan", "Lanjut"]).await;
    ani.sees("Apa saja yang dirasakan?");
    ani.taps_all(&["Lanjut", "Tidak punya termometer"]).await;
    ani.sees("Tanda bahaya: Nyeri atau tertekan");
    ani.taps("Kirim").await;
    let fresh = ani.fresh();
    let receipt = fresh
        .split("\n---\n")
        .find(|text| text.contains("tersimpan"))
        .expect("a receipt");
    let place = |words: &str| receipt.find(words).expect(words);
    assert!(place("Jangan menunggu") < place("tersimpan"), "{receipt}");
    assert!(
        receipt.contains("119") && receipt.contains("🔴 MERAH"),
        "{receipt}"
    );
}

#[tokio::test]
async fn complaints_may_be_typed_and_are_ticked() {
    let village = Village::open().await;
    let ani = registers(&village, ani()).await;
    ani.types("/lapor").await;
    ani.types("saya panas 38,4").await;
    ani.sees("Apa saja yang dirasakan?").can_tap("☑ Demam");
    ani.types("watuk juga").await;
    ani.sees("Sudah saya catat: Batuk").can_tap("☑ Batuk");
    ani.types("sakit pinggang").await;
    ani.sees("“sakit pinggang”").can_tap("☑ Keluhan lain");
    ani.taps_all(&["Lanjut", "Tidak ada"]).await;
    ani.sees("Ringkasan")
        .sees("Keluhan lain: sakit pinggang")
        .sees("Suhu: 38,4");
    ani.taps("Kirim").await;
    ani.sees("KUNING");
}

#[tokio::test]
async fn words_of_danger_open_the_danger_signs_and_guess_nothing() {
    let village = Village::open().await;
    let ani = registers(&village, ani()).await;
    ani.types("/lapor").await;
    ani.types("sesak sekali").await;
    ani.sees("salah satu tanda ini")
        .can_tap("☐ Sesak saat istirahat");
}

#[tokio::test]
async fn a_number_typed_too_early_is_kept_and_asked_no_more() {
    let village = Village::open().await;
    let ani = registers(&village, ani()).await;
    ani.types("/lapor").await;
    ani.types("38,5").await;
    ani.sees("Suhu 38,5").sees("Bagaimana kesehatan");
    ani.taps("Sehat").await;
    ani.sees("tersimpan").sees("KUNING");
}

#[tokio::test]
async fn a_report_is_corrected_on_its_day_and_not_after() {
    let village = Village::open().await;
    let ani = registers(&village, ani()).await;
    ani.types("/lapor").await;
    ani.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    let receipt = ani.last();
    ani.taps("Ubah").await;
    ani.sees("mana yang mau diubah").can_tap("Suhu");
    ani.taps("Suhu").await;
    ani.types("38,2").await;
    ani.sees("Ringkasan").sees("Suhu: 38,2");
    ani.taps("Kirim").await;
    ani.sees("Perubahan laporan tersimpan").sees("KUNING");

    // The old receipt leads to the newest version.
    ani.does(|phone| phone.taps_on(receipt.id, "Ubah")).await;
    ani.taps("Keadaan").await;
    ani.taps("Ada keluhan").await;
    ani.sees("Apa saja yang dirasakan?");
    ani.taps_all(&["Batuk", "Lanjut", "Tidak ada"]).await;
    ani.sees("Suhu: 38,2").sees("Keluhan: Batuk");
    ani.taps("Kirim").await;
    ani.sees("Perubahan laporan tersimpan");

    village.becomes("2020-04-13 09:00").await;
    ani.does(|phone| phone.taps_on(receipt.id, "Ubah")).await;
    assert_eq!(ani.toast(), "Hari laporan itu sudah lewat.");
    ani.sees("hanya bisa diubah pada harinya");
}

#[tokio::test]
async fn a_half_finished_report_is_nudged_then_filed_and_can_be_completed() {
    let village = Village::open().await;
    let ani = registers(&village, ani()).await;
    ani.types("/lapor").await;
    ani.taps_all(&["Ada keluhan", "Batuk"]).await;
    village.passes(TimeDelta::minutes(11)).await;
    ani.sees("masih saya tunggu").sees_not("belum selesai");
    village.passes(TimeDelta::minutes(20)).await;
    ani.sees("belum selesai").sees("KUNING").can_tap("Lengkapi");
    ani.can_not_tap("☑ Batuk");
    ani.taps("Lengkapi").await;
    ani.sees("salah satu tanda ini");
    ani.taps_all(&["Tidak ada", "Tidak punya termometer"]).await;
    ani.sees("Keluhan: Batuk");
    ani.taps("Kirim").await;
    ani.sees("Perubahan laporan tersimpan").sees("KUNING");
}

#[tokio::test]
async fn a_tap_on_healthy_is_never_lost() {
    let mut village = Village::open().await;
    let account = Account::new(111, "Ani Lestari");
    {
        let ani = registers(&village, ani()).await;
        ani.types("/lapor").await;
        ani.taps("Sehat").await;
    }
    village.closes().await;
    village
        .clock
        .move_to(crate::support::at("2020-04-12 08:00"));
    village.opens().await;
    village.passes(TimeDelta::minutes(1)).await;
    let ani = village.phone(account);
    ani.sees("belum selesai").can_tap("Lengkapi");
}

#[tokio::test]
async fn a_report_with_danger_in_it_is_kept_whatever_happens() {
    let village = Village::open().await;
    let ani = registers(&village, ani()).await;
    ani.types("/lapor").await;
    ani.taps_all(&["Ada keluhan", "Sesak napas", "Lanjut", "Saat istirahat"])
        .await;
    ani.types("/batal").await;
    ani.sees("belum selesai").sees("MERAH").sees("119");

    ani.types("/lapor").await;
    ani.taps_all(&["Ada keluhan", "Batuk"]).await;
    ani.types("/batal").await;
    ani.sees_not("belum selesai");
    village.passes(TimeDelta::minutes(45)).await;
    ani.sees_not("belum selesai");
}

#[tokio::test]
async fn the_way_back_leads_through_every_question() {
    let village = Village::open().await;
    let who = Patient {
        oximeter: "Ya",
        ..ani()
    };
    let ani = registers(&village, who).await;
    ani.types("/lapor").await;
    ani.taps_all(&["Ada keluhan", "Sesak napas", "Keluhan lain", "Lanjut"])
        .await;
    ani.sees("tulis dengan singkat");
    ani.types("gatal").await;
    ani.taps_all(&["Saat kerja berat", "Tidak ada"]).await;
    ani.types("36,5").await;
    ani.types("97").await;
    ani.types("18").await;
    ani.types("80").await;
    ani.taps("Tidak").await;
    ani.sees("Ringkasan").sees("Oksigen: 97").sees("Nadi: 80");
    for question in [
        "obat penurun panas",
        "denyut nadi",
        "satu menit penuh",
        "angka oksigen",
        "Berapa suhu",
        "salah satu tanda ini",
        "Kapan terasa sesak",
        "tulis dengan singkat",
        "Apa saja yang dirasakan",
        "Bagaimana kesehatan",
    ] {
        ani.taps("Kembali").await;
        ani.sees(question);
    }
    ani.can_not_tap("Kembali");
    ani.taps("Ada keluhan").await;
    ani.sees("Ringkasan").sees("gatal").sees("Oksigen: 97");
}

#[tokio::test]
async fn every_step_survives_a_restart_and_a_sticker() {
    let mut village = Village::open().await;
    registers(&village, ani()).await.types("/lapor").await;
    for (step, act) in [
        ("Bagaimana kesehatan", "Ada keluhan"),
        ("Apa saja yang dirasakan", "Sesak napas"),
        ("Apa saja yang dirasakan", "Lanjut"),
        ("Kapan terasa sesak", "Saat berjalan"),
        ("salah satu tanda ini", "Tidak ada"),
        ("Berapa suhu", "Tidak punya"),
        ("satu menit penuh", "Tidak bisa"),
        ("Ringkasan", "Kirim"),
    ] {
        village.restarts().await;
        village.passes(TimeDelta::minutes(1)).await;
        let ani = village.phone(Account::new(111, "Ani Lestari"));
        ani.does(|phone| phone.sends_sticker()).await;
        ani.sees("belum menjawab").sees(step);
        ani.taps(act).await;
    }
    let ani = village.phone(Account::new(111, "Ani Lestari"));
    ani.sees("tersimpan").sees("KUNING");
}

#[tokio::test]
async fn an_edited_message_corrects_its_answer() {
    let village = Village::open().await;
    let ani = registers(&village, ani()).await;
    ani.types("/lapor").await;
    ani.taps_all(&["Ada keluhan", "Batuk", "Lanjut", "Tidak ada"])
        .await;
    ani.types("39,5").await;
    ani.sees("Ringkasan").sees("Suhu: 39,5");
    let typed = own_message(&ani);
    ani.edits(typed, "38,5").await;
    ani.sees("sudah saya ganti menjadi 38,5").sees("Suhu: 38,5");
    ani.edits(typed, "36,5").await;
    ani.sees("sudah saya ganti menjadi 36,5");
}

#[tokio::test]
async fn old_and_doubled_presses_do_nothing_twice() {
    let village = Village::open().await;
    let ani = registers(&village, ani()).await;
    ani.types("/lapor").await;
    let question = ani.last();
    let healthy = question.buttons[0][0].clone();
    let siaga::drill::ButtonKind::Press(data) = healthy.kind else {
        panic!("not a button to press");
    };
    ani.does(|phone| {
        phone.taps_old(question.id, &data).unwrap();
        phone.taps_old(question.id, &data).unwrap();
    })
    .await;
    ani.taps("Tidak punya termometer").await;
    ani.sees("tersimpan");
    village.passes(TimeDelta::minutes(5)).await;
    ani.taps_old(question.id, &data).await;
    assert!(ani.toast().contains("sudah lewat"), "{}", ani.toast());
    ani.sees_not("tersimpan").sees_not("Berapa suhu");
}

#[tokio::test]
async fn a_report_begun_before_midnight_is_of_that_day() {
    let village = Village::open().await;
    let ani = registers(&village, ani()).await;
    village.becomes("2020-04-12 23:55").await;
    ani.types("/lapor").await;
    ani.taps("Sehat").await;
    village.becomes("2020-04-13 00:03").await;
    ani.taps("Tidak punya termometer").await;
    ani.sees("hari ke-4 dari 14").sees("00.03");
    ani.types("/lapor").await;
    ani.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    ani.sees("hari ke-5 dari 14");
}

#[tokio::test]
async fn a_small_child_is_asked_the_signs_of_small_children() {
    let village = Village::open().await;
    let who = Patient {
        birth: "12-6-2016",
        ..ani()
    };
    let child = registers(&village, who).await;
    child.types("/lapor").await;
    child.taps_all(&["Ada keluhan", "Diare", "Lanjut"]).await;
    child.can_tap("Kejang").can_tap("minum atau menyusu");
    child.can_not_tap("Pingsan");
    child.taps_all(&["Kejang", "Lanjut"]).await;
    child.types("36,9").await;
    child.taps("Tidak").await;
    child.taps("Kirim").await;
    child.sees("MERAH");
}

#[tokio::test]
async fn a_pregnant_woman_with_an_oximeter() {
    let village = Village::open().await;
    let who = Patient {
        birth: "1990",
        pregnant: "Ya",
        oximeter: "Ya",
        ..ani()
    };
    let ani = registers(&village, who).await;
    for (typed, grade) in [("95", "HIJAU"), ("94", "ORANYE"), ("92", "MERAH")] {
        village.passes(TimeDelta::minutes(15)).await;
        ani.types("/lapor").await;
        ani.taps_all(&["Sehat", "Tidak punya termometer"]).await;
        ani.sees("angka oksigen");
        ani.types(typed).await;
        ani.sees(grade);
    }
}

#[tokio::test]
async fn another_command_puts_the_report_aside_and_lapor_goes_on_with_it() {
    let village = Village::open().await;
    let ani = registers(&village, ani()).await;
    ani.types("/lapor").await;
    ani.taps_all(&["Ada keluhan", "Batuk", "Lanjut"]).await;
    ani.types("/bantuan").await;
    ani.types("/lapor").await;
    ani.sees("salah satu tanda ini");
    ani.types("/bantuan").await;
    village.passes(TimeDelta::minutes(31)).await;
    ani.sees("belum selesai").can_tap("Lengkapi");
}

#[tokio::test]
async fn words_of_people_are_shown_and_never_obeyed() {
    let village = Village::open().await;
    let ani = registers(&village, ani()).await;
    ani.types("/lapor").await;
    ani.taps_all(&["Ada keluhan", "Keluhan lain", "Lanjut"])
        .await;
    ani.types("<b>gatal</b> & \u{202E}perih").await;
    ani.taps_all(&["Tidak ada", "Tidak punya termometer"]).await;
    ani.sees("Keluhan lain: <b>gatal</b> & perih");
    ani.taps("Kirim").await;
    ani.sees("tersimpan");
}

#[tokio::test]
async fn what_makes_no_sense_is_asked_again_with_an_example() {
    let village = Village::open().await;
    let who = Patient {
        oximeter: "Ya",
        ..ani()
    };
    let ani = registers(&village, who).await;
    ani.types("/lapor").await;
    ani.types("halo").await;
    ani.sees("belum menjawab").sees("Bagaimana kesehatan");
    ani.taps_all(&["Ada keluhan", "Lanjut"]).await;
    ani.sees("pilih dulu").sees("Apa saja yang dirasakan");
    ani.taps_all(&["Batuk", "Lanjut", "Tidak ada"]).await;
    ani.types("panas").await;
    ani.sees("“panas”").sees("36,8");
    ani.types("tidak punya").await;
    ani.sees("angka oksigen");
    ani.types("5").await;
    ani.sees("Contoh: 97");
    ani.taps("Lewati").await;
    ani.sees("denyut nadi");
    ani.types("tidak bisa").await;
    ani.sees("Ringkasan")
        .sees("Oksigen: tidak diisi")
        .sees_not("Obat penurun panas");
}

#[tokio::test]
async fn the_days_question_is_answered_with_its_own_button() {
    let village = Village::open().await;
    let ani = registers(&village, ani()).await;
    village.becomes("2020-04-13 12:00").await;
    ani.shows("Bagaimana kesehatan hari ini?");
    ani.taps("Sehat").await;
    ani.sees("Berapa suhu").shows("➜ 🙂 Sehat");
    ani.taps("Tidak punya termometer").await;
    ani.sees("hari ke-5 dari 14").sees("HIJAU");
}

#[tokio::test]
async fn the_first_answer_may_be_changed_on_the_question_itself() {
    let village = Village::open().await;
    let ani = registers(&village, ani()).await;
    village.becomes("2020-04-13 12:00").await;
    let (message, healthy) = standing(&ani, "Sehat");
    let (_, complaints) = standing(&ani, "Ada keluhan");
    let (_, emergency) = standing(&ani, "Gawat");

    ani.taps_old(message, &healthy).await;
    ani.sees("Berapa suhu");
    // A trembling finger.
    ani.taps_old(message, &healthy).await;
    ani.sees_not("Berapa suhu");
    ani.taps_old(message, &complaints).await;
    ani.sees("Apa saja yang dirasakan?");
    ani.taps("Batuk").await;
    ani.taps_old(message, &emergency).await;
    ani.sees("salah satu tanda ini");
    ani.taps_all(&["Tidak ada"]).await;
    ani.can_tap("☑ Batuk");
    ani.taps_all(&["Lanjut", "Tidak punya termometer", "Kirim"])
        .await;
    ani.sees("MERAH");

    // Right after a report, "healthy" is no second one.
    ani.taps_old(message, &healthy).await;
    assert!(ani.toast().contains("sudah tersimpan"), "{}", ani.toast());
    ani.sees_not("Berapa suhu");
    // Later in the day it is.
    village.passes(TimeDelta::minutes(20)).await;
    ani.taps_old(message, &healthy).await;
    ani.sees("Berapa suhu");
}

#[tokio::test]
async fn the_question_interrupts_another_flow_and_its_report_comes_first() {
    let village = Village::open().await;
    let ani = registers(&village, ani()).await;
    village.becomes("2020-04-13 12:00").await;
    let (message, emergency) = standing(&ani, "Gawat");
    ani.types("/jam").await;
    ani.taps_old(message, &emergency).await;
    ani.sees("salah satu tanda ini");
}

#[tokio::test]
async fn nobody_answers_for_somebody_else() {
    let village = Village::open().await;
    let ani = registers(&village, ani()).await;
    let sri = registers(&village, sri()).await;
    village.becomes("2020-04-13 12:00").await;
    let (_, emergency) = standing(&ani, "Gawat");
    let own = sri.last().id;
    sri.taps_old(own, &emergency).await;
    assert_eq!(sri.toast(), "Tombol ini untuk orang lain.");
    sri.sees_not("salah satu tanda ini");
}

/// A button of the day's question: its message, and what it carries.
fn standing(phone: &Phone<'_>, label: &str) -> (i32, String) {
    let screen = phone.screen();
    let buttons = screen.messages.iter().rev().flat_map(|seen| {
        let of = seen.id;
        seen.buttons.iter().flatten().map(move |it| (of, it))
    });
    buttons
        .filter(|(_, button)| button.label.contains(label))
        .find_map(|(message, button)| match &button.kind {
            siaga::drill::ButtonKind::Press(data) if data.starts_with("ci1.") => {
                Some((message, data.clone()))
            }
            _ => None,
        })
        .unwrap_or_default()
}

/// A milder report waits for the day's list: its hour is named, and no reader is promised
/// where there is none.
#[tokio::test]
async fn the_receipt_of_a_milder_report_says_when_it_is_read() {
    let village = Village::open().await;
    let darto = village.registers(residents::darto()).await;
    let coughs = [
        "Ada keluhan",
        "Batuk",
        "Lanjut",
        "Tidak ada",
        "Tidak punya",
        "Kirim",
    ];
    darto.types("/lapor").await.taps_all(&coughs).await;
    darto
        .sees("KUNING")
        .sees("belum terdaftar")
        .sees_not("membaca laporan ini");

    village.health_worker(staff::wati()).await;
    village.becomes("2020-04-12 09:00").await;
    darto.types("/lapor").await.taps_all(&coughs).await;
    darto.sees("Petugas kesehatan membaca laporan ini pukul 12.00");

    village.becomes("2020-04-12 20:00").await;
    darto.types("/lapor").await.taps_all(&coughs).await;
    darto.sees("membaca laporan ini besok pukul 12.00");
    village.is_well();
}
