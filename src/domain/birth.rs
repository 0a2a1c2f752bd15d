//! When somebody was born, and how old that makes them on a day.
//!
//! From 12 on the year is enough (PROTOCOL 1). Then the age is a range of up
//! to a year, and a rule must say which end it takes: always the one that
//! gives the graver grade. `could_be_…` asks exactly that, so no rule can
//! forget it. Younger people are asked for the date, because rules change at
//! 2 months, 12 months, 5, 6 and 12 years.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

const MONTHS_A_YEAR: u32 = 12;

/// When a person was born, as exactly as it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BirthDate {
    /// Only the year is known.
    Year(i32),
    /// The day is known.
    Date(NaiveDate),
}

impl BirthDate {
    /// The year of birth.
    #[must_use]
    pub fn year(self) -> i32 {
        match self {
            Self::Year(year) => year,
            Self::Date(date) => date.year(),
        }
    }

    /// The age on a day, in completed months; before the birth it is 0.
    #[must_use]
    pub fn age_on(self, day: NaiveDate) -> AgeAt {
        match self {
            Self::Date(birth) => AgeAt::months(completed_months(
                birth.year(),
                birth.month(),
                birth.day(),
                day,
            )),
            Self::Year(year) => AgeAt {
                youngest_months: completed_months(year, 12, 31, day),
                oldest_months: completed_months(year, 1, 1, day),
            },
        }
    }
}

fn completed_months(year: i32, month: u32, day_of_month: u32, on: NaiveDate) -> u32 {
    let begun = (i64::from(on.year()) - i64::from(year)) * i64::from(MONTHS_A_YEAR)
        + i64::from(on.month())
        - i64::from(month);
    let completed = begun - i64::from(on.day() < day_of_month);
    u32::try_from(completed).unwrap_or(0)
}

/// An age in completed months, or the range of ages that a birth year leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeAt {
    youngest_months: u32,
    oldest_months: u32,
}

impl AgeAt {
    /// An age known to the month.
    #[must_use]
    pub fn months(months: u32) -> Self {
        Self {
            youngest_months: months,
            oldest_months: months,
        }
    }

    /// An age known to the year, on the birthday.
    #[must_use]
    pub fn years(years: u32) -> Self {
        Self::months(years.saturating_mul(MONTHS_A_YEAR))
    }

    /// The least age it can be, in completed years.
    #[must_use]
    pub fn youngest_years(self) -> u32 {
        self.youngest_months / MONTHS_A_YEAR
    }

    /// The greatest age it can be, in completed years: what is shown.
    #[must_use]
    pub fn oldest_years(self) -> u32 {
        self.oldest_months / MONTHS_A_YEAR
    }

    /// The least age it can be, in completed months.
    #[must_use]
    pub fn youngest_months(self) -> u32 {
        self.youngest_months
    }

    /// The greatest age it can be, in completed months.
    #[must_use]
    pub fn oldest_months(self) -> u32 {
        self.oldest_months
    }

    /// Whether the person may still be younger than this many months.
    #[must_use]
    pub fn could_be_under_months(self, months: u32) -> bool {
        self.youngest_months < months
    }

    /// Whether the person may still be younger than this many years.
    #[must_use]
    pub fn could_be_under_years(self, years: u32) -> bool {
        self.could_be_under_months(years.saturating_mul(MONTHS_A_YEAR))
    }

    /// Whether the person may already have completed this many years.
    #[must_use]
    pub fn could_be_from_years(self, years: u32) -> bool {
        self.oldest_months >= years.saturating_mul(MONTHS_A_YEAR)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn months_are_completed_on_the_day_and_not_before() {
        let birth = BirthDate::Date(day("2020-02-12"));
        for (on, months) in [
            ("2020-02-12", 0),
            ("2020-04-11", 1),
            ("2020-04-12", 2),
            ("2025-02-11", 59),
            ("2025-02-12", 60),
            ("2019-01-01", 0),
        ] {
            assert_eq!(birth.age_on(day(on)), AgeAt::months(months), "on {on}");
        }
    }

    #[test]
    fn a_child_of_the_29th_of_february_has_its_birthday_on_the_first_of_march() {
        let birth = BirthDate::Date(day("2016-02-29"));
        assert_eq!(birth.age_on(day("2021-02-28")).oldest_years(), 4);
        assert_eq!(birth.age_on(day("2021-03-01")).oldest_years(), 5);
    }

    #[test]
    fn a_birth_year_leaves_a_year_open() {
        let age = BirthDate::Year(1960).age_on(day("2020-04-12"));
        assert_eq!((age.youngest_years(), age.oldest_years()), (59, 60));
        assert!(age.could_be_from_years(60));
        assert!(age.could_be_under_years(60));
        let on_new_years_eve = BirthDate::Year(1960).age_on(day("2020-12-31"));
        assert_eq!(on_new_years_eve.youngest_years(), 60);
    }

    #[test]
    fn absurd_years_do_not_panic() {
        for year in [i32::MIN, -1, i32::MAX] {
            let _age = BirthDate::Year(year).age_on(day("2020-04-12"));
        }
    }
}
