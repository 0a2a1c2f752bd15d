//! Where people live, as far as duties and rights go:
//! kabupaten > village (desa, kelurahan) > RW > RT.

use std::fmt;

use serde::{Deserialize, Serialize};

pub use super::village::VillageId;

/// A neighbourhood of a village. Shown and stored as `003/005`: RT 3 of RW 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RtRw {
    /// Rukun warga: several RT. First, so that lists are ordered by RW.
    rw: u16,
    /// Rukun tetangga, 1–999.
    rt: u16,
}

/// A number of an RT or RW that no village has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an RT and an RW are numbers from 1 to 999, written 003/005")]
pub struct BadRtRw;

impl RtRw {
    /// RT `rt` of RW `rw`, each 1–999.
    ///
    /// # Errors
    /// A number outside that range.
    pub fn new(rt: u16, rw: u16) -> Result<Self, BadRtRw> {
        let known = 1..=999;
        if known.contains(&rt) && known.contains(&rw) {
            Ok(Self { rw, rt })
        } else {
            Err(BadRtRw)
        }
    }

    /// The number of the RT.
    #[must_use]
    pub fn rt(self) -> u16 {
        self.rt
    }

    /// The number of the RW.
    #[must_use]
    pub fn rw(self) -> u16 {
        self.rw
    }
}

impl fmt::Display for RtRw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:03}/{:03}", self.rt, self.rw)
    }
}

impl From<RtRw> for String {
    fn from(place: RtRw) -> Self {
        place.to_string()
    }
}

impl TryFrom<String> for RtRw {
    type Error = BadRtRw;

    fn try_from(text: String) -> Result<Self, BadRtRw> {
        let (rt, rw) = text.split_once('/').ok_or(BadRtRw)?;
        let number = |part: &str| part.parse().map_err(|_| BadRtRw);
        Self::new(number(rt)?, number(rw)?)
    }
}

/// A part of the kabupaten: where a role counts, where somebody lives, whom an
/// announcement reaches.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Everything this bot looks after.
    Kabupaten,
    /// One village.
    Village(VillageId),
    /// One neighbourhood of a village.
    Rt(VillageId, RtRw),
}

impl Area {
    /// Whether all of `other` lies in this area.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Kabupaten, Self::Kabupaten | Self::Village(_) | Self::Rt(..)) => true,
            (Self::Village(mine), Self::Village(theirs) | Self::Rt(theirs, _)) => mine == theirs,
            (Self::Rt(mine, here), Self::Rt(theirs, there)) => mine == theirs && here == there,
            (Self::Village(_), Self::Kabupaten)
            | (Self::Rt(..), Self::Kabupaten | Self::Village(_)) => false,
        }
    }

    /// Whether there is a place that lies in both.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.contains(other) || other.contains(self)
    }

    /// The village, unless it is all of them.
    #[must_use]
    pub fn village(&self) -> Option<&VillageId> {
        match self {
            Self::Kabupaten => None,
            Self::Village(village) | Self::Rt(village, _) => Some(village),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn village(name: &str) -> VillageId {
        name.parse().unwrap()
    }

    fn neighbourhood(rt: u16, rw: u16) -> RtRw {
        RtRw::new(rt, rw).unwrap()
    }

    #[test]
    fn a_neighbourhood_is_shown_and_stored_as_on_the_identity_card() {
        let place = neighbourhood(3, 5);
        assert_eq!(place.to_string(), "003/005");
        let stored = serde_json::to_string(&place).unwrap();
        assert_eq!(stored, "\"003/005\"");
        assert_eq!(serde_json::from_str::<RtRw>(&stored).unwrap(), place);
        for bad in ["\"3\"", "\"0/5\"", "\"1/1000\"", "\"/\"", "\"-1/2\""] {
            assert!(serde_json::from_str::<RtRw>(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn neighbourhoods_are_listed_by_rw_then_rt() {
        let mut places = [
            neighbourhood(1, 2),
            neighbourhood(9, 1),
            neighbourhood(2, 1),
        ];
        places.sort();
        assert_eq!(
            places.map(|place| place.to_string()),
            ["002/001", "009/001", "001/002"]
        );
    }

    #[test]
    fn an_area_contains_what_lies_in_it_and_nothing_else() {
        let areas = [
            Area::Kabupaten,
            Area::Village(village("asri")),
            Area::Rt(village("asri"), neighbourhood(3, 5)),
            Area::Rt(village("asri"), neighbourhood(4, 5)),
            Area::Village(village("rejo")),
            Area::Rt(village("rejo"), neighbourhood(3, 5)),
        ];
        let inside = |whole: usize| -> Vec<usize> {
            (0..areas.len())
                .filter(|&part| areas[whole].contains(&areas[part]))
                .collect()
        };
        assert_eq!(inside(0), [0, 1, 2, 3, 4, 5]);
        assert_eq!(inside(1), [1, 2, 3]);
        assert_eq!(inside(2), [2]);
        assert_eq!(inside(4), [4, 5]);
        assert_eq!(inside(5), [5]);
    }
}
