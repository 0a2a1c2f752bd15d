//! The auditor's round: every open question has its next timer. What is missing is
//! repaired and reported.

use chrono::TimeDelta;

use super::case::{Case, timer_name, wake};
use crate::engine::Fault;
use crate::features::Desk;
use crate::register;

/// A timer that should have rung so long ago will not ring any more.
const OVERDUE: TimeDelta = TimeDelta::minutes(30);

/// The round.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for stale in register::question::drop_stale_pointers(desk.tx).await? {
        log::error!(question:% = stale; "a pointer led to no open question; dropped");
        desk.tx.mended(1);
    }
    for case in Case::all_open(desk).await? {
        mend_timer(desk, &case).await?;
    }
    Ok(())
}

async fn mend_timer(desk: &mut Desk<'_, '_>, case: &Case) -> Result<(), Fault> {
    let name = timer_name(case.id());
    let planned = case.next_due(desk);
    let set = desk.will_ring(&name, OVERDUE).await?;
    // A timer that was set for earlier only fires earlier; a later one is a loss.
    let is_well = match (set, planned) {
        (Some(set), Some(planned)) => set <= planned,
        (_, None) => true,
        (None, Some(_)) => false,
    };
    if let (false, Some(planned)) = (is_well, planned) {
        log::error!(question:% = case.id(); "an open question had no timer in time; mended");
        desk.tx.mended(1);
        let at = planned.max(desk.now());
        wake(desk, case.id(), at).await?;
    }
    Ok(())
}
