//! Crowds, floods and bad lines, at Telegram's own pace: the server refuses whatever comes
//! faster than Telegram allows, and counts it. The clock stands still but where the sender
//! waits for it, so that every instant in the journal is exact.

use std::sync::atomic::Ordering;

use chrono::TimeDelta;
use siaga::clock::Moment;
use siaga::drill::{Account, Outcome, RealLimits, Record, Target, Telephone, Trouble, When};
use siaga::engine::outgoing::Lane;
use siaga::telegram::Pacing;

use crate::support::posko::{Posko, bot_texts, message};
use crate::support::{Start, Village};

/// The bot's own pace: one message each 40 ms.
const SLOT: TimeDelta = TimeDelta::milliseconds(40);

/// Chats that wait for a reminder.
const ASKED: std::ops::Range<i64> = 1_000..4_000;
/// Nurses that wait for nothing.
const NURSES: std::ops::Range<i64> = 10..30;

/// Everybody has opened the chat; nothing waits; Telegram's pace is enforced from here on.
async fn posko_with(people: impl Iterator<Item = i64>) -> (Posko, Vec<Telephone>) {
    let mut posko = Posko::closed().await;
    posko.echo.silent.store(true, Ordering::Relaxed);
    posko.start(Pacing::Off).await;
    let telephones: Vec<Telephone> = people
        .map(|account| posko.server.telephone(Account::new(account, "Warga")))
        .collect();
    for telephone in &telephones {
        telephone.starts().unwrap();
    }
    posko.has_answered_everybody().await;
    posko.stop().await;
    posko.echo.silent.store(false, Ordering::Relaxed);
    posko.clock.move_to(posko.clock.now() + TimeDelta::hours(1));
    posko.server.enforce(Some(RealLimits::default()));
    posko.start(Pacing::ON).await;
    (posko, telephones)
}

fn departures_to(posko: &Posko, chat: i64) -> Vec<Moment> {
    let journal = posko.server.journal();
    let to_chat = |record: &&Record| record.chat == Some(chat);
    journal
        .departures()
        .filter(to_chat)
        .map(|record| record.at)
        .collect()
}

/// The rows are put into the reminders' lane by a handler of the test, not by 3,000
/// residents: the daily questions of a village are spread over a window long before they get
/// here, and this is about what happens when all of it has failed and they wait at once.
#[tokio::test]
async fn three_thousand_reminders_wait_and_every_alert_leaves_on_the_next_slot() {
    let (mut posko, people) = posko_with(ASKED.chain(NURSES)).await;
    let reminder = |chat| message(chat, Lane::Reminder, "Bagaimana kesehatan hari ini?");
    posko.sends(ASKED.map(reminder).collect()).await;
    let mut nurses = NURSES;
    for number in 0..4 {
        posko.sends_some_more(30).await;
        let now = posko.clock.now();
        let called: Vec<i64> = nurses.by_ref().take(5).collect();
        let alert = |chat: &i64| message(*chat, Lane::Alert, "MERAH");
        posko.sends(called.iter().map(alert).collect()).await;
        posko.lets_the_clock_go();
        for (place, nurse) in called.iter().enumerate() {
            posko.hears(*nurse, 1).await;
            let left = departures_to(&posko, *nurse)[0];
            let slots = i32::try_from(place + 1).unwrap();
            let late = left - now;
            assert!(late <= SLOT * slots, "alert {number}.{place}: {late}");
        }
    }
    let limits = posko.server.limits();
    assert_eq!((limits.violations, limits.early), (0, 0));
    // The rest at once, to see that nothing was lost and nothing was doubled.
    posko.stop().await;
    posko.server.enforce(None);
    posko.start(Pacing::Off).await;
    posko.has_sent_everything().await;
    for telephone in people {
        assert_eq!(bot_texts(&telephone).len(), 1, "{}", telephone.screen());
    }
}

