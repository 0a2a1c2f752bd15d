//! What an answer does to the form.

use chrono::{Days, NaiveDate};

use super::finish;
use super::form::{Doubt, Form, Step, Who};
use super::screens::{chosen, today, who_label};
use super::typed;
use crate::domain::isolation::IsolationReason;
use crate::engine::Fault;
use crate::features::dialogue::{Input, Turn};
use crate::features::welcome::{self, Agreed, reason_label, reason_word};
use crate::features::{Visit, which_day};
use crate::i18n::{Html, Msg};

/// Gives the current question its answer.
pub(super) async fn take(
    form: &mut Form,
    visit: &mut Visit<'_, '_>,
    input: Input<'_>,
) -> Result<Turn, Fault> {
    if let Some(turn) = about_the_person(form, visit, input) {
        return Ok(match input {
            Input::Text(text) => typed::heard(visit, text, turn),
            Input::Word(_) | Input::Contact { .. } | Input::Location | Input::Media { .. } => turn,
        });
    }
    if form.doubt.is_some()
        && let Input::Word(word) = input
    {
        return Ok(settle_doubt(form, visit, word));
    }
    match input {
        Input::Word(word) => pressed(form, visit, word).await,
        Input::Text(text) => Ok(typed::take(form, visit, text)),
        Input::Contact { .. } | Input::Location | Input::Media { .. } => Ok(Turn::Stray),
    }
}

/// The answer to a question about the person; `None` when another one is asked.
fn about_the_person(form: &mut Form, visit: &Visit<'_, '_>, input: Input<'_>) -> Option<Turn> {
    let mut question = form.question()?;
    let taken = question.take(&mut form.details, visit, input);
    form.doubt = question.doubt.map(Doubt::Details);
    Some(taken.turn(|| form.advance()))
}

async fn pressed(form: &mut Form, visit: &mut Visit<'_, '_>, word: &str) -> Result<Turn, Fault> {
    let turn = match form.step {
        Step::Language => return language(form, visit, word),
        Step::Consent => return consent(form, visit, word),
        Step::Summary => return summary(form, visit, word).await,
        Step::Who => who(form, visit, word),
        Step::Reason => reason(form, visit, word),
        Step::FirstDay => first_day(form, visit, word),
        Step::Change => change(form, visit, word),
        Step::Village
        | Step::Name
        | Step::RtRw
        | Step::Birth
        | Step::Sex
        | Step::Phone
        | Step::Pregnancy
        | Step::Conditions
        | Step::Oximeter => None,
    };
    Ok(turn.unwrap_or(Turn::Stray))
}

/// The answer stands; it stays readable as `choice`.
pub(super) fn next(form: &mut Form, choice: Html) -> Turn {
    form.advance();
    Turn::Next { choice }
}

/// The answer is kept, but asked back first.
fn doubt(form: &mut Form, doubt: Doubt, choice: Html) -> Turn {
    form.doubt = Some(doubt);
    Turn::Next { choice }
}

fn settle_doubt(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Turn {
    match (form.doubt, word) {
        (Some(_), "again") => {
            form.forget_doubted();
            let choice = chosen(visit, "onboarding-again-button");
            Turn::Next { choice }
        }
        (Some(Doubt::MeantDay(day)), "sure") => {
            form.doubt = None;
            keep_first_day(form, visit, day)
        }
        (Some(Doubt::LongAgo), "sure") => next(form, chosen(visit, "onboarding-sure-button")),
        (_, _) => Turn::Stray,
    }
}

fn language(form: &mut Form, visit: &mut Visit<'_, '_>, word: &str) -> Result<Turn, Fault> {
    let Some(language) = welcome::choose_language(visit, word)? else {
        return Ok(Turn::Stray);
    };
    form.language = Some(language);
    Ok(next(form, chosen(visit, "language-name")))
}

fn consent(form: &mut Form, visit: &mut Visit<'_, '_>, word: &str) -> Result<Turn, Fault> {
    match word {
        "agree" => {
            form.consent = Some(Agreed::now(visit));
            Ok(next(form, chosen(visit, "onboarding-agree-button")))
        }
        "refuse" => finish::respect_no(visit, Msg::new("onboarding-refused")),
        _ => Ok(Turn::Stray),
    }
}

fn who(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let who = match word {
        "isolating" => Who::Isolating,
        "resident" => Who::Resident,
        _ => return None,
    };
    form.who = Some(who);
    Some(next(form, chosen(visit, who_label(who))))
}

fn reason(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let reason = IsolationReason::ALL
        .into_iter()
        .find(|&reason| reason_word(reason) == word)?;
    // The first day means another day with another reason.
    if form.reason != Some(reason) {
        form.first_day = None;
    }
    form.reason = Some(reason);
    Some(next(form, chosen(visit, reason_label(reason))))
}

fn first_day(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let day = which_day::pressed(word, today(form, visit))?;
    Some(keep_first_day(form, visit, day))
}

/// A first day that lies further back is asked back.
const LONG_AGO_DAYS: u64 = 60;

pub(super) fn keep_first_day(form: &mut Form, visit: &Visit<'_, '_>, day: NaiveDate) -> Turn {
    let locales = &visit.desk.house.locales;
    let choice = Html::plain(&locales.date(visit.language, day));
    let oldest = today(form, visit).checked_sub_days(Days::new(LONG_AGO_DAYS));
    form.first_day = Some(day);
    if oldest.is_some_and(|oldest| day < oldest) {
        return doubt(form, Doubt::LongAgo, choice);
    }
    next(form, choice)
}

fn change(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let step = Step::named(word)?;
    let villages = visit.desk.house.config.villages.len();
    if !form
        .changeable(villages, today(form, visit))
        .contains(&step)
    {
        return None;
    }
    form.change(step);
    let choice = chosen(visit, super::summary::field_label(step));
    Some(Turn::Next { choice })
}

async fn summary(form: &mut Form, visit: &mut Visit<'_, '_>, word: &str) -> Result<Turn, Fault> {
    match word {
        "correct" => finish::register(form, visit).await,
        "change" => {
            form.choose_change();
            let choice = chosen(visit, "change-button");
            Ok(Turn::Next { choice })
        }
        _ => Ok(Turn::Stray),
    }
}
