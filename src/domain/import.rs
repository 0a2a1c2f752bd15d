//! People who are entered from a file: looked at, confirmed, entered part by part. Pure.
//!
//! Invariants: nothing is entered before it was looked at and confirmed; each part counts
//! once, also after a restart: a part says behind which it comes.

use serde::{Deserialize, Serialize};

use super::id::{ImportId, PersonId};
use crate::clock::Moment;

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// Its identifier.
    pub id: ImportId,
    /// Who sent it; `None`: whoever runs the program, on its machine.
    pub by: Option<PersonId>,
    /// In which chat, until it is dealt with.
    pub chat: Option<i64>,
    /// Telegram's name of the file, until it is dealt with.
    pub file: String,
    /// When.
    pub at: Moment,
    /// The hash of what was looked at: only that is entered.
    pub hash: Option<String>,
    /// The message that says how far it is, by its handle.
    pub message: Option<u64>,
    /// How far it is.
    pub state: State,
}

/// How far a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is being looked at.
    Reading,
    /// It waits for a yes.
    Previewed,
    /// It is being entered.
    Entering {
        /// So many rows are dealt with.
        done: usize,
        /// What became of them.
        so_far: Tally,
    },
    /// All rows are dealt with.
    Done {
        /// What became of them.
        tally: Tally,
    },
    /// It is not wanted, or can't be read.
    Dropped,
}

/// What becomes of rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// People who are entered.
    pub new: usize,
    /// People who are there already, and begin to isolate.
    pub isolated: usize,
    /// People who are there already, and stay as they are.
    pub known: usize,
    /// Rows that can't be used.
    pub failed: usize,
}

impl Tally {
    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            new: self.new + other.new,
            isolated: self.isolated + other.isolated,
            known: self.known + other.known,
            failed: self.failed + other.failed,
        }
    }

    /// How many rows.
    #[must_use]
    pub fn rows(self) -> usize {
        self.new + self.isolated + self.known + self.failed
    }

    /// For how many rows something is done.
    #[must_use]
    pub fn changes(self) -> usize {
        self.new + self.isolated
    }
}

impl Import {
    /// Somebody says yes. False: it waits for none (any more).
    pub fn confirm(&mut self) -> bool {
        let waits = self.state == State::Previewed;
        if waits {
            self.state = State::Entering {
                done: 0,
                so_far: Tally::default(),
            };
        }
        waits
    }

    /// Whether the part behind so many rows is the next one.
    #[must_use]
    pub fn is_next(&self, behind: usize) -> bool {
        match self.state {
            State::Entering { done, .. } => done == behind,
            State::Reading | State::Previewed | State::Done { .. } | State::Dropped => false,
        }
    }

    /// Nothing more becomes of it: in which chat it lies is needed no more.
    pub fn end(&mut self, state: State) {
        self.state = state;
        self.chat = None;
        self.message = None;
        self.file.clear();
    }

    /// A part was dealt with; `is_last`: there is no further one.
    pub fn advance(&mut self, part: Tally, is_last: bool) {
        if let State::Entering { done, so_far } = self.state {
            let so_far = so_far.and(part);
            self.state = match is_last {
                true => State::Done { tally: so_far },
                false => State::Entering {
                    done: done + part.rows(),
                    so_far,
                },
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::RandomId as _;

    fn import(state: State) -> Import {
        Import {
            id: ImportId::from_bits(1),
            by: None,
            chat: None,
            file: String::new(),
            at: Moment::UNIX_EPOCH,
            hash: None,
            message: None,
            state,
        }
    }

    fn part(new: usize, known: usize) -> Tally {
        Tally {
            new,
            known,
            ..Tally::default()
        }
    }

    #[test]
    fn a_yes_counts_once_and_each_part_counts_once() {
        let mut one = import(State::Reading);
        assert!(!one.confirm() && !one.is_next(0));
        one.state = State::Previewed;
        assert!(one.confirm());
        assert!(!one.confirm());
        assert!(one.is_next(0) && !one.is_next(25));
        one.advance(part(20, 5), false);
        assert!(one.is_next(25) && !one.is_next(0));
        one.advance(part(3, 0), true);
        let tally = part(23, 5);
        assert_eq!(one.state, State::Done { tally });
        assert!(!one.is_next(28));
        one.advance(part(9, 9), true);
        assert_eq!(one.state, State::Done { tally });
    }
}
