//! What can be typed: commands, options, and their help.
//!
//! Only shapes are checked here; what a village or a role is called is checked
//! where the configuration is at hand.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// Where the configuration is looked for, seen from where siaga is started.
pub const DEFAULT_CONFIG: &str = "config/siaga.toml";

/// Siaga Desa: a Telegram bot for the residents of a village in quarantine and
/// the people who look after them.
#[derive(Debug, Parser)]
#[command(
    name = "siaga",
    version,
    max_term_width = 100,
    arg_required_else_help = true
)]
pub struct Args {
    /// What is to be done.
    #[command(subcommand)]
    pub command: Command,
}

/// What siaga can be told to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Try everything without Telegram: an example village on a page of telephones.
    Drill(Drill),
    /// Run the bot.
    Run(Run),
    /// Say what is well and what is not, before the start or while the bot runs.
    Check(Check),
    /// Make an invitation for a member of staff, the first coordinator above all.
    Invite(Invite),
    /// List the events that the bot could not handle, look at one, or clear it.
    SetAside(SetAside),
    /// List the alerts of the last time, or tell the way one of them went.
    Alerts(Alerts),
    /// Make the poster of a post for travellers, with its QR code.
    Qr(Qr),
    /// Make a file of what is kept: line list, daily form, alerts, travellers, counts.
    Export(Export),
    /// Enter people from a table.
    Import(Import),
    /// Grade a table of cases with the rules in force, for a clinician to compare.
    Triage(Triage),
}

const DRILL_HELP: &str = "\
Needs no token, no network and no configuration. Prints the address of a page with
the telephones of an example village; the bot behind it is the real one. The page
opens on this machine only. Ctrl-C ends the drill.

Example:
  siaga drill --port 8020

Exit code: 0 after a clean stop, 2 when it could not be opened.";

/// `siaga drill`.
#[derive(Debug, clap::Args)]
#[command(after_help = DRILL_HELP)]
pub struct Drill {
    /// The port of the page on 127.0.0.1; 0 takes a free one.
    #[arg(long, value_name = "N", default_value_t = 8020)]
    pub port: u16,
    /// Keep the village's data in this new folder; otherwise nothing is kept.
    #[arg(long, value_name = "DIR")]
    pub keep: Option<PathBuf>,
}

const RUN_HELP: &str = "\
The bot's token comes from the environment variable TELOXIDE_TOKEN; @BotFather
on Telegram gives it out. Ctrl-C or SIGTERM ends the bot; nothing is lost.

Example:
  TELOXIDE_TOKEN=123456:AA… siaga run --config config/siaga.toml

Exit code: 0 after a clean stop, 1 when starting again may help (a full disk,
another siaga on the same database), 2 when something has to be put right first.";

/// `siaga run`.
#[derive(Debug, clap::Args)]
#[command(after_help = RUN_HELP)]
pub struct Run {
    /// The configuration.
    #[arg(long, value_name = "PATH", default_value = DEFAULT_CONFIG)]
    pub config: PathBuf,
}

const CHECK_HELP: &str = "\
One line for each thing: ✓ it is well, ! worth knowing, ✗ to be put right.

With --locales only the sentences are looked at, and each is shown as it will look,
with examples for names and numbers: here, or with --preview on a page for a browser.

Examples:
  siaga check --config config/siaga.toml --database
  siaga check --locales --only health
  siaga check --locales --preview sentences.html
  siaga check --letter 'SIAGA1|003/SKSI/SUMBERASRI/IV/2020|…'

Exit code: 0 when all is well, 1 when something is to be put right, 2 when the
configuration can't be read.";

/// `siaga check`.
#[derive(Debug, clap::Args)]
#[command(after_help = CHECK_HELP)]
pub struct Check {
    /// The configuration.
    #[arg(long, value_name = "PATH", default_value = DEFAULT_CONFIG)]
    pub config: PathBuf,
    /// Open every record of the database and count the rows (the bot must be stopped).
    #[arg(long)]
    pub database: bool,
    /// Don't ask Telegram about the token.
    #[arg(long)]
    pub offline: bool,
    /// Look at the sentences, and show each of them in the three languages.
    #[arg(long, conflicts_with_all = ["database", "offline"])]
    pub locales: bool,
    /// Look whether a letter that an isolation is over is ours: what a camera reads in its
    /// code, or a file with that.
    #[arg(long, value_name = "CODE|FILE", conflicts_with_all = ["database", "locales"])]
    pub letter: Option<String>,
    /// Only the sentences of this file (health), or a single one (cancel-button).
    #[arg(long, value_name = "FEATURE|ID", requires = "locales")]
    pub only: Option<String>,
    /// Show them on a page that is written to this file.
    #[arg(long, value_name = "FILE.html", requires = "locales")]
    pub preview: Option<PathBuf>,
}

