//! Ordered bytes per tenant, and what makes records of them.
//!
//! A tenant is a kabupaten: the unit of sharding, of one bot token, of erasure.
//! The contract of [`Store`], kept by one test that every implementation passes
//! (`contract.rs`):
//!
//! - [`Store::commit`] applies a batch whole or not at all, and only when every
//!   condition holds; when it returns `Ok(Committed::Applied)` the batch is on
//!   the disk (or on the quorum), not merely in a buffer.
//! - [`Store::scan`] returns keys in order, within the range, at most `limit`,
//!   and never half of a batch.
//! - What was committed is seen by every later read; and what a read shows is
//!   as durable as an acknowledged commit, so that one may act on it.
//!
//! Values are opaque to a store: [`seal`] closes them before they come in.
//! From the outside in: a [`record`] knows its [`table`] and its key and turns
//! into versioned bytes, a [`seal::Vault`] closes those for their place, a
//! [`Store`] keeps them. The engine alone puts the three together.
//!
//! Nothing in this room knows what a record means, and only [`sled_store`]
//! names sled.

pub mod check_row;
#[cfg(test)]
mod contract;
pub mod disk;
mod key;
pub mod record;
pub mod seal;
pub mod sealing_key;
pub mod sled_store;
pub mod table;

use std::ops::Range;

use async_trait::async_trait;

/// The name of a tenant: lower-case letters, digits and `-`, at most 32.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Tenant(String);

impl Tenant {
    /// The tenant of that name; `None` when the name breaks the rule.
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        let fits = (1..=32).contains(&name.len())
            && name
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        fits.then(|| Self(name.to_owned()))
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0
    }
}

/// A key and its (sealed) value.
pub type Row = (Vec<u8>, Vec<u8>);

/// From which end a range is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Smallest key first.
    Forward,
    /// Largest key first.
    Backward,
}

/// What must be true of a key for a batch to be applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The key.
    pub key: Vec<u8>,
    /// The exact bytes it must have; `None`: it must not exist.
    pub value: Option<Vec<u8>>,
}

/// A key's new value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    /// The key.
    pub key: Vec<u8>,
    /// Its new bytes; `None` removes it.
    pub value: Option<Vec<u8>>,
}

/// Writes that happen together or not at all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// All of these must hold before any write is made.
    pub conditions: Vec<Condition>,
    /// All of these are applied; of several for one key the last one counts.
    pub writes: Vec<Write>,
}

/// The outcome of a conditional commit that met no fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Committed {
    /// Applied and durable.
    Applied,
    /// A condition did not hold: nothing was applied.
    Conflict,
}

/// A fault of the ground under us.
#[derive(Debug, thiserror::Error)]
pub enum StoreFault {
    /// Another process has the database.
    #[error("the database in {0} is in use by another siaga process")]
    InUse(String),
    /// It can't be read: restore it from a backup.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// The disk said no (it may be full); nothing was acknowledged. When it was
    /// a write, the store has halted: every later call fails the same way until
    /// it is opened anew, since what memory holds may not be on the disk.
    #[error("the disk refused: {0}")]
    Disk(#[source] std::io::Error),
    /// The store was closed.
    #[error("the store is closed")]
    Closed,
}

/// Ordered bytes, durable, per tenant.
#[async_trait]
pub trait Store: Send + Sync {
    /// The value of a key, if it has one.
    ///
    /// # Errors
    /// When the ground fails.
    async fn get(&self, tenant: &Tenant, key: &[u8]) -> Result<Option<Vec<u8>>, StoreFault>;

    /// At most `limit` rows with keys in `range` (its start included, its end
    /// not), in order from the end that `direction` names. A range that ends
    /// before it starts is empty.
    ///
    /// # Errors
    /// When the ground fails.
    async fn scan(
        &self,
        tenant: &Tenant,
        range: Range<Vec<u8>>,
        limit: usize,
        direction: Direction,
    ) -> Result<Vec<Row>, StoreFault>;

    /// Applies a batch, whole and durable, when its conditions hold. Whoever
    /// stops waiting for the answer doesn't know the outcome: the batch may
    /// have been applied.
    ///
    /// # Errors
    /// When the ground fails; then nothing was acknowledged, and the batch may
    /// or may not be there after the next opening.
    async fn commit(&self, tenant: &Tenant, batch: Batch) -> Result<Committed, StoreFault>;

    /// The share of the room for data that is still free, from 0 to 1; 1 where the
    /// ground has no limit, or does not tell.
    fn free_share(&self) -> f64;

    /// Whether it accepts nothing any more until it is opened anew: trying again is in
    /// vain then.
    fn has_halted(&self) -> bool {
        false
    }
}
