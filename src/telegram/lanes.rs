//! The departure board: all rows of the outbox that wait, in the order in which they may leave.
//!
//! Pure: takes `now`, reads no clock, sends nothing, and holds no texts: a row is a few
//! numbers here, and is read from the store only when it leaves.
//!
//! Invariants:
//! - The most urgent lane that may leave, leaves. Within a lane the chats take turns, so a
//!   chat with 500 answers delays nobody else's.
//! - Of a chat and lane at most one row is under way, and rows leave in the order of their
//!   handles. (An edit that has to wait for its message lets later rows pass.)
//! - An edit leaves after the message it changes and after earlier edits of it; waiting
//!   edits that a later one covers are dropped, and named to the caller, who has to remove
//!   them for good.
//! - Every row that was added is either let go or named as superseded; nothing is lost.
//! - Nothing leaves earlier than [`Limits`] allows.
//! - While an alert is under way the other lanes hold still, for [`hold::HEAD_START`] at most
//!   and once in [`hold::HOLDS_APART`]: what leaves after it must not be on the wire before it.
//! - A clock that is set back keeps nobody waiting for the difference.

mod changes;
mod hold;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::TimeDelta;

use super::limits::{Call, Limits, Pacing};
use crate::clock::Moment;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Errand, Lane, MessageHandle, MessageRef};
use crate::engine::rows::Waiting;

/// What the board says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Departure {
    /// This one leaves now; its result has to be told to the board.
    Send(Waiting),
    /// Nothing may leave before then.
    WaitUntil(Moment),
    /// Nothing can leave until a row or a result comes.
    Idle,
}

/// The rows that were dropped because a later one covers them.
pub type Superseded = Vec<MessageHandle>;

/// See the head of this file.
#[derive(Debug)]
pub struct Board {
    limits: Limits,
    rows: HashMap<MessageHandle, Entry>,
    queues: HashMap<QueueKey, Queue>,
    /// The queues that may leave as far as is known, by lane and call, in turn.
    ready: BTreeMap<Turn, ChatId>,
    /// The queues that may not leave before a time.
    later: BTreeSet<(Moment, QueueKey)>,
    next_ticket: u64,
    in_flight: usize,
    /// The alerts under way, and since when they have (or had) the line for themselves.
    alerts_under_way: usize,
    line_kept_since: Option<Moment>,
    last_look: Option<Moment>,
    /// All rows on the board that change something, by what they change.
    changes: HashMap<(ChatId, Subject), BTreeSet<MessageHandle>>,
    /// Who waits for whom to leave the board.
    waits_on: HashMap<MessageHandle, Vec<MessageHandle>>,
}

/// Lane, call, and a rising number: who was served last comes last.
type Turn = (Lane, Call, u64);
type QueueKey = (Lane, ChatId);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Subject {
    Message(MessageRef),
    Menu,
}

#[derive(Debug)]
struct Entry {
    waiting: Waiting,
    /// The lane it leaves in: more urgent than its own when it covers a more urgent row.
    lane: Lane,
    state: State,
    /// How often sending it failed for reasons that may pass.
    failures: u32,
    not_before: Option<Moment>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Waits for that many other rows to leave the board.
    Parked(usize),
    Queued,
    InFlight,
}

#[derive(Debug, Default)]
struct Queue {
    rows: BTreeSet<MessageHandle>,
    in_flight: bool,
    place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Place {
    #[default]
    Nowhere,
    Ready(Turn, MessageHandle),
    Later(Moment, MessageHandle),
}

/// How many calls may be under way when one of this lane leaves: slow answers to
/// reminders must not take the last connection from an alert.
fn room(lane: Lane) -> usize {
    match lane {
        Lane::Alert => 64,
        Lane::Reply => 56,
        Lane::Reminder | Lane::Bulk => 40,
    }
}

/// How long a row rests after its `failures`-th failure in a row.
fn rest(lane: Lane, failures: u32) -> TimeDelta {
    let longest = match lane {
        Lane::Alert => 5,
        Lane::Reply | Lane::Reminder | Lane::Bulk => 30,
    };
    let doubled = 1_i64 << failures.saturating_sub(1).min(5);
    TimeDelta::seconds(doubled.min(longest))
}

fn call_of(errand: Errand) -> Call {
    match errand {
        Errand::Message => Call::Message,
        Errand::Edit(_) | Errand::EditButtons(_) | Errand::Menu | Errand::Fetch => Call::Quiet,
    }
}

fn subject_of(errand: Errand) -> Option<Subject> {
    match errand {
        Errand::Message | Errand::Fetch => None,
        Errand::Edit(of) | Errand::EditButtons(of) => Some(Subject::Message(of)),
        Errand::Menu => Some(Subject::Menu),
    }
}

impl Board {
    /// An empty board.
    #[must_use]
    pub fn new(pacing: Pacing) -> Self {
        Self {
            limits: Limits::new(pacing),
            rows: HashMap::new(),
            queues: HashMap::new(),
            ready: BTreeMap::new(),
            later: BTreeSet::new(),
            next_ticket: 0,
            in_flight: 0,
            alerts_under_way: 0,
            line_kept_since: None,
            last_look: None,
            changes: HashMap::new(),
            waits_on: HashMap::new(),
        }
    }

