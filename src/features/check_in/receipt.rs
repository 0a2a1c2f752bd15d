//! What the person reads once the report is safe: which day it is, the grade in
//! word and symbol, what to do now, and when somebody will call.

use super::filing::Filed;
use super::form::Form;
use crate::domain::alert::{Alert, State};
use crate::domain::grade::Grade;
use crate::domain::id::RandomId;
use crate::domain::isolation::Isolation;
use crate::domain::language::Language;
use crate::domain::report::Report;
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard, Lane};
use crate::features::button::Subject;
use crate::features::desk::Desk;
use crate::features::visit::standing_button;
use crate::features::{Feature, advice, filing, naming};
use crate::i18n::{self, Html, Msg};

/// The word of the button that changes a filed report.
pub(super) const CHANGE: &str = "change";
/// The word of the button that completes a filed report.
pub(super) const COMPLETE: &str = "complete";

/// The receipt of a report that was sent.
pub(super) async fn stored(
    desk: &mut Desk<'_, '_>,
    form: &Form,
    filed: &Filed,
) -> Result<(), Fault> {
    let language = desk.language_of(form.chat).await?;
    let headline = headline(desk, language, form, filed);
    let doubt = doubt(desk, language, &filed.report);
    let (grade, advice) = grade_and_advice(desk, language, filed);
    // Danger advice comes before everything else (PROTOCOL 2).
    let said = match filed.report.grade {
        Grade::Merah => [advice, headline, doubt, grade],
        Grade::Hijau | Grade::Kuning | Grade::Oranye => [headline, doubt, grade, advice],
    };
    let change = button(desk, language, Msg::new("change-button"), CHANGE, filed);
    send(desk, form, Html::join(said, "\n\n"), change)
}

/// The line about a report that was left half-finished.
pub(super) async fn kept(desk: &mut Desk<'_, '_>, form: &Form, filed: &Filed) -> Result<(), Fault> {
    let language = desk.language_of(form.chat).await?;
    let line = desk.say(language, Msg::new("kept-half-finished"));
    // What is known may be grave, whoever has stopped answering.
    let advice = match (
        filed.report.grade,
        filing::dealt_with(desk.tx, &filed.report).await?,
    ) {
        (Grade::Hijau, _) => Html::default(),
        (Grade::Kuning | Grade::Oranye | Grade::Merah, Some(file)) => {
            looked_after(desk, language, form, filed, &file.alert)
        }
        (Grade::Kuning | Grade::Oranye | Grade::Merah, None) => {
            let (grade, advice) = grade_and_advice(desk, language, filed);
            Html::join([grade, advice], "\n\n")
        }
    };
    let complete = button(desk, language, Msg::new("complete-button"), COMPLETE, filed);
    send(desk, form, Html::join([line, advice], "\n\n"), complete)
}

/// A health worker has closed the alert about just this: nobody is called again, and
/// no call is promised.
fn looked_after(
    desk: &Desk<'_, '_>,
    language: Language,
    form: &Form,
    filed: &Filed,
    alert: &Alert,
) -> Html {
    let closed = match alert.state() {
        State::Closed { at, .. } => *at,
        State::Open(_) | State::Taken { .. } => desk.now(),
    };
    let at = i18n::time(language, form.zone.time(closed));
    let seen = desk.say(language, Msg::new("kept-looked-after").plain("time", at));
    let (grade, _) = grade_and_advice(desk, language, filed);
    let village = &filed.person.village;
    let help = match filed.report.grade {
        Grade::Merah => advice::for_grade(desk, language, village, Grade::Merah),
        // The other advice promises a call.
        Grade::Hijau | Grade::Kuning | Grade::Oranye => {
            advice::emergency_numbers(desk, language, Some(village))
        }
    };
    Html::join([grade, seen, help], "\n\n")
}

fn send(desk: &mut Desk<'_, '_>, form: &Form, html: Html, button: Button) -> Result<(), Fault> {
    let keyboard = Keyboard::Inline(vec![vec![button]]);
    desk.send(form.chat, Lane::Reply, html, keyboard, None)?;
    Ok(())
}

fn button(
    desk: &Desk<'_, '_>,
    language: Language,
    label: Msg,
    word: &str,
    filed: &Filed,
) -> Button {
    standing_button(
        desk.label(language, label),
        Feature::CheckIn,
        word,
        Subject::Thing(filed.report.id.bits()),
    )
}

/// "Laporan hari ke-4 dari 14 tersimpan, 07.12."
fn headline(desk: &Desk<'_, '_>, language: Language, form: &Form, filed: &Filed) -> Html {
    let at = i18n::time(language, form.zone.time(desk.now()));
    let report = &filed.report;
    if report.supersedes.is_some() {
        return desk.say(language, Msg::new("receipt-corrected").plain("at", at));
    }
    let msg = match filed.isolation.as_ref().map(|stay| count(stay, report)) {
        None => Msg::new("receipt"),
        Some((day, None)) => Msg::new("receipt-day").num("day", day),
        Some((day, Some(total))) => Msg::new("receipt-day-of-total")
            .num("day", day)
            .num("total", total),
    };
    desk.say(language, msg.plain("at", at))
}

fn count(stay: &Isolation, report: &Report) -> (u32, Option<u32>) {
    (stay.day_number(report.day), stay.length_days)
}

fn doubt(desk: &Desk<'_, '_>, language: Language, report: &Report) -> Html {
    if report.time_uncertain {
        desk.say(language, Msg::new("receipt-time-uncertain"))
    } else {
        Html::default()
    }
}

fn grade_and_advice(desk: &Desk<'_, '_>, language: Language, filed: &Filed) -> (Html, Html) {
    let report = &filed.report;
    let grade = desk.label(language, naming::grade(report.grade));
    let line = desk.say(language, Msg::new("receipt-grade").plain("grade", grade));
    let advice = advice::for_grade(desk, language, &filed.person.village, report.grade);
    (
        line,
        Html::join([advice, who_calls(desk, language, report.grade)], "\n\n"),
    )
}

/// When somebody will call, as far as the advice does not say it.
fn who_calls(desk: &Desk<'_, '_>, language: Language, grade: Grade) -> Html {
    let first_rung = desk.house.protocol.alerts.merah.limits.rungs.first();
    match (grade, first_rung) {
        (Grade::Merah, Some(rung)) => {
            let line = Msg::new("receipt-call-red").num("minutes", rung.after_minutes);
            desk.say(language, line)
        }
        (Grade::Hijau | Grade::Kuning | Grade::Oranye | Grade::Merah, _) => Html::default(),
    }
}
