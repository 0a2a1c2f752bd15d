//! Households: people for whom one telephone, or several, report.
//!
//! - [`hear`] brings the day's question up to date when something is known of a member.
//! - [`audit`] keeps households, their index and the accounts of their telephones in step.
//!
//! Rules: [`crate::domain::household`]; the question itself is
//! [`crate::features::household_question`]. Must never: leave somebody in isolation without
//! anybody who is asked about them.

mod round;

pub use round::audit;

use super::desk::Desk;
use super::{Notice, household_question};
use crate::domain::access::Action;
use crate::domain::id::PersonId;
use crate::engine::Fault;
use crate::register;

/// What it takes to press this standing button: there is none.
#[must_use]
pub fn button_action(_word: &str) -> Option<Action> {
    None
}

/// What other features announce.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::ReportFiled(report) => refresh_of(desk, report.person).await,
        Notice::AlertClosed { person, .. }
        | Notice::ConsentDecided { person }
        | Notice::PersonCorrected { person }
        | Notice::IsolationStarted { person, .. } => refresh_of(desk, *person).await,
        Notice::HouseholdChanged { people } => {
            for person in people {
                refresh_of(desk, *person).await?;
            }
            Ok(())
        }
        Notice::Merged(merged) => refresh_of(desk, merged.kept).await,
        Notice::AccountMoved { .. }
        | Notice::LinkedElsewhere { .. }
        | Notice::Registered { .. }
        | Notice::DangerTapped { .. }
        | Notice::DangerDetailed { .. }
        | Notice::DangerWithdrawn { .. }
        | Notice::SilentAfterBadGrade { .. }
        | Notice::TaskWanted { .. }
        | Notice::ChatDied { .. }
        | Notice::ChatRevived { .. }
        | Notice::StaffJoined { .. }
        | Notice::StaffLeft { .. }
        | Notice::HourChanged { .. } => Ok(()),
    }
}

/// The day's question shows how far the day has come for a member.
async fn refresh_of(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    for household in register::household::of_person(desk.tx, person).await? {
        household_question::refresh(desk, &household).await?;
    }
    Ok(())
}
