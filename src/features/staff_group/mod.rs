//! Groups of the staff: `/ikat` binds one to the places of whoever typed it. There one
//! message counts the open alerts and says who has which.
//!
//! Invariants: a group reads no name of a resident, no initials, no neighbourhood, nothing
//! of health but the grade; it is bound only by somebody who works there, and let go when
//! they no longer do. What nobody has bound stays silent but for one line that leads to the
//! private chat. Must never ask for anything in a group.

mod bind;
mod board;

pub use bind::{command, in_private, moved};

use super::{Desk, Notice};
use crate::domain::id::PersonId;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Keyboard, Lane};
use crate::i18n::Msg;
use crate::register;

/// Hears an announcement.
///
/// # Errors
/// When the store fails.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::AlertChanged { village, rings } => {
            board::alert_changed(desk, village.as_ref(), *rings).await
        }
        Notice::ChatDied { chat } => gone(desk, *chat).await,
        Notice::StaffLeft { staff } => left(desk, *staff).await,
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
        | Notice::ChatRevived { .. }
        | Notice::SilentAfterBadGrade { .. }
        | Notice::TaskWanted { .. }
        | Notice::StaffJoined { .. }
        | Notice::ConsentDecided { .. }
        | Notice::PersonCorrected { .. }
        | Notice::HouseholdChanged { .. }
        | Notice::Merged(_)
        | Notice::AccountMoved { .. }
        | Notice::LinkedElsewhere { .. }
        | Notice::CantNow { .. }
        | Notice::StrangerTold(_)
        | Notice::StrangerKnown { .. }
        | Notice::HourChanged { .. } => Ok(()),
    }
}

/// The bot was put out of the group: whoever bound it reads so.
///
/// # Errors
/// When the store fails.
pub async fn gone(desk: &mut Desk<'_, '_>, chat: ChatId) -> Result<(), Fault> {
    let Some(file) = register::staff_group::of_chat(desk.tx, chat).await? else {
        return Ok(());
    };
    register::staff_group::remove(desk.tx, &file);
    let Some(binder) = register::staff::find(desk.tx, file.group.by).await? else {
        return Ok(());
    };
    let to = ChatId(binder.chat);
    let language = desk.language_of(to).await?;
    let line = desk.say(language, Msg::new("group-gone"));
    desk.send(to, Lane::Reply, line, Keyboard::None, None)?;
    Ok(())
}

/// Whoever bound a group works here no more, or elsewhere: it is let go, and says so.
async fn left(desk: &mut Desk<'_, '_>, staff: PersonId) -> Result<(), Fault> {
    let member = register::staff::find(desk.tx, staff).await?;
    for file in register::staff_group::all(desk.tx).await? {
        let still = member.as_ref().is_some_and(|member| {
            let areas = bind::areas_of(&member.grants);
            file.group
                .areas
                .iter()
                .all(|area| areas.iter().any(|mine| mine.contains(area)))
        });
        if file.group.by == staff && !still {
            bind::let_go(desk, &file, "group-let-go-left")?;
        }
    }
    Ok(())
}

/// What is counted in each group is what is open.
///
/// # Errors
/// When the store fails.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for file in register::staff_group::all(desk.tx).await? {
        if board::refresh(desk, file).await? {
            log::error!("a group did not say what is open; mended");
            desk.tx.mended(1);
        }
    }
    Ok(())
}
