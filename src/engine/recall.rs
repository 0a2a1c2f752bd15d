//! What was read or written last, already opened.
//!
//! Most of what an event needs (who it is, what the chat is about, the row that has
//! just been committed and is now to be sent) was in the engine's hands a moment ago.
//!
//! Invariants: it holds what is stored, or nothing: what a commit wrote is learnt only
//! when the commit was applied, and everything is forgotten when one was not, for then
//! somebody else may have written. (Whatever was decided on an old value meanwhile fails
//! at the same condition.) Its size has a limit that does not depend on how many people
//! there are. It is never a reason to believe that a row is sound on the disk.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Half of what may be held, in bytes: so much is learnt before the older half goes.
const HALF: usize = 1 << 20;
/// What an entry costs besides its key and value.
const ENTRY: usize = 96;

/// An opened value; `None`: there is no such row.
type Opened = Option<Arc<[u8]>>;

#[derive(Default)]
struct Halves {
    young: HashMap<Vec<u8>, Opened>,
    old: HashMap<Vec<u8>, Opened>,
    young_bytes: usize,
}

/// See the head of this file.
#[derive(Default)]
pub(super) struct Recall(Mutex<Halves>);

impl Recall {
    /// What is known of a key: nothing, that it has no row, or its value.
    pub fn get(&self, key: &[u8]) -> Option<Opened> {
        let mut halves = self.halves();
        if let Some(known) = halves.young.get(key) {
            return Some(known.clone());
        }
        let (key, known) = halves.old.remove_entry(key)?;
        halves.keep(key, known.clone());
        Some(known)
    }

    /// Notes what a key holds.
    pub fn learn(&self, key: Vec<u8>, opened: Opened) {
        self.halves().keep(key, opened);
    }

    /// Forgets everything.
    pub fn forget(&self) {
        *self.halves() = Halves::default();
    }

    fn halves(&self) -> MutexGuard<'_, Halves> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Halves {
    fn keep(&mut self, key: Vec<u8>, opened: Opened) {
        self.young_bytes += ENTRY + key.len() + opened.as_ref().map_or(0, |bytes| bytes.len());
        self.old.remove(&key);
        self.young.insert(key, opened);
        if self.young_bytes > HALF {
            self.old = std::mem::take(&mut self.young);
            self.young_bytes = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(text: &str) -> Opened {
        Some(text.as_bytes().into())
    }

    #[test]
    fn the_last_word_counts_and_forgetting_is_whole() {
        let recall = Recall::default();
        assert_eq!(recall.get(b"k"), None);
        recall.learn(b"k".to_vec(), bytes("old"));
        recall.learn(b"k".to_vec(), bytes("new"));
        assert_eq!(recall.get(b"k"), Some(bytes("new")));
        recall.learn(b"k".to_vec(), None);
        assert_eq!(recall.get(b"k"), Some(None));
        recall.forget();
        assert_eq!(recall.get(b"k"), None);
    }

    #[test]
    fn it_stays_small_and_keeps_what_is_used() {
        let recall = Recall::default();
        recall.learn(b"used".to_vec(), bytes("yes"));
        for number in 0..100_000_u32 {
            recall.learn(number.to_be_bytes().to_vec(), bytes("0123456789"));
            assert_eq!(recall.get(b"used"), Some(bytes("yes")));
        }
        let halves = recall.halves();
        let held = halves.young.len() + halves.old.len();
        assert!(held * (ENTRY + 14) <= 2 * HALF + 200, "{held}");
        assert!(!halves.old.contains_key(&0_u32.to_be_bytes()[..]));
    }
}
