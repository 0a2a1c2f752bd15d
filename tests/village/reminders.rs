//! The day's question: when it comes, when it does not.

use crate::support::{Phone, Start, Village, ZONE, at, residents, staff};

/// A village in which everybody's question comes at the full minute.
pub async fn punctual() -> Village {
    Village::start(Start {
        config: |config| config.reminders.spread_minutes = 0,
        ..Start::default()
    })
    .await
}

/// When messages with these words came: `12 07:30`.
pub fn times(phone: &Phone<'_>, words: &str) -> Vec<String> {
    let screen = phone.screen();
    let mut told = Vec::new();
    for seen in &screen.messages {
        if seen.is_from_bot() && seen.text.contains(words) {
            told.push(ZONE.local(seen.sent).format("%d %H:%M").to_string());
        }
    }
    told
}

/// When the day's question came.
pub fn asked(phone: &Phone<'_>) -> Vec<String> {
    times(phone, "Bagaimana kesehatan hari ini?")
}

async fn reports_healthy(phone: &Phone<'_>) {
    phone.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    phone.sees("tersimpan");
}

#[tokio::test]
async fn a_healthy_week_is_seven_questions_and_seven_answers() {
    let mut village = punctual().await;
    village.registers(residents::darto()).await;
    for day in 12..=18 {
        village.becomes(&format!("2020-04-{day} 07:29")).await;
        if day % 2 == 0 {
            village.restarts().await;
        }
        let darto = village.phone(residents::darto().account);
        darto.telephone.looks_away();
        village.becomes(&format!("2020-04-{day} 07:30")).await;
        darto
            .sees("Selamat pagi, Bapak Darto")
            .sees("Bagaimana kesehatan")
            .sees(&format!("Isolasi hari ke-{} dari 14", day - 10));
        reports_healthy(&darto).await;
    }
    village.becomes("2020-04-19 07:00").await;
    let darto = village.phone(residents::darto().account);
    let expected: Vec<String> = (12..=18).map(|day| format!("{day} 07:30")).collect();
    assert_eq!(asked(&darto), expected);
}

#[tokio::test]
async fn three_questions_a_day_and_only_the_last_has_buttons() {
    let village = punctual().await;
    let darto = village.registers(residents::darto()).await;
    village.becomes("2020-04-12 23:59").await;
    assert_eq!(asked(&darto), ["12 07:30", "12 10:30", "12 16:30"]);
    darto.shows("Laporan hari ini masih kami tunggu");
    village.becomes("2020-04-13 07:30").await;
    let screen = darto.screen();
    let with_buttons = screen
        .messages
        .iter()
        .filter(|seen| seen.labels().iter().any(|label| label.contains("Sehat")));
    assert_eq!(with_buttons.count(), 1, "{screen}");
}

#[tokio::test]
async fn a_report_before_the_question_or_between_two_ends_the_day() {
    let village = punctual().await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/lapor").await;
    reports_healthy(&darto).await;
    village.becomes("2020-04-13 09:00").await;
    assert_eq!(asked(&darto), ["12 06:30", "13 07:30"]);
    reports_healthy(&darto).await;
    village.becomes("2020-04-14 07:29").await;
    assert_eq!(asked(&darto), ["12 06:30", "13 07:30"]);
}

#[tokio::test]
async fn a_half_finished_report_is_not_interrupted() {
    let village = punctual().await;
    let darto = village.registers(residents::darto()).await;
    village.becomes("2020-04-12 10:20").await;
    darto.taps("Ada keluhan").await;
    village.becomes("2020-04-12 10:30").await;
    assert_eq!(asked(&darto), ["12 07:30"]);
    // Left for half an hour it is filed as it is, and that is no silence.
    village.becomes("2020-04-12 23:00").await;
    assert_eq!(asked(&darto), ["12 07:30"]);
    village.becomes("2020-04-13 07:30").await;
    assert_eq!(asked(&darto), ["12 07:30", "13 07:30"]);
}

#[tokio::test]
async fn a_new_hour_counts_from_now_on() {
    let village = punctual().await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/jam").await;
    darto.types("20.00").await;
    village.becomes("2020-04-14 06:00").await;
    assert_eq!(asked(&darto), ["12 20:00", "13 20:00"]);
}

#[tokio::test]
async fn who_registers_late_in_the_day_is_asked_from_tomorrow_on() {
    let village = punctual().await;
    village.becomes("2020-04-12 19:00").await;
    let darto = village.registers(residents::darto()).await;
    village.becomes("2020-04-13 07:30").await;
    assert_eq!(asked(&darto), ["13 07:30"]);
}

#[tokio::test]
async fn who_is_not_in_isolation_is_not_asked() {
    let village = punctual().await;
    let tini = village.registers(residents::tini()).await;
    village.becomes("2020-04-13 20:00").await;
    assert_eq!(times(&tini, "Bagaimana kesehatan"), Vec::<String>::new());
}

