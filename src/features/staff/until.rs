//! Until when a role counts: set on a member's card, told some days before, taken away at
//! its time.
//!
//! Invariants: a role with an end always has its next timer (the auditor repairs it); one
//! whose time is up counts no more, whether or not the timer has rung
//! ([`StaffMember::in_force`]); the last coordinator stays.

use chrono::{NaiveTime, TimeDelta};

use super::people::{key, manageable, managed, show_card};
use super::{Button, another_coordinator, grant_line_for, parting};
use crate::clock::Moment;
use crate::domain::access::{Action, Grant, Role, Standing};
use crate::domain::calendar::Zone;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::place::Area;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Keyboard, Lane};
use crate::engine::timer::{TimerName, Urgency};
use crate::features::button::Subject;
use crate::features::visit::standing_button;
use crate::features::{Desk, Due, Feature, Visit};
use crate::i18n::{Html, Msg};
use crate::register;

/// Before the number of days on a button; 0: without end.
pub(super) const DAYS: &str = "until-";
/// A timer that is later than this is as good as lost.
const OVERDUE: TimeDelta = TimeDelta::minutes(10);
/// So long the last coordinator's role goes on at a time.
const LAST_COORDINATOR: TimeDelta = TimeDelta::days(7);

/// The number of days on a button.
pub(super) fn days_on(word: &str) -> Option<u32> {
    let days = word.strip_prefix(DAYS)?;
    let days: u32 = days.parse().ok()?;
    (format!("{DAYS}{days}") == word).then_some(days)
}

/// Asks until when the roles of a member are to count.
pub(super) async fn ask(visit: &mut Visit<'_, '_>, id: PersonId) -> Result<(), Fault> {
    let Some(member) = managed(visit, id).await? else {
        return Ok(());
    };
    let mut rows = Vec::new();
    for days in visit.desk.house.config.staff.role_days.clone() {
        let label = visit.label(Msg::new("staff-until-days-button").num("days", days));
        rows.push(vec![days_button(label, days, id)]);
    }
    let label = visit.label(Msg::new("staff-until-no-end-button"));
    rows.push(vec![days_button(label, 0, id)]);
    let back = Msg::new("back-button");
    rows.push(vec![key(visit, back, Button::Member, Some(id))]);
    let question = Msg::new("staff-until-question").text("name", member.name.as_str());
    let html = visit.say(question);
    visit.reply_with(html, Keyboard::Inline(rows))?;
    Ok(())
}

fn days_button(label: String, days: u32, id: PersonId) -> crate::engine::outgoing::Button {
    let word = format!("{DAYS}{days}");
    standing_button(label, Feature::Staff, &word, Subject::Thing(id.bits()))
}

/// Sets it, for every role that this visitor may manage.
pub(super) async fn set(visit: &mut Visit<'_, '_>, id: PersonId, days: u32) -> Result<(), Fault> {
    let offered = &visit.desk.house.config.staff.role_days;
    if days != 0 && !offered.contains(&days) {
        return crate::features::dialogue::old_button(visit).await;
    }
    let Some(mut member) = managed(visit, id).await? else {
        return Ok(());
    };
    if days != 0 && member.is(Role::Coordinator) && !another_coordinator(visit, id).await? {
        visit.popup(Msg::new("staff-last-coordinator"));
        return Ok(());
    }
    let grants: Vec<Grant> = manageable(visit, &member).cloned().collect();
    for grant in &grants {
        let end = (days != 0).then(|| end_of_day(&visit.desk, grant, days));
        member.set_end(grant, end);
    }
    visit.desk.tx.put(&member)?;
    if visit.staff.as_ref().is_some_and(|own| own.id == id) {
        visit.staff = Some(member.clone());
    }
    wake(&mut visit.desk, &member).await?;
    show_card(visit, &member).await
}

/// The end of the day that comes so many days from now, where the role counts.
fn end_of_day(desk: &Desk<'_, '_>, grant: &Grant, days: u32) -> Moment {
    let zone = zone_of(desk, grant);
    let day = zone.day(desk.now()) + TimeDelta::days(i64::from(days) + 1);
    zone.at(day, NaiveTime::MIN)
}

fn zone_of(desk: &Desk<'_, '_>, grant: &Grant) -> Zone {
    let village = match &grant.area {
        Area::Kabupaten => desk.house.config.villages.first(),
        Area::Village(id) | Area::Rt(id, _) => desk.house.village(id),
    };
    village.map_or(Zone::Jakarta, |village| village.zone)
}

/// The last day on which a role counts.
pub(super) fn last_day(
    desk: &Desk<'_, '_>,
    language: crate::domain::language::Language,
    grant: &Grant,
    end: Moment,
) -> String {
    let day = zone_of(desk, grant).day(end - TimeDelta::milliseconds(1));
    desk.house.locales.date(language, day)
}

