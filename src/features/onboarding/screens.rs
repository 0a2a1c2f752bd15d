//! The questions as they are shown.

use super::form::{Doubt, Form, Step, Who};
use super::summary;
use crate::domain::isolation::IsolationReason;
use crate::features::details::{self, Field};
use crate::features::dialogue::{Choice, Screen};
use crate::features::welcome::{self, reason_label, reason_word};
use crate::features::{Visit, which_day};
use crate::i18n::{Html, Msg};

/// Answers in a row of the list of changes.
const CHANGES_IN_A_ROW: usize = 2;

/// The current question of a form.
pub(super) fn screen(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    if let Some(question) = form.question() {
        let sentence = visit.say(Msg::new(sentence(question.field)));
        return question.screen(&form.details, visit, sentence);
    }
    if let Some(doubt) = form.doubt {
        return doubted(form, doubt, visit);
    }
    match form.step {
        Step::Language => welcome::language_screen(visit),
        Step::Consent => welcome::consent_screen(visit),
        Step::Who => who(visit),
        Step::Reason => reason(visit),
        Step::FirstDay => first_day(form, visit),
        Step::Change => change(form, visit),
        Step::Summary
        | Step::Village
        | Step::Name
        | Step::RtRw
        | Step::Birth
        | Step::Sex
        | Step::Phone
        | Step::Pregnancy
        | Step::Conditions
        | Step::Oximeter => summary::screen(form, visit),
    }
}

/// How a registration asks for it.
fn sentence(field: Field) -> &'static str {
    match field {
        Field::Village => "onboarding-village",
        Field::Name => "onboarding-name",
        Field::RtRw => "onboarding-rt",
        Field::Birth => "onboarding-birth",
        Field::Sex => "onboarding-sex",
        Field::Phone => "onboarding-phone",
        Field::Pregnancy => "onboarding-pregnancy",
        Field::Conditions => "onboarding-conditions",
        Field::Oximeter => "onboarding-oximeter",
    }
}

fn asking(visit: &Visit<'_, '_>, id: &'static str) -> Screen {
    Screen::asking(visit.say(Msg::new(id)))
}

fn choice(visit: &Visit<'_, '_>, id: &'static str, word: &str) -> Choice {
    Choice::new(visit.label(Msg::new(id)), word)
}

fn who(visit: &Visit<'_, '_>) -> Screen {
    asking(visit, "onboarding-who")
        .row([choice(visit, who_label(Who::Isolating), "isolating")])
        .row([choice(visit, who_label(Who::Resident), "resident")])
}

pub(super) fn who_label(who: Who) -> &'static str {
    match who {
        Who::Isolating => "onboarding-isolating-button",
        Who::Resident => "onboarding-resident-button",
    }
}

/// Today, by the calendar of that village.
pub(super) fn today(form: &Form, visit: &Visit<'_, '_>) -> chrono::NaiveDate {
    form.details.today(visit)
}

fn reason(visit: &Visit<'_, '_>) -> Screen {
    IsolationReason::ALL
        .into_iter()
        .fold(asking(visit, "onboarding-reason"), |screen, reason| {
            screen.row([choice(visit, reason_label(reason), reason_word(reason))])
        })
}

fn first_day(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    let question = match form.reason {
        Some(IsolationReason::CloseContact) | None => "onboarding-first-day-contact",
        Some(IsolationReason::Traveller) => "onboarding-first-day-traveller",
        Some(IsolationReason::WaitingForResult | IsolationReason::ConfirmedWithoutSymptoms) => {
            "onboarding-first-day-specimen"
        }
        Some(IsolationReason::ConfirmedWithSymptoms) => "onboarding-first-day-onset",
    };
    let example = visit
        .desk
        .house
        .locales
        .date_short(visit.language, today(form, visit));
    Screen::asking(visit.say(Msg::new(question).plain("example", example)))
        .row(which_day::buttons(visit))
}

fn change(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    let villages = visit.desk.house.config.villages.len();
    let steps = form.changeable(villages, today(form, visit));
    steps
        .chunks(CHANGES_IN_A_ROW)
        .fold(asking(visit, "onboarding-change"), |screen, row| {
            screen.row(row.iter().map(|&step| {
                let id = summary::field_label(step);
                choice(visit, id, step.word())
            }))
        })
}

/// An answer asked back: yes, or anew.
fn doubted(form: &Form, doubt: Doubt, visit: &Visit<'_, '_>) -> Screen {
    let locales = &visit.desk.house.locales;
    let date = |day| locales.date(visit.language, day);
    let question = match doubt {
        Doubt::LongAgo => Msg::new("onboarding-doubt-long-ago")
            .plain("day", form.first_day.map(date).unwrap_or_default()),
        Doubt::MeantDay(day) => Msg::new("onboarding-doubt-day").plain("day", date(day)),
        // Asked by its own question.
        Doubt::Details(_) => return change(form, visit),
    };
    details::sure_or_again(visit, question)
}

/// A label as it stays readable under its question.
pub(super) fn chosen(visit: &Visit<'_, '_>, id: &'static str) -> Html {
    visit.say(Msg::new(id))
}
