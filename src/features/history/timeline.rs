//! The days of a stay, or of the last fortnight, with what is known of each. Pure.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, TimeDelta};

use crate::domain::calendar::Zone;
use crate::domain::grade::Grade;
use crate::domain::isolation::{Isolation, IsolationState};
use crate::domain::report::{Report, ReportSource, Symptom};
use crate::report::days::{Range, State};

/// Without a stay so many days are shown, today among them.
const FORTNIGHT: u64 = 14;
/// Of a very long stay the newest days are shown: they fit into one message.
const MOST: i64 = 28;

/// The days, oldest first.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Timeline {
    pub days: Vec<Day>,
    today: NaiveDate,
}

/// One day.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Day {
    pub day: NaiveDate,
    /// Which day of isolation.
    pub number: Option<u32>,
    pub is_today: bool,
    pub state: State,
    /// The reports in force, in order.
    pub reports: Vec<Report>,
}

/// From when to when.
pub(super) fn span(
    stay: Option<&Isolation>,
    today: NaiveDate,
    zone: Zone,
) -> (NaiveDate, NaiveDate) {
    let Some(stay) = stay else {
        let back = Days::new(FORTNIGHT - 1);
        return (today.checked_sub_days(back).unwrap_or(today), today);
    };
    let last = match stay.state {
        IsolationState::Active => today,
        IsolationState::Ended { at, .. } => zone.day(at).min(today),
    };
    let newest = last.checked_sub_signed(TimeDelta::days(MOST - 1));
    let first = newest.map_or(stay.day_zero, |newest| newest.max(stay.day_zero));
    (first.min(last), last)
}

impl Timeline {
    pub fn of(
        stay: Option<&Isolation>,
        reports: Vec<Report>,
        today: NaiveDate,
        zone: Zone,
    ) -> Self {
        let (first, last) = span(stay, today, zone);
        // Whoever registered in the evening was not asked that day.
        let asked_after = stay.map(|stay| zone.day(stay.since));
        let days = first.iter_days().take_while(|day| *day <= last);
        let days = days.map(|day| {
            let reports: Vec<Report> = reports
                .iter()
                .filter(|report| report.day == day)
                .cloned()
                .collect();
            let was_asked = asked_after.is_some_and(|after| day > after) && day < today;
            Day {
                day,
                number: stay.map(|stay| stay.day_number(day)),
                is_today: day == today,
                state: state(&reports, was_asked),
                reports,
            }
        });
        Self {
            days: days.collect(),
            today,
        }
    }

    pub fn has_reports(&self) -> bool {
        self.days.iter().any(|day| !day.reports.is_empty())
    }

    /// Whether all of it is past.
    pub fn is_over(&self) -> bool {
        self.days.last().is_none_or(|day| day.day < self.today)
    }
}

/// A whole report of the day itself says most, a half-finished one more than one that
/// was entered later.
fn state(reports: &[Report], was_asked: bool) -> State {
    let on_its_day = |report: &&Report| report.source != ReportSource::BackFilled;
    if reports
        .iter()
        .filter(on_its_day)
        .any(|report| report.complete)
    {
        return State::Reported;
    }
    if reports.iter().any(|report| on_its_day(&report)) {
        return State::HalfFinished;
    }
    match (reports.is_empty(), was_asked) {
        (false, _) => State::BackFilled,
        (true, true) => State::Missed,
        (true, false) => State::Open,
    }
}

impl Day {
    /// The gravest grade of the day.
    pub fn grade(&self) -> Option<Grade> {
        self.reports.iter().map(|report| report.grade).max()
    }

    /// In tenths of a degree.
    pub fn temperature(&self) -> Option<Range> {
        let measured = self
            .reports
            .iter()
            .filter_map(|report| report.answers.temperature);
        Range::of(measured.map(|value| i32::from(value.value())))
    }

    /// In percent.
    pub fn oxygen(&self) -> Option<Range> {
        let measured = self.reports.iter().filter_map(|report| report.answers.spo2);
        Range::of(measured.map(|value| i32::from(value.value())))
    }

    pub fn complaints(&self) -> BTreeSet<Symptom> {
        let all = self
            .reports
            .iter()
            .map(|report| report.answers.complaints());
        all.flatten().collect()
    }

    pub fn in_danger(&self) -> bool {
        self.reports.iter().any(|report| report.answers.in_danger())
    }

    pub fn was_corrected(&self) -> bool {
        self.reports.iter().any(|report| report.version > 0)
    }
}
