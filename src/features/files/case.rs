//! Somebody under monitoring, as the files tell of them: person, stay, reports. Pure.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use crate::domain::isolation::Isolation;
use crate::domain::monitoring::Reached;
use crate::domain::person::Person;
use crate::domain::report::{Answers, FormCode, Report, ReportSource};
use crate::domain::stay_end::StayEnd;
use crate::domain::traveller::Journey;

/// A person and one stay.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Case {
    pub person: Person,
    /// The village's name, as the configuration has it.
    pub village: String,
    pub stay: Isolation,
    /// The reports in force from day 0 on, in order.
    pub reports: Vec<Report>,
    /// The journey with which it began.
    pub journey: Option<Journey>,
    /// By which way they are asked, while it goes on.
    pub reached: Option<Reached>,
    /// On these days a health worker sent them to hospital.
    pub referred: BTreeSet<NaiveDate>,
    /// The village's day on which the stay was registered.
    pub registered: NaiveDate,
    /// The day on which it ended, and how.
    pub ended: Option<(NaiveDate, StayEnd)>,
    /// Today, in that village.
    pub today: NaiveDate,
}

/// A day of the daily form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct FormDay {
    /// Its letters, in the order of the guideline. None: nobody reported, and that is not
    /// "healthy".
    pub letters: BTreeSet<FormCode>,
    /// All that is known of it was filled in later.
    pub back_filled: bool,
}

impl FormDay {
    /// As it stands in the form: `DB`, `X*`.
    pub fn written(&self) -> String {
        let letters: String = self.letters.iter().map(|letter| letter.word()).collect();
        match self.back_filled && !letters.is_empty() {
            true => format!("{letters}*"),
            false => letters,
        }
    }
}

impl Case {
    /// The last day that counts: today, or the day of the end.
    pub fn until(&self) -> NaiveDate {
        self.ended
            .map_or(self.today, |(ended, _)| ended.min(self.today))
    }

    /// The newest report.
    pub fn last(&self) -> Option<&Report> {
        self.reports.last()
    }

    /// How many days were reported, and how many could have been: from the day after the
    /// registration on, for whoever was registered was heard of; that day itself and today
    /// count once they are reported.
    pub fn reporting(&self) -> (usize, usize) {
        let told: BTreeSet<NaiveDate> = self.reports.iter().map(|report| report.day).collect();
        let first = self.registered.max(self.stay.day_zero);
        let days = first.iter_days().take_while(|day| *day <= self.until());
        let counted = days.filter(|day| told.contains(day) || (*day > first && *day < self.today));
        let counted: Vec<NaiveDate> = counted.collect();
        let reported = counted.iter().filter(|day| told.contains(day)).count();
        (reported, counted.len())
    }

    /// The days of the form, by day of isolation from 1 on.
    pub fn form(&self, fever: &dyn Fn(&Answers) -> bool) -> BTreeMap<u32, FormDay> {
        let mut days: BTreeMap<u32, FormDay> = BTreeMap::new();
        for report in &self.reports {
            let Some(number) = self.number(report.day) else {
                continue;
            };
            let later = report.source == ReportSource::BackFilled;
            let letters = FormCode::of(&report.answers, fever(&report.answers));
            let known = days.get(&number).map(|day| day.back_filled);
            let day = days.entry(number).or_default();
            day.letters.extend(letters);
            day.back_filled = later && known.unwrap_or(true);
        }
        for day in days.values_mut() {
            // Of two reports of a day the one with complaints says how the day was.
            if day.letters.len() > 1 {
                day.letters.remove(&FormCode::X);
            }
        }
        for (day, letter) in self.endings() {
            if let Some(number) = self.number(day) {
                days.entry(number).or_default().letters.insert(letter);
            }
        }
        days
    }

    /// A and R belong to the stay.
    fn endings(&self) -> Vec<(NaiveDate, FormCode)> {
        let referred = self.referred.iter().map(|day| (*day, FormCode::R));
        let end = self.ended.and_then(|(day, why)| {
            let letter = match why {
                StayEnd::Completed => Some(FormCode::A),
                StayEnd::Referred | StayEnd::Admitted => Some(FormCode::R),
                // From before it was written down how: safe, if it ran its length.
                StayEnd::Unrecorded if self.stay.last_day().is_some_and(|last| day >= last) => {
                    Some(FormCode::A)
                }
                StayEnd::Unrecorded
                | StayEnd::Moved
                | StayEnd::Died
                | StayEnd::Lost
                | StayEnd::EnteredByMistake
                | StayEnd::Replaced
                | StayEnd::TakenBack => None,
            };
            letter.map(|letter| (day, letter))
        });
        referred.chain(end).collect()
    }

    /// Which day of isolation; days before day 1 stand in no form.
    fn number(&self, day: NaiveDate) -> Option<u32> {
        let number = (day - self.stay.day_zero).num_days();
        u32::try_from(number).ok().filter(|number| *number > 0)
    }
}

/// The first of so many days that end today.
pub(super) fn first_of(days: u64, today: NaiveDate) -> NaiveDate {
    let back = Days::new(days.saturating_sub(1));
    today.checked_sub_days(back).unwrap_or(today)
}
