//! Files of what is kept.

use serde::Deserialize;
use toml::Spanned;

use super::strict::Reading;

/// How many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Files {
    /// How many files somebody may have made within an hour.
    pub per_hour: u32,
}

impl Default for Files {
    /// What counts where the block is left out.
    fn default() -> Self {
        Self { per_hour: 10 }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    per_hour: Option<Spanned<u32>>,
}

/// The rules, or those of a block that was left out.
pub(super) fn check(raw: Option<&Raw>, reading: &mut Reading<'_>) -> Option<Files> {
    let usual = Files::default();
    let Some(raw) = raw else {
        return Some(usual);
    };
    let per_hour = match &raw.per_hour {
        Some(written) => reading.within(written, 1..=100),
        None => Some(usual.per_hour),
    };
    Some(Files {
        per_hour: per_hour?,
    })
}
