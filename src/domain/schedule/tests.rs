//! When is the next question? Tables of days, in the village's own hours.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};

use super::*;
use crate::clock::Moment;
use crate::domain::calendar::Zone;
use crate::domain::grade::Grade;
use crate::domain::protocol::Protocol;
use crate::domain::silence::SilenceStage;

/// A person and the moments of their life, by the wall clock of their village.
struct Life {
    zone: Zone,
    hour: &'static str,
    seed: u64,
    spread_minutes: i64,
    protocol: Protocol,
}

const ISOLATED: Situation = Situation {
    isolated: true,
    reporting: false,
};
const REPORTING: Situation = Situation {
    isolated: true,
    reporting: true,
};

fn life(hour: &'static str) -> Life {
    Life {
        zone: Zone::Jakarta,
        hour,
        seed: 0,
        spread_minutes: 0,
        protocol: Protocol::embedded(),
    }
}

impl Life {
    fn table(&self) -> Timetable<'_> {
        Timetable {
            zone: self.zone,
            hour: NaiveTime::parse_from_str(self.hour, "%H:%M").unwrap(),
            seed: self.seed,
            spread: TimeDelta::minutes(self.spread_minutes),
            rules: &self.protocol.reminders,
        }
    }

    /// `13 07:30`: a day of April 2020.
    fn at(&self, text: &str) -> Moment {
        let wall = NaiveDateTime::parse_from_str(&format!("2020-04-{text}"), "%Y-%m-%d %H:%M");
        let wall = wall.unwrap();
        self.zone.at(wall.date(), wall.time())
    }

    fn wall(&self, at: Moment) -> String {
        self.zone.local(at).format("%d %H:%M").to_string()
    }

    fn slots(&self, day: &str) -> Vec<String> {
        let day = self.zone.day(self.at(&format!("{day} 12:00")));
        let slots = self.table().slots(day);
        slots.into_iter().map(|slot| self.wall(slot)).collect()
    }

    fn starts(&self, at: &str) -> Plan {
        Plan::starting(self.at(at), &self.table())
    }

    fn tend(&self, plan: &mut Plan, at: &str, who: Situation) -> Vec<Deed> {
        plan.tend(self.at(at), &self.table(), who)
    }

    fn next(&self, plan: &Plan, at: &str) -> String {
        let next = plan.next(self.at(at), &self.table(), true).unwrap();
        self.wall(next)
    }

    fn reports(&self, plan: &mut Plan, at: &str, grade: Grade) {
        let at = self.at(at);
        plan.report_filed(at, self.zone.day(at), grade, &self.table());
    }

    /// Follows the plan from moment to moment until `until`: what was done when.
    fn goes_on(&self, plan: &mut Plan, from: &str, until: &str) -> Vec<String> {
        let (mut now, until) = (self.at(from), self.at(until));
        let mut story = Vec::new();
        for _ in 0..1_000 {
            for deed in plan.tend(now, &self.table(), ISOLATED) {
                story.push(format!("{} {}", self.wall(now), word(deed)));
            }
            match plan.next(now, &self.table(), true) {
                Some(next) if next <= until => {
                    assert!(next > now, "the plan stands still at {}", self.wall(now));
                    now = next;
                }
                Some(_) | None => return story,
            }
        }
        panic!("the plan runs in circles: {story:?}");
    }
}

/// Numbers as a pseudonym gives them (splitmix64).
fn scattered(number: u64) -> u64 {
    let mut bits = number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

fn word(deed: Deed) -> &'static str {
    match deed {
        Deed::Ask(Asking::First) => "ask",
        Deed::Ask(Asking::Repeated) => "again",
        Deed::Ask(Asking::AfterGap(_)) => "ask after the gap",
        Deed::Ask(Asking::AfterBadGrade) => "ask after a bad grade",
        Deed::Silent { stage, .. } => match stage {
            SilenceStage::Patience => "patience",
            SilenceStage::Call => "call",
            SilenceStage::Visit => "visit",
        },
        Deed::SilentAfterBadGrade => "alert",
    }
}

