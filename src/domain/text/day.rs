//! Days gone by, as people name them: `12-4-2020`, `12 April`, `kemarin`,
//! `tadi pagi`, `3 hari lalu`, `telung dina kepungkur`, `hari Senin`.
//!
//! What has two readings ("minggu lalu": last week or last Sunday) is not
//! taken; the likely day is suggested.

use chrono::{Datelike, Days, NaiveDate};

use super::typed;
use super::written::{self, Item, Written, Year};

/// Why an answer names no day, and which was probably meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct DaySlip {
    /// What is wrong.
    pub kind: DaySlipKind,
    /// The day the person may have meant: to be asked, never to be assumed.
    pub suggestion: Option<NaiveDate>,
}

/// What is wrong with a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DaySlipKind {
    /// No day in it.
    #[error("no day")]
    Unreadable,
    /// A day that no calendar has, such as 31 April.
    #[error("no such day")]
    NoSuchDay,
    /// It can be read in two ways.
    #[error("a day that can be read in two ways")]
    Unclear,
    /// The year has two digits and is not this or the last one.
    #[error("a year of two digits")]
    TwoDigitYear,
    /// It is still to come.
    #[error("a day to come")]
    Future,
}

type Answer = Result<NaiveDate, DaySlip>;

fn slip(kind: DaySlipKind, suggestion: Option<NaiveDate>) -> Answer {
    Err(DaySlip { kind, suggestion })
}

/// Reads a day that is not after `today` (the village's day).
///
/// # Errors
/// What is wrong with it; with the day that was probably meant.
pub fn read(text: &str, today: NaiveDate) -> Answer {
    let items = written::items(text);
    let words = words(&items);
    relative(&items, &words, today)
        .or_else(|| dated(&items, today))
        .or_else(|| spoken(&words, today))
        .or_else(|| weekday(&items, &words, today))
        .or_else(|| day_of_month(&items, &words, today))
        .unwrap_or_else(|| slip(DaySlipKind::Unreadable, None))
}

/// The words and weekdays of an answer in one line, with blanks around.
fn words(items: &[Item]) -> String {
    let mut line = String::from(" ");
    for item in items {
        match item {
            Item::Word(word) => line.push_str(word),
            Item::Weekday(chrono::Weekday::Sun) => line.push_str("minggu"),
            Item::Weekday(_) | Item::Number(_) | Item::Month(_) => line.push('#'),
        }
        line.push(' ');
    }
    line
}

fn says(words: &str, phrase: &str) -> bool {
    words.contains(&format!(" {phrase} "))
}

fn says_any(words: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| says(words, phrase))
}

fn before(today: NaiveDate, days: u32) -> Option<NaiveDate> {
    today.checked_sub_days(Days::new(u64::from(days)))
}

/// A written date.
fn dated(items: &[Item], today: NaiveDate) -> Option<Answer> {
    let found = written::find(items)?;
    if let Some(exchanged) = found.exchanged() {
        let meant = placed(exchanged, today).ok();
        return Some(slip(DaySlipKind::NoSuchDay, meant));
    }
    Some(placed(found, today).and_then(|day| {
        if written::contradicts(items, day) {
            return slip(DaySlipKind::Unclear, Some(day));
        }
        Ok(day)
    }))
}

fn placed(found: Written, today: NaiveDate) -> Answer {
    let year = match found.year {
        Year::Full(year) => year,
        Year::Short(short) => 2000 + short,
        Year::None => return latest(found, today),
    };
    let is_near = (today.year() - 1..=today.year()).contains(&year);
    let day = found.in_year(year).filter(|_| year >= 1900);
    match (found.year, day) {
        (Year::Short(_), day) if !is_near => {
            slip(DaySlipKind::TwoDigitYear, day.filter(|d| *d <= today))
        }
        (_, None) => slip(DaySlipKind::NoSuchDay, None),
        (_, Some(day)) if day > today => slip(DaySlipKind::Future, None),
        (_, Some(day)) => Ok(day),
    }
}

/// The latest such day that has come: without a year, nobody means another.
fn latest(found: Written, today: NaiveDate) -> Answer {
    (0..8)
        .filter_map(|back| found.in_year(today.year() - back))
        .find(|day| *day <= today)
        .map_or_else(|| slip(DaySlipKind::NoSuchDay, None), Ok)
}

const AGO: [&str; 12] = [
    "lalu",
    "kepungkur",
    "kapungkur",
    "kepengker",
    "kapengker",
    "kemarin",
    "wingi",
    "ago",
    "yll",
    "silam",
    "kepungkure",
    "back",
];

/// "3 hari lalu", "telung dina kepungkur", "a week ago".
fn relative(items: &[Item], words: &str, today: NaiveDate) -> Option<Answer> {
    let days = items
        .windows(2)
        .find_map(|pair| match pair {
            [count, Item::Word(unit)] => count_of(count)?.checked_mul(days_in(unit)?),
            // "minggu" is a week behind a number, and Sunday elsewhere.
            [count, Item::Weekday(chrono::Weekday::Sun)] => count_of(count)?.checked_mul(7),
            _ => None,
        })
        .or_else(|| one_unit(words))?;
    let day = before(today, days).filter(|_| days <= 366);
    Some(match day {
        Some(day) if says_any(words, &AGO) => Ok(day),
        day => slip(DaySlipKind::Unclear, day),
    })
}

