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
pub(super) fn on_a_card(
    visit: &Visit<'_, '_>,
    one: &Monitored,
    today: NaiveDate,
    shows_grades: bool,
) -> Html {
    let heard_on = one.heard_on();
    let report = one.last.filter(|last| last.day == heard_on);
    let grade = report
        .filter(|_| shows_grades)
        .map(|last| words(visit, last));
    let date = visit
        .desk
        .house
        .locales
        .date_short(visit.language, heard_on);
    let msg = match (one.heard(today), grade.is_some()) {
        (Heard::Today, _) if report.is_none() => Msg::new("monitoring-card-fresh"),
        (Heard::Today, false) => Msg::new("monitoring-card-today"),
        (Heard::Today, true) => Msg::new("monitoring-card-today-graded"),
        (Heard::NotYetToday, false) => Msg::new("monitoring-card-waiting"),
        (Heard::NotYetToday, true) => Msg::new("monitoring-card-waiting-graded"),
        (Heard::Silent { days }, false) => Msg::new("monitoring-card-silent")
            .num("days", days)
            .plain("date", date),
        (Heard::Silent { days }, true) => Msg::new("monitoring-card-silent-graded")
            .num("days", days)
            .plain("date", date),
    };
    visit.say(match grade {
        Some(grade) => msg.plain("grade", grade),
        None => msg,
    })
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
