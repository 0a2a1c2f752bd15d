//! Households, and the index of who belongs to which.
//!
//! [`put`] is the only way to change one: it keeps the index in step with it.

use serde::{Deserialize, Serialize};

use crate::domain::household::Household;
use crate::domain::id::{HouseholdId, PersonId, RandomId};
use crate::domain::person::Person;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// More households than any person belongs to.
const OF_ONE_PERSON: usize = 16;

/// A person belongs to a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Membership {
    person: PersonId,
    household: HouseholdId,
}

fn place(id: HouseholdId) -> Key {
    Key::new(Table::Household).u64(id.bits())
}

fn memberships_of(person: PersonId) -> Key {
    Key::new(Table::Membership).u64(person.bits())
}

impl Record for Household {
    const TABLE: Table = Table::Household;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(self.id)
    }
}

impl Record for Membership {
    const TABLE: Table = Table::Membership;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        memberships_of(self.person).u64(self.household.bits())
    }
}

/// The household with this id.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(tx: &Tx<'_>, id: HouseholdId) -> Result<Option<Household>, Fault> {
    tx.get(&place(id)).await
}

/// The households to which a person belongs. What can't be read is logged and left out:
/// the person is still reached in other ways.
///
/// # Errors
/// When the store fails.
pub async fn of_person(tx: &Tx<'_>, person: PersonId) -> Result<Vec<Household>, Fault> {
    let theirs = memberships_of(person);
    let rows = tx
        .list_sound::<Membership>(&theirs, Page::first(OF_ONE_PERSON))
        .await?;
    let mut households = Vec::new();
    for membership in rows.into_iter().flatten() {
        match find(tx, membership.household).await {
            Ok(Some(household)) if household.has(person) => households.push(household),
            Ok(_) => {}
            Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
                log::error!(household:% = membership.household, cause:% = fault; "a household can't be read");
            }
            Err(fault) => return Err(fault),
        }
    }
    Ok(households)
}

/// Whose telephones report for these households, each once, in the order in which they
/// came.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn holders(tx: &Tx<'_>, households: &[Household]) -> Result<Vec<Person>, Fault> {
    let mut holders: Vec<Person> = Vec::new();
    for telephone in households.iter().flat_map(|house| &house.telephones) {
        if holders.iter().any(|known| known.id == telephone.holder) {
            continue;
        }
        holders.extend(super::person::find(tx, telephone.holder).await?);
    }
    Ok(holders)
}

/// Writes a household as it is now, and brings the index in step. `before`: as it was
/// read; `None` for a new one.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub fn put(tx: &mut Tx<'_>, before: Option<&Household>, now: &Household) -> Result<(), Fault> {
    let left = before.map_or(&[][..], |before| before.members.as_slice());
    for person in left.iter().filter(|person| !now.has(**person)) {
        tx.remove(membership(*person, now.id).key());
    }
    for person in now.members.iter().filter(|person| !left.contains(person)) {
        tx.put(&membership(*person, now.id))?;
    }
    tx.put(now)
}

/// A household is needed no longer.
pub fn remove(tx: &mut Tx<'_>, household: &Household) {
    for person in &household.members {
        tx.remove(membership(*person, household.id).key());
    }
    tx.remove(place(household.id));
}

fn membership(person: PersonId, household: HouseholdId) -> Membership {
    Membership { person, household }
}

/// All households, as far as they can be read: for the auditor.
///
/// # Errors
/// When the store fails.
pub async fn all(tx: &Tx<'_>) -> Result<Vec<Household>, Fault> {
    let table = Key::new(Table::Household);
    let rows = tx.list_sound(&table, Page::first(usize::MAX / 2)).await?;
    Ok(rows.into_iter().flatten().collect())
}

/// Sets right what the index says of this household's members. How many rows were amiss.
///
/// # Errors
/// When the store fails.
pub async fn mend_index(tx: &mut Tx<'_>, household: &Household) -> Result<usize, Fault> {
    let mut mended = 0;
    for person in &household.members {
        let row = membership(*person, household.id);
        let known = tx.get::<Membership>(&row.key()).await.ok().flatten();
        if known != Some(row) {
            tx.put(&row)?;
            mended += 1;
        }
    }
    Ok(mended)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use crate::domain::household::{Lies, Question, Telephone};
    use crate::store::record::check_golden;

    #[test]
    fn a_stored_household_is_read_for_ever() {
        let household = Household {
            id: HouseholdId::from_bits(4),
            since: Moment::UNIX_EPOCH,
            telephones: vec![Telephone {
                chat: 77,
                holder: PersonId::from_bits(7),
                alive: true,
            }],
            members: vec![PersonId::from_bits(7), PersonId::from_bits(8)],
            question: Some(Question {
                at: Moment::UNIX_EPOCH,
                messages: vec![Lies {
                    chat: 77,
                    message: 5,
                }],
            }),
        };
        let version_1 = r#"{"id":"0000000000004","since":"1970-01-01T00:00:00Z",
            "telephones":[{"chat":77,"holder":"0000000000007","alive":true}],
            "members":["0000000000007","0000000000008"],
            "question":{"at":"1970-01-01T00:00:00Z","messages":[{"chat":77,"message":5}]}}"#;
        check_golden(&household, &[version_1]);
    }

    #[test]
    fn a_stored_membership_is_read_for_ever() {
        let row = membership(PersonId::from_bits(7), HouseholdId::from_bits(4));
        let version_1 = r#"{"person":"0000000000007","household":"0000000000004"}"#;
        check_golden(&row, &[version_1]);
    }
}
