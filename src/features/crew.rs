//! Who can be called about somebody: those on duty, the other health workers of the place
//! in calling order, and the heads, as things stand now. For alerts and for questions alike.
//!
//! Nobody is called about themselves. Must never decide who of them is called when.

use std::sync::Arc;

use crate::domain::access::{Action, Role, Standing};
use crate::domain::escalation::{Able, Duty, SkipReason};
use crate::domain::id::PersonId;
use crate::domain::person::{Person, Reach};
use crate::domain::place::Area;
use crate::domain::roster::called;
use crate::domain::roster::watch::OnDuty;
use crate::domain::staff::StaffMember;
use crate::engine::incoming::ChatId;
use crate::engine::{Fault, Tx};
use crate::features::{Desk, duty};
use crate::register;

/// The staff, seen from one alert or question.
#[derive(Debug, Clone)]
pub struct Crew {
    staff: Arc<Vec<StaffMember>>,
    /// What they are called to do.
    duty: Action,
    /// Where the person is; `None`: nobody knows.
    place: Option<Area>,
    /// The person it is about: nobody is rung about themselves.
    about: Option<PersonId>,
    /// Their chat.
    chat: Option<ChatId>,
    /// Who is on duty; `None`: there is no roster, or nobody has looked.
    on_duty: Option<OnDuty>,
}

/// Everybody who works here, read once and seen from many alerts.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn everybody(tx: &Tx<'_>) -> Result<Arc<Vec<StaffMember>>, Fault> {
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
    let crew = Crew::for_alert(staff, place, Some(person.id), chat);
    Ok(crew.has_health_worker())
}

impl Crew {
    /// The staff, seen from an alert about this person at this place.
    #[must_use]
    pub fn for_alert(
        staff: Arc<Vec<StaffMember>>,
        place: Option<Area>,
        about: Option<PersonId>,
        chat: Option<ChatId>,
    ) -> Self {
        Self {
            staff,
            duty: Action::HandleAlerts,
            place,
            about,
            chat,
            on_duty: None,
        }
    }

    /// The staff, seen from a question that this person asks.
    #[must_use]
    pub fn for_question(staff: Arc<Vec<StaffMember>>, asker: &Person) -> Self {
        let chat = match asker.reach {
            Reach::Chat(chat) | Reach::DeadChat(chat) => Some(ChatId(chat)),
            Reach::NoTelegram | Reach::Household => None,
        };
        Self {
            staff,
            duty: Action::AnswerQuestions,
            place: Some(asker.area()),
            about: Some(asker.id),
            chat,
            on_duty: None,
        }
    }

    /// The same staff, with the roster of this minute: who is on duty is called first.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn with_roster(mut self, desk: &Desk<'_, '_>) -> Result<Self, Fault> {
        let mut on_duty = duty::now(desk, self.place.as_ref()).await?;
        if let Some(duty) = &mut on_duty {
            // Nobody is called about themselves, nor who is not known here any more.
            let is_another =
                |who: &PersonId| self.member(*who).is_some_and(|member| !self.is_own(member));
            duty.on.retain(is_another);
            duty.away.retain(is_another);
        }
        self.on_duty = on_duty;
        Ok(self)
    }

    /// Those who are called, in this order: on duty, then the others in calling order, at
    /// the end those on duty who can't just now.
    #[must_use]
    pub fn called(&self) -> Vec<PersonId> {
        match &self.on_duty {
            Some(duty) => called(duty, &self.workers()),
            None => self.workers(),
        }
    }

    /// How the roster stands, to be kept with a chain.
    #[must_use]
    pub fn duty(&self) -> Duty {
        let Some(duty) = &self.on_duty else {
            return Duty::NoRoster;
        };
        let mut shifts: Vec<String> = Vec::new();
        for watch in &duty.watches {
            if !shifts.contains(&watch.shift.name) {
                shifts.push(watch.shift.name.clone());
            }
        }
        Duty::Roster {
            shifts,
            on: duty.on.clone(),
            away: duty.away.clone(),
        }
    }

    /// The same staff, seen from where the person turns out to be.
    #[must_use]
    pub fn about(&self, person: PersonId, place: Area) -> Self {
        Self {
            staff: Arc::clone(&self.staff),
            duty: self.duty,
            place: Some(place),
            about: Some(person),
            chat: self.chat,
            on_duty: None,
        }
    }

    /// The member of staff with this id.
    #[must_use]
    pub fn member(&self, who: PersonId) -> Option<&StaffMember> {
        self.staff.iter().find(|member| member.id == who)
    }

    /// The member of staff in this chat.
    #[must_use]
    pub fn in_chat(&self, chat: ChatId) -> Option<PersonId> {
        let here = |member: &&StaffMember| member.chat == chat.0;
        self.staff.iter().find(here).map(|member| member.id)
    }

    /// Whether the alert is about whoever sits in this chat.
    #[must_use]
    pub fn is_about(&self, chat: ChatId) -> bool {
        self.chat == Some(chat)
    }

    /// The name that residents read.
    #[must_use]
    pub fn name(&self, who: PersonId) -> String {
        self.member(who)
            .map(|member| member.name.as_str().to_owned())
            .unwrap_or_else(|| "…".to_owned())
    }

    /// Whether this member may do what is to be done.
    #[must_use]
    pub fn may(&self, member: &StaffMember) -> bool {
        let standing = Standing {
            registered: false,
            grants: member.grants.clone(),
        };
        let here = match &self.place {
            Some(place) => standing.may_in(self.duty, place),
            None => standing.may(self.duty),
        };
        here && !self.is_own(member)
    }

    /// Whether it is about this member.
    fn is_own(&self, member: &StaffMember) -> bool {
        self.about == Some(member.id) || self.chat == Some(ChatId(member.chat))
    }

    /// Whether this member may do that here, too.
    #[must_use]
    pub fn may_also(&self, member: &StaffMember, action: Action) -> bool {
        let standing = Standing {
            registered: false,
            grants: member.grants.clone(),
        };
        self.may(member)
            && match &self.place {
                Some(place) => standing.may_in(action, place),
                None => standing.may(action),
            }
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
    fn workers(&self) -> Vec<PersonId> {
        self.with(Role::HealthWorker)
    }

    /// The coordinators of the place, in calling order, but those who are called already.
    #[must_use]
    pub fn heads(&self) -> Vec<PersonId> {
        let workers = self.called();
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
    #[must_use]
    pub fn has_health_worker(&self) -> bool {
        self.staff
            .iter()
            .any(|member| member.is(Role::HealthWorker) && self.may(member) && !member.unreachable)
    }

    /// Those to whom it can be handed over.
    #[must_use]
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
