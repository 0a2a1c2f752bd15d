//! A kabupaten on the disk: people in isolation with their reports, written by the real
//! engine, and a store that counts what is read of it. What lists cost is measured here
//! (`cargo bench -- monitoring`), and tested in `tests/village/monitoring_cost.rs`.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "it measures an invented kabupaten: what is wrong in it is to stop the measuring"
)]

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use async_trait::async_trait;
use chrono::{Days, NaiveDate, TimeDelta};
use serde_json::Value;
use siaga::clock::{Clock, Moment};
use siaga::config::{Config, Village};
use siaga::domain::access::{Grant, Role};
use siaga::domain::birth::BirthDate;
use siaga::domain::condition::{Pregnancy, Sex};
use siaga::domain::grade::Grade;
use siaga::domain::id::{IsolationId, PersonId, RandomId as _, ReportId};
use siaga::domain::isolation::{Isolation, IsolationReason, IsolationState};
use siaga::domain::monitoring::{LastReport, Monitored, Reached};
use siaga::domain::person::{Person, Reach};
use siaga::domain::place::Area;
use siaga::domain::protocol::Protocol;
use siaga::domain::report::{Answers, Filer, Report, ReportSource};
use siaga::domain::staff::StaffMember;
use siaga::domain::text::name::PersonName;
use siaga::engine::event::{Event, EventKind, RawUpdate};
use siaga::engine::incoming::{
    AccountId, ChatId, ChatKind, Incoming, Sender, TelegramMessageId, What,
};
use siaga::engine::outgoing::{Body, Button, ButtonAction, Delivery, Keyboard};
use siaga::engine::{Engine, EngineHandle, Fault, Feeds, Handler, Parts, Tx};
use siaga::features::account::Account;
use siaga::features::{Features, House};
use siaga::i18n::Locales;
use siaga::register;
use siaga::store::seal::Vault;
use siaga::store::sealing_key::SealingKey;
use siaga::store::sled_store::SledStore;
use siaga::store::{Batch, Committed, Direction, Row, Store, StoreFault, Tenant};

/// The telephone of the nurse who looks.
const NURSE: i64 = 202;

/// How much is written.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// People in isolation.
    pub people: usize,
    /// Reports of each, one a day.
    pub reports: usize,
    /// Villages, all alike.
    pub villages: usize,
}

/// The real store, counting the rows that are read.
pub struct Counting {
    disk: SledStore,
    rows: AtomicUsize,
}

#[async_trait]
impl Store for Counting {
    async fn get(&self, tenant: &Tenant, key: &[u8]) -> Result<Option<Vec<u8>>, StoreFault> {
        self.rows.fetch_add(1, Ordering::Relaxed);
        self.disk.get(tenant, key).await
    }

    async fn scan(
        &self,
        tenant: &Tenant,
        range: Range<Vec<u8>>,
        limit: usize,
        direction: Direction,
    ) -> Result<Vec<Row>, StoreFault> {
        let rows = self.disk.scan(tenant, range, limit, direction).await?;
        self.rows.fetch_add(rows.len() + 1, Ordering::Relaxed);
        Ok(rows)
    }

    async fn commit(&self, tenant: &Tenant, batch: Batch) -> Result<Committed, StoreFault> {
        self.disk.commit(tenant, batch).await
    }

    fn free_share(&self) -> f64 {
        1.0
    }
}

/// Writes people, a chunk an order.
struct Filler {
    house: Arc<House>,
    size: Size,
    state: State,
}

/// People in one commit.
const CHUNK: usize = 20;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 4, 12).unwrap_or_default()
}

fn moment() -> Moment {
    Moment::from_timestamp_millis(1_586_656_800_000).unwrap_or(Moment::UNIX_EPOCH)
}

