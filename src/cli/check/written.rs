//! What stands in files: configuration, rules of health, sentences.

use std::io::Write;
use std::path::Path;

use super::findings::Findings;
use crate::cli::opening;
use crate::config::Config;
use crate::domain::protocol::{Protocol, SignedRule};
use crate::i18n::Locales;

pub fn config<W: Write>(path: &Path, config: &Config, findings: &mut Findings<W>) {
    let villages: Vec<&str> = config
        .villages
        .iter()
        .map(|village| village.name.as_str())
        .collect();
    findings.well(format_args!(
        "configuration {}: {}; villages: {}",
        path.display(),
        config.tenant.name,
        villages.join(", ")
    ));
}

/// The rules in force, and those of them that no clinician has signed off.
pub fn protocol<W: Write>(config: &Config, findings: &mut Findings<W>) -> Option<Protocol> {
    let protocol = match config.protocol() {
        Ok(protocol) => protocol,
        Err(faults) => {
            findings.hopeless(format_args!("rules of health: {faults}"));
            return None;
        }
    };
    let from = match &config.protocol_file {
        Some(path) => path.display().to_string(),
        None => "built in".to_owned(),
    };
    let all = protocol.rules().len();
    findings.well(format_args!(
        "rules of health: edition {}, {all} rules ({from})",
        protocol.edition
    ));
    signed_off(&protocol.unreviewed(), all, findings);
    Some(protocol)
}

fn signed_off<W: Write>(open: &[&dyn SignedRule], all: usize, findings: &mut Findings<W>) {
    if open.is_empty() {
        findings.well("rules of health: all signed off by a clinician");
        return;
    }
    let ids: Vec<String> = open.iter().map(|rule| rule.id().to_string()).collect();
    findings.note(format_args!(
        "rules of health: {} of {all} not signed off by a clinician yet (reviewed = false): {}",
        open.len(),
        ids.join(", ")
    ));
}

/// The zones in force, and those of them that the task force has not confirmed.
pub fn zones<W: Write>(config: &Config, findings: &mut Findings<W>) {
    let from = match &config.zones_file {
        Some(path) => path.display().to_string(),
        None => "built in".to_owned(),
    };
    let all = config.zones.0.len();
    findings.well(format_args!("zones: {all} declared ({from})"));
    let open = config.zones.unreviewed();
    if open.is_empty() {
        findings.well("zones: all confirmed by the task force");
        return;
    }
    let ids: Vec<&str> = open.iter().map(|zone| zone.id.as_str()).collect();
    findings.note(format_args!(
        "zones: {} of {all} not confirmed by the task force yet (reviewed = false): {}",
        open.len(),
        ids.join(", ")
    ));
}

/// The sentences, and what is wrong with them.
pub fn locales<W: Write>(config: &Config, findings: &mut Findings<W>) -> Option<Locales> {
    let locales = match opening::locales(config) {
        Ok(locales) => locales,
        Err(refusal) => {
            findings.hopeless(&refusal.words);
            return None;
        }
    };
    let problems = locales.problems();
    if problems.is_empty() {
        findings.well("sentences: complete in Indonesian, Javanese and English");
    }
    for problem in problems {
        match problem.kind.is_harmless() {
            true => findings.note(format_args!("sentences: {problem}")),
            false => findings.ill(format_args!("sentences: {problem}")),
        }
    }
    Some(locales)
}
