//! Tests for the virus: sessions, results, and what a result means for a stay in
//! isolation (PROTOCOL 3).
//!
//! Pure. A result that was entered wrongly is entered again: the earlier entries stay, and
//! whoever was told reads the new one as a correction. A non-reactive rapid test shortens
//! nothing; which kinds confirm an infection is a rule (`isolation.confirming_tests`).

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::id::{IsolationId, PersonId, TestSessionId};
use super::isolation::{Isolation, IsolationReason};
use super::place::VillageId;
use super::report::Report;
use crate::clock::Moment;

/// So many people fit into one session: a hall full, and a list that Telegram still shows.
pub const PEOPLE_MAX: usize = 100;

/// Complaints of so many days before the specimen count as those of this illness.
const ONSET_WITHIN: Days = Days::new(14);

/// A kind of test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TestKind {
    /// Rapid antibody test (2020): reactive or non-reactive.
    RapidAntibody,
    /// Rapid antigen test.
    Antigen,
    /// PCR from a swab.
    Pcr,
}

impl TestKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::RapidAntibody, Self::Antigen, Self::Pcr];
}

/// What a test has shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Non-reactive, negative.
    Negative,
    /// Reactive, positive.
    Positive,
    /// It can't be read and has to be done again.
    Invalid,
}

impl Outcome {
    /// All outcomes, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Negative, Self::Positive, Self::Invalid];
}

/// One round of tests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestSession {
    /// Random.
    pub id: TestSessionId,
    /// The day of the specimens, by the village's calendar.
    pub on: NaiveDate,
    /// Which test.
    pub kind: TestKind,
    /// Where, in the words of whoever leads it.
    pub place: String,
    /// The village whose people are tested.
    pub village: VillageId,
    /// Who leads it.
    pub led_by: PersonId,
    /// When it was begun here.
    pub since: Moment,
    /// Who is tested, in the order in which they were added.
    pub people: Vec<PersonId>,
}

/// Why somebody can't be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAdded {
    /// Stands there already.
    AlreadyThere,
    /// There is no room left.
    Full,
}

impl TestSession {
    /// Adds somebody.
    ///
    /// # Errors
    /// When they stand there already, or the session is full.
    pub fn add(&mut self, person: PersonId) -> Result<(), NotAdded> {
        if self.people.contains(&person) {
            return Err(NotAdded::AlreadyThere);
        }
        if self.people.len() >= PEOPLE_MAX {
            return Err(NotAdded::Full);
        }
        self.people.push(person);
        Ok(())
    }

    /// `gone` stands there as `kept` now, once.
    pub fn replace(&mut self, gone: PersonId, kept: PersonId) {
        let is_there = self.people.contains(&kept);
        self.people.retain(|person| *person != gone || !is_there);
        for person in &mut self.people {
            if *person == gone {
                *person = kept;
            }
        }
    }
}

/// One person's result in one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestResult {
    /// Whose.
    pub person: PersonId,
    /// In which session.
    pub session: TestSessionId,
    /// Which test.
    pub kind: TestKind,
    /// The day of the specimen.
    pub on: NaiveDate,
    /// What was entered; the last counts, the earlier ones were corrected.
    pub entries: Vec<Entered>,
    /// How the person was told.
    #[serde(default)]
    pub telling: Option<Telling>,
    /// What it has changed of the stay in isolation.
    #[serde(default)]
    pub change: Option<Change>,
}

/// A result as it was entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entered {
    /// What the test has shown.
    pub outcome: Outcome,
    /// Who entered it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// How somebody is told their result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// What they are told.
    pub outcome: Outcome,
    /// Who had it sent.
    pub by: PersonId,
    /// When it was sent, or wanted.
    pub at: Moment,
    /// Whether something else was told before.
    pub corrects: bool,
    /// By which way.
    pub way: Way,
    /// When "Sudah saya baca" was pressed.
    pub read: Option<Moment>,
}

/// By which way a result reaches somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// In this private chat: their own, or the one that reports for them.
    Chat {
        /// The chat.
        chat: i64,
        /// The message's number in the outbox.
        message: u64,
    },
    /// Somebody has to call.
    Telephone,
    /// Somebody has told them.
    Called {
        /// Who.
        by: PersonId,
        /// When.
        at: Moment,
    },
}

/// What a result has changed of a stay in isolation, so that a correction can undo it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The stay that began with it.
    pub began: IsolationId,
    /// The stay that ended with it.
    pub ended: Option<IsolationId>,
}

/// How far somebody's result has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Nothing was entered.
    Awaited,
    /// Entered (or corrected), not sent.
    Entered,
    /// To be told on the telephone.
    ToCall,
    /// Told, not acknowledged.
    Told,
    /// Told, and read.
    Read,
}

impl TestResult {
    /// A place for a result in a session.
    #[must_use]
    pub fn awaited(session: &TestSession, person: PersonId) -> Self {
        Self {
            person,
            session: session.id,
            kind: session.kind,
            on: session.on,
            entries: Vec::new(),
            telling: None,
            change: None,
        }
    }

