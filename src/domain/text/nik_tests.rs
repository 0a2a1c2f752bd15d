use proptest::prelude::*;

use super::*;

/// A woman born on 12 May 1960, first registered in Sukoharjo.
const SRI: &str = "3311055205600001";

fn nik(text: &str) -> Nik {
    Nik::read(text).unwrap()
}

#[test]
fn a_nik_is_read_however_it_is_written() {
    for text in [
        "3311055205600001",
        "3311 0552 0560 0001",
        "3311-0552-0560-0001",
        "331105 520560 0001",
        "331105-520560-0001",
        "33.11.05.520560.0001",
        "33 11 05 52 05 60 0001",
        "331105.520560.0001",
        "331105/520560/0001",
        "3311_0552_0560_0001",
        "3311 0552\n0560 0001",
        "3311\u{A0}0552\u{A0}0560\u{A0}0001",
        "3311\u{2013}0552\u{2013}0560\u{2013}0001",
        "  3311055205600001  ",
        "3311055205600001.",
        "NIK 3311055205600001",
        "NIK: 3311055205600001",
        "NIK3311055205600001",
        "nik saya 3311055205600001",
        "nik kula 3311055205600001 nggih",
        "Nomor NIK 3311055205600001 pak",
        "no ktp 3311055205600001",
        "No. KTP : 3311055205600001",
        "ini bu, 3311055205600001",
        "3311055205600001 (Sri Wahyuni)",
        "3311055205600001 a.n. Sri Wahyuni",
        "RT 3 RW 5, NIK 3311055205600001",
        "`3311055205600001`",
        "🪪 3311055205600001",
        "3️⃣311055205600001",
        "３３１１０５５２０５６００００１",
        "٣٣١١٠٥٥٢٠٥٦٠٠٠٠١",
        "\u{202A}3311055205600001\u{202C}",
        "33\u{200B}11055205600001",
        "NIK=3311055205600001",
        "#3311055205600001",
        "3311055205600001 3/5",
        "081234567890 3311055205600001",
    ] {
        let read = Nik::read(text).map(|nik| nik.digits());
        assert_eq!(read.as_deref(), Ok(SRI), "{text}");
        let card = FamilyCard::read(text).map(|card| card.digits());
        assert_eq!(card.as_deref(), Ok(SRI), "{text}");
    }
}

#[test]
fn what_is_no_nik_is_refused_with_a_reason() {
    use SixteenSlip::{Letters, Placeholder, TooLong, TooShort, Unreadable};
    let meant = Some(nik(SRI));
    for (text, slip) in [
        ("", Unreadable),
        ("tidak punya", Unreadable),
        ("lupa", Unreadable),
        ("🪪", Unreadable),
        ("081234567890", TooShort { digits: 12 }),
        ("331105520560001", TooShort { digits: 15 }),
        ("33110552056000001", TooLong { digits: 17 }),
        ("3311055205600001 3311051203120007", TooLong { digits: 32 }),
        (
            "NIK 3311055205600001 KK 3311051203120007",
            TooLong { digits: 32 },
        ),
        ("33110552O56OOOO1", Letters { meant }),
        ("3311O55205600001", Letters { meant }),
        ("331l055205600001", Letters { meant }),
        ("33110S5205600001", Letters { meant }),
        ("331105520560000I", Letters { meant }),
        ("O811234567", Letters { meant: None }),
        ("000000000000OOOO", Letters { meant: None }),
        ("0000000000000000", Placeholder),
        ("1111111111111111", Placeholder),
        ("3311055205600000", Placeholder),
        ("0811234567891234", Placeholder),
    ] {
        assert_eq!(Nik::read(text), Err(slip), "{text}");
    }
}

