//! Duty rosters, one for each desk, and what goes on there. There are dozens of desks at
//! most: lists are read whole.

use crate::domain::id::PersonId;
use crate::domain::roster::{DutyDesk, DutyLog, Roster};
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

fn place(table: Table, desk: &DutyDesk) -> Key {
    Key::new(table).u8(desk.kind()).text(desk.slug())
}

impl Record for Roster {
    const TABLE: Table = Table::Roster;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(Self::TABLE, &self.desk)
    }
}

impl Record for DutyLog {
    const TABLE: Table = Table::DutyLog;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(Self::TABLE, &self.desk)
    }
}

/// The roster of a desk.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(tx: &Tx<'_>, desk: &DutyDesk) -> Result<Option<Roster>, Fault> {
    tx.get(&place(Table::Roster, desk)).await
}

/// What goes on at a desk.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn log(tx: &Tx<'_>, desk: &DutyDesk) -> Result<Option<DutyLog>, Fault> {
    tx.get(&place(Table::DutyLog, desk)).await
}

/// All rosters that can be read.
///
/// # Errors
/// When the store fails.
pub async fn all(tx: &Tx<'_>) -> Result<Vec<Roster>, Fault> {
    sound(tx, Table::Roster).await
}

/// All logs that can be read.
///
/// # Errors
/// When the store fails.
pub async fn all_logs(tx: &Tx<'_>) -> Result<Vec<DutyLog>, Fault> {
    sound(tx, Table::DutyLog).await
}

async fn sound<R: Record>(tx: &Tx<'_>, table: Table) -> Result<Vec<R>, Fault> {
    let all = Page::first(usize::MAX / 2);
    let rows = tx.list_sound::<R>(&Key::new(table), all).await?;
    let count = rows.len();
    let sound: Vec<R> = rows.into_iter().filter_map(Result::ok).collect();
    if sound.len() < count {
        log::error!(table = table.name(), rows = count - sound.len(); "rows can't be read; the others count");
    }
    Ok(sound)
}

/// The desk has no roster any more.
pub fn remove(tx: &mut Tx<'_>, desk: &DutyDesk) {
    tx.remove(place(Table::Roster, desk));
    tx.remove(place(Table::DutyLog, desk));
}

/// Somebody has no place in any roster or log any more.
///
/// # Errors
/// When the store fails.
pub async fn erase(tx: &mut Tx<'_>, who: PersonId) -> Result<(), Fault> {
    for mut roster in all(tx).await? {
        if roster.release(who) {
            tx.put(&roster)?;
        }
    }
    for mut log in all_logs(tx).await? {
        if log.release(who) {
            tx.put(&log)?;
        }
    }
    Ok(())
}

/// Two records became one.
///
/// # Errors
/// When the store fails.
pub async fn move_to(tx: &mut Tx<'_>, gone: PersonId, kept: PersonId) -> Result<(), Fault> {
    for mut roster in all(tx).await? {
        if roster.rename(gone, kept) {
            tx.put(&roster)?;
        }
    }
    for mut log in all_logs(tx).await? {
        if log.rename(gone, kept) {
            tx.put(&log)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use crate::domain::id::RandomId as _;
    use crate::domain::roster::{Away, Note, Slot, When};
    use crate::store::record::check_golden;
    use chrono::Weekday;

    fn desk() -> DutyDesk {
        DutyDesk::Puskesmas("karangjati".parse().unwrap())
    }

    fn who(number: u64) -> PersonId {
        PersonId::from_bits(number)
    }

    #[test]
    fn a_stored_roster_is_read_for_ever() {
        let mut roster = Roster::new(desk());
        let shift = || "pagi".parse().unwrap();
        for (when, people) in [
            (When::Every(Weekday::Mon), vec![who(1), who(2)]),
            (When::On("2020-04-13".parse().unwrap()), vec![]),
        ] {
            roster.set(
                &Slot {
                    when,
                    shift: shift(),
                },
                people,
            );
        }
        let version_1 = r#"{"desk":{"puskesmas":"karangjati"},
            "every_week":[{"day":"Mon","shift":"pagi","people":["0000000000001","0000000000002"]}],
            "dates":[{"day":"2020-04-13","shift":"pagi","people":[]}]}"#;
        check_golden(&roster, &[version_1]);
    }

    #[test]
    fn a_stored_log_is_read_for_ever() {
        let log = DutyLog {
            desk: DutyDesk::Office("sumberasri".parse().unwrap()),
            looked: Moment::UNIX_EPOCH,
            away: vec![Away {
                who: who(1),
                until: Moment::UNIX_EPOCH,
            }],
            note: Some(Note {
                by: who(2),
                at: Moment::UNIX_EPOCH,
                words: "Tabung oksigen tinggal satu".to_owned(),
                handed_over: true,
            }),
        };
        let version_1 = r#"{"desk":{"office":"sumberasri"},"looked":"1970-01-01T00:00:00Z",
            "away":[{"who":"0000000000001","until":"1970-01-01T00:00:00Z"}],
            "note":{"by":"0000000000002","at":"1970-01-01T00:00:00Z",
                "words":"Tabung oksigen tinggal satu","handed_over":true}}"#;
        check_golden(&log, &[version_1]);
    }
}
