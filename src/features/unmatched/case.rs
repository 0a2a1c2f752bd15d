//! A report on its way: kept, given to officers, found to be somebody's.

use chrono::TimeDelta;

use super::{Due, card};
use crate::clock::Moment;
use crate::domain::alert::Cause;
use crate::domain::calendar::Zone;
use crate::domain::duplicate::Card;
use crate::domain::id::{PersonId, UnmatchedId};
use crate::domain::person::Person;
use crate::domain::report::Filer;
use crate::domain::schedule::after_quiet;
use crate::domain::unmatched::{State, Unmatched, askers};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Keyboard, Lane};
use crate::engine::timer::{TimerName, Urgency};
use crate::features::{self, Desk, Notice, StrangerNews, StrangerTold, filing, home};
use crate::i18n::Msg;
use crate::register;

/// Once everybody was asked, it comes up again so seldom.
const AGAIN: TimeDelta = TimeDelta::hours(24);
/// A timer that should have rung so long ago will not ring any more.
const OVERDUE: TimeDelta = TimeDelta::hours(2);

fn timer(id: UnmatchedId) -> TimerName {
    TimerName::new("unmatched", id)
}

fn zone(desk: &Desk<'_, '_>, report: &Unmatched) -> Zone {
    let village = report.village.as_ref();
    let village = village.and_then(|id| desk.house.village(id));
    let village = village.or(desk.house.config.villages.first());
    village.map_or(Zone::Jakarta, |village| village.zone)
}

/// The end of the quiet hours, if it is night; else the time itself.
fn awake(desk: &Desk<'_, '_>, report: &Unmatched, at: Moment) -> Moment {
    let quiet = &desk.house.protocol.reminders.quiet.limits;
    after_quiet(quiet, zone(desk, report), at)
}

/// When something has to happen with it, if nobody does anything before.
fn next_due(desk: &Desk<'_, '_>, report: &Unmatched) -> Option<Moment> {
    let minutes = |count: u32| TimeDelta::minutes(i64::from(count));
    match report.state {
        State::Telling => {
            let rules = &desk.house.protocol.reminders.half_finished.limits;
            Some(report.told + minutes(rules.file_after_minutes))
        }
        State::Waiting { rounds: 0, at } => Some(awake(desk, report, at)),
        State::Waiting { at, .. } => {
            let span = match report.is_with_everybody() {
                true => AGAIN,
                false => minutes(desk.house.config.unknown_reports.next_after_minutes),
            };
            Some(awake(desk, report, at + span))
        }
        State::Matched { .. } | State::Unmatchable { .. } => None,
    }
}

/// Writes it down and sets its next timer.
pub(super) async fn keep(desk: &mut Desk<'_, '_>, report: &Unmatched) -> Result<(), Fault> {
    register::unmatched::put(desk.tx, report)?;
    match next_due(desk, report) {
        Some(at) => wake(desk, report.id, at).await,
        None => desk.tx.cancel(&timer(report.id)).await,
    }
}

async fn wake(desk: &mut Desk<'_, '_>, report: UnmatchedId, at: Moment) -> Result<(), Fault> {
    let due = features::Due::Unmatched(Due::Next { report });
    desk.wake(at, timer(report), Urgency::Normal, due).await
}

/// Nothing was told in it.
pub(super) async fn drop_it(desk: &mut Desk<'_, '_>, report: &Unmatched) -> Result<(), Fault> {
    desk.tx.cancel(&timer(report.id)).await?;
    register::unmatched::remove(desk.tx, report.id);
    Ok(())
}

/// Tells the other features what is known by now.
pub(super) fn announce(desk: &mut Desk<'_, '_>, report: &Unmatched, news: StrangerNews) {
    let who = &report.who;
    let phone = who.phone.as_ref().map(ToString::to_string);
    let words = [who.name.clone(), phone, who.place.clone()];
    desk.announce(Notice::StrangerTold(Box::new(StrangerTold {
        chat: ChatId(report.chat),
        display_name: report.display_name.clone(),
        village: report.village.clone(),
        picture: report.picture.clone(),
        words: words.into_iter().flatten().collect(),
        news,
    })));
}

/// It is told as far as it will be: whoever may know whose it is gets it, and a grade that
/// has not rung yet rings.
pub(super) async fn hand_on(
    desk: &mut Desk<'_, '_>,
    mut report: Unmatched,
    complete: bool,
) -> Result<(), Fault> {
    report.picture.complete |= complete;
    let grade = report.picture.grade;
    if grade.alerts() {
        let has_rung = report.rang.is_some_and(|rang| rang >= grade);
        let news = match has_rung {
            true => StrangerNews::More,
            false => StrangerNews::Grave {
                cause: Cause::Report,
                is_first: false,
            },
        };
        announce(desk, &report, news);
        report.rang = report.rang.max(Some(grade));
    }
    if report.state == State::Telling {
        report.state = State::Waiting {
            rounds: 0,
            at: desk.now(),
        };
        return give(desk, report).await;
    }
    refresh(desk, &report).await?;
    keep(desk, &report).await
}

