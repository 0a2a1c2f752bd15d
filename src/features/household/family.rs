//! `/keluarga`: who belongs to it and which telephones report, and a member's page.

use super::Word;
use crate::domain::household::{Household, Telephone};
use crate::domain::id::{PersonId, RandomId};
use crate::domain::person::Person;
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard};
use crate::features::button::Subject;
use crate::features::household_question::MEMBER;
use crate::features::visit::standing_button;
use crate::features::{Command, Feature, Visit, dialogue, home, naming, portrait};
use crate::i18n::{Html, Msg};
use crate::register;

/// Everybody, each behind a button; and what can be done with the household.
pub(super) async fn list(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let Some(household) = visit.household.clone() else {
        return alone(visit);
    };
    let mut lines = Vec::new();
    let mut rows = Vec::new();
    for person in members(visit, &household).await? {
        lines.push(line(visit, &person).await?);
        let name = visit.desk.address(visit.language, &person);
        let subject = Subject::Thing(person.id.bits());
        rows.push(vec![button(name, Word::Show, subject)]);
    }
    let telephones = telephones(visit, &household).await?;
    rows.push(vec![add_button(visit)]);
    rows.extend(telephone_buttons(visit, &household).await?);
    rows.push(vec![home::button(visit, Command::Menu)]);
    let html = Html::join(
        [
            visit.say(Msg::new("household-list")),
            Html::join(lines, "\n"),
            telephones,
        ],
        "\n\n",
    );
    visit.reply_with(html, Keyboard::Inline(rows)).map(drop)
}

/// Who reports for nobody else yet.
fn alone(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let rows = vec![
        vec![add_button(visit)],
        vec![home::button(visit, Command::Menu)],
    ];
    let line = visit.say(Msg::new("household-alone"));
    visit.reply_with(line, Keyboard::Inline(rows)).map(drop)
}

async fn members(visit: &Visit<'_, '_>, household: &Household) -> Result<Vec<Person>, Fault> {
    let mut people = Vec::new();
    for &id in &household.members {
        people.extend(register::person::find(visit.desk.tx, id).await?);
    }
    Ok(people)
}

/// "Bima, 3 tahun · hari ke-3 dari 14".
async fn line(visit: &Visit<'_, '_>, person: &Person) -> Result<Html, Fault> {
    let is_own = visit.person.as_ref().map(|own| own.id) == Some(person.id);
    let id = match is_own {
        true => "household-you",
        false => "household-one",
    };
    let name = Msg::new(id)
        .plain("name", visit.desk.address(visit.language, person))
        .plain("age", portrait::age(&visit.desk, visit.language, person));
    let name = visit.say(name);
    let stay = register::isolation::active(visit.desk.tx, person.id).await?;
    let state = match stay {
        Some(stay) => {
            let today = visit.desk.today(&person.village);
            naming::day_of_isolation(stay.day_number(today), stay.length_days)
        }
        None => Msg::new("household-not-isolated"),
    };
    Ok(Html::join([name, visit.say(state)], " · "))
}

/// Which telephones report.
async fn telephones(visit: &Visit<'_, '_>, household: &Household) -> Result<Html, Fault> {
    let mut names = Vec::new();
    for telephone in &household.telephones {
        names.push(holder_name(visit, telephone).await?);
    }
    let msg = Msg::new("household-telephones").plain("names", names.join(", "));
    Ok(visit.say(msg))
}

async fn holder_name(visit: &Visit<'_, '_>, telephone: &Telephone) -> Result<String, Fault> {
    let holder = register::person::find(visit.desk.tx, telephone.holder).await?;
    Ok(holder.map_or_else(
        || "–".to_owned(),
        |holder| visit.desk.address(visit.language, &holder),
    ))
}

/// Another telephone, one less, another instead of this one.
async fn telephone_buttons(
    visit: &Visit<'_, '_>,
    household: &Household,
) -> Result<Vec<Vec<Button>>, Fault> {
    let label = |id| visit.label(Msg::new(id));
    let mut rows = vec![
        vec![button(
            label("household-telephone-button"),
            Word::Telephone,
            Subject::None,
        )],
        vec![button(
            label("household-hand-over-button"),
            Word::HandOver,
            Subject::None,
        )],
    ];
    let others = household.telephones.iter();
    for telephone in others.filter(|one| one.chat != visit.chat.0) {
        let name = holder_name(visit, telephone).await?;
        let label = visit.label(Msg::new("household-release-button").plain("name", name));
        let subject = Subject::Thing(telephone.holder.bits());
        rows.push(vec![button(label, Word::Release, subject)]);
    }
    Ok(rows)
}

/// A member's page.
pub(super) async fn member(visit: &mut Visit<'_, '_>, id: PersonId) -> Result<(), Fault> {
    let household = visit.household.clone().filter(|house| house.has(id));
    let person = register::person::find(visit.desk.tx, id).await?;
    let (Some(household), Some(person)) = (household, person) else {
        return dialogue::old_button(visit).await;
    };
    let facts = [
        line(visit, &person).await?,
        visit.say(Msg::new("household-rt").plain("rt", person.rt_rw.to_string())),
    ];
    let subject = Subject::Thing(id.bits());
    let label = |id| visit.label(Msg::new(id));
    let report = Msg::new("household-report-button")
        .plain("name", visit.desk.address(visit.language, &person));
    let mut rows = vec![
        vec![standing_button(
            visit.label(report),
            Feature::CheckIn,
            MEMBER,
            subject.clone(),
        )],
        vec![button(
            label("household-correct-button"),
            Word::Change,
            subject.clone(),
        )],
    ];
    if !household.telephones.iter().any(|one| one.holder == id) {
        rows.push(vec![button(
            label("household-share-button"),
            Word::Share,
            subject.clone(),
        )]);
        rows.push(vec![button(
            label("household-leave-button"),
            Word::Leave,
            subject,
        )]);
    }
    rows.push(vec![list_button(visit)]);
    visit
        .reply_with(Html::join(facts, "\n"), Keyboard::Inline(rows))
        .map(drop)
}

fn button(label: String, word: Word, subject: Subject) -> Button {
    standing_button(label, Feature::Household, word.written(), subject)
}

/// The button that takes somebody in.
pub(super) fn add_button(visit: &Visit<'_, '_>) -> Button {
    let label = visit.label(Msg::new("household-add-button"));
    button(label, Word::Add, Subject::None)
}

/// The button back to the list.
pub(super) fn list_button(visit: &Visit<'_, '_>) -> Button {
    let label = visit.label(Msg::new("household-family-button"));
    button(label, Word::List, Subject::None)
}
