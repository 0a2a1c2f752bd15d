//! sled's files: opening, flushing, faults, letting go.

use std::collections::HashSet;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rustix::fs::{FlockOperation, flock};

use super::super::{StoreFault, disk};

/// Values from a sixty-fourth of this on may end up in a file of their own
/// ("blob"). Fixed when a database is created.
const SEGMENT_BYTES: usize = 4 << 20;
/// sled's cache of pages, about 250 bytes a row.
const CACHE_BYTES: u64 = 16 << 20;
/// How long sled's last threads may take to let go of the files.
const RELEASE_PATIENCE: Duration = Duration::from_secs(2);

const DATA_FILE: &str = "db";
const SETTINGS_FILE: &str = "conf";
const BLOBS_DIR: &str = "blobs";

pub(super) fn exists(dir: &Path) -> bool {
    dir.join(DATA_FILE).exists() || dir.join(SETTINGS_FILE).exists()
}

/// Opens or creates the database, and makes sure that its files have names on
/// the disk: sled itself never syncs a directory.
pub(super) fn open(dir: &Path) -> Result<sled::Db, StoreFault> {
    disk::create_private(dir).map_err(StoreFault::Disk)?;
    // `flush_every_ms` stays at its default: that thread also collects garbage.
    let config = sled::Config::new()
        .path(dir)
        .segment_size(SEGMENT_BYTES)
        .cache_capacity(CACHE_BYTES);
    let db = caught("opening", || config.open())?.map_err(|cause| {
        if is_locked(&cause) {
            StoreFault::InUse(dir.display().to_string())
        } else {
            fault_of(cause)
        }
    })?;
    sync_names(dir).map_err(StoreFault::Disk)?;
    Ok(db)
}

fn sync_names(dir: &Path) -> io::Result<()> {
    disk::sync(&dir.join(SETTINGS_FILE))?;
    disk::sync(&dir.join(DATA_FILE))?;
    disk::sync(&dir.join(BLOBS_DIR))?;
    disk::sync(dir)?;
    dir.parent().map_or(Ok(()), disk::sync)
}

/// sled tells this by words only.
fn is_locked(cause: &sled::Error) -> bool {
    matches!(cause, sled::Error::Io(cause) if cause.to_string().contains("could not acquire lock"))
}

/// What the flusher does: sled's buffers to the kernel, the kernel's to the disk.
pub(super) fn flush_to_disk(
    db: sled::Db,
    dir: &Path,
) -> Result<impl FnMut() -> Result<(), StoreFault> + Send + use<>, StoreFault> {
    let data = File::open(dir.join(DATA_FILE)).map_err(StoreFault::Disk)?;
    let mut blobs = Blobs::new(dir.join(BLOBS_DIR));
    Ok(move || {
        guarded("flushing", || db.flush())?;
        blobs.sync().map_err(StoreFault::Disk)?;
        data.sync_data().map_err(StoreFault::Disk)
    })
}

/// Large values, which sled keeps in files of their own and never syncs. There
/// are hardly ever any.
struct Blobs {
    dir: PathBuf,
    synced: HashSet<OsString>,
}

impl Blobs {
    fn new(dir: PathBuf) -> Self {
        let synced = HashSet::new();
        Self { dir, synced }
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut present = HashSet::new();
        let mut grown = false;
        for entry in fs::read_dir(&self.dir)? {
            let entry = entry?;
            if !self.synced.contains(&entry.file_name()) {
                grown |= sync_unless_gone(&entry.path())?;
            }
            present.insert(entry.file_name());
        }
        self.synced = present;
        if grown {
            disk::sync(&self.dir)?;
        }
        Ok(())
    }
}

/// sled's collector may remove a blob at any time.
fn sync_unless_gone(path: &Path) -> io::Result<bool> {
    match disk::sync(path) {
        Ok(()) => Ok(true),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(cause) => Err(cause),
    }
}

/// Calls sled, and turns its errors and its panics into faults.
pub(super) fn guarded<T>(
    doing: &str,
    call: impl FnOnce() -> sled::Result<T>,
) -> Result<T, StoreFault> {
    caught(doing, call)?.map_err(fault_of)
}

fn caught<T>(
    doing: &str,
    call: impl FnOnce() -> sled::Result<T>,
) -> Result<sled::Result<T>, StoreFault> {
    // What a panic leaves behind in sled is never written to again: a panic while
    // writing halts the store, and one while reading has changed nothing.
    catch_unwind(AssertUnwindSafe(call))
        .map_err(|_payload| StoreFault::Damaged(format!("sled panicked while {doing}")))
}

fn fault_of(cause: sled::Error) -> StoreFault {
    match cause {
        sled::Error::Io(cause) => match cause.kind() {
            io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData => {
                StoreFault::Damaged(format!("a file ends or reads wrongly ({cause})"))
            }
            _ => StoreFault::Disk(cause),
        },
        sled::Error::Corruption { at, .. } => StoreFault::Damaged(match at {
            Some(at) => format!("a page at {at} is corrupt"),
            None => "a page is corrupt".to_owned(),
        }),
        sled::Error::Unsupported(why) | sled::Error::ReportableBug(why) => StoreFault::Damaged(why),
        sled::Error::CollectionNotFound(_) => StoreFault::Damaged("a tenant is gone".to_owned()),
    }
}

/// sled's worker threads hold its file, and with it the lock, a moment longer
/// than the database itself.
pub(super) fn wait_until_released(dir: &Path) {
    let begun = Instant::now();
    while begun.elapsed() < RELEASE_PATIENCE {
        let Ok(file) = File::open(dir.join(DATA_FILE)) else {
            return;
        };
        if flock(&file, FlockOperation::NonBlockingLockExclusive).is_ok() {
            // Dropping the file lets the lock go again.
            return;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    log::warn!("the database's files are still held after closing");
}
