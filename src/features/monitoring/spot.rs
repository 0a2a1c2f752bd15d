//! Where somebody looks: a village, or a neighbourhood of it; and how that stands in a
//! button.

use crate::config::Village;
use crate::domain::place::{Area, RtRw, VillageId};
use crate::features::villages::hash;

/// A village, or a neighbourhood of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spot {
    pub village: VillageId,
    pub rt: Option<RtRw>,
}

/// Room for the number of an RT or RW.
const NUMBER: u64 = (1 << 10) - 1;

impl Spot {
    /// The place of a right.
    pub fn of(area: &Area) -> Option<Self> {
        let (village, rt) = match area {
            Area::Kabupaten => return None,
            Area::Village(village) => (village, None),
            Area::Rt(village, rt) => (village, Some(*rt)),
        };
        let village = village.clone();
        Some(Self { village, rt })
    }

    /// The same as far as rights go.
    pub fn area(&self) -> Area {
        match self.rt {
            Some(rt) => Area::Rt(self.village.clone(), rt),
            None => Area::Village(self.village.clone()),
        }
    }

    /// The whole village.
    pub fn whole(&self) -> Self {
        Self {
            village: self.village.clone(),
            rt: None,
        }
    }

    /// In 60 bits: the village by a hash of its short name, then RW and RT.
    pub fn bits(&self) -> u64 {
        let (rw, rt) = self.rt.map_or((0, 0), |rt| (rt.rw(), rt.rt()));
        (hash(&self.village) << 20) | (u64::from(rw) << 10) | u64::from(rt)
    }

    /// The place that a button means, if there is such a village.
    pub fn read(bits: u64, villages: &[Village]) -> Option<Self> {
        let known = |village: &&Village| hash(&village.id) == bits >> 20;
        let village = villages.iter().find(known)?.id.clone();
        let number = |bits: u64| u16::try_from(bits & NUMBER).unwrap_or(0);
        let rt = match (number(bits), number(bits >> 10)) {
            (0, 0) => None,
            (rt, rw) => Some(RtRw::new(rt, rw).ok()?),
        };
        Some(Self { village, rt })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    #[test]
    fn a_place_is_read_as_it_was_written() {
        let villages = Config::example().unwrap().villages;
        let village = villages[0].id.clone();
        let spots = [
            None,
            RtRw::new(1, 1).ok(),
            RtRw::new(999, 3).ok(),
            RtRw::new(2, 999).ok(),
        ];
        for rt in spots {
            let spot = Spot {
                village: village.clone(),
                rt,
            };
            assert_eq!(Spot::read(spot.bits(), &villages), Some(spot.clone()));
            assert_eq!(Spot::of(&spot.area()), Some(spot));
        }
        for foreign in [0, 1, u64::MAX] {
            assert_eq!(Spot::read(foreign, &villages), None);
        }
    }

    /// It stands in buttons that people have.
    #[test]
    fn the_hash_of_a_village_never_changes() {
        assert_eq!(hash(&"sumberasri".parse().unwrap()), HASH_OF_SUMBERASRI);
    }

    const HASH_OF_SUMBERASRI: u64 = 899_058_850_416;
}
