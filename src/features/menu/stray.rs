//! What is said when nothing was asked: a friendly pointer, never an error.
//!
//! A flood gets one pointer every 20 seconds. What sounds like danger is answered
//! also then: danger is never behind a pause.

use super::language_or_default;
use crate::domain::text::complaint::{self, ComplaintHint};
use crate::engine::Fault;
use crate::engine::incoming::{ChatId, Sender};
use crate::engine::outgoing::{Keyboard, Lane};
use crate::features::dialogue::Input;
use crate::features::{Command, Desk, Visit, home};
use crate::i18n::{Html, Msg};

/// What a stray message seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stray {
    /// A call for help, or a sign of danger.
    Emergency,
    /// A complaint.
    Complaint,
    /// A number that nobody asked for.
    Number,
    /// Any other text.
    Text,
    /// A photo, a voice message, a place, a contact card.
    Media,
}

impl Stray {
    fn of(input: Input<'_>) -> Self {
        match input {
            Input::Text(text) => Self::text(text),
            Input::Word(_) => Self::Text,
            Input::Contact { .. } | Input::Location | Input::Media { .. } => Self::Media,
        }
    }

    fn text(text: &str) -> Self {
        match complaint::looks_like_complaint(text) {
            Some(ComplaintHint::Emergency) => Self::Emergency,
            Some(ComplaintHint::Complaint) => Self::Complaint,
            None if is_number(text) => Self::Number,
            None => Self::Text,
        }
    }

    /// Whether it is answered also in the middle of a flood.
    fn is_grave(self) -> bool {
        match self {
            Self::Emergency | Self::Complaint => true,
            Self::Number | Self::Text | Self::Media => false,
        }
    }
}

/// `38,5`, `120/80`, `96 %`: digits with signs, no words but a unit.
fn is_number(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits > 0 && digits >= letters && letters <= 3
}

/// Something that is neither a command nor a press, while nothing is asked.
///
/// # Errors
/// When a message can't be put into bytes (a bug).
pub async fn stray(visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<(), Fault> {
    let stray = Stray::of(input);
    if !may_point(visit, stray.is_grave()) {
        return Ok(());
    }
    let html = visit.say(Msg::new(match stray {
        Stray::Emergency => return home::offer_help(visit),
        Stray::Complaint => "stray-complaint",
        Stray::Number => "stray-number",
        Stray::Text => "stray-message",
        Stray::Media => "stray-media-home",
    }));
    let keyboard = keyboard(visit, stray);
    visit.reply_with(html, keyboard)?;
    Ok(())
}

/// Whether a pointer is due; remembers it. A grave one counts apart.
fn may_point(visit: &mut Visit<'_, '_>, grave: bool) -> bool {
    let now = visit.desk.now();
    if grave {
        visit.conversation.may_point_gravely(now)
    } else {
        visit.conversation.may_point(now)
    }
}

fn keyboard(visit: &Visit<'_, '_>, stray: Stray) -> Keyboard {
    let emergency = home::button(visit, Command::Emergency);
    let report = home::report_or_register(visit);
    match stray {
        Stray::Emergency | Stray::Complaint | Stray::Number => {
            Keyboard::Inline(vec![vec![report], vec![emergency]])
        }
        Stray::Text | Stray::Media => home::keyboard(visit),
    }
}

/// A slash and a word that we don't know.
///
/// # Errors
/// When a message can't be put into bytes (a bug).
pub async fn unknown_command(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    if !may_point(visit, false) {
        return Ok(());
    }
    let line = visit.say(Msg::new("unknown-command"));
    let keyboard = home::keyboard(visit);
    visit.reply_with(line, keyboard)?;
    Ok(())
}

/// After an event of theirs was set aside: a neutral line and the numbers. Reads
/// as little as it can, for what it reads may be what is damaged.
///
/// # Errors
/// When a message can't be put into bytes (a bug).
pub async fn apologise(mut desk: Desk<'_, '_>, sender: &Sender) -> Result<(), Fault> {
    let chat = ChatId(sender.account.0);
    let language = language_or_default(&desk, chat).await;
    let line = desk.say(language, Msg::new("fault-neutral"));
    let numbers = home::numbers(&desk, language, None);
    let html = Html::join([line, numbers], "\n\n");
    desk.send(chat, Lane::Reply, html, Keyboard::None, None)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stray_is_taken_for_what_it_seems() {
        for (text, stray) in [
            ("saya demam", Stray::Complaint),
            ("sesak berat, tolong", Stray::Emergency),
            ("38,5", Stray::Number),
            ("120/80", Stray::Number),
            ("36.6 C", Stray::Number),
            ("0812 3456 7890", Stray::Number),
            ("halo", Stray::Text),
            ("jam 7 saya ke sana", Stray::Text),
            ("👍", Stray::Text),
            ("", Stray::Text),
        ] {
            assert_eq!(Stray::text(text), stray, "{text}");
        }
    }
}
