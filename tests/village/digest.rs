//! The day's list: who is KUNING stands on it once, without a name, at noon and at
//! five, for the health workers of the place.

use siaga::drill::{Account, ButtonKind};
use siaga::i18n::MESSAGE_MAX;

use crate::reminders::times;
use crate::support::residents::Resident;
use crate::support::{Phone, Start, Village, residents, staff};

const LIST: &str = "KUNING · daftar";

/// Somebody of 45 without conditions, in isolation since 8 April.
fn resident(number: i64, name: &'static str) -> Resident {
    Resident {
        account: Account::new(number, name),
        name,
        isolation: Some(("Kontak erat", "8-4-2020")),
        ..residents::darto()
    }
}

/// A cough and nothing else: KUNING.
async fn coughs(phone: &Phone<'_>) {
    phone.types("/lapor").await;
    phone
        .taps_all(&["Ada keluhan", "Batuk", "Lanjut", "Tidak ada"])
        .await;
    phone.types("37,1").await;
    finish(phone).await;
    phone.sees("KUNING");
}

/// Through what is still asked, to the receipt.
async fn finish(phone: &Phone<'_>) {
    for label in ["Lewati", "Tidak", "Kirim"] {
        let newest = phone.last();
        if newest.labels().iter().any(|had| had.contains(label)) {
            phone.taps(label).await;
        }
    }
}

async fn is_well_again(phone: &Phone<'_>) {
    phone.types("/lapor").await;
    phone.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    finish(phone).await;
    phone.sees("HIJAU");
}

fn lists(phone: &Phone<'_>) -> Vec<String> {
    times(phone, LIST)
}

/// The newest list on a telephone.
#[track_caller]
fn list(phone: &Phone<'_>) -> String {
    let screen = phone.screen();
    let mut newest = screen.messages.iter().rev();
    let newest = newest.find(|seen| seen.text.contains(LIST));
    let newest = newest.unwrap_or_else(|| panic!("no list:\n{screen}"));
    newest.text.clone()
}

/// What the button of that person on the newest list sends.
fn button(phone: &Phone<'_>, label: &str) -> (i32, String) {
    let screen = phone.screen();
    let lists = screen.messages.iter().rev();
    for seen in lists.filter(|seen| seen.text.contains(LIST)) {
        for button in seen.buttons.iter().flatten() {
            if let (true, ButtonKind::Press(data)) = (button.label.contains(label), &button.kind) {
                return (seen.id, data.clone());
            }
        }
    }
    panic!("no button {label:?}:\n{screen}");
}

#[tokio::test]
async fn who_is_kuning_stands_on_the_list_once_and_without_a_name() {
    let village = Village::open().await;
    village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let rt = village.rt_head().await;
    let darto = village.registers(residents::darto()).await;
    let tini = village.registers(residents::tini()).await;
    let ratna = village.registers(residents::ratna()).await;
    coughs(&darto).await;
    coughs(&tini).await;
    is_well_again(&ratna).await;
    village.becomes("2020-04-12 11:59").await;
    assert!(lists(&wati).is_empty());
    village.becomes("2020-04-12 12:00").await;
    let text = list(&wati);
    for words in [
        "2 orang",
        "D.S.",
        "45 tahun",
        "RT/RW 003/005",
        "hari ke-2 dari 14",
        "laporan 06.30",
        "Keluhan: Batuk",
        "37,1",
        "Belum dilihat petugas",
        "60 tahun",
    ] {
        assert!(text.contains(words), "{words}:\n{text}");
    }
    for words in ["Darto", "Tini", "R.D.", "lagi"] {
        assert!(!text.contains(words), "{words}:\n{text}");
    }
    assert_eq!(lists(&rini), ["12 12:00"], "each health worker has it");
    rt.shows_not(LIST);
    village.phone(staff::hadi()).shows_not(LIST);

    // At five nobody is new: no message. A new report comes again.
    village.becomes("2020-04-12 17:01").await;
    assert_eq!(lists(&wati), ["12 12:00"]);
    village.becomes("2020-04-13 08:00").await;
    coughs(&darto).await;
    village.becomes("2020-04-13 12:00").await;
    assert_eq!(lists(&wati), ["12 12:00", "13 12:00"]);
    let text = list(&wati);
    assert!(
        text.contains("D.S.") && !text.contains("60 tahun"),
        "{text}"
    );
    village.is_well();
}

