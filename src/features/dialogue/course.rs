//! The course of a flow: it begins, is put aside for another command, goes on, is given up.

use super::question::{ask, drop_buttons, has_keys};
use crate::engine::Fault;
use crate::engine::outgoing::Keyboard;
use crate::features::button::Subject;
use crate::features::conversation::OpenFlow;
use crate::features::visit::{Visit, standing_button};
use crate::features::{Feature, Flow};
use crate::i18n::Msg;

/// Starts a flow with its first question. A flow that was open is paused.
///
/// # Errors
/// When the store fails.
pub async fn begin(visit: &mut Visit<'_, '_>, flow: Flow) -> Result<(), Fault> {
    pause(visit).await?;
    visit.conversation.open = Some(OpenFlow::new(flow, visit.desk.now()));
    ask(visit).await
}

/// Puts the open flow aside for another command: its buttons go, its answers stay. There
/// is room for one: what lay there before comes to its end, and keeps what it has.
///
/// # Errors
/// When the store fails.
pub async fn pause(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let Some(open) = visit.conversation.open.take() else {
        return Ok(());
    };
    drop_buttons(visit, open.asked.as_ref())?;
    if has_keys(open.asked.as_ref()) {
        let line = visit.say(Msg::new("set-aside"));
        visit.reply_with(line, Keyboard::RemoveReply)?;
    }
    if !open.flow.worth_resuming() {
        return open.flow.abandoned(visit).await;
    }
    visit.conversation.offered = false;
    match visit.conversation.paused.replace(open) {
        Some(before) => before.flow.displaced(visit).await,
        None => Ok(()),
    }
}

/// Goes on with the paused flow.
///
/// # Errors
/// When the store fails.
pub async fn resume(visit: &mut Visit<'_, '_>) -> Result<bool, Fault> {
    let Some(paused) = visit.conversation.paused.take() else {
        return Ok(false);
    };
    if let Some(open) = visit.conversation.open.replace(paused) {
        drop_buttons(visit, open.asked.as_ref())?;
        open.flow.displaced(visit).await?;
    }
    ask(visit).await?;
    Ok(true)
}

/// Ends the open flow and the paused one without finishing them. False when
/// there was none.
///
/// # Errors
/// When the store fails.
pub async fn abandon(visit: &mut Visit<'_, '_>) -> Result<bool, Fault> {
    let open = visit.conversation.open.take();
    drop_buttons(visit, open.as_ref().and_then(|open| open.asked.as_ref()))?;
    let paused = visit.conversation.paused.take();
    let had = open.is_some() || paused.is_some();
    for ended in [open, paused].into_iter().flatten() {
        ended.flow.abandoned(visit).await?;
    }
    Ok(had)
}

/// Ends what needs a right that whoever is here has no longer: a role was taken away, or
/// its time is up. What must not be lost of it is kept. False when there was nothing.
///
/// # Errors
/// When the store fails.
pub async fn end_where_right_is_lost(visit: &mut Visit<'_, '_>) -> Result<bool, Fault> {
    let standing = visit.standing();
    let lost = |flow: &mut OpenFlow| !standing.may(flow.flow.needs());
    let open = visit.conversation.open.take_if(|open| lost(open));
    let paused = visit.conversation.paused.take_if(|paused| lost(paused));
    let had_keys = open
        .as_ref()
        .is_some_and(|open| has_keys(open.asked.as_ref()));
    drop_buttons(visit, open.as_ref().and_then(|open| open.asked.as_ref()))?;
    let had = open.is_some() || paused.is_some();
    for ended in [open, paused].into_iter().flatten() {
        ended.flow.abandoned(visit).await?;
    }
    if had {
        let line = visit.say(Msg::new("flow-right-lost"));
        let keyboard = if had_keys {
            Keyboard::RemoveReply
        } else {
            Keyboard::None
        };
        visit.reply_with(line, keyboard)?;
    }
    Ok(had)
}

/// Offers to go on with the flow that a command interrupted.
///
/// # Errors
/// When a message can't be put into bytes (a bug).
pub fn offer_to_resume(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let rows = vec![vec![
        standing_button(
            visit.label(Msg::new("resume-button")),
            Feature::Menu,
            "resume",
            Subject::None,
        ),
        standing_button(
            visit.label(Msg::new("drop-button")),
            Feature::Menu,
            "drop",
            Subject::None,
        ),
    ]];
    let question = visit.say(Msg::new("resume-offer"));
    visit.reply_with(question, Keyboard::Inline(rows))?;
    Ok(())
}
