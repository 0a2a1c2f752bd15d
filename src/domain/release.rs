//! What speaks for the end of a stay and what against it (PROTOCOL 3). A proposal: the
//! officer decides, and a day without a report is never a healthy day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::isolation::{Isolation, IsolationReason};
use super::protocol::isolation::IsolationRules;
use super::report::{Answers, DangerSign, Report};

/// A stay that is to be judged.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// Which.
    pub stay: &'a Isolation,
    /// Today, by the village's calendar.
    pub today: NaiveDate,
    /// The reports in force; those of days that don't count are passed over.
    pub reports: &'a [Report],
    /// Whether an alert about the person is open.
    pub alert_open: bool,
    /// Whether these answers are a fever at the person's age.
    pub fever: &'a dyn Fn(&Answers) -> bool,
}

/// Something to weigh before a stay is ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground {
    /// For: the full length is over.
    LengthOver,
    /// For: so many last days, each reported, were free of complaints.
    NoComplaints(u64),
    /// For: so many last days, each reported, were free of fever and breathing trouble.
    NoFeverOrBreathingTrouble(u64),
    /// Against: nobody reported on these of the last days.
    Unreported(Vec<NaiveDate>),
    /// Against: complaints on these of the last days.
    Complaints(Vec<NaiveDate>),
    /// Against: fever or breathing trouble on these of the last days.
    FeverOrBreathingTrouble(Vec<NaiveDate>),
    /// Against: an alert is open.
    AlertOpen,
}

impl Ground {
    /// Whether it speaks for the end.
    #[must_use]
    pub fn speaks_for(&self) -> bool {
        match self {
            Self::LengthOver | Self::NoComplaints(_) | Self::NoFeverOrBreathingTrouble(_) => true,
            Self::Unreported(_)
            | Self::Complaints(_)
            | Self::FeverOrBreathingTrouble(_)
            | Self::AlertOpen => false,
        }
    }
}

/// What the last days must be free of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FreeOf {
    Complaints,
    FeverAndBreathingTrouble,
}

/// What speaks for and against the end of a stay whose length is over; nothing while it
/// isn't, or while a result is waited for: a rapid test ends nothing.
#[must_use]
pub fn grounds(rules: &IsolationRules, case: &Case<'_>) -> Vec<Ground> {
    if !case.stay.is_due_to_end(case.today) {
        return Vec::new();
    }
    let mut grounds = vec![Ground::LengthOver];
    if let Some((free_of, days)) = last_days(rules, case.stay.reason) {
        grounds.extend(of_days(case, free_of, days));
    }
    grounds.extend(case.alert_open.then_some(Ground::AlertOpen));
    grounds
}

/// How many last days count for this reason, and what they must be free of.
fn last_days(rules: &IsolationRules, reason: IsolationReason) -> Option<(FreeOf, u64)> {
    let (free_of, days) = match reason {
        IsolationReason::CloseContact => (
            FreeOf::Complaints,
            rules.close_contact.limits.complaint_free_days,
        ),
        IsolationReason::Traveller => (
            FreeOf::Complaints,
            rules.traveller.limits.complaint_free_days,
        ),
        // Who had no complaints when they were tested may have fallen ill since, and silence
        // is never health: their last days count as those of whoever had.
        IsolationReason::ConfirmedWithSymptoms | IsolationReason::ConfirmedWithoutSymptoms => {
            let limits = &rules.confirmed_with_symptoms.limits;
            (
                FreeOf::FeverAndBreathingTrouble,
                limits.days_without_fever_and_breathing_trouble,
            )
        }
        IsolationReason::WaitingForResult => return None,
    };
    Some((free_of, u64::from(days)))
}

