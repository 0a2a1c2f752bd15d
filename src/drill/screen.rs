//! What a person sees on the telephone.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::clock::Moment;

use super::html::Entity;
use super::keyboard::SeenButton;
use super::message::{Author, Message};
use super::methods::menu;
use super::people::{NotPossible, Telephone};
use super::state::State;

/// A message as it stands in the chat now.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// Its number.
    pub id: i32,
    /// Who wrote it.
    pub author: Author,
    /// `text`, `photo`, `contact`…
    pub kind: String,
    /// The words, or the caption.
    pub text: String,
    /// The HTML as the bot sent it, if it sent any.
    pub html: Option<String>,
    /// The styling of the words.
    pub entities: Vec<Entity>,
    /// The fields of its kind, as the Bot API writes them.
    pub body: Map<String, Value>,
    /// The inline buttons, row by row.
    pub buttons: Vec<Vec<SeenButton>>,
    /// When it was sent.
    pub sent: Moment,
    /// When its words were last changed.
    pub edited: Option<Moment>,
    /// The server's revision at its last change.
    pub revision: u64,
    /// Sent without a ring.
    pub silent: bool,
}

impl Seen {
    fn of(message: &Message) -> Self {
        Self {
            id: message.id,
            author: message.author,
            kind: message.kind.clone(),
            text: message.text.plain.clone(),
            html: message.html.clone(),
            entities: message.text.entities.clone(),
            body: message.body.clone(),
            buttons: message.buttons.clone(),
            sent: message.sent,
            edited: message.edited,
            revision: message.revision,
            silent: message.silent,
        }
    }

    /// Whether the bot wrote it.
    #[must_use]
    pub fn is_from_bot(&self) -> bool {
        self.author == Author::Bot
    }

    /// Names the file it carries, if any; of a photo the largest size.
    #[must_use]
    pub fn file_id(&self) -> Option<&str> {
        let body = self.body.get(&self.kind)?;
        let largest = body.as_array().and_then(|sizes| sizes.last());
        largest.unwrap_or(body).get("file_id")?.as_str()
    }

    /// The name of the document it carries.
    #[must_use]
    pub fn file_name(&self) -> Option<&str> {
        self.body.get("document")?.get("file_name")?.as_str()
    }

    /// The labels of its buttons, in order.
    #[must_use]
    pub fn labels(&self) -> Vec<&str> {
        let buttons = self.buttons.iter().flatten();
        buttons.map(|button| button.label.as_str()).collect()
    }
}

/// The short line after a press.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Toast {
    /// The chat it showed in.
    pub chat: i64,
    /// The server's revision when it came.
    pub revision: u64,
    /// What it said; empty when the press was only acknowledged.
    pub text: String,
    /// Whether it had to be closed by hand.
    pub alert: bool,
    /// A link to open.
    pub url: Option<String>,
    /// When it came.
    pub at: Moment,
}

/// Everything a person sees in one chat.
#[derive(Debug, Clone, PartialEq)]
pub struct Screen {
    /// The messages that were not deleted, oldest first.
    pub messages: Vec<Seen>,
    /// The answers to presses, oldest first, empty ones included.
    pub toasts: Vec<Toast>,
    /// The reply keyboard in force.
    pub reply_keyboard: Option<Vec<Vec<SeenButton>>>,
    /// Whether that keyboard goes away after one press.
    pub one_time: bool,
    /// What stands in the empty input line.
    pub placeholder: Option<String>,
    /// The command menu in force: command without slash, description.
    pub menu: Vec<(String, String)>,
    /// Messages of others that were not looked at.
    pub unread: usize,
    /// Messages of the bot that rang.
    pub rings: usize,
    /// The revision of the person's own last act.
    pub mark: u64,
    /// Whether the bot is blocked here.
    pub blocked: bool,
    /// When the bot last showed that it is writing.
    pub typing_at: Option<Moment>,
    /// The pinned message.
    pub pinned: Option<i32>,
}

impl Screen {
    pub(super) fn of(state: &State, account: i64, chat: i64) -> Option<Self> {
        Self::ending(state, account, chat, usize::MAX)
    }

    /// The end of the chat: its last `shown` messages and answers to presses.
    fn ending(state: &State, account: i64, chat: i64, shown: usize) -> Option<Self> {
        let person = state.person(account)?;
        let open = state.chats.get(&chat)?;
        let all = || open.messages.values().filter(|message| !message.deleted);
        let mut messages: Vec<Seen> = all().rev().take(shown).map(Seen::of).collect();
        messages.reverse();
        let read = open.read.get(&account).copied().unwrap_or(0);
        let unread = all()
            .filter(|message| message.author != Author::Person(account))
            .filter(|message| message.id > read)
            .count();
        let rings = all()
            .filter(|message| message.author == Author::Bot && !message.silent)
            .count();
        let style = open.reply_keyboard.as_ref().map(|(_, style)| style.clone());
        let style = style.unwrap_or_default();
        let menu = menu::in_force(state, chat, account).into_iter();
        let of_chat = person.toasts.iter().filter(|toast| toast.chat == chat);
        let mut toasts: Vec<Toast> = of_chat.rev().take(shown).cloned().collect();
        toasts.reverse();
        Some(Self {
            toasts,
            reply_keyboard: open.reply_keyboard.as_ref().map(|(rows, _)| rows.clone()),
            one_time: style.one_time,
            placeholder: style.placeholder,
            menu: menu
                .map(|entry| (entry.command, entry.description))
                .collect(),
            mark: person.marks.get(&chat).copied().unwrap_or(0),
            blocked: person.blocked && chat == account,
            typing_at: open.typing_at,
            pinned: open.pinned,
            messages,
            unread,
            rings,
        })
    }

