//! What can be read but can't be meant: limits out of order, tables with
//! gaps, ladders that end on nobody.

use std::collections::BTreeSet;
use std::fmt::Display;

use super::alerts::{Ladder, Rings};
use super::triage::{Band, News2Limits, TriageRules};
use super::{Protocol, ProtocolProblem};
use crate::domain::grade::Grade;
use crate::domain::test_result::TestKind;

/// The problems found so far.
#[derive(Default)]
struct Found(Vec<ProtocolProblem>);

impl Found {
    /// Notes a problem unless `holds`.
    fn must(&mut self, holds: bool, key_path: &str, what: impl Display, example: impl Display) {
        if !holds {
            self.0.push(ProtocolProblem {
                key_path: key_path.to_owned(),
                what: what.to_string(),
                example: example.to_string(),
            });
        }
    }

    fn at_least_one(&mut self, number: u32, key_path: &str, example: u32) {
        self.must(number >= 1, key_path, "must be at least 1", example);
    }
}

pub(super) fn problems(protocol: &Protocol) -> Vec<ProtocolProblem> {
    let mut found = Found::default();
    papers(protocol, &mut found);
    ranges(protocol, &mut found);
    spo2_and_breaths(&protocol.triage, &mut found);
    fevers(&protocol.triage, &mut found);
    news2(&protocol.triage.news2.limits, &mut found);
    trend(&protocol.triage, &mut found);
    grades(&protocol.triage, &mut found);
    ladder("alerts.merah", &protocol.alerts.merah.limits, &mut found);
    ladder("alerts.oranye", &protocol.alerts.oranye.limits, &mut found);
    follow_up(protocol, &mut found);
    digest(protocol, &mut found);
    isolation(protocol, &mut found);
    reminders(protocol, &mut found);
    silence(protocol, &mut found);
    found.0
}

fn papers(protocol: &Protocol, found: &mut Found) {
    let mut seen = BTreeSet::new();
    for (key, rule) in protocol.rules() {
        let id = rule.id().as_str();
        let plain = !id.is_empty()
            && id
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let path = format!("{key}.id");
        found.must(
            plain,
            &path,
            "must be lower-case letters, digits and -",
            "\"long-fever\"",
        );
        found.must(
            seen.insert(id),
            &path,
            format!("is used twice: {id}"),
            "a name of its own",
        );
        let path = format!("{key}.source");
        found.must(
            !rule.source().trim().is_empty(),
            &path,
            "must name the source",
            "\"WHO IMCI\"",
        );
    }
}

fn ranges(protocol: &Protocol, found: &mut Found) {
    let report = &protocol.report;
    let (temperature, spo2) = (&report.temperature.limits, &report.spo2.limits);
    let (breaths, pulse) = (&report.resp_rate.limits, &report.pulse.limits);
    let above = "must be above the lowest";
    found.must(
        temperature.lowest_celsius < temperature.highest_celsius,
        "report.temperature.limits.highest_celsius",
        above,
        "43.0",
    );
    found.must(
        spo2.lowest_percent < spo2.highest_percent,
        "report.spo2.limits.highest_percent",
        above,
        "100",
    );
    found.must(
        breaths.lowest_per_minute < breaths.highest_per_minute,
        "report.resp_rate.limits.highest_per_minute",
        above,
        "80",
    );
    found.must(
        pulse.lowest_per_minute < pulse.highest_per_minute,
        "report.pulse.limits.highest_per_minute",
        above,
        "220",
    );
    let within = report.fever_reducer.limits.within_hours;
    found.at_least_one(within, "report.fever_reducer.limits.within_hours", 6);
}

fn spo2_and_breaths(rules: &TriageRules, found: &mut Found) {
    let spo2 = &rules.spo2.limits;
    found.must(
        spo2.merah_at_most_percent < spo2.oranye_at_most_percent,
        "triage.spo2.limits.oranye_at_most_percent",
        "must be above merah_at_most_percent",
        "94",
    );
    let adult = &rules.breaths_adult.limits;
    found.must(
        adult.oranye_from_per_minute <= adult.merah_above_per_minute,
        "triage.breaths_adult.limits.oranye_from_per_minute",
        "must not be above merah_above_per_minute",
        "24",
    );
    found.must(
        adult.kuning_from_per_minute < adult.oranye_from_per_minute,
        "triage.breaths_adult.limits.kuning_from_per_minute",
        "must be below oranye_from_per_minute",
        "21",
    );
    child_bands(rules, found);
}

