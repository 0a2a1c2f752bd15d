//! People in a table that an officer has made: which column is which, what each row says, and
//! what in it can't be used, with the place and an example.
//!
//! Pure. A row is taken whole or not at all: somebody who is entered with a wrong birth date
//! is graded wrongly. Nothing is guessed where two readings are possible.

mod column;
mod reading;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::birth::BirthDate;
use super::condition::{Condition, Pregnancy, Sex};
use super::isolation::IsolationReason;
use super::place::RtRw;
use super::table::Row;
use super::text::name::PersonName;
use super::text::nik::{FamilyCard, Nik};
use super::text::phone::Phone;
pub use column::Column;
use reading::Reading;

/// The headings are looked for in so many rows.
const HEAD_WITHIN: usize = 10;

/// Somebody who can be entered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Newcomer {
    /// In which row they stand.
    pub row: u32,
    /// Full name.
    pub name: PersonName,
    /// Number of the identity card.
    pub nik: Option<Nik>,
    /// Number of the family card.
    pub family_card: Option<FamilyCard>,
    /// Sex.
    pub sex: Sex,
    /// Birth date or year.
    pub birth: BirthDate,
    /// The village's name as it was written; `None`: not told.
    pub village: Option<String>,
    /// Neighbourhood.
    pub rt_rw: RtRw,
    /// Where to call.
    pub phone: Option<Phone>,
    /// Why they isolate, and day 0; `None`: they don't.
    pub isolation: Option<(IsolationReason, NaiveDate)>,
    /// Whether pregnant.
    pub pregnancy: Pregnancy,
    /// Illnesses from before.
    pub conditions: BTreeSet<Condition>,
    /// Whether there is an oximeter in the house.
    pub oximeter: bool,
    /// Whether somebody has to bring food.
    pub needs_food: bool,
}

/// Why a cell can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Nothing stands there, and something has to.
    Missing,
    /// It is not understood.
    Unreadable,
    /// It can be read in two ways.
    TwoWays,
    /// The spreadsheet took it for a number, and the last digits are lost.
    LostDigits,
    /// A day to come.
    Future,
    /// A day so long ago that an isolation of then is over: a slip in the year.
    LongAgo,
    /// A child under twelve needs the birth date.
    DateNeeded,
    /// They have not agreed.
    NotAgreed,
    /// There is no such village, or several.
    NoVillage,
    /// The village has no such neighbourhood, or it is outside the area.
    OutsideArea,
    /// The same person stands in the table twice.
    Twice,
    /// They are registered, outside the area of whoever sends the table.
    Elsewhere,
    /// That number is somebody else's.
    SomebodyElses,
}

/// What can't be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// In which row.
    pub row: u32,
    /// In which column.
    pub column: Column,
    /// What stands there, as it was understood.
    pub said: String,
    /// Why.
    pub why: Why,
}

/// Why a table is no table of people.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoList {
    /// No row has headings that are known.
    #[error("no headings")]
    NoHeadings,
    /// Columns that have to be there are not.
    #[error("columns are missing")]
    Missing(Vec<Column>),
}

/// The longest quotation of a cell.
const QUOTED: usize = 40;

/// Reads a table: each row as somebody, or what in it can't be used.
///
/// # Errors
/// When it is no table of people.
pub fn read(rows: &[Row], today: NaiveDate) -> Result<Vec<Result<Newcomer, Problem>>, NoList> {
    let (head, columns) = headings(rows).ok_or(NoList::NoHeadings)?;
    let missing = missing(&columns);
    if !missing.is_empty() {
        return Err(NoList::Missing(missing));
    }
    let body = rows.iter().skip(head + 1).filter(|row| !row.is_empty());
    let mut people: Vec<Result<Newcomer, Problem>> = body
        .map(|row| {
            let reading = Reading {
                row,
                columns: &columns,
                today,
            };
            reading.newcomer()
        })
        .collect();
    no_nik_twice(&mut people);
    Ok(people)
}

/// Where each column stands.
type Columns = BTreeMap<Column, usize>;

/// The last row of the headings, and where each column stands.
fn headings(rows: &[Row]) -> Option<(usize, Columns)> {
    for (place, row) in rows.iter().enumerate().take(HEAD_WITHIN) {
        let columns = columns_of(row);
        if columns.contains_key(&Column::Name) && columns.len() > 1 {
            let below = rows.get(place + 1);
            let below = below.filter(|below| below.number == row.number + 1);
            return Some(match below.and_then(|below| divided(&columns, below)) {
                Some(columns) => (place + 1, columns),
                None => (place, columns),
            });
        }
    }
    None
}

/// Of two columns that may both be meant the one whose heading says it better, then the first.
fn columns_of(row: &Row) -> Columns {
    let mut best: BTreeMap<Column, (usize, usize)> = BTreeMap::new();
    for (at, cell) in row.cells.iter().enumerate() {
        if let Some((column, rank)) = Column::ranked(&cell.written()) {
            let known = best.entry(column).or_insert((rank, at));
            *known = (*known).min((rank, at));
        }
    }
    best.into_iter()
        .map(|(column, (_, at))| (column, at))
        .collect()
}

/// Headings in two rows: *Alamat*, and below it *RT* and *RW*. What stands above one of the
/// second row is the title of a group.
fn divided(above: &Columns, below: &Row) -> Option<Columns> {
    let parts = columns_of(below);
    let name = above.get(&Column::Name)?;
    let over_no_name = below.cell(*name).is_empty() || parts.contains_key(&Column::Name);
    if parts.is_empty() || !over_no_name {
        return None;
    }
    let stands_alone = |at: &usize| below.cell(*at).is_empty();
    let mut columns = above.clone();
    columns.retain(|_, at| stands_alone(at));
    for (column, at) in parts {
        columns.entry(column).or_insert(at);
    }
    Some(columns)
}

fn missing(columns: &Columns) -> Vec<Column> {
    let has = |column| columns.contains_key(&column);
    let mut missing = Vec::new();
    if !has(Column::Sex) {
        missing.push(Column::Sex);
    }
    if !has(Column::Birth) && !has(Column::Age) {
        missing.push(Column::Birth);
    }
    let has_both = has(Column::Rt) && has(Column::Rw);
    if !has(Column::RtRw) && !has_both {
        missing.push(Column::RtRw);
    }
    missing
}

/// Two rows with one NIK are one person, or a slip: the later one is told.
fn no_nik_twice(people: &mut [Result<Newcomer, Problem>]) {
    let mut seen = BTreeSet::new();
    for one in people {
        let Ok(newcomer) = one else {
            continue;
        };
        let Some(nik) = &newcomer.nik else {
            continue;
        };
        if !seen.insert(nik.digits()) {
            *one = Err(Problem {
                row: newcomer.row,
                column: Column::Nik,
                said: nik.masked(),
                why: Why::Twice,
            });
        }
    }
}

#[cfg(test)]
mod tests;
