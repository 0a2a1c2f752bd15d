//! What people agree to before anything is kept about them.

use serde::Deserialize;
use toml::Spanned;

use super::strict::Reading;

/// The facts that the consent text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Rises when the text changes in substance: everybody is asked again.
    pub version: u32,
    /// The office that answers for the data (data controller).
    pub office: String,
    /// How long a closed record is kept.
    pub retention_days: u32,
    /// How often somebody may have the file of their own data within an hour.
    pub copies_per_hour: u32,
}

/// What counts where the key is left out.
const COPIES_PER_HOUR: u32 = 3;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    version: Spanned<u32>,
    office: Spanned<String>,
    retention_days: Spanned<u32>,
    copies_per_hour: Option<Spanned<u32>>,
}

impl Raw {
    pub(super) fn check(&self, reading: &mut Reading<'_>) -> Option<Consent> {
        let version = reading.within(&self.version, 1..=9999);
        let office = reading.words(&self.office);
        let retention_days = reading.within(&self.retention_days, 1..=3650);
        let copies_per_hour = match &self.copies_per_hour {
            Some(written) => reading.within(written, 1..=60),
            None => Some(COPIES_PER_HOUR),
        };
        Some(Consent {
            version: version?,
            office: office?,
            retention_days: retention_days?,
            copies_per_hour: copies_per_hour?,
        })
    }
}
