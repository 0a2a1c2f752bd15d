//! How questions to the health worker on duty go on.

use serde::Deserialize;
use toml::Spanned;

use super::strict::Reading;

/// How long a question waits, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Questions {
    /// Unanswered for so long, it goes to the next on duty.
    pub next_after_minutes: u32,
    /// Whether questions ring health workers in the quiet hours, too.
    pub at_night: bool,
}

/// What counts where the block is left out.
impl Default for Questions {
    fn default() -> Self {
        Self {
            next_after_minutes: 120,
            at_night: false,
        }
    }
}

pub(super) fn check(raw: Option<&Raw>, reading: &mut Reading<'_>) -> Option<Questions> {
    raw.map_or_else(|| Some(Questions::default()), |raw| raw.check(reading))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    next_after_minutes: Spanned<u32>,
    at_night: bool,
}

impl Raw {
    fn check(&self, reading: &mut Reading<'_>) -> Option<Questions> {
        let next_after_minutes = reading.within(&self.next_after_minutes, 10..=720)?;
        Some(Questions {
            next_after_minutes,
            at_night: self.at_night,
        })
    }
}
