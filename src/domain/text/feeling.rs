//! Answers to "how are you" and to the small questions after it, typed instead
//! of tapped: `sehat`, `kula waras`, `saya demam dan batuk`, `mboten wonten`.
//!
//! Only what is plainly said is taken: which complaint, never how bad. A person
//! who names a complaint and says "sehat" too has a complaint.

use std::collections::BTreeSet;

use super::complaint::{ComplaintHint, heard, looks_like_complaint, said, words};
use crate::domain::report::{Feeling, Symptom};

/// What was said about how somebody is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Which of the three answers it is.
    pub feeling: Feeling,
    /// The complaints that were named.
    pub symptoms: BTreeSet<Symptom>,
    /// A sign of danger may have been spoken of: to be asked about first.
    pub danger_first: bool,
}

/// Reads an answer to "how are you"; `None` when it is not plainly one.
#[must_use]
pub fn feeling(text: &str) -> Option<Said> {
    let words = words(text);
    if words.len() <= 3 && heard(&words, &["gawat", "darurat", "emergency"]) {
        return Some(plainly(Feeling::Emergency));
    }
    if let Some(hint) = looks_like_complaint(text) {
        return Some(Said {
            feeling: Feeling::Complaints,
            symptoms: symptoms(text),
            danger_first: hint == ComplaintHint::Emergency,
        });
    }
    heard(&words, WELL).then(|| plainly(Feeling::Healthy))
}

fn plainly(feeling: Feeling) -> Said {
    Said {
        feeling,
        symptoms: BTreeSet::new(),
        danger_first: false,
    }
}

/// The complaints that a text names.
#[must_use]
pub fn symptoms(text: &str) -> BTreeSet<Symptom> {
    let words = words(text);
    NAMED
        .iter()
        .filter(|(_, phrases)| phrases.iter().any(|phrase| said(&words, phrase)))
        .map(|(symptom, _)| *symptom)
        .collect()
}

/// A plain yes or no.
#[must_use]
pub fn yes_or_no(text: &str) -> Option<bool> {
    let words = words(text);
    let first = words.first()?.as_str();
    let long = words.len() > 4;
    match (long, YES.contains(&first), NO.contains(&first)) {
        (false, true, false) => Some(true),
        (false, false, true) => Some(false),
        (true | false, _, _) => None,
    }
}

/// "None of these", "there is none", "I have none", "I can't".
#[must_use]
pub fn says_no(text: &str) -> bool {
    yes_or_no(text) == Some(false)
}

/// Well, unless it is denied.
const WELL: &[&str] = &[
    "sehat",
    "waras",
    "seger waras",
    "baik",
    "alhamdulillah",
    "sae",
    "apik",
    "tidak ada keluhan",
    "tanpa keluhan",
    "mboten wonten keluhan",
    "ora ono keluhan",
    "healthy",
    "fine",
    "well",
    "good",
];

const YES: [&str; 14] = [
    "ya", "iya", "y", "yes", "sudah", "sdh", "udah", "inggih", "nggih", "sampun", "uwis", "wis",
    "ada", "betul",
];

const NO: [&str; 19] = [
    "tidak", "tdk", "tak", "gak", "ga", "gk", "nggak", "enggak", "ndak", "belum", "blm", "ora",
    "mboten", "boten", "dereng", "durung", "no", "not", "none",
];

