//! The answers in words: for the summary, and for what stays readable of a choice.

use super::form::Form;
use super::step::{self, Question};
use crate::domain::report::{Answers, Symptom};
use crate::features::{Visit, naming};
use crate::i18n::{self, Html, Msg};

/// What a question is called in the summary and on its "change" button.
#[must_use]
pub fn name(question: Question) -> Msg {
    Msg::new(match question {
        Question::Feeling => "answer-feeling",
        Question::Symptoms => "answer-symptoms",
        Question::Other => "answer-other",
        Question::Breathlessness => "answer-breathlessness",
        Question::Danger => "answer-danger",
        Question::Temperature => "answer-temperature",
        Question::Saturation => "answer-saturation",
        Question::Breaths => "answer-breaths",
        Question::Pulse => "answer-pulse",
        Question::FeverReducer => "answer-fever-reducer",
    })
}

/// The answers, a line each.
#[must_use]
pub fn lines(form: &Form, visit: &Visit<'_, '_>) -> Vec<Html> {
    step::asked_of(&form.answers, &form.profile)
        .into_iter()
        .map(|question| {
            let line = Msg::new("summary-line")
                .plain("what", visit.label(name(question)))
                .html("value", answer(&form.answers, question, visit));
            visit.say(line)
        })
        .collect()
}

/// One answer in words.
#[must_use]
pub fn answer(answers: &Answers, question: Question, visit: &Visit<'_, '_>) -> Html {
    let known = match question {
        Question::Feeling => answers.feeling.map(|it| visit.say(naming::feeling(it))),
        Question::Symptoms => Some(symptoms(answers, visit)),
        Question::Other => answers.other_text.as_deref().map(Html::plain),
        Question::Breathlessness => answers
            .breathlessness
            .map(|it| visit.say(naming::breathlessness(it))),
        Question::Danger => Some(danger(answers, visit)),
        Question::Temperature => temperature(answers, visit),
        Question::Saturation => answers.spo2.map(|it| Html::plain(&i18n::percent(it))),
        Question::Breaths => answers.resp_rate.map(|it| a_minute(visit, it.value())),
        Question::Pulse => answers.pulse.map(|it| a_minute(visit, it.value())),
        Question::FeverReducer => answers.fever_reducer.map(|it| yes_or_no(visit, it)),
    };
    known.unwrap_or_else(|| visit.say(Msg::new("answer-missing")))
}

fn symptoms(answers: &Answers, visit: &Visit<'_, '_>) -> Html {
    let named = answers
        .symptoms
        .iter()
        .filter(|symptom| **symptom != Symptom::Other || answers.other_text.is_none())
        .map(|symptom| visit.say(naming::symptom(*symptom)));
    listed(named.collect(), visit)
}

fn danger(answers: &Answers, visit: &Visit<'_, '_>) -> Html {
    let signs = answers
        .danger
        .iter()
        .map(|sign| visit.say(naming::danger(*sign)));
    listed(signs.collect(), visit)
}

fn listed(items: Vec<Html>, visit: &Visit<'_, '_>) -> Html {
    if items.is_empty() {
        return visit.say(Msg::new("none-button"));
    }
    Html::join(items, ", ")
}

fn temperature(answers: &Answers, visit: &Visit<'_, '_>) -> Option<Html> {
    if let Some(measured) = answers.temperature {
        let shown = i18n::temperature(visit.language, measured.tenths());
        return Some(Html::plain(&shown));
    }
    answers
        .no_thermometer
        .then(|| visit.say(Msg::new("no-thermometer-button")))
}

fn a_minute(visit: &Visit<'_, '_>, count: u8) -> Html {
    visit.say(Msg::new("a-minute").num("count", count))
}

fn yes_or_no(visit: &Visit<'_, '_>, yes: bool) -> Html {
    visit.say(if yes {
        Msg::new("yes-button")
    } else {
        Msg::new("no-button")
    })
}
