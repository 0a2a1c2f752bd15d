//! What was known of a person before it was corrected: nothing is overwritten without
//! a trace, and whoever asks reads what was changed, when and by whom.

use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::person::Person;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// A correction, with the record as it was before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Tells corrections of the same millisecond apart.
    pub id: u64,
    /// Who corrected it: the person, or whoever reports for them.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// As it was.
    pub was: Person,
}

fn of(person: PersonId) -> Key {
    Key::new(Table::Correction).u64(person.bits())
}

impl Record for Correction {
    const TABLE: Table = Table::Correction;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        of(self.was.id)
            .millis(self.at.timestamp_millis())
            .u64(self.id)
    }
}

struct CorrectionId(u64);

impl RandomId for CorrectionId {
    fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    fn bits(self) -> u64 {
        self.0
    }
}

/// Keeps how a person was known until now, and writes how they are known from now on.
///
/// # Errors
/// When the store fails or the machine has no randomness.
pub async fn correct(tx: &mut Tx<'_>, by: PersonId, was: Person, is: &Person) -> Result<(), Fault> {
    let CorrectionId(id) = tx.new_id()?;
    let at = tx.now();
    tx.put(&Correction { id, by, at, was })?;
    super::person::keep(tx, is).await
}

/// All corrections of a person's record, in order.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn all(tx: &Tx<'_>, person: PersonId) -> Result<Vec<Correction>, Fault> {
    tx.list(&of(person), Page::first(usize::MAX / 2)).await
}

/// Forgets all that was known before.
///
/// # Errors
/// When the store fails.
pub async fn erase(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Fault> {
    tx.remove_all(&of(person)).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::birth::BirthDate;
    use crate::domain::condition::{Pregnancy, Sex};
    use crate::domain::person::Reach;
    use crate::domain::place::RtRw;
    use crate::domain::text::name::PersonName;
    use crate::store::record::check_golden;

    #[test]
    fn a_stored_correction_is_read_for_ever() {
        let was = Person {
            id: PersonId::from_bits(7),
            village: "asri".parse().unwrap(),
            name: PersonName::read("Sri").unwrap(),
            rt_rw: RtRw::new(3, 5).unwrap(),
            birth: BirthDate::Year(1948),
            sex: Sex::Female,
            pregnancy: Pregnancy::No,
            conditions: std::collections::BTreeSet::new(),
            phone: None,
            nik: None,
            family_card: None,
            oximeter: true,
            usual: std::collections::BTreeSet::new(),
            hour: None,
            reach: Reach::Chat(101),
            since: Moment::UNIX_EPOCH,
        };
        let correction = Correction {
            id: 9,
            by: PersonId::from_bits(7),
            at: Moment::UNIX_EPOCH,
            was,
        };
        check_golden(
            &correction,
            &[
                r#"{"id":9,"by":"0000000000007","at":"1970-01-01T00:00:00Z","was":{
                "id":"0000000000007","village":"asri","name":"Sri","rt_rw":"003/005",
                "birth":{"year":1948},"sex":"female","pregnancy":"no","conditions":[],
                "phone":null,"nik":null,"family_card":null,"oximeter":true,"usual":[],"hour":null,"reach":{"chat":101},
                "since":"1970-01-01T00:00:00Z"}}"#,
            ],
        );
    }
}
