//! Events of a batch run one after another over the same growing overlay; an
//! event that fails drops its own layer only; the whole batch is one commit.
//!
//! Invariant: one row that can't be read never keeps a batch from being committed, for
//! the escalations are in it, too. It is taken out of the way and written down.

mod counts;

use std::sync::Arc;

use serde_json::{Value, json};

use super::delivery;
use super::event::{Event, EventKind, RawUpdate};
use super::fault::Fault;
use super::forgetting;
use super::handler::Handler;
use super::overlay::Overlay;
use super::panics::caught;
use super::rows::{BadEvent, Head, SeenRecord};
use super::timer::{TimerPlace, TimerRow};
use super::tx::{Effects, Ground, Tx};
use crate::clock::Moment;
use crate::store::record::{self, Record};
use crate::store::table::Table;
use crate::store::{Batch, Committed, Condition, Write};

pub use counts::counted_tables;

/// Something for the engine to do, before it is an event.
#[derive(Debug, Clone)]
pub(super) enum Job {
    Update(Arc<RawUpdate>),
    Timer(TimerRow),
    Delivery(super::outgoing::MessageHandle, super::outgoing::Delivery),
    Order(Value),
    Resumed {
        last_alive: Option<Moment>,
    },
    Audit,
    /// Old sightings and old sent messages go.
    Forget,
    Heartbeat,
    /// A row of the engine's own that can't be read: it must not stop the others.
    BadRow(Vec<u8>),
    /// The same, of an outbox row that the sender asked for.
    BadOutboxRow(super::outgoing::MessageHandle),
}

impl Job {
    /// A short name for what was set aside.
    fn name(&self) -> &'static str {
        match self {
            Self::Update(_) => "update",
            Self::Timer(_) => "timer",
            Self::Delivery(..) => "delivery",
            Self::Order(_) => "order",
            Self::Resumed { .. } => "resumed",
            Self::Audit => "audit",
            Self::Forget => "forget",
            Self::Heartbeat => "heartbeat",
            Self::BadRow(_) => "bad row",
            Self::BadOutboxRow(_) => "bad outbox row",
        }
    }
}

/// What came out of a batch, once it is durable.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub effects: Effects,
    /// Rows that left the outbox.
    pub settled: usize,
    /// The answer to each job, in order (only orders have one).
    pub answers: Vec<Option<Value>>,
    /// Events that were set aside.
    pub set_aside: usize,
    /// A timer or a message was lost: only the auditor can tell what hangs on it.
    pub audit_soon: bool,
    /// There is more to forget.
    pub forget_more: bool,
}

/// One attempt at a batch.
pub(super) struct Attempt<'b> {
    ground: Ground<'b>,
    handler: &'b dyn Handler,
    head: Head,
    /// The head as stored: the condition of the commit.
    head_stored: Option<Vec<u8>>,
    overlay: Overlay,
    outcome: Outcome,
    now: Moment,
    catching_up: bool,
}

impl<'b> Attempt<'b> {
    /// Reads the head and starts with an empty overlay.
    pub async fn begin(
        ground: Ground<'b>,
        handler: &'b dyn Handler,
        now: Moment,
        catching_up: bool,
    ) -> Result<Self, Fault> {
        let place = Head::place();
        let head_stored = ground.store.get(ground.tenant, place.as_bytes()).await?;
        let head = match &head_stored {
            Some(sealed) => {
                record::decode(&ground.vault.open(ground.tenant, place.as_bytes(), sealed)?)?
            }
            None => Head {
                generation: 0,
                next_message: 1,
                next_bad: 1,
                alive_at: now,
            },
        };
        Ok(Self {
            ground,
            handler,
            head,
            head_stored,
            overlay: Overlay::default(),
            outcome: Outcome::default(),
            now,
            catching_up,
        })
    }

