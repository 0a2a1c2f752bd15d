//! Staff. There are dozens of them, not thousands: lists are read whole.

use crate::domain::id::{PersonId, RandomId};
use crate::domain::staff::StaffMember;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

fn place(id: PersonId) -> Key {
    Key::new(Table::Staff).u64(id.bits())
}

impl Record for StaffMember {
    const TABLE: Table = Table::Staff;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(self.id)
    }
}

/// The member of staff with this id.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(tx: &Tx<'_>, id: PersonId) -> Result<Option<StaffMember>, Fault> {
    tx.get(&place(id)).await
}

/// Removes somebody who works here no longer.
pub fn remove(tx: &mut Tx<'_>, id: PersonId) {
    tx.remove(place(id));
}

/// Everybody who works here, in the order in which they are called.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn all(tx: &Tx<'_>) -> Result<Vec<StaffMember>, Fault> {
    let table = Key::new(Table::Staff);
    let mut staff: Vec<StaffMember> = tx.list(&table, Page::first(usize::MAX / 2)).await?;
    staff.sort_by_key(|member| (member.order, member.since));
    Ok(staff)
}
