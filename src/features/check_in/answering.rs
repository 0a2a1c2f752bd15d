//! What a tap or a typed answer does to the report in the making.
//!
//! Typed words are understood where they are plain; a number that was probably
//! meant otherwise is only suggested. Nothing here guesses how bad it is.

use std::collections::BTreeSet;

use super::filing::{self, Completeness};
use super::form::{Form, Suggestion};
use super::measuring;
use super::receipt;
use super::step::{self, Question, Step};
use super::summary;
use super::word::Word;
use crate::domain::report::{Feeling, Symptom};
use crate::domain::text::complaint::{ComplaintHint, looks_like_complaint};
use crate::domain::text::{clean, feeling};
use crate::engine::Fault;
use crate::features::dialogue::{Input, Turn};
use crate::features::{Visit, advice, naming};
use crate::i18n::{Html, Msg};

/// The longest description of another complaint, in characters.
const OTHER_MAX: usize = 300;

/// Takes an answer to the current step.
pub(super) async fn take(
    form: &mut Form,
    visit: &mut Visit<'_, '_>,
    input: Input<'_>,
) -> Result<Turn, Fault> {
    let heard = match input {
        Input::Word(word) => match Word::read(word) {
            Some(word) => pressed(form, visit, word),
            None => Heard::Stray,
        },
        Input::Text(text) => typed(form, visit, text),
        Input::Contact { .. } | Input::Location | Input::Media { .. } => Heard::Stray,
    };
    if heard.is_an_answer() {
        let now = visit.desk.now();
        let said = visit.said_at.map_or(now, |said| said.min(now));
        form.begun(said, visit.time_uncertain);
    }
    follow(form, visit, heard).await
}

/// What an answer was.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Heard {
    /// The answer to this question; it is written down already.
    Answer(Question),
    /// A tick was set or taken back.
    Tick,
    /// Something else of the report was told by the way: this line says what.
    ByTheWay(Html),
    /// Not understood: this line says what was, and how to answer.
    Unclear(Html),
    /// Another step is wanted; the choice stays readable.
    Go(Step, Html),
    /// The report is to be sent.
    Send,
    /// No answer to this.
    Stray,
}

impl Heard {
    fn is_an_answer(&self) -> bool {
        match self {
            Self::Answer(_) | Self::Tick | Self::ByTheWay(_) => true,
            Self::Unclear(_) | Self::Go(..) | Self::Send | Self::Stray => false,
        }
    }
}

async fn follow(form: &mut Form, visit: &mut Visit<'_, '_>, heard: Heard) -> Result<Turn, Fault> {
    Ok(match heard {
        Heard::Answer(question) => {
            let choice = summary::answer(&form.answers, question, visit);
            form.settle(question);
            // A healthy day has no summary: the receipt has the way back.
            let healthy = form.answers.feeling == Some(Feeling::Healthy);
            if form.at == Step::Review && healthy && form.corrects.is_none() {
                return send(form, visit, choice).await;
            }
            Turn::Next { choice }
        }
        Heard::Tick => {
            step::prune(&mut form.answers, &mut form.settled, &form.profile);
            Turn::Redraw
        }
        Heard::ByTheWay(line) => {
            step::prune(&mut form.answers, &mut form.settled, &form.profile);
            if form.at == Step::Review {
                form.at = form.next();
            }
            Turn::Refused(line)
        }
        Heard::Unclear(line) => Turn::Refused(line),
        Heard::Go(step, choice) => {
            form.changing = matches!(step, Step::Ask(_));
            form.suggestion = None;
            form.at = step;
            Turn::Next { choice }
        }
        Heard::Send => {
            let choice = visit.say(Msg::new("send-button"));
            return send(form, visit, choice).await;
        }
        Heard::Stray => Turn::Stray,
    })
}

async fn send(form: &mut Form, visit: &mut Visit<'_, '_>, choice: Html) -> Result<Turn, Fault> {
    let filed = filing::file(&mut visit.desk, form, Completeness::Complete).await?;
    if let Some(filed) = filed {
        receipt::stored(&mut visit.desk, form, &filed).await?;
    }
    let choice = Some(choice);
    Ok(Turn::Done { choice })
}

