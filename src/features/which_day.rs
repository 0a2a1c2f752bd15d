//! On which day something was: two buttons for the days it mostly was, or a date as people
//! write it.

use chrono::{Days, NaiveDate};

use super::dialogue::{Choice, Input, Turn};
use super::{Visit, welcome};
use crate::domain::text::day;
use crate::i18n::Msg;

/// What lies farther back is a slip.
const OLDEST: Days = Days::new(60);

const TODAY: &str = "today";
const YESTERDAY: &str = "yesterday";

/// The two buttons.
#[must_use]
pub fn buttons(visit: &Visit<'_, '_>) -> [Choice; 2] {
    let choice = |id: &'static str, word| Choice::new(visit.label(Msg::new(id)), word);
    [
        choice("today-button", TODAY),
        choice("yesterday-button", YESTERDAY),
    ]
}

/// The day behind a button; `None`: it is no such button.
#[must_use]
pub fn pressed(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    match word {
        TODAY => Some(today),
        YESTERDAY => today.pred_opt(),
        _ => None,
    }
}

/// The day that was pressed or typed, 60 days back at most.
///
/// # Errors
/// What to answer, where it was none.
pub fn take(visit: &Visit<'_, '_>, input: Input<'_>, today: NaiveDate) -> Result<NaiveDate, Turn> {
    let day = match input {
        Input::Word(word) => pressed(word, today).ok_or(Turn::Stray)?,
        Input::Text(text) => day::read(text, today)
            .map_err(|slip| Turn::Refused(visit.say(welcome::day_refusal(slip.kind))))?,
        Input::Contact { .. } | Input::Location | Input::Media { .. } => return Err(Turn::Stray),
    };
    let oldest = today.checked_sub_days(OLDEST).unwrap_or(today);
    match day >= oldest {
        true => Ok(day),
        false => Err(Turn::Refused(visit.say(Msg::new("day-too-old")))),
    }
}
