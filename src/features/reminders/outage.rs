//! Coming back after the house was closed.
//!
//! A short absence needs nothing: Telegram has kept what was said, and each plan
//! collapses what it missed. After a longer one messages are lost: everybody in
//! isolation is asked again and reads why, and so do those who answer for them.

use chrono::TimeDelta;

use super::ask;
use super::case::Case;
use super::round;
use crate::clock::Moment;
use crate::domain::access::Role;
use crate::domain::calendar::Zone;
use crate::domain::id::PersonId;
use crate::domain::language::Language;
use crate::domain::schedule::Gap;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::Lane;
use crate::features::desk::Desk;
use crate::features::home;
use crate::i18n::Msg;
use crate::register;

/// The house is open (again). Telegram's backlog has been taken in.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn resumed(desk: &mut Desk<'_, '_>, last_alive: Option<Moment>) -> Result<(), Fault> {
    let Some(from) = last_alive else {
        return Ok(());
    };
    let keeps = desk
        .house
        .protocol
        .reminders
        .outage
        .limits
        .telegram_keeps_hours;
    let until = desk.now();
    if until - from <= TimeDelta::hours(i64::from(keeps)) {
        return Ok(());
    }
    let gap = Gap { from, until };
    let asked = ask_everyone_again(desk, gap).await?;
    log::warn!(hours = (until - from).num_hours(), asked; "closed for longer than Telegram keeps messages");
    let asked = i64::try_from(asked).unwrap_or(i64::MAX);
    tell_staff(desk, |desk, language, zone| {
        Msg::new("reminders-gap-staff")
            .plain("from", ask::moment(desk, language, zone, gap.from))
            .plain("until", ask::moment(desk, language, zone, gap.until))
            .num("people", asked)
    })
    .await
}

async fn ask_everyone_again(desk: &mut Desk<'_, '_>, gap: Gap) -> Result<usize, Fault> {
    let mut asked = 0;
    for person in round::people_in_isolation(desk).await? {
        match ask_again(desk, person, gap).await {
            Ok(is_asked) => asked += usize::from(is_asked),
            Err(fault) if fault.may_pass() => return Err(fault),
            Err(fault) => {
                log::error!(person:% = person, cause:% = fault; "somebody can't be asked again after the gap");
            }
        }
    }
    Ok(asked)
}

async fn ask_again(desk: &mut Desk<'_, '_>, person: PersonId, gap: Gap) -> Result<bool, Fault> {
    let Some(mut case) = Case::open(desk, person).await? else {
        return Ok(false);
    };
    case.schedule.plan.house_was_closed(gap);
    case.keep(desk, None).await?;
    Ok(true)
}

/// Tells health workers and coordinators, each in the own language and time.
pub(super) async fn tell_staff(
    desk: &mut Desk<'_, '_>,
    words: impl Fn(&Desk<'_, '_>, Language, Zone) -> Msg,
) -> Result<(), Fault> {
    for member in register::staff::all(desk.tx).await? {
        if member.unreachable || !answers_for_health(&member) {
            continue;
        }
        let chat = ChatId(member.chat);
        let language = desk.language_of(chat).await?;
        let zone = zone_of(desk, &member);
        let line = words(desk, language, zone);
        let line = desk.say(language, line);
        let keyboard = home::way_back(desk, language);
        desk.send(chat, Lane::Reply, line, keyboard, None)?;
    }
    Ok(())
}

fn answers_for_health(member: &StaffMember) -> bool {
    member.is(Role::HealthWorker) || member.is(Role::Coordinator)
}

fn zone_of(desk: &Desk<'_, '_>, member: &StaffMember) -> Zone {
    let villages = &desk.house.config.villages;
    let own = member.grants.iter().find_map(|grant| grant.area.village());
    own.and_then(|village| desk.house.village(village))
        .or(villages.first())
        .map_or(Zone::Jakarta, |village| village.zone)
}
