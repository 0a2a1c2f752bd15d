//! People.

use crate::domain::id::{PersonId, RandomId};
use crate::domain::person::Person;
use crate::engine::{Fault, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

fn place(id: PersonId) -> Key {
    Key::new(Table::Person).u64(id.bits())
}

impl Record for Person {
    const TABLE: Table = Table::Person;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(self.id)
    }
}

/// The person with this id.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(tx: &Tx<'_>, id: PersonId) -> Result<Option<Person>, Fault> {
    tx.get(&place(id)).await
}
