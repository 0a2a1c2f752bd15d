//! One call to the Bot API.
//!
//! Through teloxide's client, with its payloads and its error words, but not through its
//! `Request::send`: that sleeps ten seconds by itself after a 5xx, carries the raw answer
//! in its error (and so into logs), and calls a sent message a failure when it finds an
//! unknown detail in Telegram's answer, whereupon it would be sent again.
//!
//! Invariants: no error says what was sent or answered, nor the token; an answer is judged
//! by its code and by the few fields that matter.

use std::fmt;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as NoError, StrDeserializer};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use teloxide::requests::Payload;
use teloxide::{ApiError, Bot};

use super::upload::Upload;
use crate::engine::clerk::NotDone;
use crate::engine::incoming::ChatId;
use crate::report::NotDrawn;

/// How long Telegram may take to accept a connection.
const CONNECT: Duration = Duration::from_secs(5);
/// The wait when Telegram asks for one and doesn't say how long.
const UNSAID_WAIT: Duration = Duration::from_secs(3);

/// What went wrong with a call.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CallError {
    /// Flood control (429).
    #[error("telegram asks to wait {} s", .0.as_secs())]
    RetryAfter(Duration),
    /// The group has become a supergroup with this id.
    #[error("the group has another id now")]
    Moved(ChatId),
    /// Another process asks for the same bot's updates (409).
    #[error("another process uses the same bot token")]
    Conflict,
    /// The bot has a webhook, so updates can't be asked for (409).
    #[error("the bot has a webhook set")]
    WebhookSet,
    /// The token is wrong, or the address is no Bot API server.
    #[error("telegram does not know the bot token (or telegram.api_url is wrong)")]
    Unauthorized,
    /// Telegram won't, for a reason that is to be looked at.
    #[error("telegram refused with code {code}")]
    Refused {
        /// Telegram's error code.
        code: u16,
        /// Its reason. May quote what was sent: not for logs.
        reason: ApiError,
    },
    /// Telegram is unwell (5xx).
    #[error("telegram is unwell ({0})")]
    Unwell(u16),
    /// The answer is none of the Bot API.
    #[error("the answer can't be read")]
    Garbled,
    /// The picture that belongs to it can't be drawn: nothing was called.
    #[error("{0}")]
    NotDrawn(NotDrawn),
    /// The file that belongs to it can't be made: nothing was called.
    #[error("a file can't be made: {0}")]
    NotMade(NotDone),
    /// What was asked for is longer than was allowed.
    #[error("the file is too long")]
    TooLong,
    /// No answer; whether the call was done is not known.
    #[error("no answer: {0}")]
    Network(NetworkTrouble),
}

/// How the network failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NetworkTrouble {
    /// No connection came about.
    #[error("no connection")]
    NoConnection,
    /// It took too long.
    #[error("timeout")]
    Timeout,
    /// It broke on the way.
    #[error("the connection broke")]
    Broken,
}

/// The address of a Bot API server can't be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the address of a Bot API server (such as https://api.telegram.org)")]
pub struct BadAddress;

/// What Telegram answered, read only as far as somebody wants to know it.
#[derive(Debug, Clone)]
pub(super) struct Told(Box<RawValue>);

impl Told {
    /// The answer to what has none.
    pub fn nothing() -> Self {
        Self(Box::default())
    }

    /// The answer as a `T`.
    ///
    /// # Errors
    /// When it is something else.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, CallError> {
        serde_json::from_str(self.0.get()).map_err(|_| CallError::Garbled)
    }
}

#[cfg(test)]
impl From<serde_json::Value> for Told {
    fn from(answer: serde_json::Value) -> Self {
        Self(serde_json::value::to_raw_value(&answer).unwrap())
    }
}

/// The line to one Bot API server, for one bot.
#[derive(Clone)]
pub(super) struct Line(Bot);

impl fmt::Debug for Line {
    /// teloxide's own would show the token.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Line")
    }
}

impl Line {
    /// Prepares the line; nothing is sent. Without an address: Telegram's own server.
    pub fn new(token: &str, api_url: Option<&str>) -> Result<Self, BadAddress> {
        let api_url = api_url.map(|address| address.trim().trim_end_matches('/'));
        let is_ours = api_url.is_some_and(is_loopback);
        let settings = teloxide::net::default_reqwest_settings().connect_timeout(CONNECT);
        // A proxy of the environment leads out, never to this machine.
        let settings = if is_ours {
            settings.no_proxy()
        } else {
            settings
        };
        let client = settings.build().map_err(|_| BadAddress)?;
        let bot = Bot::with_client(token, client);
        let Some(address) = api_url else {
            return Ok(Self(bot));
        };
        if !address.starts_with("http://") && !address.starts_with("https://") {
            return Err(BadAddress);
        }
        Ok(Self(
            bot.set_api_url(address.parse().map_err(|_| BadAddress)?),
        ))
    }