#[test]
fn the_hours_of_a_day_by_the_chosen_hour() {
    for (hour, slots) in [
        ("07:30", vec!["13 07:30", "13 10:30", "13 16:30"]),
        ("06:00", vec!["13 06:00", "13 09:00", "13 15:00"]),
        // A repetition in the quiet hours is dropped.
        ("12:00", vec!["13 12:00", "13 15:00"]),
        ("17:59", vec!["13 17:59", "13 20:59"]),
        ("18:00", vec!["13 18:00"]),
        ("20:00", vec!["13 20:00"]),
        ("20:59", vec!["13 20:59"]),
        // A question in the quiet hours moves to their end, on its own day.
        ("21:00", vec!["13 06:00", "13 09:00", "13 15:00"]),
        ("23:30", vec!["13 06:00", "13 09:00", "13 15:00"]),
        ("02:00", vec!["13 06:00", "13 09:00", "13 15:00"]),
    ] {
        assert_eq!(life(hour).slots("13"), slots, "{hour}");
    }
}

#[test]
fn the_hours_are_those_of_the_village_in_every_zone() {
    let mut utc = Vec::new();
    for zone in Zone::ALL {
        let mut here = life("07:30");
        here.zone = zone;
        assert_eq!(
            here.slots("13"),
            ["13 07:30", "13 10:30", "13 16:30"],
            "{zone:?}"
        );
        let first = here.table().first(zone.day(here.at("13 12:00")));
        utc.push(first.format("%d %H:%M").to_string());
    }
    assert_eq!(utc, ["13 00:30", "12 23:30", "12 22:30"]);
}

#[test]
fn each_has_a_fixed_place_within_the_spread_and_never_in_the_quiet_hours() {
    let mut places = std::collections::BTreeSet::new();
    for seed in (0..3_000).map(scattered) {
        let mut life = life("07:30");
        (life.seed, life.spread_minutes) = (seed, 20);
        let day = life.zone.day(life.at("13 12:00"));
        let first = life.table().first(day);
        let late = first - life.at("13 07:30");
        assert!((TimeDelta::zero()..TimeDelta::minutes(20)).contains(&late));
        let tomorrow = day.succ_opt().unwrap();
        assert_eq!(life.table().first(tomorrow) - first, TimeDelta::days(1));
        places.insert(late);

        life.hour = "20:50";
        let evening = life.table().first(day);
        assert!(evening < life.at("13 21:00"), "{}", life.wall(evening));
    }
    assert!(places.len() > 900, "{} places", places.len());
}

#[test]
fn without_an_answer_three_questions_a_day_then_a_call_and_a_visit() {
    let life = life("07:30");
    let mut plan = life.starts("12 06:00");
    assert_eq!(
        life.goes_on(&mut plan, "12 06:00", "14 06:00"),
        [
            "12 07:30 ask",
            "12 10:30 again",
            "12 16:30 again",
            "13 07:30 ask",
            "13 07:30 call",
            "13 10:30 again",
            "13 16:30 again",
            "13 19:30 visit",
        ]
    );
}

#[test]
fn a_report_ends_the_day_also_one_before_the_question() {
    let life = life("07:30");
    let mut plan = life.starts("12 06:00");
    life.tend(&mut plan, "12 07:30", ISOLATED);
    life.reports(&mut plan, "12 07:40", Grade::Hijau);
    assert_eq!(life.next(&plan, "12 07:40"), "13 07:30");
    assert_eq!(plan.silence.since(), None);

    life.reports(&mut plan, "13 06:10", Grade::Kuning);
    assert_eq!(life.tend(&mut plan, "13 07:30", ISOLATED), []);
    assert_eq!(life.next(&plan, "13 07:30"), "14 07:30");
}

#[test]
fn who_registers_after_the_hour_is_asked_from_tomorrow_on() {
    let life = life("07:30");
    for (registered, first) in [
        ("12 05:00", "12 07:30"),
        ("12 07:31", "12 07:31"),
        ("12 07:59", "12 07:59"),
        ("12 08:00", "13 07:30"),
        ("12 23:30", "13 07:30"),
    ] {
        let plan = life.starts(registered);
        assert_eq!(life.next(&plan, registered), first, "{registered}");
    }
}

