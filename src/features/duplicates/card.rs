//! What is shown of two people: name, birth year, RT, since when, how reached.

use super::Word;
use super::ask::Pair;
use crate::domain::calendar::Zone;
use crate::domain::duplicate::{Answer, Card, Doubt, Grounds};
use crate::domain::id::RandomId;
use crate::domain::language::Language;
use crate::domain::person::{Person, Reach};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Body, Button, Keyboard, Lane, MessageHandle, MessageRef};
use crate::features::Feature;
use crate::features::button::Subject;
use crate::features::desk::Desk;
use crate::features::visit::standing_button;
use crate::i18n::{Html, Msg};
use crate::register;

/// The question with its buttons.
pub(super) fn question(
    desk: &Desk<'_, '_>,
    language: Language,
    doubt: &Doubt,
    pair: &Pair,
) -> (Html, Keyboard) {
    let html = text(desk, language, doubt, pair);
    (html, Keyboard::Inline(buttons(desk, language, doubt)))
}

/// Both, side by side.
pub(super) fn text(desk: &Desk<'_, '_>, language: Language, doubt: &Doubt, pair: &Pair) -> Html {
    let why = Msg::new(match doubt.grounds {
        Grounds::SameNik => "duplicates-same-nik",
        Grounds::SameName => "duplicates-same-name",
        Grounds::LinkOpened => "duplicates-link-opened",
    });
    Html::join(
        [
            desk.say(language, Msg::new("duplicates-question")),
            line(desk, language, &pair.one, "1"),
            line(desk, language, &pair.other, "2"),
            desk.say(language, why),
        ],
        "\n\n",
    )
}

fn line(desk: &Desk<'_, '_>, language: Language, person: &Person, number: &str) -> Html {
    let village = desk.house.village(&person.village);
    let zone = village.map_or(Zone::Jakarta, |village| village.zone);
    let since = desk
        .house
        .locales
        .date_short(language, zone.day(person.since));
    let reach = Msg::new(match person.reach {
        Reach::Chat(_) => "duplicates-by-telegram",
        Reach::DeadChat(_) => "duplicates-telegram-dead",
        Reach::NoTelegram => "duplicates-no-telegram",
        Reach::Household => "duplicates-by-household",
    });
    let msg = Msg::new("duplicates-person")
        .plain("number", number)
        .text("name", person.name.as_str())
        .plain("year", person.birth.year().to_string())
        .plain("place", person.rt_rw.to_string())
        .plain("village", village.map_or("", |one| one.name.as_str()))
        .plain("since", since)
        .html("reach", desk.say(language, reach));
    desk.say(language, msg)
}

/// The answers, one below the other.
pub(super) fn buttons(desk: &Desk<'_, '_>, language: Language, doubt: &Doubt) -> Vec<Vec<Button>> {
    [Word::One, Word::Two, Word::Later]
        .map(|word| vec![button(desk, language, doubt, word)])
        .to_vec()
}

/// Asked once more.
pub(super) fn sure(
    desk: &Desk<'_, '_>,
    language: Language,
    doubt: &Doubt,
    pair: &Pair,
) -> (Html, Vec<Vec<Button>>) {
    let html = Html::join(
        [
            text(desk, language, doubt, pair),
            desk.say(language, Msg::new("duplicates-sure")),
        ],
        "\n\n",
    );
    let buttons = [Word::Join, Word::Ask].map(|word| vec![button(desk, language, doubt, word)]);
    (html, buttons.to_vec())
}

fn button(desk: &Desk<'_, '_>, language: Language, doubt: &Doubt, word: Word) -> Button {
    let label = Msg::new(match word {
        Word::One => "duplicates-one-button",
        Word::Join => "duplicates-join-button",
        Word::Two => "duplicates-two-button",
        Word::Later => "duplicates-later-button",
        Word::Ask => "back-button",
    });
    standing_button(
        desk.label(language, label),
        Feature::Duplicates,
        word.written(),
        Subject::Thing(doubt.id.bits()),
    )
}

/// Everybody who was asked reads what was said, and by whom.
pub(super) async fn show_answer(desk: &mut Desk<'_, '_>, doubt: &Doubt) -> Result<(), Fault> {
    let (id, by) = match doubt.answer {
        Answer::Open => return Ok(()),
        Answer::Two { by, .. } => ("duplicates-two", by),
        Answer::One { by, .. } => ("duplicates-one", by),
    };
    let by = register::staff::find(desk.tx, by).await?;
    let by = by.map_or_else(String::new, |member| member.name.as_str().to_owned());
    let one = register::person::find(desk.tx, doubt.pair.0).await?;
    let name = one.map_or_else(String::new, |person| person.name.as_str().to_owned());
    for card in &doubt.cards {
        let chat = ChatId(card.chat);
        let language = desk.language_of(chat).await?;
        let msg = Msg::new(id).text("by", &by).text("name", &name);
        let body = Body::Edit {
            of: MessageRef::Sent(MessageHandle(card.message)),
            html: desk.say(language, msg).fit_message().into_string(),
            buttons: Vec::new(),
        };
        desk.send_body(chat, Lane::Reply, body, None)?;
    }
    Ok(())
}

/// A card that has had its day.
pub(super) fn take_buttons_off(desk: &mut Desk<'_, '_>, card: &Card) -> Result<(), Fault> {
    let of = MessageRef::Sent(MessageHandle(card.message));
    desk.take_buttons_off(ChatId(card.chat), of, Lane::Reply)
}
