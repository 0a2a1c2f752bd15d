//! A report that is left half-finished is filed as incomplete, graded by what
//! is known (PROTOCOL 4): it is not silence, and it hides nothing.
//!
//! The timer carries the report itself, so whatever happens to the
//! conversation meanwhile, no answer is lost.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::form::Form;
use super::{danger, filing, receipt};
use crate::clock::Moment;
use crate::domain::alert::Ending;
use crate::domain::grade::Grade;
use crate::domain::id::PersonId;
use crate::domain::stay_end::StayEnd;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::timer::{TimerName, Urgency};
use crate::features::conversation::{Conversation, OpenFlow};
use crate::features::desk::Desk;
use crate::features::dialogue;
use crate::features::{Flow, Notice, Visit};
use crate::register;

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// Patience with this report is over.
    HalfFinished(Box<Form>),
}

mod moved;

/// A timer that should have rung so long ago will not ring any more.
const OVERDUE: TimeDelta = TimeDelta::hours(1);

fn timer(form: &Form) -> TimerName {
    TimerName::new("half-finished", form.draft)
}

fn patience(desk: &Desk<'_, '_>) -> TimeDelta {
    let rules = &desk.house.protocol.reminders.half_finished.limits;
    TimeDelta::minutes(i64::from(rules.file_after_minutes))
}

/// Starts the patience anew: called after every answer. A timer that is set already stays
/// where it is: when it rings, [`due`] looks how long ago the last answer was.
pub(super) async fn keep_watch(desk: &mut Desk<'_, '_>, form: &Form) -> Result<(), Fault> {
    let over = desk.now() + patience(desk);
    let set = desk.tx.due(&timer(form)).await?;
    let at = set.filter(|due| (desk.now()..over).contains(due));
    wake(desk, at.unwrap_or(over), form).await
}

async fn wake(desk: &mut Desk<'_, '_>, at: Moment, form: &Form) -> Result<(), Fault> {
    let due = super::super::Due::CheckIn(Due::HalfFinished(Box::new(form.clone())));
    desk.wake(at, timer(form), Urgency::Normal, due).await
}

/// The report goes on on another telephone; so does what waits for its end.
pub(super) async fn moves_to(
    desk: &mut Desk<'_, '_>,
    form: &mut Form,
    chat: ChatId,
) -> Result<(), Fault> {
    form.chat = chat;
    match desk.tx.due(&timer(form)).await? {
        Some(due) => wake(desk, due, form).await,
        None => Ok(()),
    }
}

/// The report is filed: nobody waits for it any more.
pub(super) async fn forget(desk: &mut Desk<'_, '_>, form: &Form) -> Result<(), Fault> {
    desk.tx.cancel(&timer(form)).await
}

/// Patience is over.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn due(desk: &mut Desk<'_, '_>, due: Due) -> Result<(), Fault> {
    let Due::HalfFinished(form) = due;
    let mut conversation = Conversation::with(desk.tx, form.chat).await?;
    let still_open = [&conversation.open, &conversation.paused]
        .into_iter()
        .flatten()
        .find(|flow| is_draft(flow, &form));
    // Who came back to the question meanwhile, without having answered it yet,
    // is not interrupted.
    if let Some(flow) = still_open {
        let over = flow.touched + patience(desk);
        if over > desk.now() {
            return wake(desk, over, &form).await;
        }
    }
    close(desk, &mut conversation, &form)?;
    file_and_tell(desk, *form).await
}

fn is_draft(open: &OpenFlow, form: &Form) -> bool {
    matches!(&open.flow, Flow::CheckIn(open) if open.draft == form.draft)
}

/// The auditor's round: every report that was begun has its timer. What is missing is
/// repaired and reported.
///
/// # Errors
/// When the store fails.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for part in 0..=u8::MAX {
        for conversation in Conversation::part(desk.tx, part).await? {
            let flows = [conversation.open, conversation.paused];
            for open in flows.into_iter().flatten() {
                mend_timer(desk, &open).await?;
            }
        }
    }
    Ok(())
}