fn count_of(item: &Item) -> Option<u32> {
    match item {
        Item::Number(digits) => digits.parse().ok(),
        Item::Word(word) => typed::number_word(word),
        Item::Month(_) | Item::Weekday(_) => None,
    }
}

fn days_in(unit: &str) -> Option<u32> {
    match unit {
        "hari" | "hr" | "hri" | "harian" | "dina" | "dino" | "dinten" | "day" | "days" => Some(1),
        "mgg" | "pekan" | "peken" | "week" | "weeks" => Some(7),
        _ => None,
    }
}

fn one_unit(words: &str) -> Option<u32> {
    if says_any(words, &["sehari", "sedina", "sedinten", "a day"]) {
        Some(1)
    } else if says_any(
        words,
        &["seminggu", "sepekan", "saminggu", "sepeken", "a week"],
    ) {
        Some(7)
    } else {
        None
    }
}

const TWO_DAYS: [&str; 7] = [
    "kemarin lusa",
    "kemarin dulu",
    "kemaren lusa",
    "wingi uni",
    "wingenane",
    "wingenanipun",
    "day before yesterday",
];
const YESTERDAY: [&str; 12] = [
    "kemarin",
    "kemaren",
    "kmrn",
    "kmarin",
    "wingi",
    "yesterday",
    "tadi malam",
    "td malam",
    "semalam",
    "mau bengi",
    "wau dalu",
    "last night",
];
const TODAY: [&str; 27] = [
    "hari ini",
    "hr ini",
    "hari ini juga",
    "tadi",
    "td pagi",
    "td siang",
    "barusan",
    "baru saja",
    "sekarang",
    "pagi ini",
    "siang ini",
    "sore ini",
    "malam ini",
    "dina iki",
    "dino iki",
    "dinten menika",
    "dinten punika",
    "saiki",
    "sapunika",
    "sakmenika",
    "mau esuk",
    "wau enjing",
    "wau siang",
    "today",
    "this morning",
    "just now",
    "now",
];
const TO_COME: [&str; 8] = [
    "besok", "besuk", "sesuk", "mbenjing", "benjing", "lusa", "tomorrow", "nanti",
];

/// "kemarin", "tadi pagi", "dinten menika".
fn spoken(words: &str, today: NaiveDate) -> Option<Answer> {
    if says(words, "kemarin kemarin") || says(words, "wingi wingi") {
        return Some(slip(DaySlipKind::Unclear, None));
    }
    let mut days = Vec::new();
    let mut rest = words.to_owned();
    for (phrases, back) in [(&TWO_DAYS[..], 2), (&YESTERDAY[..], 1), (&TODAY[..], 0)] {
        for phrase in phrases {
            if says(&rest, phrase) {
                days.push(back);
                rest = rest.replace(&format!(" {phrase} "), " ");
            }
        }
    }
    days.dedup();
    match days.as_slice() {
        _ if says_any(&rest, &TO_COME) => Some(slip(DaySlipKind::Future, None)),
        [] => None,
        [back] => Some(before(today, *back).map_or_else(|| slip(DaySlipKind::NoSuchDay, None), Ok)),
        _ => Some(slip(DaySlipKind::Unclear, None)),
    }
}

/// "hari Senin": the last one before today.
fn weekday(items: &[Item], words: &str, today: NaiveDate) -> Option<Answer> {
    let named = items.iter().find_map(|item| match item {
        Item::Weekday(weekday) => Some(*weekday),
        Item::Number(_) | Item::Month(_) | Item::Word(_) => None,
    })?;
    let last = (0..7)
        .filter_map(|back| before(today, back))
        .find(|day| day.weekday() == named)?;
    let ago = says_any(words, &["lalu", "last", "kepungkur", "kepengker"]);
    Some(match (ago, last == today) {
        // Last week, or last Sunday?
        (true, _) if named == chrono::Weekday::Sun => slip(DaySlipKind::Unclear, None),
        (true, true) => slip(DaySlipKind::Unclear, before(today, 7)),
        (true, false) | (false, true) => slip(DaySlipKind::Unclear, Some(last)),
        (false, false) => Ok(last),
    })
}

/// "tanggal 12": the last 12th. The number alone is only a suggestion.
fn day_of_month(items: &[Item], words: &str, today: NaiveDate) -> Option<Answer> {
    let mut numbers = items.iter().filter_map(|item| match item {
        Item::Number(digits) => Some(digits),
        Item::Month(_) | Item::Weekday(_) | Item::Word(_) => None,
    });
    let (digits, None) = (numbers.next()?, numbers.next()) else {
        return None;
    };
    let wanted: u32 = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
    let last = (0..62)
        .filter_map(|back| before(today, back))
        .find(|day| day.day() == wanted)?;
    Some(if says_any(words, &["tgl", "tanggal", "tanggalan"]) {
        Ok(last)
    } else {
        slip(DaySlipKind::Unclear, Some(last))
    })
}

#[cfg(test)]
#[path = "day_tests.rs"]
mod tests;
