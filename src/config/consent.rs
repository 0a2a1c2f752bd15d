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
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    version: Spanned<u32>,
    office: Spanned<String>,
    retention_days: Spanned<u32>,
}

impl Raw {
    pub(super) fn check(&self, reading: &mut Reading<'_>) -> Option<Consent> {
        let version = reading.within(&self.version, 1..=9999);
        let office = reading.words(&self.office);
        let retention_days = reading.within(&self.retention_days, 1..=3650);
        Some(Consent {
            version: version?,
            office: office?,
            retention_days: retention_days?,
        })
    }
}
