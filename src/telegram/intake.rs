//! Telegram's queue → the engine, and back to Telegram the confirmation.
//!
//! Invariant: the offset moves on only after the engine has said that the whole batch is
//! durable; what was not confirmed, Telegram delivers again. A dead network, a second
//! poller, an unreadable answer are survived and reported, never a crash or a busy loop.
//! Waits here are about the network and pass in real time.

use std::time::Duration;

use serde::Serialize;
use serde_json::Value;
use teloxide::payloads::DeleteWebhook;
use teloxide::requests::Payload;
use tokio::sync::watch;

use super::decode::{self, decode};
use super::health::{Pulse, Trouble};
use super::line::{CallError, Line};
use crate::engine::{EngineHandle, EngineStopped, RawUpdate};

/// At most so many updates at a time (Telegram's own maximum).
const BATCH: u8 = 100;
/// What an answer may take beyond the long poll itself.
const ANSWER: Duration = Duration::from_secs(10);
/// Between two questions about a token that Telegram doesn't know.
const UNAUTHORIZED_PAUSE: Duration = Duration::from_secs(30);

/// `getUpdates`, answered as plain JSON, so that an update that can't be understood is
/// still there to be kept. teloxide's own payload answers its `Update`s.
#[derive(Debug, Serialize)]
struct GetRawUpdates {
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<i64>,
    limit: u8,
    timeout: u64,
    allowed_updates: [&'static str; 4],
}

impl Payload for GetRawUpdates {
    type Output = Vec<Value>;
    const NAME: &'static str = "GetUpdates";
}

/// Pauses that double from one failure to the next, up to a limit.
#[derive(Debug)]
pub(super) struct Pauses {
    first: Duration,
    longest: Duration,
    next: Duration,
}

impl Pauses {
    pub const fn new(first: Duration, longest: Duration) -> Self {
        Self {
            first,
            longest,
            next: first,
        }
    }

    pub fn next(&mut self) -> Duration {
        let pause = self.next;
        self.next = (pause * 2).min(self.longest);
        pause
    }

    pub fn reset(&mut self) {
        self.next = self.first;
    }
}

/// The loop over `getUpdates`.
#[derive(Debug)]
pub(super) struct Intake {
    line: Line,
    engine: EngineHandle,
    pulse: Pulse,
    /// How long Telegram holds an empty answer back.
    poll: Duration,
    offset: Option<i64>,
    /// Whether Telegram's backlog is in.
    caught_up: bool,
    /// Whether the last answer was a good one.
    well: bool,
    troubles: Pauses,
    conflicts: Pauses,
    /// Telegram sends updates to a webhook instead: that is removed before the next poll.
    webhook_set: bool,
}

impl Intake {
    pub fn new(line: Line, engine: EngineHandle, pulse: Pulse, poll: Duration) -> Self {
        Self {
            line,
            engine,
            pulse,
            poll,
            offset: None,
            caught_up: false,
            well: false,
            troubles: Pauses::new(Duration::from_millis(200), Duration::from_secs(10)),
            conflicts: Pauses::new(Duration::from_secs(1), Duration::from_secs(30)),
            webhook_set: false,
        }
    }

