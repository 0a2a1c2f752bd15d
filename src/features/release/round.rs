//! Each morning what is due is proposed to those who decide there: one timer a zone, and the
//! day on which it was done is kept, so that nothing is proposed twice, whatever the timer
//! does. What is overdue is proposed again the next day.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::word::Word;
use super::{Due, Reader, board, deciders, decides_in, standing_of};
use crate::clock::Moment;
use crate::domain::calendar::Zone;
use crate::domain::id::PersonId;
use crate::domain::place::{Area, VillageId};
use crate::domain::protocol::TimeOfDay;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Button, Keyboard, Lane};
use crate::engine::timer::{TimerName, Urgency};
use crate::features::desk::{Desk, House};
use crate::features::{self, home, villages};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::away::Proposed;
use crate::register::monitored::Start;

/// A timer that should have rung so long ago will not ring any more.
const OVERDUE: TimeDelta = TimeDelta::hours(2);

fn timer(zone: Zone) -> TimerName {
    TimerName::new("release", zone.letters())
}

fn villages_of(house: &House, zone: Zone) -> Vec<VillageId> {
    let villages = house.config.villages.iter();
    villages
        .filter(|village| village.zone == zone)
        .map(|village| village.id.clone())
        .collect()
}

/// The hour of the next proposals after `now`.
fn next(desk: &Desk<'_, '_>, zone: Zone) -> Option<Moment> {
    let hour = desk.house.config.release.propose_at;
    let mut days = zone.day(desk.now()).iter_days().take(2);
    days.find_map(|day| {
        let at = zone.at(day, hour);
        (at > desk.now()).then_some(at)
    })
}

/// It is the hour. After an outage it was the hour long ago: what is due is proposed all the
/// same, but not at night, and not twice a day.
pub(super) async fn due(
    desk: &mut Desk<'_, '_>,
    zone: Zone,
    _was_due: Moment,
) -> Result<(), Fault> {
    if villages_of(desk.house, zone).is_empty() {
        return Ok(());
    }
    let today = zone.day(desk.now());
    let quiet = &desk.house.protocol.reminders.quiet.limits;
    let is_night = quiet.contains(TimeOfDay(zone.time(desk.now())));
    let was_done = register::away::proposed(desk.tx, zone).await? >= Some(today);
    if !is_night && !was_done {
        propose(desk, zone).await?;
        desk.tx.put(&Proposed { zone, day: today })?;
    }
    wake(desk, zone, next(desk, zone)).await
}

async fn wake(desk: &mut Desk<'_, '_>, zone: Zone, at: Option<Moment>) -> Result<(), Fault> {
    match at {
        Some(at) => {
            let due = features::Due::Release(Due::Propose { zone });
            desk.wake(at, timer(zone), Urgency::Normal, due).await
        }
        None => Ok(()),
    }
}

/// Each of those who decide reads of the villages in which something is due.
async fn propose(desk: &mut Desk<'_, '_>, zone: Zone) -> Result<(), Fault> {
    let mut readers: BTreeMap<PersonId, (StaffMember, Vec<VillageId>)> = BTreeMap::new();
    let waited_for = register::away::all(desk.tx).await?;
    for village in villages_of(desk.house, zone) {
        if !has_something(desk, &village, &waited_for).await? {
            continue;
        }
        let deciders = deciders(desk, &Area::Village(village.clone())).await?;
        if deciders.is_empty() {
            log::error!("isolations are due to end and nobody can be told");
        }
        for member in deciders {
            let entry = readers.entry(member.id);
            let (_, places) = entry.or_insert_with(|| (member, Vec::new()));
            places.push(village.clone());
        }
    }
    for (member, places) in readers.into_values() {
        send(desk, &member, &places).await?;
    }
    Ok(())
}

async fn has_something(
    desk: &Desk<'_, '_>,
    village: &VillageId,
    waited_for: &[register::away::Away],
) -> Result<bool, Fault> {
    let reader = Reader {
        desk,
        language: desk.house.config.default_language,
        standing: crate::domain::access::Standing::default(),
    };
    if board::due(&reader, village).await?.0 > 0 {
        return Ok(true);
    }
    for away in waited_for {
        let person = register::person::find(desk.tx, away.person).await?;
        if person.is_some_and(|person| person.village == *village) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The list itself where it is one village; else the villages with their counts.
async fn send(
    desk: &mut Desk<'_, '_>,
    member: &StaffMember,
    places: &[VillageId],
) -> Result<(), Fault> {
    let chat = ChatId(member.chat);
    let language = desk.language_of(chat).await?;
    let reader = Reader {
        desk,
        language,
        standing: standing_of(desk, member),
    };
    let (html, mut rows) = match places {
        [only] => board::sheet(&reader, only, Start::First).await?,
        several => summary(&reader, several).await?,
    };
    if rows.is_empty() {
        return Ok(());
    }
    let morning = reader.say(Msg::new("release-morning"));
    if let Keyboard::Inline(back) = home::way_back(reader.desk, language) {
        rows.extend(back);
    }
    let html = Html::join([morning, html], "\n\n");
    desk.send(chat, Lane::Reply, html, Keyboard::Inline(rows), None)
        .map(drop)
}

async fn summary(
    reader: &Reader<'_, '_, '_>,
    places: &[VillageId],
) -> Result<(Html, Vec<Vec<Button>>), Fault> {
    let mut rows = Vec::new();
    for village in places {
        if !decides_in(&reader.standing, village) {
            continue;
        }
        let (count, _) = board::due(reader, village).await?;
        let label = Msg::new("release-place-button")
            .plain("place", board::name(reader, village))
            .num("count", count);
        let bits = villages::hash(village);
        rows.push(vec![reader.button(label, Word::List.name(), bits)]);
    }
    // Telegram shows a hundred buttons at most.
    rows.truncate(90);
    let head = reader.say(Msg::new("release-places").num("count", places.len()));
    Ok((head, rows))
}

/// The auditor's round: each zone with villages has its next morning; a morning that was
/// missed is made up for.
///
/// # Errors
/// When the store fails.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for zone in Zone::ALL {
        if villages_of(desk.house, zone).is_empty() {
            continue;
        }
        let planned = next(desk, zone);
        let set = desk.will_ring(&timer(zone), OVERDUE).await?;
        // One that was set for earlier only looks earlier; a later one is a loss.
        if set.is_some_and(|set| planned.is_none_or(|planned| set <= planned)) {
            continue;
        }
        let last = register::away::proposed(desk.tx, zone).await?;
        let today = zone.day(desk.now());
        let hour = zone.at(today, desk.house.config.release.propose_at);
        let is_the_first = last.is_none();
        if !is_the_first {
            log::error!(zone = zone.name(); "the next proposals had no timer; mended");
            desk.tx.mended(1);
        }
        let was_missed = !is_the_first && last < Some(today) && hour <= desk.now();
        let at = match was_missed {
            true => Some(desk.now()),
            false => planned,
        };
        wake(desk, zone, at).await?;
    }
    Ok(())
}
