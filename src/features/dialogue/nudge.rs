//! A chat that fell silent in the middle of a flow is nudged, once.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::hex;
use super::question::{ask_with, drop_asked_buttons};
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
    /// The question at that time.
    pub stamp: u32,
}

pub(super) async fn set_nudge(visit: &mut Visit<'_, '_>, stamp: u32) -> Result<(), Fault> {
    let at = visit.desk.now() + quiet_time(visit);
    let nudge = Nudge {
        chat: visit.chat,
        stamp,
    };
    let name = nudge_name(visit);
    visit
        .desk
        .wake(at, name, Urgency::Normal, Due::Nudge(nudge))
        .await
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
pub async fn nudge(visit: &mut Visit<'_, '_>, stamp: u32) -> Result<(), Fault> {
    let still_there = visit
        .conversation
        .open
        .as_ref()
        .and_then(|open| open.asked.as_ref())
        .is_some_and(|asked| asked.stamp == stamp);
    if !still_there {
        return Ok(());
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
