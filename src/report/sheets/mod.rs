//! Tables as values: rows of cells with headings, and from them a file that a spreadsheet
//! opens ([`xlsx`], [`csv`]); and back to what stands in a file that somebody sent ([`open`]).
//!
//! A date is a date, a number a number; what only looks like a number (NIK, telephone) is a
//! text, and a text that a spreadsheet would take for a formula stays one ([`formula`]).
//! Knows nobody and no sentence: headings and words come ready.

pub mod csv;
pub mod formula;
pub mod open;
pub mod xlsx;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// A workbook: with widths, frozen headings, filter and pages to print.
    Xlsx,
    /// Text with a semicolon between the cells: the first sheet only.
    Csv,
}

impl Format {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Xlsx, Self::Csv];

    /// What a file's name ends with; also its word in buttons and on the command line.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// What it is to a browser and to Telegram.
    #[must_use]
    pub fn mime(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv",
        }
    }

    /// The one with this ending.
    #[must_use]
    pub fn named(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.ending() == ending)
    }
}

/// Sheets that belong together; the first is what the file is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// Stands at the head of each printed page.
    pub title: String,
    /// As of when, in the village's time.
    pub made: NaiveDateTime,
    /// The sheets, at least one.
    pub sheets: Vec<Sheet>,
}

/// One table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// On its tab: at most 31 letters.
    pub name: String,
    /// Headings over several columns, above those of the columns.
    pub bands: Vec<Band>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows; each as long as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// So many columns stay in sight when one goes to the right.
    pub held: u16,
    /// Stands at the foot of each printed page.
    pub foot: String,
    /// So many pages side by side when it is printed; what is held stands on each. 0 is one.
    pub pages_wide: u16,
}

/// A heading over the columns from `first` to `last`, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// The first column, from 0.
    pub first: u16,
    /// The last one.
    pub last: u16,
    /// What it says.
    pub title: String,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its heading. A promise: others read the files.
    pub title: String,
    /// How wide, in letters.
    pub width: f64,
    /// How its cells stand.
    pub stands: Stands,
}

/// How cells stand in their column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// Texts at the left, numbers at the right.
    Usual,
    /// In the middle: codes.
    Middle,
    /// Over several lines.
    Wrapped,
    /// Whatever is typed into them stays a text.
    AsText,
}

/// What stands in a place.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing: not known. Never the same as 0 or as healthy.
    #[default]
    Empty,
    /// Words, or digits that are no number.
    Text(String),
    /// A count.
    Whole(i64),
    /// A measured value, in tenths.
    Tenths(i64),
    /// A day.
    Day(NaiveDate),
    /// A time of the village.
    Time(NaiveDateTime),
}

impl Column {
    /// A column.
    #[must_use]
    pub fn new(title: impl Into<String>, width: f64) -> Self {
        Self {
            title: title.into(),
            width,
            stands: Stands::Usual,
        }
    }

    /// Its cells stand in the middle.
    #[must_use]
    pub fn middle(self) -> Self {
        let stands = Stands::Middle;
        Self { stands, ..self }
    }

    /// Whatever is typed into its cells stays a text.
    #[must_use]
    pub fn as_text(self) -> Self {
        let stands = Stands::AsText;
        Self { stands, ..self }
    }

    /// Its cells go over several lines.
    #[must_use]
    pub fn wrapped(self) -> Self {
        let stands = Stands::Wrapped;
        Self { stands, ..self }
    }
}

impl Cell {
    /// A text; an empty one is nothing.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        match text.trim().is_empty() {
            true => Self::Empty,
            false => Self::Text(text),
        }
    }

    /// A count.
    #[must_use]
    pub fn count(count: impl TryInto<i64>) -> Self {
        count.try_into().map_or(Self::Empty, Self::Whole)
    }

    /// The cell of something that may not be known.
    #[must_use]
    pub fn of<T>(known: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        known.map_or(Self::Empty, cell)
    }
}

impl Book {
    /// The file.
    ///
    /// # Errors
    /// When it can't be written (a bug, or no memory).
    pub fn file(&self, format: Format) -> Result<Vec<u8>, NotWritten> {
        match format {
            Format::Xlsx => xlsx::write(self).map_err(|_| NotWritten),
            Format::Csv => {
                let first = self.sheets.first().ok_or(NotWritten)?;
                csv::write(first).map_err(|_| NotWritten)
            }
        }
    }
}

/// A file that can't be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the table can't be written")]
pub struct NotWritten;

#[cfg(test)]
mod tests;
