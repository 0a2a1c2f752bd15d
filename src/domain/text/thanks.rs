//! Thanks are no question: whoever answers "matur nuwun, Bu" waits for nothing.

use super::complaint;
use super::typed::{self, Token};

/// Words of which a message of thanks is made, in the languages of the house.
const POLITE: &[&str] = &[
    "terima",
    "kasih",
    "terimakasih",
    "trimakasih",
    "trima",
    "makasih",
    "mksh",
    "mksih",
    "trims",
    "tq",
    "thx",
    "thanks",
    "thank",
    "you",
    "very",
    "much",
    "matur",
    "nuwun",
    "suwun",
    "sanget",
    "banyak",
    "ya",
    "nggih",
    "inggih",
    "njih",
    "iya",
    "baik",
    "baiklah",
    "oke",
    "ok",
    "okay",
    "sip",
    "siap",
    "sampun",
    "sudah",
    "jelas",
    "mengerti",
    "paham",
    "semoga",
    "sehat",
    "selalu",
    "amin",
    "aamiin",
    "bu",
    "ibu",
    "pak",
    "bapak",
    "mbak",
    "mas",
    "dok",
    "dokter",
    "bidan",
    "suster",
    "perawat",
    "atas",
    "jawabannya",
    "infonya",
    "informasinya",
    "penjelasannya",
];

/// Whether a message only says thanks, or "all right". When in doubt it is a question.
#[must_use]
pub fn is_thanks(text: &str) -> bool {
    if complaint::looks_like_complaint(text).is_some() || text.contains('?') {
        return false;
    }
    let mut words = typed::tokens(text)
        .into_iter()
        .filter_map(|token| match token {
            Token::Word(word) => Some(Some(word)),
            Token::Digits(_) => Some(None),
            Token::Mark(_) | Token::Gap => None,
        });
    words.all(|word| word.is_some_and(|word| POLITE.contains(&word.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thanks_are_told_from_questions() {
        for text in [
            "terima kasih",
            "Matur nuwun sanget, Bu Bidan",
            "makasih ya bu 🙏",
            "Nggih, sampun jelas",
            "ok",
            "👍",
            "siap dok, terima kasih banyak",
        ] {
            assert!(is_thanks(text), "{text}");
        }
        for text in [
            "terima kasih, berapa kali sehari",
            "sudah?",
            "iya tapi masih demam",
            "baik, 2 kali",
            "sesak bu",
            "sehat itu bagaimana ya",
            "boleh mandi",
        ] {
            assert!(!is_thanks(text), "{text}");
        }
    }
}