fn pressed(form: &mut Form, visit: &Visit<'_, '_>, word: Word) -> Heard {
    match form.at {
        Step::Ask(question) => tapped(form, visit, question, word),
        Step::Review => match word {
            Word::Send => Heard::Send,
            Word::Change => Heard::Go(Step::Change, visit.say(Msg::new("change-button"))),
            Word::Feeling(_)
            | Word::Symptom(_)
            | Word::Degree(_)
            | Word::Danger(_)
            | Word::Pick(_)
            | Word::Next
            | Word::Nothing
            | Word::NoThermometer
            | Word::Take
            | Word::Skip
            | Word::Yes
            | Word::No => Heard::Stray,
        },
        Step::Change => pick(form, visit, word),
    }
}

fn pick(form: &Form, visit: &Visit<'_, '_>, word: Word) -> Heard {
    let asked = step::asked_of(&form.answers, &form.profile);
    let picked = asked
        .into_iter()
        .find(|question| word == Word::Pick(*question));
    match picked {
        Some(question) => Heard::Go(Step::Ask(question), visit.say(summary::name(question))),
        None => Heard::Stray,
    }
}

/// A button of a question. A word that belongs to another question is no answer.
fn tapped(form: &mut Form, visit: &Visit<'_, '_>, question: Question, word: Word) -> Heard {
    match (question, word) {
        (Question::Feeling, Word::Feeling(feeling)) => form.answers.feeling = Some(feeling),
        (Question::Symptoms, Word::Symptom(symptom)) => {
            toggle(&mut form.answers.symptoms, symptom);
            return Heard::Tick;
        }
        (Question::Symptoms, Word::Next) if nothing_named(form) => {
            return Heard::Unclear(visit.say(Msg::new("name-a-complaint")));
        }
        (Question::Symptoms, Word::Next) => {}
        (Question::Breathlessness, Word::Degree(degree)) => {
            form.answers.breathlessness = Some(degree);
        }
        (Question::Danger, Word::Danger(sign)) => {
            toggle(&mut form.answers.danger, sign);
            return Heard::Tick;
        }
        // Danger was heard in what was typed, and the button offered with the signs.
        (Question::Danger, Word::Feeling(Feeling::Emergency)) => {
            form.answers.feeling = Some(Feeling::Emergency);
            return Heard::Answer(Question::Feeling);
        }
        // "None" takes no tick back: it may be pressed on the heels of one.
        (Question::Danger, Word::Next | Word::Nothing) => form.answers.danger_answered = true,
        (Question::Temperature, Word::NoThermometer) => {
            form.answers.temperature = None;
            form.answers.no_thermometer = true;
        }
        (Question::Saturation, Word::Skip) => form.answers.spo2 = None,
        (Question::Breaths, Word::Skip) => form.answers.resp_rate = None,
        (Question::Pulse, Word::Skip) => form.answers.pulse = None,
        (Question::FeverReducer, Word::Yes) => form.answers.fever_reducer = Some(true),
        (Question::FeverReducer, Word::No) => form.answers.fever_reducer = Some(false),
        (_, Word::Take) if form.suggestion.is_some() => return accept(form),
        (_, _) => return Heard::Stray,
    }
    Heard::Answer(question)
}

fn toggle<T: Ord>(ticks: &mut BTreeSet<T>, one: T) {
    if !ticks.remove(&one) {
        ticks.insert(one);
    }
}

/// Whether "there are complaints" is all that was said.
fn nothing_named(form: &Form) -> bool {
    let answers = &form.answers;
    answers.symptoms.is_empty() && answers.danger.is_empty() && !answers.emergency()
}

/// Takes the value that was suggested.
fn accept(form: &mut Form) -> Heard {
    let answers = &mut form.answers;
    Heard::Answer(match form.suggestion {
        Some(Suggestion::Temperature(measured)) => {
            answers.temperature = Some(measured);
            answers.no_thermometer = false;
            Question::Temperature
        }
        Some(Suggestion::Saturation(measured)) => {
            answers.spo2 = Some(measured);
            Question::Saturation
        }
        Some(Suggestion::Breaths(measured)) => {
            answers.resp_rate = Some(measured);
            Question::Breaths
        }
        Some(Suggestion::Pulse(measured)) => {
            answers.pulse = Some(measured);
            Question::Pulse
        }
        None => return Heard::Stray,
    })
}

