//! The life of a task: opened, given, given again, closed.

use chrono::TimeDelta;

use super::{Due, card, house};
use crate::clock::Moment;
use crate::domain::calendar::Zone;
use crate::domain::id::{PersonId, TaskId};
use crate::domain::person::Person;
use crate::domain::place::VillageId;
use crate::domain::schedule::after_quiet;
use crate::domain::task::{Card, Task, TaskKind, TaskReason, TaskState, assignees, can_be_sent};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::Lane;
use crate::engine::timer::{TimerName, Urgency};
use crate::features;
use crate::features::desk::Desk;
use crate::register;

/// A task that nobody touches comes up again after so long.
const UNTOUCHED: TimeDelta = TimeDelta::hours(24);

/// A timer that should have rung so long ago will not ring any more.
const OVERDUE: TimeDelta = TimeDelta::hours(2);

/// How a task ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// The person was heard: through staff, or by his or her own report.
    Heard {
        /// Who of the staff reported.
        by: Option<PersonId>,
    },
    /// A task that asks more took its place.
    Replaced,
    /// The person, who had said no to being asked, is asked by the bot again.
    Agreed,
    /// A health worker has seen to the person.
    LookedAfter,
    /// They isolate at home no more.
    IsolationOver,
}

/// Opens a task and gives it out, unless one that covers it is open already.
pub(super) async fn open(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
    kind: TaskKind,
    reason: TaskReason,
) -> Result<(), Fault> {
    let Some(person) = register::person::find(desk.tx, person).await? else {
        return Ok(());
    };
    let out = register::task::open_about(desk.tx, person.id).await?;
    if out.iter().any(|task| task.kind.covers(kind)) {
        return Ok(());
    }
    for lesser in out {
        close(desk, lesser, End::Replaced).await?;
    }
    let task = Task {
        id: desk.tx.new_id()?,
        person: person.id,
        kind,
        reason,
        area: person.area(),
        opened: desk.now(),
        state: TaskState::Open,
        not_home: None,
        cards: Vec::new(),
    };
    give(desk, task).await?;
    house::refresh_others(desk, person.id).await
}

/// Sends an open task to those who can do it, instead of any earlier cards.
pub(super) async fn give(desk: &mut Desk<'_, '_>, mut task: Task) -> Result<(), Fault> {
    let Some(person) = register::person::find(desk.tx, task.person).await? else {
        return Ok(());
    };
    for old in std::mem::take(&mut task.cards) {
        card::take_buttons_off(desk, &old)?;
    }
    let staff = register::staff::all(desk.tx).await?;
    for member in assignees(&task, &staff) {
        let chat = ChatId(member.chat);
        let language = desk.language_of(chat).await?;
        let (html, buttons) = card::open(desk, language, &task, &person).await?;
        let message = desk.send(chat, Lane::Reply, html, buttons, None)?;
        task.cards.push(Card {
            staff: member.id,
            chat: member.chat,
            message: message.0,
        });
    }
    if task.cards.is_empty() {
        // Found by whoever joins next, by /tugas, and once a day from here.
        log::error!(task = task.id.to_string().as_str(); "nobody can be sent to do a task");
    }
    let at = desk.now() + UNTOUCHED;
    wake(desk, &task, at, &person).await?;
    register::task::put(desk.tx, &task)
}

/// Brings a task up again at that time, or at the end of the quiet hours it falls in.
/// Returns when that is.
pub(super) async fn wake(
    desk: &mut Desk<'_, '_>,
    task: &Task,
    at: Moment,
    person: &Person,
) -> Result<Moment, Fault> {
    let quiet = &desk.house.protocol.reminders.quiet.limits;
    let at = after_quiet(quiet, zone(desk, &person.village), at);
    let due = features::Due::Tasks(Due::Again { task: task.id });
    desk.wake(at, timer(task.id), Urgency::Normal, due).await?;
    Ok(at)
}

fn timer(task: TaskId) -> TimerName {
    TimerName::new("task", task)
}

/// The auditor's round: every open task comes up again. What is missing is repaired
/// and reported.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for task in register::task::all_open(desk.tx).await? {
        if desk.will_ring(&timer(task.id), OVERDUE).await?.is_some() {
            continue;
        }
        if let Some(person) = register::person::find(desk.tx, task.person).await? {
            log::error!(task:% = task.id; "an open task had no timer; mended");
            desk.tx.mended(1);
            wake(desk, &task, desk.now(), &person).await?;
        }
    }
    Ok(())
}

/// The zone of a village's clocks.
pub(super) fn zone(desk: &Desk<'_, '_>, village: &VillageId) -> Zone {
    let village = desk.house.village(village);
    village.map_or(Zone::Jakarta, |village| village.zone)
}

/// Closes a task; everybody who has it reads so.
pub(super) async fn close(
    desk: &mut Desk<'_, '_>,
    mut task: Task,
    end: End,
) -> Result<Task, Fault> {
    let by = match end {
        End::Heard { by } => by,
        End::Replaced | End::Agreed | End::LookedAfter | End::IsolationOver => None,
    };
    task.state = TaskState::Done { at: desk.now(), by };
    desk.tx.cancel(&timer(task.id)).await?;
    card::show_closed(desk, &task, end).await?;
    register::task::put(desk.tx, &task)?;
    house::refresh_others(desk, task.person).await?;
    Ok(task)
}

/// Gives tasks that nobody of those who have them can do (any more) to others.
pub(super) async fn give_orphans_anew(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    let staff = register::staff::all(desk.tx).await?;
    for task in register::task::all_open(desk.tx).await? {
        let in_good_hands = task.cards.iter().any(|card| {
            let holder = staff.iter().find(|member| member.id == card.staff);
            holder.is_some_and(|member| can_be_sent(&task, member))
        });
        if !in_good_hands && !assignees(&task, &staff).is_empty() {
            give(desk, task).await?;
        }
    }
    Ok(())
}