    fn empty() -> Self {
        Self {
            messages: Vec::new(),
            toasts: Vec::new(),
            reply_keyboard: None,
            one_time: false,
            placeholder: None,
            menu: Vec::new(),
            unread: 0,
            rings: 0,
            mark: 0,
            blocked: false,
            typing_at: None,
            pinned: None,
        }
    }

    /// The newest message of the bot.
    #[must_use]
    pub fn newest(&self) -> Option<&Seen> {
        self.messages.iter().rev().find(|seen| seen.is_from_bot())
    }

    /// The messages of the bot that came or changed since the own last act.
    pub fn fresh(&self) -> impl DoubleEndedIterator<Item = &Seen> {
        let mark = self.mark;
        self.messages
            .iter()
            .filter(move |seen| seen.is_from_bot() && seen.revision > mark)
    }

    /// Whether a message of the bot says this, new or old.
    #[must_use]
    pub fn shows(&self, words: &str) -> bool {
        let mut own = self.messages.iter().filter(|seen| seen.is_from_bot());
        own.any(|seen| seen.text.contains(words))
    }
}

impl fmt::Display for Screen {
    /// The chat as plain lines, for the messages of failing tests.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "the chat:")?;
        let skipped = self.messages.len().saturating_sub(12);
        for seen in self.messages.iter().skip(skipped) {
            let who = if seen.is_from_bot() { "bot" } else { "  >" };
            let text = seen.text.replace('\n', "\n            ");
            write!(f, "  {:>4} {who} {text}", seen.id)?;
            if seen.kind != "text" {
                write!(f, " <{}>", seen.kind)?;
            }
            for row in &seen.buttons {
                let labels: Vec<&str> = row.iter().map(|b| b.label.as_str()).collect();
                write!(f, "\n            [{}]", labels.join("] ["))?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

impl Telephone {
    /// What the person sees now.
    #[must_use]
    pub fn screen(&self) -> Screen {
        let state = self.shared.look();
        Screen::of(&state, self.account, self.chat).unwrap_or_else(Screen::empty)
    }

    /// What the person sees without scrolling back: the last messages only, for whoever
    /// looks often at a chat that is long. The counts are of the whole chat.
    #[must_use]
    pub fn glances(&self, messages: usize) -> Screen {
        let state = self.shared.look();
        let screen = Screen::ending(&state, self.account, self.chat, messages);
        screen.unwrap_or_else(Screen::empty)
    }

    /// The messages that came after this one, as they stand now.
    #[must_use]
    pub fn comes_after(&self, message: i32) -> Vec<Seen> {
        let state = self.shared.look();
        let Some(open) = state.chats.get(&self.chat) else {
            return Vec::new();
        };
        let later = open.messages.range(message.saturating_add(1)..);
        let later = later.filter(|(_, message)| !message.deleted);
        later.map(|(_, message)| Seen::of(message)).collect()
    }

    /// Waits until the bot says this in a message that came or changed since
    /// the person's own last act here; gives the newest such message.
    ///
    /// # Errors
    /// When it does not come within ten real seconds; shows the chat instead.
    pub async fn sees(&self, words: &str) -> Result<Seen, NotPossible> {
        let found = self
            .waits_for(|screen| {
                let mut fresh = screen.fresh().rev();
                fresh.find(|seen| seen.text.contains(words)).cloned()
            })
            .await;
        found.ok_or_else(|| NotPossible(format!("nothing new says \"{words}\"; {}", self.screen())))
    }

    /// Waits for an answer to a press that says this (an empty text: any
    /// answer) since the own last act.
    ///
    /// # Errors
    /// When it does not come within ten real seconds.
    pub async fn sees_toast(&self, words: &str) -> Result<Toast, NotPossible> {
        let found = self
            .waits_for(|screen| {
                let mut fresh = screen
                    .toasts
                    .iter()
                    .filter(|toast| toast.revision > screen.mark);
                fresh.find(|toast| toast.text.contains(words)).cloned()
            })
            .await;
        found.ok_or_else(|| NotPossible(format!("no toast says \"{words}\"; {}", self.screen())))
    }

    /// Waits until something is found on the screen; `None` when it does not
    /// come within ten real seconds.
    pub async fn waits_for<T>(&self, found: impl Fn(&Screen) -> Option<T>) -> Option<T> {
        let look = |state: &mut State| {
            let screen = Screen::of(state, self.account, self.chat)?;
            found(&screen)
        };
        self.shared.until(look).await
    }

    /// Saves the file of a message: its type and its bytes, whole. `None`
    /// when the message carries none.
    #[must_use]
    pub fn saves(&self, seen: &Seen) -> Option<(String, Arc<[u8]>)> {
        let state = self.shared.look();
        let file = state.files.get(seen.file_id()?)?;
        Some((file.mime.clone(), Arc::clone(&file.bytes)))
    }

    /// From now on only what comes later counts as seen anew.
    pub fn looks_away(&self) {
        self.shared.change(|state| self.acted(state));
    }
}
