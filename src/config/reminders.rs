//! How the day's question goes out.

use serde::Deserialize;
use toml::Spanned;

use super::strict::Reading;

/// The spreading of the day's question. What is asked when is a rule of
/// health and stands in `protocol.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminders {
    /// Questions of one hour go out within this time, each household at its
    /// own fixed minute.
    pub spread_minutes: u32,
    /// With less of the disk free, in percent, nobody is asked: reports and alerts
    /// have room to the last.
    pub stop_below_free_percent: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    spread_minutes: Spanned<u32>,
    stop_below_free_percent: Spanned<u32>,
}

impl Raw {
    pub(super) fn check(&self, reading: &mut Reading<'_>) -> Option<Reminders> {
        let spread_minutes = reading.within(&self.spread_minutes, 0..=120);
        let stop_below_free_percent = reading.within(&self.stop_below_free_percent, 0..=50);
        Some(Reminders {
            spread_minutes: spread_minutes?,
            stop_below_free_percent: stop_below_free_percent?,
        })
    }
}
