//! A chat that fell silent in the middle of a flow is nudged, once.
//!
//! The timer is set with the first question and not moved with every further one: when it
//! rings too early, it is set again for the rest of the time.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::hex;
use super::question::{ask_with, drop_asked_buttons};
use crate::clock::Moment;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::timer::{TimerName, Urgency};
use crate::features::Due;
use crate::features::visit::Visit;
use crate::i18n::Msg;

/// The nudge of a chat that fell silent in a flow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nudge {
    /// The chat.
    pub chat: ChatId,
}

/// A question was asked: should nobody answer it, the nudge comes.
pub(super) async fn set_nudge(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let at = visit.desk.now() + quiet_time(visit);
    let set = visit.desk.tx.due(&nudge_name(visit)).await?;
    match set {
        Some(due) if due <= at => Ok(()),
        Some(_) | None => wake(visit, at).await,
    }
}

async fn wake(visit: &mut Visit<'_, '_>, at: Moment) -> Result<(), Fault> {
    let nudge = Due::Nudge(Nudge { chat: visit.chat });
    let name = nudge_name(visit);
    visit.desk.wake(at, name, Urgency::Normal, nudge).await
}

pub(super) fn nudge_name(visit: &Visit<'_, '_>) -> TimerName {
    TimerName::new("nudge", hex(&visit.conversation.chat_key))
}

/// How long a chat may be quiet before it is nudged.
fn quiet_time(visit: &Visit<'_, '_>) -> TimeDelta {
    let limits = &visit.desk.house.protocol.reminders.half_finished.limits;
    TimeDelta::minutes(i64::from(limits.nudge_after_minutes))
}

/// Ten quiet minutes: one friendly line with the question again.
///
/// # Errors
/// When the store fails.
pub async fn nudge(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let open = visit.conversation.open.as_ref();
    let Some(asked_at) = open.and_then(|open| Some(open.asked.as_ref()?.at)) else {
        return Ok(());
    };
    let quiet_until = asked_at + quiet_time(visit);
    if quiet_until > visit.desk.now() {
        return wake(visit, quiet_until).await;
    }
    drop_asked_buttons(visit)?;
    let line = visit.say(Msg::new("nudge"));
    let touched = visit.conversation.open.as_ref().map(|open| open.touched);
    ask_with(visit, Some(line)).await?;
    // One nudge only, and it is no sign of life.
    if let (Some(open), Some(touched)) = (&mut visit.conversation.open, touched) {
        open.touched = touched;
    }
    let name = nudge_name(visit);
    visit.desk.tx.cancel(&name).await
}
