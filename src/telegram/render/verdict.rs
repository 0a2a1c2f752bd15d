//! Telegram's answer → what became of the row.

use std::time::Duration;

use serde::Deserialize;
use teloxide::ApiError;

use crate::engine::clerk::NotDone;
use crate::engine::incoming::TelegramMessageId;
use crate::engine::outgoing::{Delivery, Refusal};
use crate::telegram::line::{CallError, Told};

/// What Telegram's answer means for the row.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::telegram) enum Verdict {
    /// It is settled.
    Settled(Delivery),
    /// It stays; Telegram asked for silence.
    Wait(Duration),
    /// It stays and is tried again later.
    TryAgain,
}

/// Judges the answer to a row's call.
pub(in crate::telegram) fn verdict(answer: &Result<Told, CallError>) -> Verdict {
    let error = match answer {
        Ok(result) => return Verdict::Settled(delivered(result)),
        Err(error) => error,
    };
    match error {
        CallError::RetryAfter(wait) => Verdict::Wait(*wait),
        CallError::Moved(chat) => Verdict::Settled(Delivery::Moved(*chat)),
        CallError::Refused { code, reason } => refused(*code, reason),
        CallError::NotDrawn(_) | CallError::NotMade(NotDone::Never) | CallError::TooLong => {
            Verdict::Settled(Delivery::Refused(Refusal::Unsendable))
        }
        // Whether it was done is not known, or the fault isn't the row's: it is sent again.
        CallError::NotMade(NotDone::NotNow)
        | CallError::Conflict
        | CallError::WebhookSet
        | CallError::Unauthorized
        | CallError::Unwell(_)
        | CallError::Garbled
        | CallError::Network(_) => Verdict::TryAgain,
    }
}

/// An edit and a menu are answered without a (new) number that anybody needs.
fn delivered(result: &Told) -> Delivery {
    #[derive(Deserialize)]
    struct Made {
        message_id: i32,
    }
    let made = result.read::<Made>().ok();
    Delivery::Delivered {
        message: made.map(|made| TelegramMessageId(made.message_id)),
    }
}

fn refused(code: u16, reason: &ApiError) -> Verdict {
    let text = reason.to_string();
    let words = match reason {
        ApiError::Unknown(words) => words.as_str(),
        _ => text.as_str(),
    };
    let refusal = match reason {
        ApiError::MessageNotModified => {
            return Verdict::Settled(Delivery::Delivered { message: None });
        }
        ApiError::UserDeactivated => Refusal::Deactivated,
        ApiError::ChatNotFound | ApiError::UserNotFound => Refusal::NotFound,
        ApiError::BotBlocked
        | ApiError::BotKicked
        | ApiError::BotKickedFromSupergroup
        | ApiError::BotKickedFromChannel
        | ApiError::CantInitiateConversation
        | ApiError::CantTalkWithBots
        | ApiError::NotEnoughRightsToPostMessages => Refusal::Blocked,
        _ => match by_words(code, words) {
            Some(refusal) => refusal,
            None => return unknown_refusal(code, words),
        },
    };
    Verdict::Settled(Delivery::Refused(refusal))
}

fn unknown_refusal(code: u16, words: &str) -> Verdict {
    if words.contains("message is not modified") {
        return Verdict::Settled(Delivery::Delivered { message: None });
    }
    match code {
        400 | 403..=405 | 413 | 414 => Verdict::Settled(Delivery::Refused(Refusal::Unsendable)),
        _ => Verdict::TryAgain,
    }
}

/// Reasons that teloxide has no name for.
fn by_words(code: u16, words: &str) -> Option<Refusal> {
    let speaks_of = |signs: &[&str]| signs.iter().any(|sign| words.contains(sign));
    if speaks_of(&["user is deactivated", "USER_DEACTIVATED"]) {
        return Some(Refusal::Deactivated);
    }
    let closed = [
        "not enough rights",
        "have no rights",
        "need administrator rights",
        "CHAT_WRITE_FORBIDDEN",
        "CHAT_RESTRICTED",
        "USER_IS_BLOCKED",
    ];
    if code == 403 || words.starts_with("Forbidden") || speaks_of(&closed) {
        return Some(Refusal::Blocked);
    }
    let nowhere = [
        "chat not found",
        "user not found",
        "PEER_ID_INVALID",
        "group is deactivated",
        "group chat was deactivated",
        "group chat was upgraded",
    ];
    speaks_of(&nowhere).then_some(Refusal::NotFound)
}
