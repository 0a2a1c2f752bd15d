//! Nobody of a house is overlooked: what is being said on another telephone, who was
//! gravely ill, who has died, and what becomes of the others when whoever reports stops.

use chrono::TimeDelta;

use crate::household::{QUESTION, house, narti, narti_account, second_telephone, slamet_account};
use crate::reminders::{punctual, times};
use crate::support::staff;

#[tokio::test]
async fn whoever_is_being_reported_on_another_telephone_is_not_called_well() {
    let mut village = punctual().await;
    let narti = house(&village, 3).await;
    second_telephone(&village, &narti).await;
    village.becomes("2020-04-13 07:30").await;
    let slamet = village.phone(slamet_account());
    slamet
        .taps_all(&["Bima · belum", "Ada keluhan", "Demam"])
        .await;
    village.restarts().await;
    let narti = village.phone(narti_account());
    narti.taps("Semua sehat").await;
    narti.sees("dilaporkan sendiri-sendiri").sees("Bima");
    narti.sees("HIJAU · Dimas").sees_not("HIJAU · Bima");
    let slamet = village.phone(slamet_account());
    slamet.taps_all(&["Lanjut", "Tidak ada"]).await;
    slamet.types("38,4").await;
    slamet.taps("Kirim").await;
    slamet.sees("KUNING");
    narti.shows("KUNING · Bima").shows("Semua sudah melapor");
    village.is_well();
}

#[tokio::test]
async fn who_was_gravely_ill_last_night_is_asked_about_alone() {
    let village = punctual().await;
    let wati = village.health_worker(staff::wati()).await;
    house(&village, 3).await;
    village.becomes("2020-04-13 20:30").await;
    let narti = village.phone(narti_account());
    narti.types("/lapor").await;
    narti.taps_all(&["Bima · belum", "Gawat"]).await;
    wati.taps_all(&["Saya tangani", "Selesai", "Dirawat di rumah"])
        .await;
    village.becomes("2020-04-14 07:30").await;
    let narti = village.phone(narti_account());
    narti.taps("Semua sehat").await;
    narti.sees("dilaporkan sendiri-sendiri").sees("Bima");
    narti.sees("HIJAU · Dimas").sees_not("HIJAU · Bima");
    narti.taps("Lapor: Bima").await;
    narti.sees("Bima");
    village.is_well();
}

#[tokio::test]
async fn nobody_asks_the_house_about_a_child_that_has_died() {
    let village = punctual().await;
    let wati = village.health_worker(staff::wati()).await;
    house(&village, 3).await;
    village.becomes("2020-04-13 07:30").await;
    let narti = village.phone(narti_account());
    narti.taps_all(&["Bima · belum", "Gawat"]).await;
    wati.taps_all(&["Saya tangani", "Selesai", "Meninggal dunia"])
        .await;
    village.becomes("2020-04-14 07:30").await;
    let narti = village.phone(narti_account());
    let asked = narti.last();
    assert!(asked.text.contains(QUESTION), "{}", asked.text);
    assert!(asked.text.contains("Dimas") && !asked.text.contains("Bima"));
    narti.taps("Semua sehat").await;
    narti.sees("HIJAU · Dimas").sees_not("Bima");
    village.is_well();
}

#[tokio::test]
async fn when_whoever_reports_stops_the_house_is_looked_after_by_people() {
    let mut village = punctual().await;
    let karto = village.rt_head().await;
    let narti = house(&village, 2).await;
    narti.types("/berhenti").await;
    narti.taps("Ya, berhenti").await;
    for name in ["Narti Lestari", "Slamet Riyadi", "Dimas"] {
        karto.shows(name);
    }
    village.passes(TimeDelta::hours(2)).await;
    village.restarts().await;
    village.becomes("2020-04-13 12:00").await;
    let narti = village.phone(narti_account());
    assert!(
        times(&narti, QUESTION)
            .iter()
            .all(|time| time.starts_with("12"))
    );
    // She agrees again: the house is asked again.
    narti.types("/start").await;
    narti.taps("Setuju").await;
    village.becomes("2020-04-14 07:30").await;
    let narti = village.phone(narti_account());
    assert_eq!(times(&narti, QUESTION).last().unwrap(), "14 07:30");
    narti.taps("Semua sehat").await;
    narti.sees("HIJAU · Dimas");
    village.is_well();
}

