//! A question to the health worker on duty: a thread that goes to and fro until it is
//! answered.
//!
//! Everything about it is folded from its history: [`Question::record`] is the only way
//! to change it, and refuses what can't happen. Invariant: what was asked and not
//! answered is open, and an open question has a next moment ([`Question::next_due`])
//! at which somebody else gets it. It is no alert: it waits out the night.
//! It never decides who works where: that comes as an order of people.

mod course;
mod fact;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::calendar::Zone;
use super::id::{PersonId, QuestionId};
use super::protocol::reminders::QuietHours;
use super::schedule::{after_quiet, next_morning, waking};
use crate::clock::Moment;

pub use course::{Illegal, State};
pub use fact::{Entry, Fact, Kind, Passing, Said};

/// What is written outside any flow so soon after the last message of the thread is
/// meant for it.
const STILL_WRITING: TimeDelta = TimeDelta::minutes(30);
/// The same after an answer: it is read at noon, and answered in the evening.
const ANSWERING_BACK: TimeDelta = TimeDelta::hours(12);
/// So much may be sent without an answer; more would bury it.
const IN_A_ROW: usize = 20;
/// What comes so soon after the last message is part of it, and calls nobody again.
const SAME_BREATH: TimeDelta = TimeDelta::minutes(5);

/// A thread of questions and answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Facts", into = "Facts")]
pub struct Question {
    id: QuestionId,
    asker: PersonId,
    about: PersonId,
    history: Vec<Entry>,
    state: State,
    tried: BTreeSet<PersonId>,
    rounds: u32,
    unreachable: bool,
    /// Messages of the asker since somebody has answered.
    unanswered: usize,
    last_said: Moment,
    /// More was asked, and whoever has it was not called again yet.
    uncalled: bool,
}

/// A question as it is stored: what happened, and nothing that follows from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Facts {
    id: QuestionId,
    asker: PersonId,
    about: PersonId,
    history: Vec<Entry>,
}

impl From<Question> for Facts {
    fn from(question: Question) -> Self {
        Self {
            id: question.id,
            asker: question.asker,
            about: question.about,
            history: question.history,
        }
    }
}

impl TryFrom<Facts> for Question {
    type Error = Illegal;

    fn try_from(facts: Facts) -> Result<Self, Illegal> {
        let mut entries = facts.history.into_iter();
        let first = entries.next().ok_or(Illegal::Opening)?;
        let mut question = Self::opened(facts.id, facts.asker, facts.about, first)?;
        for entry in entries {
            question.record(entry)?;
        }
        Ok(question)
    }
}

/// Of whom a question is, and about whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parties {
    /// Whoever writes, and gets the answer.
    pub asker: PersonId,
    /// Whose health it is about.
    pub about: PersonId,
}

/// How long a question waits for one health worker.
#[derive(Debug, Clone, Copy)]
pub struct Patience<'q> {
    /// So long, by day.
    pub span: TimeDelta,
    /// The hours that don't count; `None`: questions go out by night, too.
    pub quiet: Option<&'q QuietHours>,
    /// The zone of the village's clocks.
    pub zone: Zone,
}

impl Patience<'_> {
    /// This moment, or the end of the quiet hours it lies in.
    #[must_use]
    pub fn awake(&self, at: Moment) -> Moment {
        self.quiet
            .map_or(at, |quiet| after_quiet(quiet, self.zone, at))
    }

    /// The same, or the next morning, whichever comes first.
    fn over_or_morning(&self, since: Moment) -> Moment {
        let over = self.over(since);
        let quiet = self.quiet;
        let morning = quiet.and_then(|quiet| next_morning(quiet, self.zone, since));
        morning.map_or(over, |morning| over.min(morning))
    }

    /// When so much time has passed, the quiet hours not counted.
    #[must_use]
    pub fn over(&self, since: Moment) -> Moment {
        match self.quiet {
            Some(quiet) => waking(quiet, self.zone, since, self.span),
            None => since + self.span,
        }
    }
}

