//! Neighbourhoods as people write them: `003/005`, `3/5`, `RT 3 RW 5`,
//! `RT.03/RW.V`.

use super::typed::{self, Token};
use crate::domain::place::RtRw;

/// Why a text names no neighbourhood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RtRwSlip {
    /// There is no number in it.
    #[error("no number of an RT or RW")]
    NoNumber,
    /// Only one of the two.
    #[error("only one number; both the RT and the RW are needed")]
    OnlyOne,
    /// More than two numbers: an address.
    #[error("more than two numbers")]
    TooMany,
    /// A number no RT or RW has.
    #[error("an RT and an RW are numbers from 1 to 999")]
    OutOfRange,
}

/// Reads an RT and an RW.
///
/// # Errors
/// What is missing or too much.
pub fn read(text: &str) -> Result<RtRw, RtRwSlip> {
    let parts = parts(text);
    let labelled = |label: Label| {
        let mut found = parts.iter().filter(|part| part.label == label);
        let first = found.next().map(|part| part.number.as_str());
        (first, found.next().is_some())
    };
    match (labelled(Label::Rt), labelled(Label::Rw)) {
        // House and street numbers around the two words don't matter.
        ((Some(rt), false), (Some(rw), false)) => neighbourhood(rt, rw),
        _ => unlabelled(&parts),
    }
}

fn unlabelled(parts: &[Part]) -> Result<RtRw, RtRwSlip> {
    match parts {
        [] => Err(RtRwSlip::NoNumber),
        [both] if both.number.len() == 6 => {
            let (rt, rw) = both.number.split_at_checked(3).unwrap_or_default();
            neighbourhood(rt, rw)
        }
        [_] => Err(RtRwSlip::OnlyOne),
        // `RT/RW 3/5` and `RT 3/5` put a word before the first number only;
        // `RW 5/3` is the one way to write them the other way round.
        [rw, rt] if rw.label == Label::Rw && rt.label == Label::None && !rw.both => {
            neighbourhood(&rt.number, &rw.number)
        }
        [rt, rw] => neighbourhood(&rt.number, &rw.number),
        _ => Err(RtRwSlip::TooMany),
    }
}

fn neighbourhood(rt: &str, rw: &str) -> Result<RtRw, RtRwSlip> {
    let number = |digits: &str| digits.parse::<u16>().map_err(|_| RtRwSlip::OutOfRange);
    RtRw::new(number(rt)?, number(rw)?).map_err(|_| RtRwSlip::OutOfRange)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    Rt,
    Rw,
    None,
}

/// A number and the word right before it.
struct Part {
    label: Label,
    /// `RT/RW 3/5`: both words came first.
    both: bool,
    number: String,
}

fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let (mut label, mut both) = (Label::None, false);
    for token in typed::tokens(text) {
        let number = match token {
            Token::Digits(digits) => Some(digits),
            Token::Word(word) => match label_of(&word) {
                Some(next) => {
                    both = label != Label::None;
                    label = next;
                    None
                }
                None => {
                    let number = number_of(&word, label);
                    if number.is_none() && !is_filler(&word) {
                        (label, both) = (Label::None, false);
                    }
                    number
                }
            },
            Token::Mark(_) | Token::Gap => None,
        };
        if let Some(number) = number {
            let label_here = if both { Label::None } else { label };
            parts.push(Part {
                label: label_here,
                both,
                number,
            });
            (label, both) = (Label::None, false);
        }
    }
    parts
}

fn label_of(word: &str) -> Option<Label> {
    match word {
        "rt" | "ert" | "erte" | "tetangga" => Some(Label::Rt),
        "rw" | "erw" | "erwe" | "warga" => Some(Label::Rw),
        _ => None,
    }
}

/// Words between `RT` and its number.
fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "no" | "nomor" | "nomer" | "nomer'" | "ke" | "kaping" | "rukun"
    )
}

/// A number in words or Roman letters; only behind a label, else "dua" and
/// "i" stand in every sentence.
fn number_of(word: &str, label: Label) -> Option<String> {
    match label {
        Label::None => None,
        Label::Rt | Label::Rw => typed::number_word(word)
            .or_else(|| roman(word))
            .map(|number| number.to_string()),
    }
}

/// A Roman number up to 39.
fn roman(word: &str) -> Option<u32> {
    let value = |letter: char| match letter {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        _ => None,
    };
    let values: Vec<u32> = word.chars().map(value).collect::<Option<_>>()?;
    let mut whole = 0_u32;
    let mut rest = values.iter().copied().peekable();
    while let Some(one) = rest.next() {
        match rest.peek() {
            Some(&next) if next > one => {
                rest.next();
                whole = whole.checked_add(next - one)?;
            }
            Some(_) | None => whole = whole.checked_add(one)?,
        }
    }
    (1..40).contains(&whole).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_neighbourhood_is_read_however_it_is_written() {
        for text in [
            "003/005",
            "3/5",
            "03/05",
            "3 / 5",
            "3-5",
            "3.5",
            "3,5",
            "3 5",
            "003 005",
            "003005",
            "RT 3 RW 5",
            "rt3 rw5",
            "rt03 rw05",
            "rt03/rw05",
            "RT.003/RW.005",
            "RT. 003 / RW. 005",
            "RT: 3, RW: 5",
            "Rt 3/Rw 5",
            "RT/RW 3/5",
            "RT/RW: 003/005",
            "rt rw 3 5",
            "RT 3/5",
            "RW 5 RT 3",
            "rw 5/ rt 3",
            "RW 5/3",
            "RT tiga RW lima",
            "rt telu rw lima",
            "RT 3 RW V",
            "RT III/RW V",
            "rt no 3 rw no 5",
            "RT ke 3 RW ke 5",
            "rt３ rw５",
            "RT 3, RW 5.",
            "saya di RT 3 RW 5 pak",
            "Jl. Mawar 12 RT 3 RW 5",
            "RT 003/RW 005 no. 17",
            "dusun Krajan rt 3/rw 5",
            "🏠 3/5",
            "erte 3 erwe 5",
            "RT\u{A0}3\u{A0}RW\u{A0}5",
            "RT 3\nRW 5",
            "٣/٥",
            "rukun tetangga 3 rukun warga 5",
        ] {
            assert_eq!(
                read(text).map(|place| place.to_string()).as_deref(),
                Ok("003/005"),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        for (text, slip) in [
            ("", RtRwSlip::NoNumber),
            ("tidak tahu", RtRwSlip::NoNumber),
            ("RT RW", RtRwSlip::NoNumber),
            ("3", RtRwSlip::OnlyOne),
            ("RT 3", RtRwSlip::OnlyOne),
            ("RW V", RtRwSlip::OnlyOne),
            ("1/2/3", RtRwSlip::TooMany),
            ("Jl. Mawar 12 3/5", RtRwSlip::TooMany),
            ("000/000", RtRwSlip::OutOfRange),
            ("0/5", RtRwSlip::OutOfRange),
            ("1000/1", RtRwSlip::OutOfRange),
            ("99999999999/1", RtRwSlip::OutOfRange),
        ] {
            assert_eq!(read(text), Err(slip), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[rtwivx0-9 ./]{0,24}|\\PC{0,40}") {
            let _ = read(&text);
        }

        #[test]
        fn what_is_shown_can_be_read_back(rt in 1_u16..1000, rw in 1_u16..1000) {
            let place = RtRw::new(rt, rw).unwrap();
            prop_assert_eq!(read(&place.to_string()), Ok(place));
            prop_assert_eq!(read(&format!("RW {rw} RT {rt}")), Ok(place));
        }
    }
}
