//! What the engine is asked to keep of a file.

use super::{Ask, Reply, needs};
use crate::domain::access::Standing;
use crate::domain::id::PersonId;
use crate::domain::listing::Listing;
use crate::engine::{Fault, Tx};
use crate::features::Desk;
use crate::features::order::Answer;
use crate::register;

/// Carries out what was asked.
///
/// # Errors
/// When the store fails.
pub async fn carried_out(desk: &mut Desk<'_, '_>, ask: Ask) -> Result<Answer, Fault> {
    let reply = match ask {
        Ask::Exported { export, named } => {
            let may = match export.by {
                Some(by) => may(desk.tx, by, export.listing).await?,
                // Whoever runs the program holds the key to all of it.
                None => true,
            };
            match may {
                true => {
                    register::export::keep(desk.tx, export, named).await?;
                    Reply::Kept
                }
                false => Reply::Forbidden,
            }
        }
    };
    Ok(Answer::Files(reply))
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
