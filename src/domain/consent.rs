//! Consent to keep data about a person (UU 27/2022): written, separable,
//! versioned, provable. A withdrawal is a further record, never an erasure.

use serde::{Deserialize, Serialize};

use super::id::PersonId;
use super::language::Language;
use crate::clock::Moment;

/// What somebody decided about their data, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Whose data.
    pub person: PersonId,
    /// The version of the text that was shown (`consent.version` in the configuration).
    pub version: u32,
    /// The language in which it was read.
    pub language: Language,
    /// What was decided.
    pub decision: ConsentDecision,
    /// When the button was pressed.
    pub at: Moment,
}

/// Yes, or no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentDecision {
    /// The data may be kept and used as the text says.
    Given,
    /// No longer.
    Withdrawn,
}
