//! The rules that look at this report only.

use std::collections::BTreeSet;

use super::Case;
use crate::domain::birth::AgeAt;
use crate::domain::finding::{FeverSign, Finding, Limit, Reason, Remark, RuleId};
use crate::domain::grade::Grade;
use crate::domain::protocol::TriageRules;
use crate::domain::protocol::triage::UnscoredExtremes;
use crate::domain::report::{Answers, Breathlessness, DangerSign, Feeling, Symptom};
use crate::domain::vitals::{Pulse, RespRate};

/// All rules of this report that fire, but for NEWS2.
pub(super) fn of_this_report(rules: &TriageRules, case: &Case<'_>) -> Vec<Finding> {
    let mut findings = danger(rules, case);
    findings.extend(emergency(rules, case));
    findings.extend(spo2(rules, case));
    findings.extend(breaths(rules, case));
    findings.extend(young_infant_temperature(rules, case));
    findings.extend(fever_breathless(rules, case));
    findings.extend(fever(rules, case));
    findings.extend(any_complaint(rules, case));
    findings
}

fn finding(rule: &RuleId, grade: Grade, reason: Reason) -> Finding {
    Finding {
        rule: rule.clone(),
        grade,
        reason,
    }
}

/// Any ticked sign is MERAH at every age (CDC, WHO; IMCI). The rule named is
/// the one of the list that the sign stands in; for a sign of both lists, the
/// list asked at this age. "Breathless at rest" is a sign by its degree.
fn danger(rules: &TriageRules, case: &Case<'_>) -> Vec<Finding> {
    let asked_under = rules.danger_child.limits.asked_under_years;
    let child = case.age(rules).could_be_under_years(asked_under);
    let of_child_list = |sign: &DangerSign| {
        let (adult, under_five) = (DangerSign::adult(), DangerSign::under_five());
        under_five.contains(sign) && (child || !adult.contains(sign))
    };
    let ticked = case.answers.danger.iter().copied();
    let (child_signs, adult_signs) = ticked
        .filter(|sign| *sign != DangerSign::EmergencyButton)
        .partition::<BTreeSet<DangerSign>, _>(of_child_list);
    let at_rest = case.answers.breathlessness == Some(Breathlessness::Rest);
    [
        (&rules.danger_adult.id, adult_signs, at_rest),
        (&rules.danger_child.id, child_signs, false),
    ]
    .into_iter()
    .filter(|(_, signs, at_rest)| !signs.is_empty() || *at_rest)
    .map(|(rule, signs, breathless_at_rest)| {
        let reason = Reason::DangerSigns {
            signs,
            breathless_at_rest,
        };
        finding(rule, Grade::Merah, reason)
    })
    .collect()
}

fn emergency(rules: &TriageRules, case: &Case<'_>) -> Option<Finding> {
    let pressed = case.answers.emergency();
    pressed.then(|| finding(&rules.emergency.id, Grade::Merah, Reason::EmergencyButton))
}

fn spo2(rules: &TriageRules, case: &Case<'_>) -> Option<Finding> {
    let measured = case.answers.spo2?;
    let limits = &rules.spo2.limits;
    let (grade, limit) = if measured <= limits.merah_at_most_percent {
        (Grade::Merah, limits.merah_at_most_percent)
    } else if measured <= limits.oranye_at_most_percent {
        (Grade::Oranye, limits.oranye_at_most_percent)
    } else {
        return None;
    };
    let limit = Limit::AtMost(limit);
    Some(finding(
        &rules.spo2.id,
        grade,
        Reason::SpO2 { measured, limit },
    ))
}

/// The limit falls with age, so the oldest age that is possible is the graver.
fn breaths(rules: &TriageRules, case: &Case<'_>) -> Option<Finding> {
    let measured = case.answers.resp_rate?;
    let age = case.age(rules);
    let (rule, grade, limit) = if age.could_be_from_years(rules.breaths_adult.limits.from_years) {
        let (grade, limit) = adult_breaths(rules, measured)?;
        (&rules.breaths_adult.id, grade, limit)
    } else {
        let months = age.oldest_months();
        let mut bands = rules.breaths_child.iter();
        let band = bands.find(|band| months < band.limits.below_months)?;
        let limit = band.limits.oranye_from_per_minute;
        if measured < limit {
            return None;
        }
        (&band.id, Grade::Oranye, Limit::AtLeast(limit))
    };
    Some(finding(rule, grade, Reason::Breaths { measured, limit }))
}

fn adult_breaths(rules: &TriageRules, measured: RespRate) -> Option<(Grade, Limit<RespRate>)> {
    let limits = &rules.breaths_adult.limits;
    if measured > limits.merah_above_per_minute {
        Some((Grade::Merah, Limit::Above(limits.merah_above_per_minute)))
    } else if measured >= limits.oranye_from_per_minute {
        Some((Grade::Oranye, Limit::AtLeast(limits.oranye_from_per_minute)))
    } else if measured >= limits.kuning_from_per_minute {
        Some((Grade::Kuning, Limit::AtLeast(limits.kuning_from_per_minute)))
    } else {
        None
    }
}

