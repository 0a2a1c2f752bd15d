//! Dates as they stand in an answer: `12-4-2020`, `12/04`, `12 April 2020`,
//! `2020-04-12`, `Minggu, 12 Apr 20`. Shared by the readers of days and of
//! birth dates.

use chrono::{Datelike, NaiveDate, Weekday};

use super::typed::{self, Token};

/// A piece of an answer that may belong to a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    /// ASCII digits.
    Number(String),
    /// The name of a month, 1–12.
    Month(u32),
    /// The name of a day of the week.
    Weekday(Weekday),
    /// Any other word.
    Word(String),
}

/// A date as written: not yet whether there is such a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) day: u32,
    pub(super) month: u32,
    pub(super) year: Year,
    /// The month stood there by name, so day and month are not exchanged.
    pub(super) named_month: bool,
}

/// The year of a date as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    /// Four digits.
    Full(i32),
    /// Two digits.
    Short(i32),
    /// Not written.
    None,
}

impl Written {
    /// The day in this year, if there is one.
    pub(super) fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }

    /// Read the American way, if only that gives a date.
    pub(super) fn exchanged(self) -> Option<Self> {
        (!self.named_month && self.month > 12).then_some(Self {
            day: self.month,
            month: self.day,
            ..self
        })
    }
}

/// The pieces of an answer. Hours of the day are left out.
pub(super) fn items(text: &str) -> Vec<Item> {
    let mut items = Vec::new();
    let mut hour = false;
    for token in typed::tokens(text) {
        match token {
            Token::Digits(_) if hour => {}
            Token::Digits(digits) => items.push(Item::Number(digits)),
            Token::Word(word) => {
                hour = matches!(word.as_str(), "jam" | "pukul" | "pkl" | "tabuh" | "at");
                if !hour {
                    items.push(named(word));
                }
            }
            // The mark of `07.30` keeps the hour, a comma or blank ends it late enough.
            Token::Mark('.' | ':') => {}
            Token::Mark(_) => hour = false,
            Token::Gap => {}
        }
    }
    items
}

fn named(word: String) -> Item {
    if let Some(month) = month(&word) {
        return Item::Month(month);
    }
    match weekday(&word) {
        Some(day) => Item::Weekday(day),
        None => Item::Word(word),
    }
}

fn month(word: &str) -> Option<u32> {
    const MONTHS: [&[&str]; 12] = [
        &["januari", "january"],
        &["februari", "pebruari", "febuari", "february"],
        &["maret", "march"],
        &["april"],
        &["mei", "may"],
        &["juni", "june"],
        &["juli", "july"],
        &["agustus", "august", "agst", "ags", "agt"],
        &["september"],
        &["oktober", "october"],
        &["november", "nopember"],
        &["desember", "december"],
    ];
    if word.chars().count() < 3 {
        return None;
    }
    let is_of = |names: &&[&str]| names.iter().any(|name| name.starts_with(word));
    let index = MONTHS.iter().position(is_of)?;
    u32::try_from(index + 1).ok()
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "senin" | "senen" | "monday" => Weekday::Mon,
        "selasa" | "slasa" | "tuesday" => Weekday::Tue,
        "rabu" | "rebo" | "wednesday" => Weekday::Wed,
        "kamis" | "kemis" | "thursday" => Weekday::Thu,
        "jumat" | "jum'at" | "jemuwah" | "jemuah" | "friday" => Weekday::Fri,
        "sabtu" | "setu" | "saturday" => Weekday::Sat,
        "minggu" | "ahad" | "ngahad" | "akad" | "sunday" => Weekday::Sun,
        _ => return None,
    })
}

/// The one date that the numbers and month names of an answer form.
pub(super) fn find(items: &[Item]) -> Option<Written> {
    let parts: Vec<&Item> = items
        .iter()
        .filter(|item| matches!(item, Item::Number(_) | Item::Month(_)))
        .collect();
    match parts.as_slice() {
        [Item::Number(day), Item::Month(month), Item::Number(year)]
        | [Item::Month(month), Item::Number(day), Item::Number(year)] => {
            by_name(day, *month, year_of(year)?)
        }
        [Item::Number(day), Item::Month(month)] | [Item::Month(month), Item::Number(day)] => {
            by_name(day, *month, Year::None)
        }
        [Item::Number(year), Item::Number(month), Item::Number(day)] if year.len() == 4 => {
            by_number(day, month, year_of(year)?)
        }
        [Item::Number(day), Item::Number(month), Item::Number(year)] => {
            by_number(day, month, year_of(year)?)
        }
        [Item::Number(day), Item::Number(month)] => by_number(day, month, Year::None),
        [Item::Number(whole)] if whole.len() == 8 => in_one(whole),
        _ => None,
    }
}

fn by_name(day: &str, month: u32, year: Year) -> Option<Written> {
    Some(Written {
        day: one_or_two(day)?,
        month,
        year,
        named_month: true,
    })
}

fn by_number(day: &str, month: &str, year: Year) -> Option<Written> {
    Some(Written {
        day: one_or_two(day)?,
        month: one_or_two(month)?,
        year,
        named_month: false,
    })
}

/// `12042020` and `20200412`.
fn in_one(digits: &str) -> Option<Written> {
    let part = |from: usize, to: usize| digits.get(from..to);
    let read = |day, month, year: &str| {
        by_number(part(day, day + 2)?, part(month, month + 2)?, year_of(year)?)
    };
    let there_is = |written: &Written| match written.year {
        Year::Full(year) => (1900..2100).contains(&year) && written.in_year(year).is_some(),
        Year::Short(_) | Year::None => false,
    };
    read(0, 2, part(4, 8)?)
        .filter(there_is)
        .or_else(|| read(6, 4, part(0, 4)?).filter(there_is))
}

fn one_or_two(digits: &str) -> Option<u32> {
    (digits.len() <= 2).then(|| digits.parse().ok()).flatten()
}

fn year_of(digits: &str) -> Option<Year> {
    let number = digits.parse().ok()?;
    match digits.len() {
        4 => Some(Year::Full(number)),
        2 => Some(Year::Short(number)),
        _ => None,
    }
}

/// Whether a weekday stands beside the date that is not the date's own.
pub(super) fn contradicts(items: &[Item], day: NaiveDate) -> bool {
    let mut named = items.iter().filter_map(|item| match item {
        Item::Weekday(weekday) => Some(*weekday),
        Item::Number(_) | Item::Month(_) | Item::Word(_) => None,
    });
    named.any(|weekday| weekday != day.weekday())
}
