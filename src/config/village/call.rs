//! Numbers that people are told to call.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use toml::Spanned;

use crate::config::strict::Reading;

/// A number to call, with the words that say whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberToCall {
    /// Whose it is, in Indonesian.
    pub label: String,
    /// The number.
    pub phone: CallNumber,
}

/// A number as one dials it in Indonesia: mobile, landline with its area
/// code, or a short one such as 119. Shown as the operator wrote it: a
/// telephone makes it tappable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallNumber(String);

impl fmt::Display for CallNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for CallNumber {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let allowed = |c: char| c.is_ascii_digit() || "+-() ".contains(c);
        if let Some(odd) = text.chars().find(|c| !allowed(*c)) {
            return Err(format!(
                "`{text}` is not a telephone number: `{odd}` can't be dialled"
            ));
        }
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let length = digits.len();
        if (3..=5).contains(&length) && digits.starts_with('1') && !text.contains('+') {
            return Ok(Self(text.to_owned()));
        }
        let international = text.starts_with("+62");
        if !international && !digits.starts_with('0') {
            return Err(format!(
                "`{text}` is not a number one can dial: it begins with 0, with +62, or is a short one such as 119"
            ));
        }
        let after_prefix = length - if international { 2 } else { 1 };
        match after_prefix {
            ..8 => Err(format!(
                "`{text}` is too short for a telephone number ({length} digits)"
            )),
            8..=12 => Ok(Self(text.to_owned())),
            13.. => Err(format!(
                "`{text}` is too long for a telephone number ({length} digits)"
            )),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    label: Spanned<String>,
    phone: Spanned<String>,
}

impl Raw {
    pub(super) fn check(&self, reading: &mut Reading<'_>) -> Option<NumberToCall> {
        let label = reading.words(&self.label);
        let phone = reading.read(&self.phone, str::parse);
        Some(NumberToCall {
            label: label?,
            phone: phone?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_dialled_in_indonesia_is_taken_and_shown_as_written() {
        for number in [
            "119",
            "(0271) 000 001",
            "0812-0000-0001",
            "+62 812 0000 0001",
            "14022",
        ] {
            assert_eq!(number.parse::<CallNumber>().unwrap().to_string(), number);
        }
    }

    #[test]
    fn what_cannot_be_dialled_is_refused() {
        for number in [
            "",
            "0812",
            "812-0000-0001",
            "119 ext. 9",
            "0812000000000001",
            "+65 6000 0000",
        ] {
            assert!(number.parse::<CallNumber>().is_err(), "{number}");
        }
    }
}
