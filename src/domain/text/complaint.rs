//! Hears a complaint in free text, so that `/lapor` and `/darurat` can be
//! offered at once (PROTOCOL 9).
//!
//! Never a diagnosis and never a grade: a word was said, so somebody asks. A
//! doubt is heard as a complaint, because an offer too many does no harm.

mod phrases;

use super::typed::{self, Token};
use phrases::{COMPLAINTS, DENIALS, EMERGENCIES, HAVING, INNOCENT};

/// What was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ComplaintHint {
    /// Somebody is not well.
    Complaint,
    /// A sign of danger, or a call for help.
    Emergency,
}

/// Whether a text speaks of a complaint.
#[must_use]
pub fn looks_like_complaint(text: &str) -> Option<ComplaintHint> {
    let words = words(text);
    if heard(&words, EMERGENCIES) || call_for_help(&words) || blue(&words) {
        Some(ComplaintHint::Emergency)
    } else if heard(&words, COMPLAINTS) {
        Some(ComplaintHint::Complaint)
    } else {
        None
    }
}

/// Endings that change who has it, not what.
const ENDINGS: [&str; 9] = ["nya", "ku", "mu", "ipun", "nipun", "ne", "e", "an", "en"];

pub(super) fn words(text: &str) -> Vec<String> {
    typed::tokens(text)
        .into_iter()
        .filter_map(|token| match token {
            Token::Word(word) => Some(without_stretch(&word)),
            Token::Digits(_) | Token::Mark(_) | Token::Gap => None,
        })
        .collect()
}

/// `toloooong` is `tolong`: no word of ours has a letter three times in a row.
fn without_stretch(word: &str) -> String {
    let mut short = String::new();
    let letters: Vec<char> = word.chars().collect();
    for run in letters.chunk_by(|one, next| one == next) {
        let kept = if run.len() > 2 { 1 } else { run.len() };
        short.extend(run.iter().take(kept));
    }
    short
}

pub(super) fn heard(words: &[String], phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| said(words, phrase))
}

pub(super) fn said(words: &[String], phrase: &str) -> bool {
    let parts: Vec<&str> = phrase.split(' ').collect();
    words.windows(parts.len()).enumerate().any(|(at, window)| {
        let same = window.iter().zip(&parts).all(|(word, part)| is(word, part));
        same && !denied(words.get(..at).unwrap_or_default(), &parts)
    })
}

fn is(word: &str, stem: &str) -> bool {
    word == stem
        || word
            .strip_prefix(stem)
            .is_some_and(|ending| ENDINGS.contains(&ending))
}

/// Whether a word denies what follows it.
pub(super) fn denies(word: &str) -> bool {
    DENIALS.contains(&word)
}

/// Whether the words before take it back. A phrase that begins with a denial
/// ("tidak sadar") is not denied by a second one: that is too fine to guess.
fn denied(before: &[String], parts: &[&str]) -> bool {
    let mut backwards = before.iter().rev().map(String::as_str);
    let Some(last) = backwards.next() else {
        return false;
    };
    let Some(&first) = parts.first() else {
        return false;
    };
    if INNOCENT.contains(&(last, first)) {
        return true;
    }
    let earlier = backwards.next().unwrap_or_default();
    !denies(first) && (denies(last) || (HAVING.contains(&last) && denies(earlier)))
}

/// "Tolong!" alone is a call; "tolong kirim surat" is politeness.
fn call_for_help(words: &[String]) -> bool {
    let called = |word: &String| matches!(word.as_str(), "tolong" | "tulung" | "help");
    let filler = |word: &String| {
        called(word)
            || matches!(
                word.as_str(),
                "pak"
                    | "bu"
                    | "mbak"
                    | "mas"
                    | "saya"
                    | "kula"
                    | "aku"
                    | "dok"
                    | "bidan"
                    | "suster"
                    | "kami"
                    | "segera"
                    | "cepat"
                    | "cepet"
                    | "please"
                    | "me"
                    | "us"
                    | "ya"
            )
    };
    let helped = words.iter().any(called);
    helped && (words.iter().all(filler) || heard(words, COMPLAINTS))
}

/// "Biru" is a colour; on lips, a face or a child it is a sign of danger.
fn blue(words: &[String]) -> bool {
    const BODY: [&str; 14] = [
        "bibir", "lambe", "lathi", "lati", "wajah", "muka", "rai", "kuku", "jari", "badan", "anak",
        "bayi", "lips", "face",
    ];
    let any = |stems: &[&str]| {
        words
            .iter()
            .any(|word| stems.iter().any(|stem| is(word, stem)))
    };
    any(&["biru", "blue"]) && (any(&BODY) || words.len() == 1)
}
#[cfg(test)]
mod tests;
