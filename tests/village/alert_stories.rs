//! The way of an alert reads like a story: who was rung at which hour and why, who took it,
//! how it ended. On a telephone with names, for the operator with what each is there and
//! without a name. Five bad nights, kept word for word in `snapshots/`.

use chrono::TimeDelta;
use siaga::features::order::{Answer, Order, Standing};

use crate::support::duty::tono;
use crate::support::residents::sri;
use crate::support::staff::{hadi, rini, wati};
use crate::support::{Phone, Village};

const WATI: &str = "Bidan Wati";
const RINI: &str = "Perawat Rini";
const TONO: &str = "Mantri Tono";

/// Wati by morning, with Rini; Rini in the afternoon; Tono by night, with Rini.
const SHIFTS: [(&str, &[&str]); 3] = [
    ("Pagi", &[WATI, RINI]),
    ("Siang", &[RINI]),
    ("Malam", &[TONO, RINI]),
];

async fn with_roster(shifts: &[(&str, &[&str])]) -> Village {
    let village = Village::open().await;
    village.coordinator().await;
    for account in [wati(), rini(), tono()] {
        village.health_worker(account).await;
    }
    village.registers(sri()).await;
    village.has_roster(&village.phone(hadi()), shifts).await;
    village
}

async fn presses_gawat(village: &Village) {
    let sri = village.phone(sri().account);
    sri.types("/lapor").await;
    sri.taps("Gawat").await;
}

async fn asks(village: &Village, order: Order) -> Answer {
    let order = serde_json::to_value(order).unwrap();
    let answer = village.app().engine.order(order).await.unwrap();
    serde_json::from_value(answer.unwrap()).unwrap()
}

/// The newest alert, and its way as `siaga alerts --show` prints it: without a name.
async fn way(village: &Village) -> (Standing, String) {
    let Answer::Alerts(alerts) = asks(village, Order::Alerts).await else {
        panic!("no list");
    };
    let newest = alerts.last().expect("no alert").clone();
    let Answer::Path(lines) = asks(village, Order::AlertPath { alert: newest.id }).await else {
        panic!("no way");
    };
    let told = lines.join("\n");
    for name in ["Wati", "Rini", "Tono", "Hadi", "Sri", "S.W.", "003", "72"] {
        assert!(!told.contains(name), "{name} in:\n{told}");
    }
    (newest.standing, told)
}

fn minutes(minutes: i64) -> TimeDelta {
    TimeDelta::minutes(minutes)
}

async fn takes_calls_and_ends(village: &Village, phone: &Phone<'_>) {
    phone.taps("Saya tangani").await;
    calls_and_ends(village, phone).await;
}

async fn calls_and_ends(village: &Village, phone: &Phone<'_>) {
    village.passes(minutes(4)).await;
    phone.taps("Sudah ditelepon").await;
    village.passes(minutes(20)).await;
    phone.taps_all(&["Selesai", "Dirawat di rumah"]).await;
}

#[tokio::test]
async fn two_nurses_press_at_once_and_one_of_them_has_it() {
    let village = with_roster(&SHIFTS).await;
    village.becomes("2020-04-13 03:00").await;
    presses_gawat(&village).await;
    village.passes(minutes(16)).await;
    let (first, second) = (village.phone(tono()), village.phone(rini()));
    second.telephone.taps("Saya tangani").unwrap();
    first.telephone.taps("Saya tangani").unwrap();
    village.settle().await;
    second.can_tap("Sudah ditelepon");
    first.can_not_tap("Sudah ditelepon");
    assert!(
        first.toast().contains("Sudah ditangani Perawat Rini"),
        "{}",
        first.toast()
    );
    calls_and_ends(&village, &second).await;
    let (standing, told) = way(&village).await;
    assert_eq!(standing, Standing::Closed);
    insta::assert_snapshot!("two_nurses_at_once", told);
    village.is_well();
}

