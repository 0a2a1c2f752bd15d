//! A file on its way to somebody: it lies in the outbox's row as it is, so that what was
//! promised is sent also after a restart.
//!
//! Invariant: never longer than [`Contents::LONGEST`]. A row is sealed, committed and read
//! whole, and shares its commit with everybody's messages.

use std::fmt;

use data_encoding::BASE64;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A file with its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The name under which it is kept: `data-saya.csv`. Shown, and seen by whoever holds
    /// the telephone, so no name of a person.
    pub name: String,
    /// What it is: `text/csv`.
    pub mime: String,
    /// The bytes.
    pub contents: Contents,
}

/// The bytes of a file.
#[derive(Clone, PartialEq, Eq)]
pub struct Contents(Vec<u8>);

/// The file is longer than [`Contents::LONGEST`], or empty (Telegram takes none).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a file of {0} bytes can't be sent")]
pub struct TooBig(pub usize);

impl Contents {
    /// The longest file, in bytes: a year of a person's reports is a tenth of it.
    pub const LONGEST: usize = 256 * 1024;

    /// Takes the bytes of a file.
    ///
    /// # Errors
    /// When there are none, or too many.
    pub fn new(bytes: Vec<u8>) -> Result<Self, TooBig> {
        match bytes.len() {
            1..=Self::LONGEST => Ok(Self(bytes)),
            length => Err(TooBig(length)),
        }
    }

    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Contents {
    /// What is in it belongs into no log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Contents({} bytes)", self.0.len())
    }
}

impl Serialize for Contents {
    /// As base64: a list of numbers would be three times as long.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Contents {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = BASE64.decode(text.as_bytes());
        let bytes = bytes.map_err(serde::de::Error::custom)?;
        Self::new(bytes).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_comes_back_as_it_was() {
        let bytes: Vec<u8> = (0..=255).collect();
        let contents = Contents::new(bytes.clone()).unwrap();
        let stored = serde_json::to_string(&contents).unwrap();
        let read: Contents = serde_json::from_str(&stored).unwrap();
        assert_eq!(read.bytes(), bytes);
        assert!(!format!("{read:?}").contains("1, 2"));
    }

    #[test]
    fn nothing_and_too_much_is_no_file() {
        assert_eq!(Contents::new(Vec::new()), Err(TooBig(0)));
        assert!(Contents::new(vec![1; Contents::LONGEST]).is_ok());
        let longer = Contents::LONGEST + 1;
        assert_eq!(Contents::new(vec![1; longer]), Err(TooBig(longer)));
        assert!(serde_json::from_str::<Contents>("\"\"").is_err());
        assert!(serde_json::from_str::<Contents>("\"?\"").is_err());
    }
}
