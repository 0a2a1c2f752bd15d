//! What a chat is about right now: durable, so that it survives restarts and
//! days of silence.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::Flow;
use crate::clock::Moment;
use crate::domain::id::QuestionId;
use crate::engine::incoming::{ChatId, TelegramMessageId};
use crate::engine::outgoing::MessageHandle;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// How many answers by text can still be corrected by editing the message.
const CORRECTABLE: usize = 12;

/// How many things that are no answer get a pointer within [`STRAY_WINDOW`].
const STRAY_POINTERS: u32 = 6;
/// In how short a time.
const STRAY_WINDOW: TimeDelta = TimeDelta::seconds(15);

/// At most one pointer to what came outside any flow in this time.
const ONE_POINTER_IN: TimeDelta = TimeDelta::seconds(20);

/// Whether the last time is long enough ago; if so, it is now.
fn due_again(last: &mut Option<Moment>, now: Moment) -> bool {
    // The clock of a drill may be moved back: what lies ahead holds nobody up.
    let recent =
        last.is_some_and(|last| (TimeDelta::zero()..ONE_POINTER_IN).contains(&(now - last)));
    if !recent {
        *last = Some(now);
    }
    !recent
}

/// The stamps of a new conversation begin here: later ones than those of any before, for
/// nobody is asked more than once a second for long.
fn first_stamp(now: Moment) -> u32 {
    u32::try_from(now.timestamp()).unwrap_or(0)
}

/// One private chat's state.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Conversation {
    /// The pseudonym of the chat, part of the key.
    pub chat_key: [u8; 16],
    /// The chat.
    pub chat: ChatId,
    /// Rises with every question, so that an old button is known as old.
    pub stamp: u32,
    /// The flow that is going on.
    pub open: Option<OpenFlow>,
    /// A flow that another command interrupted; offered again afterwards.
    pub paused: Option<OpenFlow>,
    /// When the last pointer was given to a stray message: a flood gets one.
    pub last_pointer: Option<Moment>,
    /// The same for what sounded grave: that is answered in a flood, too.
    #[serde(default)]
    pub last_grave_pointer: Option<Moment>,
    /// Whether the paused flow has been offered again: that happens once.
    #[serde(default)]
    pub offered: bool,
    /// Until when the commands given here fill their time, at a pace that a person keeps.
    #[serde(default)]
    pub busy_until: Option<Moment>,
    /// The thread of questions and answers that was last written in here.
    #[serde(default)]
    pub question: Option<QuestionId>,
    /// When a flooding chat was last asked to wait.
    #[serde(default)]
    pub asked_for_patience: Option<Moment>,
    /// When somebody last did anything here.
    #[serde(default)]
    pub last_seen: Option<Moment>,
    /// When the files of one's own data of the last hour were sent here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub copies: Vec<Moment>,
    /// The files of what is kept that were asked for here within the last hour: when, and by
    /// which button.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exports: Vec<(Moment, String)>,
}

/// A flow and how far its chat has come with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OpenFlow {
    /// Where it stands.
    pub flow: Flow,
    /// The question that is on the screen.
    pub asked: Option<Asked>,
    /// Typed answers and the state in which each was given, for corrections.
    pub answered: Vec<(TelegramMessageId, Flow)>,
    /// The last sign of life.
    pub touched: Moment,
    /// Since when, and how often, something came that was no answer: a flood of
    /// photos gets a few pointers, not one each.
    #[serde(default)]
    pub strays: Option<(Moment, u32)>,
}

/// The question on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The message.
    pub message: MessageHandle,
    /// Its text (HTML), so that it stays readable when the buttons go.
    pub html: String,
    /// Its stamp.
    pub stamp: u32,
    /// When it was asked.
    pub at: Moment,
    /// Whether the telephone's keyboard was replaced for it.
    pub reply_keyboard: bool,
}

