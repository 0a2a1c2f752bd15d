//! Calls and visits: somebody was not heard of, and somebody else looks.
//!
//! A task goes to the nearest people who can do it ([`crate::domain::task`]). Its
//! card shows who, where, the telephone and since when; never a symptom or a grade,
//! for kader and RT heads have no need of them. What they find is a report on the
//! person's behalf, filed and graded like any other. Who may, also reports without a task,
//! fills in a day that was missed, or has somebody called or visited ([`on_behalf`]).
//!
//! Invariants: at most one open task of a kind for a person; a task is open until
//! somebody is heard, and comes up again while it is; the right to a task is checked
//! at each press against the place where the person lives.

mod answer;
mod card;
mod form;
mod half_finished;
mod house;
mod list;
mod on_behalf;
mod work;

pub use form::Form;
pub use list::list;

use serde::{Deserialize, Serialize};

use super::account::Account;
use super::desk::Desk;
use super::{Notice, Visit, dialogue, report_for};
use crate::domain::access::Action;
use crate::domain::alert::Ending;
use crate::domain::consent::Consenting;
use crate::domain::id::{PersonId, RandomId, TaskId};
use crate::domain::report::{Filer, Report, ReportSource};
use crate::domain::stay_end::StayEnd;
use crate::domain::task::TaskReason;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::i18n::Msg;
use crate::register;

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// An open task is brought up again.
    Again {
        /// Which.
        task: TaskId,
    },
    /// Danger signs were ticked at a door and not sent.
    Ticked(Box<half_finished::Ticked>),
}

/// The words of the buttons on a card. Promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    /// Seen, and well.
    Healthy,
    /// Seen, and ill.
    Sick,
    /// Nobody at home.
    Away,
    /// Reported on the telephone.
    Phoned,
    /// Show the card.
    Show,
    /// Show another page of the list.
    List,
    /// Report about somebody, without a task.
    Report,
    /// Fill in a day that they missed.
    Fill,
    /// Have them called.
    AskCall,
    /// Have them visited.
    AskVisit,
}

impl Word {
    const ALL: [Self; 10] = [
        Self::Healthy,
        Self::Sick,
        Self::Away,
        Self::Phoned,
        Self::Show,
        Self::List,
        Self::Report,
        Self::Fill,
        Self::AskCall,
        Self::AskVisit,
    ];

    fn written(self) -> &'static str {
        match self {
            Self::Healthy => "healthy",
            Self::Sick => "sick",
            Self::Away => "away",
            Self::Phoned => "phoned",
            Self::Show => "show",
            Self::List => "list",
            Self::Report => report_for::REPORT,
            Self::Fill => report_for::FILL,
            Self::AskCall => report_for::ASK_CALL,
            Self::AskVisit => report_for::ASK_VISIT,
        }
    }

    fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.written() == word)
    }

    fn action(self) -> Action {
        match self {
            Self::Healthy | Self::Sick | Self::Away | Self::Phoned | Self::Show | Self::List => {
                Action::HandleTasks
            }
            Self::Report | Self::Fill => Action::ReportFor,
            Self::AskCall | Self::AskVisit => Action::SeeHealth,
        }
    }

    /// Whether it points to a person, and not to a task.
    fn is_about_a_person(self) -> bool {
        match self {
            Self::Healthy | Self::Sick | Self::Away | Self::Phoned | Self::Show | Self::List => {
                false
            }
            Self::Report | Self::Fill | Self::AskCall | Self::AskVisit => true,
        }
    }
}

/// What it takes to press this standing button. Where, is checked with the task.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    Word::read(word).map(Word::action)
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    Word::ALL.into_iter().map(Word::written).collect()
}

