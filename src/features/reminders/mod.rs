//! (being built)
#![allow(missing_docs, unused_imports, clippy::unused_async)]

use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::dialogue::{Dialogue, Input, Screen, Turn};
use super::{Notice, Visit};
use crate::domain::access::Action;
use crate::engine::Fault;
use crate::i18n::Html;

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Due {}

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

pub async fn press(
    _visit: &mut Visit<'_, '_>,
    _word: &str,
    _thing: Option<u64>,
) -> Result<(), Fault> {
    Ok(())
}
pub async fn due(
    _desk: &mut Desk<'_, '_>,
    due: Due,
    _was_due: crate::clock::Moment,
) -> Result<(), Fault> {
    match due {}
}
pub async fn hear(_desk: &mut Desk<'_, '_>, _notice: &Notice) -> Result<(), Fault> {
    Ok(())
}
pub async fn resumed(
    _desk: &mut Desk<'_, '_>,
    _last_alive: Option<crate::clock::Moment>,
) -> Result<(), Fault> {
    Ok(())
}
pub async fn audit(_desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    Ok(())
}
