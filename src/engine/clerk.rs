//! Work that takes longer than an event may: making a file, reading one that came.
//!
//! It waits in the outbox as an order (data that only the features understand), is durable
//! there, and is done when it is its turn, away from the engine's task. Whatever the clerk
//! wants to change it asks of the engine, as an order. After a restart it is done again: so
//! everything it asks for may be asked for twice.

use async_trait::async_trait;
use serde_json::Value;

/// Why something was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotDone {
    /// It will never be possible: what was prepared instead is said.
    #[error("it can't be done")]
    Never,
    /// The ground failed: it is tried again later.
    #[error("it can't be done just now")]
    NotNow,
}

/// Why a file that somebody sent is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoFile {
    /// It is longer than was allowed.
    #[error("the file is too long")]
    TooLong,
    /// Telegram has it no more, or never had it.
    #[error("the file is gone")]
    Gone,
}

/// Does what takes long.
#[async_trait]
pub trait Clerk: Send + Sync + std::fmt::Debug {
    /// Makes a file.
    ///
    /// # Errors
    /// When it can't be made, now or ever.
    async fn make(&self, order: &Value) -> Result<Vec<u8>, NotDone>;

    /// Takes a file that came, or the word that it is not there.
    ///
    /// # Errors
    /// When it can't be dealt with just now: it is fetched again.
    async fn take(&self, order: &Value, file: Result<Vec<u8>, NoFile>) -> Result<(), NotDone>;
}
