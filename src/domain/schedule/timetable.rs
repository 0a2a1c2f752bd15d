//! The moments at which one person may be asked.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use crate::clock::Moment;
use crate::domain::calendar::Zone;
use crate::domain::protocol::TimeOfDay;
use crate::domain::protocol::reminders::{QuietHours, ReminderRules};

/// Two questions never come closer than this, however an outage or a new hour
/// moved them; shorter only if the protocol itself repeats sooner.
const APART: TimeDelta = TimeDelta::hours(2);

/// One person's hours, by the village's wall clock.
#[derive(Debug, Clone, Copy)]
pub struct Timetable<'p> {
    /// The zone of the village's clocks.
    pub zone: Zone,
    /// The hour of the day's question, chosen or the village's own.
    pub hour: NaiveTime,
    /// A number that is the person's own and never changes: it chooses the place
    /// within `spread`.
    pub seed: u64,
    /// Questions of one hour go out within this time.
    pub spread: TimeDelta,
    /// The rules in force.
    pub rules: &'p ReminderRules,
}

impl Timetable<'_> {
    /// When the day's question and its repetitions go out, in order. Never empty,
    /// never in the quiet hours, and all on that day: a repetition that would fall
    /// into the quiet hours is dropped, a question moves to their end.
    #[must_use]
    pub fn slots(&self, day: NaiveDate) -> Vec<Moment> {
        let first = self.first(day);
        let hours = &self.rules.question.limits.again_after_hours;
        let again = hours
            .iter()
            .map(|hours| first + TimeDelta::hours(i64::from(*hours)))
            .filter(|slot| self.zone.day(*slot) == day && !self.is_quiet(*slot));
        std::iter::once(first).chain(again).collect()
    }

    /// When the day's question goes out.
    #[must_use]
    pub fn first(&self, day: NaiveDate) -> Moment {
        let quiet = &self.rules.quiet.limits;
        // An hour of the late evening, too, means the morning of its own day: so each
        // day has its question, and none has two.
        let hour = if quiet.contains(TimeOfDay(self.hour)) {
            quiet.until.0
        } else {
            self.hour
        };
        self.zone.at(day, hour) + self.offset(hour)
    }

    /// The person's fixed place within the spread, which ends where quiet begins.
    fn offset(&self, hour: NaiveTime) -> TimeDelta {
        let quiet_from = self.rules.quiet.limits.from.0;
        let until_quiet = quiet_from - hour;
        let room = if until_quiet > TimeDelta::zero() {
            self.spread.min(until_quiet)
        } else {
            self.spread.min(end_of_day() - hour)
        };
        let seconds = u64::try_from(room.num_seconds()).unwrap_or(0).max(1);
        TimeDelta::seconds(i64::try_from(self.seed % seconds).unwrap_or(0))
    }

    /// How many questions a day there are at most.
    #[must_use]
    pub fn questions_a_day(&self) -> u32 {
        let again = self.rules.question.limits.again_after_hours.len();
        u32::try_from(again).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// How far apart two questions are at least.
    #[must_use]
    pub fn apart(&self) -> TimeDelta {
        let again = &self.rules.question.limits.again_after_hours;
        let shortest = again
            .iter()
            .map(|hours| TimeDelta::hours(i64::from(*hours)));
        shortest.chain([APART]).min().unwrap_or(APART)
    }

    /// Whether nobody is to be reminded at this moment.
    #[must_use]
    pub fn is_quiet(&self, at: Moment) -> bool {
        let hour = TimeOfDay(self.zone.time(at));
        self.rules.quiet.limits.contains(hour)
    }

    /// This moment, or the end of the quiet hours it lies in.
    #[must_use]
    pub fn after_quiet(&self, at: Moment) -> Moment {
        after_quiet(&self.rules.quiet.limits, self.zone, at)
    }

    /// This moment, or the last minute before the quiet hours it lies in.
    #[must_use]
    pub fn before_quiet(&self, at: Moment) -> Moment {
        if !self.is_quiet(at) {
            return at;
        }
        let from = self.rules.quiet.limits.from.0;
        let wall = self.zone.local(at);
        let day = if from <= wall.time() {
            wall.date()
        } else {
            wall.date().pred_opt().unwrap_or(wall.date())
        };
        self.zone.at(day, from) - TimeDelta::minutes(1)
    }
}

/// This moment, or the end of the quiet hours it lies in.
#[must_use]
pub fn after_quiet(quiet: &QuietHours, zone: Zone, at: Moment) -> Moment {
    let wall = zone.local(at);
    if !quiet.contains(TimeOfDay(wall.time())) {
        return at;
    }
    let until = quiet.until.0;
    let day = if until > wall.time() {
        wall.date()
    } else {
        wall.date().succ_opt().unwrap_or(wall.date())
    };
    zone.at(day, until)
}

/// When so much time has passed since `from`, the quiet hours not counted.
#[must_use]
pub fn waking(quiet: &QuietHours, zone: Zone, from: Moment, span: TimeDelta) -> Moment {
    let mut at = after_quiet(quiet, zone, from);
    let mut left = span;
    while let Some(evening) = next_evening(quiet, zone, at)
        && evening - at <= left
    {
        left -= evening - at;
        at = after_quiet(quiet, zone, evening);
    }
    at + left
}

/// When the quiet hours that begin next, after `at`, are over; `None`: there are none.
#[must_use]
pub fn next_morning(quiet: &QuietHours, zone: Zone, at: Moment) -> Option<Moment> {
    let evening = next_evening(quiet, zone, at)?;
    Some(after_quiet(quiet, zone, evening))
}

/// When the quiet hours next begin, after `at`; `None`: there are none.
fn next_evening(quiet: &QuietHours, zone: Zone, at: Moment) -> Option<Moment> {
    if quiet.from == quiet.until {
        return None;
    }
    let today = zone.day(at);
    let evenings = [Some(today), today.succ_opt()].into_iter().flatten();
    evenings
        .map(|day| zone.at(day, quiet.from.0))
        .find(|evening| *evening > at)
}

fn end_of_day() -> NaiveTime {
    NaiveTime::from_hms_opt(23, 59, 59).unwrap_or(NaiveTime::MIN)
}
