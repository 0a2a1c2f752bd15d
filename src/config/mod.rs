//! The configuration: `config/siaga.toml`, strict and typed.
//!
//! Checked whole at start: what isn't understood stops the start with file,
//! line, key, what is wrong and an example. After that nobody checks again:
//! the types hold only what makes sense. Secrets (the bot's token, the sealing
//! key) never stand in the file; one concern, one struct.
//!
//! A relative path in the file is meant from the folder of the file, wherever
//! siaga is started.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::Spanned;

mod consent;
mod files;
mod protocol;
mod questions;
mod recap;
mod release;
mod reminders;
mod roster;
mod staff;
pub mod strict;
mod telegram;
mod tenant;
#[cfg(test)]
mod tests;
mod unknown_reports;
mod village;
mod zones;

pub use consent::Consent;
pub use files::Files;
pub use protocol::{load_protocol, parse_protocol};
pub use questions::Questions;
pub use recap::Recap;
pub use release::Release;
pub use reminders::Reminders;
pub use roster::Roster;
pub use staff::Staff;
pub use strict::{ConfigFaults, Fault};
pub use telegram::{Pace, Telegram};
pub use tenant::TenantSettings;
pub use unknown_reports::UnknownReports;
pub use village::{CallNumber, NumberToCall, Office, Posko, Puskesmas, Village};
pub use zones::{embedded_zones, load_zones, parse_zones};

use crate::domain::language::Language;
use crate::domain::zone::Zones;
use strict::{KeyPath, Reading};

/// The commented example that is shipped, and the source of all examples in errors.
const EXAMPLE: &str = include_str!("../../config/siaga.toml");

/// Everything an operator decides, checked.
#[derive(Debug, Clone)]
pub struct Config {
    /// The kabupaten that this bot serves.
    pub tenant: TenantSettings,
    /// The folder of the database and of its sealing key.
    pub data_dir: PathBuf,
    /// The rules of health; `None`: those that are built in.
    pub protocol_file: Option<PathBuf>,
    /// Zones by place and day; `None`: those that are built in.
    pub zones_file: Option<PathBuf>,
    /// The zones in force.
    pub zones: Zones,
    /// Sentences that replace the built-in ones.
    pub locales_dir: Option<PathBuf>,
    /// How Telegram is spoken to.
    pub telegram: Telegram,
    /// The language of somebody who has not chosen and whose telephone doesn't tell.
    pub default_language: Language,
    /// What people agree to.
    pub consent: Consent,
    /// How the day's question goes out.
    pub reminders: Reminders,
    /// How questions to health workers go on.
    pub questions: Questions,
    /// When the ends of isolations are proposed.
    pub release: Release,
    /// The shifts of the duty rosters.
    pub roster: Roster,
    /// What the recap leaves out.
    pub recap: Recap,
    /// How many files, how long.
    pub files: Files,
    /// How reports from accounts that nobody knows go on.
    pub unknown_reports: UnknownReports,
    /// How staff join.
    pub staff: Staff,
    /// The villages, at least one, in the order of the file.
    pub villages: Vec<Village>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    data_dir: Spanned<String>,
    protocol_file: Option<Spanned<String>>,
    zones_file: Option<Spanned<String>>,
    locales_dir: Option<Spanned<String>>,
    tenant: tenant::Raw,
    telegram: telegram::Raw,
    languages: RawLanguages,
    consent: consent::Raw,
    reminders: reminders::Raw,
    questions: Option<questions::Raw>,
    release: Option<release::Raw>,
    roster: Option<roster::Raw>,
    recap: Option<recap::Raw>,
    files: Option<files::Raw>,
    unknown_reports: Option<unknown_reports::Raw>,
    staff: staff::Raw,
    village: Vec<village::Raw>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLanguages {
    default: Spanned<String>,
}

impl Config {
    /// The configuration in the file at `path`, with the zones it names.
    ///
    /// # Errors
    /// All faults of the file, in the order of its lines; else those of the zones.
    pub fn load(path: &Path) -> Result<Self, ConfigFaults> {
        let text = strict::read_text(path)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let name = path.display().to_string();
        let mut config = Self::parse(&name, &text, folder)?;
        config.names_files_that_exist(&name, &text)?;
        if let Some(file) = &config.zones_file {
            config.zones = load_zones(file)?;
        }
        Ok(config)
    }

