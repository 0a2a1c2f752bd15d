//! People from a table: an officer sends a file, reads what would happen, and says yes.
//!
//! - [`form`] waits for the file; [`fetched`] is the clerk's part: opens it, reads it, and
//!   has it entered part by part; [`judge`] says what becomes of a row; [`kept`] is the engine's
//!   part: the preview, and people; [`tell`] says it in the chat; [`template`] is the sheet to fill in.
//!
//! Invariants: nothing is entered before a yes to what was read; a row is taken whole or not
//! at all; whoever is there already stays as they are, but for an isolation that they have not
//! begun and the row tells of; each part is entered once, whatever breaks off in between, for it
//! says behind how many rows it comes; whoever sent it reads how it ended, also when it can't.

mod fetched;
mod form;
mod judge;
mod kept;
mod press;
mod tell;
mod template;

pub use fetched::{enter_all, look, taken};
pub use form::Form;
pub use kept::{Part, begun, broken_off, looked, part};
pub use template::template;

pub(super) use form::begin;
pub(super) use press::{discard, enter};

use serde::{Deserialize, Serialize};

use crate::domain::import::Tally;
use crate::domain::people_list::{Column, Problem};

/// What would happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    /// What becomes of the rows.
    pub tally: Tally,
    /// How many of the new ones begin an isolation.
    pub isolating: usize,
    /// The first of those who are there already and begin to isolate: row, and name as the
    /// table has it.
    pub begins: Vec<(u32, String)>,
    /// The first of those who isolate already for another reason, which stays.
    pub otherwise: Vec<(u32, String)>,
    /// The first of what can't be used.
    pub problems: Vec<Problem>,
}

/// What came of looking at a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Looked {
    /// This would happen.
    Preview(Preview),
    /// It can't be read.
    Refused(Refused),
}

/// Why a file can't be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    /// It is longer than is allowed, packed or unpacked.
    TooLong,
    /// Telegram has it no more.
    Gone,
    /// Nothing is in it.
    Empty,
    /// An old form of Excel, or one with a password.
    OldOrLocked,
    /// A program is in it.
    Macros,
    /// Another kind of file.
    Unreadable,
    /// More rows than are allowed.
    TooManyRows(usize),
    /// No headings that are known.
    NoHeadings,
    /// These columns are missing.
    Missing(Vec<Column>),
    /// It is another one than that which was looked at.
    Changed,
    /// Whoever sent it has no right to it any more.
    NotAllowed,
    /// Something that is kept here is damaged.
    Broken,
}
