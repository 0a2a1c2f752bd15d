//! The day's question, "how are you today?": sent by the reminders, answered in
//! the check-in, and therefore standing between the two.
//!
//! Its buttons stand on their own: they carry the person, not a moment, so the
//! question may lie in the chat for hours and is still answered with one tap.

use super::button::Subject;
use super::desk::Desk;
use super::visit::standing_button;
use super::{Feature, naming};
use crate::domain::calendar::Zone;
use crate::domain::id::RandomId;
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::domain::report::Feeling;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Button, Keyboard};
use crate::i18n::{Html, Msg};

/// The question about one person in one chat, and its three answers.
#[must_use]
pub fn question(
    desk: &Desk<'_, '_>,
    language: Language,
    person: &Person,
    chat: ChatId,
) -> (Html, Keyboard) {
    let answers = Feeling::ALL
        .iter()
        .map(|&feeling| vec![answer_button(desk, language, person, feeling)])
        .collect();
    (
        text(desk, language, person, chat),
        Keyboard::Inline(answers),
    )
}

/// The question alone: "Selamat pagi, Mbah Sri. Bagaimana kesehatan hari ini?"; on a
/// telephone that is not theirs it asks about them.
#[must_use]
pub fn text(desk: &Desk<'_, '_>, language: Language, person: &Person, chat: ChatId) -> Html {
    let village = desk.house.village(&person.village);
    let zone = village.map_or(Zone::Jakarta, |village| village.zone);
    let greeting = desk.house.locales.greeting(language, zone.time(desk.now()));
    let id = match Desk::chat_of(person) == Some(chat) {
        true => "daily-question",
        false => "daily-question-about",
    };
    let question = Msg::new(id)
        .plain("greeting", greeting)
        .plain("person", desk.address(language, person));
    desk.say(language, question)
}

fn answer_button(
    desk: &Desk<'_, '_>,
    language: Language,
    person: &Person,
    feeling: Feeling,
) -> Button {
    standing_button(
        desk.label(language, naming::feeling(feeling)),
        Feature::CheckIn,
        feeling.word(),
        Subject::Thing(person.id.bits()),
    )
}
