//! Who handles events: the features, seen from the engine.

use async_trait::async_trait;

use super::event::Event;
use super::fault::Fault;
use super::tx::Tx;

/// Handles events. The engine calls it for one event at a time, in order.
#[async_trait]
pub trait Handler: Send + Sync {
    /// Does all that follows from the event, through the transaction only.
    async fn handle(&self, tx: &mut Tx<'_>, event: &Event) -> Result<(), Fault>;

    /// After the event was set aside: a neutral line to whoever waits for an answer.
    async fn apologise(&self, tx: &mut Tx<'_>, event: &Event) -> Result<(), Fault>;
}
