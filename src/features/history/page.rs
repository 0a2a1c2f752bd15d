//! The days in one message: a line or two each.

use super::timeline::{Day, Timeline};
use crate::domain::isolation::Isolation;
use crate::domain::person::Person;
use crate::features::{Visit, naming};
use crate::i18n::{self, Html, Msg};
use crate::report::days::{Range, State};

/// The message.
pub(super) fn of(
    visit: &Visit<'_, '_>,
    person: &Person,
    stay: Option<&Isolation>,
    timeline: &Timeline,
) -> Html {
    let name = visit.desk.address(visit.language, person);
    let head = match stay {
        Some(_) => Msg::new("history-title-stay"),
        None => Msg::new("history-title"),
    };
    let head = visit.say(head.plain("name", name));
    let days = timeline.days.iter();
    let days = days.filter(|day| day.state != State::Open || day.is_today);
    let days = days.map(|day| line(visit, day));
    Html::join(std::iter::once(head).chain(days), "\n\n")
}

fn line(visit: &Visit<'_, '_>, day: &Day) -> Html {
    let date = visit.desk.house.locales.date_short(visit.language, day.day);
    let head = match day.number {
        Some(number) => Msg::new("history-day").num("day", number),
        None => Msg::new("history-date"),
    };
    let head = visit.say(head.plain("date", date));
    if day.reports.is_empty() {
        let missing = match day.state {
            State::Missed => "history-missed",
            State::Reported | State::HalfFinished | State::BackFilled | State::Open => {
                "history-not-yet"
            }
        };
        return Html::join([head, visit.say(Msg::new(missing))], "\n");
    }
    let grade = day.grade().map(|grade| visit.say(naming::grade(grade)));
    let values = [grade, temperature(visit, day), oxygen(day)];
    let values = Html::join(values.into_iter().flatten(), " · ");
    let lines = [head, values, complaints(visit, day), marks(visit, day)];
    Html::join(lines, "\n")
}

fn temperature(visit: &Visit<'_, '_>, day: &Day) -> Option<Html> {
    let language = visit.language;
    let said = between(day.temperature()?, |tenths| i18n::number(language, tenths));
    Some(Html::plain(&format!("{said}\u{A0}°C")))
}

fn oxygen(day: &Day) -> Option<Html> {
    let said = between(day.oxygen()?, |percent| percent.to_string());
    Some(Html::plain(&format!("SpO2 {}", i18n::percent(said))))
}

/// `36,6`, or `36,6–38,1` where a day has several values.
fn between(range: Range, say: impl Fn(i32) -> String) -> String {
    if range.lowest == range.highest {
        return say(range.lowest);
    }
    format!("{}–{}", say(range.lowest), say(range.highest))
}

fn complaints(visit: &Visit<'_, '_>, day: &Day) -> Html {
    let danger = day
        .in_danger()
        .then(|| visit.say(Msg::new("history-danger")));
    let named = day.complaints().into_iter();
    let named = named.map(|complaint| visit.say(naming::symptom(complaint)));
    Html::join(danger.into_iter().chain(named), ", ")
}

/// What is to be known about the reports themselves.
fn marks(visit: &Visit<'_, '_>, day: &Day) -> Html {
    let count = day.reports.len();
    let several = (count > 1).then(|| Msg::new("history-several").num("count", count));
    let state = match day.state {
        State::HalfFinished => Some(Msg::new("history-half-finished")),
        State::BackFilled => Some(Msg::new("history-back-filled")),
        State::Reported | State::Missed | State::Open => None,
    };
    let corrected = day.was_corrected().then(|| Msg::new("history-corrected"));
    let marks = [several, state, corrected].into_iter().flatten();
    Html::join(marks.map(|mark| visit.say(mark)), " · ")
}
