//! The parameters of a call, however they came: as JSON, as a form, as
//! multipart, or in the address. Like Telegram, numbers and objects are
//! understood also when they are written as text.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::answer::Refusal;

/// A file that came with a call.
#[derive(Debug, Clone)]
pub(super) struct Upload {
    pub name: String,
    pub mime: Option<String>,
    pub bytes: Arc<[u8]>,
}

/// The parameters of one call.
#[derive(Debug, Clone, Default)]
pub(super) struct Params {
    pub fields: Map<String, Value>,
    pub files: BTreeMap<String, Upload>,
}

impl Params {
    pub fn from_json(value: Value) -> Self {
        let fields = match value {
            Value::Object(fields) => fields,
            _ => Map::new(),
        };
        Self {
            fields,
            files: BTreeMap::new(),
        }
    }

    fn raw(&self, name: &str) -> Option<&Value> {
        self.fields.get(name).filter(|value| !value.is_null())
    }

    pub fn text(&self, name: &str) -> Option<String> {
        match self.raw(name)? {
            Value::String(text) => Some(text.clone()),
            other => Some(other.to_string()),
        }
    }

    pub fn int(&self, name: &str) -> Option<i64> {
        match self.raw(name)? {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    pub fn flag(&self, name: &str) -> bool {
        match self.raw(name) {
            Some(Value::Bool(flag)) => *flag,
            Some(Value::String(text)) => matches!(text.as_str(), "true" | "True" | "1" | "yes"),
            Some(Value::Number(number)) => number.as_i64().is_some_and(|n| n != 0),
            Some(Value::Null | Value::Array(_) | Value::Object(_)) | None => false,
        }
    }

    /// An object or array, given as JSON or as text that holds JSON.
    pub fn json(&self, name: &str) -> Result<Option<Value>, Refusal> {
        match self.raw(name) {
            None => Ok(None),
            Some(Value::String(text)) if text.is_empty() => Ok(None),
            Some(Value::String(text)) => serde_json::from_str(text)
                .map(Some)
                .map_err(|_| Refusal::bad(format!("can't parse {name} JSON object"))),
            Some(value) => Ok(Some(value.clone())),
        }
    }

    /// The message the call is about.
    pub fn message_id(&self) -> Result<i32, Refusal> {
        self.int("message_id")
            .and_then(|id| i32::try_from(id).ok())
            .filter(|id| *id > 0)
            .ok_or_else(|| Refusal::bad("message identifier is not specified"))
    }

    /// The chat the call is about, when it names one by number.
    pub fn chat(&self) -> Option<i64> {
        self.int("chat_id")
    }
}
