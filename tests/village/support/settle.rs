//! Waiting without sleeping: until nothing is under way any more.

use std::time::Duration;

use siaga::clock::Moment;

use super::Village;

/// Longer than anything takes; reached only when something is stuck.
const PATIENCE: Duration = Duration::from_secs(20);

/// What is still under way.
#[derive(Debug, PartialEq)]
enum Rest {
    /// Nothing: every update is confirmed, everything due is done, all is delivered.
    Quiet,
    /// Something moves by itself; wait for the next change.
    Moving(String),
    /// Messages wait for their time: the clock has to move.
    Until(Moment),
}

impl Village {
    /// Waits until nothing is under way. Messages that Telegram's pace or a
    /// `retry_after` holds back are waited for by moving the clock.
    pub async fn settle(&self) {
        let settled = tokio::time::timeout(PATIENCE, self.settles()).await;
        assert!(
            settled.is_ok(),
            "the village does not settle: {:?}",
            self.rest()
        );
    }

    async fn settles(&self) {
        let app = self.app();
        let mut server = self.server.changes();
        let mut engine = app.engine.status();
        let mut asked = app.engine.asked();
        let mut sender = app.running.sender_status.clone();
        loop {
            server.mark_unchanged();
            engine.mark_unchanged();
            asked.mark_unchanged();
            sender.mark_unchanged();
            match self.rest() {
                Rest::Quiet => return,
                Rest::Until(moment) => {
                    self.clock.move_to(moment);
                    tokio::task::yield_now().await;
                }
                Rest::Moving(_) => {
                    tokio::select! {
                        _ = server.changed() => {}
                        _ = engine.changed() => {}
                        _ = asked.changed() => {}
                        _ = sender.changed() => {}
                    }
                }
            }
        }
    }

    fn rest(&self) -> Rest {
        let app = self.app();
        let engine = app.engine.status().borrow().clone();
        let sender = *app.running.sender_status.borrow();
        let unconfirmed = self.server.unconfirmed();
        let asked = *app.engine.asked().borrow();
        let now = self.clock.now();
        let due = engine.next_due.is_some_and(|due| due <= now);
        let describe = || {
            Rest::Moving(format!(
                "{unconfirmed} unconfirmed, {asked} asked, due {due}, {engine:?}, {sender:?}"
            ))
        };
        if unconfirmed > 0 || asked > 0 || due {
            return describe();
        }
        if engine.callbacks_answered > sender.answers_done {
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

    pub(super) async fn moves_to(&self, target: Moment) {
        loop {
            self.settle().await;
            let due = self.app().engine.status().borrow().next_due;
            match due {
                Some(due) if due < target => {
                    self.clock.move_to(due);
                }
                Some(_) | None => break,
            }
        }
        self.clock.move_to(target);
        self.settle().await;
    }
}
