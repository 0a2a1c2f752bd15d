//! Those for whom a telephone reports: what is told and erased together with its holder.
//!
//! Somebody with a telephone of their own speaks for themselves, whatever house they live in.

use crate::domain::household::Household;
use crate::domain::id::PersonId;
use crate::domain::person::{Person, Reach};
use crate::engine::Fault;
use crate::features::{Desk, account};
use crate::register;

/// The households for which this person's telephones report.
async fn reported_for(desk: &Desk<'_, '_>, holder: PersonId) -> Result<Vec<Household>, Fault> {
    let mut houses = register::household::of_person(desk.tx, holder).await?;
    for account in account::all_of(desk.tx, holder).await? {
        let Some(id) = account.household else {
            continue;
        };
        if houses.iter().all(|house| house.id != id) {
            houses.extend(register::household::find(desk.tx, id).await?);
        }
    }
    houses.retain(|house| house.telephones.iter().any(|one| one.holder == holder));
    Ok(houses)
}

/// The people without a telephone of their own for whom this person reports.
pub(super) async fn spoken_for(
    desk: &Desk<'_, '_>,
    holder: PersonId,
) -> Result<Vec<Person>, Fault> {
    let mut people: Vec<Person> = Vec::new();
    for house in reported_for(desk, holder).await? {
        for member in house.members {
            if member == holder || people.iter().any(|known| known.id == member) {
                continue;
            }
            let known = register::person::find(desk.tx, member).await?;
            people.extend(known.filter(|person| person.reach == Reach::Household));
        }
    }
    Ok(people)
}

/// Those of them for whom nobody else reports: without this telephone nobody would ask
/// after them, or could ask for their data.
pub(super) async fn dependents(
    desk: &Desk<'_, '_>,
    holder: PersonId,
) -> Result<Vec<Person>, Fault> {
    let mut alone = Vec::new();
    for person in spoken_for(desk, holder).await? {
        let houses = register::household::of_person(desk.tx, person.id).await?;
        let mut telephones = houses.iter().flat_map(|house| house.telephones.iter());
        if telephones.all(|one| one.holder == holder) {
            alone.push(person);
        }
    }
    Ok(alone)
}

/// Takes somebody out of every household, with the telephones they hold. Gives those who
/// are left there.
pub(super) async fn leave(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
) -> Result<Vec<PersonId>, Fault> {
    let mut left = Vec::new();
    for before in register::household::all(desk.tx).await? {
        let holds = |one: &crate::domain::household::Telephone| one.holder == person;
        if !before.has(person) && !before.telephones.iter().any(holds) {
            continue;
        }
        let mut now = before.clone();
        now.leave(person);
        for telephone in before.telephones.iter().filter(|one| holds(one)) {
            now.remove_telephone(telephone.chat);
        }
        left.extend(now.members.iter().copied());
        if now.is_needless() {
            register::household::remove(desk.tx, &before);
        } else {
            register::household::put(desk.tx, Some(&before), &now)?;
        }
    }
    Ok(left)
}
