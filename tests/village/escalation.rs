//! How an alert climbs: rung by rung, at its minute, over restarts and outages, and
//! past nobody whom it does not concern.

use chrono::TimeDelta;
use siaga::domain::access::Role;
use siaga::drill::{Account, Target, Trouble, When};

use crate::support::residents::sri;
use crate::support::staff::{hadi, rini, wati};
use crate::support::{Phone, Village};

fn minutes(minutes: i64) -> TimeDelta {
    TimeDelta::minutes(minutes)
}

/// "Gawat" as the first answer: at this tap the alert is out.
async fn presses_gawat(phone: &Phone<'_>) {
    phone.types("/lapor").await;
    phone.taps("Gawat").await;
}

#[tokio::test]
async fn nobody_answers_and_it_goes_on_at_the_right_minute_over_restarts() {
    let mut village = Village::open().await;
    village.coordinator().await;
    village.health_worker(wati()).await;
    village.health_worker(rini()).await;
    presses_gawat(&village.registers(sri()).await).await;
    let rings =
        |village: &Village| [wati(), rini(), hadi()].map(|account| village.phone(account).rings());
    let [wati_0, rini_0, hadi_0] = rings(&village);
    village.passes(minutes(14)).await;
    village.restarts().await;
    assert_eq!(rings(&village), [wati_0, rini_0, hadi_0]);
    village.passes(minutes(1)).await;
    assert_eq!(rings(&village), [wati_0, rini_0 + 1, hadi_0]);
    village
        .phone(sri().account)
        .sees("Belum ada petugas")
        .sees("119");
    village.restarts().await;
    village.passes(minutes(15)).await;
    assert_eq!(rings(&village), [wati_0 + 1, rini_0 + 2, hadi_0 + 1]);
    village.passes(minutes(10)).await;
    assert_eq!(rings(&village), [wati_0 + 2, rini_0 + 3, hadi_0 + 2]);

    village.phone(hadi()).taps("Saya tangani").await;
    let taken = rings(&village);
    village.passes(minutes(20)).await;
    assert_eq!(rings(&village), taken, "nobody is rung about a taken alert");
    village
        .phone(wati())
        .shows("dr. Hadi")
        .can_not_tap("Saya tangani");
}

#[tokio::test]
async fn after_an_outage_the_rungs_come_one_at_a_time() {
    let mut village = Village::open().await;
    village.coordinator().await;
    village.health_worker(wati()).await;
    village.health_worker(rini()).await;
    presses_gawat(&village.registers(sri()).await).await;
    let rung = |village: &Village| [rini(), hadi()].map(|who| village.phone(who).rings());
    let [rini_0, hadi_0] = rung(&village);
    village.closes().await;
    village.clock.move_to(village.clock.now() + minutes(120));
    village.opens().await;
    village.passes(minutes(1)).await;
    assert_eq!(rung(&village), [rini_0 + 1, hadi_0]);
    village.passes(minutes(15)).await;
    assert_eq!(rung(&village), [rini_0 + 2, hadi_0 + 1]);
}

#[tokio::test]
async fn a_health_worker_of_another_neighbourhood_sees_nothing() {
    let village = Village::open().await;
    let elsewhere = village.neighbourhood(1, 1);
    village.joins(rini(), Role::HealthWorker, elsewhere).await;
    presses_gawat(&village.registers(sri()).await).await;
    let rini = village.phone(rini());
    rini.shows_not("MERAH");
    rini.types("/peringatan").await;
    rini.sees("Tidak ada peringatan terbuka");
}

