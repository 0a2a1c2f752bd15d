//! What other features announce, and what it means for sessions.

use super::case::Case;
use super::{board, calls};
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
        Notice::StaffLeft { staff } | Notice::AccountMoved { person: staff, .. } => {
            forget_cards(desk, *staff).await
        }
        Notice::Merged(one) => merged(desk, one.kept).await,
        Notice::Registered { .. }
        | Notice::IsolationStarted { .. }
        | Notice::Confirmed { .. }
        | Notice::Unconfirmed { .. }
        | Notice::IsolationChanged { .. }
        | Notice::IsolationEnded { .. }
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

/// Two people are one: who of their sessions has to be called, and what the cards count.
async fn merged(desk: &mut Desk<'_, '_>, kept: PersonId) -> Result<(), Fault> {
    for result in register::test_result::all_of(desk.tx, kept).await? {
        if let Some(case) = Case::find(desk, result.session).await? {
            calls::set_timer(desk, &case).await?;
            board::refresh(desk, &case, None).await?;
        }
    }
    Ok(())
}

/// Whoever works here no more, or has another telephone, sees no session there any more.
async fn forget_cards(desk: &mut Desk<'_, '_>, staff: PersonId) -> Result<(), Fault> {
    if register::staff::find(desk.tx, staff).await?.is_none() {
        return Ok(());
    }
    for mut file in register::test_result::sessions(desk.tx).await? {
        if file.cards.iter().any(|card| card.staff == staff) {
            file.cards.retain(|card| card.staff != staff);
            desk.tx.put(&file)?;
        }
    }
    Ok(())
}
