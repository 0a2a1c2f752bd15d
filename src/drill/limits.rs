//! Telegram's own pace, by the clock: 30 messages a second over all chats, one
//! a second (with a small burst) to a person, 20 a minute to a group. Off
//! unless asked for. A scope that was told to wait stays closed until then,
//! and whoever knocks earlier is counted.

use std::collections::{BTreeMap, VecDeque};

use chrono::TimeDelta;

use crate::clock::Moment;

/// The figures of the pace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RealLimits {
    /// Messages a second over all chats.
    pub per_second: usize,
    /// Messages at once to one person, before one a second counts.
    pub chat_burst: i32,
    /// Messages a minute to one group.
    pub group_per_minute: usize,
}

impl Default for RealLimits {
    fn default() -> Self {
        Self {
            per_second: 30,
            chat_burst: 3,
            group_per_minute: 20,
        }
    }
}

/// Who was told to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Every send of the bot.
    Bot,
    /// Sends to this chat.
    Chat(i64),
}

/// The pace as it is kept, and how often it was broken.
#[derive(Debug, Clone, Default)]
pub struct Limits {
    /// The figures in force; `None`: no limit.
    pub real: Option<RealLimits>,
    /// How often a send was refused because it came too fast.
    pub violations: u64,
    /// How often a send came before the `retry_after` of its scope was over.
    pub early: u64,
    closed: BTreeMap<Scope, Moment>,
    all: VecDeque<Moment>,
    people: BTreeMap<i64, Moment>,
    groups: BTreeMap<i64, VecDeque<Moment>>,
}

impl Limits {
    /// Takes one send to `chat`, or says after how many seconds to come again.
    pub(super) fn admit(&mut self, chat: i64, now: Moment) -> Result<(), i64> {
        self.still_closed(chat, now)?;
        let Some(real) = self.real else {
            return Ok(());
        };
        let verdict = self.within_pace(real, chat, now);
        if let Err((scope, wait_secs)) = verdict {
            self.violations += 1;
            self.close(scope, now, wait_secs);
            return Err(wait_secs);
        }
        self.all.push_back(now);
        if chat < 0 {
            self.groups.entry(chat).or_default().push_back(now);
        } else {
            let next = self.people.entry(chat).or_insert(now);
            *next = (*next).max(now) + TimeDelta::seconds(1);
        }
        Ok(())
    }

    /// Closes a scope for so many seconds.
    pub(super) fn close(&mut self, scope: Scope, now: Moment, wait_secs: i64) {
        let until = now + TimeDelta::seconds(wait_secs);
        let closed = self.closed.entry(scope).or_insert(until);
        *closed = (*closed).max(until);
    }

    fn still_closed(&mut self, chat: i64, now: Moment) -> Result<(), i64> {
        self.closed.retain(|_, until| *until > now);
        let left = [Scope::Bot, Scope::Chat(chat)]
            .iter()
            .filter_map(|scope| self.closed.get(scope))
            .map(|until| (*until - now).num_milliseconds())
            .max();
        match left {
            None => Ok(()),
            Some(millis) => {
                self.early += 1;
                Err((millis + 999) / 1000)
            }
        }
    }

    fn within_pace(
        &mut self,
        real: RealLimits,
        chat: i64,
        now: Moment,
    ) -> Result<(), (Scope, i64)> {
        forget_before(&mut self.all, now - TimeDelta::seconds(1));
        if self.all.len() >= real.per_second {
            return Err((Scope::Bot, 1));
        }
        if chat < 0 {
            let sent = self.groups.entry(chat).or_default();
            forget_before(sent, now - TimeDelta::minutes(1));
            match sent.front() {
                Some(oldest) if sent.len() >= real.group_per_minute => {
                    let wait = *oldest + TimeDelta::minutes(1) - now;
                    Err((Scope::Chat(chat), wait.num_seconds().max(1)))
                }
                _ => Ok(()),
            }
        } else {
            let ahead = self
                .people
                .get(&chat)
                .map_or(TimeDelta::zero(), |next| *next - now);
            if ahead > TimeDelta::seconds(i64::from(real.chat_burst) - 1) {
                Err((Scope::Chat(chat), 1))
            } else {
                Ok(())
            }
        }
    }
}

fn forget_before(sent: &mut VecDeque<Moment>, edge: Moment) {
    while sent.front().is_some_and(|at| *at <= edge) {
        sent.pop_front();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> Moment {
        Moment::UNIX_EPOCH + TimeDelta::milliseconds(millis)
    }

    fn limited() -> Limits {
        Limits {
            real: Some(RealLimits::default()),
            ..Limits::default()
        }
    }

    #[test]
    fn a_person_gets_a_small_burst_and_then_one_a_second() {
        let mut limits = limited();
        for _ in 0..3 {
            assert_eq!(limits.admit(7, at(0)), Ok(()));
        }
        assert_eq!(limits.admit(7, at(0)), Err(1));
        assert_eq!(limits.admit(8, at(0)), Ok(()));
        assert_eq!(limits.admit(7, at(1000)), Ok(()));
        assert_eq!((limits.violations, limits.early), (1, 0));
    }

    #[test]
    fn thirty_a_second_over_all_chats() {
        let mut limits = limited();
        for chat in 1..=30 {
            assert_eq!(limits.admit(chat, at(0)), Ok(()));
        }
        assert_eq!(limits.admit(31, at(999)), Err(1));
        assert_eq!(limits.admit(31, at(1998)), Err(1));
        assert_eq!(limits.admit(31, at(1999)), Ok(()));
        assert_eq!((limits.violations, limits.early), (1, 1));
    }

    #[test]
    fn a_group_gets_twenty_a_minute() {
        let mut limits = limited();
        for second in 0..20 {
            assert_eq!(limits.admit(-5, at(second * 1000)), Ok(()));
        }
        assert_eq!(limits.admit(-5, at(20_000)), Err(40));
        assert_eq!(limits.admit(-5, at(60_000)), Ok(()));
    }
}
