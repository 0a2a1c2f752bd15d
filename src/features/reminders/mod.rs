//! The day's question, its repetitions, and what silence sets in motion.
//!
//! Each person in isolation has one schedule and one timer, whose ringing only says
//! "look again": what is to be done is decided by the pure plan in
//! [`crate::domain::schedule`] from what is kept, so a timer that rings late, twice or
//! after an outage does no harm. A second timer rings for the gravely ill who do not
//! answer, ahead of all questions.
//!
//! On a disk that is nearly full nobody is asked, and the staff know ([`room`]).
//!
//! Invariant: an active isolation always has a next timer; [`audit`] repairs it.
//! This feature sends no health data to anybody: it asks the person, and announces
//! that somebody is to be looked after.

mod ask;
mod case;
mod outage;
mod room;
mod round;

pub use outage::resumed;
pub use round::audit;

use serde::{Deserialize, Serialize};

use super::account::Account;
use super::desk::Desk;
use super::{Notice, Visit};
use crate::clock::Moment;
use crate::domain::access::Action;
use crate::domain::alert::Ending;
use crate::domain::consent::Consenting;
use crate::domain::id::PersonId;
use crate::domain::report::{Report, ReportSource};
use crate::domain::schedule::Plan;
use crate::domain::stay_end::StayEnd;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::register;
use crate::register::merge::Merged;
use case::Case;

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// Something may have to be done for this person.
    Tend {
        /// Who.
        person: PersonId,
    },
    /// The disk was nearly full a day ago.
    DiskFilling,
}

/// There are no standing buttons here: the question's own belong to the check-in.
#[must_use]
pub fn button_action(_word: &str) -> Option<Action> {
    None
}

/// The words of its standing buttons: none.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    Vec::new()
}

/// A standing button was pressed; there is none.
///
/// # Errors
/// None.
#[expect(
    clippy::unused_async,
    reason = "every feature is called in the same way"
)]
pub async fn press(
    _visit: &mut Visit<'_, '_>,
    _word: &str,
    _thing: Option<u64>,
) -> Result<(), Fault> {
    Ok(())
}

/// A timer rang. How late does not matter: the plan knows what was missed.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn due(desk: &mut Desk<'_, '_>, due: Due, _was_due: Moment) -> Result<(), Fault> {
    match due {
        Due::Tend { person } => case::tend(desk, person).await,
        Due::DiskFilling => room::look_again(desk).await,
    }
}

/// What other features announce.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::IsolationStarted { person, .. } => isolation_started(desk, *person).await,
        Notice::ReportFiled(report) => report_filed(desk, report).await,
        Notice::ConsentDecided { person } => consent_decided(desk, *person).await,
        Notice::PersonCorrected { person } => set_again(desk, *person).await,
        Notice::IsolationEnded { person, why, .. } => isolation_ended(desk, *person, *why).await,
        Notice::HourChanged { person } => hour_changed(desk, *person).await,
        Notice::HouseholdChanged { people } => household_changed(desk, people).await,
        Notice::Merged(one) => merged(desk, one).await,
        Notice::AccountMoved { person, from, .. } => account_moved(desk, *person, *from).await,
        Notice::AlertClosed { person, ending } => alert_closed(desk, *person, ending).await,
        Notice::ChatDied { chat } => chat_died(desk, *chat).await,
        // Questions go on by themselves at the next slot.
        Notice::ChatRevived { .. }
        | Notice::Registered { .. }
        | Notice::IsolationChanged { .. }
        | Notice::DangerTapped { .. }
        | Notice::DangerDetailed { .. }
        | Notice::DangerWithdrawn { .. }
        | Notice::SilentAfterBadGrade { .. }
        | Notice::TaskWanted { .. }
        | Notice::StaffJoined { .. }
        | Notice::LinkedElsewhere { .. }
        | Notice::StaffLeft { .. }
        | Notice::CantNow { .. }
        | Notice::Confirmed { .. }
        | Notice::Unconfirmed { .. }
        | Notice::AlertChanged { .. }
        | Notice::StrangerTold(_)
        | Notice::StrangerKnown { .. } => Ok(()),
    }
}

async fn isolation_started(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    let Some(mut case) = Case::open(desk, person).await? else {
        return Ok(());
    };
    let before = case.schedule.plan.clone();
    case.schedule.plan = Plan {
        reported: before.reported,
        again: before.again,
        ..Plan::starting(desk.now(), &case.table())
    };
    // The registration itself has just offered to report.
    let not_before = desk.now() + case::AFTER_REGISTRATION;
    case.keep(desk, Some(not_before)).await
}

/// No more questions. Whoever is at home is asked on after a bad grade: an end decides about
/// the isolation, not about how somebody is.
async fn isolation_ended(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
    why: StayEnd,
) -> Result<(), Fault> {
    let Some(mut case) = Case::open(desk, person).await? else {
        return Ok(());
    };
    if !why.leaves_them_at_home() {
        case.schedule.plan.again = None;
    }
    case.keep(desk, None).await
}