#[async_trait]
impl Handler for Filler {
    async fn handle(&self, tx: &mut Tx<'_>, event: &Event) -> Result<(), Fault> {
        let EventKind::Order(order) = &event.kind else {
            return Ok(());
        };
        let first = usize::try_from(order.as_u64().unwrap_or(0)).unwrap_or(0);
        if first == 0 {
            nurse(tx).await?;
        }
        for number in first..(first + CHUNK).min(self.size.people) {
            self.somebody(tx, number).await?;
        }
        tx.answer_order(Value::Bool(true));
        Ok(())
    }

    async fn apologise(&self, _tx: &mut Tx<'_>, _event: &Event) -> Result<(), Fault> {
        Ok(())
    }
}

async fn nurse(tx: &mut Tx<'_>) -> Result<(), Fault> {
    let id = PersonId::from_bits(u64::MAX);
    let mut account = Account::of_chat(tx, ChatId(NURSE)).await?;
    account.person = Some(id);
    tx.put(&account)?;
    tx.put(&StaffMember {
        id,
        name: name("Bidan Wati"),
        chat: NURSE,
        unreachable: false,
        grants: vec![Grant {
            role: Role::Coordinator,
            area: Area::Kabupaten,
        }],
        order: 0,
        since: moment(),
        ends: Vec::new(),
        changes: 0,
    })
}

fn name(text: &str) -> PersonName {
    PersonName::read(text).unwrap()
}

impl Filler {
    async fn somebody(&self, tx: &mut Tx<'_>, number: usize) -> Result<(), Fault> {
        let person = self.person(number);
        let stay = stay(number, &person);
        // Where nobody looks through them, lists are enough: of most there is no more.
        if self.state == State::Open || number < 100 {
            register::person::keep(tx, &person).await?;
            tx.put(&stay)?;
        }
        for days_ago in 0..self.size.reports {
            if self.state == State::Asleep {
                break;
            }
            tx.put(&report(number, days_ago, &person, &stay))?;
        }
        let one = Monitored {
            person: person.id,
            village: person.village.clone(),
            rt_rw: person.rt_rw,
            name: person.name.clone(),
            birth: person.birth,
            isolation: stay.id,
            reason: stay.reason,
            day_zero: stay.day_zero,
            last_day: stay.last_day(),
            since: today(),
            last: (self.size.reports > 0).then(|| LastReport {
                day: today(),
                grade: grade(number),
                gravest: None,
            }),
            reached: Reached::Telephone,
            needs_food: number.is_multiple_of(10),
            standing: None,
            zone: None,
        };
        register::monitored::keep(tx, &one, &|_: &_| today())
            .await
            .map(drop)
    }

    fn person(&self, number: usize) -> Person {
        const NAMES: [&str; 5] = ["Sri", "Darto", "Ratna", "Tini", "Joko"];
        const SECOND: [&str; 4] = ["Wahyuni", "Suwito", "Dewi", "Santoso"];
        let villages = &self.house.config.villages;
        let village: &Village = &villages[number % villages.len()];
        let place = number / villages.len();
        let bits = u64::try_from(number).unwrap_or(0) + 1;
        Person {
            id: PersonId::from_bits(bits),
            village: village.id.clone(),
            name: name(&format!("{} {}", NAMES[number % 5], SECOND[number / 5 % 4])),
            rt_rw: village.rt[place % village.rt.len()],
            birth: BirthDate::Year(1940 + i32::try_from(number % 70).unwrap_or(0)),
            sex: Sex::Female,
            pregnancy: Pregnancy::Unknown,
            conditions: BTreeSet::new(),
            phone: None,
            nik: None,
            family_card: None,
            oximeter: true,
            usual: BTreeSet::new(),
            hour: None,
            reach: Reach::NoTelegram,
            since: moment(),
        }
    }
}

fn grade(number: usize) -> Grade {
    match number % 100 {
        0 => Grade::Merah,
        1..4 => Grade::Oranye,
        4..15 => Grade::Kuning,
        _ => Grade::Hijau,
    }
}