    /// Makes the call and waits for Telegram's answer, but no longer than `patience`.
    pub async fn call<P>(&self, payload: &P, patience: Duration) -> Result<Told, CallError>
    where
        P: Payload + Serialize,
    {
        let body = serde_json::to_vec(payload).map_err(|_| CallError::Garbled)?;
        self.post(P::NAME, "application/json", body, patience).await
    }

    /// Makes a call that carries a file.
    pub async fn upload(&self, upload: &Upload, patience: Duration) -> Result<Told, CallError> {
        let (kind, body) = upload.form();
        self.post(upload.method, &kind, body, patience).await
    }

    /// A file that lies on the server, under the path that `getFile` gave. Never more than
    /// `longest` bytes are taken, whatever the server sends.
    pub async fn download(
        &self,
        path: &str,
        longest: u64,
        patience: Duration,
    ) -> Result<Vec<u8>, CallError> {
        let mut url = self.0.api_url();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments
                .pop_if_empty()
                .push("file")
                .push(&format!("bot{}", self.0.token()))
                .extend(path.split('/'));
        }
        let request = self.0.client().get(url).timeout(patience);
        let mut response = match request.send().await {
            Ok(response) => response,
            Err(error) if error.is_connect() => {
                return Err(CallError::Network(NetworkTrouble::NoConnection));
            }
            Err(error) => return Err(broken(error.is_timeout())),
        };
        let status = response.status().as_u16();
        if status != 200 {
            return Err(not_there(status));
        }
        let mut bytes = Vec::new();
        while let Some(part) = response
            .chunk()
            .await
            .map_err(|error| broken(error.is_timeout()))?
        {
            let length = u64::try_from(bytes.len() + part.len()).unwrap_or(u64::MAX);
            if length > longest {
                return Err(CallError::TooLong);
            }
            bytes.extend_from_slice(&part);
        }
        Ok(bytes)
    }

    async fn post(
        &self,
        method: &str,
        kind: &str,
        body: Vec<u8>,
        patience: Duration,
    ) -> Result<Told, CallError> {
        let mut url = self.0.api_url();
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty()
                .push(&format!("bot{}", self.0.token()))
                .push(method);
        }
        let request = self.0.client().post(url).timeout(patience);
        let request = request.header("content-type", kind);
        let response = match request.body(body).send().await {
            Ok(response) => response,
            Err(error) if error.is_connect() => {
                return Err(CallError::Network(NetworkTrouble::NoConnection));
            }
            Err(error) => return Err(broken(error.is_timeout())),
        };
        let status = response.status().as_u16();
        let answer = response.bytes().await;
        let answer = answer.map_err(|error| broken(error.is_timeout()))?;
        judge(status, &answer)
    }
}

/// A file that the server does not give.
fn not_there(status: u16) -> CallError {
    match status {
        429 => CallError::RetryAfter(UNSAID_WAIT),
        500.. => CallError::Unwell(status),
        code => CallError::Refused {
            code,
            reason: ApiError::FileIdInvalid,
        },
    }
}

fn broken(timed_out: bool) -> CallError {
    CallError::Network(match timed_out {
        true => NetworkTrouble::Timeout,
        false => NetworkTrouble::Broken,
    })
}

fn is_loopback(address: &str) -> bool {
    let host = address.split("://").nth(1).unwrap_or_default();
    ["127.", "localhost", "[::1]"]
        .iter()
        .any(|own| host.starts_with(own))
}

#[derive(Deserialize)]
struct Answer {
    ok: bool,
    #[serde(default)]
    result: Box<RawValue>,
    error_code: Option<u16>,
    #[serde(default)]
    description: String,
    parameters: Option<Parameters>,
}

#[derive(Deserialize)]
struct Parameters {
    retry_after: Option<u64>,
    migrate_to_chat_id: Option<i64>,
}

fn judge(status: u16, body: &[u8]) -> Result<Told, CallError> {
    if status >= 500 {
        return Err(CallError::Unwell(status));
    }
    let Ok(answer) = serde_json::from_slice::<Answer>(body) else {
        return Err(match status {
            429 => CallError::RetryAfter(UNSAID_WAIT),
            _ => CallError::Garbled,
        });
    };
    match answer.ok {
        true => Ok(Told(answer.result)),
        false => Err(refusal(answer.error_code.unwrap_or(status), &answer)),
    }
}

