//! In a group: one line that leads to the private chat, never a word of health.

use crate::engine::incoming::{Incoming, What};
use crate::engine::outgoing::{Button, ButtonAction, Keyboard, Lane};
use crate::engine::{CallbackAnswer, Fault};
use crate::features::Desk;
use crate::features::command::Typed;
use crate::i18n::Msg;

/// Something happened in a group.
///
/// # Errors
/// When a message can't be put into bytes (a bug).
pub fn in_group(mut desk: Desk<'_, '_>, incoming: &Incoming) -> Result<(), Fault> {
    match &incoming.what {
        What::Text { text, .. } if is_for_us(&desk, text) => point_to_private(&mut desk, incoming),
        What::Press { callback, .. } => {
            // No button of ours belongs here: only the spinner stops.
            desk.tx.answer(CallbackAnswer {
                callback: callback.clone(),
                text: None,
                popup: false,
            });
            Ok(())
        }
        What::Text { .. }
        | What::EditedText { .. }
        | What::Contact { .. }
        | What::Location { .. }
        | What::Media { .. }
        | What::Left
        | What::Joined
        | What::MovedTo(_)
        | What::Other => Ok(()),
    }
}

/// A command of ours, or any command with our name behind it.
fn is_for_us(desk: &Desk<'_, '_>, text: &str) -> bool {
    let Some(typed) = Typed::read(text) else {
        return false;
    };
    match (&typed.addressed_to, desk.house.bot_name.get()) {
        (Some(named), Some(ours)) => named.eq_ignore_ascii_case(ours),
        (Some(_) | None, _) => typed.command.is_some(),
    }
}

fn point_to_private(desk: &mut Desk<'_, '_>, incoming: &Incoming) -> Result<(), Fault> {
    let language = desk.house.config.default_language;
    let line = desk.say(language, Msg::new("group-pointer"));
    let keyboard = match desk.house.bot_name.get() {
        Some(name) => Keyboard::Inline(vec![vec![Button {
            label: desk.label(language, Msg::new("private-chat-button")),
            action: ButtonAction::Link(format!("https://t.me/{name}?start=grup")),
        }]]),
        None => Keyboard::None,
    };
    desk.send(incoming.chat, Lane::Bulk, line, keyboard, None)?;
    Ok(())
}
