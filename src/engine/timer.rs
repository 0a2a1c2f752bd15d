//! Durable timers, keyed by due time: a tick costs what is due, not what exists.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::clock::Moment;
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// Names a timer: setting it again replaces it. Holds no personal data.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TimerName(String);

impl TimerName {
    /// The timer `what` of the thing with this identifier.
    #[must_use]
    pub fn new(what: &str, of: impl std::fmt::Display) -> Self {
        Self(format!("{what}/{of}"))
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Which overdue timers run first after an outage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Urgency {
    /// Escalations of open alerts.
    Alert,
    /// Everything else.
    Normal,
}

impl Urgency {
    /// Most urgent first.
    pub const ALL: [Self; 2] = [Self::Alert, Self::Normal];

    fn code(self) -> u8 {
        match self {
            Self::Alert => 0,
            Self::Normal => 1,
        }
    }
}

/// A timer that is due, handed to the features.
#[derive(Debug, Clone, PartialEq)]
pub struct DueTimer {
    /// Its name.
    pub name: TimerName,
    /// When it was due (it may be long past after an outage).
    pub due: Moment,
    /// What it is about, in the features' own words.
    pub memo: Value,
}

/// A timer as stored, in order of due time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct TimerRow {
    pub name: TimerName,
    pub urgency: Urgency,
    pub due: Moment,
    pub memo: Value,
}

impl TimerRow {
    /// Where the name begins in a row's key: after table, urgency and time.
    const NAME_AT: usize = 1 + 1 + 8;

    pub fn key_of(urgency: Urgency, due: Moment, name: &TimerName) -> Key {
        Key::new(Table::TimerByDue)
            .u8(urgency.code())
            .millis(due.timestamp_millis())
            .text(name.as_str())
    }

    pub fn prefix(urgency: Urgency) -> Key {
        Key::new(Table::TimerByDue).u8(urgency.code())
    }
}

impl Record for TimerRow {
    const TABLE: Table = Table::TimerByDue;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        Self::key_of(self.urgency, self.due, &self.name)
    }
}

/// Where to find a timer by its name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct TimerPlace {
    pub name: TimerName,
    pub urgency: Urgency,
    pub due: Moment,
}

impl TimerPlace {
    /// The key of the place of the timer whose row has the key `row`: both end with
    /// the name.
    pub fn key_beside(row: &[u8]) -> Option<Key> {
        let name = row.get(TimerRow::NAME_AT..)?;
        let name = name.strip_suffix(Key::new(Table::TimerByName).text("").as_bytes().get(1..)?)?;
        Some(Key::new(Table::TimerByName).text(std::str::from_utf8(name).ok()?))
    }

    /// The key of the row that it leads to.
    pub fn row_key(&self) -> Key {
        TimerRow::key_of(self.urgency, self.due, &self.name)
    }

    pub fn key_of(name: &TimerName) -> Key {
        Key::new(Table::TimerByName).text(name.as_str())
    }
}

impl Record for TimerPlace {
    const TABLE: Table = Table::TimerByName;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        Self::key_of(&self.name)
    }
}
