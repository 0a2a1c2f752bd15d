//! A wish to swap: the card on the colleague's telephone, the answer, and the end of it.

use chrono::TimeDelta;

use super::swap::shift_day;
use super::words::Words;
use super::{Button, Due, look, tell};
use crate::clock::Moment;
use crate::domain::id::{PersonId, RandomId as _, SwapId};
use crate::domain::roster::DutyDesk;
use crate::domain::roster::swap::{ShiftDay, Swap, SwapState};
use crate::domain::roster::watch::Watch;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Body, Keyboard, Lane, MessageHandle, MessageRef};
use crate::engine::timer::{TimerName, Urgency};
use crate::features::dialogue;
use crate::features::duty::{self, Station};
use crate::features::{self, Command, Desk, Visit, home};
use crate::i18n::{Html, Msg};
use crate::register;

/// A timer that should have rung so long ago will not ring any more.
const OVERDUE: TimeDelta = TimeDelta::minutes(30);

fn timer_name(swap: SwapId) -> TimerName {
    TimerName::new("swap", swap)
}

async fn wake(desk: &mut Desk<'_, '_>, swap: &Swap, at: Moment) -> Result<(), Fault> {
    let due = features::Due::Roster(Due::Swap { swap: swap.id });
    let name = timer_name(swap.id);
    desk.wake(at, name, Urgency::Normal, due).await
}

/// Puts the wish on the colleague's telephone.
pub(super) async fn ask(
    visit: &mut Visit<'_, '_>,
    (station, to): (&Station, PersonId),
    gives: &Watch,
    takes: Option<&Watch>,
) -> Result<(), Fault> {
    let Some(from) = visit.staff.as_ref().map(|staff| staff.id) else {
        return Ok(());
    };
    if let Some(open) = open_already(visit, from, to, &shift_day(gives)).await? {
        return said(visit, Msg::new("roster-swap-asked-already"), Some(open));
    }
    let until = takes.map_or(gives.from, |takes| takes.from.min(gives.from));
    let mut swap = Swap {
        id: visit.desk.tx.new_id()?,
        desk: station.desk.clone(),
        from,
        to,
        gives: shift_day(gives),
        takes: takes.map(shift_day),
        asked: visit.desk.now(),
        until,
        state: SwapState::Open,
        card: None,
    };
    deal(&mut visit.desk, station, &mut swap).await?;
    visit.desk.tx.put(&swap)?;
    wake(&mut visit.desk, &swap, swap.until).await?;
    let staff = register::staff::all(visit.desk.tx).await?;
    let name = words(&visit.desk, visit.language, station, &staff).name(to);
    let line = Msg::new("roster-swap-sent").text("name", name);
    said(visit, line, Some(swap.id))
}

async fn open_already(
    visit: &Visit<'_, '_>,
    from: PersonId,
    to: PersonId,
    gives: &ShiftDay,
) -> Result<Option<SwapId>, Fault> {
    let open = register::swap::all_open(visit.desk.tx).await?;
    let same = open
        .into_iter()
        .find(|swap| swap.is_about(from, gives) && swap.to == to);
    Ok(same.map(|swap| swap.id))
}

fn said(visit: &mut Visit<'_, '_>, line: Msg, withdraw: Option<SwapId>) -> Result<(), Fault> {
    let line = visit.say(line);
    let key = |id: SwapId| Button::Withdraw.key(&visit.desk, visit.language, id.bits());
    let keys = withdraw.map(|id| vec![key(id)]);
    let menu = vec![home::button(visit, Command::Roster)];
    let rows = keys.into_iter().chain([menu]).collect();
    visit.reply_with(line, Keyboard::Inline(rows)).map(drop)
}

fn words<'w, 'd, 't>(
    desk: &'w Desk<'d, 't>,
    language: crate::domain::language::Language,
    station: &Station,
    staff: &'w [StaffMember],
) -> Words<'w, 'd, 't> {
    Words {
        desk,
        language,
        zone: station.zone,
        staff,
    }
}

/// What is asked: the shift, and the one for it.
fn wish(words: &Words<'_, '_, '_>, station: &Station, swap: &Swap) -> Html {
    let asked = Msg::new("roster-swap-card").text("name", words.name(swap.from));
    let gives = named(words, station, &swap.gives);
    let takes = swap.takes.as_ref().map(|takes| {
        let takes = named(words, station, takes);
        words.say(Msg::new("roster-swap-card-for").html("watch", takes))
    });
    let asked = words.say(asked.html("watch", gives));
    Html::join(std::iter::once(asked).chain(takes), "\n")
}

fn named(words: &Words<'_, '_, '_>, station: &Station, one: &ShiftDay) -> Html {
    let mut shifts = station.shifts(words.desk.house).iter();
    match shifts.find(|shift| shift.id == one.shift) {
        Some(shift) => {
            let empty = crate::domain::roster::Roster::new(station.desk.clone());
            let rota = station.rota(&empty, words.desk.house);
            words.watch(&rota.watch(one.day, shift))
        }
        None => Html::plain(&words.day(one.day)),
    }
}

