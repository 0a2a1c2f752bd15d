use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2020-04-12")
}

#[test]
fn a_birth_is_read_however_it_is_written() {
    for text in [
        "1948",
        "th 1948",
        "tahun 1948",
        "lahir 1948",
        "lahir tahun 1948 bu",
        "１９４８",
        "1948.",
        "kula lair taun 1948",
        "born in 1948",
        "umur 72",
        "umur saya 72",
        "umurku 72",
        "usia 72",
        "usia: 72 tahun",
        "72 tahun",
        "72 thn",
        "72 th",
        "72th",
        "72 taun",
        "yuswa 72",
        "72 years old",
        "aged 72",
        "72 tahun 3 bulan",
        "umur 72 th",
        "Umur 72.",
        "sekitar 1948",
    ] {
        assert_eq!(read(text, today()), Ok(BirthDate::Year(1948)), "{text}");
    }
    for text in [
        "12-4-1948",
        "12/04/1948",
        "12.4.1948",
        "12 April 1948",
        "12 apr 1948",
        "1948-04-12",
        "12041948",
        "Surakarta, 12-04-1948",
        "lahir di Solo tanggal 12 April 1948",
        "12 4 1948",
        "April 12, 1948",
        "Senin, 12 April 1948",
    ] {
        let birth = BirthDate::Date(day("1948-04-12"));
        assert_eq!(read(text, today()), Ok(birth), "{text}");
    }
    for (text, birth) in [("29-2-2016", "2016-02-29"), ("12-4-2020", "2020-04-12")] {
        assert_eq!(
            read(text, today()),
            Ok(BirthDate::Date(day(birth))),
            "{text}"
        );
    }
    assert_eq!(read("umur 12", today()), Ok(BirthDate::Year(2008)));
    assert_eq!(read("2007", today()), Ok(BirthDate::Year(2007)));
}

#[test]
fn what_is_no_birth_is_refused_with_a_hint() {
    let two = |if_age, if_year| BirthSlip::TwoDigits { if_age, if_year };
    let short = |date: &str| BirthSlip::TwoDigitYear {
        suggestion: Some(day(date)),
    };
    for (text, slip) in [
        ("", BirthSlip::Unreadable),
        ("tidak tahu", BirthSlip::Unreadable),
        ("12 April", BirthSlip::Unreadable),
        ("194", BirthSlip::Unreadable),
        ("3311010101480001", BirthSlip::Unreadable),
        ("72", two(1948, 1972)),
        ("'48", two(1972, 1948)),
        ("05", two(2015, 2005)),
        ("12-4-48", short("1948-04-12")),
        ("12-4-05", short("2005-04-12")),
        ("31-4-1948", BirthSlip::NoSuchDay { suggestion: None }),
        (
            "4/13/1948",
            BirthSlip::NoSuchDay {
                suggestion: Some(day("1948-04-13")),
            },
        ),
        ("2008", BirthSlip::DateNeeded),
        ("2019", BirthSlip::DateNeeded),
        ("umur 5", BirthSlip::DateNeeded),
        ("5 tahun", BirthSlip::DateNeeded),
        ("8 bulan", BirthSlip::DateNeeded),
        ("2021", BirthSlip::Future),
        ("13-4-2020", BirthSlip::Future),
        ("1899", BirthSlip::TooLongAgo),
        ("umur 150", BirthSlip::TooLongAgo),
    ] {
        assert_eq!(read(text, today()), Err(slip), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "[0-9/ .-]{0,16}|\\PC{0,40}|([0-9]{1,5} |tahun |umur |bulan |apr )*") {
        if let Ok(birth) = read(&text, today()) {
            prop_assert!((1900..=2020).contains(&birth.year()));
        }
    }
}
