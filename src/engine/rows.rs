//! The engine's own records: the outbox, what was sent, what was seen, what was set aside.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::incoming::{ChatId, TelegramMessageId};
use super::outgoing::{Errand, Lane, MessageHandle, Outgoing, Refusal};
use crate::clock::Moment;
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// The state of the tenant as a whole. Every commit is made under the condition
/// that this row is unchanged, and changes it: so a second process can never
/// interleave with ours (docs/adr/0003).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Head {
    /// Rises by one at each commit.
    pub generation: u64,
    /// The handle of the next message.
    pub next_message: u64,
    /// The number of the next event to be set aside.
    pub next_bad: u64,
    /// When the house was last known to be open.
    pub alive_at: Moment,
}

impl Record for Head {
    const TABLE: Table = Table::Meta;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        Self::place()
    }
}

impl Head {
    pub fn place() -> Key {
        Key::new(Table::Meta).text("head")
    }
}

/// How many rows a table has, kept with every commit so that a missing row shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct RowCount {
    /// The table's code.
    pub table: u8,
    /// Its rows.
    pub rows: u64,
}

impl RowCount {
    pub fn place(table: Table) -> Key {
        Key::new(Table::Count).u8(table.code())
    }
}

impl Record for RowCount {
    const TABLE: Table = Table::Count;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        Key::new(Table::Count).u8(self.table)
    }
}

/// A message that waits for Telegram's yes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutboxRecord {
    /// Its handle; rising.
    pub handle: MessageHandle,
    /// What is to be sent.
    pub outgoing: Outgoing,
    /// When it was committed.
    pub since: Moment,
}

impl OutboxRecord {
    pub(super) fn place(lane: Lane, handle: MessageHandle) -> Key {
        Self::lane_prefix(lane).u64(handle.0)
    }

    pub(super) fn lane_prefix(lane: Lane) -> Key {
        Key::new(Table::Outbox).u8(match lane {
            Lane::Alert => 0,
            Lane::Reply => 1,
            Lane::Reminder => 2,
            Lane::Bulk => 3,
        })
    }

    /// The short form that the sender keeps in memory.
    #[must_use]
    pub fn waiting(&self) -> Waiting {
        Waiting {
            handle: self.handle,
            lane: self.outgoing.lane,
            chat: self.outgoing.chat,
            errand: self.outgoing.body.errand(),
        }
    }
}

impl Record for OutboxRecord {
    const TABLE: Table = Table::Outbox;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        Self::place(self.outgoing.lane, self.handle)
    }
}

/// An outbox row as the sender's board knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// The row.
    pub handle: MessageHandle,
    /// Its lane.
    pub lane: Lane,
    /// Its chat.
    pub chat: ChatId,
    /// What kind of call it takes.
    pub errand: Errand,
}

/// An outbox row, ready to be sent.
#[derive(Debug, Clone, PartialEq)]
pub struct OutboxRow {
    /// Its handle.
    pub handle: MessageHandle,
    /// What is to be sent.
    pub outgoing: Outgoing,
    /// What an edit is to be applied to.
    pub target: EditTarget,
}

/// The message that an edit changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditTarget {
    /// The row is no edit.
    NotNeeded,
    /// Telegram's number of it.
    Known(TelegramMessageId),
    /// It is itself still in the outbox.
    NotYetSent,
    /// It was refused, or is long forgotten.
    NeverSent,
}

/// What became of one of our messages; kept so that it can be edited later.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct SentRecord {
    pub handle: MessageHandle,
    pub message: Option<TelegramMessageId>,
    pub refused: Option<Refusal>,
    pub at: Moment,
    /// The chat in which it lies, when it was sent with buttons.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keyboard: Option<KeyboardIn>,
}

/// Where a message with buttons lies, and by which button it is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct KeyboardIn {
    /// The pseudonym of the chat: whoever is erased is in no row any more.
    #[serde(default)]
    pub place: [u8; 16],
    /// What its first button carries, in the features' own words.
    pub data: String,
}

impl SentRecord {
    pub fn prefix() -> Key {
        Key::new(Table::Sent)
    }

    pub fn place(handle: MessageHandle) -> Key {
        Self::prefix().u64(handle.0)
    }
}

impl Record for SentRecord {
    const TABLE: Table = Table::Sent;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        Self::place(self.handle)
    }
}

/// An update that was done: redelivered, it is not done again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct SeenRecord {
    pub update_id: i64,
    pub at: Moment,
}

impl SeenRecord {
    pub fn prefix() -> Key {
        Key::new(Table::Seen)
    }

    pub fn place(update_id: i64) -> Key {
        Self::prefix().millis(update_id)
    }
}

impl Record for SeenRecord {
    const TABLE: Table = Table::Seen;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        Self::place(self.update_id)
    }
}

/// An event that could not be handled, kept whole for the operator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BadEvent {
    /// Rising; a gap in the numbers is a lost row.
    pub number: u64,
    /// When it was set aside.
    pub at: Moment,
    /// The kind of event.
    pub kind: String,
    /// Why; names code and tables, never what people wrote.
    pub cause: String,
    /// The event itself as it came.
    pub raw: Value,
}

impl BadEvent {
    /// Where all of them are, in the order of their numbers.
    #[must_use]
    pub fn prefix() -> Key {
        Key::new(Table::BadEvent)
    }
}

impl Record for BadEvent {
    const TABLE: Table = Table::BadEvent;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        Self::prefix().u64(self.number)
    }
}
