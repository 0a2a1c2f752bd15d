//! The questions as they are shown.

use chrono::NaiveDate;

use super::answers::place_word;
use super::form::{Doubt, For, Form, Kind, Member, PARTY_MAX};
use super::step::Step;
use super::summary;
use crate::domain::isolation::IsolationReason;
use crate::domain::regency::{Regency, RegencyCode};
use crate::domain::text::name::PersonName;
use crate::domain::traveller::Transport;
use crate::features::details::{self, Field, Whose};
use crate::features::dialogue::{Choice, Screen};
use crate::features::welcome::{self, reason_label, reason_word};
use crate::features::{Visit, which_day};
use crate::i18n::{Html, Msg};

/// Short answers side by side.
const IN_A_ROW: usize = 2;

/// The current question of a form.
pub(super) fn screen(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    if let Some((member, question)) = form.question() {
        let details = form.members.get(member).map(|one| &one.details);
        let sentence = sentence(form, visit, member, question.field);
        if let Some(details) = details {
            return question.screen(details, visit, sentence);
        }
    }
    if let Some(doubt) = &form.doubt {
        return doubted(form, doubt, visit);
    }
    match form.step {
        Step::Language => welcome::language_screen(visit),
        Step::Consent => consent(form, visit),
        Step::Kind => kind(visit),
        Step::Reason => reason(visit),
        Step::Origin => asking(visit, "travellers-origin"),
        Step::Country => asking(visit, "travellers-country"),
        Step::Arrived => arrived(form, visit),
        Step::Departed => departed(visit),
        Step::Transport => transport(visit),
        Step::Party => party(form, visit),
        Step::Host => asking(visit, "travellers-host").row([choice(
            visit,
            "travellers-own-house-button",
            "own",
        )]),
        Step::Food => yes_no(asking(visit, "travellers-food"), visit),
        Step::Nik => asking(visit, "travellers-nik").row([choice(visit, "skip-button", "skip")]),
        Step::FamilyCard => {
            asking(visit, "travellers-family-card").row([choice(visit, "skip-button", "skip")])
        }
        Step::Unwell => unwell(form, visit),
        Step::Change => change(form, visit),
        Step::Summary | Step::Person { .. } => summary::screen(form, visit),
    }
}

fn asking(visit: &Visit<'_, '_>, id: &'static str) -> Screen {
    Screen::asking(visit.say(Msg::new(id)))
}

fn choice(visit: &Visit<'_, '_>, id: &'static str, word: &str) -> Choice {
    Choice::new(visit.label(Msg::new(id)), word)
}

/// A label as it stays readable under its question.
pub(super) fn chosen(visit: &Visit<'_, '_>, id: &'static str) -> Html {
    visit.say(Msg::new(id))
}

fn yes_no(screen: Screen, visit: &Visit<'_, '_>) -> Screen {
    screen.row([
        choice(visit, "yes-button", "yes"),
        choice(visit, "no-button", "no"),
    ])
}

/// Today, by the calendar of the village where they arrive.
pub(super) fn today(form: &Form, visit: &Visit<'_, '_>) -> NaiveDate {
    form.first().today(visit)
}

/// How it is asked of this one: of oneself, of whoever came along, of somebody else.
fn sentence(form: &Form, visit: &Visit<'_, '_>, member: usize, field: Field) -> Html {
    let name = form
        .members
        .get(member)
        .and_then(called)
        .unwrap_or_default();
    match (form.question().map(|(_, question)| question.whose), field) {
        (Some(Whose::Own), Field::Village) => visit.say(Msg::new("travellers-village")),
        (Some(Whose::Own), Field::RtRw) => visit.say(Msg::new("travellers-rt")),
        (Some(Whose::Own), Field::Oximeter) => visit.say(Msg::new("onboarding-oximeter")),
        (Some(Whose::Own), field) => visit.say(Msg::new(own(field))),
        (Some(Whose::Others) | None, field) => {
            visit.say(Msg::new(others(field)).text("name", name))
        }
    }
}

fn own(field: Field) -> &'static str {
    match field {
        Field::Village => "travellers-village",
        Field::Name => "onboarding-name",
        Field::RtRw => "travellers-rt",
        Field::Birth => "onboarding-birth",
        Field::Sex => "onboarding-sex",
        Field::Phone => "onboarding-phone",
        Field::Pregnancy => "onboarding-pregnancy",
        Field::Conditions => "onboarding-conditions",
        Field::Oximeter => "onboarding-oximeter",
    }
}

