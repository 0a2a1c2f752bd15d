//! Which messages with buttons lie in a chat: what it takes to close them once nobody
//! there may press them any more.
//!
//! Looks through what was sent, a part at a time and the newest first; no event of daily
//! life does. A message that got its buttons by an edit only is not found.

use super::fault::Fault;
use super::incoming::ChatId;
use super::outgoing::{Lane, MessageHandle};
use super::rows::{OutboxRecord, SentRecord};
use super::tx::{Page, Tx};

/// How many sent messages one event looks through.
const AT_ONCE: usize = 2_000;

/// A message that was sent with buttons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenKeyboard {
    /// The message.
    pub message: MessageHandle,
    /// What its first button carries.
    pub data: String,
}

/// A part of what was found.
#[derive(Debug, Default)]
pub struct Found {
    /// Messages with buttons in that chat, newest first.
    pub keyboards: Vec<OpenKeyboard>,
    /// Where the next part begins; `None`: that was all.
    pub before: Option<MessageHandle>,
}

impl Tx<'_> {
    /// The name of a chat where it must not stand itself.
    pub(super) fn place_of(&self, chat: ChatId) -> [u8; 16] {
        self.pseudonym("keyboard", &chat.0.to_be_bytes())
    }

    /// The messages with buttons in a chat that were sent before that one; `None`: all,
    /// with those that still wait to be sent.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn keyboards_in(
        &self,
        chat: ChatId,
        before: Option<MessageHandle>,
    ) -> Result<Found, Fault> {
        let mut found = Found::default();
        if before.is_none() {
            found.keyboards = self.keyboards_waiting(chat).await?;
        }
        let mut range = SentRecord::prefix().prefix_range();
        if let Some(before) = before {
            range.end = SentRecord::place(before).into_bytes();
        }
        let rows = self
            .range_sound::<SentRecord>(range, Page::last(AT_ONCE))
            .await?;
        let is_all = rows.len() < AT_ONCE;
        let sound: Vec<SentRecord> = rows.into_iter().flatten().collect();
        found.before = sound.last().map(|row| row.handle).filter(|_| !is_all);
        let place = self.place_of(chat);
        let here = sound.into_iter().filter_map(|row| {
            let message = row.handle;
            let keyboard = row.keyboard.filter(|keyboard| keyboard.place == place)?;
            Some(OpenKeyboard {
                message,
                data: keyboard.data,
            })
        });
        found.keyboards.extend(here);
        Ok(found)
    }

    async fn keyboards_waiting(&self, chat: ChatId) -> Result<Vec<OpenKeyboard>, Fault> {
        let mut waiting = Vec::new();
        for lane in Lane::ALL {
            let rows = self
                .list_sound::<OutboxRecord>(
                    &OutboxRecord::lane_prefix(lane),
                    Page::first(usize::MAX / 2),
                )
                .await?;
            let here = rows.into_iter().flatten();
            let here = here.filter(|row| row.outgoing.chat == chat);
            waiting.extend(here.filter_map(|row| {
                let data = row.outgoing.body.first_press()?.to_owned();
                let message = row.handle;
                Some(OpenKeyboard { message, data })
            }));
        }
        Ok(waiting)
    }
}
