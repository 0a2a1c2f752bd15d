//! Invitations, by the pseudonym of their secret.

use crate::clock::Moment;
use crate::domain::access::Grant;
use crate::domain::id::{InvitationId, PersonId, RandomId};
use crate::domain::invitation::Invitation;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

fn place(id_key: &[u8; 16]) -> Key {
    Key::new(Table::Invitation).pseudonym(*id_key)
}

fn pseudonym(tx: &Tx<'_>, id: InvitationId) -> [u8; 16] {
    tx.pseudonym("invitation", &id.bits().to_be_bytes())
}

impl Record for Invitation {
    const TABLE: Table = Table::Invitation;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(&self.id_key)
    }
}

/// The invitation with this secret.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(tx: &Tx<'_>, id: InvitationId) -> Result<Option<Invitation>, Fault> {
    tx.get(&place(&pseudonym(tx, id))).await
}

/// All invitations, as far as they can be read: to tell somebody what is kept of them. There are
/// as many as were ever made.
///
/// # Errors
/// When the store fails.
pub async fn all(tx: &Tx<'_>) -> Result<Vec<Invitation>, Fault> {
    let table = Key::new(Invitation::TABLE);
    let rows = tx.list_sound(&table, Page::first(usize::MAX / 2)).await?;
    Ok(rows.into_iter().flatten().collect())
}

/// Writes a new invitation.
///
/// # Errors
/// When the machine has no randomness.
pub fn make(
    tx: &mut Tx<'_>,
    grant: Grant,
    by: Option<PersonId>,
    expires: Moment,
) -> Result<Invitation, Fault> {
    let id = tx.new_id::<InvitationId>()?;
    let invitation = Invitation {
        id,
        id_key: pseudonym(tx, id),
        grant,
        by,
        expires,
        used_by: None,
    };
    tx.put(&invitation)?;
    Ok(invitation)
}
