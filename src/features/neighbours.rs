//! Who looks after a neighbourhood without needing to know how anybody is: told who
//! isolates there and who does so no more.

use crate::domain::access::{Grant, Role};
use crate::domain::id::PersonId;
use crate::domain::place::Area;
use crate::domain::staff::StaffMember;

/// The heads of that RT; where there is none, its kader; else the village's officers.
/// Whoever has done it (`by`) knows of it.
#[must_use]
pub fn nearest<'s>(
    staff: &'s [StaffMember],
    home: &Area,
    by: Option<PersonId>,
) -> Vec<&'s StaffMember> {
    let of = |role: Role| -> Vec<&'s StaffMember> {
        let has = |grant: &Grant| grant.role == role && grant.area.contains(home);
        let mut members = staff
            .iter()
            .filter(|one| !one.unreachable)
            .collect::<Vec<_>>();
        members.retain(|one| one.grants.iter().any(has));
        members
    };
    let circles = [Role::RtHead, Role::Kader, Role::VillageOfficer];
    let nearest = circles.into_iter().map(of).find(|found| !found.is_empty());
    let mut nearest = nearest.unwrap_or_default();
    nearest.retain(|one| Some(one.id) != by);
    nearest
}
