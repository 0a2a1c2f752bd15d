//! What whoever is here may see at a place. Asked anew at every press.

use super::spot::Spot;
use crate::domain::access::{Action, Standing};
use crate::domain::detail::Detail;
use crate::domain::place::Area;
use crate::features::Visit;

/// What may be shown there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sight(Vec<Detail>);

impl Sight {
    /// `None`: nothing.
    pub fn at(visit: &Visit<'_, '_>, place: &Area) -> Option<Self> {
        if !visit.may_in(Action::SeeMonitored, place) {
            return None;
        }
        let mut shown = Detail::ALL.to_vec();
        shown.retain(|detail| visit.may_in(detail.needs(), place));
        Some(Self(shown))
    }

    /// Whether this is shown.
    pub fn shows(&self, detail: Detail) -> bool {
        self.0.contains(&detail)
    }
}

/// The places that whoever is here looks after, in the order of the configuration: whole
/// villages, and neighbourhoods of those that are not theirs as a whole.
pub(super) fn places(visit: &Visit<'_, '_>) -> Vec<Spot> {
    let standing = visit.standing();
    let villages = visit.desk.house.config.villages.iter();
    let of_village = villages.flat_map(|village| {
        let whole = Area::Village(village.id.clone());
        if standing.may_in(Action::SeeMonitored, &whole) {
            return Vec::from_iter(Spot::of(&whole));
        }
        neighbourhoods(&standing, &whole)
    });
    of_village.collect()
}

fn neighbourhoods(standing: &Standing, village: &Area) -> Vec<Spot> {
    let areas = standing.grants.iter().map(|grant| &grant.area);
    let mut spots: Vec<Spot> = areas
        .filter(|area| village.contains(area) && standing.may_in(Action::SeeMonitored, area))
        .filter_map(Spot::of)
        .collect();
    spots.sort_by_key(|spot| spot.rt);
    spots.dedup();
    spots
}
