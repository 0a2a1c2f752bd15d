//! When the ends of isolations are proposed.

use chrono::NaiveTime;
use serde::Deserialize;
use toml::Spanned;

use super::strict::Reading;
use super::village::hour;

/// When the ends of isolations are proposed to those who decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Release {
    /// At this hour by the village's clock, each day.
    pub propose_at: NaiveTime,
}

/// What counts where the block is left out.
impl Default for Release {
    fn default() -> Self {
        Self {
            propose_at: NaiveTime::from_hms_opt(7, 0, 0).unwrap_or_default(),
        }
    }
}

pub(super) fn check(raw: Option<&Raw>, reading: &mut Reading<'_>) -> Option<Release> {
    raw.map_or_else(|| Some(Release::default()), |raw| raw.check(reading))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    propose_at: Spanned<String>,
}

impl Raw {
    fn check(&self, reading: &mut Reading<'_>) -> Option<Release> {
        let propose_at = reading.read(&self.propose_at, hour)?;
        Some(Release { propose_at })
    }
}
