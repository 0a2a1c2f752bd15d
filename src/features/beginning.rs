//! How an isolation begins: the one place, as [`super::ending`] is for ends.
//!
//! Whoever isolates already is not sent home twice: the stay before gives way to the new one,
//! or goes on.

use chrono::NaiveDate;

use super::{Desk, Notice};
use crate::domain::id::PersonId;
use crate::domain::isolation::{Isolation, IsolationReason, IsolationState};
use crate::domain::stay_end::StayEnd;
use crate::engine::Fault;
use crate::register;

/// What is known of a stay that begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begins {
    /// Whose.
    pub person: PersonId,
    /// Why.
    pub reason: IsolationReason,
    /// Its day 0.
    pub day_zero: NaiveDate,
    /// Whether somebody has to bring food; `None`: nobody was asked, what was said for the
    /// stay before counts.
    pub needs_food: Option<bool>,
}

/// Which stay goes on now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begun {
    /// The new one.
    New(Isolation),
    /// The one before: it lasts at least as long, or follows from a test.
    Before(Isolation),
}

impl Begun {
    /// Whichever it is.
    #[must_use]
    pub fn stay(self) -> Isolation {
        match self {
            Self::New(stay) | Self::Before(stay) => stay,
        }
    }
}

/// A stay as the protocol measures it. Nothing is kept yet.
///
/// # Errors
/// When no id can be drawn.
pub fn stay(desk: &Desk<'_, '_>, begins: Begins) -> Result<Isolation, Fault> {
    Ok(Isolation {
        id: desk.tx.new_id()?,
        person: begins.person,
        reason: begins.reason,
        day_zero: begins.day_zero,
        length_days: desk.house.protocol.isolation.length_days(begins.reason),
        state: IsolationState::Active,
        since: desk.now(),
        needs_food: begins.needs_food == Some(true),
        decisions: Vec::new(),
    })
}

/// Keeps a stay, which takes the place of the one before.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub fn keep(
    desk: &mut Desk<'_, '_>,
    before: Option<Isolation>,
    new: &Isolation,
) -> Result<(), Fault> {
    if let Some(mut before) = before {
        let at = desk.now();
        before.state = IsolationState::ended_by_itself(at, StayEnd::Replaced);
        desk.tx.put(&before)?;
    }
    desk.tx.put(new)?;
    desk.announce(Notice::IsolationStarted {
        person: new.person,
        isolation: new.id,
    });
    Ok(())
}

/// Begins a stay, unless one goes on that lasts at least as long or follows from a test. What
/// was said of food counts for whichever goes on.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn unless_longer(desk: &mut Desk<'_, '_>, begins: Begins) -> Result<Begun, Fault> {
    let mut new = stay(desk, begins)?;
    let before = register::isolation::active(desk.tx, begins.person).await?;
    match before {
        Some(before) if !before.gives_way_to(&new) => {
            goes_on(desk, before, new.needs_food).map(Begun::Before)
        }
        before => {
            if begins.needs_food.is_none() {
                new.needs_food = before.as_ref().is_some_and(|stay| stay.needs_food);
            }
            keep(desk, before, &new)?;
            Ok(Begun::New(new))
        }
    }
}

fn goes_on(
    desk: &mut Desk<'_, '_>,
    mut before: Isolation,
    needs_food: bool,
) -> Result<Isolation, Fault> {
    if needs_food && !before.needs_food {
        before.needs_food = true;
        desk.tx.put(&before)?;
        let person = before.person;
        desk.announce(Notice::IsolationChanged { person });
    }
    Ok(before)
}
