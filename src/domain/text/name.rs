//! Names as people write them, made safe to stand on a card.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::clean;

/// The longest name kept, in characters.
const NAME_MAX: usize = 60;
/// More digits than this are a telephone number or a NIK.
const DIGITS_MAX: usize = 5;

/// A person's name: one line, at most 60 characters, no marks that Telegram
/// could take for a link or a command.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonName(String);

/// Why a text is no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameSlip {
    /// Nothing that could be a name: blank, signs, an emoji.
    #[error("no letters in it")]
    NoLetters,
    /// One letter: a slip of the finger.
    #[error("a single letter")]
    TooShort,
    /// Only digits, or a telephone number or NIK.
    #[error("a number, not a name")]
    Number,
    /// A link or an address.
    #[error("a link, not a name")]
    Link,
}

impl PersonName {
    /// Reads what somebody typed when asked for a name.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(text: &str) -> Result<Self, NameSlip> {
        let lowered = text.to_lowercase();
        let linked = ["://", "www.", ".com", "t.me", "@"];
        if linked.iter().any(|mark| lowered.contains(mark)) {
            return Err(NameSlip::Link);
        }
        let allowed: String = clean::line(text, usize::MAX)
            .chars()
            .map(|letter| if belongs(letter) { letter } else { ' ' })
            .collect();
        let folded = clean::line(&allowed, usize::MAX);
        let name = trimmed(without_opening(trimmed(&folded)));
        let cut: String = name.chars().take(NAME_MAX).collect();
        let name = trimmed(&cut).to_owned();
        weighed(&name)?;
        Ok(Self(name))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it begins with how the person is addressed (`Mbah Sri`, `Pak Karto`):
    /// then nothing more is put before it.
    #[must_use]
    pub fn bears_title(&self) -> bool {
        const ADDRESSES: [&str; 14] = [
            "mbah", "simbah", "eyang", "pak", "bapak", "bu", "ibu", "mas", "mbak", "dr", "drg",
            "bidan", "ustadz", "kh",
        ];
        let first = self.0.split_whitespace().next().unwrap_or_default();
        let bare = first.trim_end_matches('.').to_lowercase();
        ADDRESSES.contains(&bare.as_str())
    }

    /// How neighbours say it: the first word, without titles, and past a
    /// Muhammad that only opens the name. `Sri Wahyuni` is `Sri`.
    #[must_use]
    pub fn called(&self) -> &str {
        let (name, _degrees) = self.0.split_once(',').unwrap_or((&self.0, ""));
        let mut proper = name.split_whitespace().filter(|word| !is_title(word));
        let first = proper.next().unwrap_or(&self.0);
        if is_opening_muhammad(first) {
            proper.next().unwrap_or(first)
        } else {
            first
        }
    }

    /// The initials, without titles and degrees: `Hj. Sri Wahyuni, S.Pd` is
    /// `S.W.`, at most three. For cards that anybody on duty may see.
    #[must_use]
    pub fn initials(&self) -> String {
        let (name, _degrees) = self.0.split_once(',').unwrap_or((&self.0, ""));
        let first_of = |word: &str| word.chars().find(|letter| letter.is_alphabetic());
        let proper: Vec<char> = name
            .split_whitespace()
            .filter(|word| !is_title(word))
            .filter_map(first_of)
            .collect();
        let letters = if proper.is_empty() {
            first_of(&self.0).into_iter().collect()
        } else {
            proper
        };
        letters
            .into_iter()
            .take(3)
            .map(|letter| format!("{}.", letter.to_uppercase()))
            .collect()
    }
}

fn is_opening_muhammad(word: &str) -> bool {
    const SPELLINGS: [&str; 9] = [
        "m", "md", "moh", "muh", "mohd", "muhammad", "mohammad", "muhamad", "mochamad",
    ];
    let word = word.trim_end_matches('.').to_lowercase();
    SPELLINGS.contains(&word.as_str())
}

