//! What a crash may do: nothing that anybody notices.
//!
//! - [`cuts`]: one history, cut short again and again, always ends in the same state.
//! - [`kills`]: the real program, killed again and again under load.
//! - [`order`]: what waits over a restart leaves in the order of its urgency.

mod crowd;
mod cuts;
mod ground;
mod kills;
mod ledger;
mod order;
pub mod program;
