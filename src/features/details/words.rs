//! What the fields and their values are called.

use super::{Details, Field, Telephone};
use crate::domain::birth::BirthDate;
use crate::domain::condition::{Condition, Pregnancy, Sex};
use crate::features::dialogue::Choice;
use crate::features::{Visit, naming, villages};
use crate::i18n::{Html, Msg};

/// The id of a field's name.
#[must_use]
pub fn label(field: Field) -> &'static str {
    match field {
        Field::Village => "field-village",
        Field::Name => "field-name",
        Field::RtRw => "field-rt",
        Field::Birth => "field-birth",
        Field::Sex => "field-sex",
        Field::Phone => "field-phone",
        Field::Pregnancy => "field-pregnancy",
        Field::Conditions => "field-conditions",
        Field::Oximeter => "field-oximeter",
    }
}

/// What was answered, in words. `None`: nothing, or no telephone.
#[must_use]
pub fn value(details: &Details, field: Field, visit: &Visit<'_, '_>) -> Option<Html> {
    Some(match field {
        Field::Village => Html::plain(&villages::label(details.village_of(visit)?)),
        Field::Name => Html::plain(details.name.as_ref()?.as_str()),
        Field::RtRw => Html::plain(&details.rt_rw?.to_string()),
        Field::Birth => Html::plain(&birth(details.birth?, visit)),
        Field::Sex => Html::plain(&sex_label(visit, details.sex?)),
        Field::Phone => match details.phone.as_ref()? {
            Telephone::Number(phone) => Html::plain(&phone.to_string()),
            Telephone::Skipped => return None,
        },
        Field::Pregnancy => said(visit, pregnancy_label(details.pregnancy?)),
        Field::Conditions => conditions(details, visit),
        Field::Oximeter => said(visit, yes_or_no(details.oximeter?)),
    })
}

fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes-button" } else { "no-button" }
}

/// A birth date as exactly as it was told.
#[must_use]
pub fn birth(birth: BirthDate, visit: &Visit<'_, '_>) -> String {
    match birth {
        BirthDate::Year(year) => year.to_string(),
        BirthDate::Date(day) => visit.desk.house.locales.date(visit.language, day),
    }
}

/// The ticked conditions in words, or "none".
#[must_use]
pub fn conditions(details: &Details, visit: &Visit<'_, '_>) -> Html {
    if details.conditions.is_empty() {
        return said(visit, "none-button");
    }
    let name = |&one: &Condition| visit.say(naming::condition(one));
    Html::join(details.conditions.iter().map(name), ", ")
}

/// A label as it stays readable under its question.
pub(super) fn said(visit: &Visit<'_, '_>, id: &'static str) -> Html {
    visit.say(Msg::new(id))
}

pub(super) fn choice(visit: &Visit<'_, '_>, id: &'static str, word: &str) -> Choice {
    Choice::new(visit.label(Msg::new(id)), word)
}

pub(super) fn sex_word(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "female",
        Sex::Male => "male",
    }
}

pub(super) fn sex_label(visit: &Visit<'_, '_>, sex: Sex) -> String {
    visit.label(Msg::new(match sex {
        Sex::Female => "sex-female",
        Sex::Male => "sex-male",
    }))
}

pub(super) fn pregnancy_label(pregnancy: Pregnancy) -> &'static str {
    match pregnancy {
        Pregnancy::Yes => "yes-button",
        Pregnancy::No => "no-button",
        Pregnancy::Unknown => "unknown-button",
    }
}