/// Letters and accents of any script, digits, and the few signs of names.
fn belongs(letter: char) -> bool {
    let accent = matches!(letter, '\u{0300}'..='\u{036F}' | '\u{A980}'..='\u{A9DF}');
    letter.is_alphanumeric() || accent || " .,'’-()".contains(letter)
}

/// Cuts "nama saya …" and its sisters off.
fn without_opening(text: &str) -> &str {
    const OPENINGS: [&str; 14] = [
        "nama saya",
        "nama lengkap",
        "nama",
        "saya",
        "aku",
        "kula",
        "nami kula",
        "asma kula",
        "jeneng kula",
        "jenengku",
        "my name is",
        "my name's",
        "i am",
        "i'm",
    ];
    for opening in OPENINGS {
        let Some((head, rest)) = text.split_at_checked(opening.len()) else {
            continue;
        };
        let rest = rest.strip_prefix(' ').map(trimmed).unwrap_or_default();
        if head.eq_ignore_ascii_case(opening) && rest.contains(char::is_alphabetic) {
            return without_opening(rest);
        }
    }
    text
}

fn trimmed(text: &str) -> &str {
    text.trim_start_matches(|letter: char| " .,'’-)".contains(letter))
        .trim_end_matches(|letter: char| " ,'’-(".contains(letter))
}

fn weighed(name: &str) -> Result<(), NameSlip> {
    let digits = name.chars().filter(|letter| letter.is_numeric()).count();
    // A name of one letter in a script of syllables is a whole name.
    let letters: usize = name
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .map(char::len_utf8)
        .sum();
    match (letters, digits) {
        (0, 1..) => Err(NameSlip::Number),
        (_, digits) if digits > DIGITS_MAX => Err(NameSlip::Number),
        (0, _) => Err(NameSlip::NoLetters),
        (1, _) => Err(NameSlip::TooShort),
        (_, _) => Ok(()),
    }
}

fn is_title(word: &str) -> bool {
    const TITLES: [&str; 18] = [
        "h", "hj", "dr", "drg", "ir", "drs", "dra", "pak", "bapak", "bu", "ibu", "mbah", "simbah",
        "eyang", "mas", "mbak", "ustadz", "kh",
    ];
    let bare = word.trim_end_matches('.').to_lowercase();
    // "H Slamet" bears a title, "Siti H" ends in a name cut short; both lose
    // the letter, which is well: initials shall not tell much.
    TITLES.contains(&bare.as_str())
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The initials only: a name never stands in a log.
impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PersonName({})", self.initials())
    }
}

impl TryFrom<String> for PersonName {
    type Error = NameSlip;

    /// A stored name: it was read once, so it is only weighed.
    fn try_from(text: String) -> Result<Self, NameSlip> {
        weighed(&text)?;
        let cut: String = text.chars().take(NAME_MAX).collect();
        Ok(Self(cut))
    }
}

impl From<PersonName> for String {
    fn from(name: PersonName) -> Self {
        name.0
    }
}

impl AsRef<str> for PersonName {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn people_are_called_as_their_neighbours_call_them() {
        for (name, called) in [
            ("Sri Wahyuni", "Sri"),
            ("Hj. Siti Aminah, S.Pd", "Siti"),
            ("Muhammad Rizki", "Rizki"),
            ("M. Darto", "Darto"),
            ("Muhammad", "Muhammad"),
            ("Bima", "Bima"),
        ] {
            assert_eq!(PersonName::read(name).unwrap().called(), called, "{name}");
        }
    }

