//! (being built)
#![allow(missing_docs, unused_imports, clippy::unused_async)]

use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::dialogue::{Dialogue, Input, Screen, Turn};
use super::{Notice, Visit};
use crate::domain::access::Action;
use crate::engine::Fault;
use crate::i18n::Html;

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

pub async fn press(_visit: &mut Visit<'_, '_>, _word: &str) -> Result<(), Fault> {
    Ok(())
}
pub fn in_group(
    _desk: Desk<'_, '_>,
    _incoming: &crate::engine::incoming::Incoming,
) -> Result<(), Fault> {
    Ok(())
}
pub fn left(_visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    Ok(())
}
pub fn joined(_visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    Ok(())
}
pub async fn stray(_visit: &mut Visit<'_, '_>, _input: Input<'_>) -> Result<(), Fault> {
    Ok(())
}
pub async fn end_of_visit(_visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    Ok(())
}
pub async fn hear(_desk: &mut Desk<'_, '_>, _notice: &Notice) -> Result<(), Fault> {
    Ok(())
}
pub async fn apologise(
    _desk: Desk<'_, '_>,
    _sender: &crate::engine::incoming::Sender,
) -> Result<(), Fault> {
    Ok(())
}
pub async fn unknown_command(_visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    Ok(())
}
pub async fn not_allowed(_visit: &mut Visit<'_, '_>, _action: Action) -> Result<(), Fault> {
    Ok(())
}
pub fn press_not_allowed(_visit: &mut Visit<'_, '_>, _action: Action) -> Result<(), Fault> {
    Ok(())
}
pub async fn home(_visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    Ok(())
}
pub async fn help(_visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    Ok(())
}
pub async fn cancel(_visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    Ok(())
}
