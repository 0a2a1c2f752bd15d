//! A Telegram account: who somebody is for the bot.

use serde_json::{Map, Value, json};

/// A Telegram account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its number; the private chat with it has the same.
    pub id: i64,
    /// The first name shown.
    pub first_name: String,
    /// The last name shown.
    pub last_name: Option<String>,
    /// The address without `@`.
    pub username: Option<String>,
    /// The language of the application (`id`, `jv`, `en`…).
    pub language_code: Option<String>,
    /// The number the contact button shares.
    pub phone: String,
}

impl Account {
    /// An Indonesian account of that name.
    #[must_use]
    pub fn new(id: i64, first_name: &str) -> Self {
        Self {
            id,
            first_name: first_name.to_owned(),
            last_name: None,
            username: None,
            language_code: Some("id".to_owned()),
            phone: format!("62812{:08}", id.rem_euclid(100_000_000)),
        }
    }

    /// The same with a last name.
    #[must_use]
    pub fn with_last_name(mut self, name: &str) -> Self {
        self.last_name = Some(name.to_owned());
        self
    }

    /// The same with a username.
    #[must_use]
    pub fn with_username(mut self, name: &str) -> Self {
        self.username = Some(name.to_owned());
        self
    }

    /// The same with another language of the application.
    #[must_use]
    pub fn with_language(mut self, code: &str) -> Self {
        self.language_code = Some(code.to_owned());
        self
    }

    /// The same with another number.
    #[must_use]
    pub fn with_phone(mut self, phone: &str) -> Self {
        phone.clone_into(&mut self.phone);
        self
    }

    fn names(&self) -> Map<String, Value> {
        let mut fields = Map::new();
        fields.insert("id".to_owned(), json!(self.id));
        fields.insert("first_name".to_owned(), json!(self.first_name));
        if let Some(name) = &self.last_name {
            fields.insert("last_name".to_owned(), json!(name));
        }
        if let Some(name) = &self.username {
            fields.insert("username".to_owned(), json!(name));
        }
        fields
    }

    pub(super) fn to_json(&self) -> Value {
        let mut fields = self.names();
        fields.insert("is_bot".to_owned(), json!(false));
        if let Some(code) = &self.language_code {
            fields.insert("language_code".to_owned(), json!(code));
        }
        Value::Object(fields)
    }

    pub(super) fn chat_json(&self) -> Value {
        let mut fields = self.names();
        fields.insert("type".to_owned(), json!("private"));
        Value::Object(fields)
    }
}
