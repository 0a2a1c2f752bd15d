//! The bot's inbox, kept exactly as the Bot API keeps it.
//!
//! An update stays until a `getUpdates` with a higher offset confirms it or
//! its time is over: 24 hours, but 150 seconds for a press (as in the source of
//! `telegram-bot-api`). Ids rise by one, and start anywhere after a quiet week.

use std::collections::{BTreeSet, VecDeque};

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::clock::Moment;

use super::faults::Draw;

/// How long Telegram keeps an update.
const KEPT_HOURS: i64 = 24;
/// Only sent to bots that ask for them by name.
const ON_REQUEST: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];
/// An offset further ahead than this is not believed.
const AHEAD: i64 = 10;

#[derive(Debug, Clone)]
struct Pending {
    id: i64,
    until: Moment,
    body: Value,
}

/// The inbox.
#[derive(Debug)]
pub(super) struct Updates {
    queue: VecDeque<Pending>,
    next_id: i64,
    last_at: Option<Moment>,
    allowed: Option<BTreeSet<String>>,
    press_kept: TimeDelta,
    draw: Draw,
    /// Names the long poll that waits; an older one sees that it was replaced.
    pub generation: u64,
    /// Long polls that wait at this moment.
    pub waiting: usize,
    /// Nothing in the queue ends before this instant.
    soonest: Moment,
}

/// What a `getUpdates` asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ask {
    pub offset: i64,
    pub limit: usize,
}

impl Updates {
    pub fn new(first_id: Option<i64>, press_kept: TimeDelta, seed: u64) -> Self {
        let mut draw = Draw(seed);
        let next_id = first_id.unwrap_or_else(|| random_id(&mut draw));
        Self {
            queue: VecDeque::new(),
            next_id,
            last_at: None,
            allowed: None,
            press_kept,
            draw,
            generation: 0,
            waiting: 0,
            soonest: Moment::MAX_UTC,
        }
    }

    /// Puts an update of this kind in; `None` when the bot did not ask for the kind.
    pub fn push(&mut self, kind: &str, content: Value, now: Moment) -> Option<i64> {
        if !self.wants(kind) {
            return None;
        }
        let id = self.take_id(now);
        let kept = if kind == "callback_query" {
            self.press_kept
        } else {
            TimeDelta::hours(KEPT_HOURS)
        };
        self.keep(id, now + kept, json!({ "update_id": id, kind: content }));
        Some(id)
    }

    /// Puts any object in as an update, with the next id.
    pub fn push_raw(&mut self, mut body: Value, now: Moment) -> i64 {
        let id = self.take_id(now);
        if let Some(fields) = body.as_object_mut() {
            fields.insert("update_id".to_owned(), json!(id));
        }
        self.keep(id, now + TimeDelta::hours(KEPT_HOURS), body);
        id
    }

    fn keep(&mut self, id: i64, until: Moment, body: Value) {
        self.soonest = self.soonest.min(until);
        self.queue.push_back(Pending { id, until, body });
    }

    fn take_id(&mut self, now: Moment) -> i64 {
        let quiet = self
            .last_at
            .is_some_and(|last| now - last > TimeDelta::weeks(1));
        if quiet && self.queue.is_empty() {
            self.next_id = random_id(&mut self.draw);
        }
        self.last_at = Some(now);
        let id = self.next_id;
        self.next_id += 1;
        id
    }

    fn wants(&self, kind: &str) -> bool {
        match &self.allowed {
            Some(allowed) => allowed.contains(kind),
            None => !ON_REQUEST.contains(&kind),
        }
    }

    /// Remembers `allowed_updates`; an empty list means Telegram's usual kinds.
    pub fn allow(&mut self, list: &Value) {
        let Some(list) = list.as_array() else {
            return;
        };
        let kinds: BTreeSet<String> = list
            .iter()
            .filter_map(|kind| Some(kind.as_str()?.to_ascii_lowercase()))
            .collect();
        self.allowed = (!kinds.is_empty()).then_some(kinds);
    }

    /// The kinds the bot asked for, when it did.
    pub fn allowed(&self) -> Option<&BTreeSet<String>> {
        self.allowed.as_ref()
    }

    /// Confirms what lies before the offset and hands out what follows.
    pub fn take(&mut self, ask: Ask, now: Moment) -> Vec<Value> {
        self.expire(now);
        let from = self.first_wanted(ask.offset);
        if let Some(from) = from {
            while self.queue.front().is_some_and(|oldest| oldest.id < from) {
                self.queue.pop_front();
            }
        }
        self.queue
            .iter()
            .take(ask.limit)
            .map(|pending| pending.body.clone())
            .collect()
    }

