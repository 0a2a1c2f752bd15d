//! The Telegram room over HTTP: the real intake and sender, the real engine and store, and
//! a handler that knows no feature: it answers a text with the same text.
//!
//! The clock stands still but for one hand, which moves it to whenever the sender wants to
//! look again: so what is waited for passes at once, and nothing leaves early unnoticed.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use serde_json::json;
use siaga::clock::{Clock, Moment};
use siaga::drill::{
    Account, BotServer, Options as DrillOptions, RealLimits, Target, Telephone, Trouble, When,
};
use siaga::engine::incoming::{AccountId, ChatId, Incoming, What};
use siaga::engine::outgoing::{
    Body, Button, ButtonAction, Delivery, Keyboard, Lane, MessageRef, Outgoing, Refusal,
};
use siaga::engine::{
    CallbackAnswer, Engine, EngineHandle, Event, EventKind, Fault, Handler, Parts, Tx,
};
use siaga::store::Tenant;
use siaga::store::seal::Vault;
use siaga::store::sealing_key::SealingKey;
use siaga::store::sled_store::SledStore;
use siaga::telegram::{Health, Options, Pacing, Running, Telegram};
use tokio::task::JoinHandle;

/// What a test asks the handler to do, in one transaction.
#[derive(Debug, Serialize, Deserialize)]
enum Errand {
    Send(Vec<Outgoing>),
    /// Sends a message and edits it at once, so many times, without knowing its number.
    SendAndEdit(Outgoing, Vec<String>),
}

/// Answers a text with the text, a press with its data, and notes results.
#[derive(Default)]
struct Echo {
    heard: Mutex<Vec<Incoming>>,
    results: Mutex<Vec<Delivery>>,
}

#[async_trait]
impl Handler for Echo {
    async fn handle(&self, tx: &mut Tx<'_>, event: &Event) -> Result<(), Fault> {
        match &event.kind {
            EventKind::Update(update) => match &update.incoming {
                Some(incoming) => self.hear(tx, incoming),
                None => Err(Fault::Broken("not understood")),
            },
            EventKind::Order(order) => run_errand(tx, Errand::deserialize(order).unwrap()),
            EventKind::Delivery(delivered) => {
                self.results
                    .lock()
                    .unwrap()
                    .push(delivered.delivery.clone());
                Ok(())
            }
            EventKind::Timer(_) | EventKind::Resumed { .. } | EventKind::Audit => Ok(()),
        }
    }

    async fn apologise(&self, _tx: &mut Tx<'_>, _event: &Event) -> Result<(), Fault> {
        Ok(())
    }
}

impl Echo {
    fn hear(&self, tx: &mut Tx<'_>, incoming: &Incoming) -> Result<(), Fault> {
        self.heard.lock().unwrap().push(incoming.clone());
        match &incoming.what {
            What::Text { text, .. } => {
                tx.send(message(
                    incoming.chat.0,
                    Lane::Reply,
                    &format!("Anda: {text}"),
                ))?;
            }
            What::Press { callback, data, .. } => tx.answer(CallbackAnswer {
                callback: callback.clone(),
                text: Some(format!("Ditekan: {data}")),
                popup: false,
            }),
            _ => {}
        }
        Ok(())
    }
}

fn run_errand(tx: &mut Tx<'_>, errand: Errand) -> Result<(), Fault> {
    match errand {
        Errand::Send(messages) => {
            for message in messages {
                tx.send(message)?;
            }
        }
        Errand::SendAndEdit(first, edits) => {
            let (chat, lane) = (first.chat, first.lane);
            let of = MessageRef::Sent(tx.send(first)?);
            for html in edits {
                let buttons = Vec::new();
                tx.send(Outgoing {
                    chat,
                    lane,
                    body: Body::Edit { of, html, buttons },
                    memo: None,
                })?;
            }
        }
    }
    Ok(())
}

fn message(chat: i64, lane: Lane, html: &str) -> Outgoing {
    Outgoing {
        chat: ChatId(chat),
        lane,
        body: Body::Text {
            html: html.to_owned(),
            keyboard: Keyboard::None,
        },
        memo: Some(json!("result wanted")),
    }
}

/// A bot at work on an empty village.
struct Posko {
    clock: Clock,
    server: BotServer,
    home: tempfile::TempDir,
    echo: Arc<Echo>,
    bot: Option<Bot>,
}

struct Bot {
    engine: EngineHandle,
    running: Running,
    hand: JoinHandle<()>,
}

impl Posko {
    /// The server is there, the bot is not started yet.
    async fn closed() -> Self {
        let clock = Clock::still_at("2020-04-12T00:30:00Z".parse::<Moment>().unwrap());
        let server = BotServer::start(clock.clone(), DrillOptions::default()).await;
        Self {
            clock,
            server: server.unwrap(),
            home: tempfile::tempdir().unwrap(),
            echo: Arc::default(),
            bot: None,
        }
    }

    async fn open() -> Self {
        let mut posko = Self::closed().await;
        posko.start(Pacing::On).await;
        posko
    }

