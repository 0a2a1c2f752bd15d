//! Another telephone, or another Telegram account: an officer finds the person, makes a
//! code, and whoever opens it says who they are. Nothing is keyed by a chat, so only the
//! link changes; reports, stays, alerts and tasks stay where they are.
//!
//! `/tautkan` (officers) looks somebody up; `/kode`, or the link itself, is for the new
//! telephone. The old chat is told and speaks for nobody any more.
//!
//! Must never: link whoever works here by anybody who may not give roles, for the roles
//! go along; show more of somebody than name, birth year, RT and how they are reached.

mod follow;
mod form;
mod officer;
mod redeem;

pub use form::Form;
pub use officer::command;
pub use redeem::{code_in, redeem, type_code};

use super::{Visit, dialogue};
use crate::domain::access::Action;
use crate::domain::id::{PersonId, RandomId};
use crate::engine::Fault;

/// The words of the buttons. Promises.
const PERSON: &str = "person";
const CODE: &str = "code";

/// What it takes to press this standing button. About whom, is checked with the person.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    button_words()
        .contains(&word)
        .then_some(Action::RelinkAccounts)
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    vec![PERSON, CODE]
}

/// A button was pressed.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    let id = thing.map(PersonId::from_bits);
    match (word, id) {
        (PERSON, Some(id)) => officer::show(visit, id).await,
        (CODE, Some(id)) => officer::make_code(visit, id).await,
        _ => dialogue::old_button(visit).await,
    }
}
