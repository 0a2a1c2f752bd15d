//! Residents who answer the very moment they are asked.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::json;

/// What somebody does, and what the answer to it is known by.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    act: Act,
    then: Then,
}

#[derive(Debug, Clone, Copy)]
enum Act {
    Types(&'static str),
    /// Taps the button that the last answer was known by.
    Taps,
}

#[derive(Debug, Clone, Copy)]
enum Then {
    /// A message with these words.
    Words(&'static str),
    /// A message with a button of this label.
    Label(&'static str),
}

const fn types(text: &'static str, then: Then) -> Step {
    let act = Act::Types(text);
    Step { act, then }
}

const fn taps(then: Then) -> Step {
    let act = Act::Taps;
    Step { act, then }
}

use Then::{Label, Words};

/// From "/start" to "you are registered".
pub const REGISTRATION: &[Step] = &[
    types("/start", Label("Indonesia")),
    taps(Label("Setuju")),
    taps(Label("sedang isolasi")),
    taps(Words("Siapa nama lengkap")),
    types("Budi Santoso", Words("RT dan RW berapa")),
    types("3/5", Words("Kapan Anda lahir")),
    types("1980", Label("Laki-laki")),
    taps(Words("Nomor telepon")),
    types("Lewati", Label("Tidak ada")),
    taps(Label("Kontak erat")),
    taps(Words("Kapan terakhir kali")),
    types("kemarin", Label("Tidak")),
    taps(Label("Benar")),
    taps(Words("sudah terdaftar")),
];

/// A cough and a fever, with the danger signs asked and the summary sent.
pub const COMPLAINTS: &[Step] = &[
    types("/lapor", Label("Ada keluhan")),
    taps(Label("Batuk")),
    taps(Label("Lanjut")),
    taps(Label("Tidak ada")),
    taps(Words("Berapa suhu")),
    types("38,2", Label("Kirim")),
    taps(Words("tersimpan")),
];

/// A healthy day.
pub const HEALTHY: &[Step] = &[
    types("/lapor", Label("Sehat")),
    taps(Words("Berapa suhu")),
    types("36,7", Words("tersimpan")),
];

/// The chat of the first visitor, who only wants to be heard once.
const FIRST_VISITOR: i64 = 900_000_000;

/// A call of the bot, as far as it matters here.
#[derive(Debug, Deserialize)]
pub struct Call<'a> {
    chat_id: Option<i64>,
    #[serde(borrow, default)]
    text: std::borrow::Cow<'a, str>,
    message_id: Option<i64>,
    #[serde(borrow, default)]
    reply_markup: Option<Markup<'a>>,
}

#[derive(Debug, Deserialize)]
struct Markup<'a> {
    #[serde(borrow, default)]
    inline_keyboard: Vec<Vec<Button<'a>>>,
}

#[derive(Debug, Deserialize)]
struct Button<'a> {
    #[serde(borrow)]
    text: std::borrow::Cow<'a, str>,
    #[serde(borrow, default)]
    callback_data: std::borrow::Cow<'a, str>,
}

#[derive(Debug)]
struct Resident {
    script: &'static [Step],
    at: usize,
    rounds_left: usize,
    since: Instant,
    /// The button to tap next: its message and data.
    button: (i64, String),
}

/// Everybody, and what they have written to the bot.
#[derive(Debug)]
pub struct Crowd {
    residents: HashMap<i64, Resident>,
    /// Who has not begun yet.
    waiting: VecDeque<i64>,
    inbox: VecDeque<(i64, String)>,
    next_update: i64,
    next_message: i64,
    visitors: HashMap<i64, bool>,
    waits: Vec<Duration>,
    calls: usize,
    unix_time: i64,
}

impl Crowd {
    /// Nobody yet.
    pub fn new(unix_time: i64) -> Self {
        Self {
            residents: HashMap::new(),
            waiting: VecDeque::new(),
            inbox: VecDeque::new(),
            next_update: 1_000_000,
            next_message: 1,
            visitors: HashMap::new(),
            waits: Vec::new(),
            calls: 0,
            unix_time,
        }
    }

    /// Somebody new writes "/start"; gives the chat.
    pub fn visitor(&mut self) -> i64 {
        let chat = FIRST_VISITOR + i64::try_from(self.visitors.len()).unwrap_or(0);
        self.visitors.insert(chat, false);
        self.types(chat, "/start");
        chat
    }

    /// Whether that visitor got a message.
    pub fn has_heard(&self, visitor: i64) -> bool {
        self.visitors.get(&visitor).copied().unwrap_or(false)
    }