impl Question {
    /// A question that is asked now.
    #[must_use]
    pub fn ask(id: QuestionId, parties: Parties, at: Moment, said: Said) -> Self {
        let first = Entry {
            at,
            fact: Fact::Asked { said },
        };
        Self::begun(id, parties.asker, parties.about, first)
    }

    fn opened(
        id: QuestionId,
        asker: PersonId,
        about: PersonId,
        first: Entry,
    ) -> Result<Self, Illegal> {
        match first.fact {
            Fact::Asked { .. } => Ok(Self::begun(id, asker, about, first)),
            Fact::Given { .. }
            | Fact::PassedOn { .. }
            | Fact::CalledAgain { .. }
            | Fact::Took { .. }
            | Fact::Answered { .. }
            | Fact::Thanked { .. }
            | Fact::Phoned { .. }
            | Fact::Closed { .. }
            | Fact::NotDelivered { .. }
            | Fact::Lapsed
            | Fact::Unreachable
            | Fact::Reachable => Err(Illegal::Opening),
        }
    }

    fn begun(id: QuestionId, asker: PersonId, about: PersonId, first: Entry) -> Self {
        let at = first.at;
        Self {
            id,
            asker,
            about,
            history: vec![first],
            state: State::Lying { since: at },
            tried: BTreeSet::new(),
            rounds: 0,
            unreachable: false,
            unanswered: 1,
            last_said: at,
            uncalled: false,
        }
    }

    /// Its identifier.
    #[must_use]
    pub fn id(&self) -> QuestionId {
        self.id
    }

    /// The same question, of and about people who have other ids now.
    #[must_use]
    pub fn between(self, parties: Parties) -> Self {
        Self {
            asker: parties.asker,
            about: parties.about,
            ..self
        }
    }

    /// Whoever asks.
    #[must_use]
    pub fn asker(&self) -> PersonId {
        self.asker
    }

    /// Whose health it is about.
    #[must_use]
    pub fn about(&self) -> PersonId {
        self.about
    }

