//! One thread puts everything on the disk, for all who wait.
//!
//! Commits are numbered in the order in which they were applied. The flusher
//! takes the highest number asked for, flushes once, and answers everyone up to
//! that number: while one flush runs, the next group gathers by itself.
//!
//! A flush that failed is never tried again. The kernel may have dropped the
//! pages it could not write and then report success, and memory holds writes
//! that the disk lacks: so the store halts, and every later call gets the
//! fault, until it is opened anew.

use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use tokio::sync::watch;

use super::super::StoreFault;

/// The number of a commit; 0 is before the first one.
pub(super) type Turn = u64;

/// How well the store keeps up with the disk: for metrics and the watchdog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Durability {
    /// How long the last finished flush with its fsync took.
    pub last_flush: Option<Duration>,
    /// For how long the present one has been running. Seconds here mean a sick disk.
    pub flushing_for: Option<Duration>,
    /// How many calls wait for the disk.
    pub waiting: usize,
    /// How many flushes were finished since the store was opened.
    pub flushes: u64,
    /// How many commits were made durable since the store was opened.
    pub commits: u64,
    /// Whether the store has halted after a fault: it must be opened anew.
    pub halted: bool,
}

/// Why nothing is accepted any more; kept to be told to every caller.
#[derive(Debug, Clone)]
enum Halt {
    InUse(String),
    Damaged(String),
    Disk(Arc<io::Error>),
    Closed,
}

impl Halt {
    fn because(fault: &StoreFault) -> Self {
        match fault {
            StoreFault::InUse(dir) => Self::InUse(dir.clone()),
            StoreFault::Damaged(what) => Self::Damaged(what.clone()),
            StoreFault::Disk(cause) => Self::Disk(Arc::new(copy(cause))),
            StoreFault::Closed => Self::Closed,
        }
    }

    fn fault(&self) -> StoreFault {
        match self {
            Self::InUse(dir) => StoreFault::InUse(dir.clone()),
            Self::Damaged(what) => StoreFault::Damaged(what.clone()),
            Self::Disk(cause) => StoreFault::Disk(copy(cause)),
            Self::Closed => StoreFault::Closed,
        }
    }
}

fn copy(cause: &io::Error) -> io::Error {
    match cause.raw_os_error() {
        Some(code) => io::Error::from_raw_os_error(code),
        None => io::Error::new(cause.kind(), cause.to_string()),
    }
}

#[derive(Debug, Default)]
struct Progress {
    durable: Turn,
    halt: Option<Halt>,
}

#[derive(Debug, Default)]
struct Asked {
    up_to: Turn,
    stopping: bool,
    flushing_since: Option<Instant>,
    last_flush: Option<Duration>,
    flushes: u64,
}

#[derive(Debug)]
struct Shared {
    asked: Mutex<Asked>,
    wake: Condvar,
    progress: watch::Sender<Progress>,
    waiting: AtomicUsize,
}

/// The thread and the line before it.
#[derive(Debug)]
pub(super) struct Flusher {
    shared: Arc<Shared>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Flusher {
    /// Starts the thread. `flush` makes durable whatever was applied before it is called.
    pub(super) fn start<F>(flush: F) -> Result<Self, StoreFault>
    where
        F: FnMut() -> Result<(), StoreFault> + Send + 'static,
    {
        let shared = Arc::new(Shared {
            asked: Mutex::default(),
            wake: Condvar::new(),
            progress: watch::Sender::new(Progress::default()),
            waiting: AtomicUsize::new(0),
        });
        let thread = std::thread::Builder::new()
            .name("store-flusher".to_owned())
            .spawn({
                let shared = Arc::clone(&shared);
                move || shared.run(flush)
            })
            .map_err(StoreFault::Disk)?;
        let thread = Mutex::new(Some(thread));
        Ok(Self { shared, thread })
    }

    /// Asks for everything up to `turn`, which has been applied, to be made durable.
    pub(super) fn ask(&self, turn: Turn) {
        let mut asked = self.shared.asked();
        asked.up_to = asked.up_to.max(turn);
        drop(asked);
        self.shared.wake.notify_one();
    }

    /// Returns once everything up to `turn` is on the disk.
    pub(super) async fn durable(&self, turn: Turn) -> Result<(), StoreFault> {
        if self.shared.progress.borrow().durable >= turn {
            return Ok(());
        }
        let _waiting = Waiting::in_line(&self.shared.waiting);
        let mut progress = self.shared.progress.subscribe();
        let seen = progress
            .wait_for(|progress| progress.durable >= turn || progress.halt.is_some())
            .await
            .map_err(|_closed| StoreFault::Closed)?;
        match &seen.halt {
            Some(halt) if seen.durable < turn => Err(halt.fault()),
            Some(_) | None => Ok(()),
        }
    }

    /// The fault that the store has halted with, if it has.
    pub(super) fn running(&self) -> Result<(), StoreFault> {
        let progress = self.shared.progress.borrow();
        progress
            .halt
            .as_ref()
            .map_or(Ok(()), |halt| Err(halt.fault()))
    }

    /// Halts the store, and hands the fault on. The first fault stays the one that is told.
    pub(super) fn halt(&self, fault: StoreFault) -> StoreFault {
        self.shared.halt(&fault);
        fault
    }

    /// Finishes what was asked for, ends the thread and halts the store.
    /// May be called again.
    pub(super) fn stop(&self) {
        self.shared.asked().stopping = true;
        self.shared.wake.notify_one();
        let thread = self
            .thread
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(thread) = thread
            && thread.join().is_err()
        {
            log::error!("the store's flusher thread panicked");
        }
        self.shared.halt(&StoreFault::Closed);
    }

    pub(super) fn durability(&self) -> Durability {
        let (commits, halted) = {
            let progress = self.shared.progress.borrow();
            (progress.durable, progress.halt.is_some())
        };
        let asked = self.shared.asked();
        Durability {
            last_flush: asked.last_flush,
            flushing_for: asked.flushing_since.map(|since| since.elapsed()),
            waiting: self.shared.waiting.load(Ordering::Relaxed),
            flushes: asked.flushes,
            commits,
            halted,
        }
    }
}

impl Shared {
    fn asked(&self) -> MutexGuard<'_, Asked> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn halt(&self, fault: &StoreFault) {
        let halt = Halt::because(fault);
        self.progress.send_if_modified(|progress| {
            let first = progress.halt.is_none();
            if first {
                progress.halt = Some(halt);
            }
            first
        });
    }

