//! How each step looks: one question, big buttons.

use super::form::{Form, Suggestion};
use super::step::{self, Question, Step};
use super::summary;
use super::word::Word;
use crate::domain::language::Language;
use crate::domain::report::{Breathlessness, Feeling, Filer, Symptom};
use crate::engine::Fault;
use crate::features::dialogue::{Choice, Screen};
use crate::features::{Visit, daily_question, naming};
use crate::i18n::{self, Html, Msg};
use crate::register;

/// Two labels stand side by side when both are at most this long: longer ones
/// would be cut on a narrow telephone.
const HALF_WIDTH: usize = 17;

/// The current step as it is shown.
pub(super) async fn of(form: &Form, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
    let mut screen = match form.at {
        Step::Ask(Question::Feeling) => return how_are_you(form, visit).await,
        Step::Ask(question) => ask(form, visit, question),
        Step::Review => review(form, visit),
        Step::Change => change(form, visit),
    };
    let about = about(form, visit).await?;
    screen.html = Html::join([about, screen.html], "\n");
    Ok(screen)
}

/// Of whom a question speaks, on a telephone that reports for several.
async fn about(form: &Form, visit: &Visit<'_, '_>) -> Result<Html, Fault> {
    match form.filed_by {
        Filer::SelfReport | Filer::Staff(_) if !visit.reports_for_others() => {
            return Ok(Html::default());
        }
        Filer::SelfReport | Filer::Staff(_) | Filer::Household(_) => {}
    }
    let person = register::person::find(visit.desk.tx, form.person).await?;
    Ok(person.map_or_else(Html::default, |person| {
        let name = visit.desk.address(visit.language, &person);
        visit.say(Msg::new("check-in-about").plain("person", name))
    }))
}

async fn how_are_you(form: &Form, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
    let html = match register::person::find(visit.desk.tx, form.person).await? {
        Some(person) => daily_question::text(&visit.desk, visit.language, &person, visit.chat),
        None => visit.say(Msg::new("ask-feeling")),
    };
    let answers = Feeling::ALL.iter().map(|&feeling| {
        let label = visit.label(naming::feeling(feeling));
        vec![choice(label, Word::Feeling(feeling))]
    });
    Ok(screen(html, answers.collect()))
}

fn ask(form: &Form, visit: &Visit<'_, '_>, question: Question) -> Screen {
    match question {
        Question::Feeling => screen(visit.say(Msg::new("ask-feeling")), Vec::new()),
        Question::Symptoms => symptoms(form, visit),
        Question::Other => Screen::asking(visit.say(Msg::new("ask-other"))),
        Question::Breathlessness => breathlessness(visit),
        Question::Danger => danger_signs(form, visit),
        Question::Temperature => temperature(form, visit),
        Question::Saturation => measured(form, visit, Msg::new("ask-saturation"), "skip-button"),
        Question::Breaths => measured(form, visit, Msg::new("ask-breaths"), "cannot-count-button"),
        Question::Pulse => measured(form, visit, Msg::new("ask-pulse"), "skip-button"),
        Question::FeverReducer => fever_reducer(visit),
    }
}

fn symptoms(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    let toggles = Symptom::ALL.iter().map(|&symptom| {
        let ticked = form.answers.symptoms.contains(&symptom);
        choice(
            mark(visit, naming::symptom(symptom), ticked),
            Word::Symptom(symptom),
        )
    });
    let next = choice(visit.label(Msg::new("next-button")), Word::Next);
    screen(visit.say(Msg::new("ask-symptoms")), paired(toggles)).row([next])
}

fn danger_signs(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    let toggles = form.profile.danger_signs().iter().map(|&sign| {
        let ticked = form.answers.danger.contains(&sign);
        vec![choice(
            mark(visit, naming::danger(sign), ticked),
            Word::Danger(sign),
        )]
    });
    // Who spoke of danger in words may not find it in the list: one tap is enough.
    let help = (form.profile.danger_first && !form.answers.emergency()).then(|| {
        let label = visit.label(Msg::new("emergency-button"));
        vec![choice(label, Word::Feeling(Feeling::Emergency))]
    });
    // One way on, and it says what it means.
    let on = if form.answers.danger.is_empty() {
        choice(visit.label(Msg::new("none-button")), Word::Nothing)
    } else {
        choice(visit.label(Msg::new("next-button")), Word::Next)
    };
    let rows = help.into_iter().chain(toggles).collect();
    screen(visit.say(Msg::new("ask-danger")), rows).row([on])
}