/// Gives it to the officers of the next round; by night in the morning.
pub(super) async fn give(desk: &mut Desk<'_, '_>, mut report: Unmatched) -> Result<(), Fault> {
    let State::Waiting { rounds, .. } = report.state else {
        return Ok(());
    };
    let now = desk.now();
    if awake(desk, &report, now) > now {
        return keep(desk, &report).await;
    }
    for old in std::mem::take(&mut report.cards) {
        card::take_buttons_off(desk, &old)?;
    }
    let staff = register::staff::all(desk.tx).await?;
    for member in askers(&report, &staff, rounds) {
        deal(desk, &mut report, member).await?;
    }
    report.state = State::Waiting {
        rounds: rounds.saturating_add(1),
        at: now,
    };
    keep(desk, &report).await
}

/// Puts a new card on a telephone.
pub(super) async fn deal(
    desk: &mut Desk<'_, '_>,
    report: &mut Unmatched,
    member: &crate::domain::staff::StaffMember,
) -> Result<(), Fault> {
    let (mine, others): (Vec<Card>, Vec<Card>) = std::mem::take(&mut report.cards)
        .into_iter()
        .partition(|card| card.staff == member.id);
    report.cards = others;
    for old in mine {
        card::take_buttons_off(desk, &old)?;
    }
    let chat = ChatId(member.chat);
    let (html, buttons) = card::render(desk, report, member).await?;
    let message = desk.send(chat, Lane::Reminder, html, Keyboard::Inline(buttons), None)?;
    report.cards.push(Card {
        staff: member.id,
        chat: member.chat,
        message: message.0,
    });
    Ok(())
}

/// Brings all cards up to date, in place.
pub(super) async fn refresh(desk: &mut Desk<'_, '_>, report: &Unmatched) -> Result<(), Fault> {
    for at in report.cards.clone() {
        if let Some(member) = register::staff::find(desk.tx, at.staff).await? {
            let (html, buttons) = card::render(desk, report, &member).await?;
            card::edit(desk, &at, html, buttons)?;
        }
    }
    Ok(())
}

/// A timer rang.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn due(desk: &mut Desk<'_, '_>, due: Due) -> Result<(), Fault> {
    let Due::Next { report } = due;
    let Some(report) = register::unmatched::find(desk.tx, report).await? else {
        return Ok(());
    };
    match report.state {
        State::Telling => {
            let chat = ChatId(report.chat);
            hand_on(desk, report, false).await?;
            tell(desk, chat, "unmatched-kept").await
        }
        State::Waiting { .. } => give(desk, report).await,
        State::Matched { .. } | State::Unmatchable { .. } => Ok(()),
    }
}

/// A line to the account, with the way back to the home screen.
pub(super) async fn tell(
    desk: &mut Desk<'_, '_>,
    chat: ChatId,
    id: &'static str,
) -> Result<(), Fault> {
    let language = desk.language_of(chat).await?;
    let line = desk.say(language, Msg::new(id));
    let keyboard = home::way_back(desk, language);
    desk.send(chat, Lane::Reminder, line, keyboard, None)
        .map(drop)
}

/// It is this person's: kept among their reports with its own time and grade, and taken
/// from here. `by`: the officer who says so; `None`: they have registered themselves.
pub(super) async fn matched(
    desk: &mut Desk<'_, '_>,
    mut report: Unmatched,
    person: &Person,
    by: Option<PersonId>,
) -> Result<(), Fault> {
    let chat = ChatId(report.chat);
    if by.is_some() {
        let person = person.id;
        desk.announce(Notice::StrangerKnown { chat, person });
    }
    let filer = by.map_or(Filer::SelfReport, Filer::Staff);
    let filed = filing::keep_given(desk, person, &report.picture, report.told, filer).await?;
    report.state = State::Matched {
        person: person.id,
        report: filed.id,
        by,
        at: desk.now(),
    };
    // It stands among their reports; nobody needs it twice.
    report.picture.answers = crate::domain::report::Answers::default();
    report.picture.findings.clear();
    report.picture.remarks.clear();
    report.picture.news2 = None;
    refresh(desk, &report).await?;
    keep(desk, &report).await
}

/// The auditor's round: every open report has its next timer.
///
/// # Errors
/// When the store fails.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for report in register::unmatched::all_open(desk.tx).await? {
        if desk.will_ring(&timer(report.id), OVERDUE).await?.is_none() {
            log::error!(report:% = report.id; "a report of somebody unknown had no timer; mended");
            desk.tx.mended(1);
            let at = next_due(desk, &report).unwrap_or(desk.now());
            let at = at.max(desk.now());
            wake(desk, report.id, at).await?;
        }
    }
    Ok(())
}