const INVITE_HELP: &str = "\
Roles: coordinator, health-worker, village-officer, rt-head, kader, task-force.
A coordinator and the task force count in the whole kabupaten unless a village is
named; the others in a village (which may be left out when there is one only), and
an RT head in an RT. Works while the bot runs and while it doesn't.

Examples:
  siaga invite --role coordinator
  siaga invite --role rt-head --village sumberasri --rt 003/002 --hours 24";

/// `siaga invite`.
#[derive(Debug, clap::Args)]
#[command(after_help = INVITE_HELP)]
pub struct Invite {
    /// What the person is to be.
    #[arg(long)]
    pub role: String,
    /// Where the role counts: the id of a village in the configuration.
    #[arg(long, value_name = "ID")]
    pub village: Option<String>,
    /// Where the role counts: RT/RW, such as 003/005.
    #[arg(long, value_name = "RT/RW")]
    pub rt: Option<String>,
    /// How many hours the link may be used (otherwise as the configuration says).
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=720))]
    pub hours: Option<u32>,
    /// The configuration.
    #[arg(long, value_name = "PATH", default_value = DEFAULT_CONFIG)]
    pub config: PathBuf,
}

const SET_ASIDE_HELP: &str = "\
The list says nothing of anybody. --show prints the event as it came, which may hold
what somebody wrote: for your eyes, not for a report. --forget takes that out of the
database and the event off the list; its number stays taken. The running bot logs
both. Works while no bot runs, too.

Examples:
  siaga set-aside
  siaga set-aside --show 7
  siaga set-aside --forget 7";

/// `siaga set-aside`.
#[derive(Debug, clap::Args)]
#[command(after_help = SET_ASIDE_HELP)]
pub struct SetAside {
    /// Print the event with this number as it came.
    #[arg(long, value_name = "NUMBER", conflicts_with = "forget")]
    pub show: Option<u64>,
    /// The event with this number has been dealt with.
    #[arg(long, value_name = "NUMBER")]
    pub forget: Option<u64>,
    /// The configuration.
    #[arg(long, value_name = "PATH", default_value = DEFAULT_CONFIG)]
    pub config: PathBuf,
}

const ALERTS_HELP: &str = "\
The list has the number of an alert, since when, how grave, and where it stands.
--show tells its way in the village's language, a line for each thing that happened:
who was rung when and why, who took it, how it ended. No name is in it. Works while no
bot runs, too.

Examples:
  siaga alerts
  siaga alerts --show 1a2b3c4d5e6f7";

/// `siaga alerts`.
#[derive(Debug, clap::Args)]
#[command(after_help = ALERTS_HELP)]
pub struct Alerts {
    /// Tell the way of the alert with this number.
    #[arg(long, value_name = "NUMBER")]
    pub show: Option<String>,
    /// The configuration.
    #[arg(long, value_name = "PATH", default_value = DEFAULT_CONFIG)]
    pub config: PathBuf,
}

const TRIAGE_HELP: &str = "\
Reads columns case,day,age,sex,pregnant,conditions,symptoms,breathless,danger,
temperature,spo2,resp_rate,pulse,fever_reducer,expected; several values in one cell
are separated by ; and an empty cell means \"not given\".

Example:
  siaga triage docs/examples/triage.csv

Exit code: 0 when every expected grade was given, 1 when one differs, 2 when the
table or the rules can't be read.";

/// `siaga triage`.
#[derive(Debug, clap::Args)]
#[command(after_help = TRIAGE_HELP)]
pub struct Triage {
    /// The table; - for standard input.
    #[arg(value_name = "FILE.csv")]
    pub file: PathBuf,
    /// Print one JSON array instead of lines.
    #[arg(long)]
    pub json: bool,
    /// Rules to use instead of the built-in ones.
    #[arg(long, value_name = "FILE")]
    pub protocol: Option<PathBuf>,
}

const IMPORT_HELP: &str = "\
Reads .xlsx or .csv with headings such as Nama, JK, Tanggal lahir, RT/RW (the chat gives
out a sheet to fill in, /unduh), and says what would happen. With --agreed it happens:
who is there already stays as they are, so that the same file may be given again. The
bot must be stopped; it can do the same itself.

Examples:
  siaga import people.xlsx
  siaga import people.xlsx --agreed

Exit code: 0 when it is read or entered, 1 when trying again may help, 2 when something
has to be put right first.";

