//! What a button carries: a pointer (feature, version, word, subject), never a permission.
//!
//! `ci1.sym-fever.~2f`: feature `ci`, version 1, the word `sym-fever`, the question
//! with stamp 2f (base 36). `al1.take.4d0…`: the alert with that id. A button that was
//! sent is a promise: a word changes its meaning only with a new version.

use std::fmt;

use super::Feature;
use crate::domain::id::{PersonId, RandomId as _};

/// 64 bits behind a word: all identifiers are written alike.
type Behind = PersonId;
/// Its letters.
const BEHIND: usize = 13;

/// Telegram's limit for the data of a button, in bytes.
const LIMIT: usize = 64;

/// What a button points to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointer {
    /// Whose button it is.
    pub feature: Feature,
    /// The version of that feature's words.
    pub version: u8,
    /// What is meant: lower-case letters, digits and `-`, at most 40.
    pub word: String,
    /// What it is about.
    pub subject: Subject,
}

/// What a button is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// Nothing in particular: a button of the menu.
    None,
    /// The question with this stamp: it counts only while that question is open.
    Question(u32),
    /// The thing with these 64 bits as identifier.
    Thing(u64),
}

/// What is wrong with a button's data. It is not ours, or older than our memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a button of ours")]
pub struct BadPointer;

/// The version of all words so far.
pub const VERSION: u8 = 1;

impl Pointer {
    /// A pointer with the version in force.
    #[must_use]
    pub fn new(feature: Feature, word: impl Into<String>, subject: Subject) -> Self {
        Self {
            feature,
            version: VERSION,
            word: word.into(),
            subject,
        }
    }

    /// Reads a button's data.
    ///
    /// # Errors
    /// When it is not a pointer that this house has ever written.
    pub fn parse(data: &str) -> Result<Self, BadPointer> {
        if data.len() > LIMIT {
            return Err(BadPointer);
        }
        let mut parts = data.split('.');
        let (Some(head), Some(word), Some(subject), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(BadPointer);
        };
        let (tag, version) = head.split_at_checked(2).ok_or(BadPointer)?;
        let feature = Feature::tagged(tag).ok_or(BadPointer)?;
        let pointer = Self {
            feature,
            version: known(version)?,
            word: word.to_owned(),
            subject: parse_subject(subject)?,
        };
        // One spelling only: whatever else a parser would forgive is not ours.
        (word_is_sound(word) && pointer.to_string() == data)
            .then_some(pointer)
            .ok_or(BadPointer)
    }
}

/// A version that this program has written; a newer one meant something else.
fn known(version: &str) -> Result<u8, BadPointer> {
    let version = version.parse().map_err(|_| BadPointer)?;
    (1..=VERSION)
        .contains(&version)
        .then_some(version)
        .ok_or(BadPointer)
}

fn parse_subject(text: &str) -> Result<Subject, BadPointer> {
    if text.is_empty() {
        return Ok(Subject::None);
    }
    if let Some(stamp) = text.strip_prefix('~') {
        let stamp = u32::from_str_radix(stamp, 36).map_err(|_| BadPointer)?;
        return Ok(Subject::Question(stamp));
    }
    u64::from_str_radix(text, 36)
        .map(Subject::Thing)
        .map_err(|_| BadPointer)
}

fn word_is_sound(word: &str) -> bool {
    (1..=40).contains(&word.len())
        && word
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Where a button is about two things: the word of the one with the 64 bits of the other
/// behind it, written as an identifier is.
#[must_use]
pub fn word_with(name: &str, bits: u64) -> String {
    format!("{name}-{}", Behind::from_bits(bits))
}

/// A word that stands alone or with 64 bits behind it; `named` says which words there are.
pub fn read_word<W>(written: &str, named: impl Fn(&str) -> Option<W>) -> Option<(W, Option<u64>)> {
    if let Some(word) = named(written) {
        return Some((word, None));
    }
    let (name, id) = written.split_at_checked(written.len().checked_sub(BEHIND)?)?;
    let id: Behind = id.parse().ok()?;
    Some((named(name.strip_suffix('-')?)?, Some(id.bits())))
}

fn base36(mut number: u64) -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let mut digits = Vec::new();
    loop {
        let digit = usize::try_from(number % 36).unwrap_or(0);
        digits.push(DIGITS.get(digit).copied().unwrap_or(b'0'));
        number /= 36;
        if number == 0 {
            break;
        }
    }
    digits
        .iter()
        .rev()
        .map(|&digit| char::from(digit))
        .collect()
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}.{}.", self.feature.tag(), self.version, self.word)?;
        match self.subject {
            Subject::None => Ok(()),
            Subject::Question(stamp) => write!(f, "~{}", base36(u64::from(stamp))),
            Subject::Thing(bits) => f.write_str(&base36(bits)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn subjects() -> impl Strategy<Value = Subject> {
        prop_oneof![
            Just(Subject::None),
            any::<u32>().prop_map(Subject::Question),
            any::<u64>().prop_map(Subject::Thing),
        ]
    }

    proptest! {
        #[test]
        fn a_button_is_read_as_it_was_written(
            feature in proptest::sample::select(Feature::ALL.to_vec()),
            word in "[a-z0-9-]{1,40}",
            subject in subjects(),
        ) {
            let pointer = Pointer::new(feature, word, subject);
            let data = pointer.to_string();
            prop_assert!(data.len() <= LIMIT);
            prop_assert_eq!(Pointer::parse(&data), Ok(pointer));
        }

        #[test]
        fn whatever_comes_as_a_button_is_read_or_refused(data in ".{0,80}") {
            if let Ok(pointer) = Pointer::parse(&data) {
                prop_assert_eq!(pointer.to_string(), data);
            }
        }
    }
}
