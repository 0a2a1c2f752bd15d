//! Answers to "how are you" and to the small questions after it, typed instead
//! of tapped: `sehat`, `kula waras`, `saya demam dan batuk`, `mboten wonten`.
//!
//! Only what is plainly said is taken: which complaint, never how bad. A person
//! who names a complaint and says "sehat" too has a complaint. "Well" and "no" are
//! taken only where nothing else is said: whoever is taken for well by mistake is
//! asked no further, and a danger sign that is taken for a no is never heard.

use std::collections::BTreeSet;

use super::complaint::{ComplaintHint, denies, heard, looks_like_complaint, said, words};
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
    well(&words).map(plainly)
}

/// Well, if nothing but that is said; unwell, if just that is denied or made less
/// ("tidak begitu sehat", "kirang sae"). Anything else is asked again.
fn well(words: &[String]) -> Option<Feeling> {
    let (named, mut rest) = without_well(words);
    rest.retain(|word| !FILLERS.contains(word));
    let less = |word: &str| denies(word) || LESS.contains(&word);
    let known = |word: &&str| less(word) || SOFTENED.contains(word);
    match named {
        true if rest.is_empty() => Some(Feeling::Healthy),
        true if rest.iter().all(known) && rest.iter().any(|word| less(word)) => {
            Some(Feeling::Complaints)
        }
        true | false => None,
    }
}

/// Whether "well" is said at all, and every other word.
fn without_well(words: &[String]) -> (bool, Vec<&str>) {
    let (mut named, mut rest, mut left) = (false, Vec::new(), words);
    while let Some((first, others)) = left.split_first() {
        match WELL.iter().find_map(|phrase| after(left, phrase)) {
            Some(others) => (named, left) = (true, others),
            None => {
                rest.push(first.as_str());
                left = others;
            }
        }
    }
    (named, rest)
}

/// The words after a phrase, if they begin with it. Without its endings: who is
/// "baikan" gets better, and is not well.
fn after<'w>(words: &'w [String], phrase: &str) -> Option<&'w [String]> {
    phrase.split(' ').try_fold(words, |left, part| {
        let (first, others) = left.split_first()?;
        (first == part).then_some(others)
    })
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

/// Whether a fever reducer was taken: a plain yes or no.
#[must_use]
pub fn yes_or_no(text: &str) -> Option<bool> {
    if says_only_no(text, &[HAVING, MEDICINE]) {
        return Some(false);
    }
    let words = words(text);
    let begins = YES.contains(&words.first()?.as_str());
    let denied = words.iter().any(|word| denies(word));
    let plain = words.len() <= 4 && !denied && looks_like_complaint(text).is_none();
    (begins && plain).then_some(true)
}

/// "None of these", "there is none", "I have none": and nothing else. What begins with
/// a no may be the gravest thing there is to say: "tidak sadar", "ora isa ambegan".
#[must_use]
pub fn says_no(text: &str) -> bool {
    says_only_no(text, &[HAVING])
}

/// The same where something was to be measured: also "I can't" and "no thermometer".
#[must_use]
pub fn leaves_out(text: &str) -> bool {
    says_only_no(text, &[HAVING, MEASURING])
}

fn says_only_no(text: &str, company: &[&[&str]]) -> bool {
    let words = words(text);
    let no = |word: &str| NO.contains(&word);
    let known = |word: &str| {
        no(word) || FILLERS.contains(&word) || company.iter().any(|list| list.contains(&word))
    };
    words.iter().any(|word| no(word)) && words.iter().all(|word| known(word))
}

/// Well, unless anything is said that takes it back.
const WELL: &[&str] = &[
    "sehat walafiat",
    "sehat wal afiat",
    "sehat",
    "seger waras",
    "waras",
    "baik",
    "alhamdulillah",
    "sae",
    "apik",
    "tidak ada keluhan",
    "tanpa keluhan",
    "mboten wonten keluhan",
    "ora ana keluhan",
    "ora ono keluhan",
    "healthy",
    "fine",
    "well",
    "good",
];

/// Says with "well" that somebody is not.
const LESS: &[&str] = &["kurang", "kirang", "agak", "rada", "radi", "hardly", "less"];

/// Stands between a denial and "well".
const SOFTENED: &[&str] = &[
    "begitu",
    "terlalu",
    "sepenuhnya",
    "patos",
    "pati",
    "patiya",
    "too",
    "quite",
    "fully",
    "that",
];

/// Says nothing about how somebody is.
const FILLERS: &[&str] = &[
    // Who speaks, and to whom.
    "saya",
    "aku",
    "kula",
    "kulo",
    "dalem",
    "kami",
    "kita",
    "awak",
    "awakku",
    "badan",
    "badanku",
    "i",
    "i'm",
    "im",
    "am",
    "is",
    "we",
    "are",
    "bu",
    "ibu",
    "pak",
    "bapak",
    "mbak",
    "mas",
    "dok",
    "bidan",
    "suster",
    "mbah",
    "simbah",
    "nduk",
    // How it is said.
    "ya",
    "iya",
    "inggih",
    "nggih",
    "yes",
    "semua",
    "sedaya",
    "kabeh",
    "all",
    "saja",
    "aja",
    "mawon",
    "wae",
    "sekali",
    "banget",
    "sanget",
    "masih",
    "taksih",
    "isih",
    "still",
    "sudah",
    "sampun",
    "wis",
    "tetap",
    "tetep",
    "selalu",
    "tansah",
    "merasa",
    "ngraos",
    "feel",
    "feeling",
    "very",
    "really",
    "so",
    "kok",
    "lho",
    "nih",
    "lagi",
    "dan",
    "lan",
    "and",
    // When, and the state of things.
    "hari",
    "ini",
    "dinten",
    "dina",
    "punika",
    "menika",
    "iki",
    "today",
    "keadaan",
    "kondisi",
    "kawontenan",
    "kabar",
    "kabare",
    // Greetings and thanks.
    "halo",
    "selamat",
    "sugeng",
    "pagi",
    "siang",
    "sore",
    "malam",
    "enjing",
    "enjang",
    "dalu",
    "terima",
    "kasih",
    "makasih",
    "matur",
    "nuwun",
    "suwun",
    "thanks",
    "thank",
    "you",
    "god",
    "syukur",
    "puji",
    "tuhan",
    "allah",
];

