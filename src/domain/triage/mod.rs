//! Grading a report (PROTOCOL 2): pure, and the same for the chat, the
//! command line and the tests.
//!
//! The order of things:
//! 1. the worst of all rules that fire ([`rules`], [`news2`], long fever of [`trend`]);
//! 2. in a person at risk with fever or breathlessness, KUNING becomes ORANYE;
//! 3. worsening ([`trend`]) lifts by one grade, at most once.
//!
//! What holds always, whatever the protocol's numbers say: a ticked danger
//! sign is MERAH; a missing value never lowers a grade, and nothing that is
//! added to an otherwise equal report lowers it (but that "complaints" weighs
//! less once it is named as a usual one); a low score cancels nothing.
//! Grades already given are never recomputed: the past comes in as it was.
//!
//! An age that is only known to the year counts, in each rule, as the possible
//! age with the graver outcome. An age that is not known at all counts as an
//! adult below the age of risk (the stricter limits of breaths, and NEWS2),
//! and the nurse is told.

pub mod explain;
mod news2;
mod rules;
mod trend;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::birth::AgeAt;
use super::condition::{Condition, Pregnancy, RiskFactor, Sex};
use super::finding::{FeverSign, Finding, PartialNews2, Reason, Remark};
use super::grade::Grade;
use super::protocol::TriageRules;
use super::report::{Answers, Report, Symptom};

/// About whom the report is: what changes from year to year, not from day to day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Subject {
    /// The age on the day of the report, if known.
    pub age: Option<AgeAt>,
    /// Sex, if known; no rule uses it.
    pub sex: Option<Sex>,
    /// Counts only when answered "yes".
    pub pregnancy: Pregnancy,
    /// Long-standing conditions.
    pub conditions: BTreeSet<Condition>,
    /// Complaints that staff marked as usual for this person.
    pub usual: BTreeSet<Symptom>,
}

/// An earlier report: its answers, and the grade as it was given then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastReport {
    /// The village's calendar day it speaks of.
    pub day: NaiveDate,
    /// What was answered.
    pub answers: Answers,
    /// The grade given then.
    pub grade: Grade,
}

impl From<&Report> for PastReport {
    fn from(report: &Report) -> Self {
        Self {
            day: report.day,
            answers: report.answers.clone(),
            grade: report.grade,
        }
    }
}

/// A report to be graded, with what is known around it.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// About whom.
    pub subject: &'a Subject,
    /// What was answered.
    pub answers: &'a Answers,
    /// The village's calendar day it speaks of.
    pub day: NaiveDate,
    /// The day of isolation, where there is one.
    pub isolation_day: Option<u32>,
    /// Earlier reports, back-filled ones too, without superseded versions;
    /// those of one day in the order in which they were filed. Reports of
    /// later days are ignored, so a back-filled day is graded by its own past.
    pub history: &'a [PastReport],
}

impl<'a> Case<'a> {
    /// The reports before this one: of earlier days, and of earlier today.
    fn earlier(&self) -> impl Iterator<Item = &'a PastReport> + use<'a> {
        let day = self.day;
        self.history.iter().filter(move |past| past.day <= day)
    }

    /// The age that the rules go by.
    fn age(&self, rules: &TriageRules) -> AgeAt {
        let adult = rules.breaths_adult.limits.from_years;
        let assumed = adult.max(rules.news2.limits.from_years);
        self.subject.age.unwrap_or(AgeAt::years(assumed))
    }
}

/// The grade, and everything a nurse needs to judge it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The grade.
    pub grade: Grade,
    /// All rules that fired, gravest first; a rise comes after what it lifted.
    pub findings: Vec<Finding>,
    /// The partial NEWS2, where it is used and something is known.
    pub news2: Option<PartialNews2>,
    /// Shown beside the grade; they change nothing.
    pub remarks: Vec<Remark>,
}

/// Grades a report.
#[must_use]
pub fn assess(rules: &TriageRules, case: &Case<'_>) -> Assessment {
    let news2 = news2::partial(rules, case);
    let mut findings = rules::of_this_report(rules, case);
    findings.extend(news2.iter().flat_map(|news2| news2::findings(rules, news2)));
    findings.extend(trend::long_fever(rules, case));
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.grade));
    let worst = findings.first().map_or(Grade::Hijau, |first| first.grade);

    let at_risk = at_risk(rules, case, worst);
    let raised = at_risk.as_ref().map_or(worst, |finding| finding.grade);
    let worsening = trend::worsening(rules, case, raised, at_risk.is_none());
    let grade = worsening.first().map_or(raised, |finding| finding.grade);
    let remarks = remarks(rules, case, at_risk.is_some());
    findings.extend(at_risk);
    findings.extend(worsening);
    Assessment {
        grade,
        findings,
        news2,
        remarks,
    }
}

/// Whether these answers are a fever by the fever rule for the age (measured, or ticked).
#[must_use]
pub fn fever(rules: &TriageRules, subject: &Subject, answers: &Answers) -> Option<FeverSign> {
    rules::fever_sign(rules, subject.age, answers)
}

/// Why a person is at risk, sick or not; empty when not at risk.
#[must_use]
pub fn risk_factors(rules: &TriageRules, subject: &Subject) -> BTreeSet<RiskFactor> {
    let limits = &rules.at_risk.limits;
    let old = subject
        .age
        .is_some_and(|age| age.could_be_from_years(limits.from_years));
    let age = old.then_some(RiskFactor::AgeFrom(limits.from_years));
    let pregnant = limits.pregnancy && subject.pregnancy.is_yes();
    let conditions = subject.conditions.intersection(&limits.conditions);
    age.into_iter()
        .chain(pregnant.then_some(RiskFactor::Pregnant))
        .chain(conditions.copied().map(RiskFactor::Condition))
        .collect()
}

/// Step 2: KUNING becomes ORANYE; any other grade is left as it is.
fn at_risk(rules: &TriageRules, case: &Case<'_>, worst: Grade) -> Option<Finding> {
    let factors = risk_factors(rules, case.subject);
    let fever = fever(rules, case.subject, case.answers).is_some();
    let breathless = case.answers.breathless();
    let applies = worst == Grade::Kuning && !factors.is_empty() && (fever || breathless);
    applies.then(|| Finding {
        rule: rules.at_risk.id.clone(),
        grade: Grade::Oranye,
        reason: Reason::AtRisk {
            factors,
            fever,
            breathless,
        },
    })
}

fn remarks(rules: &TriageRules, case: &Case<'_>, at_risk_found: bool) -> Vec<Remark> {
    let mut remarks = rules::unscored_extremes(rules, case);
    if case.answers.fever_reducer == Some(true) {
        remarks.push(Remark::FeverReducer);
    }
    let factors = risk_factors(rules, case.subject);
    if !at_risk_found && !factors.is_empty() {
        remarks.push(Remark::AtRisk { factors });
    }
    if case.subject.age.is_none() {
        remarks.push(Remark::AgeUnknown);
    }
    remarks
}

#[cfg(test)]
mod tests;
