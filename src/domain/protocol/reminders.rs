//! The day's question, and what silence means (PROTOCOL 4).

use serde::Deserialize;

use super::rule::{NoLimits, Rule, SignedRule, TimeOfDay};
use crate::domain::grade::Grade;

/// The rules of section `reminders`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReminderRules {
    /// The day's question and its repetitions.
    pub question: Rule<QuestionTimes>,
    /// The hours in which nobody is reminded.
    pub quiet: Rule<QuietHours>,
    /// What silence sets in motion.
    pub silence: Rule<SilenceLimits>,
    /// Asking again after a bad grade.
    pub ask_again: Rule<AskAgain>,
    /// Nobody can be reached by chat: a telephone task at once.
    pub unreachable: Rule<NoLimits>,
    /// A report that is left half-finished.
    pub half_finished: Rule<HalfFinished>,
    /// Coming back after an outage.
    pub outage: Rule<OutageLimits>,
}

impl ReminderRules {
    pub(super) fn rules(&self) -> Vec<(String, &dyn SignedRule)> {
        vec![
            ("question".into(), &self.question),
            ("quiet".into(), &self.quiet),
            ("silence".into(), &self.silence),
            ("ask_again".into(), &self.ask_again),
            ("unreachable".into(), &self.unreachable),
            ("half_finished".into(), &self.half_finished),
            ("outage".into(), &self.outage),
        ]
    }
}

/// The day's question and its repetitions.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionTimes {
    /// For those who chose no hour.
    pub default_hour: TimeOfDay,
    /// Again so many hours after the first, in order.
    pub again_after_hours: Vec<u32>,
}

/// The hours in which nobody is reminded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuietHours {
    /// Quiet from this hour on.
    pub from: TimeOfDay,
    /// Quiet until, and without, this hour.
    pub until: TimeOfDay,
}

impl QuietHours {
    /// Whether an hour is quiet; the hours may span midnight.
    #[must_use]
    pub fn contains(&self, hour: TimeOfDay) -> bool {
        if self.from <= self.until {
            self.from <= hour && hour < self.until
        } else {
            hour >= self.from || hour < self.until
        }
    }
}

/// What silence sets in motion, counted from the first unanswered question of the day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SilenceLimits {
    /// A telephone or door task for the kader or RT head.
    pub task_after_hours: u32,
    /// A visit.
    pub visit_after_hours: u32,
}

/// Asking again after MERAH or ORANYE.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskAgain {
    /// So many hours after the bad grade.
    pub after_hours: u32,
    /// So many hours without an answer to that are an alert.
    pub alert_after_hours: u32,
    /// The grade of that alert.
    pub alert_grade: Grade,
}

/// A report that is left half-finished.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HalfFinished {
    /// One nudge after so many quiet minutes.
    pub nudge_after_minutes: u32,
    /// Filed as incomplete, and graded, after so many.
    pub file_after_minutes: u32,
}

/// Coming back after an outage.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutageLimits {
    /// Telegram's queue is taken in first, for at most so long.
    pub drain_at_most_seconds: u32,
    /// After a longer gap Telegram has lost updates: everyone who may have written is asked again.
    pub telegram_keeps_hours: u32,
}