/// The last days end today once today was reported, else yesterday: in the morning nobody
/// has been asked yet.
fn of_days(case: &Case<'_>, free_of: FreeOf, count: u64) -> Vec<Ground> {
    let mut by_day: BTreeMap<NaiveDate, bool> = BTreeMap::new();
    for report in case.reports.iter().filter(|one| one.day <= case.today) {
        *by_day.entry(report.day).or_default() |= is_ill(case, free_of, &report.answers);
    }
    let skipped = u64::from(!by_day.contains_key(&case.today));
    let back = (skipped..count.saturating_add(skipped)).rev();
    let days: BTreeSet<NaiveDate> = back
        .filter_map(|days| case.today.checked_sub_days(Days::new(days)))
        .collect();
    let with = |found: Option<bool>| -> Vec<NaiveDate> {
        let of_kind = days.iter().filter(|day| by_day.get(day).copied() == found);
        of_kind.copied().collect()
    };
    weigh(free_of, count, with(None), with(Some(true)))
}

fn weigh(free_of: FreeOf, count: u64, gaps: Vec<NaiveDate>, ill: Vec<NaiveDate>) -> Vec<Ground> {
    let mut grounds = Vec::new();
    match (free_of, gaps.is_empty() && ill.is_empty()) {
        (FreeOf::Complaints, true) => grounds.push(Ground::NoComplaints(count)),
        (FreeOf::FeverAndBreathingTrouble, true) => {
            grounds.push(Ground::NoFeverOrBreathingTrouble(count));
        }
        (FreeOf::Complaints | FreeOf::FeverAndBreathingTrouble, false) => {}
    }
    if !gaps.is_empty() {
        grounds.push(Ground::Unreported(gaps));
    }
    match (free_of, ill.is_empty()) {
        (FreeOf::Complaints, false) => grounds.push(Ground::Complaints(ill)),
        (FreeOf::FeverAndBreathingTrouble, false) => {
            grounds.push(Ground::FeverOrBreathingTrouble(ill));
        }
        (FreeOf::Complaints | FreeOf::FeverAndBreathingTrouble, true) => {}
    }
    grounds
}

/// A measured fever is a complaint also of whoever pressed "healthy".
fn is_ill(case: &Case<'_>, free_of: FreeOf, answers: &Answers) -> bool {
    let fever = (case.fever)(answers);
    fever
        || match free_of {
            FreeOf::Complaints => answers.any_complaint(),
            FreeOf::FeverAndBreathingTrouble => breathing_trouble(answers),
        }
}