/// Danger is listened for before anything else: "tidak bisa napas" is no "tidak", and
/// no wrong number either.
fn typed(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Heard {
    let first = form.at == Step::Ask(Question::Feeling);
    if !first && looks_like_complaint(text) == Some(ComplaintHint::Emergency) {
        return danger_heard(form, visit, text);
    }
    plainly_typed(form, visit, text)
}

/// Words that speak of danger, at any step: the signs are asked at once, with the
/// button that calls for help. What else was said with them is kept.
fn danger_heard(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Heard {
    match form.at {
        Step::Ask(Question::Other) => {
            if let Heard::Answer(question) = own_words(form, text) {
                form.settled.insert(question);
            }
        }
        Step::Ask(Question::Saturation | Question::Breaths | Question::Pulse) => {
            if let Heard::Answer(question) = plainly_typed(form, visit, text) {
                form.settled.insert(question);
            }
        }
        Step::Ask(_) | Step::Review | Step::Change => {
            measuring::note_temperature(form, visit, text);
        }
    }
    form.answers.symptoms.extend(feeling::symptoms(text));
    if !form.answers.emergency() {
        form.answers.feeling = Some(Feeling::Complaints);
    }
    form.settled.insert(Question::Feeling);
    form.settled.remove(&Question::Danger);
    form.answers.danger_answered = false;
    form.profile.danger_first = true;
    form.suggestion = None;
    form.changing = false;
    form.at = Step::Ask(Question::Danger);
    let line = Msg::new("danger-heard");
    Heard::ByTheWay(advice::also_in_indonesian(
        &visit.desk,
        visit.language,
        line,
    ))
}

fn plainly_typed(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Heard {
    let question = match form.at {
        Step::Ask(question) => question,
        Step::Review | Step::Change => return measuring::by_the_way(form, visit, text),
    };
    match question {
        Question::Feeling => how_it_is(form, visit, text),
        Question::Symptoms => complaints(form, visit, text),
        Question::Other => own_words(form, text),
        Question::Breathlessness => measuring::by_the_way(form, visit, text),
        Question::Danger if form.answers.danger.is_empty() && feeling::says_no(text) => {
            form.answers.danger_answered = true;
            Heard::Answer(Question::Danger)
        }
        Question::Danger => measuring::by_the_way(form, visit, text),
        Question::Temperature => measuring::temperature(form, visit, text),
        Question::Saturation => measuring::saturation(form, visit, text),
        Question::Breaths => measuring::breaths(form, visit, text),
        Question::Pulse => measuring::pulse(form, visit, text),
        Question::FeverReducer => match feeling::yes_or_no(text) {
            Some(taken) => {
                form.answers.fever_reducer = Some(taken);
                Heard::Answer(Question::FeverReducer)
            }
            None => measuring::by_the_way(form, visit, text),
        },
    }
}

fn how_it_is(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Heard {
    let Some(said) = feeling::feeling(text) else {
        return measuring::by_the_way(form, visit, text);
    };
    form.answers.feeling = Some(said.feeling);
    form.answers.symptoms.extend(said.symptoms);
    form.profile.danger_first |= said.danger_first;
    // "Panas 38,5" answers two questions at once.
    measuring::note_temperature(form, visit, text);
    Heard::Answer(Question::Feeling)
}

/// Complaints typed at the list: those that are named are ticked, others are
/// kept in the person's own words.
fn complaints(form: &mut Form, visit: &Visit<'_, '_>, text: &str) -> Heard {
    let named = feeling::symptoms(text);
    if named.is_empty() && looks_like_complaint(text).is_none() {
        return measuring::by_the_way(form, visit, text);
    }
    if named.is_empty() {
        form.answers.symptoms.insert(Symptom::Other);
        form.answers.other_text = Some(clean::line(text, OTHER_MAX));
        form.settled.insert(Question::Other);
        let noted = Msg::new("noted-words").text("words", text);
        return Heard::ByTheWay(visit.say(noted));
    }
    let names = named.iter().map(|it| visit.say(naming::symptom(*it)));
    let noted = Msg::new("noted-complaints").html("complaints", Html::join(names, ", "));
    let noted = visit.say(noted);
    form.answers.symptoms.extend(named);
    measuring::note_temperature(form, visit, text);
    Heard::ByTheWay(noted)
}

fn own_words(form: &mut Form, text: &str) -> Heard {
    let words = clean::line(text, OTHER_MAX);
    if words.is_empty() {
        return Heard::Stray;
    }
    form.answers.other_text = Some(words);
    Heard::Answer(Question::Other)
}
