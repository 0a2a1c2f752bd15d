//! Groups with the bot in them.

use std::sync::Arc;

use serde_json::{Value, json};

use super::message::{Author, Message};
use super::people::Telephone;
use super::server::{BotServer, Shared};
use super::state::{Chat, ChatKind, State};

/// A group chat.
#[derive(Debug, Clone)]
pub struct Group {
    shared: Arc<Shared>,
    first_id: i64,
}

impl BotServer {
    /// A group of these people, opened by the first, who adds the bot.
    #[must_use]
    pub fn group(&self, title: &str, members: &[&Telephone]) -> Group {
        let first_id = self.shared.change(|state| {
            let id = -4_000_000_000 - i64::try_from(state.number()).unwrap_or(0);
            let mut chat = Chat::new(id, ChatKind::Group, title);
            chat.bot_in = false;
            chat.members = members.iter().map(|member| member.account).collect();
            state.chats.insert(id, chat);
            id
        });
        let group = Group {
            shared: Arc::clone(&self.shared),
            first_id,
        };
        if let Some(first) = members.first() {
            group.adds_bot(first);
        }
        group
    }
}

impl Group {
    /// Its number: another one after it became a supergroup.
    #[must_use]
    pub fn id(&self) -> i64 {
        let state = self.shared.look();
        let moved = state
            .chats
            .get(&self.first_id)
            .and_then(|chat| chat.moved_to);
        moved.unwrap_or(self.first_id)
    }

    fn service(state: &mut State, chat: i64, by: i64, kind: &str, content: Value) {
        let id = state.next_message_id(chat);
        let mut message = Message::new(id, Author::Person(by), state.now(), kind);
        message.body.insert(kind.to_owned(), content);
        let content = state.post(chat, message);
        state.update("message", content);
    }

    /// Somebody adds the bot.
    pub fn adds_bot(&self, by: &Telephone) {
        let id = self.id();
        self.shared.change(|state| {
            if let Some(chat) = state.chats.get_mut(&id) {
                chat.bot_in = true;
            }
            state.bot_status(id, by.account, "left", "member");
            let bot = state.bot.to_json();
            Self::service(state, id, by.account, "new_chat_members", json!([bot]));
        });
    }

    /// Somebody puts the bot out.
    pub fn kicks_bot(&self, by: &Telephone) {
        let id = self.id();
        self.shared.change(|state| {
            if let Some(chat) = state.chats.get_mut(&id) {
                chat.bot_in = false;
            }
            state.touch();
            state.bot_status(id, by.account, "member", "kicked");
        });
    }

    /// Somebody joins.
    pub fn adds(&self, member: &Telephone) {
        let id = self.id();
        self.shared.change(|state| {
            if let Some(chat) = state.chats.get_mut(&id) {
                chat.members.insert(member.account);
            }
            let user = state.author_json(Author::Person(member.account));
            Self::service(state, id, member.account, "new_chat_members", json!([user]));
        });
    }

    /// Somebody leaves.
    pub fn loses(&self, member: &Telephone) {
        let id = self.id();
        self.shared.change(|state| {
            let user = state.author_json(Author::Person(member.account));
            Self::service(state, id, member.account, "left_chat_member", user);
            if let Some(chat) = state.chats.get_mut(&id) {
                chat.members.remove(&member.account);
            }
        });
    }

    /// Telegram turns it into a supergroup with another number.
    pub fn migrates(&self) -> i64 {
        let old = self.id();
        self.shared.change(|state| {
            let Some(chat) = state.chats.get(&old).cloned() else {
                return old;
            };
            let new = -1_000_000_000_000 + old;
            let mut supergroup = Chat::new(new, ChatKind::Supergroup, &chat.title);
            supergroup.members.clone_from(&chat.members);
            supergroup.bot_in = chat.bot_in;
            supergroup.reply_keyboard.clone_from(&chat.reply_keyboard);
            state.chats.insert(new, supergroup);
            let by = chat.members.first().copied().unwrap_or(0);
            Self::service(state, old, by, "migrate_to_chat_id", json!(new));
            Self::service(state, new, by, "migrate_from_chat_id", json!(old));
            if let Some(chat) = state.chats.get_mut(&old) {
                chat.moved_to = Some(new);
            }
            new
        })
    }
}

impl Telephone {
    /// The same person in front of a group.
    #[must_use]
    pub fn in_group(&self, group: &Group) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
            account: self.account,
            chat: group.id(),
        }
    }
}
