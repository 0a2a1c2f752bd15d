//! The Telegram room over HTTP, on good days and bad.

use std::time::Duration;

use chrono::TimeDelta;
use serde_json::json;
use siaga::drill::{Account, RealLimits, Target, Trouble, When};
use siaga::engine::incoming::{AccountId, ChatId, Incoming, What};
use siaga::engine::outgoing::{
    Body, Button, ButtonAction, Contents, Delivery, Document, Keyboard, Lane, Outgoing, Refusal,
};
use siaga::telegram::{Health, Pacing};

use crate::support::posko::{Errand, Posko, bot_texts, message, within};

#[tokio::test]
async fn a_text_is_answered_and_confirmed_to_telegram() {
    let posko = Posko::open().await;
    let sri = posko.person(7, "Sri").await;
    sri.types("37,2").unwrap();
    sri.sees("Anda: 37,2").await.unwrap();
    assert!(posko.server.settles().await);
    assert_eq!(posko.server.unconfirmed(), 0);
    let asked = posko.server.allowed_updates().unwrap();
    assert!(asked.contains(&"my_chat_member".to_owned()), "{asked:?}");
}

#[tokio::test]
async fn what_cannot_be_understood_stops_nobody() {
    let mut posko = Posko::open().await;
    let _odd = posko.server.raw_update(json!({"message": {"of": 2031}}));
    posko.person(7, "Sri").await;
    assert_eq!(posko.bot().engine.status().borrow().set_aside, 1);
}

#[tokio::test]
async fn a_press_gets_its_toast() {
    let mut posko = Posko::open().await;
    let sri = posko.person(7, "Sri").await;
    let action = ButtonAction::Press("a1:ya".into());
    let mut question = message(7, Lane::Reply, "Demam?");
    question.body = Body::Text {
        html: "Demam?".into(),
        keyboard: Keyboard::Inline(vec![vec![Button {
            label: "Ya".into(),
            action,
        }]]),
    };
    posko.sends(vec![question]).await;
    sri.sees("Demam?").await.unwrap();
    sri.taps("Ya").unwrap();
    sri.sees_toast("Ditekan: a1:ya").await.unwrap();
}

#[tokio::test]
async fn the_bot_learns_who_it_is() {
    let mut posko = Posko::open().await;
    let me = &mut posko.bot().running.me;
    let me = within(Duration::from_secs(5), me.wait_for(Option::is_some)).await;
    let me = me.unwrap().clone().unwrap();
    assert_eq!(me.account, AccountId(5_000_000_001));
    assert_eq!(me.username, "siaga_gladi_bot");
}

#[tokio::test]
async fn a_second_poller_is_reported_and_survived() {
    let mut posko = Posko::closed().await;
    let words = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
    posko.trouble(
        Trouble::Refuse(409, words.into()),
        Target::GetUpdates,
        When::Next(1),
    );
    posko.start(Pacing::ON).await;
    let since = posko.clock.now();
    let health = posko
        .sees_health(|health| *health != Health::Starting)
        .await;
    assert_eq!(health, Health::Conflict { since });
    posko.person(7, "Sri").await;
    posko.sees_health(|health| *health == Health::Ok).await;
}

#[tokio::test]
async fn a_webhook_is_removed_and_updates_are_polled() {
    let mut posko = Posko::closed().await;
    let words = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
    posko.trouble(
        Trouble::Refuse(409, words.into()),
        Target::GetUpdates,
        When::Next(1),
    );
    posko.start(Pacing::ON).await;
    posko.person(7, "Sri").await;
    assert_eq!(posko.server.journal().count("deleteWebhook"), 1);
}

#[tokio::test]
async fn a_wrong_token_is_said_and_is_no_crash() {
    let mut posko = Posko::closed().await;
    posko.start_with(Pacing::ON, "1:wrong").await;
    let health = posko
        .sees_health(|health| *health != Health::Starting)
        .await;
    assert!(matches!(health, Health::Unauthorized { .. }), "{health:?}");
    within(Duration::from_secs(1), posko.stop()).await;
}

