//! What a person did in a chat, in the house's own words.
//!
//! `telegram::decode` makes these from raw updates; nothing further in knows
//! Telegram's types. Everything in here that people typed is data: it is
//! escaped wherever it is shown, and never logged.

use serde::{Deserialize, Serialize};

use crate::clock::Moment;

/// A Telegram chat. Positive for private chats (then it equals the account).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ChatId(pub i64);

impl ChatId {
    /// Whether it is a group or channel: Telegram numbers them below zero.
    #[must_use]
    pub fn is_group(self) -> bool {
        self.0 < 0
    }
}

/// A Telegram account: a link to a person that can be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AccountId(pub i64);

/// Telegram's number of a message within its chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TelegramMessageId(pub i32);

/// Where something was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatKind {
    /// One person and the bot.
    Private,
    /// A group or supergroup.
    Group,
    /// A channel; the bot stays silent there.
    Channel,
}

/// Who did it, as Telegram describes the account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// The account.
    pub account: AccountId,
    /// The name shown in Telegram; not to be trusted, only offered.
    pub display_name: String,
    /// The application's language (IETF tag), if told.
    pub language_code: Option<String>,
}

/// One understood update.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incoming {
    /// The chat it happened in.
    pub chat: ChatId,
    /// The kind of that chat.
    pub chat_kind: ChatKind,
    /// Who did it; absent for channel posts and anonymous admins.
    pub sender: Option<Sender>,
    /// When it was said (for a correction: when it was corrected). Only messages carry a
    /// date: for a press and all else this is empty.
    pub said_at: Option<Moment>,
    /// What was done.
    pub what: What,
}

/// What was done in the chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// A typed message (a command when it starts with `/`).
    Text {
        /// Telegram's number of it, which later edits name.
        message: TelegramMessageId,
        /// The text as typed.
        text: String,
    },
    /// An earlier text, corrected by its writer.
    EditedText {
        /// Telegram's number of the corrected message.
        message: TelegramMessageId,
        /// The new text.
        text: String,
    },
    /// An inline button was pressed.
    Press {
        /// Names the press for `answerCallbackQuery`.
        callback: String,
        /// The message the button belongs to, when still accessible.
        message: Option<TelegramMessageId>,
        /// The button's data: a pointer, never a permission.
        data: String,
    },
    /// A contact card, own (by the contact button) or somebody else's.
    Contact {
        /// As the application gives it, often without the plus sign.
        phone: String,
        /// The account the card belongs to, when it has one.
        account: Option<AccountId>,
        /// The name on the card.
        name: String,
    },
    /// A place on the map: the own position, or a venue picked there.
    Location {
        /// Degrees north, in millionths.
        latitude_micro: i64,
        /// Degrees east, in millionths.
        longitude_micro: i64,
    },
    /// A photo, voice message, sticker or any other message that is no text.
    Media {
        /// Telegram's number of the message, for `copyMessage`.
        message: TelegramMessageId,
        /// What kind of media it is.
        kind: MediaKind,
        /// The text below it, if any.
        caption: Option<String>,
        /// The file, if it is one that was sent as such.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        file: Option<SentFile>,
    },
    /// The person blocked the bot, or the bot was put out of the group.
    Left,
    /// The person unblocked the bot, or the bot was put into a group.
    Joined,
    /// The group became a supergroup with another id.
    MovedTo(ChatId),
    /// An update without meaning for us (a poll, a reaction, a pinned message…).
    Other,
}

/// A file that somebody sent ("document"): it lies with Telegram until it is fetched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentFile {
    /// Telegram's name of it.
    pub id: String,
    /// The name that it had; only ever quoted.
    pub name: Option<String>,
    /// How long it is, in bytes, as far as it is told.
    pub size: Option<u64>,
}

/// Kinds of messages that are not text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MediaKind {
    /// A photo.
    Photo,
    /// A voice message.
    Voice,
    /// A sticker.
    Sticker,
    /// A video, animation, document, audio, dice, poll and the like.
    Other,
}
