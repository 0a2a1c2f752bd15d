//! The lists that are asked for, each as a range of places.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};

use super::facet::{Facet, Place, day_code, grade_code};
use crate::domain::grade::Grade;
use crate::domain::place::{RtRw, VillageId};

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
