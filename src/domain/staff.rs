//! A member of staff: somebody with roles, who may be a resident too.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::access::{Grant, Role};
use super::id::PersonId;
use super::text::name::PersonName;
use crate::clock::Moment;

/// When a role ends by itself: whoever stands in for two weeks need not be revoked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleEnd {
    /// Which role, and where.
    pub grant: Grant,
    /// From when on it gives nothing.
    pub at: Moment,
    /// Whether that it is near has been told.
    pub told: bool,
}

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
    /// When which of the roles end; one that is not named here has no end.
    #[serde(default)]
    pub ends: Vec<RoleEnd>,
    /// How often roles were given or taken away: a question about them is about those of its
    /// time, not about later ones.
    #[serde(default, alias = "partings", skip_serializing_if = "is_never")]
    pub changes: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_never(times: &u32) -> bool {
    *times == 0
}

impl StaffMember {
    /// Whether they hold this role anywhere.
    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }

    /// When that role ends; `None`: not by itself.
    #[must_use]
    pub fn end_of(&self, grant: &Grant) -> Option<Moment> {
        let end = self.ends.iter().find(|end| end.grant == *grant);
        end.map(|end| end.at)
    }

    /// Sets when a role ends, instead of what was set before.
    pub fn set_end(&mut self, grant: &Grant, at: Option<Moment>) {
        self.ends.retain(|end| end.grant != *grant);
        self.ends.extend(at.map(|at| RoleEnd {
            grant: grant.clone(),
            at,
            told: false,
        }));
    }

    /// Takes a role on; one that is held already changes nothing.
    pub fn take_on(&mut self, grant: &Grant) {
        if !self.grants.contains(grant) {
            self.grants.push(grant.clone());
            self.changes = self.changes.saturating_add(1);
        }
    }

    /// Takes roles away.
    pub fn lose(&mut self, gone: &[Grant]) {
        self.grants.retain(|grant| !gone.contains(grant));
        self.ends.retain(|end| !gone.contains(&end.grant));
        self.changes = self.changes.saturating_add(1);
    }

    /// The roles that count now, whether or not those that have ended were taken away yet.
    #[must_use]
    pub fn in_force(&self, now: Moment) -> Vec<Grant> {
        let is_over = |grant: &&Grant| self.end_of(grant).is_some_and(|end| end <= now);
        let grants = self.grants.iter();
        grants.filter(|grant| !is_over(grant)).cloned().collect()
    }

    /// The roles whose time is up.
    #[must_use]
    pub fn ended(&self, now: Moment) -> Vec<Grant> {
        let over = self.ends.iter().filter(|end| end.at <= now);
        over.map(|end| end.grant.clone()).collect()
    }

    /// The roles that end within `ahead`, each told once.
    pub fn tell_ending(&mut self, now: Moment, ahead: TimeDelta) -> Vec<Grant> {
        let mut near = Vec::new();
        for end in &mut self.ends {
            if !end.told && end.at > now && end.at - ahead <= now {
                end.told = true;
                near.push(end.grant.clone());
            }
        }
        near
    }

    /// When there is next something to tell, or to take away.
    #[must_use]
    pub fn next_end(&self, ahead: TimeDelta) -> Option<Moment> {
        let due = |end: &RoleEnd| if end.told { end.at } else { end.at - ahead };
        self.ends.iter().map(due).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::RandomId;
    use crate::domain::place::Area;

    fn grant(role: Role) -> Grant {
        let area = Area::Kabupaten;
        Grant { role, area }
    }

    fn wati() -> StaffMember {
        StaffMember {
            id: PersonId::from_bits(1),
            name: PersonName::read("Bidan Wati").unwrap(),
            chat: 7,
            unreachable: false,
            grants: vec![grant(Role::Kader), grant(Role::HealthWorker)],
            order: 1,
            since: Moment::UNIX_EPOCH,
            ends: Vec::new(),
            changes: 0,
        }
    }

    #[test]
    fn a_role_ends_at_its_time_and_the_other_stays() {
        let mut wati = wati();
        let nurse = grant(Role::HealthWorker);
        let end = Moment::UNIX_EPOCH + TimeDelta::days(14);
        wati.set_end(&nurse, Some(end));
        assert_eq!(wati.in_force(end - TimeDelta::milliseconds(1)).len(), 2);
        assert_eq!(wati.in_force(end), [grant(Role::Kader)]);
        assert_eq!(wati.ended(end), std::slice::from_ref(&nurse));
        wati.lose(std::slice::from_ref(&nurse));
        assert_eq!(wati.grants, [grant(Role::Kader)]);
        assert!(wati.ends.is_empty());
    }

    #[test]
    fn that_it_is_near_is_told_once_and_anew_when_the_end_was_moved() {
        let mut wati = wati();
        let nurse = grant(Role::HealthWorker);
        let (ahead, start) = (TimeDelta::days(3), Moment::UNIX_EPOCH);
        wati.set_end(&nurse, Some(start + TimeDelta::days(14)));
        assert_eq!(wati.next_end(ahead), Some(start + TimeDelta::days(11)));
        assert!(wati.tell_ending(start, ahead).is_empty());
        let near = start + TimeDelta::days(11);
        assert_eq!(wati.tell_ending(near, ahead), std::slice::from_ref(&nurse));
        assert!(wati.tell_ending(near, ahead).is_empty());
        assert_eq!(wati.next_end(ahead), Some(start + TimeDelta::days(14)));
        wati.set_end(&nurse, Some(start + TimeDelta::days(30)));
        assert_eq!(wati.next_end(ahead), Some(start + TimeDelta::days(27)));
        wati.set_end(&nurse, None);
        assert_eq!(wati.next_end(ahead), None);
    }
}
