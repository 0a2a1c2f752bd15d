//! Somebody is looked up: by name in any spelling, by telephone, by a whole NIK or nomor
//! KK; only in the area in which whoever looks has the right to what they look for.

use crate::domain::access::Action;
use crate::domain::person::Person;
use crate::domain::place::Area;
use crate::domain::text::nik::{FamilyCard, Nik};
use crate::domain::text::phone::Phone;
use crate::engine::Fault;
use crate::features::Visit;
use crate::register;

/// Who bears this name or number where whoever is here may do this, by neighbourhood.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn found(
    visit: &Visit<'_, '_>,
    typed: &str,
    action: Action,
) -> Result<Vec<Person>, Fault> {
    let mut people = match Phone::read(typed) {
        Ok(phone) => register::person::with_phone(visit.desk.tx, &phone).await?,
        Err(_) => match numbered(visit, typed).await? {
            Some(people) => people,
            None => named(visit, typed, action).await?,
        },
    };
    people.retain(|person| visit.may_in(action, &person.area()));
    people.sort_by(|one, other| {
        let place = |person: &Person| (person.village.clone(), person.rt_rw, person.name.clone());
        place(one).cmp(&place(other))
    });
    people.dedup_by_key(|person| person.id);
    Ok(people)
}

/// By the sixteen digits of either card.
async fn numbered(visit: &Visit<'_, '_>, typed: &str) -> Result<Option<Vec<Person>>, Fault> {
    let (nik, card) = (Nik::read(typed).ok(), FamilyCard::read(typed).ok());
    if nik.is_none() && card.is_none() {
        return Ok(None);
    }
    let mut people = Vec::new();
    if let Some(nik) = nik {
        people.extend(register::person::with_nik(visit.desk.tx, &nik).await?);
    }
    if let Some(card) = card {
        people.extend(register::person::on_family_card(visit.desk.tx, &card).await?);
    }
    Ok(Some(people))
}

async fn named(visit: &Visit<'_, '_>, typed: &str, action: Action) -> Result<Vec<Person>, Fault> {
    let standing = visit.standing();
    let mut people = Vec::new();
    for village in &visit.desk.house.config.villages {
        let area = Area::Village(village.id.clone());
        let is_theirs = standing
            .grants
            .iter()
            .any(|grant| grant.area.overlaps(&area) && standing.may(action));
        if is_theirs {
            people.extend(register::person::named(visit.desk.tx, &village.id, typed).await?);
        }
    }
    Ok(people)
}
