//! Hears a complaint in free text, so that `/lapor` and `/darurat` can be
//! offered at once (PROTOCOL 9).
//!
//! Never a diagnosis and never a grade: a word was said, so somebody asks. A
//! doubt is heard as a complaint, because an offer too many does no harm.

use super::typed::{self, Token};

/// What was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ComplaintHint {
    /// Somebody is not well.
    Complaint,
    /// A sign of danger, or a call for help.
    Emergency,
}

/// Whether a text speaks of a complaint.
#[must_use]
pub fn looks_like_complaint(text: &str) -> Option<ComplaintHint> {
    let words = words(text);
    if heard(&words, EMERGENCIES) || call_for_help(&words) || blue(&words) {
        Some(ComplaintHint::Emergency)
    } else if heard(&words, COMPLAINTS) {
        Some(ComplaintHint::Complaint)
    } else {
        None
    }
}

/// Phrases of one or more words; a word also matches with its endings.
const EMERGENCIES: &[&str] = &[
    // Calls for help.
    "darurat",
    "gawat",
    "emergency",
    "sos",
    "help me",
    "sekarat",
    "kritis",
    "tulung cepet",
    "tolong segera",
    "tolong cepat",
    "ambulans",
    "ambulan",
    "ambulance",
    // Breath.
    "sesak berat",
    "sesak sekali",
    "sesak banget",
    "sesak parah",
    "sesak hebat",
    "sangat sesak",
    "sesek banget",
    "sesek sanget",
    "sesek nemen",
    "ampeg banget",
    "tidak bisa napas",
    "tidak bisa nafas",
    "tidak bisa bernapas",
    "tidak bisa bernafas",
    "ga bisa napas",
    "gak bisa napas",
    "gak bisa nafas",
    "ga bisa nafas",
    "nggak bisa napas",
    "nggak bisa nafas",
    "susah napas",
    "susah nafas",
    "susah bernapas",
    "susah bernafas",
    "sulit bernapas",
    "sulit bernafas",
    "sulit napas",
    "ora isa ambegan",
    "ora iso ambegan",
    "ra iso ambegan",
    "mboten saged ambegan",
    "angel ambegan",
    "ambegan awrat",
    "megap megap",
    "can't breathe",
    "cannot breathe",
    "cant breathe",
    "can not breathe",
    "hard to breathe",
    "tersengal",
    "saat istirahat sesak",
    "ngos ngosan",
    // Consciousness.
    "tidak sadar",
    "gak sadar",
    "ga sadar",
    "nggak sadar",
    "tak sadar",
    "ora sadar",
    "ora eling",
    "mboten sadar",
    "mboten enget",
    "hilang kesadaran",
    "pingsan",
    "semaput",
    "kapidara",
    "kantaka",
    "unconscious",
    "fainted",
    "passed out",
    "not waking",
    "won't wake",
    "sulit dibangunkan",
    "susah dibangunkan",
    "tidak bisa dibangunkan",
    "angel digugah",
    "ora isa digugah",
    "ora iso digugah",
    "ewed dipunwungu",
    "ngelantur",
    "nglantur",
    "kejang",
    "anak step",
    "anaknya step",
    "kena step",
    "bayi step",
    "convulsion",
    "seizure",
    // Chest and blood.
    "nyeri dada",
    "sakit dada",
    "dada sakit",
    "dada nyeri",
    "dada sesak",
    "dhadha lara",
    "dada lara",
    "jaja gerah",
    "chest pain",
    "batuk darah",
    "muntah darah",
    "watuk getih",
    "coughing blood",
    "blue lips",
    "kebiruan",
    "membiru",
];

