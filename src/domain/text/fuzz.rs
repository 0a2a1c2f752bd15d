//! Every reader, with text that nobody expected.
//!
//! Three things hold: whatever comes is read or refused, and what is read is in its
//! range and is read back from its own written form; decoration changes nothing; and
//! real answers with a few letters changed do no harm. A longer run:
//! `SIAGA_FUZZ_CASES=1000000 cargo test --locked --release --lib domain::text::fuzz`.

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;
use proptest::test_runner::Config;

use super::name::PersonName;
use super::nik::{FamilyCard, Nik};
use super::phone::Phone;
use super::{birth, day, hour, rt_rw, vitals};
use crate::domain::birth::BirthDate;
use crate::domain::condition::Sex;

/// As people write. Each is taken by one reader at least, or refused for a reason.
const REAL: [&str; 72] = [
    "38,5",
    "38.5 C",
    "385",
    "38 koma 5",
    "suhunya 38,5 bu",
    "38½",
    "36 setengah",
    "suhu badan 37 derajat celcius",
    "101,3 F",
    "97%",
    "spo2 97",
    "saturasi oksigen 97 persen",
    "20x/menit",
    "20 kali dalam 1 menit",
    "nadi 80",
    "80 bpm",
    "3/5",
    "003/005",
    "003005",
    "RT 3 RW 5",
    "rt03 rw05",
    "RT III/RW V",
    "RT tiga RW lima",
    "rukun tetangga 3 rukun warga 5",
    "Jl. Mawar 12 RT 3 RW 5",
    "12-4-2020",
    "12/04/2020",
    "12 April 2020",
    "tgl 12 apr 20",
    "tgl 5",
    "12042020",
    "2020-04-12",
    "Minggu, 12 April 2020",
    "saya tiba 10 April 2020 jam 8 malam",
    "kemarin",
    "kemarin lusa",
    "wingi",
    "wingi uni",
    "tadi pagi jam 7",
    "dinten menika",
    "3 hari lalu",
    "telung dina kepungkur",
    "2 minggu lalu",
    "hari Senin",
    "1948",
    "umur 72",
    "lahir di Solo tanggal 12 April 1948",
    "12-4-48",
    "29-2-2016",
    "8 bulan",
    "0812-3456-7890",
    "+62 812 3456 7890",
    "6281234567890",
    "006281234567890",
    "(0271) 712345",
    "+62 (0) 812 3456 7890",
    "no. hp saya 081234567890 ya",
    "+60 12-345 6789",
    "3311055205600001",
    "3311 0552 0560 0001",
    "33.11.05.520560.0001",
    "33110552O56OOOO1",
    "NIK saya 3311055205600001 pak",
    "3311055205600001 3311051203120007",
    "07.30",
    "jam 7 pagi",
    "setengah delapan",
    "19:00",
    "Sri Wahyuni",
    "nama saya Muh. Joko Susilo, S.Pd",
    "H. Slamet bin Karto",
    "R.A. Kartini",
];

fn today() -> NaiveDate {
    "2020-04-12".parse().unwrap()
}

/// All readers on one text; what is read is in range, and its written form is read the
/// same.
fn read_all(text: &str) {
    measured(text);
    days(text);
    places_and_numbers(text);
    if let Ok(name) = PersonName::read(text) {
        assert!(name.as_str().chars().count() <= 60);
        let stored = serde_json::to_string(&name).unwrap();
        assert_eq!(serde_json::from_str::<PersonName>(&stored).unwrap(), name);
    }
    if let Ok(time) = hour::read(text) {
        let written = time.format("%H.%M").to_string();
        assert_eq!(hour::read(&written), Ok(time), "{text:?}");
    }
}

fn measured(text: &str) {
    if let Ok(temperature) = vitals::temperature(text) {
        assert!((340..=430).contains(&temperature.tenths()), "{text:?}");
        assert_eq!(
            vitals::temperature(&temperature.to_string()),
            Ok(temperature)
        );
    }
    if let Ok(spo2) = vitals::spo2(text) {
        assert!((50..=100).contains(&spo2.value()), "{text:?}");
        assert_eq!(vitals::spo2(&format!("{}%", spo2.value())), Ok(spo2));
    }
    if let Ok(breaths) = vitals::breaths(text) {
        assert!((5..=80).contains(&breaths.value()), "{text:?}");
        let written = format!("{} x/menit", breaths.value());
        assert_eq!(vitals::breaths(&written), Ok(breaths));
    }
    if let Ok(pulse) = vitals::pulse(text) {
        assert!((30..=220).contains(&pulse.value()), "{text:?}");
        assert_eq!(vitals::pulse(&pulse.value().to_string()), Ok(pulse));
    }
}

fn days(text: &str) {
    if let Ok(day) = day::read(text, today()) {
        assert!((1900..).contains(&day.year()) && day <= today(), "{text:?}");
        for form in ["%-d/%-m/%Y", "%Y-%m-%d"] {
            assert_eq!(
                day::read(&day.format(form).to_string(), today()),
                Ok(day),
                "{text:?}"
            );
        }
    }
    if let Ok(born) = birth::read(text, today()) {
        assert!((1900..=2020).contains(&born.year()), "{text:?}");
        let written = match born {
            // Whoever says to be twelve is believed, the year alone would not be.
            BirthDate::Year(year) => format!("umur {}", today().year() - year),
            BirthDate::Date(date) => date.format("%d-%m-%Y").to_string(),
        };
        assert_eq!(birth::read(&written, today()), Ok(born), "{text:?}");
    }
}

