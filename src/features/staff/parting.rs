//! A role is taken away, or its time is up: what was begun with it ends, and the messages
//! that only it could answer are closed where they lie.
//!
//! Other features hear [`Notice::StaffLeft`] and do their own part (alerts go on to the
//! next, shifts are free). Here: the words to whoever leaves, their open flow, and every
//! message with buttons that was sent to them and that they may not press any more: its
//! names and buttons go. What had no buttons can't be found, and stays.

use serde::{Deserialize, Serialize};

use super::grant_line_for;
use crate::domain::access::Grant;
use crate::domain::id::PersonId;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Body, Keyboard, Lane, MessageHandle, MessageRef};
use crate::engine::timer::{TimerName, Urgency};
use crate::features::button::{Pointer, Subject};
use crate::features::dialogue::hex;
use crate::features::{Desk, Due, Notice, Visit};
use crate::i18n::{Html, Msg};
use crate::register;

/// Why a role counts no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// The coordinator took it away.
    Revoked,
    /// Its time was up.
    Ended,
}

/// The messages of a chat are looked through for what is to be closed, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Close {
    /// The chat.
    pub chat: ChatId,
    /// Those before this one are still to be looked at; `None`: all.
    pub before: Option<MessageHandle>,
}

/// Takes roles away, and says so to whoever had them.
pub(super) async fn take_away(
    desk: &mut Desk<'_, '_>,
    member: &mut StaffMember,
    gone: &[Grant],
    why: Why,
) -> Result<(), Fault> {
    member.lose(gone);
    desk.tx.put(&*member)?;
    desk.announce(Notice::StaffLeft { staff: member.id });
    let chat = ChatId(member.chat);
    let language = desk.language_of(chat).await?;
    let farewell = match why {
        Why::Revoked => desk.say(language, Msg::new("staff-farewell")),
        Why::Ended => {
            let grants = gone.iter();
            let grants = grants.map(|grant| Html::plain(&grant_line_for(desk, language, grant)));
            let grants = Html::join(grants, "; ");
            desk.say(language, Msg::new("staff-ended").html("grants", grants))
        }
    };
    desk.send(chat, Lane::Reply, farewell, Keyboard::None, None)?;
    Ok(())
}

/// Somebody lost a role, or speaks from another telephone: what lies in the chat is closed.
///
/// # Errors
/// When the store fails.
pub(super) async fn left(desk: &mut Desk<'_, '_>, staff: PersonId) -> Result<(), Fault> {
    match register::staff::find(desk.tx, staff).await? {
        Some(member) => look_through(desk, ChatId(member.chat), None).await,
        None => Ok(()),
    }
}

/// Somebody of the staff has another telephone now.
pub(super) async fn moved(
    desk: &mut Desk<'_, '_>,
    person: PersonId,
    from: ChatId,
) -> Result<(), Fault> {
    match register::staff::find(desk.tx, person).await? {
        Some(_) => look_through(desk, from, None).await,
        None => Ok(()),
    }
}

async fn look_through(
    desk: &mut Desk<'_, '_>,
    chat: ChatId,
    before: Option<MessageHandle>,
) -> Result<(), Fault> {
    let key = desk.tx.pseudonym("staff-close", &chat.0.to_be_bytes());
    let name = TimerName::new("staff-close", hex(&key));
    let due = Due::Staff(super::Due::Close(Close { chat, before }));
    let now = desk.now();
    desk.wake(now, name, Urgency::Normal, due).await
}

/// Closes a part of what lies in a chat, and goes on with the next.
///
/// # Errors
/// When the store fails.
pub async fn close(visit: &mut Visit<'_, '_>, close: Close) -> Result<(), Fault> {
    let found = visit.desk.tx.keyboards_in(close.chat, close.before).await?;
    for keyboard in found.keyboards {
        if may_press(visit, &keyboard.data) {
            continue;
        }
        let body = Body::Edit {
            of: MessageRef::Sent(keyboard.message),
            html: visit.say(Msg::new("staff-message-closed")).into_string(),
            buttons: Vec::new(),
        };
        visit.desk.send_body(close.chat, Lane::Bulk, body, None)?;
    }
    match found.before {
        Some(before) => look_through(&mut visit.desk, close.chat, Some(before)).await,
        None => Ok(()),
    }
}

/// Whether whoever is here may still press this. The buttons of a question count only
/// while it is open; those of which the words name residents are closed even so.
fn may_press(visit: &Visit<'_, '_>, data: &str) -> bool {
    let Ok(pointer) = Pointer::parse(data) else {
        return true;
    };
    if matches!(pointer.subject, Subject::Question(_)) {
        let needed = pointer.feature.question_actions();
        return needed.is_empty() || needed.iter().any(|action| visit.may(*action));
    }
    let action = pointer.feature.button_action(&pointer.word);
    action.is_none_or(|action| visit.may(action))
}
