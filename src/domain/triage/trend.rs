//! The rules that look at more than this report: long fever, and worsening.
//!
//! Rules over days take a day's highest temperature and best SpO2; a day of
//! several reports is one day. Grades of the past are those given then.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Case, rules::fever_sign};
use crate::domain::finding::{FeverDay, Finding, Reason};
use crate::domain::grade::Grade;
use crate::domain::protocol::TriageRules;
use crate::domain::report::Answers;
use crate::domain::vitals::{SpO2, Temperature};

/// What a day says about fever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DayKind {
    /// Counts.
    Hot,
    /// Neither counts nor breaks: nothing known, or cool under a fever reducer.
    Open,
    /// Breaks the row.
    Cool,
}

/// One day's temperature, over all its reports.
#[derive(Debug, Clone, Copy, Default)]
struct DayTemperature {
    highest: Option<Temperature>,
    /// A fever reducer was taken before the highest temperature.
    reducer: bool,
    hot: bool,
    ticked: bool,
}

impl DayTemperature {
    fn add(&mut self, rules: &TriageRules, case: &Case<'_>, answers: &Answers) {
        if let Some(sign) = fever_sign(rules, case.subject.age, answers) {
            self.hot = true;
            self.ticked |= sign.ticked;
        }
        let reducer = answers.fever_reducer == Some(true);
        if answers.temperature > self.highest {
            (self.highest, self.reducer) = (answers.temperature, reducer);
        } else if answers.temperature.is_some() && answers.temperature == self.highest {
            self.reducer |= reducer;
        }
    }

    fn kind(&self) -> DayKind {
        if self.hot {
            DayKind::Hot
        } else if self.highest.is_none() || self.reducer {
            DayKind::Open
        } else {
            DayKind::Cool
        }
    }
}

/// ORANYE when fever goes on day after day, today among them.
///
/// A day without a report is a day without temperature: it neither counts nor
/// breaks. Today counts by its highest temperature, so a fever of this morning
/// is not forgotten in the evening; a day that is not hot never fires.
pub(super) fn long_fever(rules: &TriageRules, case: &Case<'_>) -> Option<Finding> {
    let days = temperatures(rules, case);
    let today = days.get(&case.day)?;
    if today.kind() != DayKind::Hot {
        return None;
    }
    let limits = &rules.long_fever.limits;
    let needed = usize::try_from(limits.days).ok()?;
    let counted: Vec<FeverDay> = days
        .iter()
        .rev()
        .take_while(|(_, temperature)| temperature.kind() != DayKind::Cool)
        .filter(|(_, temperature)| temperature.kind() == DayKind::Hot)
        .map(|(day, temperature)| FeverDay {
            day: *day,
            highest: temperature.highest,
            ticked: temperature.ticked,
        })
        .take(needed)
        .collect();
    (counted.len() == needed).then(|| Finding {
        rule: rules.long_fever.id.clone(),
        grade: limits.grade,
        reason: Reason::LongFever {
            days: counted,
            at_least_days: limits.days,
        },
    })
}

fn temperatures(rules: &TriageRules, case: &Case<'_>) -> BTreeMap<NaiveDate, DayTemperature> {
    let mut days: BTreeMap<NaiveDate, DayTemperature> = BTreeMap::new();
    let past = case.earlier().map(|past| (past.day, &past.answers));
    for (day, answers) in past.chain([(case.day, case.answers)]) {
        days.entry(day).or_default().add(rules, case, answers);
    }
    days
}

/// Step 3: the signs of worsening, each lifting `before` by the same one grade.
///
/// The rise from HIJAU to KUNING counts only when the person's risk changed
/// nothing in step 2.
pub(super) fn worsening(
    rules: &TriageRules,
    case: &Case<'_>,
    before: Grade,
    risk_changed_nothing: bool,
) -> Vec<Finding> {
    let fall = spo2_fall(rules, case).map(|reason| (&rules.spo2_fall.id, reason));
    let counts = before == Grade::Kuning && risk_changed_nothing;
    let rise = if counts {
        rise_at_risk(rules, case)
    } else {
        None
    };
    let rise = rise.map(|reason| (&rules.rise_at_risk.id, reason));
    fall.into_iter()
        .chain(rise)
        .map(|(rule, reason)| Finding {
            rule: rule.clone(),
            grade: before.one_up(),
            reason,
        })
        .collect()
}

/// Against the highest value on the calendar days looked back and earlier today.
fn spo2_fall(rules: &TriageRules, case: &Case<'_>) -> Option<Reason> {
    let measured = case.answers.spo2?;
    let limits = &rules.spo2_fall.limits;
    let days_ago = |day: NaiveDate| (case.day - day).num_days();
    let (best, best_on): (SpO2, NaiveDate) = case
        .earlier()
        .filter(|past| days_ago(past.day) <= i64::from(limits.look_back_days))
        .filter_map(|past| Some((past.answers.spo2?, past.day)))
        .max()?;
    let points = best.value().saturating_sub(measured.value());
    (points >= limits.at_least_points).then_some(Reason::SpO2Fall {
        measured,
        best,
        best_on,
        at_least_points: limits.at_least_points,
    })
}

/// Compared with the last earlier report, however old; with none there is no rise.
fn rise_at_risk(rules: &TriageRules, case: &Case<'_>) -> Option<Reason> {
    let isolation_day = case.isolation_day?;
    let limits = &rules.rise_at_risk.limits;
    let turning = limits.from_isolation_day..=limits.to_isolation_day;
    // Of equal days the last one is taken: those of one day are in filing order.
    let last = case.earlier().max_by_key(|past| past.day)?;
    let factors = super::risk_factors(rules, case.subject);
    let rises =
        turning.contains(&isolation_day) && last.grade == Grade::Hijau && !factors.is_empty();
    rises.then_some(Reason::RiseAtRisk {
        isolation_day,
        factors,
    })
}
