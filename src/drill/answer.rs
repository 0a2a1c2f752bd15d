//! What a method answers: a result, or a refusal in Telegram's own words.

use serde_json::{Value, json};

/// A result, or why not.
pub(super) type Answer = Result<Value, Refusal>;

/// A refusal in the shape of the Bot API.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Refusal {
    pub code: u16,
    pub description: String,
    pub parameters: Option<Value>,
}

impl Refusal {
    pub fn bad(what: impl AsRef<str>) -> Self {
        Self::new(400, format!("Bad Request: {}", what.as_ref()))
    }

    pub fn forbidden(what: &str) -> Self {
        Self::new(403, format!("Forbidden: {what}"))
    }

    pub fn conflict(what: &str) -> Self {
        Self::new(409, format!("Conflict: {what}"))
    }

    pub fn unauthorized() -> Self {
        Self::new(401, "Unauthorized".to_owned())
    }

    pub fn not_found() -> Self {
        Self::new(404, "Not Found".to_owned())
    }

    pub fn too_many(retry_after_secs: i64) -> Self {
        Self {
            parameters: Some(json!({ "retry_after": retry_after_secs })),
            ..Self::new(
                429,
                format!("Too Many Requests: retry after {retry_after_secs}"),
            )
        }
    }

    pub fn moved(to: i64) -> Self {
        Self {
            parameters: Some(json!({ "migrate_to_chat_id": to })),
            ..Self::bad("group chat was upgraded to a supergroup chat")
        }
    }

    pub fn new(code: u16, description: String) -> Self {
        Self {
            code,
            description,
            parameters: None,
        }
    }

    pub fn to_json(&self) -> Value {
        let mut body = json!({
            "ok": false,
            "error_code": self.code,
            "description": self.description,
        });
        if let (Some(parameters), Some(fields)) = (&self.parameters, body.as_object_mut()) {
            fields.insert("parameters".to_owned(), parameters.clone());
        }
        body
    }
}
