//! The auditor's round: a timer that the disk has lost is set again, and what it was
//! to bring still comes.

use chrono::TimeDelta;
use siaga::drill::Account;
use siaga::store::table::Table;

use crate::reminders::{punctual, times};
use crate::support::{Lost, Village, residents, staff};

/// Between two of the auditor's rounds, and some minutes.
const A_ROUND: TimeDelta = TimeDelta::minutes(75);

#[tokio::test]
async fn an_alert_that_lost_its_timer_still_climbs() {
    for lost in Lost::ALL {
        let mut village = Village::open().await;
        village.health_worker(staff::wati()).await;
        village.health_worker(staff::rini()).await;
        let sri = village.registers(residents::sri()).await;
        sri.types("/darurat").await;
        village.loses_timers(&["alert/"], lost).await;
        village.phone(staff::rini()).shows_not("MERAH");
        village.passes(A_ROUND).await;
        let rini = village.phone(staff::rini());
        rini.shows("MERAH").taps("Saya tangani").await;
        village.phone(staff::wati()).shows("Ditangani Perawat Rini");
        village.is_well();
    }
}

/// Whatever of the engine's own the disk has spoilt, the next telephone rings in time.
#[tokio::test]
async fn an_alert_climbs_in_time_over_any_damaged_row_of_the_engine() {
    let tables = [
        Table::Seen,
        Table::Sent,
        Table::Count,
        Table::TimerByDue,
        Table::TimerByName,
    ];
    for table in tables {
        let mut village = Village::open().await;
        village.health_worker(staff::wati()).await;
        village.health_worker(staff::rini()).await;
        let sri = village.registers(residents::sri()).await;
        sri.types("/darurat").await;
        village
            .loses_timers_and_damages(&["check-in/"], Lost::Whole, table)
            .await;
        village.phone(staff::rini()).shows_not("MERAH");
        village.passes(TimeDelta::minutes(20)).await;
        let rini = village.phone(staff::rini());
        rini.shows("MERAH").taps("Saya tangani").await;
    }
}

#[tokio::test]
async fn a_report_that_was_begun_and_lost_its_timer_is_still_filed() {
    for lost in Lost::ALL {
        let mut village = Village::open().await;
        let darto = village.registers(residents::darto()).await;
        darto.types("/lapor").await;
        darto.taps_all(&["Ada keluhan", "Batuk"]).await;
        village.loses_timers(&["half-finished/"], lost).await;
        village.passes(A_ROUND + TimeDelta::hours(1)).await;
        let darto = village.phone(residents::darto().account);
        darto.sees("belum selesai").sees("KUNING");
        village.is_well();
    }
}

#[tokio::test]
async fn whoever_lost_the_timer_of_the_next_question_is_still_asked() {
    for lost in Lost::ALL {
        let mut village = punctual().await;
        village.registers(residents::darto()).await;
        village.becomes("2020-04-12 20:00").await;
        village.loses_timers(&["check-in/"], lost).await;
        village.becomes("2020-04-13 12:00").await;
        let darto = village.phone(residents::darto().account);
        let asked = times(&darto, "Isolasi hari ke-");
        assert!(
            asked.iter().any(|time| time.starts_with("13 ")),
            "{lost:?}: {asked:?}"
        );
        village.is_well();
    }
}

#[tokio::test]
async fn whoever_is_gravely_ill_outside_isolation_is_missed_without_any_timer() {
    for lost in Lost::ALL {
        let mut village = punctual().await;
        let wati = village.health_worker(staff::wati()).await;
        let tini = village.registers(residents::tini()).await;
        tini.types("/lapor").await;
        tini.taps("Gawat").await;
        village.becomes("2020-04-12 07:10").await;
        wati.taps_all(&["Saya tangani", "Selesai", "Dirawat di rumah"])
            .await;
        village.loses_timers(&["check-in/", "silent/"], lost).await;
        village.becomes("2020-04-13 08:00").await;
        let wati = village.phone(staff::wati());
        wati.shows("tidak ada kabar setelah laporan berat");
        village.is_well();
    }
}