#[tokio::test]
async fn a_strangers_position_is_passed_on_and_insisting_rings_again() {
    let village = Village::open().await;
    let wati = village.health_worker(wati()).await;
    let slamet = village.phone(Account::new(301, "<i>Slamet</i>"));
    slamet.types("/darurat").await;
    slamet.sees("Jangan menunggu").sees("119").sees("di mana");
    wati.sees("MERAH")
        .sees("belum terdaftar")
        .sees("<i>Slamet</i>");
    let before = wati.rings();
    slamet.types("Slamet, Dukuh Krajan dekat masjid").await;
    slamet.sees("Sudah diteruskan");
    slamet
        .does(|phone| phone.sends_location(-7.5, 110.25))
        .await;
    wati.shows("dekat masjid").shows("-7.500000, 110.250000");
    slamet.types("/darurat").await;
    slamet.sees("Jangan menunggu");
    assert_eq!(wati.rings(), before, "a repeated press rings nobody");
    village.passes(minutes(11)).await;
    let before = wati.rings();
    slamet.types("/darurat").await;
    assert_eq!(wati.rings(), before + 1, "after a while it does");
}

/// Telegram says no, for good, to everything that is sent to these telephones.
fn refuses(village: &Village, accounts: &[Account], code: u16, words: &str) {
    for account in accounts {
        let trouble = Trouble::Refuse(code, words.to_owned());
        let target = Target::Chat(account.id);
        village
            .server
            .faults(|faults| faults.add(trouble, target, When::Always));
    }
}

const CHAT_GONE: (u16, &str) = (400, "Bad Request: chat not found");
const ACCOUNT_GONE: (u16, &str) = (403, "Forbidden: user is deactivated");
const CANNOT_PARSE: (u16, &str) = (
    400,
    "Bad Request: can't parse entities: unsupported start tag",
);

#[tokio::test]
async fn a_card_that_telegram_refuses_rings_the_next_telephone_at_once() {
    for (code, words) in [CHAT_GONE, ACCOUNT_GONE, CANNOT_PARSE] {
        let village = Village::open().await;
        let hadi = village.coordinator().await;
        village.health_worker(wati()).await;
        let rini = village.health_worker(rini()).await;
        let sri = village.registers(sri()).await;
        refuses(&village, &[wati()], code, words);
        let quiet = rini.rings();
        presses_gawat(&sri).await;
        assert_eq!(rini.rings(), quiet + 1, "{words}");
        rini.shows("MERAH").shows("06.30 dilewati: Bidan Wati");
        hadi.shows_not("MERAH");
        rini.taps("Saya tangani").await;
        sri.shows("Perawat Rini menangani");
        village.is_well();
    }
}

#[tokio::test]
async fn when_telegram_refuses_every_card_the_alert_lives_on_and_rings_again() {
    for (code, words) in [CHAT_GONE, CANNOT_PARSE] {
        let village = Village::open().await;
        let hadi = village.coordinator().await;
        let wati_phone = village.health_worker(wati()).await;
        village.health_worker(rini()).await;
        let sri = village.registers(sri()).await;
        refuses(
            &village,
            &[wati(), rini(), crate::support::staff::hadi()],
            code,
            words,
        );
        presses_gawat(&sri).await;
        for phone in [&hadi, &wati_phone] {
            phone.shows_not("MERAH");
        }
        sri.shows("Jangan menunggu").shows("119");
        village.passes(minutes(60)).await;
        hadi.shows_not("MERAH");
        village.is_well();

        village.server.faults(siaga::drill::Faults::clear);
        wati_phone.types("/menu").await;
        village.passes(minutes(15)).await;
        wati_phone.shows("MERAH").taps("Saya tangani").await;
        sri.shows("Bidan Wati menangani");
        village.is_well();
    }
}

#[tokio::test]
async fn who_has_it_and_can_not_be_reminded_has_lost_it() {
    let village = Village::open().await;
    village.health_worker(wati()).await;
    village.health_worker(rini()).await;
    let sri = village.registers(sri()).await;
    presses_gawat(&sri).await;
    village.phone(wati()).taps("Saya tangani").await;
    refuses(&village, &[wati()], CHAT_GONE.0, CHAT_GONE.1);
    let quiet = village.phone(rini()).rings();
    village.passes(minutes(30)).await;
    let rini = village.phone(rini());
    assert!(rini.rings() > quiet, "rung instead of whoever had it");
    rini.taps("Saya tangani").await;
    rini.shows("Sri Wahyuni");
    sri.shows("Perawat Rini menangani");
    village.is_well();
}