    async fn start(&mut self, pacing: Pacing) {
        let token = self.server.token().to_owned();
        self.start_with(pacing, &token).await;
    }

    async fn start_with(&mut self, pacing: Pacing, token: &str) {
        let parts = Parts {
            store: Arc::new(SledStore::open(self.home.path()).unwrap()),
            tenant: Tenant::new("coba").unwrap(),
            vault: Arc::new(Vault::new(&SealingKey::from_bytes([7; 32]))),
            clock: self.clock.clone(),
            handler: Arc::<Echo>::clone(&self.echo),
            drain: TimeDelta::seconds(30),
        };
        let (engine, feeds) = Engine::start(parts).await.unwrap();
        let telegram = Telegram::connect(token, Some(&format!("{}/", self.server.url()))).unwrap();
        let poll = Duration::from_secs(20);
        let running = telegram.start(Options { pacing, poll }, &engine, feeds, &self.clock);
        let hand = tokio::spawn(move_on(self.clock.clone(), running.sender_status.clone()));
        self.bot = Some(Bot {
            engine,
            running,
            hand,
        });
    }

    async fn stop(&mut self) {
        let bot = self.bot.take().unwrap();
        drop(bot.engine);
        bot.hand.abort();
        let _ended = bot.hand.await;
        bot.running.stop().await.await.unwrap();
    }

    fn bot(&mut self) -> &mut Bot {
        self.bot.as_mut().unwrap()
    }

    async fn asks(&mut self, errand: Errand) {
        let order = serde_json::to_value(errand).unwrap();
        self.bot().engine.order(order).await.unwrap();
    }

    async fn sends(&mut self, messages: Vec<Outgoing>) {
        self.asks(Errand::Send(messages)).await;
    }

    /// Stops the hand that moves the clock, and waits until nothing is under way any more.
    /// Gives the number of messages that have left.
    async fn holds_the_clock(&mut self) -> usize {
        let bot = self.bot();
        bot.hand.abort();
        let mut status = bot.running.sender_status.clone();
        let landed = status.wait_for(|status| status.in_flight == 0);
        within(Duration::from_secs(5), landed).await.unwrap();
        self.departures(0).len()
    }

    fn lets_the_clock_go(&mut self) {
        let clock = self.clock.clone();
        let bot = self.bot();
        bot.hand = tokio::spawn(move_on(clock, bot.running.sender_status.clone()));
    }

    /// Waits until nothing is left in the outbox.
    async fn has_sent_everything(&mut self) {
        let mut status = self.bot().engine.status();
        let empty = status.wait_for(|status| status.outbox_rows == 0);
        within(Duration::from_secs(30), empty).await.unwrap();
    }

    async fn sees_health(&mut self, wanted: impl Fn(&Health) -> bool) -> Health {
        let health = &mut self.bot().running.health;
        let seen = health.wait_for(|health| wanted(health));
        *within(Duration::from_secs(20), seen).await.unwrap()
    }

    /// A person who has opened the chat.
    async fn person(&self, account: i64, name: &str) -> Telephone {
        let person = self.server.telephone(Account::new(account, name));
        person.starts().unwrap();
        person.sees("Anda: /start").await.unwrap();
        person
    }

    fn trouble(&self, trouble: Trouble, target: Target, when: When) {
        self.server
            .faults(|faults| faults.add(trouble, target, when));
    }

    /// The chats that got messages since `from` records ago, in order.
    fn departures(&self, skip: usize) -> Vec<i64> {
        let journal = self.server.journal();
        journal
            .departures()
            .skip(skip)
            .filter_map(|record| record.chat)
            .collect()
    }

    fn results(&self) -> Vec<Delivery> {
        self.echo.results.lock().unwrap().clone()
    }
}

async fn within<F: Future>(time: Duration, what: F) -> F::Output {
    tokio::time::timeout(time, what).await.expect("in time")
}

/// Moves the clock to whenever the sender, having nothing under way, wants to look again.
async fn move_on(
    clock: Clock,
    mut status: tokio::sync::watch::Receiver<siaga::telegram::SenderStatus>,
) {
    loop {
        let now = *status.borrow_and_update();
        if let (0, Some(next)) = (now.in_flight, now.next) {
            clock.move_to(next);
        }
        if status.changed().await.is_err() {
            return;
        }
    }
}

fn bot_texts(telephone: &Telephone) -> Vec<String> {
    let screen = telephone.screen();
    let from_bot = screen.messages.iter().filter(|seen| seen.is_from_bot());
    from_bot.map(|seen| seen.text.clone()).collect()
}

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
    posko.start(Pacing::On).await;
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
    posko.start(Pacing::On).await;
    posko.person(7, "Sri").await;
    assert_eq!(posko.server.journal().count("deleteWebhook"), 1);
}

#[tokio::test]
async fn a_wrong_token_is_said_and_is_no_crash() {
    let mut posko = Posko::closed().await;
    posko.start_with(Pacing::On, "1:wrong").await;
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
    posko.start(Pacing::On).await;
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
    posko.start(Pacing::On).await;
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