    /// Does one job. Only a fault that may pass comes back: then the whole
    /// attempt is to be dropped and made again.
    pub async fn run(&mut self, job: &Job) -> Result<(), Fault> {
        self.outcome.order_reset();
        match self.work(job).await {
            Err(fault) if fault.may_pass() => return Err(fault),
            // What stops at a row that can't be read must not stop what comes after it.
            Err(fault) => {
                let written = self.write_down("job", fault.to_string(), json!(job.name()));
                if written.is_err() {
                    log::error!(job = job.name(); "could not even write down what stopped it");
                }
            }
            Ok(()) => {}
        }
        let answer = self.outcome.effects.order_answer.take();
        self.outcome.answers.push(answer);
        Ok(())
    }

    async fn work(&mut self, job: &Job) -> Result<(), Fault> {
        match job {
            Job::Update(update) => self.update(update).await,
            Job::Timer(row) => self.timer(row).await,
            Job::Delivery(handle, result) => self.delivery(*handle, result).await,
            Job::Order(order) => self.event(EventKind::Order(order.clone())).await,
            Job::Resumed { last_alive } => {
                let last_alive = *last_alive;
                self.event(EventKind::Resumed { last_alive }).await
            }
            Job::Audit => self.event(EventKind::Audit).await,
            Job::Forget => self.forget_old().await,
            Job::Heartbeat => Ok(()),
            Job::BadRow(key) => self.bad_row(key).await,
            Job::BadOutboxRow(handle) => self.unless_it_opens(*handle).await,
        }
    }

    async fn update(&mut self, update: &Arc<RawUpdate>) -> Result<(), Fault> {
        let tx = self.tx();
        let seen = SeenRecord::place(update.update_id);
        match tx.get::<SeenRecord>(&seen).await {
            Ok(None) => {}
            Err(fault) if fault.may_pass() => return Err(fault),
            // Even a sighting that can't be read any more is a sighting.
            Ok(Some(_)) | Err(_) => return Ok(()),
        }
        self.event(EventKind::Update(Arc::clone(update))).await?;
        let sighting = SeenRecord {
            update_id: update.update_id,
            at: self.now,
        };
        let mut tx = self.tx();
        tx.put(&sighting)?;
        let done = tx.finish();
        self.keep(done);
        Ok(())
    }

    async fn timer(&mut self, row: &TimerRow) -> Result<(), Fault> {
        let mut tx = self.tx();
        let still_set = match tx.get::<TimerRow>(&row.key()).await {
            Err(fault) if !fault.may_pass() => {
                drop(tx);
                return self.bad_row(row.key().as_bytes()).await;
            }
            read => read?.is_some(),
        };
        if !still_set {
            return Ok(());
        }
        tx.remove(row.key());
        tx.remove(TimerPlace::key_of(&row.name));
        let done = tx.finish();
        self.keep(done);
        self.event(EventKind::Timer(super::timer::DueTimer {
            name: row.name.clone(),
            due: row.due,
            memo: row.memo.clone(),
        }))
        .await
    }

    async fn delivery(
        &mut self,
        handle: super::outgoing::MessageHandle,
        result: &super::outgoing::Delivery,
    ) -> Result<(), Fault> {
        let mut tx = self.tx();
        let settled = match delivery::settle(&mut tx, handle, result).await {
            Err(fault) if !fault.may_pass() => {
                drop(tx);
                return self.bad_outbox_row(handle);
            }
            settled => settled?,
        };
        let done = tx.finish();
        self.keep(done);
        let Some(settled) = settled else {
            return Ok(());
        };
        self.outcome.settled += 1;
        match settled.for_features {
            Some(delivered) => self.event(EventKind::Delivery(delivered)).await,
            None => Ok(()),
        }
    }

