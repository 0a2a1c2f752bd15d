//! The auditor's round: everybody in isolation stands in the lists, in their places and
//! nowhere else, and is counted. What is amiss is made again and reported.
//!
//! Never the whole at once: a part, and the rest by a timer, so that ten thousand people
//! hold up nobody's report.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{Due, look};
use crate::domain::id::PersonId;
use crate::domain::monitoring::Facet;
use crate::engine::Fault;
use crate::engine::timer::{TimerName, Urgency};
use crate::features;
use crate::features::desk::Desk;
use crate::register;

/// How many rows are read in one step.
const STEP: usize = 128;
/// How many rows are looked at before others have their turn.
const AT_ONCE: usize = 512;
/// Before the next part, so that whoever waits meanwhile does not wait for the whole.
const PAUSE: TimeDelta = TimeDelta::seconds(1);
/// A timer that should have rung so long ago will not ring any more.
const OVERDUE: TimeDelta = TimeDelta::hours(1);

/// How far a round has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Round {
    /// Whether everybody in isolation is kept: behind this stay.
    Stays(Option<Vec<u8>>),
    /// Whether everybody who is kept is in isolation: behind this row.
    People(Option<Vec<u8>>),
    /// Whether somebody stands in each place: behind this one.
    Places(Option<Vec<u8>>),
    /// Whether the counts are right: from this list on, village by village.
    Counts(usize),
}

fn timer() -> TimerName {
    TimerName::new("monitoring", "round")
}

/// Begins a round, unless one is going on.
///
/// # Errors
/// When the store fails.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    if desk.will_ring(&timer(), OVERDUE).await?.is_some() {
        return Ok(());
    }
    go_on(desk, Round::Stays(None)).await
}

/// Goes on with a round for a while.
pub(super) async fn go_on(desk: &mut Desk<'_, '_>, mut round: Round) -> Result<(), Fault> {
    let mut looked_at = 0;
    while looked_at < AT_ONCE {
        let (rows, next) = step(desk, round).await?;
        looked_at += rows.max(1);
        match next {
            Some(next) => round = next,
            None => return Ok(()),
        }
    }
    let due = features::Due::Monitoring(Due::Round(round));
    let at = desk.now() + PAUSE;
    desk.wake(at, timer(), Urgency::Normal, due).await
}

/// One step: how many rows were looked at, and where to go on.
async fn step(desk: &mut Desk<'_, '_>, round: Round) -> Result<(usize, Option<Round>), Fault> {
    match round {
        Round::Stays(after) => stays(desk, after).await,
        Round::People(after) => people(desk, after).await,
        Round::Places(after) => {
            let swept = register::monitored::sweep(desk.tx, after.as_deref(), STEP).await?;
            mended(
                desk,
                swept.mended,
                "places in which nobody stands; taken away",
            );
            let next = match swept.last {
                Some(last) => Round::Places(Some(last)),
                None => Round::Counts(0),
            };
            Ok((swept.rows, Some(next)))
        }
        Round::Counts(place) => counts(desk, place).await,
    }
}

async fn stays(
    desk: &mut Desk<'_, '_>,
    after: Option<Vec<u8>>,
) -> Result<(usize, Option<Round>), Fault> {
    let page = register::isolation::isolating(desk.tx, after.as_deref(), STEP).await?;
    for person in page.people {
        look_at(desk, person).await?;
        if let Some(one) = register::monitored::find(desk.tx, person).await? {
            let places = register::monitored::mend(desk.tx, &one).await?;
            mended(desk, places, "places of somebody were missing; taken again");
        }
    }
    Ok(match page.last {
        Some(last) => (STEP, Some(Round::Stays(Some(last)))),
        None => (0, Some(Round::People(None))),
    })
}

async fn people(
    desk: &mut Desk<'_, '_>,
    after: Option<Vec<u8>>,
) -> Result<(usize, Option<Round>), Fault> {
    let (kept, last) = register::monitored::page_after(desk.tx, after.as_deref(), STEP).await?;
    for one in &kept {
        let stay = register::isolation::active(desk.tx, one.person).await;
        if matches!(stay, Ok(None)) {
            look_at(desk, one.person).await?;
        }
    }
    Ok(match last {
        Some(last) => (kept.len(), Some(Round::People(Some(last)))),
        None => (0, Some(Round::Places(None))),
    })
}

/// Looks at one anew. One whose record is damaged keeps nobody else from being looked at.
async fn look_at(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    match look::anew(desk, person).await {
        Ok(changed) => {
            mended(
                desk,
                usize::from(changed),
                "somebody stood in the lists otherwise than they are",
            );
            Ok(())
        }
        Err(fault) if fault.may_pass() => Err(fault),
        Err(fault) => {
            log::error!(person:% = person, cause:% = fault; "somebody who isolates can't be looked at");
            Ok(())
        }
    }
}

/// One list of one village.
async fn counts(desk: &mut Desk<'_, '_>, place: usize) -> Result<(usize, Option<Round>), Fault> {
    let (village, facet) = (place / Facet::ALL.len(), place % Facet::ALL.len());
    let villages = &desk.house.config.villages;
    let (Some(village), Some(facet)) = (villages.get(village), Facet::ALL.get(facet)) else {
        return Ok((0, None));
    };
    let (rows, amiss) = register::monitored::recount(desk.tx, &village.id, *facet).await?;
    mended(desk, amiss, "counts of monitoring were wrong; counted anew");
    Ok((rows, Some(Round::Counts(place + 1))))
}

fn mended(desk: &mut Desk<'_, '_>, count: usize, what: &str) {
    if count > 0 {
        log::error!(count, what; "monitoring was mended");
        desk.tx.mended(count);
    }
}
