//! Bound groups of the staff, with the message in which their alerts are counted. There are
//! a few of them; all are looked through.

use serde::{Deserialize, Serialize};

use crate::domain::id::RandomId as _;
use crate::domain::staff_group::StaffGroup;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::MessageHandle;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// A group, and what stands in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupFile {
    /// The group.
    pub group: StaffGroup,
    /// The message that is kept up to date.
    pub board: Option<Board>,
}

/// The message in which alerts are counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    /// Which message.
    pub message: MessageHandle,
    /// What it says, so that it is only changed when that changes.
    pub says: String,
}

impl Record for GroupFile {
    const TABLE: Table = Table::StaffGroup;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        Key::new(Table::StaffGroup).u64(self.group.id.bits())
    }
}

/// All bound groups. One that can't be read is left out and logged.
///
/// # Errors
/// When the store fails.
pub async fn all(tx: &Tx<'_>) -> Result<Vec<GroupFile>, Fault> {
    let table = Key::new(Table::StaffGroup);
    let rows = tx.list_sound(&table, Page::first(usize::MAX / 2)).await?;
    let count = rows.len();
    let sound: Vec<GroupFile> = rows.into_iter().flatten().collect();
    if sound.len() < count {
        log::error!(rows = count - sound.len(); "bound groups can't be read");
    }
    Ok(sound)
}

/// The group with this chat, if it is bound.
///
/// # Errors
/// When the store fails.
pub async fn of_chat(tx: &Tx<'_>, chat: ChatId) -> Result<Option<GroupFile>, Fault> {
    let groups = all(tx).await?;
    Ok(groups.into_iter().find(|file| file.group.chat == chat.0))
}

/// The group is bound no more.
pub fn remove(tx: &mut Tx<'_>, file: &GroupFile) {
    tx.remove(file.key());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{PersonId, StaffGroupId};
    use crate::domain::place::Area;
    use crate::store::record::check_golden;
    use chrono::{TimeZone as _, Utc};

    #[test]
    fn a_row_of_the_first_version_is_read() {
        let file = GroupFile {
            group: StaffGroup {
                id: StaffGroupId::from_bits(1),
                chat: -100_200,
                areas: vec![Area::Village("asri".parse().unwrap())],
                by: PersonId::from_bits(2),
                at: Utc.with_ymd_and_hms(2020, 4, 12, 3, 0, 0).unwrap(),
            },
            board: Some(Board {
                message: MessageHandle(9),
                says: "…".to_owned(),
            }),
        };
        check_golden(
            &file,
            &[
                r#"{"group":{"id":"0000000000001","chat":-100200,"areas":[{"village":"asri"}],"by":"0000000000002","at":"2020-04-12T03:00:00Z"},"board":{"message":9,"says":"…"}}"#,
            ],
        );
    }
}
