//! Why a grade was given: rule ids, measured values and the limits in force
//! then. Kept with every report, so a later change of the protocol never
//! rewrites the past. Data only: the chat words it through Fluent.

use std::borrow::Borrow;
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::condition::{RiskFactor, words};
use super::grade::Grade;
use super::report::{Breathlessness, DangerSign, Symptom};
use super::vitals::{Pulse, RespRate, SpO2, Temperature};

/// The name of a rule in the protocol: `spo2`, `long-fever`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RuleId(String);

impl RuleId {
    /// The rule of that name.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// Its name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Borrow<str> for RuleId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// One rule that fired.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Which rule.
    pub rule: RuleId,
    /// The grade that this rule asks for (or raises to).
    pub grade: Grade,
    /// What was measured or ticked, and against which limit.
    pub reason: Reason,
}

/// A limit, with the side on which the rule fires.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit<T> {
    /// Fires at this value and below.
    AtMost(T),
    /// Fires below this value.
    Below(T),
    /// Fires at this value and above.
    AtLeast(T),
    /// Fires above this value.
    Above(T),
}

/// What made a rule fire: measured values beside their limits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reason {
    /// Danger signs were ticked.
    DangerSigns {
        /// Which.
        signs: BTreeSet<DangerSign>,
        /// Breathless at rest or when speaking, by degree.
        breathless_at_rest: bool,
    },
    /// The person says so; no question was asked.
    EmergencyButton,
    /// Too little oxygen.
    #[serde(rename = "spo2")]
    SpO2 {
        /// This report's value.
        measured: SpO2,
        /// The limit it broke.
        limit: Limit<SpO2>,
    },
    /// Breathing too fast for the age.
    Breaths {
        /// This report's count.
        measured: RespRate,
        /// The limit of the age.
        limit: Limit<RespRate>,
    },
    /// A temperature that means danger in a baby of the first weeks.
    YoungInfantTemperature {
        /// This report's value.
        measured: Temperature,
        /// The limit it broke.
        limit: Limit<Temperature>,
    },
    /// The partial NEWS2 as a whole: a minimum, since items are missing.
    News2Score {
        /// The sum of the items that are known.
        score: u32,
        /// From which sum on.
        at_least: u32,
    },
    /// One item of the partial NEWS2 alone is as bad as it can be.
    News2Single {
        /// Which items.
        items: BTreeSet<News2Item>,
        /// The score of each.
        score: u32,
    },
    /// Fever, measured or ticked.
    Fever(FeverSign),
    /// Fever and breathlessness together.
    FeverBreathless {
        /// The fever.
        fever: FeverSign,
        /// How breathless, if told.
        degree: Option<Breathlessness>,
    },
    /// Fever day after day.
    LongFever {
        /// The latest days that counted, today first.
        days: Vec<FeverDay>,
        /// How many make it long.
        at_least_days: u32,
    },
    /// Complaints in this report that are not this person's usual ones.
    Complaints {
        /// Which; empty when the person only said that there are some.
        symptoms: BTreeSet<Symptom>,
    },
    /// A person at risk has fever or is breathless: KUNING becomes ORANYE.
    AtRisk {
        /// Why at risk.
        factors: BTreeSet<RiskFactor>,
        /// Has fever.
        fever: bool,
        /// Is breathless.
        breathless: bool,
    },
    /// Oxygen well below the person's own best of the last days.
    #[serde(rename = "spo2_fall")]
    SpO2Fall {
        /// This report's value.
        measured: SpO2,
        /// The best value it is compared with.
        best: SpO2,
        /// The day of that value.
        best_on: NaiveDate,
        /// From how many points on.
        at_least_points: u8,
    },
    /// From HIJAU to KUNING in the days when illness turns, in a person at risk.
    RiseAtRisk {
        /// The day of isolation.
        isolation_day: u32,
        /// Why at risk.
        factors: BTreeSet<RiskFactor>,
    },
}

/// What counts as fever in one report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeverSign {
    /// The temperature, if measured.
    pub measured: Option<Temperature>,
    /// From which temperature on, at this age.
    pub at_least: Temperature,
    /// The person ticked "fever".
    pub ticked: bool,
}

/// One day with fever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeverDay {
    /// The village's calendar day.
    pub day: NaiveDate,
    /// The highest temperature of the day, if any was measured.
    pub highest: Option<Temperature>,
    /// Fever was ticked that day.
    pub ticked: bool,
}

/// The seven items of NEWS2 (RCP 2017).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News2Item {
    /// Breaths per minute.
    RespRate,
    /// Oxygen saturation, scale 1.
    #[serde(rename = "spo2")]
    SpO2,
    /// Whether oxygen is given.
    Oxygen,
    /// Systolic blood pressure.
    Systolic,
    /// Heart beats per minute.
    Pulse,
    /// Alert, or not.
    Consciousness,
    /// Body temperature.
    Temperature,
}

words!(News2Item {
    RespRate = "resp_rate",
    SpO2 = "spo2",
    Oxygen = "oxygen",
    Systolic = "systolic",
    Pulse = "pulse",
    Consciousness = "consciousness",
    Temperature = "temperature",
});

/// NEWS2 from what is known: "NEWS2 sebagian, minimum".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartialNews2 {
    /// The sum of the known items: the full score is this or more.
    pub score: u32,
    /// The known items that score as badly as an item can (3).
    pub singles: BTreeSet<News2Item>,
    /// The items that are not known.
    pub missing: BTreeSet<News2Item>,
}

/// What the nurse is shown beside the grade, and what changes no grade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Remark {
    /// A pulse that would be graded where NEWS2 is used.
    Pulse {
        /// This report's value.
        measured: Pulse,
        /// The limit it broke.
        limit: Limit<Pulse>,
    },
    /// Slow breathing that would be graded where NEWS2 is used.
    Breaths {
        /// This report's count.
        measured: RespRate,
        /// The limit it broke.
        limit: Limit<RespRate>,
    },
    /// A low temperature that would be graded where NEWS2 is used.
    Temperature {
        /// This report's value.
        measured: Temperature,
        /// The limit it broke.
        limit: Limit<Temperature>,
    },
    /// A fever reducer was taken: a normal temperature may hide a fever.
    FeverReducer,
    /// The person is at risk.
    AtRisk {
        /// Why.
        factors: BTreeSet<RiskFactor>,
    },
    /// The age is not known: graded as an adult below the age of risk.
    AgeUnknown,
}
