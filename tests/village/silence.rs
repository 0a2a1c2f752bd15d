//! Who is silent is looked after: calls, visits, and what is found at the door.

use siaga::domain::access::Role;
use siaga::drill::{Account, ButtonKind, SeenButton};

use crate::reminders::{asked, punctual, times};
use crate::support::{Phone, Village, residents, staff};

fn data_of(button: &SeenButton) -> String {
    match &button.kind {
        ButtonKind::Press(data) => data.clone(),
        other => panic!("no press but {other:?}"),
    }
}

const TASK: &str = "Tugas:";

#[track_caller]
fn tells_nothing_of_health(phone: &Phone<'_>) {
    for word in [
        "MERAH", "ORANYE", "KUNING", "HIJAU", "Demam", "keluhan", "darah",
    ] {
        phone.shows_not(word);
    }
}

#[tokio::test]
async fn a_day_of_silence_calls_the_rt_head_and_a_day_and_a_half_the_midwife_too() {
    let village = punctual().await;
    let karto = village.rt_head().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    village.becomes("2020-04-13 07:29").await;
    karto.shows_not(TASK);

    village.becomes("2020-04-13 07:30").await;
    assert_eq!(times(&karto, "Belum ada kabar sejak"), ["13 07:30"]);
    karto
        .shows("Darto Suwito")
        .shows("003/005")
        .shows("sejak Min, 12 Apr 07.30");
    wati.shows_not(TASK);

    village.becomes("2020-04-13 19:29").await;
    wati.shows_not(TASK);
    village.becomes("2020-04-13 19:30").await;
    wati.shows("Tugas: kunjungi");
    karto
        .shows("Tugas: kunjungi")
        .shows("Diganti dengan tugas kunjungan");
    tells_nothing_of_health(&karto);

    karto.taps("Sudah saya datangi: sehat").await;
    karto
        .sees("Laporan Bapak Darto")
        .sees("tersimpan, pukul 19.30");
    wati.shows("Selesai, Pak Karto, pukul 19.30");
    karto.can_not_tap("Sudah saya datangi");
    wati.can_not_tap("Sudah saya datangi");

    // The next day begins as any other.
    village.becomes("2020-04-14 07:30").await;
    assert_eq!(
        times(&darto, "Isolasi hari ke-").last().unwrap(),
        "14 07:30"
    );
    village.becomes("2020-04-15 07:29").await;
    assert_eq!(times(&karto, "Belum ada kabar sejak").len(), 0);
    village.becomes("2020-04-15 07:30").await;
    assert_eq!(times(&karto, "Belum ada kabar sejak"), ["15 07:30"]);
}