#[tokio::test]
async fn with_nine_percent_of_the_calls_failing_everything_arrives_and_nothing_early() {
    let (mut posko, people) = posko_with((100..140).chain(NURSES)).await;
    let wait = Trouble::TooMany {
        retry_after_secs: 7,
    };
    for (trouble, per_mille) in [
        (Trouble::BadGateway, 30),
        (Trouble::CutBefore, 20),
        (Trouble::CutAfter, 10),
        (wait, 30),
    ] {
        posko.trouble(trouble, Target::All, When::PerMille(per_mille));
    }
    let (residents, nurses) = people.split_at(40);
    for number in 0..5 {
        for resident in residents {
            resident.types(&format!("laporan {number}")).unwrap();
        }
        let alert = |nurse: &Telephone| {
            let html = format!("MERAH {number}");
            message(nurse.account(), Lane::Alert, &html)
        };
        posko.sends(nurses.iter().map(alert).collect()).await;
    }
    posko.has_answered_everybody().await;
    posko.has_sent_everything().await;
    for number in 0..5 {
        for resident in residents {
            let answer = format!("Anda: laporan {number}");
            assert!(bot_texts(resident).contains(&answer), "{answer}");
        }
        for nurse in nurses {
            let alert = format!("MERAH {number}");
            assert!(bot_texts(nurse).contains(&alert), "{alert}");
        }
    }
    let limits = posko.server.limits();
    assert_eq!((limits.violations, limits.early), (0, 0));
    let journal = posko.server.journal();
    let in_trouble = |record: &&Record| matches!(record.outcome, Outcome::Troubled { .. });
    let troubled = journal.records().filter(in_trouble).count();
    assert!(troubled > 20, "the trouble was not there: {troubled}");
}

/// A village at Telegram's pace.
async fn paced_village() -> Village {
    let start = Start {
        pacing: Pacing::ON,
        ..Start::default()
    };
    let village = Village::start(start).await;
    village.server.enforce(Some(RealLimits::default()));
    village
}

#[tokio::test]
async fn a_flood_of_500_messages_delays_nobody_else_and_is_answered_politely_and_seldom() {
    let village = paced_village().await;
    let flooder = village.phone(Account::new(301, "Banjir"));
    flooder.types("/start").await;
    let sri = village.phone(Account::new(302, "Sri"));
    let before = flooder.screen().messages.len();
    for number in 0..500 {
        let text = format!("halo {number}");
        flooder.telephone.types(&text).unwrap();
    }
    let asked = village.clock.now();
    sri.types("/start").await;
    sri.sees("Silakan pilih bahasa");
    let waited = sri.last().sent - asked;
    assert!(waited <= TimeDelta::seconds(1), "Sri waited {waited}");
    let answers = flooder.screen().messages.len() - before - 500;
    assert!((1..=8).contains(&answers), "{answers} answers to a flood");
    assert_eq!(village.server.limits().violations, 0);
}

#[tokio::test]
async fn five_hundred_commands_delay_nobody_else_and_the_flooder_is_asked_to_wait() {
    let village = paced_village().await;
    let flooder = village.phone(Account::new(301, "Banjir"));
    flooder.types("/start").await;
    let sri = village.phone(Account::new(302, "Sri"));
    let before = flooder.screen().messages.len();
    for _ in 0..500 {
        flooder.telephone.types("/bantuan").unwrap();
    }
    let asked = village.clock.now();
    sri.types("/start").await;
    let waited = sri.last().sent - asked;
    assert!(waited <= TimeDelta::seconds(1), "Sri waited {waited}");
    assert_eq!(village.server.limits().violations, 0);
    flooder.shows("Mohon tunggu sebentar");
    let answers = flooder.screen().messages.len() - before - 500;
    assert!((1..=40).contains(&answers), "{answers} answers to a flood");
}

#[tokio::test]
async fn with_forty_percent_of_the_polls_failing_people_are_answered() {
    let village = paced_village().await;
    for trouble in [Trouble::ServerError, Trouble::BadGateway] {
        village
            .server
            .faults(|faults| faults.add(trouble, Target::GetUpdates, When::PerMille(225)));
    }
    for account in 400..408 {
        let resident = village.phone(Account::new(account, "Warga"));
        resident.types("/start").await;
        resident.sees("Silakan pilih bahasa");
    }
}