const NAMED: &[(Symptom, &[&str])] = &[
    (
        Symptom::Fever,
        &[
            "demam", "panas", "meriang", "mriyang", "mriang", "greges", "nggreges", "sumer",
            "sumeng", "benter", "fever",
        ],
    ),
    (Symptom::Cough, &["batuk", "watuk", "cough", "coughing"]),
    (
        Symptom::SoreThroat,
        &["tenggorokan", "gorokan", "sore throat"],
    ),
    (
        Symptom::RunnyNose,
        &["pilek", "meler", "umbelen", "runny nose"],
    ),
    (
        Symptom::Breathless,
        &[
            "sesak",
            "sesek",
            "ampeg",
            "engap",
            "breathless",
            "short of breath",
            "shortness of breath",
            "susah napas",
            "susah nafas",
            "sulit bernapas",
            "ambegan awrat",
        ],
    ),
    (
        Symptom::Anosmia,
        &[
            "tidak bisa mencium",
            "tidak bisa membau",
            "gak bisa nyium",
            "ora isa ngambu",
            "ora iso ngambu",
            "mboten saged ngambet",
            "anosmia",
            "hilang penciuman",
            "can't smell",
            "no smell",
        ],
    ),
    (
        Symptom::Fatigue,
        &[
            "lemas", "lemes", "lungkrah", "sayah", "loyo", "fatigue", "weak",
        ],
    ),
    (
        Symptom::Headache,
        &["pusing", "ngelu", "mumet", "sakit kepala", "headache"],
    ),
    (
        Symptom::MusclePain,
        &[
            "pegal",
            "pegel",
            "linu",
            "ngilu",
            "nyeri otot",
            "muscle pain",
        ],
    ),
    (
        Symptom::Diarrhoea,
        &[
            "diare",
            "mencret",
            "murus",
            "bucal bucal",
            "diarrhoea",
            "diarrhea",
        ],
    ),
    (
        Symptom::Nausea,
        &["mual", "muntah", "mutah", "nausea", "vomit", "vomiting"],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn heard_in(text: &str) -> Option<(Feeling, Vec<&'static str>)> {
        feeling(text).map(|said| {
            let symptoms = said.symptoms.iter().map(|symptom| symptom.word());
            (said.feeling, symptoms.collect())
        })
    }

    #[test]
    fn what_is_plainly_said_is_understood() {
        use Feeling::{Complaints, Emergency, Healthy};
        for (text, expected) in [
            ("sehat", Some((Healthy, vec![]))),
            ("Alhamdulillah sehat bu 🙏", Some((Healthy, vec![]))),
            ("kula waras", Some((Healthy, vec![]))),
            ("tidak ada keluhan", Some((Healthy, vec![]))),
            ("demam", Some((Complaints, vec!["fever"]))),
            ("awakku mriyang", Some((Complaints, vec!["fever"]))),
            (
                "saya demam dan batuk",
                Some((Complaints, vec!["fever", "cough"])),
            ),
            ("sehat, cuma pilek", Some((Complaints, vec!["runny_nose"]))),
            ("kurang sehat", Some((Complaints, vec![]))),
            ("tidak sehat", Some((Complaints, vec![]))),
            ("gawat", Some((Emergency, vec![]))),
            ("halo", None),
            ("ya", None),
            ("", None),
        ] {
            assert_eq!(heard_in(text), expected, "{text}");
        }
    }

    #[test]
    fn how_bad_it_is_is_never_guessed() {
        let said = feeling("ibu sesak sekali").unwrap();
        assert_eq!(said.feeling, Feeling::Complaints);
        assert!(said.danger_first);
        assert_eq!(said.symptoms, [Symptom::Breathless].into());
    }

    #[test]
    fn a_denied_complaint_is_not_named() {
        assert!(symptoms("tidak batuk").is_empty());
        assert_eq!(symptoms("batuk tapi tidak demam"), [Symptom::Cough].into());
    }

    #[test]
    fn yes_and_no_in_three_tongues() {
        for (text, expected) in [
            ("ya", Some(true)),
            ("Sampun bu", Some(true)),
            ("tidak punya", Some(false)),
            ("mboten gadhah", Some(false)),
            ("mboten wonten", Some(false)),
            ("38,5", None),
            ("mungkin", None),
        ] {
            assert_eq!(yes_or_no(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in ".{0,60}") {
            let _heard = (feeling(&text), symptoms(&text), yes_or_no(&text));
        }
    }
}
