//! An alert: a grave report on its way to somebody who takes it.
//!
//! Everything about it is folded from its history: [`Alert::record`] is the only
//! way to change it, and refuses what can't happen (nobody takes a taken alert,
//! nobody ends one that is not theirs). The grade never falls while it is open; a
//! danger sign that is withdrawn marks it and never closes it.
//! It never decides by itself who is rung: that is [`super::escalation`].

mod course;
mod dealt;
mod decide;
mod fact;
mod outcome;
mod path;

use std::collections::BTreeSet;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::escalation::{Chain, Climb};
use super::grade::Grade;
use super::id::{AlertId, PersonId};
use super::place::VillageId;
use super::report::Filer;
use crate::clock::Moment;

pub use course::{Illegal, State};
pub use decide::{Coming, Decision, decide};
pub use fact::{Cause, Ending, Entry, Fact, FalseAlarm, Picture, Subject};
pub use outcome::{Came, Outcome, Tally};
pub use path::{Because, Happened, Stop};

/// An alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Facts", into = "Facts")]
pub struct Alert {
    id: AlertId,
    /// As it opened: what is stored. Who it is now follows from the history.
    opened_about: (Subject, Option<VillageId>),
    subject: Subject,
    village: Option<VillageId>,
    history: Vec<Entry>,
    chain: Chain,
    grade: Grade,
    cause: Cause,
    picture: Picture,
    worst: Picture,
    state: State,
    attended: Moment,
    acted: bool,
    /// Something came since whoever has it has last done anything.
    news: bool,
    /// How often they were asked since.
    unanswered: u32,
    /// Something was heard of the person since it opened.
    heard: bool,
    silent_since: Option<Moment>,
    last_emergency: Option<Moment>,
    /// When it last became as grave as it is, or danger rang again; `None`: taken since.
    rang_for_danger: Option<Moment>,
    withdrawn: bool,
    unreachable: bool,
    tried: BTreeSet<PersonId>,
    waiting: BTreeSet<PersonId>,
}

/// An alert as it is stored: what happened, and nothing that follows from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Facts {
    id: AlertId,
    subject: Subject,
    village: Option<VillageId>,
    history: Vec<Entry>,
}

impl From<Alert> for Facts {
    fn from(alert: Alert) -> Self {
        let (subject, village) = alert.opened_about;
        Self {
            id: alert.id,
            subject,
            village,
            history: alert.history,
        }
    }
}

impl TryFrom<Facts> for Alert {
    type Error = Illegal;

    fn try_from(facts: Facts) -> Result<Self, Illegal> {
        Self::fold(facts.id, facts.subject, facts.village, facts.history)
    }
}

impl Alert {
    /// The alert that this history tells of.
    ///
    /// # Errors
    /// When the history can't have happened.
    pub fn fold(
        id: AlertId,
        subject: Subject,
        village: Option<VillageId>,
        history: Vec<Entry>,
    ) -> Result<Self, Illegal> {
        let mut entries = history.into_iter();
        let first = entries.next().ok_or(Illegal::Opening)?;
        let mut alert = Self::opened(id, subject, village, first)?;
        for entry in entries {
            alert.record(entry)?;
        }
        Ok(alert)
    }

    fn opened(
        id: AlertId,
        subject: Subject,
        village: Option<VillageId>,
        first: Entry,
    ) -> Result<Self, Illegal> {
        let Fact::Opened {
            grade,
            cause,
            picture,
            chain,
        } = first.fact.clone()
        else {
            return Err(Illegal::Opening);
        };
        let at = first.at;
        Ok(Self {
            id,
            opened_about: (subject.clone(), village.clone()),
            subject,
            village,
            history: vec![first],
            chain,
            grade,
            cause,
            worst: (*picture).clone(),
            picture: *picture,
            state: State::Open(Climb {
                rungs_rung: 0,
                last_due: at,
            }),
            attended: at,
            acted: false,
            news: false,
            unanswered: 0,
            heard: false,
            silent_since: None,
            last_emergency: (cause == Cause::Emergency).then_some(at),
            rang_for_danger: Some(at),
            withdrawn: false,
            unreachable: false,
            tried: BTreeSet::new(),
            waiting: BTreeSet::new(),
        })
    }

    /// Its identifier.
    #[must_use]
    pub fn id(&self) -> AlertId {
        self.id
    }

    /// The same alert about the same person under another id: two records became one.
    #[must_use]
    pub fn about(mut self, subject: Subject) -> Self {
        let now = match &subject {
            Subject::Person(now) => *now,
            Subject::Account { .. } => return self,
        };
        for entry in &mut self.history {
            if let Fact::Identified { person, .. } = &mut entry.fact
                && self.subject == Subject::Person(*person)
            {
                *person = now;
            }
        }
        if self.subject == self.opened_about.0 {
            self.opened_about.0 = subject.clone();
        }
        self.subject = subject;
        self
    }

