//! What the person reads once the report is safe: which day it is, the grade in
//! word and symbol, what to do now, and when somebody will call.

use super::filing::Filed;
use super::form::Form;
use crate::domain::alert::{Alert, State};
use crate::domain::calendar::Zone;
use crate::domain::grade::Grade;
use crate::domain::household::Household;
use crate::domain::id::RandomId;
use crate::domain::language::Language;
use crate::domain::report::{Filer, Report};
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard, Lane};
use crate::features::button::Subject;
use crate::features::desk::Desk;
use crate::features::household_question::{self, ALL_WELL, Member};
use crate::features::visit::standing_button;
use crate::features::{Feature, advice, crew, filing, naming};
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
    let household = household_question::of_chat(desk, form.chat).await?;
    let whose = whose(desk, language, form, filed, household.is_some());
    let headline = Html::join([whose, headline(desk, language, form, filed)], "\n");
    let doubt = doubt(desk, language, &filed.report);
    let grade = grade_line(desk, language, filed);
    let advice = advice_and_call(desk, language, filed).await?;
    // Danger advice comes before everything else (PROTOCOL 2).
    let said = match filed.report.grade {
        Grade::Merah => [advice, headline, doubt, grade],
        Grade::Hijau | Grade::Kuning | Grade::Oranye => [headline, doubt, grade, advice],
    };
    let mut rows = vec![vec![button(
        desk,
        language,
        Msg::new("change-button"),
        CHANGE,
        filed,
    )]];
    if let Some(household) = &household {
        rows.extend(others(desk, language, household).await?);
    }
    send(desk, form, Html::join(said, "\n\n"), rows)
}

/// The name of whoever it is about, on a telephone that reports for several.
fn whose(
    desk: &Desk<'_, '_>,
    language: Language,
    form: &Form,
    filed: &Filed,
    several: bool,
) -> Html {
    match form.filed_by {
        Filer::SelfReport | Filer::Staff(_) if !several => return Html::default(),
        Filer::SelfReport | Filer::Staff(_) | Filer::Household(_) => {}
    }
    let name = desk.address(language, &filed.person);
    desk.say(language, Msg::new("check-in-about").plain("person", name))
}

/// The way to the others of the household, while any of them is awaited.
async fn others(
    desk: &Desk<'_, '_>,
    language: Language,
    household: &Household,
) -> Result<Vec<Vec<Button>>, Fault> {
    let members = household_question::members(desk, household).await?;
    if !members.iter().any(Member::is_awaited) {
        return Ok(Vec::new());
    }
    let well = Msg::new("household-others-well-button");
    let subject = Subject::Thing(household.id.bits());
    let well = standing_button(
        desk.label(language, well),
        Feature::CheckIn,
        ALL_WELL,
        subject,
    );
    let family = household_question::family_button(desk, language, household);
    Ok(vec![vec![well], vec![family]])
}

/// The line about a report that was left half-finished.
pub(super) async fn kept(desk: &mut Desk<'_, '_>, form: &Form, filed: &Filed) -> Result<(), Fault> {
    let language = desk.language_of(form.chat).await?;
    let several = household_question::of_chat(desk, form.chat)
        .await?
        .is_some();
    let whose = whose(desk, language, form, filed, several);
    let line = desk.say(language, Msg::new("kept-half-finished"));
    let line = Html::join([whose, line], "\n");
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
            let grade = grade_line(desk, language, filed);
            let advice = advice_and_call(desk, language, filed).await?;
            Html::join([grade, advice], "\n\n")
        }
    };
    let complete = button(desk, language, Msg::new("complete-button"), COMPLETE, filed);
    let rows = vec![vec![complete]];
    send(desk, form, Html::join([line, advice], "\n\n"), rows)
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
    let seen = Msg::new("kept-looked-after").plain("time", at);
    let seen = advice::also_in_indonesian(desk, language, seen);
    let grade = grade_line(desk, language, filed);
    let village = &filed.person.village;
    let help = match filed.report.grade {
        Grade::Merah => advice::for_grade(desk, language, village, Grade::Merah),
        // Somebody has seen them: what to watch for is said already.
        Grade::Hijau | Grade::Kuning | Grade::Oranye => {
            advice::emergency_numbers(desk, language, Some(village))
        }
    };
    Html::join([grade, seen, help], "\n\n")
}

