//! `siaga triage FILE.csv`: grades a table of cases with the rules in force,
//! with reasons, for a clinician to compare.
//!
//! The file is taken whole or not at all: a row that can't be read would
//! silently change the past of the rows after it, so any fault stops the run,
//! all of them named. A report knows only what came before it: rows of earlier
//! days, and earlier rows of its own day, wherever they stand in the file.
//! The command reads nothing else and stores nothing.

mod show;
mod table;

use std::collections::BTreeMap;
use std::io::{Read, Write};

use chrono::{Days, NaiveDate};

use crate::domain::condition::Pregnancy;
use crate::domain::protocol::{Protocol, TriageRules};
use crate::domain::triage::{Assessment, Case, PastReport, Subject, assess};
use table::Row;

/// How the table compared with its `expected` column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub struct Verdict {
    /// Reports graded.
    pub rows: usize,
    /// Of these, with an expected grade.
    pub compared: usize,
    /// Of these, graded otherwise.
    pub differing: usize,
}

impl Verdict {
    /// For scripts: 0 when every expected grade was given, else 1. A fault of
    /// the file is [`TriageFileFault::EXIT_CODE`].
    #[must_use]
    pub fn exit_code(self) -> u8 {
        u8::from(self.differing > 0)
    }
}

/// What is wrong with one cell, or one line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {what}; accepted: {accepted}")]
pub struct CellProblem {
    /// The line in the file, the header being line 1.
    pub line: u64,
    /// The column's name.
    pub column: String,
    /// What is wrong, with the value.
    pub what: String,
    /// What would be accepted.
    pub accepted: String,
}

/// Why nothing was graded.
#[derive(Debug, thiserror::Error)]
pub enum TriageFileFault {
    /// The file is no table of comma-separated values, or can't be read.
    #[error("the table can't be read: {0}")]
    Unreadable(#[from] csv::Error),
    /// Columns or values are not as they should be; all problems of the file.
    #[error("{}", lines(.0))]
    Problems(Vec<CellProblem>),
    /// The result can't be written.
    #[error("the result can't be written: {0}")]
    Output(#[from] std::io::Error),
}

impl TriageFileFault {
    /// For scripts.
    pub const EXIT_CODE: u8 = 2;
}

fn lines(problems: &[CellProblem]) -> String {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// A row with what the rules say about it.
struct GradedRow {
    row: Row,
    assessment: Assessment,
}

impl GradedRow {
    /// Whether the grade is the expected one; `None` when none is expected.
    fn matches(&self) -> Option<bool> {
        let expected = self.row.expected?;
        Some(expected == self.assessment.grade)
    }
}

/// Grades the table in `input` and writes one line per report, in the order
/// of the file (or one JSON array).
///
/// # Errors
/// When the table has any fault (then nothing is graded), or `out` refuses.
pub fn run(
    protocol: &Protocol,
    input: impl Read,
    out: &mut impl Write,
    json: bool,
) -> Result<Verdict, TriageFileFault> {
    let rows = table::read(&protocol.report, input)?;
    let graded = grade(&protocol.triage, rows);
    let verdict = Verdict {
        rows: graded.len(),
        compared: graded.iter().filter_map(GradedRow::matches).count(),
        differing: graded
            .iter()
            .filter(|row| row.matches() == Some(false))
            .count(),
    };
    if json {
        show::json(&graded, out)?;
    } else {
        show::text(&graded, verdict, out)?;
    }
    Ok(verdict)
}

/// The date that stands for a day of isolation: only distances matter here.
fn date_of(day: u32) -> NaiveDate {
    let day_zero = NaiveDate::default();
    let date = day_zero.checked_add_days(Days::new(u64::from(day)));
    date.unwrap_or(NaiveDate::MAX)
}

fn day_of(date: NaiveDate) -> i64 {
    (date - NaiveDate::default()).num_days()
}

/// What is known of one case so far.
#[derive(Default)]
struct Person {
    subject: Subject,
    history: Vec<PastReport>,
}

fn grade(rules: &TriageRules, rows: Vec<Row>) -> Vec<GradedRow> {
    let mut by_time: Vec<(usize, Row)> = rows.into_iter().enumerate().collect();
    // Stable: rows of one day stay in the order of the file.
    by_time.sort_by_key(|(_, row)| row.day);
    let mut people: BTreeMap<String, Person> = BTreeMap::new();
    let mut graded: Vec<(usize, GradedRow)> = by_time
        .into_iter()
        .map(|(place, row)| {
            let person = people.entry(row.case.clone()).or_default();
            (place, grade_row(rules, person, row))
        })
        .collect();
    graded.sort_by_key(|(place, _)| *place);
    graded.into_iter().map(|(_, row)| row).collect()
}

fn grade_row(rules: &TriageRules, person: &mut Person, row: Row) -> GradedRow {
    learn(&mut person.subject, &row);
    let day = date_of(row.day);
    let assessment = assess(
        rules,
        &Case {
            subject: &person.subject,
            answers: &row.answers,
            day,
            isolation_day: Some(row.day),
            history: &person.history,
        },
    );
    person.history.push(PastReport {
        day,
        answers: row.answers.clone(),
        grade: assessment.grade,
    });
    GradedRow { row, assessment }
}

/// An empty cell is "not given", not "no longer so": what an earlier report
/// of the same person told about age, sex, pregnancy and conditions stays.
fn learn(subject: &mut Subject, row: &Row) {
    subject.age = row.age.or(subject.age);
    subject.sex = row.sex.or(subject.sex);
    if row.pregnancy != Pregnancy::Unknown {
        subject.pregnancy = row.pregnancy;
    }
    if !row.conditions.is_empty() {
        subject.conditions.clone_from(&row.conditions);
    }
}

#[cfg(test)]
mod tests;