/// The bands follow one another from birth to the adult limits, and the limit
/// falls with age: otherwise a birth year could not be graded with caution.
fn child_bands(rules: &TriageRules, found: &mut Found) {
    let mut reached = 0;
    let mut slowest = None;
    for (place, rule) in rules.breaths_child.iter().enumerate() {
        let key = format!("triage.breaths_child[{place}].limits");
        let band = &rule.limits;
        let path = format!("{key}.from_months");
        found.must(
            band.from_months == reached,
            &path,
            "must follow the band before",
            reached,
        );
        let path = format!("{key}.below_months");
        found.must(
            band.below_months > band.from_months,
            &path,
            "must be above from_months",
            reached + 10,
        );
        let path = format!("{key}.oranye_from_per_minute");
        let falls = slowest.is_none_or(|slowest| band.oranye_from_per_minute <= slowest);
        found.must(falls, &path, "must not rise with age", "40");
        (reached, slowest) = (band.below_months, Some(band.oranye_from_per_minute));
    }
    let adult = rules.breaths_adult.limits.from_years.saturating_mul(12);
    found.must(
        reached == adult,
        "triage.breaths_child",
        format!("must reach up to {adult} months, where breaths_adult begins"),
        format!("below_months = {adult}"),
    );
}

fn fevers(rules: &TriageRules, found: &mut Found) {
    let infant = &rules.young_infant_temperature.limits;
    found.must(
        infant.merah_below_celsius < infant.merah_from_celsius,
        "triage.young_infant_temperature.limits.merah_below_celsius",
        "must be below merah_from_celsius",
        "35.5",
    );
    found.must(
        rules.fever_child.limits.from_celsius <= rules.fever.limits.from_celsius,
        "triage.fever_child.limits.from_celsius",
        "must not be above triage.fever",
        "37.5",
    );
    found.at_least_one(
        rules.long_fever.limits.days,
        "triage.long_fever.limits.days",
        3,
    );
    let extremes = &rules.unscored_extremes.limits;
    found.must(
        extremes.pulse_at_most_per_minute < extremes.pulse_at_least_per_minute,
        "triage.unscored_extremes.limits.pulse_at_most_per_minute",
        "must be below pulse_at_least_per_minute",
        "40",
    );
}

fn news2(limits: &News2Limits, found: &mut Found) {
    found.must(
        limits.oranye_from_score < limits.merah_from_score,
        "triage.news2.limits.oranye_from_score",
        "must be below merah_from_score",
        "5",
    );
    found.at_least_one(
        limits.oranye_from_score,
        "triage.news2.limits.oranye_from_score",
        5,
    );
    found.at_least_one(
        limits.oranye_single_score,
        "triage.news2.limits.oranye_single_score",
        3,
    );
    table("resp_rate", &limits.resp_rate, found);
    table("spo2", &limits.spo2, found);
    table("systolic", &limits.systolic, found);
    table("pulse", &limits.pulse, found);
    table("temperature", &limits.temperature, found);
}

fn table<T: PartialOrd + Copy>(name: &str, bands: &[Band<T>], found: &mut Found) {
    let key = format!("triage.news2.limits.{name}");
    let open: Vec<bool> = bands.iter().map(|band| band.up_to.is_none()).collect();
    let ends_open = open
        .iter()
        .rposition(|open| !open)
        .map_or(0, |last| last + 1)
        + 1
        == open.len()
        && open.iter().filter(|open| **open).count() == 1;
    found.must(
        ends_open,
        &key,
        "only the last line, and always the last line, has no up_to",
        "{ score = 3 } as the last line",
    );
    let limits: Vec<T> = bands.iter().filter_map(|band| band.up_to).collect();
    let rising = limits
        .iter()
        .zip(limits.iter().skip(1))
        .all(|(low, high)| low < high);
    found.must(
        rising,
        &key,
        "up_to must rise from line to line",
        "8, 11, 20, 24",
    );
    let fits = bands.iter().all(|band| band.score <= 3);
    found.must(
        fits,
        &key,
        "a line scores 0 to 3",
        "{ up_to = 8, score = 3 }",
    );
}

fn trend(rules: &TriageRules, found: &mut Found) {
    let fall = &rules.spo2_fall.limits;
    let points = u32::from(fall.at_least_points);
    found.at_least_one(points, "triage.spo2_fall.limits.at_least_points", 3);
    let rise = &rules.rise_at_risk.limits;
    found.must(
        rise.from_isolation_day <= rise.to_isolation_day,
        "triage.rise_at_risk.limits.to_isolation_day",
        "must not be before from_isolation_day",
        "10",
    );
}

fn grades(rules: &TriageRules, found: &mut Found) {
    for (key, grade) in [
        ("fever_breathless", rules.fever_breathless.limits.grade),
        ("long_fever", rules.long_fever.limits.grade),
        ("fever", rules.fever.limits.grade),
        ("fever_child", rules.fever_child.limits.grade),
        ("any_complaint", rules.any_complaint.limits.grade),
    ] {
        let path = format!("triage.{key}.limits.grade");
        let what = "a rule that fires can't be HIJAU";
        found.must(grade != Grade::Hijau, &path, what, "\"KUNING\"");
    }
}

