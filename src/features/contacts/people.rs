//! The contacts of a case, and what was tried to reach each.
//!
//! A contact whom nobody registered is a third person: the name is that which the case told.
//! Of one who is registered each look is in the trail.

use super::case::{Case, Seen};
use super::tell;
use super::word::Word;
use super::{board, labelled};
use crate::domain::access::Action;
use crate::domain::contact::{Attempt, Contact, FollowUp, Outcome};
use crate::domain::id::{ContactId, PersonId, RandomId};
use crate::engine::Fault;
use crate::engine::outgoing::Button;
use crate::features::button::Subject;
use crate::features::pages::Page;
use crate::features::visit::standing_button;
use crate::features::{Feature, Visit, dialogue, looking, naming, report_for};
use crate::i18n::{Html, Msg, time};
use crate::register;
use crate::register::audit::Why;

/// So many attempts are shown, the newest.
const TRIED: usize = 6;

fn of_contact(visit: &Visit<'_, '_>, case: &Case, id: ContactId, label: Msg, word: Word) -> Button {
    labelled(visit.label(label), &word.with(case.bits()), id.bits())
}

async fn look(visit: &mut Visit<'_, '_>, person: Option<PersonId>) -> Result<(), Fault> {
    match person {
        Some(person) => looking::look(visit, person, Why::Traced).await,
        None => Ok(()),
    }
}

/// A page of the contacts, each behind a button.
pub(super) async fn page(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    number: Option<u64>,
) -> Result<(), Fault> {
    let page = Page::numbered(number, case.contacts.len());
    let shown: Vec<Seen> = page
        .of(&case.contacts)
        .map(|(_, seen)| seen.clone())
        .collect();
    let mut rows = Vec::new();
    for seen in &shown {
        look(visit, seen.contact.person).await?;
        let label = Msg::new("contacts-person-line")
            .text("name", seen.contact.name.as_str())
            .plain(
                "state",
                board::state(&visit.desk, visit.language, case, seen),
            );
        rows.push(vec![of_contact(
            visit,
            case,
            seen.contact.id,
            label,
            Word::Contact,
        )]);
    }
    rows.extend(page.turns(|number, label| {
        labelled(
            visit.label(Msg::new(label)),
            &Word::People.with(number),
            case.bits(),
        )
    }));
    rows.push(vec![back_to_case(visit, case)]);
    let progress = case.progress();
    let msg = Msg::new("contacts-people")
        .num("count", progress.total)
        .num("done", progress.finished)
        .plain("initials", case.person.name.initials());
    let html = visit.say(msg);
    visit.here(html, rows)?;
    case.leave_card(visit).await
}

fn back_to_case(visit: &Visit<'_, '_>, case: &Case) -> Button {
    let label = visit.label(Msg::new("contacts-case-button"));
    labelled(label, Word::Case.name(), case.bits())
}

/// One contact: who, when met, what was tried, what can be done.
pub(super) async fn show(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    id: ContactId,
) -> Result<(), Fault> {
    let Some(seen) = case.one(id).cloned() else {
        return dialogue::old_button(visit).await;
    };
    look(visit, seen.contact.person).await?;
    let html = text(visit, case, &seen).await?;
    let rows = buttons(visit, case, &seen).await?;
    visit.here(html, rows)?;
    match case.is_known_to(visit) {
        true => case.leave_card(visit).await,
        false => Ok(()),
    }
}

