//! Who isolates, and how it goes: for those who look after them.
//!
//! - [`look`] keeps what the lists are made of ([`crate::register::monitored`]) in step
//!   with people, stays and reports, in the transaction in which one of them changes.
//! - [`round`] is the auditor's: what the disk has lost of it is made again, a part at a
//!   time.

mod look;
mod round;

pub use look::hear;
pub use round::audit;

use serde::{Deserialize, Serialize};

use super::Visit;
use super::desk::Desk;
use super::dialogue;
use crate::domain::access::Action;
use crate::engine::Fault;

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// The auditor's round goes on.
    Round(round::Round),
}

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

/// A standing button was pressed.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn press(
    visit: &mut Visit<'_, '_>,
    _word: &str,
    _thing: Option<u64>,
) -> Result<(), Fault> {
    dialogue::old_button(visit).await
}

/// A timer rang.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn due(desk: &mut Desk<'_, '_>, due: Due) -> Result<(), Fault> {
    match due {
        Due::Round(round) => round::go_on(desk, round).await,
    }
}
