//! The rules over days: long fever, fall of SpO2, the rise from HIJAU.

use super::*;

/// The reports of the days before, one grade for all: long fever ignores grades.
fn days(rows: &[(u64, &str)]) -> Vec<PastReport> {
    rows.iter()
        .map(|(number, words)| past(*number, words, Kuning))
        .collect()
}

fn fires(rule: &str, number: u32, words: &str, history: &[PastReport]) -> bool {
    rule_ids(&on_day(number, &adult(), words, history)).contains(&rule)
}

#[test]
fn long_fever_needs_three_days_ending_today() {
    for (rows, today, expected) in [
        (vec![(2, "38.0"), (3, "38.0")], "38.0", true),
        (vec![(2, "38.0"), (3, "37.9")], "38.0", false),
        (vec![(3, "38.0")], "38.0", false),
        (vec![(2, "fever"), (3, "38.4")], "fever", true),
        (vec![(1, "38.0"), (2, "38.0"), (3, "38.0")], "37.9", false),
        // Neither a tick nor a temperature today: nothing to call a fever.
        (vec![(1, "38.0"), (2, "38.0"), (3, "38.0")], "cough", false),
        (
            vec![(1, "38.0"), (2, "38.0"), (3, "38.0")],
            "37.0 reducer",
            false,
        ),
    ] {
        let history = days(&rows);
        assert_eq!(
            fires("long-fever", 4, today, &history),
            expected,
            "{rows:?}, {today}"
        );
    }
}

#[test]
fn an_open_day_neither_counts_nor_breaks_a_long_fever() {
    for (between, expected) in [
        ("cough", true),
        ("37.0 reducer", true),
        ("37.0", false),
        ("37.0 fever", true),
    ] {
        let history = days(&[(1, "38.0"), (2, "38.0"), (3, between)]);
        assert_eq!(
            fires("long-fever", 4, "38.0", &history),
            expected,
            "{between}"
        );
        let too_few = days(&[(2, "38.0"), (3, between)]);
        let counts = between.contains("fever");
        assert_eq!(
            fires("long-fever", 4, "38.0", &too_few),
            counts,
            "{between}"
        );
    }
    // A day without any report.
    assert!(fires(
        "long-fever",
        4,
        "38.0",
        &days(&[(1, "38.0"), (2, "38.0")])
    ));
}

#[test]
fn a_day_of_several_reports_counts_by_its_highest_temperature() {
    let history = days(&[
        (1, "37.0"),
        (1, "38.0"),
        (1, "36.8"),
        (2, "38.1"),
        (2, "37.0"),
    ]);
    assert!(fires("long-fever", 3, "38.0", &history));
    // The highest was measured without a reducer: the day is cool.
    let history = days(&[(1, "38.0"), (2, "38.0"), (3, "37.6"), (3, "37.0 reducer")]);
    assert!(!fires("long-fever", 4, "38.0", &history));
    let history = days(&[(1, "38.0"), (2, "38.0"), (3, "37.0"), (3, "37.6 reducer")]);
    assert!(fires("long-fever", 4, "38.0", &history));
}

#[test]
fn this_mornings_fever_still_makes_today_a_day_of_fever() {
    let history = days(&[(1, "38.0"), (2, "38.0"), (3, "38.0")]);
    assert!(fires("long-fever", 3, "37.0", &history));
}

#[test]
fn small_children_have_a_long_fever_by_their_own_limit() {
    let history = days(&[(1, "37.5"), (2, "37.5")]);
    assert_eq!(on_day(3, &aged(4), "37.5", &history).grade, Oranye);
    assert_eq!(on_day(3, &aged(5), "37.5", &history).grade, Hijau);
}

#[test]
fn spo2_falls_against_the_best_of_three_days_and_of_earlier_today() {
    for (rows, today, expected) in [
        (vec![(4, "spo2=99")], "spo2=96", true),
        (vec![(4, "spo2=98")], "spo2=96", false),
        (vec![(2, "spo2=99"), (4, "spo2=97")], "spo2=96", true),
        (vec![(1, "spo2=99"), (4, "spo2=97")], "spo2=96", false),
        (vec![(5, "spo2=99")], "spo2=96", true),
        (vec![(6, "spo2=99")], "spo2=96", false),
        (vec![(4, "spo2=99")], "cough", false),
    ] {
        let history = days(&rows);
        assert_eq!(
            fires("spo2-fall", 5, today, &history),
            expected,
            "{rows:?}, {today}"
        );
    }
}