#[tokio::test]
async fn a_nurse_leaves_in_the_middle_of_her_shift_and_what_she_had_goes_on() {
    let village = with_roster(&SHIFTS).await;
    village.becomes("2020-04-12 22:00").await;
    presses_gawat(&village).await;
    village.phone(tono()).taps("Saya tangani").await;
    village.passes(minutes(7)).await;
    let hadi = village.phone(hadi());
    hadi.types("/undang").await;
    hadi.taps_all(&[TONO, "Cabut peran", "Ya"]).await;
    let rini = village.phone(rini());
    takes_calls_and_ends(&village, &rini).await;
    let (standing, told) = way(&village).await;
    assert_eq!(standing, Standing::Closed);
    insta::assert_snapshot!("a_nurse_leaves", told);
    village.is_well();
}

#[tokio::test]
async fn in_an_empty_shift_all_are_called_in_order() {
    let village = with_roster(&[("Pagi", &[WATI])]).await;
    village.becomes("2020-04-12 23:10").await;
    presses_gawat(&village).await;
    village.passes(minutes(15)).await;
    village.phone(rini()).taps("Tidak bisa sekarang").await;
    takes_calls_and_ends(&village, &village.phone(tono())).await;
    let (standing, told) = way(&village).await;
    assert_eq!(standing, Standing::Closed);
    insta::assert_snapshot!("an_empty_shift", told);
    village.is_well();
}

#[tokio::test]
async fn a_nurse_who_blocks_the_bot_is_passed_over_or_loses_it() {
    let village = with_roster(&SHIFTS).await;
    village.becomes("2020-04-13 03:00").await;
    village.phone(tono()).does(|phone| phone.blocks_bot()).await;
    presses_gawat(&village).await;
    village.phone(rini()).taps("Saya tangani").await;
    village.passes(minutes(5)).await;
    village.phone(rini()).does(|phone| phone.blocks_bot()).await;
    village.passes(minutes(2)).await;
    takes_calls_and_ends(&village, &village.phone(wati())).await;
    let (standing, told) = way(&village).await;
    assert_eq!(standing, Standing::Closed);
    insta::assert_snapshot!("a_nurse_blocks", told);
    village.is_well();
}

#[tokio::test]
async fn all_are_asleep_and_the_alert_rings_until_the_morning() {
    let mut village = with_roster(&SHIFTS).await;
    village.becomes("2020-04-12 23:40").await;
    presses_gawat(&village).await;
    village.becomes("2020-04-13 02:00").await;
    village.restarts().await;
    village.becomes("2020-04-13 05:47").await;
    let (standing, told) = way(&village).await;
    assert_eq!(standing, Standing::Open, "it never dies:\n{told}");
    takes_calls_and_ends(&village, &village.phone(hadi())).await;
    let (_, told) = way(&village).await;
    insta::assert_snapshot!("all_asleep", told);
    village.is_well();
}

/// On a telephone the names of the staff stand there, and nothing of whoever it is about;
/// only those who may see the alert read it.
#[tokio::test]
async fn the_way_is_read_on_the_card_by_those_who_may() {
    let village = with_roster(&SHIFTS).await;
    let karto = village.rt_head().await;
    village.becomes("2020-04-12 22:00").await;
    presses_gawat(&village).await;
    village.passes(minutes(15)).await;
    let rini = village.phone(rini());
    let card = crate::alerts::card(&rini);
    let button = card.buttons.iter().flatten();
    let button = button
        .clone()
        .find(|button| button.label.contains("Jalannya"));
    let Some(siaga::drill::ButtonKind::Press(data)) = button.map(|button| button.kind.clone())
    else {
        panic!("no way to read it: {card:?}");
    };
    rini.taps("Jalannya").await;
    rini.sees("Jalannya peringatan ini")
        .sees("22.00 Jadwal jaga Malam: Mantri Tono, Perawat Rini.")
        .sees("22.00 Berbunyi di: Mantri Tono, yang pertama dipanggil.")
        .sees("22.15 Berbunyi di: Perawat Rini, sebab 15 menit belum ada yang menangani.")
        .sees_not("Sri")
        .sees_not("S.W.");
    karto.taps_old(card.id, &data).await;
    karto.sees_not("Berbunyi");
    assert!(!karto.toast().is_empty());
    // What lies on a telephone for long leads to the way as it is by then.
    rini.taps("Saya tangani").await;
    rini.taps_all(&["Selesai", "Sudah membaik"]).await;
    rini.taps_old(card.id, &data).await;
    rini.sees("22.15 Perawat Rini menutupnya: sudah membaik.");
    village.is_well();
}