fn others(field: Field) -> &'static str {
    match field {
        Field::Village => "travellers-their-village",
        Field::Name => "travellers-their-name",
        Field::RtRw => "travellers-their-rt",
        Field::Birth => "travellers-their-birth",
        Field::Sex => "travellers-their-sex",
        Field::Phone => "travellers-their-phone",
        Field::Pregnancy => "travellers-their-pregnancy",
        Field::Conditions => "travellers-their-conditions",
        Field::Oximeter => "travellers-their-oximeter",
    }
}

/// How somebody is called in a question about them.
pub(super) fn called(member: &Member) -> Option<String> {
    let name = member.details.name.as_ref();
    name.map(|name| PersonName::called(name).to_owned())
}

fn consent(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    let mut screen = welcome::consent_screen(visit);
    if form.staff().is_some() {
        let first = visit.say(Msg::new("travellers-read-aloud"));
        screen.html = Html::join([first, screen.html], "\n\n");
    }
    screen
}

/// What somebody may be whom staff enter, with word and label.
pub(super) fn kinds() -> [(Kind, &'static str, &'static str); 2] {
    [
        (
            Kind::Traveller,
            "traveller",
            "travellers-kind-traveller-button",
        ),
        (
            Kind::Isolating,
            "isolating",
            "travellers-kind-isolating-button",
        ),
    ]
}

fn kind(visit: &Visit<'_, '_>) -> Screen {
    let question = asking(visit, "travellers-kind");
    kinds()
        .into_iter()
        .fold(question, |screen, (_, word, label)| {
            screen.row([choice(visit, label, word)])
        })
}

/// The reasons that this member of staff may enter. What a test has shown is a matter of
/// health workers.
pub(super) fn reasons(visit: &Visit<'_, '_>) -> Vec<IsolationReason> {
    let knows_health = visit.may(crate::domain::access::Action::HandleAlerts);
    let all = IsolationReason::ALL.into_iter();
    all.filter(|reason| match reason {
        IsolationReason::Traveller => false,
        IsolationReason::CloseContact => true,
        IsolationReason::WaitingForResult
        | IsolationReason::ConfirmedWithoutSymptoms
        | IsolationReason::ConfirmedWithSymptoms => knows_health,
    })
    .collect()
}

fn reason(visit: &Visit<'_, '_>) -> Screen {
    let question = asking(visit, "travellers-reason");
    reasons(visit).into_iter().fold(question, |screen, reason| {
        screen.row([choice(visit, reason_label(reason), reason_word(reason))])
    })
}

fn arrived(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    let question = match (form.travels(), form.reason) {
        (true, _) | (false, Some(IsolationReason::Traveller)) => "travellers-arrived",
        (false, Some(IsolationReason::CloseContact) | None) => "travellers-day-contact",
        (
            false,
            Some(IsolationReason::WaitingForResult | IsolationReason::ConfirmedWithoutSymptoms),
        ) => "travellers-day-specimen",
        (false, Some(IsolationReason::ConfirmedWithSymptoms)) => "travellers-day-onset",
    };
    let locales = &visit.desk.house.locales;
    let example = locales.date_short(visit.language, today(form, visit));
    Screen::asking(visit.say(Msg::new(question).plain("example", example)))
        .row(which_day::buttons(visit))
}

fn departed(visit: &Visit<'_, '_>) -> Screen {
    asking(visit, "travellers-departed")
        .row([choice(visit, "travellers-same-day-button", "same-day")])
        .row([choice(visit, "travellers-day-before-button", "day-before")])
}

pub(super) fn transport_label(transport: Transport) -> &'static str {
    match transport {
        Transport::Bus => "travellers-bus-button",
        Transport::Minibus => "travellers-minibus-button",
        Transport::Train => "travellers-train-button",
        Transport::Ship => "travellers-ship-button",
        Transport::Plane => "travellers-plane-button",
        Transport::Car => "travellers-car-button",
        Transport::Motorcycle => "travellers-motorcycle-button",
        Transport::Other => "travellers-other-button",
    }
}

