//! Keyboards: read and checked as Telegram does, and as a person sees them.

use serde::Serialize;
use serde_json::{Value, json};

use super::answer::Refusal;
use super::html::is_link;

/// Telegram refuses more buttons than this on one message.
const MOST_BUTTONS: usize = 100;
/// The most bytes a button may carry.
const MOST_DATA: usize = 64;

/// What a button does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "value")]
pub enum ButtonKind {
    /// An inline button that comes back as a `callback_query` with this data.
    Press(String),
    /// An inline button that opens this address.
    Link(String),
    /// A reply button that types its own label.
    Types,
    /// A reply button that shares the own telephone number.
    SharesContact,
    /// A reply button that shares the own position.
    SharesLocation,
    /// Anything else Telegram knows, by the name of its field.
    Other(String),
}

/// A button as a person sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeenButton {
    /// What is written on it.
    pub label: String,
    /// What it does.
    #[serde(flatten)]
    pub kind: ButtonKind,
}

/// Rows of buttons.
pub(super) type Rows = Vec<Vec<SeenButton>>;

/// What `reply_markup` asked for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Markup {
    None,
    Inline(Rows, Value),
    Reply(Rows, ReplyStyle),
    RemoveReply,
    ForceReply,
}

/// How a reply keyboard behaves.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub(super) struct ReplyStyle {
    pub one_time: bool,
    pub placeholder: Option<String>,
}

/// Reads a `reply_markup`. `private` tells whether contact and location
/// buttons may stand in it.
pub(super) fn read(markup: Option<&Value>, private: bool) -> Result<Markup, Refusal> {
    let Some(markup) = markup else {
        return Ok(Markup::None);
    };
    if let Some(rows) = markup.get("inline_keyboard") {
        let rows = rows_of(rows, inline_button)?;
        return Ok(if rows.is_empty() {
            Markup::None
        } else {
            let echo = echo_of(markup);
            Markup::Inline(rows, echo)
        });
    }
    if let Some(rows) = markup.get("keyboard") {
        let rows = rows_of(rows, |button| reply_button(button, private))?;
        let style = ReplyStyle {
            one_time: is_set(markup, "one_time_keyboard"),
            placeholder: text_of(markup, "input_field_placeholder"),
        };
        return Ok(Markup::Reply(rows, style));
    }
    if is_set(markup, "remove_keyboard") {
        return Ok(Markup::RemoveReply);
    }
    if is_set(markup, "force_reply") {
        return Ok(Markup::ForceReply);
    }
    Ok(Markup::None)
}

fn echo_of(markup: &Value) -> Value {
    let rows: Vec<&Value> = markup
        .get("inline_keyboard")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter(|row| row.as_array().is_some_and(|row| !row.is_empty()))
        .collect();
    json!({ "inline_keyboard": rows })
}

fn is_set(value: &Value, name: &str) -> bool {
    value.get(name).and_then(Value::as_bool).unwrap_or(false)
}

fn text_of(value: &Value, name: &str) -> Option<String> {
    Some(value.get(name)?.as_str()?.to_owned())
}

fn rows_of(
    rows: &Value,
    read_one: impl Fn(&Value) -> Result<SeenButton, Refusal>,
) -> Result<Rows, Refusal> {
    let wrong = || Refusal::bad("can't parse reply keyboard markup JSON object");
    let mut read = Vec::new();
    for row in rows.as_array().ok_or_else(wrong)? {
        let row = row
            .as_array()
            .ok_or_else(wrong)?
            .iter()
            .map(&read_one)
            .collect::<Result<Vec<_>, _>>()?;
        if !row.is_empty() {
            read.push(row);
        }
    }
    if read.iter().map(Vec::len).sum::<usize>() > MOST_BUTTONS {
        return Err(Refusal::bad("reply markup is too long"));
    }
    Ok(read)
}

fn inline_button(button: &Value) -> Result<SeenButton, Refusal> {
    let label = text_of(button, "text")
        .filter(|label| !label.trim().is_empty())
        .ok_or_else(|| {
            Refusal::bad("can't parse inline keyboard button: Field \"text\" must be non-empty")
        })?;
    let kind = match (text_of(button, "callback_data"), text_of(button, "url")) {
        (Some(data), _) if (1..=MOST_DATA).contains(&data.len()) => ButtonKind::Press(data),
        (Some(_), _) => return Err(Refusal::bad("BUTTON_DATA_INVALID")),
        (None, Some(url)) => ButtonKind::Link(checked_link(url)?),
        (None, None) => other_kind(button)?,
    };
    Ok(SeenButton { label, kind })
}

fn checked_link(url: String) -> Result<String, Refusal> {
    if url.starts_with("tel:") || url.starts_with("mailto:") {
        return Err(Refusal::bad(format!(
            "inline keyboard button URL '{url}' is invalid: Unsupported URL protocol"
        )));
    }
    if !is_link(&url) && !url.contains('.') {
        return Err(Refusal::bad(format!(
            "inline keyboard button URL '{url}' is invalid: Wrong HTTP URL"
        )));
    }
    Ok(url)
}

fn other_kind(button: &Value) -> Result<ButtonKind, Refusal> {
    button
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, _)| name)
        .find(|name| !matches!(name.as_str(), "text" | "style" | "icon_custom_emoji_id"))
        .map(|name| ButtonKind::Other(name.clone()))
        .ok_or_else(|| {
            Refusal::bad(
                "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
            )
        })
}

fn reply_button(button: &Value, private: bool) -> Result<SeenButton, Refusal> {
    if let Some(label) = button.as_str() {
        return Ok(SeenButton {
            label: label.to_owned(),
            kind: ButtonKind::Types,
        });
    }
    let label = text_of(button, "text")
        .ok_or_else(|| Refusal::bad("can't parse keyboard button: Can't find field \"text\""))?;
    let kind = if is_set(button, "request_contact") {
        private_only(private, "phone number")?;
        ButtonKind::SharesContact
    } else if is_set(button, "request_location") {
        private_only(private, "location")?;
        ButtonKind::SharesLocation
    } else {
        ButtonKind::Types
    };
    Ok(SeenButton { label, kind })
}

fn private_only(private: bool, what: &str) -> Result<(), Refusal> {
    if private {
        Ok(())
    } else {
        Err(Refusal::bad(format!(
            "{what} can be requested in private chats only"
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(markup: Value) -> String {
        read(Some(&markup), false).unwrap_err().description
    }

    #[test]
    fn a_button_carries_one_to_sixty_four_bytes() {
        let of = |data: &str| json!({"inline_keyboard": [[{"text": "Ya", "callback_data": data}]]});
        assert!(read(Some(&of(&"x".repeat(64))), true).is_ok());
        assert_eq!(refused(of("")), "Bad Request: BUTTON_DATA_INVALID");
        assert_eq!(
            refused(of(&"é".repeat(33))),
            "Bad Request: BUTTON_DATA_INVALID"
        );
    }

    #[test]
    fn buttons_that_telegram_refuses_are_refused() {
        assert!(refused(json!({"inline_keyboard": [[{"text": "Ya"}]]})).contains("unallowed"));
        let tel = json!({"inline_keyboard": [[{"text": "Telepon", "url": "tel:119"}]]});
        assert!(refused(tel).contains("Unsupported URL protocol"));
        let contact = json!({"keyboard": [[{"text": "Nomor", "request_contact": true}]]});
        assert_eq!(
            refused(contact.clone()),
            "Bad Request: phone number can be requested in private chats only"
        );
        assert!(read(Some(&contact), true).is_ok());
    }
}
