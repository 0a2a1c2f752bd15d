//! Grading: the limits of every rule (PROTOCOL 2).
//!
//! What the rules mean is `domain::triage`; here are only their numbers. That
//! a ticked danger sign is MERAH at every age is no number: it can't be changed.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::rule::{Celsius, NoLimits, Rule, SignedRule};
use crate::domain::condition::Condition;
use crate::domain::grade::Grade;
use crate::domain::vitals::{Pulse, RespRate, SpO2, Systolic};

/// The rules of section `triage`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TriageRules {
    /// A danger sign of the adult list: MERAH.
    pub danger_adult: Rule<NoLimits>,
    /// A danger sign of the child list: MERAH.
    pub danger_child: Rule<ChildList>,
    /// The emergency button: MERAH.
    pub emergency: Rule<NoLimits>,
    /// Oxygen saturation.
    pub spo2: Rule<SpO2Limits>,
    /// Breaths of older children and adults.
    pub breaths_adult: Rule<AdultBreaths>,
    /// Breaths of children, band by band, youngest first, without gaps.
    pub breaths_child: Vec<Rule<ChildBreaths>>,
    /// Temperature in the first weeks of life.
    pub young_infant_temperature: Rule<YoungInfantTemperature>,
    /// Partial NEWS2.
    pub news2: Rule<News2Limits>,
    /// What NEWS2 would grade, where NEWS2 is not used: remarks.
    pub unscored_extremes: Rule<UnscoredExtremes>,
    /// Fever and breathlessness together.
    pub fever_breathless: Rule<Graded>,
    /// Fever day after day.
    pub long_fever: Rule<LongFeverLimits>,
    /// Fever.
    pub fever: Rule<FeverLimits>,
    /// Fever of small children.
    pub fever_child: Rule<ChildFeverLimits>,
    /// Any complaint that is not usual for the person.
    pub any_complaint: Rule<Graded>,
    /// A person at risk: KUNING becomes ORANYE.
    pub at_risk: Rule<AtRiskLimits>,
    /// Oxygen below the person's own best: one grade up.
    pub spo2_fall: Rule<SpO2FallLimits>,
    /// From HIJAU to KUNING on the days when illness turns: one grade up.
    pub rise_at_risk: Rule<RiseLimits>,
}

impl TriageRules {
    pub(super) fn rules(&self) -> Vec<(String, &dyn SignedRule)> {
        let mut rules: Vec<(String, &dyn SignedRule)> = vec![
            ("danger_adult".into(), &self.danger_adult),
            ("danger_child".into(), &self.danger_child),
            ("emergency".into(), &self.emergency),
            ("spo2".into(), &self.spo2),
            ("breaths_adult".into(), &self.breaths_adult),
        ];
        for (place, band) in self.breaths_child.iter().enumerate() {
            rules.push((format!("breaths_child[{place}]"), band));
        }
        rules.extend(self.rules_after_breaths());
        rules
    }

    fn rules_after_breaths(&self) -> [(String, &dyn SignedRule); 11] {
        [
            (
                "young_infant_temperature".into(),
                &self.young_infant_temperature,
            ),
            ("news2".into(), &self.news2),
            ("unscored_extremes".into(), &self.unscored_extremes),
            ("fever_breathless".into(), &self.fever_breathless),
            ("long_fever".into(), &self.long_fever),
            ("fever".into(), &self.fever),
            ("fever_child".into(), &self.fever_child),
            ("any_complaint".into(), &self.any_complaint),
            ("at_risk".into(), &self.at_risk),
            ("spo2_fall".into(), &self.spo2_fall),
            ("rise_at_risk".into(), &self.rise_at_risk),
        ]
    }
}

/// Who is asked the child list.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildList {
    /// Younger than this, in completed years.
    pub asked_under_years: u32,
}

/// Limits of oxygen saturation.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpO2Limits {
    /// MERAH at this and below.
    pub merah_at_most_percent: SpO2,
    /// ORANYE at this and below.
    pub oranye_at_most_percent: SpO2,
}

