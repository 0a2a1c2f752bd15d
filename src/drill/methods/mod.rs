//! The methods of the Bot API that the server carries out.

pub(super) mod chat;
pub(super) mod edit;
pub(super) mod media;
pub(super) mod menu;
pub(super) mod send;

use serde_json::{Value, json};

use super::answer::{Answer, Refusal};
use super::params::Params;
use super::state::State;

type Method = fn(&mut State, &Params) -> Answer;

/// Every method, spelled as in the Bot API. `getUpdates` waits, and is
/// therefore carried out elsewhere.
const METHODS: [(&str, Method); 55] = [
    ("getUpdates", accept),
    ("getMe", get_me),
    ("setWebhook", set_webhook),
    ("deleteWebhook", delete_webhook),
    ("getWebhookInfo", webhook_info),
    ("sendMessage", send::send_message),
    ("sendPhoto", media::send_media),
    ("sendDocument", media::send_media),
    ("sendVoice", media::send_media),
    ("sendAudio", media::send_media),
    ("sendVideo", media::send_media),
    ("sendAnimation", media::send_media),
    ("sendVideoNote", media::send_media),
    ("sendSticker", media::send_media),
    ("sendMediaGroup", media::send_media_group),
    ("sendLocation", send::send_location),
    ("sendVenue", send::send_venue),
    ("sendContact", send::send_contact),
    ("sendPoll", send::send_poll),
    ("sendDice", send::send_dice),
    ("sendChatAction", send::send_chat_action),
    ("copyMessage", send::copy_message),
    ("copyMessages", send::copy_messages),
    ("forwardMessage", send::forward_message),
    ("editMessageText", edit::edit_text),
    ("editMessageCaption", edit::edit_caption),
    ("editMessageReplyMarkup", edit::edit_markup),
    ("deleteMessage", edit::delete_message),
    ("deleteMessages", edit::delete_messages),
    ("answerCallbackQuery", edit::answer_callback),
    ("setMessageReaction", edit::set_reaction),
    ("getFile", media::get_file),
    ("getChat", chat::get_chat),
    ("getChatMember", chat::get_member),
    ("getChatMemberCount", chat::member_count),
    ("getChatAdministrators", chat::administrators),
    ("pinChatMessage", chat::pin),
    ("unpinChatMessage", chat::unpin),
    ("unpinAllChatMessages", chat::unpin),
    ("leaveChat", chat::leave),
    ("setMyCommands", menu::set_commands),
    ("getMyCommands", menu::get_commands),
    ("deleteMyCommands", menu::delete_commands),
    ("setChatMenuButton", accept),
    ("getChatMenuButton", menu_button),
    ("setMyName", accept),
    ("setMyDescription", accept),
    ("setMyShortDescription", accept),
    ("setMyDefaultAdministratorRights", accept),
    ("getMyName", my_name),
    ("getMyDescription", my_description),
    ("getMyShortDescription", my_short_description),
    ("logOut", refuse_to_leave),
    ("close", refuse_to_leave),
    ("getUserProfilePhotos", no_photos),
];

/// The method of that name, however its letters are cased.
pub(super) fn named(name: &str) -> Option<&'static str> {
    METHODS
        .iter()
        .map(|(known, _)| *known)
        .find(|known| known.eq_ignore_ascii_case(name))
}

/// Carries out a method.
pub(super) fn call(state: &mut State, method: &str, params: &Params) -> Answer {
    match METHODS.iter().find(|(known, _)| *known == method) {
        Some((_, carry_out)) => carry_out(state, params),
        None => Err(Refusal::not_found()),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the shape of every method")]
fn accept(_state: &mut State, _params: &Params) -> Answer {
    Ok(json!(true))
}

fn refuse_to_leave(_state: &mut State, _params: &Params) -> Answer {
    Err(Refusal::not_found())
}

fn with(mut value: Value, more: Value) -> Value {
    if let (Some(fields), Value::Object(more)) = (value.as_object_mut(), more) {
        fields.extend(more);
    }
    value
}

#[expect(clippy::unnecessary_wraps, reason = "the shape of every method")]
fn get_me(state: &mut State, _params: &Params) -> Answer {
    let abilities = json!({
        "can_join_groups": true,
        "can_read_all_group_messages": state.bot.reads_groups,
        "supports_inline_queries": false,
        "can_connect_to_business": false,
        "has_main_web_app": false,
    });
    Ok(with(state.bot.to_json(), abilities))
}

fn set_webhook(state: &mut State, params: &Params) -> Answer {
    let url = params.text("url").unwrap_or_default();
    if !url.is_empty() && !url.starts_with("https://") {
        return Err(Refusal::bad(
            "bad webhook: An HTTPS URL must be provided for webhook",
        ));
    }
    if let Some(allowed) = params.json("allowed_updates")? {
        state.updates.allow(&allowed);
    }
    drop_if_asked(state, params);
    state.webhook = url;
    Ok(json!(true))
}

#[expect(clippy::unnecessary_wraps, reason = "the shape of every method")]
fn delete_webhook(state: &mut State, params: &Params) -> Answer {
    drop_if_asked(state, params);
    state.webhook.clear();
    Ok(json!(true))
}

fn drop_if_asked(state: &mut State, params: &Params) {
    if params.flag("drop_pending_updates") {
        state.updates.clear();
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the shape of every method")]
fn webhook_info(state: &mut State, _params: &Params) -> Answer {
    let now = state.now();
    let mut info = json!({
        "url": state.webhook,
        "has_custom_certificate": false,
        "pending_update_count": state.updates.pending(now),
    });
    if let Some(allowed) = state.updates.allowed() {
        info = with(info, json!({ "allowed_updates": allowed }));
    }
    Ok(info)
}

#[expect(clippy::unnecessary_wraps, reason = "the shape of every method")]
fn menu_button(_state: &mut State, _params: &Params) -> Answer {
    Ok(json!({ "type": "commands" }))
}

#[expect(clippy::unnecessary_wraps, reason = "the shape of every method")]
fn my_name(state: &mut State, _params: &Params) -> Answer {
    Ok(json!({ "name": state.bot.first_name }))
}

#[expect(clippy::unnecessary_wraps, reason = "the shape of every method")]
fn my_description(_state: &mut State, _params: &Params) -> Answer {
    Ok(json!({ "description": "" }))
}

#[expect(clippy::unnecessary_wraps, reason = "the shape of every method")]
fn my_short_description(_state: &mut State, _params: &Params) -> Answer {
    Ok(json!({ "short_description": "" }))
}

#[expect(clippy::unnecessary_wraps, reason = "the shape of every method")]
fn no_photos(_state: &mut State, _params: &Params) -> Answer {
    Ok(json!({ "total_count": 0, "photos": [] }))
}
