//! What a grade sets in motion (PROTOCOL 2, "What each grade does").

use serde::Deserialize;

use super::rule::{Rule, SignedRule, TimeOfDay};

/// The rules of section `alerts`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AlertRules {
    /// The ladder of a MERAH alert.
    pub merah: Rule<Ladder>,
    /// The ladder of an ORANYE alert.
    pub oranye: Rule<Ladder>,
    /// What is asked of whoever has taken an alert.
    pub follow_up: Rule<FollowUp>,
    /// The same-day list for KUNING.
    pub digest: Rule<Digest>,
}

impl AlertRules {
    pub(super) fn rules(&self) -> Vec<(String, &dyn SignedRule)> {
        vec![
            ("merah".into(), &self.merah),
            ("oranye".into(), &self.oranye),
            ("follow_up".into(), &self.follow_up),
            ("digest".into(), &self.digest),
        ]
    }
}

/// How an alert climbs until somebody takes it. The first on duty is rung at once.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    /// The rungs after the first ring, in order.
    pub rungs: Vec<Rung>,
    /// After the last rung, everyone is rung again this often.
    pub then_every_minutes: u32,
}

/// One rung of the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rung {
    /// Minutes after the alert opened.
    pub after_minutes: u32,
    /// Who is rung then.
    pub rings: Rings,
}

/// Who is rung.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rings {
    /// The next in the chain.
    NextOnDuty,
    /// All health workers of the village, and the head (coordinator).
    EveryoneAndHead,
}

/// When the taker of an alert is asked how it goes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// After so many minutes without a call, a visit or a referral; and again.
    pub if_nothing_done_minutes: u32,
    /// After so many hours in which it stays open; and again.
    pub while_open_hours: u32,
}

/// When the same-day list goes out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Digest {
    /// Hours of the village's day, in order.
    pub hours: Vec<TimeOfDay>,
}
