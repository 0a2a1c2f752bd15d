//! Work for somebody on the telephone or at the door: look after a person who was
//! not heard of.
//!
//! Pure. A task tells why and since when, never how ill: who does it need not know.
//! There is at most one open task of a kind for a person.

use serde::{Deserialize, Serialize};

use super::access::{Action, Role, Standing};
use super::id::{PersonId, TaskId};
use super::place::Area;
use super::staff::StaffMember;
use crate::clock::Moment;

/// A piece of work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Random.
    pub id: TaskId,
    /// Whom it is about.
    pub person: PersonId,
    /// What is to be done.
    pub kind: TaskKind,
    /// Why.
    pub reason: TaskReason,
    /// Where the person lives: who may do it is decided by that.
    pub area: Area,
    /// Since when.
    pub opened: Moment,
    /// Whether it is done.
    pub state: TaskState,
    /// The last time that nobody was found at home.
    pub not_home: Option<Moment>,
    /// Whom it was given to, and the message they have.
    pub cards: Vec<Card>,
}

/// The message by which somebody has a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Whose.
    pub staff: PersonId,
    /// Their chat.
    pub chat: i64,
    /// The message's number in the outbox.
    pub message: u64,
}

/// What is to be done; later ones ask more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// Call by telephone.
    Call,
    /// Knock: there is no number to call.
    Door,
    /// Visit: calling was not enough.
    Visit,
}

impl TaskKind {
    /// Whether, while `self` is to be done, `other` need not be done as well.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        match self {
            Self::Visit => true,
            Self::Call | Self::Door => other != Self::Visit,
        }
    }

    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Call, Self::Door, Self::Visit];

    /// Its number in keys. Stored, never changed.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Call => 1,
            Self::Door => 2,
            Self::Visit => 3,
        }
    }
}

/// Why somebody has to be looked after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskReason {
    /// Has not answered since then.
    Silent {
        /// The first question that was not answered.
        since: Moment,
    },
    /// The chat is dead: blocked, deactivated, gone.
    Unreachable,
    /// Has no Telegram: is asked by telephone every day.
    NoTelegram,
    /// Has said no to being asked, while something is awaited of them.
    Withdrew,
    /// A health worker wants somebody to look after them.
    Asked {
        /// Who wants it.
        by: PersonId,
    },
}

/// Whether a task is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskState {
    /// It waits for somebody.
    Open,
    /// It is over.
    Done {
        /// Since when.
        at: Moment,
        /// Who did it; `None`: it became needless.
        by: Option<PersonId>,
    },
}

impl Task {
    /// Whether it waits for somebody.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self.state {
            TaskState::Open => true,
            TaskState::Done { .. } => false,
        }
    }
}

/// Who gets a task, of all who work here: the neighbourhood's own people, else the
/// village's kader, else health workers, else coordinators. A visit goes to health
/// workers as well. Nobody is sent to look after himself; who can't be reached is
/// passed over.
#[must_use]
pub fn assignees<'s>(task: &Task, staff: &'s [StaffMember]) -> Vec<&'s StaffMember> {
    let circles = [
        Circle::Neighbourhood,
        Circle::Volunteers,
        Circle::HealthWorkers,
        Circle::Coordinators,
    ];
    let of = |circle: Circle| -> Vec<&'s StaffMember> {
        staff
            .iter()
            .filter(|member| can_be_sent(task, member) && circle.has(member, &task.area))
            .collect()
    };
    let mut chosen = circles
        .into_iter()
        .map(of)
        .find(|people| !people.is_empty())
        .unwrap_or_default();
    if task.kind == TaskKind::Visit {
        for nurse in of(Circle::HealthWorkers) {
            if chosen.iter().all(|member| member.id != nurse.id) {
                chosen.push(nurse);
            }
        }
    }
    chosen
}

/// Whether this member of staff can do this task at all.
#[must_use]
pub fn can_be_sent(task: &Task, member: &StaffMember) -> bool {
    let standing = Standing {
        registered: false,
        grants: member.grants.clone(),
    };
    member.id != task.person
        && !member.unreachable
        && standing.may_in(Action::HandleTasks, &task.area)
}

/// The circles around a house, nearest first.
#[derive(Debug, Clone, Copy)]
enum Circle {
    Neighbourhood,
    Volunteers,
    HealthWorkers,
    Coordinators,
}

