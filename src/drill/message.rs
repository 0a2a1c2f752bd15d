//! A message as the server keeps it, and as the Bot API describes it.

use serde_json::{Map, Value, json};

use crate::clock::Moment;

use super::html::Text;
use super::keyboard::Rows;

/// Who wrote a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// The bot.
    Bot,
    /// A person, by account.
    Person(i64),
}

/// A message in a chat.
#[derive(Debug, Clone)]
pub(super) struct Message {
    pub id: i32,
    pub author: Author,
    pub sent: Moment,
    pub edited: Option<Moment>,
    /// The server's revision at which it was last changed.
    pub revision: u64,
    /// `text`, `photo`, `contact`…: the field of the Bot API that is set.
    pub kind: String,
    /// The text, or the caption of media.
    pub text: Text,
    /// The HTML as the bot sent it, if it sent any.
    pub html: Option<String>,
    /// The fields of its kind (`photo`, `contact`, …); empty for text.
    pub body: Map<String, Value>,
    pub buttons: Rows,
    /// `reply_markup` as it was sent, for inline keyboards.
    pub markup: Option<Value>,
    /// Sent with a keyboard that is not inline: then Telegram edits it no more.
    pub had_reply_markup: bool,
    pub reply_to: Option<i32>,
    pub silent: bool,
    pub deleted: bool,
}

impl Message {
    pub fn new(id: i32, author: Author, sent: Moment, kind: &str) -> Self {
        Self {
            id,
            author,
            sent,
            edited: None,
            revision: 0,
            kind: kind.to_owned(),
            text: Text::default(),
            html: None,
            body: Map::new(),
            buttons: Vec::new(),
            markup: None,
            had_reply_markup: false,
            reply_to: None,
            silent: false,
            deleted: false,
        }
    }

    pub fn is_text(&self) -> bool {
        self.kind == "text"
    }

    /// The message as the Bot API writes it. `reply` is the message it answers.
    pub fn to_json(&self, chat: &Value, from: &Value, reply: Option<Value>) -> Value {
        let mut fields = Map::new();
        fields.insert("message_id".to_owned(), json!(self.id));
        fields.insert("from".to_owned(), from.clone());
        fields.insert("chat".to_owned(), chat.clone());
        fields.insert("date".to_owned(), json!(self.sent.timestamp()));
        if let Some(edited) = self.edited {
            fields.insert("edit_date".to_owned(), json!(edited.timestamp()));
        }
        if let Some(reply) = reply {
            fields.insert("reply_to_message".to_owned(), reply);
        }
        self.write_text(&mut fields);
        for (name, value) in &self.body {
            fields.insert(name.clone(), value.clone());
        }
        if let Some(markup) = &self.markup {
            fields.insert("reply_markup".to_owned(), markup.clone());
        }
        Value::Object(fields)
    }

    fn write_text(&self, fields: &mut Map<String, Value>) {
        let (text, entities) = if self.is_text() {
            ("text", "entities")
        } else {
            ("caption", "caption_entities")
        };
        if self.text.plain.is_empty() {
            return;
        }
        fields.insert(text.to_owned(), json!(self.text.plain));
        if !self.text.entities.is_empty() {
            fields.insert(entities.to_owned(), json!(self.text.entities));
        }
    }
}