    /// Runs the handler over a layer of its own, and sets the event aside when
    /// it panics or meets something that will not pass.
    async fn event(&mut self, kind: EventKind) -> Result<(), Fault> {
        let event = Event {
            now: self.now,
            catching_up: self.catching_up,
            kind,
        };
        let mut tx = self.tx();
        let mut words = None;
        let cause = match caught(self.handler.handle(&mut tx, &event)).await {
            Ok(Ok(())) => {
                let done = tx.finish();
                self.keep(done);
                return Ok(());
            }
            Ok(Err(fault)) if fault.may_pass() => return Err(fault),
            Ok(Err(fault)) => fault.to_string(),
            Err(panic) => {
                let cause = panic.cause();
                words = Some(panic.words);
                cause
            }
        };
        drop(tx);
        // The timer is gone, and what it was to bring has not come.
        self.outcome.audit_soon |= matches!(event.kind, EventKind::Timer(_));
        self.set_aside(&event, cause, words).await
    }

    /// The sender could not have the row. It looks at it no more, so it must not stay.
    async fn unless_it_opens(
        &mut self,
        handle: super::outgoing::MessageHandle,
    ) -> Result<(), Fault> {
        let tx = self.tx();
        match delivery::find(&tx, handle).await {
            Err(fault) if !fault.may_pass() => {
                drop(tx);
                self.bad_outbox_row(handle)
            }
            Err(fault) => Err(fault),
            Ok(_) => Ok(()),
        }
    }

    /// An outbox row that can't be read can't be sent either.
    fn bad_outbox_row(&mut self, handle: super::outgoing::MessageHandle) -> Result<(), Fault> {
        self.outcome.settled += 1;
        self.outcome.audit_soon = true;
        for lane in super::outgoing::Lane::ALL {
            let key = super::rows::OutboxRecord::place(lane, handle);
            self.overlay.set(key.into_bytes(), None);
        }
        let raw = json!({"outbox": handle});
        self.write_down("row", "an outbox row can't be read".to_owned(), raw)
    }

    /// Takes a row that can't be read out of the way. The auditor puts back what
    /// must not be missing, and comes soon.
    async fn bad_row(&mut self, key: &[u8]) -> Result<(), Fault> {
        let table = Table::of(key);
        match table {
            Some(Table::TimerByDue) => {
                self.drop_place(key).await?;
                self.outcome.audit_soon = true;
            }
            Some(Table::Outbox) => self.outcome.audit_soon = true,
            Some(_) | None => {}
        }
        let table = table.map_or("unknown", Table::name);
        let raw = json!({"key": data_encoding::HEXLOWER.encode(key)});
        self.write_down("row", format!("a row of {table} can't be read"), raw)?;
        self.overlay.set(key.to_vec(), None);
        Ok(())
    }

    /// With a timer that can't be read goes what says that it is set: the auditor would
    /// believe it.
    async fn drop_place(&mut self, key: &[u8]) -> Result<(), Fault> {
        let Some(place) = TimerPlace::key_beside(key) else {
            return Ok(());
        };
        let mut tx = self.tx();
        let leads_here = match tx.get::<TimerPlace>(&place).await {
            Ok(Some(set)) => set.row_key().as_bytes() == key,
            Ok(None) => false,
            Err(fault) if fault.may_pass() => return Err(fault),
            Err(_) => true,
        };
        if leads_here {
            tx.remove(place);
        }
        let done = tx.finish();
        self.keep(done);
        Ok(())
    }

    fn write_down(&mut self, kind: &str, cause: String, raw: Value) -> Result<(), Fault> {
        log::error!(event = kind, number = self.head.next_bad, cause = cause.as_str(); "set an event aside");
        let bad = BadEvent {
            number: self.head.next_bad,
            at: self.now,
            kind: kind.to_owned(),
            cause,
            raw,
        };
        self.head.next_bad += 1;
        self.outcome.set_aside += 1;
        let mut tx = self.tx();
        tx.put(&bad)?;
        let done = tx.finish();
        self.keep(done);
        Ok(())
    }

