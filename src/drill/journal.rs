//! Every call, in the order in which it was answered, for tests to look at:
//! what left when, in which order, and how often the bot asked.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use crate::clock::Moment;

/// Older records are forgotten beyond this many; the counts go on.
const KEPT: usize = 200_000;

/// How a call ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Carried out and answered.
    Done,
    /// Refused with this code and description.
    Refused(u16, String),
    /// Met by switched-on trouble; `applied` when it was carried out all the same.
    Troubled {
        /// Whether the effect happened although the bot was not told.
        applied: bool,
    },
}

/// One call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The clock's time when it was answered.
    pub at: Moment,
    /// Real time since the server started when it was answered, for measuring.
    pub since_start: Duration,
    /// The same when it had come in: calls that come in one after another may be
    /// answered in another order.
    pub came_in: Duration,
    /// The method, spelled as in the Bot API.
    pub method: &'static str,
    /// The chat it was about.
    pub chat: Option<i64>,
    /// The message it made or was about.
    pub message: Option<i32>,
    /// How it ended.
    pub outcome: Outcome,
}

/// All calls.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    records: VecDeque<Record>,
    counts: BTreeMap<&'static str, u64>,
}

impl Journal {
    pub(super) fn note(&mut self, record: Record) {
        *self.counts.entry(record.method).or_default() += 1;
        self.records.push_back(record);
        if self.records.len() > KEPT {
            self.records.pop_front();
        }
    }

    /// The calls, oldest first.
    pub fn records(&self) -> impl DoubleEndedIterator<Item = &Record> {
        self.records.iter()
    }

    /// The new messages that really went out, in order of departure: sends and
    /// copies that were carried out (also when the answer got lost).
    pub fn departures(&self) -> impl DoubleEndedIterator<Item = &Record> {
        self.records.iter().filter(|record| {
            is_send(record.method)
                && matches!(
                    record.outcome,
                    Outcome::Done | Outcome::Troubled { applied: true }
                )
        })
    }

    /// How many calls of this method were answered.
    #[must_use]
    pub fn count(&self, method: &str) -> u64 {
        self.counts.get(method).copied().unwrap_or(0)
    }
}

/// Whether a method makes new messages: those are what Telegram counts.
pub(super) fn is_send(method: &str) -> bool {
    (method.starts_with("send") && method != "sendChatAction")
        || method.starts_with("copyMessage")
        || method.starts_with("forwardMessage")
}