/// `siaga import`.
#[derive(Debug, clap::Args)]
#[command(after_help = IMPORT_HELP)]
pub struct Import {
    /// The table.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Enter them: it states that these people agree to their data being kept.
    #[arg(long)]
    pub agreed: bool,
    /// The configuration.
    #[arg(long, value_name = "PATH", default_value = DEFAULT_CONFIG)]
    pub config: PathBuf,
}

const EXPORT_HELP: &str = "\
Sheets: line-list, daily (Lampiran 2), alerts, travellers, counts (without names).
Periods: now, 14, 30 (days), all. The bot must be stopped; it can make the same files
itself, with /unduh. The file is readable for your account only, and the trail of
looks has that it was made.

Examples:
  siaga export --sheet line-list
  siaga export --sheet daily --period 14 --village sumberasri --format csv --out form.csv

Exit code: 0 when it is written, 1 when trying again may help, 2 when something has to
be put right first.";

/// `siaga export`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXPORT_HELP)]
pub struct Export {
    /// What it lists.
    #[arg(long, value_name = "NAME")]
    pub sheet: String,
    /// Of which time.
    #[arg(long, value_name = "NAME", default_value = "all")]
    pub period: String,
    /// Only this village, by its id in the configuration.
    #[arg(long, value_name = "ID")]
    pub village: Option<String>,
    /// What kind of file: xlsx or csv.
    #[arg(long, value_name = "KIND", default_value = "xlsx")]
    pub format: String,
    /// The file; otherwise it is named after the sheet, and is put here.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Write the numbers of identity and family cards in full.
    #[arg(long)]
    pub nik: bool,
    /// The configuration.
    #[arg(long, value_name = "PATH", default_value = DEFAULT_CONFIG)]
    pub config: PathBuf,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;
    use clap::error::ErrorKind;

    fn typed(line: &str) -> Result<Command, ErrorKind> {
        let words = std::iter::once("siaga").chain(line.split_whitespace());
        let args = Args::try_parse_from(words);
        args.map(|args| args.command).map_err(|error| error.kind())
    }

    #[test]
    fn the_commands_are_consistent() {
        Args::command().debug_assert();
    }

    #[test]
    fn what_is_left_out_has_a_sensible_value() {
        let Ok(Command::Run(run)) = typed("run") else {
            panic!("run");
        };
        assert_eq!(run.config, PathBuf::from(DEFAULT_CONFIG));
        let Ok(Command::Check(check)) = typed("check --config a.toml --offline") else {
            panic!("check");
        };
        assert_eq!((check.offline, check.database), (true, false));
        assert_eq!(check.config, PathBuf::from("a.toml"));
        let Ok(Command::Invite(invite)) = typed("invite --role rt-head --rt 003/005") else {
            panic!("invite");
        };
        assert_eq!(invite.rt.as_deref(), Some("003/005"));
        assert_eq!((invite.village, invite.hours), (None, None));
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let missing = Err(ErrorKind::MissingRequiredArgument);
        assert_eq!(typed("invite").map(drop), missing);
        assert_eq!(typed("triage").map(drop), missing);
        for (line, kind) in [
            ("invite --role kader --hours 0", ErrorKind::ValueValidation),
            (
                "invite --role kader --hours 721",
                ErrorKind::ValueValidation,
            ),
            ("runs", ErrorKind::InvalidSubcommand),
            ("set-aside --show 1 --forget 1", ErrorKind::ArgumentConflict),
            ("run --token 1:a", ErrorKind::UnknownArgument),
        ] {
            assert_eq!(typed(line).map(drop), Err(kind), "{line}");
        }
    }

    #[test]
    fn every_command_has_an_example() {
        for command in Args::command().get_subcommands_mut() {
            let help = command.render_help().to_string();
            assert!(help.contains("Example"), "{help}");
        }
    }
}

const QR_HELP: &str = "\
Writes posko-<id>.png and posko-<id>.pdf: A4, with a QR code that opens the bot at
this post, and three steps in Indonesian and Javanese. Nothing of the database is
read; the bot need not run.

Example:
  siaga qr --posko gapura --out posters

Exit code: 0 when both are written, 1 when they can't be, 2 when the post or the
bot's name is not known.";

/// `siaga qr`.
#[derive(Debug, clap::Args)]
#[command(after_help = QR_HELP)]
pub struct Qr {
    /// The configuration.
    #[arg(long, value_name = "PATH", default_value = DEFAULT_CONFIG)]
    pub config: PathBuf,
    /// The post's id in the configuration.
    #[arg(long, value_name = "ID")]
    pub posko: String,
    /// The bot's user name; otherwise the one that Telegram told at the last run.
    #[arg(long, value_name = "NAME")]
    pub bot: Option<String>,
    /// The folder to write into.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub out: PathBuf,
}
