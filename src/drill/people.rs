//! People in front of their telephones, and what they do with them.
//!
//! Each act is what a Telegram client would do: it changes the chat and puts
//! an update into the bot's inbox. What a client would not allow fails with a
//! sentence that says what is possible instead.

use std::fmt::Write as _;
use std::sync::Arc;

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::account::Account;
use super::faults::Draw;
use super::html::{Entity, Text, utf16};
use super::keyboard::{ButtonKind, SeenButton};
use super::message::{Author, Message};
use super::screen::Screen;
use super::server::{BotServer, Shared};
use super::state::{Chat, ChatKind, Person, Press, State, heard};

/// A message older than this comes with a press as "inaccessible".
const ACCESSIBLE_HOURS: i64 = 48;

/// Why a telephone would not do that, with what it would do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NotPossible(pub String);

/// What came of pressing an inline button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tapped {
    /// The bot got a `callback_query` with this id.
    Press(String),
    /// A link was opened; nothing reached the bot.
    Link(String),
    /// A link to the bot itself: this message was sent.
    Said(i32),
}

/// A person in front of one chat.
#[derive(Debug, Clone)]
pub struct Telephone {
    pub(super) shared: Arc<Shared>,
    pub(super) account: i64,
    pub(super) chat: i64,
}

impl BotServer {
    /// Gives a person a telephone with the bot's chat open. The bot may not
    /// write to it before the person has written once.
    #[must_use]
    pub fn telephone(&self, account: Account) -> Telephone {
        let id = account.id;
        self.shared.change(|state| {
            state
                .chats
                .entry(id)
                .or_insert_with(|| Chat::new(id, ChatKind::Private, ""));
            let person = state.people.entry(id).or_insert_with(|| Person {
                account: account.clone(),
                started: false,
                blocked: false,
                deactivated: false,
                toasts: Vec::new(),
                marks: std::collections::BTreeMap::new(),
            });
            person.account = account;
        });
        Telephone {
            shared: Arc::clone(&self.shared),
            account: id,
            chat: id,
        }
    }
}

impl Telephone {
    /// The account.
    #[must_use]
    pub fn account(&self) -> i64 {
        self.account
    }

    /// The chat that is open.
    #[must_use]
    pub fn chat(&self) -> i64 {
        self.chat
    }

    /// Types a text and sends it; gives the message's number.
    ///
    /// # Errors
    /// When the person has blocked the bot, left the group, or types more than
    /// Telegram sends at once.
    pub fn types(&self, text: &str) -> Result<i32, NotPossible> {
        let text = Text {
            plain: text.trim().to_owned(),
            entities: commands_in(text.trim()),
        };
        if text.plain.is_empty() || text.len_utf16() > 4096 {
            return Err(NotPossible("a text has 1 to 4,096 characters".to_owned()));
        }
        self.say("text", |_, message| message.text = text)
    }

    /// Presses START.
    ///
    /// # Errors
    /// When the person has blocked the bot.
    pub fn starts(&self) -> Result<i32, NotPossible> {
        self.types("/start")
    }

    /// Follows a link `t.me/<bot>?start=<payload>`.
    ///
    /// # Errors
    /// When the person has blocked the bot.
    pub fn starts_with(&self, payload: &str) -> Result<i32, NotPossible> {
        self.types(&format!("/start {payload}"))
    }

    /// Answers an earlier message.
    ///
    /// # Errors
    /// As [`Telephone::types`].
    pub fn replies(&self, to: i32, text: &str) -> Result<i32, NotPossible> {
        let plain = Text::plain(text);
        self.say("text", |_, message| {
            message.text = plain;
            message.reply_to = Some(to);
        })
    }

    /// Corrects an earlier text of one's own.
    ///
    /// # Errors
    /// When there is no such text.
    pub fn edits(&self, message: i32, text: &str) -> Result<(), NotPossible> {
        self.allowed()?;
        self.shared.change(|state| {
            let (now, revision) = (state.now(), state.touch());
            let own = state
                .chats
                .get_mut(&self.chat)
                .and_then(|chat| chat.messages.get_mut(&message))
                .filter(|own| own.author == Author::Person(self.account) && !own.deleted)
                .ok_or_else(|| NotPossible(format!("message {message} is not yours to edit")))?;
            own.text = Text {
                plain: text.trim().to_owned(),
                entities: commands_in(text.trim()),
            };
            own.edited = Some(now);
            own.revision = revision;
            let heard = heard(state, self.chat, message);
            let content = state.message_json(self.chat, message);
            if heard {
                state.update("edited_message", content);
            }
            Ok(())
        })
    }

    /// Presses an inline button by its label (the whole of it, or a part that
    /// it contains) on the newest message that has one.
    ///
    /// # Errors
    /// When no visible message has such a button; lists what there is.
    pub fn taps(&self, label: &str) -> Result<Tapped, NotPossible> {
        let screen = self.screen();
        let (message, button) = screen
            .messages
            .iter()
            .rev()
            .find_map(|seen| Some((seen.id, labelled(&seen.buttons, label)?)))
            .ok_or_else(|| no_button(label, &screen))?;
        self.tap_button(message, button)
    }