fn mark(visit: &Visit<'_, '_>, name: Msg, ticked: bool) -> String {
    let label = visit.label(name);
    let msg = if ticked {
        Msg::new("chosen-mark")
    } else {
        Msg::new("unchosen-mark")
    };
    visit.label(msg.plain("label", label))
}

fn breathlessness(visit: &Visit<'_, '_>) -> Screen {
    let degrees = Breathlessness::ALL.iter().map(|&degree| {
        let label = visit.label(naming::breathlessness(degree));
        vec![choice(label, Word::Degree(degree))]
    });
    screen(visit.say(Msg::new("ask-breathlessness")), degrees.collect())
}

fn temperature(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    let none = choice(
        visit.label(Msg::new("no-thermometer-button")),
        Word::NoThermometer,
    );
    screen(
        visit.say(Msg::new("ask-temperature")),
        suggested(form, visit),
    )
    .row([none])
}

fn measured(form: &Form, visit: &Visit<'_, '_>, question: Msg, skip: &'static str) -> Screen {
    let skip = choice(visit.label(Msg::new(skip)), Word::Skip);
    screen(visit.say(question), suggested(form, visit)).row([skip])
}

/// The button that takes what was probably meant.
fn suggested(form: &Form, visit: &Visit<'_, '_>) -> Vec<Vec<Choice>> {
    form.suggestion
        .iter()
        .map(|suggestion| {
            let value = value_of(visit.language, *suggestion);
            let label = visit.label(Msg::new("take-button").plain("value", value));
            vec![choice(label, Word::Take)]
        })
        .collect()
}

/// A suggested value with its unit: `38,5 °C`.
pub(super) fn value_of(language: Language, suggestion: Suggestion) -> String {
    match suggestion {
        Suggestion::Temperature(measured) => i18n::temperature(language, measured.tenths()),
        Suggestion::Saturation(measured) => i18n::percent(measured),
        Suggestion::Breaths(measured) => measured.to_string(),
        Suggestion::Pulse(measured) => measured.to_string(),
    }
}

fn fever_reducer(visit: &Visit<'_, '_>) -> Screen {
    let rules = &visit.desk.house.protocol.report.fever_reducer.limits;
    let question = Msg::new("ask-fever-reducer").num("hours", rules.within_hours);
    Screen::asking(visit.say(question)).row([
        choice(visit.label(Msg::new("yes-button")), Word::Yes),
        choice(visit.label(Msg::new("no-button")), Word::No),
    ])
}

fn review(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    let lines = summary::lines(form, visit);
    let html = Html::join(
        [
            visit.say(Msg::new("summary-title")),
            Html::join(lines, "\n"),
            visit.say(Msg::new("summary-question")),
        ],
        "\n\n",
    );
    Screen::asking(html)
        .row([choice(visit.label(Msg::new("send-button")), Word::Send)])
        .row([choice(visit.label(Msg::new("change-button")), Word::Change)])
}

fn change(form: &Form, visit: &Visit<'_, '_>) -> Screen {
    let questions = step::asked_of(&form.answers, &form.profile)
        .into_iter()
        .map(|question| {
            let label = visit.label(summary::name(question));
            choice(label, Word::Pick(question))
        });
    screen(visit.say(Msg::new("ask-change")), paired(questions))
}

fn choice(label: String, word: Word) -> Choice {
    Choice::new(label, word.written())
}

fn screen(html: Html, choices: Vec<Vec<Choice>>) -> Screen {
    Screen {
        choices,
        ..Screen::asking(html)
    }
}

/// Row by row, two short ones side by side.
fn paired(choices: impl Iterator<Item = Choice>) -> Vec<Vec<Choice>> {
    let short = |choice: &Choice| choice.label.chars().count() <= HALF_WIDTH;
    let mut rows: Vec<Vec<Choice>> = Vec::new();
    for choice in choices {
        match rows.last_mut().map(Vec::as_mut_slice) {
            Some([alone]) if short(alone) && short(&choice) => {
                if let Some(row) = rows.last_mut() {
                    row.push(choice);
                }
            }
            Some(_) | None => rows.push(vec![choice]),
        }
    }
    rows
}