/// A button on a card was pressed.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    let (Some(word), Some(bits)) = (Word::read(word), thing) else {
        return dialogue::old_button(visit).await;
    };
    if word == Word::List {
        return list::page(visit, Some(bits)).await;
    }
    if word.is_about_a_person() {
        return on_behalf::press(visit, word, PersonId::from_bits(bits)).await;
    }
    let Some(task) = register::task::find(visit.desk.tx, TaskId::from_bits(bits)).await? else {
        return dialogue::old_button(visit).await;
    };
    if !visit.may_in(Action::HandleTasks, &task.area) {
        visit.popup(Msg::new("tasks-not-yours"));
        return Ok(());
    }
    if visit.account.person == Some(task.person) {
        visit.popup(Msg::new("tasks-about-you"));
        return Ok(());
    }
    if !task.is_open() {
        let message = visit.pressed.as_ref().and_then(|pressed| pressed.message);
        visit.toast(Msg::new("tasks-already-done"));
        return card::take_buttons_off_pressed(visit, message);
    }
    match word {
        Word::Healthy => answer::healthy(visit, &task).await,
        Word::Sick => answer::sick(visit, &task).await,
        Word::Away => answer::away(visit, task).await,
        Word::Phoned => answer::phoned(visit, &task).await,
        Word::Show | Word::List | Word::Report | Word::Fill | Word::AskCall | Word::AskVisit => {
            list::show(visit, task).await
        }
    }
}

/// A timer rang.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn due(desk: &mut Desk<'_, '_>, due: Due) -> Result<(), Fault> {
    match due {
        Due::Again { task } => match register::task::find(desk.tx, task).await? {
            Some(task) if task.is_open() => work::give(desk, task).await,
            Some(_) | None => Ok(()),
        },
        Due::Ticked(ticked) => half_finished::due(desk, *ticked).await,
    }
}

/// The auditor's rounds: danger signs that wait to be filed, then open tasks.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    let ticks = half_finished::audit(desk).await;
    work::audit(desk).await?;
    ticks
}

/// What other features announce.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::TaskWanted {
            person,
            kind,
            reason,
        } => work::open(desk, *person, *kind, *reason).await,
        Notice::AlertClosed {
            person,
            ending: Ending::Died,
        } => died(desk, *person).await,
        Notice::IsolationEnded { person, why, .. } => isolation_ended(desk, *person, *why).await,
        Notice::ReportFiled(report) => report_filed(desk, report).await,
        Notice::StaffJoined { .. } | Notice::StaffLeft { .. } | Notice::CantNow { .. } => {
            work::give_orphans_anew(desk).await
        }
        Notice::ChatDied { chat } | Notice::ChatRevived { chat } => {
            staff_reach_changed(desk, *chat).await
        }
        Notice::Merged(one) => merged(desk, one.gone, one.kept).await,
        Notice::AccountMoved { person, .. } => account_moved(desk, *person).await,
        Notice::ConsentDecided { person } => consent_decided(desk, *person).await,
        Notice::PersonCorrected { person } => corrected(desk, *person).await,
        Notice::Registered { .. }
        | Notice::IsolationStarted { .. }
        | Notice::IsolationChanged { .. }
        | Notice::DangerTapped { .. }
        | Notice::DangerDetailed { .. }
        | Notice::DangerWithdrawn { .. }
        | Notice::SilentAfterBadGrade { .. }
        | Notice::AlertClosed { .. }
        | Notice::HourChanged { .. }
        | Notice::HouseholdChanged { .. }
        | Notice::LinkedElsewhere { .. }
        | Notice::Confirmed { .. }
        | Notice::Unconfirmed { .. }
        | Notice::AlertChanged { .. }
        | Notice::StrangerTold(_)
        | Notice::StrangerKnown { .. } => Ok(()),
    }
}

/// The person was heard: whoever was on the way is told.
async fn report_filed(desk: &mut Desk<'_, '_>, report: &Report) -> Result<(), Fault> {
    match report.source {
        ReportSource::Chat | ReportSource::OnBehalf | ReportSource::Matched => {}
        ReportSource::BackFilled => return Ok(()),
    }
    let by = match report.filed_by {
        Filer::Staff(staff) => Some(staff),
        Filer::SelfReport | Filer::Household(_) => None,
    };
    for task in register::task::open_about(desk.tx, report.person).await? {
        work::close(desk, task, work::End::Heard { by }).await?;
    }
    Ok(())
}