const COMPLAINTS: &[&str] = &[
    // Fever.
    "demam",
    "panas",
    "meriang",
    "mriyang",
    "mriang",
    "greges",
    "nggreges",
    "sumer",
    "sumeng",
    "benter",
    "adem panas",
    "panas dingin",
    "menggigil",
    "kademen",
    "katisen",
    "fever",
    "chills",
    // Breath, throat, nose.
    "batuk",
    "watuk",
    "sesak",
    "sesek",
    "ampeg",
    "engap",
    "tenggorokan",
    "gorokan",
    "radang",
    "pilek",
    "flu",
    "meler",
    "umbelen",
    "bersin",
    "wahing",
    "cough",
    "coughing",
    "breathless",
    "short of breath",
    "shortness of breath",
    "sore throat",
    "runny nose",
    // Smell and taste.
    "tidak bisa mencium",
    "tidak bisa membau",
    "gak bisa nyium",
    "ora isa ngambu",
    "ora iso ngambu",
    "mboten saged ngambet",
    "anosmia",
    "hilang penciuman",
    "hambar",
    "can't smell",
    "lost my smell",
    "no smell",
    "no taste",
    // Strength and aches.
    "lemas",
    "lemes",
    "lungkrah",
    "sayah",
    "loyo",
    "pusing",
    "ngelu",
    "mumet",
    "sakit",
    "lara",
    "loro",
    "gerah",
    "nyeri",
    "pegal",
    "pegel",
    "linu",
    "ngilu",
    "masuk angin",
    "keluhan",
    "tidak enak badan",
    "gak enak badan",
    "ga enak badan",
    "nggak enak badan",
    "kurang enak badan",
    "kurang sehat",
    "tidak sehat",
    "ora kepenak",
    "ora penak",
    "mboten sekeca",
    "mboten kepenak",
    "kirang sekeca",
    "awak ora enak",
    "awak gak enak",
    "sick",
    "ill",
    "unwell",
    "not well",
    "headache",
    "dizzy",
    "fatigue",
    "weak",
    // Belly.
    "diare",
    "mencret",
    "murus",
    "bucal bucal",
    "mual",
    "muntah",
    "mutah",
    "mules",
    "diarrhea",
    "diarrhoea",
    "vomit",
    "vomiting",
    "nausea",
];

/// Said right before a word (or one word earlier, before "ada"), it is denied.
const DENIALS: &[&str] = &[
    "tidak", "tdk", "tak", "gak", "ga", "gk", "nggak", "ngga", "enggak", "ndak", "bukan", "belum",
    "blm", "tanpa", "bebas", "ora", "ra", "mboten", "boten", "dereng", "durung", "no", "not",
    "never", "without", "don't", "dont",
];
const HAVING: &[&str] = &[
    "ada", "ana", "ono", "wonten", "punya", "merasa", "lagi", "have", "feel", "any", "a",
];

/// Words that make an innocent pair with a complaint behind them.
const INNOCENT: &[(&str, &str)] = &[
    ("rumah", "sakit"),
    ("cuaca", "panas"),
    ("hawa", "panas"),
    ("hawane", "panas"),
    ("cuacanya", "panas"),
    ("air", "panas"),
    ("banyu", "panas"),
    ("kopi", "panas"),
    ("teh", "panas"),
    ("matahari", "panas"),
];

/// Endings that change who has it, not what.
const ENDINGS: [&str; 9] = ["nya", "ku", "mu", "ipun", "nipun", "ne", "e", "an", "en"];

pub(super) fn words(text: &str) -> Vec<String> {
    typed::tokens(text)
        .into_iter()
        .filter_map(|token| match token {
            Token::Word(word) => Some(without_stretch(&word)),
            Token::Digits(_) | Token::Mark(_) | Token::Gap => None,
        })
        .collect()
}

/// `toloooong` is `tolong`: no word of ours has a letter three times in a row.
fn without_stretch(word: &str) -> String {
    let mut short = String::new();
    let letters: Vec<char> = word.chars().collect();
    for run in letters.chunk_by(|one, next| one == next) {
        let kept = if run.len() > 2 { 1 } else { run.len() };
        short.extend(run.iter().take(kept));
    }
    short
}

pub(super) fn heard(words: &[String], phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| said(words, phrase))
}

pub(super) fn said(words: &[String], phrase: &str) -> bool {
    let parts: Vec<&str> = phrase.split(' ').collect();
    words.windows(parts.len()).enumerate().any(|(at, window)| {
        let same = window.iter().zip(&parts).all(|(word, part)| is(word, part));
        same && !denied(words.get(..at).unwrap_or_default(), &parts)
    })
}

fn is(word: &str, stem: &str) -> bool {
    word == stem
        || word
            .strip_prefix(stem)
            .is_some_and(|ending| ENDINGS.contains(&ending))
}

/// Whether the words before take it back. A phrase that begins with a denial
/// ("tidak sadar") is not denied by a second one: that is too fine to guess.
fn denied(before: &[String], parts: &[&str]) -> bool {
    let mut backwards = before.iter().rev().map(String::as_str);
    let Some(last) = backwards.next() else {
        return false;
    };
    let Some(&first) = parts.first() else {
        return false;
    };
    if INNOCENT.contains(&(last, first)) {
        return true;
    }
    let earlier = backwards.next().unwrap_or_default();
    let denies = |word: &str| DENIALS.contains(&word);
    !denies(first) && (denies(last) || (HAVING.contains(&last) && denies(earlier)))
}

