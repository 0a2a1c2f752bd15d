//! The engine's promises, with a handler that does what the update says.

mod damage;

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::incoming::ChatId;
use super::outgoing::{Body, Delivery, Keyboard, Lane, MessageHandle, MessageRef, Outgoing};
use super::rows::{BadEvent, EditTarget, SeenRecord};
use super::timer::{TimerName, Urgency};
use super::*;
use crate::store::record::Record;
use crate::store::sealing_key::SealingKey;
use crate::store::sled_store::SledStore;
use crate::store::table::{Key, Table};

/// What a test's update tells the handler to do.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Script {
    note: Option<String>,
    send: Option<String>,
    edit: Option<u64>,
    timers: Vec<(String, i64, bool)>,
    cancel: Option<String>,
    then: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Note {
    text: String,
}

impl Record for Note {
    const TABLE: Table = Table::Person;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        Key::new(Table::Person).text(&self.text)
    }
}

#[derive(Default)]
struct Scripted {
    log: Mutex<Vec<String>>,
    audits: AtomicUsize,
    /// The auditor sets this timer, when it is not set.
    mends: Mutex<Option<TimerName>>,
}

impl Scripted {
    fn say(&self, what: impl Into<String>) {
        self.log.lock().unwrap().push(what.into());
    }

    fn heard(&self) -> Vec<String> {
        std::mem::take(&mut self.log.lock().unwrap())
    }
}

fn outgoing(text: &str, body: Option<Body>) -> Outgoing {
    Outgoing {
        chat: ChatId(7),
        lane: Lane::Reply,
        body: body.unwrap_or(Body::Text {
            html: text.to_owned(),
            keyboard: Keyboard::None,
        }),
        memo: None,
    }
}

#[async_trait]
impl Handler for Scripted {
    async fn handle(&self, tx: &mut Tx<'_>, event: &Event) -> Result<(), Fault> {
        match &event.kind {
            EventKind::Update(update) => {
                let script: Script = serde_json::from_value(update.raw.clone()).unwrap();
                if let Some(note) = &script.note {
                    self.say(format!("noted {note}"));
                    tx.put(&Note { text: note.clone() })?;
                }
                if let Some(text) = &script.send {
                    tx.send(outgoing(text, None))?;
                }
                if let Some(of) = script.edit {
                    let body = Body::EditButtons {
                        of: MessageRef::Sent(MessageHandle(of)),
                        buttons: Vec::new(),
                    };
                    tx.send(outgoing("", Some(body)))?;
                }
                for (name, minutes, urgent) in &script.timers {
                    let urgency = if *urgent {
                        Urgency::Alert
                    } else {
                        Urgency::Normal
                    };
                    let due = tx.now() + TimeDelta::minutes(*minutes);
                    let name = TimerName::new("test", name);
                    tx.at(due, name, urgency, &json!(null)).await?;
                }
                if let Some(name) = &script.cancel {
                    tx.cancel(&TimerName::new("test", name)).await?;
                }
                match script.then.as_deref() {
                    Some("panic") => panic!("as the script says"),
                    Some("fail") => return Err(Fault::Broken("as the script says")),
                    Some(_) | None => {}
                }
            }
            EventKind::Timer(timer) => {
                self.say(format!("timer {}", timer.name.as_str()));
                if timer.name.as_str() == "test/first" {
                    tx.cancel(&TimerName::new("test", "second")).await?;
                }
                if timer.name.as_str() == "test/fails" {
                    return Err(Fault::Broken("as the name says"));
                }
            }
            EventKind::Delivery(_) => self.say("delivery"),
            EventKind::Order(order) => tx.answer_order(order.clone()),
            EventKind::Resumed { last_alive } => {
                self.say(format!("resumed {}", last_alive.is_some()));
            }
            EventKind::Audit => {
                self.audits.fetch_add(1, Ordering::SeqCst);
                let mends = self.mends.lock().unwrap().clone();
                if let Some(name) = mends
                    && tx.due(&name).await?.is_none()
                {
                    tx.at(tx.now(), name, Urgency::Alert, &json!(null)).await?;
                }
            }
        }
        Ok(())
    }

    async fn apologise(&self, tx: &mut Tx<'_>, _event: &Event) -> Result<(), Fault> {
        tx.send(outgoing("sorry", None))?;
        Ok(())
    }
}

