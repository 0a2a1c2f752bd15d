//! Events in, one atomic batch out.

pub mod incoming;
pub mod outgoing;
