//! (being built)
#![allow(missing_docs, unused_imports, clippy::unused_async)]

use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::dialogue::{Dialogue, Input, Screen, Turn};
use super::{Notice, Visit};
use crate::domain::access::Action;
use crate::engine::Fault;
use crate::i18n::Html;

/// Where the flow stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Form {}

impl Dialogue for Form {
    async fn screen(&self, _visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        Ok(Screen::asking(Html::plain("")))
    }

    async fn answer(
        &mut self,
        _visit: &mut Visit<'_, '_>,
        _input: Input<'_>,
    ) -> Result<Turn, Fault> {
        Ok(Turn::Stray)
    }

    fn back(&mut self) -> bool {
        false
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn stand_at(&mut self, _other: &Self) {}
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

pub async fn language(_visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    Ok(())
}
pub async fn hour(_visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    Ok(())
}
pub async fn press(_visit: &mut Visit<'_, '_>, _word: &str) -> Result<(), Fault> {
    Ok(())
}
