//! A bot that knows no feature: the real intake and sender, the real engine and store, and
//! a handler that answers a text with the same text and sends what a test asks it to.
//!
//! The clock stands still but for one hand, which moves it to whenever the sender wants to
//! look again: so what is waited for passes at once, and nothing leaves early unnoticed.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use siaga::clock::{Clock, Moment};
use siaga::drill::{
    Account, BotServer, Journal, Options as DrillOptions, Target, Telephone, Trouble, When,
};
use siaga::engine::clerk::{NoFile, NotDone};
use siaga::engine::incoming::{ChatId, Incoming, What};
use siaga::engine::outgoing::{Body, Delivery, Keyboard, Lane, MessageRef, Outgoing};
use siaga::engine::{
    CallbackAnswer, Engine, EngineHandle, Event, EventKind, Fault, Handler, Parts, Tx,
};
use siaga::store::Tenant;
use siaga::store::seal::Vault;
use siaga::store::sealing_key::SealingKey;
use siaga::store::sled_store::SledStore;
use siaga::telegram::{Health, Options, Pacing, Running, Telegram};
use tokio::task::JoinHandle;

use super::disk;

/// What a test asks the handler to do, in one transaction.
#[expect(
    clippy::large_enum_variant,
    reason = "there are a few of them in a test"
)]
#[derive(Debug, Serialize, Deserialize)]
pub enum Errand {
    Send(Vec<Outgoing>),
    /// Sends a message and edits it at once, so many times, without knowing its number.
    SendAndEdit(Outgoing, Vec<String>),
}