fn timer_name(staff: PersonId) -> TimerName {
    TimerName::new("role-end", staff)
}

fn ahead(desk: &Desk<'_, '_>) -> TimeDelta {
    TimeDelta::days(i64::from(desk.house.config.staff.role_end_notice_days))
}

async fn wake(desk: &mut Desk<'_, '_>, member: &StaffMember) -> Result<(), Fault> {
    let name = timer_name(member.id);
    match member.next_end(ahead(desk)) {
        Some(at) => {
            let at = at.max(desk.now());
            let due = Due::Staff(super::Due::End { staff: member.id });
            desk.wake(at, name, Urgency::Normal, due).await
        }
        None => desk.tx.cancel(&name).await,
    }
}

/// Roles may be near their end, or at it.
///
/// # Errors
/// When the store fails.
pub async fn role_ends(desk: &mut Desk<'_, '_>, staff: PersonId) -> Result<(), Fault> {
    let Some(mut member) = register::staff::find(desk.tx, staff).await? else {
        return Ok(());
    };
    let now = desk.now();
    keep_last_coordinator(desk, &mut member).await?;
    let gone = member.ended(now);
    if !gone.is_empty() {
        parting::take_away(desk, &mut member, &gone, parting::Why::Ended).await?;
    }
    let near = member.tell_ending(now, ahead(desk));
    desk.tx.put(&member)?;
    for grant in &near {
        tell_near(desk, &member, grant).await?;
    }
    wake(desk, &member).await
}

/// Without any coordinator nobody could invite one: the last one's role goes on.
async fn keep_last_coordinator(desk: &Desk<'_, '_>, member: &mut StaffMember) -> Result<(), Fault> {
    let now = desk.now();
    let staff = register::staff::all(desk.tx).await?;
    let others = staff.iter().filter(|other| other.id != member.id);
    let is_coordinator = |grant: &Grant| grant.role == Role::Coordinator;
    if others
        .flat_map(|other| other.in_force(now))
        .any(|grant| is_coordinator(&grant))
    {
        return Ok(());
    }
    for grant in member.ended(now).into_iter().filter(is_coordinator) {
        log::warn!(staff:% = member.id; "the last coordinator's role goes on");
        member.set_end(&grant, Some(now + LAST_COORDINATOR));
    }
    Ok(())
}

/// The member, and whoever can give the role for longer, read that its end is near.
async fn tell_near(
    desk: &mut Desk<'_, '_>,
    member: &StaffMember,
    grant: &Grant,
) -> Result<(), Fault> {
    let Some(end) = member.end_of(grant) else {
        return Ok(());
    };
    let own = ChatId(member.chat);
    let line = line(desk, own, "staff-ends-soon", member, (grant, end)).await?;
    desk.send(own, Lane::Reply, line, Keyboard::None, None)?;
    let staff = register::staff::all(desk.tx).await?;
    for coordinator in staff.iter().filter(|other| other.id != member.id) {
        let standing = Standing {
            registered: false,
            grants: coordinator.in_force(desk.now()),
        };
        if !standing.may_in(Action::ManageStaff, &grant.area) {
            continue;
        }
        let chat = ChatId(coordinator.chat);
        let html = self::line(
            desk,
            chat,
            "staff-ends-soon-coordinator",
            member,
            (grant, end),
        )
        .await?;
        let language = desk.language_of(chat).await?;
        let label = desk.label(language, Msg::new("staff-until-button"));
        let subject = Subject::Thing(member.id.bits());
        let button = standing_button(label, Feature::Staff, Button::Until.word(), subject);
        desk.send(
            chat,
            Lane::Reply,
            html,
            Keyboard::Inline(vec![vec![button]]),
            None,
        )?;
    }
    Ok(())
}

async fn line(
    desk: &Desk<'_, '_>,
    chat: ChatId,
    id: &'static str,
    member: &StaffMember,
    (grant, end): (&Grant, Moment),
) -> Result<Html, Fault> {
    let language = desk.language_of(chat).await?;
    let msg = Msg::new(id)
        .text("name", member.name.as_str())
        .plain("grant", grant_line_for(desk, language, grant))
        .plain("date", last_day(desk, language, grant, end));
    Ok(desk.say(language, msg))
}

/// Every role with an end has its next timer.
///
/// # Errors
/// When the store fails.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for member in register::staff::all(desk.tx).await? {
        let Some(planned) = member.next_end(ahead(desk)) else {
            continue;
        };
        let set = desk.will_ring(&timer_name(member.id), OVERDUE).await?;
        if set.is_none_or(|set| set > planned.max(desk.now())) {
            log::error!(staff:% = member.id; "the end of a role had no timer in time; mended");
            desk.tx.mended(1);
            wake(desk, &member).await?;
        }
    }
    Ok(())
}
