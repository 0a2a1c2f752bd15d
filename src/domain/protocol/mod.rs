//! The protocol: every number that a health office may want to change.
//!
//! It is read from `config/protocol.toml` (the default is built in) into plain
//! types; nothing here decides anything. Each rule carries an id, its source
//! and the day on which a clinician last reviewed it, or `false`:
//! `siaga check` lists the latter. Every grade names the ids that led to it, so
//! an id, once in use, is a promise. Unknown keys are refused; meaning (limits
//! in order, tables without gaps) is checked by [`Protocol::validate`].

pub mod alerts;
pub mod isolation;
pub mod reminders;
pub mod report;
pub mod rule;
pub mod triage;
mod validate;

use serde::Deserialize;

pub use rule::{Basis, Celsius, Reviewed, Rule, SignedRule, TimeOfDay};
pub use triage::TriageRules;

use alerts::AlertRules;
use isolation::IsolationRules;
use reminders::ReminderRules;
use report::ReportRules;

/// All rules in force.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Protocol {
    /// Which edition this is: shown by `siaga check`, named in exports.
    pub edition: String,
    /// Questions and accepted ranges of the daily report.
    pub report: ReportRules,
    /// Grading.
    pub triage: TriageRules,
    /// What each grade sets in motion.
    pub alerts: AlertRules,
    /// Lengths and endings of isolations.
    pub isolation: IsolationRules,
    /// The day's question, and what silence means.
    pub reminders: ReminderRules,
}

/// Something in the protocol that can be read but can't be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProtocolProblem {
    /// Where: `triage.spo2.limits.oranye_at_most_percent`, `triage.breaths_child[1].id`.
    pub key_path: String,
    /// What is wrong, as a fragment.
    pub what: String,
    /// How it may look.
    pub example: String,
}

/// Why a protocol was not taken.
#[derive(Debug, thiserror::Error)]
pub enum ProtocolFault {
    /// It can't be read at all.
    #[error("protocol can't be read: {0}")]
    Unreadable(#[from] toml::de::Error),
    /// It can be read, but not meant.
    #[error("protocol is inconsistent: {}", list(.0))]
    Inconsistent(Vec<ProtocolProblem>),
}

fn list(problems: &[ProtocolProblem]) -> String {
    let lines: Vec<String> = problems
        .iter()
        .map(|problem| {
            format!(
                "{}: {} (for example: {})",
                problem.key_path, problem.what, problem.example
            )
        })
        .collect();
    lines.join("; ")
}

impl Protocol {
    /// The text of the built-in protocol, comments included.
    pub const EMBEDDED: &'static str = include_str!("../../../config/protocol.toml");

    /// The built-in protocol.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "the text is part of the program, and a test reads the same text"
    )]
    pub fn embedded() -> Self {
        Self::from_toml(Self::EMBEDDED).expect("the built-in protocol is sound")
    }

    /// Reads and checks a protocol.
    ///
    /// # Errors
    /// When it can't be read, has unknown or missing keys, or contradicts itself.
    pub fn from_toml(text: &str) -> Result<Self, ProtocolFault> {
        let protocol: Self = toml::from_str(text)?;
        let problems = protocol.validate();
        if problems.is_empty() {
            Ok(protocol)
        } else {
            Err(ProtocolFault::Inconsistent(problems))
        }
    }

    /// All rules in the order of the file, each with its key path.
    #[must_use]
    pub fn rules(&self) -> Vec<(String, &dyn SignedRule)> {
        let sections = [
            ("report", self.report.rules()),
            ("triage", self.triage.rules()),
            ("alerts", self.alerts.rules()),
            ("isolation", self.isolation.rules()),
            ("reminders", self.reminders.rules()),
        ];
        sections
            .into_iter()
            .flat_map(|(section, rules)| {
                rules
                    .into_iter()
                    .map(move |(key, rule)| (format!("{section}.{key}"), rule))
            })
            .collect()
    }

    /// The rules that no clinician has signed off yet, in the order of the file.
    #[must_use]
    pub fn unreviewed(&self) -> Vec<&dyn SignedRule> {
        self.rules()
            .into_iter()
            .map(|(_, rule)| rule)
            .filter(|rule| rule.reviewed() == Reviewed::Never)
            .collect()
    }

    /// What can be read but not meant; empty when all is well.
    #[must_use]
    pub fn validate(&self) -> Vec<ProtocolProblem> {
        validate::problems(self)
    }
}

#[cfg(test)]
mod tests;