#[test]
fn a_fall_lifts_any_grade_by_one() {
    let history = [past(4, "spo2=99", Hijau)];
    for (words, grade) in [
        ("spo2=96", Kuning),
        ("spo2=96 cough", Oranye),
        ("spo2=94", Merah),
        ("spo2=92", Merah),
    ] {
        assert_eq!(on_day(5, &adult(), words, &history).grade, grade, "{words}");
    }
    // At risk first (KUNING to ORANYE), then worsening (to MERAH).
    assert_eq!(on_day(5, &aged(60), "spo2=96 fever", &history).grade, Merah);
}

#[test]
fn a_rise_counts_on_days_5_to_10_in_a_person_at_risk() {
    for (number, grade) in [(4, Kuning), (5, Oranye), (10, Oranye), (11, Kuning)] {
        let history = [past(u64::from(number) - 1, "healthy", Hijau)];
        assert_eq!(
            on_day(number, &aged(60), "cough", &history).grade,
            grade,
            "day {number}"
        );
        assert_eq!(on_day(number, &adult(), "cough", &history).grade, Kuning);
    }
}

#[test]
fn a_rise_compares_with_the_last_earlier_report_however_old() {
    let old = aged(60);
    assert_eq!(on_day(9, &old, "cough", &[]).grade, Kuning);
    assert_eq!(
        on_day(9, &old, "cough", &[past(1, "", Hijau)]).grade,
        Oranye
    );
    let since = [past(1, "", Hijau), past(3, "cough", Kuning)];
    assert_eq!(on_day(9, &old, "cough", &since).grade, Kuning);
    let unsorted = [past(3, "cough", Kuning), past(1, "", Hijau)];
    assert_eq!(on_day(9, &old, "cough", &unsorted).grade, Kuning);
    let today = [past(8, "cough", Kuning), past(9, "", Hijau)];
    assert_eq!(on_day(9, &old, "cough", &today).grade, Oranye);
}

#[test]
fn a_rise_counts_only_when_risk_changed_nothing_and_lifts_once() {
    let history = [past(5, "spo2=99", Hijau)];
    let by_risk = on_day(6, &aged(60), "fever", &history);
    assert_eq!(by_risk.grade, Oranye);
    assert!(!rule_ids(&by_risk).contains(&"rise-at-risk"));
    let twice = on_day(6, &aged(60), "cough spo2=96", &history);
    assert_eq!(twice.grade, Oranye);
    assert_eq!(
        rule_ids(&twice),
        ["any-complaint", "spo2-fall", "rise-at-risk"]
    );
    // KUNING by the fall alone is no rise.
    assert_eq!(on_day(6, &aged(60), "spo2=96", &history).grade, Kuning);
}

#[test]
fn without_a_day_of_isolation_there_is_no_rise() {
    let (subject, answers) = (aged(60), says("cough"));
    let history = [past(5, "healthy", Hijau)];
    let case = Case {
        subject: &subject,
        answers: &answers,
        day: day(6),
        isolation_day: None,
        history: &history,
    };
    assert_eq!(assess(rules(), &case).grade, Kuning);
}

#[test]
fn later_days_are_not_looked_at() {
    let later = days(&[(4, "spo2=99"), (5, "38.0"), (6, "38.0")]);
    assert_eq!(on_day(3, &adult(), "spo2=96 38.0", &later).grade, Kuning);
}

#[test]
fn every_finding_is_worded() {
    let history = [past(4, "spo2=99 38.0", Hijau), past(3, "fever", Kuning)];
    let words = "rest blue_lips emergency spo2=93 breaths=25 pulse=140 39.1 breathless reducer";
    let assessment = on_day(5, &aged(60), words, &history);
    for finding in &assessment.findings {
        assert!(!explain::reason(&finding.reason, &|day| day.to_string()).is_empty());
    }
    let spo2 = RuleId::new("spo2");
    let found = assessment
        .findings
        .iter()
        .find(|finding| finding.rule == spo2);
    assert_eq!(
        explain::reason(&found.unwrap().reason, &|day| day.to_string()),
        "SpO2 93 %, limit ≤ 94 %"
    );
    let news2 = explain::news2(&assessment.news2.unwrap());
    assert_eq!(
        news2,
        "NEWS2 sebagian, minimum 10; missing oxygen, systolic, consciousness"
    );
}

#[test]
fn what_is_kept_can_be_read_back() {
    let history = [past(4, "spo2=99 38.0", Hijau), past(3, "fever", Kuning)];
    let words = "rest emergency spo2=93 breaths=25 pulse=140 39.1 breathless reducer";
    let assessment = on_day(5, &aged(60), words, &history);
    let stored = serde_json::to_string(&assessment.findings).unwrap();
    let read: Vec<Finding> = serde_json::from_str(&stored).unwrap();
    assert_eq!(read, assessment.findings);
}
