//! A stay in isolation. Day 0 is the last exposure or the arrival, not the
//! registration; the last day is day 0 + the length, inclusive (PROTOCOL 3).

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::id::{IsolationId, PersonId, RandomId};
use super::stay_end::{Decided, Decision, StayEnd};
use crate::clock::Moment;

/// So many days back a missed one may still be filled in.
const FORTNIGHT: u64 = 14;

/// Why somebody isolates (KMK 413/2020; lengths are in `config/protocol.toml`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IsolationReason {
    /// Kontak erat.
    CloseContact,
    /// Pelaku perjalanan, pemudik.
    Traveller,
    /// Waiting for a test result; becomes one of the others.
    WaitingForResult,
    /// Konfirmasi without symptoms: counted from the specimen.
    ConfirmedWithoutSymptoms,
    /// Konfirmasi with symptoms: counted from the onset.
    ConfirmedWithSymptoms,
}

impl IsolationReason {
    /// All reasons, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::CloseContact,
        Self::Traveller,
        Self::WaitingForResult,
        Self::ConfirmedWithoutSymptoms,
        Self::ConfirmedWithSymptoms,
    ];
}

/// One stay in isolation of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Isolation {
    /// Random.
    pub id: IsolationId,
    /// Who.
    pub person: PersonId,
    /// Why.
    pub reason: IsolationReason,
    /// Last exposure, arrival, specimen or onset, by the village's calendar.
    pub day_zero: NaiveDate,
    /// Days after day 0; `None` while waiting for a result.
    pub length_days: Option<u32>,
    /// Whether it goes on.
    pub state: IsolationState,
    /// When it was registered.
    pub since: Moment,
    /// Whether somebody has to bring food while it goes on.
    #[serde(default)]
    pub needs_food: bool,
    /// What officers have decided about it, the oldest first.
    #[serde(default)]
    pub decisions: Vec<Decision>,
}

/// Whether a stay goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IsolationState {
    /// It goes on; an officer ends it, never the calendar alone.
    Active,
    /// It is over.
    Ended {
        /// Since when.
        at: Moment,
        /// Who of the staff has ended it; `None`: what a test or another stay has brought.
        #[serde(default)]
        by: Option<PersonId>,
        /// How.
        #[serde(default)]
        why: StayEnd,
    },
}

impl IsolationState {
    /// Ended by what a test or another stay has brought.
    #[must_use]
    pub fn ended_by_itself(at: Moment, why: StayEnd) -> Self {
        Self::Ended { at, by: None, why }
    }
}

impl Isolation {
    /// Which day of isolation `today` is: 0 on the day of the exposure. Days before are 0.
    #[must_use]
    pub fn day_number(&self, today: NaiveDate) -> u32 {
        u32::try_from((today - self.day_zero).num_days()).unwrap_or(0)
    }

