//! Reading beside the engine: for what takes long, so that nobody waits for it.
//!
//! A read sees what is committed at that moment. Between two reads something may have been
//! committed; so what must agree is read with one [`Look`], and what is decided on it is
//! decided again by an event. Nothing is ever written this way: what is put into such a
//! transaction is dropped with it.

use std::sync::Arc;

use super::fault::Fault;
use super::overlay::Overlay;
use super::recall::Recall;
use super::rows::RowCount;
use super::tx::{Ground, Tx};
use crate::clock::{Clock, Moment};
use crate::store::seal::Vault;
use crate::store::table::Table;
use crate::store::{Store, Tenant};

/// Reads what is kept.
#[derive(Clone)]
pub struct Reader {
    store: Arc<dyn Store>,
    tenant: Tenant,
    vault: Arc<Vault>,
    clock: Clock,
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reader")
    }
}

/// What one reading remembers: made for a few reads that belong together, then dropped, for
/// it does not hear of what is committed meanwhile.
#[derive(Default)]
pub struct Look {
    recall: Recall,
    nothing: Overlay,
}

impl Reader {
    /// Reads this tenant's rows.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, tenant: Tenant, vault: Arc<Vault>, clock: Clock) -> Self {
        Self {
            store,
            tenant,
            vault,
            clock,
        }
    }

    /// The time.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// How many rows a counted table has; `None`: it is not counted, or has none.
    ///
    /// # Errors
    /// When the store fails or the count is damaged.
    pub async fn count(&self, table: Table) -> Result<Option<u64>, Fault> {
        let look = Look::default();
        let count: Option<RowCount> = self.tx(&look).get(&RowCount::place(table)).await?;
        Ok(count.map(|count| count.rows))
    }

    /// 64 random bits, for an identifier.
    ///
    /// # Errors
    /// When the machine has no randomness.
    pub fn random(&self) -> Result<u64, Fault> {
        getrandom::u64().map_err(|cause| Fault::Randomness(cause.to_string()))
    }

    /// A transaction to read with.
    #[must_use]
    pub fn tx<'r>(&'r self, look: &'r Look) -> Tx<'r> {
        let ground = Ground {
            store: self.store.as_ref(),
            tenant: &self.tenant,
            vault: self.vault.as_ref(),
            recall: &look.recall,
        };
        Tx::new(ground, &look.nothing, 0, self.clock.now())
    }
}
