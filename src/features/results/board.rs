//! The sessions, and the card of one: how far everybody is. The newest card in each chat is
//! brought up to date when somebody reads their result.

use super::case::Case;
use super::word::Word;
use super::{button, kind_name, labelled, outcome_name};
use crate::domain::access::Action;
use crate::domain::language::Language;
use crate::domain::place::{Area, VillageId};
use crate::domain::test_result::{Outcome, Progress};
use crate::engine::Fault;
use crate::engine::outgoing::{Body, Button, Lane};
use crate::features::button::Subject;
use crate::features::pages::Page;
use crate::features::visit::standing_button;
use crate::features::{Command, Desk, Feature, Visit, home};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::test_result::Card;

/// `/hasil`: the sessions of one's area.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn command(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    if let Some(pressed) = &mut visit.pressed {
        // The home screen, whose button it was, stays.
        pressed.message = None;
    }
    page(visit, None).await
}

/// A page of the sessions.
pub(super) async fn page(visit: &mut Visit<'_, '_>, number: Option<u64>) -> Result<(), Fault> {
    let mut files = register::test_result::sessions(visit.desk.tx).await?;
    files.retain(|file| {
        let area = Area::Village(file.session.village.clone());
        visit.may_in(Action::EnterResults, &area)
    });
    let page = Page::numbered(number, files.len());
    let mut rows = vec![vec![button(
        visit,
        Msg::new("results-new-button"),
        Word::New,
        0,
    )]];
    for (_, file) in page.of(&files) {
        let case = Case::of(&visit.desk, file.clone()).await?;
        rows.push(vec![line(visit, &case)]);
    }
    rows.extend(page.buttons(visit, Feature::Results, Word::List.name()));
    rows.push(vec![home::button(visit, Command::Menu)]);
    let head = match files.is_empty() {
        true => Msg::new("results-none"),
        false => Msg::new("results-list").num("count", files.len()),
    };
    let head = visit.say(head);
    visit.here(head, rows).map(drop)
}

fn line(visit: &Visit<'_, '_>, case: &Case) -> Button {
    let session = case.session();
    let progress = case.progress();
    let locales = &visit.desk.house.locales;
    let label = Msg::new("results-line")
        .plain("day", locales.date_short(visit.language, session.on))
        .plain("kind", visit.label(kind_name(session.kind)))
        .text("place", &session.place)
        .num("read", progress.read)
        .num("total", progress.people);
    button(visit, label, Word::Show, case.bits())
}

/// The name of a village.
pub(super) fn village(desk: &Desk<'_, '_>, id: &VillageId) -> String {
    let village = desk.house.village(id);
    village.map_or_else(String::new, |village| village.name.clone())
}

/// Shows the card of a session; from now on it is kept up to date here.
pub(super) async fn show(visit: &mut Visit<'_, '_>, case: &mut Case) -> Result<(), Fault> {
    let html = text(&visit.desk, visit.language, case).await?;
    let rows = buttons(&visit.desk, visit.language, case);
    let message = visit.here(html, rows)?;
    let Some(staff) = visit.account.person else {
        return Ok(());
    };
    let chat = visit.chat;
    case.file.cards.retain(|card| card.chat != chat);
    case.file.cards.push(Card {
        staff,
        chat,
        message,
    });
    case.keep_session(&mut visit.desk)
}

/// Brings the cards up to date, but that of the chat that has just been shown it.
pub(super) async fn refresh(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    but: Option<crate::engine::incoming::ChatId>,
) -> Result<(), Fault> {
    for card in case.file.cards.iter().filter(|card| Some(card.chat) != but) {
        let language = desk.language_of(card.chat).await?;
        let body = Body::Edit {
            of: card.message,
            html: text(desk, language, case)
                .await?
                .fit_message()
                .into_string(),
            buttons: buttons(desk, language, case),
        };
        desk.send_body(card.chat, Lane::Bulk, body, None)?;
    }
    Ok(())
}

