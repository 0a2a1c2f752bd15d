//! One timer a zone: its hour comes, the list goes out, the next hour is set.

use chrono::TimeDelta;

use super::{Due, gather, page};
use crate::clock::Moment;
use crate::domain::calendar::Zone;
use crate::domain::day_list::Ripe;
use crate::engine::Fault;
use crate::engine::timer::{TimerName, Urgency};
use crate::features;
use crate::features::desk::{Desk, House};

/// A timer that should have rung so long ago will not ring any more.
const OVERDUE: TimeDelta = TimeDelta::hours(2);

fn timer(zone: Zone) -> TimerName {
    TimerName::new("day-list", zone.letters())
}

fn has_villages(house: &House, zone: Zone) -> bool {
    let mut villages = house.config.villages.iter();
    villages.any(|village| village.zone == zone)
}

/// A list is due. After an outage it was due long ago: then it goes out once.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn due(desk: &mut Desk<'_, '_>, due: Due, was_due: Moment) -> Result<(), Fault> {
    let Due::List { zone } = due;
    if !has_villages(desk.house, zone) {
        return Ok(());
    }
    let hours = desk.house.list_hours(zone);
    match hours.ripe(was_due, desk.now()) {
        Ripe::At(morning) => wake(desk, zone, Some(morning)).await,
        Ripe::Now => {
            let list = gather::list(desk, zone).await?;
            page::send(desk, &list, hours.next(desk.now())).await?;
            wake(desk, zone, hours.next(desk.now())).await
        }
    }
}

async fn wake(desk: &mut Desk<'_, '_>, zone: Zone, at: Option<Moment>) -> Result<(), Fault> {
    match at {
        Some(at) => {
            let due = features::Due::Digest(Due::List { zone });
            desk.wake(at, timer(zone), Urgency::Normal, due).await
        }
        None => Ok(()),
    }
}

/// The auditor's round: each zone with villages has its next list. On the first day
/// this sets it.
///
/// # Errors
/// When the store fails.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for zone in Zone::ALL {
        if !has_villages(desk.house, zone) {
            continue;
        }
        let planned = desk.house.list_hours(zone).next(desk.now());
        let set = desk.will_ring(&timer(zone), OVERDUE).await?;
        // One that was set for earlier only looks earlier; a later one is a loss.
        let is_well = set.is_some_and(|set| planned.is_none_or(|planned| set <= planned));
        if !is_well {
            log::info!(zone = zone.name(); "the next list of the day is set");
            desk.tx.mended(1);
            // One that should have gone out goes out now: it names nobody twice.
            let missed = desk.tx.due(&timer(zone)).await?;
            let missed = missed.filter(|due| *due < desk.now()).map(|_| desk.now());
            wake(desk, zone, missed.or(planned)).await?;
        }
    }
    Ok(())
}