fn send(
    desk: &mut Desk<'_, '_>,
    form: &Form,
    html: Html,
    rows: Vec<Vec<Button>>,
) -> Result<(), Fault> {
    let keyboard = Keyboard::Inline(rows);
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
    let Some(stay) = &filed.isolation else {
        return desk.say(language, Msg::new("receipt").plain("at", at));
    };
    let (day, length) = (stay.day_number(report.day), stay.length_days);
    let counted = desk.say(language, naming::day_of_isolation(day, length));
    let say = |id| desk.say(language, Msg::new(id).html("day", counted).plain("at", at));
    if naming::is_past(day, length) {
        let over = desk.say(language, Msg::new("isolation-past"));
        return Html::join([say("receipt-day-past"), over], " ");
    }
    say("receipt-day")
}

fn doubt(desk: &Desk<'_, '_>, language: Language, report: &Report) -> Html {
    if report.time_uncertain {
        desk.say(language, Msg::new("receipt-time-uncertain"))
    } else {
        Html::default()
    }
}

fn grade_line(desk: &Desk<'_, '_>, language: Language, filed: &Filed) -> Html {
    let grade = desk.label(language, naming::grade(filed.report.grade));
    desk.say(language, Msg::new("receipt-grade").plain("grade", grade))
}

async fn advice_and_call(
    desk: &Desk<'_, '_>,
    language: Language,
    filed: &Filed,
) -> Result<Html, Fault> {
    let advice = match (filed.report.grade, &filed.isolation) {
        (Grade::Hijau, None) => desk.say(language, Msg::new("advice-hijau-resident")),
        (grade, _) => advice::for_grade(desk, language, &filed.person.village, grade),
    };
    let call = match filed.report.grade {
        Grade::Kuning => who_reads(desk, language, filed).await?,
        Grade::Merah | Grade::Oranye | Grade::Hijau => who_calls(desk, language, filed).await?,
    };
    Ok(Html::join([advice, call], "\n\n"))
}

/// When the health workers read a milder report: at the next hour of the day's list,
/// which may be tomorrow's. Where none has joined, no reader is promised.
async fn who_reads(desk: &Desk<'_, '_>, language: Language, filed: &Filed) -> Result<Html, Fault> {
    let village = desk.house.village(&filed.person.village);
    let zone = village.map_or(Zone::Jakarta, |village| village.zone);
    let next = desk.house.list_hours(zone).next(desk.now());
    let Some(at) = next.filter(|_| filed.report.complete) else {
        return Ok(Html::default());
    };
    if !crew::somebody_to_ring(desk, &filed.person).await? {
        return Ok(desk.say(language, Msg::new("receipt-nobody-reads")));
    }
    let time = i18n::time(language, zone.time(at));
    let is_today = zone.day(at) == zone.day(desk.now());
    let id = if is_today {
        "receipt-read-today"
    } else {
        "receipt-read-tomorrow"
    };
    Ok(desk.say(language, Msg::new(id).plain("time", time)))
}

/// When to stop waiting for a call. None is promised where nobody can be rung.
async fn who_calls(desk: &Desk<'_, '_>, language: Language, filed: &Filed) -> Result<Html, Fault> {
    let rules = &desk.house.protocol.alerts;
    let ladder = match filed.report.grade {
        Grade::Merah => &rules.merah.limits,
        Grade::Oranye => &rules.oranye.limits,
        Grade::Kuning | Grade::Hijau => return Ok(Html::default()),
    };
    let msg = match ladder.rungs.first() {
        Some(rung) if crew::somebody_to_ring(desk, &filed.person).await? => {
            Msg::new("receipt-call").num("minutes", rung.after_minutes)
        }
        Some(_) | None => Msg::new("receipt-call-yourself"),
    };
    Ok(advice::also_in_indonesian(desk, language, msg))
}
