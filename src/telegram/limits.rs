//! How fast we may call Telegram, and whom it told us to leave alone for a while.
//!
//! Pure: takes `now`, reads no clock. Telegram's published limits are 30 messages a second
//! for a bot, one a second in a private chat, 20 a minute in a group
//! (<https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>).
//!
//! Invariants: in no window of a second are more than 30 messages let go, of which at most
//! 20 from the lanes that can wait; in a group no more than 20 calls in any minute; nothing
//! is let go before a `retry_after` has passed, alerts included. The last place of every
//! burst is kept for the more urgent lane, so a burst of answers never uses up an alert's.

use std::collections::HashMap;

use chrono::TimeDelta;

use crate::clock::Moment;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::Lane;

/// Whether the limits that Telegram publishes are kept. `retry_after` always is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pacing {
    /// Kept.
    On,
    /// Not kept: for load tests against a server of our own.
    Off,
}

/// What is counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Call {
    /// Edits and menus: they ring nobody and have a budget of their own.
    Quiet,
    /// New messages.
    Message,
}

/// So many at once, then one after each interval: any window of length `w` holds at most
/// `burst + w / every` calls.
#[derive(Debug, Clone, Copy)]
struct Rate {
    every: TimeDelta,
    burst: i32,
}

/// 25 a second, and at most 29 in any one.
const BOT: TimeDelta = TimeDelta::milliseconds(40);
/// The share of reminders and bulk: 20 in any second.
const UNHURRIED: TimeDelta = TimeDelta::milliseconds(52);
/// One a second in a private chat, with some reserve for clocks that differ.
const PRIVATE: TimeDelta = TimeDelta::milliseconds(1_050);
/// 20 in any minute in a group, edits counted.
const GROUP: TimeDelta = TimeDelta::milliseconds(3_500);
/// Edits in a private chat.
const PRIVATE_QUIET: TimeDelta = TimeDelta::milliseconds(300);
/// Two chats that are told to wait within this time: then it is meant for the whole bot.
const SAME_FLOOD: TimeDelta = TimeDelta::seconds(10);
/// How many chats are remembered before those that may write again are forgotten.
const REMEMBERED: usize = 1_024;

/// The moment from which on everything was free.
const LONG_AGO: Moment = Moment::UNIX_EPOCH;

/// When the calls let go so far will have been worked off, had they been sent evenly
/// (the "theoretical arrival time" of the generic cell rate algorithm).
#[derive(Debug, Clone, Copy)]
struct Meter(Moment);

impl Meter {
    const IDLE: Self = Self(LONG_AGO);

    fn free_at(self, rate: Rate) -> Moment {
        self.0 - rate.every * (rate.burst - 1)
    }

    fn take(&mut self, every: TimeDelta, now: Moment) {
        self.0 = self.0.max(now) + every;
    }
}

#[derive(Debug, Clone, Copy)]
struct ChatMeters {
    messages: Meter,
    quiet: Meter,
    held_until: Moment,
}

impl ChatMeters {
    const IDLE: Self = Self {
        messages: Meter::IDLE,
        quiet: Meter::IDLE,
        held_until: LONG_AGO,
    };

    fn is_idle(&self, now: Moment) -> bool {
        self.messages.0 <= now && self.quiet.0 <= now && self.held_until <= now
    }
}

#[derive(Debug, Clone, Copy)]
struct Refusal {
    chat: ChatId,
    at: Moment,
    until: Moment,
}

/// All limits of one bot token.
#[derive(Debug)]
pub struct Limits {
    pacing: Pacing,
    messages: Meter,
    unhurried: Meter,
    quiet: Meter,
    held_until: Moment,
    refusals: Vec<Refusal>,
    chats: HashMap<ChatId, ChatMeters>,
    forget_above: usize,
}

impl Limits {
    /// Nothing sent yet.
    #[must_use]
    pub fn new(pacing: Pacing) -> Self {
        Self {
            pacing,
            messages: Meter::IDLE,
            unhurried: Meter::IDLE,
            quiet: Meter::IDLE,
            held_until: LONG_AGO,
            refusals: Vec::new(),
            chats: HashMap::new(),
            forget_above: REMEMBERED,
        }
    }

