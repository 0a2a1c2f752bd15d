//! A raw update → what a person did.
//!
//! Read straight from the JSON and not through teloxide's `Update`: that type knows
//! Bot API 9.1 whole, and one unknown detail anywhere in a message (in the message it
//! answers, say) would cost us the person's words. Here only the few fields that mean
//! something to the house are read, so a newer Telegram breaks nothing.
//!
//! Invariants: [`decode`] never panics, whatever it is given; `None` means "keep it raw,
//! somebody has to look"; a message that isn't meant for us (a business chat, a post in a
//! channel we don't serve) never becomes a person's words in a chat of ours.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::clock::Moment;
use crate::engine::incoming::{
    AccountId, ChatId, ChatKind, Incoming, MediaKind, Sender, SentFile, TelegramMessageId, What,
};

/// The kinds of updates that the house asks Telegram for; all others stay there.
pub(super) const WANTED: [&str; 4] = [
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
];

/// The kinds of updates that are read; whatever else stands beside one doesn't matter.
const KNOWN: [&str; 6] = [
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "channel_post",
    "edited_channel_post",
];

/// What the update means; `None` when that can't be told.
#[must_use]
pub fn decode(raw: &Value) -> Option<Incoming> {
    let update = raw.as_object()?;
    let known = KNOWN.iter().find_map(|kind| update.get_key_value(*kind));
    let (kind, content) = known.or_else(|| update.iter().find(|(key, _)| *key != "update_id"))?;
    match kind.as_str() {
        "message" | "channel_post" => message(content),
        "edited_message" | "edited_channel_post" => edited(content),
        "callback_query" => press(content),
        "my_chat_member" => membership(content),
        _ => meaningless(content),
    }
}

#[derive(Deserialize)]
struct Chat {
    id: i64,
    #[serde(rename = "type")]
    kind: String,
}

#[derive(Deserialize)]
struct User {
    id: i64,
    #[serde(default)]
    first_name: String,
    last_name: Option<String>,
    language_code: Option<String>,
}

#[derive(Deserialize)]
struct Head {
    message_id: i32,
    chat: Chat,
    from: Option<User>,
    sender_chat: Option<serde::de::IgnoredAny>,
    #[serde(default)]
    date: i64,
    edit_date: Option<i64>,
}

#[derive(Deserialize)]
struct Contact {
    phone_number: String,
    #[serde(default)]
    first_name: String,
    last_name: Option<String>,
    user_id: Option<i64>,
}

#[derive(Deserialize)]
struct Location {
    latitude: f64,
    longitude: f64,
}

#[derive(Deserialize)]
struct Query {
    id: String,
    from: User,
    message: Option<Pressed>,
    data: Option<String>,
}

#[derive(Deserialize)]
struct Pressed {
    message_id: i32,
    chat: Chat,
    #[serde(default)]
    date: i64,
}

#[derive(Deserialize)]
struct Membership {
    chat: Chat,
    from: Option<User>,
    old_chat_member: Member,
    new_chat_member: Member,
}

#[derive(Deserialize)]
struct Member {
    status: String,
    is_member: Option<bool>,
}

impl Chat {
    fn place(&self) -> Option<(ChatId, ChatKind)> {
        let kind = match self.kind.as_str() {
            "private" => ChatKind::Private,
            "group" | "supergroup" => ChatKind::Group,
            "channel" => ChatKind::Channel,
            _ => return None,
        };
        Some((ChatId(self.id), kind))
    }
}

impl User {
    fn into_sender(self) -> Sender {
        Sender {
            account: AccountId(self.id),
            display_name: full_name(&self.first_name, self.last_name.as_deref()),
            language_code: self.language_code,
        }
    }
}

impl Head {
    /// Anonymous admins and channels speak as a chat: the account beside it is a stand-in.
    fn sender(self) -> Option<Sender> {
        let person = self.from.filter(|_| self.sender_chat.is_none());
        person.map(User::into_sender)
    }

    fn into_incoming(self, said_at: Option<i64>, what: What) -> Option<Incoming> {
        let (chat, chat_kind) = self.chat.place()?;
        Some(Incoming {
            chat,
            chat_kind,
            said_at: said_at.and_then(moment),
            sender: self.sender(),
            what,
        })
    }
}

impl Member {
    fn is_in(&self) -> bool {
        match self.status.as_str() {
            "left" | "kicked" => false,
            "restricted" => self.is_member.unwrap_or(true),
            _ => true,
        }
    }
}

fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}

fn full_name(first: &str, last: Option<&str>) -> String {
    match last {
        Some(last) if !last.is_empty() => format!("{first} {last}"),
        Some(_) | None => first.to_owned(),
    }
}

/// Telegram writes 0 where it no longer knows.
fn moment(seconds: i64) -> Option<Moment> {
    Moment::from_timestamp(seconds, 0).filter(|_| seconds > 0)
}

fn message(content: &Value) -> Option<Incoming> {
    let head: Head = read(content)?;
    let fields = content.as_object()?;
    let what = said(TelegramMessageId(head.message_id), fields)?;
    let said_at = Some(head.date);
    head.into_incoming(said_at, what)
}

