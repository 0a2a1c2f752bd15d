//! What was typed, in the plain letters that the parsers read: one alphabet
//! of digits, one dash, one comma, small letters, no invisible marks.

use super::clean;

/// The longest answer a parser looks at, in characters.
const ANSWER_MAX: usize = 200;

/// A piece of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// ASCII digits.
    Digits(String),
    /// Small letters, with the apostrophes inside them.
    Word(String),
    /// Anything else that is seen: a comma, a degree sign, an emoji.
    Mark(char),
    /// A blank.
    Gap,
}

/// The answer in plain letters.
pub(super) fn plainly(text: &str) -> String {
    // Keycap emoji are a digit with two marks behind it.
    let visible: String = text
        .chars()
        .filter(|&letter| letter != '\u{FE0F}' && letter != '\u{20E3}')
        .map(plain_letter)
        .collect();
    clean::line(&visible, ANSWER_MAX).to_lowercase()
}

fn plain_letter(letter: char) -> char {
    // Full-width, Javanese, Arabic, Persian and mathematical bold digits.
    for zero in [
        '\u{FF10}',
        '\u{A9D0}',
        '\u{0660}',
        '\u{06F0}',
        '\u{1D7CE}',
        '\u{1D7EC}',
    ] {
        let distance = u32::from(letter).wrapping_sub(u32::from(zero));
        if let Some(digit) = char::from_digit(distance, 10) {
            return digit;
        }
    }
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => '-',
        '\u{FF0B}' => '+',
        '\u{FF0C}' | '\u{066B}' | '\u{201A}' | '\u{3001}' => ',',
        '\u{FF0E}' | '\u{00B7}' | '\u{2024}' | '\u{3002}' => '.',
        '\u{FF0F}' | '\u{2044}' | '\u{2215}' => '/',
        '\u{FF05}' => '%',
        'º' | '˚' => '°',
        '\u{2018}' | '\u{2019}' | '\u{02BC}' | '`' => '\'',
        _ => letter,
    }
}

/// The pieces of an answer, read [`plainly`].
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut letters = plainly(text)
        .chars()
        .collect::<Vec<_>>()
        .into_iter()
        .peekable();
    while let Some(&first) = letters.peek() {
        let kind = Kind::of(first);
        let mut run = String::new();
        while let Some(next) = letters.next_if(|&next| kind.goes_on(next)) {
            run.push(next);
        }
        tokens.extend(kind.token(run));
    }
    tokens
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Digits,
    Word,
    Gap,
    Mark,
}

impl Kind {
    fn of(letter: char) -> Self {
        match letter {
            _ if letter.is_ascii_digit() => Self::Digits,
            _ if letter.is_alphabetic() => Self::Word,
            _ if letter.is_whitespace() => Self::Gap,
            _ => Self::Mark,
        }
    }

    fn goes_on(self, letter: char) -> bool {
        Self::of(letter) == self || (self == Self::Word && letter == '\'')
    }

    fn token(self, run: String) -> Vec<Token> {
        match self {
            Self::Digits => vec![Token::Digits(run)],
            Self::Word => vec![Token::Word(run)],
            Self::Gap => vec![Token::Gap],
            Self::Mark => run.chars().map(Token::Mark).collect(),
        }
    }
}

/// The words for small numbers, Indonesian, Javanese (ngoko, the form before a
/// noun, krama), English.
pub(super) fn number_word(word: &str) -> Option<u32> {
    const WORDS: [&[&str]; 10] = [
        &["satu", "siji", "setunggal", "one", "se"],
        &["dua", "loro", "rong", "kalih", "two"],
        &["tiga", "telu", "telung", "tigang", "tigo", "three"],
        &["empat", "papat", "patang", "sekawan", "sekawanan", "four"],
        &["lima", "limang", "gangsal", "gangsalan", "five"],
        &["enam", "enem", "nem", "nenem", "six"],
        &["tujuh", "pitu", "pitung", "seven"],
        &["delapan", "wolu", "wolung", "eight"],
        &["sembilan", "sanga", "sangang", "songo", "nine"],
        &["sepuluh", "sedasa", "sedoso", "ten"],
    ];
    let index = WORDS.iter().position(|words| words.contains(&word))?;
    u32::try_from(index + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn digits_of_all_keyboards_are_digits() {
        assert_eq!(plainly("３８，５"), "38,5");
        assert_eq!(plainly("꧓꧘"), "38");
        assert_eq!(plainly("٣٨٫٥"), "38,5");
        assert_eq!(plainly("3️⃣8️⃣"), "38");
        assert_eq!(plainly(" RT–3\u{200B}  "), "rt-3");
    }

    #[test]
    fn an_answer_falls_into_pieces() {
        use Token::{Digits, Gap, Mark, Word};
        assert_eq!(
            tokens("Suhu38,5 °"),
            [
                Word("suhu".into()),
                Digits("38".into()),
                Mark(','),
                Digits("5".into()),
                Gap,
                Mark('°')
            ]
        );
    }

    proptest! {
        #[test]
        fn any_text_falls_into_pieces(text: String) {
            for token in tokens(&text) {
                if let Token::Digits(digits) = token {
                    prop_assert!(digits.bytes().all(|byte| byte.is_ascii_digit()));
                }
            }
        }
    }
}
