//! The store under trouble: a model, cuts, crowds, damage.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::mpsc;

use proptest::prelude::*;

use super::super::contract::{batch, check_store, has, lacks, remove, set, tenant};
use super::super::seal::Vault;
use super::super::sealing_key::SealingKey;
use super::*;

fn open(dir: &Path) -> SledStore {
    SledStore::open(dir).unwrap()
}

fn everything() -> Range<Vec<u8>> {
    vec![]..vec![0xff; 4]
}

async fn all(store: &SledStore, village: &Tenant) -> Vec<Row> {
    store
        .scan(village, everything(), usize::MAX, Direction::Forward)
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_keeps_the_contract() {
    let dir = tempfile::tempdir().unwrap();
    check_store(Arc::new(open(dir.path()))).await;
}

#[test]
fn a_second_opening_is_refused_and_a_closed_database_is_free_again() {
    let dir = tempfile::tempdir().unwrap();
    assert!(!SledStore::exists(dir.path()));
    let first = open(dir.path());
    assert!(SledStore::exists(dir.path()));
    assert!(matches!(
        SledStore::open(dir.path()),
        Err(StoreFault::InUse(_))
    ));
    first.close();
    drop(open(dir.path()));
    drop(open(dir.path()));
}

#[tokio::test]
async fn a_closed_store_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    let village = tenant("v");
    let _applied = store.commit(&village, batch([], [set(b"a", b"1")])).await;
    store.close();
    store.close();
    let read = store.get(&village, b"a").await;
    assert!(matches!(read, Err(StoreFault::Closed)));
    let written = store.commit(&village, batch([], [set(b"a", b"2")])).await;
    assert!(matches!(written, Err(StoreFault::Closed)));
    assert!(store.durability().halted);
}

#[test]
fn its_folder_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let database = dir.path().join("data").join("db");
    drop(open(&database));
    let mode = fs::metadata(&database).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}

/// A store whose disk answers when the test says so.
fn with_slow_disk(dir: &Path) -> (SledStore, mpsc::Sender<Result<(), StoreFault>>) {
    let (say, said) = mpsc::channel();
    let db = ground::open(dir).unwrap();
    let flush = move || said.recv().unwrap_or(Err(StoreFault::Closed));
    (SledStore::over(db, dir, flush).unwrap(), say)
}

#[tokio::test]
async fn a_read_never_shows_what_the_disk_may_still_lose() {
    let dir = tempfile::tempdir().unwrap();
    let (store, say) = with_slow_disk(dir.path());
    let (here, there) = (tenant("here"), tenant("there"));
    let mut commit = store.commit(&here, batch([], [set(b"a", b"1")]));
    assert!(futures_util::poll!(&mut commit).is_pending());

    let mut read = store.get(&here, b"a");
    assert!(futures_util::poll!(&mut read).is_pending());
    let mut refused = store.commit(&here, batch([lacks(b"a")], []));
    assert!(futures_util::poll!(&mut refused).is_pending());
    // Another tenant's reads are ready at once.
    assert_eq!(store.get(&there, b"a").await.unwrap(), None);

    say.send(Ok(())).unwrap();
    assert_eq!(commit.await.unwrap(), Committed::Applied);
    assert_eq!(read.await.unwrap(), Some(b"1".to_vec()));
    assert_eq!(refused.await.unwrap(), Committed::Conflict);
}

#[tokio::test]
async fn after_a_refused_flush_nothing_is_shown_or_taken_until_it_is_opened_anew() {
    let dir = tempfile::tempdir().unwrap();
    let (store, say) = with_slow_disk(dir.path());
    let village = tenant("v");
    let full = std::io::Error::from(std::io::ErrorKind::StorageFull);
    say.send(Err(StoreFault::Disk(full))).unwrap();
    let refused = store.commit(&village, batch([], [set(b"a", b"1")])).await;
    assert!(matches!(refused, Err(StoreFault::Disk(_))));
    assert!(matches!(
        store.get(&village, b"a").await,
        Err(StoreFault::Disk(_))
    ));
    let later = store.commit(&village, batch([], [set(b"b", b"1")])).await;
    assert!(matches!(later, Err(StoreFault::Disk(_))));
    assert!(store.durability().halted && store.has_halted());
    drop(store);
    let anew = open(dir.path());
    let taken = anew.commit(&village, batch([], [set(b"b", b"1")])).await;
    assert_eq!(taken.unwrap(), Committed::Applied);
}

#[test]
fn a_panic_within_sled_is_a_fault() {
    let fault = guarded::<()>("reading", || panic!("bad page")).unwrap_err();
    assert!(matches!(fault, StoreFault::Damaged(_)));
}