    async fn set_aside(
        &mut self,
        event: &Event,
        cause: String,
        words: Option<String>,
    ) -> Result<(), Fault> {
        let kind = event.kind.name();
        let raw = raw_of(&event.kind);
        let raw = match words {
            // A panic's words may hold what somebody wrote: they are sealed with the rest.
            Some(words) => json!({"event": raw, "panic": words}),
            None => raw,
        };
        self.write_down(kind, cause, raw)?;
        let mut tx = self.tx();
        match caught(self.handler.apologise(&mut tx, event)).await {
            Ok(Ok(())) => self.keep(tx.finish()),
            Ok(Err(fault)) if fault.may_pass() => return Err(fault),
            Ok(Err(_)) | Err(_) => {
                log::error!(event = kind; "could not even say so in the chat");
            }
        }
        Ok(())
    }

    async fn forget_old(&mut self) -> Result<(), Fault> {
        let mut tx = self.tx();
        let found = forgetting::forget_old(&mut tx, self.now).await?;
        let done = tx.finish();
        self.keep(done);
        self.outcome.forget_more |= found.more;
        for key in &found.unreadable {
            self.bad_row(key).await?;
        }
        Ok(())
    }

    fn tx(&self) -> Tx<'_> {
        Tx::new(self.ground, &self.overlay, self.head.next_message, self.now)
    }

    fn keep(&mut self, done: Done) {
        self.overlay.absorb(done.layer);
        self.head.next_message = done.next_message;
        self.outcome.effects.absorb(done.effects);
    }

    /// Makes the batch durable. `None`: another process was faster, nothing was written.
    pub async fn commit(mut self) -> Result<Option<Outcome>, Fault> {
        self.count_rows().await?;
        self.head.generation += 1;
        // Until the backlog is in and `Resumed` is told, the house counts as closed:
        // a start that is cut short, or a command beside a stopped bot, must not
        // make the outage look over.
        if !self.catching_up {
            self.head.alive_at = self.now;
        }
        let head = record::encode(&self.head)?;
        self.overlay.set(Head::place().into_bytes(), Some(head));
        let conditions = vec![Condition {
            key: Head::place().into_bytes(),
            value: self.head_stored,
        }];
        let Ground {
            store,
            tenant,
            vault,
            recall,
        } = self.ground;
        let rows: Vec<_> = self.overlay.into_rows().collect();
        let seal = |(key, plain): &(Vec<u8>, Option<Vec<u8>>)| {
            let sealed = plain.as_ref().map(|plain| vault.seal(tenant, key, plain));
            Ok(Write {
                key: key.clone(),
                value: sealed.transpose()?,
            })
        };
        let writes = rows.iter().map(seal).collect::<Result<_, Fault>>()?;
        let committed = store.commit(tenant, Batch { conditions, writes }).await;
        if !matches!(committed, Ok(Committed::Applied)) {
            recall.forget();
        }
        match committed? {
            Committed::Applied => {
                for (key, plain) in rows {
                    recall.learn(key, plain.map(Into::into));
                }
                Ok(Some(self.outcome))
            }
            Committed::Conflict => Ok(None),
        }
    }
}

/// What a finished transaction leaves.
pub(super) struct Done {
    layer: Overlay,
    effects: Effects,
    next_message: u64,
}

impl Tx<'_> {
    fn finish(self) -> Done {
        Done {
            layer: self.layer,
            effects: self.effects,
            next_message: self.next_message,
        }
    }
}

impl Effects {
    fn absorb(&mut self, later: Self) {
        self.sent.extend(later.sent);
        self.unsent += later.unsent;
        self.answers.extend(later.answers);
        self.mended += later.mended;
        self.order_answer = later.order_answer.or(self.order_answer.take());
    }
}

impl Outcome {
    fn order_reset(&mut self) {
        self.effects.order_answer = None;
    }
}

fn raw_of(kind: &EventKind) -> Value {
    match kind {
        EventKind::Update(update) => update.raw.clone(),
        EventKind::Timer(timer) => {
            json!({"timer": timer.name.as_str(), "due": timer.due, "memo": timer.memo})
        }
        EventKind::Delivery(delivered) => json!({"row": delivered.row, "memo": delivered.memo}),
        EventKind::Order(order) => json!({"order": order}),
        EventKind::Resumed { last_alive } => json!({"resumed": last_alive}),
        EventKind::Audit => json!("audit"),
    }
}
