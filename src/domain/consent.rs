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
    /// Who pressed it for them: a parent, or whoever reports for them with their word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
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

/// Where somebody stands with their consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Consenting {
    /// Yes to the text in force, or to a newer one.
    Given,
    /// Yes to an older text, or nothing that can be read: to be asked.
    Outdated,
    /// No. Not asked again unless they begin of themselves.
    Withdrawn,
}

impl Consenting {
    /// What follows from the last decision, while this version of the text is in force.
    #[must_use]
    pub fn of(last: Option<&Consent>, version: u32) -> Self {
        match last.map(|last| (last.decision, last.version >= version)) {
            Some((ConsentDecision::Given, true)) => Self::Given,
            Some((ConsentDecision::Given, false)) | None => Self::Outdated,
            Some((ConsentDecision::Withdrawn, _)) => Self::Withdrawn,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::RandomId;

    #[test]
    fn an_older_yes_is_asked_again_and_a_no_is_not() {
        use ConsentDecision::{Given, Withdrawn};
        let last = |decision, version| Consent {
            person: PersonId::from_bits(1),
            version,
            language: Language::Id,
            decision,
            at: Moment::UNIX_EPOCH,
            by: None,
        };
        for (last, stands) in [
            (None, Consenting::Outdated),
            (Some(last(Given, 1)), Consenting::Outdated),
            (Some(last(Given, 2)), Consenting::Given),
            (Some(last(Given, 3)), Consenting::Given),
            (Some(last(Withdrawn, 1)), Consenting::Withdrawn),
            (Some(last(Withdrawn, 2)), Consenting::Withdrawn),
        ] {
            assert_eq!(Consenting::of(last.as_ref(), 2), stands, "{last:?}");
        }
    }
}
