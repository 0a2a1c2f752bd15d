//! What about a person makes an illness more dangerous (PROTOCOL 2, "person at risk").

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A word that is not one of those accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not one of {accepted}")]
pub struct UnknownWord {
    /// The accepted words, separated by commas.
    pub accepted: String,
}

/// Gives an enum its stable words: for records, tables and the Fluent files.
macro_rules! words {
    ($name:ident { $($variant:ident = $word:literal),* $(,)? }) => {
        impl $name {
            /// All of them, in the order in which they are asked.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its stable word, as in records and tables.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.word())
            }
        }

        impl FromStr for $name {
            type Err = $crate::domain::condition::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let text = text.trim();
                Self::ALL
                    .iter()
                    .copied()
                    .find(|one| one.word().eq_ignore_ascii_case(text))
                    .ok_or_else(|| $crate::domain::condition::UnknownWord {
                        accepted: [$($word),*].join(", "),
                    })
            }
        }
    };
}
pub(crate) use words;

/// A long-standing condition that puts a person at risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Diabetes.
    Diabetes,
    /// High blood pressure.
    Hypertension,
    /// Heart disease.
    Heart,
    /// Lung disease, asthma included.
    Lung,
    /// Kidney disease.
    Kidney,
    /// Cancer.
    Cancer,
    /// Weak immunity.
    Immunity,
}

words!(Condition {
    Diabetes = "diabetes",
    Hypertension = "hypertension",
    Heart = "heart",
    Lung = "lung",
    Kidney = "kidney",
    Cancer = "cancer",
    Immunity = "immunity",
});

/// Sex as on the identity card. No triage rule asks for it; NIK and forms do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Female, `F`.
    Female,
    /// Male, `M`.
    Male,
}

words!(Sex {
    Female = "F",
    Male = "M",
});

/// Whether a person is pregnant. Only a "yes" counts in any rule (PROTOCOL 2).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Pregnancy {
    /// Answered yes.
    Yes,
    /// Answered no, or can't be.
    No,
    /// Not asked or not answered.
    #[default]
    Unknown,
}

impl Pregnancy {
    /// Whether it was answered "yes".
    #[must_use]
    pub fn is_yes(self) -> bool {
        match self {
            Self::Yes => true,
            Self::No | Self::Unknown => false,
        }
    }
}

/// One reason why a person is at risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RiskFactor {
    /// Old enough: the age from which the rule counts, in completed years.
    AgeFrom(u32),
    /// Pregnant.
    Pregnant,
    /// A long-standing condition.
    Condition(Condition),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_read_back_and_another_is_refused_with_those_accepted() {
        for condition in Condition::ALL {
            assert_eq!(condition.word().parse(), Ok(*condition));
            let stored = serde_json::to_string(condition).unwrap();
            assert_eq!(stored, format!("\"{}\"", condition.word()));
        }
        let refusal = "gout".parse::<Condition>().unwrap_err();
        assert!(refusal.to_string().contains("diabetes, hypertension"));
    }
}
