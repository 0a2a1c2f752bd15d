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
        match set_again(desk, person).await {
            Ok(was_lost) => repaired += usize::from(was_lost),
            Err(fault) if fault.may_pass() => return Err(fault),
            // The others must not be forgotten with one whose record is damaged.
            Err(fault) => {
                log::error!(person:% = person, cause:% = fault; "the next question can't be set");
            }
        }
    }
    desk.tx.mended(repaired);
    if repaired > 0 {
        log::warn!(repaired; "people whose timers were lost or late; set again");
    }
    Ok(())
}

/// Sets the next timer of somebody who has none. False: nothing is awaited of them.
async fn set_again(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<bool, Fault> {
    let Some(case) = Case::open(desk, person).await? else {
        return Ok(false);
    };
    case.keep(desk, None).await?;
    Ok(desk.tx.due(&case::timer(person)).await?.is_some())
}

/// Everybody whose isolation goes on, once.
pub(super) async fn people_in_isolation(desk: &Desk<'_, '_>) -> Result<Vec<PersonId>, Fault> {
    let mut people = Vec::new();
    let mut damaged = 0;
    let mut last = None;
    loop {
        let page = register::isolation::isolating(desk.tx, last.as_deref(), PAGE).await?;
        people.extend(page.people);
        damaged += page.damaged;
        last = page.last;
        if last.is_none() {
            break;
        }
    }
    if damaged > 0 {
        log::error!(damaged; "stays in isolation that can't be read: see siaga check --database");
    }
    people.dedup();
    Ok(people)
}
