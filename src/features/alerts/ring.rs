//! Telephones ring: rung by rung, until somebody takes it.
//!
//! An edit rings nobody, so each ring is a new message; of the card before it on the
//! same telephone only a line remains, and no name or number.

use super::card;
use super::case::Case;
use super::tell;
use crate::clock::Moment;
use crate::domain::alert::{Alert, Fact, State};
use crate::domain::escalation::{Able, SkipReason, Whom, counted_from};
use crate::domain::id::PersonId;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Body, Button, Keyboard, Lane, MessageRef};
use crate::features::Desk;
use crate::i18n::{Html, Msg};
use crate::register::alert::Card;

/// Whoever has it and does nothing is asked so often before others are rung too.
const ASKED_AT_MOST: u32 = 2;

/// Rings the next rung of the ladder. `planned` is when it was due.
pub(super) async fn climb(
    desk: &mut Desk<'_, '_>,
    case: &mut Case,
    planned: Moment,
) -> Result<(), Fault> {
    let State::Open(climb) = *case.alert().state() else {
        return Ok(());
    };
    let whom = case.alert().chain().next_whom(&climb);
    let whom = pick(desk, case, whom)?;
    let rung = Some(counted_from(planned, desk.now()));
    ring(desk, case, whom, rung).await
}

/// Who is rung now; those who are passed over are written down.
fn pick(desk: &Desk<'_, '_>, case: &mut Case, whom: Whom) -> Result<Vec<PersonId>, Fault> {
    let alert = case.alert();
    let pick = alert.chain().pick(whom, alert.tried(), &case.crew);
    for (who, because) in pick.skipped {
        case.record(desk.now(), Fact::Skipped { who, because })?;
    }
    Ok(pick.whom)
}

fn next_untried(desk: &Desk<'_, '_>, case: &mut Case) -> Result<Vec<PersonId>, Fault> {
    let tried = case.alert().tried().clone();
    let mut whom = pick(desk, case, Whom::Next)?;
    whom.retain(|who| !tried.contains(who));
    Ok(whom)
}

/// Rings the next one beside the ladder, because somebody can't: whoever was not
/// tried yet, or nobody, and then the ladder goes on in its own time.
pub(super) async fn next_one(desk: &mut Desk<'_, '_>, case: &mut Case) -> Result<(), Fault> {
    let whom = next_untried(desk, case)?;
    if !whom.is_empty() {
        return ring(desk, case, whom, None).await;
    }
    if case.alert().waiting_for().is_empty() {
        tell::nobody_yet(desk, case).await?;
    }
    refresh(desk, case).await
}

/// Rings these telephones with a new card each, and brings the others up to date.
pub(super) async fn ring(
    desk: &mut Desk<'_, '_>,
    case: &mut Case,
    whom: Vec<PersonId>,
    rung: Option<Moment>,
) -> Result<(), Fault> {
    let fact = Fact::Rang {
        whom: whom.clone(),
        rung,
    };
    case.record(desk.now(), fact)?;
    for &who in &whom {
        deal(desk, case, who).await?;
    }
    refresh_but(desk, case, &whom).await
}

/// Puts a new card on a telephone, in place of an older one.
pub(super) async fn deal(
    desk: &mut Desk<'_, '_>,
    case: &mut Case,
    who: PersonId,
) -> Result<(), Fault> {
    let Some(member) = case.crew.member(who).cloned() else {
        return Ok(());
    };
    let (html, buttons) = card::render(desk, case, &member).await?;
    let keyboard = if buttons.is_empty() {
        Keyboard::None
    } else {
        Keyboard::Inline(buttons)
    };
    let chat = ChatId(member.chat);
    let memo = Some(case.card_memo(who));
    let message = desk.send(chat, Lane::Alert, html, keyboard, memo)?;
    // After the card that rings: in one chat they leave in this order.
    put_away(desk, case, who).await?;
    case.file.cards.push(Card {
        staff: who,
        chat,
        message,
    });
    Ok(())
}

/// Of the card that this telephone has had, a line remains: a newer one is below.
async fn put_away(desk: &mut Desk<'_, '_>, case: &mut Case, who: PersonId) -> Result<(), Fault> {
    let (old, kept) = case.file.cards.iter().partition(|card| card.staff == who);
    case.file.cards = kept;
    let old: Vec<Card> = old;
    for card in old {
        let language = desk.language_of(card.chat).await?;
        let line = desk.say(language, Msg::new("alert-card-below"));
        edit(desk, &card, line, Vec::new())?;
    }
    Ok(())
}

fn edit(
    desk: &mut Desk<'_, '_>,
    card: &Card,
    html: Html,
    buttons: Vec<Vec<Button>>,
) -> Result<(), Fault> {
    let body = Body::Edit {
        of: MessageRef::Sent(card.message),
        html: html.fit_message().into_string(),
        buttons,
    };
    // In the lane of the card itself: an edit must not overtake another.
    desk.send_body(card.chat, Lane::Alert, body, None)?;
    Ok(())
}

/// Brings all cards up to date, in place. Rings nobody.
pub(super) async fn refresh(desk: &mut Desk<'_, '_>, case: &Case) -> Result<(), Fault> {
    refresh_but(desk, case, &[]).await
}

async fn refresh_but(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    fresh: &[PersonId],
) -> Result<(), Fault> {
    let stale = case.file.cards.iter();
    for card in stale.filter(|card| !fresh.contains(&card.staff)) {
        let (html, buttons) = match case.crew.member(card.staff) {
            Some(member) => card::render(desk, case, member).await?,
            None => card::withdrawn(desk),
        };
        edit(desk, card, html, buttons)?;
    }
    Ok(())
}

