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

/// The stay that goes on, if any.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn active(tx: &Tx<'_>, person: PersonId) -> Result<Option<Isolation>, Fault> {
    let stays: Vec<Isolation> = tx.list(&of(person), Page::last(STAYS)).await?;
    Ok(stays.into_iter().find(Isolation::is_active))
}

/// All stays of everybody, in pages: for the auditor. `after` is the last of
/// the page before.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn page_after(
    tx: &Tx<'_>,
    after: Option<&Isolation>,
    limit: usize,
) -> Result<Vec<Isolation>, Fault> {
    let mut range = Key::new(Table::Isolation).prefix_range();
    if let Some(last) = after {
        range.start = last.key().into_bytes();
        range.start.push(0);
    }
    tx.range(range, Page::first(limit)).await
}
