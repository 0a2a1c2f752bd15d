//! What an answer does to the form.

use chrono::{Days, NaiveDate};

use super::form::{Doubt, For, Form, Kind, PARTY_MAX, Told};
use super::screens::{chosen, kinds, reasons, today};
use super::step::Step;
use super::{finish, typed};
use crate::domain::access::Action;
use crate::domain::place::Area;
use crate::domain::regency::RegencyCode;
use crate::domain::traveller::{Host, Origin, Transport};
use crate::engine::Fault;
use crate::features::details::{Field, Taken};
use crate::features::dialogue::{Input, Turn};
use crate::features::welcome::{self, Agreed, reason_label, reason_word};
use crate::features::{Command, Visit, consenting, which_day};
use crate::i18n::{Html, Msg};

/// Gives the current question its answer.
pub(super) async fn take(
    form: &mut Form,
    visit: &mut Visit<'_, '_>,
    input: Input<'_>,
) -> Result<Turn, Fault> {
    if let Some(turn) = about_a_person(form, visit, input) {
        return Ok(turn);
    }
    match input {
        Input::Word(word) => match form.doubt.clone() {
            Some(doubt) => Ok(settle_doubt(form, visit, &doubt, word)),
            None => pressed(form, visit, word).await,
        },
        Input::Text(text) => Ok(typed::take(form, visit, text)),
        Input::Contact { .. } | Input::Location | Input::Media { .. } => Ok(Turn::Stray),
    }
}

/// The answer to a question about a person; `None` when another one is asked.
fn about_a_person(form: &mut Form, visit: &Visit<'_, '_>, input: Input<'_>) -> Option<Turn> {
    let (member, mut question) = form.question()?;
    let details = form.detail(member)?;
    let taken = question.take(details, visit, input);
    form.doubt = question.doubt.map(Doubt::Details);
    if question.field == Field::RtRw
        && matches!(taken, Taken::Kept(_))
        && let Some(refusal) = outside_area(form, visit)
    {
        return Some(refusal);
    }
    Some(taken.turn(|| form.advance()))
}

/// Staff enter people of their own area only.
fn outside_area(form: &mut Form, visit: &Visit<'_, '_>) -> Option<Turn> {
    form.staff()?;
    if visit.may_in(Action::Enrol, &area(form)?) {
        return None;
    }
    form.detail(0)?.rt_rw = None;
    Some(Turn::Refused(
        visit.say(Msg::new("travellers-not-your-area")),
    ))
}

/// Where they stay.
pub(super) fn area(form: &Form) -> Option<Area> {
    let first = form.first();
    Some(Area::Rt(first.village?, first.rt_rw?))
}

async fn pressed(form: &mut Form, visit: &mut Visit<'_, '_>, word: &str) -> Result<Turn, Fault> {
    let turn = match form.step {
        Step::Language => return language(form, visit, word),
        Step::Consent => return consent(form, visit, word),
        Step::Summary => return summary(form, visit, word).await,
        Step::Kind => kind(form, visit, word),
        Step::Reason => reason(form, visit, word),
        Step::Arrived => arrived(form, visit, word),
        Step::Departed => departed(form, visit, word),
        Step::Transport => transport(form, visit, word),
        Step::Party => party(form, visit, word),
        Step::Host => own_house(form, visit, word),
        Step::Food => food(form, visit, word),
        Step::Nik | Step::FamilyCard => skipped(form, visit, word),
        Step::Unwell => unwell(form, visit, word),
        Step::Change => change(form, visit, word),
        Step::Person { .. } | Step::Origin | Step::Country => None,
    };
    Ok(turn.unwrap_or(Turn::Stray))
}

/// The answer stands; it stays readable as `choice`.
pub(super) fn next(form: &mut Form, choice: Html) -> Turn {
    form.advance();
    Turn::Next { choice }
}

/// The answer is kept, but asked back first.
pub(super) fn doubt(form: &mut Form, doubt: Doubt, choice: Html) -> Turn {
    form.doubt = Some(doubt);
    Turn::Next { choice }
}

fn settle_doubt(form: &mut Form, visit: &Visit<'_, '_>, doubt: &Doubt, word: &str) -> Turn {
    match (doubt, word) {
        (_, "again") => {
            form.forget_doubted();
            let choice = chosen(visit, "onboarding-again-button");
            Turn::Next { choice }
        }
        (Doubt::Place(codes), word) => match codes.iter().find(|code| place_word(**code) == word) {
            Some(code) => keep_origin(form, Origin::Regency(*code)),
            None => Turn::Stray,
        },
        (Doubt::MeantDay(day), "sure") => {
            let day = *day;
            form.doubt = None;
            keep_day(form, visit, day)
        }
        (Doubt::LongAgo | Doubt::Number, "sure") => {
            next(form, chosen(visit, "onboarding-sure-button"))
        }
        (_, _) => Turn::Stray,
    }
}

/// The word of a place among those that are offered.
pub(super) fn place_word(code: RegencyCode) -> String {
    format!("place-{}", code.to_string().replace('.', "-"))
}

pub(super) fn keep_origin(form: &mut Form, origin: Origin) -> Turn {
    let choice = Html::plain(&origin.name());
    form.abroad = matches!(origin, Origin::Abroad(_));
    form.origin = Some(origin);
    next(form, choice)
}

fn language(form: &mut Form, visit: &mut Visit<'_, '_>, word: &str) -> Result<Turn, Fault> {
    let Some(language) = welcome::choose_language(visit, word)? else {
        return Ok(Turn::Stray);
    };
    form.language = Some(language);
    Ok(next(form, chosen(visit, "language-name")))
}

