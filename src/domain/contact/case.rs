//! An index case: whose infection it is, where it came from, and how far it was asked.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::window::Window;
use crate::clock::Moment;
use crate::domain::id::{ContactId, IndexCaseId, PersonId};
use crate::domain::place::VillageId;

/// So many contacts of one case: more is an event with a list of its own.
pub const CONTACTS_MAX: usize = 100;

/// A confirmed infection whose contacts are sought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexCase {
    /// Random.
    pub id: IndexCaseId,
    /// Whose infection.
    pub person: PersonId,
    /// Whose puskesmas seeks the contacts.
    pub village: VillageId,
    /// When the result was told.
    pub since: Moment,
    /// Onset, or the day of the specimen.
    pub day_zero: NaiveDate,
    /// Whether there were complaints: then day 0 is the onset.
    pub has_symptoms: bool,
    /// In which days contacts are sought, by the rule of that day.
    pub window: Window,
    /// From whom or where it came, as far as that is presumed.
    pub source: Source,
    /// How far the case was asked.
    pub interview: Interview,
    /// The result was taken back: it was no infection.
    #[serde(default)]
    pub withdrawn: Option<Moment>,
    /// Its contacts, in the order in which they became known.
    pub contacts: Vec<ContactId>,
}

/// The presumed source of an infection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Nobody knows.
    Unknown,
    /// Another case, whose contact this person was.
    Case {
        /// Which.
        case: IndexCaseId,
        /// Who says so; none: it follows from the list of contacts.
        by: Option<PersonId>,
    },
    /// From outside, in the words of whoever entered it: "pulang dari Jakarta".
    Elsewhere {
        /// The words.
        words: String,
        /// Who says so.
        by: PersonId,
    },
}

impl Source {
    /// The case it came from.
    #[must_use]
    pub fn case(&self) -> Option<IndexCaseId> {
        match self {
            Self::Case { case, .. } => Some(*case),
            Self::Unknown | Self::Elsewhere { .. } => None,
        }
    }
}

/// How far a case was asked whom it has met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Interview {
    /// Asked in this chat; the answer goes on or is still to come.
    Asked {
        /// The chat.
        chat: i64,
        /// The message's number in the outbox.
        message: u64,
        /// When.
        at: Moment,
        /// Whether they were reminded.
        reminded: bool,
    },
    /// A health worker asks on the telephone or at the door.
    ToCall {
        /// Since when.
        since: Moment,
    },
    /// It is over.
    Done {
        /// When.
        at: Moment,
        /// Who told the last of it, or said that it is over.
        by: PersonId,
    },
}

impl Interview {
    /// Whether something is still to be told.
    #[must_use]
    pub fn is_open(self) -> bool {
        match self {
            Self::Asked { .. } | Self::ToCall { .. } => true,
            Self::Done { .. } => false,
        }
    }
}

impl IndexCase {
    /// Whether it counts: it was not taken back.
    #[must_use]
    pub fn is_in_force(&self) -> bool {
        self.withdrawn.is_none()
    }

    /// Whether there is room for one more.
    #[must_use]
    pub fn has_room(&self) -> bool {
        self.contacts.len() < CONTACTS_MAX
    }
}
