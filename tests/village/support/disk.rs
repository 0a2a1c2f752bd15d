//! On what the disks of these stories lie.

use std::path::Path;

use tempfile::TempDir;

/// Where Linux keeps files in memory.
const IN_MEMORY: &str = "/dev/shm";
/// More than all stories that are told at the same time write: some containers have less.
const ROOM: u64 = 1 << 30;

/// An empty disk: in memory where there is room, for a story waits a thousand times until
/// something is written, and tells nothing of what the metal does. What a disk loses when
/// the power fails is tried on a real one (`crash/kills.rs`, `src/store/sled_store/tests.rs`).
pub fn new() -> TempDir {
    match has_room(Path::new(IN_MEMORY)) {
        true => tempfile::tempdir_in(IN_MEMORY).unwrap(),
        false => tempfile::tempdir().unwrap(),
    }
}

fn has_room(place: &Path) -> bool {
    let free = rustix::fs::statvfs(place).map(|disk| disk.f_bavail.saturating_mul(disk.f_frsize));
    free.is_ok_and(|free| free > ROOM)
}
