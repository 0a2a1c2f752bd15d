//! The recap: the numbers of a day, of a village or of several together. Nobody is in them.
//!
//! Pure. Silence is never health: whoever has not reported stands in no grade, and whoever
//! was registered only that day is not yet expected to have reported.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::grade::Grade;
use super::isolation::IsolationReason;
use super::monitoring::{Facet, Said, day_code, status_code, zone_code};
use super::traveller::TravellerStanding;
use super::zone::ZoneColour;
use crate::clock::Moment;

/// So many days, today included, are shown in the picture and can be looked back on.
pub const DAYS: u64 = 14;

/// The numbers of one day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayCount {
    /// How many isolate.
    pub isolating: u32,
    /// Of them, those who reported that day, by the gravest grade of the day.
    pub grades: Grades,
    /// Of them, those who were registered that day and have not reported: they are asked
    /// from the next day on.
    pub fresh: u32,
    /// Of them, those of whom a whole day has gone by without a word.
    pub silent: u32,
    /// Of them, those who were registered that day.
    pub new: u32,
    /// Of them, those whose last day it is.
    pub due: u32,
    /// Of them, those whose last day has gone by and whom nobody has released.
    pub overdue: u32,
    /// All of them, by status.
    pub statuses: BTreeMap<Status, u32>,
    /// The travellers among them, by where they come from.
    pub travellers: Travellers,
    /// Isolations that ended that day, by the word of the ending.
    pub ended: BTreeMap<String, u32>,
    /// Reports about that day that came when it was over. They are in the grades.
    #[serde(default)]
    pub late: u32,
}

/// How many reported, by grade.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grades {
    /// HIJAU.
    pub hijau: u32,
    /// KUNING.
    pub kuning: u32,
    /// ORANYE.
    pub oranye: u32,
    /// MERAH.
    pub merah: u32,
}

impl Grades {
    /// How many have this grade.
    #[must_use]
    pub fn of(&self, grade: Grade) -> u32 {
        match grade {
            Grade::Hijau => self.hijau,
            Grade::Kuning => self.kuning,
            Grade::Oranye => self.oranye,
            Grade::Merah => self.merah,
        }
    }

    /// The place to change it.
    pub fn at(&mut self, grade: Grade) -> &mut u32 {
        match grade {
            Grade::Hijau => &mut self.hijau,
            Grade::Kuning => &mut self.kuning,
            Grade::Oranye => &mut self.oranye,
            Grade::Merah => &mut self.merah,
        }
    }
}

/// Travellers, by the zone in which their journey began, on the day on which it did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Travellers {
    /// A red one.
    pub red: u32,
    /// Another one.
    pub other: u32,
    /// No zone was declared there, or nobody knows from where they came.
    pub unknown: u32,
}

impl Travellers {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> u32 {
        self.red + self.other + self.unknown
    }
}

/// A status of the guideline, whatever it is called: its name in either revision is
/// made of these two. Kept by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// A close contact.
    Contact,
    /// A traveller.
    Traveller,
    /// A traveller who by the law of the day is under observation (ODP).
    Odp,
    /// Somebody who waits for a result.
    Waiting,
    /// Confirmed, without symptoms.
    ConfirmedWithoutSymptoms,
    /// Confirmed, with symptoms.
    ConfirmedWithSymptoms,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Contact,
        Self::Traveller,
        Self::Odp,
        Self::Waiting,
        Self::ConfirmedWithoutSymptoms,
        Self::ConfirmedWithSymptoms,
    ];

    /// Why one isolates with it, and what a traveller is by law.
    #[must_use]
    pub fn parts(self) -> (IsolationReason, Option<TravellerStanding>) {
        match self {
            Self::Contact => (IsolationReason::CloseContact, None),
            Self::Traveller => (
                IsolationReason::Traveller,
                Some(TravellerStanding::Traveller),
            ),
            Self::Odp => (IsolationReason::Traveller, Some(TravellerStanding::Odp)),
            Self::Waiting => (IsolationReason::WaitingForResult, None),
            Self::ConfirmedWithoutSymptoms => (IsolationReason::ConfirmedWithoutSymptoms, None),
            Self::ConfirmedWithSymptoms => (IsolationReason::ConfirmedWithSymptoms, None),
        }
    }
}

