//! Who may do what: the one place of it, default deny.
//!
//! Every command, button, order of the command line (and, later, web route) maps to an
//! [`Action`]; [`Standing::may`] is the only question asked about roles.
//! Table of rights: UX.md "People"; a test walks all actions × all roles.

use serde::{Deserialize, Serialize};

use super::place::Area;

/// What a person is to the house. One person can hold several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Village health volunteer: tasks at the door, without symptoms.
    Kader,
    /// Head of a neighbourhood (ketua RT): who isolates in that RT, tasks.
    RtHead,
    /// Perangkat desa: office, aid, travellers.
    VillageOfficer,
    /// Nakes: nurse, midwife, doctor of the puskesmas.
    HealthWorker,
    /// Koordinator: head of the puskesmas or satgas.
    Coordinator,
    /// Gugus tugas of the kabupaten: counts without names.
    TaskForce,
}

impl Role {
    /// All roles that invitations give.
    pub const ALL: [Self; 6] = [
        Self::Kader,
        Self::RtHead,
        Self::VillageOfficer,
        Self::HealthWorker,
        Self::Coordinator,
        Self::TaskForce,
    ];

    /// The name used on the command line, in links and in message ids.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Kader => "kader",
            Self::RtHead => "rt-head",
            Self::VillageOfficer => "village-officer",
            Self::HealthWorker => "health-worker",
            Self::Coordinator => "coordinator",
            Self::TaskForce => "task-force",
        }
    }

    /// The role of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// Everything that can be done, as far as rights differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Start, menu, help, language, cancel.
    Talk,
    /// Raise an emergency: anybody, before consent and registration.
    CallForHelp,
    /// Register oneself.
    Register,
    /// Report on one's own health.
    ReportSelf,
    /// Tell of somebody's health from an account that nobody knows.
    ReportUnknown,
    /// Choose the hour of the daily question.
    ChooseHour,
    /// Redeem an invitation.
    JoinStaff,
    /// See an open alert's card (initials, age, RT, values).
    SeeAlerts,
    /// Take an alert and see the name and number; then call, visit, refer, end, hand over.
    HandleAlerts,
    /// Take an alert from whoever has it and give it to somebody else.
    ReassignAlerts,
    /// Bind a group of the staff in which open alerts are counted, and let it go.
    BindGroups,
    /// See and finish a call or visit task of one's area, without symptoms.
    HandleTasks,
    /// Say whether two people in the register are one.
    MatchPeople,
    /// Find somebody in the register and link them to another telephone.
    RelinkAccounts,
    /// See who works here and invite or revoke.
    ManageStaff,
    /// Change the order in which health workers are called.
    OrderChain,
    /// Read, correct, stop and erase what is kept about oneself.
    OwnData,
    /// Open `/tanya`: to ask there, or to see what is asked.
    Questions,
    /// Ask the health worker on duty.
    Ask,
    /// See a question (initials, age, RT, its words), take it and see the name and
    /// number; then answer.
    AnswerQuestions,
    /// Tell one's own arrival, and of those who came along.
    Arrive,
    /// Enter somebody of one's area who has no telephone.
    Enrol,
    /// See who arrived today in one's area: name, origin, neighbourhood; no symptoms.
    SeeArrivals,
    /// See who isolates in one's area, and look somebody up there: name, house, telephone,
    /// until when, food; no symptoms, no grade, not why.
    SeeMonitored,
    /// See how they are, too: grades, complaints, values, conditions, status.
    SeeHealth,
    /// See who is on duty now and next: names of staff, nothing of residents.
    SeeRoster,
    /// Have a duty: see one's own shifts, swap them, say that one can't just now, read and
    /// write the handover note. At which desk, the two that follow say.
    Serve,
    /// Be on duty at the puskesmas: alerts and questions ring there.
    ServePuskesmas,
    /// Be on duty at the village office.
    ServeOffice,
    /// Set who is on duty when.
    KeepRoster,
    /// Report on somebody's behalf, also for a day that was missed.
    ReportFor,
    /// Lead rounds of tests: pick people, enter their results, have them told.
    EnterResults,
    /// Read a day in numbers; which, hangs on the other rights.
    SeeRecap,
    /// Decide about an isolation: that it is over, lasts longer or shorter, has ended
    /// otherwise, goes on again.
    Release,
    /// Trace contacts of confirmed cases: see whom a case has met, reach them, have them
    /// isolate, say where an infection came from.
    TraceContacts,
    /// Have files made of what is kept (`/unduh`); without names, where no more is allowed.
    Export,
    /// Have files in which people are named.
    ExportNamed,
    /// Enter many people at once, from a file.
    Import,
}