/// The alert's timer: the next rung, or a question to whoever has it.
pub(super) async fn due(
    desk: &mut Desk<'_, '_>,
    case: &mut Case,
    was_due: Moment,
) -> Result<(), Fault> {
    match *case.alert().state() {
        State::Open(_) => {
            climb(desk, case, was_due).await?;
            tell::nobody_yet(desk, case).await?;
        }
        State::Taken { by, .. } if is_left_alone(case.alert()) => {
            no_answer(desk, case, by).await?;
        }
        State::Taken { by, .. } => remind(desk, case, by).await?,
        State::Closed { .. } => {}
    }
    case.keep(desk).await
}

/// Whether whoever has it was asked often enough: then others are rung too.
fn is_left_alone(alert: &Alert) -> bool {
    let asked = !alert.has_been_acted_on() && alert.unanswered() >= ASKED_AT_MOST;
    alert.is_pressing() || asked
}

/// Whoever has it does not answer: it is open again, and the next one, or everyone, is
/// rung beside them.
async fn no_answer(desk: &mut Desk<'_, '_>, case: &mut Case, by: PersonId) -> Result<(), Fault> {
    let because = match case.crew.able(by) {
        Ok(()) => SkipReason::NoAnswer,
        Err(because) => return lose(desk, case, by, because).await,
    };
    case.record(desk.now(), Fact::TakerLost { by, because })?;
    let mut whom = next_untried(desk, case)?;
    if whom.is_empty() {
        whom = pick(desk, case, Whom::Everyone)?;
    }
    if !whom.contains(&by) {
        whom.push(by);
    }
    ring(desk, case, whom, None).await?;
    if case.alert().is_only_silence() {
        return Ok(());
    }
    tell::handed_over(desk, case, None).await
}

/// Asks whoever has it how it goes. One who can't be asked any more has lost it.
async fn remind(desk: &mut Desk<'_, '_>, case: &mut Case, by: PersonId) -> Result<(), Fault> {
    if let Err(because) = case.crew.able(by) {
        return lose(desk, case, by, because).await;
    }
    case.record(desk.now(), Fact::Reminded)?;
    let Some(member) = case.crew.member(by).cloned() else {
        return Ok(());
    };
    let chat = ChatId(member.chat);
    let language = desk.language_of(chat).await?;
    let who = card::who(desk, language, case);
    let line = if case.alert().has_been_acted_on() {
        Msg::new("alert-still-open").html("who", who)
    } else {
        Msg::new("alert-nothing-done").html("who", who)
    };
    let line = desk.say(language, line);
    desk.send(chat, Lane::Alert, line, Keyboard::None, None)?;
    deal(desk, case, by).await
}

/// Somebody of the chain can't be rung any more: skipped at once, and whoever had
/// it has lost it.
pub(super) async fn drop_out(
    desk: &mut Desk<'_, '_>,
    case: &mut Case,
    who: PersonId,
    because: SkipReason,
) -> Result<(), Fault> {
    if case.alert().taker() == Some(who) {
        lose(desk, case, who, because).await?;
        return case.keep(desk).await;
    }
    if !case.alert().waiting_for().contains(&who) {
        return Ok(());
    }
    case.record(desk.now(), Fact::Skipped { who, because })?;
    if case.alert().waiting_for().is_empty() {
        next_one(desk, case).await?;
    } else {
        refresh(desk, case).await?;
    }
    case.keep(desk).await
}

/// After the place of the alert has become known: whoever has no say there has lost
/// it, and if nobody is left, the first of that place is rung at once.
pub(super) async fn only_those_able(desk: &mut Desk<'_, '_>, case: &mut Case) -> Result<(), Fault> {
    if let Some(by) = case.alert().taker() {
        return match case.crew.able(by) {
            Ok(()) => refresh(desk, case).await,
            Err(because) => lose(desk, case, by, because).await,
        };
    }
    let waiting: Vec<PersonId> = case.alert().waiting_for().iter().copied().collect();
    for who in waiting {
        if let Err(because) = case.crew.able(who) {
            case.record(desk.now(), Fact::Skipped { who, because })?;
        }
    }
    if case.alert().waiting_for().is_empty() {
        return next_one(desk, case).await;
    }
    refresh(desk, case).await
}

async fn lose(
    desk: &mut Desk<'_, '_>,
    case: &mut Case,
    by: PersonId,
    because: SkipReason,
) -> Result<(), Fault> {
    case.record(desk.now(), Fact::TakerLost { by, because })?;
    ring_anew(desk, case, by).await
}

/// Nobody has it any more: the next who was not tried, else everyone who can be rung.
pub(super) async fn ring_anew(
    desk: &mut Desk<'_, '_>,
    case: &mut Case,
    but: PersonId,
) -> Result<(), Fault> {
    let mut whom = next_untried(desk, case)?;
    if whom.is_empty() {
        whom = pick(desk, case, Whom::Everyone)?;
        whom.retain(|who| *who != but);
    }
    ring(desk, case, whom, None).await
}

/// The telephones that have rung (or that of whoever has it) ring again. `rung`:
/// this is the foot of a new ladder.
pub(super) async fn ring_again(
    desk: &mut Desk<'_, '_>,
    case: &mut Case,
    rung: Option<Moment>,
) -> Result<(), Fault> {
    if let Some(by) = case.alert().taker() {
        return ring(desk, case, vec![by], None).await;
    }
    let waiting = case.alert().waiting_for().iter().copied();
    let able: Vec<PersonId> = waiting.filter(|who| case.crew.able(*who).is_ok()).collect();
    match (able.is_empty(), rung) {
        (false, rung) => ring(desk, case, able, rung).await,
        (true, Some(now)) => climb(desk, case, now).await,
        (true, None) => next_one(desk, case).await,
    }
}
