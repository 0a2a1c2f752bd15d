//! The picture of an index case and its contacts: a row each, from top to bottom, the
//! contacts of a contact who became a case below them, farther to the right.
//!
//! Made for a telephone held upright: thirty rows are still read. A mark is a shape of its own
//! and words stand beside it: nothing is said by colour alone.

mod draw;

use serde::{Deserialize, Serialize};

use super::canvas::{Canvas, NotDrawn};

/// The recipe. Everything that is read stands in it in the reader's language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tree {
    /// The heading.
    pub title: String,
    /// Below it.
    pub subtitle: String,
    /// The rows, each contact's own below it; at most [`Tree::MOST`] are drawn.
    pub nodes: Vec<Node>,
    /// What the marks mean.
    pub signs: Vec<Sign>,
    /// Said where not all have room.
    #[serde(default)]
    pub more: Option<String>,
}

/// One person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Node {
    /// How far from the case.
    pub depth: u32,
    /// How far their follow-up has come.
    pub mark: Mark,
    /// Who.
    pub initials: String,
    /// The same as the mark, in words.
    pub words: String,
    /// What a test has shown.
    pub result: String,
}

/// What a mark means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sign {
    /// The mark.
    pub mark: Mark,
    /// Its meaning.
    pub words: String,
}

/// A shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// A square with a plus.
    Case,
    /// A disc with three dots.
    Isolating,
    /// A disc with a tick.
    Completed,
    /// An empty square with a question mark.
    Sought,
    /// A square with a dot.
    Reached,
    /// A square with a cross.
    Refused,
    /// A triangle that points away.
    HandedOver,
    /// A hatched square.
    Lost,
}

impl Mark {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Case,
        Self::Isolating,
        Self::Completed,
        Self::Sought,
        Self::Reached,
        Self::Refused,
        Self::HandedOver,
        Self::Lost,
    ];
}

impl Tree {
    /// So many rows are drawn: more is no picture any more.
    pub const MOST: usize = 70;

    pub(super) fn draw(&self) -> Result<Canvas, NotDrawn> {
        draw::draw(self)
    }
}

#[cfg(test)]
mod tests;