fn said(message: TelegramMessageId, fields: &Map<String, Value>) -> Option<What> {
    let text_of = |key: &str| fields.get(key).and_then(Value::as_str).map(str::to_owned);
    if let Some(text) = text_of("text") {
        return Some(What::Text { message, text });
    }
    if let Some(card) = fields.get("contact") {
        return contact(card);
    }
    if let Some(place) = fields.get("location") {
        return location(place);
    }
    if let Some(new_id) = fields.get("migrate_to_chat_id") {
        return new_id.as_i64().map(|id| What::MovedTo(ChatId(id)));
    }
    Some(match media_kind(fields) {
        Some(kind) => What::Media {
            message,
            kind,
            caption: text_of("caption"),
            file: fields.get("document").and_then(sent_file),
        },
        None => What::Other,
    })
}

/// A file, unless it is a film without sound that Telegram calls one, too.
fn sent_file(document: &Value) -> Option<SentFile> {
    #[derive(Deserialize)]
    struct Document {
        file_id: String,
        file_name: Option<String>,
        file_size: Option<u64>,
    }
    let document: Document = read(document)?;
    Some(SentFile {
        id: document.file_id,
        name: document.file_name,
        size: document.file_size,
    })
}

fn contact(card: &Value) -> Option<What> {
    let card: Contact = read(card)?;
    Some(What::Contact {
        name: full_name(&card.first_name, card.last_name.as_deref()),
        account: card.user_id.map(AccountId),
        phone: card.phone_number,
    })
}

fn location(place: &Value) -> Option<What> {
    let place: Location = read(place)?;
    Some(What::Location {
        latitude_micro: micro(place.latitude, 90.0)?,
        longitude_micro: micro(place.longitude, 180.0)?,
    })
}

fn micro(degrees: f64, bound: f64) -> Option<i64> {
    // In range by the guard, so the cast is exact to the millionth.
    (degrees.abs() <= bound).then(|| (degrees * 1e6).round() as i64)
}

/// Fields that carry something a person sent which isn't text.
const MEDIA: [&str; 16] = [
    "animation",
    "audio",
    "checklist",
    "dice",
    "document",
    "game",
    "live_photo",
    "paid_media",
    "photo",
    "poll",
    "rich_message",
    "sticker",
    "story",
    "video",
    "video_note",
    "voice",
];

/// `None`: a service message (somebody joined, a title changed), or nothing we know.
fn media_kind(fields: &Map<String, Value>) -> Option<MediaKind> {
    let found = MEDIA.iter().find(|field| fields.contains_key(**field))?;
    Some(match *found {
        "photo" | "live_photo" => MediaKind::Photo,
        "voice" => MediaKind::Voice,
        "sticker" => MediaKind::Sticker,
        _ => MediaKind::Other,
    })
}

fn edited(content: &Value) -> Option<Incoming> {
    let head: Head = read(content)?;
    let message = TelegramMessageId(head.message_id);
    let what = match content.get("text").and_then(Value::as_str) {
        Some(text) => What::EditedText {
            message,
            text: text.to_owned(),
        },
        None => What::Other,
    };
    let said_at = head.edit_date.or(Some(head.date));
    head.into_incoming(said_at, what)
}

fn press(content: &Value) -> Option<Incoming> {
    let query: Query = read(content)?;
    let own_chat = (ChatId(query.from.id), ChatKind::Private);
    let (chat, chat_kind) = match &query.message {
        Some(pressed) => pressed.chat.place()?,
        None => own_chat,
    };
    // A message that is no longer accessible comes with the date 0 and can't be edited.
    let accessible = query.message.filter(|pressed| pressed.date != 0);
    let what = match query.data {
        Some(data) => What::Press {
            callback: query.id,
            message: accessible.map(|pressed| TelegramMessageId(pressed.message_id)),
            data,
        },
        None => What::Other,
    };
    Some(Incoming {
        chat,
        chat_kind,
        sender: Some(query.from.into_sender()),
        said_at: None,
        what,
    })
}

fn membership(content: &Value) -> Option<Incoming> {
    let change: Membership = read(content)?;
    let (chat, chat_kind) = change.chat.place()?;
    let was_in = change.old_chat_member.is_in();
    let what = match (was_in, change.new_chat_member.is_in()) {
        (true, false) => What::Left,
        (false, true) => What::Joined,
        (true, true) | (false, false) => What::Other,
    };
    Some(Incoming {
        chat,
        chat_kind,
        sender: change.from.map(User::into_sender),
        said_at: None,
        what,
    })
}

/// A kind of update that the house doesn't ask for. It belongs to the chat that it names,
/// else to the account that it names.
fn meaningless(content: &Value) -> Option<Incoming> {
    let account: Option<User> = ["from", "user"]
        .iter()
        .find_map(|key| content.get(key).and_then(read));
    let named = content.get("chat").and_then(read::<Chat>);
    let (chat, chat_kind) = match (named, &account) {
        (Some(chat), _) => chat.place()?,
        (None, Some(user)) => (ChatId(user.id), ChatKind::Private),
        (None, None) => return None,
    };
    Some(Incoming {
        chat,
        chat_kind,
        sender: account.map(User::into_sender),
        said_at: None,
        what: What::Other,
    })
}

#[cfg(test)]
mod tests;
