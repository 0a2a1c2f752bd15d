//! The auditor's round: nobody of whom something is awaited is forgotten.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::case::{self, Case};
use crate::domain::id::PersonId;
use crate::engine::Fault;
use crate::features::desk::Desk;
use crate::register;

/// How many stays are read at a time.
const PAGE: usize = 256;
/// A timer that should have rung so long ago is lost, or waits behind others: to set
/// it again does no harm.
const OVERDUE: TimeDelta = TimeDelta::hours(2);

/// Looks whether each active isolation, and everybody else who is to be asked again,
/// has the next timer, and repairs what is missing.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    let schedules = register::schedule::all(desk.tx).await?;
    let awaited = schedules.into_iter().map(|schedule| schedule.person);
    let mut people: BTreeSet<PersonId> = awaited.collect();
    people.extend(people_in_isolation(desk).await?);
    let mut repaired = 0_usize;
    for person in people {
        let rings = desk.will_ring(&case::timer(person), OVERDUE).await?;
        if rings.is_some() {
            continue;
        }
        if let Some(case) = Case::open(desk, person).await? {
            case.keep(desk, None).await?;
            repaired += 1;
        }
    }
    if repaired > 0 {
        log::warn!(repaired; "people whose timers were lost or late; set again");
    }
    Ok(())
}

/// Everybody whose isolation goes on, once.
pub(super) async fn people_in_isolation(desk: &Desk<'_, '_>) -> Result<Vec<PersonId>, Fault> {
    let mut people = Vec::new();
    let mut last = None;
    loop {
        let page = register::isolation::page_after(desk.tx, last.as_ref(), PAGE).await?;
        people.extend(
            page.iter()
                .filter(|stay| stay.is_active())
                .map(|stay| stay.person),
        );
        last = page.into_iter().last();
        if last.is_none() {
            break;
        }
    }
    people.dedup();
    Ok(people)
}
