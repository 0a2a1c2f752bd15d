//! Does this key open this database? Asked once, before anything else is read.
//!
//! One row under [`Table::Meta`] holds a known sentence, sealed with the key
//! that the tenant's first record was sealed with. A key that can't open it is
//! a wrong key, and the start stops there: to go on would fill the database with
//! records of two keys.

use super::seal::{SealFault, Vault};
use super::table::{Key, Table};
use super::{Batch, Committed, Condition, Direction, Store, StoreFault, Tenant, Write};

/// The sealed sentence. A stored promise.
const SENTENCE: &[u8] = b"siaga opens what siaga closed, 1";

/// Why the database can't be worked with under this key.
#[derive(Debug, thiserror::Error)]
pub enum CheckFault {
    /// Another key sealed it.
    #[error(
        "the sealing key does not fit this database: it was sealed with another key; \
         put the copy of that key back"
    )]
    WrongKey,
    /// It holds rows, but not the check row.
    #[error(
        "the database has records but lost the row that proves its sealing key: \
         it is damaged, restore it from a backup"
    )]
    Lost,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// The row can't be sealed.
    #[error(transparent)]
    Seal(#[from] SealFault),
}

impl Vault {
    /// Makes sure that this vault's key is the one of this tenant's records;
    /// for a tenant without any row it becomes so.
    ///
    /// # Errors
    /// When another key sealed them, the proof is lost, or the store fails.
    pub async fn check_row(&self, store: &dyn Store, tenant: &Tenant) -> Result<(), CheckFault> {
        let key = Key::new(Table::Meta).text("seal_check").into_bytes();
        if store.get(tenant, &key).await?.is_none() {
            self.write_check_row(store, tenant, &key).await?;
        }
        // Read again also what was just written: another process may have been first.
        let row = store.get(tenant, &key).await?.ok_or(CheckFault::Lost)?;
        match self.open(tenant, &key, &row) {
            Ok(sentence) if sentence == SENTENCE => Ok(()),
            Ok(_) | Err(_) => Err(CheckFault::WrongKey),
        }
    }

    async fn write_check_row(
        &self,
        store: &dyn Store,
        tenant: &Tenant,
        key: &[u8],
    ) -> Result<(), CheckFault> {
        let all = Vec::new()..vec![u8::MAX];
        let rows = store.scan(tenant, all, 1, Direction::Forward).await?;
        if !rows.is_empty() {
            return Err(CheckFault::Lost);
        }
        let batch = Batch {
            conditions: vec![Condition {
                key: key.to_vec(),
                value: None,
            }],
            writes: vec![Write {
                key: key.to_vec(),
                value: Some(self.seal(tenant, key, SENTENCE)?),
            }],
        };
        match store.commit(tenant, batch).await? {
            Committed::Applied | Committed::Conflict => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sealing_key::SealingKey;
    use super::super::sled_store::SledStore;
    use super::*;

    fn village() -> Tenant {
        Tenant::new("sukoharjo").unwrap()
    }

    fn vault(byte: u8) -> Vault {
        Vault::new(&SealingKey::from_bytes([byte; 32]))
    }

    #[tokio::test]
    async fn the_first_key_stays_the_only_one() {
        let dir = tempfile::tempdir().unwrap();
        let store = SledStore::open(dir.path()).unwrap();
        vault(1).check_row(&store, &village()).await.unwrap();
        vault(1).check_row(&store, &village()).await.unwrap();
        let fault = vault(2).check_row(&store, &village()).await.unwrap_err();
        assert!(matches!(fault, CheckFault::WrongKey), "{fault}");
    }

    #[tokio::test]
    async fn records_without_the_proof_are_not_adopted() {
        let dir = tempfile::tempdir().unwrap();
        let store = SledStore::open(dir.path()).unwrap();
        let batch = Batch {
            conditions: vec![],
            writes: vec![Write {
                key: Key::new(Table::Person).u64(1).into_bytes(),
                value: Some(b"sealed".to_vec()),
            }],
        };
        let applied = store.commit(&village(), batch).await.unwrap();
        assert_eq!(applied, Committed::Applied);
        let fault = vault(1).check_row(&store, &village()).await.unwrap_err();
        assert!(matches!(fault, CheckFault::Lost), "{fault}");
    }
}
