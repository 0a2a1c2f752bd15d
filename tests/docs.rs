//! The documents hold what a machine can check: links lead somewhere, named
//! tests, files and rules exist, and the tables agree with the code.

#![cfg(test)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use siaga::domain::access::{Action, Grant, Role, Standing};
use siaga::domain::detail;
use siaga::domain::place::Area;
use siaga::features::{Command, Feature};
use siaga::store::table::Table;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    let path = path.as_ref();
    fs::read_to_string(path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()))
}

fn below(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            below(&path, ending, found);
        } else if path.extension().is_some_and(|had| had == ending) {
            found.push(path);
        }
    }
}

/// All documents of the repository.
fn documents() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = [
        "README.md",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
    ]
    .map(|name| root().join(name))
    .to_vec();
    below(&root().join("docs"), "md", &mut found);
    found
}

fn sources() -> String {
    let mut found = Vec::new();
    for folder in ["src", "tests"] {
        below(&root().join(folder), "rs", &mut found);
    }
    found.iter().map(read).collect()
}

/// What stands between single backticks outside code blocks.
fn quoted(text: &str) -> Vec<String> {
    let mut quoted = Vec::new();
    let mut in_block = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            in_block = !in_block;
        } else if !in_block {
            quoted.extend(line.split('`').skip(1).step_by(2).map(str::to_owned));
        }
    }
    quoted
}

/// The targets of `[text](target)`.
fn links(text: &str) -> Vec<String> {
    let targets = text.split("](").skip(1);
    targets
        .filter_map(|rest| rest.split_once(')'))
        .map(|(target, _)| target.to_owned())
        .collect()
}

/// The row of a table whose first cell begins with `first`, as trimmed cells.
fn row(text: &str, first: &str) -> Option<Vec<String>> {
    text.lines()
        .filter_map(|line| line.trim().strip_prefix('|')?.strip_suffix('|'))
        .map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect())
        .find(|cells: &Vec<String>| {
            cells.first().is_some_and(|cell| {
                let rest = cell.strip_prefix(first);
                rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            })
        })
}

#[test]
fn links_lead_somewhere() {
    for document in documents() {
        for target in links(&read(&document)) {
            let path = target.split('#').next().unwrap_or_default();
            if target.contains("://") || path.is_empty() {
                continue;
            }
            let leads_to = document.parent().unwrap().join(path);
            assert!(leads_to.exists(), "{}: {target}", document.display());
        }
    }
}

#[test]
fn named_files_exist() {
    let begins = ["src/", "tests/", "config/", "docs/", "benches/", ".ci/"];
    for document in documents() {
        for name in quoted(&read(&document)) {
            let is_path = begins.iter().any(|begin| name.starts_with(begin));
            if is_path && !name.contains(['{', '<', '*', ' ', '…']) {
                let path = root().join(&name);
                assert!(path.exists(), "{}: `{name}`", document.display());
            }
        }
    }
}

/// Our tests are sentences: a quoted name of four words and more is one of them.
#[test]
fn named_tests_exist() {
    let sources = sources();
    for document in documents() {
        for name in quoted(&read(&document)) {
            let letters = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
            let words: Vec<&str> = name.split('_').collect();
            let is_sentence = words.len() >= 4
                && words
                    .iter()
                    .all(|word| !word.is_empty() && word.chars().all(letters));
            if is_sentence {
                let function = format!("fn {name}(");
                assert!(
                    sources.contains(&function),
                    "{}: `{name}`",
                    document.display()
                );
            }
        }
    }
}

#[test]
fn the_readings_name_rules_that_exist() {
    let protocol = read(root().join("config/protocol.toml"));
    let readings = read(root().join("docs/protocol-readings.md"));
    let rows = readings.lines().filter(|line| {
        let digit = |line: &str| line.starts_with(|letter: char| letter.is_ascii_digit());
        line.strip_prefix("| ").is_some_and(digit)
    });
    for line in rows.filter(|line| line.matches(" | ").count() == 3) {
        let rules = line.split(" | ").nth(1).unwrap_or_default();
        for id in quoted(rules).iter().filter(|id| !id.contains('…')) {
            let named = format!("id = \"{id}\"");
            assert!(protocol.contains(&named), "{line}");
        }
    }
}

