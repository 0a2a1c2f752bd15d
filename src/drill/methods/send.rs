//! New messages from the bot, except those that carry files.

use serde_json::{Map, Value, json};

use crate::drill::answer::{Answer, Refusal};
use crate::drill::html::{self, Entity, Text, trimmed};
use crate::drill::keyboard::{self, Markup};
use crate::drill::message::{Author, Message};
use crate::drill::params::Params;
use crate::drill::state::{ChatKind, State};

/// The longest text, in UTF-16 units.
pub(super) const LONGEST_TEXT: usize = 4096;
/// The longest caption, in UTF-16 units.
pub(super) const LONGEST_CAPTION: usize = 1024;

/// A text as it was sent: what is shown, and the HTML it came from.
pub(super) struct Sent {
    pub text: Text,
    pub html: Option<String>,
}

/// Reads a text or caption with its `parse_mode` or entities.
pub(super) fn read_text(params: &Params, field: &str) -> Result<Sent, Refusal> {
    let raw = params.text(field).unwrap_or_default();
    let mode = params.text("parse_mode").unwrap_or_default();
    let text = match mode.to_ascii_lowercase().as_str() {
        "html" => {
            html::parse(&raw).map_err(|why| Refusal::bad(format!("can't parse entities: {why}")))?
        }
        "" => {
            let list = if field == "caption" {
                "caption_entities"
            } else {
                "entities"
            };
            let entities = params.json(list)?.unwrap_or_default();
            let entities: Vec<Entity> = serde_json::from_value(entities).unwrap_or_default();
            trimmed(raw.clone(), entities)
        }
        "markdown" | "markdownv2" => {
            return Err(Refusal::bad(
                "can't parse entities: this server reads HTML only",
            ));
        }
        _ => return Err(Refusal::bad("unsupported parse_mode")),
    };
    let html = (mode.eq_ignore_ascii_case("html")).then_some(raw);
    Ok(Sent { text, html })
}

pub(super) fn checked_text(params: &Params) -> Result<Sent, Refusal> {
    let sent = read_text(params, "text")?;
    if sent.text.plain.is_empty() {
        return Err(Refusal::bad("message text is empty"));
    }
    if sent.text.len_utf16() > LONGEST_TEXT {
        return Err(Refusal::bad("message is too long"));
    }
    Ok(sent)
}

pub(super) fn checked_caption(params: &Params) -> Result<Sent, Refusal> {
    let sent = read_text(params, "caption")?;
    if sent.text.len_utf16() > LONGEST_CAPTION {
        return Err(Refusal::bad("message caption is too long"));
    }
    Ok(sent)
}

/// A message on its way into a chat: everything has been checked.
pub(super) struct Draft {
    pub chat: i64,
    markup: Markup,
    reply_to: Option<i32>,
    silent: bool,
}

/// Checks what all sends have in common.
pub(super) fn draft(state: &State, params: &Params) -> Result<Draft, Refusal> {
    let chat = state.writable_chat(params.chat())?;
    let private = chat.kind == ChatKind::Private;
    let markup = params.json("reply_markup")?;
    let markup = keyboard::read(markup.as_ref(), private)?;
    let reply = params.json("reply_parameters")?;
    let reply_to = reply
        .as_ref()
        .and_then(|reply| reply.get("message_id")?.as_i64())
        .and_then(|id| i32::try_from(id).ok());
    let known = reply_to.filter(|id| chat.messages.get(id).is_some_and(|m| !m.deleted));
    let lenient = reply
        .as_ref()
        .and_then(|reply| reply.get("allow_sending_without_reply")?.as_bool())
        .unwrap_or(false);
    if reply_to.is_some() && known.is_none() && !lenient {
        return Err(Refusal::bad("message to be replied not found"));
    }
    Ok(Draft {
        chat: chat.id,
        markup,
        reply_to: known,
        silent: params.flag("disable_notification"),
    })
}

/// Puts a message of the bot into the chat.
pub(super) fn post(state: &mut State, draft: Draft, sent: Sent, body: Map<String, Value>) -> Value {
    let kind = body
        .keys()
        .find(|key| *key != "media_group_id")
        .cloned()
        .unwrap_or_else(|| "text".to_owned());
    let id = state.next_message_id(draft.chat);
    let mut message = Message::new(id, Author::Bot, state.now(), &kind);
    message.text = sent.text;
    message.html = sent.html;
    message.body = body;
    message.reply_to = draft.reply_to;
    message.silent = draft.silent;
    apply_markup(state, draft.chat, &mut message, draft.markup);
    state.post(draft.chat, message)
}

fn apply_markup(state: &mut State, chat: i64, message: &mut Message, markup: Markup) {
    let keyboard = match markup {
        Markup::None => return,
        Markup::Inline(rows, echo) => {
            message.buttons = rows;
            message.markup = Some(echo);
            return;
        }
        Markup::Reply(rows, style) => Some((rows, style)),
        Markup::RemoveReply | Markup::ForceReply => None,
    };
    message.had_reply_markup = true;
    if let Some(chat) = state.chats.get_mut(&chat) {
        chat.reply_keyboard = keyboard;
    }
}

