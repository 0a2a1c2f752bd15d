//! The sentences and the sources agree, and nothing people type or edit
//! breaks a message.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::locales::LocaleFile;
use super::*;
use crate::domain::language::Language;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn with(sources: &[(Language, &str)]) -> Locales {
    let files = sources
        .iter()
        .map(|&(language, source)| {
            LocaleFile::read(language, format!("{}/trial.ftl", language.code()), source)
        })
        .collect();
    Locales::from_files(files)
}

fn kinds(sources: &[(Language, &str)]) -> Vec<String> {
    let problems = with(sources).problems();
    problems.iter().map(ToString::to_string).collect()
}

fn ftl_names(language: Language) -> BTreeSet<String> {
    let folder = root().join("config/locales").join(language.code());
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect()
}

#[test]
fn the_table_names_every_file_of_every_language() {
    let table: BTreeSet<String> = FEATURES.iter().map(|&name| name.to_owned()).collect();
    for language in Language::ALL {
        assert_eq!(ftl_names(language), table, "{}", language.code());
    }
}

#[test]
fn the_shipped_sentences_are_complete() {
    let problems = Locales::embedded().problems();
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}

/// The Rust files below `src`, without this one.
fn sources() -> Vec<(PathBuf, String)> {
    fn collect(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs")
                && !path.ends_with("i18n/tests.rs")
            {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let mut found = Vec::new();
    collect(&root().join("src"), &mut found);
    found
}

fn code_lines(text: &str) -> String {
    let code: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect();
    code.join("\n")
}

fn literal_after_new(rest: &str) -> Option<&str> {
    let (id, _) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
    Some(id)
}

#[test]
fn the_sources_say_only_sentences_that_exist() {
    let known = ids();
    let mut unknown = Vec::new();
    for (path, text) in sources() {
        for id in code_lines(&text)
            .split("Msg::new(")
            .skip(1)
            .filter_map(literal_after_new)
        {
            if !known.contains(id) {
                unknown.push(format!("{}: {id}", path.display()));
            }
        }
    }
    assert!(unknown.is_empty(), "\n{}", unknown.join("\n"));
}

fn ids() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for feature in FEATURES {
        let path = root().join(format!("config/locales/id/{feature}.ftl"));
        for line in fs::read_to_string(path).unwrap().lines() {
            if let Some((id, _)) = line.split_once('=')
                && line.starts_with(|first: char| first.is_ascii_lowercase())
            {
                ids.insert(id.trim().to_owned());
            }
        }
    }
    ids
}

/// An id is written out in the sources, or in another sentence.
#[test]
fn there_is_no_sentence_that_nobody_says() {
    let mut said: BTreeSet<String> = BTreeSet::new();
    for (_, text) in sources() {
        said.extend(code_lines(&text).split('"').map(str::to_owned));
    }
    for feature in FEATURES {
        let path = root().join(format!("config/locales/id/{feature}.ftl"));
        let text = fs::read_to_string(path).unwrap();
        let inside = text.split('{').skip(1);
        said.extend(
            inside
                .filter_map(|rest| rest.split_once('}'))
                .map(|(id, _)| id.trim().to_owned()),
        );
    }
    let silent: Vec<String> = ids().difference(&said).cloned().collect();
    assert!(silent.is_empty(), "\n{}", silent.join("\n"));
}

#[test]
fn what_people_type_is_shown_and_never_obeyed() {
    let locales = with(&[(Language::Id, "card = <b>{ $name }</b>: { $day }")]);
    let typed = "</b><a href=\"tg://x\">\u{202E}Sri\n { $day } & co";
    let card = locales.say(
        Language::Id,
        Msg::new("card").text("name", typed).num("day", 4),
    );
    assert_eq!(
        card.as_str(),
        "<b>&lt;/b&gt;&lt;a href=&quot;tg://x&quot;&gt;Sri { $day } &amp; co</b>: 4"
    );
    assert_eq!(locales.faults(), 0);
    let long = locales.say(
        Language::Id,
        Msg::new("card")
            .text("name", "a".repeat(4096))
            .num("day", 4),
    );
    assert_eq!(long.plain_len_utf16(), 203);
}

#[test]
fn a_label_is_plain_and_short() {
    let locales = with(&[(Language::Id, "open-button = <b>Buka</b> { $name }")]);
    let label =
        |name: &str| locales.label(Language::Id, Msg::new("open-button").text("name", name));
    assert_eq!(label("<i> & co"), "Buka <i> & co");
    assert_eq!(label(&"x".repeat(99)).chars().count(), LABEL_MAX);
}

#[test]
fn javanese_falls_back_to_indonesian() {
    let locales = with(&[
        (Language::Id, "a = satu\nb = dua"),
        (Language::Jv, "a = setunggal"),
    ]);
    let say = |id| locales.say(Language::Jv, Msg::new(id)).into_string();
    assert_eq!(say("a"), "setunggal");
    assert_eq!(say("b"), "dua");
    assert_eq!(locales.faults(), 0);
}

#[test]
fn a_missing_sentence_is_a_neutral_line_and_a_fault() {
    let locales = Locales::embedded();
    let missing = || Msg::new("no-such-sentence");
    let line = locales.say(Language::En, missing());
    assert!(line.as_str().starts_with("Sorry"), "{line}");
    assert_eq!(locales.label(Language::En, missing()), "…");
    assert_eq!(locales.faults(), 2);
    assert_eq!(with(&[]).say(Language::Id, missing()).as_str(), "…");
}

#[test]
fn a_missing_argument_leaves_an_ellipsis_and_a_fault() {
    let locales = with(&[(Language::Id, "a = <b>hari</b> { $day } dari { $total }")]);
    let line = locales.say(Language::Id, Msg::new("a").num("total", 14));
    assert_eq!(line.as_str(), "<b>hari</b> … dari 14");
    assert_eq!(locales.faults(), 1);
}

#[test]
fn a_sentence_edited_into_bad_markup_is_still_said() {
    let locales = with(&[(Language::Id, "a = <b>Segera</b> <i>telepon < 119")]);
    let line = locales.say(Language::Id, Msg::new("a"));
    assert_eq!(line.as_str(), "Segera telepon &lt; 119");
    assert_eq!(locales.faults(), 1);
}

#[test]
fn english_counts_and_javanese_does_not_stumble() {
    let locales = Locales::embedded();
    let age = |language, years: u8| {
        locales
            .say(language, Msg::new("age-years").num("years", years))
            .into_string()
    };
    assert_eq!(age(Language::En, 1), "1 year");
    assert_eq!(age(Language::En, 2), "2 years");
    assert_eq!(age(Language::Jv, 72), "72 taun");
    let plural = with(&[(
        Language::Jv,
        "n = { $n ->\n    [one] siji\n   *[other] { $n }\n}",
    )]);
    let two = plural.say(Language::Jv, Msg::new("n").num("n", 2));
    assert_eq!(two.as_str(), "2");
    assert_eq!(plural.faults(), 0);
}

#[test]
fn each_kind_of_problem_is_named_with_file_and_line() {
    use Language::{En, Id, Jv};
    for (sources, expected) in [
        (
            vec![(Id, "a = x\n b"), (Jv, "a = x"), (En, "a = x\n=?")],
            "en/trial.ftl:2: not a sentence in Fluent's writing",
        ),
        (
            vec![(Id, "a = x"), (Jv, "a = x")],
            "en/trial.ftl: a is missing",
        ),
        (
            vec![(Id, "a = x"), (Jv, "a = x\nb = y"), (En, "a = x")],
            "jv/trial.ftl:2: b is in no Indonesian file",
        ),
        (
            vec![(Id, "a = { $x }"), (Jv, "a = { $y }"), (En, "a = { $x }")],
            "jv/trial.ftl:1: a uses the arguments [\"y\"], in Indonesian [\"x\"]",
        ),
        (
            vec![(Id, "a = { b }"), (Jv, "a = x"), (En, "a = x")],
            "id/trial.ftl:1: a refers to b, which is missing",
        ),
        (
            vec![(Id, "a = <h1>x</h1>"), (Jv, "a = x"), (En, "a = x")],
            "id/trial.ftl:1: a: unsupported tag \"h1\"",
        ),
        (
            vec![
                (Id, "a = { $n ->\n    [1] <b>x\n   *[other] y\n}"),
                (Jv, "a = { $n }"),
                (En, "a = { $n }"),
            ],
            "id/trial.ftl:1: a: unbalanced tag \"b\"",
        ),
        (
            vec![(Id, "a = x\na = y"), (Jv, "a = x"), (En, "a = x")],
            "a is written twice",
        ),
    ] {
        let found = kinds(&sources);
        assert!(
            found.iter().any(|line| line.contains(expected)),
            "{expected}\n{found:?}"
        );
    }
    let long = format!("a-button = {}", "x".repeat(61));
    let found = kinds(&[(Id, &long), (Jv, "a-button = x"), (En, "a-button = x")]);
    assert_eq!(
        found,
        ["id/trial.ftl:1: a-button has 61 characters, a button takes 60"]
    );
}

#[test]
fn a_folder_changes_single_sentences() {
    let folder = tempfile::tempdir().unwrap();
    let id = folder.path().join("id");
    fs::create_dir(&id).unwrap();
    fs::write(id.join("common.ftl"), "cancelled = Nggih, boten sios.\n").unwrap();
    let locales = Locales::load(Some(folder.path())).unwrap();
    let say = |message| locales.say(Language::Id, Msg::new(message)).into_string();
    assert_eq!(say("cancelled"), "Nggih, boten sios.");
    assert_eq!(say("foreign-press"), "Tombol ini untuk orang lain.");
    assert_eq!(locales.problems(), []);
}

#[test]
fn a_faulty_folder_is_refused_with_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    let id = folder.path().join("id");
    fs::create_dir(&id).unwrap();
    fs::write(id.join("common.ftl"), "cancelled = ya\n\nno-button { $x\n").unwrap();
    let fault = Locales::load(Some(folder.path())).unwrap_err().to_string();
    assert!(fault.contains("common.ftl:3: "), "{fault}");
    fs::remove_file(id.join("common.ftl")).unwrap();
    fs::write(id.join("comon.ftl"), "").unwrap();
    let fault = Locales::load(Some(folder.path())).unwrap_err().to_string();
    assert!(
        fault.contains("comon.ftl") && fault.contains("common"),
        "{fault}"
    );
}
