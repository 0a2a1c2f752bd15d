//! From a path to an open house, and every way in which that may fail, in plain
//! words with what to do.

use std::fmt::Display;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::ending::Refusal;
use crate::app::{Ground, KEY_VARIABLE, Link, OpenFault, Setup};
use crate::clock::Clock;
use crate::config::Config;
use crate::domain::protocol::Protocol;
use crate::engine::{Ended, Fault};
use crate::i18n::Locales;
use crate::store::StoreFault;
use crate::store::check_row::CheckFault;
use crate::store::sealing_key::{self, KeyFault};
use crate::telegram::{self, Pacing};

/// The environment variable with the bot's token.
pub const TOKEN_VARIABLE: &str = "TELOXIDE_TOKEN";

const FROM_BOTFATHER: &str = "a token looks like 123456789:AAE… and comes from @BotFather on \
     Telegram (/newbot for a new bot, /token for one you have); start with\n    \
     TELOXIDE_TOKEN=… siaga run";

/// The configuration at `path`.
///
/// # Errors
/// When it is missing or has faults: all of them, with their lines.
pub fn config(path: &Path) -> Result<Config, Refusal> {
    if !path.exists() {
        return Err(Refusal::wrong(format!(
            "there is no configuration at {}: name one with --config, or copy the example \
             config/siaga.toml of the source and change what is yours. To look at siaga first, \
             without a configuration, a token or a network: siaga drill",
            path.display()
        )));
    }
    Config::load(path).map_err(Refusal::wrong)
}

/// The sentences, with those that the operator has changed.
///
/// # Errors
/// When a changed file can't be used.
pub fn locales(config: &Config) -> Result<Locales, Refusal> {
    Locales::load(config.locales_dir.as_deref()).map_err(|fault| {
        Refusal::wrong(format!(
            "the changed sentences can't be used: {}\n    put the file right, or leave \
             locales_dir out of the configuration",
            with_causes(&fault)
        ))
    })
}

/// Everything that is decided before the house opens.
///
/// # Errors
/// Faults of the configuration, of the rules of health, of changed sentences.
pub fn setup(path: &Path) -> Result<Setup, Refusal> {
    let config = config(path)?;
    let protocol = config.protocol().map_err(Refusal::wrong)?;
    let locales = locales(&config)?;
    Ok(setup_of(config, protocol, locales, Clock::machine()))
}

/// The same, of its parts.
#[must_use]
pub fn setup_of(config: Config, protocol: Protocol, locales: Locales, clock: Clock) -> Setup {
    let data_dir = tidy(&config.data_dir);
    Setup {
        config,
        protocol,
        locales,
        clock,
        key: std::env::var(KEY_VARIABLE).ok(),
        key_file: data_dir.join(sealing_key::FILE_NAME),
        data_dir,
    }
}

/// Opens database and engine.
///
/// # Errors
/// Folder, disk, key: each with what to do.
pub async fn ground(setup: Setup) -> Result<Ground, Refusal> {
    Ground::open(setup).await.map_err(|fault| opening(&fault))
}

/// `config/../data` as people would write it: `data`.
fn tidy(path: &Path) -> PathBuf {
    let known = path.ancestors().find_map(|folder| {
        let canonical = folder.canonicalize().ok()?;
        Some(canonical.join(path.strip_prefix(folder).ok()?))
    });
    let whole = known.unwrap_or_else(|| path.to_owned());
    let here = std::env::current_dir().unwrap_or_default();
    match whole.strip_prefix(&here) {
        Ok(inside) if !inside.as_os_str().is_empty() => inside.to_owned(),
        Ok(_) | Err(_) => whole,
    }
}

/// The same for a command beside a stopped bot.
///
/// # Errors
/// As [`ground`] and [`beside`].
pub async fn ground_beside(setup: Setup) -> Result<Ground, Refusal> {
    beside(&setup.data_dir)?;
    ground(setup).await
}

/// Whether a command may open the database of a stopped bot: not as another account,
/// root above all, for the files it would leave could not be opened by the bot.
///
/// # Errors
/// When the data folder is another account's.
pub fn beside(data_dir: &Path) -> Result<(), Refusal> {
    let own = rustix::process::geteuid().as_raw();
    match data_dir.metadata() {
        Ok(folder) if folder.uid() != own => Err(Refusal::wrong(format!(
            "{} belongs to another account (number {}): run this command as the account that \
             runs the bot, such as: sudo -u siaga siaga …",
            data_dir.display(),
            folder.uid()
        ))),
        // What is wrong with a folder that can't be looked at, opening it tells.
        Ok(_) | Err(_) => Ok(()),
    }
}

/// How the configuration wants Telegram to be spoken to.
#[must_use]
pub fn link(config: &Config, token: String) -> Link {
    Link {
        token,
        api_url: config.telegram.api_url.clone(),
        options: telegram::Options {
            pacing: Pacing::At(config.telegram.pace),
            poll: config.telegram.poll_timeout,
        },
    }
}

/// The bot's token, from the environment.
///
/// # Errors
/// When it is missing or can't be one. Its text is never repeated.
pub fn token() -> Result<String, Refusal> {
    let given = std::env::var_os(TOKEN_VARIABLE).unwrap_or_default();
    let given = given.to_string_lossy();
    let token = given.trim();
    if token.is_empty() {
        return Err(Refusal::wrong(format!(
            "the bot's token is missing: the environment variable {TOKEN_VARIABLE} is not set; \
             {FROM_BOTFATHER}"
        )));
    }
    if !is_token(token) {
        return Err(Refusal::wrong(format!(
            "what stands in the environment variable {TOKEN_VARIABLE} is no bot token (perhaps it \
             was copied in part, or with quotes); {FROM_BOTFATHER}"
        )));
    }
    Ok(token.to_owned())
}

