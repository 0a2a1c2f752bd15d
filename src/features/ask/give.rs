//! Who gets a question: one health worker after the other, by day.

use super::card;
use super::case::Case;
use super::tell;
use crate::domain::id::PersonId;
use crate::domain::question::{Fact, Passing, State};
use crate::engine::Fault;
use crate::features::Desk;

/// Gives it to the next, and tells to whom; not by night, and not when nobody can.
pub(super) async fn give(
    desk: &mut Desk<'_, '_>,
    case: &mut Case,
) -> Result<Option<PersonId>, Fault> {
    if case.night_until(desk).is_some() {
        return Ok(None);
    }
    let Some(to) = case.question().next(&case.order()) else {
        return Ok(None);
    };
    case.record(desk.now(), Fact::Given { to })?;
    card::deal(desk, case, to).await?;
    Ok(Some(to))
}

/// Whoever has it has it no more: the next gets it, and the cards say so.
pub(super) async fn pass_on(
    desk: &mut Desk<'_, '_>,
    case: &mut Case,
    because: Passing,
) -> Result<(), Fault> {
    let Some(by) = case.question().holder() else {
        return Ok(());
    };
    case.record(desk.now(), Fact::PassedOn { by, because })?;
    let to = give(desk, case).await?;
    card::refresh_but(desk, case, to).await?;
    // Once is enough: whoever waits for days need not read it every two hours.
    if case.question().rounds() == 0 {
        tell::passed_on(desk, case, to.filter(|to| *to != by)).await?;
    }
    Ok(())
}

/// More was asked: whoever has it is called anew; by night in the morning.
pub(super) async fn call_again(desk: &mut Desk<'_, '_>, case: &mut Case) -> Result<(), Fault> {
    let Some(who) = case.question().holder() else {
        return Ok(());
    };
    if let Some(because) = case.hindrance(who) {
        return pass_on(desk, case, because).await;
    }
    if case.night_until(desk).is_some() {
        return card::refresh_but(desk, case, None).await;
    }
    case.record(desk.now(), Fact::CalledAgain { who })?;
    card::deal(desk, case, who).await?;
    card::refresh_but(desk, case, Some(who)).await
}

/// The timer of a question.
pub(super) async fn due(desk: &mut Desk<'_, '_>, case: &mut Case) -> Result<(), Fault> {
    match case.question().state() {
        State::Lying { .. } => {
            let to = give(desk, case).await?;
            card::refresh_but(desk, case, to).await?;
        }
        State::With { .. } | State::Taken { .. } if case.question().is_uncalled() => {
            call_again(desk, case).await?;
        }
        State::With { who, .. } | State::Taken { by: who, .. } => {
            let because = case.hindrance(*who).unwrap_or(Passing::NoAnswer);
            pass_on(desk, case, because).await?;
        }
        State::Answered { .. } | State::Closed { .. } | State::Lapsed => {}
    }
    case.keep(desk).await
}
