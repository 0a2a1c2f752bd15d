//! In a group that nobody has bound, and to all but one command: one line that leads to the
//! private chat, never a word of health.

use crate::engine::incoming::Incoming;
use crate::engine::outgoing::{Button, ButtonAction, Keyboard, Lane};
use crate::engine::{CallbackAnswer, Fault};
use crate::features::Desk;
use crate::features::command::Typed;
use crate::i18n::Msg;

/// A command of ours, or any command with our name behind it.
#[must_use]
pub fn typed_for_us(desk: &Desk<'_, '_>, text: &str) -> Option<Typed> {
    let typed = Typed::read(text)?;
    let is_ours = match (&typed.addressed_to, desk.house.bot_name.get()) {
        (Some(named), Some(ours)) => named.eq_ignore_ascii_case(ours),
        (Some(_) | None, _) => typed.command.is_some(),
    };
    is_ours.then_some(typed)
}

/// No button of ours belongs in a group but links: only the spinner stops.
pub fn press_in_group(desk: &mut Desk<'_, '_>, callback: &str) {
    desk.tx.answer(CallbackAnswer {
        callback: callback.to_owned(),
        text: None,
        popup: false,
    });
}

/// Leads to the private chat.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub fn point_to_private(desk: &mut Desk<'_, '_>, incoming: &Incoming) -> Result<(), Fault> {
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