async fn deal(desk: &mut Desk<'_, '_>, station: &Station, swap: &mut Swap) -> Result<(), Fault> {
    let staff = register::staff::all(desk.tx).await?;
    let Some(member) = staff.iter().find(|member| member.id == swap.to) else {
        return Ok(());
    };
    let chat = ChatId(member.chat);
    let language = desk.language_of(chat).await?;
    let html = wish(&words(desk, language, station, &staff), station, swap);
    let key = |button: Button| vec![button.key(desk, language, swap.id.bits())];
    let rows = vec![key(Button::Accept), key(Button::Refuse)];
    let message = desk.send(chat, Lane::Reply, html, Keyboard::Inline(rows), None)?;
    swap.card = Some((chat.0, message.0));
    Ok(())
}

/// What is pressed on a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// The colleague takes the shift.
    Accept,
    /// The colleague does not.
    Refuse,
    /// Whoever asked needs it no more.
    Withdraw,
}

/// A press on a button of a wish.
pub(super) async fn press(
    visit: &mut Visit<'_, '_>,
    answer: Answer,
    id: SwapId,
) -> Result<(), Fault> {
    let (Some(swap), Some(me)) = (
        register::swap::find(visit.desk.tx, id).await?,
        visit.staff.as_ref().map(|staff| staff.id),
    ) else {
        return dialogue::old_button(visit).await;
    };
    let presser = match answer {
        Answer::Withdraw => swap.from,
        Answer::Accept | Answer::Refuse => swap.to,
    };
    if presser != me {
        visit.popup(Msg::new("foreign-press"));
        return Ok(());
    }
    let station = Station::of(visit.desk.house, &swap.desk);
    let Some(station) = station.filter(|_| swap.is_open(visit.desk.now())) else {
        visit.popup(Msg::new(closed_line(swap.state)));
        return Ok(());
    };
    match answer {
        Answer::Accept => accept(visit, &station, swap).await,
        Answer::Refuse => {
            visit.toast(Msg::new("roster-swap-refused-toast"));
            end(&mut visit.desk, &station, swap, SwapState::Refused).await
        }
        Answer::Withdraw => {
            visit.toast(Msg::new("roster-swap-withdrawn-toast"));
            end(&mut visit.desk, &station, swap, SwapState::Withdrawn).await
        }
    }
}

fn closed_line(state: SwapState) -> &'static str {
    match state {
        SwapState::Accepted => "roster-swap-accepted-toast",
        SwapState::Refused => "roster-swap-refused-toast",
        SwapState::Withdrawn => "roster-swap-withdrawn-toast",
        // Open, and its shift has begun.
        SwapState::Open | SwapState::Expired => "roster-swap-expired-toast",
        SwapState::Overtaken => "roster-swap-overtaken-toast",
    }
}

async fn accept(visit: &mut Visit<'_, '_>, station: &Station, swap: Swap) -> Result<(), Fault> {
    let desk = &mut visit.desk;
    let staff = register::staff::all(desk.tx).await?;
    let known = duty::read(desk, &swap.desk).await?;
    let can = [swap.from, swap.to]
        .iter()
        .all(|who| station.can_serve(&staff, *who));
    let roster = known.map(|(roster, _)| roster).filter(|_| can);
    let changed = roster.and_then(|mut roster| swap.carry_out(&mut roster).then_some(roster));
    let Some(roster) = changed else {
        visit.popup(Msg::new("roster-swap-overtaken-toast"));
        return end(&mut visit.desk, station, swap, SwapState::Overtaken).await;
    };
    look::keep(desk, station, &roster).await?;
    visit.toast(Msg::new("roster-swap-accepted-toast"));
    end(&mut visit.desk, station, swap.clone(), SwapState::Accepted).await?;
    coordinator_reads(&mut visit.desk, station, &swap).await?;
    overtake_those_that_fit_no_more(&mut visit.desk, station, &swap).await
}

/// The coordinator is told of a swap, unless one of the two is.
async fn coordinator_reads(
    desk: &mut Desk<'_, '_>,
    station: &Station,
    swap: &Swap,
) -> Result<(), Fault> {
    let mut whom = tell::keepers(desk, station).await?;
    whom.retain(|member| member.id != swap.from && member.id != swap.to);
    let say = |words: &Words<'_, '_, '_>, _: &StaffMember| {
        let msg = Msg::new("roster-swap-done")
            .text("name", words.name(swap.from))
            .text("staff", words.name(swap.to))
            .html("watch", named(words, station, &swap.gives));
        let line = words.say(msg);
        let takes = swap.takes.as_ref().map(|takes| {
            let takes = named(words, station, takes);
            words.say(Msg::new("roster-swap-done-for").html("watch", takes))
        });
        Html::join(std::iter::once(line).chain(takes), "\n")
    };
    tell::of_swap(desk, station, &whom, say).await
}

