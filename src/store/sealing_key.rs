//! The one secret of the house, and where it comes from.
//!
//! In this order: the variable [`VARIABLE`]; the file [`FILE_NAME`] in the data
//! folder, which nobody but its owner may read; and only where no database
//! exists yet, a new one, written to that file. Who loses the key has lost the
//! records: a copy must be kept in another place.
//!
//! The key is never logged, shown or sent; it is wiped from memory when it goes.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use data_encoding::{
    BASE64, BASE64_NOPAD, BASE64URL, BASE64URL_NOPAD, HEXLOWER, HEXLOWER_PERMISSIVE,
};
use zeroize::Zeroizing;

use super::disk;

/// The environment variable that may hold the key.
pub const VARIABLE: &str = "SIAGA_SEALING_KEY";
/// The name of the key's file in the data folder.
pub const FILE_NAME: &str = "sealing.key";

/// Permissions of group and others.
const OF_OTHERS: u32 = 0o077;
/// Longer than any key that can be read; a wrong file is not read to its end.
const LONGEST_FILE: u64 = 4096;

/// 32 secret bytes, from which all keys in use are derived.
#[derive(Clone)]
pub struct SealingKey(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SealingKey(..)")
    }
}

/// Whether there is anything yet that a key could fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Database {
    /// None yet: a key may be made.
    New,
    /// One exists: only its own key will do.
    Existing,
}

/// Where the key was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyOrigin {
    /// In the environment.
    Environment,
    /// In this file.
    File(PathBuf),
    /// Made just now, and written to this file: a copy must be kept elsewhere.
    Made(PathBuf),
}

/// Why there is no key. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum KeyFault {
    /// What stands there is no key.
    #[error(
        "{place} holds no sealing key: it must be 64 hexadecimal digits, or 32 bytes in base64"
    )]
    Malformed {
        /// The variable or the file.
        place: String,
    },
    /// Others may read the file.
    #[error("{} can be read by others (mode {mode:03o}): run chmod 600 {}", path.display(), path.display())]
    Exposed {
        /// The file.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// There is a database, and no key for it.
    #[error(
        "the sealing key of the existing database is missing: put the copy that was kept \
         into {} (chmod 600) or into the variable {VARIABLE}",
        path.display()
    )]
    Missing {
        /// Where the file should be.
        path: PathBuf,
    },
    /// The file can't be read.
    #[error("the sealing key in {} can't be read: {cause}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the disk said.
        cause: io::Error,
    },
    /// The file can't be made.
    #[error("a sealing key can't be written to {}: {cause}", path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the disk said.
        cause: io::Error,
    },
    /// The machine has no randomness.
    #[error("no randomness to make a sealing key from: {0}")]
    Randomness(String),
}

