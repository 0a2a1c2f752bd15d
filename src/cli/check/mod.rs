//! `siaga check`: what is well and what is not, a line each, for a person and (by the
//! exit code) for scripts. The same lines before the first start and while the bot runs.
//!
//! It changes nothing. What concerns the running bot is asked of it; only when none runs
//! is the database opened here.

mod database;
mod findings;
mod letter;
mod machine;
mod page;
mod sentences;
mod telegram;
mod written;

use std::io::{self, IsTerminal};

use super::args;
use super::ending::Ending;
use super::opening;
use crate::app::Setup;
use crate::clock::Clock;
use findings::Findings;

/// Looks at everything, and says what it sees.
pub async fn run(args: &args::Check) -> Ending {
    let out = io::stdout();
    let coloured = out.is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let mut findings = Findings::new(out, coloured);
    if args.locales {
        sentences::look(args, &mut findings);
    } else if let Some(code) = &args.letter {
        letter::look(args, code, &mut findings).await;
    } else {
        look(args, &mut findings).await;
    }
    findings.finish()
}

async fn look(args: &args::Check, findings: &mut Findings<io::Stdout>) {
    let Some(setup) = written(args, findings) else {
        return;
    };
    machine::look(&setup, findings);
    if args.offline {
        findings.note("Telegram was not asked about the token (--offline)");
    } else {
        telegram::look(&setup.config, findings).await;
    }
    if args.database {
        database::walk(&setup, findings).await;
    }
    database::look(setup, findings).await;
}

/// What stands in files. Without them nothing else can be looked at.
fn written(args: &args::Check, findings: &mut Findings<io::Stdout>) -> Option<Setup> {
    let config = match opening::config(&args.config) {
        Ok(config) => config,
        Err(refusal) => {
            findings.hopeless(&refusal.words);
            return None;
        }
    };
    written::config(&args.config, &config, findings);
    let protocol = written::protocol(&config, findings);
    written::zones(&config, findings);
    let locales = written::locales(&config, findings);
    Some(opening::setup_of(
        config,
        protocol?,
        locales?,
        Clock::machine(),
    ))
}
