//! Events in, one atomic batch out.
//!
//! One engine task per tenant takes events in order: a batch of updates, the due
//! timers, the sender's results, orders of the command line. What they do is
//! committed as one batch and is durable before anybody is told: Telegram that
//! its updates are taken, the sender that there is something to send.
//!
//! Invariants: nothing leaves that was not committed; an event that fails is set
//! aside whole and stops nobody; timers wait until Telegram's backlog is in.
//! The engine never reads a clock but [`Clock`], knows no feature and no sentence.

mod batch;
pub mod clerk;
mod delivery;
mod document;
mod erasing;
pub mod event;
pub mod fault;
mod forgetting;
mod handle;
mod handler;
pub mod incoming;
mod keyboards;
pub mod outgoing;
mod overlay;
pub mod panics;
mod reader;
mod recall;
pub mod rows;
mod scheduler;
pub mod timer;
mod tx;
mod walk;

#[cfg(test)]
mod tests;

pub use batch::counted_tables;
pub use clerk::Clerk;
pub use event::{Event, EventKind, RawUpdate};
pub use fault::Fault;
pub use handle::{Ended, EngineHandle, EngineStatus, EngineStopped, Feeds};
pub use handler::Handler;
pub use keyboards::{Found as FoundKeyboards, OpenKeyboard};
pub use reader::{Look, Reader};
pub use tx::{CallbackAnswer, Page, Tx};
pub use walk::{TableWalk, Walk, walk};

use std::collections::VecDeque;
use std::sync::Arc;

use chrono::TimeDelta;
use tokio::sync::{mpsc, oneshot, watch};

use crate::clock::{Clock, Moment};
use crate::store::seal::Vault;
use crate::store::{Store, Tenant};
use batch::{Attempt, Job, Outcome};
use recall::Recall;
use rows::{OutboxRecord, Waiting};
use tx::Ground;

/// How many jobs one commit takes at most: bounds how long an alert waits for
/// the work before it.
const JOBS_PER_COMMIT: usize = 512;
/// How long to wait before a batch is tried again after the disk failed.
const RETRY_AFTER: std::time::Duration =
    std::time::Duration::from_millis(if cfg!(test) { 1 } else { 500 });

/// How often; then the process ends, and whoever supervises it starts it anew.
const RETRIES: u32 = 20;

/// What the engine is made of.
pub struct Parts {
    /// Where the bytes are.
    pub store: Arc<dyn Store>,
    /// Whose bytes.
    pub tenant: Tenant,
    /// Seals them.
    pub vault: Arc<Vault>,
    /// The time.
    pub clock: Clock,
    /// The features.
    pub handler: Arc<dyn Handler>,
    /// How long due timers wait for Telegram's backlog after the start.
    pub drain: TimeDelta,
}

/// Work for the engine, with somebody who waits until it is durable.
pub(crate) struct Work {
    pub(self) jobs: Vec<Job>,
    pub(self) done: oneshot::Sender<Vec<Option<serde_json::Value>>>,
}

pub(crate) enum Ask {
    Work(Work),
    /// Telegram's backlog is in.
    CaughtUp,
    Row(
        outgoing::MessageHandle,
        oneshot::Sender<Option<rows::OutboxRow>>,
    ),
}

/// The engine of one tenant. [`Engine::start`] puts it on its own task.
pub struct Engine {
    parts: Parts,
    asks: mpsc::UnboundedReceiver<Ask>,
    outbox: mpsc::UnboundedSender<Waiting>,
    answers: mpsc::UnboundedSender<CallbackAnswer>,
    status: watch::Sender<EngineStatus>,
    schedule: scheduler::Schedule,
    recall: Recall,
    /// What was found broken outside a batch.
    repairs: Vec<Job>,
}

impl Engine {
    /// Reads what waits in the outbox and starts the engine's task.
    ///
    /// # Errors
    /// When the store can't be read.
    pub async fn start(parts: Parts) -> Result<(EngineHandle, Feeds), Fault> {
        let (ask, asks) = mpsc::unbounded_channel();
        let (outbox, outbox_feed) = mpsc::unbounded_channel();
        let (answers, answer_feed) = mpsc::unbounded_channel();
        let (status, watched) = watch::channel(EngineStatus::default());
        let now = parts.clock.now();
        let schedule = scheduler::Schedule::begin(&parts, now).await?;
        let mut engine = Self {
            parts,
            asks,
            outbox,
            answers,
            status,
            schedule,
            recall: Recall::default(),
            repairs: Vec::new(),
        };
        let waiting = engine.outbox_rows().await?;
        engine.status.send_modify(|status| {
            status.outbox_rows = waiting.len();
            status.next_due = Some(engine.schedule.next_due());
            status.catching_up = true;
        });
        let task = tokio::spawn(async move { engine.run().await });
        let handle = EngineHandle::new(ask, watched);
        Ok((
            handle,
            Feeds {
                waiting,
                outbox: outbox_feed,
                answers: answer_feed,
                task,
            },
        ))
    }

