//! The picture of somebody's days: temperature and oxygen with the protocol's limits,
//! complaints as marks, and which days have a report at all.
//!
//! A column a day, from top to bottom: day, date, grade, temperature, oxygen, complaints. A
//! missed day is hatched; a day before the registration, and one that is still to come, is
//! empty. Made for a telephone held upright: letters of a thirtieth of the width.

mod draw;
mod scale;
mod shapes;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::canvas::{Canvas, NotDrawn};
use crate::domain::grade::Grade;

/// The recipe. Everything that is read stands in it in the reader's language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Days {
    /// The heading.
    pub title: String,
    /// Below it: from when to when.
    pub subtitle: String,
    /// The columns, oldest first; at most [`Days::MOST`] are drawn, the newest.
    pub days: Vec<Day>,
    /// Temperature, in tenths of a degree.
    pub temperature: Measured,
    /// Oxygen, in percent.
    pub oxygen: Measured,
    /// The complaints that occur.
    pub complaints: Vec<Complaint>,
    /// What signs and rows are called.
    pub words: Words,
    /// `,` or `.`.
    pub decimal_point: char,
}

/// One day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Day {
    /// Which day of isolation.
    pub number: Option<u32>,
    /// The day of the month.
    pub date: String,
    /// Whether it is today.
    pub today: bool,
    /// Whether there is a report.
    pub state: State,
    /// The gravest grade of the day.
    pub grade: Option<Grade>,
    /// What was measured: tenths of a degree.
    pub temperature: Option<Range>,
    /// What was measured: percent.
    pub oxygen: Option<Range>,
}

/// What is known of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// A whole report.
    Reported,
    /// Only a half-finished one.
    HalfFinished,
    /// Only one that was entered later.
    BackFilled,
    /// None, and the day is over.
    Missed,
    /// None was asked for, or it is still to come.
    Open,
}

/// The values of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// The least.
    pub lowest: i32,
    /// The greatest.
    pub highest: i32,
}

impl Range {
    /// From the least to the greatest of these.
    #[must_use]
    pub fn of(values: impl IntoIterator<Item = i32>) -> Option<Self> {
        let mut values = values.into_iter();
        let first = values.next()?;
        let one = Self {
            lowest: first,
            highest: first,
        };
        Some(values.fold(one, |range, value| Self {
            lowest: range.lowest.min(value),
            highest: range.highest.max(value),
        }))
    }
}

/// A value that is measured.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    /// What it is called, with its unit.
    pub title: String,
    /// What stands there when it was never measured.
    pub never: String,
    /// The protocol's limits.
    pub limits: Vec<Limit>,
}

/// A limit of the protocol.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Limit {
    /// Its value, in the unit of the measurement.
    pub value: i32,
    /// What it means.
    pub label: String,
}

/// A complaint, and the days on which it was named.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Complaint {
    /// What it is called.
    pub label: String,
    /// Whether it is a sign of danger.
    pub danger: bool,
    /// Places in [`Days::days`].
    pub days: Vec<usize>,
}

/// What signs and rows are called.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Words {
    /// The row of days of isolation.
    pub day: String,
    /// The row of dates.
    pub date: String,
    /// The row of grades.
    pub grade: String,
    /// The heading of the complaints.
    pub complaints: String,
    /// When there are none.
    pub no_complaints: String,
    /// The sign of today.
    pub today: String,
    /// The sign of a missed day.
    pub missed: String,
    /// The sign of a half-finished report.
    pub half_finished: String,
    /// The sign of a report that was entered later.
    pub back_filled: String,
    /// The sign of danger.
    pub danger: String,
}

impl Days {
    /// So many columns are still read on a telephone.
    pub const MOST: usize = 15;

    pub(super) fn draw(&self) -> Result<Canvas, NotDrawn> {
        draw::draw(self)
    }
}
