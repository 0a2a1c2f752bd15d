//! Waiting without sleeping: until nothing is under way any more.

use std::time::Duration;

use siaga::cli::drill::settle;
use siaga::clock::Moment;

use super::Village;

/// Longer than anything takes; reached only when something is stuck.
const PATIENCE: Duration = Duration::from_secs(30);

impl Village {
    /// Waits until nothing is under way. Messages that Telegram's pace or a
    /// `retry_after` holds back are waited for by moving the clock.
    pub async fn settle(&self) {
        let settling = settle::settle(self.app(), &self.server, &self.clock);
        let settled = tokio::time::timeout(PATIENCE, settling).await;
        let rest = settle::rest(self.app(), &self.server, &self.clock);
        assert!(settled.is_ok(), "the village does not settle: {rest:?}");
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
