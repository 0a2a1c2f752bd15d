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
use super::isolation::{Isolation, IsolationReason, IsolationState};
use super::place::VillageId;
use super::protocol::isolation::TracingWindow;
use super::stay_end::StayEnd;
use super::text::name::PersonName;
use super::text::phone::Phone;
use crate::clock::Moment;

/// So many contacts of one case: more is an event with a list of its own.
pub const CONTACTS_MAX: usize = 100;

/// The same outcome from the same hand within this time is a second press.
const SAME_PRESS: TimeDelta = TimeDelta::minutes(2);

/// The days on which an index case may have passed the infection on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The first day, inclusive.
    pub first: NaiveDate,
    /// The last day, inclusive.
    pub last: NaiveDate,
}

/// Where a day lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Earlier: the infection can't come from this case.
    Before,
    /// In the window.
    Within,
    /// Later.
    After,
}

impl Window {
    /// Around the onset or, without complaints, the specimen.
    #[must_use]
    pub fn around(day_zero: NaiveDate, rule: &TracingWindow) -> Self {
        let back = Days::new(u64::from(rule.days_before));
        let on = Days::new(u64::from(rule.days_after));
        Self {
            first: day_zero.checked_sub_days(back).unwrap_or(day_zero),
            last: day_zero.checked_add_days(on).unwrap_or(day_zero),
        }
    }

    /// Where that day lies.
    #[must_use]
    pub fn place(&self, day: NaiveDate) -> Place {
        if day < self.first {
            Place::Before
        } else if day > self.last {
            Place::After
        } else {
            Place::Within
        }
    }
}

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

/// How far the follow-up of a contact has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FollowUp {
    /// Not spoken with yet.
    Sought,
    /// Spoken with, not in isolation.
    Reached,
    /// Said no.
    Refused,
    /// In isolation, asked every day.
    Isolating,
    /// The isolation is over.
    Completed,
    /// Is a case, with contacts of their own.
    BecameCase,
    /// Others look after them.
    HandedOver,
    /// The time in which they could have fallen ill went by without follow-up.
    Lost,
}

impl FollowUp {
    /// All of them, in the order in which they are counted.
    pub const ALL: [Self; 8] = [
        Self::Sought,
        Self::Reached,
        Self::Refused,
        Self::Isolating,
        Self::Completed,
        Self::BecameCase,
        Self::HandedOver,
        Self::Lost,
    ];

    /// Whether nothing is left to be done for this contact as a contact. Who was lost was
    /// not followed up: that is no end to be counted as one.
    #[must_use]
    pub fn is_finished(self) -> bool {
        match self {
            Self::Completed | Self::BecameCase | Self::HandedOver => true,
            Self::Sought | Self::Reached | Self::Refused | Self::Isolating | Self::Lost => false,
        }
    }
}

/// How a contact stands in the register on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The stay that goes on, or the last one.
    pub stay: Stay,
    /// Whether they are a case themselves.
    pub is_case: bool,
    /// The day.
    pub today: NaiveDate,
    /// How long close contacts isolate.
    pub length_days: u32,
}

/// The newest stay of somebody, in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stay {
    /// None since they met.
    None,
    /// It goes on.
    GoesOn,
    /// It is over.
    Over,
    /// Nobody found them any more.
    Lost,
}

impl Stay {
    /// Of all the stays of somebody who met the case on that day: what was over before does
    /// not count.
    #[must_use]
    pub fn since(met: Option<NaiveDate>, stays: &[Isolation]) -> Self {
        if stays.iter().any(Isolation::is_active) {
            return Self::GoesOn;
        }
        let reaches = |stay: &&Isolation| match (met, stay.last_day()) {
            (Some(met), Some(last)) => last >= met,
            (None, _) | (_, None) => true,
        };
        let ends = stays.iter().filter(reaches).map(Self::after);
        ends.fold(Self::None, |known, one| match (known, one) {
            (Self::Over, _) | (_, Self::Over) => Self::Over,
            (Self::Lost, _) | (_, Self::Lost) => Self::Lost,
            (_, _) => known,
        })
    }

    /// What one stay that has ended means for the follow-up of a contact.
    fn after(stay: &Isolation) -> Self {
        match stay.state {
            IsolationState::Active => Self::GoesOn,
            IsolationState::Ended { why, .. } => match why {
                StayEnd::Completed
                | StayEnd::Referred
                | StayEnd::Admitted
                | StayEnd::Moved
                | StayEnd::Died
                | StayEnd::Unrecorded => Self::Over,
                StayEnd::Lost => Self::Lost,
                StayEnd::EnteredByMistake | StayEnd::Replaced | StayEnd::TakenBack => Self::None,
            },
        }
    }
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

/// How far a case has come with its contacts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// All contacts.
    pub total: usize,
    /// Of whom nothing is left to be done.
    pub finished: usize,
    counts: [usize; FollowUp::ALL.len()],
}

impl Progress {
    /// Of these.
    #[must_use]
    pub fn of(contacts: impl IntoIterator<Item = FollowUp>) -> Self {
        let mut progress = Self::default();
        for one in contacts {
            progress.total += 1;
            progress.finished += usize::from(one.is_finished());
            for (count, kind) in progress.counts.iter_mut().zip(FollowUp::ALL) {
                *count += usize::from(kind == one);
            }
        }
        progress
    }

    /// How many there are of this kind.
    #[must_use]
    pub fn count(&self, kind: FollowUp) -> usize {
        let pairs = self.counts.iter().zip(FollowUp::ALL);
        pairs.filter(|(_, one)| *one == kind).map(|(n, _)| *n).sum()
    }

    /// Whether nothing is left to be done.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.total > 0 && self.finished == self.total
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
