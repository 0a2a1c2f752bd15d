//! How members of the staff join.

use serde::Deserialize;
use toml::Spanned;

use super::strict::Reading;

/// Rules of invitations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Staff {
    /// An invitation that is older opens nothing.
    pub invitation_valid_hours: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    invitation_valid_hours: Spanned<u32>,
}

impl Raw {
    pub(super) fn check(&self, reading: &mut Reading<'_>) -> Option<Staff> {
        let invitation_valid_hours = reading.within(&self.invitation_valid_hours, 1..=720)?;
        Some(Staff {
            invitation_valid_hours,
        })
    }
}
