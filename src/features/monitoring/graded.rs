//! Of which day a grade is. It counts for the day of its report: whoever has not reported
//! today has no grade of today, on these lists and cards as in the recap. Whoever was worse
//! earlier on that day is counted so there, and it is said here.

use chrono::NaiveDate;

use crate::domain::monitoring::{Heard, LastReport, Monitored};
use crate::features::{Visit, naming};
use crate::i18n::{Html, Msg};

/// On a line of a list: the grade, and when it is not of today, from when.
pub(super) fn on_a_line(visit: &Visit<'_, '_>, one: &Monitored, today: NaiveDate) -> String {
    let Some(last) = one.last else {
        return visit.label(Msg::new("monitoring-no-report"));
    };
    let grade = words(visit, last);
    let id = match (today - last.day).num_days() {
        ..=0 => return grade,
        1 => "monitoring-line-yesterday",
        _ => "monitoring-line-last",
    };
    visit.label(Msg::new(id).plain("grade", grade))
}

/// Whether the grade on somebody's line is of an earlier day.
pub(super) fn is_older(one: &Monitored, today: NaiveDate) -> bool {
    one.last.is_some_and(|last| last.day < today)
}

/// On a card: when somebody was last heard of; with the grade for those who may see it.
/// A stay that began today (after a positive test) is no report of today: what
/// they said before it is said here as on their line.
pub(super) fn on_a_card(
    visit: &Visit<'_, '_>,
    one: &Monitored,
    today: NaiveDate,
    shows_grades: bool,
) -> Html {
    let graded = one.last.filter(|_| shows_grades);
    let day = one.last.map_or(one.since, |last| last.day);
    let locales = &visit.desk.house.locales;
    let msg = Msg::new(card_line(one, today, graded.is_some()))
        .plain("date", locales.date_short(visit.language, day));
    let msg = match one.heard(today) {
        Heard::Silent { days } => msg.num("days", days),
        Heard::Today | Heard::NotYetToday => msg,
    };
    visit.say(match graded {
        Some(last) => msg.plain("grade", words(visit, last)),
        None => msg,
    })
}

fn card_line(one: &Monitored, today: NaiveDate, is_graded: bool) -> &'static str {
    let days_ago = one.last.map(|last| (today - last.day).num_days());
    match (one.heard(today), days_ago, is_graded) {
        (Heard::Silent { .. }, _, false) => "monitoring-card-silent",
        (Heard::Silent { .. }, _, true) => "monitoring-card-silent-graded",
        (Heard::Today, None, _) => "monitoring-card-fresh",
        (Heard::Today | Heard::NotYetToday, Some(..=0), false) => "monitoring-card-today",
        (Heard::Today | Heard::NotYetToday, Some(..=0), true) => "monitoring-card-today-graded",
        (Heard::NotYetToday, None, _) | (Heard::Today | Heard::NotYetToday, Some(1), false) => {
            "monitoring-card-waiting"
        }
        (Heard::Today | Heard::NotYetToday, Some(1), true) => "monitoring-card-waiting-graded",
        (Heard::Today | Heard::NotYetToday, Some(2..), false) => "monitoring-card-waiting-last",
        (Heard::Today | Heard::NotYetToday, Some(2..), true) => {
            "monitoring-card-waiting-last-graded"
        }
    }
}

fn words(visit: &Visit<'_, '_>, last: LastReport) -> String {
    let grade = visit.label(naming::grade(last.grade));
    if last.gravest() == last.grade {
        return grade;
    }
    let msg = Msg::new("monitoring-line-eased")
        .plain("grade", grade)
        .plain("gravest", visit.label(naming::grade(last.gravest())));
    visit.label(msg)
}
