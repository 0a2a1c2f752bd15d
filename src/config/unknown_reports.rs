//! How reports from accounts that nobody knows go on.

use serde::Deserialize;
use toml::Spanned;

use super::strict::Reading;

/// How long such a report waits for an officer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownReports {
    /// Unmatched for so long, it goes to more officers, the coordinator last.
    pub next_after_minutes: u32,
}

/// What counts where the block is left out.
impl Default for UnknownReports {
    fn default() -> Self {
        Self {
            next_after_minutes: 120,
        }
    }
}

pub(super) fn check(raw: Option<&Raw>, reading: &mut Reading<'_>) -> Option<UnknownReports> {
    raw.map_or_else(|| Some(UnknownReports::default()), |raw| raw.check(reading))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    next_after_minutes: Spanned<u32>,
}

impl Raw {
    fn check(&self, reading: &mut Reading<'_>) -> Option<UnknownReports> {
        let next_after_minutes = reading.within(&self.next_after_minutes, 10..=1440)?;
        Some(UnknownReports { next_after_minutes })
    }
}
