//! What an answer does: kept at once, graded at once, and danger rings at the tap.

use super::case;
use super::form::Telling;
use super::step::Step;
use crate::domain::alert::{Cause, Picture};
use crate::domain::grade::Grade;
use crate::domain::report::{Answers, DangerSign, Feeling, Symptom};
use crate::domain::text::complaint::{ComplaintHint, looks_like_complaint};
use crate::domain::text::phone::Phone;
use crate::domain::text::{clean, feeling, rt_rw, vitals};
use crate::domain::unmatched::{State, Unmatched, Who};
use crate::engine::Fault;
use crate::features::dialogue::{self, Input, Turn};
use crate::features::{Command, StrangerNews, Visit, advice, filing, home, naming, villages};
use crate::i18n::{self, Html, Msg};
use crate::register;

/// The longest words that are kept, in characters.
const WORDS_MAX: usize = 300;

/// What an answer was.
enum Heard {
    Answer(Html),
    Tick,
    Refused(Html),
    Stray,
}

/// Takes an answer.
pub(super) async fn answer(
    form: &mut Telling,
    visit: &mut Visit<'_, '_>,
    input: Input<'_>,
) -> Result<Turn, Fault> {
    if !visit.is_unknown() {
        return Ok(known_by_now(visit, input));
    }
    form.several_villages = visit.desk.house.config.villages.len() > 1;
    let mut report = report(form, visit).await?;
    let before = report.clone();
    let heard = take(form, visit, &mut report, input);
    form.unwell = report.picture.answers.any_complaint();
    if report != before {
        keep(visit, &before, &mut report).await?;
    }
    match heard {
        Heard::Tick => Ok(Turn::Redraw),
        Heard::Refused(why) => Ok(Turn::Refused(why)),
        Heard::Stray => Ok(Turn::Stray),
        Heard::Answer(choice) => {
            match form.at.next(&report.picture.answers, form.several_villages) {
                Some(next) => {
                    form.at = next;
                    Ok(Turn::Next { choice })
                }
                None => finish(visit, report, choice).await,
            }
        }
    }
}

/// They have registered meanwhile: what they say counts for themselves now.
fn known_by_now(visit: &mut Visit<'_, '_>, input: Input<'_>) -> Turn {
    let calls = matches!(input, Input::Word(word)
        if word.starts_with("dgr-") || word == Feeling::Emergency.word());
    visit.hand_over = Some(match calls {
        true => Command::Emergency,
        false => Command::Report,
    });
    Turn::Done { choice: None }
}

/// The report that is being told. One that has become somebody's meanwhile stays as it is:
/// what is told now is another.
async fn report(form: &mut Telling, visit: &Visit<'_, '_>) -> Result<Unmatched, Fault> {
    let known = register::unmatched::find(visit.desk.tx, form.report).await?;
    let mut who = Who {
        was: form.was,
        ..Who::default()
    };
    match known {
        Some(open) if open.is_open() => return Ok(open),
        Some(closed) => {
            form.report = visit.desk.tx.new_id()?;
            who = closed.who;
        }
        None => {}
    }
    let only = match visit.desk.house.config.villages.as_slice() {
        [only] => Some(only.id.clone()),
        _ => None,
    };
    let now = visit.desk.now();
    Ok(Unmatched {
        id: form.report,
        chat: visit.chat.0,
        display_name: visit.display_name.clone(),
        village: only,
        since: now,
        told: now,
        picture: Picture::default(),
        who,
        rang: None,
        state: State::Telling,
        cards: Vec::new(),
    })
}

/// Grades and keeps what is known now, and tells of danger.
async fn keep(
    visit: &mut Visit<'_, '_>,
    before: &Unmatched,
    report: &mut Unmatched,
) -> Result<(), Fault> {
    let day = match report.picture.day {
        Some(day) => day,
        None => visit.zone().day(visit.desk.now()),
    };
    let complete = report.picture.complete;
    report.told = visit.desk.now();
    report.picture =
        filing::picture_of_unknown(&visit.desk, &report.picture.answers, day, complete);
    let (was, is) = (
        before.picture.answers.danger_signs(),
        report.picture.answers.danger_signs(),
    );
    let news = if !is.is_subset(&was) {
        let cause = match report.picture.answers.emergency() {
            true => Cause::Emergency,
            false => Cause::Danger,
        };
        report.rang = Some(Grade::Merah);
        StrangerNews::Grave {
            cause,
            is_first: was.is_empty(),
        }
    } else if was != is {
        StrangerNews::Withdrawn
    } else {
        StrangerNews::More
    };
    if report.rang.is_some() {
        case::announce(&mut visit.desk, report, news);
    }
    case::refresh(&mut visit.desk, report).await?;
    case::keep(&mut visit.desk, report).await
}

