//! The row counts that every commit keeps, so that a missing row shows.
//!
//! A count that can't be read is made anew from the rows themselves, and that is written
//! down: which rows were missing before can no longer be told.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::Attempt;
use crate::engine::fault::Fault;
use crate::engine::rows::RowCount;
use crate::store::record;
use crate::store::table::{Key, Table};
use crate::store::{Direction, StoreFault};

/// How many rows are counted at a time.
const AT_ONCE: usize = 1_000;

impl Attempt<'_> {
    /// Brings the row counts up to date with this batch.
    pub(super) async fn count_rows(&mut self) -> Result<(), Fault> {
        let mut before = BTreeMap::new();
        let mut changes = self.changes().await?;
        // Writing down a count that can't be read is a change itself.
        while let Some(table) = changes.keys().find(|table| !before.contains_key(*table)) {
            let table = *table;
            let known = match self.counted_before(table).await {
                Err(fault) if fault.may_pass() => return Err(fault),
                Err(_) => {
                    let rows = self.count_anew(table).await?;
                    let cause =
                        format!("the count of {} can't be read; counted anew", table.name());
                    self.write_down("row", cause, json!({"table": table.name(), "rows": rows}))?;
                    changes = self.changes().await?;
                    rows
                }
                Ok(known) => known,
            };
            before.insert(table, known);
        }
        for (table, change) in changes {
            let known = before.get(&table).copied().unwrap_or(0);
            let count = RowCount {
                table: table.code(),
                rows: known.saturating_add_signed(change),
            };
            let bytes = record::encode(&count)?;
            let place = RowCount::place(table);
            self.overlay.set(place.into_bytes(), Some(bytes));
        }
        Ok(())
    }

    /// By how many rows this batch changes each counted table.
    async fn changes(&self) -> Result<BTreeMap<Table, i64>, Fault> {
        let mut changes = BTreeMap::<Table, i64>::new();
        for (key, value) in self.overlay.iter() {
            let Some(table) = Table::of(key).filter(|table| table.counted()) else {
                continue;
            };
            let before = self.ground.has(key).await?;
            let change = i64::from(value.is_some()) - i64::from(before);
            *changes.entry(table).or_default() += change;
        }
        changes.retain(|_, change| *change != 0);
        Ok(changes)
    }

    async fn counted_before(&self, table: Table) -> Result<u64, Fault> {
        let place = RowCount::place(table);
        Ok(match self.ground.get(place.as_bytes()).await? {
            Some(bytes) => record::decode::<RowCount>(&bytes)?.rows,
            None => 0,
        })
    }

    /// Walks through a whole table as it is stored.
    async fn count_anew(&self, table: Table) -> Result<u64, StoreFault> {
        let (store, tenant) = (self.ground.store, self.ground.tenant);
        let mut range = Key::new(table).prefix_range();
        let mut counted = 0;
        loop {
            let rows = store
                .scan(tenant, range.clone(), AT_ONCE, Direction::Forward)
                .await?;
            let Some((last, _)) = rows.last() else {
                return Ok(counted);
            };
            range.start.clone_from(last);
            range.start.push(0);
            counted += rows.len() as u64;
        }
    }
}

/// Tables whose counts this build keeps (for `siaga check --database`).
#[must_use]
pub fn counted_tables() -> BTreeSet<Table> {
    Table::ALL
        .iter()
        .copied()
        .filter(|table| table.counted())
        .collect()
}