fn places_and_numbers(text: &str) {
    if let Ok(place) = rt_rw::read(text) {
        assert!((1..=999).contains(&place.rt()) && (1..=999).contains(&place.rw()));
        assert_eq!(rt_rw::read(&place.to_string()), Ok(place), "{text:?}");
    }
    if let Ok(phone) = Phone::read(text) {
        let digits = phone.e164().len() - 1;
        assert!((8..=15).contains(&digits), "{text:?}");
        assert_eq!(Phone::read(&phone.to_string()), Ok(phone), "{text:?}");
    }
    if let Ok(nik) = Nik::read(text) {
        assert_eq!(Nik::read(&nik.digits()), Ok(nik), "{text:?}");
        let _warnings = nik.warnings(BirthDate::Year(1960), Sex::Female);
    }
    if let Ok(card) = FamilyCard::read(text) {
        assert_eq!(FamilyCard::read(&card.digits()), Ok(card), "{text:?}");
        let _warnings = card.warnings(None);
    }
}

/// What each reader makes of a text.
fn readings(text: &str) -> Vec<String> {
    vec![
        format!("{:?}", vitals::temperature(text)),
        format!("{:?}", vitals::spo2(text)),
        format!("{:?}", vitals::breaths(text)),
        format!("{:?}", vitals::pulse(text)),
        format!("{:?}", day::read(text, today())),
        format!("{:?}", birth::read(text, today())),
        format!("{:?}", rt_rw::read(text).ok()),
        format!("{:?}", Phone::read(text).ok().map(String::from)),
        format!("{:?}", Nik::read(text).ok().map(String::from)),
    ]
}

fn in_digits_of(zero: char, text: &str) -> String {
    text.chars()
        .map(|letter| match letter.to_digit(10) {
            Some(digit) => char::from_u32(u32::from(zero) + digit).unwrap(),
            None => letter,
        })
        .collect()
}

#[test]
fn what_stands_around_an_answer_changes_nothing_about_it() {
    for real in REAL {
        let plain = readings(real);
        for decorated in [
            format!("  {real} \n"),
            format!("\n\n{real}\n"),
            format!("{real} 🙏"),
            format!("🏠 {real}"),
            format!("\u{200F}{real}\u{200E}"),
            format!("\u{202A}{real}\u{202C}"),
            format!("\u{FEFF}{real}\u{200B}"),
            format!("({real})"),
            format!("\"{real}\""),
            format!("{real}…"),
            real.to_uppercase(),
            real.to_lowercase(),
            real.replace(' ', "\u{A0}"),
            real.replace(' ', "\n"),
            real.replace(' ', "\u{202F} \t"),
            real.replace('-', "\u{2013}"),
            in_digits_of('\u{FF10}', real),
            in_digits_of('\u{0660}', real),
            in_digits_of('\u{06F0}', real),
            in_digits_of('\u{A9D0}', real),
        ] {
            assert_eq!(readings(&decorated), plain, "{real:?} as {decorated:?}");
        }
    }
}

/// A few letters changed, as a tired thumb does.
fn mutated() -> impl Strategy<Value = String> {
    let letter = prop_oneof![
        4 => proptest::sample::select("0123456789 .,-/:+oOlIxX%°½\u{A0}\n🙂".chars().collect::<Vec<_>>()),
        1 => any::<char>(),
    ];
    let slips = proptest::collection::vec((0_u8..5, any::<prop::sample::Index>(), letter), 0..5);
    (proptest::sample::select(REAL.to_vec()), slips).prop_map(|(real, slips)| {
        let mut letters: Vec<char> = real.chars().collect();
        for (kind, place, letter) in slips {
            let at = place.index(letters.len() + 1);
            match kind {
                0 => letters.insert(at, letter),
                1 if at < letters.len() => letters[at] = letter,
                2 if at < letters.len() => drop(letters.remove(at)),
                3 if at < letters.len() => letters.insert(at, letters[at]),
                4 if at + 1 < letters.len() => letters.swap(at, at + 1),
                _ => {}
            }
        }
        letters.into_iter().collect()
    })
}

/// Two real answers in one message, or pieces of them.
fn mixed() -> impl Strategy<Value = String> {
    let real = || proptest::sample::select(REAL.to_vec());
    (real(), real(), any::<prop::sample::Index>()).prop_map(|(one, other, cut)| {
        let kept: String = one
            .chars()
            .take(cut.index(one.chars().count() + 1))
            .collect();
        format!("{kept} {other}")
    })
}

fn cases() -> Config {
    let asked = std::env::var("SIAGA_FUZZ_CASES").ok();
    let cases = asked.and_then(|cases| cases.parse().ok()).unwrap_or(512);
    Config::with_cases(cases)
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn real_answers_with_slips_are_read_or_refused(text in mutated()) {
        read_all(&text);
    }

    #[test]
    fn answers_run_together_are_read_or_refused(text in mixed()) {
        read_all(&text);
    }

    #[test]
    fn any_text_at_all_is_read_or_refused(text: String) {
        read_all(&text);
    }
}
