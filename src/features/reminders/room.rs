//! A disk that is nearly full: nobody is asked, so that reports and alerts have room to
//! the last, and those who answer for health know that they have to ask themselves.

use chrono::TimeDelta;

use super::{Due, outage};
use crate::engine::Fault;
use crate::engine::timer::{TimerName, Urgency};
use crate::features;
use crate::features::desk::Desk;
use crate::i18n::Msg;

/// When a question that was put off is looked at again.
pub(super) const LOOK_AGAIN: TimeDelta = TimeDelta::hours(1);
/// How often the staff are told while it lasts.
const TELL_AGAIN: TimeDelta = TimeDelta::hours(24);

/// Whether less of the disk is free than the operator wants for questions.
pub(super) fn is_short(desk: &Desk<'_, '_>) -> bool {
    let least = desk.house.config.reminders.stop_below_free_percent;
    desk.tx.free_share() * 100.0 < f64::from(least)
}

/// A question was put off: the staff are told, unless they know.
pub(super) async fn tell_once(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    if desk.tx.due(&timer()).await?.is_some() {
        return Ok(());
    }
    log::error!("the disk is nearly full: nobody is asked how they are; make room");
    outage::tell_staff(desk, |_, _, _| Msg::new("reminders-disk-staff")).await?;
    let again = desk.now() + TELL_AGAIN;
    let due = features::Due::Reminders(Due::DiskFilling);
    desk.wake(again, timer(), Urgency::Normal, due).await
}

/// A day later: told again only when it still is so.
pub(super) async fn look_again(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    match is_short(desk) {
        true => tell_once(desk).await,
        false => Ok(()),
    }
}

fn timer() -> TimerName {
    TimerName::new("disk", "told")
}
