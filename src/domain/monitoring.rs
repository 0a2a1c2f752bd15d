//! Who is monitored: everybody in isolation, as the lists of those who look after them
//! need it.
//!
//! Pure. A [`Monitored`] is what one line of a list shows; its [`places`](Monitored::places)
//! say where it stands. Whether somebody is silent, due to end or on which day is asked by
//! a range of days ([`List::slice`]): nothing here changes with the clock alone, so
//! midnight rewrites nothing. What stands in a place is no personal data: codes, RT
//! numbers, days and grades.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::birth::BirthDate;
use super::grade::Grade;
use super::id::{IsolationId, PersonId};
use super::isolation::IsolationReason;
use super::place::{Area, RtRw, VillageId};
use super::text::name::PersonName;
use super::traveller::TravellerStanding;
use super::zone::ZoneColour;

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

/// By what people in isolation are listed. The codes are stored, never changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    /// By neighbourhood, who was not heard of for longest first.
    Neighbourhood,
    /// By the grade of the last report, the gravest first.
    Grade,
    /// By day 0, who isolates for longest first.
    Day,
    /// By the day on which they were last heard of.
    Heard,
    /// By the last day.
    Due,
    /// Whom no chat reaches, by neighbourhood.
    Unreached,
    /// Who needs food, by neighbourhood.
    Food,
    /// By the day on which they were last heard of and what was said then ([`Said`]).
    Said,
    /// By the day of registration.
    Since,
    /// By the status of the guideline.
    Status,
    /// Travellers, by the zone where they come from.
    Zone,
}

impl Facet {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Neighbourhood,
        Self::Grade,
        Self::Day,
        Self::Heard,
        Self::Due,
        Self::Unreached,
        Self::Food,
        Self::Said,
        Self::Since,
        Self::Status,
        Self::Zone,
    ];

    /// Its number in keys. Stored, never changed.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Neighbourhood => 1,
            Self::Grade => 2,
            Self::Day => 3,
            Self::Heard => 4,
            Self::Due => 5,
            Self::Unreached => 6,
            Self::Food => 7,
            Self::Said => 8,
            Self::Since => 9,
            Self::Status => 10,
            Self::Zone => 11,
        }
    }

    /// Whether it is listed, and counted, neighbourhood by neighbourhood.
    #[must_use]
    pub fn is_by_neighbourhood(self) -> bool {
        match self {
            Self::Neighbourhood | Self::Unreached | Self::Food => true,
            Self::Grade
            | Self::Day
            | Self::Heard
            | Self::Due
            | Self::Said
            | Self::Since
            | Self::Status
            | Self::Zone => false,
        }
    }
}

/// Where somebody stands in the list of a village.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// In which list.
    pub facet: Facet,
    /// In which part of it, if it has parts.
    pub group: Option<RtRw>,
    /// Where: a day, a grade.
    pub value: u32,
}

/// A day as a number that sorts.
#[must_use]
pub fn day_code(day: NaiveDate) -> u32 {
    u32::try_from(day.num_days_from_ce()).unwrap_or(0)
}

/// A grade as a number that sorts the gravest first; without a report last.
#[must_use]
pub fn grade_code(grade: Option<Grade>) -> u32 {
    match grade {
        Some(Grade::Merah) => 0,
        Some(Grade::Oranye) => 1,
        Some(Grade::Kuning) => 2,
        Some(Grade::Hijau) => 3,
        None => 4,
    }
}

/// A day, and the gravest grade that was told on it; no grade: somebody was registered that
/// day and nothing was told yet. As a number that is kept: never changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said(pub u32);

impl Said {
    /// What this day with this grade is.
    #[must_use]
    pub fn on(day: NaiveDate, grade: Option<Grade>) -> Self {
        Self(day_code(day) * 8 + grade_code(grade))
    }
}

/// A reason to isolate, and what a traveller is by law, as a number that is kept: never
/// changed.
#[must_use]
pub fn status_code(reason: IsolationReason, standing: Option<TravellerStanding>) -> u32 {
    match (reason, standing) {
        (IsolationReason::CloseContact, _) => 0,
        (IsolationReason::Traveller, Some(TravellerStanding::Traveller) | None) => 1,
        (IsolationReason::Traveller, Some(TravellerStanding::Odp)) => 2,
        (IsolationReason::WaitingForResult, _) => 3,
        (IsolationReason::ConfirmedWithoutSymptoms, _) => 4,
        (IsolationReason::ConfirmedWithSymptoms, _) => 5,
    }
}

