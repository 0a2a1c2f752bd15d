//! The question on the screen: sent, redrawn in place, settled once it is answered.

use super::nudge::set_nudge;
use super::{Choice, Screen};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{
    Body, Button, ButtonAction, Keyboard, Lane, MessageRef, ReplyButton,
};
use crate::features::button::{Pointer, Subject};
use crate::features::conversation::Asked;
use crate::features::desk::Desk;
use crate::features::visit::Visit;
use crate::features::{Feature, Flow};
use crate::i18n::{Html, Msg};

/// The driver's own word on every question with something before it.
pub(super) const BACK: &str = "back";

/// Asks the current question of the open flow in a new message.
///
/// # Errors
/// When the store fails.
pub async fn ask(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    ask_with(visit, None).await
}

pub(super) async fn ask_with(
    visit: &mut Visit<'_, '_>,
    preface: Option<Html>,
) -> Result<(), Fault> {
    let Some(mut open) = visit.conversation.open.take() else {
        return Ok(());
    };
    let screen = open.flow.screen(visit).await?;
    visit.conversation.stamp = visit.conversation.stamp.wrapping_add(1);
    let stamp = visit.conversation.stamp;
    let question = screen.html.clone();
    let shown = match preface {
        Some(preface) => Html::join([preface, question.clone()], "\n\n"),
        None => question.clone(),
    };
    let keyboard = keyboard(visit, &open.flow, &screen, stamp);
    let reply_keyboard = matches!(keyboard, Keyboard::Reply(_));
    let message = visit.reply_with(shown, keyboard)?;
    open.asked = Some(Asked {
        message,
        html: question.into_string(),
        stamp,
        at: visit.desk.now(),
        reply_keyboard,
    });
    open.touched = visit.desk.now();
    visit.conversation.open = Some(open);
    set_nudge(visit).await
}

pub(super) fn keyboard(
    visit: &Visit<'_, '_>,
    flow: &Flow,
    screen: &Screen,
    stamp: u32,
) -> Keyboard {
    if !screen.typed.is_empty() {
        let mut keys = screen.typed.clone();
        if flow.can_go_back() {
            let back = visit.label(Msg::new("back-button"));
            keys.push(vec![ReplyButton::Text(back)]);
        }
        return Keyboard::Reply(keys);
    }
    let rows = buttons(visit, flow, screen, stamp);
    if rows.is_empty() {
        Keyboard::None
    } else {
        Keyboard::Inline(rows)
    }
}

pub(super) fn buttons(
    visit: &Visit<'_, '_>,
    flow: &Flow,
    screen: &Screen,
    stamp: u32,
) -> Vec<Vec<Button>> {
    let feature = flow.feature();
    let mut rows: Vec<Vec<Button>> = screen
        .choices
        .iter()
        .map(|row| {
            row.iter()
                .map(|choice| choice_button(feature, choice, stamp))
                .collect()
        })
        .collect();
    if flow.can_go_back() {
        let back = Choice::new(visit.label(Msg::new("back-button")), BACK);
        rows.push(vec![choice_button(feature, &back, stamp)]);
    }
    rows
}

pub(super) fn choice_button(feature: Feature, choice: &Choice, stamp: u32) -> Button {
    let pointer = Pointer::new(feature, choice.word.clone(), Subject::Question(stamp));
    Button {
        label: choice.label.clone(),
        action: ButtonAction::Press(pointer.to_string()),
    }
}

/// Draws the current question again, in place.
pub(super) async fn redraw(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let Some(mut open) = visit.conversation.open.take() else {
        return Ok(());
    };
    let screen = open.flow.screen(visit).await?;
    if let Some(asked) = &mut open.asked {
        asked.html = screen.html.as_str().to_owned();
        let body = Body::Edit {
            of: MessageRef::Sent(asked.message),
            html: asked.html.clone(),
            buttons: buttons(visit, &open.flow, &screen, asked.stamp),
        };
        visit.desk.send_body(visit.chat, Lane::Reply, body, None)?;
    }
    visit.conversation.open = Some(open);
    Ok(())
}

/// Takes the buttons off an answered question and leaves the choice readable.
pub(super) fn settle(
    visit: &mut Visit<'_, '_>,
    asked: Option<&Asked>,
    choice: Option<Html>,
) -> Result<(), Fault> {
    let (Some(asked), Some(choice)) = (asked, choice) else {
        return drop_buttons(visit, asked);
    };
    let chosen = visit.say(Msg::new("chosen").html("choice", choice));
    if asked.reply_keyboard {
        // The telephone's own keyboard comes back only with a new message.
        visit.reply_with(chosen, Keyboard::RemoveReply)?;
        return Ok(());
    }
    let body = Body::Edit {
        of: MessageRef::Sent(asked.message),
        html: format!("{}\n{}", asked.html, chosen.as_str()),
        buttons: Vec::new(),
    };
    visit.desk.send_body(visit.chat, Lane::Reply, body, None)?;
    Ok(())
}

pub(super) fn drop_asked_buttons(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let asked = asked(visit);
    drop_buttons(visit, asked.as_ref())
}

/// The question on the screen.
pub(super) fn asked(visit: &Visit<'_, '_>) -> Option<Asked> {
    let open = visit.conversation.open.as_ref();
    open.and_then(|open| open.asked.clone())
}

/// Whether the telephone's own keyboard was replaced for this question.
pub(super) fn has_keys(asked: Option<&Asked>) -> bool {
    asked.is_some_and(|asked| asked.reply_keyboard)
}

pub(super) fn drop_buttons(visit: &mut Visit<'_, '_>, asked: Option<&Asked>) -> Result<(), Fault> {
    let Some(asked) = asked else {
        return Ok(());
    };
    close_question(&mut visit.desk, visit.chat, asked)
}

/// Takes the buttons off a question whose flow was ended from elsewhere.
///
/// # Errors
/// When a message can't be put into bytes (a bug).
pub fn close_question(desk: &mut Desk<'_, '_>, chat: ChatId, asked: &Asked) -> Result<(), Fault> {
    if asked.reply_keyboard {
        // Its keys hide themselves once another keyboard comes; nothing to edit.
        return Ok(());
    }
    desk.take_buttons_off(chat, MessageRef::Sent(asked.message), Lane::Reply)
}
