//! Waiting without sleeping until nothing is under way: every update confirmed,
//! everything due done, everything written arrived. The scenario tests wait the same way.

use crate::app::App;
use crate::clock::{Clock, Moment};
use crate::drill::BotServer;
use crate::telegram::Health;

/// What is still under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rest {
    /// Nothing.
    Quiet,
    /// Something that moves by itself; what it is, for a test that waits in vain.
    Moving(String),
    /// Messages that wait for their time: the clock has to move.
    Until(Moment),
}

/// What is under way now.
#[must_use]
pub fn rest(app: &App, server: &BotServer, clock: &Clock) -> Rest {
    let engine = app.engine.status().borrow().clone();
    let sender = *app.running.sender_status.borrow();
    let unconfirmed = server.unconfirmed();
    let asked = *app.engine.asked().borrow();
    let now = clock.now();
    let due = engine.next_due.is_some_and(|due| due <= now);
    let unanswered = engine.callbacks_answered > sender.answers_done;
    let describe = || {
        Rest::Moving(format!(
            "{unconfirmed} unconfirmed, {asked} asked, due {due}, {engine:?}, {sender:?}"
        ))
    };
    if unconfirmed > 0 || asked > 0 || due || unanswered {
        return describe();
    }
    if engine.catching_up && reached(app) {
        return describe();
    }
    if engine.outbox_rows == 0 {
        return Rest::Quiet;
    }
    match sender.next {
        Some(next) if sender.in_flight == 0 && next > now => Rest::Until(next),
        Some(_) | None => describe(),
    }
}

/// Whether Telegram answers, or has not been asked yet: then the backlog comes in by itself.
fn reached(app: &App) -> bool {
    match *app.running.health.borrow() {
        Health::Starting | Health::Ok => true,
        Health::Conflict { .. } | Health::Unreachable { .. } | Health::Unauthorized { .. } => false,
    }
}

/// Waits until nothing is under way. Messages that Telegram's pace or a
/// `retry_after` holds back are waited for by moving the clock.
pub async fn settle(app: &App, server: &BotServer, clock: &Clock) {
    let mut told = server.changes();
    let mut engine = app.engine.status();
    let mut asked = app.engine.asked();
    let mut sender = app.running.sender_status.clone();
    let mut health = app.running.health.clone();
    loop {
        health.mark_unchanged();
        told.mark_unchanged();
        engine.mark_unchanged();
        asked.mark_unchanged();
        sender.mark_unchanged();
        match rest(app, server, clock) {
            Rest::Quiet => return,
            Rest::Until(moment) => {
                clock.move_to(moment);
                tokio::task::yield_now().await;
            }
            Rest::Moving(_) => {
                tokio::select! {
                    _ = told.changed() => {}
                    _ = engine.changed() => {}
                    _ = asked.changed() => {}
                    _ = sender.changed() => {}
                    _ = health.changed() => {}
                }
            }
        }
    }
}

/// Moves the clock to `target`, through every moment at which something is due.
pub async fn pass_time(app: &App, server: &BotServer, clock: &Clock, target: Moment) {
    loop {
        settle(app, server, clock).await;
        let due = app.engine.status().borrow().next_due;
        match due {
            Some(due) if due < target => {
                clock.move_to(due);
            }
            Some(_) | None => break,
        }
    }
    clock.move_to(target);
    settle(app, server, clock).await;
}
