use super::*;
use crate::domain::id::RandomId;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Mbah Sri of RT 3 RW 1, on day 4 of 14 on 12 April 2020.
pub(crate) fn sri() -> Monitored {
    Monitored {
        person: PersonId::from_bits(7),
        village: "sumberasri".parse().unwrap(),
        rt_rw: RtRw::new(3, 1).unwrap(),
        name: PersonName::read("Sri Wahyuni").unwrap(),
        birth: BirthDate::Year(1948),
        isolation: IsolationId::from_bits(8),
        reason: IsolationReason::CloseContact,
        day_zero: day("2020-04-08"),
        last_day: Some(day("2020-04-22")),
        since: day("2020-04-09"),
        last: None,
        reached: Reached::Chat,
        needs_food: false,
        standing: None,
        zone: None,
    }
}

fn reported(on: &str, grade: Grade) -> Monitored {
    let day = day(on);
    Monitored {
        last: Some(LastReport {
            day,
            grade,
            gravest: None,
        }),
        ..sri()
    }
}

fn on(one: &Monitored, today: &str) -> Vec<List> {
    use List::*;
    let today = day(today);
    let grades = Grade::ALL.map(Graded);
    let others = [
        Everybody,
        Unreported,
        ByDay,
        NotYetToday,
        Silent,
        Due,
        Unreached,
        NeedsFood,
    ];
    let lists = grades.into_iter().chain(others);
    lists
        .filter(|list| {
            let slice = list.slice(&one.village, None, today).unwrap();
            one.places().iter().any(|place| slice.has(place))
        })
        .collect()
}

#[test]
fn the_same_places_answer_on_every_day_who_is_silent_and_due() {
    use List::*;
    let one = reported("2020-04-12", Grade::Kuning);
    let always = [Graded(Grade::Kuning), Everybody, ByDay];
    for (today, more) in [
        ("2020-04-12", &[][..]),
        ("2020-04-13", &[NotYetToday]),
        ("2020-04-14", &[Silent]),
        ("2020-04-21", &[Silent]),
        ("2020-04-22", &[Silent, Due]),
        ("2020-05-01", &[Silent, Due]),
    ] {
        let expected = [&always[..], more].concat();
        assert_eq!(on(&one, today), expected, "{today}");
    }
}

#[test]
fn whoever_was_registered_counts_as_heard_of_that_day() {
    for (today, heard) in [
        ("2020-04-09", Heard::Today),
        ("2020-04-10", Heard::NotYetToday),
        ("2020-04-11", Heard::Silent { days: 1 }),
        ("2020-04-13", Heard::Silent { days: 3 }),
    ] {
        assert_eq!(sri().heard(day(today)), heard, "{today}");
    }
    let before = reported("2020-04-08", Grade::Hijau);
    assert_eq!(before.heard(day("2020-04-09")), Heard::Today);
}

#[test]
fn who_is_without_a_chat_without_food_or_without_an_end_stands_so() {
    use List::*;
    let one = Monitored {
        reached: Reached::Door,
        needs_food: true,
        last_day: None,
        ..sri()
    };
    let lists = [Everybody, Unreported, ByDay, Silent, Unreached, NeedsFood];
    assert_eq!(on(&one, "2020-05-01"), lists);
}

#[test]
fn one_neighbourhood_has_its_own_part_of_some_lists_only() {
    let one = reported("2020-04-12", Grade::Merah);
    let here = Some(one.rt_rw);
    let there = Some(RtRw::new(4, 1).unwrap());
    let today = day("2020-04-14");
    let in_it = |list: List, rt| {
        let slice = list.slice(&one.village, rt, today)?;
        Some(one.places().iter().any(|place| slice.has(place)))
    };
    assert_eq!(in_it(List::Everybody, here), Some(true));
    assert_eq!(in_it(List::Everybody, there), Some(false));
    assert_eq!(in_it(List::Silent, here), Some(true));
    assert_eq!(in_it(List::Silent, there), Some(false));
    assert_eq!(in_it(List::NeedsFood, here), Some(false));
    for list in [List::Graded(Grade::Merah), List::Due, List::ByDay] {
        assert_eq!(in_it(list, here), None);
    }
}

#[test]
fn nobody_stands_in_one_list_twice() {
    let one = Monitored {
        reached: Reached::Telephone,
        needs_food: true,
        reason: IsolationReason::Traveller,
        ..reported("2020-04-12", Grade::Hijau)
    };
    let facets: Vec<Facet> = one.places().iter().map(|place| place.facet).collect();
    assert_eq!(facets, Facet::ALL);
    let mut codes = Facet::ALL.map(Facet::code);
    codes.sort_unstable();
    assert_eq!(codes, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
}
