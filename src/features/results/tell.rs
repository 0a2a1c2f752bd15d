//! What somebody reads of their result: kindly, what it means, and what comes now.

use super::word::Word;
use super::{kind_name, labelled, outcome_name};
use crate::domain::id::RandomId;
use crate::domain::isolation::Isolation;
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::domain::test_result::{Outcome, TestKind, TestSession};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Keyboard, Lane, MessageHandle};
use crate::features::{self, Desk, home, naming};
use crate::i18n::{Html, Msg};

/// What is told.
pub(super) struct News<'n> {
    pub session: &'n TestSession,
    pub person: &'n Person,
    pub outcome: Outcome,
    pub corrects: bool,
    /// The stay that goes on now.
    pub stay: Option<&'n Isolation>,
    /// Whether "confirmed" isolation goes on.
    pub confirmed: bool,
}

/// Sends it, with "Sudah saya baca" under it.
pub(super) async fn send(
    desk: &mut Desk<'_, '_>,
    chat: ChatId,
    news: &News<'_>,
) -> Result<MessageHandle, Fault> {
    let language = desk.language_of(chat).await?;
    let is_own = Desk::chat_of(news.person) == Some(chat);
    let html = text(desk, language, news, is_own);
    let label = desk.label(language, Msg::new("results-read-button"));
    let word = Word::Read {
        corrects: news.corrects,
    };
    let word = word.with(news.session.id.bits());
    let button = labelled(label, &word, news.person.id.bits());
    let memo = features::Memo::Results(super::Memo::Told {
        session: news.session.id,
        person: news.person.id,
    });
    let keyboard = Keyboard::Inline(vec![vec![button]]);
    desk.send(chat, Lane::Reply, html, keyboard, Some(memo))
}

fn text(desk: &Desk<'_, '_>, language: Language, news: &News<'_>, is_own: bool) -> Html {
    let id = match is_own {
        true => "results-told-self",
        false => "results-told-other",
    };
    let kind = news.session.kind;
    let head = Msg::new(id)
        .plain("person", desk.address(language, news.person))
        .html("kind", desk.say(language, kind_name(kind)))
        .plain("date", desk.house.locales.date(language, news.session.on))
        .text("place", &news.session.place)
        .html(
            "outcome",
            desk.say(language, outcome_name(kind, news.outcome)),
        );
    let mut parts = Vec::new();
    if news.corrects {
        parts.push(desk.say(language, Msg::new("results-correction")));
    }
    parts.push(desk.say(language, head));
    parts.push(desk.say(language, Msg::new(meaning(news))));
    parts.extend(stay(desk, language, news));
    if news.outcome == Outcome::Positive {
        if news.confirmed {
            parts.push(desk.say(language, Msg::new("results-contacts")));
        }
        let village = desk.house.village(&news.person.village);
        parts.push(desk.say(language, Msg::new("results-if-worse")));
        parts.push(home::numbers(desk, language, village));
    }
    Html::join(parts, "\n\n")
}

/// What it means, in words.
fn meaning(news: &News<'_>) -> &'static str {
    match (news.outcome, news.session.kind) {
        (Outcome::Invalid, _) => "results-means-invalid",
        (Outcome::Negative, TestKind::RapidAntibody) => "results-means-non-reactive",
        (Outcome::Negative, TestKind::Antigen | TestKind::Pcr) => "results-means-negative",
        (Outcome::Positive, _) if news.confirmed => "results-means-confirmed",
        (Outcome::Positive, TestKind::RapidAntibody) => "results-means-reactive",
        (Outcome::Positive, TestKind::Antigen | TestKind::Pcr) => "results-means-unconfirmed",
    }
}

/// How long they stay at home now.
fn stay(desk: &Desk<'_, '_>, language: Language, news: &News<'_>) -> Option<Html> {
    let stay = news.stay?;
    let today = desk.today(&news.person.village);
    let Some(last) = stay.last_day() else {
        return Some(desk.say(language, Msg::new("results-stay-waiting")));
    };
    let day = naming::day_of_isolation(stay.day_number(today), stay.length_days);
    let id = match (last < today, news.confirmed) {
        (true, _) => "results-stay-over",
        (false, true) => "results-stay-confirmed",
        (false, false) => "results-stay",
    };
    let msg = Msg::new(id)
        .plain("last", desk.house.locales.date(language, last))
        .html("day", desk.say(language, day))
        .num("days", stay.length_days.unwrap_or(0));
    Some(desk.say(language, msg))
}
