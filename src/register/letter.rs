//! Letters that an isolation is over, by person; and how many a village has written in a
//! year. A number is taken in the transaction that writes the letter: none is left out, and
//! none is given twice.

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use crate::domain::id::{IsolationId, PersonId, RandomId};
use crate::domain::letter::Letter;
use crate::domain::place::VillageId;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// How many letters a village has written in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Written {
    village: VillageId,
    year: i32,
    count: u32,
}

fn everybody() -> Key {
    Key::new(Table::Letter).u8(0)
}

fn of(person: PersonId) -> Key {
    everybody().u64(person.bits())
}

fn counted(village: &VillageId, year: i32) -> Key {
    let year = u32::try_from(year).unwrap_or(0);
    Key::new(Table::Letter)
        .u8(1)
        .text(village.as_str())
        .u32(year)
}

impl Record for Letter {
    const TABLE: Table = Table::Letter;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        of(self.person)
            .millis(self.at.timestamp_millis())
            .u64(self.isolation.bits())
    }
}

impl Record for Written {
    const TABLE: Table = Table::Letter;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        counted(&self.village, self.year)
    }
}

/// Writes a letter with the next number of its village and year.
///
/// # Errors
/// When the store fails, or the count is damaged: no number is guessed.
pub async fn write(tx: &mut Tx<'_>, mut letter: Letter) -> Result<Letter, Fault> {
    let (village, year) = (letter.village.clone(), letter.issued.year());
    let written = tx.get::<Written>(&counted(&village, year)).await?;
    let count = written.map_or(0, |written| written.count) + 1;
    tx.put(&Written {
        village,
        year,
        count,
    })?;
    letter.serial = count;
    tx.put(&letter)?;
    Ok(letter)
}

/// All letters of somebody, the oldest first, those that count no more among them.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn all_of(tx: &Tx<'_>, person: PersonId) -> Result<Vec<Letter>, Fault> {
    tx.list(&of(person), Page::first(usize::MAX / 2)).await
}

/// The newest letter of somebody that counts. One that can't be read is as good as none.
///
/// # Errors
/// When the store fails.
pub async fn newest(tx: &Tx<'_>, person: PersonId) -> Result<Option<Letter>, Fault> {
    let all = Page::last(usize::MAX / 2);
    let rows = tx.list_sound::<Letter>(&of(person), all).await?;
    let mut letters = rows.into_iter().flatten();
    Ok(letters.find(|letter| letter.withdrawn.is_none()))
}

/// The letter with this number, by whoever it is. Looks through all there are: for the
/// command line.
///
/// # Errors
/// When the store fails.
pub async fn numbered(tx: &Tx<'_>, number: &str) -> Result<Option<Letter>, Fault> {
    let all = Page::first(usize::MAX / 2);
    let rows = tx.list_sound::<Letter>(&everybody(), all).await?;
    let mut letters = rows.into_iter().flatten();
    Ok(letters.find(|letter| letter.number() == number))
}

/// The letters of this stay count no more: its end was taken back.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn withdraw(
    tx: &mut Tx<'_>,
    person: PersonId,
    isolation: IsolationId,
) -> Result<(), Fault> {
    let at = tx.now();
    for mut letter in all_of(tx, person).await? {
        if letter.isolation == isolation && letter.withdrawn.is_none() {
            letter.withdrawn = Some(at);
            tx.put(&letter)?;
        }
    }
    Ok(())
}

/// `gone` is `kept` now.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn move_to(tx: &mut Tx<'_>, gone: PersonId, kept: PersonId) -> Result<(), Fault> {
    for mut letter in all_of(tx, gone).await? {
        tx.remove(letter.key());
        letter.person = kept;
        tx.put(&letter)?;
    }
    Ok(())
}

/// Forgets all letters of somebody; their numbers stay taken.
///
/// # Errors
/// When the store fails.
pub async fn erase(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Fault> {
    tx.remove_all(&of(person)).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use crate::domain::place::RtRw;
    use crate::domain::text::name::PersonName;
    use crate::store::record::check_golden;

    #[test]
    fn stored_letters_and_their_counts_are_read_for_ever() {
        let letter = Letter {
            person: PersonId::from_bits(7),
            isolation: IsolationId::from_bits(1),
            village: "asri".parse().unwrap(),
            serial: 3,
            issued: "2020-04-22".parse().unwrap(),
            at: Moment::UNIX_EPOCH,
            by: PersonId::from_bits(9),
            name: PersonName::read("Sri Wahyuni").unwrap(),
            born: 1948,
            rt_rw: RtRw::new(3, 5).unwrap(),
            first_day: "2020-04-08".parse().unwrap(),
            village_head: Some("Sumarno".to_owned()),
            puskesmas_head: None,
            withdrawn: Some(Moment::UNIX_EPOCH),
        };
        let version_1 = r#"{"person":"0000000000007","isolation":"0000000000001",
            "village":"asri","serial":3,"issued":"2020-04-22","at":"1970-01-01T00:00:00Z",
            "by":"0000000000009","name":"Sri Wahyuni","born":1948,"rt_rw":"003/005",
            "first_day":"2020-04-08","village_head":"Sumarno","puskesmas_head":null,
            "withdrawn":"1970-01-01T00:00:00Z"}"#;
        check_golden(&letter, &[version_1]);
        let written = Written {
            village: "asri".parse().unwrap(),
            year: 2020,
            count: 3,
        };
        check_golden(&written, &[r#"{"village":"asri","year":2020,"count":3}"#]);
    }
}
