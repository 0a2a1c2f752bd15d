//! After a restart, what waits leaves in the order of its urgency, not of its age.

use chrono::TimeDelta;
use siaga::drill::{Account, Target, Trouble, When};
use siaga::engine::outgoing::Lane;
use siaga::telegram::Pacing;

use crate::support::posko::{Posko, message};

/// Reminders and answers that wait, older than the alerts.
const REMINDED: std::ops::Range<i64> = 100..140;
const ANSWERED: std::ops::Range<i64> = 200..240;
/// Nurses whose telephones have to ring.
const NURSES: std::ops::Range<i64> = 10..18;

#[tokio::test]
async fn alerts_that_wait_leave_before_everything_that_waits_longer() {
    let mut posko = Posko::closed().await;
    posko.start(Pacing::Off).await;
    for account in REMINDED.chain(ANSWERED).chain(NURSES) {
        let telephone = posko.server.telephone(Account::new(account, "Warga"));
        telephone.starts().unwrap();
    }
    posko.has_answered_everybody().await;
    posko.has_sent_everything().await;
    posko.trouble(Trouble::Down, Target::Sends, When::Always);
    for (chats, lane) in [
        (REMINDED, Lane::Reminder),
        (ANSWERED, Lane::Reply),
        (NURSES, Lane::Alert),
    ] {
        let rows = chats.map(|chat| message(chat, lane, "ada kabar"));
        posko.sends(rows.collect()).await;
    }
    posko.stop().await;
    let before = posko.departures(0).len();
    posko.clock.move_to(posko.clock.now() + TimeDelta::hours(1));
    posko.server.faults(|faults| faults.clear());
    posko.start(Pacing::ON).await;
    posko.has_sent_everything().await;
    let order = posko.departures(before);
    let lane_of = |chat: &i64| match chat {
        chat if NURSES.contains(chat) => Lane::Alert,
        chat if ANSWERED.contains(chat) => Lane::Reply,
        _ => Lane::Reminder,
    };
    let lanes: Vec<Lane> = order.iter().map(lane_of).collect();
    assert!(lanes.is_sorted(), "{lanes:?}");
    assert_eq!(lanes.len(), 88);
}
