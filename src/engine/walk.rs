//! Every row of a tenant, once: does its value open, and are all rows there?
//!
//! A flipped bit shows because the value no longer opens; a lost row shows because the
//! counts that every commit keeps say otherwise, or because a number is missing. What
//! the last commits added to a file that was cut short shows in a backup only.
//! Reads, and never writes.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::IgnoredAny;

use super::rows::{BadEvent, Head, RowCount};
use crate::store::record::{self, Record as _};
use crate::store::seal::Vault;
use crate::store::table::Table;
use crate::store::{Direction, Row, Store, StoreFault, Tenant};

/// How many rows are read at a time.
const AT_ONCE: usize = 1_000;

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Walk {
    /// By table; tables without rows, that need none, are left out.
    pub tables: BTreeMap<Table, TableWalk>,
    /// Rows of no table that this program knows: a newer one wrote them.
    pub unknown: u64,
    /// Numbers of events that were set aside and are no longer there.
    pub lost_events: Vec<u64>,
}

/// What was found in a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TableWalk {
    /// Its rows.
    pub rows: u64,
    /// Rows whose value does not open, or is no record.
    pub unreadable: u64,
    /// How many rows there should be, where they are counted.
    pub expected: Option<u64>,
}

impl TableWalk {
    /// Whether nothing is missing and everything opens.
    #[must_use]
    pub fn is_sound(self) -> bool {
        self.unreadable == 0 && self.expected.is_none_or(|expected| expected == self.rows)
    }
}

impl Walk {
    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> u64 {
        let known: u64 = self.tables.values().map(|table| table.rows).sum();
        known + self.unknown
    }
}

/// Walks through all rows of a tenant.
///
/// # Errors
/// When the store can't be read at all.
pub async fn walk(store: &dyn Store, vault: &Vault, tenant: &Tenant) -> Result<Walk, StoreFault> {
    let mut walker = Walker::default();
    let mut from = Vec::new();
    loop {
        let range = from.clone()..vec![u8::MAX; 2];
        let rows = store
            .scan(tenant, range, AT_ONCE, Direction::Forward)
            .await?;
        let Some((last, _)) = rows.last() else {
            return Ok(walker.found());
        };
        from.clone_from(last);
        from.push(0);
        for row in &rows {
            walker.see(vault, tenant, row);
        }
    }
}

#[derive(Default)]
struct Walker {
    walk: Walk,
    counts: BTreeMap<Table, u64>,
    events: BTreeSet<u64>,
    next_event: u64,
}

impl Walker {
    fn see(&mut self, vault: &Vault, tenant: &Tenant, (key, sealed): &Row) {
        let Some(table) = Table::of(key) else {
            self.walk.unknown += 1;
            return;
        };
        let found = self.walk.tables.entry(table).or_default();
        found.rows += 1;
        let opened = vault.open(tenant, key, sealed).ok();
        if opened.is_none_or(|plain| !self.note(table, key, &plain))
            && let Some(found) = self.walk.tables.get_mut(&table)
        {
            found.unreadable += 1;
        }
    }

    /// Remembers what a row says about other rows. `false`: it is no record.
    fn note(&mut self, table: Table, key: &[u8], plain: &[u8]) -> bool {
        if table == Table::Meta {
            if key == Head::place().as_bytes() {
                let head = record::decode::<Head>(plain);
                self.next_event = head.as_ref().map_or(0, |head| head.next_bad);
                return head.is_ok();
            }
            return true;
        }
        if table == Table::Count {
            let count = record::decode::<RowCount>(plain).ok();
            let counted = count
                .and_then(|count| Table::from_code(count.table).map(|table| (table, count.rows)));
            self.counts.extend(counted);
            return counted.is_some();
        }
        if table == BadEvent::TABLE {
            let event = record::decode::<BadEvent>(plain).ok();
            let number = event.map(|event| event.number);
            self.events.extend(number);
            return number.is_some();
        }
        is_record(plain)
    }

    fn found(mut self) -> Walk {
        for table in super::counted_tables() {
            let expected = self.counts.get(&table).copied().unwrap_or(0);
            if expected > 0 || self.walk.tables.contains_key(&table) {
                self.walk.tables.entry(table).or_default().expected = Some(expected);
            }
        }
        let all = 1..self.next_event;
        self.walk.lost_events = all.filter(|number| !self.events.contains(number)).collect();
        self.walk
    }
}