#[tokio::test]
async fn what_changes_after_noon_comes_at_five_and_what_changes_before_does_not() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    let tini = village.registers(residents::tini()).await;
    let ratna = village.registers(resident(110, "Budi")).await;
    for phone in [&darto, &tini, &ratna] {
        coughs(phone).await;
    }
    is_well_again(&ratna).await;
    village.becomes("2020-04-12 12:00").await;
    assert!(list(&wati).contains("2 orang"), "{}", list(&wati));
    village.becomes("2020-04-12 15:00").await;
    coughs(&darto).await;
    village.becomes("2020-04-12 17:00").await;
    assert_eq!(lists(&wati), ["12 12:00", "12 17:00"]);
    let text = list(&wati);
    assert!(text.contains("1 orang") && text.contains("D.S."), "{text}");
    assert!(text.contains("laporan 15.00"), "{text}");
    assert!(
        text.contains("belum dilihat: 1 orang. T. (002/002)"),
        "of noon's list nobody has looked at Bu Tini:\n{text}"
    );
    village.is_well();
}

#[tokio::test]
async fn a_report_of_the_evening_stands_on_the_first_list_of_the_next_day() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    village.becomes("2020-04-12 18:10").await;
    coughs(&darto).await;
    village.becomes("2020-04-13 11:59").await;
    assert!(lists(&wati).is_empty());
    village.becomes("2020-04-13 12:00").await;
    let text = list(&wati);
    assert!(text.contains("laporan Min, 12 Apr 18.10"), "{text}");
    village.is_well();
}

#[tokio::test]
async fn who_looks_sees_name_and_number_and_the_list_says_who_has_looked() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let darto = village.registers(residents::darto()).await;
    let tini = village.registers(residents::tini()).await;
    coughs(&darto).await;
    coughs(&tini).await;
    village.becomes("2020-04-12 12:00").await;
    wati.taps("D.S.").await;
    assert!(wati.toast().contains("Dicatat"), "{}", wati.toast());
    wati.sees("Darto Suwito").sees("003/005").sees("Batuk");
    wati.sees("Nomor telepon tidak ada");
    rini.shows_not("Darto Suwito");
    village.becomes("2020-04-12 15:00").await;
    coughs(&tini).await;
    village.becomes("2020-04-12 17:00").await;
    let text = list(&wati);
    assert!(text.contains("T.") && !text.contains("D.S."), "{text}");
    assert!(
        !text.contains("belum dilihat:"),
        "all were looked at:\n{text}"
    );
    village.is_well();
}

#[tokio::test]
async fn the_button_of_an_old_list_of_a_stranger_or_of_a_lost_role_shows_nobody() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let rt = village.rt_head().await;
    let darto = village.registers(residents::darto()).await;
    coughs(&darto).await;
    village.becomes("2020-04-12 12:00").await;
    let (message, data) = button(&wati, "D.S.");
    for phone in [&rt, &darto] {
        phone.taps_old(message, &data).await;
        assert!(phone.toast().contains("khusus"), "{}", phone.toast());
        phone.sees_not("Darto Suwito");
    }
    hadi.types("/undang").await;
    hadi.taps_all(&["Bidan Wati", "Cabut", "Ya"]).await;
    wati.taps_old(message, &data).await;
    wati.sees_not("Darto Suwito");
    // The next day's first list ends the earlier one.
    village.becomes("2020-04-13 12:01").await;
    rini.taps("D.S.").await;
    assert!(rini.toast().contains("sudah lewat"), "{}", rini.toast());
    rini.sees_not("Darto Suwito");
    village.is_well();
}

#[tokio::test]
async fn a_list_that_was_missed_goes_out_once_and_not_at_night() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    coughs(&darto).await;
    village.becomes("2020-04-12 11:00").await;
    village.closes().await;
    village
        .clock
        .move_to(crate::support::at("2020-04-12 17:20"));
    village.opens().await;
    let wati = village.phone(staff::wati());
    assert_eq!(lists(&wati), ["12 17:20"], "once for noon and five");
    village.restarts().await;
    village.becomes("2020-04-12 18:00").await;
    coughs(&village.phone(residents::darto().account)).await;
    village.becomes("2020-04-13 11:50").await;
    village.closes().await;
    village
        .clock
        .move_to(crate::support::at("2020-04-13 22:00"));
    village.opens().await;
    village.becomes("2020-04-14 05:59").await;
    let wati = village.phone(staff::wati());
    assert_eq!(lists(&wati), ["12 17:20"], "the night is quiet");
    village.becomes("2020-04-14 12:01").await;
    let wati = village.phone(staff::wati());
    assert_eq!(lists(&wati), ["12 17:20", "14 06:00"]);
    village.is_well();
}

