//! All answers at a glance, to be checked before anything is kept.

use super::form::{Form, Told};
use super::screens::{called, chosen, today, transport_label};
use super::step::Step;
use crate::domain::traveller::Host;
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
    let label = visit.say(Msg::new(label(step)));
    let value = value(form, step, visit).unwrap_or_else(|| Html::plain("–"));
    visit.say(
        Msg::new("onboarding-summary-line")
            .html("label", label)
            .html("value", value),
    )
}

/// What an answer is called in the summary and among the changes.
pub(super) fn label(step: Step) -> &'static str {
    match step {
        Step::Person { field, .. } => details::label(field),
        Step::Reason => "field-reason",
        Step::Origin => "travellers-field-origin",
        Step::Country => "travellers-field-country",
        Step::Arrived => "travellers-field-arrived",
        Step::Departed => "travellers-field-departed",
        Step::Transport => "travellers-field-transport",
        Step::Party => "travellers-field-party",
        Step::Host => "travellers-field-host",
        Step::Food => "travellers-field-food",
        Step::Nik => "travellers-field-nik",
        Step::FamilyCard => "travellers-field-family-card",
        Step::Unwell => "travellers-field-unwell",
        Step::Language | Step::Kind | Step::Consent | Step::Summary | Step::Change => "home-button",
    }
}

fn value(form: &Form, step: Step, visit: &Visit<'_, '_>) -> Option<Html> {
    let date = |day| Html::plain(&visit.desk.house.locales.date(visit.language, day));
    match step {
        Step::Person { member, field } => {
            let details = form.members.get(member).map(|one| &one.details)?;
            details::value(details, field, visit)
        }
        Step::Reason => form
            .reason
            .map(|reason| chosen(visit, reason_label(reason))),
        Step::Origin | Step::Country => form.origin.as_ref().map(|one| Html::plain(&one.name())),
        Step::Arrived => form.arrived.map(date),
        Step::Departed => form.departed.map(date),
        Step::Transport => form
            .transport
            .map(|one| chosen(visit, transport_label(one))),
        Step::Party => companions(form),
        Step::Host => form.host.as_ref().map(|host| self::host(visit, host)),
        Step::Food => form
            .needs_food
            .map(|needs| chosen(visit, if needs { "yes-button" } else { "no-button" })),
        // Never echoed in a chat: the serial alone.
        Step::Nik => form
            .nik
            .and_then(Told::value)
            .map(|one| Html::plain(&one.masked())),
        Step::FamilyCard => {
            let card = form.family_card.and_then(Told::value);
            card.map(|one| Html::plain(&one.masked()))
        }
        Step::Unwell => Some(health(form, visit)),
        Step::Language | Step::Kind | Step::Consent | Step::Summary | Step::Change => None,
    }
}

fn companions(form: &Form) -> Option<Html> {
    let names = form.members.iter().skip(1);
    let names = names.filter_map(|one| one.details.name.as_ref());
    let names: Vec<Html> = names.map(|name| Html::plain(name.as_str())).collect();
    (!names.is_empty()).then(|| Html::join(names, ", "))
}

/// In whose house, in words.
pub(super) fn host(visit: &Visit<'_, '_>, host: &Host) -> Html {
    match host {
        Host::Own => chosen(visit, "travellers-own-house-button"),
        Host::Named(name) => Html::plain(name),
    }
}

/// Who has complaints, in words.
pub(super) fn health(form: &Form, visit: &Visit<'_, '_>) -> Html {
    if form.unwell.is_empty() {
        let all = match form.members.len() {
            0 | 1 => "travellers-well-button",
            _ => "travellers-all-well-button",
        };
        return chosen(visit, all);
    }
    let ill = form
        .unwell
        .iter()
        .filter_map(|place| form.members.get(*place));
    let names = ill.filter_map(called).map(|name| Html::plain(&name));
    let names = Html::join(names, ", ");
    visit.say(Msg::new("travellers-ill-names").html("names", names))
}
