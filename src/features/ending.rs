//! A stay in isolation ends, lasts longer or shorter, or goes on again: the one place in
//! which an officer's decision is written down and announced. What follows from it hears
//! every feature for itself: questions and reminders stop ([`super::reminders`]), calls and
//! visits end ([`super::tasks`]), the day's list, what waits in `/tanya` and half-finished
//! reports of somebody who has died, the lists of monitoring, a waiting erasure; who is
//! told of it is decided in [`super::release`].

use super::{Desk, Notice};
use crate::domain::id::PersonId;
use crate::domain::isolation::{Isolation, IsolationState};
use crate::domain::stay_end::{Because, Decided, Decision, StayEnd};
use crate::engine::Fault;

/// Who decides, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct By {
    /// Who of the staff.
    pub officer: PersonId,
    /// Why.
    pub because: Because,
}

impl By {
    /// Somebody, without a reason: the decision says enough.
    #[must_use]
    pub fn officer(officer: PersonId) -> Self {
        Self {
            officer,
            because: Because::default(),
        }
    }
}

fn decide(
    desk: &mut Desk<'_, '_>,
    stay: &mut Isolation,
    what: Decided,
    by: By,
) -> Result<(), Fault> {
    stay.decide(Decision {
        at: desk.now(),
        by: by.officer,
        what,
        because: by.because,
    });
    desk.tx.put(stay)
}

/// An officer ends a stay, or says how one has ended that was waited for.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub fn end(
    desk: &mut Desk<'_, '_>,
    mut stay: Isolation,
    why: StayEnd,
    by: By,
) -> Result<Isolation, Fault> {
    let (officer, went_on) = (by.officer, stay.is_active());
    decide(desk, &mut stay, Decided::Ended { why }, by)?;
    desk.announce(Notice::IsolationEnded {
        person: stay.person,
        isolation: stay.id,
        why,
        by: Some(officer),
        went_on,
    });
    Ok(stay)
}

/// A stay has ended with what a test has brought.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub fn end_by_itself(
    desk: &mut Desk<'_, '_>,
    mut stay: Isolation,
    why: StayEnd,
) -> Result<(), Fault> {
    stay.state = IsolationState::ended_by_itself(desk.now(), why);
    desk.tx.put(&stay)?;
    desk.announce(Notice::IsolationEnded {
        person: stay.person,
        isolation: stay.id,
        why,
        by: None,
        went_on: true,
    });
    Ok(())
}

/// An officer lets a stay last so many days after day 0.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub fn set_length(
    desk: &mut Desk<'_, '_>,
    mut stay: Isolation,
    is: u32,
    by: By,
) -> Result<Isolation, Fault> {
    let was = stay.length_days;
    decide(desk, &mut stay, Decided::Length { was, is }, by)?;
    let person = stay.person;
    desk.announce(Notice::IsolationChanged { person });
    Ok(stay)
}

/// An officer lets a stay go on that had ended: the person has come back, or it was ended by
/// mistake.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub fn go_on(desk: &mut Desk<'_, '_>, mut stay: Isolation, by: By) -> Result<Isolation, Fault> {
    decide(desk, &mut stay, Decided::WentOn, by)?;
    desk.announce(Notice::IsolationStarted {
        person: stay.person,
        isolation: stay.id,
    });
    Ok(stay)
}