/// Limits of breaths from an age on.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdultBreaths {
    /// From this age on, in completed years.
    pub from_years: u32,
    /// MERAH above this.
    pub merah_above_per_minute: RespRate,
    /// ORANYE from this on.
    pub oranye_from_per_minute: RespRate,
    /// KUNING from this on.
    pub kuning_from_per_minute: RespRate,
}

/// Limit of breaths for a band of ages.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildBreaths {
    /// From this age on, in completed months.
    pub from_months: u32,
    /// Up to, and without, this age in completed months.
    pub below_months: u32,
    /// ORANYE from this on.
    pub oranye_from_per_minute: RespRate,
}

/// Temperatures that mean danger in the first weeks of life.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YoungInfantTemperature {
    /// Younger than this, in completed months.
    pub under_months: u32,
    /// MERAH from this on.
    pub merah_from_celsius: Celsius,
    /// MERAH below this.
    pub merah_below_celsius: Celsius,
}

/// NEWS2: when it is used, what its score means, and its tables.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct News2Limits {
    /// From this age on, in completed years; never in pregnancy.
    pub from_years: u32,
    /// MERAH from this score on.
    pub merah_from_score: u32,
    /// ORANYE from this score on.
    pub oranye_from_score: u32,
    /// ORANYE when a single item scores this.
    pub oranye_single_score: u32,
    /// Breaths per minute.
    pub resp_rate: Vec<Band<RespRate>>,
    /// Oxygen saturation in percent, scale 1.
    pub spo2: Vec<Band<SpO2>>,
    /// The score when oxygen is given.
    pub oxygen_given_score: u32,
    /// Systolic blood pressure in mmHg.
    pub systolic: Vec<Band<Systolic>>,
    /// Pulse per minute.
    pub pulse: Vec<Band<Pulse>>,
    /// The score when not alert.
    pub not_alert_score: u32,
    /// Temperature in degrees Celsius.
    pub temperature: Vec<Band<Celsius>>,
}

/// One line of a NEWS2 table, lowest values first.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "T: Deserialize<'de>"))]
pub struct Band<T> {
    /// Up to and with this value; absent in the last line.
    pub up_to: Option<T>,
    /// What it scores.
    pub score: u32,
}

/// What the nurse is told where NEWS2 is not used (pregnancy, 12–15 years).
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnscoredExtremes {
    /// From this age on, in completed years.
    pub from_years: u32,
    /// A pulse of this and above.
    pub pulse_at_least_per_minute: Pulse,
    /// A pulse of this and below.
    pub pulse_at_most_per_minute: Pulse,
    /// Breaths of this and below.
    pub breaths_at_most_per_minute: RespRate,
    /// A temperature of this and below.
    pub temperature_at_most_celsius: Celsius,
}

/// A rule whose only number is its grade.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Graded {
    /// The grade it asks for.
    pub grade: Grade,
}

/// Fever day after day.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LongFeverLimits {
    /// The grade it asks for.
    pub grade: Grade,
    /// How many days with fever, today among them.
    pub days: u32,
}

/// Fever.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeverLimits {
    /// The grade it asks for.
    pub grade: Grade,
    /// From this on.
    pub from_celsius: Celsius,
}

/// Fever of small children.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildFeverLimits {
    /// Younger than this, in completed years.
    pub under_years: u32,
    /// The grade it asks for.
    pub grade: Grade,
    /// From this on.
    pub from_celsius: Celsius,
}

/// Who is at risk.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AtRiskLimits {
    /// From this age on, in completed years.
    pub from_years: u32,
    /// Whether pregnancy counts.
    pub pregnancy: bool,
    /// The conditions that count.
    pub conditions: BTreeSet<Condition>,
}

/// Oxygen below the person's own best.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpO2FallLimits {
    /// From this many points below on.
    pub at_least_points: u8,
    /// How many calendar days before today are looked at, and earlier today.
    pub look_back_days: u32,
}

/// The days of isolation on which a rise from HIJAU to KUNING counts.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiseLimits {
    /// The first day.
    pub from_isolation_day: u32,
    /// The last day.
    pub to_isolation_day: u32,
}
