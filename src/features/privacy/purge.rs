//! The purge: what is closed and old goes by itself (`consent.retention_days`).
//!
//! Once a day all people are looked through in small pages. Somebody's time runs from the
//! end of the last isolation, or, for whoever never isolated, from their last sign of life. A
//! week before, the coordinators read how many are due, so that what is needed can be
//! exported; nothing goes that was not announced in time, also after an outage. Never
//! while an alert, an isolation or a task is open.
//!
//! Then the chats of those who never registered: language, and calls for help that are over.

use chrono::{NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

use super::{Due, erase, house};
use crate::clock::Moment;
use crate::domain::access::Role;
use crate::domain::alert::Subject;
use crate::domain::calendar::Zone;
use crate::domain::isolation::IsolationState;
use crate::domain::person::{Person, Reach};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Keyboard, Lane};
use crate::engine::timer::{TimerName, Urgency};
use crate::features::account::Account;
use crate::features::conversation::Conversation;
use crate::features::{self, Desk};
use crate::i18n::Msg;
use crate::register;
use crate::register::erasure::{Announced, Announcement};

/// People looked at in one step.
const PAGE: usize = 50;
/// So many of the 256 parts of all conversations are looked at in one step.
const PARTS: u8 = 128;
/// Between two steps others have their turn.
const PAUSE: TimeDelta = TimeDelta::seconds(2);
/// A timer that should have rung so long ago will not ring any more.
const OVERDUE: TimeDelta = TimeDelta::hours(2);
/// So long before, the coordinators are told.
const NOTICE_DAYS: u32 = 7;
/// An hour at which an announcement wakes nobody.
const HOUR: u32 = 9;

/// How far a day's round has come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// The next step.
    at: Step,
    /// Those who are due within the notice and were not announced yet.
    soon: u32,
}

/// Where a round stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    /// People after this row.
    People(Option<Vec<u8>>),
    /// Chats from this part on.
    Chats(u8),
}

impl Default for Step {
    fn default() -> Self {
        Self::People(None)
    }
}

/// What the time says of somebody's records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// They stay.
    Stay,
    /// They will be due soon, and nobody has been told.
    Announce,
    /// They go.
    Go,
}

fn timer() -> TimerName {
    TimerName::new("purge", "day")
}

/// A step of the round.
pub(super) async fn due(desk: &mut Desk<'_, '_>, mut round: Round) -> Result<(), Fault> {
    match round.at.clone() {
        Step::People(after) => {
            let (people, last) =
                register::person::page_after(desk.tx, after.as_deref(), PAGE).await?;
            for person in people {
                round.soon += u32::from(look_at(desk, &person).await?);
            }
            match last {
                Some(last) => round.at = Step::People(Some(last)),
                None => {
                    announce(desk, round.soon).await?;
                    round.at = Step::Chats(0);
                }
            }
        }
        Step::Chats(from) => {
            strangers(desk, from).await?;
            match from.checked_add(PARTS) {
                Some(next) => round.at = Step::Chats(next),
                None => return tomorrow(desk).await,
            }
        }
    }
    let at = desk.now() + PAUSE;
    wake(desk, at, round).await
}

async fn wake(desk: &mut Desk<'_, '_>, at: Moment, round: Round) -> Result<(), Fault> {
    let due = features::Due::Privacy(Due::Purge(Box::new(round)));
    desk.wake(at, timer(), Urgency::Normal, due).await
}

/// The next day's round.
async fn tomorrow(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    let village = desk.house.config.villages.first();
    let zone = village.map_or(Zone::Jakarta, |village| village.zone);
    let hour = NaiveTime::from_hms_opt(HOUR, 0, 0).unwrap_or_default();
    let days = zone.day(desk.now()).iter_days().take(2);
    let next = days
        .map(|day| zone.at(day, hour))
        .find(|at| *at > desk.now());
    let at = next.unwrap_or(desk.now() + TimeDelta::hours(24));
    wake(desk, at, Round::default()).await
}

/// Erases somebody whose time is over. True: they are to be announced.
async fn look_at(desk: &mut Desk<'_, '_>, person: &Person) -> Result<bool, Fault> {
    let verdict = match house_closed_since(desk, person).await {
        // One damaged record keeps nobody else's for ever; the auditor's log names it.
        Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
            log::error!(person:% = person.id, cause:% = fault; "left out of the purge");
            return Ok(false);
        }
        since => match since? {
            Some(since) => {
                let announced = register::erasure::announced(desk.tx).await?;
                verdict(desk, &announced, since)
            }
            None => Verdict::Stay,
        },
    };
    if verdict == Verdict::Go {
        log::info!(person:% = person.id; "closed long enough; erased");
        erase::forget_and_tell(desk, person.id).await?;
    }
    Ok(verdict == Verdict::Announce)
}

fn retention_days(desk: &Desk<'_, '_>) -> u32 {
    desk.house.config.consent.retention_days
}

fn retention(desk: &Desk<'_, '_>) -> TimeDelta {
    TimeDelta::days(i64::from(retention_days(desk)))
}

fn notice(desk: &Desk<'_, '_>) -> TimeDelta {
    TimeDelta::days(i64::from(NOTICE_DAYS.min(retention_days(desk))))
}

