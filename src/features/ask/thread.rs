//! What a message is in a thread, and what it means when it is corrected.

use super::case::Case;
use super::{answering, asking};
use crate::domain::question::{Fact, Kind, Said};
use crate::domain::text::clean;
use crate::engine::Fault;
use crate::engine::incoming::{MediaKind, TelegramMessageId};
use crate::features::Visit;
use crate::features::dialogue::Input;

/// Longer words are passed on as a message of their own, and quoted so far.
const QUOTED: usize = 900;

/// What this is in a thread; `None`: nothing that can be passed on.
pub(super) fn said(visit: &Visit<'_, '_>, input: Input<'_>) -> Option<Said> {
    let message = visit.said_in?;
    match input {
        Input::Text(text) => words(visit, message, text),
        Input::Media {
            kind: MediaKind::Photo,
            caption,
            ..
        } => Some(sent(visit, message, Kind::Photo, caption)),
        Input::Media {
            kind: MediaKind::Voice,
            caption,
            ..
        } => Some(sent(visit, message, Kind::Voice, caption)),
        Input::Media {
            kind: MediaKind::Sticker | MediaKind::Other,
            ..
        }
        | Input::Word(_)
        | Input::Contact { .. }
        | Input::Location => None,
    }
}

fn words(visit: &Visit<'_, '_>, message: TelegramMessageId, text: &str) -> Option<Said> {
    let quoted = clean::paragraph(text, QUOTED);
    if quoted.is_empty() {
        return None;
    }
    let is_long = text.chars().count() > QUOTED;
    Some(Said {
        kind: if is_long { Kind::Letter } else { Kind::Words },
        text: Some(quoted),
        chat: visit.chat.0,
        message: message.0,
    })
}

fn sent(
    visit: &Visit<'_, '_>,
    message: TelegramMessageId,
    kind: Kind,
    caption: Option<&str>,
) -> Said {
    let text = caption.map(|caption| clean::paragraph(caption, QUOTED));
    Said {
        kind,
        text: text.filter(|text| !text.is_empty()),
        chat: visit.chat.0,
        message: message.0,
    }
}

/// Somebody has corrected a message: if it stands in the thread of this chat, whoever
/// has read it reads the new words, too. False: it does not.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn corrected(
    visit: &mut Visit<'_, '_>,
    message: TelegramMessageId,
    text: &str,
) -> Result<bool, Fault> {
    let Some(id) = visit.conversation.question else {
        return Ok(false);
    };
    let Some(case) = Case::find(&visit.desk, id).await? else {
        return Ok(false);
    };
    if !case.question().holds(visit.chat.0, message.0) || case.has_lapsed() {
        return Ok(false);
    }
    let Some(said) = words(visit, message, text) else {
        return Ok(false);
    };
    let me = visit.account.person;
    if me == Some(case.asker.id) {
        asking::say_in(visit, case, said).await?;
        return Ok(true);
    }
    let answered = |by: &crate::domain::id::PersonId| me == Some(*by);
    let is_mine = case.question().history().iter().any(|entry| {
        matches!(&entry.fact, Fact::Answered { by, said } if answered(by) && said.message == message.0)
    });
    if is_mine {
        answering::correct(visit, id, said).await?;
    }
    Ok(is_mine)
}
