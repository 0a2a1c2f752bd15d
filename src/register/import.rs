//! Files of people that an officer sent, and how far they are entered. No row of the file is
//! kept here: it stays with Telegram until it is wanted, and is known by its hash.

use crate::domain::id::{ImportId, RandomId};
use crate::domain::import::Import;
use crate::engine::{Fault, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

fn place(id: ImportId) -> Key {
    Key::new(Table::Import).u64(id.bits())
}

impl Record for Import {
    const TABLE: Table = Table::Import;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(self.id)
    }
}

/// The one with this id.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(tx: &Tx<'_>, id: ImportId) -> Result<Option<Import>, Fault> {
    tx.get(&place(id)).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::PersonId;
    use crate::domain::import::{State, Tally};
    use crate::store::record::check_golden;

    #[test]
    fn a_file_of_people_is_stored_as_promised() {
        let import = Import {
            id: ImportId::from_bits(5),
            by: Some(PersonId::from_bits(9)),
            chat: Some(7),
            file: "siagafile1".to_owned(),
            at: "2020-04-12T00:12:00Z".parse().unwrap(),
            hash: Some("ab".to_owned()),
            message: None,
            state: State::Entering {
                done: 25,
                so_far: Tally {
                    new: 20,
                    isolated: 0,
                    known: 3,
                    failed: 2,
                },
            },
        };
        check_golden(
            &import,
            &[
                r#"{"id":"0000000000005","by":"0000000000009","chat":7,"file":"siagafile1",
                "at":"2020-04-12T00:12:00Z","hash":"ab","message":null,
                "state":{"entering":{"done":25,"so_far":{"new":20,"isolated":0,"known":3,"failed":2}}}}"#,
            ],
        );
    }
}