impl SealingKey {
    /// The key with these bytes: for drills and tests.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// A new random key.
    ///
    /// # Errors
    /// When the machine has no randomness.
    pub fn random() -> Result<Self, KeyFault> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(&mut *bytes).map_err(|cause| KeyFault::Randomness(cause.to_string()))?;
        Ok(Self(bytes))
    }

    /// Finds the key, or makes one where that can do no harm. `variable` is
    /// the value of [`VARIABLE`] (an empty one counts as not set); `file` is
    /// where [`FILE_NAME`] is or will be.
    ///
    /// # Errors
    /// When the key is missing beside an existing database, is malformed, or
    /// lies where others can read it.
    pub fn from_env_or_file(
        variable: Option<String>,
        file: &Path,
        database: Database,
    ) -> Result<(Self, KeyOrigin), KeyFault> {
        let variable = Zeroizing::new(variable.unwrap_or_default());
        if !variable.trim().is_empty() {
            return Ok((Self::parse(&variable, VARIABLE)?, KeyOrigin::Environment));
        }
        match Self::read(file)? {
            Some(key) => Ok((key, KeyOrigin::File(file.to_owned()))),
            None if database == Database::New => {
                let key = Self::random()?;
                key.write_new(file)?;
                Ok((key, KeyOrigin::Made(file.to_owned())))
            }
            None => Err(KeyFault::Missing {
                path: file.to_owned(),
            }),
        }
    }

    fn parse(text: &str, place: &str) -> Result<Self, KeyFault> {
        let text = text.trim().as_bytes();
        let encodings = match text.len() {
            64 => &[HEXLOWER_PERMISSIVE] as &[_],
            44 => &[BASE64, BASE64URL],
            _ => &[BASE64_NOPAD, BASE64URL_NOPAD],
        };
        let decoded = encodings
            .iter()
            .find_map(|encoding| encoding.decode(text).ok())
            .map(Zeroizing::new);
        let bytes = decoded.and_then(|bytes| <[u8; 32]>::try_from(bytes.as_slice()).ok());
        bytes
            .map(Self::from_bytes)
            .ok_or_else(|| KeyFault::Malformed {
                place: place.to_owned(),
            })
    }

    fn read(path: &Path) -> Result<Option<Self>, KeyFault> {
        let unreadable = |cause| KeyFault::Unreadable {
            path: path.to_owned(),
            cause,
        };
        let file = match File::open(path) {
            Ok(file) => file,
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(cause) => return Err(unreadable(cause)),
        };
        let mode = file.metadata().map_err(unreadable)?.permissions().mode() & 0o777;
        if mode & OF_OTHERS != 0 {
            return Err(KeyFault::Exposed {
                path: path.to_owned(),
                mode,
            });
        }
        let mut text = Zeroizing::new(String::with_capacity(128));
        let read = file.take(LONGEST_FILE).read_to_string(&mut text);
        read.map_err(unreadable)?;
        Self::parse(&text, &path.display().to_string()).map(Some)
    }

    /// Writes the key to a file that must not exist yet, and makes sure that
    /// it is on the disk before anything is sealed with it. The file gets its name when
    /// it is whole: a power cut leaves no half of a key, which would block every start.
    fn write_new(&self, path: &Path) -> Result<(), KeyFault> {
        let digits = Zeroizing::new(HEXLOWER.encode(&*self.0));
        let write = || {
            if let Some(folder) = path.parent() {
                disk::create_private(folder)?;
            }
            let draft = draft_beside(path)?;
            let made = write_durably(&draft, &digits).and_then(|()| name_finally(&draft, path));
            let _renamed_already = fs::remove_file(&draft);
            made?;
            path.parent().map_or(Ok(()), disk::sync)
        };
        write().map_err(|cause| KeyFault::Unwritable {
            path: path.to_owned(),
            cause,
        })
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// A name of its own for a key that is being written. What a power cut leaves there is
/// in nobody's way, and nothing was ever sealed with it.
fn draft_beside(path: &Path) -> io::Result<PathBuf> {
    let number = getrandom::u64().map_err(|cause| io::Error::other(cause.to_string()))?;
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{number:016x}.new"));
    Ok(path.with_file_name(name))
}

fn write_durably(path: &Path, digits: &str) -> io::Result<()> {
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(digits.as_bytes())?;
    file.write_all(b"\n")?;
    file.sync_all()
}

/// Never over a key that stands there.
fn name_finally(draft: &Path, path: &Path) -> io::Result<()> {
    match fs::hard_link(draft, path) {
        Err(cause) if cause.kind() != io::ErrorKind::AlreadyExists && !path.exists() => {
            // Some disks know no second names.
            fs::rename(draft, path)
        }
        named => named,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("data").join(FILE_NAME);
        (folder, file)
    }

    fn find(
        variable: Option<&str>,
        file: &Path,
        database: Database,
    ) -> Result<(SealingKey, KeyOrigin), KeyFault> {
        SealingKey::from_env_or_file(variable.map(str::to_owned), file, database)
    }

    #[test]
    fn the_first_start_makes_a_key_and_later_ones_find_it() {
        let (_folder, file) = folder();
        let (made, origin) = find(None, &file, Database::New).unwrap();
        assert_eq!(origin, KeyOrigin::Made(file.clone()));
        let mode = fs::metadata(&file).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600);
        let (found, origin) = find(Some("  "), &file, Database::Existing).unwrap();
        assert_eq!(origin, KeyOrigin::File(file));
        assert_eq!(found.bytes(), made.bytes());
    }

    #[test]
    fn a_key_that_a_power_cut_left_unfinished_blocks_no_start() {
        let (_folder, file) = folder();
        let data = file.parent().unwrap();
        fs::create_dir_all(data).unwrap();
        fs::write(draft_beside(&file).unwrap(), "").unwrap();
        let (made, _) = find(None, &file, Database::New).unwrap();
        let (found, _) = find(None, &file, Database::Existing).unwrap();
        assert_eq!(found.bytes(), made.bytes());
        // The old draft and the key; its own draft is gone.
        assert_eq!(fs::read_dir(data).unwrap().count(), 2);
    }

    #[test]
    fn a_key_that_stands_there_is_never_written_over() {
        let (_folder, file) = folder();
        let (first, _) = find(None, &file, Database::New).unwrap();
        let second = SealingKey::from_bytes([9; 32]);
        assert!(second.write_new(&file).is_err());
        let (found, _) = find(None, &file, Database::Existing).unwrap();
        assert_eq!(found.bytes(), first.bytes());
        assert_eq!(fs::read_dir(file.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn no_key_is_made_beside_an_existing_database() {
        let (_folder, file) = folder();
        let fault = find(None, &file, Database::Existing).unwrap_err();
        assert!(matches!(fault, KeyFault::Missing { .. }));
        assert!(fault.to_string().contains("chmod 600"));
        assert!(!file.exists());
    }

    #[test]
    fn a_key_that_others_can_read_is_refused() {
        let (_folder, file) = folder();
        find(None, &file, Database::New).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        let fault = find(None, &file, Database::Existing).unwrap_err();
        assert!(fault.to_string().contains("mode 640"), "{fault}");
        assert!(fault.to_string().contains("chmod 600"), "{fault}");
    }

    #[test]
    fn hexadecimal_and_base64_are_read_the_same() {
        let (_folder, file) = folder();
        let bytes: [u8; 32] = std::array::from_fn(|at| u8::try_from(255 - at).unwrap());
        for text in [
            HEXLOWER.encode(&bytes),
            HEXLOWER.encode(&bytes).to_uppercase(),
            BASE64.encode(&bytes),
            BASE64_NOPAD.encode(&bytes),
            BASE64URL.encode(&bytes),
            format!(" {}\n", BASE64URL_NOPAD.encode(&bytes)),
        ] {
            let (key, origin) = find(Some(&text), &file, Database::Existing).unwrap();
            assert_eq!((key.bytes(), origin), (&bytes, KeyOrigin::Environment));
        }
    }

    #[test]
    fn what_is_no_key_is_refused_without_being_shown() {
        let (_folder, file) = folder();
        for text in [
            "hunter2",
            &"0".repeat(63),
            &"g".repeat(64),
            &"A".repeat(44),
            &"é".repeat(32),
        ] {
            let fault = find(Some(text), &file, Database::New).unwrap_err();
            assert!(matches!(fault, KeyFault::Malformed { .. }), "{text}");
            assert!(!format!("{fault} {fault:?}").contains(text));
        }
    }

    #[test]
    fn a_key_is_never_shown() {
        let key = SealingKey::from_bytes([0xab; 32]);
        assert_eq!(format!("{key:?}"), "SealingKey(..)");
    }
}
