//! Holding still: for an alert that has just left, and when the clock is set back.

use chrono::TimeDelta;

use super::{Board, Place, Queue};
use crate::clock::Moment;
use crate::engine::outgoing::Lane;
use crate::telegram::limits::{Call, set_back};

/// How long an alert that left has the line for itself, unless it lands earlier. An alert
/// that hangs must not keep the others for longer.
pub(super) const HEAD_START: TimeDelta = TimeDelta::seconds(1);
/// From the beginning of one such hold to that of the next: however many alerts there are,
/// the others have the line for half of the time.
pub(super) const HOLDS_APART: TimeDelta = TimeDelta::seconds(2);

impl Board {
    /// An alert leaves: the line is its own, unless it was held for one a moment ago.
    pub(super) fn alert_leaves(&mut self, now: Moment) {
        self.alerts_under_way += 1;
        let rested = |since: Moment| now - since >= HOLDS_APART;
        if self.line_kept_since.is_none_or(rested) {
            self.line_kept_since = Some(now);
        }
    }

    /// Until when this lane holds still for the alerts under way, if anybody waits in it
    /// or behind it.
    pub(super) fn waits_for_alerts(&self, lane: Lane, now: Moment) -> Option<Moment> {
        let until = self.line_kept_since?.checked_add_signed(HEAD_START)?;
        let is_kept = until > now && self.alerts_under_way > 0;
        let first_of_lane = (lane, Call::Quiet, 0);
        let somebody_waits = self.ready.range(first_of_lane..).next().is_some();
        (lane > Lane::Alert && is_kept && somebody_waits).then_some(until)
    }

    /// A clock that was set back since the last look keeps nobody waiting for the difference.
    pub(super) fn look_at_the_clock(&mut self, now: Moment) {
        let last = self.last_look.replace(now);
        let Some(by) = last
            .map(|last| last - now)
            .filter(|by| *by > TimeDelta::zero())
        else {
            return;
        };
        self.limits.clock_set_back(by);
        if let Some(since) = &mut self.line_kept_since {
            set_back(since, by);
        }
        let resting = self.rows.values_mut();
        for until in resting.filter_map(|entry| entry.not_before.as_mut()) {
            set_back(until, by);
        }
        for (mut until, key) in std::mem::take(&mut self.later) {
            set_back(&mut until, by);
            self.later.insert((until, key));
            if let Some(Queue {
                place: Place::Later(moment, _),
                ..
            }) = self.queues.get_mut(&key)
            {
                *moment = until;
            }
        }
    }
}