fn nothing() -> Sent {
    Sent {
        text: Text::default(),
        html: None,
    }
}

fn body_of(kind: &str, content: Value) -> Map<String, Value> {
    Map::from_iter([(kind.to_owned(), content)])
}

pub(super) fn send_message(state: &mut State, params: &Params) -> Answer {
    let draft = draft(state, params)?;
    let sent = checked_text(params)?;
    Ok(post(state, draft, sent, Map::new()))
}

fn number(params: &Params, name: &str) -> Result<f64, Refusal> {
    params
        .text(name)
        .and_then(|text| text.parse().ok())
        .filter(|number: &f64| number.is_finite())
        .ok_or_else(|| Refusal::bad(format!("{name} is invalid")))
}

fn place(params: &Params) -> Result<Value, Refusal> {
    Ok(json!({
        "latitude": number(params, "latitude")?,
        "longitude": number(params, "longitude")?,
    }))
}

pub(super) fn send_location(state: &mut State, params: &Params) -> Answer {
    let draft = draft(state, params)?;
    let body = body_of("location", place(params)?);
    Ok(post(state, draft, nothing(), body))
}

pub(super) fn send_venue(state: &mut State, params: &Params) -> Answer {
    let draft = draft(state, params)?;
    let venue = json!({
        "location": place(params)?,
        "title": params.text("title").unwrap_or_default(),
        "address": params.text("address").unwrap_or_default(),
    });
    Ok(post(state, draft, nothing(), body_of("venue", venue)))
}

pub(super) fn send_contact(state: &mut State, params: &Params) -> Answer {
    let draft = draft(state, params)?;
    let contact = json!({
        "phone_number": params.text("phone_number").unwrap_or_default(),
        "first_name": params.text("first_name").unwrap_or_default(),
        "last_name": params.text("last_name").unwrap_or_default(),
    });
    Ok(post(state, draft, nothing(), body_of("contact", contact)))
}

pub(super) fn send_poll(state: &mut State, params: &Params) -> Answer {
    let draft = draft(state, params)?;
    let options = params.json("options")?.unwrap_or_default();
    let options: Vec<Value> = options
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|option| option.as_str().or_else(|| option.get("text")?.as_str()))
        .map(|text| json!({ "text": text, "voter_count": 0 }))
        .collect();
    if options.len() < 2 {
        return Err(Refusal::bad("poll must have at least 2 option"));
    }
    let poll = json!({
        "id": state.number().to_string(),
        "question": params.text("question").unwrap_or_default(),
        "options": options, "total_voter_count": 0, "is_closed": false,
        "is_anonymous": true, "type": "regular", "allows_multiple_answers": false,
    });
    Ok(post(state, draft, nothing(), body_of("poll", poll)))
}

pub(super) fn send_dice(state: &mut State, params: &Params) -> Answer {
    let draft = draft(state, params)?;
    let emoji = params.text("emoji").unwrap_or_else(|| "🎲".to_owned());
    let dice = json!({ "emoji": emoji, "value": 4 });
    Ok(post(state, draft, nothing(), body_of("dice", dice)))
}

pub(super) fn send_chat_action(state: &mut State, params: &Params) -> Answer {
    let chat = state.writable_chat(params.chat())?.id;
    let now = state.now();
    if let Some(chat) = state.chats.get_mut(&chat) {
        chat.typing_at = Some(now);
    }
    state.touch();
    Ok(json!(true))
}

/// The message to copy, from a chat the bot knows.
fn original(state: &State, params: &Params, id: i32) -> Result<Message, Refusal> {
    let from = params
        .int("from_chat_id")
        .and_then(|chat| state.chats.get(&chat))
        .ok_or_else(|| Refusal::bad("chat not found"))?;
    from.messages
        .get(&id)
        .filter(|message| !message.deleted)
        .cloned()
        .ok_or_else(|| Refusal::bad("message to copy not found"))
}

fn copy(state: &mut State, params: &Params, id: i32) -> Result<Value, Refusal> {
    let draft = draft(state, params)?;
    let original = original(state, params, id)?;
    let sent = match params.text("caption") {
        Some(_) if !original.is_text() => checked_caption(params)?,
        _ => Sent {
            text: original.text,
            html: original.html,
        },
    };
    Ok(post(state, draft, sent, original.body))
}

pub(super) fn copy_message(state: &mut State, params: &Params) -> Answer {
    let copied = copy(state, params, params.message_id()?)?;
    Ok(json!({ "message_id": copied.get("message_id") }))
}

pub(super) fn copy_messages(state: &mut State, params: &Params) -> Answer {
    let ids = params.json("message_ids")?.unwrap_or_default();
    let mut made = Vec::new();
    for id in ids.as_array().into_iter().flatten() {
        let id = id.as_i64().and_then(|id| i32::try_from(id).ok());
        if let Some(copied) = id.and_then(|id| copy(state, params, id).ok()) {
            made.push(json!({ "message_id": copied.get("message_id") }));
        }
    }
    Ok(Value::Array(made))
}

pub(super) fn forward_message(state: &mut State, params: &Params) -> Answer {
    copy(state, params, params.message_id()?)
}