#[tokio::test]
async fn each_chat_has_its_fixed_minute_within_the_spread() {
    let village = Village::open().await;
    let mut minutes = Vec::new();
    for resident in [residents::darto(), residents::sri(), residents::ratna()] {
        village.registers(resident).await;
    }
    village.becomes("2020-04-14 07:00").await;
    for resident in [residents::darto(), residents::sri(), residents::ratna()] {
        let phone = village.phone(resident.account);
        let days = asked(&phone);
        let morning = |day: &str| {
            let first = days.iter().find(|time| time.starts_with(day)).unwrap();
            first[3..].to_owned()
        };
        assert_eq!(morning("12"), morning("13"));
        assert!(("07:30".."07:50").contains(&morning("12").as_str()));
        minutes.push(morning("12"));
    }
}

#[tokio::test]
async fn after_five_hours_of_outage_one_question_and_not_two() {
    let mut village = punctual().await;
    village.registers(residents::darto()).await;
    village.becomes("2020-04-12 07:10").await;
    village.closes().await;
    village.clock.move_to(at("2020-04-12 12:10"));
    village.opens().await;
    village.becomes("2020-04-12 12:11").await;
    let darto = village.phone(residents::darto().account);
    assert_eq!(asked(&darto), ["12 12:10"]);
    village.becomes("2020-04-12 23:00").await;
    assert_eq!(asked(&darto), ["12 12:10", "12 16:30"]);
    darto.shows_not("tidak bisa membaca pesan");
}

#[tokio::test]
async fn what_was_written_during_the_outage_comes_before_the_overdue_question() {
    let mut village = punctual().await;
    village.registers(residents::darto()).await;
    village.becomes("2020-04-12 07:31").await;
    village.closes().await;
    village.clock.move_to(at("2020-04-12 10:00"));
    let telephone = village.server.telephone(residents::darto().account);
    telephone.types("/lapor").unwrap();
    village.clock.move_to(at("2020-04-12 10:45"));
    village.opens().await;
    village.becomes("2020-04-12 10:46").await;
    let darto = village.phone(residents::darto().account);
    darto.shows_not("masih kami tunggu");
    reports_healthy(&darto).await;
}

#[tokio::test]
async fn an_outage_into_the_night_wakes_nobody() {
    let mut village = punctual().await;
    village.registers(residents::darto()).await;
    village.becomes("2020-04-12 07:10").await;
    village.closes().await;
    village.clock.move_to(at("2020-04-12 23:10"));
    village.opens().await;
    village.becomes("2020-04-13 05:59").await;
    let darto = village.phone(residents::darto().account);
    assert_eq!(asked(&darto), Vec::<String>::new());
    village.becomes("2020-04-13 12:00").await;
    assert_eq!(asked(&darto), ["13 06:00", "13 10:30"]);
}

#[tokio::test]
async fn after_thirty_hours_everyone_is_asked_again_and_staff_read_of_the_gap() {
    let mut village = punctual().await;
    village.coordinator().await;
    village.rt_head().await;
    village.registers(residents::darto()).await;
    village.registers(residents::ratna()).await;
    village.becomes("2020-04-12 08:00").await;
    village.closes().await;
    village.clock.move_to(at("2020-04-13 14:00"));
    village.opens().await;
    village.becomes("2020-04-13 14:01").await;

    for resident in [residents::darto(), residents::ratna()] {
        let phone = village.phone(resident.account);
        phone.shows("tidak bisa membaca pesan");
        assert_eq!(asked(&phone), ["12 07:30", "13 14:00"]);
    }
    let hadi = village.phone(crate::support::staff::hadi());
    hadi.shows("tidak berjalan antara Min, 12 Apr 08.00 dan Sen, 13 Apr 14.00")
        .shows("2 orang");
    // Their silence may be ours: nobody is sent yet, and patience starts anew.
    let karto = village.phone(crate::support::staff::pak_rt());
    karto.shows_not("Tugas");
    village.becomes("2020-04-14 13:59").await;
    karto.shows_not("Tugas");
    village.becomes("2020-04-14 14:01").await;
    karto.shows("Tugas").shows("Darto");
}

#[tokio::test]
async fn on_a_full_disk_nobody_is_asked_and_the_staff_know_and_alerts_still_ring() {
    let mut village = Village::start(Start {
        config: |config| config.reminders.spread_minutes = 0,
        ..Start::default()
    })
    .await;
    let full = |config: &mut siaga::config::Config| {
        config.reminders.spread_minutes = 0;
        // No disk has more free than everything.
        config.reminders.stop_below_free_percent = 101;
    };
    village.registers(residents::darto()).await;
    village.health_worker(staff::wati()).await;
    village.restarts_with(full).await;
    village.becomes("2020-04-14 12:00").await;
    let wati = village.phone(staff::wati());
    let darto = village.phone(residents::darto().account);
    assert_eq!(asked(&darto), Vec::<String>::new());
    let told = times(&wati, "Penyimpanan bot ini hampir penuh");
    assert_eq!(told, ["12 07:30", "13 07:30", "14 07:30"]);

    darto.types("/darurat").await;
    wati.sees("MERAH");
    village
        .restarts_with(|config| config.reminders.spread_minutes = 0)
        .await;
    village.becomes("2020-04-14 13:00").await;
    let darto = village.phone(residents::darto().account);
    assert_eq!(asked(&darto).len(), 1, "{}", darto.screen());
}
