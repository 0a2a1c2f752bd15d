//! The command line.

pub mod logging;
