//! Which places somebody reads of, and how much. Asked anew at every press, and for every
//! reader at every hour.

use crate::domain::access::{Action, Standing};
use crate::domain::place::{Area, VillageId};
use crate::features::desk::House;

/// What somebody reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sight {
    /// Everything of these villages, in the order of the configuration.
    Health(Vec<VillageId>),
    /// How many there are at these places, and who is silent: no grade, no status.
    Counts(Vec<Area>),
    /// What nobody can be known by: of the whole, or of a part of it.
    Public(Area),
    /// The role counts nowhere that the configuration knows.
    Nothing,
}

impl Sight {
    /// The most that the roles allow.
    pub fn of(house: &House, standing: &Standing) -> Self {
        let villages = || {
            house
                .config
                .villages
                .iter()
                .map(|village| village.id.clone())
        };
        let health: Vec<VillageId> = villages()
            .filter(|id| standing.may_in(Action::SeeHealth, &Area::Village(id.clone())))
            .collect();
        if !health.is_empty() {
            return Self::Health(health);
        }
        let counts: Vec<Area> = villages()
            .flat_map(|id| counted_in(standing, &Area::Village(id)))
            .collect();
        if !counts.is_empty() {
            return Self::Counts(counts);
        }
        let grants = standing.grants.iter().map(|grant| &grant.area);
        let mut areas = grants.filter(|area| standing.may_in(Action::SeeRecap, area));
        let widest = areas.clone().find(|area| **area == Area::Kabupaten);
        match widest.or_else(|| areas.next()) {
            Some(area) => Self::Public(area.clone()),
            None => Self::Nothing,
        }
    }
}

/// The whole village, or the neighbourhoods of it that somebody looks after.
fn counted_in(standing: &Standing, village: &Area) -> Vec<Area> {
    if standing.may_in(Action::SeeMonitored, village) {
        return vec![village.clone()];
    }
    let areas = standing.grants.iter().map(|grant| &grant.area);
    let mut areas: Vec<Area> = areas
        .filter(|area| village.contains(area) && standing.may_in(Action::SeeMonitored, area))
        .cloned()
        .collect();
    areas.sort();
    areas.dedup();
    areas
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::access::{Grant, Role};
    use crate::domain::place::RtRw;
    use crate::features::desk::tests::house_of;

    fn area(village: &str) -> Area {
        Area::Village(village.parse().unwrap())
    }

    fn sight(grants: &[(Role, Area)]) -> Sight {
        let grants = grants.iter().map(|(role, area)| Grant {
            role: *role,
            area: area.clone(),
        });
        let standing = Standing {
            registered: true,
            grants: grants.collect(),
        };
        Sight::of(&house_of(&["asri", "rejo"]), &standing)
    }

    #[test]
    fn each_role_reads_of_its_places_as_much_as_it_may() {
        use Role::{Coordinator, HealthWorker, Kader, RtHead, TaskForce, VillageOfficer};
        let villages = |names: &[&str]| {
            Sight::Health(names.iter().map(|name| name.parse().unwrap()).collect())
        };
        let rt = Area::Rt("asri".parse().unwrap(), RtRw::new(3, 5).unwrap());
        for (grants, expected) in [
            (
                &[(Coordinator, Area::Kabupaten)][..],
                villages(&["asri", "rejo"]),
            ),
            (&[(HealthWorker, area("rejo"))], villages(&["rejo"])),
            (&[(RtHead, rt.clone())], Sight::Counts(vec![rt.clone()])),
            (
                &[(Kader, rt.clone()), (RtHead, rt.clone())],
                Sight::Counts(vec![rt.clone()]),
            ),
            (
                &[(VillageOfficer, area("asri"))],
                Sight::Counts(vec![area("asri")]),
            ),
            (
                &[(TaskForce, Area::Kabupaten)],
                Sight::Public(Area::Kabupaten),
            ),
            (&[(TaskForce, area("asri"))], Sight::Public(area("asri"))),
            // The greater right counts; a health worker's neighbourhood is no village.
            (
                &[(TaskForce, Area::Kabupaten), (HealthWorker, area("asri"))],
                villages(&["asri"]),
            ),
            (&[(HealthWorker, rt.clone())], Sight::Counts(vec![rt])),
            (&[(HealthWorker, area("gone"))], Sight::Public(area("gone"))),
            (&[], Sight::Nothing),
        ] {
            assert_eq!(sight(grants), expected, "{grants:?}");
        }
    }
}
