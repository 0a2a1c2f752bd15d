//! What became of alerts, in numbers: how long until somebody had it, until it was over,
//! and how many rang without danger.
//!
//! An outcome holds nobody: it outlives the person's erasure, for a house that doesn't know
//! how fast it is can't get faster. With 1 % of reports symptomatic, most alarms of even a
//! good rule are false: the share has to be known (PROTOCOL 2).

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{Alert, Ending, Fact, State};
use crate::clock::Moment;
use crate::domain::grade::Grade;
use crate::domain::id::AlertId;
use crate::domain::place::VillageId;

/// How an alert came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Came {
    /// Advised, and cared for at home.
    Home,
    /// Looked after at a visit.
    Visited,
    /// Referred to a hospital.
    Referred,
    /// Admitted to one.
    Admitted,
    /// The complaints have eased.
    Eased,
    /// Died.
    Died,
    /// There was no danger.
    FalseAlarm,
}

impl From<&Ending> for Came {
    fn from(ending: &Ending) -> Self {
        match ending {
            Ending::CaredForAtHome => Self::Home,
            Ending::Visited => Self::Visited,
            Ending::Referred => Self::Referred,
            Ending::Admitted => Self::Admitted,
            Ending::Eased => Self::Eased,
            Ending::Died => Self::Died,
            Ending::FalseAlarm { .. } => Self::FalseAlarm,
        }
    }
}

/// What became of one alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Which one.
    pub alert: AlertId,
    /// Where, if that was known.
    pub village: Option<VillageId>,
    /// Its worst grade.
    pub grade: Grade,
    /// When it opened.
    pub opened: Moment,
    /// When somebody first had it.
    pub taken: Option<Moment>,
    /// When it was over.
    pub closed: Moment,
    /// How.
    pub came: Came,
}

impl Alert {
    /// What became of it, once it is over.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        let State::Closed { at, ending, .. } = self.state() else {
            return None;
        };
        let is_taken = |fact: &Fact| matches!(fact, Fact::Took { .. });
        let mut history = self.history().iter();
        let taken = history.find(|entry| is_taken(&entry.fact));
        Some(Outcome {
            alert: self.id(),
            village: self.village().cloned(),
            grade: self.grade(),
            opened: self.since(),
            taken: taken.map(|entry| entry.at),
            closed: *at,
            came: Came::from(ending),
        })
    }
}

/// Many outcomes in a few numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many ended.
    pub closed: usize,
    /// How many of them were false alarms.
    pub false_alarms: usize,
    /// Half of them were taken within this time.
    pub taken_within: Option<TimeDelta>,
    /// Half of them were over within this time.
    pub closed_within: Option<TimeDelta>,
}

impl Tally {
    /// The numbers of these.
    #[must_use]
    pub fn of(outcomes: &[Outcome]) -> Self {
        let is_false = |one: &&Outcome| one.came == Came::FalseAlarm;
        let taken = outcomes.iter();
        let taken = taken.filter_map(|one| one.taken.map(|at| at - one.opened));
        Self {
            closed: outcomes.len(),
            false_alarms: outcomes.iter().filter(is_false).count(),
            taken_within: median(taken.collect()),
            closed_within: median(outcomes.iter().map(|one| one.closed - one.opened).collect()),
        }
    }

    /// False alarms of a hundred, rounded; none when nothing ended.
    #[must_use]
    pub fn false_percent(&self) -> Option<usize> {
        let doubled = self.false_alarms.checked_mul(200)?;
        doubled
            .checked_add(self.closed)?
            .checked_div(self.closed.checked_mul(2)?)
    }
}

/// The middle one, the lower of two.
fn median(mut spans: Vec<TimeDelta>) -> Option<TimeDelta> {
    spans.sort();
    let middle = spans.len().checked_sub(1)? / 2;
    spans.get(middle).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::RandomId as _;
    use chrono::{TimeZone as _, Utc};

    fn outcome(taken: Option<i64>, closed: i64, came: Came) -> Outcome {
        let opened = Utc.with_ymd_and_hms(2020, 4, 12, 3, 0, 0).unwrap();
        Outcome {
            alert: AlertId::from_bits(7),
            village: None,
            grade: Grade::Merah,
            opened,
            taken: taken.map(|minutes| opened + TimeDelta::minutes(minutes)),
            closed: opened + TimeDelta::minutes(closed),
            came,
        }
    }

    #[test]
    fn half_were_taken_within_the_middle_time_and_the_share_is_rounded() {
        let outcomes = [
            outcome(Some(1), 30, Came::Home),
            outcome(Some(40), 90, Came::FalseAlarm),
            outcome(Some(3), 60, Came::Referred),
        ];
        let tally = Tally::of(&outcomes);
        assert_eq!(tally.taken_within, Some(TimeDelta::minutes(3)));
        assert_eq!(tally.closed_within, Some(TimeDelta::minutes(60)));
        assert_eq!(tally.false_percent(), Some(33));
    }

    #[test]
    fn of_none_there_is_nothing_to_say() {
        let tally = Tally::of(&[]);
        assert_eq!(tally, Tally::default());
        assert_eq!(tally.false_percent(), None);
        let never_taken = Tally::of(&[outcome(None, 5, Came::Died)]);
        assert_eq!(never_taken.taken_within, None);
        assert_eq!(never_taken.false_percent(), Some(0));
    }
}
