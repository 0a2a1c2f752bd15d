//! A group of the staff in Telegram, bound to the places whose open alerts are counted there.

use serde::{Deserialize, Serialize};

use super::id::{PersonId, StaffGroupId};
use super::place::{Area, VillageId};
use crate::clock::Moment;

/// A bound group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffGroup {
    /// Its identifier: its number in Telegram can change.
    pub id: StaffGroupId,
    /// Its chat.
    pub chat: i64,
    /// What is counted there.
    pub areas: Vec<Area>,
    /// Who bound it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

impl StaffGroup {
    /// Whether alerts of this village are counted there. One whose village nobody knows is
    /// everybody's.
    #[must_use]
    pub fn counts(&self, village: Option<&VillageId>) -> bool {
        let Some(village) = village else {
            return true;
        };
        let place = Area::Village(village.clone());
        self.areas.iter().any(|area| area.overlaps(&place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::RandomId as _;
    use chrono::{TimeZone as _, Utc};

    #[test]
    fn a_group_counts_its_own_villages_and_what_nobody_can_place() {
        let village = |name: &str| -> VillageId { name.parse().unwrap() };
        let group = |areas| StaffGroup {
            id: StaffGroupId::from_bits(1),
            chat: -100,
            areas,
            by: PersonId::from_bits(2),
            at: Utc.with_ymd_and_hms(2020, 4, 12, 3, 0, 0).unwrap(),
        };
        let asri = group(vec![Area::Village(village("asri"))]);
        assert!(asri.counts(Some(&village("asri"))));
        assert!(!asri.counts(Some(&village("rejo"))));
        assert!(asri.counts(None));
        assert!(group(vec![Area::Kabupaten]).counts(Some(&village("rejo"))));
    }
}