/// WHO IMCI: possible serious infection in the first weeks.
fn young_infant_temperature(rules: &TriageRules, case: &Case<'_>) -> Option<Finding> {
    let measured = case.answers.temperature?;
    let limits = &rules.young_infant_temperature.limits;
    if !case.age(rules).could_be_under_months(limits.under_months) {
        return None;
    }
    let limit = if measured >= limits.merah_from_celsius.0 {
        Limit::AtLeast(limits.merah_from_celsius.0)
    } else if measured < limits.merah_below_celsius.0 {
        Limit::Below(limits.merah_below_celsius.0)
    } else {
        return None;
    };
    Some(finding(
        &rules.young_infant_temperature.id,
        Grade::Merah,
        Reason::YoungInfantTemperature { measured, limit },
    ))
}

/// "Fever" everywhere means this: measured from the limit of the age on, or ticked.
pub(super) fn fever_sign(
    rules: &TriageRules,
    age: Option<AgeAt>,
    answers: &Answers,
) -> Option<FeverSign> {
    let child = age.is_some_and(|age| is_fever_child(rules, age));
    let at_least = if child {
        rules.fever_child.limits.from_celsius.0
    } else {
        rules.fever.limits.from_celsius.0
    };
    let measured = answers.temperature;
    let ticked = answers.symptoms.contains(&Symptom::Fever);
    let hot = measured.is_some_and(|measured| measured >= at_least);
    (hot || ticked).then_some(FeverSign {
        measured,
        at_least,
        ticked,
    })
}

fn is_fever_child(rules: &TriageRules, age: AgeAt) -> bool {
    age.could_be_under_years(rules.fever_child.limits.under_years)
}

fn fever(rules: &TriageRules, case: &Case<'_>) -> Option<Finding> {
    let sign = fever_sign(rules, case.subject.age, case.answers)?;
    let (rule, grade) = if is_fever_child(rules, case.age(rules)) {
        (&rules.fever_child.id, rules.fever_child.limits.grade)
    } else {
        (&rules.fever.id, rules.fever.limits.grade)
    };
    Some(finding(rule, grade, Reason::Fever(sign)))
}

fn fever_breathless(rules: &TriageRules, case: &Case<'_>) -> Option<Finding> {
    let fever = fever_sign(rules, case.subject.age, case.answers)?;
    case.answers.breathless().then(|| {
        let degree = case.answers.breathlessness;
        finding(
            &rules.fever_breathless.id,
            rules.fever_breathless.limits.grade,
            Reason::FeverBreathless { fever, degree },
        )
    })
}

/// "Any new complaint" is any complaint in this report, also one of yesterday,
/// unless staff marked it as usual for the person. "Has complaints" without a
/// name, as in a half-finished report, is one too.
fn any_complaint(rules: &TriageRules, case: &Case<'_>) -> Option<Finding> {
    let named = case.answers.complaints();
    let unnamed = named.is_empty() && case.answers.feeling == Some(Feeling::Complaints);
    let symptoms: BTreeSet<Symptom> = named.difference(&case.subject.usual).copied().collect();
    (unnamed || !symptoms.is_empty()).then(|| {
        finding(
            &rules.any_complaint.id,
            rules.any_complaint.limits.grade,
            Reason::Complaints { symptoms },
        )
    })
}

/// What NEWS2 would grade, where NEWS2 is not used: in pregnancy and at 12–15.
pub(super) fn unscored_extremes(rules: &TriageRules, case: &Case<'_>) -> Vec<Remark> {
    let limits = &rules.unscored_extremes.limits;
    let of_age = case.age(rules).could_be_from_years(limits.from_years);
    if !of_age || super::news2::is_used(rules, case) {
        return Vec::new();
    }
    let answers = case.answers;
    let pulse = answers.pulse.and_then(|pulse| extreme_pulse(limits, pulse));
    let few = limits.breaths_at_most_per_minute;
    let slow = answers.resp_rate.filter(|measured| *measured <= few);
    let breaths = slow.map(|measured| Remark::Breaths {
        measured,
        limit: Limit::AtMost(few),
    });
    let cold = limits.temperature_at_most_celsius.0;
    let cool = answers.temperature.filter(|measured| *measured <= cold);
    let temperature = cool.map(|measured| Remark::Temperature {
        measured,
        limit: Limit::AtMost(cold),
    });
    pulse
        .into_iter()
        .chain(breaths)
        .chain(temperature)
        .collect()
}

fn extreme_pulse(limits: &UnscoredExtremes, measured: Pulse) -> Option<Remark> {
    let high = limits.pulse_at_least_per_minute;
    let low = limits.pulse_at_most_per_minute;
    let limit = if measured >= high {
        Limit::AtLeast(high)
    } else if measured <= low {
        Limit::AtMost(low)
    } else {
        return None;
    };
    Some(Remark::Pulse { measured, limit })
}
