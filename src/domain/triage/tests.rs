//! Every rule at its limits, on both sides; then what must hold for any input.

mod always;
mod days;
mod limits;

use std::sync::LazyLock;

use super::*;
use crate::domain::finding::RuleId;
use crate::domain::protocol::Protocol;
use crate::domain::report::{Breathlessness, DangerSign, Feeling};
use crate::domain::vitals::{Pulse, RespRate, SpO2, Temperature};

use Grade::{Hijau, Kuning, Merah, Oranye};

fn rules() -> &'static TriageRules {
    static PROTOCOL: LazyLock<Protocol> = LazyLock::new(Protocol::embedded);
    &PROTOCOL.triage
}

/// A day in isolation: day 0 is the 1st of April 2020.
fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 4, 1).unwrap() + chrono::Days::new(number)
}

fn adult() -> Subject {
    aged(34)
}

fn aged(years: u32) -> Subject {
    Subject {
        age: Some(AgeAt::years(years)),
        ..Subject::default()
    }
}

fn aged_months(months: u32) -> Subject {
    Subject {
        age: Some(AgeAt::months(months)),
        ..Subject::default()
    }
}

fn pregnant() -> Subject {
    Subject {
        pregnancy: Pregnancy::Yes,
        ..aged(28)
    }
}

fn with(condition: Condition) -> Subject {
    Subject {
        conditions: [condition].into(),
        ..adult()
    }
}

/// Answers in a row of words: `38.2 spo2=95 breaths=22 pulse=80 cough rest reducer`.
fn says(words: &str) -> Answers {
    let mut answers = Answers::default();
    for word in words.split_whitespace() {
        tell(&mut answers, word);
    }
    answers
}

fn tell(answers: &mut Answers, word: &str) {
    if let Some((what, number)) = word.split_once('=') {
        let number: i64 = number.parse().unwrap();
        match what {
            "spo2" => answers.spo2 = Some(SpO2::new(number).unwrap()),
            "breaths" => answers.resp_rate = Some(RespRate::new(number).unwrap()),
            "pulse" => answers.pulse = Some(Pulse::new(number).unwrap()),
            _ => panic!("no such measurement: {what}"),
        }
    } else if let Some((degrees, tenth)) = word.split_once('.') {
        let tenths = format!("{degrees}{tenth}").parse().unwrap();
        answers.temperature = Some(Temperature::from_tenths(tenths).unwrap());
    } else if word == "reducer" {
        answers.fever_reducer = Some(true);
    } else if let Ok(feeling) = word.parse::<Feeling>() {
        answers.feeling = Some(feeling);
    } else if let Ok(degree) = word.parse::<Breathlessness>() {
        answers.breathlessness = Some(degree);
    } else if let Ok(sign) = word.parse::<DangerSign>() {
        answers.danger.insert(sign);
    } else {
        answers.symptoms.insert(word.parse::<Symptom>().unwrap());
    }
}

fn past(day_number: u64, words: &str, grade: Grade) -> PastReport {
    PastReport {
        day: day(day_number),
        answers: says(words),
        grade,
    }
}

/// Grades a report of a day of isolation after these earlier ones.
fn on_day(number: u32, subject: &Subject, words: &str, history: &[PastReport]) -> Assessment {
    let answers = says(words);
    let case = Case {
        subject,
        answers: &answers,
        day: day(u64::from(number)),
        isolation_day: Some(number),
        history,
    };
    assess(rules(), &case)
}

/// Grades a report without a past.
fn first(subject: &Subject, words: &str) -> Assessment {
    on_day(1, subject, words, &[])
}

fn rule_ids(assessment: &Assessment) -> Vec<&str> {
    let findings = assessment.findings.iter();
    findings.map(|finding| finding.rule.as_str()).collect()
}

/// One grade per row of words, for one person without a past.
#[track_caller]
fn check(subject: &Subject, rows: &[(&str, Grade)]) {
    for (words, grade) in rows {
        let assessment = first(subject, words);
        let ids = rule_ids(&assessment);
        assert_eq!(assessment.grade, *grade, "{words}: {ids:?}");
    }
}
