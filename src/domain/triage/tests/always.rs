//! What holds for any person, any report and any past.

use std::collections::BTreeSet;

use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

fn answers() -> impl Strategy<Value = Answers> {
    (
        option::weighted(0.3, select(Feeling::ALL)),
        btree_set(select(Symptom::ALL), 0..4),
        option::weighted(0.3, select(Breathlessness::ALL)),
        btree_set(select(DangerSign::ALL), 0..2),
        (
            option::of(340_i64..=430),
            option::of(88_i64..=100),
            option::of(5_i64..=80),
            option::of(30_i64..=220),
        ),
        any::<Option<bool>>(),
        any::<bool>(),
    )
        .prop_map(
            |(
                feeling,
                symptoms,
                breathlessness,
                danger,
                vitals,
                fever_reducer,
                danger_answered,
            )| {
                Answers {
                    feeling,
                    symptoms,
                    breathlessness,
                    danger,
                    danger_answered,
                    temperature: vitals
                        .0
                        .and_then(|value| Temperature::from_tenths(value).ok()),
                    spo2: vitals.1.and_then(|value| SpO2::new(value).ok()),
                    resp_rate: vitals.2.and_then(|value| RespRate::new(value).ok()),
                    pulse: vitals.3.and_then(|value| Pulse::new(value).ok()),
                    fever_reducer,
                    ..Answers::default()
                }
            },
        )
}

fn subjects() -> impl Strategy<Value = Subject> {
    (
        option::weighted(0.9, prop_oneof![0_u32..200, 0_u32..1300]),
        select(vec![Pregnancy::Yes, Pregnancy::No, Pregnancy::Unknown]),
        btree_set(select(Condition::ALL), 0..2),
        btree_set(select(Symptom::ALL), 0..2),
    )
        .prop_map(|(months, pregnancy, conditions, usual)| Subject {
            age: months.map(AgeAt::months),
            sex: None,
            pregnancy,
            conditions,
            usual,
        })
}

fn histories() -> impl Strategy<Value = Vec<PastReport>> {
    let report = (0_u64..12, answers(), select(Grade::ALL.to_vec()));
    vec(report, 0..6).prop_map(|rows| {
        rows.into_iter()
            .map(|(number, answers, grade)| PastReport {
                day: day(number),
                answers,
                grade,
            })
            .collect()
    })
}

fn grade(subject: &Subject, answers: &Answers, number: u32, history: &[PastReport]) -> Grade {
    let case = Case {
        subject,
        answers,
        day: day(u64::from(number)),
        isolation_day: Some(number),
        history,
    };
    assess(rules(), &case).grade
}

/// The report with one thing less, for each thing that it has.
fn each_with_one_less(answers: &Answers) -> Vec<Answers> {
    let less = |take: fn(&mut Answers)| {
        let mut fewer = answers.clone();
        take(&mut fewer);
        fewer
    };
    let mut all = vec![
        less(|answers| answers.temperature = None),
        less(|answers| answers.spo2 = None),
        less(|answers| answers.resp_rate = None),
        less(|answers| answers.pulse = None),
        less(|answers| answers.breathlessness = None),
        less(|answers| answers.fever_reducer = None),
        less(|answers| answers.danger_answered = false),
    ];
    all.extend(answers.symptoms.iter().map(|symptom| {
        let mut fewer = answers.clone();
        fewer.symptoms.remove(symptom);
        fewer
    }));
    all.extend(answers.danger.iter().map(|sign| {
        let mut fewer = answers.clone();
        fewer.danger.remove(sign);
        fewer
    }));
    all
}

/// "Complaints" without a name stands for itself, and may weigh more than a usual one.
fn is_unnamed(answers: &Answers) -> bool {
    answers.feeling == Some(Feeling::Complaints) && answers.complaints().is_empty()
}

proptest! {
    #[test]
    fn more_told_never_lowers_the_grade(
        subject in subjects(), full in answers(), number in 0_u32..12, history in histories(),
    ) {
        let given = grade(&subject, &full, number, &history);
        for fewer in each_with_one_less(&full) {
            if is_unnamed(&fewer) {
                continue;
            }
            let without = grade(&subject, &fewer, number, &history);
            prop_assert!(without <= given, "{fewer:?} is {without}, the whole is {given}");
        }
    }

    #[test]
    fn a_danger_sign_is_always_merah(
        subject in subjects(), mut told in answers(), sign in select(DangerSign::ALL),
        number in 0_u32..12, history in histories(),
    ) {
        told.danger.insert(sign);
        prop_assert_eq!(grade(&subject, &told, number, &history), Merah);
    }

    #[test]
    fn the_grade_is_reached_by_its_findings(
        subject in subjects(), told in answers(), number in 0_u32..12, history in histories(),
    ) {
        let day_of = day(u64::from(number));
        let case = Case {
            subject: &subject, answers: &told, day: day_of, isolation_day: Some(number), history: &history,
        };
        let assessment = assess(rules(), &case);
        let gravest = assessment.findings.iter().map(|finding| finding.grade).max();
        prop_assert_eq!(gravest.unwrap_or(Hijau), assessment.grade);
        let known: BTreeSet<String> = Protocol::embedded().rules().iter().map(|(_, rule)| rule.id().to_string()).collect();
        for finding in &assessment.findings {
            prop_assert!(known.contains(finding.rule.as_str()));
            prop_assert!(!explain::reason(&finding.reason, &|day| day.to_string()).is_empty());
        }
    }

    #[test]
    fn the_order_of_days_in_the_history_is_irrelevant(
        subject in subjects(), told in answers(), number in 0_u32..12, history in histories(),
    ) {
        let mut sorted = history.clone();
        sorted.sort_by_key(|past| past.day);
        let given = grade(&subject, &told, number, &history);
        prop_assert_eq!(grade(&subject, &told, number, &sorted), given);
    }
}