    /// About whom.
    #[must_use]
    pub fn subject(&self) -> &Subject {
        &self.subject
    }

    /// The chat of the unknown account that it was opened about: who sits there called for
    /// help, and is told what becomes of it, whoever it turned out to be about.
    #[must_use]
    pub fn caller(&self) -> Option<i64> {
        match self.opened_about.0 {
            Subject::Account { chat, .. } => Some(chat),
            Subject::Person(_) => None,
        }
    }

    /// The village, where it is known.
    #[must_use]
    pub fn village(&self) -> Option<&VillageId> {
        self.village.as_ref()
    }

    /// What happened, in order.
    #[must_use]
    pub fn history(&self) -> &[Entry] {
        &self.history
    }

    /// Who is rung, and when.
    #[must_use]
    pub fn chain(&self) -> &Chain {
        &self.chain
    }

    /// The worst grade so far.
    #[must_use]
    pub fn grade(&self) -> Grade {
        self.grade
    }

    /// What gave it that grade.
    #[must_use]
    pub fn cause(&self) -> Cause {
        self.cause
    }

    /// What is known now.
    #[must_use]
    pub fn picture(&self) -> &Picture {
        &self.picture
    }

    /// What was known when it was at its worst.
    #[must_use]
    pub fn worst(&self) -> &Picture {
        &self.worst
    }

    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// When it opened.
    #[must_use]
    pub fn since(&self) -> Moment {
        self.history.first().map_or(self.attended, |entry| entry.at)
    }

    /// Who has it.
    #[must_use]
    pub fn taker(&self) -> Option<PersonId> {
        match self.state {
            State::Taken { by, .. } => Some(by),
            State::Open(_) | State::Closed { .. } => None,
        }
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        match self.state {
            State::Closed { .. } => true,
            State::Open(_) | State::Taken { .. } => false,
        }
    }

    /// Whether it ended with the person's death.
    #[must_use]
    pub fn has_ended_in_death(&self) -> bool {
        match &self.state {
            State::Closed { ending, .. } => *ending == Ending::Died,
            State::Open(_) | State::Taken { .. } => false,
        }
    }

    /// Whether the danger sign was taken back.
    #[must_use]
    pub fn is_withdrawn(&self) -> bool {
        self.withdrawn
    }

    /// Whether the chat with the person is dead.
    #[must_use]
    pub fn is_unreachable(&self) -> bool {
        self.unreachable
    }

    /// Whether the taker has called, visited or referred since taking it.
    #[must_use]
    pub fn has_been_acted_on(&self) -> bool {
        self.acted
    }

    /// Whether something came, since whoever has it last did anything, that made
    /// telephones ring: it must be answered, or others are rung too.
    #[must_use]
    pub fn is_pressing(&self) -> bool {
        self.news
    }

    /// Whether whoever has it is to answer: something came, or they were asked.
    #[must_use]
    pub fn is_to_be_answered(&self) -> bool {
        self.taker().is_some() && (self.news || self.unanswered > 0)
    }

    /// How often whoever has it was asked since they last did anything.
    #[must_use]
    pub fn unanswered(&self) -> u32 {
        self.unanswered
    }

    /// Whether it was opened by silence, and nothing was heard of the person since.
    #[must_use]
    pub fn is_only_silence(&self) -> bool {
        self.cause == Cause::Silence && !self.heard
    }

    /// Since when, while it is open, the person has not answered after a bad grade.
    #[must_use]
    pub fn silent_since(&self) -> Option<Moment> {
        self.silent_since
    }

    /// Those who have reported for the person, each once.
    #[must_use]
    pub fn reported_by(&self) -> Vec<Filer> {
        let mut filers = Vec::new();
        for entry in &self.history {
            if let Fact::ReportedBy { by } = entry.fact
                && !filers.contains(&by)
            {
                filers.push(by);
            }
        }
        filers
    }

    /// Since when the taker has let nothing be heard.
    #[must_use]
    pub fn attended(&self) -> Moment {
        self.attended
    }

    /// Those who were rung, skipped or have passed it on.
    #[must_use]
    pub fn tried(&self) -> &BTreeSet<PersonId> {
        &self.tried
    }

    /// Those whose telephone has rung and who may still take it.
    #[must_use]
    pub fn waiting_for(&self) -> &BTreeSet<PersonId> {
        &self.waiting
    }

    /// When `/darurat` last made telephones ring.
    #[must_use]
    pub fn last_emergency(&self) -> Option<Moment> {
        self.last_emergency
    }

    /// Whether danger that is told in another report has to ring: it was taken since
    /// it was last as grave as can be, or that is `pause` ago.
    fn is_to_ring_anew(&self, now: Moment, pause: TimeDelta) -> bool {
        self.rang_for_danger.is_none_or(|at| now - at >= pause)
    }
}

#[cfg(test)]
mod tests;
