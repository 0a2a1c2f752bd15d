//! A pasted list of results: a line for each person, their name, NIK or telephone and the
//! result, with a comma, semicolon or tab between, as a spreadsheet gives it.

use super::slips;
use crate::domain::people_list::Column;
use crate::domain::table::{Cell, Row};
use crate::domain::test_result::Outcome;

/// The headings of a table are looked for in so many rows.
const HEAD_WITHIN: usize = 10;
/// No list of results stands further down in a table.
const LONGEST_TABLE: usize = 5_000;
/// The longest list that is read, in lines.
pub const LINES_MAX: usize = 500;

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

/// A table as such a list, a row a line: of whom by NIK, telephone or name, and the result, where
/// its headings say which is which; else all its cells. The lines keep their numbers. `None`: a
/// row stands so far down that the list would be cut.
#[must_use]
pub fn from_table(rows: &[Row]) -> Option<String> {
    let head = rows.iter().take(HEAD_WITHIN).find_map(|row| {
        let result = row
            .cells
            .iter()
            .position(|cell| is_result(&cell.written()))?;
        let column = |wanted: Column| {
            let mut cells = row.cells.iter();
            cells.position(|cell| Column::headed(&cell.written()) == Some(wanted))
        };
        let whom: Vec<usize> = [Column::Nik, Column::Phone, Column::Name]
            .into_iter()
            .filter_map(column)
            .collect();
        (!whom.is_empty()).then_some((row.number, whom, result))
    });
    let mut lines: Vec<String> = Vec::new();
    for row in rows {
        let place = usize::try_from(row.number).unwrap_or(0);
        if place > LONGEST_TABLE {
            return None;
        }
        lines.resize(place.saturating_sub(1), String::new());
        lines.push(match &head {
            Some((head, _, _)) if row.number <= *head => String::new(),
            Some((_, whom, result)) => {
                let mut whom = whom.iter().map(|column| row.cell(*column));
                let who = whom.find(|cell| names_somebody(cell));
                let who = who.map(Cell::written).unwrap_or_default();
                format!("{};{}", in_one(&who), in_one(&row.cell(*result).written()))
            }
            None => {
                let filled = row.cells.iter().filter(|cell| !cell.is_empty());
                let cells = filled.map(|cell| in_one(&cell.written()));
                cells.collect::<Vec<String>>().join(";")
            }
        });
    }
    Some(lines.join("\n"))
}

/// Whether a cell can say who it is: a stroke, a number that lost digits and the hidden NIK of
/// our own files can't.
fn names_somebody(cell: &Cell) -> bool {
    let written = cell.written();
    let written = written.trim();
    !written.is_empty() && written != "-" && !written.starts_with('•') && !cell.has_lost_digits()
}

/// A cell is one, whatever separators stand in it.
fn in_one(text: &str) -> String {
    let apart = |letter: char| matches!(letter, ';' | ',' | '\t' | '\n' | '\r');
    text.replace(apart, " ")
}

fn is_result(heading: &str) -> bool {
    let heads = [
        "hasil",
        "result",
        "hasiltes",
        "hasilpemeriksaan",
        "hasilrapid",
        "hasilpcr",
    ];
    heads.contains(&letters(heading).as_str())
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

    #[test]
    fn a_table_is_a_list_whatever_its_columns_are() {
        let row = |number: u32, cells: &[&str]| Row {
            number,
            cells: cells
                .iter()
                .map(|text| match *text {
                    "" => Cell::Empty,
                    text => Cell::Text(text.to_owned()),
                })
                .collect(),
        };
        let with_heads = [
            row(1, &["HASIL RAPID"]),
            row(3, &["No", "Nama", "NIK", "Hasil"]),
            row(4, &["1", "Sri Wahyuni", "", "NR"]),
            row(6, &["2", "Darto, Pak", "3311010203800001", "R"]),
            // As the line list of our own gives a NIK.
            row(7, &["3", "Tini", "••••••••••••0001", "NR"]),
            row(8, &["4", "Joko Susilo", "-", "NR"]),
        ];
        let said = |rows: &[Row]| -> Vec<(usize, String, Said)> {
            let lines = read(&from_table(rows).unwrap());
            lines
                .into_iter()
                .map(|line| (line.number, line.who, line.said))
                .collect()
        };
        let negative = Said::Outcome(Outcome::Negative);
        let positive = Said::Outcome(Outcome::Positive);
        assert_eq!(
            said(&with_heads),
            [
                (4, "Sri Wahyuni".to_owned(), negative.clone()),
                (6, "3311010203800001".to_owned(), positive),
                (7, "Tini".to_owned(), negative.clone()),
                (8, "Joko Susilo".to_owned(), negative.clone()),
            ]
        );
        let without = [row(1, &["Sri Wahyuni", "", "non-reaktif"])];
        assert_eq!(said(&without), [(1, "Sri Wahyuni".to_owned(), negative)]);
        assert_eq!(from_table(&[]).unwrap(), "");
        // Nothing is cut off in silence.
        let far = [row(1, &["Sri", "NR"]), row(6_000, &["Darto", "R"])];
        assert_eq!(from_table(&far), None);
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