async fn finish(visit: &mut Visit<'_, '_>, report: Unmatched, choice: Html) -> Result<Turn, Fault> {
    let grade = report.picture.grade;
    let village = report.village.clone();
    case::hand_on(&mut visit.desk, report, true).await?;
    let at = i18n::time(visit.language, visit.zone().time(visit.desk.now()));
    let advice = match village {
        Some(village) => advice::for_grade(&visit.desk, visit.language, &village, grade),
        None => advice::for_stranger(&visit.desk, visit.language, grade),
    };
    let grade = visit.label(naming::grade(grade));
    let html = Html::join(
        [
            visit.say(Msg::new("receipt").plain("at", at)),
            visit.say(Msg::new("receipt-grade").plain("grade", grade)),
            advice,
            visit.say(Msg::new("unmatched-receipt")),
        ],
        "\n\n",
    );
    let keyboard = home::keyboard(visit);
    visit.reply_with(html, keyboard)?;
    Ok(Turn::Done {
        choice: Some(choice),
    })
}

fn take(
    form: &mut Telling,
    visit: &Visit<'_, '_>,
    report: &mut Unmatched,
    input: Input<'_>,
) -> Heard {
    match input {
        Input::Word(word) => pressed(form, visit, report, word),
        Input::Text(text) => typed(form, visit, report, text),
        Input::Contact { phone, .. } if form.at == Step::Phone => {
            match Phone::from_contact(phone) {
                Ok(number) => {
                    let choice = Html::plain(&number.to_string());
                    report.who.phone = Some(number);
                    Heard::Answer(choice)
                }
                Err(_) => Heard::Stray,
            }
        }
        Input::Contact { .. } | Input::Location | Input::Media { .. } => Heard::Stray,
    }
}

fn said(visit: &Visit<'_, '_>, id: &'static str) -> Heard {
    Heard::Answer(visit.say(Msg::new(id)))
}

fn pressed(form: &mut Telling, visit: &Visit<'_, '_>, report: &mut Unmatched, word: &str) -> Heard {
    let answers = &mut report.picture.answers;
    match (form.at, word) {
        (Step::Feeling, word) => match word.parse::<Feeling>() {
            Ok(feeling) => {
                if feeling == Feeling::Healthy {
                    *answers = Answers::healthy();
                }
                answers.feeling = Some(feeling);
                Heard::Answer(visit.say(naming::feeling(feeling)))
            }
            Err(_) => Heard::Stray,
        },
        (Step::Danger, "other-list") => {
            form.child = !form.child;
            Heard::Tick
        }
        (Step::Danger, "none" | "next") => {
            answers.danger_answered = true;
            let signs = answers.danger.iter();
            let signs: Vec<Html> = signs.map(|sign| visit.say(naming::danger(*sign))).collect();
            match signs.is_empty() {
                true => said(visit, "none-button"),
                false => Heard::Answer(Html::join(signs, ", ")),
            }
        }
        (Step::Danger, word) if word == Feeling::Emergency.word() => {
            answers.feeling = Some(Feeling::Emergency);
            Heard::Tick
        }
        (Step::Danger, word) => match sign(word) {
            Some(sign) => {
                if !answers.danger.remove(&sign) {
                    answers.danger.insert(sign);
                }
                Heard::Tick
            }
            None => Heard::Stray,
        },
        (Step::Symptoms, "next") => {
            let named = answers.symptoms.iter();
            let named = named.map(|one| visit.say(naming::symptom(*one)));
            Heard::Answer(Html::join(named, ", "))
        }
        (Step::Symptoms, word) => match symptom(word) {
            Some(symptom) => {
                if !answers.symptoms.remove(&symptom) {
                    answers.symptoms.insert(symptom);
                }
                Heard::Tick
            }
            None => Heard::Stray,
        },
        (Step::Temperature, "no-thermometer") => {
            answers.no_thermometer = true;
            said(visit, "no-thermometer-button")
        }
        (Step::Village | Step::Name | Step::Place, "skip") => said(visit, "skip-button"),
        (Step::Village, word) => {
            let villages = &visit.desk.house.config.villages;
            match villages.iter().find(|one| one.id.as_str() == word) {
                Some(village) => {
                    report.village = Some(village.id.clone());
                    Heard::Answer(Html::plain(&village.name))
                }
                None => Heard::Stray,
            }
        }
        (Step::Temperature | Step::Name | Step::Phone | Step::Place, _) => Heard::Stray,
    }
}

fn sign(word: &str) -> Option<DangerSign> {
    word.strip_prefix("dgr-")?.replace('-', "_").parse().ok()
}

