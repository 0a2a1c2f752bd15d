//! One's own data (UU 27/2022): what is kept and who sees it, to read, to correct, to
//! stop and to erase.
//!
//! - `/privasi` ([`page`]) says it; `/ubah` corrects ([`super::correcting`]).
//! - `/berhenti` ([`stop`]) ends the questions and keeps what there is.
//!
//! Everybody may: also somebody who never registered, or has said no. Must never show
//! one person another's data, or make anybody believe that silence is health.

mod page;
mod stop;

pub use page::show;

use serde::{Deserialize, Serialize};

use super::dialogue::{self, Dialogue, Input, Screen, Turn};
use super::{Flow, Visit, correcting, home};
use crate::domain::access::Action;
use crate::engine::Fault;
use crate::i18n::Msg;

/// What it takes to press this standing button.
#[must_use]
pub fn button_action(_word: &str) -> Option<Action> {
    None
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    Vec::new()
}

/// A press on a standing button of this feature.
///
/// # Errors
/// When the store fails.
pub async fn press(
    visit: &mut Visit<'_, '_>,
    _word: &str,
    _thing: Option<u64>,
) -> Result<(), Fault> {
    dialogue::old_button(visit).await
}

/// A question of this feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Really stop?
    Stop,
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        match self {
            Self::Stop => stop::screen(visit).await,
        }
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        match self {
            Self::Stop => stop::answer(visit, input).await,
        }
    }

    fn back(&mut self) -> bool {
        false
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn stand_at(&mut self, other: &Self) {
        *self = *other;
    }
}

/// `/ubah`: corrects one's own record.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn correct(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    match visit.person.as_ref().map(|person| person.id) {
        Some(person) => correcting::begin(visit, person).await,
        None => nothing_kept(visit),
    }
}

/// `/berhenti`: stops the questions.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn stop(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    if visit.person.is_none() {
        return nothing_kept(visit);
    }
    if visit.has_said_no() {
        return stop::already(visit);
    }
    dialogue::begin(visit, Flow::Privacy(Form::Stop)).await
}

/// Of somebody who never registered there is nothing to correct or stop.
fn nothing_kept(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let line = visit.say(Msg::new("privacy-nobody"));
    let keyboard = home::keyboard(visit);
    visit.reply_with(line, keyboard).map(drop)
}