#[test]
fn what_does_not_fit_is_a_warning_and_never_a_refusal() {
    use NikWarning::{Birth, NoSuchDay, Region, Sex as WrongSex};
    let date = |text: &str| BirthDate::Date(text.parse().unwrap());
    let (her, him) = (Sex::Female, Sex::Male);
    for (digits, birth, sex, warnings) in [
        (SRI, BirthDate::Year(1960), her, vec![]),
        (SRI, date("1960-05-12"), her, vec![]),
        (SRI, date("1960-05-13"), her, vec![Birth]),
        (SRI, date("1960-12-05"), her, vec![Birth]),
        (SRI, BirthDate::Year(1961), her, vec![Birth]),
        (SRI, BirthDate::Year(1960), him, vec![WrongSex]),
        ("3311051205600001", BirthDate::Year(1960), him, vec![]),
        (
            "3311051205600001",
            BirthDate::Year(1960),
            her,
            vec![WrongSex],
        ),
        ("3311051205050001", BirthDate::Year(2005), him, vec![]),
        ("3311056902040001", date("2004-02-29"), her, vec![]),
        (
            "3311053102600001",
            BirthDate::Year(1960),
            him,
            vec![NoSuchDay],
        ),
        (
            "3311051213600001",
            BirthDate::Year(1960),
            him,
            vec![NoSuchDay],
        ),
        (
            "3311050000600001",
            BirthDate::Year(1960),
            him,
            vec![NoSuchDay],
        ),
        (
            "3311057205600001",
            BirthDate::Year(1960),
            her,
            vec![NoSuchDay],
        ),
        ("2011051205600001", BirthDate::Year(1960), him, vec![Region]),
        ("3300051205600001", BirthDate::Year(1960), him, vec![Region]),
        ("3399051205600001", BirthDate::Year(1960), him, vec![Region]),
        ("3311001205600001", BirthDate::Year(1960), him, vec![Region]),
        (
            "9908001305600001",
            BirthDate::Year(1999),
            her,
            vec![Region, Birth, WrongSex],
        ),
    ] {
        assert_eq!(nik(digits).warnings(birth, sex), warnings, "{digits}");
    }
}

#[test]
fn a_family_card_is_checked_for_what_it_can_tell() {
    use FamilyCardWarning::{IsTheNik, NoSuchDay, Region};
    for (digits, warnings) in [
        ("3311051203120007", vec![]),
        ("3311053102120007", vec![NoSuchDay]),
        ("0911051203120007", vec![]),
        ("2011051203120007", vec![Region]),
        (SRI, vec![NoSuchDay, IsTheNik]),
    ] {
        let Ok(card) = FamilyCard::read(digits) else {
            assert!(digits.starts_with('0'), "{digits}");
            continue;
        };
        assert_eq!(card.warnings(Some(&nik(SRI))), warnings, "{digits}");
    }
}

#[test]
fn the_digits_are_stored_and_shown_to_nobody() {
    let sri = nik(SRI);
    assert_eq!(sri.masked(), "••••0001");
    assert_eq!(format!("{sri:?}"), "Nik(…)");
    assert_eq!(sri.regency(), "33.11");
    let stored = serde_json::to_string(&sri).unwrap();
    assert_eq!(stored, format!("\"{SRI}\""));
    assert_eq!(serde_json::from_str::<Nik>(&stored).unwrap(), sri);
    let card = FamilyCard::read(SRI).unwrap();
    assert_eq!(format!("{card:?}"), "FamilyCard(…)");
    let slip = Nik::read("33110552O56OOOO1").unwrap_err();
    assert!(!format!("{slip:?} {slip}").contains("0552"), "{slip:?}");
    for bad in ["\"1\"", "\"331105520560000x\"", "\"0000000000000000\"", "5"] {
        assert!(serde_json::from_str::<Nik>(bad).is_err(), "{bad}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "[0-9oOlI .\\-/nik:]{0,40}|\\PC{0,40}") {
        if let Ok(nik) = Nik::read(&text) {
            prop_assert_eq!(nik.digits().len(), 16);
            prop_assert_eq!(Nik::read(&nik.digits()), Ok(nik));
            let stored = serde_json::to_string(&nik).unwrap();
            prop_assert_eq!(serde_json::from_str::<Nik>(&stored).unwrap(), nik);
            let _warnings = nik.warnings(BirthDate::Year(1960), Sex::Female);
        }
        let _card = FamilyCard::read(&text);
    }

    #[test]
    fn whatever_is_kept_is_not_in_its_debug_text(digits in "[1-9][0-9]{14}[1-9]") {
        if let Ok(nik) = Nik::read(&digits) {
            let shown = format!("{nik:?}");
            prop_assert!(!shown.contains(|letter: char| letter.is_ascii_digit()));
        }
    }
}
