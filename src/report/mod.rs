//! Read models: from data to a picture or a file, and from a table's file back to its cells;
//! nothing else. No engine, no Telegram,
//! no sentence of its own: labels come ready in the reader's language.
//!
//! A [`Picture`] is a recipe. It lies in the outbox as data and is drawn when it leaves, away
//! from the engine's task; after a restart it is drawn again, and looks the same.
//!
//! Invariants: nothing here reads a clock, a file or the network; fonts are in the program
//! ([`canvas`]); no meaning by colour alone.

pub mod canvas;
pub mod days;
pub mod letter;
pub mod poster;
mod printed;
pub mod recap;
pub mod sheets;
pub mod tree;

use serde::{Deserialize, Serialize};

pub use canvas::NotDrawn;
pub use days::Days;
pub use recap::Recap;
pub use tree::Tree;

/// What is to be drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Picture {
    /// A person's days.
    Days(Box<Days>),
    /// The days of a place, in numbers.
    Recap(Box<Recap>),
    /// Who was infected by whom, as far as it is presumed.
    Tree(Box<Tree>),
}

impl Picture {
    /// Draws it, as PNG. Takes some milliseconds of a processor: not in the engine's task.
    ///
    /// # Errors
    /// When it can't be drawn (a bug, or no memory).
    pub fn png(&self) -> Result<Vec<u8>, NotDrawn> {
        match self {
            Self::Days(days) => days.draw()?.png(),
            Self::Recap(recap) => recap.draw()?.png(),
            Self::Tree(tree) => tree.draw()?.png(),
        }
    }
}
