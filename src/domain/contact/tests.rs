//! The rules of tracing.

use super::*;
use crate::domain::id::{IsolationId, RandomId};
use crate::domain::isolation::{Isolation, IsolationState};
use crate::domain::protocol::isolation::TracingWindow;
use crate::domain::stay_end::StayEnd;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(minute: i64) -> Moment {
    Moment::UNIX_EPOCH + TimeDelta::minutes(minute)
}

fn contact(last_met: Option<&str>) -> Contact {
    Contact {
        id: ContactId::from_bits(1),
        case: IndexCaseId::from_bits(2),
        name: PersonName::read("Tini").unwrap(),
        phone: None,
        last_met: last_met.map(day),
        met_at: None,
        relation: None,
        exposure: None,
        since: at(0),
        told_by: PersonId::from_bits(3),
        attempts: Vec::new(),
        person: None,
        handed_to: None,
    }
}

fn stay(day_zero: &str, active: bool) -> Isolation {
    Isolation {
        id: IsolationId::from_bits(1),
        person: PersonId::from_bits(7),
        reason: IsolationReason::CloseContact,
        day_zero: day(day_zero),
        length_days: Some(14),
        state: match active {
            true => IsolationState::Active,
            false => IsolationState::ended_by_itself(at(0), StayEnd::Completed),
        },
        since: at(0),
        needs_food: false,
        decisions: Vec::new(),
    }
}

fn tried(outcome: Outcome, minute: i64) -> Attempt {
    Attempt {
        at: at(minute),
        by: PersonId::from_bits(9),
        outcome,
    }
}

#[test]
fn the_window_begins_two_days_before_and_ends_fourteen_days_after() {
    let rule = TracingWindow {
        days_before: 2,
        days_after: 14,
    };
    let window = Window::around(day("2020-04-10"), &rule);
    assert_eq!(window.first, day("2020-04-08"));
    assert_eq!(window.last, day("2020-04-24"));
    for (met, place) in [
        ("2020-04-07", Place::Before),
        ("2020-04-08", Place::Within),
        ("2020-04-10", Place::Within),
        ("2020-04-24", Place::Within),
        ("2020-04-25", Place::After),
    ] {
        assert_eq!(window.place(day(met)), place, "{met}");
    }
}