#[test]
fn a_half_finished_report_is_not_interrupted_and_only_that_question_is_left_out() {
    let life = life("07:30");
    let mut plan = life.starts("12 06:00");
    life.tend(&mut plan, "12 07:30", ISOLATED);
    assert_eq!(life.tend(&mut plan, "12 10:30", REPORTING), []);
    assert_eq!(life.next(&plan, "12 10:30"), "12 16:30");
    assert_eq!(
        life.tend(&mut plan, "12 16:30", ISOLATED),
        [Deed::Ask(Asking::Repeated)]
    );
}

#[test]
fn what_an_outage_held_back_collapses_into_one_question_about_today() {
    let life = life("07:30");
    // (closed from, open again, what is done, next)
    for (open_again, done, next) in [
        ("12 12:30", Some(Asking::First), "12 16:30"),
        // Too close to the next: that one is left out.
        ("12 15:00", Some(Asking::First), "13 07:30"),
        ("12 18:00", Some(Asking::First), "13 07:30"),
        // Nobody is woken for it; the night is waited for.
        ("12 22:00", None, "13 06:00"),
        ("13 03:00", None, "13 06:00"),
        ("13 06:30", Some(Asking::First), "13 10:30"),
    ] {
        let mut plan = life.starts("12 06:00");
        let asked = life.tend(&mut plan, open_again, ISOLATED);
        let asked: Vec<Deed> = asked
            .into_iter()
            .filter(|deed| matches!(deed, Deed::Ask(_)))
            .collect();
        assert_eq!(
            asked,
            done.map(Deed::Ask).into_iter().collect::<Vec<_>>(),
            "{open_again}"
        );
        let story = life.goes_on(&mut plan, open_again, "14 05:00");
        let first = story
            .iter()
            .find(|line| line.contains("ask") || line.contains("again"));
        assert!(
            first.is_some_and(|line| line.starts_with(next)),
            "{open_again}: {story:?}"
        );
    }
}

#[test]
fn a_repetition_that_was_missed_in_the_evening_is_not_made_up_for_at_night() {
    let life = life("07:30");
    let mut plan = life.starts("12 06:00");
    life.tend(&mut plan, "12 07:30", ISOLATED);
    life.tend(&mut plan, "12 10:30", ISOLATED);
    assert_eq!(life.tend(&mut plan, "12 22:00", ISOLATED), []);
    assert_eq!(life.next(&plan, "12 22:00"), "13 07:30");
}

#[test]
fn after_a_long_gap_everyone_is_asked_again_that_day_and_silence_is_excused() {
    let life = life("07:30");
    for (open_again, asked) in [("13 14:00", "13 14:00"), ("13 22:30", "14 06:00")] {
        let mut plan = life.starts("12 06:00");
        life.tend(&mut plan, "12 07:30", ISOLATED);
        let gap = Gap {
            from: life.at("12 08:00"),
            until: life.at(open_again),
        };
        plan.house_was_closed(gap);
        let story = life.goes_on(&mut plan, open_again, "14 06:00");
        assert_eq!(
            story.first(),
            Some(&format!("{asked} ask after the gap")),
            "{story:?}"
        );
        assert_eq!(plan.silence.since(), Some(life.at(asked)));
    }
    // Who has already been heard today is not asked.
    let mut plan = life.starts("12 06:00");
    plan.house_was_closed(Gap {
        from: life.at("12 06:10"),
        until: life.at("13 14:00"),
    });
    life.reports(&mut plan, "13 14:00", Grade::Hijau);
    assert_eq!(life.tend(&mut plan, "13 14:00", ISOLATED), []);
    assert_eq!(life.next(&plan, "13 14:00"), "14 07:30");
}