impl Circle {
    fn has(self, member: &StaffMember, home: &Area) -> bool {
        member.grants.iter().any(|grant| match self {
            Self::Neighbourhood => {
                matches!(grant.role, Role::Kader | Role::RtHead) && grant.area == *home
            }
            Self::Volunteers => {
                matches!(grant.role, Role::Kader | Role::RtHead) && grant.area.contains(home)
            }
            Self::HealthWorkers => grant.role == Role::HealthWorker && grant.area.contains(home),
            Self::Coordinators => grant.role == Role::Coordinator && grant.area.contains(home),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::access::Grant;
    use crate::domain::id::RandomId;
    use crate::domain::place::RtRw;
    use crate::domain::text::name::PersonName;

    fn home() -> Area {
        rt(3)
    }

    fn rt(rt: u16) -> Area {
        Area::Rt("asri".parse().unwrap(), RtRw::new(rt, 5).unwrap())
    }

    fn village() -> Area {
        Area::Village("asri".parse().unwrap())
    }

    fn member(id: u64, role: Role, area: Area) -> StaffMember {
        StaffMember {
            id: PersonId::from_bits(id),
            name: PersonName::read("Wati").unwrap(),
            chat: i64::try_from(id).unwrap(),
            unreachable: false,
            grants: vec![Grant { role, area }],
            order: id,
            since: Moment::UNIX_EPOCH,
            ends: Vec::new(),
            changes: 0,
        }
    }

    fn task(kind: TaskKind) -> Task {
        Task {
            id: TaskId::from_bits(1),
            person: PersonId::from_bits(99),
            kind,
            reason: TaskReason::Unreachable,
            area: home(),
            opened: Moment::UNIX_EPOCH,
            state: TaskState::Open,
            not_home: None,
            cards: Vec::new(),
        }
    }

    fn sent(kind: TaskKind, staff: &[StaffMember]) -> Vec<u64> {
        assignees(&task(kind), staff)
            .iter()
            .map(|member| member.id.bits())
            .collect()
    }

    #[test]
    fn the_nearest_circle_that_has_somebody_gets_it() {
        let mut staff = vec![
            member(1, Role::RtHead, home()),
            member(2, Role::Kader, home()),
            member(3, Role::Kader, village()),
            member(4, Role::RtHead, rt(4)),
            member(5, Role::HealthWorker, village()),
            member(6, Role::Coordinator, Area::Kabupaten),
            member(7, Role::VillageOfficer, village()),
            member(8, Role::TaskForce, Area::Kabupaten),
        ];
        for (gone, expected) in [
            (None, vec![1, 2]),
            (Some(1), vec![2]),
            (Some(2), vec![3]),
            (Some(3), vec![5]),
            (Some(5), vec![6]),
            (Some(6), vec![]),
        ] {
            for member in &mut staff {
                member.unreachable |= gone == Some(member.id.bits());
            }
            assert_eq!(sent(TaskKind::Call, &staff), expected, "{gone:?}");
        }
    }

    #[test]
    fn a_visit_goes_to_health_workers_as_well() {
        let staff = [
            member(1, Role::RtHead, home()),
            member(5, Role::HealthWorker, village()),
        ];
        assert_eq!(sent(TaskKind::Visit, &staff), [1, 5]);
        assert_eq!(sent(TaskKind::Visit, &staff[1..]), [5]);
        assert_eq!(sent(TaskKind::Door, &staff), [1]);
    }

    #[test]
    fn a_visit_stands_for_a_call_and_a_call_for_no_visit() {
        use TaskKind::{Call, Door, Visit};
        for (out, wanted, covered) in [
            (Call, Call, true),
            (Call, Door, true),
            (Door, Call, true),
            (Call, Visit, false),
            (Visit, Call, true),
            (Visit, Visit, true),
        ] {
            assert_eq!(out.covers(wanted), covered, "{out:?} {wanted:?}");
        }
    }

    #[test]
    fn nobody_is_sent_to_look_after_himself() {
        let staff = [
            member(99, Role::RtHead, home()),
            member(3, Role::Kader, village()),
        ];
        assert_eq!(sent(TaskKind::Call, &staff), [3]);
    }
}