async fn text(visit: &Visit<'_, '_>, case: &Case, seen: &Seen) -> Result<Html, Fault> {
    let contact = &seen.contact;
    let date = |day| visit.desk.house.locales.date_short(visit.language, day);
    let phone = match &contact.phone {
        Some(phone) => Msg::new("tasks-phone").plain("phone", phone.to_string()),
        None => Msg::new("tasks-no-phone"),
    };
    let mut lines = vec![
        visit.say(
            Msg::new("contacts-contact")
                .text("name", contact.name.as_str())
                .plain(
                    "state",
                    board::state(&visit.desk, visit.language, case, seen),
                ),
        ),
        visit.say(phone),
    ];
    lines.push(visit.say(match contact.last_met {
        Some(day) => Msg::new("contacts-met").plain("day", date(day)),
        None => Msg::new("contacts-met-unknown"),
    }));
    // Where they met, and how they belong together, would tell others whose contact it is.
    if case.is_known_to(visit) {
        lines.extend(together(visit, case, contact));
    }
    if seen.follow_up == FollowUp::Refused {
        lines.push(visit.say(Msg::new("contacts-refused-line")));
    }
    lines.push(registered(visit, contact).await?);
    lines.push(tried_all(visit, contact).await?);
    Ok(Html::join(lines, "\n"))
}

/// Where they met, how they belong together, whether that lies in the window.
fn together(visit: &Visit<'_, '_>, case: &Case, contact: &Contact) -> Vec<Html> {
    let mut lines = Vec::new();
    if let Some(place) = &contact.met_at {
        lines.push(visit.say(Msg::new("contacts-met-at").text("place", place)));
    }
    let relation = contact.relation.map(|one| visit.say(naming::relation(one)));
    let exposure = contact.exposure.map(|one| visit.say(naming::exposure(one)));
    let kind: Vec<Html> = relation.into_iter().chain(exposure).collect();
    if !kind.is_empty() {
        lines.push(Html::join(kind, " · "));
    }
    if tell::is_outside(case, contact) {
        lines.push(visit.say(Msg::new("contacts-outside")));
    }
    lines
}

async fn registered(visit: &Visit<'_, '_>, contact: &Contact) -> Result<Html, Fault> {
    let Some(id) = contact.person else {
        return Ok(visit.say(Msg::new("contacts-not-registered")));
    };
    let person = register::person::find(visit.desk.tx, id).await?;
    Ok(person.map_or_else(Html::default, |person| {
        visit.say(
            Msg::new("contacts-registered")
                .text("name", person.name.as_str())
                .plain("year", person.birth.year().to_string())
                .plain("place", person.rt_rw.to_string()),
        )
    }))
}

async fn tried_by(visit: &Visit<'_, '_>, attempt: &Attempt) -> Result<Html, Fault> {
    let by = register::staff::find(visit.desk.tx, attempt.by).await?;
    let zone = visit.zone();
    let date = visit
        .desk
        .house
        .locales
        .date_short(visit.language, zone.day(attempt.at));
    let msg = Msg::new("contacts-tried")
        .plain(
            "at",
            format!("{date} {}", time(visit.language, zone.time(attempt.at))),
        )
        .html("outcome", visit.say(naming::attempted(&attempt.outcome)))
        .text("staff", by.as_ref().map_or("–", |by| by.name.as_str()));
    Ok(visit.say(msg))
}

/// The newest attempts, the last one last.
async fn tried_lines(visit: &Visit<'_, '_>, contact: &Contact) -> Result<Vec<Html>, Fault> {
    let mut lines = Vec::new();
    let skipped = contact.attempts.len().saturating_sub(TRIED);
    for attempt in contact.attempts.iter().skip(skipped) {
        lines.push(tried_by(visit, attempt).await?);
    }
    Ok(lines)
}

async fn tried_all(visit: &Visit<'_, '_>, contact: &Contact) -> Result<Html, Fault> {
    let lines = tried_lines(visit, contact).await?;
    Ok(match lines.is_empty() {
        true => visit.say(Msg::new("contacts-not-tried")),
        false => Html::join(lines, "\n"),
    })
}