async fn report_filed(desk: &mut Desk<'_, '_>, report: &Report) -> Result<(), Fault> {
    match report.source {
        ReportSource::Chat | ReportSource::OnBehalf | ReportSource::Matched => {}
        // Says nothing of how the person is now.
        ReportSource::BackFilled => return Ok(()),
    }
    let (tx, who) = (&*desk.tx, report.person);
    if !report.complete
        && (register::death::is_known(tx, who).await?
            || register::isolation::has_left(tx, who).await?)
    {
        // Begun before they died or were brought away, and filed by itself.
        return Ok(());
    }
    let Some(mut case) = Case::open(desk, report.person).await? else {
        return Ok(());
    };
    let table = case.table();
    let plan = &mut case.schedule.plan;
    plan.report_filed(report.filed_at, report.day, report.grade, &table);
    case.close_question(desk)?;
    case.keep(desk, None).await
}

async fn consent_decided(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    match desk.consenting(person).await? {
        Consenting::Withdrawn => case::said_no(desk, person).await,
        Consenting::Given | Consenting::Outdated => set_again(desk, person).await,
    }
}

/// Whoever is in hospital or has died is not asked how they are after the bad grade.
async fn alert_closed(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
    ending: &Ending,
) -> Result<(), Fault> {
    match ending {
        Ending::Referred | Ending::Admitted | Ending::Died => {}
        Ending::CaredForAtHome | Ending::Visited | Ending::Eased | Ending::FalseAlarm { .. } => {
            return Ok(());
        }
    }
    let Some(mut case) = Case::open(desk, person).await? else {
        return Ok(());
    };
    case.schedule.plan.again = None;
    case.keep(desk, None).await
}

/// The question that lies on the old telephone is asked there no more; the next one
/// comes to the new one, at its own minute.
async fn account_moved(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
    from: Option<ChatId>,
) -> Result<(), Fault> {
    case::leave_question(desk, person, from.map(|chat| chat.0)).await?;
    set_again(desk, person).await
}

/// Whatever was awaited of either is awaited of the one that they are.
async fn merged(desk: &mut Desk<'_, '_>, one: &Merged) -> Result<(), Fault> {
    let kept = one.kept;
    case::leave_question(desk, kept, one.kept_chat).await?;
    let theirs = case::take_schedule(desk, one.gone).await?;
    let had_one = register::schedule::find(desk.tx, kept).await?.is_some();
    let Some(mut case) = Case::open(desk, kept).await? else {
        return Ok(());
    };
    if let Some(theirs) = theirs {
        let mine = &mut case.schedule.plan;
        *mine = if had_one {
            mine.clone().with(theirs.plan)
        } else {
            theirs.plan
        };
    }
    case.keep(desk, None).await
}

/// The hour, or whether to ask at all, has changed.
async fn set_again(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    match Case::open(desk, person).await? {
        Some(case) => case.keep(desk, None).await,
        None => Ok(()),
    }
}

/// The hour of a telephone is that of everybody for whom it reports.
async fn hour_changed(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    set_again(desk, person).await?;
    for household in register::household::of_person(desk.tx, person).await? {
        for member in household.members {
            set_again(desk, member).await?;
        }
    }
    Ok(())
}

/// Whoever is asked on other telephones from now on has another hour; whoever can't be
/// asked any more is called.
async fn household_changed(desk: &mut Desk<'_, '_>, people: &[PersonId]) -> Result<(), Fault> {
    for person in people {
        look_after(desk, *person).await?;
    }
    Ok(())
}

/// Sets the next question of a person; one whom no question can reach is called, at once.
async fn look_after(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    let Some(case) = Case::open(desk, person).await? else {
        return Ok(());
    };
    if case.is_awaited() && case.chats().is_empty() {
        case.want_a_call(desk);
    }
    case.keep(desk, None).await
}

/// No question can reach some people any more: somebody calls, at once. Silence goes on
/// being counted.
async fn chat_died(desk: &mut Desk<'_, '_>, chat: ChatId) -> Result<(), Fault> {
    let account = Account::of_chat(desk.tx, chat).await?;
    let household = match account.household {
        Some(id) => register::household::find(desk.tx, id).await?,
        None => None,
    };
    let members = household.into_iter().flat_map(|house| house.members);
    let mut people: Vec<PersonId> = account.person.into_iter().chain(members).collect();
    people.sort_unstable();
    people.dedup();
    for person in people {
        if let Some(case) = Case::open(desk, person).await?
            && case.is_awaited()
            && case.chats().is_empty()
        {
            case.want_a_call(desk);
        }
    }
    Ok(())
}