/// Mbah reports, opens something more in the evening, and says no word to it.
async fn is_asked_and_missed_after(opening: fn(&Phone<'_>)) {
    let village = punctual().await;
    let karto = village.rt_head().await;
    let darto = village.registers(residents::darto()).await;
    village.becomes("2020-04-12 20:00").await;
    darto.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    opening(&darto);
    village.settle().await;

    village.becomes("2020-04-13 07:30").await;
    assert_eq!(asked(&darto).last().unwrap(), "13 07:30");
    village.becomes("2020-04-14 07:30").await;
    assert_eq!(times(&karto, "Belum ada kabar sejak"), ["14 07:30"]);
}

#[tokio::test]
async fn a_report_that_was_only_opened_hides_no_silence() {
    is_asked_and_missed_after(|phone| {
        let _sent = phone.telephone.types("/lapor").unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_correction_that_was_only_opened_hides_no_silence() {
    is_asked_and_missed_after(|phone| {
        let _tapped = phone.telephone.taps("Ubah").unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_own_report_closes_the_task_and_an_old_button_does_nothing() {
    let village = punctual().await;
    let karto = village.rt_head().await;
    let darto = village.registers(residents::darto()).await;
    village.becomes("2020-04-13 07:45").await;
    let screen = karto.screen();
    let card = screen
        .messages
        .iter()
        .rev()
        .find(|seen| seen.text.contains(TASK))
        .unwrap();
    let (id, button) = (card.id, card.buttons[0][0].clone());

    darto.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    karto.shows("sudah melapor sendiri pukul 07.45");
    karto.can_not_tap("Sudah saya datangi");
    karto.taps_old(id, &data_of(&button)).await;
    assert!(karto.toast().contains("sudah selesai"), "{}", karto.toast());
    karto.types("/tugas").await;
    karto.sees("Tidak ada tugas");
}

#[tokio::test]
async fn who_blocks_the_bot_is_called_at_once_and_every_day() {
    let village = punctual().await;
    let karto = village.rt_head().await;
    let darto = village.registers(residents::darto()).await;
    village.becomes("2020-04-12 09:00").await;
    darto.does(|telephone| telephone.blocks_bot()).await;
    assert_eq!(times(&karto, TASK), ["12 09:00"]);
    karto.shows("Pesan bot tidak sampai");
    karto.taps("Sudah lapor lewat telepon").await;
    karto.sees("Bagaimana kabar Bapak Darto");
    karto.taps("Sehat").await;
    karto.sees("tersimpan, pukul 09.00");

    village.becomes("2020-04-13 07:30").await;
    assert_eq!(times(&karto, "Pesan bot tidak sampai"), ["13 07:30"]);
    darto.does(|telephone| telephone.unblocks_bot()).await;
    village.becomes("2020-04-13 10:30").await;
    assert_eq!(
        times(&darto, "Isolasi hari ke-").last().unwrap(),
        "13 10:30"
    );
}

#[tokio::test]
async fn illness_at_the_door_is_filed_at_once_and_danger_is_told_at_the_tap() {
    let village = punctual().await;
    let karto = village.rt_head().await;
    village.registers(residents::darto()).await;
    village.becomes("2020-04-13 08:00").await;
    karto.taps("Sudah saya datangi: sakit").await;
    karto
        .sees("Apakah ada tanda ini pada Bapak Darto")
        .can_tap("Sulit dibangunkan")
        .can_not_tap("Kejang");
    karto.shows("Selesai, Pak Karto, pukul 08.00");
    karto.types("apa ini?").await;
    karto.sees("belum menjawab");
    karto.taps("Sulit dibangunkan").await;
    karto.sees("Ini tanda bahaya").sees("(0271) 000-0001");
    karto.taps("Kirim").await;
    karto.sees("Laporan Bapak Darto tersimpan, pukul 08.00");
    tells_nothing_of_health_but_what_was_entered(&karto);
}

#[track_caller]
fn tells_nothing_of_health_but_what_was_entered(phone: &Phone<'_>) {
    for word in ["MERAH", "ORANYE", "KUNING", "HIJAU"] {
        phone.shows_not(word);
    }
}

#[tokio::test]
async fn leaving_the_questions_at_the_door_loses_nothing() {
    let mut village = punctual().await;
    village.rt_head().await;
    village.registers(residents::darto()).await;
    village.becomes("2020-04-13 08:00").await;
    let karto = village.phone(staff::pak_rt());
    karto.taps("Sudah saya datangi: sakit").await;
    village.restarts().await;
    let karto = village.phone(staff::pak_rt());
    karto.taps("Pingsan").await;
    karto.sees("Ini tanda bahaya");
    karto.types("/batal").await;
    karto.types("/tugas").await;
    karto.sees("Tidak ada tugas");
}

#[tokio::test]
async fn nobody_at_home_comes_up_again_and_the_midwife_hears_of_it() {
    let village = punctual().await;
    let karto = village.rt_head().await;
    let wati = village.health_worker(staff::wati()).await;
    village.registers(residents::darto()).await;
    village.becomes("2020-04-13 08:00").await;
    karto.taps("Tidak ada di rumah").await;
    assert!(karto.toast().contains("11.00"), "{}", karto.toast());
    karto.taps("Tidak ada di rumah").await;
    assert_eq!(
        times(&wati, "tidak ada di rumah saat didatangi Pak Karto"),
        ["13 08:00"]
    );
    village.becomes("2020-04-13 11:00").await;
    assert_eq!(
        times(&karto, "Tidak ada di rumah saat didatangi"),
        ["13 07:30", "13 11:00"]
    );
    wati.taps("Lihat tugas").await;
    wati.sees(TASK).sees("Darto Suwito");
    wati.taps("Sudah saya datangi: sehat").await;
    karto.shows("Selesai, Bidan Wati, pukul 11.00");
}

#[tokio::test]
async fn without_neighbours_the_task_goes_on_to_whoever_there_is() {
    let village = punctual().await;
    village.registers(residents::darto()).await;
    village.becomes("2020-04-13 08:00").await;
    // There was nobody at all: the first who joins gets it.
    let hadi = village.coordinator().await;
    hadi.shows(TASK);
    let kader = Account::new(207, "Bu Yayuk");
    let kader = village.joins(kader, Role::Kader, village.area()).await;
    kader.shows_not(TASK);
    hadi.does(|telephone| telephone.blocks_bot()).await;
    kader.shows(TASK).shows("Darto Suwito");
}

#[tokio::test]
async fn a_task_is_shown_and_done_only_where_one_has_the_right() {
    let village = punctual().await;
    let karto = village.rt_head().await;
    let other = Account::new(208, "Pak Slamet");
    let other = village
        .joins(other, Role::RtHead, village.neighbourhood(1, 1))
        .await;
    village.registers(residents::darto()).await;
    village.becomes("2020-04-13 08:00").await;
    other.shows_not(TASK);
    other.types("/tugas").await;
    other.sees("Tidak ada tugas");
    let screen = karto.screen();
    let card = screen
        .messages
        .iter()
        .rev()
        .find(|seen| seen.text.contains(TASK))
        .unwrap();
    let data = data_of(&card.buttons[0][0]);
    other.taps_old(1, &data).await;
    assert!(
        other.toast().contains("di luar wilayah"),
        "{}",
        other.toast()
    );
    karto.can_tap("Sudah saya datangi");
    karto.types("/tugas").await;
    karto.sees("Ada 1 tugas");
    karto.taps("Darto Suwito").await;
    karto.sees("Belum ada kabar");
    let resident = village.registers(residents::tini()).await;
    resident.taps_old(1, &data).await;
    resident.types("/tugas").await;
    resident.sees("khusus untuk petugas");
}

#[tokio::test]
async fn after_an_emergency_the_person_is_asked_again_the_same_day() {
    let village = punctual().await;
    let darto = village.registers(residents::darto()).await;
    village.becomes("2020-04-12 07:30").await;
    darto.taps("Gawat").await;
    // Left there, it is filed after half an hour: MERAH.
    village.becomes("2020-04-12 11:59").await;
    assert_eq!(
        times(&darto, "Kami ingin tahu keadaan sekarang"),
        Vec::<String>::new()
    );
    village.becomes("2020-04-12 12:00").await;
    assert_eq!(
        times(&darto, "Kami ingin tahu keadaan sekarang"),
        ["12 12:00"]
    );
    village.becomes("2020-04-12 20:59").await;
    assert_eq!(asked(&darto), ["12 07:30", "12 12:00"]);
}

/// At 08.00 the head of Bima's neighbourhood is at the door, ticks that the child has
/// convulsions, and runs for help.
async fn runs_for_help(village: &Village) {
    let slamet = village
        .joins(slamet(), Role::RtHead, village.neighbourhood(1, 1))
        .await;
    village.registers(residents::bima()).await;
    village.becomes("2020-04-13 08:00").await;
    slamet.taps("Sudah saya datangi: sakit").await;
    slamet.taps("Kejang").await;
    slamet.sees("Ini tanda bahaya");
    slamet.telephone.looks_away();
}

fn slamet() -> Account {
    Account::new(208, "Pak Slamet")
}

const KEPT: &str = "walau belum dikirim";
const ASKED_AGAIN: &str = "Kami ingin tahu keadaan sekarang";

#[tokio::test]
async fn what_was_ticked_at_the_door_and_not_sent_is_filed_and_the_child_is_asked_again() {
    let mut village = punctual().await;
    village.health_worker(staff::wati()).await;
    runs_for_help(&village).await;
    let wati = village.phone(staff::wati());
    wati.shows("MERAH").taps("Saya tangani").await;
    village.restarts().await;
    village.becomes("2020-04-13 08:29").await;
    village.phone(slamet()).shows_not(KEPT);
    village.becomes("2020-04-13 08:30").await;
    let slamet = village.phone(slamet());
    assert_eq!(times(&slamet, KEPT), ["13 08:30"]);
    tells_nothing_of_health_but_what_was_entered(&slamet);
    village.becomes("2020-04-13 12:30").await;
    let bima = village.phone(residents::bima().account);
    assert_eq!(times(&bima, ASKED_AGAIN), ["13 12:30"]);

    // What is sent later completes the report; nothing is filed by itself any more.
    slamet.taps("Kirim").await;
    slamet.sees("Laporan").sees("tersimpan, pukul 12.30");
    village.becomes("2020-04-13 14:00").await;
    assert_eq!(times(&slamet, KEPT).len(), 1);
    village.is_well();
}

#[tokio::test]
async fn who_goes_on_ticking_is_not_overtaken_and_each_tick_is_kept() {
    let mut village = punctual().await;
    runs_for_help(&village).await;
    village.becomes("2020-04-13 08:20").await;
    village.phone(slamet()).taps("dimuntahkan").await;
    village.becomes("2020-04-13 08:49").await;
    village.phone(slamet()).shows_not(KEPT);
    village.becomes("2020-04-13 08:50").await;
    assert_eq!(times(&village.phone(slamet()), KEPT), ["13 08:50"]);
    // Another tick afterwards is kept by the same patience, through a restart.
    village.phone(slamet()).taps("Kejang").await;
    village.restarts().await;
    village.becomes("2020-04-13 09:30").await;
    let slamet = village.phone(slamet());
    assert_eq!(times(&slamet, KEPT), ["13 08:50", "13 09:20"]);
    // What is filed already is not filed twice when the questions are given up.
    slamet.types("/batal").await;
    village.becomes("2020-04-13 11:00").await;
    assert_eq!(times(&slamet, KEPT).len(), 2);
    village.is_well();
}

#[tokio::test]
async fn what_was_sent_or_never_ticked_is_filed_by_nobody_else() {
    let village = punctual().await;
    runs_for_help(&village).await;
    let slamet = village.phone(slamet());
    slamet.taps("Kirim").await;
    slamet.sees("tersimpan");
    village.becomes("2020-04-13 10:00").await;
    slamet.shows_not(KEPT);
    village.is_well();
}