async fn buttons(
    visit: &Visit<'_, '_>,
    case: &Case,
    seen: &Seen,
) -> Result<Vec<Vec<Button>>, Fault> {
    let id = seen.contact.id;
    let to = |label: &'static str, word: Word| of_contact(visit, case, id, Msg::new(label), word);
    let mut rows = Vec::new();
    match seen.contact.person {
        Some(person) => rows.extend(of_person(visit, person, seen).await?),
        None => rows.push(vec![to("contacts-enrol-button", Word::Enrol)]),
    }
    if seen.contact.person.is_some() && seen.follow_up == FollowUp::Reached {
        rows.push(vec![to("contacts-isolate-button", Word::Enrol)]);
    }
    rows.push(vec![
        to("contacts-reached-button", Word::Reached),
        to("contacts-no-answer-button", Word::NoAnswer),
    ]);
    rows.push(vec![
        to("contacts-wrong-button", Word::Wrong),
        to("contacts-refused-button", Word::Refused),
    ]);
    rows.push(vec![to("contacts-elsewhere-button", Word::Elsewhere)]);
    if !case.is_known_to(visit) {
        let label = visit.label(Msg::new("contacts-all-button"));
        rows.push(vec![labelled(label, Word::List.name(), 0)]);
        return Ok(rows);
    }
    rows.push(vec![to("contacts-kind-button", Word::Kind)]);
    if seen.contact.person.is_none() {
        rows.push(vec![to("contacts-drop-button", Word::Drop)]);
    }
    let label = visit.label(Msg::new("contacts-people-back-button"));
    rows.push(vec![labelled(label, Word::People.name(), case.bits())]);
    Ok(rows)
}

/// For one who is registered: a link to their telephone, a report on their behalf.
async fn of_person(
    visit: &Visit<'_, '_>,
    person: PersonId,
    seen: &Seen,
) -> Result<Vec<Vec<Button>>, Fault> {
    let Some(person) = register::person::find(visit.desk.tx, person).await? else {
        return Ok(Vec::new());
    };
    let mut rows = Vec::new();
    let has_chat = !visit.desk.chats_about(&person).await?.is_empty();
    if !has_chat && visit.may_in(Action::RelinkAccounts, &person.area()) {
        let label = visit.label(Msg::new("contacts-link-button"));
        let subject = Subject::Thing(person.id.bits());
        rows.push(vec![standing_button(
            label,
            Feature::Relink,
            "code",
            subject,
        )]);
    }
    let report = report_for::buttons(visit, &person, seen.stay.is_some());
    rows.extend(report.into_iter().take(1));
    Ok(rows)
}

/// Something was tried. The card says so.
pub(super) async fn attempt(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    id: ContactId,
    outcome: Outcome,
) -> Result<bool, Fault> {
    let (Some(seen), Some(by)) = (case.one(id), visit.account.person) else {
        return Ok(false);
    };
    let mut contact = seen.contact.clone();
    let at = visit.desk.now();
    let is_new = contact.record(Attempt { at, by, outcome });
    if is_new {
        case.keep_contact(&mut visit.desk, contact).await?;
        board::refresh(&mut visit.desk, case, None).await?;
    }
    Ok(is_new)
}

/// The button of an outcome was pressed.
pub(super) async fn tried(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    id: ContactId,
    outcome: Outcome,
) -> Result<(), Fault> {
    let said = naming::attempted(&outcome);
    let is_new = attempt(visit, case, id, outcome).await?;
    show(visit, case, id).await?;
    let toast = match is_new {
        true => Msg::new("contacts-tried-toast"),
        false => Msg::new("contacts-tried-already-toast"),
    };
    let said = visit.say(said);
    visit.toast(toast.html("outcome", said));
    Ok(())
}

/// Entered by mistake. One who is registered stays: that can't have been a slip of the tongue.
pub(super) async fn dropped(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    contact: &Contact,
) -> Result<(), Fault> {
    if contact.person.is_some() || !case.is_known_to(visit) {
        visit.popup(Msg::new("contacts-drop-not"));
        return Ok(());
    }
    register::contact::remove(visit.desk.tx, contact).await?;
    let Some(mut case) = Case::find(&visit.desk, case.id()).await? else {
        return dialogue::old_button(visit).await;
    };
    page(visit, &mut case, None).await?;
    board::refresh(&mut visit.desk, &case, None).await?;
    visit.toast(Msg::new("contacts-dropped-toast").text("name", contact.name.as_str()));
    Ok(())
}