impl DayCount {
    /// The numbers of a day, from what is counted in the lists of a village at the end of
    /// that day, or until now. `at`: how many stand where in a list.
    #[must_use]
    pub fn from_lists(day: NaiveDate, at: &BTreeMap<Facet, BTreeMap<u32, u32>>) -> Self {
        let of = |facet, values: std::ops::RangeInclusive<u32>| -> u32 {
            let counts = at.get(&facet).into_iter();
            counts
                .flat_map(|counts| counts.range(values.clone()).map(|(_, count)| *count))
                .sum()
        };
        let only = |facet, value| of(facet, value..=value);
        let said = |grade| only(Facet::Said, Said::on(day, grade).0);
        let zone = |zone| only(Facet::Zone, zone_code(zone));
        let before = |days| day_code(day.checked_sub_days(Days::new(days)).unwrap_or(day));
        let statuses = Status::ALL.into_iter().filter_map(|status| {
            let (reason, standing) = status.parts();
            let count = only(Facet::Status, status_code(reason, standing));
            (count > 0).then_some((status, count))
        });
        let mut grades = Grades::default();
        for grade in Grade::ALL {
            *grades.at(grade) = said(Some(grade));
        }
        Self {
            isolating: of(Facet::Status, 0..=u32::MAX),
            grades,
            fresh: said(None),
            silent: of(Facet::Heard, 0..=before(2)),
            new: only(Facet::Since, day_code(day)),
            due: only(Facet::Due, day_code(day)),
            overdue: of(Facet::Due, 0..=before(1)),
            statuses: statuses.collect(),
            travellers: Travellers {
                red: zone(Some(ZoneColour::Red)),
                other: zone(Some(ZoneColour::Orange))
                    + zone(Some(ZoneColour::Yellow))
                    + zone(Some(ZoneColour::Green)),
                unknown: zone(None),
            },
            ended: BTreeMap::new(),
            late: 0,
        }
    }

    /// The lists from which the numbers are made.
    pub const LISTS: [Facet; 6] = [
        Facet::Status,
        Facet::Said,
        Facet::Heard,
        Facet::Since,
        Facet::Due,
        Facet::Zone,
    ];

    /// How many have reported.
    #[must_use]
    pub fn reported(&self) -> u32 {
        Grade::ALL.map(|grade| self.grades.of(grade)).iter().sum()
    }

    /// How many have not.
    #[must_use]
    pub fn unreported(&self) -> u32 {
        self.isolating.saturating_sub(self.reported())
    }

    /// How many are expected to report: all but whoever was registered only that day and
    /// has not.
    #[must_use]
    pub fn expected(&self) -> u32 {
        self.isolating.saturating_sub(self.fresh)
    }

    /// How many of a hundred expected reports there are; `None`: none was expected. Never
    /// rounded up to all.
    #[must_use]
    pub fn rate(&self) -> Option<u32> {
        let expected = self.expected();
        let reported = self.reported().min(expected);
        (reported * 100).checked_div(expected)
    }

    /// How many isolations ended.
    #[must_use]
    pub fn ended_in_all(&self) -> u32 {
        self.ended.values().sum()
    }

    /// Whether there is nothing to tell.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.isolating == 0 && self.ended.is_empty()
    }

    /// A report about that day came when it was over. `was`: the gravest grade that was
    /// told of it before; `fresh`: the person was registered on that very day.
    pub fn take_late(&mut self, was: Option<Grade>, is: Grade, fresh: bool) {
        match was {
            Some(was) => {
                let count = self.grades.at(was);
                *count = count.saturating_sub(1);
            }
            None => {
                self.late += 1;
                self.fresh = self.fresh.saturating_sub(u32::from(fresh));
            }
        }
        *self.grades.at(is) += 1;
    }

    /// Together with those of another village.
    pub fn add(&mut self, other: &Self) {
        for grade in Grade::ALL {
            *self.grades.at(grade) += other.grades.of(grade);
        }
        for (sum, more) in [
            (&mut self.isolating, other.isolating),
            (&mut self.fresh, other.fresh),
            (&mut self.silent, other.silent),
            (&mut self.new, other.new),
            (&mut self.due, other.due),
            (&mut self.overdue, other.overdue),
            (&mut self.late, other.late),
            (&mut self.travellers.red, other.travellers.red),
            (&mut self.travellers.other, other.travellers.other),
            (&mut self.travellers.unknown, other.travellers.unknown),
        ] {
            *sum += more;
        }
        for (status, count) in &other.statuses {
            *self.statuses.entry(*status).or_default() += count;
        }
        for (ending, count) in &other.ended {
            *self.ended.entry(ending.clone()).or_default() += count;
        }
    }
}

/// The days that are shown up to `last`, the oldest first.
pub fn days_until(last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let back = (0..DAYS).rev();
    back.filter_map(move |days| last.checked_sub_days(Days::new(days)))
}

/// The open alerts of some places.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OpenAlerts {
    /// Of each grade; silence and calls for help have one, too.
    pub grades: Grades,
    /// Since when the oldest is open.
    pub oldest: Option<Moment>,
}

impl OpenAlerts {
    /// One more.
    pub fn add(&mut self, grade: Grade, since: Moment) {
        *self.grades.at(grade) += 1;
        self.oldest = Some(self.oldest.map_or(since, |oldest| oldest.min(since)));
    }

    /// How many.
    #[must_use]
    pub fn all(&self) -> u32 {
        Grade::ALL.map(|grade| self.grades.of(grade)).iter().sum()
    }

    /// For how long the oldest has been open.
    #[must_use]
    pub fn age(&self, now: Moment) -> Option<TimeDelta> {
        self.oldest
            .map(|since| (now - since).max(TimeDelta::zero()))
    }
}

#[cfg(test)]
mod tests;
