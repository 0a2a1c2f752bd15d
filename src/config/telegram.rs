//! How Telegram is spoken to. The bot's token is not here: it comes from the
//! environment only, and is refused when somebody writes it into the file.

use std::time::Duration;

use serde::Deserialize;
use toml::Spanned;

use super::strict::Reading;

/// Connection and speed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telegram {
    /// A Bot API server of one's own, without a slash at the end; `None`: Telegram's.
    pub api_url: Option<String>,
    /// How long one getUpdates waits for news.
    pub poll_timeout: Duration,
    /// How fast we send.
    pub pace: Pace,
}

/// The speed of sending, below Telegram's limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Messages in any second, all chats together; at least 1.
    pub per_second: u32,
    /// The part of them that reminders and announcements may use; at least 1.
    pub reminders_per_second: u32,
    /// Messages that may follow each other at once in one chat, alerts among them; then
    /// one a second. At least 1.
    pub per_chat_burst: u32,
    /// Messages in any minute in one group; at least 1.
    pub per_group_per_minute: u32,
}

impl Pace {
    /// As fast as Telegram's published limits allow.
    pub const FASTEST: Self = Self {
        per_second: 29,
        reminders_per_second: 20,
        per_chat_burst: 3,
        per_group_per_minute: 20,
    };
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    api_url: Option<Spanned<String>>,
    poll_timeout_secs: Spanned<u32>,
    pacing: RawPacing,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPacing {
    per_second: Spanned<u32>,
    reminders_per_second: Spanned<u32>,
    per_chat_burst: Spanned<u32>,
    per_group_per_minute: Spanned<u32>,
}

impl Raw {
    pub(super) fn check(&self, reading: &mut Reading<'_>) -> Option<Telegram> {
        let api_url = self.api_url.as_ref().map(|url| reading.read(url, api_url));
        let poll_timeout_secs = reading.within(&self.poll_timeout_secs, 1..=50);
        let pace = self.pacing.check(reading);
        Some(Telegram {
            api_url: super::given(api_url)?,
            poll_timeout: Duration::from_secs(poll_timeout_secs?.into()),
            pace: pace?,
        })
    }
}

impl RawPacing {
    fn check(&self, reading: &mut Reading<'_>) -> Option<Pace> {
        let per_second = reading.within(&self.per_second, 1..=30);
        let most = per_second.unwrap_or(30);
        let reminders = reading.within(&self.reminders_per_second, 1..=most);
        let burst = reading.within(&self.per_chat_burst, 1..=10);
        let group = reading.within(&self.per_group_per_minute, 1..=20);
        Some(Pace {
            per_second: per_second?,
            reminders_per_second: reminders?,
            per_chat_burst: burst?,
            per_group_per_minute: group?,
        })
    }
}

fn api_url(text: &str) -> Result<String, String> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let host = rest.unwrap_or_default().split(['/', ':']).next();
    if host.is_some_and(|host| !host.is_empty()) && !text.contains(char::is_whitespace) {
        return Ok(text.trim_end_matches('/').to_owned());
    }
    Err(format!(
        "`{text}` is not the address of a server; it begins with http:// or https://"
    ))
}

const TOKEN_BELONGS_ELSEWHERE: &str = "the bot's token does not belong in this file, which is copied \
     and shown around; take it out here and give it to siaga in the environment variable \
     TELOXIDE_TOKEN. If others may have seen it, get a new one from @BotFather with /revoke";

/// Refuses a token wherever it stands in the file, without repeating it.
pub(super) fn refuse_token(reading: &mut Reading<'_>) {
    let is_name = |key: &str| key.to_lowercase().contains("token");
    let example = "TELOXIDE_TOKEN=… siaga run --config config/siaga.toml";
    reading.withdraw(
        |key, text| is_name(key) || looks_like_token(text),
        TOKEN_BELONGS_ELSEWHERE,
        example,
    );
}

/// Digits, a colon, and some thirty letters, as @BotFather gives them out.
fn looks_like_token(text: &str) -> bool {
    let is_secret = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let parts: Vec<&str> = text.split(':').collect();
    parts.windows(2).any(|pair| match pair {
        [left, right] => {
            let digits = left.chars().rev().take_while(char::is_ascii_digit).count();
            digits >= 6 && right.chars().take_while(|c| is_secret(*c)).count() >= 30
        }
        _ => false,
    })
}
