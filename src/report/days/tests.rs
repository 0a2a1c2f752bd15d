//! The picture is looked at with eyes (`docs/screenshots/`); here is what eyes can't see.

use super::scale::{Kind, Scale};
use super::*;
use crate::report::Picture;

pub(crate) fn day(number: u32) -> Day {
    Day {
        number: Some(number),
        date: (8 + number).to_string(),
        today: false,
        state: State::Reported,
        grade: Some(Grade::Hijau),
        temperature: Range::of([366]),
        oxygen: Range::of([98]),
    }
}

fn measured(limits: &[i32]) -> Measured {
    let limits = limits.iter().map(|value| Limit {
        value: *value,
        label: "batas".into(),
    });
    Measured {
        title: "Suhu".into(),
        never: "belum diukur".into(),
        limits: limits.collect(),
    }
}

fn days(count: u32) -> Days {
    let words = || "x".to_owned();
    Days {
        title: "Mbah Sri".into(),
        subtitle: "8–22 April".into(),
        days: (0..count).map(day).collect(),
        temperature: measured(&[380]),
        oxygen: measured(&[94, 92]),
        complaints: Vec::new(),
        words: Words {
            day: words(),
            date: words(),
            grade: words(),
            complaints: words(),
            no_complaints: words(),
            today: words(),
            missed: words(),
            half_finished: words(),
            back_filled: words(),
            danger: words(),
        },
        decimal_point: ',',
    }
}

fn png(days: &Days) -> Vec<u8> {
    Picture::Days(Box::new(days.clone())).png().unwrap()
}

#[test]
fn the_same_recipe_makes_the_same_picture_also_after_it_was_kept() {
    let picture = Picture::Days(Box::new(days(15)));
    let kept = serde_json::to_string(&picture).unwrap();
    let again: Picture = serde_json::from_str(&kept).unwrap();
    assert_eq!(again, picture);
    let drawn = picture.png().unwrap();
    assert!(drawn.starts_with(b"\x89PNG"));
    assert!(again.png().unwrap() == drawn);
}

#[test]
fn a_recipe_as_it_was_first_kept_is_still_drawn() {
    let kept = include_str!("tests/days.v1.json");
    let picture: Picture = serde_json::from_str(kept).unwrap();
    assert!(picture.png().is_ok());
}

#[test]
fn whatever_differs_is_seen() {
    let plain = days(3);
    let changes: [fn(&mut Day); 8] = [
        |day| day.today = true,
        |day| day.state = State::Missed,
        |day| day.state = State::HalfFinished,
        |day| day.state = State::BackFilled,
        |day| day.grade = Some(Grade::Merah),
        |day| day.temperature = Range::of([366, 391]),
        |day| day.temperature = None,
        |day| day.oxygen = Range::of([91]),
    ];
    let mut seen = vec![png(&plain)];
    for change in changes {
        let mut other = plain.clone();
        change(other.days.last_mut().unwrap());
        seen.push(png(&other));
    }
    for danger in [false, true] {
        let mut other = plain.clone();
        other.complaints.push(Complaint {
            label: "Batuk".into(),
            danger,
            days: vec![1],
        });
        seen.push(png(&other));
    }
    for (place, one) in seen.iter().enumerate() {
        let same = seen.iter().skip(place + 1).any(|other| other == one);
        assert!(!same, "change {place} is not seen");
    }
}

#[test]
fn anything_can_be_drawn() {
    let mut extreme = days(2);
    for (day, (temperature, oxygen)) in extreme.days.iter_mut().zip([(340, 50), (430, 100)]) {
        day.temperature = Range::of([temperature]);
        day.oxygen = Range::of([oxygen]);
    }
    let mut bare = days(1);
    bare.days[0].temperature = None;
    bare.days[0].oxygen = None;
    bare.days[0].number = None;
    let mut wordy = days(15);
    wordy.title = "Raden Mas ".repeat(40);
    wordy.complaints = (0..13)
        .map(|place| Complaint {
            label: "Sesak saat istirahat / bicara terputus ".repeat(4),
            danger: place == 0,
            days: vec![place, 99],
        })
        .collect();
    for drawn in [days(0), days(60), extreme, bare, wordy] {
        assert!(png(&drawn).starts_with(b"\x89PNG"));
    }
}

#[test]
fn every_value_and_every_limit_lies_within_its_scale() {
    let ranges = [
        (Kind::Temperature, 340, 430, 380),
        (Kind::Oxygen, 50, 100, 92),
    ];
    for (kind, lowest, highest, limit) in ranges {
        for value in lowest..=highest {
            let values = Range::of([value]).into_iter();
            let scale = Scale::new(kind, &measured(&[limit]), values, 100.0);
            for shown in [value, limit] {
                let y = scale.y(shown);
                assert!(
                    (100.0..=100.0 + kind.height()).contains(&y),
                    "{shown} at {y}"
                );
            }
            let lines = scale.lines().count();
            assert!((1..=20).contains(&lines), "{lines} lines for {value}");
        }
    }
}

#[test]
fn of_a_long_time_the_newest_days_are_drawn() {
    let shown: Vec<u32> = days(40)
        .columns()
        .filter_map(|(_, day)| day.number)
        .collect();
    assert_eq!(shown, (25..40).collect::<Vec<_>>());
}

#[test]
fn a_temperature_is_written_in_degrees_and_the_worst_value_counts() {
    let day = Range {
        lowest: 366,
        highest: 381,
    };
    let worst = Kind::Temperature.worst(day);
    assert_eq!(Kind::Temperature.figure(worst, ','), "38,1");
    assert_eq!(Kind::Temperature.whole(380), "38");
    let day = Range {
        lowest: 91,
        highest: 98,
    };
    let worst = Kind::Oxygen.worst(day);
    assert_eq!(Kind::Oxygen.figure(worst, ','), "91");
    assert_eq!(Kind::Oxygen.whole(90), "90");
}
