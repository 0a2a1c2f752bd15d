//! One's own shifts, and "I can't just now".

use super::words::Words;
use super::{Button, look, tell};
use crate::clock::Moment;
use crate::domain::calendar::Zone;
use crate::domain::id::PersonId;
use crate::domain::roster::DutyLog;
use crate::domain::roster::watch::Watch;
use crate::engine::Fault;
use crate::engine::outgoing::{Button as Key, Keyboard};
use crate::features::duty::{self, Station};
use crate::features::{Command, Desk, Notice, Visit, home};
use crate::i18n::{Html, Msg};
use crate::register;

/// So many days ahead are shown, and may be swapped.
pub(super) const DAYS_AHEAD: usize = 14;
/// So many shifts fit on a telephone.
const SHOWN: usize = 20;

/// The desks at which this visitor is on duty at times.
pub(super) fn stations(visit: &Visit<'_, '_>) -> Vec<Station> {
    let standing = visit.standing();
    let mut all = Station::all(visit.desk.house);
    all.retain(|station| station.allows(&standing, station.duty()));
    all
}

/// The shifts of somebody at these desks, from now on.
pub(super) async fn watches(
    desk: &Desk<'_, '_>,
    stations: &[Station],
    who: PersonId,
) -> Result<Vec<(Station, Watch)>, Fault> {
    let mut all = Vec::new();
    for station in stations {
        if let Some((roster, _)) = duty::read(desk, &station.desk).await? {
            let rota = station.rota(&roster, desk.house);
            let theirs = rota.of(who, desk.now(), DAYS_AHEAD).into_iter();
            all.extend(theirs.map(|watch| (station.clone(), watch)));
        }
    }
    all.sort_by_key(|(_, watch)| watch.from);
    Ok(all)
}

/// "My shifts".
pub(super) async fn show(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let Some(me) = visit.staff.as_ref().map(|staff| staff.id) else {
        return Ok(());
    };
    let staff = register::staff::all(visit.desk.tx).await?;
    let mine = watches(&visit.desk, &stations(visit), me).await?;
    let mut lines = vec![match mine.is_empty() {
        true => visit.say(none()),
        false => visit.say(Msg::new("roster-mine-title")),
    }];
    for (station, watch) in mine.iter().take(SHOWN) {
        let words = Words {
            desk: &visit.desk,
            language: visit.language,
            zone: station.zone,
            staff: &staff,
        };
        lines.push(line(&words, station, watch, me));
    }
    let mut rows: Vec<Vec<Key>> = Vec::new();
    if !mine.is_empty() {
        rows.push(vec![Button::Swap.key(&visit.desk, visit.language, 0)]);
    }
    rows.push(vec![home::button(visit, Command::Roster)]);
    visit
        .reply_with(Html::join(lines, "\n"), Keyboard::Inline(rows))
        .map(drop)
}

/// There are none.
pub(super) fn none() -> Msg {
    Msg::new("roster-mine-none").num("days", DAYS_AHEAD)
}

/// A shift, with whom, and whether one is called first.
pub(super) fn line(
    words: &Words<'_, '_, '_>,
    station: &Station,
    watch: &Watch,
    me: PersonId,
) -> Html {
    let others: Vec<PersonId> = watch
        .people
        .iter()
        .copied()
        .filter(|one| *one != me)
        .collect();
    // Nobody is called at a village office.
    let first = watch.people.first() == Some(&me) && !station.is_office();
    let with = match (first, others.is_empty()) {
        (_, true) => Msg::new("roster-alone"),
        (true, false) => Msg::new("roster-first"),
        (false, false) => Msg::new("roster-second"),
    };
    let with = words.say(with.text("names", words.names(&others)));
    Html::join([words.watch(watch), with], " · ")
}

/// "I can't just now": what rings goes on at once, and new alerts go to the second.
pub(super) async fn away(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let Some(me) = visit.staff.as_ref().map(|staff| staff.id) else {
        return Ok(());
    };
    let mut lines = Vec::new();
    let mut is_away = false;
    for kind in [false, true] {
        let mut stations = stations(visit);
        stations.retain(|station| station.is_office() == kind);
        let until = go(&mut visit.desk, &stations, me).await?;
        is_away |= until.is_some();
        let until = until.map(|(until, zone)| crate::i18n::time(visit.language, zone.time(until)));
        let line = match (until, kind) {
            _ if stations.is_empty() => None,
            (Some(until), false) => Some(Msg::new("roster-away").plain("until", until)),
            (Some(until), true) => Some(Msg::new("roster-away-office").plain("until", until)),
            (None, false) => Some(Msg::new("roster-away-off-duty")),
            // Said of the puskesmas already.
            (None, true) if !lines.is_empty() => None,
            (None, true) => Some(Msg::new("roster-away-off-duty-office")),
        };
        lines.extend(line.map(|line| visit.say(line)));
    }
    visit.desk.announce(Notice::CantNow { staff: me });
    let key = is_away.then_some(Button::Here);
    let line = Html::join(lines, "\n\n");
    let keys = key.map(|key| vec![key.key(&visit.desk, visit.language, 0)]);
    let menu = vec![home::button(visit, Command::Roster)];
    let rows = keys.into_iter().chain([menu]).collect();
    visit.reply_with(line, Keyboard::Inline(rows)).map(drop)
}

/// Somebody can't, at whichever of these desks they are on duty. Until when, and by which
/// clock; `None`: they are on duty at none.
async fn go(
    desk: &mut Desk<'_, '_>,
    stations: &[Station],
    me: PersonId,
) -> Result<Option<(Moment, Zone)>, Fault> {
    let mut until = None;
    for station in stations {
        if let Some(moment) = goes(desk, station, me).await? {
            until = Some((moment, station.zone));
        }
    }
    Ok(until)
}

/// Somebody on duty here can't until the end of the shift; the coordinator reads who is
/// left. `None`: they are not on duty here.
async fn goes(
    desk: &mut Desk<'_, '_>,
    station: &Station,
    me: PersonId,
) -> Result<Option<Moment>, Fault> {
    let now = desk.now();
    let Some((roster, log)) = duty::read(desk, &station.desk).await? else {
        return Ok(None);
    };
    let rota = station.rota(&roster, desk.house);
    let Some(until) = rota.on_until(me, now) else {
        return Ok(None);
    };
    let mut log = log.unwrap_or_else(|| DutyLog::new(station.desk.clone(), now));
    let is_new = !log.is_away(me, now);
    log.goes(me, until);
    let left = rota.on_duty(now, Some(&log)).on;
    desk.tx.put(&log)?;
    look::set_timer(desk, station, &roster, &log).await?;
    if is_new {
        tell::away(desk, station, me, (&left, until)).await?;
    }
    Ok(Some(until))
}

/// "I can again."
pub(super) async fn here(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let Some(me) = visit.staff.as_ref().map(|staff| staff.id) else {
        return Ok(());
    };
    let mut rings = false;
    for station in stations(visit) {
        rings |= !station.is_office();
        if let Some((_, Some(mut log))) = duty::read(&visit.desk, &station.desk).await?
            && log.comes_back(me)
        {
            visit.desk.tx.put(&log)?;
        }
    }
    let line = match rings {
        true => Msg::new("roster-here"),
        false => Msg::new("roster-here-office"),
    };
    let line = visit.say(line);
    let rows = vec![vec![home::button(visit, Command::Roster)]];
    visit.reply_with(line, Keyboard::Inline(rows)).map(drop)
}
