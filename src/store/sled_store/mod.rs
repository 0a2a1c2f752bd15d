//! Ordered bytes on one machine: sled 0.34, made durable.
//!
//! sled's own `flush` does not reach the disk's platter (it calls
//! `sync_file_range`), and its `flush_async` hangs under load. So a commit is
//! applied under one short lock, and a thread of our own ([`flusher`]) flushes
//! and then calls fdatasync, once for all commits that wait.
//!
//! - Nothing is returned by a read that a power cut could take back: a read
//!   that may have seen a commit on its way to the disk waits for it.
//! - A commit is validated and applied with no other commit between, and a scan
//!   never sees half of one. The lock is never held across an await.
//! - sled panics on some damage: that is caught and becomes [`StoreFault::Damaged`].
//! - After a fault of writing the store halts; it has to be opened anew.
//!
//! It never reads a clock but to measure how long the disk took, and it knows
//! nothing of what the bytes mean.

mod flusher;
mod ground;

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use async_trait::async_trait;

pub use self::flusher::Durability;
use self::flusher::{Flusher, Turn};
use self::ground::guarded;
use super::{Batch, Committed, Condition, Direction, Row, Store, StoreFault, Tenant};

/// A database in a directory of its own.
pub struct SledStore {
    dir: PathBuf,
    /// Held shared by reads and alone by commits; `None` once closed.
    open: RwLock<Option<Open>>,
    flusher: Flusher,
}

struct Open {
    db: sled::Db,
    trees: HashMap<Tenant, Arc<TenantTree>>,
    /// The number of the last commit.
    turn: Turn,
}

struct TenantTree {
    tree: sled::Tree,
    /// The last commit that touched it: what a read must wait for.
    last: AtomicU64,
}

impl SledStore {
    /// Opens the database in `dir`, or creates it there.
    ///
    /// # Errors
    /// [`StoreFault::InUse`] when another process has it,
    /// [`StoreFault::Damaged`] when it can't be read,
    /// [`StoreFault::Disk`] when the disk is full or refuses.
    pub fn open(dir: &Path) -> Result<Self, StoreFault> {
        let db = ground::open(dir)?;
        let flush = ground::flush_to_disk(db.clone(), dir)?;
        Self::over(db, dir, flush)
    }

    fn over<F>(db: sled::Db, dir: &Path, flush: F) -> Result<Self, StoreFault>
    where
        F: FnMut() -> Result<(), StoreFault> + Send + 'static,
    {
        let flusher = Flusher::start(flush)?;
        let open = Open {
            db,
            trees: HashMap::new(),
            turn: 0,
        };
        Ok(Self {
            dir: dir.to_owned(),
            open: RwLock::new(Some(open)),
            flusher,
        })
    }

    /// Whether there is a database in `dir`: asked before a sealing key is made.
    #[must_use]
    pub fn exists(dir: &Path) -> bool {
        ground::exists(dir)
    }

    /// How well it keeps up with the disk.
    #[must_use]
    pub fn durability(&self) -> Durability {
        self.flusher.durability()
    }

    /// Puts everything on the disk, ends the thread and lets the directory go:
    /// it may be opened again afterwards. Blocks for as long as a flush takes.
    /// Later calls find [`StoreFault::Closed`].
    pub fn close(&self) {
        self.flusher.stop();
        let open = self.write().take();
        if let Some(open) = open {
            // sled flushes once more while it goes, and may panic over a sick disk.
            if guarded("closing", || {
                drop(open);
                Ok(())
            })
            .is_err()
            {
                log::error!("the database did not close cleanly");
            }
            ground::wait_until_released(&self.dir);
        }
    }

