//! Staff: who works here, by invitation, with which role and where.
//!
//! `/undang` shows the coordinator who works here; invites (a single-use link
//! that expires), revokes, lets a role end by itself, and changes the order in which health
//! workers are called. A link (`/start undang_<code>`) opens a short flow that asks for the
//! name residents will read. `siaga invite` makes the first one.
//!
//! Never: a role without an invitation of somebody whose own area contains it;
//! a tenant whose last coordinator has revoked himself.

mod invite;
mod join;
mod parting;
mod people;
mod until;

use serde::{Deserialize, Serialize};

use super::dialogue::{self, Dialogue, Input, Screen, Turn};
use super::{Desk, Flow, Notice, Visit, button};
use crate::domain::access::{Action, Grant, Role};
use crate::domain::id::{PersonId, RandomId};
use crate::domain::language::Language;
use crate::domain::place::Area;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::i18n::Msg;
use crate::register;

pub use invite::by_operator;
pub use join::{invitation_code, redeem};
pub use parting::{Close, close};
pub use until::{audit, role_ends};

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// A role may be near its end, or at it.
    End {
        /// Whose.
        staff: PersonId,
    },
    /// What lies in the chat of somebody who lost a role is closed.
    Close(Close),
}

/// Where a flow of this feature stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Somebody is being invited.
    Invite(invite::Form),
    /// Somebody joins.
    Join(join::Form),
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        match self {
            Self::Invite(form) => Ok(form.screen(visit)),
            Self::Join(form) => Ok(form.screen(visit)),
        }
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        match self {
            Self::Invite(form) => form.answer(visit, input),
            Self::Join(form) => form.answer(visit, input).await,
        }
    }

    fn back(&mut self) -> bool {
        match self {
            Self::Invite(form) => form.back(),
            Self::Join(_) => false,
        }
    }

    fn needs(&self) -> Action {
        match self {
            Self::Invite(_) => Action::ManageStaff,
            Self::Join(_) => Action::JoinStaff,
        }
    }

    fn can_go_back(&self) -> bool {
        match self {
            Self::Invite(form) => form.can_go_back(),
            Self::Join(_) => false,
        }
    }

    fn stand_at(&mut self, other: &Self) {
        if let (Self::Invite(form), Self::Invite(other)) = (self, other) {
            form.stand_at(other);
        }
    }
}

/// A standing button of this feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Button {
    Invite,
    Member,
    Revoke,
    RevokeForSure,
    Earlier,
    Until,
    List,
}

impl Button {
    const ALL: [Self; 7] = [
        Self::Invite,
        Self::Member,
        Self::Revoke,
        Self::RevokeForSure,
        Self::Earlier,
        Self::Until,
        Self::List,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Invite => "invite",
            Self::Member => "member",
            Self::Revoke => "revoke",
            Self::RevokeForSure => "revoke-yes",
            Self::Earlier => "earlier",
            Self::Until => "until",
            Self::List => "list",
        }
    }

    fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|button| button.word() == word)
    }

    /// A button, and which question it answers.
    fn read(word: &str) -> Option<(Self, Option<u64>)> {
        button::read_word(word, Self::named)
    }

    fn action(self) -> Action {
        match self {
            Self::Invite
            | Self::Member
            | Self::Revoke
            | Self::RevokeForSure
            | Self::Until
            | Self::List => Action::ManageStaff,
            Self::Earlier => Action::OrderChain,
        }
    }
}

/// What it takes to press this standing button.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    if until::days_on(word).is_some() {
        return Some(Action::ManageStaff);
    }
    Button::read(word).map(|(button, _)| button.action())
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    Button::ALL.map(Button::word).to_vec()
}

/// `/undang`: who works here.
///
/// # Errors
/// When the store fails.
pub async fn command(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    people::list(visit, None).await
}