/// A step of the model: single-byte keys out of twelve, so that they meet.
#[derive(Debug, Clone)]
enum Step {
    Commit {
        /// Whether the conditions are made to hold (when they can be).
        fitting: bool,
        conditions: Vec<(u8, u8)>,
        writes: Vec<(u8, Option<u8>)>,
    },
    Scan {
        from: u8,
        to: u8,
        limit: usize,
        direction: Direction,
    },
    Reopen,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let key = 0..12_u8;
    let conditions = prop::collection::vec((key.clone(), any::<u8>()), 0..3);
    let writes = prop::collection::vec((key.clone(), any::<Option<u8>>()), 0..6);
    let direction = prop_oneof![Just(Direction::Forward), Just(Direction::Backward)];
    let commit = (any::<bool>(), conditions, writes).prop_map(|(fitting, conditions, writes)| {
        Step::Commit {
            fitting,
            conditions,
            writes,
        }
    });
    let scan =
        (key.clone(), key, 0..9_usize, direction).prop_map(|(from, to, limit, direction)| {
            Step::Scan {
                from,
                to,
                limit,
                direction,
            }
        });
    prop::collection::vec(
        prop_oneof![6 => commit, 4 => scan, 1 => Just(Step::Reopen)],
        1..40,
    )
}

type Model = BTreeMap<Vec<u8>, Vec<u8>>;

/// What the model says a batch comes to; applies it there when it may be.
fn on_the_model(model: &mut Model, batch: &Batch) -> Committed {
    let holds = |condition: &Condition| model.get(&condition.key) == condition.value.as_ref();
    if !batch.conditions.iter().all(holds) {
        return Committed::Conflict;
    }
    for write in &batch.writes {
        match &write.value {
            Some(value) => model.insert(write.key.clone(), value.clone()),
            None => model.remove(&write.key),
        };
    }
    Committed::Applied
}

fn batch_of(
    model: &Model,
    fitting: bool,
    conditions: &[(u8, u8)],
    writes: &[(u8, Option<u8>)],
) -> Batch {
    let conditions: Vec<_> = conditions
        .iter()
        .map(|&(key, value)| match model.get(&vec![key]) {
            Some(present) if fitting => has(&[key], present),
            None if fitting => lacks(&[key]),
            Some(_) | None => has(&[key], &[value]),
        })
        .collect();
    let writes: Vec<_> = writes
        .iter()
        .map(|&(key, value)| value.map_or(remove(&[key]), |value| set(&[key], &[value])))
        .collect();
    batch(conditions, writes)
}

fn scan_of(model: &Model, from: u8, to: u8, limit: usize, direction: Direction) -> Vec<Row> {
    let inside = |(key, _): &(&Vec<u8>, &Vec<u8>)| (vec![from]..vec![to]).contains(*key);
    let rows = model.iter().filter(inside);
    let owned = |(key, value): (&Vec<u8>, &Vec<u8>)| (key.clone(), value.clone());
    match direction {
        Direction::Forward => rows.take(limit).map(owned).collect(),
        Direction::Backward => rows.rev().take(limit).map(owned).collect(),
    }
}

async fn live_through(steps: Vec<Step>) {
    let dir = tempfile::tempdir().unwrap();
    let village = tenant("v");
    let (mut store, mut model) = (open(dir.path()), Model::new());
    for step in steps {
        match step {
            Step::Commit {
                fitting,
                conditions,
                writes,
            } => {
                let batch = batch_of(&model, fitting, &conditions, &writes);
                let expected = on_the_model(&mut model, &batch);
                assert_eq!(store.commit(&village, batch).await.unwrap(), expected);
            }
            Step::Scan {
                from,
                to,
                limit,
                direction,
            } => {
                let range = vec![from]..vec![to];
                let rows = store.scan(&village, range, limit, direction).await;
                assert_eq!(rows.unwrap(), scan_of(&model, from, to, limit, direction));
            }
            Step::Reopen => {
                store.close();
                store = open(dir.path());
            }
        }
    }
    assert_eq!(all(&store, &village).await, Vec::from_iter(model));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn it_does_what_the_model_does(steps in steps()) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(live_through(steps));
    }
}

/// What a machine finds that stops now: the files as the kernel has them,
/// without what sled still holds in its own buffers.
fn cut_off(dir: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    copy_files(dir, copy.path());
    copy
}