/// Answers a text with the text, a press with its data, and notes results.
#[derive(Default)]
pub struct Echo {
    pub heard: Mutex<Vec<Incoming>>,
    results: Mutex<Vec<Delivery>>,
    /// Set while people only open their chats and nobody wants an answer.
    pub silent: AtomicBool,
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
            What::Text { .. } if self.silent.load(Ordering::Relaxed) => {}
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

pub fn message(chat: i64, lane: Lane, html: &str) -> Outgoing {
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
pub struct Posko {
    pub clock: Clock,
    pub server: BotServer,
    home: tempfile::TempDir,
    pub echo: Arc<Echo>,
    bot: Option<Bot>,
}

pub struct Bot {
    pub engine: EngineHandle,
    pub running: Running,
    hand: JoinHandle<()>,
}

impl Posko {
    /// The server is there, the bot is not started yet.
    pub async fn closed() -> Self {
        let clock = Clock::still_at("2020-04-12T00:30:00Z".parse::<Moment>().unwrap());
        let server = BotServer::start(clock.clone(), DrillOptions::default()).await;
        Self {
            clock,
            server: server.unwrap(),
            home: disk::new(),
            echo: Arc::default(),
            bot: None,
        }
    }

    pub async fn open() -> Self {
        let mut posko = Self::closed().await;
        posko.start(Pacing::ON).await;
        posko
    }

    pub async fn start(&mut self, pacing: Pacing) {
        let token = self.server.token().to_owned();
        self.start_with(pacing, &token).await;
    }

    pub async fn start_with(&mut self, pacing: Pacing, token: &str) {
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
        let running = telegram.start(
            Options { pacing, poll },
            &engine,
            (feeds, Arc::new(NoClerk)),
            &self.clock,
        );
        let hand = tokio::spawn(move_on(self.clock.clone(), running.sender_status.clone()));
        self.bot = Some(Bot {
            engine,
            running,
            hand,
        });
    }

    pub async fn stop(&mut self) {
        let bot = self.bot.take().unwrap();
        drop(bot.engine);
        bot.hand.abort();
        let _ended = bot.hand.await;
        bot.running.stop().await.await.unwrap();
    }

    pub fn bot(&mut self) -> &mut Bot {
        self.bot.as_mut().unwrap()
    }

    pub async fn asks(&mut self, errand: Errand) {
        let order = serde_json::to_value(errand).unwrap();
        self.bot().engine.order(order).await.unwrap();
    }

    pub async fn sends(&mut self, messages: Vec<Outgoing>) {
        self.asks(Errand::Send(messages)).await;
    }

    /// Stops the hand that moves the clock, and waits until nothing is under way any more.
    /// Gives the number of messages that have left.
    pub async fn holds_the_clock(&mut self) -> usize {
        let bot = self.bot();
        bot.hand.abort();
        let mut status = bot.running.sender_status.clone();
        let landed = status.wait_for(|status| status.in_flight == 0);
        within(Duration::from_secs(5), landed).await.unwrap();
        self.departures(0).len()
    }

    pub fn lets_the_clock_go(&mut self) {
        let clock = self.clock.clone();
        let bot = self.bot();
        bot.hand.abort();
        bot.hand = tokio::spawn(move_on(clock, bot.running.sender_status.clone()));
    }

    /// Lets so many messages more leave, and holds the clock there.
    pub async fn sends_some_more(&mut self, count: usize) {
        let goal = self.departures(0).len() + count;
        let left = |journal: &Journal| journal.departures().count() >= goal;
        self.lets_the_clock_go();
        assert!(self.server.notes(left).await, "nothing leaves");
        self.holds_the_clock().await;
    }

    /// Waits until so many messages have reached that chat.
    pub async fn hears(&self, chat: i64, count: usize) {
        let to_chat = |journal: &Journal| {
            let of_chat = journal.departures().filter(|sent| sent.chat == Some(chat));
            of_chat.count() >= count
        };
        assert!(self.server.notes(to_chat).await, "{chat} hears nothing");
    }

    /// Waits until every update is confirmed.
    pub async fn has_answered_everybody(&self) {
        let confirmed = async {
            let mut changes = self.server.changes();
            loop {
                changes.mark_unchanged();
                if self.server.unconfirmed() == 0 {
                    return;
                }
                changes.changed().await.unwrap();
            }
        };
        within(Duration::from_secs(30), confirmed).await;
    }

    /// Waits until nothing is left in the outbox.
    pub async fn has_sent_everything(&mut self) {
        let mut status = self.bot().engine.status();
        let empty = status.wait_for(|status| status.outbox_rows == 0);
        within(Duration::from_secs(30), empty).await.unwrap();
    }

    pub async fn sees_health(&mut self, wanted: impl Fn(&Health) -> bool) -> Health {
        let health = &mut self.bot().running.health;
        let seen = health.wait_for(|health| wanted(health));
        *within(Duration::from_secs(20), seen).await.unwrap()
    }

    /// A person who has opened the chat.
    pub async fn person(&self, account: i64, name: &str) -> Telephone {
        let person = self.server.telephone(Account::new(account, name));
        person.starts().unwrap();
        person.sees("Anda: /start").await.unwrap();
        person
    }

    pub fn trouble(&self, trouble: Trouble, target: Target, when: When) {
        self.server
            .faults(|faults| faults.add(trouble, target, when));
    }

    /// The chats that got messages since `from` records ago, in order.
    pub fn departures(&self, skip: usize) -> Vec<i64> {
        let journal = self.server.journal();
        journal
            .departures()
            .skip(skip)
            .filter_map(|record| record.chat)
            .collect()
    }

    pub fn results(&self) -> Vec<Delivery> {
        self.echo.results.lock().unwrap().clone()
    }
}

pub async fn within<F: Future>(time: Duration, what: F) -> F::Output {
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

pub fn bot_texts(telephone: &Telephone) -> Vec<String> {
    let screen = telephone.screen();
    let from_bot = screen.messages.iter().filter(|seen| seen.is_from_bot());
    from_bot.map(|seen| seen.text.clone()).collect()
}

/// A post has no files.
#[derive(Debug)]
struct NoClerk;

#[async_trait]
impl siaga::engine::Clerk for NoClerk {
    async fn make(&self, _order: &Value) -> Result<Vec<u8>, NotDone> {
        Err(NotDone::Never)
    }

    async fn take(&self, _order: &Value, _file: Result<Vec<u8>, NoFile>) -> Result<(), NotDone> {
        Err(NotDone::Never)
    }
}
