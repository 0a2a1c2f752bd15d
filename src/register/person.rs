//! People, and the marks by which they are found: NIK, family card, telephone, the
//! words of a name, and birth year with RT.
//!
//! Whoever changes a person calls [`keep`]; there is no other way to write one, so
//! the marks are always in step. A mark is a keyed hash: keys lie open on the disk and
//! hold no personal data.
//!
//! Of two records that became one, the other's id leads to it for ever ([`find`]): old
//! buttons, timers and forms still mean somebody.

use serde::{Deserialize, Serialize};

use crate::domain::duplicate::name_words;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::person::Person;
use crate::domain::place::VillageId;
use crate::domain::text::nik::{FamilyCard, Nik};
use crate::domain::text::phone::Phone;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// How many people are looked through that bear one mark. A family card has a dozen
/// at most, a village's one telephone perhaps more.
const ONE_MARK: usize = 100;
/// How many people of a village with one word in their names are looked through.
const ONE_WORD: usize = 500;
/// How often one id may have led to another. More is a circle.
const STEPS: usize = 16;

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
    Cohort,
    NameWord,
}

impl MarkKind {
    fn code(self) -> u8 {
        match self {
            Self::Nik => 1,
            Self::FamilyCard => 2,
            Self::Phone => 3,
            Self::Cohort => 4,
            Self::NameWord => 5,
        }
    }

    /// The use of the pseudonym: the same digits as NIK and as KK are two things.
    fn domain(self) -> &'static str {
        match self {
            Self::Nik => "nik",
            Self::FamilyCard => "kk",
            Self::Phone => "phone",
            Self::Cohort => "cohort",
            Self::NameWord => "name",
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

/// Leads from an id that is no longer used to the one that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Alias {
    gone: PersonId,
    kept: PersonId,
    /// Whether this row leads from the kept one back.
    #[serde(default)]
    back: bool,
}

impl Record for Alias {
    const TABLE: Table = Table::PersonAlias;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        match self.back {
            false => alias_of(self.gone),
            true => formerly_of(self.kept).u64(self.gone.bits()),
        }
    }
}

fn alias_of(gone: PersonId) -> Key {
    Key::new(Table::PersonAlias).u8(0).u64(gone.bits())
}

fn formerly_of(kept: PersonId) -> Key {
    Key::new(Table::PersonAlias).u8(1).u64(kept.bits())
}

/// The person with this id, now or before two records became one. Their own `id` is
/// the one in use.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(tx: &Tx<'_>, id: PersonId) -> Result<Option<Person>, Fault> {
    if let Some(person) = exactly(tx, id).await? {
        return Ok(Some(person));
    }
    match in_use(tx, id).await? {
        now if now == id => Ok(None),
        now => exactly(tx, now).await,
    }
}

async fn exactly(tx: &Tx<'_>, id: PersonId) -> Result<Option<Person>, Fault> {
    let filed: Option<Filed> = tx.get(&place(id)).await?;
    Ok(filed.map(|Filed(person)| person))
}

/// The id that is used for this person today: mostly the same.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn in_use(tx: &Tx<'_>, id: PersonId) -> Result<PersonId, Fault> {
    let mut now = id;
    for _step in 0..STEPS {
        match tx.get::<Alias>(&alias_of(now)).await? {
            Some(alias) => now = alias.kept,
            None => break,
        }
    }
    Ok(now)
}

/// The ids that this person bore before: of everything that is kept of somebody,
/// something may still stand under them.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn formerly(tx: &Tx<'_>, id: PersonId) -> Result<Vec<PersonId>, Fault> {
    let mut ids = Vec::new();
    let mut open = vec![id];
    while let Some(kept) = open.pop() {
        let rows: Vec<Alias> = tx.list(&formerly_of(kept), Page::first(ONE_MARK)).await?;
        for alias in rows {
            ids.push(alias.gone);
            open.push(alias.gone);
        }
    }
    Ok(ids)
}