fn breathing_trouble(answers: &Answers) -> bool {
    let signs = answers.danger_signs();
    answers.breathless()
        || signs.contains(&DangerSign::CannotSpeak)
        || signs.contains(&DangerSign::ChestIndrawing)
        || signs.contains(&DangerSign::BlueLips)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use crate::domain::grade::Grade;
    use crate::domain::id::{IsolationId, PersonId, RandomId, ReportId};
    use crate::domain::isolation::IsolationState;
    use crate::domain::protocol::Protocol;
    use crate::domain::report::{Feeling, Filer, ReportSource, Symptom};

    fn april(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2020, 4, day).unwrap()
    }

    fn report(day: u32, answers: Answers) -> Report {
        Report {
            id: ReportId::from_bits(u64::from(day)),
            person: PersonId::from_bits(2),
            isolation: None,
            isolation_day: None,
            day: april(day),
            sequence: 0,
            version: 0,
            filed_at: Moment::UNIX_EPOCH,
            filed_by: Filer::SelfReport,
            source: ReportSource::Chat,
            complete: true,
            time_uncertain: false,
            answers,
            grade: Grade::Hijau,
            findings: Vec::new(),
            news2: None,
            remarks: Vec::new(),
            supersedes: None,
        }
    }

    fn with(symptom: Symptom) -> Answers {
        Answers {
            feeling: Some(Feeling::Complaints),
            symptoms: BTreeSet::from([symptom]),
            ..Answers::default()
        }
    }

    /// Day 0 is 8 April; today is `today`; healthy on the days of `well`, ill on one.
    fn judged(
        (reason, length_days): (IsolationReason, Option<u32>),
        today: u32,
        well: &[u32],
        ill: Option<(u32, Symptom)>,
        alert_open: bool,
    ) -> Vec<Ground> {
        let stay = Isolation {
            id: IsolationId::from_bits(1),
            person: PersonId::from_bits(2),
            reason,
            day_zero: april(8),
            length_days,
            state: IsolationState::Active,
            since: Moment::UNIX_EPOCH,
            needs_food: false,
            decisions: Vec::new(),
        };
        let well = well.iter().map(|day| report(*day, Answers::healthy()));
        let ill = ill.map(|(day, symptom)| report(day, with(symptom)));
        let reports: Vec<Report> = well.chain(ill).collect();
        let case = Case {
            stay: &stay,
            today: april(today),
            reports: &reports,
            alert_open,
            fever: &|answers| answers.symptoms.contains(&Symptom::Fever),
        };
        grounds(&Protocol::embedded().isolation, &case)
    }

    #[test]
    fn what_speaks_for_the_end_and_what_against_it() {
        use Ground::{
            AlertOpen, Complaints, FeverOrBreathingTrouble, LengthOver, NoComplaints,
            NoFeverOrBreathingTrouble, Unreported,
        };
        use IsolationReason::{
            CloseContact, ConfirmedWithSymptoms, ConfirmedWithoutSymptoms, WaitingForResult,
        };
        let (contact, sick) = ((CloseContact, Some(14)), (ConfirmedWithSymptoms, Some(10)));
        let well_at_the_test = (ConfirmedWithoutSymptoms, Some(10));
        let cough = |day| Some((day, Symptom::Cough));
        let fever = |day| Some((day, Symptom::Fever));
        for (stay, today, well, ill, alert, expected) in [
            (contact, 21, vec![19, 20, 21], None, false, vec![]),
            (
                contact,
                22,
                vec![20, 21, 22],
                None,
                false,
                vec![LengthOver, NoComplaints(3)],
            ),
            // In the morning of the last day the three days before it count.
            (
                contact,
                22,
                vec![19, 20, 21],
                None,
                false,
                vec![LengthOver, NoComplaints(3)],
            ),
            (
                contact,
                22,
                vec![19, 21],
                None,
                false,
                vec![LengthOver, Unreported(vec![april(20)])],
            ),
            (
                contact,
                22,
                vec![19, 20, 21],
                cough(21),
                false,
                vec![LengthOver, Complaints(vec![april(21)])],
            ),
            (
                contact,
                22,
                vec![19, 20, 21],
                fever(22),
                true,
                vec![LengthOver, Complaints(vec![april(22)]), AlertOpen],
            ),
            (
                contact,
                22,
                vec![20],
                cough(18),
                false,
                vec![LengthOver, Unreported(vec![april(19), april(21)])],
            ),
            (
                sick,
                18,
                vec![15, 16],
                cough(17),
                false,
                vec![LengthOver, NoFeverOrBreathingTrouble(3)],
            ),
            (
                sick,
                18,
                vec![15, 16],
                fever(17),
                false,
                vec![LengthOver, FeverOrBreathingTrouble(vec![april(17)])],
            ),
            (
                sick,
                18,
                vec![15, 16],
                Some((17, Symptom::Breathless)),
                false,
                vec![LengthOver, FeverOrBreathingTrouble(vec![april(17)])],
            ),
            (
                well_at_the_test,
                18,
                vec![15, 16, 17],
                cough(17),
                false,
                vec![LengthOver, NoFeverOrBreathingTrouble(3)],
            ),
            (
                well_at_the_test,
                18,
                vec![16],
                fever(15),
                false,
                vec![
                    LengthOver,
                    Unreported(vec![april(17)]),
                    FeverOrBreathingTrouble(vec![april(15)]),
                ],
            ),
            (
                (WaitingForResult, None),
                30,
                vec![27, 28, 29],
                None,
                false,
                vec![],
            ),
        ] {
            assert_eq!(
                judged(stay, today, &well, ill, alert),
                expected,
                "{stay:?} on {today}"
            );
        }
    }
}
