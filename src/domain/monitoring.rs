//! Who is monitored: everybody in isolation, as the lists of those who look after them
//! need it.
//!
//! Pure. A [`Monitored`] is what one line of a list shows; its [`places`](Monitored::places)
//! say where it stands. Whether somebody is silent, due to end or on which day is asked by
//! a range of days ([`List::slice`]): nothing here changes with the clock alone, so
//! midnight rewrites nothing. What stands in a place is no personal data: codes, RT
//! numbers, days and grades.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::birth::BirthDate;
use super::grade::Grade;
use super::id::{IsolationId, PersonId};
use super::isolation::IsolationReason;
use super::place::{Area, RtRw, VillageId};
use super::text::name::PersonName;
use super::traveller::TravellerStanding;
use super::zone::ZoneColour;

mod facet;
mod list;

pub use facet::{Facet, Place, Said, day_code, grade_code, status_code, zone_code};
pub use list::{List, Slice};

/// Somebody in isolation, in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Monitored {
    /// Who.
    pub person: PersonId,
    /// The village that looks after them.
    pub village: VillageId,
    /// The neighbourhood.
    pub rt_rw: RtRw,
    /// As they call themselves.
    pub name: PersonName,
    /// For their age.
    pub birth: BirthDate,
    /// Which stay.
    pub isolation: IsolationId,
    /// Why.
    pub reason: IsolationReason,
    /// Its day 0.
    pub day_zero: NaiveDate,
    /// Its last day, inclusive; `None` while a result is awaited.
    pub last_day: Option<NaiveDate>,
    /// The day on which it was registered: whoever was registered was heard of.
    pub since: NaiveDate,
    /// The newest report within the stay.
    pub last: Option<LastReport>,
    /// By which way they are asked.
    pub reached: Reached,
    /// Whether somebody has to bring food.
    pub needs_food: bool,
    /// Of a journey: what follows from it by the law of its day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<TravellerStanding>,
    /// Of a journey: the zone where it began, on the day of departure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<ZoneColour>,
}

/// What counts of the newest report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastReport {
    /// The day it speaks of.
    pub day: NaiveDate,
    /// The grade given then.
    pub grade: Grade,
    /// The gravest grade of that day; `None`: that of the newest report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gravest: Option<Grade>,
}

impl LastReport {
    /// The gravest grade of its day.
    #[must_use]
    pub fn gravest(&self) -> Grade {
        self.gravest.unwrap_or(self.grade)
    }
}

/// By which way somebody in isolation is asked how they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reached {
    /// In a chat of their own.
    Chat,
    /// On a telephone of their household.
    Household,
    /// By nobody's chat (none, blocked, or the person said no): somebody calls.
    Telephone,
    /// There is no number either: somebody knocks.
    Door,
}

impl Reached {
    /// Whether the bot itself can ask.
    #[must_use]
    pub fn by_chat(self) -> bool {
        match self {
            Self::Chat | Self::Household => true,
            Self::Telephone | Self::Door => false,
        }
    }
}

/// When somebody was last heard of, seen from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// On that day.
    Today,
    /// The day before; not yet on that day.
    NotYetToday,
    /// A whole day has gone by without a word.
    Silent {
        /// Whole days without a report.
        days: u32,
    },
}

impl Monitored {
    /// Where they live, as far as rights are concerned.
    #[must_use]
    pub fn area(&self) -> Area {
        Area::Rt(self.village.clone(), self.rt_rw)
    }

    /// The day on which they were last heard of: the newest report, or the registration.
    #[must_use]
    pub fn heard_on(&self) -> NaiveDate {
        let reported = self.last.map_or(self.since, |last| last.day);
        reported.max(self.since)
    }

    /// The same, seen from `today`.
    #[must_use]
    pub fn heard(&self, today: NaiveDate) -> Heard {
        match (today - self.heard_on()).num_days() {
            ..=0 => Heard::Today,
            1 => Heard::NotYetToday,
            days => Heard::Silent {
                days: u32::try_from(days - 1).unwrap_or(u32::MAX),
            },
        }
    }

    /// Which day of isolation `today` is.
    #[must_use]
    pub fn day_number(&self, today: NaiveDate) -> u32 {
        days_between(self.day_zero, today)
    }

    /// Days after day 0, as far as they are known.
    #[must_use]
    pub fn length_days(&self) -> Option<u32> {
        self.last_day.map(|last| days_between(self.day_zero, last))
    }

    /// Whether the full length is over on `today`, so that an officer should end it.
    #[must_use]
    pub fn is_due_to_end(&self, today: NaiveDate) -> bool {
        self.last_day.is_some_and(|last| last <= today)
    }

    /// What was said on the day on which they were last heard of: the gravest grade, or
    /// nothing but that they were registered.
    fn said(&self) -> Said {
        match self.last.filter(|last| last.day >= self.since) {
            Some(last) => Said::on(last.day, Some(last.gravest())),
            None => Said::on(self.since, None),
        }
    }

    /// Where they stand in the lists, one place a facet at most.
    #[must_use]
    pub fn places(&self) -> Vec<Place> {
        let heard = day_code(self.heard_on());
        let due = self.last_day.map(day_code);
        let unreached = !self.reached.by_chat();
        let places = [
            Some((Facet::Neighbourhood, heard)),
            Some((Facet::Grade, grade_code(self.last.map(|last| last.grade)))),
            Some((Facet::Day, day_code(self.day_zero))),
            Some((Facet::Heard, heard)),
            due.map(|due| (Facet::Due, due)),
            unreached.then_some((Facet::Unreached, 0)),
            self.needs_food.then_some((Facet::Food, 0)),
            Some((Facet::Said, self.said().0)),
            Some((Facet::Since, day_code(self.since))),
            Some((Facet::Status, status_code(self.reason, self.standing))),
            (self.reason == IsolationReason::Traveller)
                .then_some((Facet::Zone, zone_code(self.zone))),
        ];
        let group = |facet: Facet| facet.is_by_neighbourhood().then_some(self.rt_rw);
        let places = places.into_iter().flatten();
        places
            .map(|(facet, value)| Place {
                facet,
                group: group(facet),
                value,
            })
            .collect()
    }
}

fn days_between(first: NaiveDate, last: NaiveDate) -> u32 {
    u32::try_from((last - first).num_days()).unwrap_or(0)
}

#[cfg(test)]
pub(crate) mod tests;