#[test]
fn another_hour_counts_from_now_on() {
    let mut life = life("07:30");
    let mut plan = life.starts("12 06:00");
    life.tend(&mut plan, "12 07:30", ISOLATED);
    life.hour = "20:00";
    assert_eq!(life.next(&plan, "12 08:00"), "12 20:00");
    life.tend(&mut plan, "12 20:00", ISOLATED);
    life.hour = "06:00";
    assert_eq!(life.next(&plan, "12 20:10"), "13 06:00");

    // However often it is changed: three questions a day at most.
    let mut plan = life.starts("12 05:00");
    let mut asked = 0;
    for (hour, at) in [
        ("06:00", "12 06:00"),
        ("08:00", "12 08:00"),
        ("11:00", "12 11:00"),
        ("14:00", "12 14:00"),
        ("17:00", "12 17:00"),
    ] {
        life.hour = hour;
        asked += life.tend(&mut plan, at, ISOLATED).len();
    }
    assert_eq!(asked, 3);
}

#[test]
fn after_a_bad_grade_the_night_moves_the_question_and_never_delays_the_alert() {
    let life = life("07:30");
    for (filed, asked, alert) in [
        ("12 07:40", "12 11:40", "12 23:40"),
        ("12 16:59", "12 20:59", "13 08:59"),
        // Four hours would be in the night: a little earlier, the same evening.
        ("12 17:30", "12 20:59", "13 08:59"),
        ("12 18:59", "12 20:59", "13 08:59"),
        // Too fresh for that: in the morning, and the alert as if it had been asked.
        ("12 19:00", "13 06:00", "13 11:00"),
        ("12 23:00", "13 06:00", "13 15:00"),
        ("13 01:00", "13 06:00", "13 17:00"),
        ("13 03:00", "13 07:00", "13 19:00"),
    ] {
        for grade in [Grade::Oranye, Grade::Merah] {
            let mut plan = life.starts("11 06:00");
            life.reports(&mut plan, filed, grade);
            let story = life.goes_on(&mut plan, filed, "13 20:00");
            let when = |what: &str| story.iter().find(|line| line.contains(what)).cloned();
            assert!(
                when("ask").is_some_and(|line| line.starts_with(asked)),
                "{filed}: {story:?}"
            );
            assert_eq!(
                when("alert"),
                Some(format!("{alert} alert")),
                "{filed}: {story:?}"
            );
        }
    }
}

#[test]
fn any_report_answers_the_question_after_a_bad_grade() {
    let life = life("07:30");
    let mut plan = life.starts("12 06:00");
    life.reports(&mut plan, "12 07:40", Grade::Merah);
    life.tend(&mut plan, "12 11:40", ISOLATED);
    life.reports(&mut plan, "12 12:00", Grade::Kuning);
    assert_eq!(plan.again, None);
    assert_eq!(life.next(&plan, "12 12:00"), "13 07:30");
}

#[test]
fn an_outage_delays_no_alert_about_somebody_gravely_ill() {
    let life = life("07:30");
    let mut plan = life.starts("12 06:00");
    life.reports(&mut plan, "12 07:40", Grade::Merah);
    assert_eq!(
        life.tend(&mut plan, "13 02:00", ISOLATED),
        [Deed::SilentAfterBadGrade]
    );
}

#[test]
fn who_is_not_isolated_is_asked_only_after_a_bad_grade() {
    let life = life("07:30");
    let mut plan = life.starts("12 06:00");
    let free = Situation {
        isolated: false,
        reporting: false,
    };
    assert_eq!(life.tend(&mut plan, "12 07:30", free), []);
    assert_eq!(plan.next(life.at("12 07:30"), &life.table(), false), None);
    life.reports(&mut plan, "12 08:00", Grade::Oranye);
    assert_eq!(
        plan.next(life.at("12 08:00"), &life.table(), false),
        Some(life.at("12 12:00"))
    );
    assert_eq!(
        life.tend(&mut plan, "12 12:00", free),
        [Deed::Ask(Asking::AfterBadGrade)]
    );
}

#[test]
fn tending_twice_does_nothing_twice() {
    let life = life("07:30");
    let mut plan = life.starts("12 06:00");
    assert_eq!(life.tend(&mut plan, "12 07:30", ISOLATED).len(), 1);
    let before = plan.clone();
    assert_eq!(life.tend(&mut plan, "12 07:30", ISOLATED), []);
    assert_eq!(plan, before);
}
