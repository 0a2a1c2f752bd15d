//! What the house sends: rows of the durable outbox.
//!
//! Sentences are finished when they get here: `html` is Telegram's HTML with
//! everything people typed already escaped.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::incoming::{ChatId, TelegramMessageId};
use crate::report::Picture;

pub use super::document::{Contents, Document, TooBig};

/// The order of departure. An alert overtakes everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lane {
    /// A grave report on its way to a health worker.
    Alert,
    /// An answer to somebody who is waiting in the chat.
    Reply,
    /// The daily question and its repetitions.
    Reminder,
    /// Announcements and everything that can wait.
    Bulk,
}

impl Lane {
    /// All lanes, most urgent first.
    pub const ALL: [Self; 4] = [Self::Alert, Self::Reply, Self::Reminder, Self::Bulk];
}

/// Names a message that is (or will be) sent, before Telegram has numbered it.
/// Rising within a tenant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MessageHandle(pub u64);

/// A message that exists or will exist in a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MessageRef {
    /// One of ours, by its handle.
    Sent(MessageHandle),
    /// One that Telegram named (a press tells which message it belongs to).
    Telegram(TelegramMessageId),
}

/// One thing to tell Telegram.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outgoing {
    /// To which chat.
    pub chat: ChatId,
    /// In which lane.
    pub lane: Lane,
    /// What.
    pub body: Body,
    /// Handed back with the result (delivered or refused) to the feature that
    /// sent it; `None` when the result matters to nobody.
    pub memo: Option<Value>,
}

/// What is sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Body {
    /// A new message.
    Text {
        /// Telegram HTML, at most 4,096 characters after parsing.
        html: String,
        /// The keyboard below or instead of the telephone's own.
        keyboard: Keyboard,
    },
    /// A new message that carries a picture.
    Photo {
        /// The recipe: it is drawn when the message leaves.
        picture: Picture,
        /// Telegram HTML below it, at most 1,024 characters after parsing.
        caption: String,
        /// Telegram HTML that is sent instead, should it be impossible to draw the picture.
        instead: String,
        /// The keyboard below or instead of the telephone's own.
        keyboard: Keyboard,
    },
    /// A new message that carries a file, to be opened or kept.
    Document {
        /// The file.
        file: Document,
        /// Telegram HTML below it, at most 1,024 characters after parsing.
        caption: String,
        /// The keyboard below or instead of the telephone's own.
        keyboard: Keyboard,
    },
    /// A new message that carries a file which has yet to be made: only the order lies in
    /// the outbox, however long the file gets.
    Made {
        /// What the clerk is asked for; only the features understand it.
        order: Value,
        /// The name under which it is kept; no person's name.
        name: String,
        /// What it is: `text/csv`.
        mime: String,
        /// Telegram HTML below it, at most 1,024 characters after parsing.
        caption: String,
        /// Telegram HTML that is sent instead, should it be impossible to make.
        instead: String,
        /// The keyboard below or instead of the telephone's own.
        keyboard: Keyboard,
    },
    /// Somebody's file is brought from Telegram to the clerk. No message.
    Fetch {
        /// Telegram's name of it.
        file: String,
        /// A longer one, in bytes, is not brought.
        longest: u64,
        /// What the clerk is to do with it; only the features understand it.
        order: Value,
    },
    /// A new text and keyboard for an earlier message; one that carries a picture or a
    /// file gets a new caption (at most 1,024 characters). Rings nobody. Edits of
    /// the same message that still wait collapse into the last.
    Edit {
        /// Which message.
        of: MessageRef,
        /// Telegram HTML.
        html: String,
        /// Inline buttons, row by row; empty removes them.
        buttons: Vec<Vec<Button>>,
    },
    /// Takes the buttons off an earlier message, or changes them, and leaves the text.
    EditButtons {
        /// Which message.
        of: MessageRef,
        /// Inline buttons, row by row; empty removes them.
        buttons: Vec<Vec<Button>>,
    },
    /// Somebody's message, passed on as it is and without its sender (`copyMessage`).
    Copy {
        /// The chat in which it lies.
        from: ChatId,
        /// Telegram's number of it there.
        message: TelegramMessageId,
    },
    /// The command menu of this chat (`setMyCommands`).
    Menu {
        /// Command without the slash, and its description.
        commands: Vec<(String, String)>,
    },
}

