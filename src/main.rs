//! Parse, wire, run; nothing else.

use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser as _;
use siaga::cli::{self, args::Args};

/// Most of what an event takes is small and short-lived: a third less processor time than
/// with the system's allocator (docs/benchmarks.md).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> anyhow::Result<ExitCode> {
    let args = Args::parse();
    let runtime = tokio::runtime::Runtime::new().context("the machine gives no threads")?;
    let ending = runtime.block_on(cli::obey(args));
    // Whatever still blocks is not waited for: what was committed is safe.
    runtime.shutdown_background();
    Ok(ending.into())
}