/// A version, and JSON: what it means is known to the record's own type only.
fn is_record(plain: &[u8]) -> bool {
    let json = plain.split_first().map(|(_version, json)| json);
    json.is_some_and(|json| serde_json::from_slice::<IgnoredAny>(json).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use crate::store::sealing_key::SealingKey;
    use crate::store::sled_store::SledStore;
    use crate::store::table::Key;
    use crate::store::{Batch, Write};

    struct House {
        store: SledStore,
        vault: Vault,
        tenant: Tenant,
        _dir: tempfile::TempDir,
    }

    impl House {
        fn open() -> Self {
            let dir = tempfile::tempdir().unwrap();
            Self {
                store: SledStore::open(dir.path()).unwrap(),
                vault: Vault::new(&SealingKey::from_bytes([7; 32])),
                tenant: Tenant::new("sukoharjo").unwrap(),
                _dir: dir,
            }
        }

        async fn put(&self, key: Key, value: Option<Vec<u8>>) {
            let key = key.into_bytes();
            let writes = vec![Write { key, value }];
            let conditions = vec![];
            let batch = Batch { conditions, writes };
            let _applied = self.store.commit(&self.tenant, batch).await.unwrap();
        }

        async fn keep(&self, key: Key, plain: &[u8]) {
            let sealed = self.vault.seal(&self.tenant, key.as_bytes(), plain);
            self.put(key, Some(sealed.unwrap())).await;
        }

        async fn walk(&self) -> Walk {
            walk(&self.store, &self.vault, &self.tenant).await.unwrap()
        }

        /// Two people, three set-aside events, and the counts of them.
        async fn settled() -> Self {
            let house = Self::open();
            let head = Head {
                generation: 9,
                next_message: 1,
                next_bad: 4,
                alive_at: Moment::UNIX_EPOCH,
            };
            house
                .keep(Head::place(), &record::encode(&head).unwrap())
                .await;
            for person in 1..=2 {
                house.keep(person_key(person), b"\x01{}").await;
            }
            for number in 1..=3 {
                let event = BadEvent {
                    number,
                    at: Moment::UNIX_EPOCH,
                    kind: "update".to_owned(),
                    cause: "panic".to_owned(),
                    raw: serde_json::Value::Null,
                };
                house
                    .keep(event.key(), &record::encode(&event).unwrap())
                    .await;
            }
            for (table, rows) in [(Table::Person, 2), (Table::BadEvent, 3)] {
                let table = table.code();
                let count = RowCount { table, rows };
                house
                    .keep(count.key(), &record::encode(&count).unwrap())
                    .await;
            }
            house
        }
    }

    fn person_key(id: u64) -> Key {
        Key::new(Table::Person).u64(id)
    }

    #[tokio::test]
    async fn a_sound_database_is_walked_without_a_finding() {
        let walk = House::settled().await.walk().await;
        assert!(
            walk.tables.values().all(|table| table.is_sound()),
            "{walk:?}"
        );
        assert_eq!((walk.rows(), walk.unknown), (8, 0));
        assert!(walk.lost_events.is_empty(), "{walk:?}");
    }

    #[tokio::test]
    async fn a_lost_row_is_found_by_its_count() {
        let house = House::settled().await;
        house.put(person_key(2), None).await;
        let people = house.walk().await.tables[&Table::Person];
        assert_eq!((people.rows, people.expected), (1, Some(2)));
        assert!(!people.is_sound());
    }

    #[tokio::test]
    async fn a_table_that_lost_all_its_rows_is_found() {
        let house = House::settled().await;
        house.put(person_key(1), None).await;
        house.put(person_key(2), None).await;
        let people = house.walk().await.tables[&Table::Person];
        assert_eq!((people.rows, people.expected), (0, Some(2)));
    }

    #[tokio::test]
    async fn a_flipped_bit_and_a_row_in_another_place_are_found() {
        let house = House::settled().await;
        let key = person_key(1);
        let mut sealed = house.store.get(&house.tenant, key.as_bytes()).await;
        let sealed = sealed.as_mut().unwrap().as_mut().unwrap();
        house.put(person_key(2), Some(sealed.clone())).await;
        *sealed.last_mut().unwrap() ^= 1;
        house.put(key, Some(sealed.clone())).await;
        let people = house.walk().await.tables[&Table::Person];
        assert_eq!((people.rows, people.unreadable), (2, 2));
    }

    #[tokio::test]
    async fn a_gap_in_the_numbers_of_set_aside_events_is_found() {
        let house = House::settled().await;
        house.put(BadEvent::prefix().u64(2), None).await;
        assert_eq!(house.walk().await.lost_events, [2]);
    }
}