fn copy_files(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir(&target).unwrap();
            copy_files(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[tokio::test]
async fn what_was_acknowledged_is_there_after_a_cut() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    let village = tenant("v");
    let mut acknowledged = Vec::new();
    for round in 0..12_u8 {
        for turn in 0..20 {
            let key = vec![round, turn];
            // One value in a round is long enough for a file of its own.
            let value = vec![turn; if turn == 7 { 1_200_000 } else { 300 }];
            let outcome = store
                .commit(&village, batch([], [set(&key, &value)]))
                .await
                .unwrap();
            assert_eq!(outcome, Committed::Applied);
            acknowledged.push((key, value));
        }
        let found = cut_off(dir.path());
        let rows = all(&open(found.path()), &village).await;
        assert!(rows == acknowledged, "lost rows in round {round}");
    }
}

/// The log's tail did not reach the disk: what is left is the first batches,
/// each of them whole.
#[tokio::test]
async fn a_batch_is_whole_or_absent_after_a_cut() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    let village = tenant("v");
    for round in 0..20_u8 {
        let writes: Vec<_> = (0..50).map(|row| set(&[round, row], &[7; 100])).collect();
        let _applied = store.commit(&village, batch([], writes)).await.unwrap();
    }
    let cut = cut_off(dir.path());
    let log = fs::read(cut.path().join("db")).unwrap();
    let written = log.iter().rposition(|&byte| byte != 0).unwrap();
    let mut outcomes = BTreeSet::new();
    for place in (1..40).map(|part| written / 40 * part + part) {
        let mut left = log.clone();
        left[place..].fill(0);
        fs::write(cut.path().join("db"), left).unwrap();
        let found = cut_off(cut.path());
        let rows = all(&open(found.path()), &village).await;
        let first = (0..20).flat_map(|round| (0..50).map(move |row| vec![round, row]));
        let first: Vec<_> = first.take(rows.len()).collect();
        assert!(rows.len() % 50 == 0, "{} rows at {place}", rows.len());
        assert!(rows.iter().map(|(key, _)| key).eq(&first), "at {place}");
        outcomes.insert(rows.len());
    }
    assert!(
        outcomes.len() > 10,
        "the cuts miss the batches: {outcomes:?}"
    );
}

#[tokio::test]
async fn sixty_four_commits_cost_two_flushes() {
    let dir = tempfile::tempdir().unwrap();
    let (store, say) = with_slow_disk(dir.path());
    let village = tenant("v");
    let mut commits: Vec<_> = (0..64_u8)
        .map(|who| store.commit(&village, batch([], [set(&[who], b"x")])))
        .collect();
    for commit in &mut commits {
        assert!(futures_util::poll!(commit).is_pending());
    }
    assert_eq!(store.durability().waiting, 64);
    // The first flush may have begun with the first of them alone.
    say.send(Ok(())).unwrap();
    say.send(Ok(())).unwrap();
    for commit in commits {
        assert_eq!(commit.await.unwrap(), Committed::Applied);
    }
    let after = store.durability();
    assert_eq!((after.commits, after.waiting), (64, 0));
    assert!(after.flushes <= 2 && after.last_flush.is_some());
}

/// Flips one bit in the database's file at a time. Whatever sled makes of it,
/// we never panic, and never take a wrong value for a right one.
#[tokio::test]
async fn a_flipped_bit_never_makes_a_wrong_record() {
    let dir = tempfile::tempdir().unwrap();
    let vault = Vault::new(&SealingKey::from_bytes([7; 32]));
    let village = tenant("v");
    let store = open(dir.path());
    for id in 0..60_u8 {
        let sealed = vault.seal(&village, &[id], &[id; 200]).unwrap();
        let _applied = store
            .commit(&village, batch([], [set(&[id], &sealed)]))
            .await
            .unwrap();
    }
    store.close();
    let length = fs::metadata(dir.path().join("db")).unwrap().len();
    let mut noticed = 0;
    for step in 0..40_u64 {
        let damaged = cut_off(dir.path());
        let at = usize::try_from(step * 7_919 % length.min(60_000)).unwrap();
        let mut bytes = fs::read(damaged.path().join("db")).unwrap();
        bytes[at] ^= 1 << (step % 8);
        fs::write(damaged.path().join("db"), bytes).unwrap();
        noticed += u32::from(is_noticed(damaged.path(), &vault, &village).await);
    }
    assert!(noticed > 0, "no flip was noticed: they miss the data");
}

/// Whether the damage shows: a refusal, a fault, a missing row. A wrong row
/// fails the test.
async fn is_noticed(dir: &Path, vault: &Vault, village: &Tenant) -> bool {
    let Ok(store) = SledStore::open(dir) else {
        return true;
    };
    let mut noticed = false;
    for id in 0..60_u8 {
        match store.get(village, &[id]).await {
            Ok(Some(sealed)) => match vault.open(village, &[id], &sealed) {
                Ok(plain) => assert_eq!(plain, [id; 200]),
                Err(_damaged) => noticed = true,
            },
            Ok(None) | Err(_) => noticed = true,
        }
    }
    noticed
}
