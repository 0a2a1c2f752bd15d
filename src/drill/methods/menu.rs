//! The command menu, per scope and language.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::drill::answer::{Answer, Refusal};
use crate::drill::params::Params;
use crate::drill::state::{ChatKind, State};

/// Telegram's limit on one menu.
const MOST_COMMANDS: usize = 100;

/// A command and what it says in the menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::drill) struct Command {
    pub command: String,
    pub description: String,
}

/// For whom a menu is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::drill) enum MenuScope {
    Default,
    PrivateChats,
    GroupChats,
    Administrators,
    Chat(i64),
    ChatAdministrators(i64),
    Member(i64, i64),
}

fn scope_of(state: &State, params: &Params) -> Result<MenuScope, Refusal> {
    let Some(scope) = params.json("scope")? else {
        return Ok(MenuScope::Default);
    };
    let number = |name: &str| scope.get(name).and_then(Value::as_i64);
    let chat = || {
        number("chat_id")
            .filter(|chat| state.chats.contains_key(chat))
            .ok_or_else(|| Refusal::bad("chat not found"))
    };
    match scope
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or("default")
    {
        "default" => Ok(MenuScope::Default),
        "all_private_chats" => Ok(MenuScope::PrivateChats),
        "all_group_chats" => Ok(MenuScope::GroupChats),
        "all_chat_administrators" => Ok(MenuScope::Administrators),
        "chat" => Ok(MenuScope::Chat(chat()?)),
        "chat_administrators" => Ok(MenuScope::ChatAdministrators(chat()?)),
        "chat_member" => Ok(MenuScope::Member(chat()?, number("user_id").unwrap_or(0))),
        _ => Err(Refusal::bad(
            "can't parse BotCommandScope: Unsupported type specified",
        )),
    }
}

fn key_of(state: &State, params: &Params) -> Result<(MenuScope, String), Refusal> {
    let language = params.text("language_code").unwrap_or_default();
    if !language.is_empty() && language.len() != 2 {
        return Err(Refusal::bad("invalid language code specified"));
    }
    Ok((scope_of(state, params)?, language))
}

fn checked(command: Command) -> Result<Command, Refusal> {
    let name = command.command.trim_start_matches('/');
    let plain = name
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    if !plain || !(1..=32).contains(&name.len()) {
        return Err(Refusal::bad("BOT_COMMAND_INVALID"));
    }
    if !(1..=256).contains(&command.description.chars().count()) {
        return Err(Refusal::bad("BOT_COMMAND_DESCRIPTION_INVALID"));
    }
    Ok(Command {
        command: name.to_owned(),
        description: command.description,
    })
}

pub(super) fn set_commands(state: &mut State, params: &Params) -> Answer {
    let key = key_of(state, params)?;
    let list = params.json("commands")?.unwrap_or_default();
    let commands: Vec<Command> = serde_json::from_value(list)
        .map_err(|_| Refusal::bad("can't parse commands: expected an Array of BotCommand"))?;
    if commands.len() > MOST_COMMANDS {
        return Err(Refusal::bad("BOT_COMMANDS_TOO_MUCH"));
    }
    let commands = commands
        .into_iter()
        .map(checked)
        .collect::<Result<Vec<_>, _>>()?;
    state.menus.insert(key, commands);
    state.touch();
    Ok(json!(true))
}

pub(super) fn get_commands(state: &mut State, params: &Params) -> Answer {
    let key = key_of(state, params)?;
    Ok(json!(state.menus.get(&key).cloned().unwrap_or_default()))
}

pub(super) fn delete_commands(state: &mut State, params: &Params) -> Answer {
    let key = key_of(state, params)?;
    state.menus.remove(&key);
    state.touch();
    Ok(json!(true))
}

/// The menu a person sees in a chat: the narrowest scope first, and within a
/// scope the own language before none, as Telegram resolves it.
pub(in crate::drill) fn in_force(state: &State, chat: i64, account: i64) -> Vec<Command> {
    let Some(chat) = state.chats.get(&chat) else {
        return Vec::new();
    };
    let language = state
        .person(account)
        .and_then(|person| person.account.language_code.clone())
        .unwrap_or_default();
    let language: String = language.chars().take(2).collect();
    let wide = match chat.kind {
        ChatKind::Private => MenuScope::PrivateChats,
        ChatKind::Group | ChatKind::Supergroup => MenuScope::GroupChats,
    };
    [
        MenuScope::Member(chat.id, account),
        MenuScope::Chat(chat.id),
        wide,
        MenuScope::Default,
    ]
    .into_iter()
    .flat_map(|scope| [(scope.clone(), language.clone()), (scope, String::new())])
    .find_map(|key| state.menus.get(&key).filter(|menu| !menu.is_empty()))
    .cloned()
    .unwrap_or_default()
}