/// A zone as a number that is kept: never changed.
#[must_use]
pub fn zone_code(zone: Option<ZoneColour>) -> u32 {
    match zone {
        Some(ZoneColour::Red) => 0,
        Some(ZoneColour::Orange) => 1,
        Some(ZoneColour::Yellow) => 2,
        Some(ZoneColour::Green) => 3,
        None => 4,
    }
}

fn days_between(first: NaiveDate, last: NaiveDate) -> u32 {
    u32::try_from((last - first).num_days()).unwrap_or(0)
}

/// A list of people in isolation, as it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// All, by neighbourhood.
    Everybody,
    /// Whose last report has this grade.
    Graded(Grade),
    /// Of whom there is no report within the stay.
    Unreported,
    /// All, by the day of isolation.
    ByDay,
    /// Who reported yesterday and not yet today.
    NotYetToday,
    /// Of whom there was no report for a whole day.
    Silent,
    /// Whose last day is today or past.
    Due,
    /// Whom no chat reaches.
    Unreached,
    /// Who needs food.
    NeedsFood,
}

/// A part of what is kept: a range of places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slice {
    /// Of which village.
    pub village: VillageId,
    /// By what.
    pub facet: Facet,
    /// Only this neighbourhood; `None`: all of them.
    pub group: Option<RtRw>,
    /// Only these values. Of all neighbourhoods at once there is no range: then all.
    pub values: RangeInclusive<u32>,
}

const ALL_VALUES: RangeInclusive<u32> = 0..=u32::MAX;

impl List {
    /// The part that this list is on `today`; of one neighbourhood where that is asked.
    /// `None`: it is not kept by neighbourhood.
    #[must_use]
    pub fn slice(
        self,
        village: &VillageId,
        neighbourhood: Option<RtRw>,
        today: NaiveDate,
    ) -> Option<Slice> {
        let by_hearing = match neighbourhood {
            Some(_) => Facet::Neighbourhood,
            None => Facet::Heard,
        };
        let yesterday = before(today, 1);
        let (facet, values) = match self {
            Self::Everybody => (Facet::Neighbourhood, ALL_VALUES),
            Self::Graded(grade) => (Facet::Grade, only(grade_code(Some(grade)))),
            Self::Unreported => (Facet::Grade, only(grade_code(None))),
            Self::ByDay => (Facet::Day, ALL_VALUES),
            Self::NotYetToday => (by_hearing, only(day_code(yesterday))),
            Self::Silent => (by_hearing, 0..=day_code(before(today, 2))),
            Self::Due => (Facet::Due, 0..=day_code(today)),
            Self::Unreached => (Facet::Unreached, ALL_VALUES),
            Self::NeedsFood => (Facet::Food, ALL_VALUES),
        };
        let kept = neighbourhood.is_none() || facet.is_by_neighbourhood();
        kept.then(|| Slice {
            village: village.clone(),
            facet,
            group: neighbourhood,
            values,
        })
    }
}

impl Slice {
    /// Whether somebody who stands there belongs to it.
    #[must_use]
    pub fn has(&self, place: &Place) -> bool {
        place.facet == self.facet
            && (self.group.is_none() || self.group == place.group)
            && self.values.contains(&place.value)
    }
}

fn only(value: u32) -> RangeInclusive<u32> {
    value..=value
}

fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::domain::id::RandomId;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Mbah Sri of RT 3 RW 1, on day 4 of 14 on 12 April 2020.
    pub(crate) fn sri() -> Monitored {
        Monitored {
            person: PersonId::from_bits(7),
            village: "sumberasri".parse().unwrap(),
            rt_rw: RtRw::new(3, 1).unwrap(),
            name: PersonName::read("Sri Wahyuni").unwrap(),
            birth: BirthDate::Year(1948),
            isolation: IsolationId::from_bits(8),
            reason: IsolationReason::CloseContact,
            day_zero: day("2020-04-08"),
            last_day: Some(day("2020-04-22")),
            since: day("2020-04-09"),
            last: None,
            reached: Reached::Chat,
            needs_food: false,
            standing: None,
            zone: None,
        }
    }

    fn reported(on: &str, grade: Grade) -> Monitored {
        let day = day(on);
        Monitored {
            last: Some(LastReport {
                day,
                grade,
                gravest: None,
            }),
            ..sri()
        }
    }

    fn on(one: &Monitored, today: &str) -> Vec<List> {
        use List::*;
        let today = day(today);
        let grades = Grade::ALL.map(Graded);
        let others = [
            Everybody,
            Unreported,
            ByDay,
            NotYetToday,
            Silent,
            Due,
            Unreached,
            NeedsFood,
        ];
        let lists = grades.into_iter().chain(others);
        lists
            .filter(|list| {
                let slice = list.slice(&one.village, None, today).unwrap();
                one.places().iter().any(|place| slice.has(place))
            })
            .collect()
    }

    #[test]
    fn the_same_places_answer_on_every_day_who_is_silent_and_due() {
        use List::*;
        let one = reported("2020-04-12", Grade::Kuning);
        let always = [Graded(Grade::Kuning), Everybody, ByDay];
        for (today, more) in [
            ("2020-04-12", &[][..]),
            ("2020-04-13", &[NotYetToday]),
            ("2020-04-14", &[Silent]),
            ("2020-04-21", &[Silent]),
            ("2020-04-22", &[Silent, Due]),
            ("2020-05-01", &[Silent, Due]),
        ] {
            let expected = [&always[..], more].concat();
            assert_eq!(on(&one, today), expected, "{today}");
        }
    }

    #[test]
    fn whoever_was_registered_counts_as_heard_of_that_day() {
        for (today, heard) in [
            ("2020-04-09", Heard::Today),
            ("2020-04-10", Heard::NotYetToday),
            ("2020-04-11", Heard::Silent { days: 1 }),
            ("2020-04-13", Heard::Silent { days: 3 }),
        ] {
            assert_eq!(sri().heard(day(today)), heard, "{today}");
        }
        let before = reported("2020-04-08", Grade::Hijau);
        assert_eq!(before.heard(day("2020-04-09")), Heard::Today);
    }

    #[test]
    fn who_is_without_a_chat_without_food_or_without_an_end_stands_so() {
        use List::*;
        let one = Monitored {
            reached: Reached::Door,
            needs_food: true,
            last_day: None,
            ..sri()
        };
        let lists = [Everybody, Unreported, ByDay, Silent, Unreached, NeedsFood];
        assert_eq!(on(&one, "2020-05-01"), lists);
    }

    #[test]
    fn one_neighbourhood_has_its_own_part_of_some_lists_only() {
        let one = reported("2020-04-12", Grade::Merah);
        let here = Some(one.rt_rw);
        let there = Some(RtRw::new(4, 1).unwrap());
        let today = day("2020-04-14");
        let in_it = |list: List, rt| {
            let slice = list.slice(&one.village, rt, today)?;
            Some(one.places().iter().any(|place| slice.has(place)))
        };
        assert_eq!(in_it(List::Everybody, here), Some(true));
        assert_eq!(in_it(List::Everybody, there), Some(false));
        assert_eq!(in_it(List::Silent, here), Some(true));
        assert_eq!(in_it(List::Silent, there), Some(false));
        assert_eq!(in_it(List::NeedsFood, here), Some(false));
        for list in [List::Graded(Grade::Merah), List::Due, List::ByDay] {
            assert_eq!(in_it(list, here), None);
        }
    }

    #[test]
    fn nobody_stands_in_one_list_twice() {
        let one = Monitored {
            reached: Reached::Telephone,
            needs_food: true,
            reason: IsolationReason::Traveller,
            ..reported("2020-04-12", Grade::Hijau)
        };
        let facets: Vec<Facet> = one.places().iter().map(|place| place.facet).collect();
        assert_eq!(facets, Facet::ALL);
        let mut codes = Facet::ALL.map(Facet::code);
        codes.sort_unstable();
        assert_eq!(codes, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    }
}
