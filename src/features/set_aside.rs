//! Events that could not be handled, for the operator: a list that says nothing of
//! anybody, one event whole when it is asked for, and its end once it has been dealt
//! with.
//!
//! Invariant: the row of an event is never removed, for a gap in the numbers would be
//! a lost row; what came is taken out of it. Must never log what came.

use serde_json::Value;

use super::Desk;
use super::order::{Answer, SetAside};
use crate::engine::rows::BadEvent;
use crate::engine::{Fault, Page, Tx};

/// The kind of an event that has been dealt with. A stored promise.
const DEALT_WITH: &str = "dealt-with";
/// So many are listed, the newest.
const LISTED: usize = 500;

/// The newest events that wait to be dealt with, the newest last. A damaged row among
/// them does not hide the others.
///
/// # Errors
/// When the store fails.
pub async fn waiting(tx: &Tx<'_>, at_most: usize) -> Result<Vec<BadEvent>, Fault> {
    let all = Page::first(usize::MAX / 2);
    let rows = tx.list_sound::<BadEvent>(&BadEvent::prefix(), all).await?;
    let mut waiting: Vec<BadEvent> = rows.into_iter().flatten().collect();
    waiting.retain(|event| event.kind != DEALT_WITH);
    let excess = waiting.len().saturating_sub(at_most);
    waiting.drain(..excess);
    Ok(waiting)
}

/// The list.
///
/// # Errors
/// When the store fails.
pub async fn list(desk: &Desk<'_, '_>) -> Result<Answer, Fault> {
    let events = waiting(desk.tx, LISTED).await?;
    Ok(Answer::SetAside(events.iter().map(told).collect()))
}

/// One event whole: it may hold what somebody wrote.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn show(desk: &Desk<'_, '_>, number: u64) -> Result<Answer, Fault> {
    let Some(event) = find(desk.tx, number).await? else {
        return Ok(unknown(number));
    };
    log::warn!(number; "the operator looks at an event that was set aside");
    Ok(Answer::Event {
        told: told(&event),
        raw: event.raw,
    })
}

/// The event has been dealt with: what came is forgotten, and it is listed no more.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn forget(desk: &mut Desk<'_, '_>, number: u64) -> Result<Answer, Fault> {
    let Some(event) = find(desk.tx, number).await? else {
        return Ok(unknown(number));
    };
    log::warn!(number, kind = event.kind.as_str(); "the operator has dealt with an event that was set aside");
    let told = told(&event);
    desk.tx.put(&dealt_with(event))?;
    Ok(Answer::Forgotten(told))
}

/// The event without what came: that there was one stays, so that a gap in the numbers is
/// a loss.
pub(super) fn dealt_with(event: BadEvent) -> BadEvent {
    BadEvent {
        kind: DEALT_WITH.to_owned(),
        raw: Value::Null,
        ..event
    }
}

async fn find(tx: &Tx<'_>, number: u64) -> Result<Option<BadEvent>, Fault> {
    let event: Option<BadEvent> = tx.get(&BadEvent::prefix().u64(number)).await?;
    Ok(event.filter(|event| event.kind != DEALT_WITH))
}

fn unknown(number: u64) -> Answer {
    Answer::Refused(format!(
        "no event {number} waits to be dealt with; all that do: siaga set-aside"
    ))
}

fn told(event: &BadEvent) -> SetAside {
    SetAside {
        number: event.number,
        at: event.at,
        kind: event.kind.clone(),
        cause: event.cause.clone(),
    }
}
