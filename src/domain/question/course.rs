//! Where a question stands, what can happen to it there, and where that leads.
//!
//! Invariant: what [`Question::record`] refuses changes nothing. Must never look at a
//! clock or at the staff.

use super::{Entry, Fact, Question};
use crate::clock::Moment;
use crate::domain::id::PersonId;

/// Where a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nobody has it: it is night, or nobody has joined yet.
    Lying {
        /// Since when.
        since: Moment,
    },
    /// It lies on somebody's telephone.
    With {
        /// On whose.
        who: PersonId,
        /// Since when.
        since: Moment,
    },
    /// Somebody will answer it.
    Taken {
        /// Who.
        by: PersonId,
        /// Since when they are waited for.
        since: Moment,
    },
    /// Somebody has answered; a further word makes it open again.
    Answered {
        /// Who.
        by: PersonId,
        /// When.
        at: Moment,
    },
    /// It was ended without an answer.
    Closed {
        /// Who ended it.
        by: PersonId,
        /// When.
        at: Moment,
    },
    /// Nobody waits for an answer any more.
    Lapsed,
}

/// What can't happen in the state the question is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Illegal {
    /// It begins with something that was asked.
    #[error("a question begins with what was asked")]
    Opening,
    /// Somebody has it already.
    #[error("the question is with somebody else")]
    NotTheirs,
    /// It was answered already.
    #[error("the question is answered")]
    Answered,
    /// Nobody waits for it any more.
    #[error("the question has lapsed")]
    Lapsed,
    /// Thanks for nothing.
    #[error("the question is not answered")]
    NotAnswered,
}

impl Question {
    /// Books what happened.
    ///
    /// # Errors
    /// When that can't happen now; then nothing is changed.
    pub fn record(&mut self, entry: Entry) -> Result<(), Illegal> {
        self.allows(&entry.fact)?;
        self.follow(entry.at, &entry.fact);
        self.history.push(entry);
        Ok(())
    }

    fn allows(&self, fact: &Fact) -> Result<(), Illegal> {
        if self.state == State::Lapsed && !matches!(fact, Fact::Unreachable | Fact::Reachable) {
            return Err(Illegal::Lapsed);
        }
        match fact {
            Fact::Given { .. } => match self.state {
                State::Lying { .. } => Ok(()),
                State::With { .. } | State::Taken { .. } => Err(Illegal::NotTheirs),
                State::Answered { .. } | State::Closed { .. } | State::Lapsed => {
                    Err(Illegal::Answered)
                }
            },
            Fact::Took { by } => match self.state {
                State::Lying { .. } | State::With { .. } => Ok(()),
                State::Taken { by: holder, .. } if holder == *by => Ok(()),
                State::Taken { .. } => Err(Illegal::NotTheirs),
                State::Answered { .. } | State::Closed { .. } | State::Lapsed => {
                    Err(Illegal::Answered)
                }
            },
            Fact::CalledAgain { who } if self.holder() != Some(*who) => Err(Illegal::NotTheirs),
            Fact::PassedOn { by, .. } if self.holder() != Some(*by) => Err(Illegal::NotTheirs),
            Fact::Answered { by, .. } if self.taker().is_some_and(|taker| taker != *by) => {
                Err(Illegal::NotTheirs)
            }
            Fact::Phoned { by } | Fact::Closed { by } if self.taker() != Some(*by) => {
                Err(Illegal::NotTheirs)
            }
            Fact::Thanked { .. } if self.is_open() => Err(Illegal::NotAnswered),
            Fact::Asked { .. }
            | Fact::CalledAgain { .. }
            | Fact::Lapsed
            | Fact::PassedOn { .. }
            | Fact::Answered { .. }
            | Fact::Thanked { .. }
            | Fact::Phoned { .. }
            | Fact::Closed { .. }
            | Fact::NotDelivered { .. }
            | Fact::Unreachable
            | Fact::Reachable => Ok(()),
        }
    }

    fn follow(&mut self, at: Moment, fact: &Fact) {
        match fact {
            Fact::Asked { .. } => self.asked(at),
            Fact::Given { to } => self.given(*to, at),
            Fact::CalledAgain { who } => self.called_again(*who, at),
            Fact::Lapsed => self.state = State::Lapsed,
            Fact::PassedOn { by, .. } => {
                self.tried.insert(*by);
                self.uncalled = false;
                self.state = State::Lying { since: at };
            }
            Fact::Took { by } => {
                self.uncalled = false;
                self.tried.insert(*by);
                self.state = State::Taken { by: *by, since: at };
            }
            Fact::Answered { by, .. } | Fact::Phoned { by } => {
                self.unanswered = 0;
                self.uncalled = false;
                self.state = State::Answered { by: *by, at };
            }
            Fact::Closed { by } => {
                self.unanswered = 0;
                self.state = State::Closed { by: *by, at };
            }
            Fact::Thanked { .. } => self.last_said = at,
            Fact::NotDelivered { by } => self.not_delivered(*by, at),
            Fact::Unreachable => self.unreachable = true,
            Fact::Reachable => self.unreachable = false,
        }
    }

    /// Whoever has answered before gets what is asked next.
    fn asked(&mut self, at: Moment) {
        self.uncalled |= self.holder().is_some() && self.calls_again(at) || !self.is_open();
        self.unanswered += 1;
        self.last_said = at;
        if let State::Answered { by, .. } | State::Closed { by, .. } = self.state {
            self.tried = [by].into();
            self.rounds = 0;
            self.state = State::Taken { by, since: at };
        }
    }

    /// Whoever gets it a second time gets it in a new round.
    fn given(&mut self, to: PersonId, at: Moment) {
        if !self.tried.insert(to) {
            self.tried = [to].into();
            self.rounds = self.rounds.saturating_add(1);
        }
        self.state = State::With { who: to, since: at };
    }

    fn called_again(&mut self, who: PersonId, at: Moment) {
        self.uncalled = false;
        match &mut self.state {
            State::With { since, .. } | State::Taken { since, .. } => *since = at,
            State::Lying { .. } | State::Answered { .. } | State::Closed { .. } | State::Lapsed => {
            }
        }
        self.tried.insert(who);
    }

    fn not_delivered(&mut self, by: PersonId, at: Moment) {
        self.unreachable = true;
        if let State::Answered { by: holder, .. } = self.state
            && holder == by
        {
            self.state = State::Taken { by, since: at };
        }
    }
}
