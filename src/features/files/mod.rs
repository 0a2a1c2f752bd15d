//! Files of what is kept (`/unduh`): line list, daily form, alerts, travellers, counts.
//!
//! - [`choose`]: what, of which time, which kind of file, by buttons.
//! - [`gather`] reads, beside the engine; [`sheets`] makes tables of it, in [`words`] that are
//!   Indonesian for everybody, and of a [`case`] for each person; [`make`] has the file written.
//! - [`trail`]: who asked for which file, and who stands in it.
//!
//! The outbox holds what was asked for, never the file: it is made when it leaves, after the
//! right was asked for once more, and after the trail has it.
//!
//! Invariants: no file leaves that the trail does not know; whoever has no right to names gets
//! counts, and small ones hidden; the numbers of identity cards leave through no chat in full.

mod case;
mod choose;
mod gather;
mod make;
mod sheets;
mod trail;
mod word;
mod words;

pub use choose::{command, press};
pub use gather::{Gathered, Wanted, gathered};
pub use make::make;
pub use sheets::line_list::Numbers;
pub use trail::carried_out;

use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::domain::access::Action;
use crate::domain::id::{ExportId, PersonId};
use crate::domain::listing::{Listing, Period};
use crate::domain::place::VillageId;
use crate::register::export::Export;
use crate::report::sheets::Format;
use word::Word;

/// What the clerk is asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// A file of what is kept.
    Export(Recipe),
}

/// Which file, for whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipe {
    /// Its identifier.
    pub id: ExportId,
    /// Who asks.
    pub by: PersonId,
    /// When it was asked for.
    pub at: Moment,
    /// What it lists.
    pub listing: Listing,
    /// Of which time.
    pub period: Period,
    /// What kind of file.
    pub format: Format,
    /// Of which village; `None`: of all that they look after.
    pub village: Option<VillageId>,
}

/// What is asked of the engine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// A file is about to leave.
    Exported {
        /// Which.
        export: Export,
        /// Who is named in it.
        named: Vec<PersonId>,
    },
}

/// What the engine answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// It is kept.
    Kept,
    /// Whoever asked may not.
    Forbidden,
}

/// What it takes to have this.
#[must_use]
pub fn needs(listing: Listing) -> Action {
    match listing.names_people() {
        true => Action::ExportNamed,
        false => Action::Export,
    }
}

/// What it takes to press this standing button. What is asked for is checked with it.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    Word::read(word).map(|word| match word {
        Word::List | Word::What(_) | Word::When(_) | Word::Make(_) => Action::Export,
    })
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    word::HEADS.into()
}
