//! `siaga check --locales`: the sentences, what is wrong with them, and how each of
//! them will look. For somebody who speaks the language and needs no compiler.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::findings::Findings;
use super::page;
use crate::cli::args;
use crate::cli::opening;
use crate::i18n::{Entry, FEATURES, Kind, LocaleProblem, Locales, Shown};

/// Checks the sentences, and shows them.
pub fn look(args: &args::Check, findings: &mut Findings<io::Stdout>) {
    let config = match opening::config(&args.config) {
        Ok(config) => config,
        Err(refusal) => {
            findings.hopeless(&refusal.words);
            return;
        }
    };
    let (locales, faults) = Locales::load_leniently(config.locales_dir.as_deref());
    for fault in faults {
        findings.ill(format_args!("sentences: {}", opening::with_causes(&fault)));
    }
    let chosen = Chosen::of(&locales, args.only.as_deref());
    match chosen {
        Some(chosen) => chosen.tell(args.preview.as_deref(), findings),
        None => findings.hopeless(format_args!(
            "there is no sentence and no file called {:?}; files: {}",
            args.only.as_deref().unwrap_or_default(),
            FEATURES.join(", ")
        )),
    }
}

/// What is looked at: all sentences, those of a file, or a single one.
struct Chosen {
    entries: Vec<Entry>,
    problems: Vec<LocaleProblem>,
}

impl Chosen {
    /// None when nothing has that name.
    fn of(locales: &Locales, only: Option<&str>) -> Option<Self> {
        let mut entries = locales.catalogue();
        let mut problems = locales.problems();
        if let Some(name) = only {
            entries.retain(|entry| entry.id == name || entry.feature == name);
            problems.retain(|problem| concerns(problem, name, &entries));
        }
        let found = only.is_none() || !entries.is_empty() || !problems.is_empty();
        found.then_some(Self { entries, problems })
    }

    fn tell<W: Write>(&self, preview: Option<&Path>, findings: &mut Findings<W>) {
        match preview {
            Some(file) => self.write_page(file, findings),
            None => findings.show(&self.text()),
        }
        for problem in &self.problems {
            match problem.kind.is_harmless() {
                true => findings.note(format_args!("{problem}")),
                false => findings.ill(format_args!("{problem}")),
            }
        }
        if self.problems.is_empty() {
            findings.well(format_args!(
                "sentences: {}, none missing, none broken",
                self.entries.len()
            ));
        }
    }

    fn write_page<W: Write>(&self, file: &Path, findings: &mut Findings<W>) {
        match fs::write(file, page::of(&self.entries, &self.problems)) {
            Ok(()) => findings.well(format_args!(
                "preview: open {} in a browser, or send it to a telephone",
                file.display()
            )),
            Err(cause) => findings.ill(format_args!("cannot write {}: {cause}", file.display())),
        }
    }

    fn text(&self) -> String {
        let mut text = String::new();
        let mut above = (String::new(), None);
        for entry in &self.entries {
            let here = (entry.feature.clone(), entry.heading.clone());
            if above != here {
                let heading = entry.heading.as_deref().unwrap_or_default();
                let _never = writeln!(text, "══ {}.ftl  {heading}\n", entry.feature);
                above = here;
            }
            text.push_str(&of_entry(entry));
        }
        text
    }
}

fn concerns(problem: &LocaleProblem, name: &str, entries: &[Entry]) -> bool {
    let file = Path::new(&problem.file).file_stem();
    let in_file = file.is_some_and(|stem| stem == name);
    let about = problem.kind.sentence();
    in_file || about == Some(name) || entries.iter().any(|entry| about == Some(&entry.id))
}

fn of_entry(entry: &Entry) -> String {
    let mut text = format!("{}\n", entry.id);
    for shown in &entry.shown {
        let _never = writeln!(
            text,
            "  {}  {}",
            shown.language.code(),
            as_it_looks(entry.kind, shown)
        );
    }
    text.push('\n');
    text
}

fn as_it_looks(kind: Kind, shown: &Shown) -> String {
    let seen = shown.html.to_plain();
    match kind {
        Kind::Message => seen.replace('\n', "\n      "),
        Kind::Button => format!("[ {seen} ]"),
        Kind::Toast => format!("( {seen} )"),
    }
}