    /// Rows on the board that are not under way.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.rows.len() - self.in_flight
    }

    /// Rows under way.
    #[must_use]
    pub fn in_flight(&self) -> usize {
        self.in_flight
    }

    /// Takes a row up; a row that is on the board already is left as it is.
    pub fn add(&mut self, row: Waiting) -> Superseded {
        if self.rows.contains_key(&row.handle) {
            return Superseded::new();
        }
        let entry = Entry {
            waiting: row,
            lane: row.lane,
            state: State::Queued,
            failures: 0,
            not_before: None,
        };
        self.rows.insert(row.handle, entry);
        if let Some(subject) = subject_of(row.errand) {
            let changes = self.changes.entry((row.chat, subject)).or_default();
            changes.insert(row.handle);
        }
        let superseded = self.collapse(row);
        if self.rows.contains_key(&row.handle) {
            self.park_or_queue(row);
        }
        superseded
    }

    /// What may leave now. A row that is let go counts as under way from here on.
    pub fn next(&mut self, now: Moment) -> Departure {
        self.look_at_the_clock(now);
        if let Some(until) = self.limits.silent_until(now) {
            let nobody_waits = self.ready.is_empty() && self.later.is_empty();
            return match nobody_waits {
                true => Departure::Idle,
                false => Departure::WaitUntil(until),
            };
        }
        self.wake(now);
        let mut soonest: Option<Moment> = None;
        for lane in Lane::ALL {
            if self.in_flight >= room(lane) {
                continue;
            }
            if let Some(until) = self.waits_for_alerts(lane, now) {
                soonest = Some(soonest.map_or(until, |known| known.min(until)));
                break;
            }
            for call in [Call::Quiet, Call::Message] {
                match self.next_of(lane, call, now) {
                    Departure::Send(row) => return Departure::Send(row),
                    Departure::WaitUntil(free) => {
                        soonest = Some(soonest.map_or(free, |known| known.min(free)));
                    }
                    Departure::Idle => {}
                }
            }
        }
        let first_later = self.later.first().map(|(moment, _)| *moment);
        match soonest.into_iter().chain(first_later).min() {
            Some(moment) => Departure::WaitUntil(moment),
            None => Departure::Idle,
        }
    }

    /// The row has left the outbox: delivered, refused, moved or gone.
    pub fn done(&mut self, handle: MessageHandle) {
        self.remove(handle);
    }

    /// The row stays and may leave again at once (Telegram asked for silence: see [`Self::hold`]).
    pub fn again(&mut self, handle: MessageHandle) -> Superseded {
        self.land(handle)
    }

    /// The row stays and rests a while: the network, or Telegram, is unwell.
    pub fn failed(&mut self, handle: MessageHandle, now: Moment) -> Superseded {
        if let Some(entry) = self.rows.get_mut(&handle) {
            entry.failures += 1;
            entry.not_before = Some(now + rest(entry.lane, entry.failures));
        }
        self.land(handle)
    }

    /// Telegram asked for silence in this chat, or everywhere.
    pub fn hold(&mut self, chat: Option<ChatId>, wait: TimeDelta, now: Moment) {
        self.limits.hold(chat, wait, now);
    }

    fn set_state(&mut self, handle: MessageHandle, state: State) {
        if let Some(entry) = self.rows.get_mut(&handle) {
            entry.state = state;
        }
    }

    fn queue(&mut self, handle: MessageHandle) {
        let Some(entry) = self.rows.get_mut(&handle) else {
            return;
        };
        entry.state = State::Queued;
        let key = (entry.lane, entry.waiting.chat);
        self.queues.entry(key).or_default().rows.insert(handle);
        self.place(key);
    }

    /// A row that was under way is back.
    fn land(&mut self, handle: MessageHandle) -> Superseded {
        let Some(row) = self.take_off_flight(handle) else {
            return Superseded::new();
        };
        let superseded = self.collapse(row);
        if self.rows.contains_key(&handle) {
            self.queue(handle);
        }
        superseded
    }

    fn take_off_flight(&mut self, handle: MessageHandle) -> Option<Waiting> {
        let entry = self.rows.get_mut(&handle)?;
        if entry.state != State::InFlight {
            return None;
        }
        entry.state = State::Queued;
        let row = entry.waiting;
        let key = (entry.lane, row.chat);
        self.in_flight = self.in_flight.saturating_sub(1);
        if key.0 == Lane::Alert {
            self.alerts_under_way = self.alerts_under_way.saturating_sub(1);
        }
        if let Some(queue) = self.queues.get_mut(&key) {
            queue.in_flight = false;
        }
        self.place(key);
        Some(row)
    }