/// Which session this is: kind, day, place.
pub(super) fn title(desk: &Desk<'_, '_>, language: Language, case: &Case) -> Html {
    let session = case.session();
    let msg = Msg::new("results-title")
        .html("kind", desk.say(language, kind_name(session.kind)))
        .plain("date", desk.house.locales.date(language, session.on))
        .text("place", &session.place)
        .plain("village", village(desk, &session.village));
    desk.say(language, msg)
}

async fn text(desk: &Desk<'_, '_>, language: Language, case: &Case) -> Result<Html, Fault> {
    let leader = register::staff::find(desk.tx, case.session().led_by).await?;
    let progress = case.progress();
    let mut lines = vec![title(desk, language, case)];
    if let Some(leader) = leader {
        let msg = Msg::new("results-led-by").text("staff", leader.name.as_str());
        lines.push(desk.say(language, msg));
    }
    if progress.people == 0 {
        lines.push(desk.say(language, Msg::new("results-nobody-yet")));
        return Ok(Html::join(lines, "\n"));
    }
    let counts = Msg::new("results-progress")
        .num("people", progress.people)
        .num("examined", progress.examined)
        .num("told", progress.told)
        .num("read", progress.read);
    lines.push(desk.say(language, counts));
    lines.extend(outcomes(desk, language, case, progress));
    if progress.to_call > 0 {
        let msg = Msg::new("results-to-call").num("count", progress.to_call);
        lines.push(desk.say(language, msg));
    }
    let done = progress.read == progress.people;
    let summary = match done {
        true => Msg::new("results-done"),
        false => Msg::new("results-done-of"),
    };
    let summary = summary
        .num("read", progress.read)
        .num("total", progress.people);
    lines.push(desk.say(language, summary));
    Ok(Html::join(lines, "\n"))
}

/// How many of each outcome; whoever has none yet stands last.
fn outcomes(
    desk: &Desk<'_, '_>,
    language: Language,
    case: &Case,
    progress: Progress,
) -> Option<Html> {
    let counted = [
        (Outcome::Negative, progress.negative),
        (Outcome::Positive, progress.positive),
        (Outcome::Invalid, progress.invalid),
    ];
    let kind = case.session().kind;
    let mut parts: Vec<Html> = counted
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(outcome, count)| {
            let msg = Msg::new("results-count")
                .html("outcome", desk.say(language, outcome_name(kind, outcome)))
                .num("count", count);
            desk.say(language, msg)
        })
        .collect();
    if progress.awaited() > 0 {
        let msg = Msg::new("results-awaited").num("count", progress.awaited());
        parts.push(desk.say(language, msg));
    }
    (!parts.is_empty()).then(|| Html::join(parts, " · "))
}

fn buttons(desk: &Desk<'_, '_>, language: Language, case: &Case) -> Vec<Vec<Button>> {
    let progress = case.progress();
    let to = |label: Msg, word: Word| {
        let subject = Subject::Thing(case.bits());
        let label = desk.label(language, label);
        standing_button(label, Feature::Results, word.name(), subject)
    };
    let counted = |id: &'static str, count: usize| Msg::new(id).num("count", count);
    let mut rows = Vec::new();
    if progress.people > 0 {
        let label = counted("results-people-button", progress.people);
        rows.push(vec![to(label, Word::People)]);
    }
    rows.push(vec![
        to(Msg::new("results-pick-button"), Word::Pick),
        to(Msg::new("results-search-button"), Word::Search),
    ]);
    rows.push(vec![to(Msg::new("results-paste-button"), Word::Paste)]);
    if progress.awaited() > 0 {
        let kind = case.session().kind;
        let negative = desk.label(language, outcome_name(kind, Outcome::Negative));
        let label = counted("results-rest-button", progress.awaited()).plain("outcome", negative);
        rows.push(vec![to(label, Word::Rest)]);
    }
    if progress.unsent > 0 {
        let label = counted("results-send-button", progress.unsent);
        rows.push(vec![to(label, Word::Send)]);
    }
    if progress.to_call > 0 {
        let label = counted("results-calls-button", progress.to_call);
        rows.push(vec![to(label, Word::Calls)]);
    }
    let label = desk.label(language, Msg::new("results-all-button"));
    rows.push(vec![labelled(label, Word::List.name(), 0)]);
    rows
}
