use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A Sunday.
fn today() -> NaiveDate {
    day("2020-04-12")
}

#[test]
fn a_day_is_read_however_it_is_written() {
    for (text, expected) in [
        ("12-4-2020", "2020-04-12"),
        ("12/04/2020", "2020-04-12"),
        ("12.04.2020", "2020-04-12"),
        ("12 4 2020", "2020-04-12"),
        ("12 April 2020", "2020-04-12"),
        ("12 april 2020.", "2020-04-12"),
        ("12 apr", "2020-04-12"),
        ("12apr2020", "2020-04-12"),
        ("12-Apr-20", "2020-04-12"),
        ("12/4/20", "2020-04-12"),
        ("12/4", "2020-04-12"),
        ("13/4", "2019-04-13"),
        ("29-2", "2020-02-29"),
        ("April 12, 2020", "2020-04-12"),
        ("2020-04-12", "2020-04-12"),
        ("12042020", "2020-04-12"),
        ("20200412", "2020-04-12"),
        ("Minggu, 12 April 2020", "2020-04-12"),
        ("Ahad, 12 April 2020", "2020-04-12"),
        ("hari Sabtu 11 April", "2020-04-11"),
        ("tanggal 5 Maret 2020", "2020-03-05"),
        ("tgl 5", "2020-04-05"),
        ("tgl 12 apr 20", "2020-04-12"),
        ("tanggal 12\nApril 2020", "2020-04-12"),
        ("12\u{A0}April\u{A0}2020 🙏", "2020-04-12"),
        ("١٢/٤/٢٠٢٠", "2020-04-12"),
        ("tanggal 31", "2020-03-31"),
        ("5 Mei 2019", "2019-05-05"),
        ("17 Agustus 2019", "2019-08-17"),
        ("17 ags 2019", "2019-08-17"),
        ("1 Nopember 2019", "2019-11-01"),
        ("1 Pebruari 2020", "2020-02-01"),
        ("1 Des 2019", "2019-12-01"),
        ("１２／４／２０２０", "2020-04-12"),
        ("saya tiba 10 April 2020 jam 8 malam", "2020-04-10"),
        ("10/4/2020 pukul 07.30", "2020-04-10"),
        ("hari ini", "2020-04-12"),
        ("Hari ini, bu", "2020-04-12"),
        ("tadi pagi", "2020-04-12"),
        ("tadi pagi jam 7", "2020-04-12"),
        ("barusan", "2020-04-12"),
        ("dina iki", "2020-04-12"),
        ("dinten menika", "2020-04-12"),
        ("wau enjing", "2020-04-12"),
        ("this morning", "2020-04-12"),
        ("kemarin", "2020-04-11"),
        ("kemarin sore", "2020-04-11"),
        ("kemaren", "2020-04-11"),
        ("wingi", "2020-04-11"),
        ("kala wingi", "2020-04-11"),
        ("tadi malam", "2020-04-11"),
        ("semalam", "2020-04-11"),
        ("yesterday", "2020-04-11"),
        ("kemarin lusa", "2020-04-10"),
        ("kemarin dulu", "2020-04-10"),
        ("wingi uni", "2020-04-10"),
        ("3 hari lalu", "2020-04-09"),
        ("3 hari yang lalu", "2020-04-09"),
        ("tiga hari yg lalu", "2020-04-09"),
        ("telung dina kepungkur", "2020-04-09"),
        ("3 dinten kepengker", "2020-04-09"),
        ("tigang dinten kapengker", "2020-04-09"),
        ("sekitar 3 hr lalu", "2020-04-09"),
        ("three days ago", "2020-04-09"),
        ("2 minggu lalu", "2020-03-29"),
        ("dua minggu yang lalu", "2020-03-29"),
        ("seminggu lalu", "2020-04-05"),
        ("a week ago", "2020-04-05"),
        ("sehari lalu", "2020-04-11"),
        ("hari Senin", "2020-04-06"),
        ("Jumat", "2020-04-10"),
        ("jum'at", "2020-04-10"),
        ("dinten Rebo", "2020-04-08"),
    ] {
        assert_eq!(read(text, today()), Ok(day(expected)), "{text}");
    }
}

#[test]
fn what_is_unclear_is_suggested_and_not_assumed() {
    use DaySlipKind::{Future, NoSuchDay, TwoDigitYear, Unclear, Unreadable};
    for (text, kind, suggestion) in [
        ("", Unreadable, None),
        ("tidak tahu", Unreadable, None),
        ("lama", Unreadable, None),
        ("😊", Unreadable, None),
        ("1/2/3/4", Unreadable, None),
        ("12345", Unreadable, None),
        ("31 April 2020", NoSuchDay, None),
        ("30-2-2020", NoSuchDay, None),
        ("30-2", NoSuchDay, None),
        ("0-0-2020", NoSuchDay, None),
        ("4/11/2020 ", Future, None),
        ("4/13/2019", NoSuchDay, Some("2019-04-13")),
        ("13 April 2020", Future, None),
        ("besok", Future, None),
        ("sesuk", Future, None),
        ("lusa", Future, None),
        ("12-4-48", TwoDigitYear, None),
        ("12-4-15", TwoDigitYear, Some("2015-04-12")),
        ("12", Unclear, Some("2020-04-12")),
        ("3 hari", Unclear, Some("2020-04-09")),
        ("minggu lalu", Unclear, None),
        ("Minggu", Unclear, Some("2020-04-12")),
        ("Senin lalu", Unclear, Some("2020-04-06")),
        ("Senin, 12 April 2020", Unclear, Some("2020-04-12")),
        ("kemarin atau hari ini", Unclear, None),
        ("kemarin-kemarin", Unclear, None),
        ("99999999999 hari lalu", Unreadable, None),
        ("4000000000 minggu lalu", Unclear, None),
    ] {
        let slip = read(text, today()).unwrap_err();
        assert_eq!(
            (slip.kind, slip.suggestion),
            (kind, suggestion.map(day)),
            "{text}"
        );
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "[0-9/ .-]{0,16}|\\PC{0,40}|([0-9]{1,11} |hari |minggu |lalu |apr |kemarin )*") {
        if let Ok(day) = read(&text, today()) {
            prop_assert!(day <= today());
        }
        let _ = (read(&text, NaiveDate::MIN), read(&text, NaiveDate::MAX));
    }

    #[test]
    fn every_day_gone_by_is_read_in_each_form(back in 0_u64..3000) {
        let past = today().checked_sub_days(Days::new(back)).unwrap();
        for form in ["%d-%m-%Y", "%-d/%-m/%Y", "%d %B %Y", "%Y-%m-%d", "%d%m%Y"] {
            let text = past.format(form).to_string();
            prop_assert_eq!(read(&text, today()), Ok(past), "{}", text);
        }
    }
}
