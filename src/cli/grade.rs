//! `siaga triage`, from what was typed to [`triage::run`]: opens the table, finds
//! the rules.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::args;
use super::ending::{Ending, Refusal};
use super::triage::{self, TriageFileFault};
use crate::config::load_protocol;
use crate::domain::protocol::Protocol;

/// Grades the table.
///
/// # Errors
/// When the table or the rules can't be read.
pub fn run(args: &args::Triage) -> Result<Ending, Refusal> {
    let protocol = match &args.protocol {
        Some(path) => load_protocol(path).map_err(Refusal::wrong)?,
        None => Protocol::embedded(),
    };
    let table = open(&args.file)?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let graded = triage::run(&protocol, table, &mut out, args.json);
    match graded.and_then(|verdict| {
        io::Write::flush(&mut out)
            .map(|()| verdict)
            .map_err(Into::into)
    }) {
        Ok(verdict) if verdict.differing > 0 => Ok(Ending::Ill),
        Ok(_) => Ok(Ending::Well),
        // `| head` has read enough.
        Err(TriageFileFault::Output(cause)) if cause.kind() == io::ErrorKind::BrokenPipe => {
            Ok(Ending::Well)
        }
        Err(fault) => Err(Refusal::wrong(format!("{}: {fault}", args.file.display()))),
    }
}

fn open(path: &Path) -> Result<Box<dyn Read>, Refusal> {
    if path == Path::new("-") {
        return Ok(Box::new(io::stdin()));
    }
    let file = File::open(path).map_err(|cause| {
        Refusal::wrong(format!(
            "the table {} can't be opened: {cause}",
            path.display()
        ))
    })?;
    Ok(Box::new(file))
}
