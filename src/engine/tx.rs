//! The unit of work: everything a feature may do to the world.
//!
//! A `Tx` reads through its own writes, then through those of the events before
//! it in the same batch, to the store. Writes, messages and timers are only
//! collected; the engine commits them whole, or drops them whole when the event
//! fails. There is no other way for a feature to have an effect.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;

use super::fault::Fault;
use super::incoming::TelegramMessageId;
use super::outgoing::{MessageHandle, Outgoing};
use super::overlay::Overlay;
use super::recall::Recall;
use super::rows::{OutboxRecord, SentRecord, Waiting};
use super::timer::{TimerName, TimerPlace, TimerRow, Urgency};
use crate::clock::Moment;
use crate::domain::id::RandomId;
use crate::store::record::{self, Record};
use crate::store::seal::{SealFault, Vault};
use crate::store::table::Key;
use crate::store::{Direction, Store, Tenant};

/// The ground a transaction stands on.
#[derive(Clone, Copy)]
pub(super) struct Ground<'b> {
    pub store: &'b dyn Store,
    pub tenant: &'b Tenant,
    pub vault: &'b Vault,
    /// What is known of the rows already.
    pub recall: &'b Recall,
}

impl Ground<'_> {
    pub async fn get(&self, key: &[u8]) -> Result<Option<Arc<[u8]>>, Fault> {
        if let Some(known) = self.recall.get(key) {
            return Ok(known);
        }
        let sealed = self.store.get(self.tenant, key).await?;
        let opened = match sealed {
            Some(sealed) => Some(self.vault.open(self.tenant, key, &sealed)?.into()),
            None => None,
        };
        self.recall.learn(key.to_vec(), opened.clone());
        Ok(opened)
    }

    /// Whether there is such a row.
    pub async fn has(&self, key: &[u8]) -> Result<bool, Fault> {
        match self.recall.get(key) {
            Some(known) => Ok(known.is_some()),
            None => Ok(self.store.get(self.tenant, key).await?.is_some()),
        }
    }
}

/// The answer to a press: a toast, or a popup that must be closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallbackAnswer {
    /// Which press.
    pub callback: String,
    /// Plain text, at most 200 characters; `None` only stops the spinner.
    pub text: Option<String>,
    /// Whether it must be closed by hand.
    pub popup: bool,
}

/// What an event did besides writing records.
#[derive(Debug, Default)]
pub(super) struct Effects {
    pub sent: Vec<Waiting>,
    /// How many waiting messages were taken back.
    pub unsent: usize,
    pub answers: Vec<CallbackAnswer>,
    pub order_answer: Option<Value>,
    pub mended: usize,
}

/// How much of a range to read, and from which end.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    /// At most so many.
    pub limit: usize,
    /// From which end.
    pub direction: Direction,
}

impl Page {
    /// The first `limit` rows.
    #[must_use]
    pub fn first(limit: usize) -> Self {
        let direction = Direction::Forward;
        Self { limit, direction }
    }

    /// The last `limit` rows, last one first.
    #[must_use]
    pub fn last(limit: usize) -> Self {
        let direction = Direction::Backward;
        Self { limit, direction }
    }
}

/// One event's view of the world, and its changes to it.
pub struct Tx<'b> {
    ground: Ground<'b>,
    below: &'b Overlay,
    pub(super) layer: Overlay,
    pub(super) effects: Effects,
    pub(super) next_message: u64,
    now: Moment,
}

impl<'b> Tx<'b> {
    pub(super) fn new(
        ground: Ground<'b>,
        below: &'b Overlay,
        next_message: u64,
        now: Moment,
    ) -> Self {
        Self {
            ground,
            below,
            layer: Overlay::default(),
            effects: Effects::default(),
            next_message,
            now,
        }
    }

