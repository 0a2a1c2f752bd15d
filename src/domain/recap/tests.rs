use super::*;
use crate::domain::monitoring::tests::sri;
use crate::domain::monitoring::{LastReport, Monitored};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn reported(on: &str, grade: Grade) -> Option<LastReport> {
    Some(LastReport {
        day: day(on),
        grade,
        gravest: None,
    })
}

/// As the register counts them.
fn count(on: &str, people: &[Monitored]) -> DayCount {
    let mut lists: BTreeMap<Facet, BTreeMap<u32, u32>> = BTreeMap::new();
    for place in people.iter().flat_map(Monitored::places) {
        let values = lists.entry(place.facet).or_default();
        *values.entry(place.value).or_default() += 1;
    }
    DayCount::from_lists(day(on), &lists)
}

#[test]
fn whoever_has_not_reported_stands_in_no_grade() {
    // Registered on the 9th, day 0 the 8th, last day the 22nd.
    let silent = sri();
    let green = Monitored {
        last: reported("2020-04-12", Grade::Hijau),
        ..sri()
    };
    let of_yesterday = Monitored {
        last: reported("2020-04-11", Grade::Hijau),
        ..sri()
    };
    let worse_in_the_morning = Monitored {
        last: Some(LastReport {
            day: day("2020-04-12"),
            grade: Grade::Hijau,
            gravest: Some(Grade::Merah),
        }),
        ..sri()
    };
    let fresh = Monitored {
        since: day("2020-04-12"),
        ..sri()
    };
    let people = [silent, green, of_yesterday, worse_in_the_morning, fresh];
    let today = count("2020-04-12", &people);
    let grades = Grades {
        hijau: 1,
        merah: 1,
        ..Grades::default()
    };
    assert_eq!(today.grades, grades);
    let of = (today.isolating, today.reported(), today.unreported());
    assert_eq!(of, (5, 2, 3));
    assert_eq!((today.fresh, today.new, today.expected()), (1, 1, 4));
    assert_eq!((today.silent, today.rate()), (1, Some(50)));
    // On the next day nobody has said anything yet.
    let tomorrow = count("2020-04-13", &people);
    assert_eq!((tomorrow.reported(), tomorrow.unreported()), (0, 5));
    assert_eq!((tomorrow.fresh, tomorrow.rate()), (0, Some(0)));
}

#[test]
fn who_is_due_and_who_is_overdue_are_two_numbers_over_the_end_of_a_month() {
    let ends = |last: &str| Monitored {
        last_day: Some(day(last)),
        ..sri()
    };
    let waiting = Monitored {
        last_day: None,
        ..sri()
    };
    let people = [ends("2020-04-30"), ends("2020-05-01"), waiting];
    for (on, due, overdue) in [
        ("2020-04-29", 0, 0),
        ("2020-04-30", 1, 0),
        ("2020-05-01", 1, 1),
        ("2020-05-02", 0, 2),
    ] {
        let that = count(on, &people);
        assert_eq!((that.due, that.overdue), (due, overdue), "{on}");
    }
    let days: Vec<NaiveDate> = days_until(day("2020-05-02")).collect();
    assert_eq!(days.len(), 14);
    assert_eq!(days.first(), Some(&day("2020-04-19")));
    assert_eq!(days.last(), Some(&day("2020-05-02")));
}

#[test]
fn every_traveller_stands_in_one_zone_and_everybody_in_one_status() {
    use IsolationReason::{CloseContact, ConfirmedWithSymptoms, Traveller, WaitingForResult};
    let one = |reason, standing, zone| Monitored {
        reason,
        standing,
        zone,
        ..sri()
    };
    let people = [
        one(CloseContact, None, None),
        one(
            Traveller,
            Some(TravellerStanding::Odp),
            Some(ZoneColour::Red),
        ),
        one(
            Traveller,
            Some(TravellerStanding::Traveller),
            Some(ZoneColour::Yellow),
        ),
        one(Traveller, None, None),
        one(WaitingForResult, None, None),
        one(ConfirmedWithSymptoms, None, None),
    ];
    let today = count("2020-04-12", &people);
    let travellers = Travellers {
        red: 1,
        other: 1,
        unknown: 1,
    };
    assert_eq!(today.travellers, travellers);
    let expected = [
        (Status::Contact, 1),
        (Status::Traveller, 2),
        (Status::Odp, 1),
        (Status::Waiting, 1),
        (Status::ConfirmedWithSymptoms, 1),
    ];
    assert_eq!(today.statuses, BTreeMap::from(expected));
    assert_eq!(today.statuses.values().sum::<u32>(), today.isolating);
}

#[test]
fn a_report_that_comes_late_moves_one_person_and_counts_once() {
    let mut that = count("2020-04-12", &[sri(), sri()]);
    that.take_late(None, Grade::Hijau, false);
    assert_eq!((that.reported(), that.unreported(), that.late), (1, 1, 1));
    that.take_late(Some(Grade::Hijau), Grade::Kuning, false);
    assert_eq!((that.grades.kuning, that.reported(), that.late), (1, 1, 1));
    let mut that = count(
        "2020-04-12",
        &[Monitored {
            since: day("2020-04-12"),
            ..sri()
        }],
    );
    assert_eq!(that.expected(), 0);
    that.take_late(None, Grade::Hijau, true);
    assert_eq!((that.expected(), that.rate()), (1, Some(100)));
}

#[test]
fn the_rate_is_never_rounded_up_to_all_and_none_is_no_rate() {
    let of = |isolating, hijau, fresh| DayCount {
        isolating,
        grades: Grades {
            hijau,
            ..Grades::default()
        },
        fresh,
        ..DayCount::default()
    };
    assert_eq!(of(0, 0, 0).rate(), None);
    assert_eq!(of(2, 0, 2).rate(), None);
    assert_eq!(of(1000, 999, 0).rate(), Some(99));
    assert_eq!(of(3, 3, 0).rate(), Some(100));
}

#[test]
fn the_numbers_of_villages_add_up() {
    let mut one = count("2020-04-12", &[sri()]);
    one.ended.insert("completed".into(), 2);
    let mut sum = one.clone();
    sum.add(&one);
    assert_eq!((sum.isolating, sum.silent), (2, 2));
    assert_eq!(sum.statuses.get(&Status::Contact), Some(&2));
    assert_eq!(sum.ended_in_all(), 4);
}
