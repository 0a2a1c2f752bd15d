//! The command line.

pub mod logging;
pub mod triage;
