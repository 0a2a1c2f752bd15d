//! Danger signs that were ticked at the door and never sent are filed on the person's
//! behalf after the same patience as a report that is left half-finished.
//!
//! The alert is out since the tick; with the report the person gets the grade, and is
//! asked again. The timer carries the ticks, so whatever happens to the conversation
//! meanwhile, none is lost. The questions stay open: what is sent later completes the
//! report. Must never: lower what was sent.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::form::{Filed, Form};
use super::{answer, card};
use crate::clock::Moment;
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::domain::report::Report;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::Lane;
use crate::engine::timer::{TimerName, Urgency};
use crate::features::conversation::{Conversation, OpenFlow};
use crate::features::desk::Desk;
use crate::features::{self, Flow, Visit, home};
use crate::i18n::Msg;
use crate::register;

/// A timer that should have rung so long ago will not ring any more.
const OVERDUE: TimeDelta = TimeDelta::hours(1);

/// What was ticked, by whom, and in which chat.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ticked {
    chat: ChatId,
    staff: PersonId,
    form: Form,
}

/// One for each report that was begun at a door.
fn timer(form: &Form, filed: Filed) -> TimerName {
    let report = format!("{}/{}/{}", form.person, filed.day, filed.sequence);
    TimerName::new("at-door", report)
}

fn patience(desk: &Desk<'_, '_>) -> TimeDelta {
    let rules = &desk.house.protocol.reminders.half_finished.limits;
    TimeDelta::minutes(i64::from(rules.file_after_minutes))
}

/// Starts the patience anew: called after every tick.
pub(super) async fn keep_watch(visit: &mut Visit<'_, '_>, form: &Form) -> Result<(), Fault> {
    let Some(staff) = visit.account.person else {
        return Ok(());
    };
    let ticked = Ticked {
        chat: visit.chat,
        staff,
        form: form.clone(),
    };
    let over = visit.desk.now() + patience(&visit.desk);
    wake(&mut visit.desk, over, ticked).await
}

async fn wake(desk: &mut Desk<'_, '_>, at: Moment, ticked: Ticked) -> Result<(), Fault> {
    let Some(filed) = ticked.form.filed() else {
        return Ok(());
    };
    let name = timer(&ticked.form, filed);
    let due = features::Due::Tasks(super::Due::Ticked(Box::new(ticked)));
    desk.wake(at, name, Urgency::Normal, due).await
}

/// It is sent: nobody waits for it any more.
pub(super) async fn forget(desk: &mut Desk<'_, '_>, form: &Form) -> Result<(), Fault> {
    match form.filed() {
        Some(filed) => desk.tx.cancel(&timer(form, filed)).await,
        None => Ok(()),
    }
}

/// Patience is over. Who is at the questions meanwhile is not interrupted.
pub(super) async fn due(desk: &mut Desk<'_, '_>, ticked: Ticked) -> Result<(), Fault> {
    let conversation = Conversation::with(desk.tx, ticked.chat).await?;
    let still_open = [&conversation.open, &conversation.paused]
        .into_iter()
        .flatten()
        .find(|flow| is_of(flow, &ticked.form));
    if let Some(flow) = still_open {
        let over = flow.touched + patience(desk);
        if over > desk.now() {
            return wake(desk, over, ticked).await;
        }
    }
    let Some(person) = file(desk, ticked.staff, &ticked.form).await? else {
        return Ok(());
    };
    let language = desk.language_of(ticked.chat).await?;
    let line = Msg::new("tasks-kept")
        .plain("person", desk.address(language, &person))
        .plain(
            "at",
            card::hour(desk, language, &person.village, desk.now()),
        );
    let line = desk.say(language, line);
    let keyboard = home::way_back(desk, language);
    desk.send(ticked.chat, Lane::Reply, line, keyboard, None)?;
    Ok(())
}

fn is_of(open: &OpenFlow, form: &Form) -> bool {
    matches!(&open.flow, Flow::Tasks(open) if open.is_of_one_report_with(form))
}

/// The questions were left for good: what was ticked stands, although it was not sent.
pub(super) async fn left(visit: &mut Visit<'_, '_>, form: &Form) -> Result<(), Fault> {
    forget(&mut visit.desk, form).await?;
    let Some(staff) = visit.account.person else {
        return Ok(());
    };
    file(&mut visit.desk, staff, form).await?;
    Ok(())
}

/// Files what was ticked, if the report does not say it already. Returns about whom.
async fn file(
    desk: &mut Desk<'_, '_>,
    staff: PersonId,
    form: &Form,
) -> Result<Option<Person>, Fault> {
    let Some(old) = unfiled(desk, form).await? else {
        return Ok(None);
    };
    let person = register::person::find(desk.tx, form.person).await?;
    if let Some(person) = &person {
        let found = answer::Found {
            answers: form.answers(form.danger_is_answered()),
            complete: false,
            time_uncertain: old.time_uncertain,
            corrects: Some(&old),
            missed_day: None,
        };
        answer::file_as(desk, person, staff, found).await?;
    }
    Ok(person)
}

/// The report of the first tap, while it does not say what was ticked since.
async fn unfiled(desk: &Desk<'_, '_>, form: &Form) -> Result<Option<Report>, Fault> {
    let Some(filed) = form.filed() else {
        return Ok(None);
    };
    let old = filed.report(desk, form.person).await?;
    Ok(old.filter(|old| !old.complete && old.answers != form.answers(form.danger_is_answered())))
}

/// The auditor's round: whatever was ticked and not filed yet has its timer. What is
/// missing is repaired and reported.
///
/// # Errors
/// When the store fails or a record is damaged.
pub(super) async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for member in register::staff::all(desk.tx).await? {
        let chat = ChatId(member.chat);
        let conversation = Conversation::with(desk.tx, chat).await?;
        let flows = [conversation.open, conversation.paused];
        for open in flows.into_iter().flatten() {
            if let Flow::Tasks(form) = open.flow {
                let staff = member.id;
                let ticked = Ticked { chat, staff, form };
                mend_timer(desk, ticked, open.touched).await?;
            }
        }
    }
    Ok(())
}

async fn mend_timer(desk: &mut Desk<'_, '_>, ticked: Ticked, touched: Moment) -> Result<(), Fault> {
    let Some(filed) = ticked.form.filed() else {
        return Ok(());
    };
    let name = timer(&ticked.form, filed);
    let rings = desk.will_ring(&name, OVERDUE).await?.is_some();
    if rings || unfiled(desk, &ticked.form).await?.is_none() {
        return Ok(());
    }
    log::error!(staff:% = ticked.staff; "danger signs from a door had no timer; mended");
    desk.tx.mended(1);
    let at = (touched + patience(desk)).max(desk.now());
    wake(desk, at, ticked).await
}
