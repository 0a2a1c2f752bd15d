//! People, and the marks by which they are found: NIK, family card, telephone.
//!
//! Whoever changes a person calls [`keep`]; there is no other way to write one, so
//! the marks are always in step. A mark is a keyed hash: keys lie open on the disk and
//! hold no personal data.

use serde::{Deserialize, Serialize};

use crate::domain::id::{PersonId, RandomId};
use crate::domain::person::Person;
use crate::domain::text::nik::{FamilyCard, Nik};
use crate::domain::text::phone::Phone;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// How many people are looked through that bear one mark. A family card has a dozen
/// at most, a village's one telephone perhaps more.
const ONE_MARK: usize = 100;

/// A person as they are filed. Nothing outside can put one into the store.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
struct Filed(Person);

/// Points from a mark to somebody who bears it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Mark {
    kind: MarkKind,
    hash: [u8; 16],
    person: PersonId,
}

/// What is looked up. The codes are stored, never changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum MarkKind {
    Nik,
    FamilyCard,
    Phone,
}

impl MarkKind {
    fn code(self) -> u8 {
        match self {
            Self::Nik => 1,
            Self::FamilyCard => 2,
            Self::Phone => 3,
        }
    }

    /// The use of the pseudonym: the same digits as NIK and as KK are two things.
    fn domain(self) -> &'static str {
        match self {
            Self::Nik => "nik",
            Self::FamilyCard => "kk",
            Self::Phone => "phone",
        }
    }

    /// All who bear this mark stand behind this key.
    fn bearers(self, hash: [u8; 16]) -> Key {
        Key::new(Table::PersonMark).u8(self.code()).pseudonym(hash)
    }

    fn hash(self, tx: &Tx<'_>, what: &str) -> [u8; 16] {
        tx.pseudonym(self.domain(), what.as_bytes())
    }
}

fn place(id: PersonId) -> Key {
    Key::new(Table::Person).u64(id.bits())
}

impl Record for Filed {
    const TABLE: Table = Table::Person;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(self.0.id)
    }
}

impl Record for Mark {
    const TABLE: Table = Table::PersonMark;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        self.kind.bearers(self.hash).u64(self.person.bits())
    }
}

/// The person with this id.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(tx: &Tx<'_>, id: PersonId) -> Result<Option<Person>, Fault> {
    let filed: Option<Filed> = tx.get(&place(id)).await?;
    Ok(filed.map(|Filed(person)| person))
}

/// Keeps a person as they are now, and their marks in step.
///
/// # Errors
/// When the store fails.
pub async fn keep(tx: &mut Tx<'_>, person: &Person) -> Result<(), Fault> {
    let borne = marks(tx, person);
    for old in earlier(tx, person.id).await? {
        if !borne.contains(&old) {
            tx.remove(old.key());
        }
    }
    for mark in &borne {
        tx.put(mark)?;
    }
    tx.put(&Filed(person.clone()))
}

/// The marks of the person as they were filed. Where that can't be read, stale marks
/// stay: they are found to be so by whoever follows them.
async fn earlier(tx: &Tx<'_>, id: PersonId) -> Result<Vec<Mark>, Fault> {
    match find(tx, id).await {
        Ok(before) => Ok(before.map_or_else(Vec::new, |before| marks(tx, &before))),
        Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
            log::error!(person:% = id, cause:% = fault; "a person can't be read and is filed anew");
            Ok(Vec::new())
        }
        Err(fault) => Err(fault),
    }
}

/// What somebody is found by.
fn marks(tx: &Tx<'_>, person: &Person) -> Vec<Mark> {
    let mark = |kind: MarkKind, what: &str| Mark {
        kind,
        hash: kind.hash(tx, what),
        person: person.id,
    };
    let nik = person.nik.iter().map(Nik::digits);
    let card = person.family_card.iter().map(FamilyCard::digits);
    let phone = person.phone.iter().map(Phone::e164);
    nik.map(|nik| mark(MarkKind::Nik, &nik))
        .chain(card.map(|card| mark(MarkKind::FamilyCard, &card)))
        .chain(phone.map(|phone| mark(MarkKind::Phone, phone)))
        .collect()
}

/// Everybody with this NIK: one, unless somebody was registered twice.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn with_nik(tx: &Tx<'_>, nik: &Nik) -> Result<Vec<Person>, Fault> {
    let bearers = bearers(tx, MarkKind::Nik, &nik.digits()).await?;
    Ok(those(bearers, |person| person.nik.as_ref() == Some(nik)))
}

/// Everybody on this family card.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn on_family_card(tx: &Tx<'_>, card: &FamilyCard) -> Result<Vec<Person>, Fault> {
    let bearers = bearers(tx, MarkKind::FamilyCard, &card.digits()).await?;
    Ok(those(bearers, |person| {
        person.family_card.as_ref() == Some(card)
    }))
}

/// Everybody who is called on this telephone.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn with_phone(tx: &Tx<'_>, phone: &Phone) -> Result<Vec<Person>, Fault> {
    let bearers = bearers(tx, MarkKind::Phone, phone.e164()).await?;
    Ok(those(bearers, |person| {
        person.phone.as_ref() == Some(phone)
    }))
}

/// A mark may be stale: only those count who still bear what it stands for.
fn those(people: Vec<Person>, bear: impl Fn(&Person) -> bool) -> Vec<Person> {
    people.into_iter().filter(bear).collect()
}

/// Costs what is found, and not what is filed.
async fn bearers(tx: &Tx<'_>, kind: MarkKind, what: &str) -> Result<Vec<Person>, Fault> {
    let key = kind.bearers(kind.hash(tx, what));
    let marks: Vec<Mark> = tx.list(&key, Page::first(ONE_MARK)).await?;
    let mut people = Vec::with_capacity(marks.len());
    for mark in marks {
        people.extend(find(tx, mark.person).await?);
    }
    Ok(people)
}

#[cfg(test)]
mod tests;