fn transport(visit: &Visit<'_, '_>) -> Screen {
    let question = asking(visit, "travellers-transport");
    Transport::ALL
        .chunks(IN_A_ROW)
        .fold(question, |screen, row| {
            let button = |one: &Transport| choice(visit, transport_label(*one), one.word());
            screen.row(row.iter().map(button))
        })
}

fn party(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    let names = form.members.iter().skip(1).filter_map(called);
    let names: Vec<Html> = names.map(|name| Html::plain(&name)).collect();
    let is_alone = names.is_empty();
    let question = match is_alone {
        true => Msg::new("travellers-party"),
        false => Msg::new("travellers-party-so-far").html("names", Html::join(names, ", ")),
    };
    let mut screen = Screen::asking(visit.say(question));
    for (place, member) in form.still_at_home() {
        let label =
            Msg::new("travellers-known-button").text("name", called(member).unwrap_or_default());
        screen = screen.row([Choice::new(visit.label(label), format!("known-{place}"))]);
    }
    if form.members.len() <= PARTY_MAX {
        screen = screen.row([choice(visit, "travellers-add-button", "add")]);
    }
    for (place, member) in form.members.iter().enumerate().skip(1) {
        let label =
            Msg::new("travellers-drop-button").text("name", called(member).unwrap_or_default());
        screen = screen.row([Choice::new(visit.label(label), format!("drop-{place}"))]);
    }
    let done = match is_alone {
        true => "travellers-alone-button",
        false => "travellers-party-done-button",
    };
    screen.row([choice(visit, done, "done")])
}

fn unwell(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    let screen = match form.whose {
        For::Oneself if form.members.len() == 1 => asking(visit, "travellers-unwell"),
        For::Another(_) if form.members.len() == 1 => asking(visit, "travellers-unwell-their"),
        For::Oneself | For::Another(_) => asking(visit, "travellers-unwell-party"),
    };
    let emergency = [choice(visit, "emergency-button", "emergency")];
    if form.members.len() == 1 {
        return screen
            .row([choice(visit, "travellers-well-button", "well")])
            .row([choice(visit, "travellers-ill-button", "ill")])
            .row(emergency);
    }
    let mut screen = screen;
    if form.unwell.is_empty() {
        screen = screen.row([choice(visit, "travellers-all-well-button", "well")]);
    }
    for (place, member) in form.members.iter().enumerate() {
        let mark = match form.unwell.contains(&place) {
            true => "chosen-mark",
            false => "unchosen-mark",
        };
        let name = Html::plain(&called(member).unwrap_or_default());
        let label = visit.label(Msg::new(mark).html("label", name));
        screen = screen.row([Choice::new(label, format!("ill-{place}"))]);
    }
    if !form.unwell.is_empty() {
        screen = screen.row([choice(visit, "next-button", "next")]);
    }
    screen.row(emergency)
}

fn change(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    let villages = visit.desk.house.config.villages.len();
    let steps = form.changeable(villages, today(form, visit));
    let question = asking(visit, "onboarding-change");
    steps.chunks(IN_A_ROW).fold(question, |screen, row| {
        screen.row(
            row.iter()
                .map(|&step| choice(visit, summary::label(step), step.word())),
        )
    })
}

/// An answer asked back: yes, or anew.
fn doubted(form: &Form, doubt: &Doubt, visit: &Visit<'_, '_>) -> Screen {
    let locales = &visit.desk.house.locales;
    let date = |day| locales.date(visit.language, day);
    let day = match form.step {
        Step::Departed => form.departed,
        _ => form.arrived,
    };
    let question = match doubt {
        Doubt::LongAgo => {
            Msg::new("onboarding-doubt-long-ago").plain("day", day.map(date).unwrap_or_default())
        }
        Doubt::MeantDay(day) => Msg::new("onboarding-doubt-day").plain("day", date(*day)),
        Doubt::Number => Msg::new("travellers-doubt-number"),
        Doubt::Place(codes) => return places(codes, visit),
        // Asked by its own question.
        Doubt::Details(_) => return change(form, visit),
    };
    details::sure_or_again(visit, question)
}

fn places(codes: &[RegencyCode], visit: &Visit<'_, '_>) -> Screen {
    let known = codes.iter().filter_map(|code| Regency::find(*code));
    let question = asking(visit, "travellers-which-place");
    known
        .fold(question, |screen, one| {
            screen.row([Choice::new(one.to_string(), place_word(one.code))])
        })
        .row([choice(visit, "onboarding-again-button", "again")])
}
