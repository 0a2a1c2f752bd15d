//! A file that somebody sent → the clerk: `getFile`, then the bytes from the same server.
//!
//! The row of the outbox goes only when the clerk has dealt with it: a network that fails
//! fetches it again. That the file is gone, or too long, is told to the clerk, too.

use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;
use teloxide::payloads::GetFile;
use teloxide::types::FileId;

use super::line::{CallError, Line, Told};
use crate::engine::clerk::{Clerk, NoFile};

/// How long Telegram may take to say where a file lies.
const WHERE: Duration = Duration::from_secs(20);
/// How long it may take to bring it.
const BRING: Duration = Duration::from_secs(60);

/// A file to be brought.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fetch {
    pub file: String,
    pub longest: u64,
    pub order: Value,
}

/// What `getFile` tells.
#[derive(Deserialize)]
struct Lies {
    file_path: Option<String>,
    file_size: Option<u64>,
}

impl Fetch {
    /// Brings it to the clerk.
    pub async fn fetch(&self, line: &Line, clerk: &dyn Clerk) -> Result<Told, CallError> {
        let file = match self.bytes(line).await {
            Ok(bytes) => Ok(bytes),
            Err(CallError::TooLong) => Err(NoFile::TooLong),
            Err(CallError::Refused { reason, .. }) => Err(match is_too_big(&reason.to_string()) {
                true => NoFile::TooLong,
                false => NoFile::Gone,
            }),
            Err(other) => return Err(other),
        };
        let taken = clerk.take(&self.order, file).await;
        taken.map(|()| Told::nothing()).map_err(CallError::NotMade)
    }

    async fn bytes(&self, line: &Line) -> Result<Vec<u8>, CallError> {
        let question = GetFile::new(FileId(self.file.clone()));
        let lies: Lies = line.call(&question, WHERE).await?.read()?;
        if lies.file_size.is_some_and(|size| size > self.longest) {
            return Err(CallError::TooLong);
        }
        let path = lies.file_path.ok_or(CallError::Garbled)?;
        line.download(&path, self.longest, BRING).await
    }
}

/// Telegram gives bots no file of more than 20 MB.
fn is_too_big(words: &str) -> bool {
    words.contains("too big")
}
