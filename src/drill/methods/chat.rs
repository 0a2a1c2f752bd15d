//! Looking at chats and their members, pinning, leaving.

use serde_json::{Value, json};

use crate::drill::answer::{Answer, Refusal};
use crate::drill::params::Params;
use crate::drill::state::{Chat, ChatKind, State};

use super::with;

fn known<'a>(state: &'a State, params: &Params) -> Result<&'a Chat, Refusal> {
    params
        .chat()
        .and_then(|id| state.chats.get(&id))
        .ok_or_else(|| Refusal::bad("chat not found"))
}

pub(super) fn get_chat(state: &mut State, params: &Params) -> Answer {
    let chat = known(state, params)?;
    let more = json!({
        "accent_color_id": 0, "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": false, "limited_gifts": false,
            "unique_gifts": false, "premium_subscription": false,
        },
    });
    let mut full = with(state.chat_json(chat), more);
    if let Some(pinned) = chat.pinned {
        let pinned = state.message_json(chat.id, pinned);
        full = with(full, json!({ "pinned_message": pinned }));
    }
    Ok(full)
}

fn member_json(state: &State, chat: &Chat, account: i64) -> Option<Value> {
    if account == state.bot.id {
        let status = if chat.bot_in { "member" } else { "left" };
        return Some(json!({ "user": state.bot.to_json(), "status": status }));
    }
    let person = state.person(account)?;
    let inside = chat.kind == ChatKind::Private || chat.members.contains(&account);
    let status = if inside { "member" } else { "left" };
    Some(json!({ "user": person.account.to_json(), "status": status }))
}

pub(super) fn get_member(state: &mut State, params: &Params) -> Answer {
    let chat = known(state, params)?;
    params
        .int("user_id")
        .and_then(|account| member_json(state, chat, account))
        .ok_or_else(|| Refusal::bad("user not found"))
}

pub(super) fn member_count(state: &mut State, params: &Params) -> Answer {
    let chat = known(state, params)?;
    Ok(match chat.kind {
        ChatKind::Private => json!(2),
        ChatKind::Group | ChatKind::Supergroup => {
            json!(chat.members.len() + usize::from(chat.bot_in))
        }
    })
}

pub(super) fn administrators(state: &mut State, params: &Params) -> Answer {
    let chat = known(state, params)?;
    let creator = chat.members.first().and_then(|account| {
        let user = state.person(*account)?.account.to_json();
        Some(json!({ "user": user, "status": "creator", "is_anonymous": false }))
    });
    Ok(json!(creator.into_iter().collect::<Vec<_>>()))
}

pub(super) fn pin(state: &mut State, params: &Params) -> Answer {
    let id = params.message_id()?;
    let chat = state.writable_chat(params.chat())?.id;
    let chat = state
        .chats
        .get_mut(&chat)
        .filter(|chat| chat.messages.get(&id).is_some_and(|m| !m.deleted))
        .ok_or_else(|| Refusal::bad("message to pin not found"))?;
    if chat.kind != ChatKind::Private {
        return Err(Refusal::bad(
            "not enough rights to manage pinned messages in the chat",
        ));
    }
    chat.pinned = Some(id);
    state.touch();
    Ok(json!(true))
}

pub(super) fn unpin(state: &mut State, params: &Params) -> Answer {
    let chat = state.writable_chat(params.chat())?.id;
    if let Some(chat) = state.chats.get_mut(&chat) {
        chat.pinned = None;
    }
    state.touch();
    Ok(json!(true))
}

pub(super) fn leave(state: &mut State, params: &Params) -> Answer {
    let chat = known(state, params)?;
    if chat.kind == ChatKind::Private {
        return Err(Refusal::bad(
            "chat member status can't be changed in private chats",
        ));
    }
    let id = chat.id;
    if let Some(chat) = state.chats.get_mut(&id) {
        chat.bot_in = false;
    }
    state.touch();
    Ok(json!(true))
}
