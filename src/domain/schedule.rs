//! When a person is asked (PROTOCOL 4): the day's question, its repetitions, and
//! asking again after a bad grade.
//!
//! Pure: [`Timetable`] says at which moments one person may be asked, [`Plan`] is
//! how far that person's day has come, and [`Plan::tend`] says what is to be done
//! now. It may be called at any time and as often as one likes: what was done
//! already is not done again, and what was missed while the house was closed
//! collapses into one question.
//!
//! It must never lead to a question in the quiet hours, to one in the middle of a
//! half-finished report, or to more questions a day than the protocol has.

mod plan;
mod timetable;

#[cfg(test)]
mod tests;

pub use plan::{Again, Asking, Deed, Gap, Plan, Situation};
pub use timetable::{Timetable, after_quiet, next_morning, waking};

use serde::{Deserialize, Serialize};

use super::id::PersonId;

/// What is kept of one person's questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// Who.
    pub person: PersonId,
    /// How far the person's day has come.
    pub plan: Plan,
    /// The newest question that still has its buttons: the number of its message in
    /// the outbox.
    pub question: Option<u64>,
}
