//! An invitation to join the staff: single-use, and it expires.

use serde::{Deserialize, Serialize};

use super::access::Grant;
use super::id::{InvitationId, PersonId};
use crate::clock::Moment;

/// Who may join as what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// The secret in the link.
    pub id: InvitationId,
    /// The pseudonym of the secret, part of the key.
    pub id_key: [u8; 16],
    /// What it gives.
    pub grant: Grant,
    /// Who made it; `None`: the operator, on the command line.
    pub by: Option<PersonId>,
    /// From when on it opens nothing.
    pub expires: Moment,
    /// Who used it.
    pub used_by: Option<PersonId>,
}

/// Why an invitation opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// The one who asks has used it already.
    YoursAlready,
    /// Somebody else has used it.
    Used,
    /// It is too old.
    Expired,
}

impl Invitation {
    /// Whether `who` may use it now.
    ///
    /// # Errors
    /// Why not.
    pub fn opens_for(&self, who: Option<PersonId>, now: Moment) -> Result<(), Closed> {
        match self.used_by {
            Some(user) if Some(user) == who => Err(Closed::YoursAlready),
            Some(_) => Err(Closed::Used),
            None if now >= self.expires => Err(Closed::Expired),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::domain::access::Role;
    use crate::domain::id::RandomId;
    use crate::domain::place::Area;

    #[test]
    fn an_invitation_opens_once_and_in_time() {
        let now = Moment::UNIX_EPOCH;
        let (wati, other) = (PersonId::from_bits(1), PersonId::from_bits(2));
        let mut invitation = Invitation {
            id: InvitationId::from_bits(7),
            id_key: [0; 16],
            grant: Grant {
                role: Role::HealthWorker,
                area: Area::Kabupaten,
            },
            by: None,
            expires: now + TimeDelta::hours(1),
            used_by: None,
        };
        assert_eq!(invitation.opens_for(None, now), Ok(()));
        let late = invitation.expires;
        assert_eq!(invitation.opens_for(None, late), Err(Closed::Expired));
        invitation.used_by = Some(wati);
        assert_eq!(invitation.opens_for(Some(other), now), Err(Closed::Used));
        assert_eq!(
            invitation.opens_for(Some(wati), late),
            Err(Closed::YoursAlready)
        );
    }
}
