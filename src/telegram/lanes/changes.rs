//! Rows that change something: edits of a message, a chat's menu.
//!
//! Of those that wait, the last is enough; each leaves after what it changes and after
//! earlier changes of the same, and waits beside its queue until then.

use std::collections::BTreeSet;

use super::{Board, Entry, State, Subject, Superseded, subject_of};
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{MessageHandle, MessageRef};
use crate::engine::rows::Waiting;

impl Board {
    /// Drops the waiting rows that `row` covers, and `row` itself when a later one that
    /// waits covers it.
    pub(super) fn collapse(&mut self, row: Waiting) -> Superseded {
        let Some(subject) = subject_of(row.errand) else {
            return Superseded::new();
        };
        let others = self.changes.get(&(row.chat, subject));
        let others: Vec<&Entry> = others
            .into_iter()
            .flatten()
            .filter_map(|handle| self.rows.get(handle))
            .filter(|entry| entry.state != State::InFlight)
            .collect();
        let is_covered = |entry: &&&Entry| {
            entry.waiting.handle > row.handle && entry.waiting.errand.covers(row.errand)
        };
        if let Some(later) = others.iter().find(is_covered) {
            let heir = later.waiting.handle;
            self.inherit(heir, row.handle);
            return vec![row.handle];
        }
        let covered: Superseded = others
            .iter()
            .filter(|entry| entry.waiting.handle < row.handle)
            .filter(|entry| row.errand.covers(entry.waiting.errand))
            .map(|entry| entry.waiting.handle)
            .collect();
        for old in &covered {
            self.inherit(row.handle, *old);
        }
        covered
    }

    /// Removes `old`; what covers it leaves no later than `old` would have.
    fn inherit(&mut self, heir: MessageHandle, old: MessageHandle) {
        let lane = self.rows.get(&old).map(|entry| entry.lane);
        self.remove(old);
        let (Some(lane), Some(entry)) = (lane, self.rows.get_mut(&heir)) else {
            return;
        };
        if lane >= entry.lane {
            return;
        }
        let chat = entry.waiting.chat;
        let before = (entry.lane, chat);
        entry.lane = lane;
        let queue = self.queues.get_mut(&before);
        if queue.is_some_and(|queue| queue.rows.remove(&heir)) {
            self.place(before);
            self.queue(heir);
        }
    }

    pub(super) fn park_or_queue(&mut self, row: Waiting) {
        let blockers = self.blockers(row);
        if blockers.is_empty() {
            self.queue(row.handle);
            return;
        }
        self.set_state(row.handle, State::Parked(blockers.len()));
        for blocker in blockers {
            self.waits_on.entry(blocker).or_default().push(row.handle);
        }
    }

    /// The rows on the board that have to leave before this one: the message that it
    /// changes, and earlier changes of the same message.
    fn blockers(&self, row: Waiting) -> BTreeSet<MessageHandle> {
        let Some(subject) = subject_of(row.errand) else {
            return BTreeSet::new();
        };
        let changes = self.changes.get(&(row.chat, subject));
        let earlier = changes.into_iter().flatten().copied();
        let mut blockers: BTreeSet<_> = earlier.filter(|other| *other < row.handle).collect();
        if let Subject::Message(MessageRef::Sent(message)) = subject
            && message < row.handle
            && self.rows.contains_key(&message)
        {
            blockers.insert(message);
        }
        blockers
    }

    pub(super) fn forget_change(&mut self, key: (ChatId, Subject), handle: MessageHandle) {
        if let Some(changes) = self.changes.get_mut(&key) {
            changes.remove(&handle);
            if changes.is_empty() {
                self.changes.remove(&key);
            }
        }
    }

    pub(super) fn unblock(&mut self, handle: MessageHandle) {
        let state = self.rows.get(&handle).map(|entry| entry.state);
        match state {
            Some(State::Parked(blockers)) if blockers > 1 => {
                self.set_state(handle, State::Parked(blockers - 1));
            }
            Some(State::Parked(_)) => self.queue(handle),
            Some(State::Queued | State::InFlight) | None => {}
        }
    }
}