    fn remove(&mut self, handle: MessageHandle) {
        self.take_off_flight(handle);
        let Some(entry) = self.rows.remove(&handle) else {
            return;
        };
        let row = entry.waiting;
        let key = (entry.lane, row.chat);
        if let Some(queue) = self.queues.get_mut(&key) {
            queue.rows.remove(&handle);
        }
        self.place(key);
        if let Some(subject) = subject_of(row.errand) {
            self.forget_change((row.chat, subject), handle);
        }
        for waiter in self.waits_on.remove(&handle).unwrap_or_default() {
            self.unblock(waiter);
        }
    }

    /// Puts a queue where its first row belongs, and drops it when it is empty. A queue
    /// whose first row has not changed keeps its turn.
    fn place(&mut self, key: QueueKey) {
        let Some(queue) = self.queues.get_mut(&key) else {
            return;
        };
        let head = queue.rows.first().copied().filter(|_| !queue.in_flight);
        match (queue.place, head) {
            (Place::Ready(_, placed) | Place::Later(_, placed), Some(head)) if placed == head => {
                return;
            }
            (Place::Ready(turn, _), _) => {
                self.ready.remove(&turn);
            }
            (Place::Later(moment, _), _) => {
                self.later.remove(&(moment, key));
            }
            (Place::Nowhere, _) => {}
        }
        queue.place = Place::Nowhere;
        if queue.rows.is_empty() && !queue.in_flight {
            self.queues.remove(&key);
        } else if let Some(head) = head {
            self.make_ready(key, head);
        }
    }

    fn make_ready(&mut self, key: QueueKey, head: MessageHandle) {
        let Some(errand) = self.rows.get(&head).map(|entry| entry.waiting.errand) else {
            return;
        };
        let turn = (key.0, call_of(errand), self.next_ticket);
        self.next_ticket += 1;
        self.ready.insert(turn, key.1);
        if let Some(queue) = self.queues.get_mut(&key) {
            queue.place = Place::Ready(turn, head);
        }
    }

    /// Makes the queues ready whose time has come.
    fn wake(&mut self, now: Moment) {
        while let Some((moment, key)) = self.later.first().copied() {
            if moment > now {
                return;
            }
            self.later.pop_first();
            let head = self.queues.get(&key).and_then(|queue| queue.rows.first());
            if let Some(head) = head.copied() {
                self.make_ready(key, head);
            }
        }
    }

    fn next_of(&mut self, lane: Lane, call: Call, now: Moment) -> Departure {
        while let Some((turn, chat)) = self.first_ready(lane, call) {
            let bot_free_at = self.limits.bot_free_at(lane, call);
            if bot_free_at > now {
                return Departure::WaitUntil(bot_free_at);
            }
            let key = (lane, chat);
            let Some(head) = self.queues.get(&key).and_then(|q| q.rows.first()).copied() else {
                self.ready.remove(&turn);
                continue;
            };
            let free_at = self.free_at(head, chat, lane, call);
            if free_at <= now {
                return self.depart(key, call, head, now);
            }
            self.put_off(key, turn, head, free_at);
        }
        Departure::Idle
    }

    fn first_ready(&self, lane: Lane, call: Call) -> Option<(Turn, ChatId)> {
        let turns = (lane, call, 0)..=(lane, call, u64::MAX);
        let first = self.ready.range(turns).next();
        first.map(|(turn, chat)| (*turn, *chat))
    }

    fn free_at(&self, head: MessageHandle, chat: ChatId, lane: Lane, call: Call) -> Moment {
        let chat_free_at = self.limits.chat_free_at(chat, lane, call);
        let rests_until = self.rows.get(&head).and_then(|entry| entry.not_before);
        rests_until.map_or(chat_free_at, |rest| rest.max(chat_free_at))
    }

    fn put_off(&mut self, key: QueueKey, turn: Turn, head: MessageHandle, until: Moment) {
        self.ready.remove(&turn);
        self.later.insert((until, key));
        if let Some(queue) = self.queues.get_mut(&key) {
            queue.place = Place::Later(until, head);
        }
    }

    fn depart(&mut self, key: QueueKey, call: Call, head: MessageHandle, now: Moment) -> Departure {
        let (Some(queue), Some(entry)) = (self.queues.get_mut(&key), self.rows.get_mut(&head))
        else {
            return Departure::Idle;
        };
        queue.rows.remove(&head);
        queue.in_flight = true;
        entry.state = State::InFlight;
        let row = entry.waiting;
        self.in_flight += 1;
        if key.0 == Lane::Alert {
            self.alert_leaves(now);
        }
        self.place(key);
        self.limits.take(key.1, key.0, call, now);
        Departure::Send(row)
    }
}

#[cfg(test)]
mod tests;