    /// Until when the whole bot has to be silent, if it has to.
    #[must_use]
    pub fn silent_until(&self, now: Moment) -> Option<Moment> {
        (self.held_until > now).then_some(self.held_until)
    }

    /// From when on the bot as a whole may make such a call for that lane.
    #[must_use]
    pub fn bot_free_at(&self, lane: Lane, call: Call) -> Moment {
        let own = match (self.pacing, call) {
            (Pacing::Off, _) => LONG_AGO,
            (Pacing::On, Call::Quiet) => self.quiet.free_at(bot_rate(lane)),
            (Pacing::On, Call::Message) => {
                let share = self.share_free_at(lane);
                share.max(self.messages.free_at(bot_rate(lane)))
            }
        };
        own.max(self.held_until)
    }

    fn share_free_at(&self, lane: Lane) -> Moment {
        match lane {
            Lane::Alert | Lane::Reply => LONG_AGO,
            Lane::Reminder | Lane::Bulk => self.unhurried.free_at(Rate {
                every: UNHURRIED,
                burst: 1,
            }),
        }
    }

    /// From when on such a call may be made in that chat.
    #[must_use]
    pub fn chat_free_at(&self, chat: ChatId, lane: Lane, call: Call) -> Moment {
        let Some(meters) = self.chats.get(&chat) else {
            return LONG_AGO;
        };
        let own = match (self.pacing, ChatCounter::of(chat, call)) {
            (Pacing::Off, _) => LONG_AGO,
            (Pacing::On, ChatCounter::Messages) => meters.messages.free_at(chat_rate(chat, lane)),
            (Pacing::On, ChatCounter::Quiet) => meters.quiet.free_at(Rate {
                every: PRIVATE_QUIET,
                burst: 5,
            }),
        };
        own.max(meters.held_until)
    }

    /// Counts a call that leaves now.
    pub fn take(&mut self, chat: ChatId, lane: Lane, call: Call, now: Moment) {
        match call {
            Call::Quiet => self.quiet.take(BOT, now),
            Call::Message => {
                self.messages.take(BOT, now);
                match lane {
                    Lane::Reminder | Lane::Bulk => self.unhurried.take(UNHURRIED, now),
                    Lane::Alert | Lane::Reply => {}
                }
            }
        }
        self.forget_idle_chats(now);
        let meters = self.chats.entry(chat).or_insert(ChatMeters::IDLE);
        match ChatCounter::of(chat, call) {
            ChatCounter::Messages => meters.messages.take(chat_interval(chat), now),
            ChatCounter::Quiet => meters.quiet.take(PRIVATE_QUIET, now),
        }
    }

    /// Telegram asked for silence in that chat; without a chat, or when another chat was
    /// told the same a moment ago, it means the whole bot.
    pub fn hold(&mut self, chat: Option<ChatId>, wait: TimeDelta, now: Moment) {
        let until = now.checked_add_signed(wait).unwrap_or(Moment::MAX_UTC);
        let Some(chat) = chat else {
            self.held_until = self.held_until.max(until);
            return;
        };
        let meters = self.chats.entry(chat).or_insert(ChatMeters::IDLE);
        meters.held_until = meters.held_until.max(until);
        let until = meters.held_until;
        self.refusals.retain(|refusal| {
            let recent = now - refusal.at <= SAME_FLOOD && refusal.until > now;
            recent && refusal.chat != chat
        });
        self.refusals.push(Refusal {
            chat,
            at: now,
            until,
        });
        if self.refusals.len() > 1 {
            let longest = self.refusals.iter().map(|refusal| refusal.until).max();
            self.held_until = self.held_until.max(longest.unwrap_or(until));
        }
    }

    /// Memory must not grow with the number of people ever written to.
    fn forget_idle_chats(&mut self, now: Moment) {
        if self.chats.len() < self.forget_above {
            return;
        }
        self.chats.retain(|_, meters| !meters.is_idle(now));
        self.forget_above = REMEMBERED.max(2 * self.chats.len());
    }
}

