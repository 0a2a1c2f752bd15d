//! The recipe of the picture, with every word in the reader's language.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::timeline::Timeline;
use crate::domain::isolation::Isolation;
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::domain::report::Symptom;
use crate::features::{Visit, naming};
use crate::i18n::{self, Msg};
use crate::report::Picture;
use crate::report::days::{Complaint, Day, Days, Limit, Measured, Words};

/// The picture of these days.
pub(super) fn of(
    visit: &Visit<'_, '_>,
    person: &Person,
    stay: Option<&Isolation>,
    timeline: &Timeline,
) -> Picture {
    Picture::Days(Box::new(Days {
        title: visit.desk.address(visit.language, person),
        subtitle: subtitle(visit, stay, timeline),
        days: timeline.days.iter().map(day).collect(),
        temperature: temperature(visit, person),
        oxygen: oxygen(visit),
        complaints: complaints(visit, timeline),
        words: words(visit),
        decimal_point: match visit.language {
            Language::Id | Language::Jv => ',',
            Language::En => '.',
        },
    }))
}

fn day(day: &super::timeline::Day) -> Day {
    Day {
        number: day.number,
        date: day.day.day().to_string(),
        today: day.is_today,
        state: day.state,
        grade: day.grade(),
        temperature: day.temperature(),
        oxygen: day.oxygen(),
    }
}

/// From when to when, and which day of isolation the last one is.
fn subtitle(visit: &Visit<'_, '_>, stay: Option<&Isolation>, timeline: &Timeline) -> String {
    let shown = timeline.days.len().saturating_sub(Days::MOST);
    let date = |day: Option<&super::timeline::Day>| {
        day.map(|day| visit.desk.house.locales.date_short(visit.language, day.day))
            .unwrap_or_default()
    };
    let from = date(timeline.days.get(shown));
    let until = date(timeline.days.last());
    let span = format!("{from} – {until}");
    let counted = stay.zip(timeline.days.last()).map(|(stay, day)| {
        let number = stay.day_number(day.day);
        visit.label(naming::day_of_isolation(number, stay.length_days))
    });
    counted.map_or(span.clone(), |counted| format!("{span} · {counted}"))
}

/// Small children have a fever from a lower temperature on.
fn temperature(visit: &Visit<'_, '_>, person: &Person) -> Measured {
    let rules = &visit.desk.house.protocol.triage;
    let child = &rules.fever_child.limits;
    let age = person.birth.age_on(visit.desk.today(&person.village));
    let from = if age.could_be_under_years(child.under_years) {
        &child.from_celsius
    } else {
        &rules.fever.limits.from_celsius
    };
    let tenths = i32::from(from.0.value());
    let value = i18n::temperature(visit.language, tenths);
    Measured {
        title: visit.label(Msg::new("history-temperature")),
        never: visit.label(Msg::new("history-temperature-never")),
        limits: vec![Limit {
            value: tenths,
            label: visit.label(Msg::new("history-limit-fever").plain("value", value)),
        }],
    }
}

fn oxygen(visit: &Visit<'_, '_>) -> Measured {
    let limits = &visit.desk.house.protocol.triage.spo2.limits;
    let limit = |id, value: u8| Limit {
        value: i32::from(value),
        label: visit.label(Msg::new(id).num("value", value)),
    };
    Measured {
        title: visit.label(Msg::new("history-oxygen")),
        never: visit.label(Msg::new("history-oxygen-never")),
        limits: vec![
            limit(
                "history-limit-orange",
                limits.oranye_at_most_percent.value(),
            ),
            limit("history-limit-red", limits.merah_at_most_percent.value()),
        ],
    }
}

fn complaints(visit: &Visit<'_, '_>, timeline: &Timeline) -> Vec<Complaint> {
    let newest = timeline.days.iter().rev().take(Days::MOST);
    let named: BTreeSet<Symptom> = newest.flat_map(super::timeline::Day::complaints).collect();
    let on = |holds: &dyn Fn(&super::timeline::Day) -> bool| -> Vec<usize> {
        let days = timeline.days.iter().enumerate();
        days.filter(|(_, day)| holds(day))
            .map(|(place, _)| place)
            .collect()
    };
    let danger = Complaint {
        label: visit.label(Msg::new("history-danger")),
        danger: true,
        days: on(&super::timeline::Day::in_danger),
    };
    let shown_from = timeline.days.len().saturating_sub(Days::MOST);
    let danger = Some(danger).filter(|row| row.days.iter().any(|place| *place >= shown_from));
    let named = named.into_iter().map(|symptom| Complaint {
        label: visit.label(naming::symptom(symptom)),
        danger: false,
        days: on(&|day| day.complaints().contains(&symptom)),
    });
    danger.into_iter().chain(named).collect()
}

fn words(visit: &Visit<'_, '_>) -> Words {
    let label = |id| visit.label(Msg::new(id));
    Words {
        day: label("history-row-day"),
        date: label("history-row-date"),
        grade: label("history-row-grade"),
        complaints: label("history-complaints"),
        no_complaints: label("history-no-complaints"),
        today: label("history-sign-today"),
        missed: label("history-missed-sign"),
        half_finished: label("history-sign-half-finished"),
        back_filled: label("history-sign-back-filled"),
        danger: label("history-danger"),
    }
}
