//! The built-in protocol is sound, and says what PROTOCOL says.

use super::*;
use crate::domain::grade::Grade;

fn refusal(from: &str, to: &str) -> String {
    assert!(Protocol::EMBEDDED.contains(from), "no such line: {from}");
    match Protocol::from_toml(&Protocol::EMBEDDED.replacen(from, to, 1)) {
        Ok(_) => panic!("accepted: {to}"),
        Err(fault) => fault.to_string(),
    }
}

#[test]
fn the_built_in_protocol_is_sound() {
    let protocol = Protocol::embedded();
    assert_eq!(protocol.validate(), Vec::new());
    assert_eq!(protocol.triage.long_fever.limits.days, 3);
    assert_eq!(protocol.triage.any_complaint.limits.grade, Grade::Kuning);
}

#[test]
fn our_own_advice_ships_unreviewed() {
    let protocol = Protocol::embedded();
    let unreviewed: Vec<&str> = protocol
        .unreviewed()
        .iter()
        .map(|rule| rule.id().as_str())
        .collect();
    for (key, rule) in protocol.rules() {
        if rule.basis() == Basis::OwnAdvice {
            assert!(unreviewed.contains(&rule.id().as_str()), "{key}");
        }
    }
}

#[test]
fn a_signed_off_rule_leaves_the_list() {
    for date in ["2021-03-01", "\"2021-03-01\""] {
        let text =
            Protocol::EMBEDDED.replacen("reviewed = false", &format!("reviewed = {date}"), 1);
        let protocol = Protocol::from_toml(&text).unwrap();
        let before = Protocol::embedded().unreviewed().len();
        assert_eq!(protocol.unreviewed().len(), before - 1, "{date}");
    }
}

#[test]
fn a_review_needs_a_date() {
    assert!(refusal("reviewed = false", "reviewed = true").contains("2021-03-01"));
    assert!(refusal("reviewed = false", "reviewed = \"soon\"").contains("2021-03-01"));
}

#[test]
fn unknown_and_missing_keys_are_refused() {
    assert!(refusal("reviewed = false", "reviewd = false").contains("reviewd"));
    assert!(refusal("merah_at_most_percent = 92", "merah_percent = 92").contains("merah_percent"));
    assert!(refusal("edition = ", "# edition = ").contains("edition"));
}

#[test]
fn a_rule_that_would_do_nothing_is_refused() {
    for (from, to, words) in [
        (
            "non_reactive_ends_isolation = false",
            "non_reactive_ends_isolation = true",
            "isolation.rapid_test.limits.non_reactive_ends_isolation",
        ),
        (
            "kinds = [\"pcr\"]",
            "kinds = [\"pcr\", \"rapid_antibody\"]",
            "isolation.confirming_tests.limits.kinds",
        ),
        (
            "kinds = [\"pcr\"]",
            "kinds = []",
            "isolation.confirming_tests.limits.kinds",
        ),
    ] {
        assert!(refusal(from, to).contains(words), "{to}");
    }
}

#[test]
fn limits_out_of_order_are_named() {
    for (from, to, key) in [
        (
            "merah_at_most_percent = 92",
            "merah_at_most_percent = 94",
            "triage.spo2.limits.oranye_at_most_percent",
        ),
        (
            "oranye_from_per_minute = 24",
            "oranye_from_per_minute = 20",
            "triage.breaths_adult.limits.kuning_from_per_minute",
        ),
        (
            "below_months = 12,",
            "below_months = 11,",
            "triage.breaths_child[2].limits.from_months",
        ),
        (
            "below_months = 144,",
            "below_months = 143,",
            "triage.breaths_child",
        ),
        (
            "oranye_from_score = 5",
            "oranye_from_score = 8",
            "triage.news2.limits.oranye_from_score",
        ),
        (
            "{ up_to = 11, score = 1 }",
            "{ up_to = 7, score = 1 }",
            "triage.news2.limits.resp_rate",
        ),
        (
            "{ up_to = 24, score = 2 }, { score = 3 }",
            "{ up_to = 24, score = 2 }",
            "triage.news2.limits.resp_rate",
        ),
        (
            "id = \"long-fever\"",
            "id = \"spo2\"",
            "triage.long_fever.id",
        ),
        (
            "rings = \"everyone_and_head\"",
            "rings = \"next_on_duty\"",
            "alerts.merah.limits.rungs",
        ),
        (
            "default_hour = \"07:30\"",
            "default_hour = \"05:59\"",
            "reminders.question.limits.default_hour",
        ),
        (
            "visit_after_hours = 36",
            "visit_after_hours = 24",
            "reminders.silence.limits.visit_after_hours",
        ),
    ] {
        let refusal = refusal(from, to);
        assert!(refusal.contains(key), "{to}: {refusal}");
    }
}

#[test]
fn a_limit_that_no_person_reaches_is_refused() {
    assert!(
        refusal("merah_at_most_percent = 92", "merah_at_most_percent = 192").contains("outside")
    );
    assert!(refusal("from_celsius = 38.0", "from_celsius = 380").contains("one decimal"));
    assert!(refusal("from_celsius = 38.0", "from_celsius = 38.05").contains("one decimal"));
    assert!(refusal("default_hour = \"07:30\"", "default_hour = \"half past\"").contains("07:30"));
}

#[test]
fn quiet_hours_span_midnight() {
    let quiet = Protocol::embedded().reminders.quiet.limits;
    let hour = |text| TimeOfDay(chrono::NaiveTime::parse_from_str(text, "%H:%M").unwrap());
    for (text, is_quiet) in [
        ("20:59", false),
        ("21:00", true),
        ("05:59", true),
        ("06:00", false),
    ] {
        assert_eq!(quiet.contains(hour(text)), is_quiet, "{text}");
    }
}
