//! Reasons in one plain English line: for the command line and for exports
//! that a clinician reads beside the rules. The chat words them through Fluent.

use std::fmt::Display;

use chrono::NaiveDate;

use crate::domain::condition::RiskFactor;
use crate::domain::finding::{FeverDay, FeverSign, Limit, PartialNews2, Reason, Remark};

/// A reason, with the measured value first and its limit after it. `name_day`
/// says how days are named: by date, or by the day of isolation.
#[must_use]
pub fn reason(reason: &Reason, name_day: &dyn Fn(NaiveDate) -> String) -> String {
    match reason {
        Reason::DangerSigns {
            signs,
            breathless_at_rest,
        } => {
            let at_rest = breathless_at_rest.then(|| "breathless at rest".to_owned());
            let signs = signs.iter().map(ToString::to_string).chain(at_rest);
            format!("danger signs: {}", list(signs))
        }
        Reason::EmergencyButton => "emergency button".to_owned(),
        Reason::SpO2 { measured, limit } => format!("SpO2 {measured} %, {} %", limits(limit)),
        Reason::Breaths { measured, limit } => {
            format!("{measured} breaths/min, {}", limits(limit))
        }
        Reason::YoungInfantTemperature { measured, limit } => {
            format!("young infant, {measured} °C, {}", limits(limit))
        }
        Reason::News2Score { score, at_least } => {
            format!("partial NEWS2 {score}, limit ≥ {at_least}")
        }
        Reason::News2Single { items, score } => {
            format!("partial NEWS2 {score} for {} alone", list(items))
        }
        Reason::Fever(sign) => fever(sign),
        Reason::FeverBreathless {
            fever: sign,
            degree,
        } => {
            let degree = degree
                .map(|degree| format!(" ({degree})"))
                .unwrap_or_default();
            format!("{} and breathless{degree}", fever(sign))
        }
        Reason::LongFever {
            days,
            at_least_days,
        } => format!(
            "fever on {} days (limit {at_least_days}): {}",
            days.len(),
            list(days.iter().rev().map(|day| fever_day(day, name_day)))
        ),
        Reason::Complaints { symptoms } if symptoms.is_empty() => {
            "complaints, not named".to_owned()
        }
        Reason::Complaints { symptoms } => format!("complaints: {}", list(symptoms)),
        Reason::AtRisk {
            factors,
            fever,
            breathless,
        } => at_risk(&list(factors.iter().map(factor)), *fever, *breathless),
        Reason::SpO2Fall {
            measured,
            best,
            best_on,
            at_least_points,
        } => format!(
            "SpO2 {measured} %, {} points below the best of {best} % on {}, limit ≥ {at_least_points}",
            best.value().saturating_sub(measured.value()),
            name_day(*best_on)
        ),
        Reason::RiseAtRisk {
            isolation_day,
            factors,
        } => format!(
            "rise from HIJAU on day {isolation_day} of a person at risk ({})",
            list(factors.iter().map(factor))
        ),
    }
}

/// A remark in one line.
#[must_use]
pub fn remark(remark: &Remark) -> String {
    match remark {
        Remark::Pulse { measured, limit } => {
            format!("pulse {measured}/min, {}: not graded here", limits(limit))
        }
        Remark::Breaths { measured, limit } => {
            format!("{measured} breaths/min, {}: not graded here", limits(limit))
        }
        Remark::Temperature { measured, limit } => {
            format!("{measured} °C, {}: not graded here", limits(limit))
        }
        Remark::FeverReducer => "took a fever reducer".to_owned(),
        Remark::AtRisk { factors } => {
            format!("person at risk ({})", list(factors.iter().map(factor)))
        }
        Remark::AgeUnknown => "age not given: graded as an adult below the age of risk".to_owned(),
    }
}

/// The partial NEWS2 in one line: "NEWS2 sebagian, minimum 3; missing …".
#[must_use]
pub fn news2(news2: &PartialNews2) -> String {
    format!(
        "NEWS2 sebagian, minimum {}; missing {}",
        news2.score,
        list(&news2.missing)
    )
}

fn list<I: IntoIterator<Item: Display>>(items: I) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    items.join(", ")
}

fn limits<T: Display>(limit: &Limit<T>) -> String {
    match limit {
        Limit::AtMost(value) => format!("limit ≤ {value}"),
        Limit::Below(value) => format!("limit < {value}"),
        Limit::AtLeast(value) => format!("limit ≥ {value}"),
        Limit::Above(value) => format!("limit > {value}"),
    }
}

fn fever(sign: &FeverSign) -> String {
    let measured = sign
        .measured
        .map(|measured| format!("{measured} °C, limit ≥ {}", sign.at_least));
    let ticked = sign.ticked.then(|| "ticked".to_owned());
    format!("fever ({})", list(measured.into_iter().chain(ticked)))
}

fn fever_day(day: &FeverDay, name_day: &dyn Fn(NaiveDate) -> String) -> String {
    let highest = day.highest.map(|highest| format!(" {highest} °C"));
    let ticked = if day.ticked { " ticked" } else { "" };
    let name = name_day(day.day);
    format!("{name}{}{ticked}", highest.unwrap_or_default())
}

fn at_risk(factors: &str, fever: bool, breathless: bool) -> String {
    let what = [(fever, "fever"), (breathless, "breathlessness")];
    let what = what
        .iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, word)| word);
    format!("person at risk ({factors}) with {}", list(what))
}

fn factor(factor: &RiskFactor) -> String {
    match factor {
        RiskFactor::AgeFrom(years) => format!("{years} or older"),
        RiskFactor::Pregnant => "pregnant".to_owned(),
        RiskFactor::Condition(condition) => condition.to_string(),
    }
}
