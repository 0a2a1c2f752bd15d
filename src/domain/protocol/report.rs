//! The daily report: what is accepted (PROTOCOL 1).

use serde::Deserialize;

use super::rule::{Celsius, Rule, SignedRule};
use crate::domain::vitals::{Pulse, RespRate, SpO2};

/// The rules of section `report`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportRules {
    /// From which age the year of birth is enough.
    pub birth: Rule<BirthLimits>,
    /// Accepted temperatures.
    pub temperature: Rule<TemperatureRange>,
    /// Accepted saturations.
    pub spo2: Rule<PercentRange>,
    /// Accepted counts of breaths.
    pub resp_rate: Rule<PerMinuteRange<RespRate>>,
    /// Accepted pulses.
    pub pulse: Rule<PerMinuteRange<Pulse>>,
    /// When the fever reducer is asked for.
    pub fever_reducer: Rule<FeverReducerQuestion>,
}

impl ReportRules {
    pub(super) fn rules(&self) -> Vec<(String, &dyn SignedRule)> {
        vec![
            ("birth".into(), &self.birth),
            ("temperature".into(), &self.temperature),
            ("spo2".into(), &self.spo2),
            ("resp_rate".into(), &self.resp_rate),
            ("pulse".into(), &self.pulse),
            ("fever_reducer".into(), &self.fever_reducer),
        ]
    }
}

/// From which age the year of birth is enough.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BirthLimits {
    /// Completed years; younger people are asked for the date.
    pub year_enough_from_years: u32,
}

/// Accepted temperatures, both ends included.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemperatureRange {
    /// The least.
    pub lowest_celsius: Celsius,
    /// The greatest.
    pub highest_celsius: Celsius,
}

/// Accepted saturations, both ends included.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PercentRange {
    /// The least.
    pub lowest_percent: SpO2,
    /// The greatest.
    pub highest_percent: SpO2,
}

/// Accepted counts for a minute, both ends included.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PerMinuteRange<T> {
    /// The least.
    pub lowest_per_minute: T,
    /// The greatest.
    pub highest_per_minute: T,
}

/// When the fever reducer is asked for: with complaints and a temperature below the limit.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeverReducerQuestion {
    /// Only when the temperature is below this.
    pub ask_below_celsius: Celsius,
    /// How far back the question reaches.
    pub within_hours: u32,
}