#[test]
fn the_table_of_rights_is_that_of_the_code() {
    let privacy = read(root().join("docs/privacy.md"));
    let roles = Role::ALL.map(|role| Standing {
        registered: false,
        grants: vec![Grant {
            role,
            area: Area::Kabupaten,
        }],
    });
    let resident = Standing {
        registered: true,
        grants: Vec::new(),
    };
    let columns = [Standing::default(), resident].into_iter().chain(roles);
    let columns: Vec<Standing> = columns.collect();
    let names = Role::ALL.map(Role::name);
    let wanted = format!("| | anyone | resident | {} |", names.join(" | "));
    assert!(privacy.contains(&wanted), "{wanted}");
    for action in Action::ALL {
        let cells = row(&privacy, &format!("{action:?}"));
        let cells = cells.unwrap_or_else(|| panic!("no row for {action:?}"));
        let written: Vec<bool> = cells.iter().skip(1).map(|cell| cell == "yes").collect();
        let coded: Vec<bool> = columns
            .iter()
            .map(|standing| standing.may(action))
            .collect();
        assert_eq!(written, coded, "{action:?}");
    }
}

#[test]
fn the_promises_are_those_of_the_code() {
    let architecture = read(root().join("ARCHITECTURE.md"));
    let (_, architecture) = architecture.split_once("## Promises").unwrap();
    let promised: BTreeSet<String> = quoted(architecture).into_iter().collect();
    for table in Table::ALL {
        let line = row(architecture, &table.code().to_string());
        let name = line.and_then(|cells| cells.get(1).cloned());
        assert_eq!(
            name.as_deref(),
            Some(table.name()),
            "table {}",
            table.code()
        );
    }
    for command in Command::ALL {
        let name = format!("/{}", command.name());
        assert!(promised.contains(&name), "{name}");
    }
    for feature in Feature::ALL {
        assert!(promised.contains(feature.tag()), "{}", feature.tag());
        for word in feature.button_words() {
            let is_command = Command::named(word).is_some();
            assert!(
                is_command || promised.contains(word),
                "a button's word is a promise: list `{word}` of `{}` in ARCHITECTURE.md",
                feature.tag()
            );
        }
    }
}

#[test]
fn what_each_role_sees_of_somebody_is_written_as_the_code_has_it() {
    let table = detail::table();
    let written = read(root().join("docs/roles.md"));
    assert!(
        written.contains(&table),
        "docs/roles.md should have:\n{table}"
    );
}

/// Two spellings of one word sound like two words to a screen reader. The table is that of
/// CONTRIBUTING: what is not written, and what is.
#[test]
fn javanese_is_written_in_one_spelling() {
    let other = [
        ("boten", "mboten"),
        ("sakmenika", "samenika"),
        ("sapunika", "samenika"),
        ("punika", "menika"),
        ("punapa", "menapa"),
        ("telepon", "telpon"),
        ("tilpun", "telpon"),
        ("perlu", "prelu"),
        ("setunggal", "satunggal"),
        ("nggih", "inggih"),
        ("tasih", "taksih"),
        ("daftar", "dhaptar"),
        ("kadhaftar", "kadhaptar"),
        ("wilayah", "wewengkon"),
        ("pepenget", "pengetan"),
        ("dhusun", "desa"),
    ];
    let mut found = Vec::new();
    below(&root().join("config/locales/jv"), "ftl", &mut found);
    assert!(!found.is_empty());
    for path in &found {
        for line in read(path).lines() {
            let said = javanese_of(line);
            let place = format!("{}: {line}", path.display());
            assert!(
                !said.contains(['é', 'è', 'É', 'È']),
                "no é and è in {place}"
            );
            for word in said.split(|c: char| !c.is_alphanumeric()) {
                let instead = other.iter().find(|(wrong, _)| *wrong == word);
                assert!(instead.is_none(), "{instead:?} in {place}");
            }
        }
    }
}

/// The Javanese of a line: without the name of the sentence, what is filled in, and the
/// Indonesian in brackets.
fn javanese_of(line: &str) -> String {
    let mut rest = match line.split_once(" = ") {
        Some((name, value)) if !name.contains(' ') => value,
        Some(_) | None => line,
    };
    let mut said = String::new();
    while let Some(at) = rest.find(['{', '(']) {
        let (before, from) = rest.split_at(at);
        said.push_str(before);
        let is_other = ["{", "(Bila", "(Jangan", "(Silakan"]
            .iter()
            .any(|start| from.starts_with(start));
        let end = if is_other {
            from.find(['}', ')'])
        } else {
            None
        };
        rest = from.get(end.unwrap_or_default() + 1..).unwrap_or_default();
    }
    said.push_str(rest);
    said.to_lowercase()
}