#[test]
fn follow_up_goes_from_the_first_call_to_the_end() {
    use FollowUp::{BecameCase, Completed, HandedOver, Isolating, Lost, Reached, Refused, Sought};
    let elsewhere = || Outcome::HandedOver {
        to: "Solo".to_owned(),
    };
    type Case = (Vec<Outcome>, bool, Stay, bool, &'static str, FollowUp);
    let cases: [Case; 15] = [
        (vec![], false, Stay::None, false, "2020-04-12", Sought),
        (
            vec![Outcome::NoAnswer],
            false,
            Stay::None,
            false,
            "2020-04-12",
            Sought,
        ),
        (
            vec![Outcome::WrongNumber],
            false,
            Stay::None,
            false,
            "2020-04-12",
            Sought,
        ),
        (
            vec![Outcome::Reached],
            false,
            Stay::None,
            false,
            "2020-04-12",
            Reached,
        ),
        (
            vec![Outcome::Reached, Outcome::NoAnswer],
            false,
            Stay::None,
            false,
            "2020-04-12",
            Reached,
        ),
        (
            vec![Outcome::Refused],
            false,
            Stay::None,
            false,
            "2020-04-12",
            Refused,
        ),
        // Who said no may think better of it.
        (
            vec![Outcome::Refused, Outcome::Reached],
            false,
            Stay::None,
            false,
            "2020-04-12",
            Reached,
        ),
        (
            vec![Outcome::Refused],
            false,
            Stay::None,
            false,
            "2020-04-23",
            Lost,
        ),
        // The last day is inclusive.
        (vec![], false, Stay::None, false, "2020-04-22", Sought),
        (vec![], false, Stay::None, false, "2020-04-23", Lost),
        (
            vec![elsewhere()],
            false,
            Stay::None,
            false,
            "2020-05-23",
            HandedOver,
        ),
        (
            vec![Outcome::Enrolled],
            true,
            Stay::GoesOn,
            false,
            "2020-04-12",
            Isolating,
        ),
        (
            vec![Outcome::Enrolled],
            true,
            Stay::Over,
            false,
            "2020-04-23",
            Completed,
        ),
        (
            vec![Outcome::Enrolled],
            true,
            Stay::GoesOn,
            true,
            "2020-04-12",
            BecameCase,
        ),
        // Registered, but nobody has them isolate.
        (
            vec![Outcome::Enrolled],
            true,
            Stay::None,
            false,
            "2020-04-12",
            Reached,
        ),
    ];
    for (outcomes, known, stay, is_case, today, expected) in cases {
        let mut contact = contact(Some("2020-04-08"));
        contact.person = known.then(|| PersonId::from_bits(7));
        for (minute, outcome) in (0..).zip(outcomes.clone()) {
            contact.record(tried(outcome, minute * 10));
        }
        let standing = Standing {
            stay,
            is_case,
            today: day(today),
            length_days: 14,
        };
        assert_eq!(
            contact.follow_up(standing),
            expected,
            "{outcomes:?} {today}"
        );
    }
}

#[test]
fn of_whom_nobody_knows_the_last_day_nobody_is_lost_by_the_calendar() {
    let standing = Standing {
        stay: Stay::None,
        is_case: false,
        today: day("2021-01-01"),
        length_days: 14,
    };
    assert_eq!(contact(None).follow_up(standing), FollowUp::Sought);
}

#[test]
fn only_a_stay_that_reached_into_the_time_after_the_meeting_counts() {
    let met = Some(day("2020-04-08"));
    for (stays, expected) in [
        (vec![], Stay::None),
        (vec![stay("2020-03-20", false)], Stay::None),
        (vec![stay("2020-03-25", false)], Stay::Over),
        (vec![stay("2020-04-08", false)], Stay::Over),
        (
            vec![stay("2020-03-01", false), stay("2020-04-08", true)],
            Stay::GoesOn,
        ),
    ] {
        assert_eq!(Stay::since(met, &stays), expected, "{stays:?}");
    }
    assert_eq!(Stay::since(None, &[stay("2020-03-20", false)]), Stay::Over);
    for (why, expected) in [
        (StayEnd::Moved, Stay::Over),
        (StayEnd::Lost, Stay::Lost),
        (StayEnd::EnteredByMistake, Stay::None),
        (StayEnd::TakenBack, Stay::None),
    ] {
        let mut ended = stay("2020-04-08", true);
        ended.state = IsolationState::ended_by_itself(at(0), why);
        assert_eq!(Stay::since(met, &[ended]), expected, "{why:?}");
    }
}

#[test]
fn a_second_press_is_one_attempt_and_a_second_call_is_two() {
    let mut contact = contact(None);
    assert!(contact.record(tried(Outcome::NoAnswer, 0)));
    assert!(!contact.record(tried(Outcome::NoAnswer, 1)));
    assert!(contact.record(tried(Outcome::NoAnswer, 3)));
    assert!(contact.record(tried(Outcome::Reached, 3)));
    let other = Attempt {
        by: PersonId::from_bits(10),
        ..tried(Outcome::Reached, 3)
    };
    assert!(contact.record(other));
    assert_eq!(contact.attempts.len(), 4);
}

#[test]
fn of_two_that_are_one_nothing_that_was_tried_is_lost() {
    let mut first = contact(Some("2020-04-08"));
    first.record(tried(Outcome::NoAnswer, 10));
    let mut second = Contact {
        id: ContactId::from_bits(5),
        since: at(5),
        phone: Phone::read("081200000105").ok(),
        ..contact(Some("2020-04-10"))
    };
    second.record(tried(Outcome::Reached, 7));
    for joined in [
        first.clone().joined(second.clone()),
        second.clone().joined(first.clone()),
    ] {
        assert_eq!(joined.id, first.id);
        assert_eq!(joined.last_met, Some(day("2020-04-10")));
        assert_eq!(joined.phone, second.phone);
        let outcomes: Vec<&Outcome> = joined.attempts.iter().map(|one| &one.outcome).collect();
        assert_eq!(outcomes, [&Outcome::Reached, &Outcome::NoAnswer]);
    }
}

#[test]
fn twenty_seven_of_twenty_nine_are_finished() {
    let ends = [FollowUp::Completed; 25]
        .into_iter()
        .chain([FollowUp::BecameCase, FollowUp::HandedOver])
        .chain([FollowUp::Isolating, FollowUp::Lost]);
    let progress = Progress::of(ends);
    assert_eq!((progress.finished, progress.total), (27, 29));
    assert_eq!(progress.count(FollowUp::Completed), 25);
    assert_eq!(progress.count(FollowUp::Lost), 1);
    assert!(!progress.is_finished());
    assert!(!Progress::of([]).is_finished());
    assert!(Progress::of([FollowUp::Completed]).is_finished());
}

#[test]
fn every_word_of_a_button_means_one_thing() {
    for one in Relation::ALL {
        assert_eq!(Relation::named(one.word()), Some(one));
    }
    for one in Exposure::ALL {
        assert_eq!(Exposure::named(one.word()), Some(one));
    }
    assert_eq!(Relation::named("x"), None);
    assert_eq!(Exposure::named(""), None);
}