    /// Takes updates in until told to stop, or until the engine has stopped.
    pub async fn run(mut self, mut stop: watch::Receiver<bool>) {
        loop {
            // A poll that is given up confirms nothing that was not durable before.
            let answer = tokio::select! {
                biased;
                _ = stop.wait_for(|stop| *stop) => return,
                answer = self.ask() => answer,
            };
            let pause = match self.take(answer).await {
                Ok(None) => continue,
                Ok(Some(pause)) => pause,
                Err(EngineStopped) => return,
            };
            tokio::select! {
                biased;
                _ = stop.wait_for(|stop| *stop) => return,
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    async fn ask(&mut self) -> Result<Vec<Value>, CallError> {
        if std::mem::take(&mut self.webhook_set) {
            self.delete_webhook().await;
        }
        self.poll().await
    }

    async fn poll(&self) -> Result<Vec<Value>, CallError> {
        // Until the backlog is in, an empty answer is wanted at once; and after trouble, so
        // that it is known when it is over.
        let wait = match self.caught_up && self.well {
            true => self.poll,
            false => Duration::ZERO,
        };
        let question = GetRawUpdates {
            offset: self.offset,
            limit: BATCH,
            timeout: wait.as_secs(),
            allowed_updates: decode::WANTED,
        };
        self.line.call(&question, wait + ANSWER).await?.read()
    }

    /// Deals with an answer; says how long to wait before the next question.
    async fn take(
        &mut self,
        answer: Result<Vec<Value>, CallError>,
    ) -> Result<Option<Duration>, EngineStopped> {
        match answer {
            Ok(updates) if updates.is_empty() => {
                self.is_well();
                self.empty();
                Ok(None)
            }
            Ok(updates) => match numbered(updates) {
                batch if batch.is_empty() => Ok(Some(self.trouble(CallError::Garbled).await)),
                batch => {
                    self.is_well();
                    self.confirm_after(batch).await.map(|()| None)
                }
            },
            Err(error) => Ok(Some(self.trouble(error).await)),
        }
    }

    fn is_well(&mut self) {
        self.well = true;
        self.pulse.well();
        self.troubles.reset();
        self.conflicts.reset();
    }

    /// Everything before the offset is confirmed and forgotten now. So it isn't repeated:
    /// after a quiet week Telegram's numbers start anew anywhere, also below it.
    fn empty(&mut self) {
        self.offset = None;
        if !self.caught_up {
            self.caught_up = true;
            self.engine.intake_caught_up();
        }
    }

    async fn confirm_after(&mut self, batch: Vec<RawUpdate>) -> Result<(), EngineStopped> {
        let last = batch.iter().map(|update| update.update_id).max();
        self.engine.submit_updates(batch).await?;
        self.offset = last.map(|last| last.saturating_add(1));
        Ok(())
    }

    async fn trouble(&mut self, error: CallError) -> Duration {
        self.well = false;
        let cause = error.to_string();
        match error {
            CallError::Conflict => {
                self.pulse.ill(Trouble::Conflict, &cause);
                self.conflicts.next()
            }
            CallError::WebhookSet => {
                self.pulse.ill(Trouble::Conflict, &cause);
                self.webhook_set = true;
                self.troubles.next()
            }
            CallError::Unauthorized => {
                self.pulse.ill(Trouble::Unauthorized, &cause);
                UNAUTHORIZED_PAUSE
            }
            CallError::RetryAfter(wait) => {
                self.pulse.ill(Trouble::Unreachable, &cause);
                wait
            }
            CallError::Moved(_)
            | CallError::Refused { .. }
            | CallError::Unwell(_)
            | CallError::Garbled
            | CallError::NotDrawn(_)
            | CallError::NotMade(_)
            | CallError::TooLong
            | CallError::Network(_) => {
                self.pulse.ill(Trouble::Unreachable, &cause);
                self.troubles.next()
            }
        }
    }

    /// What waits at Telegram stays there: nothing is dropped.
    async fn delete_webhook(&self) {
        match self.line.call(&DeleteWebhook::new(), ANSWER).await {
            Ok(_) => log::warn!("the bot had a webhook; it is removed, updates are polled"),
            Err(error) => log::warn!(cause = error.to_string().as_str(); "the webhook stays"),
        }
    }
}

/// The updates with their numbers. One without can be neither kept apart nor confirmed.
fn numbered(updates: Vec<Value>) -> Vec<RawUpdate> {
    let number = |raw: Value| {
        let update_id = raw.get("update_id").and_then(Value::as_i64);
        if update_id.is_none() {
            log::error!("an update without a number is passed over");
        }
        update_id.map(|update_id| RawUpdate {
            update_id,
            incoming: decode(&raw),
            raw,
        })
    };
    updates.into_iter().filter_map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn pauses_double_up_to_their_limit_and_start_anew() {
        let mut pauses = Pauses::new(Duration::from_secs(1), Duration::from_secs(30));
        let seconds: Vec<u64> = (0..7).map(|_| pauses.next().as_secs()).collect();
        assert_eq!(seconds, [1, 2, 4, 8, 16, 30, 30]);
        pauses.reset();
        assert_eq!(pauses.next().as_secs(), 1);
    }

    #[test]
    fn what_is_not_understood_is_kept_whole_and_what_has_no_number_is_passed_over() {
        let strange = json!({"update_id": 5, "message": {"of": 2031}});
        let batch = numbered(vec![strange.clone(), json!({"message": 1}), json!(3)]);
        let kept = RawUpdate {
            update_id: 5,
            raw: strange,
            incoming: None,
        };
        assert_eq!(batch, vec![kept]);
    }

    #[test]
    fn the_question_names_the_wanted_kinds_every_time() {
        let question = GetRawUpdates {
            offset: None,
            limit: BATCH,
            timeout: 0,
            allowed_updates: decode::WANTED,
        };
        assert_eq!(
            serde_json::to_value(question).unwrap(),
            json!({
                "limit": 100,
                "timeout": 0,
                "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member"]
            })
        );
    }
}
