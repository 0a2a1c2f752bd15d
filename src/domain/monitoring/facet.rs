//! By what the lists of those who isolate are sorted, and the numbers that stand in keys.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::grade::Grade;
use crate::domain::isolation::IsolationReason;
use crate::domain::place::RtRw;
use crate::domain::traveller::TravellerStanding;
use crate::domain::zone::ZoneColour;

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
