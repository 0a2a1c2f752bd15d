//! What comes back: a press, a typed answer, a correction.

use super::nudge::nudge_name;
use super::question::{BACK, ask, ask_with, drop_asked_buttons, drop_buttons, redraw, settle};
use super::{DOUBLE_PRESS, Input, Turn};
use crate::engine::Fault;
use crate::engine::incoming::TelegramMessageId;
use crate::features::button::Pointer;
use crate::features::conversation::OpenFlow;
use crate::features::visit::Visit;
use crate::i18n::Msg;

/// A button of a question was pressed.
///
/// # Errors
/// When the store fails.
pub async fn press(visit: &mut Visit<'_, '_>, pointer: &Pointer, stamp: u32) -> Result<(), Fault> {
    let current = visit
        .conversation
        .open
        .as_ref()
        .filter(|open| open.flow.feature() == pointer.feature)
        .and_then(|open| open.asked.as_ref());
    match current {
        Some(asked) if asked.stamp == stamp => {}
        Some(asked) if visit.desk.now() - asked.at < DOUBLE_PRESS => {
            visit.answer_press();
            return Ok(());
        }
        Some(_) | None => return old_button(visit).await,
    }
    if pointer.word == BACK {
        return go_back(visit).await;
    }
    take(visit, Input::Word(&pointer.word), None).await
}

/// Says that a button has had its day, and shows the current question again.
///
/// # Errors
/// When the store fails.
pub async fn old_button(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    visit.toast(Msg::new("old-button"));
    if visit.conversation.open.is_some() {
        drop_asked_buttons(visit)?;
        return ask(visit).await;
    }
    Ok(())
}

async fn go_back(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let moved = visit
        .conversation
        .open
        .as_mut()
        .is_some_and(|open| open.flow.back());
    if moved {
        drop_asked_buttons(visit)?;
        ask(visit).await?;
    }
    Ok(())
}

/// Gives an answer to the open flow. `message` is set for typed answers.
///
/// # Errors
/// When the store fails.
pub async fn take(
    visit: &mut Visit<'_, '_>,
    input: Input<'_>,
    message: Option<TelegramMessageId>,
) -> Result<(), Fault> {
    let Some(mut open) = visit.conversation.open.take() else {
        return Ok(());
    };
    let before = open.flow.clone();
    let turn = open.flow.answer(visit, input).await?;
    if let (Turn::Next { .. }, Some(message)) = (&turn, message) {
        open.remember(message, before);
    }
    open.touched = visit.desk.now();
    follow(visit, open, turn).await
}

async fn follow(visit: &mut Visit<'_, '_>, mut open: OpenFlow, turn: Turn) -> Result<(), Fault> {
    let asked = open.asked.clone();
    let no_answer = matches!(turn, Turn::Refused(_) | Turn::Stray);
    if no_answer && !open.deserves_a_pointer(visit.desk.now()) {
        visit.conversation.open = Some(open);
        return Ok(());
    }
    match turn {
        Turn::Next { choice } => {
            settle(visit, asked.as_ref(), Some(choice))?;
            visit.conversation.open = Some(open);
            ask(visit).await
        }
        Turn::Redraw => {
            visit.conversation.open = Some(open);
            redraw(visit).await
        }
        Turn::Refused(why) => {
            drop_buttons(visit, asked.as_ref())?;
            visit.conversation.open = Some(open);
            ask_with(visit, Some(why)).await
        }
        Turn::Done { choice } => {
            settle(visit, asked.as_ref(), choice)?;
            let name = nudge_name(visit);
            visit.desk.tx.cancel(&name).await
        }
        Turn::Stray => {
            drop_buttons(visit, asked.as_ref())?;
            visit.conversation.open = Some(open);
            let pointer = visit.say(Msg::new("stray-in-flow"));
            ask_with(visit, Some(pointer)).await
        }
    }
}

/// An earlier text was edited: the answer it gave is given again, and the flow
/// stays where it is.
///
/// # Errors
/// When the store fails.
pub async fn correct(
    visit: &mut Visit<'_, '_>,
    message: TelegramMessageId,
    text: &str,
) -> Result<(), Fault> {
    let Some(mut open) = visit.conversation.open.take() else {
        return Ok(());
    };
    let before = open
        .answered
        .iter()
        .rev()
        .find(|(answered, _)| *answered == message)
        .map(|(_, before)| before.clone());
    let Some(before) = before else {
        visit.conversation.open = Some(open);
        return Ok(());
    };
    let mut again = open.flow.clone();
    again.stand_at(&before);
    let turn = again.answer(visit, Input::Text(text)).await?;
    let said = match turn {
        Turn::Next { choice } => {
            let here = open.flow.clone();
            open.flow = again;
            open.flow.stand_at(&here);
            visit.say(Msg::new("corrected").html("choice", choice))
        }
        Turn::Refused(why) => why,
        Turn::Redraw | Turn::Done { .. } | Turn::Stray => visit.say(Msg::new("stray-in-flow")),
    };
    let asked = open.asked.clone();
    drop_buttons(visit, asked.as_ref())?;
    visit.conversation.open = Some(open);
    ask_with(visit, Some(said)).await
}