    /// The result in force.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.entries.last().map(|entered| entered.outcome)
    }

    /// Enters a result. False: it stood there already.
    pub fn enter(&mut self, entered: Entered) -> bool {
        let is_new = self.outcome() != Some(entered.outcome);
        if is_new {
            self.entries.push(entered);
        }
        is_new
    }

    /// How far it has come.
    #[must_use]
    pub fn stage(&self) -> Stage {
        let Some(outcome) = self.outcome() else {
            return Stage::Awaited;
        };
        match &self.telling {
            Some(telling) if telling.outcome == outcome => match (telling.way, telling.read) {
                (Way::Telephone, _) => Stage::ToCall,
                (Way::Called { .. }, _) | (Way::Chat { .. }, Some(_)) => Stage::Read,
                (Way::Chat { .. }, None) => Stage::Told,
            },
            Some(_) | None => Stage::Entered,
        }
    }

    /// What is to be told now, and whether that corrects what was told before.
    #[must_use]
    pub fn to_tell(&self) -> Option<(Outcome, bool)> {
        let outcome = self.outcome().filter(|_| self.stage() == Stage::Entered)?;
        let was_told = self
            .telling
            .is_some_and(|telling| telling.way != Way::Telephone);
        Some((outcome, was_told))
    }

    /// One result of two that are of one person in one session: every entry stays, the last
    /// one counts, and what was told last is what they know.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        let told = |result: &Self| result.telling.map(|telling| telling.at);
        let (mut kept, gone) = match told(&self) >= told(&other) {
            true => (self, other),
            false => (other, self),
        };
        kept.change = kept.change.or(gone.change);
        kept.entries.extend(gone.entries);
        kept.entries.sort_by_key(|entered| entered.at);
        kept.entries
            .dedup_by_key(|entered| (entered.at, entered.outcome));
        kept
    }

    /// Whether nobody can have learnt of it: then the person can be taken off the list.
    #[must_use]
    pub fn is_untold(&self) -> bool {
        self.telling.is_none()
    }
}

/// How far a session has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// On the list.
    pub people: usize,
    /// Have a result.
    pub examined: usize,
    /// Negative or non-reactive.
    pub negative: usize,
    /// Positive or reactive.
    pub positive: usize,
    /// Have to be tested again.
    pub invalid: usize,
    /// Have a result that was not sent.
    pub unsent: usize,
    /// Were told.
    pub told: usize,
    /// Were told, and have read it or were told by a voice.
    pub read: usize,
    /// Have to be called.
    pub to_call: usize,
}

impl Progress {
    /// Of these results.
    #[must_use]
    pub fn of(results: &[TestResult]) -> Self {
        let mut sum = Self {
            people: results.len(),
            ..Self::default()
        };
        for result in results {
            match result.outcome() {
                None => continue,
                Some(Outcome::Negative) => sum.negative += 1,
                Some(Outcome::Positive) => sum.positive += 1,
                Some(Outcome::Invalid) => sum.invalid += 1,
            }
            sum.examined += 1;
            match result.stage() {
                Stage::Awaited => {}
                Stage::Entered => sum.unsent += 1,
                Stage::ToCall => sum.to_call += 1,
                Stage::Told => sum.told += 1,
                Stage::Read => {
                    sum.told += 1;
                    sum.read += 1;
                }
            }
        }
        sum
    }

    /// Have no result.
    #[must_use]
    pub fn awaited(self) -> usize {
        self.people - self.examined
    }
}

/// What a result means for isolation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// The stay goes on as it is, or there is none.
    None,
    /// A stay of this kind begins, in place of the one that goes on.
    Begins {
        /// Why.
        reason: IsolationReason,
        /// Its day 0.
        day_zero: NaiveDate,
    },
}

/// What is known when a result is told.
#[derive(Debug, Clone, Copy)]
pub struct Known<'k> {
    /// The day of the specimen.
    pub on: NaiveDate,
    /// The first day of complaints, if there were any.
    pub onset: Option<NaiveDate>,
    /// The stay that goes on.
    pub stay: Option<&'k Isolation>,
    /// Whether this kind confirms an infection.
    pub confirms: bool,
}

/// What this outcome means.
///
/// A positive of a confirming kind ends the present stay and begins "confirmed", from the
/// onset or, without complaints, from the specimen; one who is confirmed already stays so.
/// Who waits for the result of a confirming test and is negative stays a close contact from
/// the same first day: nobody knows a later one. Nothing else changes a stay, a non-reactive
/// rapid test least of all.
#[must_use]
pub fn effect(outcome: Outcome, known: Known<'_>) -> Effect {
    let reason = known.stay.map(|stay| stay.reason);
    match (outcome, known.confirms) {
        (Outcome::Positive, true) => match reason {
            Some(
                IsolationReason::ConfirmedWithSymptoms | IsolationReason::ConfirmedWithoutSymptoms,
            ) => Effect::None,
            Some(
                IsolationReason::CloseContact
                | IsolationReason::Traveller
                | IsolationReason::WaitingForResult,
            )
            | None => confirmed(known),
        },
        (Outcome::Negative, true) => match known.stay {
            Some(stay) if stay.reason == IsolationReason::WaitingForResult => Effect::Begins {
                reason: IsolationReason::CloseContact,
                day_zero: stay.day_zero,
            },
            Some(_) | None => Effect::None,
        },
        (Outcome::Invalid, _) | (Outcome::Positive | Outcome::Negative, false) => Effect::None,
    }
}

fn confirmed(known: Known<'_>) -> Effect {
    let (reason, day_zero) = match known.onset {
        Some(onset) => (IsolationReason::ConfirmedWithSymptoms, onset),
        None => (IsolationReason::ConfirmedWithoutSymptoms, known.on),
    };
    Effect::Begins { reason, day_zero }
}

/// The first day of complaints around a specimen, as reports tell it: a fortnight back at
/// most.
#[must_use]
pub fn onset(reports: &[Report], on: NaiveDate) -> Option<NaiveDate> {
    let oldest = on.checked_sub_days(ONSET_WITHIN)?;
    let ill = reports
        .iter()
        .filter(|report| report.day >= oldest && report.answers.any_complaint());
    ill.map(|report| report.day).min()
}

#[cfg(test)]
mod tests;
