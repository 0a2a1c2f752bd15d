//! Whom somebody has met, as they type it: one name or several at once, or that there was
//! nobody, or that they do not remember.

use super::clean;
use super::feeling;
use super::name::PersonName;

/// So many names of one message are taken; who types more is asked for the rest.
const NAMES_MAX: usize = 20;

/// What was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Met {
    /// These, in the order in which they were named.
    People(Vec<PersonName>),
    /// Nobody (or nobody more).
    Nobody,
    /// Does not remember.
    Forgotten,
    /// No name that can be read.
    Unreadable,
}

/// Words that mean "that was all".
const ENOUGH: [&str; 14] = [
    "selesai",
    "sudah",
    "sudah semua",
    "sudah itu saja",
    "itu saja",
    "cukup",
    "tidak ada lagi",
    "gak ada lagi",
    "sampun",
    "sampun sedaya",
    "rampung",
    "wis",
    "done",
    "that's all",
];

/// Words that mean "I don't remember".
const FORGOTTEN: [&str; 20] = [
    "tidak ingat",
    "tidak ingat lagi",
    "saya tidak ingat",
    "tdk ingat",
    "gak ingat",
    "nggak ingat",
    "ga ingat",
    "lupa",
    "saya lupa",
    "sudah lupa",
    "tidak tahu",
    "tdk tahu",
    "gak tahu",
    "mboten kemutan",
    "mboten enget",
    "kesupen",
    "lali",
    "ora eling",
    "i don't remember",
    "don't remember",
];

/// Reads whom somebody has met.
#[must_use]
pub fn read(text: &str) -> Met {
    let words = plain(text);
    if FORGOTTEN.contains(&words.as_str()) {
        return Met::Forgotten;
    }
    if ENOUGH.contains(&words.as_str()) || feeling::says_no(text) {
        return Met::Nobody;
    }
    let names: Vec<PersonName> = parts(text)
        .iter()
        .filter_map(|part| PersonName::read(part).ok())
        .take(NAMES_MAX)
        .collect();
    match names.is_empty() {
        true => Met::Unreadable,
        false => Met::People(names),
    }
}

/// Whether somebody says that they do not remember.
#[must_use]
pub fn is_forgotten(text: &str) -> bool {
    FORGOTTEN.contains(&plain(text).as_str())
}

/// Small letters with single spaces, without a full stop at the end.
fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace('’', "'");
    let line = clean::line(&text.replace([',', '.', '!'], " "), 60);
    let words: Vec<&str> = line.split_whitespace().collect();
    words.join(" ")
}

/// The parts of a list: by line, semicolon, comma, and the words that mean "and". A part
/// that is a degree (`S.Pd`) belongs to the name before it.
fn parts(text: &str) -> Vec<String> {
    const AND: [&str; 7] = ["dan", "sama", "karo", "kaliyan", "lan", "and", "&"];
    let mut parts: Vec<String> = Vec::new();
    for line in text.split(['\n', ';']) {
        let mut after_comma = false;
        for piece in line.split(',') {
            let words: Vec<&str> = piece.split_whitespace().collect();
            let mut names = words
                .split(|word| AND.contains(&word.to_lowercase().as_str()))
                .map(|name| without_number(&name.join(" ")))
                .filter(|name| !name.is_empty());
            if let Some(first) = names.next() {
                match parts
                    .last_mut()
                    .filter(|_| after_comma && is_degree(&first))
                {
                    Some(before) => *before = format!("{before}, {first}"),
                    None => parts.push(first),
                }
            }
            parts.extend(names);
            after_comma = true;
        }
    }
    parts
}

/// `1. Bu Tini`, `- Bu Tini`: what stands before a name in a list.
fn without_number(part: &str) -> String {
    let name = part.trim_start_matches(|letter: char| {
        letter.is_ascii_digit() || letter.is_whitespace() || ".)-*•".contains(letter)
    });
    name.to_owned()
}

