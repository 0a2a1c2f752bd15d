//! What comes back: a press, a typed answer, a correction.

use super::nudge::nudge_name;
use super::question::{
    BACK, ask, ask_with, asked, drop_asked_buttons, drop_buttons, has_keys, redraw, settle,
};
use super::{DOUBLE_PRESS, Input, Turn};
use crate::domain::text::complaint::{self, ComplaintHint};
use crate::engine::Fault;
use crate::engine::incoming::TelegramMessageId;
use crate::features::button::Pointer;
use crate::features::conversation::OpenFlow;
use crate::features::visit::Visit;
use crate::features::{Flow, home};
use crate::i18n::{Html, Msg};

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
        let asked = asked(visit);
        if has_keys(asked.as_ref()) {
            let back = Html::plain(&visit.label(Msg::new("back-button")));
            settle(visit, asked.as_ref(), Some(back))?;
        } else {
            drop_buttons(visit, asked.as_ref())?;
        }
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
    if let Input::Text(text) = input
        && open.flow.can_go_back()
        && same_words(text, &visit.label(Msg::new("back-button")))
    {
        visit.conversation.open = Some(open);
        return go_back(visit).await;
    }
    let before = open.flow.clone();
    let turn = answer(&mut open.flow, visit, input).await?;
    if let (Turn::Next { .. }, Some(message)) = (&turn, message) {
        open.remember(message, before);
    }
    open.touched = visit.desk.now();
    let no_answer = matches!(turn, Turn::Refused(_) | Turn::Stray);
    let now = visit.desk.now();
    let called = is_call_for_help(input) && visit.conversation.may_point_gravely(now);
    if called && !answers_danger(&open.flow, &turn) {
        home::offer_help(visit)?;
    }
    if no_answer && !open.deserves_a_pointer(now) && !called {
        visit.conversation.open = Some(open);
        return Ok(());
    }
    follow(visit, open, turn).await
}

/// Whether somebody in the middle of a flow speaks of danger: that is heard whatever
/// was asked, also in a flood, at the pace at which it is heard outside a flow.
fn is_call_for_help(input: Input<'_>) -> bool {
    let Input::Text(text) = input else {
        return false;
    };
    complaint::looks_like_complaint(text) == Some(ComplaintHint::Emergency)
}

/// Whether the flow says itself where help is.
fn answers_danger(flow: &Flow, turn: &Turn) -> bool {
    match flow {
        // A question says itself where help is, and is sent all the same.
        Flow::CheckIn(_) | Flow::Ask(_) => true,
        // A reason tells how somebody else was, who is looked after.
        Flow::Release(_) => true,
        Flow::Unmatched(form) => form.hears_danger(),
        Flow::Alerts(form) => form.is_about_open_danger(),
        Flow::Roster(form) => form.is_about_residents(),
        Flow::Onboarding(_) => matches!(turn, Turn::Refused(_)),
        Flow::Consent(_) => matches!(turn, Turn::Done { .. }),
        Flow::Tasks(_)
        | Flow::Staff(_)
        | Flow::Relink(_)
        | Flow::Settings(_)
        | Flow::Correcting(_)
        | Flow::Privacy(_)
        | Flow::Household(_)
        | Flow::Travellers(_)
        | Flow::Results(_)
        | Flow::Files(_)
        | Flow::Contacts(_)
        | Flow::Monitoring(_) => false,
    }
}

/// Gives an answer. Who types what stands on a button has pressed it.
async fn answer(
    flow: &mut Flow,
    visit: &mut Visit<'_, '_>,
    input: Input<'_>,
) -> Result<Turn, Fault> {
    let Input::Text(text) = input else {
        return flow.answer(visit, input).await;
    };
    let screen = flow.screen(visit).await?;
    let meant = screen
        .choices
        .iter()
        .flatten()
        .find(|choice| same_words(text, &choice.label));
    match meant {
        Some(choice) => flow.answer(visit, Input::Word(&choice.word)).await,
        None => flow.answer(visit, input).await,
    }
}

/// Whether two texts have the same letters and digits: `sehat` and `🙂 Sehat`.
#[must_use]
pub fn same_words(typed: &str, label: &str) -> bool {
    let letters = |text: &str| -> String {
        let known = text.chars().filter(|letter| letter.is_alphanumeric());
        known.flat_map(char::to_lowercase).collect()
    };
    let typed = letters(typed);
    !typed.is_empty() && typed == letters(label)
}

async fn follow(visit: &mut Visit<'_, '_>, open: OpenFlow, turn: Turn) -> Result<(), Fault> {
    let asked = open.asked.clone();
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
            visit.finished |= open.flow.is_the_residents_own();
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
    let turn = answer(&mut again, visit, Input::Text(text)).await?;
    let said = match turn {
        Turn::Next { choice } => {
            let here = open.flow.clone();
            open.flow = again;
            open.flow.stand_at(&here);
            visit.say(Msg::new("corrected").html("choice", choice))
        }
        Turn::Refused(why) => why,
        // The answer has acted already: there is no question to come back to.
        Turn::Done { choice } => {
            open.flow = again;
            return follow(visit, open, Turn::Done { choice }).await;
        }
        Turn::Redraw | Turn::Stray => visit.say(Msg::new("stray-in-flow")),
    };
    let asked = open.asked.clone();
    drop_buttons(visit, asked.as_ref())?;
    visit.conversation.open = Some(open);
    ask_with(visit, Some(said)).await
}
