//! How each question looks.

use super::form::Telling;
use super::step::Step;
use crate::domain::report::{Answers, DangerSign, Feeling, Symptom};
use crate::engine::outgoing::ReplyButton;
use crate::features::dialogue::{Choice, Screen};
use crate::features::villages::{self, BUTTONS_MAX};
use crate::features::{Visit, naming};
use crate::i18n::Msg;

/// The current question.
pub(super) fn of(form: &Telling, answers: &Answers, visit: &Visit<'_, '_>) -> Screen {
    match form.at {
        Step::Feeling => feeling(visit),
        Step::Danger => danger(form, answers, visit),
        Step::Symptoms => symptoms(answers, visit),
        Step::Temperature => asking(visit, "ask-temperature").row([choice(
            visit,
            "no-thermometer-button",
            "no-thermometer",
        )]),
        Step::Village => village(visit),
        Step::Name => asking(visit, "unmatched-name").row([skip(visit)]),
        Step::Phone => phone(visit),
        Step::Place => asking(visit, "unmatched-place").row([skip(visit)]),
    }
}

fn asking(visit: &Visit<'_, '_>, id: &'static str) -> Screen {
    Screen::asking(visit.say(Msg::new(id)))
}

fn choice(visit: &Visit<'_, '_>, id: &'static str, word: &str) -> Choice {
    Choice::new(visit.label(Msg::new(id)), word)
}

fn skip(visit: &Visit<'_, '_>) -> Choice {
    choice(visit, "skip-button", "skip")
}

fn feeling(visit: &Visit<'_, '_>) -> Screen {
    let answers = Feeling::ALL.iter();
    answers.fold(asking(visit, "unmatched-feeling"), |screen, &feeling| {
        let label = visit.label(naming::feeling(feeling));
        screen.row([Choice::new(label, feeling.word())])
    })
}

fn danger(form: &Telling, answers: &Answers, visit: &Visit<'_, '_>) -> Screen {
    let mut screen = asking(visit, "ask-danger");
    if !answers.emergency() {
        let word = Feeling::Emergency.word();
        screen = screen.row([choice(visit, "emergency-button", word)]);
    }
    let signs = match form.child {
        true => DangerSign::under_five(),
        false => DangerSign::adult(),
    };
    for &sign in signs {
        let label = mark(visit, naming::danger(sign), answers.danger.contains(&sign));
        screen = screen.row([Choice::new(label, word_of("dgr-", sign.word()))]);
    }
    let list = match form.child {
        true => "unmatched-adult-button",
        false => "unmatched-child-button",
    };
    let on = match answers.danger.is_empty() {
        true => choice(visit, "none-button", "none"),
        false => choice(visit, "next-button", "next"),
    };
    screen.row([choice(visit, list, "other-list")]).row([on])
}

fn symptoms(answers: &Answers, visit: &Visit<'_, '_>) -> Screen {
    let toggles: Vec<Choice> = Symptom::ALL
        .iter()
        .map(|&symptom| {
            let ticked = answers.symptoms.contains(&symptom);
            let label = mark(visit, naming::symptom(symptom), ticked);
            Choice::new(label, word_of("sym-", symptom.word()))
        })
        .collect();
    let screen = toggles
        .into_iter()
        .fold(asking(visit, "ask-symptoms"), |screen, one| {
            screen.row([one])
        });
    screen.row([choice(visit, "next-button", "next")])
}

fn mark(visit: &Visit<'_, '_>, name: Msg, ticked: bool) -> String {
    let label = visit.label(name);
    let msg = match ticked {
        true => Msg::new("chosen-mark"),
        false => Msg::new("unchosen-mark"),
    };
    visit.label(msg.plain("label", label))
}

/// Words of buttons have hyphens.
fn word_of(kind: &str, word: &str) -> String {
    format!("{kind}{}", word.replace('_', "-"))
}

fn village(visit: &Visit<'_, '_>) -> Screen {
    let villages = &visit.desk.house.config.villages;
    let screen = asking(visit, "unmatched-village").row([skip(visit)]);
    if villages.len() > BUTTONS_MAX {
        return screen;
    }
    villages.iter().fold(screen, |screen, village| {
        screen.row([Choice::new(villages::label(village), village.id.as_str())])
    })
}

fn phone(visit: &Visit<'_, '_>) -> Screen {
    let share = visit.label(Msg::new("stranger-contact-button"));
    let skip = visit.label(Msg::new("skip-button"));
    asking(visit, "unmatched-phone")
        .keys([ReplyButton::ShareContact(share)])
        .keys([ReplyButton::Text(skip)])
}