#[tokio::test]
async fn a_task_that_lost_its_timer_comes_up_again() {
    for lost in Lost::ALL {
        let mut village = punctual().await;
        let karto = village.rt_head().await;
        village.registers(residents::darto()).await;
        village.becomes("2020-04-13 08:00").await;
        karto.taps("Tidak ada di rumah").await;
        village.loses_timers(&["task/"], lost).await;
        village.becomes("2020-04-13 14:30").await;
        let karto = village.phone(staff::pak_rt());
        let came = times(&karto, "Tidak ada di rumah saat didatangi");
        assert!(came.len() > 1, "{lost:?}: {came:?}");
        village.is_well();
    }
}

#[tokio::test]
async fn danger_ticked_at_a_door_that_lost_its_timer_is_still_filed() {
    for lost in Lost::ALL {
        let mut village = punctual().await;
        let karto = village.rt_head().await;
        village.registers(residents::darto()).await;
        village.becomes("2020-04-13 08:00").await;
        karto.taps("Sudah saya datangi: sakit").await;
        karto.taps("Sulit dibangunkan").await;
        village.loses_timers(&["at-door/"], lost).await;
        village.passes(A_ROUND + TimeDelta::hours(1)).await;
        let karto = village.phone(staff::pak_rt());
        karto.shows("walau belum dikirim");
        village.is_well();
    }
}

#[tokio::test]
async fn the_list_of_the_day_that_lost_its_timer_still_comes() {
    for lost in Lost::ALL {
        let mut village = punctual().await;
        village.health_worker(staff::wati()).await;
        let darto = village.registers(residents::darto()).await;
        darto.types("/lapor").await;
        darto.taps_all(&["Ada keluhan", "Batuk"]).await;
        village.loses_timers(&["day-list/"], lost).await;
        village.becomes("2020-04-13 13:00").await;
        let wati = village.phone(staff::wati());
        let came = times(&wati, "KUNING · daftar");
        assert!(!came.is_empty(), "{lost:?}");
        village.is_well();
    }
}

#[tokio::test]
async fn a_damaged_row_in_one_round_undoes_nothing_of_the_others() {
    let mut village = punctual().await;
    village.rt_head().await;
    village.registers(residents::darto()).await;
    village.becomes("2020-04-13 08:00").await;
    village.phone(staff::pak_rt()).shows("Darto Suwito");
    village.health_worker(staff::wati()).await;
    village.health_worker(staff::rini()).await;
    let stranger = village.phone(Account::new(900, "Orang"));
    stranger.types("/darurat").await;
    village
        .loses_timers_and_damages(&["alert/"], Lost::Whole, Table::OpenTask)
        .await;
    village.passes(A_ROUND).await;
    village.phone(staff::rini()).shows("MERAH");
}

/// Of two people who isolate, one's stay can't be read any more: the other is still asked,
/// also after a gap in which messages were lost.
#[tokio::test]
async fn who_isolates_is_still_asked_beside_a_damaged_stay() {
    let mut village = punctual().await;
    village.registers(residents::darto()).await;
    village.registers(residents::ratna()).await;
    village.becomes("2020-04-12 20:00").await;
    village
        .loses_timers_and_rows(&["check-in/"], Lost::Whole, Some((Table::Isolation, 1)))
        .await;
    village.becomes("2020-04-13 12:00").await;
    assert_eq!(both_asked(&village), 1);
    village.closes().await;
    let later = village.clock.now() + TimeDelta::hours(30);
    village.clock.move_to(later);
    village.opens().await;
    village.passes(TimeDelta::hours(12)).await;
    let reads = |resident: residents::Resident| {
        let phone = village.phone(resident.account);
        !times(&phone, "tidak bisa membaca pesan").is_empty()
    };
    assert!(reads(residents::darto()) != reads(residents::ratna()));
}

fn both_asked(village: &Village) -> usize {
    let people = [residents::darto(), residents::ratna()];
    let phones = people.map(|resident| village.phone(resident.account));
    let today = |phone: &crate::support::Phone<'_>| {
        let asked = crate::reminders::asked(phone);
        asked.iter().any(|at| at.starts_with("13 "))
    };
    phones.iter().filter(|phone| today(phone)).count()
}
