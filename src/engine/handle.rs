//! How the rest of the house speaks to the engine's task.

use std::sync::Arc;

use serde_json::Value;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinHandle;

use super::batch::Job;
use super::event::RawUpdate;
use super::fault::Fault;
use super::outgoing::{Delivery, MessageHandle};
use super::rows::{OutboxRow, Waiting};
use super::tx::CallbackAnswer;
use super::{Ask, Work};
use crate::clock::Moment;
use crate::store::StoreFault;

/// The engine's task has ended: the house is closing, or the database is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the engine has stopped")]
pub struct EngineStopped;

/// What the engine tells whoever watches it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EngineStatus {
    /// Pieces of work that were asked for and are durable.
    pub works_done: usize,
    /// Jobs (updates, timers, results, orders) done since the start.
    pub jobs_done: usize,
    /// Messages that wait for Telegram's yes.
    pub outbox_rows: usize,
    /// Presses answered since the start.
    pub callbacks_answered: usize,
    /// Events set aside since the start.
    pub set_aside: usize,
    /// What the auditor has found wrong since the start, and set right.
    pub mended: usize,
    /// Commits that the store refused since the start.
    pub failing_commits: usize,
    /// Whether Telegram's backlog is still being taken in: timers wait.
    pub catching_up: bool,
    /// When the engine next has something to do by itself.
    pub next_due: Option<Moment>,
    /// Why the engine has ended by itself, once it has.
    pub ended: Option<Ended>,
}

/// Why the engine ended by itself, in words for the operator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// The ground failed for too long: starting anew may help.
    Failing(String),
    /// What is stored is damaged: a person has to put it right first.
    Damaged(String),
}

impl Ended {
    pub(super) fn by(fault: &Fault) -> Self {
        let words = fault.to_string();
        match fault {
            Fault::Store(StoreFault::Damaged(_)) | Fault::Sealed(_) | Fault::Record(_) => {
                Self::Damaged(words)
            }
            Fault::Store(StoreFault::Disk(_) | StoreFault::InUse(_) | StoreFault::Closed)
            | Fault::Randomness(_)
            | Fault::Broken(_) => Self::Failing(words),
        }
    }
}

/// What the engine feeds to the sender.
#[derive(Debug)]
pub struct Feeds {
    /// What waited in the outbox at the start, in order.
    pub waiting: Vec<Waiting>,
    /// What has been committed since.
    pub outbox: mpsc::UnboundedReceiver<Waiting>,
    /// Presses to answer.
    pub answers: mpsc::UnboundedReceiver<CallbackAnswer>,
    /// Ends when the engine stops: after the last handle is dropped, or on damage.
    pub task: JoinHandle<()>,
}

/// Speaks to the engine. The engine stops when the last one is dropped.
#[derive(Debug, Clone)]
pub struct EngineHandle {
    asks: mpsc::UnboundedSender<Ask>,
    status: watch::Receiver<EngineStatus>,
    asked: watch::Sender<usize>,
}

impl EngineHandle {
    pub(super) fn new(
        asks: mpsc::UnboundedSender<Ask>,
        status: watch::Receiver<EngineStatus>,
    ) -> Self {
        let (asked, _) = watch::channel(0);
        Self {
            asks,
            status,
            asked,
        }
    }

    /// Takes a batch of updates in. When this returns, they are durable and may
    /// be confirmed to Telegram.
    ///
    /// # Errors
    /// When the engine has stopped: nothing may be confirmed.
    pub async fn submit_updates(&self, batch: Vec<RawUpdate>) -> Result<(), EngineStopped> {
        let jobs = batch
            .into_iter()
            .map(|update| Job::Update(Arc::new(update)))
            .collect();
        self.work(jobs).await.map(drop)
    }

    /// Books what became of an outbox row.
    ///
    /// # Errors
    /// When the engine has stopped.
    pub async fn submit_delivery(
        &self,
        row: MessageHandle,
        delivery: Delivery,
    ) -> Result<(), EngineStopped> {
        self.work(vec![Job::Delivery(row, delivery)])
            .await
            .map(drop)
    }

    /// Gives an order of the command line or the dashboard to the features.
    ///
    /// # Errors
    /// When the engine has stopped.
    pub async fn order(&self, order: Value) -> Result<Option<Value>, EngineStopped> {
        let mut answers = self.work(vec![Job::Order(order)]).await?;
        Ok(answers.pop().flatten())
    }

    /// Telegram has nothing older: overdue timers may start.
    pub fn intake_caught_up(&self) {
        let _stopping = self.asks.send(Ask::CaughtUp);
    }

    /// The row as it is to be sent now; `None` when it is gone.
    ///
    /// # Errors
    /// When the engine has stopped.
    pub async fn outbox_row(&self, row: MessageHandle) -> Result<Option<OutboxRow>, EngineStopped> {
        let (reply, answer) = oneshot::channel();
        self.asks
            .send(Ask::Row(row, reply))
            .map_err(|_| EngineStopped)?;
        answer.await.map_err(|_| EngineStopped)
    }

    /// What the engine is doing.
    #[must_use]
    pub fn status(&self) -> watch::Receiver<EngineStatus> {
        self.status.clone()
    }

    /// How many pieces of work were asked for and are not durable yet.
    #[must_use]
    pub fn asked(&self) -> watch::Receiver<usize> {
        self.asked.subscribe()
    }

    async fn work(&self, jobs: Vec<Job>) -> Result<Vec<Option<Value>>, EngineStopped> {
        let (done, answer) = oneshot::channel();
        self.asked.send_modify(|asked| *asked += 1);
        let sent = self.asks.send(Ask::Work(Work { jobs, done }));
        let answered = match sent {
            Ok(()) => answer.await.map_err(|_| EngineStopped),
            Err(_) => Err(EngineStopped),
        };
        self.asked
            .send_modify(|asked| *asked = asked.saturating_sub(1));
        answered
    }
}
