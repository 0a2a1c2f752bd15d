//! Birth dates: the day (`12-4-1948`), or from twelve years on the year
//! alone (`1948`) or the age (`umur 72`).
//!
//! Younger children need the date, since the rules change at 2 months and at 1, 5,
//! 6 and 12 years (PROTOCOL 1). Two digits are never guessed: 72 is an age, or a year.

use chrono::{Datelike, NaiveDate};

use super::written::{self, Item, Written, Year};
use crate::domain::birth::BirthDate;

/// From this age on the year is enough.
const YEAR_IS_ENOUGH: u8 = 12;
/// Nobody is older.
const OLDEST: i32 = 120;

/// Why an answer is no birth date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BirthSlip {
    /// No date, year or age in it.
    #[error("no birth date")]
    Unreadable,
    /// A day that no calendar has; with the one that was probably meant.
    #[error("no such day")]
    NoSuchDay {
        /// Day and month exchanged, if that is a date.
        suggestion: Option<NaiveDate>,
    },
    /// Two digits that are an age or a year.
    #[error("two digits are an age or a year")]
    TwoDigits {
        /// The birth year if they are an age.
        if_age: i32,
        /// The birth year if they are the end of a year.
        if_year: i32,
    },
    /// A date with a year of two digits; with the date in the last hundred years.
    #[error("a year of two digits")]
    TwoDigitYear {
        /// To be asked, never to be assumed.
        suggestion: Option<NaiveDate>,
    },
    /// A child under twelve needs the date.
    #[error("under twelve years the date is needed")]
    DateNeeded,
    /// Not born yet.
    #[error("a day to come")]
    Future,
    /// More than 120 years ago.
    #[error("more than 120 years ago")]
    TooLongAgo,
}

/// Reads a birth date, a birth year, or an age.
///
/// # Errors
/// What is wrong with it.
pub fn read(text: &str, today: NaiveDate) -> Result<BirthDate, BirthSlip> {
    let items = written::items(text);
    if let Some(age) = age(&items) {
        return aged(age, today);
    }
    match written::find(&items) {
        Some(found) if found.year != Year::None => on_day(found, today),
        Some(_) => Err(BirthSlip::Unreadable),
        None => year_alone(&items, today),
    }
}

fn on_day(found: Written, today: NaiveDate) -> Result<BirthDate, BirthSlip> {
    let year = match found.year {
        Year::Full(year) => year,
        Year::Short(short) => {
            let suggestion = found.in_year(century(short, today));
            return Err(BirthSlip::TwoDigitYear { suggestion });
        }
        Year::None => return Err(BirthSlip::Unreadable),
    };
    let no_such_day = BirthSlip::NoSuchDay {
        suggestion: found.exchanged().and_then(|other| other.in_year(year)),
    };
    let day = found.in_year(year).ok_or(no_such_day)?;
    within(year, today)?;
    match day > today {
        true => Err(BirthSlip::Future),
        false => Ok(BirthDate::Date(day)),
    }
}

fn within(year: i32, today: NaiveDate) -> Result<(), BirthSlip> {
    if year > today.year() {
        Err(BirthSlip::Future)
    } else if year < today.year() - OLDEST {
        Err(BirthSlip::TooLongAgo)
    } else {
        Ok(())
    }
}

/// The year of these last two digits that is not to come.
fn century(short: i32, today: NaiveDate) -> i32 {
    let this = today.year() - today.year().rem_euclid(100) + short;
    if this > today.year() {
        this - 100
    } else {
        this
    }
}

fn in_year(year: i32, today: NaiveDate) -> Result<BirthDate, BirthSlip> {
    within(year, today)?;
    let birth = BirthDate::Year(year);
    if birth
        .age_on(today)
        .could_be_under_years(YEAR_IS_ENOUGH.into())
    {
        return Err(BirthSlip::DateNeeded);
    }
    Ok(birth)
}

fn year_alone(items: &[Item], today: NaiveDate) -> Result<BirthDate, BirthSlip> {
    let numbers: Vec<&String> = items.iter().filter_map(number).collect();
    let [digits] = numbers.as_slice() else {
        return Err(BirthSlip::Unreadable);
    };
    let value: i32 = digits.parse().map_err(|_| BirthSlip::Unreadable)?;
    match digits.len() {
        4 => in_year(value, today),
        1 | 2 => Err(BirthSlip::TwoDigits {
            if_age: today.year() - value,
            if_year: century(value, today),
        }),
        _ => Err(BirthSlip::Unreadable),
    }
}

fn number(item: &Item) -> Option<&String> {
    match item {
        Item::Number(digits) => Some(digits),
        Item::Month(_) | Item::Weekday(_) | Item::Word(_) => None,
    }
}

/// An age, in completed years, or less than a year.
enum Age {
    Years(i32),
    Months,
}

/// `72 tahun`, `umur 72`, `8 bulan`; not `tahun 1948`.
fn age(items: &[Item]) -> Option<Age> {
    let unit = |names: &[&str]| {
        items.windows(2).find_map(|pair| match pair {
            [Item::Number(count), Item::Word(unit)] if names.contains(&unit.as_str()) => {
                Some(count)
            }
            _ => None,
        })
    };
    let years = unit(&[
        "tahun", "thn", "th", "taun", "tahunan", "year", "years", "yo", "yrs", "y",
    ]);
    let aged = items.iter().any(|item| match item {
        Item::Word(word) => {
            matches!(
                word.as_str(),
                "umur"
                    | "umurnya"
                    | "umurku"
                    | "umure"
                    | "usia"
                    | "usianya"
                    | "yuswa"
                    | "yuswanipun"
                    | "age"
                    | "aged"
            )
        }
        Item::Number(_) | Item::Month(_) | Item::Weekday(_) => false,
    });
    let short = |digits: &&String| digits.len() <= 3;
    if let Some(digits) = years.filter(short) {
        return digits.parse().ok().map(Age::Years);
    }
    if unit(&[
        "bulan", "bln", "wulan", "sasi", "month", "months", "hari", "minggu", "dina",
    ])
    .is_some()
    {
        return Some(Age::Months);
    }
    let mut numbers = items.iter().filter_map(number);
    match (aged, numbers.next().filter(short), numbers.next()) {
        (true, Some(digits), None) => digits.parse().ok().map(Age::Years),
        _ => None,
    }
}

fn aged(age: Age, today: NaiveDate) -> Result<BirthDate, BirthSlip> {
    match age {
        Age::Years(years) if years > OLDEST => Err(BirthSlip::TooLongAgo),
        // The year is that of the last birthday; who is 12 may only turn 12
        // this year by it, and is believed.
        Age::Years(years) if years >= i32::from(YEAR_IS_ENOUGH) => {
            Ok(BirthDate::Year(today.year() - years))
        }
        Age::Years(_) | Age::Months => Err(BirthSlip::DateNeeded),
    }
}

#[cfg(test)]
#[path = "birth_tests.rs"]
mod tests;
