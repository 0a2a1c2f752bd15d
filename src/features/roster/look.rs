//! The one timer of each desk: before a shift, at its start, and at the hours at which
//! shifts without people are told. Its ringing only says "look": what is due follows from
//! when it was last looked.

use chrono::TimeDelta;

use super::{Due, tell};
use crate::clock::Moment;
use crate::domain::roster::course::{Course, Deed};
use crate::domain::roster::watch::Watch;
use crate::domain::roster::{DutyDesk, DutyLog, Roster};
use crate::engine::Fault;
use crate::engine::timer::{TimerName, Urgency};
use crate::features::desk::House;
use crate::features::duty::{self, Station};
use crate::features::{self, Desk};
use crate::register;

/// A timer that should have rung so long ago will not ring any more.
const OVERDUE: TimeDelta = TimeDelta::minutes(30);

fn course<'r>(station: &Station, roster: &'r Roster, house: &'r House) -> Course<'r> {
    let settings = &house.config.roster;
    // Nobody is in danger where an office stays empty: one line a day is enough.
    let gap_hours = match station.is_office() {
        true => settings.gap_hours.get(..1).unwrap_or_default(),
        false => &settings.gap_hours,
    };
    Course {
        rota: station.rota(roster, house),
        ahead: TimeDelta::minutes(i64::from(settings.remind_before_minutes)),
        gap_hours,
    }
}

fn timer_name(desk: &DutyDesk) -> TimerName {
    TimerName::new("duty", format!("{}/{}", desk.kind(), desk.slug()))
}

/// Sets the desk's timer.
pub(super) async fn set_timer(
    desk: &mut Desk<'_, '_>,
    station: &Station,
    roster: &Roster,
    log: &DutyLog,
) -> Result<(), Fault> {
    let at = course(station, roster, desk.house).next(log.looked);
    wake(desk, &station.desk, at).await
}

async fn wake(desk: &mut Desk<'_, '_>, which: &DutyDesk, at: Moment) -> Result<(), Fault> {
    let due = features::Due::Roster(Due::Look {
        desk: which.clone(),
    });
    desk.wake(at, timer_name(which), Urgency::Normal, due).await
}

/// Writes a roster that was changed, and sees to its log and its timer.
pub(super) async fn keep(
    desk: &mut Desk<'_, '_>,
    station: &Station,
    roster: &Roster,
) -> Result<(), Fault> {
    desk.tx.put(roster)?;
    let known = duty::read(desk, &station.desk).await?;
    let log = match known.and_then(|(_, log)| log) {
        Some(log) => log,
        None => {
            let log = DutyLog::new(station.desk.clone(), desk.now());
            desk.tx.put(&log)?;
            log
        }
    };
    set_timer(desk, station, roster, &log).await
}

/// The desk has no roster any more.
pub(super) async fn forget(desk: &mut Desk<'_, '_>, which: &DutyDesk) -> Result<(), Fault> {
    register::roster::remove(desk.tx, which);
    desk.tx.cancel(&timer_name(which)).await
}

/// The timer rang.
pub(super) async fn due(desk: &mut Desk<'_, '_>, which: &DutyDesk) -> Result<(), Fault> {
    let now = desk.now();
    let Some(station) = Station::of(desk.house, which) else {
        return Ok(());
    };
    let Some((mut roster, log)) = duty::read(desk, which).await? else {
        return Ok(());
    };
    let mut log = log.unwrap_or_else(|| DutyLog::new(which.clone(), now));
    let deeds = course(&station, &roster, desk.house).due(log.looked, now);
    for deed in deeds {
        match deed {
            Deed::Start(watch) => start(desk, &station, &roster, (&mut log, watch)).await?,
            Deed::Remind(watch) => {
                let whom = newcomers(desk, &station, &roster, &watch).await?;
                tell::remind(desk, &station, &watch, &whom).await?;
            }
            Deed::LookForGaps => gaps(desk, &station, &roster).await?,
        }
    }
    log.looked = now;
    log.forget_before(now);
    roster.forget_before(station.zone.day(now));
    desk.tx.put(&log)?;
    desk.tx.put(&roster)?;
    register::swap::forget_old(desk.tx, now).await?;
    set_timer(desk, &station, &roster, &log).await
}

/// Those of a watch who begin with it and can be told.
async fn newcomers(
    desk: &Desk<'_, '_>,
    station: &Station,
    roster: &Roster,
    watch: &Watch,
) -> Result<Vec<crate::domain::staff::StaffMember>, Fault> {
    let staff = register::staff::all(desk.tx).await?;
    let begin = station.rota(roster, desk.house).newcomers(watch);
    let can = |who: &crate::domain::id::PersonId| station.can_serve(&staff, *who);
    let begin: Vec<_> = begin.into_iter().filter(can).collect();
    Ok(staff
        .into_iter()
        .filter(|member| begin.contains(&member.id))
        .collect())
}

async fn start(
    desk: &mut Desk<'_, '_>,
    station: &Station,
    roster: &Roster,
    (log, watch): (&mut DutyLog, Watch),
) -> Result<(), Fault> {
    let whom = newcomers(desk, station, roster, &watch).await?;
    let note = log.note.as_mut().filter(|note| !note.handed_over);
    tell::start(desk, station, &watch, (&whom, note.as_deref())).await?;
    if let Some(note) = note.filter(|_| !whom.is_empty()) {
        note.handed_over = true;
    }
    Ok(())
}

/// Tells of shifts that nobody keeps, if there are any.
async fn gaps(desk: &mut Desk<'_, '_>, station: &Station, roster: &Roster) -> Result<(), Fault> {
    let staff = register::staff::all(desk.tx).await?;
    let rota = station.rota(roster, desk.house);
    let gaps = rota.gaps(desk.now(), |who| station.can_serve(&staff, who));
    match gaps.is_empty() {
        true => Ok(()),
        false => tell::gaps(desk, station, &gaps).await,
    }
}

/// The auditor's round: each roster has its log and its next timer, each open wish to
/// swap its timer.
///
/// # Errors
/// When the store fails.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for roster in register::roster::all(desk.tx).await? {
        if let Some(station) = Station::of(desk.house, &roster.desk) {
            mend(desk, &station, &roster).await?;
        }
    }
    super::exchange::audit(desk).await
}

async fn mend(desk: &mut Desk<'_, '_>, station: &Station, roster: &Roster) -> Result<(), Fault> {
    let log = duty::read(desk, &station.desk).await?;
    let Some(log) = log.and_then(|(_, log)| log) else {
        log::error!(desk = station.desk.slug(); "a roster had no log; mended");
        desk.tx.mended(1);
        return keep(desk, station, roster).await;
    };
    let planned = course(station, roster, desk.house).next(log.looked);
    let name = timer_name(&station.desk);
    let set = desk.will_ring(&name, OVERDUE).await?;
    if set.is_none_or(|set| set > planned) {
        log::error!(desk = station.desk.slug(); "a roster had no timer in time; mended");
        desk.tx.mended(1);
        return wake(desk, &station.desk, planned.max(desk.now())).await;
    }
    Ok(())
}
