//! The command line: what can be typed, and what each command does.
//!
//! A command prints its result to standard output and everything else to standard
//! error, and ends with a code that scripts may rely on ([`ending::Ending`]). A command
//! that needs the database of a running bot asks that bot through its [`socket`];
//! only when none runs does it open the database itself.

pub mod alerts;
pub mod args;
mod bot_name;
pub mod check;
pub mod drill;
pub mod ending;
pub mod export;
mod grade;
pub mod import;
pub mod invite;
pub mod logging;
pub mod opening;
pub mod qr;
pub mod run;
pub mod set_aside;
pub mod socket;
pub mod triage;

use args::{Args, Command};
use ending::{Ending, complain};

use crate::clock::Clock;
use crate::engine::panics;

/// Does what was typed.
pub async fn obey(args: Args) -> Ending {
    let quiet = match args.command {
        Command::Run(_) => "info",
        Command::Drill(_) => "warn",
        Command::Check(_)
        | Command::Invite(_)
        | Command::SetAside(_)
        | Command::Alerts(_)
        | Command::Qr(_)
        | Command::Export(_)
        | Command::Import(_)
        | Command::Triage(_) => "error",
    };
    logging::init(Clock::machine(), quiet);
    panics::log_places_only();
    let done = match args.command {
        Command::Run(args) => run::run(&args).await,
        Command::Check(args) => Ok(check::run(&args).await),
        Command::Drill(args) => drill::run(&args).await,
        Command::Invite(args) => invite::run(&args).await,
        Command::SetAside(args) => set_aside::run(&args).await,
        Command::Alerts(args) => alerts::run(&args).await,
        Command::Qr(args) => qr::run(&args),
        Command::Export(args) => export::run(&args).await,
        Command::Import(args) => import::run(&args).await,
        Command::Triage(args) => grade::run(&args),
    };
    done.unwrap_or_else(|refusal| {
        complain(format_args!("siaga: {}", refusal.words));
        refusal.ending
    })
}
