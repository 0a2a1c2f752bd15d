//! A pasted list of results: a line for each person, their name, NIK or telephone and the
//! result, with a comma, semicolon or tab between, as a spreadsheet gives it.

use super::slips;
use crate::domain::test_result::Outcome;

/// The longest list that is read, in lines.
const LINES_MAX: usize = 200;

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which line of what was pasted, from 1.
    pub number: usize,
    /// Name or number.
    pub who: String,
    /// What was read as the result.
    pub said: Said,
}

/// What stands where the result should.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A result.
    Outcome(Outcome),
    /// Words that are none.
    Unknown(String),
    /// Nothing.
    Missing,
}

const NEGATIVE: &[&str] = &[
    "nonreaktif",
    "nonreactive",
    "negatif",
    "negative",
    "neg",
    "nr",
];
const POSITIVE: &[&str] = &["reaktif", "reactive", "positif", "positive", "pos"];
const INVALID: &[&str] = &["tidaksah", "tidakvalid", "invalid", "taksah", "ulang"];

/// The lines of a list. Empty ones and the heads of a spreadsheet's columns are passed over.
#[must_use]
pub fn read(text: &str) -> Vec<Line> {
    let lines = (1..).zip(text.lines());
    let filled = lines.filter(|(_, line)| line.chars().any(char::is_alphanumeric));
    filled
        .take(LINES_MAX)
        .map(|(number, line)| read_line(number, line))
        .filter(|line| !is_head(line))
        .collect()
}

fn read_line(number: usize, line: &str) -> Line {
    let cells: Vec<&str> = line
        .split([';', '\t', ','])
        .map(|cell| cell.trim().trim_matches('"').trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    let who = cells.first().copied().unwrap_or_default().to_owned();
    let rest = cells.get(1..).unwrap_or_default();
    let found = rest.iter().rev().find_map(|cell| outcome(cell));
    let said = match (found, rest.last()) {
        (Some(outcome), _) => Said::Outcome(outcome),
        (None, Some(words)) => Said::Unknown((*words).to_owned()),
        (None, None) => Said::Missing,
    };
    Line { number, who, said }
}

/// `nama;hasil`: what stands over the columns.
fn is_head(line: &Line) -> bool {
    let said = match &line.said {
        Said::Unknown(words) => letters(words),
        Said::Outcome(_) | Said::Missing => return false,
    };
    let heads = ["hasil", "result", "hasiltes", "keterangan"];
    heads.contains(&said.as_str())
}

fn letters(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// What a cell says, with a slip of the finger in longer words.
#[must_use]
pub fn outcome(cell: &str) -> Option<Outcome> {
    let said = match cell.trim() {
        "+" => return Some(Outcome::Positive),
        "-" | "−" | "–" => return Some(Outcome::Negative),
        "(+)" => return Some(Outcome::Positive),
        "(-)" => return Some(Outcome::Negative),
        other => letters(other),
    };
    if said == "r" {
        return Some(Outcome::Positive);
    }
    let groups = [
        (NEGATIVE, Outcome::Negative),
        (POSITIVE, Outcome::Positive),
        (INVALID, Outcome::Invalid),
    ];
    let exact = groups
        .iter()
        .find(|(words, _)| words.contains(&said.as_str()));
    if let Some((_, outcome)) = exact {
        return Some(*outcome);
    }
    let near = groups.iter().filter(|(words, _)| {
        let mut words = words.iter();
        words.any(|word| is_near(&said, word))
    });
    let near: Vec<Outcome> = near.map(|(_, outcome)| *outcome).collect();
    match near.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// One slip in a long word: `non reaktf`, `negatip`.
fn is_near(said: &str, word: &str) -> bool {
    let (said, word): (Vec<char>, Vec<char>) = (said.chars().collect(), word.chars().collect());
    word.len() >= 6 && said.len() >= 6 && slips::distance(&said, &word) <= 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn results_are_read_as_people_write_them() {
        use Outcome::{Invalid, Negative, Positive};
        for (cell, wanted) in [
            ("Non-reaktif", Some(Negative)),
            ("NON REAKTIF", Some(Negative)),
            ("nonreaktif", Some(Negative)),
            ("NR", Some(Negative)),
            ("negatif", Some(Negative)),
            ("negatip", Some(Negative)),
            ("non reaktf", Some(Negative)),
            ("-", Some(Negative)),
            ("Reaktif", Some(Positive)),
            ("reaktip", Some(Positive)),
            ("R", Some(Positive)),
            ("positif", Some(Positive)),
            ("+", Some(Positive)),
            ("tidak sah", Some(Invalid)),
            ("Invalid", Some(Invalid)),
            // Not: a guess would be a lie to somebody.
            ("sehat", None),
            ("n", None),
            ("aktif", None),
            ("tidak reaktif", None),
            ("", None),
        ] {
            assert_eq!(outcome(cell), wanted, "{cell:?}");
        }
    }

    #[test]
    fn a_list_is_read_line_by_line() {
        let text = "Nama;Hasil\nSri Wahyuni; non-reaktif\n\n\"Darto\",R\n0812 0000 0103\tnegatif\nTini\nBima; baik\nRini;RT 3;reaktif";
        let read: Vec<(usize, String, Said)> = read(text)
            .into_iter()
            .map(|line| (line.number, line.who, line.said))
            .collect();
        let line = |number, who: &str, said| (number, who.to_owned(), said);
        assert_eq!(
            read,
            [
                line(2, "Sri Wahyuni", Said::Outcome(Outcome::Negative)),
                line(4, "Darto", Said::Outcome(Outcome::Positive)),
                line(5, "0812 0000 0103", Said::Outcome(Outcome::Negative)),
                line(6, "Tini", Said::Missing),
                line(7, "Bima", Said::Unknown("baik".to_owned())),
                line(8, "Rini", Said::Outcome(Outcome::Positive)),
            ]
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "\\PC{0,200}") {
            let _lines = read(&text);
        }

        #[test]
        fn no_line_is_lost(names in proptest::collection::vec("[A-Z][a-z]{2,8}", 1..20)) {
            let text: Vec<String> = names.iter().map(|name| format!("{name};NR")).collect();
            prop_assert_eq!(read(&text.join("\n")).len(), names.len());
        }
    }
}