/// Digits, a colon, and the secret: letters, digits, `_` and `-`.
fn is_token(text: &str) -> bool {
    let is_secret = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    text.split_once(':').is_some_and(|(bot, secret)| {
        (1..=20).contains(&bot.len())
            && bot.bytes().all(|byte| byte.is_ascii_digit())
            && secret.len() >= 20
            && secret.bytes().all(is_secret)
    })
}

/// The plain words for a house that did not open.
pub(super) fn opening(fault: &OpenFault) -> Refusal {
    match fault {
        OpenFault::Folder(folder, cause) => Refusal::ill(format!(
            "the data folder {} can't be made or entered: {cause}\n    see to its permissions, or \
             name another data_dir in the configuration",
            folder.display()
        )),
        OpenFault::Store(fault) | OpenFault::WrongKey(CheckFault::Store(fault)) => store(fault),
        OpenFault::Key(fault) => key(fault),
        OpenFault::WrongKey(fault @ CheckFault::WrongKey) => Refusal::wrong(format!(
            "{fault} (its file, or the variable {KEY_VARIABLE}). Nothing was changed."
        )),
        OpenFault::WrongKey(fault @ (CheckFault::Lost | CheckFault::Seal(_))) => {
            Refusal::wrong(fault)
        }
        OpenFault::Engine(Fault::Store(fault)) => store(fault),
        OpenFault::Engine(fault) => Refusal::wrong(format!(
            "the database can't be worked with: {fault}\n    look closer with: siaga check --database"
        )),
        OpenFault::Address(fault) => {
            Refusal::wrong(format!("telegram.api_url in the configuration: {fault}"))
        }
    }
}

/// The plain words for an engine that has ended by itself.
pub(super) fn ended(ended: &Ended) -> Refusal {
    match ended {
        Ended::Damaged(cause) => damaged(cause),
        Ended::Failing(cause) => Refusal::ill(format!(
            "{cause}\n    the bot has to be started anew (systemd does so); what was acknowledged is \
             not lost. If it comes again: make room on the disk (df -h), or see to the disk"
        )),
    }
}

fn damaged(cause: impl Display) -> Refusal {
    Refusal::wrong(format!(
        "{cause}\n    don't delete anything: keep a copy of the data folder as it is, and put \
         the last backup in its place (docs/operations.md, \"Backup\")"
    ))
}

fn store(fault: &StoreFault) -> Refusal {
    match fault {
        StoreFault::InUse(_) => Refusal::ill(format!(
            "{fault}\n    one database serves one bot: stop the other one first (systemctl stop \
             siaga), or give this one a data_dir of its own. `siaga invite` and `siaga check` may \
             be used while the bot runs"
        )),
        StoreFault::Damaged(_) => damaged(fault),
        StoreFault::Disk(_) => Refusal::ill(format!(
            "{fault}\n    make room on the disk (df -h), or see to the permissions of the data \
             folder; what was acknowledged is not lost"
        )),
        StoreFault::Closed => Refusal::ill(fault),
    }
}

fn key(fault: &KeyFault) -> Refusal {
    match fault {
        KeyFault::Malformed { .. }
        | KeyFault::Exposed { .. }
        | KeyFault::Missing { .. }
        | KeyFault::Unreadable { .. } => Refusal::wrong(fault),
        KeyFault::Unwritable { .. } | KeyFault::Randomness(_) => Refusal::ill(fault),
    }
}

/// An error with what caused it, on one line.
pub fn with_causes(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    let words: Vec<String> = causes.map(ToString::to_string).collect();
    words.join(": ")
}

#[cfg(test)]
mod tests {
    use super::super::ending::Ending;
    use super::*;

    #[test]
    fn an_engine_that_ended_by_itself_says_whether_starting_anew_helps() {
        let failing = ended(&Ended::Failing("the disk refused".to_owned()));
        assert_eq!(failing.ending, Ending::Ill);
        let damaged = ended(&Ended::Damaged("a page is corrupt".to_owned()));
        assert_eq!(damaged.ending, Ending::Wrong);
        assert!(damaged.words.contains("backup"), "{}", damaged.words);
    }

    #[test]
    fn a_token_is_known_by_its_shape() {
        assert!(is_token("5000000001:AAabcdefghijklmnopqrstuvwxyz0123456"));
        for bad in [
            "",
            "5000000001",
            ":AAabcdefghijklmnopqrstuvwxyz0123456",
            "5000000001:AAabc",
            "bot5000000001:AAabcdefghijklmnopqrstuvwxyz0123456",
            "5000000001:AAabcdefghij klmnopqrstuvwxyz0123456",
            "\"5000000001:AAabcdefghijklmnopqrstuvwxyz0123456\"",
        ] {
            assert!(!is_token(bad), "{bad}");
        }
    }

    #[test]
    fn a_path_is_shown_as_people_would_write_it() {
        assert_eq!(
            tidy(Path::new("config/../no-such-folder")),
            Path::new("no-such-folder")
        );
        assert_eq!(tidy(Path::new("config/../src")), Path::new("src"));
        assert_eq!(
            tidy(Path::new("/no-such/folder")),
            Path::new("/no-such/folder")
        );
    }

    #[test]
    fn a_missing_configuration_says_how_to_start() {
        let refusal = config(Path::new("no/such/siaga.toml")).unwrap_err();
        assert!(refusal.words.contains("siaga drill"), "{}", refusal.words);
        assert!(refusal.words.contains("no/such/siaga.toml"));
    }
}
