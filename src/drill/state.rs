//! Everything the server knows, behind one lock: people, chats, messages,
//! files, menus, the bot's inbox, trouble, pace and journal.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::{Value, json};

use crate::clock::{Clock, Moment};

use super::account::Account;
use super::answer::Refusal;
use super::faults::Faults;
use super::journal::Journal;
use super::keyboard::{ReplyStyle, Rows};
use super::limits::Limits;
use super::message::{Author, Message};
use super::methods::menu::{Command, MenuScope};
use super::page::Page;
use super::screen::Toast;
use super::server::BotProfile;
use super::updates::Updates;

/// A person with a telephone.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub account: Account,
    /// Wrote to the bot at least once: only then may it write back.
    pub started: bool,
    pub blocked: bool,
    pub deactivated: bool,
    pub toasts: Vec<Toast>,
    /// Per chat, the revision of the own last act.
    pub marks: BTreeMap<i64, u64>,
}

/// What kind of chat it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ChatKind {
    Private,
    Group,
    Supergroup,
}

/// A chat.
#[derive(Debug, Clone)]
pub(super) struct Chat {
    pub id: i64,
    pub kind: ChatKind,
    pub title: String,
    pub members: BTreeSet<i64>,
    /// Whether the bot is in it (groups).
    pub bot_in: bool,
    pub moved_to: Option<i64>,
    pub messages: BTreeMap<i32, Message>,
    pub reply_keyboard: Option<(Rows, ReplyStyle)>,
    pub pinned: Option<i32>,
    /// Highest message id each member has seen.
    pub read: BTreeMap<i64, i32>,
    pub typing_at: Option<Moment>,
    next_message: i32,
}

impl Chat {
    pub fn new(id: i64, kind: ChatKind, title: &str) -> Self {
        Self {
            id,
            kind,
            title: title.to_owned(),
            members: BTreeSet::new(),
            bot_in: true,
            moved_to: None,
            messages: BTreeMap::new(),
            reply_keyboard: None,
            pinned: None,
            read: BTreeMap::new(),
            typing_at: None,
            next_message: 1,
        }
    }
}

/// A press whose answer may still come.
#[derive(Debug, Clone)]
pub(super) struct Press {
    pub account: i64,
    pub chat: i64,
    pub at: Moment,
    pub answered: bool,
}

/// A file that can be asked for.
#[derive(Debug, Clone)]
pub(super) struct StoredFile {
    pub path: String,
    pub mime: String,
    pub bytes: Arc<[u8]>,
}

/// Everything.
#[derive(Debug)]
pub(super) struct State {
    pub clock: Clock,
    pub bot: BotProfile,
    pub people: BTreeMap<i64, Person>,
    pub chats: BTreeMap<i64, Chat>,
    pub updates: Updates,
    pub presses: BTreeMap<String, Press>,
    pub menus: BTreeMap<(MenuScope, String), Vec<Command>>,
    pub files: BTreeMap<String, StoredFile>,
    pub webhook: String,
    pub faults: Faults,
    pub limits: Limits,
    pub journal: Journal,
    /// The page of telephones, when it is open.
    pub page: Option<Page>,
    pub revision: u64,
    /// Calls that are being answered, long polls not counted.
    pub in_flight: usize,
    next_message: i32,
    next_number: u64,
}

impl State {
    pub fn new(clock: Clock, bot: BotProfile, updates: Updates, faults: Faults) -> Self {
        Self {
            clock,
            bot,
            people: BTreeMap::new(),
            chats: BTreeMap::new(),
            updates,
            presses: BTreeMap::new(),
            menus: BTreeMap::new(),
            files: BTreeMap::new(),
            webhook: String::new(),
            faults,
            limits: Limits::default(),
            journal: Journal::default(),
            page: None,
            revision: 0,
            in_flight: 0,
            next_message: 1,
            next_number: 1,
        }
    }

    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    pub fn touch(&mut self) -> u64 {
        self.revision += 1;
        self.revision
    }

    /// A number that was not used before (files, presses, polls).
    pub fn number(&mut self) -> u64 {
        let number = self.next_number;
        self.next_number += 1;
        number
    }

    pub fn person(&self, account: i64) -> Option<&Person> {
        self.people.get(&account)
    }

    /// Messages of private chats and groups share one sequence, as in
    /// Telegram; a supergroup has its own.
    pub fn next_message_id(&mut self, chat: i64) -> i32 {
        let counter = match self.chats.get_mut(&chat) {
            Some(own) if own.kind == ChatKind::Supergroup => &mut own.next_message,
            _ => &mut self.next_message,
        };
        let id = *counter;
        *counter += 1;
        id
    }

    /// Puts a message into its chat and gives it back as the Bot API writes it.
    pub fn post(&mut self, chat: i64, mut message: Message) -> Value {
        message.revision = self.touch();
        let id = message.id;
        if let Some(chat) = self.chats.get_mut(&chat) {
            if let Author::Person(account) = message.author {
                chat.read.insert(account, id);
            } else {
                chat.typing_at = None;
            }
            chat.messages.insert(id, message);
        }
        self.message_json(chat, id)
    }