fn verdict(desk: &Desk<'_, '_>, announced: &Announced, since: Moment) -> Verdict {
    let due = since + retention(desk);
    let now = desk.now();
    if due <= now && announced.covers(due, now - notice(desk)) {
        return Verdict::Go;
    }
    if due <= now + notice(desk) && !announced.knows(due) {
        return Verdict::Announce;
    }
    Verdict::Stay
}

/// Since when the records of somebody, and of those whom nobody else speaks for, are closed.
async fn house_closed_since(desk: &Desk<'_, '_>, person: &Person) -> Result<Option<Moment>, Fault> {
    let mut since = closed_since(desk, person).await?;
    // For whom they report can only make it later: of the many whose time has long to run,
    // nobody looks for that through all accounts.
    let near = desk.now() + notice(desk) - retention(desk);
    if since.is_none_or(|since| since > near) {
        return Ok(since);
    }
    for dependent in house::dependents(desk, person.id).await? {
        let one = closed_since(desk, &dependent).await?;
        since = since.zip(one).map(|(one, other)| one.max(other));
    }
    Ok(since)
}

/// Since when somebody's records are closed; `None`: they are not.
async fn closed_since(desk: &Desk<'_, '_>, person: &Person) -> Result<Option<Moment>, Fault> {
    let tasks = register::task::open_about(desk.tx, person.id).await?;
    if !erase::hindered(desk, person.id).await?.is_free() || !tasks.is_empty() {
        return Ok(None);
    }
    let today = desk.today(&person.village);
    let report = register::report::last_until(desk.tx, person.id, today).await?;
    let closed = register::alert::last_closed(desk.tx, &Subject::Person(person.id)).await?;
    let closed = closed.and_then(|file| file.alert.history().last().map(|entry| entry.at));
    let health = [report.map(|report| report.filed_at), closed];
    let stays = register::isolation::all_of(desk.tx, person.id).await?;
    if !stays.is_empty() {
        let ends = stays.iter().map(|stay| match stay.state {
            IsolationState::Ended { at, .. } => Some(at),
            // Ended by death: the alert says when.
            IsolationState::Active => None,
        });
        let since = ends.chain(health).flatten().max();
        return Ok(Some(since.unwrap_or(person.since)));
    }
    let consent = register::consent::last(desk.tx, person.id).await?;
    let corrected = register::correction::all(desk.tx, person.id).await?;
    let signs = [
        Some(person.since),
        consent.map(|consent| consent.at),
        corrected.last().map(|correction| correction.at),
        last_seen(desk, person).await?,
    ];
    Ok(signs.into_iter().chain(health).flatten().max())
}

/// When somebody last did anything in their chat, or in one that speaks for them.
async fn last_seen(desk: &Desk<'_, '_>, person: &Person) -> Result<Option<Moment>, Fault> {
    let chats: Vec<i64> = match person.reach {
        Reach::Chat(chat) | Reach::DeadChat(chat) => vec![chat],
        Reach::Household => {
            let houses = register::household::of_person(desk.tx, person.id).await?;
            let telephones = houses.iter().flat_map(|house| house.telephones.iter());
            telephones.map(|one| one.chat).collect()
        }
        Reach::NoTelegram => Vec::new(),
    };
    let mut seen = None;
    for chat in chats {
        let conversation = Conversation::with(desk.tx, ChatId(chat)).await?;
        seen = seen.max(conversation.last_seen);
    }
    Ok(seen)
}

/// Tells the coordinators how many are due, and remembers that they were told.
async fn announce(desk: &mut Desk<'_, '_>, soon: u32) -> Result<(), Fault> {
    if soon == 0 {
        return Ok(());
    }
    let days = NOTICE_DAYS.min(retention_days(desk));
    for member in register::staff::all(desk.tx).await? {
        if !member.is(Role::Coordinator) || member.unreachable {
            continue;
        }
        let chat = ChatId(member.chat);
        let language = desk.language_of(chat).await?;
        let msg = Msg::new("privacy-purge-soon")
            .num("count", soon)
            .num("days", days);
        let line = desk.say(language, msg);
        desk.send(chat, Lane::Bulk, line, Keyboard::None, None)?;
    }
    let mut announced = register::erasure::announced(desk.tx).await?;
    let at = desk.now();
    let until = at + notice(desk);
    announced.add(Announcement { at, until });
    desk.tx.put(&announced)
}

/// The chats of those who never registered and have not been here for as long.
async fn strangers(desk: &mut Desk<'_, '_>, from: u8) -> Result<(), Fault> {
    let long_ago = desk.now() - retention(desk);
    for part in from..=from.saturating_add(PARTS - 1) {
        for conversation in Conversation::part(desk.tx, part).await? {
            if conversation.last_seen.is_none_or(|seen| seen > long_ago) {
                continue;
            }
            let account = Account::of_chat(desk.tx, conversation.chat).await?;
            let about = Subject::Account {
                chat: conversation.chat.0,
                display_name: String::new(),
            };
            let alert = register::alert::open_about(desk.tx, &about).await?;
            if account.person.is_none() && alert.is_none() {
                erase::forget_stranger(desk, account).await?;
            }
        }
    }
    Ok(())
}

/// The auditor's round: the purge has its next day. On the first day this sets it.
pub(super) async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    match desk.will_ring(&timer(), OVERDUE).await? {
        Some(_) => Ok(()),
        None => tomorrow(desk).await,
    }
}