const YES: [&str; 14] = [
    "ya", "iya", "y", "yes", "sudah", "sdh", "udah", "inggih", "nggih", "sampun", "uwis", "wis",
    "ada", "betul",
];

const NO: &[&str] = &[
    "tidak",
    "tdk",
    "tak",
    "gak",
    "ga",
    "gk",
    "nggak",
    "ngga",
    "enggak",
    "ndak",
    "belum",
    "blm",
    "ora",
    "ra",
    "mboten",
    "boten",
    "dereng",
    "durung",
    "no",
    "not",
    "none",
    "nothing",
    "don't",
    "dont",
    "lewati",
    "langkungi",
    "skip",
];

/// What is denied in "none" and "I have none".
const HAVING: &[&str] = &[
    "ada", "ana", "ono", "enek", "wonten", "punya", "gadhah", "kagungan", "duwe", "nduwe", "sama",
    "apa", "apapun", "blas", "have", "any", "of", "these", "them", "there",
];

/// What is denied where something was to be measured.
const MEASURING: &[&str] = &[
    "bisa",
    "isa",
    "iso",
    "saged",
    "dapat",
    "can't",
    "cannot",
    "cant",
    "tahu",
    "tau",
    "ngerti",
    "mangertos",
    "know",
    "menghitung",
    "ngitung",
    "ngetang",
    "count",
    "mengukur",
    "ngukur",
    "diukur",
    "dipunukur",
    "measure",
    "termometer",
    "thermometer",
    "tensi",
    "oksimeter",
    "oximeter",
    "alat",
    "alatnya",
    "alate",
    "pirantos",
    "pirantosipun",
    "a",
    "do",
    "the",
    "an",
];

/// What is denied where a medicine is asked about.
const MEDICINE: &[&str] = &[
    "minum",
    "ngombe",
    "ngunjuk",
    "obat",
    "obatnya",
    "parasetamol",
    "paracetamol",
    "take",
    "took",
    "taken",
    "any",
    "medicine",
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
            ("sehat walafiat, matur nuwun", Some((Healthy, vec![]))),
            ("Alhamdulillah, baik-baik saja", Some((Healthy, vec![]))),
            ("I am very well, thank you", Some((Healthy, vec![]))),
            ("sehat kok bu", Some((Healthy, vec![]))),
            ("gawat", Some((Emergency, vec![]))),
            ("halo", None),
            ("ya", None),
            ("", None),
        ] {
            assert_eq!(heard_in(text), expected, "{text}");
        }
    }

    #[test]
    fn whoever_is_not_quite_well_is_never_taken_for_well() {
        for text in [
            "tidak begitu sehat",
            "tidak terlalu baik",
            "kurang baik",
            "agak kurang sehat",
            "kirang sehat",
            "kirang sae",
            "mboten patos sae",
            "ora pati apik",
            "durung waras",
            "belum begitu baik",
            "rada kurang apik",
            "not feeling well",
            "not so good",
            "I am not very well",
        ] {
            let heard = heard_in(text).map(|(feeling, _)| feeling);
            assert_eq!(heard, Some(Feeling::Complaints), "{text}");
        }
        // Asked again: it may be either.
        for text in [
            "sehat tapi agak anget",
            "baikan",
            "sudah baikan",
            "mendingan",
            "baik, tapi semalam tidak tidur",
            "sehat, istri saya yang tidak",
            "lumayan sehat",
        ] {
            assert_ne!(
                heard_in(text).map(|(feeling, _)| feeling),
                Some(Feeling::Healthy),
                "{text}"
            );
        }
    }

    #[test]
    fn only_a_no_is_a_no() {
        for text in [
            "tidak",
            "Tidak ada bu",
            "nggak ada",
            "ora ana",
            "mboten wonten",
            "none",
            "none of these",
            "no",
        ] {
            assert!(says_no(text) && leaves_out(text), "{text}");
        }
        for text in [
            "tidak punya termometer",
            "tidak bisa",
            "mboten saged ngetang",
            "skip",
        ] {
            assert!(leaves_out(text), "{text}");
        }
        for text in [
            "tidak bisa",
            "tidak bisa bicara",
            "tidak mau minum",
            "ora gelem mimik",
            "tidak bangun",
        ] {
            assert!(!says_no(text), "{text}");
        }
        for text in [
            "tidak bisa bicara",
            "ora isa ngomong",
            "tidak bangun",
            "tidak kuat",
            "",
            "ya",
        ] {
            assert!(!leaves_out(text) && !says_no(text), "{text}");
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
            ("belum minum obat", Some(false)),
            ("sudah minum", Some(true)),
            ("ya, sesak berat", None),
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
