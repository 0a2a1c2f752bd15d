//! A member of staff: somebody with roles, who may be a resident too.

use serde::{Deserialize, Serialize};

use super::access::{Grant, Role};
use super::id::PersonId;
use super::text::name::PersonName;
use crate::clock::Moment;

/// Somebody who works here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffMember {
    /// The same id as the resident, when it is one.
    pub id: PersonId,
    /// As residents read it ("Bidan Wati menangani laporan Anda").
    pub name: PersonName,
    /// Their private chat.
    pub chat: i64,
    /// Whether the bot is blocked there: then they can't be called.
    pub unreachable: bool,
    /// Roles in force.
    pub grants: Vec<Grant>,
    /// Place in the order in which health workers are called: by joining, until
    /// the coordinator changes it.
    pub order: u64,
    /// When they joined.
    pub since: Moment,
}

impl StaffMember {
    /// Whether they hold this role anywhere.
    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }
}