/// A standing button.
///
/// # Errors
/// When the store fails.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    let member = thing.map(PersonId::from_bits);
    if let (Some(days), Some(id)) = (until::days_on(word), member) {
        return until::set(visit, id, days).await;
    }
    let (button, asked) = Button::read(word).unzip();
    match (button, member) {
        (Some(Button::Invite), _) => {
            let form = Form::Invite(invite::Form::default());
            dialogue::begin(visit, Flow::Staff(form)).await
        }
        (Some(Button::List), _) => people::list(visit, thing).await,
        (Some(Button::Member), Some(id)) => people::card(visit, id).await,
        (Some(Button::Revoke), Some(id)) => people::ask_to_revoke(visit, id).await,
        (Some(Button::RevokeForSure), Some(id)) => people::revoke(visit, id, asked.flatten()).await,
        (Some(Button::Earlier), Some(id)) => people::move_up(visit, id).await,
        (Some(Button::Until), Some(id)) => until::ask(visit, id).await,
        (
            Some(
                Button::Member
                | Button::Revoke
                | Button::RevokeForSure
                | Button::Earlier
                | Button::Until,
            ),
            None,
        )
        | (None, _) => dialogue::old_button(visit).await,
    }
}

/// The id of a role's name in `staff.ftl`.
fn role_name(role: Role) -> Msg {
    Msg::new(match role {
        Role::Kader => "role-kader",
        Role::RtHead => "role-rt-head",
        Role::VillageOfficer => "role-village-officer",
        Role::HealthWorker => "role-health-worker",
        Role::Coordinator => "role-coordinator",
        Role::TaskForce => "role-task-force",
    })
}

/// "Nakes · Desa Sumberasri".
fn grant_line(visit: &Visit<'_, '_>, grant: &Grant) -> String {
    grant_line_for(&visit.desk, visit.language, grant)
}

fn grant_line_for(desk: &Desk<'_, '_>, language: Language, grant: &Grant) -> String {
    let village = |id| {
        let village = desk.house.village(id);
        village.map_or_else(|| id.to_string(), |village| village.name.clone())
    };
    let area = match &grant.area {
        Area::Kabupaten => Msg::new("area-kabupaten").text("name", &desk.house.config.tenant.name),
        Area::Village(id) => Msg::new("area-village").text("name", village(id)),
        Area::Rt(id, rt_rw) => Msg::new("area-rt")
            .plain("rt", rt_rw.to_string())
            .text("name", village(id)),
    };
    let role = desk.label(language, role_name(grant.role));
    format!("{role} · {}", desk.label(language, area))
}

/// Whether somebody else would still be coordinator.
async fn another_coordinator(visit: &Visit<'_, '_>, but: PersonId) -> Result<bool, Fault> {
    let staff = register::staff::all(visit.desk.tx).await?;
    Ok(staff
        .iter()
        .any(|member: &StaffMember| member.id != but && member.is(Role::Coordinator)))
}

/// Hears an announcement.
///
/// # Errors
/// When the store fails.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::StaffLeft { staff } => parting::left(desk, *staff).await,
        Notice::AccountMoved { person, from, .. } => match from {
            Some(from) => parting::moved(desk, *person, *from).await,
            None => Ok(()),
        },
        Notice::Registered { .. }
        | Notice::IsolationStarted { .. }
        | Notice::Confirmed { .. }
        | Notice::Unconfirmed { .. }
        | Notice::IsolationChanged { .. }
        | Notice::IsolationEnded { .. }
        | Notice::ReportFiled(_)
        | Notice::DangerTapped { .. }
        | Notice::DangerDetailed { .. }
        | Notice::DangerWithdrawn { .. }
        | Notice::AlertClosed { .. }
        | Notice::ChatRevived { .. }
        | Notice::SilentAfterBadGrade { .. }
        | Notice::TaskWanted { .. }
        | Notice::StaffJoined { .. }
        | Notice::ConsentDecided { .. }
        | Notice::PersonCorrected { .. }
        | Notice::HouseholdChanged { .. }
        | Notice::Merged(_)
        | Notice::LinkedElsewhere { .. }
        | Notice::CantNow { .. }
        | Notice::StrangerTold(_)
        | Notice::StrangerKnown { .. }
        | Notice::AlertChanged { .. }
        | Notice::ChatDied { .. }
        | Notice::HourChanged { .. } => Ok(()),
    }
}