    /// Presses a button of a given message by its label.
    ///
    /// # Errors
    /// When the message has no such button (any more).
    pub fn taps_on(&self, message: i32, label: &str) -> Result<Tapped, NotPossible> {
        let screen = self.screen();
        let button = screen
            .messages
            .iter()
            .find(|seen| seen.id == message)
            .and_then(|seen| labelled(&seen.buttons, label))
            .ok_or_else(|| no_button(label, &screen))?;
        self.tap_button(message, button)
    }

    /// Presses the button at a row and column of a message, if it still has
    /// that label.
    ///
    /// # Errors
    /// When it has not.
    pub fn taps_at(
        &self,
        message: i32,
        (row, column): (usize, usize),
        label: &str,
    ) -> Result<Tapped, NotPossible> {
        let screen = self.screen();
        let button = screen
            .messages
            .iter()
            .find(|seen| seen.id == message)
            .and_then(|seen| seen.buttons.get(row)?.get(column))
            .filter(|button| button.label == label)
            .cloned()
            .ok_or_else(|| no_button(label, &screen))?;
        self.tap_button(message, button)
    }

    /// Presses whatever carried this data on that message, even when the
    /// button or the message is gone: a telephone that was offline does so.
    ///
    /// # Errors
    /// When the person has blocked the bot.
    pub fn taps_old(&self, message: i32, data: &str) -> Result<Tapped, NotPossible> {
        self.allowed()?;
        let press = self.shared.change(|state| self.press(state, message, data));
        Ok(Tapped::Press(press))
    }

    fn tap_button(&self, message: i32, button: SeenButton) -> Result<Tapped, NotPossible> {
        match button.kind {
            ButtonKind::Press(data) => self.taps_old(message, &data),
            ButtonKind::Link(link) => self.opens(link),
            ButtonKind::Types
            | ButtonKind::SharesContact
            | ButtonKind::SharesLocation
            | ButtonKind::Other(_) => Err(NotPossible(format!(
                "\"{}\" is no button that can be tapped here",
                button.label
            ))),
        }
    }

    /// Opens a link; one to the bot itself starts it.
    ///
    /// # Errors
    /// When the person has blocked the bot.
    pub fn opens(&self, link: String) -> Result<Tapped, NotPossible> {
        let bot = self.shared.look().bot.username.clone();
        let payload = link
            .split_once(&format!("t.me/{bot}?start="))
            .map(|(_, payload)| payload.to_owned());
        match payload {
            Some(payload) => self.starts_with(&payload).map(Tapped::Said),
            None => Ok(Tapped::Link(link)),
        }
    }

    fn press(&self, state: &mut State, message: i32, data: &str) -> String {
        let now = state.now();
        self.acted(state);
        let seed = state.number() ^ self.account.unsigned_abs();
        let id = Draw(seed).next().to_string();
        let accessible = state
            .chats
            .get(&self.chat)
            .and_then(|chat| chat.messages.get(&message))
            .is_some_and(|m| !m.deleted && now - m.sent <= TimeDelta::hours(ACCESSIBLE_HOURS));
        let shown = if accessible {
            state.message_json(self.chat, message)
        } else {
            let chat = state.chats.get(&self.chat);
            let chat = chat.map_or(Value::Null, |chat| state.chat_json(chat));
            json!({ "chat": chat, "message_id": message, "date": 0 })
        };
        let from = state.author_json(Author::Person(self.account));
        let query = json!({
            "id": id, "from": from, "message": shown,
            "chat_instance": self.chat.to_string(), "data": data,
        });
        let press = Press {
            account: self.account,
            chat: self.chat,
            at: now,
            answered: false,
        };
        state.presses.insert(id.clone(), press);
        state.update("callback_query", query);
        id
    }

    /// Presses a button of the reply keyboard.
    ///
    /// # Errors
    /// When no such keyboard is shown; lists what there is.
    pub fn presses(&self, label: &str) -> Result<i32, NotPossible> {
        let screen = self.screen();
        let keyboard = screen.reply_keyboard.as_deref().unwrap_or_default();
        let button = labelled(keyboard, label).ok_or_else(|| no_button(label, &screen))?;
        if screen.one_time {
            self.shared.change(|state| {
                if let Some(chat) = state.chats.get_mut(&self.chat) {
                    chat.reply_keyboard = None;
                }
            });
        }
        match button.kind {
            ButtonKind::SharesContact => self.shares_contact(),
            ButtonKind::SharesLocation => self.sends_location(-7.6, 110.2),
            ButtonKind::Types
            | ButtonKind::Press(_)
            | ButtonKind::Link(_)
            | ButtonKind::Other(_) => self.types(&button.label),
        }
    }

