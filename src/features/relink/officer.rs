//! The officer's side: somebody is looked up, and a code is made.

use chrono::TimeDelta;

use super::{CODE, Form, PERSON};
use crate::domain::access::Action;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::link_code::in_groups;
use crate::domain::person::{Person, Reach};
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard};
use crate::features::button::Subject;
use crate::features::visit::standing_button;
use crate::features::{Feature, Flow, Visit, dialogue, finding, home};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::audit::Why;

/// More people than fit on a screen: the officer is asked for more of the name.
const SHOWN: usize = 10;

/// `/tautkan <name or number>`; without it, it is asked for.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn command(visit: &mut Visit<'_, '_>, args: &str) -> Result<(), Fault> {
    if args.trim().is_empty() {
        return dialogue::begin(visit, Flow::Relink(Form::Search)).await;
    }
    let (html, keyboard) = found(visit, args).await?;
    visit.reply_with(html, keyboard).map(drop)
}

/// Who bears this name or number, in the officer's own area.
pub(super) async fn found(visit: &Visit<'_, '_>, typed: &str) -> Result<(Html, Keyboard), Fault> {
    let people = finding::found(visit, typed, Action::RelinkAccounts).await?;
    let line = match people.len() {
        0 => Msg::new("relink-nobody"),
        many if many > SHOWN => Msg::new("relink-too-many").num("count", many),
        _ => Msg::new("relink-found"),
    };
    if people.is_empty() {
        let keyboard = home::way_back(&visit.desk, visit.language);
        return Ok((visit.say(line), keyboard));
    }
    let rows = people
        .iter()
        .take(SHOWN)
        .map(|person| vec![choice(visit, person)])
        .collect();
    Ok((visit.say(line), Keyboard::Inline(rows)))
}

fn choice(visit: &Visit<'_, '_>, person: &Person) -> Button {
    let label = Msg::new("relink-choice")
        .text("name", person.name.as_str())
        .plain("year", person.birth.year().to_string())
        .plain("place", person.rt_rw.to_string());
    button(visit, label, PERSON, person.id)
}

fn button(visit: &Visit<'_, '_>, label: Msg, word: &str, person: PersonId) -> Button {
    let subject = Subject::Thing(person.bits());
    standing_button(visit.label(label), Feature::Relink, word, subject)
}

/// The person, if whoever is here may link them: roles go along with those who have them.
async fn allowed(visit: &mut Visit<'_, '_>, id: PersonId) -> Result<Option<Person>, Fault> {
    let Some(person) = register::person::find(visit.desk.tx, id).await? else {
        dialogue::old_button(visit).await?;
        return Ok(None);
    };
    let works_here = register::staff::find(visit.desk.tx, person.id).await?;
    let has_roles = works_here.is_some_and(|member| !member.grants.is_empty());
    let action = match has_roles {
        true => Action::ManageStaff,
        false => Action::RelinkAccounts,
    };
    if visit.account.person == Some(person.id) {
        visit.popup(Msg::new("relink-yourself"));
        return Ok(None);
    }
    if !visit.may_in(action, &person.area()) {
        visit.popup(Msg::new("relink-not-yours"));
        return Ok(None);
    }
    Ok(Some(person))
}

/// Shows who it is, with the button that makes a code.
pub(super) async fn show(visit: &mut Visit<'_, '_>, id: PersonId) -> Result<(), Fault> {
    let Some(person) = allowed(visit, id).await? else {
        return Ok(());
    };
    let reach = match person.reach {
        Reach::Chat(_) => "relink-by-telegram",
        Reach::DeadChat(_) => "relink-telegram-dead",
        Reach::NoTelegram => "relink-no-telegram",
        Reach::Household => "relink-by-household",
    };
    let html = Msg::new("relink-card")
        .text("name", person.name.as_str())
        .plain("year", person.birth.year().to_string())
        .plain("place", person.rt_rw.to_string())
        .html("reach", visit.say(Msg::new(reach)));
    let make = button(visit, Msg::new("relink-code-button"), CODE, person.id);
    let html = visit.say(html);
    visit
        .reply_with(html, Keyboard::Inline(vec![vec![make]]))
        .map(drop)
}

/// Makes a code. It stands in the audit trail of the person.
pub(super) async fn make_code(visit: &mut Visit<'_, '_>, id: PersonId) -> Result<(), Fault> {
    let Some(person) = allowed(visit, id).await? else {
        return Ok(());
    };
    let Some(by) = visit.account.person else {
        return Ok(());
    };
    let hours = visit.desk.house.config.staff.invitation_valid_hours;
    let expires = visit.desk.now() + TimeDelta::hours(i64::from(hours));
    let link = register::link_code::make(visit.desk.tx, person.id, by, expires)?;
    register::audit::looked(visit.desk.tx, by, person.id, Why::Relinked)?;
    let code = link.id;
    let address = match visit.desk.house.bot_name.get() {
        Some(bot) => format!("https://t.me/{bot}?start=tautan_{code}"),
        None => format!("/start tautan_{code}"),
    };
    let made = Msg::new("relink-code")
        .text("name", person.name.as_str())
        .plain("link", address)
        .plain("code", in_groups(code))
        .num("hours", hours);
    let html = visit.say(made);
    visit.last_word(html).map(drop)
}
