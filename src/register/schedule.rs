//! When people are asked: one row a person.

use crate::domain::id::{PersonId, RandomId};
use crate::domain::schedule::Schedule;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

fn place(person: PersonId) -> Key {
    Key::new(Table::Schedule).u64(person.bits())
}

impl Record for Schedule {
    const TABLE: Table = Table::Schedule;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(self.person)
    }
}

/// The schedule of a person. One that can't be read any more is as good as none:
/// a new one is made, and the person is asked once too often rather than never.
///
/// # Errors
/// When the store fails.
pub async fn find(tx: &Tx<'_>, person: PersonId) -> Result<Option<Schedule>, Fault> {
    match tx.get(&place(person)).await {
        Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
            log::error!(person = person.to_string().as_str(), cause = fault.to_string().as_str(); "a schedule can't be read; making it anew");
            Ok(None)
        }
        found => found,
    }
}

/// Everybody of whom something is awaited, as far as their schedules can be read:
/// for the auditor.
///
/// # Errors
/// When the store fails.
pub async fn all(tx: &Tx<'_>) -> Result<Vec<Schedule>, Fault> {
    let table = Key::new(Table::Schedule);
    let rows = tx.list_sound(&table, Page::first(usize::MAX / 2)).await?;
    Ok(rows.into_iter().flatten().collect())
}

/// Nobody waits for this person any more.
pub fn remove(tx: &mut Tx<'_>, person: PersonId) {
    tx.remove(place(person));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use crate::domain::schedule::{Again, Gap, Plan};
    use crate::domain::silence::Silence;
    use crate::store::record::check_golden;
    use chrono::TimeDelta;

    fn hour(hours: i64) -> Moment {
        Moment::UNIX_EPOCH + TimeDelta::hours(hours)
    }

    #[test]
    fn a_stored_schedule_is_read_for_ever() {
        let mut silence = Silence::default();
        silence.question_asked(hour(1));
        let schedule = Schedule {
            person: PersonId::from_bits(7),
            plan: Plan {
                seen_until: hour(10),
                day: "1970-01-01".parse().unwrap(),
                asks: 2,
                last_ask: Some(hour(10)),
                reported: "1969-12-31".parse().ok(),
                silence,
                again: Some(Again {
                    ask_at: hour(12),
                    asked: false,
                    alert_at: hour(24),
                }),
                gap: Some(Gap {
                    from: hour(2),
                    until: hour(9),
                }),
            },
            question: Some(42),
        };
        let version_1 = r#"{"person":"0000000000007","plan":{
            "seen_until":"1970-01-01T10:00:00Z","day":"1970-01-01","asks":2,
            "last_ask":"1970-01-01T10:00:00Z","reported":"1969-12-31",
            "silence":{"since":"1970-01-01T01:00:00Z","stage":"patience"},
            "again":{"ask_at":"1970-01-01T12:00:00Z","asked":false,"alert_at":"1970-01-02T00:00:00Z"},
            "gap":{"from":"1970-01-01T02:00:00Z","until":"1970-01-01T09:00:00Z"}},
            "question":42}"#;
        check_golden(&schedule, &[version_1]);
    }
}
