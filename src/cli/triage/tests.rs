//! The example table, and tables with every kind of slip.

use super::*;
use crate::domain::protocol::Protocol;

const HEADER: &str = "case,day,age,sex,pregnant,conditions,symptoms,breathless,danger,temperature,spo2,resp_rate,pulse,fever_reducer,expected";
const EXAMPLE: &str = include_str!("../../../docs/examples/triage.csv");

fn graded(text: &str, json: bool) -> Result<(Verdict, String), TriageFileFault> {
    let mut out = Vec::new();
    let verdict = run(&Protocol::embedded(), text.as_bytes(), &mut out, json)?;
    Ok((verdict, String::from_utf8(out).unwrap()))
}

fn table(rows: &[&str]) -> String {
    format!("{HEADER}\n{}\n", rows.join("\n"))
}

/// The grades of a table, in the order of the file.
#[track_caller]
fn grades(rows: &[&str]) -> Vec<String> {
    let (_, text) = graded(&table(rows), true).unwrap();
    let rows: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let grade = |row: &serde_json::Value| row["grade"].as_str().unwrap().to_owned();
    rows.iter().map(grade).collect()
}

#[track_caller]
fn refused(text: &str) -> String {
    match graded(text, false) {
        Ok((_, out)) => panic!("graded: {out}"),
        Err(fault) => fault.to_string(),
    }
}

#[test]
fn the_example_table_is_graded_as_expected() {
    let (verdict, out) = graded(EXAMPLE, false).unwrap();
    assert_eq!(verdict.differing, 0, "{out}");
    assert_eq!((verdict.rows, verdict.compared), (47, 47));
    assert_eq!(verdict.exit_code(), 0);
}

#[test]
fn a_line_names_the_grade_the_rules_the_reasons_and_what_is_missing() {
    let (_, out) = graded(&table(&["sri,4,67,F,,,cough,,,38.6,93,,,,MERAH"]), false).unwrap();
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(
        lines,
        [
            "sri | day 4 | ORANYE (EXPECTED MERAH, line 2) | spo2, fever, any-complaint | \
             SpO2 93 %, limit ≤ 94 %; fever (38.6 °C, limit ≥ 38.0); complaints: cough | \
             NEWS2 sebagian, minimum 3; missing resp_rate, oxygen, systolic, pulse, consciousness | \
             person at risk (60 or older)",
            "1 reports, 1 with an expected grade, 1 graded otherwise",
        ]
    );
}

#[test]
fn json_has_stable_names_and_days_for_dates() {
    let rows = ["a,3,48,M,,,,,,,99,,,,", "a,6,48,M,,,,,,,96,,,,kuning"];
    let (verdict, out) = graded(&table(&rows), true).unwrap();
    assert_eq!((verdict.compared, verdict.differing), (1, 0));
    let rows: serde_json::Value = serde_json::from_str(&out).unwrap();
    let fallen = &rows[1];
    assert_eq!(fallen["matches"], true);
    assert_eq!(fallen["rules"], serde_json::json!(["spo2-fall"]));
    assert_eq!(fallen["findings"][0]["values"]["best_on"], 3);
    assert_eq!(fallen["findings"][0]["values"]["measured"], 96);
    assert_eq!(rows[0]["expected"], serde_json::Value::Null);
    assert_eq!(fallen["line"], 3);
    assert_eq!(fallen["news2"]["score"], 0);
}

#[test]
fn a_difference_is_exit_code_1_and_a_blank_expectation_is_none() {
    let (verdict, _) = graded(
        &table(&["a,1,34,,,,,,,36.6,,,,,MERAH", "b,1,,,,,,,,,,,,,"]),
        false,
    )
    .unwrap();
    assert_eq!(
        (verdict.rows, verdict.compared, verdict.differing),
        (2, 1, 1)
    );
    assert_eq!(verdict.exit_code(), 1);
}

#[test]
fn a_report_knows_only_what_came_before_it_wherever_it_stands() {
    // Day 6 stands first, then day 3: the fall is seen on day 6 only.
    let rows = [
        "a,6,48,,,,,,,,96,,,,",
        "a,3,48,,,,,,,,99,,,,",
        "b,6,48,,,,,,,,96,,,,",
    ];
    assert_eq!(grades(&rows), ["KUNING", "HIJAU", "HIJAU"]);
    // Of one day, the rows above.
    let rows = [
        "a,6,48,,,,,,,,96,,,,",
        "a,6,48,,,,,,,,99,,,,",
        "a,6,48,,,,,,,,96,,,,",
    ];
    assert_eq!(grades(&rows), ["HIJAU", "HIJAU", "KUNING"]);
}

#[test]
fn what_was_told_of_a_person_once_stays_told() {
    let rows = ["a,1,67,F,,,,,,36.6,,,,,", "a,2,,,,,fever,,,,,,,,"];
    assert_eq!(grades(&rows), ["HIJAU", "ORANYE"]);
}