/// Two records have become one: `gone` is taken away with its marks, and its id leads to
/// `kept`.
///
/// # Errors
/// When the store fails.
pub async fn replace(tx: &mut Tx<'_>, gone: &Person, kept: PersonId) -> Result<(), Fault> {
    for mark in marks(tx, gone) {
        tx.remove(mark.key());
    }
    tx.remove(place(gone.id));
    for back in [false, true] {
        tx.put(&Alias {
            gone: gone.id,
            kept,
            back,
        })?;
    }
    Ok(())
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

/// Removes a person and all marks that lead to them.
///
/// # Errors
/// When the store fails.
pub async fn remove(tx: &mut Tx<'_>, id: PersonId) -> Result<(), Fault> {
    for mark in earlier(tx, id).await? {
        tx.remove(mark.key());
    }
    tx.remove(place(id));
    Ok(())
}

/// People in pages, in no order that means anything, as far as they can be read; and
/// where the next page begins.
///
/// # Errors
/// When the store fails.
pub async fn page_after(
    tx: &Tx<'_>,
    after: Option<&[u8]>,
    limit: usize,
) -> Result<(Vec<Person>, Option<Vec<u8>>), Fault> {
    let mut range = Key::new(Table::Person).prefix_range();
    if let Some(last) = after {
        range.start = last.to_vec();
        range.start.push(0);
    }
    let rows = tx.range_sound::<Filed>(range, Page::first(limit)).await?;
    let last = rows.last().map(|row| match row {
        Ok(filed) => filed.key().into_bytes(),
        Err(key) => key.clone(),
    });
    let people = rows.into_iter().flatten();
    Ok((people.map(|Filed(person)| person).collect(), last))
}

/// The marks of the person as they were filed. Where that can't be read, stale marks
/// stay: they are found to be so by whoever follows them.
async fn earlier(tx: &Tx<'_>, id: PersonId) -> Result<Vec<Mark>, Fault> {
    match exactly(tx, id).await {
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
    let words = name_words(person.name.as_str());
    nik.map(|nik| mark(MarkKind::Nik, &nik))
        .chain([mark(MarkKind::Cohort, &cohort(person))])
        .chain(words.iter().map(|word| {
            let word = word_in(&person.village, word);
            mark(MarkKind::NameWord, &word)
        }))
        .chain(card.map(|card| mark(MarkKind::FamilyCard, &card)))
        .chain(phone.map(|phone| mark(MarkKind::Phone, phone)))
        .collect()
}

/// Whoever was born in one year and lives in one RT.
fn cohort(person: &Person) -> String {
    let (village, place) = (person.village.as_str(), person.rt_rw);
    format!("{village} {place} {}", person.birth.year())
}

fn word_in(village: &VillageId, word: &str) -> String {
    format!("{} {word}", village.as_str())
}

/// Everybody who was born in the year of `person` and lives in the same RT: a handful.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn like(tx: &Tx<'_>, person: &Person) -> Result<Vec<Person>, Fault> {
    let theirs = cohort(person);
    let bearers = bearers(tx, MarkKind::Cohort, &theirs).await?;
    Ok(those(bearers, |other| cohort(other) == theirs))
}

/// Everybody in the village whose name has all these words, in whatever spelling. One
/// who has a part of what was typed is not among them.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn named(tx: &Tx<'_>, village: &VillageId, name: &str) -> Result<Vec<Person>, Fault> {
    let words = name_words(name);
    let Some(rarest) = words.iter().max_by_key(|word| word.chars().count()) else {
        return Ok(Vec::new());
    };
    let key = MarkKind::NameWord;
    let found = borne_by(tx, key, &word_in(village, rarest), ONE_WORD).await?;
    Ok(those(found, |person| {
        person.village == *village && words.is_subset(&name_words(person.name.as_str()))
    }))
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
    borne_by(tx, kind, what, ONE_MARK).await
}

async fn borne_by(
    tx: &Tx<'_>,
    kind: MarkKind,
    what: &str,
    limit: usize,
) -> Result<Vec<Person>, Fault> {
    let key = kind.bearers(kind.hash(tx, what));
    let marks: Vec<Mark> = tx.list(&key, Page::first(limit)).await?;
    let mut people = Vec::with_capacity(marks.len());
    for mark in marks {
        people.extend(exactly(tx, mark.person).await?);
    }
    Ok(people)
}

#[cfg(test)]
mod tests;
