//! What the store needs of the file system besides reading and writing.

use std::fs::{DirBuilder, File};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

/// The share of the disk under `dir` that is still free for us, from 0 to 1.
///
/// # Errors
/// When the file system doesn't say.
pub fn free_share(dir: &Path) -> io::Result<f64> {
    let disk = rustix::fs::statvfs(dir)?;
    Ok(share(disk.f_bavail, disk.f_blocks))
}

fn share(free: u64, all: u64) -> f64 {
    if all == 0 {
        // Some network and memory file systems count no blocks: no limit to show.
        return 1.0;
    }
    (free as f64 / all as f64).min(1.0)
}

/// Makes a directory that only its owner may enter, unless it exists.
pub(super) fn create_private(dir: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(dir)
}

/// Puts a file, or the names in a directory, on the disk.
pub(super) fn sync(path: &Path) -> io::Result<()> {
    let path = if path.as_os_str().is_empty() {
        Path::new(".")
    } else {
        path
    };
    File::open(path)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_free_share_is_between_nothing_and_all() {
        let dir = tempfile::tempdir().unwrap();
        assert!((0.0..=1.0).contains(&free_share(dir.path()).unwrap()));
        assert!(free_share(&dir.path().join("nowhere")).is_err());
        assert!(share(0, 0) > 0.99);
        assert!((share(1, 10) - 0.1).abs() < 1e-9);
    }
}
