//! Daily reports, by person and day. Nothing is overwritten: a correction is a
//! further version beside the old one.

use chrono::{Datelike, NaiveDate};

use crate::domain::id::{PersonId, RandomId};
use crate::domain::report::Report;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

fn of(person: PersonId) -> Key {
    Key::new(Table::Report).u64(person.bits())
}

fn on(person: PersonId, day: NaiveDate) -> Key {
    of(person).u32(u32::try_from(day.num_days_from_ce()).unwrap_or(0))
}

impl Record for Report {
    const TABLE: Table = Table::Report;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        on(self.person, self.day)
            .u32(self.sequence)
            .u32(self.version)
    }
}

/// All versions of all reports of a day, in order.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn all_on(tx: &Tx<'_>, person: PersonId, day: NaiveDate) -> Result<Vec<Report>, Fault> {
    tx.list(&on(person, day), Page::first(usize::MAX / 2)).await
}

/// The reports in force on the days from `first` to `last`, in order: of each
/// place only the newest version.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn in_force(
    tx: &Tx<'_>,
    person: PersonId,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<Report>, Fault> {
    let range = on(person, first).into_bytes()..on(person, last).prefix_range().end;
    let all: Vec<Report> = tx.range(range, Page::first(usize::MAX / 2)).await?;
    let mut newest: Vec<Report> = Vec::with_capacity(all.len());
    for report in all {
        match newest.last_mut() {
            Some(before) if (before.day, before.sequence) == (report.day, report.sequence) => {
                *before = report;
            }
            _ => newest.push(report),
        }
    }
    Ok(newest)
}

/// All versions of all reports of a person, in order.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn all_of(tx: &Tx<'_>, person: PersonId) -> Result<Vec<Report>, Fault> {
    tx.list(&of(person), Page::first(usize::MAX / 2)).await
}

/// Forgets all reports.
///
/// # Errors
/// When the store fails.
pub async fn erase(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Fault> {
    tx.remove_all(&of(person)).await
}

/// The newest report before or on `day`, however old.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn last_until(
    tx: &Tx<'_>,
    person: PersonId,
    day: NaiveDate,
) -> Result<Option<Report>, Fault> {
    let range = of(person).prefix_range().start..on(person, day).prefix_range().end;
    Ok(tx.range(range, Page::last(1)).await?.pop())
}

/// The newest report of all, however old.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn newest(tx: &Tx<'_>, person: PersonId) -> Result<Option<Report>, Fault> {
    Ok(tx.list(&of(person), Page::last(1)).await?.pop())
}
