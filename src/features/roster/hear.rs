//! What other features announce, and what it means for rosters.

use super::{exchange, look, tell};
use crate::domain::id::PersonId;
use crate::domain::roster::watch::Watch;
use crate::domain::roster::{DutyLog, Roster};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::features::duty::{self, Station};
use crate::features::{Desk, Notice};
use crate::register;

/// Hears an announcement.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::StaffLeft { staff } => staff_left(desk, *staff).await,
        Notice::ChatDied { chat } => chat_died(desk, *chat).await,
        Notice::Merged(one) => {
            register::roster::move_to(desk.tx, one.gone, one.kept).await?;
            register::swap::move_to(desk.tx, one.gone, one.kept).await
        }
        // Whoever comes back, or speaks from another telephone, has their shifts still.
        Notice::ChatRevived { .. }
        | Notice::AccountMoved { .. }
        | Notice::CantNow { .. }
        | Notice::StaffJoined { .. }
        | Notice::StrangerTold(_)
        | Notice::StrangerKnown { .. }
        | Notice::LinkedElsewhere { .. }
        | Notice::Registered { .. }
        | Notice::IsolationStarted { .. }
        | Notice::IsolationChanged { .. }
        | Notice::IsolationEnded { .. }
        | Notice::ReportFiled(_)
        | Notice::DangerTapped { .. }
        | Notice::DangerDetailed { .. }
        | Notice::DangerWithdrawn { .. }
        | Notice::AlertClosed { .. }
        | Notice::SilentAfterBadGrade { .. }
        | Notice::TaskWanted { .. }
        | Notice::ConsentDecided { .. }
        | Notice::PersonCorrected { .. }
        | Notice::HouseholdChanged { .. }
        | Notice::Confirmed { .. }
        | Notice::Unconfirmed { .. }
        | Notice::AlertChanged { .. }
        | Notice::HourChanged { .. } => Ok(()),
    }
}

/// The desks whose roster names somebody.
async fn with_shifts_of(
    desk: &Desk<'_, '_>,
    who: PersonId,
) -> Result<Vec<(Station, Roster, Option<DutyLog>)>, Fault> {
    let mut found = Vec::new();
    for station in Station::all(desk.house) {
        let kept = duty::read(desk, &station.desk).await?;
        if let Some((roster, log)) = kept.filter(|(roster, _)| roster.names(who)) {
            found.push((station, roster, log));
        }
    }
    Ok(found)
}

/// Whoever may not serve any more has no shifts any more; what stays empty until
/// tomorrow is told at once.
async fn staff_left(desk: &mut Desk<'_, '_>, who: PersonId) -> Result<(), Fault> {
    let member = register::staff::find(desk.tx, who).await?;
    for (station, mut roster, log) in with_shifts_of(desk, who).await? {
        let serves = member
            .as_ref()
            .is_some_and(|member| station.lets(member, station.duty()));
        if serves {
            continue;
        }
        let theirs = station.rota(&roster, desk.house).of(who, desk.now(), 3);
        let before = roster.clone();
        roster.release(who);
        if let Some(mut log) = log
            && log.release(who)
        {
            desk.tx.put(&log)?;
        }
        look::keep(desk, &station, &roster).await?;
        exchange::overtake_with(desk, &station, who).await?;
        // An office would merely look closed.
        let seen = if station.is_office() {
            &before
        } else {
            &roster
        };
        gaps_among(desk, &station, seen, &theirs).await?;
    }
    Ok(())
}

/// A telephone is dead: those of its shifts until tomorrow that nobody else keeps are told.
async fn chat_died(desk: &mut Desk<'_, '_>, chat: ChatId) -> Result<(), Fault> {
    let staff = register::staff::all(desk.tx).await?;
    let Some(member) = staff.iter().find(|member| member.chat == chat.0) else {
        return Ok(());
    };
    for (station, roster, _) in with_shifts_of(desk, member.id).await? {
        let theirs = station
            .rota(&roster, desk.house)
            .of(member.id, desk.now(), 3);
        gaps_among(desk, &station, &roster, &theirs).await?;
    }
    Ok(())
}

async fn gaps_among(
    desk: &mut Desk<'_, '_>,
    station: &Station,
    roster: &Roster,
    theirs: &[Watch],
) -> Result<(), Fault> {
    let staff = register::staff::all(desk.tx).await?;
    let rota = station.rota(roster, desk.house);
    let mut gaps = rota.gaps(desk.now(), |who| station.can_serve(&staff, who));
    gaps.retain(|gap| {
        theirs
            .iter()
            .any(|watch| watch.from == gap.from && watch.shift == gap.shift)
    });
    match gaps.is_empty() {
        true => Ok(()),
        false => tell::gaps(desk, station, &gaps).await,
    }
}