    #[test]
    fn a_name_is_read_however_it_is_written() {
        for (text, name) in [
            ("Sri Wahyuni", "Sri Wahyuni"),
            ("  Sri   Wahyuni \n", "Sri Wahyuni"),
            ("Sri\nWahyuni", "Sri Wahyuni"),
            ("Suparno", "Suparno"),
            ("Yu", "Yu"),
            ("Nama saya Joko", "Joko"),
            ("nama: Joko Susilo", "Joko Susilo"),
            ("Nama lengkap: Joko", "Joko"),
            ("saya Budi", "Budi"),
            ("Saya", "Saya"),
            ("kula Sumi", "Sumi"),
            ("nami kula Sumiyati", "Sumiyati"),
            ("jenengku Karyo", "Karyo"),
            ("My name is Ayu", "Ayu"),
            ("I'm Ayu", "Ayu"),
            ("Mbah Sri", "Mbah Sri"),
            ("H. Slamet", "H. Slamet"),
            ("Sri Wahyuni, S.Pd., M.Kes.", "Sri Wahyuni, S.Pd., M.Kes."),
            ("Nur'aini", "Nur'aini"),
            ("Siti Ma’rifah", "Siti Ma’rifah"),
            ("Budi (Bu Darmi)", "Budi (Bu Darmi)"),
            ("Ni Made-Ayu", "Ni Made-Ayu"),
            ("Budi 😊", "Budi"),
            ("*Budi*", "Budi"),
            ("<b>Budi</b>", "b Budi b"),
            ("/darurat", "darurat"),
            ("Sri\u{202E}inuyhaW\u{200F}", "SriinuyhaW"),
            ("Budi 2", "Budi 2"),
            ("\"Sri\"", "Sri"),
            ("José", "José"),
            ("ꦱꦿꦶ", "ꦱꦿꦶ"),
            ("王", "王"),
            ("- Sri -", "Sri"),
        ] {
            let read = PersonName::read(text).map(|name| name.as_str().to_owned());
            assert_eq!(read.as_deref(), Ok(name), "{text}");
        }
    }

    #[test]
    fn what_is_no_name_is_refused_with_a_reason() {
        for (text, slip) in [
            ("", NameSlip::NoLetters),
            ("   ", NameSlip::NoLetters),
            ("...", NameSlip::NoLetters),
            ("😊👍", NameSlip::NoLetters),
            ("\u{200B}\u{3164}", NameSlip::NoLetters),
            ("12", NameSlip::Number),
            ("081234567890", NameSlip::Number),
            ("Budi 081234567890", NameSlip::Number),
            ("S", NameSlip::TooShort),
            ("www.judi.example", NameSlip::Link),
            ("https://judi.example", NameSlip::Link),
            ("@budi", NameSlip::Link),
        ] {
            assert_eq!(PersonName::read(text), Err(slip), "{text}");
        }
    }

    #[test]
    fn a_novel_is_cut_to_a_name() {
        let name = PersonName::read(&"Sri ".repeat(1024)).unwrap();
        assert!(name.as_str().chars().count() <= NAME_MAX);
    }

    #[test]
    fn who_names_himself_with_a_title_is_not_given_a_second_one() {
        for (name, bears) in [
            ("Mbah Sri", true),
            ("dr. Hadi", true),
            ("Bidan Wati", true),
            ("Sri Wahyuni", false),
            ("Bunga", false),
        ] {
            assert_eq!(
                PersonName::read(name).unwrap().bears_title(),
                bears,
                "{name}"
            );
        }
    }

    #[test]
    fn initials_leave_titles_and_degrees_out() {
        for (name, initials) in [
            ("Sri Wahyuni", "S.W."),
            ("sumiyati", "S."),
            ("Mbah Sri", "S."),
            ("Hj. Siti Nur Aini Rahayu", "S.N.A."),
            ("dr. Budi Santoso, Sp.P", "B.S."),
            ("Bu", "B."),
            ("(Sri)", "S."),
        ] {
            assert_eq!(PersonName::read(name).unwrap().initials(), initials);
        }
        let name = PersonName::read("Sri Wahyuni");
        assert_eq!(format!("{name:?}"), "Ok(PersonName(S.W.))");
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,80}|[a-z .,'()-]{0,80}|(nama |saya )*.*") {
            if let Ok(name) = PersonName::read(&text) {
                prop_assert!(name.as_str().chars().count() <= NAME_MAX);
                prop_assert!(!name.as_str().contains(['<', '>', '/', '@', '\n']));
                prop_assert!(!name.initials().is_empty());
                let stored = serde_json::to_string(&name).unwrap();
                prop_assert_eq!(serde_json::from_str::<PersonName>(&stored).unwrap(), name);
            }
        }
    }
}
