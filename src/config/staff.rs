//! How members of the staff join, and for how long.

use serde::Deserialize;
use toml::Spanned;

use super::strict::Reading;

/// Rules of invitations and roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// An invitation that is older opens nothing.
    pub invitation_valid_hours: u32,
    /// For how many days the coordinator may let a role count, besides without end.
    pub role_days: Vec<u32>,
    /// So many days before its end those concerned are told.
    pub role_end_notice_days: u32,
}

/// The lengths that are offered where the file names none.
const ROLE_DAYS: [u32; 4] = [7, 14, 30, 90];
/// The days of notice where the file names none.
const NOTICE_DAYS: u32 = 3;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    invitation_valid_hours: Spanned<u32>,
    role_days: Option<Vec<Spanned<u32>>>,
    role_end_notice_days: Option<Spanned<u32>>,
}

impl Raw {
    pub(super) fn check(&self, reading: &mut Reading<'_>) -> Option<Staff> {
        let invitation_valid_hours = reading.within(&self.invitation_valid_hours, 1..=720);
        let role_days = match &self.role_days {
            None => Some(ROLE_DAYS.to_vec()),
            Some(days) => {
                let days = days.iter().map(|days| reading.within(days, 1..=366));
                days.collect::<Vec<_>>().into_iter().collect()
            }
        };
        let role_end_notice_days = match &self.role_end_notice_days {
            None => Some(NOTICE_DAYS),
            Some(days) => reading.within(days, 0..=30),
        };
        Some(Staff {
            invitation_valid_hours: invitation_valid_hours?,
            role_days: role_days?,
            role_end_notice_days: role_end_notice_days?,
        })
    }
}