fn consent(form: &mut Form, visit: &mut Visit<'_, '_>, word: &str) -> Result<Turn, Fault> {
    match (word, form.whose) {
        ("agree", _) => {
            form.consent = Some(Agreed::now(visit));
            Ok(next(form, chosen(visit, "onboarding-agree-button")))
        }
        ("refuse", For::Oneself) => {
            consenting::respect_no(visit, Msg::new("onboarding-refused"))?;
            let choice = Some(chosen(visit, "no-button"));
            Ok(Turn::Done { choice })
        }
        ("refuse", For::Another(_)) => {
            let line = visit.say(Msg::new("travellers-refused-another"));
            visit.reply(line)?;
            let choice = Some(chosen(visit, "no-button"));
            Ok(Turn::Done { choice })
        }
        (_, _) => Ok(Turn::Stray),
    }
}

fn kind(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let (kind, _, label) = kinds().into_iter().find(|(_, known, _)| *known == word)?;
    form.kind = Some(kind);
    if kind == Kind::Isolating {
        form.party_told = true;
    }
    Some(next(form, chosen(visit, label)))
}

fn reason(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let reason = reasons(visit)
        .into_iter()
        .find(|&one| reason_word(one) == word)?;
    if form.reason != Some(reason) {
        // The first day means another day with another reason.
        form.arrived = None;
    }
    form.reason = Some(reason);
    Some(next(form, chosen(visit, reason_label(reason))))
}

fn arrived(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let day = which_day::pressed(word, today(form, visit))?;
    Some(keep_day(form, visit, day))
}

fn departed(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let ago = match word {
        "same-day" => 0,
        "day-before" => 1,
        _ => return None,
    };
    let day = form.arrived?.checked_sub_days(Days::new(ago))?;
    Some(keep_day(form, visit, day))
}

/// A day that lies further back is asked back.
const LONG_AGO_DAYS: u64 = 60;

/// The day of the question at hand.
pub(super) fn keep_day(form: &mut Form, visit: &Visit<'_, '_>, day: NaiveDate) -> Turn {
    let locales = &visit.desk.house.locales;
    let choice = Html::plain(&locales.date(visit.language, day));
    if form.step == Step::Departed {
        if form.arrived.is_some_and(|arrived| day > arrived) {
            let why = visit.say(Msg::new("travellers-left-after-arrival"));
            return Turn::Refused(why);
        }
        form.departed = Some(day);
    } else {
        // A departure after the arrival is asked anew.
        form.departed = form.departed.filter(|departed| *departed <= day);
        form.arrived = Some(day);
    }
    let oldest = today(form, visit).checked_sub_days(Days::new(LONG_AGO_DAYS));
    if oldest.is_some_and(|oldest| day < oldest) {
        return doubt(form, Doubt::LongAgo, choice);
    }
    next(form, choice)
}

fn transport(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let transport = Transport::named(word)?;
    form.transport = Some(transport);
    Some(next(
        form,
        chosen(visit, super::screens::transport_label(transport)),
    ))
}

fn party(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    match word {
        "add" if form.members.len() <= PARTY_MAX => {
            form.add_member();
            form.health_told = false;
            Some(next(form, chosen(visit, "travellers-add-button")))
        }
        "done" => {
            form.party_told = true;
            let id = match form.members.len() {
                0 | 1 => "travellers-alone-button",
                _ => "travellers-party-done-button",
            };
            Some(next(form, chosen(visit, id)))
        }
        word if word.starts_with("known-") => {
            let place: usize = word.strip_prefix("known-")?.parse().ok()?;
            let (_, known) = form.still_at_home().find(|(at, _)| *at == place)?;
            let known = known.clone();
            form.members.push(known);
            form.health_told = false;
            Some(Turn::Redraw)
        }
        word => {
            let member = word.strip_prefix("drop-")?.parse().ok()?;
            (1..form.members.len()).contains(&member).then_some(())?;
            form.remove_member(member);
            Some(Turn::Redraw)
        }
    }
}

fn own_house(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    (word == "own").then_some(())?;
    form.host = Some(Host::Own);
    Some(next(form, chosen(visit, "travellers-own-house-button")))
}

fn food(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let (needs, label) = match word {
        "yes" => (true, "yes-button"),
        "no" => (false, "no-button"),
        _ => return None,
    };
    form.needs_food = Some(needs);
    Some(next(form, chosen(visit, label)))
}

fn skipped(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    (word == "skip").then_some(())?;
    match form.step {
        Step::Nik => form.nik = Some(Told::Skipped),
        _ => form.family_card = Some(Told::Skipped),
    }
    Some(next(form, chosen(visit, "skip-button")))
}

fn unwell(form: &mut Form, visit: &mut Visit<'_, '_>, word: &str) -> Option<Turn> {
    match word {
        // Danger waits for no summary: the alert is out before anything else is asked.
        "emergency" => {
            visit.hand_over = Some(Command::Emergency);
            return Some(Turn::Redraw);
        }
        "well" => form.unwell.clear(),
        "ill" if form.members.len() == 1 => {
            form.unwell.insert(0);
        }
        "next" if !form.unwell.is_empty() => {}
        word => {
            let member = word.strip_prefix("ill-")?.parse().ok()?;
            (0..form.members.len()).contains(&member).then_some(())?;
            if !form.unwell.remove(&member) {
                form.unwell.insert(member);
            }
            return Some(Turn::Redraw);
        }
    }
    form.health_told = true;
    let choice = super::summary::health(form, visit);
    Some(next(form, choice))
}

fn change(form: &mut Form, visit: &Visit<'_, '_>, word: &str) -> Option<Turn> {
    let villages = visit.desk.house.config.villages.len();
    let offered = form.changeable(villages, today(form, visit));
    let step = offered.into_iter().find(|step| step.word() == word)?;
    form.change(step);
    let choice = chosen(visit, super::summary::label(step));
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
