//! What is closed and old goes by itself, after it was announced; what is needed stays.

use chrono::TimeDelta;
use siaga::store::table::Table;

use crate::erasing::{id_of, nothing_is_left};
use crate::support::{Kept, Lost, Phone, Start, Village, residents, staff};

/// What the coordinators read a week before.
const SOON: &str = "tidak dipantau lagi dihapus otomatis";

fn is_kept(kept: &[Kept], name: &str) -> bool {
    let mut people = kept.iter().filter(|row| row.table == Table::Person);
    people.any(|row| row.text.contains(name))
}

fn announcements(hadi: &Phone<'_>) -> usize {
    let screen = hadi.screen();
    let told = screen
        .messages
        .iter()
        .filter(|seen| seen.text.contains(SOON));
    told.count()
}

/// A village that keeps closed records for ten days.
async fn ten_days() -> Village {
    Village::start(Start {
        config: |config| config.consent.retention_days = 10,
        ..Start::default()
    })
    .await
}

#[tokio::test]
async fn whoever_was_never_isolated_goes_days_after_the_last_sign_of_life() {
    let mut village = ten_days().await;
    village.coordinator().await;
    village.registers(residents::tini()).await;
    village.registers(residents::darto()).await;
    village.becomes("2020-04-14 10:00").await;
    let tini = village.phone(residents::tini().account);
    tini.types("/lapor").await;
    tini.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    village.becomes("2020-04-16 12:00").await;
    let hadi = village.phone(staff::hadi());
    assert_eq!(announcements(&hadi), 0);
    village.becomes("2020-04-18 12:00").await;
    let hadi = village.phone(staff::hadi());
    hadi.shows("7 hari lagi, data 1 warga");
    village.becomes("2020-04-24 08:00").await;
    village.restarts().await;
    let kept = village.everything_kept().await;
    assert!(is_kept(&kept, "Tini"));
    let id = id_of(&kept, "Tini");
    village.becomes("2020-04-26 12:00").await;
    let kept = village.everything_kept().await;
    nothing_is_left(&kept, id, &["Tini"]);
    assert!(is_kept(&kept, "Darto Suwito"), "he isolates, however long");
    let hadi = village.phone(staff::hadi());
    assert_eq!(announcements(&hadi), 1, "told once");
    let tini = village.phone(residents::tini().account);
    tini.shows("Sudah dihapus");
    tini.types("/lapor").await;
    tini.sees("belum kami kenal");
    village.is_well();
}

#[tokio::test]
async fn whoever_is_still_here_stays() {
    let mut village = ten_days().await;
    village.registers(residents::tini()).await;
    for day in ["2020-04-20", "2020-04-28"] {
        village.becomes(&format!("{day} 10:00")).await;
        village
            .phone(residents::tini().account)
            .types("/menu")
            .await;
    }
    village.becomes("2020-05-07 10:00").await;
    assert!(is_kept(&village.everything_kept().await, "Tini"));
    village.becomes("2020-05-12 10:00").await;
    assert!(!is_kept(&village.everything_kept().await, "Tini"));
    village.is_well();
}

#[tokio::test]
async fn an_open_alert_keeps_and_a_death_closes() {
    let mut village = ten_days().await;
    village.health_worker(staff::wati()).await;
    let tini = village.registers(residents::tini()).await;
    tini.types("/darurat").await;
    let wati = village.phone(staff::wati());
    wati.taps_all(&["Saya tangani", "Sudah ditelepon"]).await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/darurat").await;
    wati.taps_all(&["Saya tangani", "Selesai", "Meninggal"])
        .await;
    for day in 13..27 {
        village.becomes(&format!("2020-04-{day} 10:00")).await;
        let wati = village.phone(staff::wati());
        wati.taps("Sudah ditelepon").await;
    }
    let kept = village.everything_kept().await;
    assert!(is_kept(&kept, "Tini"), "her call is still open");
    assert!(
        !is_kept(&kept, "Darto Suwito"),
        "his isolation ended with him"
    );
    village.is_well();
}

#[tokio::test]
async fn nothing_goes_unannounced_also_after_an_outage_of_weeks_or_a_lost_timer() {
    let mut village = ten_days().await;
    village.coordinator().await;
    village.registers(residents::tini()).await;
    village.becomes("2020-04-13 10:00").await;
    village.closes().await;
    village
        .clock
        .move_to(crate::support::at("2020-06-20 08:00"));
    village.opens().await;
    village.becomes("2020-06-20 20:00").await;
    assert_eq!(announcements(&village.phone(staff::hadi())), 1);
    assert!(is_kept(&village.everything_kept().await, "Tini"));
    village.loses_timers(&["purge/"], Lost::Whole).await;
    village.becomes("2020-06-26 20:00").await;
    assert!(is_kept(&village.everything_kept().await, "Tini"));
    village.becomes("2020-06-29 20:00").await;
    assert!(!is_kept(&village.everything_kept().await, "Tini"));
    assert_eq!(announcements(&village.phone(staff::hadi())), 1);
    village.is_well();
}

#[tokio::test]
async fn chats_of_strangers_go_too_and_those_of_staff_stay() {
    let mut village = ten_days().await;
    village.health_worker(staff::wati()).await;
    village
        .phone(residents::darto().account)
        .types("/bahasa")
        .await;
    village.passes(TimeDelta::days(12)).await;
    let kept = village.everything_kept().await;
    let chats = kept.iter().filter(|row| row.table == Table::Account);
    assert_eq!(chats.count(), 1);
    let wati = village.phone(staff::wati());
    wati.types("/peringatan").await;
    wati.sees("Tidak ada");
    village.is_well();
}