#[tokio::test]
async fn a_card_says_which_telephone_to_call_and_whom_else_to_ask_about() {
    let village = punctual().await;
    let karto = village.rt_head().await;
    let narti = house(&village, 2).await;
    narti.types("/ubah").await;
    narti.taps("Telepon").await;
    narti.types("0812 3456 7890").await;
    narti.taps("Selesai").await;
    narti.does(|telephone| telephone.blocks_bot()).await;
    karto.types("/tugas").await;
    karto.taps("Slamet Riyadi").await;
    karto
        .sees("Tugas: telepon atau datangi")
        .sees("Yang melapor untuknya: Narti Lestari, +62 812 3456 7890")
        .sees("Serumah, ada tugas juga untuk: ")
        .sees("Dimas");
    karto.taps("Sudah saya datangi: sehat").await;
    karto.types("/tugas").await;
    karto.taps("Narti Lestari").await;
    karto.sees("Serumah, ada tugas juga untuk: Dimas.");
    karto.sees_not("Slamet");
    village.is_well();
}

#[tokio::test]
async fn a_code_can_be_typed_and_opens_nothing_the_next_day() {
    let village = punctual().await;
    let holder = house(&village, 2).await;
    holder.types("/keluarga").await;
    holder.taps("Tambah telepon lain").await;
    let text = holder.last().text;
    let code = text.split("/keluarga ").nth(1).unwrap();
    let code = code.split_whitespace().next().unwrap().to_owned();
    let slamet = village.phone(slamet_account());
    slamet.starts_with("keluarga_0000000000000").await;
    slamet.sees("tidak saya kenal");
    village.passes(TimeDelta::hours(25)).await;
    let slamet = village.phone(slamet_account());
    slamet.starts_with(&format!("keluarga_{code}")).await;
    slamet.sees("sudah lewat waktunya");
    let holder = village.phone(narti().account);
    holder.types("/keluarga").await;
    holder.taps("Tambah telepon lain").await;
    let text = holder.last().text;
    let code = text.split("/keluarga ").nth(1).unwrap();
    let code = code.split_whitespace().next().unwrap().to_owned();
    let ratna = village.registers(crate::support::residents::ratna()).await;
    ratna.types(&format!("/keluarga {code}")).await;
    ratna.sees("keluarga Ibu Narti").taps("Ya").await;
    ratna.types("/keluarga").await;
    ratna.sees("Dimas");
    village.is_well();
}

#[tokio::test]
async fn who_calls_for_help_on_a_houses_telephone_may_say_for_whom_once_the_alert_is_out() {
    let village = punctual().await;
    let wati = village.health_worker(staff::wati()).await;
    let narti = house(&village, 3).await;
    let rings = wati.rings();
    narti.types("/darurat").await;
    assert_eq!(wati.rings(), rings + 1, "before anything is asked");
    narti
        .sees("119")
        .sees("untuk siapa")
        .can_tap("Saya sendiri");
    wati.shows("MERAH");
    let question = narti.last();
    narti.taps("Bima").await;
    narti.sees("tentang Bima");
    assert_eq!(wati.rings(), rings + 1, "it is one alert");
    wati.taps("Saya tangani").await;
    wati.shows("Bima").shows("Narti");
    narti.shows("Bidan Wati");
    let data = question
        .buttons
        .iter()
        .flatten()
        .find_map(|button| match &button.kind {
            siaga::drill::ButtonKind::Press(data) if button.label.contains("Bima") => {
                Some(data.clone())
            }
            _ => None,
        });
    narti.taps_old(question.id, &data.unwrap()).await;
    assert_eq!(wati.rings(), rings + 1, "an old button does nothing");
    narti.types("/darurat").await;
    narti.taps("Saya sendiri").await;
    narti.can_not_tap("Saya sendiri");
    village.is_well();
}
