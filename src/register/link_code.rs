//! Codes that link somebody to another telephone, by the pseudonym of their secret.

use crate::clock::Moment;
use crate::domain::id::{LinkCode, PersonId, RandomId};
use crate::domain::link_code::TelephoneLink;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

fn place(id_key: &[u8; 16]) -> Key {
    Key::new(Table::LinkCode).pseudonym(*id_key)
}

fn pseudonym(tx: &Tx<'_>, id: LinkCode) -> [u8; 16] {
    tx.pseudonym("link", &id.bits().to_be_bytes())
}

impl Record for TelephoneLink {
    const TABLE: Table = Table::LinkCode;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(&self.id_key)
    }
}

/// The link with this secret.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(tx: &Tx<'_>, id: LinkCode) -> Result<Option<TelephoneLink>, Fault> {
    tx.get(&place(&pseudonym(tx, id))).await
}

/// All codes, as far as they can be read: to tell somebody what is kept of them. There are
/// as many as were ever made.
///
/// # Errors
/// When the store fails.
pub async fn all(tx: &Tx<'_>) -> Result<Vec<TelephoneLink>, Fault> {
    let table = Key::new(TelephoneLink::TABLE);
    let rows = tx.list_sound(&table, Page::first(usize::MAX / 2)).await?;
    Ok(rows.into_iter().flatten().collect())
}

/// Writes a new one.
///
/// # Errors
/// When the machine has no randomness.
pub fn make(
    tx: &mut Tx<'_>,
    person: PersonId,
    by: PersonId,
    expires: Moment,
) -> Result<TelephoneLink, Fault> {
    let id = tx.new_id::<LinkCode>()?;
    let link = TelephoneLink {
        id,
        id_key: pseudonym(tx, id),
        person,
        by,
        expires,
        tries: 0,
        used: None,
    };
    tx.put(&link)?;
    Ok(link)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::record::check_golden;

    #[test]
    fn a_stored_link_is_read_for_ever() {
        let link = TelephoneLink {
            id: LinkCode::from_bits(3),
            id_key: [9; 16],
            person: PersonId::from_bits(7),
            by: PersonId::from_bits(8),
            expires: Moment::UNIX_EPOCH,
            tries: 1,
            used: None,
        };
        check_golden(
            &link,
            &[
                r#"{"id":"0000000000003","id_key":[9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9],
                "person":"0000000000007","by":"0000000000008",
                "expires":"1970-01-01T00:00:00Z","tries":1,"used":null}"#,
            ],
        );
    }
}
