//! What a recap is of: a village, a puskesmas, or all there are; and how that stands in a
//! button, together with the day.

use chrono::NaiveDate;

use crate::domain::monitoring::day_code;
use crate::domain::place::VillageId;
use crate::domain::village::PuskesmasId;
use crate::features::desk::House;

/// Bits of a day in a button: enough until the year 2800.
const DAY: u32 = 20;

/// What a recap is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Spot {
    /// Everything that the reader sees.
    Everything,
    /// A puskesmas, as far as the reader sees its villages.
    Puskesmas(PuskesmasId),
    /// A village.
    Village(VillageId),
}

impl Spot {
    /// The narrowest that holds all these villages.
    pub fn widest(house: &House, villages: &[VillageId]) -> Self {
        if let [only] = villages {
            return Self::Village(only.clone());
        }
        match puskesmas_of(house, villages).as_slice() {
            [only] => Self::Puskesmas(only.clone()),
            _ => Self::Everything,
        }
    }

    /// All that somebody who sees these villages can ask for, the widest first.
    pub fn all(house: &House, villages: &[VillageId]) -> Vec<Self> {
        let mut all = vec![Self::widest(house, villages)];
        let puskesmas = puskesmas_of(house, villages).into_iter();
        all.extend(puskesmas.map(Self::Puskesmas));
        all.extend(villages.iter().cloned().map(Self::Village));
        let mut seen: Vec<Self> = Vec::new();
        all.retain(|spot| {
            let is_new = !seen.contains(spot);
            if is_new {
                seen.push(spot.clone());
            }
            is_new
        });
        all
    }

    /// The places in it that have a line of their own.
    pub fn parts(&self, house: &House, mine: &[VillageId]) -> Vec<Self> {
        let inside = self.villages(house, mine);
        match self {
            Self::Everything => {
                let puskesmas = puskesmas_of(house, &inside).into_iter();
                puskesmas.map(Self::Puskesmas).collect()
            }
            Self::Puskesmas(_) if inside.len() > 1 => {
                inside.into_iter().map(Self::Village).collect()
            }
            Self::Puskesmas(_) | Self::Village(_) => Vec::new(),
        }
    }

    /// The villages in it, of those.
    pub fn villages(&self, house: &House, mine: &[VillageId]) -> Vec<VillageId> {
        let mut villages = mine.to_vec();
        villages.retain(|id| match self {
            Self::Everything => true,
            Self::Puskesmas(puskesmas) => of_village(house, id) == Some(puskesmas),
            Self::Village(village) => village == id,
        });
        villages
    }

    /// What it is called: proper names, the same in every language.
    pub fn name(&self, house: &House) -> String {
        let villages = &house.config.villages;
        match self {
            Self::Everything => house.config.tenant.name.clone(),
            Self::Puskesmas(id) => {
                let mut villages = villages.iter();
                let found = villages.find(|village| village.puskesmas.id == *id);
                found.map_or_else(|| id.to_string(), |village| village.puskesmas.name.clone())
            }
            Self::Village(id) => {
                let mut villages = villages.iter();
                let found = villages.find(|village| village.id == *id);
                found.map_or_else(|| id.to_string(), |village| village.name.clone())
            }
        }
    }

    /// 40 bits of FNV-1a: the same on every machine, for ever. Short names are no secret.
    pub fn hash(&self) -> u64 {
        let name = match self {
            Self::Everything => "*".to_owned(),
            Self::Puskesmas(id) => format!("p:{id}"),
            Self::Village(id) => format!("v:{id}"),
        };
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        hash >> 24
    }

    /// It and a day, in 60 bits.
    pub fn on(&self, day: NaiveDate) -> u64 {
        (self.hash() << DAY) | u64::from(day_code(day))
    }
}

/// The hash of the place and the day that a button means.
pub(super) fn read(bits: u64) -> Option<(u64, NaiveDate)> {
    let day = i32::try_from(bits & ((1 << DAY) - 1)).ok()?;
    let day = NaiveDate::from_num_days_from_ce_opt(day)?;
    Some((bits >> DAY, day))
}

fn of_village<'h>(house: &'h House, id: &VillageId) -> Option<&'h PuskesmasId> {
    let mut villages = house.config.villages.iter();
    let village = villages.find(|village| village.id == *id)?;
    Some(&village.puskesmas.id)
}

/// Each once, in the order of the villages.
fn puskesmas_of(house: &House, villages: &[VillageId]) -> Vec<PuskesmasId> {
    let mut all: Vec<PuskesmasId> = Vec::new();
    for id in villages.iter().filter_map(|id| of_village(house, id)) {
        if !all.contains(id) {
            all.push(id.clone());
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::desk::tests::house_of;

    fn ids(names: &[&str]) -> Vec<VillageId> {
        names.iter().map(|name| name.parse().unwrap()).collect()
    }

    #[test]
    fn a_button_means_the_same_place_and_day_for_ever() {
        let day: NaiveDate = "2020-04-12".parse().unwrap();
        let spot = Spot::Village("sumberasri".parse().unwrap());
        assert_eq!(read(spot.on(day)), Some((spot.hash(), day)));
        assert_eq!(spot.hash(), HASH_OF_SUMBERASRI);
        assert_ne!(
            spot.hash(),
            Spot::Puskesmas("sumberasri".parse().unwrap()).hash()
        );
        assert_eq!(
            read(u64::MAX).map(|(_, day)| day),
            NaiveDate::from_num_days_from_ce_opt(1_048_575)
        );
    }

    /// It stands in buttons that people have.
    const HASH_OF_SUMBERASRI: u64 = 306_043_458_018;

    #[test]
    fn a_place_holds_what_the_reader_sees_of_it() {
        let house = house_of(&["asri", "rejo", "sari"]);
        let all = ids(&["asri", "rejo", "sari"]);
        let puskesmas = Spot::Puskesmas("karangjati".parse().unwrap());
        assert_eq!(Spot::widest(&house, &all), puskesmas);
        assert_eq!(
            Spot::widest(&house, &ids(&["rejo"])),
            Spot::Village("rejo".parse().unwrap())
        );
        assert_eq!(
            puskesmas.villages(&house, &ids(&["rejo", "sari"])),
            ids(&["rejo", "sari"])
        );
        assert_eq!(puskesmas.parts(&house, &all).len(), 3);
        assert_eq!(puskesmas.parts(&house, &ids(&["rejo"])), []);
        assert_eq!(Spot::all(&house, &all).len(), 4);
        assert_eq!(Spot::all(&house, &ids(&["rejo"])).len(), 2);
    }
}
