//! What other features announce, and what it means for cases and contacts.

use super::{board, interview};
use crate::domain::id::PersonId;
use crate::engine::Fault;
use crate::features::{Desk, Notice};
use crate::register;

/// Hears an announcement.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::Confirmed { person } => interview::begin(desk, *person).await,
        Notice::Unconfirmed { person } => interview::withdrawn(desk, *person).await,
        Notice::IsolationStarted { person, .. }
        | Notice::IsolationChanged { person }
        | Notice::IsolationEnded { person, .. } => {
            board::refresh_where_contact(desk, *person).await
        }
        Notice::Merged(one) => merged(desk, one.kept).await,
        Notice::StaffLeft { staff } | Notice::AccountMoved { person: staff, .. } => {
            board::forget_cards(desk, *staff).await
        }
        Notice::Registered { .. }
        | Notice::ReportFiled(_)
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
        | Notice::CantNow { .. }
        | Notice::ConsentDecided { .. }
        | Notice::PersonCorrected { .. }
        | Notice::HouseholdChanged { .. }
        | Notice::StrangerTold(_)
        | Notice::StrangerKnown { .. }
        | Notice::LinkedElsewhere { .. }
        | Notice::HourChanged { .. } => Ok(()),
    }
}

/// Cases and contacts stand under one id now: what is shown of them follows.
async fn merged(desk: &mut Desk<'_, '_>, kept: PersonId) -> Result<(), Fault> {
    for file in register::contact::cases_of(desk.tx, kept).await? {
        if let Some(case) = super::case::Case::of(desk, file).await? {
            interview::set_timer(desk, &case).await?;
            board::refresh(desk, &case, None).await?;
        }
    }
    board::refresh_where_contact(desk, kept).await
}