impl Body {
    /// What kind of call it takes.
    #[must_use]
    pub fn errand(&self) -> Errand {
        match self {
            Self::Text { .. }
            | Self::Photo { .. }
            | Self::Document { .. }
            | Self::Made { .. }
            | Self::Copy { .. } => Errand::Message,
            Self::Fetch { .. } => Errand::Fetch,
            Self::Edit { of, .. } => Errand::Edit(*of),
            Self::EditButtons { of, .. } => Errand::EditButtons(*of),
            Self::Menu { .. } => Errand::Menu,
        }
    }

    /// What the first button of a new message carries, if it has one that comes back.
    #[must_use]
    pub fn first_press(&self) -> Option<&str> {
        let keyboard = match self {
            Self::Text { keyboard, .. }
            | Self::Photo { keyboard, .. }
            | Self::Document { keyboard, .. }
            | Self::Made { keyboard, .. } => keyboard,
            Self::Edit { .. }
            | Self::EditButtons { .. }
            | Self::Copy { .. }
            | Self::Fetch { .. }
            | Self::Menu { .. } => {
                return None;
            }
        };
        let Keyboard::Inline(rows) = keyboard else {
            return None;
        };
        rows.iter()
            .flatten()
            .find_map(|button| match &button.action {
                ButtonAction::Press(data) => Some(data.as_str()),
                ButtonAction::Link(_) => None,
            })
    }
}

/// What kind of call a row takes: all that the order of departure depends on besides
/// its lane and chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// A new message.
    Message,
    /// A new text with new buttons for this message.
    Edit(MessageRef),
    /// New buttons for this message.
    EditButtons(MessageRef),
    /// A chat's command menu.
    Menu,
    /// A file that somebody sent.
    Fetch,
}

impl Errand {
    /// The message that is changed, if one is.
    #[must_use]
    pub fn edits(self) -> Option<MessageRef> {
        match self {
            Self::Edit(of) | Self::EditButtons(of) => Some(of),
            Self::Message | Self::Menu | Self::Fetch => None,
        }
    }

    /// Whether this, done after `earlier`, leaves nothing of it.
    #[must_use]
    pub fn covers(self, earlier: Self) -> bool {
        match (self, earlier) {
            (Self::Edit(of), Self::Edit(same) | Self::EditButtons(same))
            | (Self::EditButtons(of), Self::EditButtons(same)) => of == same,
            (Self::Menu, Self::Menu) => true,
            (
                Self::Message | Self::Menu | Self::Fetch | Self::Edit(_) | Self::EditButtons(_),
                _,
            ) => false,
        }
    }
}

/// What the person can press.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Keyboard {
    /// Leaves everything as it is.
    None,
    /// Buttons on the message, row by row.
    Inline(Vec<Vec<Button>>),
    /// Buttons instead of the telephone's own keyboard, row by row.
    Reply(Vec<Vec<ReplyButton>>),
    /// Gives the telephone its own keyboard back.
    RemoveReply,
}

/// A button on a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// Plain text (not HTML).
    pub label: String,
    /// What it does.
    pub action: ButtonAction,
}

/// What a button on a message does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ButtonAction {
    /// Comes back as [`super::incoming::What::Press`]; 1–64 bytes.
    Press(String),
    /// Opens a link.
    Link(String),
}

/// A button that replaces typing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReplyButton {
    /// Types this text.
    Text(String),
    /// Shares the own telephone number (private chats only).
    ShareContact(String),
    /// Shares the own position (private chats only).
    ShareLocation(String),
}

/// What became of an outbox row: the sender's word to the engine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delivery {
    /// Telegram said yes.
    Delivered {
        /// The number Telegram gave to a new message.
        message: Option<TelegramMessageId>,
    },
    /// Telegram said no, for good.
    Refused(Refusal),
    /// The group has another id now: the row is to be sent there.
    Moved(ChatId),
    /// A later edit of the same message made it pointless.
    Superseded,
}

/// Why Telegram will never deliver it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Refusal {
    /// The person blocked the bot, or put it out of the group, or never started it.
    Blocked,
    /// The account is gone.
    Deactivated,
    /// There is no such chat.
    NotFound,
    /// The message itself is at fault (too old to edit, empty, malformed):
    /// the chat is well, this row is not.
    Unsendable,
}

impl Refusal {
    /// Whether nothing will reach this chat any more (until the person comes back).
    #[must_use]
    pub fn chat_is_dead(self) -> bool {
        match self {
            Self::Blocked | Self::Deactivated | Self::NotFound => true,
            Self::Unsendable => false,
        }
    }
}
