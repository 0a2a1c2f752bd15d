//! Consents, by person in the order in which they were given and withdrawn.

use crate::domain::consent::Consent;
use crate::domain::id::{PersonId, RandomId};
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

fn of(person: PersonId) -> Key {
    Key::new(Table::Consent).u64(person.bits())
}

impl Record for Consent {
    const TABLE: Table = Table::Consent;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        of(self.person).millis(self.at.timestamp_millis())
    }
}

/// What the person decided last, if anything.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn last(tx: &Tx<'_>, person: PersonId) -> Result<Option<Consent>, Fault> {
    Ok(tx.list(&of(person), Page::last(1)).await?.pop())
}

/// Everything the person ever decided, in order.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn all_of(tx: &Tx<'_>, person: PersonId) -> Result<Vec<Consent>, Fault> {
    tx.list(&of(person), Page::first(usize::MAX / 2)).await
}

/// Forgets all decisions.
///
/// # Errors
/// When the store fails.
pub async fn erase(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Fault> {
    tx.remove_all(&of(person)).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::consent::ConsentDecision;
    use crate::domain::language::Language;
    use crate::store::record::check_golden;

    #[test]
    fn a_consent_is_read_as_it_was_written() {
        let given = Consent {
            person: PersonId::from_bits(7),
            version: 2,
            language: Language::Jv,
            decision: ConsentDecision::Given,
            at: "2020-04-12T00:12:00Z".parse().unwrap(),
            by: None,
        };
        check_golden(
            &given,
            &[r#"{"person":"0000000000007","version":2,"language":"jv",
                "decision":"given","at":"2020-04-12T00:12:00Z"}"#],
        );
    }
}
