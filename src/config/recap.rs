//! What the recap shows to whom.

use serde::Deserialize;
use toml::Spanned;

use super::strict::Reading;

/// What the recap leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recap {
    /// The gugus tugas reads no number below this, and none from which one could be worked
    /// out.
    pub hide_below: u32,
}

/// What counts where the block is left out.
impl Default for Recap {
    fn default() -> Self {
        Self { hide_below: 5 }
    }
}

pub(super) fn check(raw: Option<&Raw>, reading: &mut Reading<'_>) -> Option<Recap> {
    raw.map_or_else(|| Some(Recap::default()), |raw| raw.check(reading))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    hide_below: Spanned<u32>,
}

impl Raw {
    fn check(&self, reading: &mut Reading<'_>) -> Option<Recap> {
        // A lower limit would name people.
        let hide_below = reading.within(&self.hide_below, 5..=100)?;
        Some(Recap { hide_below })
    }
}
