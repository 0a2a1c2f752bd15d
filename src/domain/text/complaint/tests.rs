//! What is heard in what people write, and what is not.

use super::super::feeling;
use super::*;
use crate::domain::report::Feeling;
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

#[test]
fn no_sign_of_danger_is_ever_a_no_or_a_yes_or_a_good_day() {
    for phrase in EMERGENCIES {
        for text in [
            (*phrase).to_owned(),
            format!("{phrase} bu"),
            format!("Ya {phrase}"),
        ] {
            assert_eq!(
                looks_like_complaint(&text),
                Some(ComplaintHint::Emergency),
                "{text}"
            );
            assert!(!feeling::says_no(&text), "{text}");
            assert!(!feeling::leaves_out(&text), "{text}");
            assert_eq!(feeling::yes_or_no(&text), None, "{text}");
            let said = feeling::feeling(&text).map(|said| said.feeling);
            assert!(
                matches!(said, Some(Feeling::Complaints | Feeling::Emergency)),
                "{text}: {said:?}"
            );
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_heard_without_panic(text in "\\PC{0,60}|(tidak |ada |demam |biru |tolong )*") {
        let _ = looks_like_complaint(&text);
    }
}