    /// Blocks the bot.
    pub fn blocks_bot(&self) {
        self.set_blocked(true);
    }

    /// Unblocks the bot, without writing to it.
    pub fn unblocks_bot(&self) {
        self.set_blocked(false);
    }

    fn set_blocked(&self, blocked: bool) {
        self.shared.change(|state| {
            state.touch();
            let Some(person) = state.people.get_mut(&self.account) else {
                return;
            };
            if person.blocked == blocked {
                return;
            }
            person.blocked = blocked;
            let (old, new) = if blocked {
                ("member", "kicked")
            } else {
                ("kicked", "member")
            };
            state.bot_status(self.account, self.account, old, new);
        });
    }

    /// Deletes the account: nothing reaches it any more.
    pub fn deletes_account(&self) {
        self.shared.change(|state| {
            state.touch();
            if let Some(person) = state.people.get_mut(&self.account) {
                person.deactivated = true;
            }
        });
    }

    /// Looks at the chat: nothing is unread any more.
    pub fn reads(&self) {
        self.shared.change(|state| {
            if let Some(chat) = state.chats.get_mut(&self.chat) {
                let last = chat.messages.keys().next_back().copied().unwrap_or(0);
                chat.read.insert(self.account, last);
            }
            state.touch();
        });
    }

    fn allowed(&self) -> Result<(), NotPossible> {
        let state = self.shared.look();
        let person = state.person(self.account);
        let inside = state.chats.get(&self.chat).is_some_and(|chat| {
            chat.kind == ChatKind::Private
                || (chat.members.contains(&self.account) && chat.moved_to.is_none())
        });
        let stopped = match person {
            Some(person) if person.deactivated => "the account is gone",
            Some(person) if person.blocked && self.chat == self.account => {
                "the bot is blocked here; unblock it first"
            }
            Some(_) if !inside => "this person is not in that group (any more)",
            Some(_) => return Ok(()),
            None => "there is no such person",
        };
        Err(NotPossible(stopped.to_owned()))
    }

    /// An own act: what is seen from now on counts as an answer to it.
    pub(super) fn acted(&self, state: &mut State) {
        let revision = state.touch();
        if let Some(person) = state.people.get_mut(&self.account) {
            person.marks.insert(self.chat, revision);
        }
    }

    pub(super) fn say(
        &self,
        kind: &str,
        fill: impl FnOnce(&mut State, &mut Message),
    ) -> Result<i32, NotPossible> {
        self.allowed()?;
        Ok(self.shared.change(|state| {
            self.acted(state);
            if self.chat == self.account
                && let Some(person) = state.people.get_mut(&self.account)
            {
                person.started = true;
            }
            let id = state.next_message_id(self.chat);
            let author = Author::Person(self.account);
            let mut message = Message::new(id, author, state.now(), kind);
            fill(state, &mut message);
            let content = state.post(self.chat, message);
            if heard(state, self.chat, id) {
                state.update("message", content);
            }
            id
        }))
    }
}

fn labelled<'a>(
    rows: impl IntoIterator<Item = &'a Vec<SeenButton>>,
    label: &str,
) -> Option<SeenButton> {
    let buttons: Vec<&SeenButton> = rows.into_iter().flatten().collect();
    let exact = buttons.iter().find(|button| button.label == label);
    let within = || buttons.iter().find(|button| button.label.contains(label));
    exact.or_else(within).map(|button| (*button).clone())
}

fn no_button(label: &str, screen: &Screen) -> NotPossible {
    let mut text = format!("there is no button \"{label}\"; there are:");
    let mut any = false;
    for seen in screen
        .messages
        .iter()
        .rev()
        .filter(|seen| !seen.buttons.is_empty())
    {
        let labels: Vec<&str> = seen
            .buttons
            .iter()
            .flatten()
            .map(|b| b.label.as_str())
            .collect();
        let head: String = seen.text.chars().take(40).collect();
        let _fits = write!(
            text,
            "\n  on message {} (\"{head}\"): {}",
            seen.id,
            labels.join(" | ")
        );
        any = true;
    }
    if let Some(keyboard) = &screen.reply_keyboard {
        let labels: Vec<&str> = keyboard
            .iter()
            .flatten()
            .map(|b| b.label.as_str())
            .collect();
        let _fits = write!(text, "\n  on the reply keyboard: {}", labels.join(" | "));
        any = true;
    }
    if !any {
        text.push_str(" none");
    }
    let _fits = write!(text, "\n{screen}");
    NotPossible(text)
}

/// Marks what Telegram marks as commands in typed text.
fn commands_in(text: &str) -> Vec<Entity> {
    let mut found = Vec::new();
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        let is_command = bare.strip_prefix('/').is_some_and(|name| {
            let name = name.split('@').next().unwrap_or("");
            (1..=64).contains(&name.len())
                && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        });
        if is_command {
            found.push(Entity::plain("bot_command", at, utf16(bare)));
        }
        at += utf16(word);
    }
    found
}