    /// Everybody plays the script so many times, `at_once` of them at a time.
    pub fn begin(&mut self, script: &'static [Step], people: usize, rounds: usize, at_once: usize) {
        self.waits.clear();
        self.calls = 0;
        self.residents.clear();
        self.waiting = (1..)
            .take(people)
            .map(|number: i64| 100_000 + number)
            .collect();
        for chat in &self.waiting {
            let resident = Resident {
                script,
                at: 0,
                rounds_left: rounds,
                since: Instant::now(),
                button: (0, String::new()),
            };
            self.residents.insert(*chat, resident);
        }
        for _ in 0..at_once {
            self.next_begins();
        }
    }

    fn next_begins(&mut self) {
        if let Some(chat) = self.waiting.pop_front() {
            self.acts(chat);
        }
    }

    /// Whether everybody is through.
    pub fn is_done(&self) -> bool {
        self.residents.is_empty()
    }

    /// Calls and waiting times of the run.
    pub fn results(&mut self) -> (usize, Vec<Duration>) {
        (self.calls, std::mem::take(&mut self.waits))
    }

    /// Calls so far.
    pub fn calls(&self) -> usize {
        self.calls
    }

    /// What waits for the bot, from `offset` on: at most 100 updates as an answer in JSON.
    pub fn updates(&mut self, offset: i64) -> Option<String> {
        while self.inbox.front().is_some_and(|(id, _)| *id < offset) {
            self.inbox.pop_front();
        }
        if self.inbox.is_empty() {
            return None;
        }
        let first = self.inbox.iter().take(100);
        let first: Vec<&str> = first.map(|(_, json)| json.as_str()).collect();
        let first = first.join(",");
        Some(format!(r#"{{"ok":true,"result":[{first}]}}"#))
    }

    /// The bot made a call; gives the number of the message that it made or changed.
    pub fn hears(&mut self, call: &Call<'_>) -> i64 {
        self.calls += 1;
        let message = call.message_id.unwrap_or_else(|| {
            self.next_message += 1;
            self.next_message
        });
        let Some(chat) = call.chat_id else {
            return message;
        };
        if let Some(heard) = self.visitors.get_mut(&chat) {
            *heard = true;
        }
        if self.answers(chat, call, message) {
            self.goes_on(chat);
        }
        message
    }

    /// Whether this is what that resident waits for.
    fn answers(&mut self, chat: i64, call: &Call<'_>, message: i64) -> bool {
        let Some(resident) = self.residents.get_mut(&chat) else {
            return false;
        };
        let Some(step) = resident.script.get(resident.at) else {
            return false;
        };
        match step.then {
            Words(words) => call.text.contains(words),
            Label(label) => {
                let rows = call
                    .reply_markup
                    .iter()
                    .flat_map(|markup| &markup.inline_keyboard);
                let button = rows.flatten().find(|button| button.text.contains(label));
                if let Some(button) = button {
                    resident.button = (message, button.callback_data.clone().into_owned());
                }
                button.is_some()
            }
        }
    }

    fn goes_on(&mut self, chat: i64) {
        let Some(resident) = self.residents.get_mut(&chat) else {
            return;
        };
        self.waits.push(resident.since.elapsed());
        resident.at += 1;
        if resident.at == resident.script.len() {
            resident.at = 0;
            resident.rounds_left -= 1;
        }
        if resident.rounds_left == 0 {
            self.residents.remove(&chat);
            self.next_begins();
        } else {
            self.acts(chat);
        }
    }

    fn acts(&mut self, chat: i64) {
        let Some(resident) = self.residents.get_mut(&chat) else {
            return;
        };
        resident.since = Instant::now();
        let Some(step) = resident.script.get(resident.at) else {
            return;
        };
        match step.act {
            Act::Types(text) => self.types(chat, text),
            Act::Taps => {
                let (message, data) = std::mem::take(&mut resident.button);
                self.taps(chat, message, &data);
            }
        }
    }

    fn types(&mut self, chat: i64, text: &str) {
        self.next_message += 1;
        let message = json!({
            "message_id": self.next_message, "date": self.unix_time, "text": text,
            "chat": {"id": chat, "type": "private", "first_name": "Warga"},
            "from": {"id": chat, "is_bot": false, "first_name": "Warga", "language_code": "id"},
        });
        self.writes("message", &message);
    }

    fn taps(&mut self, chat: i64, message: i64, data: &str) {
        let query = json!({
            "id": self.next_update.to_string(), "chat_instance": "1", "data": data,
            "from": {"id": chat, "is_bot": false, "first_name": "Warga", "language_code": "id"},
            "message": {
                "message_id": message, "date": self.unix_time,
                "chat": {"id": chat, "type": "private", "first_name": "Warga"},
            },
        });
        self.writes("callback_query", &query);
    }

    fn writes(&mut self, kind: &str, content: &serde_json::Value) {
        let id = self.next_update;
        self.next_update += 1;
        let update = json!({"update_id": id, kind: content});
        self.inbox.push_back((id, update.to_string()));
    }
}
