//! All answers at a glance, to be checked before anything is kept.

use super::form::{Form, Step, Who};
use super::screens::{today, who_label};
use crate::features::Visit;
use crate::features::details;
use crate::features::dialogue::{Choice, Screen};
use crate::features::welcome::reason_label;
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
        Step::Who => "field-who",
        Step::Reason => "field-reason",
        Step::FirstDay => "field-first-day",
        Step::Language
        | Step::Consent
        | Step::Village
        | Step::Name
        | Step::RtRw
        | Step::Birth
        | Step::Sex
        | Step::Phone
        | Step::Pregnancy
        | Step::Conditions
        | Step::Oximeter
        | Step::Summary
        | Step::Change => step.field().map_or("home-button", details::label),
    }
}

fn value(form: &Form, step: Step, visit: &Visit<'_, '_>) -> Option<Html> {
    let said = |id: &'static str| visit.say(Msg::new(id));
    let date = |day| Html::plain(&visit.desk.house.locales.date(visit.language, day));
    match step {
        Step::Who => form.who.map(|who: Who| said(who_label(who))),
        Step::Reason => form.reason.map(|reason| said(reason_label(reason))),
        Step::FirstDay => form.first_day.map(date),
        Step::Language
        | Step::Consent
        | Step::Village
        | Step::Name
        | Step::RtRw
        | Step::Birth
        | Step::Sex
        | Step::Phone
        | Step::Pregnancy
        | Step::Conditions
        | Step::Oximeter
        | Step::Summary
        | Step::Change => details::value(&form.details, step.field()?, visit),
    }
}
