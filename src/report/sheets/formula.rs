//! Texts that a spreadsheet would take for a formula: a name of `=HYPERLINK(…)` would be
//! carried out on the telephone of whoever opens the file.
//!
//! In a workbook such a text is a text by its type, and is marked so that it stays one when
//! somebody edits it. A text file has no types: there an apostrophe goes before it, which
//! spreadsheets show and carry nothing out.

/// What a formula begins with, in any of the widths that a spreadsheet knows.
const BEGINS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/// What some programs take for the end of a cell, whatever we write between cells.
const BETWEEN: [char; 3] = [',', ';', '\t'];
/// What keeps a text from being a formula.
const MARK: char = '\'';

/// Whether a spreadsheet would take it for a formula.
#[must_use]
pub fn looks_like_one(text: &str) -> bool {
    let mut letters = text.chars().filter(|letter| !is_nothing(*letter));
    letters.next().is_some_and(|first| BEGINS.contains(&first))
}

/// What is read past on the way to the first letter.
fn is_nothing(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{feff}' | '"')
}

/// The same text with a mark wherever a cell could begin with a formula.
#[must_use]
pub fn defused(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    let mut at_the_start = true;
    for letter in text.chars() {
        if at_the_start && BEGINS.contains(&letter) {
            out.push(MARK);
        }
        out.push(letter);
        at_the_start = BETWEEN.contains(&letter) || (at_the_start && is_nothing(letter));
    }
    out
}

/// The text before it was defused. Takes nothing from a text that never was.
#[must_use]
pub fn as_it_was(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at_the_start = true;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let hides_one = letters.peek().is_some_and(|next| BEGINS.contains(next));
        if at_the_start && letter == MARK && hides_one {
            continue;
        }
        out.push(letter);
        at_the_start = BETWEEN.contains(&letter) || (at_the_start && is_nothing(letter));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_told_from_names() {
        for (text, is_one, written) in [
            ("Sri Wahyuni", false, "Sri Wahyuni"),
            ("=1+1", true, "'=1+1"),
            ("  @SUM(A1)", true, "  '@SUM(A1)"),
            ("+62 812 0000 0101", true, "'+62 812 0000 0101"),
            ("-", true, "'-"),
            ("\t=cmd|' /C calc'!A0", true, "\t'=cmd|' /C calc'!A0"),
            ("＝HYPERLINK(1)", true, "'＝HYPERLINK(1)"),
            ("\"=1\"", true, "\"'=1\""),
            ("Sri,=1+1", false, "Sri,'=1+1"),
            ("Jl. Raya 3-5", false, "Jl. Raya 3-5"),
            ("'=1", false, "'=1"),
            ("", false, ""),
        ] {
            assert_eq!(looks_like_one(text), is_one, "{text:?}");
            assert_eq!(defused(text), written, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_cell_begins_with_a_formula_however_it_is_divided(text in "[-=+@＝,;\t \"'a-c1\u{200b}]{0,24}|\\PC{0,40}") {
            let written = defused(&text);
            for part in written.split(BETWEEN) {
                prop_assert!(!looks_like_one(part), "{part:?} of {written:?}");
            }
        }

        #[test]
        fn a_text_comes_back_as_it_was(text in "[-=+@,; a-z0-9]{0,24}") {
            prop_assert_eq!(as_it_was(&defused(&text)), text);
        }
    }
}
