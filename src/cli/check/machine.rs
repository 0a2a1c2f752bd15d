//! What the machine gives: folder, key, disk, clock.

use std::collections::BTreeSet;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use chrono::Datelike;

use super::findings::Findings;
use crate::app::Setup;
use crate::clock::Moment;
use crate::config::Config;
use crate::store::disk;
use crate::store::sealing_key::{Database, KeyOrigin, SealingKey, VARIABLE};
use crate::store::sled_store::SledStore;

/// A machine whose clock was never set shows 1970 or the year it was built.
const PLAUSIBLE: std::ops::Range<i32> = 2025..2100;
/// Permissions of group and others.
const OF_OTHERS: u32 = 0o077;

pub fn look<W: Write>(setup: &Setup, findings: &mut Findings<W>) {
    folder(&setup.data_dir, findings);
    key(setup, findings);
    free_room(setup, findings);
    clock(setup.clock.now(), &setup.config, findings);
}

fn folder<W: Write>(path: &Path, findings: &mut Findings<W>) {
    let shown = path.display();
    let mode = match path.metadata() {
        Ok(found) if found.is_dir() => found.permissions().mode() & 0o777,
        Ok(_) => return findings.ill(format_args!("data folder {shown}: this is no folder")),
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => {
            return findings.note(format_args!(
                "data folder {shown}: not there yet; the first start makes it"
            ));
        }
        Err(cause) => return findings.ill(format_args!("data folder {shown}: {cause}")),
    };
    if mode & OF_OTHERS == 0 {
        findings.well(format_args!("data folder {shown}: open to its owner only"));
    } else {
        findings.note(format_args!(
            "data folder {shown}: others may enter it (mode {mode:03o}); better: chmod 700 {shown}"
        ));
    }
}

fn key<W: Write>(setup: &Setup, findings: &mut Findings<W>) {
    let file = setup.key_file.display();
    let in_variable = setup.key.as_ref().is_some_and(|key| !key.trim().is_empty());
    if !SledStore::exists(&setup.data_dir) && !in_variable && !setup.key_file.exists() {
        return findings.note(format_args!(
            "sealing key {file}: none yet; the first start makes one"
        ));
    }
    // As for an existing database: nothing is ever made here.
    match SealingKey::from_env_or_file(setup.key.clone(), &setup.key_file, Database::Existing) {
        Ok((_key, KeyOrigin::Environment)) => {
            findings.well(format_args!("sealing key: from the variable {VARIABLE}"));
        }
        Ok((_key, KeyOrigin::File(_) | KeyOrigin::Made(_))) => findings.well(format_args!(
            "sealing key {file}: readable by its owner only (is a copy kept in another place?)"
        )),
        Err(fault) => findings.ill(fault),
    }
}

fn free_room<W: Write>(setup: &Setup, findings: &mut Findings<W>) {
    let least = setup.config.reminders.stop_below_free_percent;
    let existing = setup.data_dir.ancestors().find(|folder| folder.is_dir());
    let existing = existing.unwrap_or(Path::new("."));
    match disk::free_share(existing) {
        Ok(share) => {
            let percent = share * 100.0;
            let words = format!("disk: {percent:.0} % free");
            match percent < f64::from(least) {
                true => findings.ill(format_args!(
                    "{words}; below {least} % the daily question stops, so that alerts have room: make room"
                )),
                false => findings.well(words),
            }
        }
        Err(cause) => findings.ill(format_args!("disk: its free room can't be told: {cause}")),
    }
}

fn clock<W: Write>(now: Moment, config: &Config, findings: &mut Findings<W>) {
    let zones: BTreeSet<_> = config
        .villages
        .iter()
        .map(|village| {
            (
                village.zone.name(),
                village.zone.letters(),
                village.zone.local(now),
            )
        })
        .collect();
    let times: Vec<String> = zones
        .into_iter()
        .map(|(name, letters, local)| {
            format!("{} {letters} ({name})", local.format("%Y-%m-%d %H:%M"))
        })
        .collect();
    let times = times.join(", ");
    if PLAUSIBLE.contains(&now.year()) {
        findings.well(format_args!("clock: {times}"));
    } else {
        findings.ill(format_args!(
            "clock: it shows {times}, which can't be right; set it, and let it be kept right \
             (timedatectl set-ntp true)"
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(look: impl FnOnce(&mut Findings<&mut Vec<u8>>)) -> String {
        let mut out = Vec::new();
        look(&mut Findings::new(&mut out, false));
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_clock_that_was_never_set_is_noticed() {
        let config = Config::example().unwrap();
        let lines = told(|findings| clock(Moment::UNIX_EPOCH, &config, findings));
        assert!(
            lines.starts_with("✗ clock: it shows 1970-01-01 07:00 WIB"),
            "{lines}"
        );
        let set = Moment::from_timestamp(1_800_000_000, 0).unwrap();
        let lines = told(|findings| clock(set, &config, findings));
        assert_eq!(lines, "✓ clock: 2027-01-15 15:00 WIB (Asia/Jakarta)\n");
    }

    #[test]
    fn a_folder_that_others_may_enter_is_noticed() {
        let dir = tempfile::tempdir().unwrap();
        let open = |mode| {
            std::fs::set_permissions(dir.path(), std::fs::Permissions::from_mode(mode)).unwrap();
            told(|findings| folder(dir.path(), findings))
        };
        assert!(open(0o700).starts_with('✓'));
        assert!(open(0o755).contains("chmod 700"));
        let nowhere = dir.path().join("nowhere");
        assert!(told(|findings| folder(&nowhere, findings)).contains("the first start makes it"));
    }
}
