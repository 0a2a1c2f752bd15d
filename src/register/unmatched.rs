//! Reports from accounts that nobody knows. Those that are open stand before the others,
//! so that the few that wait are found at once.

use crate::domain::id::{PersonId, RandomId, UnmatchedId};
use crate::domain::unmatched::{State, Unmatched};
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

const OPEN: u8 = 0;
const CLOSED: u8 = 1;

fn part(part: u8) -> Key {
    Key::new(Table::Unmatched).u8(part)
}

fn place(of: u8, id: UnmatchedId) -> Key {
    part(of).u64(id.bits())
}

impl Record for Unmatched {
    const TABLE: Table = Table::Unmatched;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(if self.is_open() { OPEN } else { CLOSED }, self.id)
    }
}

/// The report with this id.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(tx: &Tx<'_>, id: UnmatchedId) -> Result<Option<Unmatched>, Fault> {
    match tx.get(&place(OPEN, id)).await? {
        Some(open) => Ok(Some(open)),
        None => tx.get(&place(CLOSED, id)).await,
    }
}

/// Keeps a report where it belongs now.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub fn put(tx: &mut Tx<'_>, report: &Unmatched) -> Result<(), Fault> {
    if !report.is_open() {
        tx.remove(place(OPEN, report.id));
    }
    tx.put(report)
}

/// All that are nobody's yet, oldest first, as far as they can be read.
///
/// # Errors
/// When the store fails.
pub async fn all_open(tx: &Tx<'_>) -> Result<Vec<Unmatched>, Fault> {
    let rows = tx
        .list_sound::<Unmatched>(&part(OPEN), Page::first(usize::MAX / 2))
        .await?;
    let mut open: Vec<Unmatched> = rows.into_iter().flatten().collect();
    open.sort_by_key(|report| (report.since, report.id));
    Ok(open)
}

/// All that were told from one of these chats, or are one of these people's. Looks through
/// all there are.
///
/// # Errors
/// When the store fails.
pub async fn all_of(
    tx: &Tx<'_>,
    chats: &[i64],
    people: &[PersonId],
) -> Result<Vec<Unmatched>, Fault> {
    let table = Key::new(Table::Unmatched);
    let rows = tx
        .list_sound::<Unmatched>(&table, Page::first(usize::MAX / 2))
        .await?;
    let theirs = |report: &Unmatched| match report.state {
        State::Matched { person, .. } => people.contains(&person),
        State::Telling | State::Waiting { .. } | State::Unmatchable { .. } => false,
    };
    Ok(rows
        .into_iter()
        .flatten()
        .filter(|report| chats.contains(&report.chat) || theirs(report))
        .collect())
}

/// Nothing is known of it any more.
pub fn remove(tx: &mut Tx<'_>, id: UnmatchedId) {
    tx.remove(place(OPEN, id));
    tx.remove(place(CLOSED, id));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use crate::domain::alert::Picture;
    use crate::domain::duplicate::Card;
    use crate::domain::grade::Grade;
    use crate::domain::id::ReportId;
    use crate::domain::place::RtRw;
    use crate::domain::text::phone::Phone;
    use crate::domain::unmatched::Who;
    use crate::store::record::check_golden;

    #[test]
    fn a_stored_report_is_read_for_ever() {
        let report = Unmatched {
            id: UnmatchedId::from_bits(3),
            chat: 77,
            display_name: "HP Sri".into(),
            village: Some("asri".parse().unwrap()),
            since: Moment::UNIX_EPOCH,
            told: Moment::UNIX_EPOCH,
            picture: Picture {
                grade: Grade::Kuning,
                ..Picture::default()
            },
            who: Who {
                name: Some("Sri".into()),
                place: Some("RT 3 RW 5, dekat masjid".into()),
                rt_rw: RtRw::new(3, 5).ok(),
                phone: Phone::read("0812 0000 0101").ok(),
                was: Some(PersonId::from_bits(7)),
            },
            rang: Some(Grade::Merah),
            state: State::Matched {
                person: PersonId::from_bits(7),
                report: ReportId::from_bits(9),
                by: Some(PersonId::from_bits(8)),
                at: Moment::UNIX_EPOCH,
            },
            cards: vec![Card {
                staff: PersonId::from_bits(8),
                chat: 88,
                message: 5,
            }],
        };
        let version_1 = r#"{"id":"0000000000003","chat":77,"display_name":"HP Sri","village":"asri",
            "since":"1970-01-01T00:00:00Z","told":"1970-01-01T00:00:00Z",
            "picture":{"grade":"KUNING","answers":{"feeling":null,"symptoms":[],"other_text":null,
            "breathlessness":null,"danger":[],"danger_answered":false,"temperature":null,
            "no_thermometer":false,"spo2":null,"resp_rate":null,"pulse":null,"fever_reducer":null},
            "findings":[],"news2":null,"remarks":[],"day":null,"complete":false},
            "who":{"name":"Sri","place":"RT 3 RW 5, dekat masjid","rt_rw":"003/005",
            "phone":"+6281200000101","was":"0000000000007"},"rang":"MERAH",
            "state":{"matched":{"person":"0000000000007","report":"0000000000009",
            "by":"0000000000008","at":"1970-01-01T00:00:00Z"}},
            "cards":[{"staff":"0000000000008","chat":88,"message":5}]}"#;
        check_golden(&report, &[version_1]);
    }
}
