//! Hours of the day as people write them: `7.30`, `07:30`, `jam 7 pagi`,
//! `setengah 8`, `19`.

use chrono::NaiveTime;

use super::typed::{self, Token};

/// Why a text names no hour of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HourSlip {
    /// No hour in it.
    #[error("no hour of the day")]
    Unreadable,
    /// Hours beyond 23 or minutes beyond 59.
    #[error("no day has that hour")]
    NoSuchHour,
}

/// Words that move an hour of the clock face into the evening.
const LATE: [&str; 8] = [
    "sore",
    "malam",
    "sonten",
    "dalu",
    "bengi",
    "pm",
    "evening",
    "afternoon",
];
/// Noon and the hours after it: only 1 to 4 move.
const NOON: [&str; 3] = ["siang", "awan", "noon"];

/// Reads an hour of the day.
///
/// # Errors
/// What is wrong with it.
pub fn read(text: &str) -> Result<NaiveTime, HourSlip> {
    let tokens = typed::tokens(text);
    let (hour, minute) = match numbers(&tokens).as_slice() {
        [hour] if hour.len() >= 3 => split(hour)?,
        [hour] => (number(hour)?, 0),
        [hour, minute] if minute.len() == 2 => (number(hour)?, number(minute)?),
        _ => return Err(HourSlip::Unreadable),
    };
    let (hour, minute) = if says(&tokens, &["setengah", "tengah"]) && minute == 0 {
        (hour.checked_sub(1).ok_or(HourSlip::NoSuchHour)?, 30)
    } else {
        (hour, minute)
    };
    NaiveTime::from_hms_opt(of_the_day(hour, &tokens), minute, 0).ok_or(HourSlip::NoSuchHour)
}

/// `7 malam` is 19: the words tell which half of the day.
fn of_the_day(hour: u32, tokens: &[Token]) -> u32 {
    let late = says(tokens, &LATE) && (1..12).contains(&hour);
    let noon = says(tokens, &NOON) && (1..5).contains(&hour);
    if late || noon { hour + 12 } else { hour }
}

fn says(tokens: &[Token], words: &[&str]) -> bool {
    tokens
        .iter()
        .any(|token| matches!(token, Token::Word(word) if words.contains(&word.as_str())))
}

/// The numbers in it: digits, or a word for a small number.
fn numbers(tokens: &[Token]) -> Vec<String> {
    tokens
        .iter()
        .filter_map(|token| match token {
            Token::Digits(digits) => Some(digits.clone()),
            Token::Word(word) => typed::number_word(word).map(|number| number.to_string()),
            Token::Mark(_) | Token::Gap => None,
        })
        .collect()
}

/// `730`, `0730`.
fn split(digits: &str) -> Result<(u32, u32), HourSlip> {
    if digits.len() > 4 {
        return Err(HourSlip::Unreadable);
    }
    let (hour, minute) = digits
        .split_at_checked(digits.len().saturating_sub(2))
        .ok_or(HourSlip::Unreadable)?;
    Ok((number(hour)?, number(minute)?))
}

fn number(digits: &str) -> Result<u32, HourSlip> {
    digits.parse().map_err(|_| HourSlip::NoSuchHour)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_hour_is_read_however_it_is_written() {
        for (text, hour) in [
            ("7.30", "07:30:00"),
            ("07:30", "07:30:00"),
            ("0730", "07:30:00"),
            ("730", "07:30:00"),
            ("7", "07:00:00"),
            ("jam 7", "07:00:00"),
            ("pukul 07.00 WIB", "07:00:00"),
            ("jam tujuh pagi", "07:00:00"),
            ("jam 7 malam", "19:00:00"),
            ("7.15 sore", "19:15:00"),
            ("12 siang", "12:00:00"),
            ("jam 1 siang", "13:00:00"),
            ("setengah 8", "07:30:00"),
            ("jam setengah wolu", "07:30:00"),
            ("19", "19:00:00"),
            ("0", "00:00:00"),
            ("7 pm", "19:00:00"),
        ] {
            let read = read(text).map(|time| time.to_string());
            assert_eq!(read.as_deref(), Ok(hour), "{text}");
        }
    }

    #[test]
    fn what_is_no_hour_is_refused_with_a_reason() {
        for (text, slip) in [
            ("", HourSlip::Unreadable),
            ("pagi", HourSlip::Unreadable),
            ("12-4-2020", HourSlip::Unreadable),
            ("081234567890", HourSlip::Unreadable),
            ("24", HourSlip::NoSuchHour),
            ("7.60", HourSlip::NoSuchHour),
            ("99.99", HourSlip::NoSuchHour),
            ("setengah 0", HourSlip::NoSuchHour),
        ] {
            assert_eq!(read(text), Err(slip), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,30}|[0-9.: a-z]{0,20}") {
            let _hour = read(&text);
        }
    }
}