fn stay(number: usize, person: &Person) -> Isolation {
    let back = u64::try_from(number % 14).unwrap_or(0);
    Isolation {
        id: IsolationId::from_bits(person.id.bits()),
        person: person.id,
        reason: IsolationReason::CloseContact,
        day_zero: today()
            .checked_sub_days(Days::new(back))
            .unwrap_or_default(),
        length_days: Some(14),
        state: IsolationState::Active,
        since: moment(),
        needs_food: number.is_multiple_of(10),
        decisions: Vec::new(),
    }
}

fn report(number: usize, days_ago: usize, person: &Person, stay: &Isolation) -> Report {
    let back = u64::try_from(days_ago).unwrap_or(0);
    Report {
        id: ReportId::from_bits(person.id.bits() * 1_000 + back),
        person: person.id,
        isolation: Some(stay.id),
        isolation_day: Some(1),
        day: today()
            .checked_sub_days(Days::new(back))
            .unwrap_or_default(),
        sequence: 0,
        version: 0,
        filed_at: moment(),
        filed_by: Filer::SelfReport,
        source: ReportSource::Chat,
        complete: true,
        time_uncertain: false,
        answers: Answers::healthy(),
        grade: grade(number),
        findings: Vec::new(),
        news2: None,
        remarks: Vec::new(),
        supersedes: None,
    }
}

/// Whether the auditor and the timers are at work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// As in daily life.
    Open,
    /// Only what is asked is done.
    Asleep,
}

/// The bot in front of that kabupaten, and the nurse's telephone.
pub struct Kabupaten {
    store: Arc<Counting>,
    clock: Clock,
    engine: EngineHandle,
    feeds: Feeds,
    next_update: i64,
    next_message: i32,
    /// The buttons that came last, with the message they are under.
    buttons: Vec<(i32, Button)>,
}

/// What one act has cost.
#[derive(Debug, Clone, Copy)]
pub struct Cost {
    /// Rows that were read of the disk.
    pub rows: usize,
    /// From the update to the commit.
    pub time: std::time::Duration,
}

impl Kabupaten {
    /// Writes a kabupaten of that size into `folder` and opens the bot on it.
    pub async fn fill(folder: &Path, size: Size, state: State) -> Result<Self, Fault> {
        let house = house(size.villages);
        let store = Arc::new(Counting {
            disk: SledStore::open(folder)?,
            rows: AtomicUsize::new(0),
        });
        let clock = Clock::still_at(moment());
        let filler = Filler {
            house: Arc::clone(&house),
            size,
            state,
        };
        let (engine, feeds) = start(&store, &clock, Arc::new(filler)).await?;
        for first in (0..size.people).step_by(CHUNK) {
            let done = engine.order(Value::from(first)).await;
            if !matches!(done, Ok(Some(_))) {
                return Err(Fault::Broken("the kabupaten could not be filled"));
            }
        }
        drop(engine);
        let _ended = feeds.task.await;
        let (engine, feeds) = start(&store, &clock, Arc::new(Features::new(house))).await?;
        if state == State::Open {
            engine.intake_caught_up();
        }
        Ok(Self {
            store,
            clock,
            engine,
            feeds,
            next_update: 1,
            next_message: 1,
            buttons: Vec::new(),
        })
    }

    /// The nurse types something.
    pub async fn types(&mut self, text: &str) -> Cost {
        let message = TelegramMessageId(self.next_message);
        let text = text.to_owned();
        self.does(What::Text { message, text }).await
    }

    /// The nurse taps the first button whose label contains this.
    pub async fn taps(&mut self, label: &str) -> Cost {
        let mut buttons = self.buttons.iter();
        let found = buttons.find(|(_, button)| button.label.contains(label));
        let Some((
            message,
            Button {
                action: ButtonAction::Press(data),
                ..
            },
        )) = found
        else {
            let labels: Vec<&str> = self
                .buttons
                .iter()
                .map(|(_, one)| one.label.as_str())
                .collect();
            panic!("no button {label:?} among {labels:?}");
        };
        let what = What::Press {
            callback: "press".to_owned(),
            message: Some(TelegramMessageId(*message)),
            data: data.clone(),
        };
        self.does(what).await
    }

