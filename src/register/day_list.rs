//! Who waits for the next list of KUNING reports, or stands on one of today: one row
//! a person.

use crate::domain::day_list::Candidate;
use crate::domain::id::{PersonId, RandomId};
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

fn place(person: PersonId) -> Key {
    Key::new(Table::DayList).u64(person.bits())
}

impl Record for Candidate {
    const TABLE: Table = Table::DayList;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(self.person)
    }
}

/// The candidate. A row that can't be read is as good as none: the person is named
/// once too often rather than never.
///
/// # Errors
/// When the store fails.
pub async fn find(tx: &Tx<'_>, person: PersonId) -> Result<Option<Candidate>, Fault> {
    match tx.get(&place(person)).await {
        Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
            log::error!(person:% = person, cause:% = fault; "a row of the day's list can't be read");
            Ok(None)
        }
        found => found,
    }
}

/// All candidates. Rows that can't be read are left out and counted.
///
/// # Errors
/// When the store fails.
pub async fn all(tx: &Tx<'_>) -> Result<Vec<Candidate>, Fault> {
    let table = Key::new(Table::DayList);
    let rows = tx.list_sound(&table, Page::first(usize::MAX / 2)).await?;
    let count = rows.len();
    let sound: Vec<Candidate> = rows.into_iter().filter_map(Result::ok).collect();
    if sound.len() < count {
        log::error!(rows = count - sound.len(); "rows of the day's list can't be read; the others are listed");
    }
    Ok(sound)
}

/// The person stands on no list any more.
pub fn remove(tx: &mut Tx<'_>, person: PersonId) {
    tx.remove(place(person));
}

/// Two people became one: who waited for a list, waits for it.
///
/// # Errors
/// When the store fails.
pub async fn move_to(tx: &mut Tx<'_>, gone: PersonId, kept: PersonId) -> Result<(), Fault> {
    let Some(waiting) = find(tx, gone).await? else {
        return Ok(());
    };
    remove(tx, gone);
    match find(tx, kept).await? {
        Some(_) => Ok(()),
        None => tx.put(&Candidate {
            person: kept,
            ..waiting
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::day_list::Named;
    use crate::domain::id::ReportId;
    use crate::store::record::check_golden;

    #[test]
    fn a_candidate_is_read_as_it_was_written() {
        let candidate = Candidate {
            person: PersonId::from_bits(7),
            named: Some(Named {
                report: ReportId::from_bits(8),
                at: "2020-04-12T05:00:00Z".parse().unwrap(),
            }),
        };
        check_golden(
            &candidate,
            &[r#"{"person":"0000000000007",
                "named":{"report":"0000000000008","at":"2020-04-12T05:00:00Z"}}"#],
        );
    }
}