    /// A file that is missing is told with the key that names it, not as if the operator
    /// had typed its name.
    fn names_files_that_exist(&self, name: &str, text: &str) -> Result<(), ConfigFaults> {
        let mut reading = Reading::new(name, text, EXAMPLE)?;
        for (key, file) in [
            ("protocol_file", &self.protocol_file),
            ("zones_file", &self.zones_file),
        ] {
            if let Some(what) = file.as_deref().and_then(missing) {
                reading.object(&KeyPath::parse(key), what, String::new());
            }
        }
        reading.finish(Some(()))
    }

    /// The example village of the drill: the file that is shipped.
    ///
    /// # Errors
    /// None, as long as the test of the shipped file passes.
    pub fn example() -> Result<Self, ConfigFaults> {
        Self::parse("config/siaga.toml", EXAMPLE, Path::new("config"))
    }

    /// The configuration in `text`, with the built-in zones. `file` is its name for messages,
    /// `folder` what relative paths start from.
    ///
    /// # Errors
    /// All faults of the text, in the order of its lines.
    pub fn parse(file: &str, text: &str, folder: &Path) -> Result<Self, ConfigFaults> {
        let zones = embedded_zones()?;
        let mut reading = Reading::new(file, text, EXAMPLE)?;
        telegram::refuse_token(&mut reading);
        let raw: Option<Raw> = reading.shape();
        let config = raw.and_then(|raw| Self::check(&raw, folder, &mut reading));
        let config = config.map(|config| Self { zones, ..config });
        reading.finish(config)
    }

    fn check(raw: &Raw, folder: &Path, reading: &mut Reading<'_>) -> Option<Self> {
        let mut path = |written: &Spanned<String>| Some(folder.join(reading.words(written)?));
        let data_dir = path(&raw.data_dir);
        let protocol_file = raw.protocol_file.as_ref().map(&mut path);
        let zones_file = raw.zones_file.as_ref().map(&mut path);
        let locales_dir = raw.locales_dir.as_ref().map(&mut path);
        let tenant = raw.tenant.check(reading);
        let telegram = raw.telegram.check(reading);
        let default_language = reading.read(&raw.languages.default, language);
        let consent = raw.consent.check(reading);
        let reminders = raw.reminders.check(reading);
        let questions = questions::check(raw.questions.as_ref(), reading);
        let release = release::check(raw.release.as_ref(), reading);
        let roster = roster::check(raw.roster.as_ref(), reading);
        let recap = recap::check(raw.recap.as_ref(), reading);
        let files = files::check(raw.files.as_ref(), reading);
        let unknown_reports = unknown_reports::check(raw.unknown_reports.as_ref(), reading);
        let staff = raw.staff.check(reading);
        let villages = village::check_all(&raw.village, &raw.tenant, reading);
        Some(Self {
            tenant: tenant?,
            data_dir: data_dir?,
            protocol_file: given(protocol_file)?,
            zones_file: given(zones_file)?,
            zones: Zones::default(),
            locales_dir: given(locales_dir)?,
            telegram: telegram?,
            default_language: default_language?,
            consent: consent?,
            reminders: reminders?,
            questions: questions?,
            release: release?,
            roster: roster?,
            recap: recap?,
            files: files?,
            unknown_reports: unknown_reports?,
            staff: staff?,
            villages: villages?,
        })
    }
}

/// A key that may be left out: `None` only when it is there and wrong.
fn given<T>(checked: Option<Option<T>>) -> Option<Option<T>> {
    match checked {
        None => Some(None),
        Some(None) => None,
        Some(value) => Some(value),
    }
}

fn language(text: &str) -> Result<Language, String> {
    let known = |language: &Language| language.code() == text;
    Language::ALL.into_iter().find(known).ok_or_else(|| {
        format!(
            "`{text}` is not a language of siaga; choose id (Indonesian), jv (Javanese) or en (English)"
        )
    })
}

/// What is wrong with the place of a file that the configuration names. Whether it may be
/// read is told when it is.
fn missing(file: &Path) -> Option<String> {
    let what = match std::fs::metadata(file) {
        Ok(found) if found.is_dir() => "is a folder, not a file",
        Err(error) if error.kind() == ErrorKind::NotFound => "does not exist",
        Ok(_) | Err(_) => return None,
    };
    Some(format!(
        "{} {what}; put the file there, name the right one, or leave the line out to use what \
         is built in",
        file.display()
    ))
}
