//! What every [`Store`] must keep, whatever is under it.
//!
//! [`check_store`] is the whole contract; an implementation's own tests call it
//! with an empty store.

use std::ops::Range;
use std::sync::Arc;

use super::{Batch, Committed, Condition, Direction, Store, Tenant, Write};

pub(super) fn tenant(name: &str) -> Tenant {
    Tenant::new(name).unwrap()
}

pub(super) fn set(key: &[u8], value: &[u8]) -> Write {
    Write {
        key: key.to_vec(),
        value: Some(value.to_vec()),
    }
}

pub(super) fn remove(key: &[u8]) -> Write {
    Write {
        key: key.to_vec(),
        value: None,
    }
}

pub(super) fn has(key: &[u8], value: &[u8]) -> Condition {
    Condition {
        key: key.to_vec(),
        value: Some(value.to_vec()),
    }
}

pub(super) fn lacks(key: &[u8]) -> Condition {
    Condition {
        key: key.to_vec(),
        value: None,
    }
}

pub(super) fn batch(conditions: impl Into<Vec<Condition>>, writes: impl Into<Vec<Write>>) -> Batch {
    Batch {
        conditions: conditions.into(),
        writes: writes.into(),
    }
}

/// Puts a store, which must be empty, through the whole contract.
pub(super) async fn check_store(store: Arc<dyn Store>) {
    what_is_committed_is_read(&*store).await;
    tenants_share_nothing(&*store).await;
    a_batch_happens_whole_or_not_at_all(&*store).await;
    conditions_are_exact(&*store).await;
    the_last_write_of_a_key_counts(&*store).await;
    scans_are_ordered_and_bounded(&*store).await;
    long_values_come_back(&*store).await;
    nobody_overwrites_what_he_has_not_seen(Arc::clone(&store)).await;
    many_committers_come_to_an_end(store).await;
}

async fn commit(store: &dyn Store, tenant: &Tenant, batch: Batch) -> Committed {
    store.commit(tenant, batch).await.unwrap()
}

async fn get(store: &dyn Store, tenant: &Tenant, key: &[u8]) -> Option<Vec<u8>> {
    store.get(tenant, key).await.unwrap()
}

async fn what_is_committed_is_read(store: &dyn Store) {
    let village = tenant("reads");
    assert_eq!(get(store, &village, b"a").await, None);
    let outcome = commit(
        store,
        &village,
        batch([], [set(b"a", b"1"), set(b"b", b"")]),
    )
    .await;
    assert_eq!(outcome, Committed::Applied);
    assert_eq!(get(store, &village, b"a").await, Some(b"1".to_vec()));
    assert_eq!(get(store, &village, b"b").await, Some(vec![]));
    let both = [remove(b"a"), remove(b"never there")];
    assert_eq!(
        commit(store, &village, batch([], both)).await,
        Committed::Applied
    );
    assert_eq!(get(store, &village, b"a").await, None);
    assert_eq!(
        commit(store, &village, Batch::default()).await,
        Committed::Applied
    );
}

async fn tenants_share_nothing(store: &dyn Store) {
    let (here, there) = (tenant("sukoharjo"), tenant("sukoharjo-2"));
    let _applied = commit(store, &here, batch([], [set(b"k", b"here")])).await;
    assert_eq!(get(store, &there, b"k").await, None);
    let _applied = commit(store, &there, batch([lacks(b"k")], [set(b"k", b"there")])).await;
    assert_eq!(get(store, &here, b"k").await, Some(b"here".to_vec()));
    let rows = scan(store, &there, b""..b"\xff", 9, Direction::Forward).await;
    assert_eq!(rows, [b"k".to_vec()]);
}

async fn a_batch_happens_whole_or_not_at_all(store: &dyn Store) {
    let village = tenant("whole");
    let _applied = commit(store, &village, batch([], [set(b"a", b"1")])).await;
    let refused = batch(
        [has(b"a", b"1"), has(b"b", b"1")],
        [set(b"a", b"2"), set(b"c", b"2")],
    );
    assert_eq!(commit(store, &village, refused).await, Committed::Conflict);
    assert_eq!(get(store, &village, b"a").await, Some(b"1".to_vec()));
    assert_eq!(get(store, &village, b"c").await, None);
}

async fn conditions_are_exact(store: &dyn Store) {
    let village = tenant("exact");
    let _applied = commit(
        store,
        &village,
        batch([], [set(b"a", b"12"), set(b"e", b"")]),
    )
    .await;
    for (condition, holds) in [
        (has(b"a", b"12"), true),
        (has(b"a", b"1"), false),
        (has(b"a", b"123"), false),
        (lacks(b"a"), false),
        (has(b"e", b""), true),
        (lacks(b"e"), false),
        (lacks(b"x"), true),
        (has(b"x", b""), false),
    ] {
        let outcome = commit(store, &village, batch([condition.clone()], [])).await;
        assert_eq!(outcome == Committed::Applied, holds, "{condition:?}");
    }
    // A condition speaks of the time before the batch.
    let first = batch([lacks(b"n")], [set(b"n", b"1")]);
    assert_eq!(
        commit(store, &village, first.clone()).await,
        Committed::Applied
    );
    assert_eq!(commit(store, &village, first).await, Committed::Conflict);
}