/// As the program notes them; and told as ever, so that a failing test is.
fn panics_are_noted() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let tell = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            panics::note(info);
            tell(info);
        }));
    });
}

fn start_of_day() -> Moment {
    "2020-04-12T00:30:00Z".parse().unwrap()
}

struct House {
    handler: Arc<Scripted>,
    clock: Clock,
    store: Arc<SledStore>,
    vault: Arc<Vault>,
    dir: tempfile::TempDir,
    handle: EngineHandle,
    feeds: Feeds,
}

fn tenant() -> Tenant {
    Tenant::new("sukoharjo").unwrap()
}

fn parts(
    store: Arc<dyn Store>,
    vault: &Arc<Vault>,
    clock: &Clock,
    handler: &Arc<Scripted>,
) -> Parts {
    Parts {
        store,
        tenant: tenant(),
        vault: Arc::clone(vault),
        clock: clock.clone(),
        handler: Arc::clone(handler) as Arc<dyn Handler>,
        drain: TimeDelta::seconds(30),
    }
}

impl House {
    async fn open() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let vault = Arc::new(Vault::new(&SealingKey::from_bytes([7; 32])));
        Self::open_in(dir, vault, Clock::still_at(start_of_day())).await
    }

    async fn open_in(dir: tempfile::TempDir, vault: Arc<Vault>, clock: Clock) -> Self {
        let handler = Arc::new(Scripted::default());
        let store = Arc::new(SledStore::open(dir.path()).unwrap());
        let ground = Arc::clone(&store) as Arc<dyn Store>;
        let parts = parts(ground, &vault, &clock, &handler);
        let (handle, feeds) = Engine::start(parts).await.unwrap();
        Self {
            handler,
            clock,
            store,
            vault,
            dir,
            handle,
            feeds,
        }
    }

    /// Closes without ceremony and opens again on the same disk.
    async fn reopen(self) -> Self {
        drop(self.handle);
        self.feeds.task.await.unwrap();
        self.store.close();
        drop(self.store);
        Self::open_in(self.dir, self.vault, self.clock).await
    }

    async fn update(&self, id: i64, script: &Script) {
        let update = RawUpdate {
            update_id: id,
            raw: serde_json::to_value(script).unwrap(),
            incoming: None,
        };
        self.handle.submit_updates(vec![update]).await.unwrap();
    }

    /// Lets everything happen that is due by now.
    async fn turn(&self) {
        // An order goes through the same queue: when it is answered, one more
        // turn has looked at the timers.
        for _ in 0..3 {
            self.handle.order(json!("tick")).await.unwrap();
        }
    }

    async fn read<R: Record>(&self, prefix: Key) -> Vec<R> {
        let overlay = overlay::Overlay::default();
        let tenant = tenant();
        let ground = Ground {
            recall: &Recall::default(),
            store: self.store.as_ref(),
            tenant: &tenant,
            vault: &self.vault,
        };
        let tx = Tx::new(ground, &overlay, 0, self.clock.now());
        tx.list(&prefix, Page::first(1_000)).await.unwrap()
    }

    async fn notes(&self) -> Vec<String> {
        let notes: Vec<Note> = self.read(Key::new(Table::Person)).await;
        notes.into_iter().map(|note| note.text).collect()
    }

    async fn bad(&self) -> Vec<BadEvent> {
        self.read(BadEvent::prefix()).await
    }
}

fn note(text: &str) -> Script {
    Script {
        note: Some(text.to_owned()),
        ..Script::default()
    }
}

#[tokio::test]
async fn an_update_that_comes_twice_is_done_once_even_after_a_restart() {
    let house = House::open().await;
    house.update(11, &note("a")).await;
    house.update(11, &note("a")).await;
    assert_eq!(house.handler.heard(), ["noted a"]);
    let house = house.reopen().await;
    house.update(11, &note("a")).await;
    house.update(3, &note("b")).await;
    assert_eq!(house.handler.heard(), ["noted b"], "ids may restart lower");
}

