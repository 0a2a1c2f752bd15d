//! Answers to "how are you" and to the small questions after it, typed instead
//! of tapped: `sehat`, `kula waras`, `saya demam dan batuk`, `mboten wonten`.
//!
//! Only what is plainly said is taken: which complaint, never how bad. A person
//! who names a complaint and says "sehat" too has a complaint. "Well" and "no" are
//! taken only where nothing else is said: whoever is taken for well by mistake is
//! asked no further, and a danger sign that is taken for a no is never heard.

mod words;

use std::collections::BTreeSet;

use super::complaint::{ComplaintHint, denies, heard, looks_like_complaint, said, words};
use crate::domain::report::{Feeling, Symptom};
use words::{FILLERS, HAVING, LESS, MEASURING, MEDICINE, NAMED, NO, SOFTENED, WELL, YES};

/// What was said about how somebody is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Which of the three answers it is.
    pub feeling: Feeling,
    /// The complaints that were named.
    pub symptoms: BTreeSet<Symptom>,
    /// A sign of danger may have been spoken of: to be asked about first.
    pub danger_first: bool,
}

/// Reads an answer to "how are you"; `None` when it is not plainly one.
#[must_use]
pub fn feeling(text: &str) -> Option<Said> {
    let words = words(text);
    if words.len() <= 3 && heard(&words, &["gawat", "darurat", "emergency"]) {
        return Some(plainly(Feeling::Emergency));
    }
    if let Some(hint) = looks_like_complaint(text) {
        return Some(Said {
            feeling: Feeling::Complaints,
            symptoms: symptoms(text),
            danger_first: hint == ComplaintHint::Emergency,
        });
    }
    well(&words).map(plainly)
}

/// Well, if nothing but that is said; unwell, if just that is denied or made less
/// ("tidak begitu sehat", "kirang sae"). Anything else is asked again.
fn well(words: &[String]) -> Option<Feeling> {
    let (named, mut rest) = without_well(words);
    rest.retain(|word| !FILLERS.contains(word));
    let less = |word: &str| denies(word) || LESS.contains(&word);
    let known = |word: &&str| less(word) || SOFTENED.contains(word);
    match named {
        true if rest.is_empty() => Some(Feeling::Healthy),
        true if rest.iter().all(known) && rest.iter().any(|word| less(word)) => {
            Some(Feeling::Complaints)
        }
        true | false => None,
    }
}

/// Whether "well" is said at all, and every other word.
fn without_well(words: &[String]) -> (bool, Vec<&str>) {
    let (mut named, mut rest, mut left) = (false, Vec::new(), words);
    while let Some((first, others)) = left.split_first() {
        match WELL.iter().find_map(|phrase| after(left, phrase)) {
            Some(others) => (named, left) = (true, others),
            None => {
                rest.push(first.as_str());
                left = others;
            }
        }
    }
    (named, rest)
}

/// The words after a phrase, if they begin with it. Without its endings: who is
/// "baikan" gets better, and is not well.
fn after<'w>(words: &'w [String], phrase: &str) -> Option<&'w [String]> {
    phrase.split(' ').try_fold(words, |left, part| {
        let (first, others) = left.split_first()?;
        (first == part).then_some(others)
    })
}

fn plainly(feeling: Feeling) -> Said {
    Said {
        feeling,
        symptoms: BTreeSet::new(),
        danger_first: false,
    }
}

/// The complaints that a text names.
#[must_use]
pub fn symptoms(text: &str) -> BTreeSet<Symptom> {
    let words = words(text);
    NAMED
        .iter()
        .filter(|(_, phrases)| phrases.iter().any(|phrase| said(&words, phrase)))
        .map(|(symptom, _)| *symptom)
        .collect()
}

/// Whether a fever reducer was taken: a plain yes or no.
#[must_use]
pub fn yes_or_no(text: &str) -> Option<bool> {
    if says_only_no(text, &[HAVING, MEDICINE]) {
        return Some(false);
    }
    let words = words(text);
    let begins = YES.contains(&words.first()?.as_str());
    let denied = words.iter().any(|word| denies(word));
    let plain = words.len() <= 4 && !denied && looks_like_complaint(text).is_none();
    (begins && plain).then_some(true)
}

/// "None of these", "there is none", "I have none": and nothing else. What begins with
/// a no may be the gravest thing there is to say: "tidak sadar", "ora isa ambegan".
#[must_use]
pub fn says_no(text: &str) -> bool {
    says_only_no(text, &[HAVING])
}

/// The same where something was to be measured: also "I can't" and "no thermometer".
#[must_use]
pub fn leaves_out(text: &str) -> bool {
    says_only_no(text, &[HAVING, MEASURING])
}

fn says_only_no(text: &str, company: &[&[&str]]) -> bool {
    let words = words(text);
    let no = |word: &str| NO.contains(&word);
    let known = |word: &str| {
        no(word) || FILLERS.contains(&word) || company.iter().any(|list| list.contains(&word))
    };
    words.iter().any(|word| no(word)) && words.iter().all(|word| known(word))
}

#[cfg(test)]
mod tests;
