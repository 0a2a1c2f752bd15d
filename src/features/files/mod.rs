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
//! [`import`]: people from a file that was sent.

mod case;
mod choose;
mod gather;
pub mod import;
mod make;
mod sheets;
mod trail;
mod word;
mod words;

pub use choose::{command, press};
pub use gather::{Gathered, Wanted, gathered};
pub use import::Form;
pub use make::{make, take};
pub use sheets::line_list::Numbers;

use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::domain::access::Action;
use crate::domain::id::{ExportId, ImportId, PersonId};
use crate::domain::import::Import;
use crate::domain::listing::{Listing, Period};
use crate::domain::place::VillageId;
use crate::engine::Fault;
use crate::features::Desk;
use crate::features::order::Answer;
use crate::register::export::Export;
use crate::report::sheets::Format;
use word::Word;

/// What the clerk is asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// A file of what is kept.
    Export(Recipe),
    /// The sheet to fill in.
    Template,
    /// A file of people.
    Import(Errand),
}

/// What a file of people is fetched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Errand {
    /// To be looked at.
    Look(ImportId),
    /// To be entered.
    Enter(ImportId),
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
    /// A file of people on the machine of the office is to be entered.
    Begun(Import),
    /// A file of people was looked at.
    Looked {
        /// Which.
        import: ImportId,
        /// What it is known by.
        hash: Option<String>,
        /// What came of it.
        looked: import::Looked,
    },
    /// A part of its rows is to be entered.
    Part(import::Part),
    /// It can't be gone on with.
    BrokenOff {
        /// Which.
        import: ImportId,
        /// Why.
        why: import::Refused,
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

/// Carries out what was asked.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn carried_out(desk: &mut Desk<'_, '_>, ask: Ask) -> Result<Answer, Fault> {
    let reply = match ask {
        Ask::Exported { export, named } => trail::exported(desk, export, named).await?,
        Ask::Begun(import) => import::begun(desk, &import)?,
        Ask::Looked {
            import,
            hash,
            looked,
        } => import::looked(desk, import, hash, &looked).await?,
        Ask::Part(part) => import::part(desk, part).await?,
        Ask::BrokenOff { import, why } => import::broken_off(desk, import, &why).await?,
    };
    Ok(Answer::Files(reply))
}

/// What it takes to press this standing button. What is asked for is checked with it.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    Word::read(word).map(|word| match word {
        Word::List | Word::What(_) | Word::When(_) | Word::Make(_) => Action::Export,
        Word::Import | Word::Template | Word::Enter | Word::Discard => Action::Import,
    })
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    word::HEADS.into()
}