#[tokio::test]
async fn whom_nobody_could_be_told_of_waits_and_the_head_stands_in() {
    let village = Village::open().await;
    let darto = village.registers(residents::darto()).await;
    coughs(&darto).await;
    village.becomes("2020-04-12 12:01").await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    wati.telephone.blocks_bot();
    village.settle().await;
    village.becomes("2020-04-12 17:00").await;
    assert_eq!(lists(&hadi), ["12 17:00"], "nobody else can be reached");
    wati.shows_not(LIST);
    village.is_well();
}

#[tokio::test]
async fn with_an_alert_open_the_milder_report_is_listed_and_says_so() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/darurat").await;
    wati.taps("Saya tangani").await;
    village.becomes("2020-04-12 07:00").await;
    coughs(&darto).await;
    village.becomes("2020-04-12 12:00").await;
    let text = list(&wati);
    assert!(text.contains("Ada peringatan terbuka"), "{text}");
    village.is_well();
}

#[tokio::test]
async fn a_health_worker_reads_nothing_of_their_own_report() {
    let village = Village::open().await;
    let rini = village.health_worker(staff::rini()).await;
    let wati = village.health_worker(staff::wati()).await;
    wati.types("/menu").await;
    wati.taps_all(&["Saya, bahasa", "Daftar"]).await;
    for label in ["Indonesia", "Setuju", "tidak isolasi", "Bidan Wati"] {
        let newest = wati.last();
        if newest.labels().iter().any(|had| had.contains(label)) {
            wati.taps(label).await;
        }
    }
    wati.types("1/1").await;
    wati.types("1985").await;
    wati.taps("Perempuan").await;
    wati.types("Lewati").await;
    wati.taps_all(&["Tidak", "Tidak ada", "Tidak", "Benar"])
        .await;
    wati.sees("sudah terdaftar");
    coughs(&wati).await;
    village.becomes("2020-04-12 12:00").await;
    assert_eq!(lists(&rini), ["12 12:00"]);
    wati.shows_not(LIST);
    village.is_well();
}

#[tokio::test]
async fn a_long_list_fits_into_one_message_and_the_rest_comes_on_the_next() {
    let village = Village::start(Start {
        at: "2020-04-12 09:30",
        ..Start::default()
    })
    .await;
    let wati = village.health_worker(staff::wati()).await;
    let names = [
        "Adi", "Bayu", "Cipto", "Dedi", "Eko", "Fajar", "Gito", "Hari", "Iwan", "Joko", "Kasan",
        "Lukman", "Mulyo", "Narto", "Parno",
    ];
    for (number, name) in (300..).zip(names) {
        let phone = village.registers(resident(number, name)).await;
        phone.types("/lapor").await;
        phone
            .taps_all(&["Ada keluhan", "Batuk", "tenggorokan", "Pilek", "mencium"])
            .await;
        phone
            .taps_all(&[
                "Lemas",
                "kepala",
                "otot",
                "Diare",
                "Mual",
                "Lanjut",
                "Tidak ada",
            ])
            .await;
        phone.types("37,1").await;
        finish(&phone).await;
        phone.sees("KUNING");
    }
    village.becomes("2020-04-12 12:00").await;
    let first = list(&wati);
    assert!(first.encode_utf16().count() <= MESSAGE_MAX);
    assert!(first.contains("15 orang"), "{first}");
    assert!(
        first.contains("orang lagi, di daftar berikutnya (17.00)"),
        "{first}"
    );
    village.becomes("2020-04-12 17:00").await;
    let second = list(&wati);
    for name in names {
        let initials = format!("{}.", name.chars().next().unwrap_or_default());
        let on = |text: &str| text.contains(&format!(". {initials} ·"));
        assert!(
            on(&first) != on(&second),
            "{initials} once:\n{first}\n{second}"
        );
    }
    village.is_well();
}
