//! How fast we may call Telegram, and whom it told us to leave alone for a while.
//!
//! Pure: takes `now`, reads no clock. Telegram's published limits are 30 messages a second
//! for a bot, one a second in a private chat, 20 a minute in a group
//! (<https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>).
//!
//! Invariants: in no window of a second are more messages let go than the [`Pace`] says, and
//! of those from the lanes that can wait no more than their part; in a group no more calls
//! in any minute; nothing is let go before a `retry_after` has passed, alerts included. The
//! last place of every burst is kept for the more urgent lane, so a burst of answers never
//! uses up an alert's.

use std::collections::HashMap;

use chrono::TimeDelta;

use crate::clock::Moment;
use crate::config::Pace;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::Lane;

/// Whether the limits that Telegram publishes are kept. `retry_after` always is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pacing {
    /// Kept, at this pace.
    At(Pace),
    /// Not kept: for load tests against a server of our own.
    Off,
}

impl Pacing {
    /// As fast as Telegram's published limits allow.
    pub const ON: Self = Self::At(Pace::FASTEST);
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
    burst: u32,
}

impl Rate {
    /// At most `most` calls in any window, of which `burst` may come at once.
    fn within(window: TimeDelta, most: u32, burst: u32) -> Self {
        let most = most.max(1);
        let burst = burst.clamp(1, most);
        let intervals = i64::from(most - burst + 1);
        Self {
            every: TimeDelta::milliseconds(window.num_milliseconds() / intervals + 1),
            burst,
        }
    }

    /// The same pace with this many places fewer at once, but at least one.
    fn keeping(self, places: u32) -> Self {
        Self {
            burst: self.burst.saturating_sub(places).max(1),
            ..self
        }
    }
}

/// All rates of one pace.
#[derive(Debug, Clone, Copy)]
struct Rates {
    /// All chats together.
    bot: Rate,
    /// The part of reminders and announcements.
    unhurried: Rate,
    /// One private chat.
    private: Rate,
    /// One group; edits counted.
    group: Rate,
}

impl From<Pace> for Rates {
    fn from(pace: Pace) -> Self {
        let second = TimeDelta::seconds(1);
        Self {
            bot: Rate::within(second, pace.per_second, BOT_BURST),
            unhurried: Rate::within(second, pace.reminders_per_second, 1),
            private: Rate {
                every: PRIVATE,
                burst: pace.per_chat_burst.max(1),
            },
            group: Rate::within(
                TimeDelta::minutes(1),
                pace.per_group_per_minute,
                pace.per_chat_burst,
            ),
        }
    }
}

impl Rates {
    fn of_chat(&self, chat: ChatId) -> Rate {
        if is_group(chat) {
            self.group
        } else {
            self.private
        }
    }
}

/// How many messages may leave the bot at once.
const BOT_BURST: u32 = 5;
/// One a second in a private chat, with some reserve for clocks that differ.
const PRIVATE: TimeDelta = TimeDelta::milliseconds(1_050);
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
        let places = i32::try_from(rate.burst.saturating_sub(1)).unwrap_or(i32::MAX);
        self.0 - rate.every * places
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
    /// `None`: only `retry_after` is kept.
    rates: Option<Rates>,
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
        let rates = match pacing {
            Pacing::At(pace) => Some(Rates::from(pace)),
            Pacing::Off => None,
        };
        Self {
            rates,
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
        let own = self.rates.map_or(LONG_AGO, |rates| {
            let places_kept = match lane {
                Lane::Alert => 0,
                Lane::Reply => 1,
                Lane::Reminder | Lane::Bulk => 3,
            };
            let bot = rates.bot.keeping(places_kept);
            match call {
                Call::Quiet => self.quiet.free_at(bot),
                Call::Message => {
                    let part = self.part_free_at(lane, rates.unhurried);
                    part.max(self.messages.free_at(bot))
                }
            }
        });
        own.max(self.held_until)
    }

    fn part_free_at(&self, lane: Lane, unhurried: Rate) -> Moment {
        match lane {
            Lane::Alert | Lane::Reply => LONG_AGO,
            Lane::Reminder | Lane::Bulk => self.unhurried.free_at(unhurried),
        }
    }

    /// From when on such a call may be made in that chat.
    #[must_use]
    pub fn chat_free_at(&self, chat: ChatId, lane: Lane, call: Call) -> Moment {
        let Some(meters) = self.chats.get(&chat) else {
            return LONG_AGO;
        };
        let own = self
            .rates
            .map_or(LONG_AGO, |rates| match ChatCounter::of(chat, call) {
                ChatCounter::Messages => {
                    let places_kept = match lane {
                        Lane::Alert => 0,
                        Lane::Reply => 1,
                        Lane::Reminder | Lane::Bulk => 2,
                    };
                    let rate = rates.of_chat(chat).keeping(places_kept);
                    meters.messages.free_at(rate)
                }
                ChatCounter::Quiet => meters.quiet.free_at(Rate {
                    every: PRIVATE_QUIET,
                    burst: 5,
                }),
            });
        own.max(meters.held_until)
    }

    /// Counts a call that leaves now.
    pub fn take(&mut self, chat: ChatId, lane: Lane, call: Call, now: Moment) {
        let Some(rates) = self.rates else {
            return;
        };
        match call {
            Call::Quiet => self.quiet.take(rates.bot.every, now),
            Call::Message => {
                self.messages.take(rates.bot.every, now);
                match lane {
                    Lane::Reminder | Lane::Bulk => {
                        self.unhurried.take(rates.unhurried.every, now);
                    }
                    Lane::Alert | Lane::Reply => {}
                }
            }
        }
        self.forget_idle_chats(now);
        let meters = self.chats.entry(chat).or_insert(ChatMeters::IDLE);
        match ChatCounter::of(chat, call) {
            ChatCounter::Messages => meters.messages.take(rates.of_chat(chat).every, now),
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
        // A flood of the whole bot is told to every chat with the same end. Where the ends
        // differ, silence lasts while two chats are held: what comes then shows whether it
        // is over.
        let mut ends: Vec<Moment> = self.refusals.iter().map(|refusal| refusal.until).collect();
        ends.sort_unstable();
        if let Some(last_but_one) = ends.iter().rev().nth(1) {
            self.held_until = self.held_until.max(*last_but_one);
        }
    }

    /// The clock was set back by so much: nothing has to wait that much longer for it.
    pub fn clock_set_back(&mut self, by: TimeDelta) {
        let meters = [&mut self.messages, &mut self.unhurried, &mut self.quiet];
        let of_chats = self.chats.values_mut().flat_map(|meters| {
            set_back(&mut meters.held_until, by);
            [&mut meters.messages, &mut meters.quiet]
        });
        for meter in meters.into_iter().chain(of_chats) {
            set_back(&mut meter.0, by);
        }
        set_back(&mut self.held_until, by);
        for refusal in &mut self.refusals {
            set_back(&mut refusal.at, by);
            set_back(&mut refusal.until, by);
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

/// Moves a moment back, as a clock was.
pub(super) fn set_back(moment: &mut Moment, by: TimeDelta) {
    *moment = moment.checked_sub_signed(by).unwrap_or(LONG_AGO);
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

#[cfg(test)]
mod tests;
