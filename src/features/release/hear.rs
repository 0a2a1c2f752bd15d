//! What other features announce, and what it means for whoever isolated.

use super::{away, tell};
use crate::engine::Fault;
use crate::features::{Desk, Notice};
use crate::register;

/// Hears an announcement.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::IsolationEnded {
            person,
            isolation,
            why,
            by,
            ..
        } => {
            away::ended(desk, *person, *isolation, *why).await?;
            tell::ended(desk, *person, *isolation, (*why, *by)).await
        }
        Notice::IsolationStarted { person, isolation } => {
            register::away::remove(desk.tx, *person);
            // One that had ended and goes on again: its letter says what is not so any more.
            register::letter::withdraw(desk.tx, *person, *isolation).await
        }
        Notice::ReportFiled(report) => away::reported(desk, report).await,
        Notice::Merged(one) => away::merged(desk, one).await,
        Notice::Registered { .. }
        | Notice::Confirmed { .. }
        | Notice::Unconfirmed { .. }
        | Notice::IsolationChanged { .. }
        | Notice::DangerTapped { .. }
        | Notice::DangerDetailed { .. }
        | Notice::DangerWithdrawn { .. }
        | Notice::AlertClosed { .. }
        | Notice::AlertChanged { .. }
        | Notice::ChatDied { .. }
        | Notice::ChatRevived { .. }
        | Notice::SilentAfterBadGrade { .. }
        | Notice::TaskWanted { .. }
        | Notice::StaffJoined { .. }
        | Notice::StaffLeft { .. }
        | Notice::CantNow { .. }
        | Notice::ConsentDecided { .. }
        | Notice::PersonCorrected { .. }
        | Notice::HouseholdChanged { .. }
        | Notice::StrangerTold(_)
        | Notice::StrangerKnown { .. }
        | Notice::AccountMoved { .. }
        | Notice::LinkedElsewhere { .. }
        | Notice::HourChanged { .. } => Ok(()),
    }
}