/// `S.Pd`, `M. Kes`, `SE`: never a name of its own.
fn is_degree(part: &str) -> bool {
    let has_dot = part.trim_end_matches('.').contains('.');
    let letters = part.chars().filter(|letter| letter.is_alphabetic()).count();
    let all_capitals = part
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .all(char::is_uppercase);
    letters <= 6 && (has_dot || (all_capitals && letters <= 3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn names(text: &str) -> Vec<String> {
        match read(text) {
            Met::People(names) => names.iter().map(|name| name.as_str().to_owned()).collect(),
            Met::Nobody => vec!["(nobody)".to_owned()],
            Met::Forgotten => vec!["(forgotten)".to_owned()],
            Met::Unreadable => vec!["(unreadable)".to_owned()],
        }
    }

    #[test]
    fn people_are_named_one_by_one_or_all_at_once() {
        let cases: &[(&str, &[&str])] = &[
            ("Tini", &["Tini"]),
            ("Bu Tini", &["Bu Tini"]),
            ("Pak Darto dan Bu Tini", &["Pak Darto", "Bu Tini"]),
            ("Pak Darto karo Bu Tini", &["Pak Darto", "Bu Tini"]),
            ("Pak Darto kaliyan Bu Tini", &["Pak Darto", "Bu Tini"]),
            ("Pak Darto sama Bu Tini", &["Pak Darto", "Bu Tini"]),
            ("Darto & Tini", &["Darto", "Tini"]),
            ("Darto, Tini, Joko", &["Darto", "Tini", "Joko"]),
            ("Darto, Tini dan Joko", &["Darto", "Tini", "Joko"]),
            ("Darto; Tini", &["Darto", "Tini"]),
            ("1. Darto\n2. Tini\n3. Joko", &["Darto", "Tini", "Joko"]),
            ("1) Darto\n2) Tini", &["Darto", "Tini"]),
            ("- Darto\n- Tini", &["Darto", "Tini"]),
            ("Hj. Sri Wahyuni, S.Pd", &["Hj. Sri Wahyuni, S.Pd"]),
            ("Sri Wahyuni, S.Pd, Darto", &["Sri Wahyuni, S.Pd", "Darto"]),
            ("dr. Hadi, M.Kes dan Wati", &["dr. Hadi, M.Kes", "Wati"]),
            ("Budi, SE, Tini", &["Budi, SE", "Tini"]),
            ("Dandi", &["Dandi"]),
            ("Sandi dan Dandi", &["Sandi", "Dandi"]),
            ("Landung", &["Landung"]),
            ("Samadi", &["Samadi"]),
            ("Darto,", &["Darto"]),
            ("dan", &["(unreadable)"]),
            ("tidak ada", &["(nobody)"]),
            ("Tidak ada.", &["(nobody)"]),
            ("gak ada", &["(nobody)"]),
            ("mboten wonten", &["(nobody)"]),
            ("ora ana", &["(nobody)"]),
            ("Selesai", &["(nobody)"]),
            ("sudah, itu saja", &["(nobody)"]),
            ("itu saja", &["(nobody)"]),
            ("tidak ingat", &["(forgotten)"]),
            ("Lupa", &["(forgotten)"]),
            ("mboten kemutan", &["(forgotten)"]),
            ("I don’t remember", &["(forgotten)"]),
            ("12345", &["(unreadable)"]),
            ("", &["(unreadable)"]),
            ("🙂", &["(unreadable)"]),
        ];
        for (text, expected) in cases {
            let read: Vec<String> = names(text).iter().map(|one| one.to_lowercase()).collect();
            let expected: Vec<String> = expected.iter().map(|one| one.to_lowercase()).collect();
            assert_eq!(read, expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read_or_refused(text in any::<String>()) {
            if let Met::People(names) = read(&text) {
                prop_assert!(!names.is_empty() && names.len() <= NAMES_MAX);
            }
        }

        #[test]
        fn two_plain_names_are_two_people(one in "[A-Z][a-z]{4,9}", other in "[A-Z][a-z]{4,9}") {
            prop_assume!(!AND_WORDS.contains(&one.to_lowercase().as_str()));
            prop_assume!(!AND_WORDS.contains(&other.to_lowercase().as_str()));
            let Met::People(names) = read(&format!("{one} dan {other}")) else {
                return Err(TestCaseError::reject("words that are no names"));
            };
            prop_assert_eq!(names.len(), 2);
        }
    }

    const AND_WORDS: [&str; 3] = ["kaliyan", "saya", "nama"];
}
