//! Who is waited for: whose isolation at home has ended because they were brought to a
//! hospital or were not found, until they come back or it is said what became of them. And
//! on which day ends were proposed last.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::domain::calendar::Zone;
use crate::domain::id::{IsolationId, PersonId, RandomId};
use crate::domain::stay_end::StayEnd;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// Somebody who is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Away {
    /// Who.
    pub person: PersonId,
    /// The stay that may go on when they come back.
    pub isolation: IsolationId,
    /// How it ended.
    pub why: StayEnd,
    /// Since when.
    pub since: Moment,
    /// When health workers were told last that they have reported all the same.
    pub heard: Option<Moment>,
}

/// The last day on which the ends of isolations were proposed, in the villages of a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// In whose time.
    pub zone: Zone,
    /// The day there.
    pub day: NaiveDate,
}

fn everybody() -> Key {
    Key::new(Table::Release).u8(0)
}

fn place(person: PersonId) -> Key {
    everybody().u64(person.bits())
}

fn proposed_place(zone: Zone) -> Key {
    Key::new(Table::Release).u8(1).text(zone.letters())
}

impl Record for Proposed {
    const TABLE: Table = Table::Release;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        proposed_place(self.zone)
    }
}

/// The last day on which ends were proposed; `None`: never, as far as can be read.
///
/// # Errors
/// When the store fails.
pub async fn proposed(tx: &Tx<'_>, zone: Zone) -> Result<Option<NaiveDate>, Fault> {
    match tx.get::<Proposed>(&proposed_place(zone)).await {
        Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
            log::error!(cause:% = fault; "when ends were proposed last can't be read");
            Ok(None)
        }
        found => Ok(found?.map(|proposed| proposed.day)),
    }
}

impl Record for Away {
    const TABLE: Table = Table::Release;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(self.person)
    }
}

/// Whether somebody is waited for. A row that can't be read is as good as none.
///
/// # Errors
/// When the store fails.
pub async fn find(tx: &Tx<'_>, person: PersonId) -> Result<Option<Away>, Fault> {
    match tx.get(&place(person)).await {
        Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
            log::error!(person:% = person, cause:% = fault; "who is waited for can't be read");
            Ok(None)
        }
        found => found,
    }
}

/// Everybody who is waited for, whoever was brought away first, first.
///
/// # Errors
/// When the store fails.
pub async fn all(tx: &Tx<'_>) -> Result<Vec<Away>, Fault> {
    let rows = tx
        .list_sound(&everybody(), Page::first(usize::MAX / 2))
        .await?;
    let mut all: Vec<Away> = rows.into_iter().flatten().collect();
    all.sort_by_key(|one| (one.since, one.person));
    Ok(all)
}

/// Nobody waits for them any more.
pub fn remove(tx: &mut Tx<'_>, person: PersonId) {
    tx.remove(place(person));
}

/// `gone` is `kept` now.
///
/// # Errors
/// When the store fails.
pub async fn move_to(tx: &mut Tx<'_>, gone: PersonId, kept: PersonId) -> Result<(), Fault> {
    if let Some(mut away) = find(tx, gone).await? {
        remove(tx, gone);
        if find(tx, kept).await?.is_none() {
            away.person = kept;
            tx.put(&away)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::record::check_golden;

    #[test]
    fn whoever_is_waited_for_is_read_for_ever() {
        let away = Away {
            person: PersonId::from_bits(7),
            isolation: IsolationId::from_bits(1),
            why: StayEnd::Admitted,
            since: Moment::UNIX_EPOCH,
            heard: None,
        };
        let version_1 = r#"{"person":"0000000000007","isolation":"0000000000001",
            "why":"admitted","since":"1970-01-01T00:00:00Z","heard":null}"#;
        check_golden(&away, &[version_1]);
        let proposed = Proposed {
            zone: Zone::Jakarta,
            day: "2020-04-22".parse().unwrap(),
        };
        let version_1 = r#"{"zone":"Asia/Jakarta","day":"2020-04-22"}"#;
        check_golden(&proposed, &[version_1]);
    }
}
