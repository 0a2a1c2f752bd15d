//! What a new grave moment means for the alert that is open, if there is one.

use chrono::TimeDelta;

use super::{Alert, Cause};
use crate::clock::Moment;
use crate::domain::grade::Grade;

/// A grave moment that comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coming {
    /// How grave.
    pub grade: Grade,
    /// Why.
    pub cause: Cause,
    /// Of [`Cause::Danger`]: the first sign that is told in this report.
    pub first_sign: bool,
    /// When.
    pub at: Moment,
}

/// What a new grave moment means for the alert of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// There is no open alert: one opens.
    First,
    /// Graver than before: it is raised and rings again.
    Worse,
    /// As grave as before, or less: the cards are updated quietly.
    Same,
    /// Danger in another report, as grave as before: rings again.
    Anew,
    /// `/darurat` again within the pause: answered, and nobody is rung.
    Repeat,
    /// `/darurat` for the first time, or again after the pause: rings again.
    Insists,
    /// The person does not answer any more: rings again.
    Silent,
}

/// What a grave moment means. `pause` is how long a repeated press rings nobody.
#[must_use]
pub fn decide(open: Option<&Alert>, coming: Coming, pause: TimeDelta) -> Decision {
    let Some(alert) = open else {
        return Decision::First;
    };
    if coming.grade > alert.grade() {
        return Decision::Worse;
    }
    match coming.cause {
        Cause::Report => Decision::Same,
        Cause::Silence => Decision::Silent,
        Cause::Danger if coming.first_sign && alert.is_to_ring_anew(coming.at, pause) => {
            Decision::Anew
        }
        Cause::Danger => Decision::Same,
        Cause::Emergency => match alert.last_emergency() {
            Some(pressed) if coming.at - pressed < pause => Decision::Repeat,
            Some(_) | None => Decision::Insists,
        },
    }
}
