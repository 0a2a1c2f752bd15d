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

/// What `{ $… }` takes is filled in from one table: `examples.rs`.
#[test]
fn every_argument_has_an_example() {
    let locales = Locales::embedded();
    let mut bare = Vec::new();
    for entry in locales.catalogue() {
        assert_eq!(entry.shown.len(), Language::ALL.len(), "{}", entry.id);
        for shown in &entry.shown {
            let seen = shown.html.to_plain();
            if seen.contains('‹') || seen.is_empty() {
                bare.push(format!("{}: {}: {seen}", shown.place, entry.id));
            }
        }
    }
    assert!(
        bare.is_empty(),
        "add these arguments to the table in src/i18n/examples.rs:\n{}",
        bare.join("\n")
    );
    assert_eq!(locales.faults(), 0);
}

#[test]
fn the_catalogue_follows_the_files_with_their_headings() {
    let catalogue = Locales::embedded().catalogue();
    let entry = |id: &str| catalogue.iter().find(|entry| entry.id == id).unwrap();
    let cancel = entry("cancel-button");
    assert_eq!(
        (cancel.feature.as_str(), cancel.kind),
        ("common", Kind::Button)
    );
    assert_eq!(cancel.heading.as_deref(), Some("Tombol"));
    assert_eq!(entry("alert-booked-toast").kind, Kind::Toast);
    assert_eq!(entry("symptom-cough").kind, Kind::Button);
    let title = entry("alert-title").shown.first().unwrap();
    assert_eq!(title.html.to_plain(), "🔴 MERAH · S.W.");
    assert!(title.place.starts_with("id/alerts.ftl:"), "{}", title.place);
    let files: Vec<&str> = catalogue
        .iter()
        .map(|entry| entry.feature.as_str())
        .collect();
    let mut without_repeats = files.clone();
    without_repeats.dedup();
    assert_eq!(without_repeats.len(), FEATURES.len());
}

#[test]
fn what_a_small_screen_or_a_screen_reader_can_t_show_is_a_problem() {
    let wide = "x".repeat(LABEL_SEEN + 1);
    let long = "x".repeat(TOAST_MAX + 1);
    let message = "x".repeat(MESSAGE_MAX + 1);
    for (sentence, expected) in [
        (
            "a = 🔴".to_owned(),
            "a has no words, only a sign or a colour",
        ),
        ("a-button = ✋".to_owned(), "a-button has no words"),
        (
            "a = { $count ->\n    [1] 🟢\n   *[other] x\n}".to_owned(),
            "a has no words",
        ),
        (
            format!("a-button = {wide}"),
            "a-button has 41 characters, a small telephone shows about 40",
        ),
        (
            format!("a-toast = {long}"),
            "a-toast comes to 201 characters, Telegram takes 200",
        ),
        (
            format!("a = {message}"),
            "a comes to 4097 characters, Telegram takes 4096",
        ),
    ] {
        let all = Language::ALL.map(|language| (language, sentence.as_str()));
        let found = kinds(&all);
        let hits = found.iter().filter(|line| line.contains(expected)).count();
        assert_eq!(hits, Language::ALL.len(), "{expected}\n{found:?}");
    }
}

/// A mistake in a changed Indonesian sentence is not laid at the others' door.
#[test]
fn changed_sentences_are_held_against_the_shipped_ones() {
    let folder = tempfile::tempdir().unwrap();
    let id = folder.path().join("id");
    fs::create_dir(&id).unwrap();
    fs::write(
        id.join("alerts.ftl"),
        "alert-phone = ☎ { $fone }\nalert-fone = x\n",
    )
    .unwrap();
    fs::write(id.join("common.ftl"), "cancelled { x\n").unwrap();
    fs::write(id.join("comon.ftl"), "").unwrap();
    let (locales, faults) = Locales::load_leniently(Some(folder.path()));
    assert_eq!(faults.len(), 1, "{faults:?}");
    let problems = locales.problems();
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(lines.len(), 3, "{lines:#?}");
    for expected in [
        "alerts.ftl:1: alert-phone uses the arguments [\"fone\"]",
        "alerts.ftl:2: alert-fone is no sentence of ours",
        "common.ftl:1: not a sentence",
    ] {
        assert!(
            lines.iter().any(|line| line.contains(expected)),
            "{lines:#?}"
        );
    }
    let harmless: Vec<bool> = problems.iter().map(|it| it.kind.is_harmless()).collect();
    assert_eq!(harmless.iter().filter(|it| **it).count(), 1);
    let catalogue = locales.catalogue();
    let phone = catalogue.iter().find(|entry| entry.id == "alert-phone");
    assert_eq!(
        phone.unwrap().shown.first().unwrap().html.to_plain(),
        "☎ ‹fone›"
    );
}