async fn the_last_write_of_a_key_counts(store: &dyn Store) {
    let village = tenant("last");
    let writes = [
        set(b"a", b"1"),
        remove(b"a"),
        set(b"a", b"3"),
        set(b"b", b"1"),
        remove(b"b"),
    ];
    assert_eq!(
        commit(store, &village, batch([], writes)).await,
        Committed::Applied
    );
    assert_eq!(get(store, &village, b"a").await, Some(b"3".to_vec()));
    assert_eq!(get(store, &village, b"b").await, None);
}

async fn scan(
    store: &dyn Store,
    tenant: &Tenant,
    range: Range<&[u8]>,
    limit: usize,
    direction: Direction,
) -> Vec<Vec<u8>> {
    let range = range.start.to_vec()..range.end.to_vec();
    let rows = store.scan(tenant, range, limit, direction).await.unwrap();
    rows.into_iter().map(|(key, _)| key).collect()
}

async fn scans_are_ordered_and_bounded(store: &dyn Store) {
    use Direction::{Backward, Forward};
    let village = tenant("scans");
    let keys: [&[u8]; 6] = [
        b"\x02",
        b"\x01",
        b"\x01\x00",
        b"\x01\xff",
        b"\x01\xff\xff",
        b"\x03",
    ];
    let writes: Vec<_> = keys.iter().map(|key| set(key, key)).collect();
    let _applied = commit(store, &village, batch([], writes)).await;
    let ones: [&[u8]; 4] = [b"\x01", b"\x01\x00", b"\x01\xff", b"\x01\xff\xff"];

    let all = scan(store, &village, b""..b"\xff", 99, Forward).await;
    assert!(all.is_sorted() && all.len() == 6, "{all:?}");
    let found = scan(store, &village, b"\x01"..b"\x02", 99, Forward).await;
    assert_eq!(found, ones);
    let mut found = scan(store, &village, b"\x01"..b"\x02", 99, Backward).await;
    found.reverse();
    assert_eq!(found, ones);
    let first = scan(store, &village, b"\x01"..b"\x02", 2, Forward).await;
    assert_eq!(first, ones[..2]);
    let last = scan(store, &village, b"\x01"..b"\x03", 1, Backward).await;
    assert_eq!(last, [b"\x02"]);
    for direction in [Forward, Backward] {
        let nothing = scan(store, &village, b""..b"\xff", 0, direction).await;
        assert!(nothing.is_empty());
        let nothing = scan(store, &village, b"\x01"..b"\x01", 9, direction).await;
        assert!(nothing.is_empty());
        let backwards = scan(store, &village, b"\x03"..b"\x01", 9, direction).await;
        assert!(backwards.is_empty());
    }
}

async fn long_values_come_back(store: &dyn Store) {
    let village = tenant("long");
    for length in [8_000, 70_000, 3_000_000] {
        let value = vec![7; length];
        let _applied = commit(store, &village, batch([], [set(b"long", &value)])).await;
        assert!(get(store, &village, b"long").await == Some(value));
    }
}

/// Eight writers count to twenty each, by what they have read.
async fn nobody_overwrites_what_he_has_not_seen(store: Arc<dyn Store>) {
    let village = tenant("counting");
    let counters: Vec<_> = (0..8)
        .map(|_| tokio::spawn(count(Arc::clone(&store), village.clone())))
        .collect();
    for counter in counters {
        counter.await.unwrap();
    }
    let total = get(&*store, &village, b"n").await.unwrap();
    assert_eq!(total, 160_u32.to_be_bytes());
}

async fn count(store: Arc<dyn Store>, village: Tenant) {
    for _ in 0..20 {
        loop {
            let seen = get(&*store, &village, b"n").await;
            let condition = seen.as_ref().map_or(lacks(b"n"), |seen| has(b"n", seen));
            let so_far = seen.map_or(0, |seen| u32::from_be_bytes(seen.try_into().unwrap()));
            let next = set(b"n", &(so_far + 1).to_be_bytes());
            if commit(&*store, &village, batch([condition], [next])).await == Committed::Applied {
                break;
            }
        }
    }
}

async fn many_committers_come_to_an_end(store: Arc<dyn Store>) {
    let village = tenant("crowd");
    let committers: Vec<_> = (0..64_u8)
        .map(|who| {
            let (store, village) = (Arc::clone(&store), village.clone());
            tokio::spawn(async move {
                for turn in 0..8 {
                    let _applied =
                        commit(&*store, &village, batch([], [set(&[who, turn], b"x")])).await;
                }
            })
        })
        .collect();
    for committer in committers {
        committer.await.unwrap();
    }
    let all = scan(&*store, &village, b""..b"\xff", 9_999, Direction::Forward).await;
    assert_eq!(all.len(), 64 * 8);
}
