//! What the engine is asked to keep of a file.

use super::{Reply, needs};
use crate::domain::access::Standing;
use crate::domain::id::PersonId;
use crate::domain::listing::Listing;
use crate::engine::{Fault, Tx};
use crate::features::Desk;
use crate::register;
use crate::register::export::Export;

/// A file is about to leave: whoever is named in it will read that.
///
/// # Errors
/// When the store fails.
pub(super) async fn exported(
    desk: &mut Desk<'_, '_>,
    export: Export,
    named: Vec<PersonId>,
) -> Result<Reply, Fault> {
    let may = match export.by {
        Some(by) => may(desk.tx, by, export.listing).await?,
        // Whoever runs the program holds the key to all of it.
        None => true,
    };
    if !may {
        return Ok(Reply::Forbidden);
    }
    register::export::keep(desk.tx, export, named).await?;
    Ok(Reply::Kept)
}

/// Whether they still may.
async fn may(tx: &Tx<'_>, by: PersonId, listing: Listing) -> Result<bool, Fault> {
    Ok(standing(tx, by).await?.may(needs(listing)))
}

/// What somebody may do by their roles, now.
pub(super) async fn standing(tx: &Tx<'_>, by: PersonId) -> Result<Standing, Fault> {
    let staff = register::staff::find(tx, by).await?;
    let grants = staff.map(|staff| staff.in_force(tx.now()));
    Ok(Standing {
        registered: false,
        grants: grants.unwrap_or_default(),
    })
}
