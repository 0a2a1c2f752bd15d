//! Parse, wire, run; nothing else.

use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser as _;
use siaga::cli::{self, args::Args};

fn main() -> anyhow::Result<ExitCode> {
    let args = Args::parse();
    let runtime = tokio::runtime::Runtime::new().context("the machine gives no threads")?;
    let ending = runtime.block_on(cli::obey(args));
    // Whatever still blocks is not waited for: what was committed is safe.
    runtime.shutdown_background();
    Ok(ending.into())
}
