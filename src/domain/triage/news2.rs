//! Partial NEWS2 (Royal College of Physicians, 2017; scale 1): the score of
//! what is known, from 16 on, never in pregnancy. It is a minimum: missing
//! items add nothing here, and are listed.

use std::collections::BTreeSet;

use super::Case;
use crate::domain::finding::{Finding, News2Item, PartialNews2, Reason};
use crate::domain::grade::Grade;
use crate::domain::protocol::triage::{Band, News2Limits};
use crate::domain::protocol::{Celsius, TriageRules};
use crate::domain::report::Answers;
use crate::domain::vitals::{Pulse, RespRate, SpO2, Systolic};

/// What is known of the seven items.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) resp_rate: Option<RespRate>,
    pub(super) spo2: Option<SpO2>,
    /// Whether oxygen is given; nobody is asked at home.
    pub(super) oxygen: Option<bool>,
    /// Blood pressure; nobody is asked at home.
    pub(super) systolic: Option<Systolic>,
    pub(super) pulse: Option<Pulse>,
    pub(super) alert: Option<bool>,
    pub(super) temperature: Option<Celsius>,
}

impl Known {
    /// A ticked sign says "not alert"; an answered list without one says
    /// "alert"; without the list it is not known.
    fn from_answers(answers: &Answers) -> Self {
        let not_alert = answers.danger.iter().any(|sign| sign.not_alert());
        Self {
            resp_rate: answers.resp_rate,
            spo2: answers.spo2,
            oxygen: None,
            systolic: None,
            pulse: answers.pulse,
            alert: (not_alert || answers.danger_answered).then_some(!not_alert),
            temperature: answers.temperature.map(Celsius),
        }
    }

    /// Whether there is anything to score: being alert alone is not shown as a score.
    fn is_anything(&self) -> bool {
        let being_alert_apart = Self {
            alert: self.alert.filter(|alert| !alert),
            ..*self
        };
        being_alert_apart != Self::default()
    }
}

/// Whether NEWS2 is used for this person.
pub(super) fn is_used(rules: &TriageRules, case: &Case<'_>) -> bool {
    let of_age = case
        .age(rules)
        .could_be_from_years(rules.news2.limits.from_years);
    of_age && !case.subject.pregnancy.is_yes()
}

/// The partial score, where NEWS2 is used and something is known.
pub(super) fn partial(rules: &TriageRules, case: &Case<'_>) -> Option<PartialNews2> {
    let known = Known::from_answers(case.answers);
    (is_used(rules, case) && known.is_anything()).then(|| score(&rules.news2.limits, &known))
}

/// Adds up what is known.
pub(super) fn score(limits: &News2Limits, known: &Known) -> PartialNews2 {
    let given = |oxygen| if oxygen { limits.oxygen_given_score } else { 0 };
    let alertness = |alert| if alert { 0 } else { limits.not_alert_score };
    let items = [
        (
            News2Item::RespRate,
            known
                .resp_rate
                .map(|value| look_up(&limits.resp_rate, value)),
        ),
        (
            News2Item::SpO2,
            known.spo2.map(|value| look_up(&limits.spo2, value)),
        ),
        (News2Item::Oxygen, known.oxygen.map(given)),
        (
            News2Item::Systolic,
            known.systolic.map(|value| look_up(&limits.systolic, value)),
        ),
        (
            News2Item::Pulse,
            known.pulse.map(|value| look_up(&limits.pulse, value)),
        ),
        (News2Item::Consciousness, known.alert.map(alertness)),
        (
            News2Item::Temperature,
            known
                .temperature
                .map(|value| look_up(&limits.temperature, value)),
        ),
    ];
    let known_items = || {
        items
            .iter()
            .filter_map(|(item, score)| score.map(|score| (*item, score)))
    };
    PartialNews2 {
        score: known_items().map(|(_, score)| score).sum(),
        singles: known_items()
            .filter(|(_, score)| *score >= limits.oranye_single_score)
            .map(|(item, _)| item)
            .collect(),
        missing: items
            .iter()
            .filter_map(|(item, score)| score.is_none().then_some(*item))
            .collect::<BTreeSet<_>>(),
    }
}

/// The score of the first line that reaches up to the value; the last line is open.
fn look_up<T: PartialOrd>(table: &[Band<T>], value: T) -> u32 {
    table
        .iter()
        .find(|band| band.up_to.as_ref().is_none_or(|up_to| value <= *up_to))
        .map_or(0, |band| band.score)
}

/// What the score asks for: by its sum, and by a single item.
pub(super) fn findings(rules: &TriageRules, news2: &PartialNews2) -> Vec<Finding> {
    let limits = &rules.news2.limits;
    let score = news2.score;
    let by_sum = if score >= limits.merah_from_score {
        Some((Grade::Merah, limits.merah_from_score))
    } else if score >= limits.oranye_from_score {
        Some((Grade::Oranye, limits.oranye_from_score))
    } else {
        None
    };
    let by_sum = by_sum.map(|(grade, at_least)| (grade, Reason::News2Score { score, at_least }));
    let by_single = (!news2.singles.is_empty()).then(|| {
        let reason = Reason::News2Single {
            items: news2.singles.clone(),
            score: limits.oranye_single_score,
        };
        (Grade::Oranye, reason)
    });
    by_sum
        .into_iter()
        .chain(by_single)
        .map(|(grade, reason)| Finding {
            rule: rules.news2.id.clone(),
            grade,
            reason,
        })
        .collect()
}