async fn mend_timer(desk: &mut Desk<'_, '_>, open: &OpenFlow) -> Result<(), Fault> {
    let Flow::CheckIn(form) = &open.flow else {
        return Ok(());
    };
    if !form.changed || desk.will_ring(&timer(form), OVERDUE).await?.is_some() {
        return Ok(());
    }
    log::error!(draft:% = form.draft; "a report that was begun had no timer; mended");
    desk.tx.mended(1);
    let at = open.touched + patience(desk);
    wake(desk, at.max(desk.now()), form).await
}

/// Takes the flow out of the chat, wherever it lies.
fn close(
    desk: &mut Desk<'_, '_>,
    conversation: &mut Conversation,
    form: &Form,
) -> Result<(), Fault> {
    let open = conversation.open.take_if(|open| is_draft(open, form));
    let paused = conversation.paused.take_if(|open| is_draft(open, form));
    if open.is_none() && paused.is_none() {
        return Ok(());
    }
    if let Some(asked) = open.and_then(|open| open.asked) {
        dialogue::close_question(desk, form.chat, &asked)?;
    }
    desk.tx.put(conversation)
}

/// The person gave the report up. With danger in it, or values that would ring, it is
/// kept all the same: whoever takes the alert must find what was said, and nobody takes
/// back what a thermometer has shown.
pub(super) async fn given_up(visit: &mut Visit<'_, '_>, form: Form) -> Result<(), Fault> {
    forget(&mut visit.desk, &form).await?;
    let grave = danger::any(&form.answers)
        || filing::grade(&visit.desk, &form)
            .await?
            .is_some_and(Grade::alerts);
    if form.changed && grave {
        return file_and_tell(&mut visit.desk, form).await;
    }
    Ok(())
}

/// Another flow took its place in the chat: what was answered is filed at once, instead
/// of when patience is over.
pub(super) async fn displaced(desk: &mut Desk<'_, '_>, form: Form) -> Result<(), Fault> {
    forget(desk, &form).await?;
    if form.changed {
        return file_and_tell(desk, form).await;
    }
    Ok(())
}

/// What other features announce: reports about somebody who has died are laid down
/// at once, without a word.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    if let Notice::Merged(merged) = notice {
        return moved::hear(desk, merged).await;
    }
    let (Notice::AlertClosed {
        person,
        ending: Ending::Died,
    }
    | Notice::IsolationEnded {
        person,
        why: StayEnd::Died,
        ..
    }) = notice
    else {
        return Ok(());
    };
    let Some(person) = register::person::find(desk.tx, *person).await? else {
        return Ok(());
    };
    for chat in desk.chats_about(&person).await? {
        lay_down(desk, chat, person.id).await?;
    }
    Ok(())
}

/// What is being made about this person in a chat is filed as it is.
async fn lay_down(desk: &mut Desk<'_, '_>, chat: ChatId, person: PersonId) -> Result<(), Fault> {
    let mut conversation = Conversation::with(desk.tx, chat).await?;
    let flows = [&conversation.open, &conversation.paused];
    let forms: Vec<Form> = flows
        .into_iter()
        .flatten()
        .filter_map(|open| drafted_about(open, person))
        .collect();
    for form in forms {
        close(desk, &mut conversation, &form)?;
        displaced(desk, form).await?;
    }
    Ok(())
}

fn drafted_about(open: &OpenFlow, person: PersonId) -> Option<Form> {
    let Flow::CheckIn(form) = &open.flow else {
        return None;
    };
    (form.person == person).then(|| form.clone())
}

async fn file_and_tell(desk: &mut Desk<'_, '_>, form: Form) -> Result<(), Fault> {
    let has_died = register::death::is_known(desk.tx, form.person).await?;
    match filing::file(desk, &form, filing::Completeness::Incomplete).await? {
        // Kept, and nothing is said: the chat may be in the hands of the family.
        Some(_) if has_died => Ok(()),
        Some(filed) => receipt::kept(desk, &form, &filed).await,
        None => Ok(()),
    }
}
