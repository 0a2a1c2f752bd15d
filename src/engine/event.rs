//! What comes in: one event at a time, in order.

use std::sync::Arc;

use serde_json::Value;

use super::incoming::Incoming;
use super::outgoing::{Delivery, MessageHandle};
use super::timer::DueTimer;
use crate::clock::Moment;

/// Something that happened, with the time at which the house took it in.
#[derive(Debug, Clone)]
pub struct Event {
    /// When it is handled.
    pub now: Moment,
    /// Whether Telegram's backlog is still being taken in after a start: what is
    /// heard now may have been said much earlier.
    pub catching_up: bool,
    /// What happened.
    pub kind: EventKind,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum EventKind {
    /// Somebody did something in a chat.
    Update(Arc<RawUpdate>),
    /// A timer is due.
    Timer(DueTimer),
    /// An outbox row with a memo has its result, or a chat turned out to be dead.
    Delivery(Delivered),
    /// The dashboard or the command line wants something; the answer is set with
    /// [`super::Tx::answer_order`].
    Order(Value),
    /// The house is open (again): Telegram's backlog has been taken in, timers start now.
    Resumed {
        /// The last time that the house is known to have been open; `None` on the first day.
        last_alive: Option<Moment>,
    },
    /// Time for the auditor's round.
    Audit,
}

impl EventKind {
    /// A short opaque name for logs and for events that were set aside.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Update(_) => "update",
            Self::Timer(_) => "timer",
            Self::Delivery(_) => "delivery",
            Self::Order(_) => "order",
            Self::Resumed { .. } => "resumed",
            Self::Audit => "audit",
        }
    }
}

/// One update of Telegram.
#[derive(Debug, Clone, PartialEq)]
pub struct RawUpdate {
    /// Telegram's number: seen once, done once.
    pub update_id: i64,
    /// As it came, whole: kept when the update can't be understood or handled.
    pub raw: Value,
    /// What it means, when we can tell.
    pub incoming: Option<Incoming>,
}

/// The result of a send that somebody asked about.
#[derive(Debug, Clone)]
pub struct Delivered {
    /// Which message.
    pub row: MessageHandle,
    /// To which chat.
    pub chat: super::incoming::ChatId,
    /// What became of it.
    pub delivery: Delivery,
    /// The memo that was left with the message.
    pub memo: Option<Value>,
}