fn refusal(code: u16, answer: &Answer) -> CallError {
    let parameters = answer.parameters.as_ref();
    if let Some(id) = parameters.and_then(|known| known.migrate_to_chat_id) {
        return CallError::Moved(ChatId(id));
    }
    let wait = parameters.and_then(|known| known.retry_after);
    match (code, wait) {
        (_, Some(secs)) => CallError::RetryAfter(Duration::from_secs(secs.max(1))),
        (420 | 429, None) => CallError::RetryAfter(UNSAID_WAIT),
        (409, None) if answer.description.contains("webhook") => CallError::WebhookSet,
        (409, None) => CallError::Conflict,
        (500.., None) => CallError::Unwell(code),
        (_, None) => match reason(&answer.description) {
            ApiError::InvalidToken => CallError::Unauthorized,
            reason => CallError::Refused { code, reason },
        },
    }
}

fn reason(description: &str) -> ApiError {
    let words: StrDeserializer<'_, NoError> = description.into_deserializer();
    ApiError::deserialize(words).unwrap_or_else(|_| ApiError::Unknown(description.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn judged(status: u16, body: &Value) -> Result<Value, CallError> {
        judge(status, body.to_string().as_bytes())?.read()
    }

    #[test]
    fn a_yes_is_handed_on_whole() {
        let yes = json!({"ok": true, "result": {"message_id": 5, "new": "thing"}});
        assert_eq!(judged(200, &yes), Ok(yes["result"].clone()));
    }

    #[test]
    fn refusals_are_told_apart() {
        let no = |code: u16, description: &str| json!({"ok": false, "error_code": code, "description": description});
        let cases = [
            (no(401, "Unauthorized"), CallError::Unauthorized),
            (no(404, "Not Found"), CallError::Unauthorized),
            (
                no(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                ),
                CallError::Conflict,
            ),
            (
                no(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
                ),
                CallError::WebhookSet,
            ),
            (
                no(429, "Too Many Requests"),
                CallError::RetryAfter(UNSAID_WAIT),
            ),
            (no(502, "Bad Gateway"), CallError::Unwell(502)),
            (
                no(403, "Forbidden: bot was blocked by the user"),
                CallError::Refused {
                    code: 403,
                    reason: ApiError::BotBlocked,
                },
            ),
            (
                no(400, "Bad Request: of 2031"),
                CallError::Refused {
                    code: 400,
                    reason: ApiError::Unknown("Bad Request: of 2031".into()),
                },
            ),
        ];
        for (body, expected) in cases {
            assert_eq!(judged(400, &body), Err(expected), "{body}");
        }
    }

    #[test]
    fn parameters_decide_before_words() {
        let flood = json!({"ok": false, "error_code": 429, "description": "x", "parameters": {"retry_after": 7}});
        assert_eq!(
            judged(429, &flood),
            Err(CallError::RetryAfter(Duration::from_secs(7)))
        );
        let moved = json!({"ok": false, "error_code": 400, "description": "x", "parameters": {"migrate_to_chat_id": -1009}});
        assert_eq!(judged(400, &moved), Err(CallError::Moved(ChatId(-1009))));
        let neither = json!({"ok": false, "error_code": 400, "description": "x", "parameters": {}});
        assert!(matches!(
            judged(400, &neither),
            Err(CallError::Refused { code: 400, .. })
        ));
    }

    #[test]
    fn pages_of_proxies_are_no_answers() {
        assert_eq!(judge(502, b"<html>").err(), Some(CallError::Unwell(502)));
        assert_eq!(judge(200, b"<html>").err(), Some(CallError::Garbled));
        assert_eq!(judge(200, b"").err(), Some(CallError::Garbled));
        assert_eq!(
            judge(429, b"slow down").err(),
            Some(CallError::RetryAfter(UNSAID_WAIT))
        );
    }

    #[test]
    fn an_error_never_quotes_what_was_sent() {
        let quoting = json!({"ok": false, "error_code": 400, "description": "Bad Request: can't parse entities: \"demam\""});
        let error = judged(400, &quoting).unwrap_err();
        assert!(!error.to_string().contains("demam"));
    }

    #[test]
    fn addresses_are_checked_at_once() {
        assert!(Line::new("1:a", None).is_ok());
        assert!(Line::new("1:a", Some("http://127.0.0.1:8081/prefix//")).is_ok());
        for bad in ["", "api.telegram.org", "ftp://x", "https://"] {
            assert_eq!(Line::new("1:a", Some(bad)).err(), Some(BadAddress), "{bad}");
        }
    }
}
