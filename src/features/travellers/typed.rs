//! Typed answers: read by the parsers of `domain::text`, refused with what was
//! understood and an example.

use super::answers::{doubt, keep_day, keep_origin, next};
use super::form::{Doubt, Form, Told};
use super::screens::today;
use super::step::Step;
use crate::domain::text::clean;
use crate::domain::text::complaint;
use crate::domain::text::day::{self, DaySlip};
use crate::domain::text::nik::{FamilyCard, Nik, SixteenSlip};
use crate::domain::text::origin::{self, OriginRead};
use crate::domain::traveller::{Host, Origin};
use crate::features::Visit;
use crate::features::dialogue::{Turn, same_words};
use crate::features::welcome;
use crate::i18n::{Html, Msg};

/// Longest name of a house or a country, in characters.
const NAME_MAX: usize = 60;

/// Takes a typed answer.
pub(super) fn take(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Turn {
    form.forget_doubted();
    match form.step {
        Step::Origin => origin(form, visit, text),
        Step::Country => country(form, visit, text),
        Step::Arrived | Step::Departed => day(form, visit, text),
        Step::Host => host(form, visit, text),
        Step::Nik => nik(form, visit, text),
        Step::FamilyCard => family_card(form, visit, text),
        Step::Language
        | Step::Kind
        | Step::Consent
        | Step::Person { .. }
        | Step::Reason
        | Step::Transport
        | Step::Party
        | Step::Food
        | Step::Unwell
        | Step::Summary
        | Step::Change => Turn::Stray,
    }
}

fn refused(visit: &Visit<'_, '_>, why: Msg) -> Turn {
    Turn::Refused(visit.say(why))
}

fn origin(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Turn {
    form.origin = None;
    form.abroad = false;
    match origin::read(text) {
        OriginRead::Certain(one) => keep_origin(form, Origin::Regency(one.code)),
        OriginRead::Choose(several) => {
            let codes = several.iter().map(|one| one.code).collect();
            doubt(form, Doubt::Place(codes), typed_words(text))
        }
        OriginRead::Province(province) => refused(
            visit,
            Msg::new("travellers-origin-province").plain("province", province),
        ),
        OriginRead::Abroad(Some(country)) => keep_origin(form, Origin::Abroad(country)),
        OriginRead::Abroad(None) => {
            form.abroad = true;
            next(form, typed_words(text))
        }
        OriginRead::Unknown => refused(visit, Msg::new("travellers-origin-unknown")),
    }
}

fn typed_words(text: &str) -> Html {
    Html::plain(&clean::line(text, NAME_MAX))
}

/// A name of a country or a host: short words that speak of no illness.
fn name(text: &str) -> Option<String> {
    let name = clean::line(text, NAME_MAX);
    let letters = name.chars().filter(|letter| letter.is_alphabetic()).count();
    (letters >= 2 && complaint::looks_like_complaint(text).is_none()).then_some(name)
}

fn country(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Turn {
    let known = match origin::read(text) {
        OriginRead::Abroad(country) => country,
        OriginRead::Certain(_)
        | OriginRead::Choose(_)
        | OriginRead::Province(_)
        | OriginRead::Unknown => name(text),
    };
    match known {
        Some(country) => keep_origin(form, Origin::Abroad(country)),
        None => refused(visit, Msg::new("travellers-country-unreadable")),
    }
}

fn host(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Turn {
    let Some(name) = name(text) else {
        return refused(visit, Msg::new("travellers-host-unreadable"));
    };
    let choice = Html::plain(&name);
    form.host = Some(Host::Named(name));
    next(form, choice)
}

fn day(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Turn {
    match day::read(text, today(form, visit)) {
        Ok(day) => keep_day(form, visit, day),
        Err(slip) => day_slip(form, visit, slip),
    }
}

fn day_slip(form: &mut Form, visit: &Visit<'_, '_>, slip: DaySlip) -> Turn {
    form.doubt = slip.suggestion.map(Doubt::MeantDay);
    refused(visit, welcome::day_refusal(slip.kind))
}

fn is_skip(visit: &Visit<'_, '_>, text: &str) -> bool {
    same_words(text, &visit.label(Msg::new("skip-button"))) || text.trim() == "-"
}

fn nik(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Turn {
    if is_skip(visit, text) {
        form.nik = Some(Told::Skipped);
        return next(form, visit.say(Msg::new("skip-button")));
    }
    let nik = match Nik::read(text) {
        Ok(nik) => nik,
        Err(slip) => return refused(visit, sixteen(&slip)),
    };
    form.nik = Some(Told::This(nik));
    let first = form.first();
    let choice = Html::plain(&nik.masked());
    match (first.birth, first.sex) {
        (Some(birth), Some(sex)) if !nik.warnings(birth, sex).is_empty() => {
            doubt(form, Doubt::Number, choice)
        }
        (_, _) => next(form, choice),
    }
}

fn family_card(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Turn {
    if is_skip(visit, text) {
        form.family_card = Some(Told::Skipped);
        return next(form, visit.say(Msg::new("skip-button")));
    }
    let card = match FamilyCard::read(text) {
        Ok(card) => card,
        Err(slip) => return refused(visit, sixteen(&slip)),
    };
    form.family_card = Some(Told::This(card));
    let nik = form.nik.and_then(Told::value);
    let choice = Html::plain(&card.masked());
    if card.warnings(nik.as_ref()).is_empty() {
        next(form, choice)
    } else {
        doubt(form, Doubt::Number, choice)
    }
}

/// What is wrong with a number of sixteen digits.
fn sixteen<N>(slip: &SixteenSlip<N>) -> Msg {
    let count = |digits: &usize| i64::try_from(*digits).unwrap_or(i64::MAX);
    match slip {
        SixteenSlip::Unreadable | SixteenSlip::Placeholder => {
            Msg::new("travellers-number-unreadable")
        }
        SixteenSlip::TooShort { digits } | SixteenSlip::TooLong { digits } => {
            Msg::new("travellers-number-length").num("digits", count(digits))
        }
        SixteenSlip::Letters { .. } => Msg::new("travellers-number-letters"),
    }
}