impl Action {
    /// All actions, for tests that walk through them.
    pub const ALL: [Self; 38] = [
        Self::Talk,
        Self::CallForHelp,
        Self::Register,
        Self::ReportSelf,
        Self::ReportUnknown,
        Self::ChooseHour,
        Self::JoinStaff,
        Self::SeeAlerts,
        Self::HandleAlerts,
        Self::ReassignAlerts,
        Self::BindGroups,
        Self::HandleTasks,
        Self::MatchPeople,
        Self::RelinkAccounts,
        Self::ManageStaff,
        Self::OrderChain,
        Self::OwnData,
        Self::Questions,
        Self::Ask,
        Self::AnswerQuestions,
        Self::Arrive,
        Self::Enrol,
        Self::SeeArrivals,
        Self::SeeMonitored,
        Self::SeeHealth,
        Self::SeeRoster,
        Self::Serve,
        Self::ServePuskesmas,
        Self::ServeOffice,
        Self::KeepRoster,
        Self::ReportFor,
        Self::EnterResults,
        Self::SeeRecap,
        Self::Release,
        Self::TraceContacts,
        Self::Export,
        Self::ExportNamed,
        Self::Import,
    ];
}

/// A role, and where it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// Where it counts.
    pub area: Area,
}

/// All that decides what somebody may do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whether this account belongs to a registered person who has consented.
    pub registered: bool,
    /// Roles that are in force now.
    pub grants: Vec<Grant>,
}

impl Standing {
    /// Whether this may be done somewhere at all: decides what is offered.
    #[must_use]
    pub fn may(&self, action: Action) -> bool {
        self.may_as_resident(action) || self.grants.iter().any(|g| role_may(g.role, action))
    }

    /// Whether this may be done there: decides what happens.
    #[must_use]
    pub fn may_in(&self, action: Action, place: &Area) -> bool {
        self.may_as_resident(action)
            || self
                .grants
                .iter()
                .any(|g| role_may(g.role, action) && g.area.contains(place))
    }

    /// Whether this may be done in some part of that place, by one's role there.
    #[must_use]
    pub fn may_somewhere_in(&self, action: Action, place: &Area) -> bool {
        self.grants
            .iter()
            .any(|g| role_may(g.role, action) && g.area.overlaps(place))
    }

    fn may_as_resident(&self, action: Action) -> bool {
        match action {
            Action::Talk
            | Action::CallForHelp
            | Action::JoinStaff
            | Action::OwnData
            | Action::Arrive => true,
            Action::Register | Action::ReportUnknown => !self.registered,
            Action::ReportSelf | Action::ChooseHour | Action::Questions | Action::Ask => {
                self.registered
            }
            Action::SeeAlerts
            | Action::HandleAlerts
            | Action::ReassignAlerts
            | Action::BindGroups
            | Action::HandleTasks
            | Action::MatchPeople
            | Action::RelinkAccounts
            | Action::ManageStaff
            | Action::OrderChain
            | Action::AnswerQuestions
            | Action::Enrol
            | Action::SeeArrivals
            | Action::SeeMonitored
            | Action::SeeHealth
            | Action::SeeRoster
            | Action::Serve
            | Action::ServePuskesmas
            | Action::ServeOffice
            | Action::KeepRoster
            | Action::ReportFor
            | Action::EnterResults
            | Action::SeeRecap
            | Action::Release
            | Action::TraceContacts
            | Action::Export
            | Action::ExportNamed
            | Action::Import => false,
        }
    }
}

/// What a role adds to the rights of a resident.
fn role_may(role: Role, action: Action) -> bool {
    match action {
        Action::SeeAlerts
        | Action::HandleAlerts
        | Action::BindGroups
        | Action::Questions
        | Action::AnswerQuestions
        | Action::SeeHealth
        | Action::EnterResults
        | Action::Release
        | Action::TraceContacts
        | Action::ExportNamed
        | Action::Import
        | Action::ServePuskesmas => {
            matches!(role, Role::HealthWorker | Role::Coordinator)
        }
        Action::Serve => matches!(
            role,
            Role::VillageOfficer | Role::HealthWorker | Role::Coordinator
        ),
        Action::ServeOffice => matches!(role, Role::VillageOfficer),
        Action::SeeRoster | Action::SeeRecap => true,
        Action::Export => matches!(
            role,
            Role::HealthWorker | Role::Coordinator | Role::TaskForce
        ),
        Action::HandleTasks | Action::ReportFor => matches!(
            role,
            Role::Kader | Role::RtHead | Role::HealthWorker | Role::Coordinator
        ),
        Action::MatchPeople
        | Action::RelinkAccounts
        | Action::Enrol
        | Action::SeeArrivals
        | Action::SeeMonitored => {
            matches!(
                role,
                Role::Kader
                    | Role::RtHead
                    | Role::VillageOfficer
                    | Role::HealthWorker
                    | Role::Coordinator
            )
        }
        Action::ManageStaff | Action::OrderChain | Action::ReassignAlerts | Action::KeepRoster => {
            matches!(role, Role::Coordinator)
        }
        Action::Talk
        | Action::CallForHelp
        | Action::Register
        | Action::ReportSelf
        | Action::ReportUnknown
        | Action::ChooseHour
        | Action::Ask
        | Action::JoinStaff
        | Action::OwnData
        | Action::Arrive => false,
    }
}