    /// The last day, inclusive.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        let length = Days::new(u64::from(self.length_days?));
        self.day_zero.checked_add_days(length)
    }

    /// Whether the full length is over on `today`, so that an officer should end it.
    #[must_use]
    pub fn is_due_to_end(&self, today: NaiveDate) -> bool {
        self.is_active() && self.last_day().is_some_and(|last| today >= last)
    }

    /// The days of this stay that are over and of which there is no report, the newest
    /// first, a fortnight at most. Whoever was registered on `registered` was asked from the
    /// next day on.
    #[must_use]
    pub fn missed_days(
        &self,
        registered: NaiveDate,
        reported: &BTreeSet<NaiveDate>,
        today: NaiveDate,
    ) -> Vec<NaiveDate> {
        let back = (1..=FORTNIGHT).filter_map(|days| today.checked_sub_days(Days::new(days)));
        back.take_while(|day| *day > registered && *day >= self.day_zero)
            .filter(|day| !reported.contains(day))
            .collect()
    }

    /// Whether `new` takes its place. What a test has shown or will show stays; else the
    /// one that lasts longer counts.
    #[must_use]
    pub fn gives_way_to(&self, new: &Self) -> bool {
        match self.reason {
            IsolationReason::CloseContact | IsolationReason::Traveller => {
                // No last day: it lasts until something else is decided.
                new.last_day()
                    .is_none_or(|last| Some(last) > self.last_day())
            }
            IsolationReason::WaitingForResult
            | IsolationReason::ConfirmedWithoutSymptoms
            | IsolationReason::ConfirmedWithSymptoms => false,
        }
    }

    /// How it ended; `None`: it goes on.
    #[must_use]
    pub fn end(&self) -> Option<StayEnd> {
        match self.state {
            IsolationState::Active => None,
            IsolationState::Ended { why, .. } => Some(why),
        }
    }

    /// Writes a decision down, and does it.
    pub fn decide(&mut self, decision: Decision) {
        match decision.what {
            Decided::Length { is, .. } => self.length_days = Some(is),
            Decided::Ended { why } => {
                self.state = IsolationState::Ended {
                    at: decision.at,
                    by: Some(decision.by),
                    why,
                };
            }
            Decided::WentOn => self.state = IsolationState::Active,
        }
        self.decisions.push(decision);
    }

    /// What a decision was made upon: another number means that something was decided
    /// meanwhile, and that a button of before means nothing any more.
    #[must_use]
    pub fn edition(&self) -> u64 {
        let decided = u64::try_from(self.decisions.len()).unwrap_or(u64::MAX);
        let length = self.length_days.map_or(0, |days| u64::from(days) + 1);
        let parts = [self.id.bits(), length, decided, u64::from(self.is_active())];
        // FNV-1a: the same after a restart.
        let bytes = parts.into_iter().flat_map(u64::to_be_bytes);
        bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }

    /// Whether it goes on.
    #[must_use]
    pub fn is_active(&self) -> bool {
        match self.state {
            IsolationState::Active => true,
            IsolationState::Ended { .. } => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn stay(length_days: Option<u32>) -> Isolation {
        Isolation {
            id: IsolationId::from_bits(1),
            person: PersonId::from_bits(2),
            reason: IsolationReason::CloseContact,
            day_zero: day("2020-04-08"),
            length_days,
            state: IsolationState::Active,
            since: Moment::UNIX_EPOCH,
            needs_food: false,
            decisions: Vec::new(),
        }
    }

    #[test]
    fn every_decision_makes_another_edition_and_an_undone_one_too() {
        use crate::domain::stay_end::Because;
        let mut stay = stay(Some(14));
        let mut editions = vec![stay.edition()];
        for what in [
            Decided::Length {
                was: Some(14),
                is: 17,
            },
            Decided::Length {
                was: Some(17),
                is: 14,
            },
            Decided::Ended {
                why: StayEnd::Admitted,
            },
            Decided::WentOn,
        ] {
            stay.decide(Decision {
                at: Moment::UNIX_EPOCH,
                by: PersonId::from_bits(9),
                what,
                because: Because::default(),
            });
            editions.push(stay.edition());
        }
        assert_eq!((stay.length_days, stay.end()), (Some(14), None));
        let different: BTreeSet<u64> = editions.iter().copied().collect();
        assert_eq!(different.len(), editions.len());
    }

    #[test]
    fn an_end_from_before_it_was_written_down_how_is_read() {
        let stored = r#"{"ended":{"at":"1970-01-01T00:00:00Z"}}"#;
        let state: IsolationState = serde_json::from_str(stored).unwrap();
        let expected = IsolationState::ended_by_itself(Moment::UNIX_EPOCH, StayEnd::Unrecorded);
        assert_eq!(state, expected);
    }

    #[test]
    fn day_zero_is_the_exposure_and_the_last_day_is_inclusive() {
        let stay = stay(Some(14));
        assert_eq!(stay.day_number(day("2020-04-08")), 0);
        assert_eq!(stay.day_number(day("2020-04-12")), 4);
        assert_eq!(stay.last_day(), Some(day("2020-04-22")));
        assert!(!stay.is_due_to_end(day("2020-04-21")));
        assert!(stay.is_due_to_end(day("2020-04-22")));
    }

    #[test]
    fn the_longer_stay_counts_and_a_journey_cuts_no_test_short() {
        use IsolationReason::{CloseContact, ConfirmedWithSymptoms, Traveller, WaitingForResult};
        let stay = |reason, day_zero: &str| Isolation {
            reason,
            day_zero: day(day_zero),
            ..stay(Some(14))
        };
        for (before, since, gives_way) in [
            (CloseContact, "2020-04-08", true),
            (CloseContact, "2020-04-12", false),
            (Traveller, "2020-04-11", true),
            (Traveller, "2020-04-12", false),
            (ConfirmedWithSymptoms, "2020-04-01", false),
            (WaitingForResult, "2020-04-01", false),
        ] {
            let arrival = stay(Traveller, "2020-04-12");
            assert_eq!(
                stay(before, since).gives_way_to(&arrival),
                gives_way,
                "{before:?}"
            );
        }
    }

    #[test]
    fn a_missed_day_is_over_was_asked_for_and_has_no_report() {
        let (stay, reported) = (stay(Some(14)), BTreeSet::from([day("2020-04-11")]));
        let missed = |registered, today| -> Vec<String> {
            let missed = stay.missed_days(day(registered), &reported, day(today));
            missed.iter().map(ToString::to_string).collect()
        };
        assert_eq!(missed("2020-04-09", "2020-04-10"), [""; 0]);
        assert_eq!(
            missed("2020-04-09", "2020-04-13"),
            ["2020-04-12", "2020-04-10"]
        );
        assert_eq!(missed("2020-04-12", "2020-04-13"), [""; 0]);
        assert_eq!(missed("2020-04-01", "2020-05-10").len(), 14);
    }

    #[test]
    fn who_waits_for_a_result_has_no_last_day() {
        assert_eq!(stay(None).last_day(), None);
        assert!(!stay(None).is_due_to_end(day("2030-01-01")));
    }
}