    fn first_wanted(&self, offset: i64) -> Option<i64> {
        let believed = offset <= self.next_id + AHEAD;
        match offset {
            0 => None,
            behind if behind < 0 => Some(self.next_id + behind),
            ahead => believed.then_some(ahead),
        }
    }

    fn expire(&mut self, now: Moment) {
        if now < self.soonest {
            return;
        }
        self.queue.retain(|pending| pending.until > now);
        let ends = self.queue.iter().map(|pending| pending.until);
        self.soonest = ends.min().unwrap_or(Moment::MAX_UTC);
    }

    /// Updates that nobody confirmed yet.
    pub fn pending(&mut self, now: Moment) -> usize {
        self.expire(now);
        self.queue.len()
    }

    /// Throws away everything that waits.
    pub fn clear(&mut self) {
        self.queue.clear();
    }
}

fn random_id(draw: &mut Draw) -> i64 {
    i64::try_from(draw.below(900_000_000)).unwrap_or(0) + 1_000
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Ask = Ask {
        offset: 0,
        limit: 100,
    };

    fn at(hours: i64) -> Moment {
        Moment::UNIX_EPOCH + TimeDelta::hours(hours)
    }

    fn inbox(ids: i64) -> Updates {
        let mut updates = Updates::new(Some(100), TimeDelta::seconds(150), 1);
        for _ in 0..ids {
            updates.push("message", json!({}), at(0));
        }
        updates
    }

    fn ids(updates: &mut Updates, offset: i64, now: Moment) -> Vec<i64> {
        let ask = Ask { offset, limit: 100 };
        let taken = updates.take(ask, now);
        taken
            .iter()
            .map(|u| u["update_id"].as_i64().unwrap())
            .collect()
    }

    #[test]
    fn updates_come_again_until_a_higher_offset_confirms_them() {
        let mut updates = inbox(3);
        assert_eq!(ids(&mut updates, 0, at(0)), [100, 101, 102]);
        assert_eq!(ids(&mut updates, 100, at(0)), [100, 101, 102]);
        assert_eq!(ids(&mut updates, 102, at(0)), [102]);
        assert_eq!(ids(&mut updates, 0, at(0)), [102]);
        assert_eq!(ids(&mut updates, 103, at(0)), [0; 0]);
    }

    #[test]
    fn a_negative_offset_counts_from_the_end_and_forgets_the_rest() {
        let mut updates = inbox(3);
        assert_eq!(ids(&mut updates, -1, at(0)), [102]);
        assert_eq!(ids(&mut updates, 0, at(0)), [102]);
    }

    #[test]
    fn an_offset_far_ahead_confirms_nothing() {
        let mut updates = inbox(2);
        assert_eq!(ids(&mut updates, 5_000, at(0)), [100, 101]);
    }

    #[test]
    fn a_message_is_kept_a_day_and_a_press_for_150_seconds() {
        let mut updates = inbox(1);
        updates.push("callback_query", json!({}), at(0));
        assert_eq!(ids(&mut updates, 0, at(0)), [100, 101]);
        assert_eq!(ids(&mut updates, 0, at(1)), [100]);
        assert_eq!(ids(&mut updates, 0, at(24)), [0; 0]);
    }

    #[test]
    fn ids_start_anywhere_after_a_quiet_week() {
        let mut updates = inbox(1);
        updates.take(Ask { offset: 101, ..ALL }, at(1));
        updates.push("message", json!({}), at(24 * 7));
        assert_eq!(ids(&mut updates, 0, at(24 * 7)), [101]);
        updates.take(Ask { offset: 102, ..ALL }, at(24 * 7));
        updates.push("message", json!({}), at(24 * 15));
        assert_ne!(ids(&mut updates, 0, at(24 * 15)), [102]);
    }

    #[test]
    fn only_kinds_that_were_asked_for_come_in() {
        let mut updates = inbox(0);
        assert_eq!(updates.push("chat_member", json!({}), at(0)), None);
        updates.allow(&json!(["message"]));
        assert_eq!(updates.push("poll", json!({}), at(0)), None);
        assert!(updates.push("message", json!({}), at(0)).is_some());
        updates.allow(&json!([]));
        assert!(updates.push("poll", json!({}), at(0)).is_some());
    }
}
