//! Changing and deleting what was sent, and answering presses.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::drill::answer::{Answer, Refusal};
use crate::drill::keyboard::{self, Markup};
use crate::drill::message::{Author, Message};
use crate::drill::params::Params;
use crate::drill::screen::Toast;
use crate::drill::state::{ChatKind, State};

use super::send::{Sent, checked_caption, checked_text};

/// How long a press may be answered.
const PRESS_OPEN_SECS: i64 = 15;
/// How long a message may be deleted.
const DELETABLE_HOURS: i64 = 48;
/// The longest toast.
const LONGEST_TOAST: usize = 200;

/// The message the bot wants to edit, in a chat it may write to.
fn editable(state: &State, params: &Params) -> Result<(i64, Message), Refusal> {
    let id = params.message_id()?;
    let chat = state.writable_chat(params.chat())?;
    let message = chat
        .messages
        .get(&id)
        .filter(|message| !message.deleted)
        .ok_or_else(|| Refusal::bad("message to edit not found"))?;
    if message.author != Author::Bot || message.had_reply_markup {
        return Err(Refusal::bad("message can't be edited"));
    }
    Ok((chat.id, message.clone()))
}

/// The new message with the keyboard the call asks for; none takes it off.
fn with_markup(
    state: &State,
    params: &Params,
    chat: i64,
    message: &Message,
) -> Result<Message, Refusal> {
    let private = state
        .chats
        .get(&chat)
        .is_some_and(|chat| chat.kind == ChatKind::Private);
    let markup = params.json("reply_markup")?;
    let mut new = message.clone();
    match keyboard::read(markup.as_ref(), private)? {
        Markup::Inline(rows, echo) => {
            new.buttons = rows;
            new.markup = Some(echo);
        }
        Markup::None => {
            new.buttons.clear();
            new.markup = None;
        }
        Markup::Reply(..) | Markup::RemoveReply | Markup::ForceReply => {
            return Err(Refusal::bad("inline keyboard expected"));
        }
    }
    Ok(new)
}

/// Puts the changed message in place of the old one.
fn replace(state: &mut State, chat: i64, old: &Message, mut new: Message) -> Answer {
    if new.text == old.text && new.buttons == old.buttons {
        return Err(Refusal::bad(
            "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
        ));
    }
    if new.text != old.text {
        new.edited = Some(state.now());
    }
    new.revision = state.touch();
    let id = new.id;
    if let Some(chat) = state.chats.get_mut(&chat) {
        chat.messages.insert(id, new);
    }
    Ok(state.message_json(chat, id))
}

fn rewrite(
    state: &mut State,
    params: &Params,
    read: fn(&Params) -> Result<Sent, Refusal>,
    text_kind: bool,
) -> Answer {
    let (chat, old) = editable(state, params)?;
    let sent = read(params)?;
    if old.is_text() != text_kind {
        let what = if text_kind { "text" } else { "caption" };
        return Err(Refusal::bad(format!(
            "there is no {what} in the message to edit"
        )));
    }
    let mut new = with_markup(state, params, chat, &old)?;
    new.text = sent.text;
    new.html = sent.html;
    replace(state, chat, &old, new)
}

pub(super) fn edit_text(state: &mut State, params: &Params) -> Answer {
    rewrite(state, params, checked_text, true)
}

pub(super) fn edit_caption(state: &mut State, params: &Params) -> Answer {
    rewrite(state, params, checked_caption, false)
}

pub(super) fn edit_markup(state: &mut State, params: &Params) -> Answer {
    let (chat, old) = editable(state, params)?;
    let new = with_markup(state, params, chat, &old)?;
    replace(state, chat, &old, new)
}

fn delete(state: &mut State, chat: i64, id: i32) -> Result<(), Refusal> {
    let now = state.now();
    let revision = state.touch();
    let chat = state
        .chats
        .get_mut(&chat)
        .ok_or_else(|| Refusal::bad("chat not found"))?;
    let private = chat.kind == ChatKind::Private;
    let message = chat
        .messages
        .get_mut(&id)
        .filter(|message| !message.deleted)
        .ok_or_else(|| Refusal::bad("message to delete not found"))?;
    let mine = message.author == Author::Bot;
    if now - message.sent > TimeDelta::hours(DELETABLE_HOURS) || !(mine || private) {
        return Err(Refusal::bad("message can't be deleted for everyone"));
    }
    message.deleted = true;
    message.revision = revision;
    Ok(())
}

pub(super) fn delete_message(state: &mut State, params: &Params) -> Answer {
    let id = params.message_id()?;
    let chat = state.writable_chat(params.chat())?.id;
    delete(state, chat, id)?;
    Ok(json!(true))
}

pub(super) fn delete_messages(state: &mut State, params: &Params) -> Answer {
    let chat = state.writable_chat(params.chat())?.id;
    let ids = params.json("message_ids")?.unwrap_or_default();
    for id in ids
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_i64)
    {
        if let Ok(id) = i32::try_from(id) {
            // Telegram skips what it can't delete.
            let _skipped = delete(state, chat, id);
        }
    }
    Ok(json!(true))
}

pub(super) fn answer_callback(state: &mut State, params: &Params) -> Answer {
    let now = state.now();
    let text = params.text("text").unwrap_or_default();
    if text.chars().count() > LONGEST_TOAST {
        return Err(Refusal::bad("MESSAGE_TOO_LONG"));
    }
    let press = params
        .text("callback_query_id")
        .and_then(|id| state.presses.get_mut(&id))
        .filter(|press| !press.answered)
        .filter(|press| now - press.at <= TimeDelta::seconds(PRESS_OPEN_SECS))
        .ok_or_else(|| {
            Refusal::bad("query is too old and response timeout expired or query ID is invalid")
        })?;
    press.answered = true;
    let (account, chat) = (press.account, press.chat);
    let toast = Toast {
        chat,
        revision: state.touch(),
        text,
        alert: params.flag("show_alert"),
        url: params.text("url"),
        at: now,
    };
    if let Some(person) = state.people.get_mut(&account) {
        person.toasts.push(toast);
    }
    Ok(json!(true))
}

pub(super) fn set_reaction(state: &mut State, params: &Params) -> Answer {
    let id = params.message_id()?;
    let chat = state.writable_chat(params.chat())?;
    if chat.messages.contains_key(&id) {
        Ok(json!(true))
    } else {
        Err(Refusal::bad("message to react not found"))
    }
}
