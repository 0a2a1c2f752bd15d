//! What other features announce: an account that told something is known now.

use super::case;
use crate::domain::id::PersonId;
use crate::domain::unmatched::State;
use crate::engine::Fault;
use crate::features::{Desk, Notice};
use crate::register;

/// Hears an announcement.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::Registered { person } | Notice::AccountMoved { person, .. } => {
            known(desk, *person).await
        }
        Notice::StaffJoined { .. } => give_what_nobody_has(desk).await,
        Notice::IsolationStarted { .. }
        | Notice::IsolationChanged { .. }
        | Notice::IsolationEnded { .. }
        | Notice::ReportFiled(_)
        | Notice::DangerTapped { .. }
        | Notice::DangerDetailed { .. }
        | Notice::DangerWithdrawn { .. }
        | Notice::AlertClosed { .. }
        | Notice::ChatDied { .. }
        | Notice::ChatRevived { .. }
        | Notice::SilentAfterBadGrade { .. }
        | Notice::TaskWanted { .. }
        | Notice::StaffLeft { .. }
        | Notice::CantNow { .. }
        | Notice::ConsentDecided { .. }
        | Notice::PersonCorrected { .. }
        | Notice::HouseholdChanged { .. }
        | Notice::Merged(_)
        | Notice::LinkedElsewhere { .. }
        | Notice::StrangerTold(_)
        | Notice::StrangerKnown { .. }
        | Notice::HourChanged { .. }
        | Notice::Confirmed { .. }
        | Notice::Unconfirmed { .. }
        | Notice::AlertChanged { .. } => Ok(()),
    }
}

/// What their telephone told before is theirs, unless it was told of somebody with
/// another name: then an officer still says whose it is.
async fn known(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    let Some(person) = register::person::find(desk.tx, person).await? else {
        return Ok(());
    };
    let Some(chat) = Desk::chat_of(&person) else {
        return Ok(());
    };
    for report in register::unmatched::all_open(desk.tx).await? {
        if report.chat == chat.0 && report.may_be(&person) {
            case::matched(desk, report, &person, None).await?;
        }
    }
    Ok(())
}

/// Somebody joined who may know what nobody could be asked.
async fn give_what_nobody_has(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for report in register::unmatched::all_open(desk.tx).await? {
        let waits = matches!(report.state, State::Waiting { .. });
        if waits && report.cards.is_empty() {
            case::give(desk, report).await?;
        }
    }
    Ok(())
}
