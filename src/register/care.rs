//! What was done for a person, in order of time: where their calls, visits and alerts are
//! kept. Written with each of them ([`super::task::put`], [`super::alert::keep`]), so that a
//! card finds the last ones without looking through all there are.

use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::domain::id::{AlertId, PersonId, RandomId, TaskId};
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// A call or visit, or an alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Care {
    /// A task.
    Task(TaskId),
    /// An alert.
    Alert(AlertId),
}

/// Points to one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Cared {
    person: PersonId,
    since: Moment,
    care: Care,
}

fn of(person: PersonId) -> Key {
    Key::new(Table::Care).u64(person.bits())
}

impl Record for Cared {
    const TABLE: Table = Table::Care;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        let since = of(self.person).millis(self.since.timestamp_millis());
        match self.care {
            Care::Task(id) => since.u8(1).u64(id.bits()),
            Care::Alert(id) => since.u8(2).u64(id.bits()),
        }
    }
}

/// Notes where it is kept. Noting it again changes nothing.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub fn note(tx: &mut Tx<'_>, person: PersonId, since: Moment, care: Care) -> Result<(), Fault> {
    tx.put(&Cared {
        person,
        since,
        care,
    })
}

/// The latest of a person, the last first. What can't be read is left out.
///
/// # Errors
/// When the store fails.
pub async fn latest(tx: &Tx<'_>, person: PersonId, limit: usize) -> Result<Vec<Care>, Fault> {
    let rows = tx.list_sound(&of(person), Page::last(limit)).await?;
    let sound = rows.into_iter().flatten();
    Ok(sound.map(|row: Cared| row.care).collect())
}

/// Two people became one: what was done for either was done for the one that they are.
///
/// # Errors
/// When the store fails.
pub async fn move_to(tx: &mut Tx<'_>, gone: PersonId, kept: PersonId) -> Result<(), Fault> {
    let all = Page::first(usize::MAX / 2);
    let rows = tx.list_sound(&of(gone), all).await?;
    for row in rows.into_iter().flatten() {
        let row: Cared = row;
        tx.put(&Cared {
            person: kept,
            ..row
        })?;
    }
    erase(tx, gone).await
}

/// Forgets where it was.
///
/// # Errors
/// When the store fails.
pub async fn erase(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Fault> {
    tx.remove_all(&of(person)).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::bench::work;
    use crate::store::record::check_golden;

    #[test]
    fn a_pointer_is_stored_as_promised() {
        let row = Cared {
            person: PersonId::from_bits(7),
            since: "2020-04-12T00:12:00Z".parse().unwrap(),
            care: Care::Task(TaskId::from_bits(3)),
        };
        check_golden(
            &row,
            &[r#"{"person":"0000000000007","since":"2020-04-12T00:12:00Z",
                "care":{"task":"0000000000003"}}"#],
        );
        let care = Care::Alert(AlertId::from_bits(4));
        check_golden(
            &Cared { care, ..row },
            &[r#"{"person":"0000000000007","since":"2020-04-12T00:12:00Z",
                "care":{"alert":"0000000000004"}}"#],
        );
    }

    #[tokio::test]
    async fn the_last_ones_come_first_each_once_and_go_along_to_another_record() {
        work(&[|tx| {
            Box::pin(async move {
                let (gone, kept) = (PersonId::from_bits(1), PersonId::from_bits(2));
                let at = |hour: i64| Moment::UNIX_EPOCH + chrono::TimeDelta::hours(hour);
                let task = |id| Care::Task(TaskId::from_bits(id));
                let alert = |id| Care::Alert(AlertId::from_bits(id));
                for (whose, hour, care) in [
                    (gone, 3, task(9)),
                    (gone, 1, alert(5)),
                    (kept, 2, task(4)),
                    (gone, 3, task(9)),
                ] {
                    note(tx, whose, at(hour), care)?;
                }
                assert_eq!(latest(tx, gone, 9).await?, [task(9), alert(5)]);
                move_to(tx, gone, kept).await?;
                assert_eq!(latest(tx, gone, 9).await?, []);
                assert_eq!(latest(tx, kept, 2).await?, [task(9), task(4)]);
                erase(tx, kept).await?;
                assert_eq!(latest(tx, kept, 9).await?, []);
                Ok(())
            })
        }])
        .await;
    }
}