    /// A minute passes.
    pub async fn ticks(&mut self) -> Cost {
        let began = std::time::Instant::now();
        let before = self.store.rows.load(Ordering::Relaxed);
        let later = self.clock.now() + TimeDelta::minutes(1);
        self.clock.move_to(later);
        let mut status = self.engine.status();
        let quiet = status.wait_for(|status| status.next_due.is_none_or(|due| due > later));
        let _stopped = quiet.await;
        Cost {
            rows: self.store.rows.load(Ordering::Relaxed) - before,
            time: began.elapsed(),
        }
    }

    /// Everything that is due now has been done.
    pub async fn settles(&mut self) {
        let now = self.clock.now();
        let mut status = self.engine.status();
        let quiet = status
            .wait_for(|status| !status.catching_up && status.next_due.is_some_and(|due| due > now));
        let _stopped = quiet.await;
        self.delivers().await;
    }

    async fn does(&mut self, what: What) -> Cost {
        self.next_message += 1;
        self.next_update += 1;
        let update = RawUpdate {
            update_id: self.next_update,
            raw: Value::Null,
            incoming: Some(Incoming {
                chat: ChatId(NURSE),
                chat_kind: ChatKind::Private,
                sender: Some(Sender {
                    account: AccountId(NURSE),
                    display_name: "Wati".to_owned(),
                    language_code: Some("id".to_owned()),
                }),
                said_at: None,
                what,
            }),
        };
        let before = self.store.rows.load(Ordering::Relaxed);
        let began = std::time::Instant::now();
        let _stopped = self.engine.submit_updates(vec![update]).await;
        let cost = Cost {
            rows: self.store.rows.load(Ordering::Relaxed) - before,
            time: began.elapsed(),
        };
        self.delivers().await;
        cost
    }

    /// What was sent arrives; the nurse's newest buttons are remembered.
    async fn delivers(&mut self) {
        let mut rows = std::mem::take(&mut self.feeds.waiting);
        while let Ok(row) = self.feeds.outbox.try_recv() {
            rows.push(row);
        }
        for waiting in rows {
            let Ok(Some(row)) = self.engine.outbox_row(waiting.handle).await else {
                continue;
            };
            let message = self.next_message;
            self.next_message += 1;
            let buttons = match &row.outgoing.body {
                Body::Text {
                    keyboard: Keyboard::Inline(buttons),
                    ..
                }
                | Body::Photo {
                    keyboard: Keyboard::Inline(buttons),
                    ..
                }
                | Body::Edit { buttons, .. } => Some(buttons),
                _ => None,
            };
            if let Some(buttons) = buttons.filter(|_| row.outgoing.chat == ChatId(NURSE)) {
                let flat = buttons.iter().flatten();
                self.buttons = flat.map(|button| (message, button.clone())).collect();
            }
            let message = Some(TelegramMessageId(message));
            let delivery = Delivery::Delivered { message };
            let _stopped = self.engine.submit_delivery(waiting.handle, delivery).await;
        }
    }
}

fn house(villages: usize) -> Arc<House> {
    let mut config = Config::example().unwrap();
    config.reminders.stop_below_free_percent = 0;
    let one = config.villages[0].clone();
    config.villages = (0..villages)
        .map(|number| {
            let mut village = one.clone();
            village.id = format!("desa-{number}").parse().unwrap();
            village
        })
        .collect();
    Arc::new(House {
        config,
        protocol: Protocol::embedded(),
        locales: Locales::embedded(),
        bot_name: Arc::new(OnceLock::new()),
    })
}

async fn start(
    store: &Arc<Counting>,
    clock: &Clock,
    handler: Arc<dyn Handler>,
) -> Result<(EngineHandle, Feeds), Fault> {
    let parts = Parts {
        store: Arc::<Counting>::clone(store),
        tenant: Tenant::new("sukoharjo").unwrap(),
        vault: Arc::new(Vault::new(&SealingKey::from_bytes([7; 32]))),
        clock: clock.clone(),
        handler,
        drain: TimeDelta::days(1),
    };
    Engine::start(parts).await
}
