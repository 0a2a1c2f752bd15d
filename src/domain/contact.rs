//! Contact tracing (PROTOCOL 3): an index case, whom it has met, and what became of each.
//!
//! Pure. Words are those of Go.Data and SORMAS: an *index case* is a confirmed infection
//! whose contacts are sought; a *contact* is somebody met within the *window*; an *attempt*
//! to reach one has an outcome; the *follow-up* of a contact goes on until the isolation is
//! over, somebody else looks after them, or they are a case themselves. A contact is a third
//! person: before they have agreed, nothing is kept of them but what it takes to reach them.

use chrono::{Days, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::id::{ContactId, IndexCaseId, PersonId};
use super::isolation::IsolationReason;
use super::place::VillageId;
use super::text::name::PersonName;
use super::text::phone::Phone;
use crate::clock::Moment;

mod case;
mod follow_up;
mod window;

pub use case::{CONTACTS_MAX, IndexCase, Interview, Source};
pub use follow_up::{FollowUp, Progress, Standing, Stay};
pub use window::{Place, Window};

/// The same outcome from the same hand within this time is a second press.
const SAME_PRESS: TimeDelta = TimeDelta::minutes(2);

/// How somebody belongs to the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Under one roof.
    Household,
    /// Other family.
    Family,
    /// A neighbour.
    Neighbour,
    /// At work, at school.
    Work,
    /// A friend, or somebody met by chance.
    Other,
}

impl Relation {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Household,
        Self::Family,
        Self::Neighbour,
        Self::Work,
        Self::Other,
    ];

    /// Its word in buttons.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Household => "household",
            Self::Family => "family",
            Self::Neighbour => "neighbour",
            Self::Work => "work",
            Self::Other => "other",
        }
    }

    /// The relation with this word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// How they met (KMK 413/2020, definition of a close contact).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exposure {
    /// Face to face, or within a metre, for 15 minutes or more.
    FaceToFace,
    /// Touched: shook hands, held hands.
    Touch,
    /// Cared for the case without protection.
    Care,
    /// Less than that.
    Slight,
}

impl Exposure {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::FaceToFace, Self::Touch, Self::Care, Self::Slight];

    /// Its word in buttons.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::FaceToFace => "face-to-face",
            Self::Touch => "touch",
            Self::Care => "care",
            Self::Slight => "slight",
        }
    }

    /// The exposure with this word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// Somebody whom an index case has met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Random.
    pub id: ContactId,
    /// Of which case.
    pub case: IndexCaseId,
    /// What they are called, in the words of whoever told it.
    pub name: PersonName,
    /// Where to call, if that was told.
    pub phone: Option<Phone>,
    /// When they last met; none: nobody remembers.
    pub last_met: Option<NaiveDate>,
    /// Where they last met, in words.
    pub met_at: Option<String>,
    /// How they belong to the case.
    #[serde(default)]
    pub relation: Option<Relation>,
    /// How they met.
    #[serde(default)]
    pub exposure: Option<Exposure>,
    /// When this was told.
    pub since: Moment,
    /// Who told it: the case, whoever reports for them, or a health worker.
    pub told_by: PersonId,
    /// How it was tried to reach them.
    #[serde(default)]
    pub attempts: Vec<Attempt>,
    /// Who it is in the register, once that is known.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// The village whose health workers look after them, if it is another than the case's.
    #[serde(default)]
    pub handed_to: Option<VillageId>,
}

/// One try to reach a contact, or a decision about them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// When.
    pub at: Moment,
    /// Who.
    pub by: PersonId,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of an attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Spoken with.
    Reached,
    /// Nobody answered.
    NoAnswer,
    /// The number is somebody else's.
    WrongNumber,
    /// Does not want to be looked after.
    Refused,
    /// Lives elsewhere: others look after them.
    HandedOver {
        /// Where, in words or as the name of a village.
        to: String,
    },
    /// Registered (or found in the register), and isolation has begun.
    Enrolled,
    /// Was in isolation already, at least as long.
    AlreadyIsolating,
}

impl Contact {
    /// Writes an attempt down. False: it was the second press of one finger.
    pub fn record(&mut self, attempt: Attempt) -> bool {
        let is_again = self.attempts.last().is_some_and(|last| {
            last.by == attempt.by
                && last.outcome == attempt.outcome
                && attempt.at - last.at < SAME_PRESS
        });
        if !is_again {
            self.attempts.push(attempt);
        }
        !is_again
    }

    /// What came of the last attempt.
    #[must_use]
    pub fn last_outcome(&self) -> Option<&Outcome> {
        self.attempts.last().map(|attempt| &attempt.outcome)
    }

    /// The last day of the isolation that follows from the last exposure.
    #[must_use]
    pub fn last_day(&self, length_days: u32) -> Option<NaiveDate> {
        let length = Days::new(u64::from(length_days));
        self.last_met?.checked_add_days(length)
    }

    /// How far the follow-up has come.
    #[must_use]
    pub fn follow_up(&self, standing: Standing) -> FollowUp {
        if self.person.is_some() && standing.is_case {
            return FollowUp::BecameCase;
        }
        if let Some(Outcome::HandedOver { .. }) = self.last_outcome() {
            return FollowUp::HandedOver;
        }
        if self.person.is_some() {
            match standing.stay {
                Stay::GoesOn => return FollowUp::Isolating,
                Stay::Over => return FollowUp::Completed,
                Stay::Lost => return FollowUp::Lost,
                Stay::None => {}
            }
        }
        let last = self.last_day(standing.length_days);
        if last.is_some_and(|last| last < standing.today) {
            return FollowUp::Lost;
        }
        match self.last_outcome() {
            Some(Outcome::Refused) => FollowUp::Refused,
            Some(Outcome::Reached | Outcome::Enrolled | Outcome::AlreadyIsolating) => {
                FollowUp::Reached
            }
            Some(Outcome::NoAnswer | Outcome::WrongNumber | Outcome::HandedOver { .. }) | None => {
                match self.has_been_spoken_with() {
                    true => FollowUp::Reached,
                    false => FollowUp::Sought,
                }
            }
        }
    }

    fn has_been_spoken_with(&self) -> bool {
        let reached = |attempt: &Attempt| attempt.outcome == Outcome::Reached;
        self.attempts.iter().any(reached)
    }

    /// One contact of two that are one person: what was told first stays, the later
    /// exposure counts, and nothing that was tried is lost.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        let (mut kept, gone) = match self.since <= other.since {
            true => (self, other),
            false => (other, self),
        };
        kept.last_met = kept.last_met.max(gone.last_met);
        kept.phone = kept.phone.or(gone.phone);
        kept.met_at = kept.met_at.or(gone.met_at);
        kept.relation = kept.relation.or(gone.relation);
        kept.exposure = kept.exposure.or(gone.exposure);
        kept.person = kept.person.or(gone.person);
        kept.handed_to = kept.handed_to.or(gone.handed_to);
        kept.attempts.extend(gone.attempts);
        kept.attempts.sort_by_key(|attempt| attempt.at);
        kept
    }
}

/// Whether a stay for this reason is that of a case.
#[must_use]
pub fn is_of_a_case(reason: IsolationReason) -> bool {
    match reason {
        IsolationReason::ConfirmedWithSymptoms | IsolationReason::ConfirmedWithoutSymptoms => true,
        IsolationReason::CloseContact
        | IsolationReason::Traveller
        | IsolationReason::WaitingForResult => false,
    }
}

#[cfg(test)]
mod tests;
