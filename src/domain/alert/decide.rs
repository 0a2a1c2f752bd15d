//! What a new grave moment means for the alert that is open, if there is one.

use chrono::TimeDelta;

use super::{Alert, Cause};
use crate::clock::Moment;
use crate::domain::grade::Grade;

/// What a new grave moment means for the alert of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// There is no open alert: one opens.
    First,
    /// Graver than before: it is raised and rings again.
    Worse,
    /// As grave as before, or less: the cards are updated quietly.
    Same,
    /// `/darurat` again within the pause: answered, and nobody is rung.
    Repeat,
    /// `/darurat` for the first time, or again after the pause: rings again.
    Insists,
}

/// What a grave moment means. `pause` is how long a repeated emergency press rings nobody.
#[must_use]
pub fn decide(
    open: Option<&Alert>,
    grade: Grade,
    cause: Cause,
    now: Moment,
    pause: TimeDelta,
) -> Decision {
    let Some(alert) = open else {
        return Decision::First;
    };
    if grade > alert.grade() {
        return Decision::Worse;
    }
    match cause {
        Cause::Report | Cause::Danger | Cause::Silence => Decision::Same,
        Cause::Emergency => match alert.last_emergency() {
            Some(pressed) if now - pressed < pause => Decision::Repeat,
            Some(_) | None => Decision::Insists,
        },
    }
}
