//! The four grades of a report (PROTOCOL 2).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// How grave a report is; later variants are graver.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "UPPERCASE")]
pub enum Grade {
    /// No rule fired: thanks, day n of N.
    #[default]
    Hijau,
    /// A complaint: home care advice, the same-day list.
    Kuning,
    /// A health worker calls within the hour.
    Oranye,
    /// Danger: advice and numbers at once, an alert now.
    Merah,
}

impl Grade {
    /// All grades, mildest first.
    pub const ALL: [Self; 4] = [Self::Hijau, Self::Kuning, Self::Oranye, Self::Merah];

    /// The next graver grade; MERAH stays MERAH.
    #[must_use]
    pub fn one_up(self) -> Self {
        match self {
            Self::Hijau => Self::Kuning,
            Self::Kuning => Self::Oranye,
            Self::Oranye | Self::Merah => Self::Merah,
        }
    }

    /// The word used everywhere, in every language.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Hijau => "HIJAU",
            Self::Kuning => "KUNING",
            Self::Oranye => "ORANYE",
            Self::Merah => "MERAH",
        }
    }

    /// Whether a health worker is alerted at once.
    #[must_use]
    pub fn alerts(self) -> bool {
        self >= Self::Oranye
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

/// A word that names no grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not one of HIJAU, KUNING, ORANYE, MERAH")]
pub struct UnknownGrade;

impl FromStr for Grade {
    type Err = UnknownGrade;

    fn from_str(text: &str) -> Result<Self, UnknownGrade> {
        Self::ALL
            .into_iter()
            .find(|grade| grade.word().eq_ignore_ascii_case(text.trim()))
            .ok_or(UnknownGrade)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_are_ordered_and_rise_by_one_up_to_merah() {
        for pair in Grade::ALL.windows(2) {
            assert!(pair[0] < pair[1]);
            assert_eq!(pair[0].one_up(), pair[1]);
        }
        assert_eq!(Grade::Merah.one_up(), Grade::Merah);
    }

    #[test]
    fn a_grade_is_read_in_any_case() {
        assert_eq!("merah".parse(), Ok(Grade::Merah));
        assert_eq!(" Kuning ".parse(), Ok(Grade::Kuning));
        assert_eq!("RED".parse::<Grade>(), Err(UnknownGrade));
    }
}
