//! A workbench for tests of the register: a deed is done by the real engine in a real
//! store.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::TimeDelta;
use futures_util::future::BoxFuture;
use serde_json::Value;

use crate::clock::Clock;
use crate::engine::{Engine, Event, Fault, Handler, Parts, Tx};
use crate::store::Tenant;
use crate::store::seal::Vault;
use crate::store::sealing_key::SealingKey;
use crate::store::sled_store::SledStore;

/// What is done within one transaction.
pub type Deed = for<'a, 't> fn(&'a mut Tx<'t>) -> BoxFuture<'a, Result<(), Fault>>;

struct Worker(Vec<Deed>);

#[async_trait]
impl Handler for Worker {
    async fn handle(&self, tx: &mut Tx<'_>, event: &Event) -> Result<(), Fault> {
        if let crate::engine::EventKind::Order(order) = &event.kind {
            let number = usize::try_from(order.as_u64().unwrap()).unwrap();
            self.0[number](tx).await?;
            tx.answer_order(Value::Bool(true));
        }
        Ok(())
    }

    async fn apologise(&self, _tx: &mut Tx<'_>, _event: &Event) -> Result<(), Fault> {
        panic!("a deed failed")
    }
}

/// Does them one after another, each in a transaction of its own.
pub async fn work(deeds: &[Deed]) {
    let dir = tempfile::tempdir().unwrap();
    let tenant = Tenant::new("kabupaten").unwrap();
    let parts = Parts {
        store: Arc::new(SledStore::open(dir.path()).unwrap()),
        tenant,
        vault: Arc::new(Vault::new(&SealingKey::from_bytes([7; 32]))),
        clock: Clock::still_at("2020-04-12T00:30:00Z".parse().unwrap()),
        handler: Arc::new(Worker(deeds.to_vec())),
        drain: TimeDelta::seconds(30),
    };
    let (engine, _feeds) = Engine::start(parts).await.unwrap();
    for number in 0..deeds.len() {
        let done = engine.order(Value::from(number)).await.unwrap();
        assert!(done.is_some(), "deed {number} failed");
    }
}
