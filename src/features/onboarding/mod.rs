//! Registration: `/start` of somebody unknown.
//!
//! One question a message: language, consent, who are you, name, RT/RW, birth,
//! sex, telephone, pregnancy where it can be, conditions, oximeter, and for
//! somebody in isolation the reason and the first day; then a summary. Standing
//! button: `register` ([`Action::Register`]).
//!
//! Nothing is kept of a person before consent but the chat's language. A "no" is
//! respected and leaves numbers and `/darurat`. When the text has changed, residents
//! are asked for their consent once more ([`again`]). Must never ask for what is known.

mod again;
mod answers;
mod finish;
mod form;
mod screens;
mod summary;
#[cfg(test)]
mod tests;
mod typed;

pub use again::{Again, ask_if_due};
pub use form::Form;

use super::dialogue;
use super::{Flow, Visit};
use crate::domain::access::Action;
use crate::engine::Fault;
use crate::i18n::Msg;
use form::Known;

/// The word of the button that begins a registration.
const REGISTER: &str = "register";

/// What it takes to press this standing button.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    (word == REGISTER).then_some(Action::Register)
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    vec![REGISTER]
}

/// Begins a registration, or goes on with the one that was left.
///
/// # Errors
/// When the store fails.
pub async fn begin(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    if visit.person.is_some() {
        // Known already, but has said no: a yes is all that is missing.
        return again::ask(visit).await;
    }
    dialogue::pause(visit).await?;
    let paused = visit.conversation.paused.as_ref();
    if paused.is_some_and(|open| matches!(open.flow, Flow::Onboarding(_))) {
        let line = visit.say(Msg::new("onboarding-goes-on"));
        visit.reply(line)?;
        dialogue::resume(visit).await?;
        return Ok(());
    }
    let form = Form::new(known(visit));
    dialogue::begin(visit, Flow::Onboarding(form)).await
}

fn known(visit: &Visit<'_, '_>) -> Known {
    let only_village = match visit.desk.house.config.villages.as_slice() {
        [only] => Some(only.id.clone()),
        _ => None,
    };
    Known {
        language: visit.account.language,
        only_village,
        name: visit.staff.as_ref().map(|staff| staff.name.clone()),
    }
}

/// A press on a standing button of this feature.
///
/// # Errors
/// When the store fails.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str) -> Result<(), Fault> {
    match word {
        REGISTER => begin(visit).await,
        _ => dialogue::old_button(visit).await,
    }
}
