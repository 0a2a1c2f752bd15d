//! The auditor's round: every open alert has its pointer and its next timer. What is
//! missing is repaired and reported.

use chrono::TimeDelta;

use super::Due;
use super::case::{next_due, timer_name};
use crate::domain::alert::Alert;
use crate::engine::Fault;
use crate::engine::timer::Urgency;
use crate::features::{self, Desk};
use crate::register;

/// Alerts read at a time.
const PAGE: usize = 200;
/// A timer that should have rung so long ago will not ring any more.
const OVERDUE: TimeDelta = TimeDelta::minutes(10);

/// The round.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for file in register::alert::all_open(desk.tx).await? {
        mend_timer(desk, &file.alert).await?;
    }
    for stale in register::alert::drop_stale_pointers(desk.tx).await? {
        log::error!(alert:% = stale; "a pointer led to no open alert; dropped");
        desk.tx.mended(1);
    }
    match pointers_and_all(desk).await {
        Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
            log::error!(cause:% = fault; "not all alerts can be read; the others are watched");
            Ok(())
        }
        done => done,
    }
}

/// Looks at every alert there ever was for one that is open and forgotten.
async fn pointers_and_all(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    let mut after = None;
    loop {
        let page = register::alert::page_after(desk.tx, after, PAGE).await?;
        for file in page.iter().filter(|file| !file.alert.is_closed()) {
            if register::alert::mend_pointer(desk.tx, file).await? {
                log::error!(alert:% = file.alert.id(); "an open alert had no pointer; mended");
                desk.tx.mended(1);
                mend_timer(desk, &file.alert).await?;
            }
        }
        match page.last() {
            Some(last) if page.len() == PAGE => after = Some(last.alert.id()),
            Some(_) | None => return Ok(()),
        }
    }
}

async fn mend_timer(desk: &mut Desk<'_, '_>, alert: &Alert) -> Result<(), Fault> {
    let name = timer_name(alert.id());
    let planned = next_due(&desk.house.protocol.alerts, alert);
    let set = desk.will_ring(&name, OVERDUE).await?;
    // A timer that was set for earlier only fires earlier; a later one is a loss.
    let is_well = match (set, planned) {
        (Some(set), Some(planned)) => set <= planned,
        (_, None) => true,
        (None, Some(_)) => false,
    };
    if let (false, Some(planned)) = (is_well, planned) {
        log::error!(alert:% = alert.id(); "an open alert had no timer in time; mended");
        desk.tx.mended(1);
        let due = features::Due::Alerts(Due::Next { alert: alert.id() });
        desk.wake(planned.max(desk.now()), name, Urgency::Alert, due)
            .await?;
    }
    Ok(())
}