/// "Tolong!" alone is a call; "tolong kirim surat" is politeness.
fn call_for_help(words: &[String]) -> bool {
    let called = |word: &String| matches!(word.as_str(), "tolong" | "tulung" | "help");
    let filler = |word: &String| {
        called(word)
            || matches!(
                word.as_str(),
                "pak"
                    | "bu"
                    | "mbak"
                    | "mas"
                    | "saya"
                    | "kula"
                    | "aku"
                    | "dok"
                    | "bidan"
                    | "suster"
                    | "kami"
                    | "segera"
                    | "cepat"
                    | "cepet"
                    | "please"
                    | "me"
                    | "us"
                    | "ya"
            )
    };
    let helped = words.iter().any(called);
    helped && (words.iter().all(filler) || heard(words, COMPLAINTS))
}

/// "Biru" is a colour; on lips, a face or a child it is a sign of danger.
fn blue(words: &[String]) -> bool {
    const BODY: [&str; 14] = [
        "bibir", "lambe", "lathi", "lati", "wajah", "muka", "rai", "kuku", "jari", "badan", "anak",
        "bayi", "lips", "face",
    ];
    let any = |stems: &[&str]| {
        words
            .iter()
            .any(|word| stems.iter().any(|stem| is(word, stem)))
    };
    any(&["biru", "blue"]) && (any(&BODY) || words.len() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_complaint_is_heard_in_every_tongue() {
        for text in [
            "saya demam",
            "Demam",
            "badan panas sejak tadi malam",
            "panas 38,5",
            "mriyang",
            "awakku mriyang bu",
            "nggreges",
            "greges-greges",
            "sumer",
            "meriang pak",
            "sarira benter",
            "batuk2",
            "batuknya belum sembuh",
            "watuk terus",
            "watukku ora mari",
            "sesak",
            "sesek",
            "ampeg",
            "lemes",
            "lemas sekali",
            "lungkrah",
            "pilek 🤧",
            "sakit tenggorokan",
            "gorokanku lara",
            "anak saya mencret",
            "bucal-bucal",
            "tidak bisa mencium bau",
            "ora isa ngambu",
            "mboten saged ngambet",
            "tidak enak badan",
            "gak enak badan",
            "kirang sekeca",
            "saya sakit",
            "Simbah gerah",
            "demaaaam",
            "tidak batuk tapi demam",
            "I have a fever",
            "feeling sick",
            "sore throat and headache",
            "muntah",
            "DEMAM!!!",
        ] {
            assert_eq!(
                looks_like_complaint(text),
                Some(ComplaintHint::Complaint),
                "{text}"
            );
        }
    }

    #[test]
    fn danger_is_heard_before_a_complaint() {
        for text in [
            "darurat",
            "gawat bu",
            "anak saya kena step",
            "tolong",
            "toloooong!!",
            "Tolong pak, cepat",
            "tolong anak saya panas",
            "bapak pingsan",
            "simbah semaput",
            "ibu tidak sadar",
            "mboten sadar",
            "ora eling",
            "sesak berat",
            "sesak banget",
            "sesek banget",
            "tidak bisa bernapas",
            "gak bisa napas",
            "ora iso ambegan",
            "susah napas",
            "bibir biru",
            "bibirnya biru",
            "lambene biru",
            "lathinipun biru",
            "biru",
            "anak saya kejang",
            "nyeri dada",
            "dadanya sakit",
            "dhadha lara",
            "jaja gerah",
            "sulit dibangunkan",
            "angel digugah",
            "ewed dipunwungu",
            "bicara ngelantur",
            "batuk darah",
            "can't breathe",
            "I can’t breathe",
            "help",
            "help me please",
            "she fainted",
        ] {
            assert_eq!(
                looks_like_complaint(text),
                Some(ComplaintHint::Emergency),
                "{text}"
            );
        }
    }

    #[test]
    fn health_and_everyday_words_are_no_complaint() {
        for text in [
            "",
            "halo",
            "saya sehat",
            "sehat semua",
            "aku waras",
            "kula sehat",
            "tidak demam",
            "tidak ada demam",
            "gak batuk",
            "ora watuk",
            "mboten mriyang",
            "mboten wonten keluhan",
            "belum ada keluhan",
            "tanpa keluhan",
            "no fever",
            "tidak pingsan",
            "tolong kirim surat domisili",
            "tolong carikan beras",
            "baju biru",
            "di mana rumah sakit",
            "cuaca panas",
            "minta air panas",
            "jam berapa puskesmas buka?",
            "terima kasih",
            "matur nuwun",
            "38,5",
            "👍",
            "I feel well",
        ] {
            assert_eq!(looks_like_complaint(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_heard_without_panic(text in "\\PC{0,60}|(tidak |ada |demam |biru |tolong )*") {
            let _ = looks_like_complaint(&text);
        }
    }
}
