//! What became of alerts: one row each, by the time it was over. Nobody is in them.

use crate::clock::Moment;
use crate::domain::alert::Outcome;
use crate::domain::id::RandomId as _;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

fn closed_at(at: Moment) -> Key {
    Key::new(Table::AlertOutcome).millis(at.timestamp_millis())
}

impl Record for Outcome {
    const TABLE: Table = Table::AlertOutcome;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        closed_at(self.closed).u64(self.alert.bits())
    }
}

/// What became of the alerts that ended from `from` on and until `until`, both included. Rows that can't
/// be read are left out.
///
/// # Errors
/// When the store fails.
pub async fn between(tx: &Tx<'_>, from: Moment, until: Moment) -> Result<Vec<Outcome>, Fault> {
    let range = closed_at(from).into_bytes()..closed_at(until).prefix_range().end;
    let rows = tx.range_sound(range, Page::first(usize::MAX / 2)).await?;
    Ok(rows.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::alert::Came;
    use crate::domain::grade::Grade;
    use crate::domain::id::AlertId;
    use crate::store::record::check_golden;
    use chrono::{TimeZone as _, Utc};

    #[test]
    fn a_row_of_the_first_version_is_read() {
        let at = |minute| Utc.with_ymd_and_hms(2020, 4, 12, 3, minute, 0).unwrap();
        let outcome = Outcome {
            alert: AlertId::from_bits(7),
            village: Some("asri".parse().unwrap()),
            grade: Grade::Merah,
            opened: at(0),
            taken: Some(at(2)),
            closed: at(40),
            came: Came::FalseAlarm,
        };
        check_golden(
            &outcome,
            &[
                r#"{"alert":"0000000000007","village":"asri","grade":"MERAH","opened":"2020-04-12T03:00:00Z","taken":"2020-04-12T03:02:00Z","closed":"2020-04-12T03:40:00Z","came":"false_alarm"}"#,
            ],
        );
    }
}