fn ladder(key: &str, ladder: &Ladder, found: &mut Found) {
    let path = format!("{key}.limits.rungs");
    let minutes: Vec<u32> = ladder.rungs.iter().map(|rung| rung.after_minutes).collect();
    let rising = minutes
        .iter()
        .zip(minutes.iter().skip(1))
        .all(|(low, high)| low < high);
    let first = minutes.first().is_none_or(|first| *first >= 1);
    found.must(
        rising && first,
        &path,
        "after_minutes must rise from rung to rung",
        "15, 30",
    );
    let ends_on_all = ladder.rungs.last().map(|rung| rung.rings) == Some(Rings::EveryoneAndHead);
    let last = "{ after_minutes = 30, rings = \"everyone_and_head\" }";
    found.must(
        ends_on_all,
        &path,
        "the last rung must ring everyone_and_head",
        last,
    );
    let path = format!("{key}.limits.then_every_minutes");
    found.at_least_one(ladder.then_every_minutes, &path, 10);
}

fn follow_up(protocol: &Protocol, found: &mut Found) {
    let limits = &protocol.alerts.follow_up.limits;
    let path = "alerts.follow_up.limits";
    found.at_least_one(
        limits.if_nothing_done_minutes,
        &format!("{path}.if_nothing_done_minutes"),
        30,
    );
    found.at_least_one(
        limits.while_open_hours,
        &format!("{path}.while_open_hours"),
        12,
    );
}

fn digest(protocol: &Protocol, found: &mut Found) {
    let hours = &protocol.alerts.digest.limits.hours;
    let rising = hours
        .iter()
        .zip(hours.iter().skip(1))
        .all(|(low, high)| low < high);
    found.must(
        rising && !hours.is_empty(),
        "alerts.digest.limits.hours",
        "must be one or more hours in order",
        "[\"12:00\", \"17:00\"]",
    );
}

fn isolation(protocol: &Protocol, found: &mut Found) {
    let rules = &protocol.isolation;
    for (key, days) in [
        ("close_contact", rules.close_contact.limits.length_days),
        ("traveller", rules.traveller.limits.length_days),
        (
            "confirmed_without_symptoms",
            rules.confirmed_without_symptoms.limits.length_days,
        ),
        (
            "confirmed_with_symptoms",
            rules.confirmed_with_symptoms.limits.length_days,
        ),
    ] {
        let path = format!("isolation.{key}.limits.length_days");
        found.must(
            (1..=365).contains(&days),
            &path,
            "must be 1 to 365 days",
            14,
        );
    }
    found.must(
        !rules.rapid_test.limits.non_reactive_ends_isolation,
        "isolation.rapid_test.limits.non_reactive_ends_isolation",
        "must be false: no test ends an isolation by itself, an officer does",
        "false",
    );
    let confirming = &rules.confirming_tests.limits.kinds;
    let path = "isolation.confirming_tests.limits.kinds";
    found.must(
        !confirming.contains(&TestKind::RapidAntibody),
        path,
        "a reactive rapid antibody test confirms nothing",
        "[\"pcr\"]",
    );
    found.must(
        !confirming.is_empty(),
        path,
        "must name a test that confirms an infection",
        "[\"pcr\"]",
    );
}

fn reminders(protocol: &Protocol, found: &mut Found) {
    let rules = &protocol.reminders;
    let again = &rules.question.limits.again_after_hours;
    let rising = again
        .iter()
        .zip(again.iter().skip(1))
        .all(|(low, high)| low < high);
    found.must(
        rising && again.iter().all(|hours| (1..24).contains(hours)),
        "reminders.question.limits.again_after_hours",
        "must rise, each from 1 to 23",
        "[3, 9]",
    );
    let default = rules.question.limits.default_hour;
    found.must(
        !rules.quiet.limits.contains(default),
        "reminders.question.limits.default_hour",
        "must not be in the quiet hours",
        "\"07:30\"",
    );
}

fn silence(protocol: &Protocol, found: &mut Found) {
    let rules = &protocol.reminders;
    let silence = &rules.silence.limits;
    found.at_least_one(
        silence.task_after_hours,
        "reminders.silence.limits.task_after_hours",
        24,
    );
    found.must(
        silence.task_after_hours < silence.visit_after_hours,
        "reminders.silence.limits.visit_after_hours",
        "must be after task_after_hours",
        "36",
    );
    let again = &rules.ask_again.limits;
    found.at_least_one(
        again.after_hours,
        "reminders.ask_again.limits.after_hours",
        4,
    );
    found.at_least_one(
        again.alert_after_hours,
        "reminders.ask_again.limits.alert_after_hours",
        12,
    );
    found.must(
        again.alert_grade.alerts(),
        "reminders.ask_again.limits.alert_grade",
        "must be a grade that alerts",
        "\"ORANYE\"",
    );
    let half = &rules.half_finished.limits;
    found.must(
        half.nudge_after_minutes < half.file_after_minutes,
        "reminders.half_finished.limits.nudge_after_minutes",
        "must be before file_after_minutes",
        "10",
    );
    let outage = &rules.outage.limits;
    found.at_least_one(
        outage.drain_at_most_seconds,
        "reminders.outage.limits.drain_at_most_seconds",
        30,
    );
    found.at_least_one(
        outage.telegram_keeps_hours,
        "reminders.outage.limits.telegram_keeps_hours",
        24,
    );
}
