//! Takes out of people's text what could break or forge a message: control
//! characters, direction marks, invisible characters, towers of accents.
//!
//! This is not escaping: [`crate::i18n::Html`] does that, always, at the end.

/// Accents allowed on one letter; more is decoration that covers other lines.
const MAX_MARKS: usize = 2;

/// The text in one line: line breaks and runs of blanks become one space,
/// harmful characters go, and what is longer than `max_chars` ends in `…`.
#[must_use]
pub fn line(text: &str, max_chars: usize) -> String {
    let mut words = String::new();
    for word in visible(text).split_whitespace() {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    shortened(words, max_chars)
}

/// As [`line()`], but keeps single line breaks.
#[must_use]
pub fn paragraph(text: &str, max_chars: usize) -> String {
    let lines: Vec<String> = text
        .lines()
        .map(|one| line(one, max_chars))
        .filter(|one| !one.is_empty())
        .collect();
    shortened(lines.join("\n"), max_chars)
}

/// The text, at most `max_chars` characters long; a cut shows as `…`.
#[must_use]
pub fn shortened(text: String, max_chars: usize) -> String {
    if text.chars().count() <= max_chars {
        return text;
    }
    let kept: String = text.chars().take(max_chars.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

fn visible(text: &str) -> String {
    let mut marks = 0;
    text.chars()
        .filter_map(|letter| {
            marks = if is_mark(letter) { marks + 1 } else { 0 };
            // A control character between two words stood for a blank.
            if letter.is_control() {
                return Some(' ');
            }
            (marks <= MAX_MARKS && !is_invisible(letter)).then_some(letter)
        })
        .collect()
}

/// Combining marks that stack.
fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// Characters without a shape that change how their neighbours are shown, and
/// blanks that look like nothing.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_that_would_turn_the_card_round_lies_flat() {
        assert_eq!(line("Sri\u{202E}\n\tWahyuni\u{200F} ", 60), "Sri Wahyuni");
        assert_eq!(line("a\u{0}b\u{200B}c\u{2066}d", 60), "a bcd");
        assert_eq!(line("\u{3164}\u{2800}", 60), "");
        assert_eq!(
            line("Z\u{300}\u{301}\u{302}\u{303}\u{304}!", 60),
            "Z\u{300}\u{301}!"
        );
    }

    #[test]
    fn a_novel_is_cut_with_an_ellipsis() {
        assert_eq!(line(&"a".repeat(4096), 5), "aaaa…");
        assert_eq!(line("satu dua", 6), "satu…");
        assert_eq!(line("satu", 4), "satu");
    }

    #[test]
    fn a_paragraph_keeps_its_lines() {
        assert_eq!(
            paragraph("satu\r\n\r\n\n dua  tiga\n", 60),
            "satu\ndua tiga"
        );
    }

    proptest! {
        #[test]
        fn whatever_is_typed_comes_out_short_and_in_one_line(text: String, max in 1_usize..80) {
            let cleaned = line(&text, max);
            prop_assert!(cleaned.chars().count() <= max);
            prop_assert!(!cleaned.chars().any(|c| c.is_control() || is_invisible(c)));
            prop_assert_eq!(cleaned.trim(), cleaned.as_str());
        }
    }
}
