//! The question "the same person?": to whom it goes, and when it comes up again.

use chrono::TimeDelta;

use super::{Due, card};
use crate::domain::access::Action;
use crate::domain::calendar::Zone;
use crate::domain::duplicate::{Answer, Card, Doubt, Grounds, askers, likeness};
use crate::domain::id::{DoubtId, PersonId};
use crate::domain::person::Person;
use crate::domain::schedule::after_quiet;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::Lane;
use crate::engine::timer::{TimerName, Urgency};
use crate::features::desk::Desk;
use crate::features::{self, Visit};
use crate::register;

/// A question that nobody answers comes up again after so long.
const UNANSWERED: TimeDelta = TimeDelta::hours(24);
/// A timer that should have rung so long ago will not ring any more.
const OVERDUE: TimeDelta = TimeDelta::hours(2);
/// Of so many twins at most an officer is asked at once.
const TWINS: usize = 5;

/// The two people a doubt is about.
pub(super) struct Pair {
    pub one: Person,
    pub other: Person,
    /// Whether one of them works here.
    pub staff: bool,
}

impl Pair {
    /// `None`: they are two no longer.
    pub async fn of(desk: &Desk<'_, '_>, doubt: &Doubt) -> Result<Option<Self>, Fault> {
        let one = register::person::find(desk.tx, doubt.pair.0).await?;
        let other = register::person::find(desk.tx, doubt.pair.1).await?;
        let (Some(one), Some(other)) = (one, other) else {
            return Ok(None);
        };
        if one.id == other.id {
            return Ok(None);
        }
        let mut staff = false;
        for person in [&one, &other] {
            staff |= register::staff::find(desk.tx, person.id).await?.is_some();
        }
        Ok(Some(Self { one, other, staff }))
    }

    /// What it takes: roles go along with whoever has them.
    fn action(&self) -> Action {
        match self.staff {
            true => Action::ManageStaff,
            false => Action::MatchPeople,
        }
    }

    /// Whether whoever is here may decide about these two, and is neither of them.
    pub fn may_be_judged_by(&self, visit: &Visit<'_, '_>) -> bool {
        [&self.one, &self.other].into_iter().all(|person| {
            visit.account.person != Some(person.id) && visit.may_in(self.action(), &person.area())
        })
    }
}

/// Somebody was registered or corrected: are they here already?
pub(super) async fn look_for_twins(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    let Some(person) = register::person::find(desk.tx, person).await? else {
        return Ok(());
    };
    let mut others = register::person::like(desk.tx, &person).await?;
    if let Some(nik) = &person.nik {
        others.extend(register::person::with_nik(desk.tx, nik).await?);
    }
    others.sort_by_key(|other| other.id);
    others.dedup_by_key(|other| other.id);
    let twins = others
        .iter()
        .filter_map(|other| Some((other.id, likeness(&person, other)?)));
    for (twin, grounds) in twins.take(TWINS) {
        wonder(desk, person.id, twin, grounds).await?;
    }
    Ok(())
}

/// Somebody who is registered opened a link that was made for another.
pub(super) async fn doubt_a_link(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
    other: PersonId,
) -> Result<(), Fault> {
    wonder(desk, person, other, Grounds::LinkOpened).await
}

/// Asks about two people, unless that was done.
async fn wonder(
    desk: &mut Desk<'_, '_>,
    one: PersonId,
    other: PersonId,
    grounds: Grounds,
) -> Result<(), Fault> {
    let doubt = register::doubt::about(desk.tx, one, other, grounds).await?;
    if !doubt.is_open() || !doubt.cards.is_empty() {
        return Ok(());
    }
    ask(desk, doubt).await
}

/// Sends the question to those who can answer it, instead of any earlier cards.
pub(super) async fn ask(desk: &mut Desk<'_, '_>, mut doubt: Doubt) -> Result<(), Fault> {
    let Some(pair) = Pair::of(desk, &doubt).await? else {
        return over(desk, doubt).await;
    };
    for old in std::mem::take(&mut doubt.cards) {
        card::take_buttons_off(desk, &old)?;
    }
    let staff = register::staff::all(desk.tx).await?;
    let homes = [pair.one.area(), pair.other.area()];
    for member in askers(doubt.pair, pair.action(), &homes, &staff) {
        let chat = ChatId(member.chat);
        let language = desk.language_of(chat).await?;
        let (html, buttons) = card::question(desk, language, &doubt, &pair);
        let message = desk.send(chat, Lane::Reminder, html, buttons, None)?;
        doubt.cards.push(Card {
            staff: member.id,
            chat: member.chat,
            message: message.0,
        });
    }
    wake(desk, &doubt, &pair).await?;
    desk.tx.put(&doubt)
}

/// Comes up again a day from now, or at the end of the quiet hours that falls in.
async fn wake(desk: &mut Desk<'_, '_>, doubt: &Doubt, pair: &Pair) -> Result<(), Fault> {
    let village = desk.house.village(&pair.one.village);
    let zone = village.map_or(Zone::Jakarta, |village| village.zone);
    let quiet = &desk.house.protocol.reminders.quiet.limits;
    let at = after_quiet(quiet, zone, desk.now() + UNANSWERED);
    let due = features::Due::Duplicates(Due::Again { doubt: doubt.id });
    desk.wake(at, timer(doubt.id), Urgency::Normal, due).await
}

fn timer(doubt: DoubtId) -> TimerName {
    TimerName::new("doubt", doubt)
}

/// Nobody need be asked any more.
pub(super) async fn closed(desk: &mut Desk<'_, '_>, doubt: &Doubt) -> Result<(), Fault> {
    desk.tx.cancel(&timer(doubt.id)).await?;
    desk.tx.put(doubt)?;
    card::show_answer(desk, doubt).await
}

/// The two are two no longer, or are gone: the question takes itself away.
pub(super) async fn over(desk: &mut Desk<'_, '_>, doubt: Doubt) -> Result<(), Fault> {
    desk.tx.cancel(&timer(doubt.id)).await?;
    register::doubt::remove(desk.tx, doubt.id);
    for card in &doubt.cards {
        card::take_buttons_off(desk, card)?;
    }
    Ok(())
}

/// Somebody joined who may know what nobody could be asked.
pub(super) async fn ask_what_nobody_has(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for doubt in register::doubt::all_open(desk.tx).await? {
        if doubt.cards.is_empty() {
            ask(desk, doubt).await?;
        }
    }
    Ok(())
}

/// What was asked or said about somebody counts for the record that they are part of now.
pub(super) async fn move_doubts(
    desk: &mut Desk<'_, '_>,
    gone: PersonId,
    kept: PersonId,
) -> Result<(), Fault> {
    for old in register::doubt::with(desk.tx, gone).await? {
        let (one, other) = old.pair;
        let third = if one == gone { other } else { one };
        if third == kept {
            continue;
        }
        let answer = old.answer;
        over(desk, old).await?;
        if let Answer::Two { .. } = answer {
            let grounds = Grounds::SameName;
            let mut said = register::doubt::about(desk.tx, kept, third, grounds).await?;
            if said.is_open() {
                said.answer = answer;
                closed(desk, &said).await?;
            }
        }
    }
    look_for_twins(desk, kept).await
}

/// The auditor's round: every open question has its next timer.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for doubt in register::doubt::all_open(desk.tx).await? {
        if desk.will_ring(&timer(doubt.id), OVERDUE).await?.is_none() {
            log::error!(doubt:% = doubt.id; "an open question had no timer; asked again");
            desk.tx.mended(1);
            ask(desk, doubt).await?;
        }
    }
    Ok(())
}