    /// What waits. A row that can't be read is taken out of the way at the first turn.
    async fn outbox_rows(&mut self) -> Result<Vec<Waiting>, Fault> {
        let overlay = overlay::Overlay::default();
        let tx = Tx::new(self.ground(), &overlay, 0, self.parts.clock.now());
        let all = Page::first(usize::MAX / 2);
        let mut waiting = Vec::new();
        let mut bad = Vec::new();
        for lane in outgoing::Lane::ALL {
            let lane = OutboxRecord::lane_prefix(lane);
            for row in tx.list_sound::<OutboxRecord>(&lane, all).await? {
                match row {
                    Ok(row) => waiting.push(row.waiting()),
                    Err(key) => bad.push(Job::BadRow(key)),
                }
            }
        }
        self.repairs.extend(bad);
        Ok(waiting)
    }

    fn ground(&self) -> Ground<'_> {
        Ground {
            store: self.parts.store.as_ref(),
            tenant: &self.parts.tenant,
            vault: &self.parts.vault,
            recall: &self.recall,
        }
    }

    async fn run(&mut self) {
        if let Err(fault) = self.turns().await {
            log::error!(cause = fault.to_string().as_str(); "the engine stops");
            self.status
                .send_modify(|status| status.ended = Some(Ended::by(&fault)));
        }
    }

    async fn turns(&mut self) -> Result<(), Fault> {
        if !self.repairs.is_empty() {
            self.turn(None).await?;
        }
        loop {
            let clock = self.parts.clock.clone();
            let alarm = clock.sleep_until(self.schedule.next_wake());
            let first = tokio::select! {
                biased;
                ask = self.asks.recv() => match ask {
                    Some(ask) => Some(ask),
                    None => return Ok(()),
                },
                () = alarm => None,
            };
            self.turn(first).await?;
        }
    }

    /// One turn: everything that waits (up to a limit), then the due timers.
    async fn turn(&mut self, first: Option<Ask>) -> Result<(), Fault> {
        let mut works = VecDeque::new();
        let mut size = 0;
        let mut next = first.or_else(|| self.asks.try_recv().ok());
        while let Some(ask) = next {
            match ask {
                Ask::Work(work) => {
                    size += work.jobs.len();
                    works.push_back(work);
                }
                Ask::CaughtUp => self.schedule.release(),
                Ask::Row(handle, reply) => {
                    let _gone = reply.send(self.row(handle).await?);
                }
            }
            next = (size < JOBS_PER_COMMIT)
                .then(|| self.asks.try_recv().ok())
                .flatten();
        }
        let mut jobs: Vec<Job> = Vec::with_capacity(size);
        for work in &works {
            jobs.extend(work.jobs.iter().cloned());
        }
        let now = self.parts.clock.now();
        jobs.append(&mut self.repairs);
        jobs.extend(self.due(now).await?);
        if jobs.is_empty() {
            return Ok(());
        }
        let outcome = self.commit(&jobs).await?;
        self.tell(outcome, works, jobs.len()).await
    }

    /// Runs the jobs until they are durable: the updates stay with Telegram meanwhile.
    async fn commit(&self, jobs: &[Job]) -> Result<Outcome, Fault> {
        let mut patience = RETRIES;
        loop {
            match self.attempt(jobs).await {
                Ok(Some(outcome)) => return Ok(outcome),
                Ok(None) => log::warn!("another process changed the tenant; doing the batch again"),
                Err(fault) => self.bear(fault, &mut patience).await?,
            }
        }
    }

    async fn due(&mut self, now: Moment) -> Result<Vec<Job>, Fault> {
        let mut patience = RETRIES;
        loop {
            match self.schedule.due(&self.parts, now).await {
                Ok(jobs) => return Ok(jobs),
                Err(fault) => self.bear(fault, &mut patience).await?,
            }
        }
    }

    async fn refresh(&mut self) -> Result<(), Fault> {
        let mut patience = RETRIES;
        loop {
            match self.schedule.refresh(&self.parts).await {
                Ok(()) => return Ok(()),
                Err(fault) => self.bear(fault, &mut patience).await?,
            }
        }
    }

    /// A failing disk is waited for, not for ever; damage ends the engine, and so does a
    /// store that has halted: it has to be opened anew.
    async fn bear(&self, fault: Fault, patience: &mut u32) -> Result<(), Fault> {
        let in_vain = fault.is_final() || self.parts.store.has_halted();
        if !fault.may_pass() || in_vain || *patience == 0 {
            return Err(fault);
        }
        *patience -= 1;
        log::error!(cause = fault.to_string().as_str(); "the store fails; trying again");
        self.status
            .send_modify(|status| status.failing_commits += 1);
        tokio::time::sleep(RETRY_AFTER).await;
        Ok(())
    }

    async fn attempt(&self, jobs: &[Job]) -> Result<Option<Outcome>, Fault> {
        let now = self.parts.clock.now();
        let mut attempt = Attempt::begin(
            self.ground(),
            self.parts.handler.as_ref(),
            now,
            self.schedule.is_held(),
        )
        .await?;
        for job in jobs {
            attempt.run(job).await?;
        }
        attempt.commit().await
    }

    /// After the commit: the sender, the pressers, those who wait, the watchers.
    async fn tell(
        &mut self,
        outcome: Outcome,
        works: VecDeque<Work>,
        jobs: usize,
    ) -> Result<(), Fault> {
        let now = self.parts.clock.now();
        if outcome.audit_soon {
            self.schedule.audit_soon(now);
        }
        if outcome.forget_more {
            self.schedule.forget_on(now);
        }
        let refreshed = self.refresh().await;
        let sent = outcome.effects.sent.len();
        let gone = outcome.settled + outcome.effects.unsent;
        let answered = outcome.effects.answers.len();
        let set_aside = outcome.set_aside;
        let mended = outcome.effects.mended;
        let next_due = Some(self.schedule.next_due());
        let catching_up = self.schedule.is_held();
        self.status.send_modify(|status| {
            status.outbox_rows = (status.outbox_rows + sent).saturating_sub(gone);
            status.callbacks_answered += answered;
            status.set_aside += set_aside;
            status.mended += mended;
            status.jobs_done += jobs;
            status.next_due = next_due;
            status.catching_up = catching_up;
        });
        for waiting in outcome.effects.sent {
            let _stopping = self.outbox.send(waiting);
        }
        for answer in outcome.effects.answers {
            let _stopping = self.answers.send(answer);
        }
        let mut answers = outcome.answers.into_iter();
        for work in works {
            let own = answers.by_ref().take(work.jobs.len()).collect();
            self.status.send_modify(|status| status.works_done += 1);
            let _gone = work.done.send(own);
        }
        refreshed
    }

    /// A row for the sender. It takes none for gone, so one that can't be read is
    /// taken out of the outbox in this very turn.
    async fn row(
        &mut self,
        handle: outgoing::MessageHandle,
    ) -> Result<Option<rows::OutboxRow>, Fault> {
        let mut patience = RETRIES;
        loop {
            let overlay = overlay::Overlay::default();
            let tx = Tx::new(self.ground(), &overlay, 0, self.parts.clock.now());
            let read = delivery::row(&tx, handle).await;
            drop(tx);
            match read {
                Ok(row) => return Ok(row),
                Err(fault) if fault.may_pass() => self.bear(fault, &mut patience).await?,
                Err(fault) => {
                    log::error!(row = handle.0, cause = fault.to_string().as_str(); "an outbox row can't be read");
                    self.repairs.push(Job::BadOutboxRow(handle));
                    return Ok(None);
                }
            }
        }
    }
}

/// How long after `now` the next heartbeat is due: the time of the last commit
/// tells how long the house was closed, to within this.
const HEARTBEAT: TimeDelta = TimeDelta::minutes(5);
/// How often the auditor makes his round.
const AUDIT: TimeDelta = TimeDelta::hours(1);

fn later(now: Moment, by: TimeDelta) -> Moment {
    now.checked_add_signed(by).unwrap_or(Moment::MAX_UTC)
}
