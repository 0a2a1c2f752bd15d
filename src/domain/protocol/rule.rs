//! What every rule carries, whatever it says.

use std::fmt;

use chrono::{NaiveDate, NaiveTime};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};

use crate::domain::finding::RuleId;
use crate::domain::vitals::Temperature;

/// One rule: its papers, and its limits.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule<T> {
    /// Its name in grades, cards and exports; unique and lasting.
    pub id: RuleId,
    /// Where it comes from.
    pub basis: Basis,
    /// The published source, or the words "our own advice".
    pub source: String,
    /// When a clinician last reviewed it.
    pub reviewed: Reviewed,
    /// Its numbers.
    pub limits: T,
}

/// Where a rule comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Found in a published source, which is named.
    Published,
    /// Our own advice, until a clinician signs it off.
    OwnAdvice,
}

/// When a clinician last reviewed a rule: `false`, or a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reviewed {
    /// Not yet.
    Never,
    /// On this day.
    On(NaiveDate),
}

/// The papers of a rule, whatever its limits.
pub trait SignedRule: fmt::Debug {
    /// Its name.
    fn id(&self) -> &RuleId;
    /// Where it comes from.
    fn basis(&self) -> Basis;
    /// The source, in words.
    fn source(&self) -> &str;
    /// When a clinician last reviewed it.
    fn reviewed(&self) -> Reviewed;
}

impl<T: fmt::Debug> SignedRule for Rule<T> {
    fn id(&self) -> &RuleId {
        &self.id
    }
    fn basis(&self) -> Basis {
        self.basis
    }
    fn source(&self) -> &str {
        &self.source
    }
    fn reviewed(&self) -> Reviewed {
        self.reviewed
    }
}

/// A rule without numbers: the file gives it no `limits`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoLimits;

impl<'de> Deserialize<'de> for NoLimits {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Option::<serde::de::IgnoredAny>::deserialize(deserializer)? {
            None => Ok(Self),
            Some(_) => Err(D::Error::custom("this rule has no limits")),
        }
    }
}

impl<'de> Deserialize<'de> for Reviewed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ReviewedVisitor)
    }
}

struct ReviewedVisitor;

impl<'de> Visitor<'de> for ReviewedVisitor {
    type Value = Reviewed;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("false, or the date of the review (2021-03-01)")
    }

    fn visit_bool<E: Error>(self, reviewed: bool) -> Result<Reviewed, E> {
        if reviewed {
            Err(E::invalid_value(Unexpected::Bool(true), &self))
        } else {
            Ok(Reviewed::Never)
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Reviewed, E> {
        text.parse()
            .map(Reviewed::On)
            .map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }

    /// TOML's own dates arrive as a map with a private key.
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Reviewed, A::Error> {
        let date = toml::value::Datetime::deserialize(MapAccessDeserializer::new(map))?;
        self.visit_str(&date.to_string())
    }
}

/// A temperature as the protocol writes it: degrees with at most one decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Celsius(pub Temperature);

impl<'de> Deserialize<'de> for Celsius {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let degrees = f64::deserialize(deserializer)?;
        let refused = || D::Error::custom("not a temperature of 34.0 to 43.0 with one decimal");
        let tenths = (degrees * 10.0).round();
        if (degrees * 10.0 - tenths).abs() > 1e-6 {
            return Err(refused());
        }
        // Compared as text, since no lossless conversion from a float exists.
        let tenths: i64 = format!("{tenths:.0}").parse().map_err(|_| refused())?;
        Temperature::from_tenths(tenths)
            .map(Self)
            .map_err(|_| refused())
    }
}

/// An hour of the village's day, written `07:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay(pub NaiveTime);

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%H:%M"))
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        NaiveTime::parse_from_str(&text, "%H:%M")
            .map(Self)
            .map_err(|_| {
                D::Error::custom(format!("`{text}` is no hour of the day, such as \"07:30\""))
            })
    }
}
