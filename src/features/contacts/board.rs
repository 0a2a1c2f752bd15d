//! The cases, and the card of one: how far it is with its contacts. The newest card in each
//! chat is brought up to date when something changes.

use super::case::{Case, Seen};
use super::word::Word;
use super::{button, labelled};
use crate::domain::access::Action;
use crate::domain::contact::{FollowUp, Interview, Source};
use crate::domain::id::{IndexCaseId, PersonId, RandomId};
use crate::domain::language::Language;
use crate::domain::place::{Area, VillageId};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Body, Button, Lane};
use crate::features::pages::Page;
use crate::features::{Command, Desk, Feature, Visit, home, looking, naming};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::audit::Why;
use crate::register::contact::Card;

/// `/kontak`: the cases of one's area.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn command(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    // The home screen, whose button it was, stays.
    visit.anew();
    page(visit, None).await
}

/// The villages whose cases may be traced by whoever is here.
fn places(visit: &Visit<'_, '_>) -> Vec<VillageId> {
    let villages = visit.desk.house.config.villages.iter();
    villages
        .map(|village| village.id.clone())
        .filter(|id| visit.may_in(Action::TraceContacts, &Area::Village(id.clone())))
        .collect()
}

/// A page of the cases.
pub(super) async fn page(visit: &mut Visit<'_, '_>, number: Option<u64>) -> Result<(), Fault> {
    let mut ids: Vec<IndexCaseId> = Vec::new();
    let mut handed = 0;
    for village in places(visit) {
        ids.extend(register::contact::in_village(visit.desk.tx, &village).await?);
        handed += register::contact::handed_to(visit.desk.tx, &village)
            .await?
            .len();
    }
    let page = Page::numbered(number, ids.len());
    let mut rows = Vec::new();
    for (_, id) in page.of(&ids) {
        if let Some(case) = Case::find(&visit.desk, *id).await? {
            rows.push(vec![line(visit, &case)]);
        }
    }
    rows.extend(page.buttons(visit, Feature::Contacts, Word::List.name()));
    if handed > 0 {
        let label = Msg::new("contacts-handed-button").num("count", handed);
        rows.push(vec![button(visit, label, Word::Handed, 0)]);
    }
    rows.push(vec![home::button(visit, Command::Menu)]);
    let head = match ids.is_empty() {
        true => Msg::new("contacts-none"),
        false => Msg::new("contacts-list").num("count", ids.len()),
    };
    let head = visit.say(head);
    visit.here(head, rows).map(drop)
}

/// One case in the list: initials, never the name.
fn line(visit: &Visit<'_, '_>, case: &Case) -> Button {
    let progress = case.progress();
    let locales = &visit.desk.house.locales;
    let id = match (case.case().is_in_force(), case.case().interview) {
        (false, _) => "contacts-line-withdrawn",
        (true, Interview::ToCall { .. }) => "contacts-line-to-call",
        (true, Interview::Asked { .. }) => "contacts-line-asked",
        (true, Interview::Done { .. }) => "contacts-line",
    };
    let zone = visit.zone();
    let label = Msg::new(id)
        .plain("initials", case.person.name.initials())
        .plain("place", case.person.rt_rw.to_string())
        .plain(
            "day",
            locales.date_short(visit.language, zone.day(case.case().since)),
        )
        .num("done", progress.finished)
        .num("total", progress.total);
    button(visit, label, Word::Case, case.bits())
}

/// Contacts of other villages' cases whom this one looks after.
pub(super) async fn handed(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let mut rows = Vec::new();
    for village in places(visit) {
        for contact in register::contact::handed_to(visit.desk.tx, &village).await? {
            let label = Msg::new("contacts-handed-line").text("name", contact.name.as_str());
            let word = Word::Contact.with(contact.case.bits());
            rows.push(vec![labelled(visit.label(label), &word, contact.id.bits())]);
        }
    }
    let label = Msg::new("contacts-all-button");
    rows.push(vec![button(visit, label, Word::List, 0)]);
    let html = visit.say(Msg::new("contacts-handed"));
    visit.here(html, rows).map(drop)
}

/// Shows the card of a case; from now on it is kept up to date here.
pub(super) async fn show(visit: &mut Visit<'_, '_>, case: &mut Case) -> Result<(), Fault> {
    looking::look(visit, case.person.id, Why::Traced).await?;
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
        at: visit.desk.now(),
    });
    case.keep(&mut visit.desk).await
}

/// Brings the cards up to date, but that of the chat that has just been shown it.
pub(super) async fn refresh(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    but: Option<ChatId>,
) -> Result<(), Fault> {
    for card in case.file.cards.iter().filter(|card| Some(card.chat) != but) {
        let language = desk.language_of(card.chat).await?;
        let html = text(desk, language, case).await?;
        let body = Body::Edit {
            of: card.message,
            html: html.fit_message().into_string(),
            buttons: buttons(desk, language, case),
        };
        desk.send_body(card.chat, Lane::Bulk, body, None)?;
    }
    Ok(())
}

/// Somebody's stay or result has changed: the cases of which they are a contact show it.
pub(super) async fn refresh_where_contact(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
) -> Result<(), Fault> {
    for contact in register::contact::as_contact(desk.tx, person).await? {
        if let Some(case) = Case::find(desk, contact.case).await? {
            refresh(desk, &case, None).await?;
        }
    }
    Ok(())
}

