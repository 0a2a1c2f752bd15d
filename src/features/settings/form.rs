//! The two questions.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use crate::domain::access::Action;
use crate::domain::language::Language;
use crate::domain::protocol::TimeOfDay;
use crate::domain::text::hour;
use crate::engine::Fault;
use crate::features::dialogue::{Choice, Dialogue, Input, Screen, Turn};
use crate::features::{Notice, Visit, home};
use crate::i18n::{self, Html, Msg};
use crate::register;

/// The hours that have a button, in rows.
const OFFERED: [[(u32, u32); 3]; 2] = [[(6, 0), (7, 0), (7, 30)], [(12, 0), (16, 0), (20, 0)]];

/// Which of the two is asked. Each is one question long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Which language.
    Language,
    /// Which hour.
    Hour,
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        Ok(match self {
            Self::Language => language_screen(visit),
            Self::Hour => hour_screen(visit),
        })
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        match (*self, input) {
            (Self::Language, Input::Word(word)) => choose_language(visit, word),
            (Self::Hour, Input::Word(word)) => match hour_of(word) {
                Some(hour) => choose_hour(visit, hour).await,
                None => Ok(Turn::Stray),
            },
            (Self::Hour, Input::Text(text)) => match hour::read(text) {
                Ok(hour) => choose_hour(visit, hour).await,
                Err(_) => Ok(Turn::Refused(visit.say(Msg::new("hour-unreadable")))),
            },
            (Self::Language, Input::Text(_))
            | (_, Input::Contact { .. } | Input::Location | Input::Media { .. }) => Ok(Turn::Stray),
        }
    }

    fn back(&mut self) -> bool {
        false
    }

    fn needs(&self) -> Action {
        Action::Talk
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn stand_at(&mut self, other: &Self) {
        *self = *other;
    }
}

fn language_screen(visit: &Visit<'_, '_>) -> Screen {
    let question = Screen::asking(visit.say(Msg::new("settings-language")));
    Language::ALL
        .into_iter()
        .fold(question, |screen, language| {
            let name = visit.desk.label(language, Msg::new("language-name"));
            screen.row([Choice::new(name, language.code())])
        })
}

fn choose_language(visit: &mut Visit<'_, '_>, word: &str) -> Result<Turn, Fault> {
    let known = |language: &Language| language.code() == word;
    let Some(language) = Language::ALL.into_iter().find(known) else {
        return Ok(Turn::Stray);
    };
    visit.language = language;
    visit.account.language = Some(language);
    visit.desk.tx.put(&visit.account)?;
    done(visit, Msg::new("settings-language-done"))?;
    let choice = Some(visit.say(Msg::new("language-name")));
    Ok(Turn::Done { choice })
}

fn hour_screen(visit: &Visit<'_, '_>) -> Screen {
    let question = match chosen_hour(visit) {
        Some(now) => Msg::new("settings-hour").plain("hour", i18n::time(visit.language, now)),
        None => Msg::new("settings-hour").plain("hour", "–"),
    };
    OFFERED
        .into_iter()
        .fold(Screen::asking(visit.say(question)), |screen, row| {
            let offered = row
                .into_iter()
                .filter_map(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0))
                .filter(|&hour| !is_quiet(visit, hour));
            screen.row(offered.map(|hour| {
                Choice::new(
                    i18n::time(visit.language, hour),
                    hour.format("h%H%M").to_string(),
                )
            }))
        })
}

/// The hour in force: their own, or the village's.
fn chosen_hour(visit: &Visit<'_, '_>) -> Option<NaiveTime> {
    let person = visit.person.as_ref()?;
    let villages = visit.desk.house.village(&person.village);
    person
        .hour
        .or(villages.map(|village| village.reminder_hour))
}

fn hour_of(word: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(word, "h%H%M").ok()
}

fn is_quiet(visit: &Visit<'_, '_>, hour: NaiveTime) -> bool {
    let quiet = visit.desk.house.protocol.reminders.quiet.limits;
    quiet.contains(TimeOfDay(hour))
}

async fn choose_hour(visit: &mut Visit<'_, '_>, hour: NaiveTime) -> Result<Turn, Fault> {
    let shown = i18n::time(visit.language, hour);
    if is_quiet(visit, hour) {
        let quiet = visit.desk.house.protocol.reminders.quiet.limits;
        let why = Msg::new("hour-quiet")
            .plain("hour", shown)
            .plain("from", i18n::time(visit.language, quiet.from.0))
            .plain("until", i18n::time(visit.language, quiet.until.0));
        return Ok(Turn::Refused(visit.say(why)));
    }
    let Some(person) = &mut visit.person else {
        return Ok(Turn::Done { choice: None });
    };
    person.hour = Some(hour);
    let id = person.id;
    register::person::keep(visit.desk.tx, person).await?;
    visit.desk.announce(Notice::HourChanged { person: id });
    done(
        visit,
        Msg::new("settings-hour-done").plain("hour", shown.as_str()),
    )?;
    let choice = Some(Html::plain(&shown));
    Ok(Turn::Done { choice })
}

fn done(visit: &mut Visit<'_, '_>, line: Msg) -> Result<(), Fault> {
    let line = visit.say(line);
    let keyboard = home::keyboard(visit);
    visit.reply_with(line, keyboard)?;
    Ok(())
}