/// Which of a chat's meters counts a call.
#[derive(Debug, Clone, Copy)]
enum ChatCounter {
    Messages,
    Quiet,
}

impl ChatCounter {
    fn of(chat: ChatId, call: Call) -> Self {
        match call {
            Call::Message => Self::Messages,
            Call::Quiet if is_group(chat) => Self::Messages,
            Call::Quiet => Self::Quiet,
        }
    }
}

fn is_group(chat: ChatId) -> bool {
    chat.0 < 0
}

fn chat_interval(chat: ChatId) -> TimeDelta {
    if is_group(chat) { GROUP } else { PRIVATE }
}

fn bot_rate(lane: Lane) -> Rate {
    let burst = match lane {
        Lane::Alert => 5,
        Lane::Reply => 4,
        Lane::Reminder | Lane::Bulk => 2,
    };
    Rate { every: BOT, burst }
}

fn chat_rate(chat: ChatId, lane: Lane) -> Rate {
    let burst = match lane {
        Lane::Alert => 3,
        Lane::Reply => 2,
        Lane::Reminder | Lane::Bulk => 1,
    };
    Rate {
        every: chat_interval(chat),
        burst,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> Moment {
        Moment::from_timestamp_millis(1_586_660_400_000 + millis).unwrap()
    }

    #[test]
    fn one_chat_told_to_wait_is_left_alone_and_only_that_one() {
        let mut limits = Limits::new(Pacing::On);
        limits.hold(Some(ChatId(7)), TimeDelta::seconds(5), at(0));
        assert_eq!(
            limits.chat_free_at(ChatId(7), Lane::Alert, Call::Message),
            at(5_000)
        );
        assert!(limits.chat_free_at(ChatId(8), Lane::Bulk, Call::Message) < at(0));
        assert_eq!(limits.silent_until(at(0)), None);
    }

    #[test]
    fn two_chats_told_to_wait_at_once_silence_the_bot_for_the_longer_time() {
        let mut limits = Limits::new(Pacing::Off);
        limits.hold(Some(ChatId(7)), TimeDelta::seconds(30), at(0));
        limits.hold(Some(ChatId(8)), TimeDelta::seconds(5), at(2_000));
        assert_eq!(limits.silent_until(at(2_000)), Some(at(30_000)));
        assert_eq!(limits.bot_free_at(Lane::Alert, Call::Quiet), at(30_000));
        assert_eq!(limits.silent_until(at(30_000)), None);
    }

    #[test]
    fn the_same_chat_told_twice_or_two_long_apart_silence_nobody_else() {
        let mut limits = Limits::new(Pacing::On);
        limits.hold(Some(ChatId(7)), TimeDelta::seconds(60), at(0));
        limits.hold(Some(ChatId(7)), TimeDelta::seconds(60), at(1_000));
        limits.hold(Some(ChatId(8)), TimeDelta::seconds(60), at(12_000));
        assert_eq!(limits.silent_until(at(12_000)), None);
    }

    #[test]
    fn a_refusal_without_a_chat_silences_the_bot() {
        let mut limits = Limits::new(Pacing::On);
        limits.hold(None, TimeDelta::seconds(3), at(0));
        assert_eq!(limits.silent_until(at(0)), Some(at(3_000)));
    }

    #[test]
    fn chats_that_may_write_again_are_forgotten() {
        let mut limits = Limits::new(Pacing::On);
        for chat in 0..20_000_i64 {
            limits.take(ChatId(chat), Lane::Reply, Call::Message, at(chat * 40));
        }
        assert!(limits.chats.len() < 2 * REMEMBERED);
    }

    #[test]
    fn answers_leave_an_alert_its_place() {
        let mut limits = Limits::new(Pacing::On);
        let now = at(0);
        while limits.chat_free_at(ChatId(7), Lane::Reply, Call::Message) <= now {
            limits.take(ChatId(7), Lane::Reply, Call::Message, now);
        }
        assert!(limits.chat_free_at(ChatId(7), Lane::Alert, Call::Message) <= now);
    }
}
