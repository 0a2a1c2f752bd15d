//! Cells of a table that somebody else has made, as they were understood.

use chrono::NaiveDate;

/// What stands in a place.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// A number: of a day, of a telephone, or one that counts something.
    Number(f64),
    /// A day, by the spreadsheet's own word.
    Day(NaiveDate),
}

/// A row, with its number as the spreadsheet shows it, from 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its number.
    pub number: u32,
    /// What stands in it.
    pub cells: Vec<Cell>,
}

/// More digits than a spreadsheet keeps of a number.
const KEPT_DIGITS: f64 = 1e15;

impl Cell {
    /// What stands there, as people would write it; nothing where nothing stands.
    #[must_use]
    pub fn written(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.trim().to_owned(),
            Self::Number(number) => format!("{number}"),
            Self::Day(day) => day.format("%d-%m-%Y").to_string(),
        }
    }

    /// Whether nothing stands there.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Number(_) | Self::Day(_) => false,
        }
    }

    /// Whether it is a number that has lost its last digits: a NIK that was typed as one, also
    /// as a spreadsheet writes it into a text (`3,31101E+15`).
    #[must_use]
    pub fn has_lost_digits(&self) -> bool {
        match self {
            Self::Number(number) => number.abs() >= KEPT_DIGITS,
            Self::Text(text) => is_shortened(text.trim()),
            Self::Empty | Self::Day(_) => false,
        }
    }
}

/// `3,31101E+15`, `8.12E+10`.
fn is_shortened(text: &str) -> bool {
    let Some((number, power)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let is_digit = |letter: char| letter.is_ascii_digit();
    let power = power.strip_prefix('+').unwrap_or(power);
    number.starts_with(is_digit)
        && number
            .chars()
            .all(|letter| is_digit(letter) || matches!(letter, ',' | '.'))
        && !power.is_empty()
        && power.chars().all(is_digit)
}

impl Row {
    /// The cell of a column.
    #[must_use]
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }
}

/// The day with this number in a spreadsheet, which counts from the end of 1899.
#[must_use]
pub fn serial_day(number: f64) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    // Up to the year 2173: a telephone number is no day.
    let in_range = (1.0..100_000.0).contains(&number);
    let days = in_range.then_some(number.floor() as u64)?;
    first.checked_add_days(chrono::Days::new(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_the_number_that_spreadsheets_give_it() {
        for (number, day) in [
            (43_933.0, Some("2020-04-12")),
            (43_933.75, Some("2020-04-12")),
            (17_594.0, Some("1948-03-02")),
            (0.0, None),
            (81_200_000_101.0, None),
            (f64::NAN, None),
        ] {
            assert_eq!(
                serial_day(number),
                day.map(|day| day.parse().unwrap()),
                "{number}"
            );
        }
    }

    #[test]
    fn a_number_is_written_as_people_write_it() {
        assert_eq!(Cell::Number(81_200_000_101.0).written(), "81200000101");
        assert_eq!(
            Cell::Number(3_311_014_204_480_001.0).written(),
            "3311014204480001"
        );
        assert!(Cell::Number(3_311_014_204_480_000.0).has_lost_digits());
        assert!(!Cell::Number(81_200_000_101.0).has_lost_digits());
        for (text, lost) in [
            ("3,31101E+15", true),
            (" 8.12e10 ", true),
            ("3311014204480001", false),
            ("E+15", false),
            ("3E", false),
            ("12 Erna", false),
            ("1e-5", false),
        ] {
            let cell = Cell::Text(text.to_owned());
            assert_eq!(cell.has_lost_digits(), lost, "{text}");
        }
    }
}
