//! What it takes to forget somebody: timers that speak of them, messages that wait for
//! their chat.
//!
//! Looks through whole tables, which no event of daily life does: erasing is rare.

use super::fault::Fault;
use super::incoming::ChatId;
use super::outgoing::Lane;
use super::rows::OutboxRecord;
use super::timer::{TimerPlace, TimerRow, Urgency};
use super::tx::{Page, Tx};
use crate::store::record::Record;
use crate::store::table::Key;

/// All rows.
fn all() -> Page {
    Page::first(usize::MAX / 2)
}

impl Tx<'_> {
    /// Removes the row at this key, as a listing has named it: one that can't be read.
    pub fn remove_row(&mut self, key: Vec<u8>) {
        self.layer.set(key, None);
    }

    /// Removes everything whose key starts with `prefix`, readable or not.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn remove_all(&mut self, prefix: &Key) -> Result<(), Fault> {
        for (key, _) in self.raw_rows(prefix.prefix_range(), all()).await? {
            self.layer.set(key, None);
        }
        Ok(())
    }

    /// Removes every row below `prefix` in which one of these words stands (identifiers,
    /// which are found nowhere by chance).
    ///
    /// # Errors
    /// When the store fails.
    pub async fn remove_mentioning(&mut self, prefix: &Key, words: &[String]) -> Result<(), Fault> {
        for (key, plain) in self.raw_rows(prefix.prefix_range(), all()).await? {
            let text = plain.map(|plain| String::from_utf8_lossy(&plain).into_owned());
            let speaks = |text: String| words.iter().any(|word| text.contains(word));
            if text.is_ok_and(speaks) {
                self.layer.set(key, None);
            }
        }
        Ok(())
    }

    /// Takes every timer away whose name or memo holds one of these words (identifiers,
    /// which are found nowhere by chance).
    ///
    /// # Errors
    /// When the store fails.
    pub async fn cancel_mentioning(&mut self, words: &[String]) -> Result<(), Fault> {
        for urgency in Urgency::ALL {
            let rows = self
                .list_sound::<TimerRow>(&TimerRow::prefix(urgency), all())
                .await?;
            for row in rows.into_iter().flatten() {
                let memo = row.memo.to_string();
                let speaks =
                    |word: &String| row.name.as_str().contains(word) || memo.contains(word);
                if words.iter().any(speaks) {
                    self.remove(row.key());
                    self.remove(TimerPlace::key_of(&row.name));
                }
            }
        }
        Ok(())
    }

    /// Takes back what waits to be sent to this chat.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn unsend_to(&mut self, chat: ChatId) -> Result<(), Fault> {
        for lane in Lane::ALL {
            let prefix = OutboxRecord::lane_prefix(lane);
            let rows = self.list_sound::<OutboxRecord>(&prefix, all()).await?;
            for row in rows.into_iter().flatten() {
                if row.outgoing.chat == chat {
                    self.remove(row.key());
                    self.effects.unsent += 1;
                }
            }
        }
        Ok(())
    }
}
