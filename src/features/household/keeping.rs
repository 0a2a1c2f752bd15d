//! How a household is kept: with its index, the accounts of its telephones, and word to
//! the others.

use crate::domain::household::{Household, Telephone};
use crate::domain::id::PersonId;
use crate::domain::person::{Person, Reach};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::features::account::Account;
use crate::features::{Desk, Notice, Visit};
use crate::register;

/// The household of whoever is here, or a new one that only they belong to. `None`: they
/// are not registered.
pub(super) fn own_or_new(visit: &Visit<'_, '_>) -> Result<Option<Household>, Fault> {
    if let Some(household) = &visit.household {
        return Ok(Some(household.clone()));
    }
    let Some(person) = &visit.person else {
        return Ok(None);
    };
    let id = visit.desk.tx.new_id()?;
    let telephone = telephone(visit, person.id);
    Ok(Some(Household::new(id, visit.desk.now(), telephone)))
}

/// This telephone, in somebody's hand.
pub(super) fn telephone(visit: &Visit<'_, '_>, holder: PersonId) -> Telephone {
    Telephone {
        chat: visit.chat.0,
        holder,
        alive: true,
    }
}

/// Keeps what this telephone's household has become, and announces whom it concerns. One
/// that nobody needs any more is gone.
pub(super) async fn keep(
    visit: &mut Visit<'_, '_>,
    now: Household,
    people: Vec<PersonId>,
) -> Result<(), Fault> {
    let before = register::household::find(visit.desk.tx, now.id).await?;
    store(&mut visit.desk, before.as_ref(), &now).await?;
    // The store wrote this account, too.
    visit.account = Account::of_chat(visit.desk.tx, visit.chat).await?;
    let is_ours = visit.account.household == Some(now.id);
    visit.household = is_ours.then_some(now);
    visit.desk.announce(Notice::HouseholdChanged { people });
    Ok(())
}

/// Writes a household, and the link to it on the account of each of its telephones.
pub(super) async fn store(
    desk: &mut Desk<'_, '_>,
    before: Option<&Household>,
    now: &Household,
) -> Result<(), Fault> {
    let needless = now.is_needless();
    match before {
        Some(before) if needless => register::household::remove(desk.tx, before),
        None if needless => {}
        Some(_) | None => register::household::put(desk.tx, before, now)?,
    }
    let were = before.map_or(&[][..], |before| before.telephones.as_slice());
    for telephone in were.iter().chain(&now.telephones) {
        let reports = !needless && now.is_reported_by(telephone.chat);
        let mut account = Account::of_chat(desk.tx, ChatId(telephone.chat)).await?;
        let household = match (reports, account.household) {
            (true, _) => Some(now.id),
            (false, Some(other)) if other != now.id => Some(other),
            (false, _) => None,
        };
        if account.household != household {
            account.household = household;
            desk.tx.put(&account)?;
        }
    }
    Ok(())
}

/// Whoever had only this household to be reached by has no telephone any more.
pub(super) async fn is_reached_no_more(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
) -> Result<Option<Person>, Fault> {
    let Some(mut person) = register::person::find(desk.tx, person).await? else {
        return Ok(None);
    };
    let households = register::household::of_person(desk.tx, person.id).await?;
    if person.reach == Reach::Household && households.is_empty() {
        person.reach = Reach::NoTelegram;
        register::person::keep(desk.tx, &person).await?;
    }
    Ok(Some(person))
}
