//! Numbers, dates and hours as people here write them: `38,6 °C`, `07.12`,
//! `Minggu, 12 April 2020`. English has its own way.
//!
//! Names of days and months are sentences too: `common.ftl`.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

use crate::domain::language::Language;

use super::{Locales, Msg};

/// A number of tenths: `38,6`, in English `38.6`.
#[must_use]
pub fn number(language: Language, tenths: impl Into<i64>) -> String {
    let tenths = tenths.into();
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
    let point = match language {
        Language::Id | Language::Jv => ',',
        Language::En => '.',
    };
    format!("{sign}{whole}{point}{tenth}")
}

/// A temperature given in tenths of a degree: `38,6 °C`. The blank does not break.
#[must_use]
pub fn temperature(language: Language, tenths: impl Into<i64>) -> String {
    format!("{}\u{A0}°C", number(language, tenths))
}

/// A share of a hundred: `97 %`. The blank does not break.
#[must_use]
pub fn percent(value: impl std::fmt::Display) -> String {
    format!("{value}\u{A0}%")
}

/// The source of sentences in which no line breaks before `%`, however it was typed: a
/// number that stands alone at the end of a line is misread.
pub(super) fn unbroken(source: &str) -> String {
    let mut whole = String::with_capacity(source.len());
    for (place, piece) in source.split(" %").enumerate() {
        if place > 0 {
            let follows = whole.ends_with(|last: char| last == '}' || last.is_ascii_digit());
            whole.push_str(if follows { "\u{A0}%" } else { " %" });
        }
        whole.push_str(piece);
    }
    whole
}

/// An hour of the day: `07.12`, in English `07:12`.
#[must_use]
pub fn time(language: Language, time: NaiveTime) -> String {
    let point = match language {
        Language::Id | Language::Jv => '.',
        Language::En => ':',
    };
    format!("{:02}{point}{:02}", time.hour(), time.minute())
}

impl Locales {
    /// `Minggu, 12 April 2020`.
    #[must_use]
    pub fn date(&self, language: Language, day: NaiveDate) -> String {
        let msg = Msg::new("date-long")
            .plain("weekday", self.weekday(language, day))
            .num("day", day.day())
            .plain("month", self.label(language, Msg::new(month_id(day))))
            .plain("year", day.year().to_string());
        self.label(language, msg)
    }

    /// `Min, 12 Apr`: where the year is plain and room is short.
    #[must_use]
    pub fn date_short(&self, language: Language, day: NaiveDate) -> String {
        let weekday = shortened(&self.weekday(language, day));
        let month = shortened(&self.label(language, Msg::new(month_id(day))));
        let msg = Msg::new("date-short")
            .plain("weekday", weekday)
            .num("day", day.day())
            .plain("month", month);
        self.label(language, msg)
    }

    /// `Minggu`.
    #[must_use]
    pub fn weekday(&self, language: Language, day: NaiveDate) -> String {
        self.label(language, Msg::new(weekday_id(day)))
    }

    /// `Selamat pagi`, by the hour of the village.
    #[must_use]
    pub fn greeting(&self, language: Language, now: NaiveTime) -> String {
        let id = match now.hour() {
            3..=10 => "greeting-morning",
            11..=14 => "greeting-noon",
            15..=17 => "greeting-afternoon",
            _ => "greeting-evening",
        };
        self.label(language, Msg::new(id))
    }
}

/// The first three letters: what Indonesian calendars print.
fn shortened(name: &str) -> String {
    name.chars().take(3).collect()
}

fn weekday_id(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "weekday-monday",
        Weekday::Tue => "weekday-tuesday",
        Weekday::Wed => "weekday-wednesday",
        Weekday::Thu => "weekday-thursday",
        Weekday::Fri => "weekday-friday",
        Weekday::Sat => "weekday-saturday",
        Weekday::Sun => "weekday-sunday",
    }
}

fn month_id(day: NaiveDate) -> &'static str {
    match day.month() {
        1 => "month-january",
        2 => "month-february",
        3 => "month-march",
        4 => "month-april",
        5 => "month-may",
        6 => "month-june",
        7 => "month-july",
        8 => "month-august",
        9 => "month-september",
        10 => "month-october",
        11 => "month-november",
        _ => "month-december",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sunday() -> NaiveDate {
        NaiveDate::from_ymd_opt(2020, 4, 12).unwrap()
    }

    #[test]
    fn a_sunday_has_its_name_in_each_language() {
        let locales = Locales::embedded();
        for (language, long, short) in [
            (Language::Id, "Minggu, 12 April 2020", "Min, 12 Apr"),
            (Language::Jv, "Ahad, 12 April 2020", "Aha, 12 Apr"),
            (Language::En, "Sunday, 12 April 2020", "Sun, 12 Apr"),
        ] {
            assert_eq!(locales.date(language, sunday()), long);
            assert_eq!(locales.date_short(language, sunday()), short);
        }
        assert_eq!(locales.faults(), 0);
    }

    #[test]
    fn every_day_of_a_leap_year_has_a_date() {
        let locales = Locales::embedded();
        for day in sunday().iter_days().take(366) {
            for language in Language::ALL {
                assert!(!locales.date(language, day).contains('…'));
                assert!(!locales.date_short(language, day).contains('…'));
            }
        }
        assert_eq!(locales.faults(), 0);
    }

    #[test]
    fn numbers_are_written_the_village_s_way() {
        let morning = NaiveTime::from_hms_opt(7, 12, 59).unwrap();
        assert_eq!(temperature(Language::Id, 386), "38,6\u{A0}°C");
        assert_eq!(temperature(Language::En, 386_u16), "38.6\u{A0}°C");
        assert_eq!(percent(97), "97\u{A0}%");
        assert_eq!(number(Language::Jv, -5), "-0,5");
        assert_eq!(time(Language::Id, morning), "07.12");
        assert_eq!(time(Language::En, morning), "07:12");
    }

    #[test]
    fn no_line_breaks_before_a_percent_sign_however_it_was_typed() {
        for (typed, read) in [
            ("x = { $percent } %", "x = { $percent }\u{A0}%"),
            ("x = 90 % of 12 %", "x = 90\u{A0}% of 12\u{A0}%"),
            ("x = (%)\n    % y", "x = (%)\n    % y"),
            ("x = { $percent }\u{A0}%", "x = { $percent }\u{A0}%"),
        ] {
            assert_eq!(unbroken(typed), read);
        }
    }

    #[test]
    fn the_greeting_follows_the_hour() {
        let locales = Locales::embedded();
        for (hour, greeting) in [
            (2, "Sugeng dalu"),
            (3, "Sugeng enjing"),
            (10, "Sugeng enjing"),
            (11, "Sugeng siang"),
            (15, "Sugeng sonten"),
            (18, "Sugeng dalu"),
        ] {
            let now = NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
            assert_eq!(locales.greeting(Language::Jv, now), greeting);
        }
    }
}
