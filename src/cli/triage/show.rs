//! Writes graded rows: one line each, or one JSON array with stable names.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value;

use super::{GradedRow, Verdict, day_of};
use crate::domain::finding::{Finding, PartialNews2, Remark, RuleId};
use crate::domain::grade::Grade;
use crate::domain::triage::explain;

/// One row as JSON. The names are a promise to scripts.
#[derive(Serialize)]
struct JsonRow<'a> {
    line: u64,
    case: &'a str,
    day: u32,
    grade: Grade,
    expected: Option<Grade>,
    matches: Option<bool>,
    rules: Vec<&'a RuleId>,
    findings: Vec<JsonFinding<'a>>,
    news2: Option<&'a PartialNews2>,
    remarks: Vec<JsonRemark<'a>>,
}

#[derive(Serialize)]
struct JsonFinding<'a> {
    rule: &'a RuleId,
    grade: Grade,
    reason: String,
    values: Value,
}

#[derive(Serialize)]
struct JsonRemark<'a> {
    text: String,
    values: &'a Remark,
}

pub(super) fn json(rows: &[GradedRow], out: &mut impl Write) -> io::Result<()> {
    let rows: Vec<JsonRow<'_>> = rows.iter().map(json_row).collect();
    serde_json::to_writer_pretty(&mut *out, &rows)?;
    writeln!(out)
}

fn json_row(graded: &GradedRow) -> JsonRow<'_> {
    let assessment = &graded.assessment;
    JsonRow {
        line: graded.row.line,
        case: &graded.row.case,
        day: graded.row.day,
        grade: assessment.grade,
        expected: graded.row.expected,
        matches: graded.matches(),
        rules: rule_ids(&assessment.findings),
        findings: assessment.findings.iter().map(json_finding).collect(),
        news2: assessment.news2.as_ref(),
        remarks: assessment
            .remarks
            .iter()
            .map(|remark| JsonRemark {
                text: explain::remark(remark),
                values: remark,
            })
            .collect(),
    }
}

fn json_finding(finding: &Finding) -> JsonFinding<'_> {
    let mut values = serde_json::to_value(&finding.reason).unwrap_or_default();
    number_days(&mut values);
    JsonFinding {
        rule: &finding.rule,
        grade: finding.grade,
        reason: reason(finding),
        values,
    }
}

/// The table knows days of isolation, no dates.
fn number_days(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                let date = field.as_str().and_then(|text| text.parse().ok());
                match date {
                    Some(date) if name == "day" || name == "best_on" => {
                        *field = Value::from(day_of(date));
                    }
                    Some(_) | None => number_days(field),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(number_days),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

pub(super) fn text(rows: &[GradedRow], verdict: Verdict, out: &mut impl Write) -> io::Result<()> {
    for graded in rows {
        writeln!(out, "{}", line(graded))?;
    }
    writeln!(
        out,
        "{} reports, {} with an expected grade, {} graded otherwise",
        verdict.rows, verdict.compared, verdict.differing
    )
}

fn line(graded: &GradedRow) -> String {
    let (row, assessment) = (&graded.row, &graded.assessment);
    let mut line = format!(
        "{} | day {} | {}",
        printable(&row.case),
        row.day,
        assessment.grade
    );
    if let (Some(expected), Some(false)) = (row.expected, graded.matches()) {
        line.push_str(&format!(" (EXPECTED {expected}, line {})", row.line));
    }
    let ids: Vec<&str> = rule_ids(&assessment.findings)
        .iter()
        .map(|id| id.as_str())
        .collect();
    let reasons: Vec<String> = assessment.findings.iter().map(reason).collect();
    let mut parts = vec![or_dash(ids.join(", ")), or_dash(reasons.join("; "))];
    parts.extend(assessment.news2.as_ref().map(explain::news2));
    parts.extend(assessment.remarks.iter().map(explain::remark));
    for part in parts {
        line.push_str(" | ");
        line.push_str(&part);
    }
    line
}

fn rule_ids(findings: &[Finding]) -> Vec<&RuleId> {
    let mut ids = Vec::new();
    for finding in findings {
        if !ids.contains(&&finding.rule) {
            ids.push(&finding.rule);
        }
    }
    ids
}

fn reason(finding: &Finding) -> String {
    explain::reason(&finding.reason, &|date| format!("day {}", day_of(date)))
}

fn or_dash(text: String) -> String {
    if text.is_empty() {
        "-".to_owned()
    } else {
        text
    }
}

/// A case's name comes from the file: it must not steer the terminal.
fn printable(text: &str) -> String {
    text.chars()
        .map(|letter| {
            if letter.is_control() {
                '\u{fffd}'
            } else {
                letter
            }
        })
        .collect()
}
