//! All answers at a glance, to be checked before anything is kept.

use super::form::{Form, Step, Telephone, Who};
use super::screens::{
    condition_label, pregnancy_label, reason_label, sex_label, today, village_label, village_of,
    who_label,
};
use crate::domain::birth::BirthDate;
use crate::domain::condition::Condition;
use crate::features::Visit;
use crate::features::dialogue::{Choice, Screen};
use crate::i18n::{Html, Msg};

pub(super) fn screen(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    let title = visit.say(Msg::new("onboarding-summary"));
    let villages = visit.desk.house.config.villages.len();
    let lines = form
        .changeable(villages, today(form, visit))
        .into_iter()
        .map(|step| line(form, step, visit));
    let html = Html::join([title, Html::join(lines, "\n")], "\n\n");
    Screen::asking(html).row([
        Choice::new(
            visit.label(Msg::new("onboarding-correct-button")),
            "correct",
        ),
        Choice::new(visit.label(Msg::new("change-button")), "change"),
    ])
}

fn line(form: &Form, step: Step, visit: &Visit<'_, '_>) -> Html {
    let label = visit.say(Msg::new(field_label(step)));
    let value = value(form, step, visit).unwrap_or_else(|| Html::plain("–"));
    visit.say(
        Msg::new("onboarding-summary-line")
            .html("label", label)
            .html("value", value),
    )
}

/// What an answer is called in the summary and among the changes.
pub(super) fn field_label(step: Step) -> &'static str {
    match step {
        Step::Language | Step::Consent | Step::Summary | Step::Change => "home-button",
        Step::Who => "field-who",
        Step::Village => "field-village",
        Step::Name => "field-name",
        Step::RtRw => "field-rt",
        Step::Birth => "field-birth",
        Step::Sex => "field-sex",
        Step::Phone => "field-phone",
        Step::Pregnancy => "field-pregnancy",
        Step::Conditions => "field-conditions",
        Step::Reason => "field-reason",
        Step::FirstDay => "field-first-day",
        Step::Oximeter => "field-oximeter",
    }
}

fn value(form: &Form, step: Step, visit: &Visit<'_, '_>) -> Option<Html> {
    let said = |id: &'static str| visit.say(Msg::new(id));
    let date = |day| Html::plain(&visit.desk.house.locales.date(visit.language, day));
    Some(match step {
        Step::Language | Step::Consent | Step::Summary | Step::Change => return None,
        Step::Who => said(match form.who? {
            who @ (Who::Isolating | Who::Resident) => who_label(who),
        }),
        Step::Village => Html::plain(&village_label(village_of(form, visit)?)),
        Step::Name => Html::plain(form.name.as_ref()?.as_str()),
        Step::RtRw => Html::plain(&form.rt_rw?.to_string()),
        Step::Birth => Html::plain(&birth_text(form.birth?, visit)),
        Step::Sex => Html::plain(&sex_label(visit, form.sex?)),
        Step::Phone => match form.phone.as_ref()? {
            Telephone::Number(phone) => Html::plain(&phone.to_string()),
            Telephone::Skipped => return None,
        },
        Step::Pregnancy => said(pregnancy_label(form.pregnancy?)),
        Step::Conditions => conditions(form, visit),
        Step::Reason => said(reason_label(form.reason?)),
        Step::FirstDay => date(form.first_day?),
        Step::Oximeter => said(if form.oximeter? {
            "yes-button"
        } else {
            "no-button"
        }),
    })
}

/// A birth date as exactly as it was told.
pub(super) fn birth_text(birth: BirthDate, visit: &Visit<'_, '_>) -> String {
    match birth {
        BirthDate::Year(year) => year.to_string(),
        BirthDate::Date(day) => visit.desk.house.locales.date(visit.language, day),
    }
}

/// The ticked conditions in words, or "none".
pub(super) fn conditions(form: &Form, visit: &Visit<'_, '_>) -> Html {
    if form.conditions.is_empty() {
        return visit.say(Msg::new("none-button"));
    }
    let name = |&one: &Condition| visit.say(Msg::new(condition_label(one)));
    Html::join(form.conditions.iter().map(name), ", ")
}