    /// What happened, in order.
    #[must_use]
    pub fn history(&self) -> &[Entry] {
        &self.history
    }

    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Whether somebody waits for an answer.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self.state {
            State::Lying { .. } | State::With { .. } | State::Taken { .. } => true,
            State::Answered { .. } | State::Closed { .. } | State::Lapsed => false,
        }
    }

    /// On whose telephone it lies.
    #[must_use]
    pub fn holder(&self) -> Option<PersonId> {
        match self.state {
            State::With { who, .. } => Some(who),
            State::Taken { by, .. } => Some(by),
            State::Lying { .. } | State::Answered { .. } | State::Closed { .. } | State::Lapsed => {
                None
            }
        }
    }

    /// Who has said to answer it.
    #[must_use]
    pub fn taker(&self) -> Option<PersonId> {
        match self.state {
            State::Taken { by, .. } => Some(by),
            State::Lying { .. }
            | State::With { .. }
            | State::Answered { .. }
            | State::Closed { .. }
            | State::Lapsed => None,
        }
    }

    /// Whether this member of staff knows the name: has taken it, or has answered.
    #[must_use]
    pub fn is_known_to(&self, who: PersonId) -> bool {
        match self.state {
            State::Taken { by, .. } | State::Answered { by, .. } => by == who,
            State::Lying { .. } | State::With { .. } | State::Closed { .. } | State::Lapsed => {
                false
            }
        }
    }

    /// How often all have been tried.
    #[must_use]
    pub fn rounds(&self) -> u32 {
        self.rounds
    }

    /// Whether the chat with whoever asks is dead.
    #[must_use]
    pub fn is_unreachable(&self) -> bool {
        self.unreachable
    }

    /// When it was first asked.
    #[must_use]
    pub fn since(&self) -> Moment {
        self.history
            .first()
            .map_or(self.last_said, |entry| entry.at)
    }

    /// Since when it waits for an answer; for lists.
    #[must_use]
    pub fn waits_since(&self) -> Moment {
        self.history
            .iter()
            .rev()
            .take_while(|entry| !entry.fact.is_answer())
            .filter(|entry| matches!(entry.fact, Fact::Asked { .. }))
            .last()
            .map_or(self.last_said, |entry| entry.at)
    }

    /// Whether a message that whoever asks writes now, without being asked for one,
    /// belongs to this thread.
    #[must_use]
    pub fn takes_more(&self, now: Moment) -> bool {
        let (since, span) = match self.state {
            State::Answered { at, .. } => (at.max(self.last_said), ANSWERING_BACK),
            State::Lying { .. } | State::With { .. } | State::Taken { .. } => {
                (self.last_said, STILL_WRITING)
            }
            State::Closed { .. } | State::Lapsed => return false,
        };
        // A clock that was set back ends no thread.
        now - since <= span
    }

    /// Whether so much waits for an answer already that more would bury it.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.unanswered >= IN_A_ROW
    }

    /// Whether a message that comes now calls whoever has it again: it is no part of
    /// the one before.
    #[must_use]
    pub fn calls_again(&self, now: Moment) -> bool {
        !self.is_open() || now - self.last_said >= SAME_BREATH
    }

    /// Whether more was asked, and whoever has it was not called again yet.
    #[must_use]
    pub fn is_uncalled(&self) -> bool {
        self.uncalled
    }

    /// What was said since the last answer, in order; of what was corrected the newest.
    #[must_use]
    pub fn unanswered(&self) -> Vec<&Said> {
        let newest_first = self
            .history
            .iter()
            .rev()
            .take_while(|entry| !entry.fact.is_answer());
        let mut said: Vec<&Said> = Vec::new();
        for one in newest_first.filter_map(|entry| entry.fact.said()) {
            if said.iter().all(|known| known.message != one.message) {
                said.push(one);
            }
        }
        said.reverse();
        said
    }

    /// Whether this message of whoever asks stands in the thread.
    #[must_use]
    pub fn holds(&self, chat: i64, message: i32) -> bool {
        let mut said = self.history.iter().filter_map(|entry| entry.fact.said());
        said.any(|said| said.chat == chat && said.message == message)
    }

    /// Who gets it next: the first who was not tried in this round; when all were, a
    /// new round begins with the first. Whoever has it comes last.
    #[must_use]
    pub fn next(&self, order: &[PersonId]) -> Option<PersonId> {
        let holder = self.last_holder();
        let untried = order.iter().find(|who| !self.tried.contains(who));
        let another = || order.iter().find(|who| Some(**who) != holder);
        untried.or_else(another).or(order.first()).copied()
    }

    fn last_holder(&self) -> Option<PersonId> {
        self.history
            .iter()
            .rev()
            .find_map(|entry| match entry.fact {
                Fact::Given { to } => Some(to),
                Fact::Took { by } => Some(by),
                Fact::Asked { .. }
                | Fact::PassedOn { .. }
                | Fact::CalledAgain { .. }
                | Fact::Lapsed
                | Fact::Answered { .. }
                | Fact::Thanked { .. }
                | Fact::Phoned { .. }
                | Fact::Closed { .. }
                | Fact::NotDelivered { .. }
                | Fact::Unreachable
                | Fact::Reachable => None,
            })
    }

    /// When somebody else has to get it, if nobody does anything before. Seen from
    /// `now`, for a question that lies with nobody is looked after again and again; seen
    /// later, it is never earlier.
    #[must_use]
    pub fn next_due(&self, patience: &Patience<'_>, now: Moment) -> Option<Moment> {
        match self.state {
            State::Lying { .. } if patience.awake(now) > now => Some(patience.awake(now)),
            State::Lying { .. } => Some(patience.over_or_morning(now)),
            State::With { .. } | State::Taken { .. } if self.uncalled => {
                Some(patience.awake(self.last_said))
            }
            State::With { since, .. } | State::Taken { since, .. } => Some(patience.over(since)),
            State::Answered { .. } | State::Closed { .. } | State::Lapsed => None,
        }
    }
}
