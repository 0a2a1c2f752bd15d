//! What takes longer than an event may, from the features' side: from an order that waited in
//! the outbox to the feature that carries it out.
//!
//! Reads beside the engine and changes nothing by itself: what is to be kept is asked of the
//! engine as an [`Order`], so that it goes the one way through the house. Whatever is asked
//! for may be asked for twice, for after a restart the work is done again.

use std::sync::Arc;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::order::{Answer, Order};
use super::{House, files, results};
use crate::engine::clerk::{NoFile, NotDone};
use crate::engine::{EngineHandle, Fault, Reader};

/// An order as it lies in the outbox.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// A file of what is kept, or people from one.
    Files(files::Work),
    /// A list of results.
    Results(results::Errand),
}

impl Work {
    /// As the outbox takes it.
    ///
    /// # Errors
    /// When it can't be put into bytes (a bug).
    pub fn order(&self) -> Result<Value, Fault> {
        serde_json::to_value(self).map_err(|_| Fault::Broken("an order has no JSON"))
    }

    fn read(order: &Value) -> Result<Self, NotDone> {
        serde_json::from_value(order.clone()).map_err(|_| {
            log::error!("an order to the clerk can't be read");
            NotDone::Never
        })
    }
}

/// Where such work is done.
#[derive(Debug, Clone)]
pub struct Clerk {
    /// What does not change.
    pub house: Arc<House>,
    /// Reads what is kept.
    pub reader: Reader,
    /// Keeps what is asked for.
    pub engine: EngineHandle,
}

impl Clerk {
    /// Asks the engine to keep something, and waits until that is durable.
    ///
    /// # Errors
    /// When the engine has stopped, or the order failed.
    pub async fn ask(&self, order: &Order) -> Result<Answer, NotDone> {
        let order = serde_json::to_value(order).map_err(|_| NotDone::Never)?;
        let answer = self.engine.order(order).await;
        match answer.map_err(|_| NotDone::NotNow)? {
            Some(answer) => serde_json::from_value(answer).map_err(|_| NotDone::Never),
            // It was set aside with its cause.
            None => Err(NotDone::Never),
        }
    }
}

/// What a fault means for work that can be done again.
#[must_use]
pub fn not_done(fault: &Fault) -> NotDone {
    log::error!(cause:% = fault; "work beside the engine failed");
    match fault.may_pass() {
        true => NotDone::NotNow,
        false => NotDone::Never,
    }
}

#[async_trait]
impl crate::engine::Clerk for Clerk {
    async fn make(&self, order: &Value) -> Result<Vec<u8>, NotDone> {
        match Work::read(order)? {
            Work::Files(work) => files::make(self, &work).await,
            Work::Results(_) => Err(NotDone::Never),
        }
    }

    async fn take(&self, order: &Value, file: Result<Vec<u8>, NoFile>) -> Result<(), NotDone> {
        match Work::read(order)? {
            Work::Files(work) => files::take(self, work, file).await,
            Work::Results(errand) => results::taken(self, errand, file).await,
        }
    }
}