#[tokio::test]
async fn sightings_are_forgotten_after_two_days_also_when_telegram_counts_anew() {
    let house = House::open().await;
    for id in [900, 901] {
        house.update(id, &note("before the silent week")).await;
    }
    house.clock.move_to(house.clock.now() + TimeDelta::days(8));
    for id in [5, 6] {
        house.update(id, &note("counted anew")).await;
    }
    let sighted = async |house: &House| {
        let seen: Vec<SeenRecord> = house.read(SeenRecord::prefix()).await;
        seen.iter().map(|seen| seen.update_id).collect::<Vec<_>>()
    };
    house.clock.move_to(house.clock.now() + TimeDelta::hours(1));
    house.turn().await;
    assert_eq!(sighted(&house).await, [5, 6]);
    house
        .clock
        .move_to(house.clock.now() + TimeDelta::hours(48));
    house.update(7, &note("three days later")).await;
    house.turn().await;
    assert_eq!(sighted(&house).await, [7]);
}

#[tokio::test]
async fn a_failing_event_loses_only_itself_and_is_kept_whole() {
    panics_are_noted();
    let house = House::open().await;
    let script = |name: &str, then: Option<&str>| Script {
        note: Some(name.to_owned()),
        then: then.map(str::to_owned),
        ..Script::default()
    };
    let updates = [
        script("before", None),
        script("fails", Some("fail")),
        script("panics", Some("panic")),
        script("after", None),
    ];
    let batch = (1..)
        .zip(&updates)
        .map(|(update_id, script)| RawUpdate {
            update_id,
            raw: serde_json::to_value(script).unwrap(),
            incoming: None,
        })
        .collect();
    house.handle.submit_updates(batch).await.unwrap();
    assert_eq!(house.notes().await, ["after", "before"]);
    let bad = house.bad().await;
    assert_eq!(bad.len(), 2);
    assert_eq!(bad[0].cause, "broken invariant: as the script says");
    assert_eq!(bad[0].raw["note"], "fails", "kept as it came");
    // What a panic says may hold what somebody wrote: only its place may be told.
    assert!(bad[1].cause.starts_with("panic at src/engine/tests.rs:"));
    assert_eq!(bad[1].raw["event"]["note"], "panics");
    assert_eq!(bad[1].raw["panic"], "as the script says");
    assert_eq!(house.handle.status().borrow().set_aside, 2);
    assert_eq!(
        house.handle.status().borrow().outbox_rows,
        2,
        "two apologies"
    );
}

#[tokio::test]
async fn what_is_sent_waits_in_the_outbox_until_telegram_has_said_yes() {
    let mut house = House::open().await;
    let send = Script {
        send: Some("hello".to_owned()),
        ..Script::default()
    };
    house.update(1, &send).await;
    let fed = house.feeds.outbox.recv().await.unwrap();
    assert_eq!(house.feeds.waiting, []);
    let house = house.reopen().await;
    assert_eq!(house.feeds.waiting, [fed], "still there after a restart");
    let delivered = Delivery::Delivered {
        message: Some(incoming::TelegramMessageId(44)),
    };
    house
        .handle
        .submit_delivery(fed.handle, delivered.clone())
        .await
        .unwrap();
    house
        .handle
        .submit_delivery(fed.handle, delivered)
        .await
        .unwrap();
    assert_eq!(house.handle.outbox_row(fed.handle).await.unwrap(), None);
    let house = house.reopen().await;
    assert_eq!(house.feeds.waiting, []);
}

#[tokio::test]
async fn an_edit_finds_the_number_telegram_gave_to_the_message() {
    let house = House::open().await;
    let send = Script {
        send: Some("question".to_owned()),
        edit: Some(1),
        ..Script::default()
    };
    house.update(1, &send).await;
    let edit = MessageHandle(2);
    let target = async |house: &House| house.handle.outbox_row(edit).await.unwrap().unwrap().target;
    assert_eq!(target(&house).await, EditTarget::NotYetSent);
    let message = incoming::TelegramMessageId(44);
    let delivered = Delivery::Delivered {
        message: Some(message),
    };
    house
        .handle
        .submit_delivery(MessageHandle(1), delivered)
        .await
        .unwrap();
    assert_eq!(target(&house).await, EditTarget::Known(message));
}

