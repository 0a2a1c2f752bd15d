//! Who can be rung about an alert, as things stand now.

use std::sync::Arc;

use crate::domain::access::{Action, Role, Standing};
use crate::domain::escalation::{Able, SkipReason};
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::domain::place::Area;
use crate::domain::staff::StaffMember;
use crate::engine::incoming::ChatId;
use crate::engine::{Fault, Tx};
use crate::features::Desk;
use crate::register;

/// The staff, seen from one alert.
#[derive(Debug, Clone)]
pub(super) struct Crew {
    staff: Arc<Vec<StaffMember>>,
    /// Where the person is; `None`: nobody knows.
    place: Option<Area>,
    /// The person it is about: nobody is rung about themselves.
    about: Option<PersonId>,
    /// Their chat.
    chat: Option<ChatId>,
}

/// Everybody who works here, read once and seen from many alerts.
pub(super) async fn everybody(tx: &Tx<'_>) -> Result<Arc<Vec<StaffMember>>, Fault> {
    register::staff::all(tx).await.map(Arc::new)
}

/// Whether an alert about this person could ring any health worker, as things stand.
///
/// # Errors
/// When the store fails.
pub async fn somebody_to_ring(desk: &Desk<'_, '_>, person: &Person) -> Result<bool, Fault> {
    let place = Some(person.area());
    let chat = Desk::chat_of(person);
    let staff = everybody(desk.tx).await?;
    let crew = Crew::new(staff, place, Some(person.id), chat);
    Ok(crew.has_health_worker())
}

impl Crew {
    /// The staff, seen from an alert about this person at this place.
    pub fn new(
        staff: Arc<Vec<StaffMember>>,
        place: Option<Area>,
        about: Option<PersonId>,
        chat: Option<ChatId>,
    ) -> Self {
        Self {
            staff,
            place,
            about,
            chat,
        }
    }

    /// The same staff, seen from where the person turns out to be.
    pub fn about(&self, person: PersonId, place: Area) -> Self {
        Self {
            staff: Arc::clone(&self.staff),
            place: Some(place),
            about: Some(person),
            chat: self.chat,
        }
    }

    /// The member of staff with this id.
    pub fn member(&self, who: PersonId) -> Option<&StaffMember> {
        self.staff.iter().find(|member| member.id == who)
    }

    /// The member of staff in this chat.
    pub fn in_chat(&self, chat: ChatId) -> Option<PersonId> {
        let here = |member: &&StaffMember| member.chat == chat.0;
        self.staff.iter().find(here).map(|member| member.id)
    }

    /// Whether the alert is about whoever sits in this chat.
    pub fn is_about(&self, chat: ChatId) -> bool {
        self.chat == Some(chat)
    }

    /// The name that residents read.
    pub fn name(&self, who: PersonId) -> String {
        self.member(who)
            .map(|member| member.name.as_str().to_owned())
            .unwrap_or_else(|| "…".to_owned())
    }

    /// Whether this member may handle the alert.
    pub fn may(&self, member: &StaffMember) -> bool {
        let standing = Standing {
            registered: false,
            grants: member.grants.clone(),
        };
        let own = self.about == Some(member.id) || self.chat == Some(ChatId(member.chat));
        let here = match &self.place {
            Some(place) => standing.may_in(Action::HandleAlerts, place),
            None => standing.may(Action::HandleAlerts),
        };
        here && !own
    }

    fn holds(&self, member: &StaffMember, role: Role) -> bool {
        self.may(member)
            && member.grants.iter().any(|grant| {
                let here = match &self.place {
                    Some(place) => grant.area.contains(place),
                    None => role == Role::Coordinator || grant.area == Area::Kabupaten,
                };
                grant.role == role && here
            })
    }

    /// The health workers of the place, in calling order.
    pub fn workers(&self) -> Vec<PersonId> {
        self.with(Role::HealthWorker)
    }

    /// The coordinators of the place, in calling order.
    pub fn heads(&self) -> Vec<PersonId> {
        let workers = self.workers();
        let heads = self.with(Role::Coordinator);
        heads
            .into_iter()
            .filter(|head| !workers.contains(head))
            .collect()
    }

    fn with(&self, role: Role) -> Vec<PersonId> {
        self.staff
            .iter()
            .filter(|member| self.holds(member, role))
            .map(|member| member.id)
            .collect()
    }

    /// Whether there is a health worker for this place whom a card can reach.
    pub fn has_health_worker(&self) -> bool {
        self.staff
            .iter()
            .any(|member| member.is(Role::HealthWorker) && self.may(member) && !member.unreachable)
    }

    /// Those to whom it can be handed over.
    pub fn others(&self, than: PersonId) -> Vec<&StaffMember> {
        self.staff
            .iter()
            .filter(|member| member.id != than && self.able(member.id).is_ok())
            .collect()
    }
}

impl Able for Crew {
    fn able(&self, who: PersonId) -> Result<(), SkipReason> {
        match self.member(who) {
            Some(member) if !self.may(member) => Err(SkipReason::LostRole),
            Some(member) if member.unreachable => Err(SkipReason::Unreachable),
            Some(_) => Ok(()),
            None => Err(SkipReason::LostRole),
        }
    }

    fn stand_ins(&self) -> Vec<PersonId> {
        self.staff
            .iter()
            .filter(|member| self.may(member))
            .map(|member| member.id)
            .collect()
    }
}