fn symptom(word: &str) -> Option<Symptom> {
    word.strip_prefix("sym-")?.replace('-', "_").parse().ok()
}

/// Danger is listened for before anything else, whatever is asked.
fn typed(form: &mut Telling, visit: &Visit<'_, '_>, report: &mut Unmatched, text: &str) -> Heard {
    let hint = looks_like_complaint(text);
    let first = form.at == Step::Feeling;
    if hint.is_some() && (first || hint == Some(ComplaintHint::Emergency)) {
        note_complaint(&mut report.picture.answers, text);
        if first {
            return Heard::Answer(Html::plain(&clean::line(text, WORDS_MAX)));
        }
        report.picture.answers.danger_answered = false;
        form.at = Step::Danger;
        let line = Msg::new("danger-heard");
        let line = advice::also_in_indonesian(&visit.desk, visit.language, line);
        return Heard::Refused(line);
    }
    let answers = &mut report.picture.answers;
    match form.at {
        Step::Feeling => match feeling::feeling(text) {
            Some(said) => {
                answers.feeling = Some(said.feeling);
                Heard::Answer(visit.say(naming::feeling(said.feeling)))
            }
            None => match vitals::temperature(text) {
                Ok(measured) => {
                    answers.temperature = Some(measured);
                    let value = i18n::temperature(visit.language, measured.tenths());
                    let noted = Msg::new("noted-temperature").plain("value", value);
                    Heard::Refused(visit.say(noted))
                }
                Err(_) => Heard::Stray,
            },
        },
        Step::Danger if answers.danger.is_empty() && feeling::says_no(text) => {
            answers.danger_answered = true;
            said(visit, "none-button")
        }
        Step::Danger => Heard::Stray,
        Step::Symptoms => {
            note_complaint(answers, text);
            Heard::Answer(Html::plain(&clean::line(text, WORDS_MAX)))
        }
        Step::Temperature => temperature(answers, visit, text),
        Step::Village => {
            let villages = &visit.desk.house.config.villages;
            match villages::typed(villages, text) {
                Ok(village) => {
                    report.village = Some(village.id.clone());
                    Heard::Answer(Html::plain(&village.name))
                }
                Err(why) => Heard::Refused(visit.say(why)),
            }
        }
        Step::Name | Step::Phone | Step::Place => who(form, visit, &mut report.who, text),
    }
}

/// The complaints that are named are ticked; the words are kept as they are.
fn note_complaint(answers: &mut Answers, text: &str) {
    let named = feeling::symptoms(text);
    if named.is_empty() {
        answers.symptoms.insert(Symptom::Other);
    }
    answers.symptoms.extend(named);
    let words = clean::line(text, WORDS_MAX);
    answers.other_text = Some(match answers.other_text.take() {
        Some(before) if before != words => clean::line(&format!("{before}. {words}"), WORDS_MAX),
        Some(_) | None => words,
    });
    if answers.feeling != Some(Feeling::Emergency) {
        answers.feeling = Some(Feeling::Complaints);
    }
}

fn temperature(answers: &mut Answers, visit: &Visit<'_, '_>, text: &str) -> Heard {
    match vitals::temperature(text) {
        Ok(measured) => {
            answers.temperature = Some(measured);
            answers.no_thermometer = false;
            let value = i18n::temperature(visit.language, measured.tenths());
            Heard::Answer(Html::plain(&value))
        }
        Err(_) if feeling::leaves_out(text) => {
            answers.no_thermometer = true;
            said(visit, "no-thermometer-button")
        }
        Err(_) => {
            let why = Msg::new("unclear-temperature").text("typed", clean::line(text, 40));
            Heard::Refused(visit.say(why))
        }
    }
}

/// Who and where they are, as they write it.
fn who(form: &Telling, visit: &Visit<'_, '_>, who: &mut Who, text: &str) -> Heard {
    let words = clean::line(text, WORDS_MAX);
    if !words.contains(char::is_alphanumeric) {
        return Heard::Stray;
    }
    if dialogue::same_words(text, &visit.label(Msg::new("skip-button"))) {
        return said(visit, "skip-button");
    }
    let choice = Html::plain(&words);
    match form.at {
        Step::Phone => match Phone::read(text) {
            Ok(number) => who.phone = Some(number),
            Err(_) => return Heard::Refused(visit.say(Msg::new("unmatched-phone-example"))),
        },
        Step::Place => {
            who.rt_rw = rt_rw::read(text).ok();
            who.place = Some(words);
        }
        Step::Name
        | Step::Feeling
        | Step::Danger
        | Step::Symptoms
        | Step::Temperature
        | Step::Village => who.name = Some(words),
    }
    Heard::Answer(choice)
}