/// Whoever works here no more, or has another telephone, sees no case there any more.
pub(super) async fn forget_cards(desk: &mut Desk<'_, '_>, staff: PersonId) -> Result<(), Fault> {
    if register::staff::find(desk.tx, staff).await?.is_none() {
        return Ok(());
    }
    for village in &desk.house.config.villages {
        for id in register::contact::in_village(desk.tx, &village.id).await? {
            let Some(mut file) = register::contact::case(desk.tx, id).await? else {
                continue;
            };
            if file.cards.iter().any(|card| card.staff == staff) {
                file.cards.retain(|card| card.staff != staff);
                register::contact::keep_case(desk.tx, &file).await?;
            }
        }
    }
    Ok(())
}

async fn text(desk: &Desk<'_, '_>, language: Language, case: &Case) -> Result<Html, Fault> {
    let say = |msg: Msg| desk.say(language, msg);
    let index = case.case();
    let date = |day| desk.house.locales.date_short(language, day);
    let village = desk.house.village(&index.village);
    let mut lines = vec![say(Msg::new("contacts-card-who")
        .text("name", case.person.name.as_str())
        .plain("place", case.person.rt_rw.to_string())
        .plain(
            "village",
            village.map_or("", |village| village.name.as_str()),
        ))];
    if !index.is_in_force() {
        lines.push(say(Msg::new("contacts-card-withdrawn")));
    }
    let since = match index.has_symptoms {
        true => "contacts-card-onset",
        false => "contacts-card-specimen",
    };
    lines.push(say(Msg::new(since)
        .plain("day", date(index.day_zero))
        .plain("first", date(index.window.first))
        .plain("last", date(index.window.last))));
    lines.push(source(desk, language, case).await?);
    lines.push(say(Msg::new(match index.interview {
        Interview::Asked { .. } => "contacts-card-asked",
        Interview::ToCall { .. } => "contacts-card-to-call",
        Interview::Done { .. } => "contacts-card-told",
    })));
    if let (Interview::ToCall { .. }, Some(phone)) = (index.interview, &case.person.phone) {
        lines.push(say(
            Msg::new("tasks-phone").plain("phone", phone.to_string())
        ));
    }
    lines.extend(progress(desk, language, case));
    Ok(Html::join(lines, "\n"))
}

/// How far it is: each state with its number, then "27/29 selesai".
fn progress(desk: &Desk<'_, '_>, language: Language, case: &Case) -> Vec<Html> {
    let progress = case.progress();
    if progress.total == 0 {
        return vec![desk.say(language, Msg::new("contacts-nobody-yet"))];
    }
    let mut lines: Vec<Html> = FollowUp::ALL
        .into_iter()
        .filter(|kind| progress.count(*kind) > 0)
        .map(|kind| {
            let msg = Msg::new("contacts-count")
                .html(
                    "state",
                    desk.say(language, Msg::new(naming::follow_up(kind))),
                )
                .num("count", progress.count(kind));
            desk.say(language, msg)
        })
        .collect();
    let id = match progress.is_finished() {
        true => "contacts-done",
        false => "contacts-done-of",
    };
    let msg = Msg::new(id)
        .num("done", progress.finished)
        .num("total", progress.total);
    lines.push(desk.say(language, msg));
    lines
}

/// Where it came from, as far as that is presumed.
async fn source(desk: &Desk<'_, '_>, language: Language, case: &Case) -> Result<Html, Fault> {
    let msg = match &case.case().source {
        Source::Unknown => Msg::new("contacts-source-unknown"),
        Source::Elsewhere { words, .. } => {
            Msg::new("contacts-source-elsewhere").text("words", words)
        }
        Source::Case { case: from, by } => {
            let file = register::contact::case(desk.tx, *from).await?;
            let person = match file {
                Some(file) => register::person::find(desk.tx, file.case.person).await?,
                None => None,
            };
            match person {
                None => Msg::new("contacts-source-unknown"),
                Some(person) => Msg::new(match by {
                    Some(_) => "contacts-source-case",
                    None => "contacts-source-presumed",
                })
                .plain("initials", person.name.initials())
                .plain("place", person.rt_rw.to_string()),
            }
        }
    };
    Ok(desk.say(language, msg))
}

fn buttons(desk: &Desk<'_, '_>, language: Language, case: &Case) -> Vec<Vec<Button>> {
    let to = |label: Msg, word: Word| {
        let label = desk.label(language, label);
        labelled(label, word.name(), case.bits())
    };
    let mut rows = Vec::new();
    let total = case.contacts.len();
    if total > 0 {
        let label = Msg::new("contacts-people-button").num("count", total);
        rows.push(vec![to(label, Word::People)]);
    }
    if case.case().is_in_force() {
        rows.push(vec![to(Msg::new("contacts-add-button"), Word::Add)]);
        if case.case().interview.is_open() {
            rows.push(vec![to(Msg::new("contacts-asked-button"), Word::Asked)]);
        }
        rows.push(vec![to(Msg::new("contacts-source-button"), Word::Source)]);
    }
    if total > 0 || case.case().source.case().is_some() {
        rows.push(vec![to(Msg::new("contacts-tree-button"), Word::Tree)]);
    }
    let label = desk.label(language, Msg::new("contacts-all-button"));
    rows.push(vec![labelled(label, Word::List.name(), 0)]);
    rows
}

/// What a contact's state is, with the day of isolation.
pub(super) fn state(desk: &Desk<'_, '_>, language: Language, case: &Case, seen: &Seen) -> String {
    let state = desk.label(language, Msg::new(naming::follow_up(seen.follow_up)));
    match (seen.follow_up, &seen.stay) {
        (FollowUp::Isolating, Some(stay)) => {
            let today = desk.today(&case.case().village);
            let day = naming::day_of_isolation(stay.day_number(today), stay.length_days);
            format!("{state}, {}", desk.label(language, day))
        }
        (_, Some(_) | None) => state,
    }
}
