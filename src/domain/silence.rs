//! Silence: counted from the first question that was not answered (PROTOCOL 4).
//!
//! Pure. Whatever is heard from or about the person that day ends it; the house's
//! own absence excuses it, for then nobody could be heard.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::protocol::reminders::SilenceLimits;
use crate::clock::Moment;

/// How long somebody has not answered, and what that has set in motion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Silence {
    since: Option<Moment>,
    stage: SilenceStage,
}

/// What silence has set in motion; later stages are graver.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum SilenceStage {
    /// Nothing yet.
    #[default]
    Patience,
    /// Somebody is to call or knock.
    Call,
    /// Somebody is to visit.
    Visit,
}

impl Silence {
    /// A question went out: silence begins, unless it goes on already.
    pub fn question_asked(&mut self, at: Moment) {
        self.since.get_or_insert(at);
    }

    /// The person was heard.
    pub fn broken(&mut self) {
        *self = Self::default();
    }

    /// The house was closed for longer than Telegram keeps messages: an answer may
    /// have been lost, so patience starts anew. A task that is out stays out.
    pub fn excused(&mut self) {
        if self.stage == SilenceStage::Patience {
            self.since = None;
        }
    }

    /// Since when nothing was heard; `None` while nothing is awaited.
    #[must_use]
    pub fn since(&self) -> Option<Moment> {
        self.since
    }

    /// The stage that has been reached and not yet acted on. Stages that were
    /// passed over while the house was closed collapse into the gravest.
    pub fn reached(&mut self, now: Moment, limits: &SilenceLimits) -> Option<SilenceStage> {
        let (visit, call) = (
            self.due(SilenceStage::Visit, limits),
            self.due(SilenceStage::Call, limits),
        );
        let is_over = |due: Option<Moment>| due.is_some_and(|due| due <= now);
        let stage = if is_over(visit) {
            SilenceStage::Visit
        } else if is_over(call) {
            SilenceStage::Call
        } else {
            SilenceStage::Patience
        };
        if stage <= self.stage {
            return None;
        }
        self.stage = stage;
        Some(stage)
    }

    /// When the next stage is reached.
    #[must_use]
    pub fn next(&self, limits: &SilenceLimits) -> Option<Moment> {
        match self.stage {
            SilenceStage::Patience => self.due(SilenceStage::Call, limits),
            SilenceStage::Call => self.due(SilenceStage::Visit, limits),
            SilenceStage::Visit => None,
        }
    }

    fn due(&self, stage: SilenceStage, limits: &SilenceLimits) -> Option<Moment> {
        let hours = match stage {
            SilenceStage::Patience => return None,
            SilenceStage::Call => limits.task_after_hours,
            SilenceStage::Visit => limits.visit_after_hours,
        };
        self.since?
            .checked_add_signed(TimeDelta::hours(i64::from(hours)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: SilenceLimits = SilenceLimits {
        task_after_hours: 24,
        visit_after_hours: 36,
    };

    fn hour(hours: i64) -> Moment {
        Moment::UNIX_EPOCH + TimeDelta::hours(hours)
    }

    fn silent_from(hours: i64) -> Silence {
        let mut silence = Silence::default();
        silence.question_asked(hour(hours));
        silence
    }

    #[test]
    fn it_counts_from_the_first_unanswered_question_through_its_stages() {
        let mut silence = silent_from(7);
        silence.question_asked(hour(10));
        assert_eq!(silence.since(), Some(hour(7)));
        assert_eq!(silence.next(&LIMITS), Some(hour(31)));
        assert_eq!(
            silence.reached(hour(31) - TimeDelta::seconds(1), &LIMITS),
            None
        );
        assert_eq!(silence.reached(hour(31), &LIMITS), Some(SilenceStage::Call));
        assert_eq!(silence.reached(hour(32), &LIMITS), None);
        assert_eq!(silence.next(&LIMITS), Some(hour(43)));
        assert_eq!(
            silence.reached(hour(43), &LIMITS),
            Some(SilenceStage::Visit)
        );
        assert_eq!(silence.reached(hour(400), &LIMITS), None);
        assert_eq!(silence.next(&LIMITS), None);
    }

    #[test]
    fn stages_that_were_slept_through_collapse_into_the_gravest() {
        let mut silence = silent_from(0);
        assert_eq!(
            silence.reached(hour(50), &LIMITS),
            Some(SilenceStage::Visit)
        );
        assert_eq!(silence.reached(hour(50), &LIMITS), None);
    }

    #[test]
    fn a_report_ends_it_and_a_long_absence_of_the_house_excuses_it() {
        let mut silence = silent_from(0);
        silence.broken();
        assert_eq!(silence, Silence::default());

        let mut waiting = silent_from(0);
        waiting.excused();
        assert_eq!(waiting.since(), None);

        let mut called = silent_from(0);
        called.reached(hour(24), &LIMITS);
        called.excused();
        assert_eq!(called.next(&LIMITS), Some(hour(36)));
    }
}
