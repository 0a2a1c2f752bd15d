//! Who of the register it may be.

use std::collections::BTreeMap;

use crate::domain::access::{Action, Standing};
use crate::domain::duplicate::name_words;
use crate::domain::person::Person;
use crate::domain::text::phone::Phone;
use crate::domain::unmatched::{CANDIDATES, Unmatched};
use crate::engine::Fault;
use crate::features::Desk;
use crate::register;

/// More words of a name are not looked up.
const WORDS: usize = 4;

/// Those whom somebody with these rights may name, the likeliest first.
pub(super) async fn of(
    desk: &Desk<'_, '_>,
    report: &Unmatched,
    standing: &Standing,
) -> Result<Vec<Person>, Fault> {
    let mut found = Vec::new();
    if let Some(phone) = &report.who.phone {
        found.extend(register::person::with_phone(desk.tx, phone).await?);
    }
    if let Some(was) = report.who.was {
        found.extend(register::person::find(desk.tx, was).await?);
    }
    let shown = Some(&report.display_name);
    for name in report.who.name.iter().chain(shown) {
        found.extend(named(desk, report, name).await?);
    }
    let mut people: Vec<Person> = only_those(desk, found, standing).await?;
    people.sort_by_key(|person| std::cmp::Reverse(report.likeness(person)));
    people.truncate(CANDIDATES);
    Ok(people)
}

/// Whoever bears any word of a name; the others it may be are sorted out by likeness.
async fn named(desk: &Desk<'_, '_>, report: &Unmatched, name: &str) -> Result<Vec<Person>, Fault> {
    let villages = desk.house.config.villages.iter();
    let mut people = Vec::new();
    for village in villages.filter(|one| report.village.as_ref().is_none_or(|id| *id == one.id)) {
        for word in name_words(name).iter().take(WORDS) {
            people.extend(register::person::named(desk.tx, &village.id, word).await?);
        }
    }
    Ok(people)
}

/// Each once, of the own area, and among the living.
async fn only_those(
    desk: &Desk<'_, '_>,
    found: Vec<Person>,
    standing: &Standing,
) -> Result<Vec<Person>, Fault> {
    let once: BTreeMap<_, Person> = found.into_iter().map(|one| (one.id, one)).collect();
    let mut people = Vec::new();
    for person in once.into_values() {
        let mine = standing.may_in(Action::MatchPeople, &person.area());
        if mine && !register::death::is_known(desk.tx, person.id).await? {
            people.push(person);
        }
    }
    Ok(people)
}

/// Who bears a name or number that an officer typed.
pub(super) async fn typed(
    desk: &Desk<'_, '_>,
    standing: &Standing,
    text: &str,
) -> Result<Vec<Person>, Fault> {
    let mut found = Vec::new();
    match Phone::read(text) {
        Ok(phone) => found.extend(register::person::with_phone(desk.tx, &phone).await?),
        Err(_) => {
            for village in &desk.house.config.villages {
                found.extend(register::person::named(desk.tx, &village.id, text).await?);
            }
        }
    }
    let mut people = only_those(desk, found, standing).await?;
    people.sort_by(|one, other| (one.rt_rw, &one.name).cmp(&(other.rt_rw, &other.name)));
    Ok(people)
}
