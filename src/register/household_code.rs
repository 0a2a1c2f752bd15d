//! Links by which other telephones report for a household, by the pseudonym of their
//! secret.

use crate::clock::Moment;
use crate::domain::household::{Code, Household, Opens, Telephone};
use crate::domain::id::{HouseholdCodeId, RandomId};
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

fn place(id_key: &[u8; 16]) -> Key {
    Key::new(Table::HouseholdCode).pseudonym(*id_key)
}

fn pseudonym(tx: &Tx<'_>, id: HouseholdCodeId) -> [u8; 16] {
    tx.pseudonym("household-code", &id.bits().to_be_bytes())
}

impl Record for Code {
    const TABLE: Table = Table::HouseholdCode;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(&self.id_key)
    }
}

/// The link with this secret.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(tx: &Tx<'_>, id: HouseholdCodeId) -> Result<Option<Code>, Fault> {
    tx.get(&place(&pseudonym(tx, id))).await
}

/// All links, as far as they can be read: to tell somebody what is kept of them. There are
/// as many as were ever made.
///
/// # Errors
/// When the store fails.
pub async fn all(tx: &Tx<'_>) -> Result<Vec<Code>, Fault> {
    let table = Key::new(Code::TABLE);
    let rows = tx.list_sound(&table, Page::first(usize::MAX / 2)).await?;
    Ok(rows.into_iter().flatten().collect())
}

/// Writes a new link, made on one of the household's telephones.
///
/// # Errors
/// When the machine has no randomness.
pub fn make(
    tx: &mut Tx<'_>,
    household: &Household,
    by: &Telephone,
    opens: Opens,
    expires: Moment,
) -> Result<Code, Fault> {
    let id = tx.new_id::<HouseholdCodeId>()?;
    let code = Code {
        id,
        id_key: pseudonym(tx, id),
        household: household.id,
        opens,
        by: by.holder,
        chat: by.chat,
        expires,
        used_by: None,
    };
    tx.put(&code)?;
    Ok(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{HouseholdId, PersonId};
    use crate::store::record::check_golden;

    #[test]
    fn a_stored_link_is_read_for_ever() {
        let code = Code {
            id: HouseholdCodeId::from_bits(9),
            id_key: [1; 16],
            household: HouseholdId::from_bits(4),
            opens: Opens::Member(PersonId::from_bits(8)),
            by: PersonId::from_bits(7),
            chat: 77,
            expires: Moment::UNIX_EPOCH,
            used_by: Some(88),
        };
        let version_1 = r#"{"id":"0000000000009","id_key":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],
            "household":"0000000000004","opens":{"member":"0000000000008"},
            "by":"0000000000007","chat":77,"expires":"1970-01-01T00:00:00Z","used_by":88}"#;
        check_golden(&code, &[version_1]);
    }
}