    /// The time at which this event is handled.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.now
    }

    /// The record with this key.
    ///
    /// # Errors
    /// When the store fails, or the stored value is damaged or unknown.
    pub async fn get<R: Record>(&self, key: &Key) -> Result<Option<R>, Fault> {
        if let Some(pending) = self.pending(key.as_bytes()) {
            return Ok(pending.map(record::decode).transpose()?);
        }
        let stored = self.ground.get(key.as_bytes()).await?;
        Ok(stored.map(|bytes| record::decode(&bytes)).transpose()?)
    }

    fn pending(&self, key: &[u8]) -> Option<Option<&[u8]>> {
        self.layer.get(key).or_else(|| self.below.get(key))
    }

    /// The records whose keys start with `prefix`.
    ///
    /// # Errors
    /// When the store fails, or a stored value is damaged or unknown.
    pub async fn list<R: Record>(&self, prefix: &Key, page: Page) -> Result<Vec<R>, Fault> {
        self.range(prefix.prefix_range(), page).await
    }

    /// The records whose keys are in `range`.
    ///
    /// # Errors
    /// When the store fails, or a stored value is damaged or unknown.
    pub async fn range<R: Record>(
        &self,
        range: Range<Vec<u8>>,
        page: Page,
    ) -> Result<Vec<R>, Fault> {
        let rows = self.rows(range, page).await?;
        rows.iter()
            .map(|(_, bytes)| Ok(record::decode(bytes)?))
            .collect()
    }

    /// As [`Tx::list`], but a row that can't be read does not spoil the others: its
    /// key stands in its place.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn list_sound<R: Record>(
        &self,
        prefix: &Key,
        page: Page,
    ) -> Result<Vec<Result<R, Vec<u8>>>, Fault> {
        self.range_sound(prefix.prefix_range(), page).await
    }

    /// As [`Tx::range`], but a row that can't be read does not spoil the others: its
    /// key stands in its place.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn range_sound<R: Record>(
        &self,
        range: Range<Vec<u8>>,
        page: Page,
    ) -> Result<Vec<Result<R, Vec<u8>>>, Fault> {
        let rows = self.raw_rows(range, page).await?;
        Ok(rows
            .into_iter()
            .map(|(key, plain)| {
                let read = plain.ok().and_then(|plain| record::decode(&plain).ok());
                read.ok_or(key)
            })
            .collect())
    }

    /// How many rows have keys that start with `prefix`, readable or not.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn count(&self, prefix: &Key) -> Result<usize, Fault> {
        let all = Page::first(usize::MAX / 2);
        let rows = self.raw_rows(prefix.prefix_range(), all).await?;
        Ok(rows.len())
    }

    async fn rows(
        &self,
        range: Range<Vec<u8>>,
        page: Page,
    ) -> Result<Vec<(Vec<u8>, Vec<u8>)>, Fault> {
        let rows = self.raw_rows(range, page).await?;
        rows.into_iter()
            .map(|(key, plain)| Ok((key, plain?)))
            .collect()
    }

    /// Merges the store's rows with the pending ones. Each pending change can
    /// hide one stored row at most, so that many more are asked of the store.
    pub(super) async fn raw_rows(
        &self,
        range: Range<Vec<u8>>,
        page: Page,
    ) -> Result<Vec<(Vec<u8>, Result<Vec<u8>, SealFault>)>, Fault> {
        let mut pending: BTreeMap<&Vec<u8>, &Option<Vec<u8>>> = self.below.range(&range).collect();
        pending.extend(self.layer.range(&range));
        let stored = self
            .ground
            .store
            .scan(
                self.ground.tenant,
                range,
                page.limit.saturating_add(pending.len()),
                page.direction,
            )
            .await?;
        let mut merged = BTreeMap::new();
        for (key, sealed) in stored {
            if !pending.contains_key(&key) {
                let opened = self.ground.vault.open(self.ground.tenant, &key, &sealed);
                merged.insert(key, opened);
            }
        }
        for (key, value) in pending {
            if let Some(value) = value {
                merged.insert(key.clone(), Ok(value.clone()));
            }
        }
        Ok(match page.direction {
            Direction::Forward => merged.into_iter().take(page.limit).collect(),
            Direction::Backward => merged.into_iter().rev().take(page.limit).collect(),
        })
    }

    /// Writes a record under its key.
    ///
    /// # Errors
    /// When it can't be put into bytes (a bug).
    pub fn put<R: Record>(&mut self, record: &R) -> Result<(), Fault> {
        let bytes = record::encode(record)?;
        self.layer.set(record.key().into_bytes(), Some(bytes));
        Ok(())
    }

    /// Removes whatever has this key.
    pub fn remove(&mut self, key: Key) {
        self.layer.set(key.into_bytes(), None);
    }

    /// Queues a message; it leaves after the commit. The handle names it from
    /// now on: it may be edited before Telegram has numbered it.
    ///
    /// # Errors
    /// When it can't be put into bytes (a bug).
    pub fn send(&mut self, outgoing: Outgoing) -> Result<MessageHandle, Fault> {
        let handle = MessageHandle(self.next_message);
        self.next_message += 1;
        let row = OutboxRecord {
            handle,
            outgoing,
            since: self.now,
        };
        self.requeue(&row)?;
        Ok(handle)
    }

    /// Puts a row back into the outbox under its own handle.
    pub(super) fn requeue(&mut self, row: &OutboxRecord) -> Result<(), Fault> {
        self.put(row)?;
        self.effects.sent.push(row.waiting());
        Ok(())
    }

    /// Answers a press once the commit is done. Never retried.
    pub fn answer(&mut self, answer: CallbackAnswer) {
        self.effects.answers.push(answer);
    }

    /// Says that so much was found wrong in what is stored, and was set right. (The
    /// auditor's word: where nothing is lost, it is never needed.)
    pub fn mended(&mut self, count: usize) {
        self.effects.mended += count;
    }

    /// Answers the order that this event is.
    pub fn answer_order(&mut self, answer: Value) {
        self.effects.order_answer = Some(answer);
    }

    /// Sets the timer of that name, instead of any earlier setting.
    ///
    /// # Errors
    /// When the store fails, or the memo can't be put into bytes.
    pub async fn at(
        &mut self,
        due: Moment,
        name: TimerName,
        urgency: Urgency,
        memo: &impl Serialize,
    ) -> Result<(), Fault> {
        let memo =
            serde_json::to_value(memo).map_err(|_| Fault::Broken("a timer's memo has no JSON"))?;
        // Keys hold whole milliseconds: what is stored must round-trip.
        let due = Moment::from_timestamp_millis(due.timestamp_millis()).unwrap_or(due);
        let place = TimerPlace {
            name: name.clone(),
            urgency,
            due,
        };
        let known = match self.get::<TimerPlace>(&place.key()).await {
            Err(fault) if !fault.may_pass() => {
                self.cancel_unplaced(&name).await?;
                None
            }
            known => known?,
        };
        if known.as_ref() != Some(&place) {
            if let Some(set) = known {
                self.remove(TimerRow::key_of(set.urgency, set.due, &name));
            }
            self.put(&place)?;
        }
        self.put(&TimerRow {
            name,
            urgency,
            due,
            memo,
        })
    }

    /// Takes a timer away, if it is set.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn cancel(&mut self, name: &TimerName) -> Result<(), Fault> {
        let place = TimerPlace::key_of(name);
        match self.get::<TimerPlace>(&place).await {
            Ok(Some(set)) => {
                self.remove(set.row_key());
                self.remove(place);
                Ok(())
            }
            Ok(None) => Ok(()),
            Err(fault) if fault.may_pass() => Err(fault),
            Err(_) => self.cancel_unplaced(name).await,
        }
    }

    /// Takes a timer away whose place can't be read: it is looked for among all.
    async fn cancel_unplaced(&mut self, name: &TimerName) -> Result<(), Fault> {
        log::error!(timer = name.as_str(); "where a timer stands can't be read; it is looked for");
        for row in self.unplaced(name).await? {
            self.remove(row.key());
        }
        self.remove(TimerPlace::key_of(name));
        Ok(())
    }

    /// The rows with that name, found without its place.
    async fn unplaced(&self, name: &TimerName) -> Result<Vec<TimerRow>, Fault> {
        let mut found = Vec::new();
        for urgency in Urgency::ALL {
            let all = Page::first(usize::MAX / 2);
            let rows = self.list_sound(&TimerRow::prefix(urgency), all).await?;
            let sound = rows.into_iter().flatten();
            found.extend(sound.filter(|row: &TimerRow| row.name == *name));
        }
        Ok(found)
    }

    /// When the timer of that name is due.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn due(&self, name: &TimerName) -> Result<Option<Moment>, Fault> {
        match self.get::<TimerPlace>(&TimerPlace::key_of(name)).await {
            Err(fault) if !fault.may_pass() => {
                let rows = self.unplaced(name).await?;
                Ok(rows.iter().map(|row| row.due).min())
            }
            place => Ok(place?.map(|place| place.due)),
        }
    }

    /// The number that Telegram gave to one of our messages; none while it waits, when it
    /// was refused, and once that is forgotten.
    ///
    /// # Errors
    /// When the store fails or the record is damaged.
    pub async fn sent_as(&self, handle: MessageHandle) -> Result<Option<TelegramMessageId>, Fault> {
        let sent: Option<SentRecord> = self.get(&SentRecord::place(handle)).await?;
        Ok(sent.and_then(|sent| sent.message))
    }

    /// A new random identifier.
    ///
    /// # Errors
    /// When the machine has no randomness.
    pub fn new_id<I: RandomId>(&self) -> Result<I, Fault> {
        let bits = getrandom::u64().map_err(|cause| Fault::Randomness(cause.to_string()))?;
        Ok(I::from_bits(bits))
    }

    /// The share of the room for data that is still free, from 0 to 1.
    #[must_use]
    pub fn free_share(&self) -> f64 {
        self.ground.store.free_share()
    }

    /// A mark under words that leave the house: only this house can make it.
    #[must_use]
    pub fn mark(&self, words: &[u8]) -> [u8; 16] {
        self.ground.vault.mark(words)
    }

    /// A name for `bytes` (an account, a telephone number) that says nothing
    /// without the house's key: for use in keys. `domain` separates uses.
    #[must_use]
    pub fn pseudonym(&self, domain: &str, bytes: &[u8]) -> [u8; 16] {
        self.ground.vault.pseudonym(domain, bytes)
    }
}
