//! Isolation: lengths and endings (PROTOCOL 3). Day 0 is the last exposure or
//! the arrival, and the last day is day 0 + the length, inclusive.

use serde::Deserialize;

use super::rule::{NoLimits, Rule, SignedRule};
use crate::domain::isolation::IsolationReason;
use crate::domain::test_result::TestKind;

/// The rules of section `isolation`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IsolationRules {
    /// Close contact (kontak erat).
    pub close_contact: Rule<Quarantine>,
    /// Traveller (pelaku perjalanan, pemudik).
    pub traveller: Rule<Quarantine>,
    /// Waiting for a result: lasts until it becomes one of the others.
    pub waiting_for_result: Rule<NoLimits>,
    /// Confirmed, without symptoms: counted from the specimen.
    pub confirmed_without_symptoms: Rule<FromSpecimen>,
    /// Confirmed, with symptoms: counted from onset.
    pub confirmed_with_symptoms: Rule<FromOnset>,
    /// What a rapid test that is non-reactive does.
    pub rapid_test: Rule<RapidTest>,
    /// Which tests confirm an infection.
    pub confirming_tests: Rule<ConfirmingTests>,
    /// How far around onset contacts are sought.
    pub tracing: Rule<TracingWindow>,
    /// Which travellers count as ODP.
    pub traveller_status: Rule<TravellerStatus>,
    /// Which status words are written by default.
    pub status_words: Rule<StatusWords>,
}

impl IsolationRules {
    /// How many days after day 0 an isolation for this reason lasts; `None` while
    /// it waits for a result.
    #[must_use]
    pub fn length_days(&self, reason: IsolationReason) -> Option<u32> {
        match reason {
            IsolationReason::CloseContact => Some(self.close_contact.limits.length_days),
            IsolationReason::Traveller => Some(self.traveller.limits.length_days),
            IsolationReason::WaitingForResult => None,
            IsolationReason::ConfirmedWithoutSymptoms => {
                Some(self.confirmed_without_symptoms.limits.length_days)
            }
            IsolationReason::ConfirmedWithSymptoms => {
                Some(self.confirmed_with_symptoms.limits.length_days)
            }
        }
    }

    pub(super) fn rules(&self) -> Vec<(String, &dyn SignedRule)> {
        vec![
            ("close_contact".into(), &self.close_contact),
            ("traveller".into(), &self.traveller),
            ("waiting_for_result".into(), &self.waiting_for_result),
            (
                "confirmed_without_symptoms".into(),
                &self.confirmed_without_symptoms,
            ),
            (
                "confirmed_with_symptoms".into(),
                &self.confirmed_with_symptoms,
            ),
            ("rapid_test".into(), &self.rapid_test),
            ("confirming_tests".into(), &self.confirming_tests),
            ("tracing".into(), &self.tracing),
            ("traveller_status".into(), &self.traveller_status),
            ("status_words".into(), &self.status_words),
        ]
    }
}

/// An isolation that ends when the last days were free of complaints.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quarantine {
    /// Days after day 0; the last of them is the last day.
    pub length_days: u32,
    /// So many last calendar days, all reported, without complaints.
    pub complaint_free_days: u32,
}

/// An isolation counted from the specimen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FromSpecimen {
    /// Days after the specimen.
    pub length_days: u32,
}

/// An isolation counted from onset.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FromOnset {
    /// Days after onset.
    pub length_days: u32,
    /// And at least so many days without fever and breathing trouble.
    pub days_without_fever_and_breathing_trouble: u32,
}

/// What a non-reactive rapid test does.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RapidTest {
    /// Whether it ends an isolation.
    pub non_reactive_ends_isolation: bool,
}

/// Which tests confirm an infection.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfirmingTests {
    /// A positive result of one of these begins a "confirmed" isolation.
    pub kinds: Vec<TestKind>,
}

/// How far around onset (or the specimen) contacts are sought.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TracingWindow {
    /// Days before.
    pub days_before: u32,
    /// Days after.
    pub days_after: u32,
}

/// Which travellers count as ODP.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TravellerStatus {
    /// Both were law somewhere in 2020.
    pub odp: OdpTravellers,
}

/// Which travellers count as ODP.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OdpTravellers {
    /// Only those from a red zone.
    FromRedZone,
    /// Every one.
    Every,
}

/// Which status words are written by default.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusWords {
    /// Of which revision of the guideline.
    pub revision: GuidelineRevision,
}

/// A revision of the Kemenkes guideline, for its status words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GuidelineRevision {
    /// March 2020: OTG, ODP, PDP, konfirmasi.
    Rev4,
    /// July 2020 (KMK 413/2020): kontak erat, suspek, probable, konfirmasi, …
    Rev5,
}
