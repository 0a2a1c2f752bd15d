//! Whoever has a task reads of the house as well: by which telephones somebody without
//! one is reached, and whom else under that roof there is something to do for. One call
//! or one knock is enough for all of them.

use super::card;
use crate::domain::household::Household;
use crate::domain::id::PersonId;
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::engine::Fault;
use crate::features::desk::Desk;
use crate::i18n::{Html, Msg};
use crate::register;

/// Whom else in the house there is a task for.
pub(super) async fn others(
    desk: &Desk<'_, '_>,
    language: Language,
    person: &Person,
) -> Result<Html, Fault> {
    let mut names = Vec::new();
    for id in housemates(desk, person.id).await? {
        if !register::task::open_about(desk.tx, id).await?.is_empty() {
            let other = register::person::find(desk.tx, id).await?;
            names.extend(other.map(|other| other.name.as_str().to_owned()));
        }
    }
    if names.is_empty() {
        return Ok(Html::default());
    }
    let msg = Msg::new("tasks-same-house").text("names", names.join(", "));
    Ok(desk.say(language, msg))
}

/// There is more, or less, to do in this house: the cards about the others say so.
pub(super) async fn refresh_others(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    for id in housemates(desk, person).await? {
        let Some(other) = register::person::find(desk.tx, id).await? else {
            continue;
        };
        for task in register::task::open_about(desk.tx, id).await? {
            card::refresh(desk, &task, &other).await?;
        }
    }
    Ok(())
}

/// Everybody else in the households of a person.
async fn housemates(desk: &Desk<'_, '_>, person: PersonId) -> Result<Vec<PersonId>, Fault> {
    let households = register::household::of_person(desk.tx, person).await?;
    let members = households
        .iter()
        .flat_map(|house: &Household| &house.members);
    let mut others: Vec<PersonId> = Vec::new();
    for id in members.copied().filter(|id| *id != person) {
        if !others.contains(&id) {
            others.push(id);
        }
    }
    Ok(others)
}