#[test]
fn rounding_comes_first() {
    let rows = [
        "a,1,34,,,,,,,37.95,,,,,",
        "b,1,34,,,,,,,37.94,,,,,",
        "c,1,34,,,,,,,,92.4,,,,",
        "d,1,34,,,,,,,,92.5,,,,",
        "e,1,34,,,,,,,,,30.5,,,",
        "f,1,34,,,,,,,\"38,0\",,,,,",
    ];
    assert_eq!(
        grades(&rows),
        ["KUNING", "HIJAU", "MERAH", "ORANYE", "MERAH", "KUNING"]
    );
}

#[test]
fn every_problem_is_named_with_line_column_value_and_what_is_accepted() {
    for (row, said) in [
        (
            "a,1,34,X,,,,,,,,,,,",
            "line 2, column sex: `X` is not known; accepted: M, F",
        ),
        (
            "a,1,34,,maybe,,,,,,,,,,",
            "line 2, column pregnant: `maybe`",
        ),
        (
            "a,1,34,,,gout,,,,,,,,,",
            "column conditions: `gout` is not known; accepted: diabetes,",
        ),
        ("a,1,34,,,,caugh;fever,,,,,,,,", "column symptoms: `caugh`"),
        (
            "a,1,34,,,,,running,,,,,,,",
            "column breathless: `running` is not known; accepted: exertion, walking, rest",
        ),
        ("a,1,34,,,,,,pain,,,,,,", "column danger: `pain`"),
        (
            "a,1,34,,,,,,,385,,,,,",
            "column temperature: `385` is no number in the accepted range; accepted: 34.0 to 43.0",
        ),
        ("a,1,34,,,,,,,,101,,,,", "column spo2: `101`"),
        ("a,1,34,,,,,,,,,4,,,", "column resp_rate: `4`"),
        ("a,1,34,,,,,,,,,,fast,,", "column pulse: `fast`"),
        ("a,1,34,,,,,,,,,,,2,", "column fever_reducer: `2`"),
        (
            "a,1,34,,,,,,,,,,,,RED",
            "column expected: `RED` is not known; accepted: HIJAU, KUNING, ORANYE, MERAH",
        ),
        ("a,,34,,,,,,,,,,,,", "column day: `` is no day"),
        ("a,+1,34,,,,,,,,,,,,", "column day: `+1`"),
        ("a,1,old,,,,,,,,,,,,", "column age: `old`"),
        ("a,1,131,,,,,,,,,,,,", "column age: `131`"),
        (",1,34,,,,,,,,,,,,", "column case: is empty"),
        ("a,1,34", "can't be read"),
    ] {
        let fault = refused(&table(&[row]));
        assert!(fault.contains(said), "{row}: {fault}");
    }
}

#[test]
fn all_problems_are_named_at_once_by_their_lines() {
    let fault = refused(&table(&[
        "a,1,34,,,,,,,36.6,,,,,",
        "",
        "b,1,34,X,,,,,,99,,,,,",
    ]));
    let lines: Vec<&str> = fault.lines().collect();
    assert_eq!(lines.len(), 2, "{fault}");
    assert!(lines[0].starts_with("line 4, column sex"), "{fault}");
    assert!(
        lines[1].starts_with("line 4, column temperature"),
        "{fault}"
    );
}

#[test]
fn columns_are_exactly_those() {
    assert!(refused("").contains("column case: is missing"));
    let extra = EXAMPLE.replacen("expected", "expected,note", 1);
    assert!(refused(&extra).contains("column note: no such column"));
    let renamed = EXAMPLE.replacen("spo2", "SpO2", 1);
    let fault = refused(&renamed);
    assert!(
        fault.contains("column SpO2: no such column") && fault.contains("column spo2: is missing")
    );
    let doubled = EXAMPLE.replacen("pulse", "spo2", 1);
    assert!(refused(&doubled).contains("column spo2: stands there twice"));
    assert!(refused(&EXAMPLE.replace(',', ";")).contains("separated by commas"));
}

#[test]
fn a_table_saved_by_a_spreadsheet_is_read() {
    let text = format!("\u{feff}{}", EXAMPLE.replace('\n', "\r\n"));
    let text = format!("{text},,,,,,,,,,,,,,\r\n");
    assert_eq!(graded(&text, false).unwrap().0.rows, 47);
}

#[test]
fn a_case_name_can_t_steer_the_terminal() {
    let (_, out) = graded(&table(&["a\u{1b}[2J,1,34,,,,,,,,,,,,"]), false).unwrap();
    assert!(!out.contains('\u{1b}'));
}

mod noise {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_cells_are_graded_or_refused_without_panic(cells in proptest::collection::vec("[a-z0-9.;,\" -]{0,6}", 15)) {
            let _result = graded(&table(&[&cells.join(",")]), false);
        }
    }
}
