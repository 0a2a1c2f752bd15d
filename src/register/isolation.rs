//! Stays in isolation, by person in order of registration.

use crate::domain::id::{PersonId, RandomId};
use crate::domain::isolation::Isolation;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// How many earlier stays are looked through for the active one: a new stay
/// starts only after the one before has ended or changed its reason.
const STAYS: usize = 8;

fn of(person: PersonId) -> Key {
    Key::new(Table::Isolation).u64(person.bits())
}

impl Record for Isolation {
    const TABLE: Table = Table::Isolation;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        of(self.person)
            .millis(self.since.timestamp_millis())
            .u64(self.id.bits())
    }
}

/// All stays of a person, in the order in which they were registered.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn all_of(tx: &Tx<'_>, person: PersonId) -> Result<Vec<Isolation>, Fault> {
    tx.list(&of(person), Page::first(usize::MAX / 2)).await
}

/// The stay that goes on, if any.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn active(tx: &Tx<'_>, person: PersonId) -> Result<Option<Isolation>, Fault> {
    let stays: Vec<Isolation> = tx.list(&of(person), Page::last(STAYS)).await?;
    Ok(stays.into_iter().find(Isolation::is_active))
}

/// Forgets all stays.
///
/// # Errors
/// When the store fails.
pub async fn erase(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Fault> {
    tx.remove_all(&of(person)).await
}

/// A page of the people whose isolation goes on, and where the next page begins.
#[derive(Debug)]
pub struct Isolating {
    /// Who, in no particular order.
    pub people: Vec<PersonId>,
    /// Stays that can't be read.
    pub damaged: usize,
    /// The last row of this page; `None`: there is no further one.
    pub last: Option<Vec<u8>>,
}

/// Everybody whose isolation goes on, in pages: for the auditor. `after` is the last row
/// of the page before. What can't be read is counted and spoils nothing else.
///
/// # Errors
/// When the store fails.
pub async fn isolating(
    tx: &Tx<'_>,
    after: Option<&[u8]>,
    limit: usize,
) -> Result<Isolating, Fault> {
    let mut range = Key::new(Table::Isolation).prefix_range();
    if let Some(last) = after {
        range.start = last.to_vec();
        range.start.push(0);
    }
    let stays = tx.range_sound(range, Page::first(limit)).await?;
    let last = stays
        .last()
        .map(|stay: &Result<Isolation, Vec<u8>>| match stay {
            Ok(stay) => stay.key().into_bytes(),
            Err(key) => key.clone(),
        });
    let damaged = stays.iter().filter(|stay| stay.is_err()).count();
    let active = stays.into_iter().flatten().filter(Isolation::is_active);
    Ok(Isolating {
        people: active.map(|stay| stay.person).collect(),
        damaged,
        last,
    })
}