    /// A message as the Bot API writes it; `null` when there is none.
    pub fn message_json(&self, chat: i64, id: i32) -> Value {
        let Some((chat, message)) = self
            .chats
            .get(&chat)
            .and_then(|chat| Some((chat, chat.messages.get(&id)?)))
        else {
            return Value::Null;
        };
        let reply = message.reply_to.and_then(|reply| {
            let reply = chat.messages.get(&reply).filter(|reply| !reply.deleted)?;
            let from = self.author_json(reply.author);
            Some(reply.to_json(&self.chat_json(chat), &from, None))
        });
        let from = self.author_json(message.author);
        message.to_json(&self.chat_json(chat), &from, reply)
    }

    pub fn author_json(&self, author: Author) -> Value {
        match author {
            Author::Bot => self.bot.to_json(),
            Author::Person(account) => self
                .people
                .get(&account)
                .map_or(Value::Null, |person| person.account.to_json()),
        }
    }

    pub fn chat_json(&self, chat: &Chat) -> Value {
        match chat.kind {
            ChatKind::Private => self
                .people
                .get(&chat.id)
                .map_or(Value::Null, |person| person.account.chat_json()),
            ChatKind::Group => json!({
                "id": chat.id, "type": "group", "title": chat.title,
                "all_members_are_administrators": false,
            }),
            ChatKind::Supergroup => {
                json!({ "id": chat.id, "type": "supergroup", "title": chat.title })
            }
        }
    }

    /// The chat, if the bot may write there now.
    pub fn writable_chat(&self, id: Option<i64>) -> Result<&Chat, Refusal> {
        let id = id.ok_or_else(|| Refusal::bad("chat_id is empty"))?;
        let chat = self
            .chats
            .get(&id)
            .ok_or_else(|| Refusal::bad("chat not found"))?;
        if let Some(to) = chat.moved_to {
            return Err(Refusal::moved(to));
        }
        match chat.kind {
            ChatKind::Private => self.reachable(id).map(|()| chat),
            ChatKind::Group if !chat.bot_in => {
                Err(Refusal::forbidden("bot was kicked from the group chat"))
            }
            ChatKind::Supergroup if !chat.bot_in => Err(Refusal::forbidden(
                "bot was kicked from the supergroup chat",
            )),
            ChatKind::Group | ChatKind::Supergroup => Ok(chat),
        }
    }

    fn reachable(&self, account: i64) -> Result<(), Refusal> {
        let person = self
            .person(account)
            .ok_or_else(|| Refusal::bad("chat not found"))?;
        if person.deactivated {
            return Err(Refusal::forbidden("user is deactivated"));
        }
        if !person.started {
            return Err(Refusal::forbidden(
                "bot can't initiate conversation with a user",
            ));
        }
        if person.blocked {
            return Err(Refusal::forbidden("bot was blocked by the user"));
        }
        Ok(())
    }

    /// Tells the bot that somebody let it in or put it out.
    pub fn bot_status(&mut self, chat: i64, by: i64, old: &str, new: &str) {
        let bot = self.bot.to_json();
        let member = |status: &str| match status {
            "kicked" => json!({ "user": bot, "status": status, "until_date": 0 }),
            _ => json!({ "user": bot, "status": status }),
        };
        let content = json!({
            "chat": self.chats.get(&chat).map(|chat| self.chat_json(chat)),
            "from": self.author_json(Author::Person(by)),
            "date": self.now().timestamp(),
            "old_chat_member": member(old),
            "new_chat_member": member(new),
        });
        self.update("my_chat_member", content);
    }

    /// Hands an update to the bot's inbox.
    pub fn update(&mut self, kind: &str, content: Value) -> Option<i64> {
        let now = self.now();
        self.updates.push(kind, content, now)
    }
}

/// Whether Telegram hands a message of this chat to the bot: everything in a
/// private chat; in groups commands and answers to the bot, unless its
/// privacy mode is off.
pub(super) fn heard(state: &State, chat: i64, id: i32) -> bool {
    let Some(chat) = state.chats.get(&chat) else {
        return false;
    };
    if chat.kind == ChatKind::Private || !chat.bot_in || state.bot.reads_groups {
        return chat.kind == ChatKind::Private || chat.bot_in;
    }
    let Some(message) = chat.messages.get(&id) else {
        return false;
    };
    let answers_bot = message
        .reply_to
        .and_then(|reply| chat.messages.get(&reply))
        .is_some_and(|reply| reply.author == Author::Bot);
    let name = state.bot.username.to_ascii_lowercase();
    let command = message.text.plain.starts_with('/') && {
        let first = message.text.plain.split_whitespace().next().unwrap_or("");
        first
            .split_once('@')
            .is_none_or(|(_, to)| to.eq_ignore_ascii_case(&name))
    };
    let mentioned = message
        .text
        .plain
        .to_ascii_lowercase()
        .contains(&format!("@{name}"));
    answers_bot || command || mentioned
}