    fn read(&self) -> RwLockReadGuard<'_, Option<Open>> {
        self.open.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Option<Open>> {
        self.open.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The tenant's tree, made when it is asked for first.
    fn tree(&self, tenant: &Tenant) -> Result<Arc<TenantTree>, StoreFault> {
        self.flusher.running()?;
        let known = {
            let open = self.read();
            let open = open.as_ref().ok_or(StoreFault::Closed)?;
            open.trees.get(tenant).map(Arc::clone)
        };
        if let Some(tree) = known {
            return Ok(tree);
        }
        let mut open = self.write();
        let open = open.as_mut().ok_or(StoreFault::Closed)?;
        if let Some(tree) = open.trees.get(tenant) {
            return Ok(Arc::clone(tree));
        }
        let tree = guarded("opening a tenant", || open.db.open_tree(tenant.name()))?;
        let last = AtomicU64::new(0);
        let tree = Arc::new(TenantTree { tree, last });
        open.trees.insert(tenant.clone(), Arc::clone(&tree));
        Ok(tree)
    }

    /// Reads what `read` asks for, and tells which commit it may have seen.
    fn look<T>(
        &self,
        tenant: &Tenant,
        read: impl FnOnce(&sled::Tree) -> sled::Result<T>,
    ) -> Result<(T, Turn), StoreFault> {
        let tree = self.tree(tenant)?;
        let open = self.read();
        if open.is_none() {
            return Err(StoreFault::Closed);
        }
        let found = guarded("reading", || read(&tree.tree))?;
        Ok((found, tree.last.load(Ordering::Acquire)))
    }

    /// Applies the batch in memory, and tells which commit must be on the disk
    /// before anyone may rely on the outcome.
    fn apply(&self, tenant: &Tenant, batch: Batch) -> Result<(Committed, Turn), StoreFault> {
        let tree = self.tree(tenant)?;
        let mut open = self.write();
        let open = open.as_mut().ok_or(StoreFault::Closed)?;
        self.flusher.running()?;
        let seen = tree.last.load(Ordering::Acquire);
        if !all_hold(&tree.tree, &batch.conditions)? {
            return Ok((Committed::Conflict, seen));
        }
        if batch.writes.is_empty() {
            return Ok((Committed::Applied, seen));
        }
        open.turn += 1;
        tree.last.store(open.turn, Ordering::Release);
        guarded("applying a batch", || tree.tree.apply_batch(writes(batch)))
            .map_err(|fault| self.flusher.halt(fault))?;
        self.flusher.ask(open.turn);
        Ok((Committed::Applied, open.turn))
    }
}

fn all_hold(tree: &sled::Tree, conditions: &[Condition]) -> Result<bool, StoreFault> {
    for condition in conditions {
        let found = guarded("checking a condition", || tree.get(&condition.key))?;
        if found.as_deref() != condition.value.as_deref() {
            return Ok(false);
        }
    }
    Ok(true)
}

fn writes(batch: Batch) -> sled::Batch {
    let mut writes = sled::Batch::default();
    for write in batch.writes {
        match write.value {
            Some(value) => writes.insert(write.key, value),
            None => writes.remove(write.key),
        }
    }
    writes
}

fn rows(
    tree: &sled::Tree,
    range: Range<Vec<u8>>,
    limit: usize,
    direction: Direction,
) -> sled::Result<Vec<Row>> {
    if range.start >= range.end {
        return Ok(Vec::new());
    }
    let owned = |row: sled::Result<(sled::IVec, sled::IVec)>| {
        row.map(|(key, value)| (key.to_vec(), value.to_vec()))
    };
    let range = tree.range(range);
    match direction {
        Direction::Forward => range.take(limit).map(owned).collect(),
        Direction::Backward => range.rev().take(limit).map(owned).collect(),
    }
}

#[async_trait]
impl Store for SledStore {
    async fn get(&self, tenant: &Tenant, key: &[u8]) -> Result<Option<Vec<u8>>, StoreFault> {
        let (value, seen) = self.look(tenant, |tree| tree.get(key))?;
        self.flusher.durable(seen).await?;
        Ok(value.map(|value| value.to_vec()))
    }

    async fn scan(
        &self,
        tenant: &Tenant,
        range: Range<Vec<u8>>,
        limit: usize,
        direction: Direction,
    ) -> Result<Vec<Row>, StoreFault> {
        let (rows, seen) = self.look(tenant, |tree| rows(tree, range, limit, direction))?;
        self.flusher.durable(seen).await?;
        Ok(rows)
    }

    async fn commit(&self, tenant: &Tenant, batch: Batch) -> Result<Committed, StoreFault> {
        let (outcome, turn) = self.apply(tenant, batch)?;
        self.flusher.durable(turn).await?;
        Ok(outcome)
    }

    fn free_share(&self) -> f64 {
        super::disk::free_share(&self.dir).unwrap_or(1.0)
    }

    fn has_halted(&self) -> bool {
        self.flusher.running().is_err()
    }
}

impl Drop for SledStore {
    fn drop(&mut self) {
        self.close();
    }
}

impl std::fmt::Debug for SledStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SledStore")
            .field("dir", &self.dir)
            .field("durability", &self.durability())
            .finish_non_exhaustive()
    }
}