    fn run(&self, mut flush: impl FnMut() -> Result<(), StoreFault>) {
        let mut done = 0;
        while let Some(goal) = self.next_goal(done) {
            let outcome = flush();
            self.note_end();
            if let Err(fault) = outcome {
                log::error!(fault:% = fault; "the disk refused a flush: the store has halted");
                self.halt(&fault);
                return;
            }
            done = goal;
            self.progress
                .send_modify(|progress| progress.durable = goal);
        }
    }

    /// Waits until something is asked for that isn't done; `None` at the end.
    fn next_goal(&self, done: Turn) -> Option<Turn> {
        let mut asked = self
            .wake
            .wait_while(self.asked(), |asked| asked.up_to <= done && !asked.stopping)
            .unwrap_or_else(PoisonError::into_inner);
        if asked.up_to <= done {
            return None;
        }
        asked.flushing_since = Some(Instant::now());
        Some(asked.up_to)
    }

    fn note_end(&self) {
        let mut asked = self.asked();
        asked.last_flush = asked.flushing_since.take().map(|since| since.elapsed());
        asked.flushes += 1;
    }
}

/// Counts a caller in the line for as long as it waits, also when it gives up.
struct Waiting<'w>(&'w AtomicUsize);

impl<'w> Waiting<'w> {
    fn in_line(line: &'w AtomicUsize) -> Self {
        line.fetch_add(1, Ordering::Relaxed);
        Self(line)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    /// A flusher whose every flush waits for a word from the test.
    fn led_by_hand() -> (Flusher, mpsc::Sender<Result<(), StoreFault>>) {
        let (say, said) = mpsc::channel();
        let flush = move || said.recv().unwrap_or(Err(StoreFault::Closed));
        (Flusher::start(flush).unwrap(), say)
    }

    #[tokio::test]
    async fn one_flush_answers_everyone_who_asked_before_it_began() {
        let (flusher, say) = led_by_hand();
        flusher.ask(1);
        say.send(Ok(())).unwrap();
        flusher.durable(1).await.unwrap();
        flusher.ask(2);
        flusher.ask(9);
        // At most two flushes for the eight: one may have begun with the first of them.
        say.send(Ok(())).unwrap();
        say.send(Ok(())).unwrap();
        flusher.durable(9).await.unwrap();
        assert!(flusher.durability().flushes <= 3);
        assert_eq!(flusher.durability().commits, 9);
    }

    #[tokio::test]
    async fn nobody_is_answered_before_the_disk_has_it() {
        let (flusher, say) = led_by_hand();
        flusher.ask(1);
        let mut waiting = Box::pin(flusher.durable(1));
        assert!(futures_util::poll!(&mut waiting).is_pending());
        assert_eq!(flusher.durability().waiting, 1);
        say.send(Ok(())).unwrap();
        waiting.await.unwrap();
        assert_eq!(flusher.durability().waiting, 0);
    }

    #[tokio::test]
    async fn after_a_failed_flush_nothing_is_acknowledged_any_more() {
        let (flusher, say) = led_by_hand();
        flusher.ask(1);
        say.send(Ok(())).unwrap();
        flusher.durable(1).await.unwrap();
        flusher.ask(2);
        let full = io::Error::from(io::ErrorKind::StorageFull);
        say.send(Err(StoreFault::Disk(full))).unwrap();
        // A later flush would succeed, and lie.
        let _too_late = say.send(Ok(()));
        for turn in [2, 3] {
            let fault = flusher.durable(turn).await.unwrap_err();
            assert!(
                matches!(&fault, StoreFault::Disk(cause) if cause.kind() == io::ErrorKind::StorageFull)
            );
        }
        assert!(flusher.running().is_err());
        assert!(flusher.durability().halted);
        flusher.durable(1).await.unwrap();
    }

    #[tokio::test]
    async fn stopping_finishes_what_was_asked_for() {
        let (flusher, say) = led_by_hand();
        flusher.ask(5);
        say.send(Ok(())).unwrap();
        flusher.stop();
        flusher.stop();
        flusher.durable(5).await.unwrap();
        assert!(matches!(flusher.durable(6).await, Err(StoreFault::Closed)));
    }
}
