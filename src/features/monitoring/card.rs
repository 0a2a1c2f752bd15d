//! Somebody's card: who, where, how they are reached, the stay; and for those whose duty
//! it is, how they are. Each opening is written into the audit trail.
//!
//! Must never show a complaint, a grade, a condition or why somebody isolates to whoever
//! may not see health there.

mod ending;
mod parts;

use super::sight::Sight;
use super::word::Word;
use super::{button, list, say_here};
use crate::domain::access::Action;
use crate::domain::detail::Detail;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::isolation::Isolation;
use crate::domain::person::Person;
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard};
use crate::features::button::Subject;
use crate::features::visit::standing_button;
use crate::features::{Command, Feature, Notice, Visit, dialogue, home, look_back, report_for};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::audit::{self, Why};

/// Somebody, seen by whoever is here.
struct Seen {
    person: Person,
    stay: Option<Isolation>,
    sight: Sight,
}

/// The person, if whoever is here may see them.
async fn seen(visit: &mut Visit<'_, '_>, id: PersonId) -> Result<Option<Seen>, Fault> {
    let Some(person) = register::person::find(visit.desk.tx, id).await? else {
        dialogue::old_button(visit).await?;
        return Ok(None);
    };
    let Some(sight) = Sight::at(visit, &person.area()) else {
        visit.popup(Msg::new("monitoring-not-yours"));
        return Ok(None);
    };
    let stay = register::isolation::active(visit.desk.tx, person.id).await?;
    Ok(Some(Seen {
        person,
        stay,
        sight,
    }))
}

/// Shows somebody's card in a new message.
pub(super) async fn show(visit: &mut Visit<'_, '_>, id: PersonId) -> Result<(), Fault> {
    let Some(seen) = seen(visit, id).await? else {
        return Ok(());
    };
    let (html, rows) = open(visit, &seen).await?;
    visit.reply_with(html, Keyboard::Inline(rows)).map(drop)
}

/// Whether food is to be brought. The card says so.
pub(super) async fn food(
    visit: &mut Visit<'_, '_>,
    id: PersonId,
    needed: bool,
) -> Result<(), Fault> {
    let Some(mut seen) = seen(visit, id).await? else {
        return Ok(());
    };
    let Some(stay) = &mut seen.stay else {
        visit.popup(Msg::new("monitoring-not-isolating"));
        return Ok(());
    };
    if stay.needs_food != needed {
        stay.needs_food = needed;
        visit.desk.tx.put(stay)?;
        let person = seen.person.id;
        visit.desk.announce(Notice::IsolationChanged { person });
    }
    let (html, rows) = open(visit, &seen).await?;
    say_here(visit, html, rows)
}

async fn open(visit: &mut Visit<'_, '_>, seen: &Seen) -> Result<(Html, Vec<Vec<Button>>), Fault> {
    if let Some(who) = visit.account.person {
        audit::looked(visit.desk.tx, who, seen.person.id, Why::Monitoring)?;
    }
    // Their names, and the number of whoever reports, stand there too.
    for housemate in parts::house(visit, seen).await? {
        list::look(visit, housemate).await?;
    }
    let html = parts::text(visit, seen).await?;
    Ok((html, buttons(visit, seen)))
}

/// What can be done, one below the other.
fn buttons(visit: &Visit<'_, '_>, seen: &Seen) -> Vec<Vec<Button>> {
    let person = &seen.person;
    let id = person.id;
    let mut rows = Vec::new();
    if seen.sight.shows(Detail::Answers) {
        rows.push(vec![look_back::button_of(&visit.desk, visit.language, id)]);
    }
    rows.extend(report_for::buttons(visit, person, seen.stay.is_some()));
    if let Some(stay) = &seen.stay {
        let (label, word) = match stay.needs_food {
            false => ("monitoring-food-button", Word::Food),
            true => ("monitoring-no-food-button", Word::NoFood),
        };
        rows.push(vec![button(visit, Msg::new(label), word, id.bits())]);
    }
    let is_somebody_else = visit.account.person != Some(id);
    if is_somebody_else && visit.may_in(Action::Release, &person.area()) {
        let label = visit.label(Msg::new("release-open-button"));
        let subject = Subject::Thing(id.bits());
        rows.push(vec![standing_button(
            label,
            Feature::Release,
            "show",
            subject,
        )]);
    }
    if is_somebody_else && visit.may_in(Action::RelinkAccounts, &person.area()) {
        let label = visit.label(Msg::new("tasks-relink-button"));
        let subject = Subject::Thing(id.bits());
        rows.push(vec![standing_button(
            label,
            Feature::Relink,
            "person",
            subject,
        )]);
    }
    rows.push(vec![home::button(visit, Command::Monitor)]);
    rows
}
