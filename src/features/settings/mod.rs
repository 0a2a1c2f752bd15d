//! What a person may set: the language of the chat (`/bahasa`) and the hour of
//! the daily question (`/jam`).
//!
//! The hour is the person's own, in the village's time, never a quiet one. Must
//! never move a question that is already due: reminders hear of the change.

mod form;

pub use form::Form;

use super::{Flow, Visit, dialogue};
use crate::domain::access::Action;
use crate::engine::Fault;

/// What it takes to press this standing button: there is none.
#[must_use]
pub fn button_action(_word: &str) -> Option<Action> {
    None
}

/// The words of its standing buttons: none.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    Vec::new()
}

/// `/bahasa`.
///
/// # Errors
/// When the store fails.
pub async fn language(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    dialogue::begin(visit, Flow::Settings(Form::Language)).await
}

/// `/jam`.
///
/// # Errors
/// When the store fails.
pub async fn hour(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    dialogue::begin(visit, Flow::Settings(Form::Hour)).await
}

/// A press on a standing button of this feature: an old one, since it has none.
///
/// # Errors
/// When the store fails.
pub async fn press(visit: &mut Visit<'_, '_>, _word: &str) -> Result<(), Fault> {
    dialogue::old_button(visit).await
}