impl OpenFlow {
    /// A flow that starts now.
    #[must_use]
    pub fn new(flow: Flow, now: Moment) -> Self {
        Self {
            flow,
            asked: None,
            answered: Vec::new(),
            touched: now,
            strays: None,
        }
    }

    /// Notes one more thing that was no answer; false when there were so many in
    /// so short a time that a further pointer would only fill the screen.
    pub fn deserves_a_pointer(&mut self, now: Moment) -> bool {
        let (since, count) = self
            .strays
            .filter(|(since, _)| now - *since < STRAY_WINDOW)
            .map_or((now, 1), |(since, count)| (since, count.saturating_add(1)));
        self.strays = Some((since, count));
        count <= STRAY_POINTERS
    }

    /// Remembers that this message answered the question in this state.
    pub fn remember(&mut self, message: TelegramMessageId, before: Flow) {
        self.answered.push((message, before));
        let excess = self.answered.len().saturating_sub(CORRECTABLE);
        self.answered.drain(..excess);
    }
}

impl Conversation {
    /// Whether a pointer to a stray message is due; remembers it.
    pub fn may_point(&mut self, now: Moment) -> bool {
        due_again(&mut self.last_pointer, now)
    }

    /// The same for what sounds grave: it counts apart, and is heard in a flood, too.
    pub fn may_point_gravely(&mut self, now: Moment) -> bool {
        due_again(&mut self.last_grave_pointer, now)
    }

    /// Nothing is known of it any more.
    pub fn forget(&self, tx: &mut Tx<'_>) {
        tx.remove(Self::place(&self.chat_key));
    }

    fn place(chat_key: &[u8; 16]) -> Key {
        Key::new(Table::Conversation).pseudonym(*chat_key)
    }

    /// The conversations whose pseudonyms begin with this byte, as far as they can be
    /// read: a 256th part of all, for the auditor.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn part(tx: &Tx<'_>, first: u8) -> Result<Vec<Self>, Fault> {
        let part = Key::new(Table::Conversation).u8(first);
        let rows = tx.list_sound(&part, Page::first(usize::MAX / 2)).await?;
        Ok(rows.into_iter().flatten().collect())
    }

    /// The name of a chat in keys and timers.
    #[must_use]
    pub fn key_of(tx: &Tx<'_>, chat: ChatId) -> [u8; 16] {
        tx.pseudonym("chat", &chat.0.to_be_bytes())
    }

    /// The conversation with this chat, new if there was none.
    ///
    /// # Errors
    /// When the store fails or the record is damaged.
    pub async fn with(tx: &Tx<'_>, chat: ChatId) -> Result<Self, Fault> {
        let chat_key = Self::key_of(tx, chat);
        let known = match tx.get(&Self::place(&chat_key)).await {
            // What an older or damaged build left half-finished is not worth a
            // dead chat: the person is asked again.
            Err(Fault::Record(fault)) => {
                log::error!(cause = fault.to_string().as_str(); "a conversation can't be read; starting it anew");
                None
            }
            known => known?,
        };
        Ok(known.unwrap_or(Self {
            chat_key,
            chat,
            // Buttons of an earlier conversation, forgotten since, must not fit.
            stamp: first_stamp(tx.now()),
            open: None,
            paused: None,
            last_pointer: None,
            last_grave_pointer: None,
            offered: false,
            busy_until: None,
            question: None,
            asked_for_patience: None,
            last_seen: None,
            copies: Vec::new(),
            exports: Vec::new(),
        }))
    }
}

impl Record for Conversation {
    const TABLE: Table = Table::Conversation;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        Self::place(&self.chat_key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_pointer_in_twenty_seconds_and_none_stuck_in_the_future() {
        let now: Moment = "2020-04-12T00:30:00Z".parse().unwrap();
        let after = |seconds: i64| {
            let mut last = Some(now);
            due_again(&mut last, now + TimeDelta::seconds(seconds))
        };
        assert!(due_again(&mut None, now));
        assert!(!after(0));
        assert!(!after(19));
        assert!(after(20));
        assert!(after(-60));
    }
}
