//! Who looked at whose record, when and why (UU 27/2022). Written in the same
//! transaction that shows it; never changed.

use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::domain::id::{AlertId, PersonId, QuestionId, RandomId, ReportId};
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// One look at somebody's name and number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// Tells looks of the same millisecond apart.
    pub id: u64,
    /// Who looked.
    pub who: PersonId,
    /// At whose record.
    pub whose: PersonId,
    /// When.
    pub at: Moment,
    /// Why.
    pub why: Why,
}

/// Why somebody looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Handles this alert.
    Alert(AlertId),
    /// Looks after somebody who stood on the day's list with this report.
    DayList(ReportId),
    /// Answers this question.
    Question(QuestionId),
    /// Said that this other record was of the same person; it is part of theirs now.
    Merged(PersonId),
    /// Made a code for their new telephone.
    Relinked,
    /// Said that a report from an unknown account is theirs.
    Matched,
    /// Reads who has arrived in the neighbourhood or at a post.
    Arrival,
    /// Has entered somebody who has no telephone.
    Enrolled,
    /// Looks after who isolates there, or has looked for them by name or number.
    Monitoring,
    /// Leads a round of tests in which they stand.
    Tested,
    /// Reads that their isolation has ended, or decides about it.
    Released,
    /// Traces contacts: their own, or them as one.
    Traced,
}

fn of(person: PersonId) -> Key {
    Key::new(Table::Audit).u64(person.bits())
}

impl Record for Look {
    const TABLE: Table = Table::Audit;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        of(self.whose)
            .millis(self.at.timestamp_millis())
            .u64(self.id)
    }
}

struct LookId(u64);

impl RandomId for LookId {
    fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    fn bits(self) -> u64 {
        self.0
    }
}

/// Writes down that `who` looks at `whose` record now.
///
/// # Errors
/// When the machine has no randomness, or it can't be put into bytes (a bug).
pub fn looked(tx: &mut Tx<'_>, who: PersonId, whose: PersonId, why: Why) -> Result<(), Fault> {
    let LookId(id) = tx.new_id()?;
    let at = tx.now();
    tx.put(&Look {
        id,
        who,
        whose,
        at,
        why,
    })
}

/// The latest looks at a person's record, last first.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn at_record_of(tx: &Tx<'_>, whose: PersonId, limit: usize) -> Result<Vec<Look>, Fault> {
    tx.list(&of(whose), Page::last(limit)).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::record::check_golden;

    #[test]
    fn a_look_is_stored_as_promised() {
        let look = Look {
            id: 7,
            who: PersonId::from_bits(1),
            whose: PersonId::from_bits(2),
            at: "2020-04-12T00:12:00Z".parse().unwrap(),
            why: Why::Alert(AlertId::from_bits(3)),
        };
        check_golden(
            &look,
            &[r#"{"id":7,"who":"0000000000001","whose":"0000000000002",
                "at":"2020-04-12T00:12:00Z","why":{"alert":"0000000000003"}}"#],
        );
        for (why, stored) in [
            (
                Why::Merged(PersonId::from_bits(4)),
                r#"{"merged":"0000000000004"}"#,
            ),
            (Why::Relinked, r#""relinked""#),
        ] {
            let head = r#"{"id":7,"who":"0000000000001","whose":"0000000000002",
                "at":"2020-04-12T00:12:00Z","why":"#;
            check_golden(&Look { why, ..look }, &[&format!("{head}{stored}}}")]);
        }
        let listed = Look {
            why: Why::DayList(ReportId::from_bits(4)),
            ..look
        };
        check_golden(
            &listed,
            &[r#"{"id":7,"who":"0000000000001","whose":"0000000000002",
                "at":"2020-04-12T00:12:00Z","why":{"day_list":"0000000000004"}}"#],
        );
        let asked = Look {
            why: Why::Question(QuestionId::from_bits(5)),
            ..look
        };
        check_golden(
            &asked,
            &[r#"{"id":7,"who":"0000000000001","whose":"0000000000002",
                "at":"2020-04-12T00:12:00Z","why":{"question":"0000000000005"}}"#],
        );
        for (why, stored) in [
            (Why::Arrival, "arrival"),
            (Why::Enrolled, "enrolled"),
            (Why::Monitoring, "monitoring"),
            (Why::Tested, "tested"),
            (Why::Released, "released"),
            (Why::Traced, "traced"),
        ] {
            check_golden(
                &Look { why, ..look },
                &[&format!(
                    r#"{{"id":7,"who":"0000000000001","whose":"0000000000002",
                    "at":"2020-04-12T00:12:00Z","why":"{stored}"}}"#
                )],
            );
        }
    }
}