#[tokio::test]
async fn with_forty_percent_of_the_polls_failing_people_are_still_answered() {
    let posko = Posko::open().await;
    let sri = posko.person(7, "Sri").await;
    posko.trouble(
        Trouble::ServerError,
        Target::GetUpdates,
        When::PerMille(200),
    );
    posko.trouble(Trouble::BadGateway, Target::GetUpdates, When::PerMille(200));
    for number in 0..10 {
        sri.types(&format!("pesan {number}")).unwrap();
        let answer = format!("Anda: pesan {number}");
        within(Duration::from_secs(5), sri.sees(&answer))
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn telegram_down_and_up_again_loses_nothing_and_is_reported() {
    let mut posko = Posko::open().await;
    let sri = posko.person(7, "Sri").await;
    posko.trouble(Trouble::Down, Target::All, When::Always);
    posko
        .sends(vec![
            message(7, Lane::Alert, "satu"),
            message(7, Lane::Reply, "dua"),
        ])
        .await;
    posko
        .sees_health(|health| matches!(health, Health::Unreachable { .. }))
        .await;
    posko.server.faults(|faults| faults.clear());
    sri.sees("satu").await.unwrap();
    sri.sees("dua").await.unwrap();
    posko.sees_health(|health| *health == Health::Ok).await;
    posko.has_sent_everything().await;
}

#[tokio::test]
async fn every_kind_of_broken_call_is_made_good() {
    let mut posko = Posko::open().await;
    let sri = posko.person(7, "Sri").await;
    for trouble in [
        Trouble::ServerError,
        Trouble::BadGateway,
        Trouble::CutBefore,
    ] {
        posko.trouble(trouble.clone(), Target::Sends, When::Next(1));
        posko
            .sends(vec![message(7, Lane::Alert, &format!("{trouble:?}"))])
            .await;
        posko.has_sent_everything().await;
    }
    assert_eq!(bot_texts(&sri).len(), 4, "each once: {:?}", bot_texts(&sri));
    // Whether this one was done can't be known: rather twice than never.
    posko.trouble(Trouble::CutAfter, Target::Sends, When::Next(1));
    posko.sends(vec![message(7, Lane::Alert, "dua kali")]).await;
    posko.has_sent_everything().await;
    assert_eq!(bot_texts(&sri).len(), 6);
}

#[tokio::test]
async fn a_chat_told_to_wait_is_not_written_to_early_and_others_are() {
    let mut posko = Posko::open().await;
    let sri = posko.person(7, "Sri").await;
    let budi = posko.person(8, "Budi").await;
    let wait = Trouble::TooMany {
        retry_after_secs: 40,
    };
    posko.trouble(wait, Target::Chat(7), When::Next(1));
    let before = posko.clock.now();
    posko
        .sends(vec![
            message(7, Lane::Alert, "satu"),
            message(8, Lane::Reply, "dua"),
        ])
        .await;
    sri.sees("satu").await.unwrap();
    budi.sees("dua").await.unwrap();
    posko.has_sent_everything().await;
    assert_eq!(posko.departures(2), [8, 7]);
    assert!(posko.clock.now() - before >= TimeDelta::seconds(40));
    assert_eq!(posko.server.limits().early, 0);
}

#[tokio::test]
async fn a_flood_warning_for_the_bot_silences_all_chats() {
    let mut posko = Posko::open().await;
    for account in 10..40 {
        posko.person(account, "Warga").await;
    }
    let wait = Trouble::TooManyForBot {
        retry_after_secs: 20,
    };
    posko.trouble(wait, Target::Sends, When::Next(1));
    posko
        .sends(
            (10..40)
                .map(|chat| message(chat, Lane::Alert, "awas"))
                .collect(),
        )
        .await;
    posko.has_sent_everything().await;
    // Those that were under way when the first refusal came can't be called back.
    let early = posko.server.limits().early;
    assert!(early <= 5, "{early}");
}

#[tokio::test]
async fn an_alert_passes_400_reminders_and_telegrams_pace_is_kept() {
    let mut posko = Posko::closed().await;
    posko.start(Pacing::ON).await;
    let people: Vec<i64> = (100..500).collect();
    for account in &people {
        posko
            .server
            .telephone(Account::new(*account, "Warga"))
            .starts()
            .unwrap();
    }
    let nurse = posko.person(7, "Perawat").await;
    assert!(posko.server.settles().await);
    posko.has_sent_everything().await;
    posko.server.enforce(Some(RealLimits::default()));
    posko
        .clock
        .move_to(posko.clock.now() + TimeDelta::minutes(1));
    let skip = posko.departures(0).len();
    let reminders = people
        .iter()
        .map(|chat| message(*chat, Lane::Reminder, "Lapor?"));
    posko.sends(reminders.collect()).await;
    let under_way = |journal: &siaga::drill::Journal| journal.departures().count() >= skip + 50;
    assert!(posko.server.notes(under_way).await);
    let reminded = posko.holds_the_clock().await - skip;
    posko.sends(vec![message(7, Lane::Alert, "MERAH")]).await;
    nurse.sees("MERAH").await.unwrap();
    posko.lets_the_clock_go();
    posko.has_sent_everything().await;
    let limits = posko.server.limits();
    assert_eq!((limits.violations, limits.early), (0, 0));
    let order = posko.departures(skip);
    assert_eq!(order.len(), 401);
    assert_eq!(order.iter().position(|chat| *chat == 7), Some(reminded));
}

#[tokio::test]
async fn who_blocked_the_bot_is_told_to_the_feature_and_delays_nobody() {
    let mut posko = Posko::open().await;
    let sri = posko.person(7, "Sri").await;
    let budi = posko.person(8, "Budi").await;
    sri.blocks_bot();
    posko
        .sends(vec![
            message(7, Lane::Alert, "satu"),
            message(8, Lane::Alert, "dua"),
        ])
        .await;
    budi.sees("dua").await.unwrap();
    posko.has_sent_everything().await;
    assert!(
        posko
            .results()
            .contains(&Delivery::Refused(Refusal::Blocked))
    );
    let left = |incoming: &Incoming| incoming.what == What::Left && incoming.chat == ChatId(7);
    assert!(posko.server.settles().await);
    assert!(posko.echo.heard.lock().unwrap().iter().any(left));
}

#[tokio::test]
async fn who_never_started_the_bot_and_who_is_gone_are_known_for_it() {
    let mut posko = Posko::open().await;
    let _never_started = posko.server.telephone(Account::new(9, "Asing"));
    posko.person(7, "Sri").await.deletes_account();
    posko
        .sends(vec![
            message(9, Lane::Reply, "x"),
            message(7, Lane::Reply, "y"),
        ])
        .await;
    posko.has_sent_everything().await;
    let results = posko.results();
    assert!(
        results.contains(&Delivery::Refused(Refusal::Blocked)),
        "{results:?}"
    );
    assert!(
        results.contains(&Delivery::Refused(Refusal::Deactivated)),
        "{results:?}"
    );
}

#[tokio::test]
async fn a_group_that_moved_is_followed() {
    let mut posko = Posko::open().await;
    let sri = posko.person(7, "Sri").await;
    let group = posko.server.group("RT 3", &[&sri]);
    let old = group.id();
    let new = group.migrates();
    posko
        .sends(vec![message(old, Lane::Bulk, "kerja bakti")])
        .await;
    posko.has_sent_everything().await;
    sri.in_group(&group).sees("kerja bakti").await.unwrap();
    let moved = |incoming: &Incoming| incoming.what == What::MovedTo(ChatId(new));
    assert!(posko.server.settles().await);
    assert!(posko.echo.heard.lock().unwrap().iter().any(moved));
}

#[tokio::test]
async fn edits_made_before_the_message_was_sent_come_after_it_and_as_one() {
    let mut posko = Posko::open().await;
    let sri = posko.person(7, "Sri").await;
    let edits = vec!["dua".to_owned(), "tiga".to_owned(), "empat".to_owned()];
    let first = message(7, Lane::Alert, "satu");
    posko.asks(Errand::SendAndEdit(first, edits)).await;
    posko.has_sent_everything().await;
    assert_eq!(bot_texts(&sri), ["Anda: /start", "empat"]);
    assert_eq!(posko.server.journal().count("editMessageText"), 1);
}

#[tokio::test]
async fn a_row_that_telegram_cannot_take_is_given_up_and_the_next_goes() {
    let mut posko = Posko::open().await;
    let sri = posko.person(7, "Sri").await;
    posko
        .sends(vec![
            message(7, Lane::Reply, "<b>tanpa akhir"),
            message(7, Lane::Reply, "baik"),
        ])
        .await;
    sri.sees("baik").await.unwrap();
    posko.has_sent_everything().await;
    assert!(
        posko
            .results()
            .contains(&Delivery::Refused(Refusal::Unsendable))
    );
}

#[tokio::test]
async fn a_bot_that_stops_stops_within_a_second_and_sends_the_rest_when_it_comes_back() {
    let mut posko = Posko::open().await;
    let sri = posko.person(7, "Sri").await;
    posko.trouble(Trouble::Down, Target::Sends, When::Always);
    posko.sends(vec![message(7, Lane::Alert, "penting")]).await;
    within(Duration::from_secs(1), posko.stop()).await;
    sri.types("masih ada?").unwrap();
    posko.server.faults(|faults| faults.clear());
    posko.start(Pacing::ON).await;
    sri.sees("penting").await.unwrap();
    sri.sees("Anda: masih ada?").await.unwrap();
    assert!(posko.server.settles().await);
    posko.has_sent_everything().await;
    assert_eq!(bot_texts(&sri).len(), 3, "nothing twice");
}

#[tokio::test]
async fn without_pacing_200_answers_leave_in_no_time_of_the_clock() {
    let mut posko = Posko::closed().await;
    posko.start(Pacing::Off).await;
    posko.person(7, "Sri").await;
    let before = posko.clock.now();
    posko
        .sends((0..200).map(|_| message(7, Lane::Reply, "x")).collect())
        .await;
    posko.has_sent_everything().await;
    assert_eq!(posko.clock.now(), before);
}

fn file(chat: i64, bytes: &[u8], caption: &str) -> Outgoing {
    let mut sent = message(chat, Lane::Reply, "");
    sent.body = Body::Document {
        file: Document {
            name: "data-saya.csv".into(),
            mime: "text/csv".into(),
            contents: Contents::new(bytes.to_vec()).unwrap(),
        },
        caption: caption.into(),
        keyboard: Keyboard::None,
    };
    sent
}

#[tokio::test]
async fn a_file_comes_as_it_is_also_when_the_line_is_cut_and_the_bot_restarts() {
    let mut posko = Posko::open().await;
    let sri = posko.person(7, "Sri").await;
    // Every byte, and as many as a file may have.
    let bytes: Vec<u8> = (0..Contents::LONGEST).map(|n| (n % 251) as u8).collect();
    posko.trouble(
        Trouble::CutBefore,
        Target::Method("sendDocument"),
        When::Next(1),
    );
    posko.holds_the_clock().await;
    posko.sends(vec![file(7, &bytes, "<b>Data</b> Anda")]).await;
    posko.stop().await;
    posko.start(Pacing::ON).await;
    let seen = sri.sees("Data Anda").await.unwrap();
    assert_eq!(seen.kind, "document");
    assert_eq!(seen.file_name(), Some("data-saya.csv"));
    let (mime, opened) = sri.saves(&seen).unwrap();
    assert_eq!(mime, "text/csv");
    assert!(opened.as_ref() == bytes.as_slice());
    posko.has_sent_everything().await;
}

#[tokio::test]
async fn a_new_text_for_a_message_with_a_file_becomes_its_caption() {
    let mut posko = Posko::open().await;
    let sri = posko.person(7, "Sri").await;
    let edits = vec!["<b>selesai</b>".to_owned()];
    posko
        .asks(Errand::SendAndEdit(file(7, b"a;b", "tunggu"), edits))
        .await;
    posko.has_sent_everything().await;
    let seen = sri.screen().newest().unwrap().clone();
    assert_eq!(
        (seen.kind.as_str(), seen.text.as_str()),
        ("document", "selesai")
    );
    assert!(
        !posko
            .results()
            .iter()
            .any(|r| matches!(r, Delivery::Refused(_)))
    );
}
