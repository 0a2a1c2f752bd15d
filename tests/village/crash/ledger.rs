//! What is in the books afterwards: the database of the program, read record by record.

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use siaga::clock::Clock;
use siaga::config::Config;
use siaga::domain::calendar::Zone;
use siaga::engine::incoming::ChatId;
use siaga::engine::{Engine, Event, EventKind, Fault, Handler, Parts, Tx};
use siaga::features::account::Account;
use siaga::register;
use siaga::store::seal::Vault;
use siaga::store::sealing_key::{self, Database, SealingKey};
use siaga::store::sled_store::SledStore;
use siaga::store::table::Table;
use siaga::store::{Direction, Store};

use super::program::Home;

/// What the books say of one chat.
#[derive(Debug, Default, Clone, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Whether it is somebody's.
    pub registered: bool,
    /// Daily reports.
    pub reports: usize,
}

/// The books.
#[derive(Debug)]
pub struct Ledger {
    /// By chat.
    pub pages: BTreeMap<i64, Page>,
    /// Rows of each table.
    pub rows: BTreeMap<&'static str, usize>,
}

/// Reads, and does nothing else.
struct Reader;

#[async_trait]
impl Handler for Reader {
    async fn handle(&self, tx: &mut Tx<'_>, event: &Event) -> Result<(), Fault> {
        if let EventKind::Order(chats) = &event.kind {
            let chats = Vec::<i64>::deserialize(chats).unwrap();
            let mut pages = BTreeMap::new();
            for chat in chats {
                pages.insert(chat, page(tx, chat).await?);
            }
            tx.answer_order(serde_json::to_value(pages).unwrap());
        }
        Ok(())
    }

    async fn apologise(&self, _tx: &mut Tx<'_>, _event: &Event) -> Result<(), Fault> {
        Ok(())
    }
}

async fn page(tx: &Tx<'_>, chat: i64) -> Result<Page, Fault> {
    let account = Account::of_chat(tx, ChatId(chat)).await?;
    let Some(id) = account.person else {
        return Ok(Page::default());
    };
    let today = Zone::Jakarta.day(tx.now());
    let first = today - TimeDelta::days(2);
    let reports = register::report::in_force(tx, id, first, today).await?;
    Ok(Page {
        registered: register::person::find(tx, id).await?.is_some(),
        reports: reports.len(),
    })
}

/// Opens the database of that home, which nobody else has open, and reads it.
pub async fn read(home: &Home, chats: Vec<i64>) -> Ledger {
    let config = Config::load(&home.config()).unwrap();
    let key_file = config.data_dir.join(sealing_key::FILE_NAME);
    let (key, _) = SealingKey::from_env_or_file(None, &key_file, Database::Existing).unwrap();
    let store = Arc::new(SledStore::open(&config.data_dir).unwrap());
    let tenant = config.tenant.id.clone();
    let all = vec![0]..vec![0xff; 64];
    let stored = store.scan(&tenant, all, usize::MAX / 2, Direction::Forward);
    let mut rows = BTreeMap::new();
    for (key, _) in stored.await.unwrap() {
        let name = Table::of(&key).unwrap().name();
        *rows.entry(name).or_insert(0) += 1;
    }
    let parts = Parts {
        store: Arc::<SledStore>::clone(&store),
        tenant,
        vault: Arc::new(Vault::new(&key)),
        clock: Clock::machine(),
        handler: Arc::new(Reader),
        drain: TimeDelta::hours(1),
    };
    let (engine, feeds) = Engine::start(parts).await.unwrap();
    let order = serde_json::to_value(chats).unwrap();
    let answer = engine.order(order).await.unwrap().unwrap();
    drop(engine);
    feeds.task.await.unwrap();
    let pages = serde_json::from_value(answer).unwrap();
    Ledger { pages, rows }
}