/// Whoever says yes after a no is asked by the bot again: nobody need call for that.
async fn consent_decided(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    if desk.consenting(person).await? == Consenting::Withdrawn {
        return Ok(());
    }
    for task in register::task::open_about(desk.tx, person).await? {
        if task.reason == TaskReason::Withdrew {
            work::close(desk, task, work::End::Agreed).await?;
        }
    }
    Ok(())
}

/// The name, the number or the house was corrected: whoever has a task reads it so, and
/// in another neighbourhood others have it.
async fn corrected(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    let Some(person) = register::person::find(desk.tx, person).await? else {
        return Ok(());
    };
    for mut task in register::task::open_about(desk.tx, person.id).await? {
        if task.area == person.area() {
            card::refresh(desk, &task, &person).await?;
        } else {
            task.area = person.area();
            work::give(desk, task).await?;
        }
    }
    Ok(())
}

/// Nobody needs to go there any more.
async fn died(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    for task in register::task::open_about(desk.tx, person).await? {
        work::close(desk, task, work::End::LookedAfter).await?;
    }
    Ok(())
}

/// Nobody needs to call or to go there for an isolation that is over. What a health worker
/// has asked for is done on, as long as they are there.
async fn isolation_ended(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
    why: StayEnd,
) -> Result<(), Fault> {
    for task in register::task::open_about(desk.tx, person).await? {
        let was_asked_for = match task.reason {
            TaskReason::Asked { .. } => true,
            TaskReason::Silent { .. }
            | TaskReason::Unreachable
            | TaskReason::NoTelegram
            | TaskReason::Withdrew => false,
        };
        if !(was_asked_for && why.leaves_them_at_home()) {
            work::close(desk, task, work::End::IsolationOver).await?;
        }
    }
    Ok(())
}

async fn staff_reach_changed(desk: &mut Desk<'_, '_>, chat: ChatId) -> Result<(), Fault> {
    let account = Account::of_chat(desk.tx, chat).await?;
    let Some(id) = account.person else {
        return Ok(());
    };
    if register::staff::find(desk.tx, id).await?.is_none() {
        return Ok(());
    }
    work::give_orphans_anew(desk).await
}

/// What is to be done for either is to be done for the one that they are: one of a kind,
/// the one that asks more.
async fn merged(desk: &mut Desk<'_, '_>, gone: PersonId, kept: PersonId) -> Result<(), Fault> {
    let Some(person) = register::person::find(desk.tx, kept).await? else {
        return Ok(());
    };
    for task in register::task::all_about(desk.tx, gone).await? {
        let mut moved = register::task::move_to(desk.tx, task, &person)?;
        if !moved.is_open() {
            continue;
        }
        let mut rivals = register::task::open_about(desk.tx, kept).await?;
        rivals.retain(|other| other.id != moved.id);
        if rivals.iter().any(|other| other.kind.covers(moved.kind)) {
            moved = work::close(desk, moved, work::End::Replaced).await?;
            for other in rivals.iter().filter(|other| other.kind == moved.kind) {
                register::task::put(desk.tx, other)?;
            }
            continue;
        }
        for lesser in rivals {
            work::close(desk, lesser, work::End::Replaced).await?;
        }
        work::give(desk, moved).await?;
    }
    Ok(())
}

/// Whoever has tasks and another telephone gets them there.
async fn account_moved(desk: &mut Desk<'_, '_>, staff: PersonId) -> Result<(), Fault> {
    if register::staff::find(desk.tx, staff).await?.is_none() {
        return Ok(());
    }
    for task in register::task::all_open(desk.tx).await? {
        if task.cards.iter().any(|card| card.staff == staff) {
            work::give(desk, task).await?;
        }
    }
    Ok(())
}
