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
