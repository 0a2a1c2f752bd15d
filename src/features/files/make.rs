//! From what was asked for to the file, when it leaves.

use super::gather::{self, Gathered, Wanted};
use super::import;
use super::{Ask, Recipe, Reply, Work, trail};
use crate::domain::id::PersonId;
use crate::engine::Look;
use crate::engine::clerk::{NoFile, NotDone};
use crate::features::clerk::{Clerk, not_done};
use crate::features::files::sheets::line_list::Numbers;
use crate::features::order::{Answer, Order};
use crate::register;
use crate::register::export::Export;
use crate::report::sheets::{Book, Format};

/// Makes a file.
///
/// # Errors
/// When it can't be made, now or ever.
pub async fn make(clerk: &Clerk, work: &Work) -> Result<Vec<u8>, NotDone> {
    match work {
        Work::Export(recipe) => export(clerk, recipe).await,
        Work::Template => written(import::template(clerk.reader.now()), Format::Xlsx).await,
        Work::Import(_) => Err(NotDone::Never),
    }
}

/// Takes a file that came, or the word that it is not there.
///
/// # Errors
/// When it can't be dealt with just now.
pub async fn take(clerk: &Clerk, work: Work, file: Result<Vec<u8>, NoFile>) -> Result<(), NotDone> {
    match work {
        Work::Import(errand) => import::taken(clerk, errand, file).await,
        Work::Export(_) | Work::Template => Ok(()),
    }
}

async fn export(clerk: &Clerk, recipe: &Recipe) -> Result<Vec<u8>, NotDone> {
    let wanted = wanted(clerk, recipe).await?;
    let gathered = gather::gathered(&clerk.house, &clerk.reader, &wanted, &mut |_| {})
        .await
        .map_err(|fault| not_done(&fault))?;
    let export = Export {
        id: recipe.id,
        by: Some(recipe.by),
        at: recipe.at,
        listing: recipe.listing,
        period: recipe.period,
        format: recipe.format,
        village: recipe.village.clone(),
        people: gathered.people,
        firsts: Vec::new(),
    };
    note(clerk, export, gathered.named).await?;
    written(gathered.book, recipe.format).await
}

/// Nothing leaves before the trail has it.
///
/// # Errors
/// When it can't be kept, or whoever asks may not any more.
async fn note(clerk: &Clerk, export: Export, named: Vec<PersonId>) -> Result<(), NotDone> {
    let ask = Order::Files(Ask::Exported { export, named });
    match clerk.ask(&ask).await? == Answer::Files(Reply::Kept) {
        true => Ok(()),
        false => Err(NotDone::Never),
    }
}

/// Writing ten thousand rows takes a processor for a second: not on a thread that others
/// need.
async fn written(book: Book, format: Format) -> Result<Vec<u8>, NotDone> {
    let file = tokio::task::spawn_blocking(move || book.file(format)).await;
    let file = file.map_err(|_| NotDone::Never)?;
    file.map_err(|_| NotDone::Never)
}

async fn wanted(clerk: &Clerk, recipe: &Recipe) -> Result<Wanted, NotDone> {
    let look = Look::default();
    let tx = clerk.reader.tx(&look);
    let standing = trail::standing(&tx, recipe.by).await;
    let staff = register::staff::find(&tx, recipe.by).await;
    let by = staff.map_err(|fault| not_done(&fault))?;
    Ok(Wanted {
        listing: recipe.listing,
        period: recipe.period,
        village: recipe.village.clone(),
        standing: Some(standing.map_err(|fault| not_done(&fault))?),
        numbers: Numbers::Masked,
        by: by.map_or_else(String::new, |staff| staff.name.as_str().to_owned()),
    })
}

impl Gathered {
    /// The file, and that the trail has it: for the command line.
    ///
    /// # Errors
    /// When it can't be kept or written.
    pub async fn export(self, clerk: &Clerk, export: Export) -> Result<Vec<u8>, NotDone> {
        let format = export.format;
        note(clerk, export, self.named).await?;
        written(self.book, format).await
    }
}
