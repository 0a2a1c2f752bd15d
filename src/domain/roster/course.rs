//! When somebody is to be told: before a watch, at its start, and where nobody is on.
//!
//! What is due follows from two moments: when it was last looked, and now. So a timer
//! that rings late, twice or after an outage tells nobody twice, and what is over by then
//! is not told at all.

use chrono::{NaiveTime, TimeDelta};

use super::watch::{Rota, Watch};
use crate::clock::Moment;

/// A roster with the times at which people are told.
#[derive(Debug, Clone, Copy)]
pub struct Course<'r> {
    /// The roster.
    pub rota: Rota<'r>,
    /// So long before a watch its people are reminded.
    pub ahead: TimeDelta,
    /// At these hours the coordinator reads of watches that nobody keeps.
    pub gap_hours: &'r [NaiveTime],
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// A watch begins soon.
    Remind(Watch),
    /// A watch has begun.
    Start(Watch),
    /// An hour at which gaps are told.
    LookForGaps,
}

impl Course<'_> {
    /// What is to be done now, if it was last looked then.
    #[must_use]
    pub fn due(&self, looked: Moment, now: Moment) -> Vec<Deed> {
        let is_new = |at: Moment| looked < at && at <= now;
        let mut deeds = Vec::new();
        for watch in self.rota.from_now(now, 3) {
            if is_new(watch.from) {
                deeds.push(Deed::Start(watch));
            } else if watch.from > now && is_new(watch.from - self.ahead) {
                deeds.push(Deed::Remind(watch));
            }
        }
        if self.gap_times(looked).any(is_new) {
            deeds.push(Deed::LookForGaps);
        }
        deeds
    }

    /// When to look again.
    #[must_use]
    pub fn next(&self, now: Moment) -> Moment {
        let watches = self.rota.from_now(now, 3).into_iter();
        let of_watches = watches.flat_map(|watch| [watch.from - self.ahead, watch.from]);
        let all = of_watches.chain(self.gap_times(now));
        let next = all.filter(|at| *at > now).min();
        next.unwrap_or(now + TimeDelta::days(1))
    }

    /// The hours of this day and the next.
    fn gap_times(&self, since: Moment) -> impl Iterator<Item = Moment> + '_ {
        let zone = self.rota.zone;
        let days = zone.day(since).iter_days().take(2);
        days.flat_map(move |day| self.gap_hours.iter().map(move |hour| zone.at(day, *hour)))
    }
}