/// Other wishes about the same shift: it is given away already.
async fn overtake_those_that_fit_no_more(
    desk: &mut Desk<'_, '_>,
    station: &Station,
    done: &Swap,
) -> Result<(), Fault> {
    for other in register::swap::all_open(desk.tx).await? {
        if other.id != done.id && other.is_about(done.from, &done.gives) {
            end(desk, station, other, SwapState::Overtaken).await?;
        }
    }
    Ok(())
}

/// The wish is over: the card says so, and the other of the two is told.
async fn end(
    desk: &mut Desk<'_, '_>,
    station: &Station,
    mut swap: Swap,
    state: SwapState,
) -> Result<(), Fault> {
    swap.state = state;
    desk.tx.put(&swap)?;
    desk.tx.cancel(&timer_name(swap.id)).await?;
    settle_card(desk, station, &swap).await?;
    let mut staff = register::staff::all(desk.tx).await?;
    staff.retain(|member| member.id == swap.from);
    let say = |words: &Words<'_, '_, '_>, _: &StaffMember| {
        let msg = Msg::new(told_to_asker(state)).text("name", words.name(swap.to));
        words.say(msg.html("watch", named(words, station, &swap.gives)))
    };
    tell::of_swap(desk, station, &staff, say).await
}

fn told_to_asker(state: SwapState) -> &'static str {
    match state {
        SwapState::Accepted => "roster-swap-was-accepted",
        SwapState::Refused => "roster-swap-was-refused",
        SwapState::Withdrawn => "roster-swap-was-withdrawn",
        SwapState::Open | SwapState::Expired => "roster-swap-has-expired",
        SwapState::Overtaken => "roster-swap-was-overtaken",
    }
}

async fn settle_card(desk: &mut Desk<'_, '_>, station: &Station, swap: &Swap) -> Result<(), Fault> {
    let Some((chat, message)) = swap.card else {
        return Ok(());
    };
    let staff = register::staff::all(desk.tx).await?;
    let chat = ChatId(chat);
    let language = desk.language_of(chat).await?;
    let words = words(desk, language, station, &staff);
    let state = words.say(Msg::new(closed_line(swap.state)));
    let html = Html::join([wish(&words, station, swap), state], "\n\n");
    let body = Body::Edit {
        of: MessageRef::Sent(MessageHandle(message)),
        html: html.into_string(),
        buttons: Vec::new(),
    };
    desk.send_body(chat, Lane::Reply, body, None).map(drop)
}

/// The shift of a wish begins.
pub(super) async fn due(desk: &mut Desk<'_, '_>, id: SwapId) -> Result<(), Fault> {
    let Some(swap) = register::swap::find(desk.tx, id).await? else {
        return Ok(());
    };
    if swap.state != SwapState::Open {
        return Ok(());
    }
    expire(desk, swap).await
}

async fn expire(desk: &mut Desk<'_, '_>, mut swap: Swap) -> Result<(), Fault> {
    match Station::of(desk.house, &swap.desk) {
        Some(station) => end(desk, &station, swap, SwapState::Expired).await,
        None => {
            swap.state = SwapState::Expired;
            desk.tx.put(&swap)
        }
    }
}

/// Wishes at this desk are over: it has no roster any more.
pub(super) async fn overtake_all(desk: &mut Desk<'_, '_>, which: &DutyDesk) -> Result<(), Fault> {
    let open = register::swap::all_open(desk.tx).await?;
    for swap in open.into_iter().filter(|swap| swap.desk == *which) {
        overtake(desk, swap).await?;
    }
    Ok(())
}

/// Wishes of somebody, or to somebody, who works here no more are over.
pub(super) async fn overtake_with(
    desk: &mut Desk<'_, '_>,
    station: &Station,
    who: PersonId,
) -> Result<(), Fault> {
    let open = register::swap::all_open(desk.tx).await?;
    let theirs = |swap: &Swap| swap.desk == station.desk && (swap.from == who || swap.to == who);
    for swap in open.into_iter().filter(theirs) {
        overtake(desk, swap).await?;
    }
    Ok(())
}

async fn overtake(desk: &mut Desk<'_, '_>, swap: Swap) -> Result<(), Fault> {
    match Station::of(desk.house, &swap.desk) {
        Some(station) => end(desk, &station, swap, SwapState::Overtaken).await,
        None => Ok(()),
    }
}

/// The auditor's round: each open wish has its timer.
pub(super) async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for swap in register::swap::all_open(desk.tx).await? {
        let set = desk.will_ring(&timer_name(swap.id), OVERDUE).await?;
        if set.is_none_or(|set| set > swap.until) {
            log::error!(swap:% = swap.id; "a wish to swap had no timer in time; mended");
            desk.tx.mended(1);
            let at = swap.until.max(desk.now());
            wake(desk, &swap, at).await?;
        }
    }
    Ok(())
}
