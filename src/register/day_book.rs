//! The numbers of each village, day by day. Nobody is in them.
//!
//! A day is open until something changes on a later one: until then its numbers are those
//! of the lists of who isolates ([`monitored`]), which the auditor counts anew. Whoever
//! changes those lists closes the days that are over first ([`turn`]), in the same
//! transaction. So no timer has to ring at midnight, and nothing can come between: what is
//! closed is what the lists said when the day ended, also after an outage of days.
//!
//! Only what leaves no trace in the lists is noted when it happens: how many isolations
//! ended, and reports about a day that was over.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::monitored;
use crate::domain::monitoring::day_code;
use crate::domain::place::VillageId;
use crate::domain::recap::{DAYS, DayCount};
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// Which day it is in a village.
pub type Today<'t> = dyn Fn(&VillageId) -> NaiveDate + Sync + 't;

/// After an outage no more days are closed than can be looked back on.
const CLOSED_AT_ONCE: u64 = DAYS;

/// A day of a village.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct BookDay {
    village: VillageId,
    day: NaiveDate,
    /// Of the open day only what is noted when it happens.
    count: DayCount,
}

/// Up to where a village's book is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct OpenDay {
    village: VillageId,
    /// The day that is open; those before are closed.
    day: NaiveDate,
}

fn of(village: &VillageId) -> Key {
    Key::new(Table::DayBook).text(village.as_str())
}

fn on(village: &VillageId, day: NaiveDate) -> Key {
    of(village).u32(day_code(day))
}

fn open_in(village: &VillageId) -> Key {
    Key::new(Table::OpenDay).text(village.as_str())
}

impl Record for BookDay {
    const TABLE: Table = Table::DayBook;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        on(&self.village, self.day)
    }
}

impl Record for OpenDay {
    const TABLE: Table = Table::OpenDay;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        open_in(&self.village)
    }
}

/// A row that can't be read is as good as none: a recap without it is better than none.
fn sound<R: Record>(found: Result<Option<R>, Fault>) -> Result<Option<R>, Fault> {
    match found {
        Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
            log::error!(table = R::TABLE.name(), cause:% = fault; "a row of the day book can't be read");
            Ok(None)
        }
        found => found,
    }
}

/// Closes the days that are over, if that was not done yet. To be called before anything
/// that is counted changes.
///
/// # Errors
/// When the store fails.
pub async fn turn(tx: &mut Tx<'_>, village: &VillageId, today: NaiveDate) -> Result<(), Fault> {
    let open = sound::<OpenDay>(tx.get(&open_in(village)).await)?;
    match open {
        // A clock that was set back opens no day again.
        Some(open) if open.day >= today => return Ok(()),
        Some(open) => close(tx, village, open.day, today).await?,
        None => {}
    }
    tx.put(&OpenDay {
        village: village.clone(),
        day: today,
    })
}

async fn close(
    tx: &mut Tx<'_>,
    village: &VillageId,
    first: NaiveDate,
    today: NaiveDate,
) -> Result<(), Fault> {
    let oldest = today.checked_sub_days(chrono::Days::new(CLOSED_AT_ONCE));
    let first = first.max(oldest.unwrap_or(first));
    for day in first.iter_days().take_while(|day| *day < today) {
        let count = as_listed(tx, village, day).await?;
        tx.put(&BookDay {
            village: village.clone(),
            day,
            count,
        })?;
    }
    Ok(())
}

/// The numbers of an open day.
async fn as_listed(tx: &Tx<'_>, village: &VillageId, day: NaiveDate) -> Result<DayCount, Fault> {
    let mut lists = BTreeMap::new();
    for facet in DayCount::LISTS {
        lists.insert(facet, monitored::counts(tx, village, facet).await?);
    }
    let noted = sound::<BookDay>(tx.get(&on(village, day)).await)?;
    let noted = noted.map(|noted| noted.count).unwrap_or_default();
    Ok(DayCount {
        ended: noted.ended,
        ..DayCount::from_lists(day, &lists)
    })
}

/// The numbers of the days from `first` to `last`, as far as there are any; that of today as
/// it is by now.
///
/// # Errors
/// When the store fails.
pub async fn days(
    tx: &mut Tx<'_>,
    village: &VillageId,
    (first, last): (NaiveDate, NaiveDate),
    today: NaiveDate,
) -> Result<BTreeMap<NaiveDate, DayCount>, Fault> {
    turn(tx, village, today).await?;
    let range = on(village, first).into_bytes()..on(village, last).prefix_range().end;
    let rows = tx
        .range_sound::<BookDay>(range, Page::first(usize::MAX / 2))
        .await?;
    let rows = rows.into_iter().flatten();
    let mut days: BTreeMap<NaiveDate, DayCount> = rows.map(|row| (row.day, row.count)).collect();
    if (first..=last).contains(&today) {
        days.insert(today, as_listed(tx, village, today).await?);
    }
    Ok(days)
}

/// An isolation has ended, in this way.
///
/// # Errors
/// When the store fails.
pub async fn note_end(
    tx: &mut Tx<'_>,
    village: &VillageId,
    today: NaiveDate,
    ending: &str,
) -> Result<(), Fault> {
    turn(tx, village, today).await?;
    let noted = sound::<BookDay>(tx.get(&on(village, today)).await)?;
    let mut noted = noted.unwrap_or_else(|| BookDay {
        village: village.clone(),
        day: today,
        count: DayCount::default(),
    });
    *noted.count.ended.entry(ending.to_owned()).or_default() += 1;
    tx.put(&noted)
}

/// Changes the numbers of a day that is closed. Of a day of which there are none nothing is
/// changed.
///
/// # Errors
/// When the store fails.
pub async fn change(
    tx: &mut Tx<'_>,
    village: &VillageId,
    day: NaiveDate,
    change: impl FnOnce(&mut DayCount),
) -> Result<(), Fault> {
    let Some(mut row) = sound::<BookDay>(tx.get(&on(village, day)).await)? else {
        return Ok(());
    };
    change(&mut row.count);
    tx.put(&row)
}

#[cfg(test)]
mod tests;