#[tokio::test]
async fn timers_wait_for_the_backlog_then_escalations_go_first() {
    let house = House::open().await;
    let timers = Script {
        timers: vec![
            ("reminder".to_owned(), 10, false),
            ("escalation".to_owned(), 20, true),
        ],
        ..Script::default()
    };
    house.update(1, &timers).await;
    house.handle.intake_caught_up();
    house.turn().await;
    assert_eq!(house.handler.heard(), ["resumed false"]);
    let house = house.reopen().await;
    house.clock.move_to(start_of_day() + TimeDelta::hours(5));
    let house = house.reopen().await;
    house.update(2, &note("from the backlog")).await;
    assert_eq!(house.handler.heard(), ["noted from the backlog"]);
    house.handle.intake_caught_up();
    house.turn().await;
    assert_eq!(
        house.handler.heard(),
        [
            "resumed true",
            "timer test/escalation",
            "timer test/reminder"
        ]
    );
}

#[tokio::test]
async fn a_dead_network_holds_the_timers_for_half_a_minute_only() {
    let house = House::open().await;
    house.turn().await;
    assert_eq!(house.handler.heard(), [""; 0]);
    house.clock.move_to(start_of_day() + TimeDelta::seconds(30));
    house.turn().await;
    assert_eq!(house.handler.heard(), ["resumed false"]);
}

#[tokio::test]
async fn a_timer_that_another_cancels_in_the_same_turn_stays_silent() {
    let house = House::open().await;
    house.handle.intake_caught_up();
    let timers = Script {
        timers: vec![
            ("first".to_owned(), 1, false),
            ("second".to_owned(), 2, false),
            ("third".to_owned(), 1, false),
            ("third".to_owned(), 3, false),
        ],
        cancel: Some("nothing".to_owned()),
        ..Script::default()
    };
    house.update(1, &timers).await;
    house.clock.move_to(start_of_day() + TimeDelta::minutes(9));
    house.turn().await;
    assert_eq!(
        house.handler.heard(),
        ["resumed false", "timer test/first", "timer test/third"]
    );
}

#[tokio::test]
async fn a_second_process_can_not_slip_in_between() {
    let house = House::open().await;
    house.update(1, &note("ours")).await;
    let tenant = tenant();
    let recall = Recall::default();
    let ground = Ground {
        recall: &recall,
        store: house.store.as_ref(),
        tenant: &tenant,
        vault: &house.vault,
    };
    let now = house.clock.now();
    let other = batch::Attempt::begin(ground, house.handler.as_ref(), now, false)
        .await
        .unwrap();
    house.update(2, &note("ours too")).await;
    let committed = other.commit().await.unwrap();
    assert!(
        committed.is_none(),
        "what it had read has changed meanwhile"
    );
}

#[tokio::test]
async fn an_order_gets_its_own_answer() {
    let house = House::open().await;
    let (first, second) = tokio::join!(house.handle.order(json!(1)), house.handle.order(json!(2)));
    assert_eq!(
        (first.unwrap(), second.unwrap()),
        (Some(json!(1)), Some(json!(2)))
    );
    let _nothing: Value = json!(null);
}

#[tokio::test]
async fn counted_tables_know_how_many_rows_they_have() {
    let house = House::open().await;
    house.update(1, &note("a")).await;
    house.update(2, &note("b")).await;
    house.update(3, &note("b")).await;
    let counts: Vec<rows::RowCount> = house.read(Key::new(Table::Count)).await;
    let people = counts
        .iter()
        .find(|count| count.table == Table::Person.code())
        .unwrap();
    assert_eq!(people.rows, 2);
}

#[tokio::test]
async fn a_start_that_is_cut_short_does_not_hide_the_outage() {
    let house = House::open().await;
    house.handle.intake_caught_up();
    house.turn().await;
    house.clock.move_to(start_of_day() + TimeDelta::hours(30));
    let house = house.reopen().await;
    // A commit while the backlog comes in, or an order beside a stopped bot.
    house.turn().await;
    let head: Vec<rows::Head> = house.read(rows::Head::place()).await;
    assert_eq!(head.first().unwrap().alive_at, start_of_day());
    house.handle.intake_caught_up();
    house.turn().await;
    let head: Vec<rows::Head> = house.read(rows::Head::place()).await;
    assert_eq!(head.first().unwrap().alive_at, house.clock.now());
}
