//! The command line.

pub mod drill;
pub mod logging;
pub mod triage;
