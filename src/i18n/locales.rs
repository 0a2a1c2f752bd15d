//! Loads the sentences and says them.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentError, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::domain::language::Language;
use crate::domain::text::clean;

use super::LABEL_MAX;
use super::catalogue;
use super::files::{self, FEATURES};
use super::format;
use super::html::Html;
use super::markup;
use super::msg::Msg;
use super::problems::{self, LocaleProblem};

/// Why the folder of changed sentences can't be used.
#[derive(Debug, thiserror::Error)]
pub enum LocaleFault {
    /// A file or folder can't be read.
    #[error("cannot read {}", file.display())]
    Unreadable {
        /// Which.
        file: PathBuf,
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// A file that replaces nothing: its name is none of [`FEATURES`].
    #[error("{} replaces no sentences of ours; known names: {}", file.display(), FEATURES.join(", "))]
    UnknownFile {
        /// Which.
        file: PathBuf,
    },
    /// A sentence that is not written as Fluent wants it.
    #[error("{problem}")]
    Unparsable {
        /// File, line, and what is wrong.
        problem: LocaleProblem,
    },
}

/// One `.ftl` file, read.
pub(super) struct LocaleFile {
    pub(super) language: Language,
    /// As shown in problems: `jv/common.ftl`, or the path on disk.
    pub(super) name: String,
    /// Whether it changes shipped sentences.
    pub(super) is_changed: bool,
    pub(super) resource: Arc<FluentResource>,
    pub(super) unparsable: Vec<LocaleProblem>,
}

impl LocaleFile {
    pub(super) fn read(language: Language, name: String, source: &str) -> Self {
        let source = &format::unbroken(source);
        let (resource, faults) = match FluentResource::try_new(source.clone()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, faults)) => (resource, faults),
        };
        let unparsable = faults
            .iter()
            .map(|fault| LocaleProblem::unparsable(language, &name, source, fault))
            .collect();
        Self {
            language,
            name,
            is_changed: false,
            resource: Arc::new(resource),
            unparsable,
        }
    }
}

pub(super) type Bundle = FluentBundle<Arc<FluentResource>>;

/// All sentences in all languages. Clones share them.
#[derive(Clone)]
pub struct Locales(Arc<Loaded>);

struct Loaded {
    files: Vec<LocaleFile>,
    bundles: [(Language, Bundle); Language::ALL.len()],
    faults: AtomicU64,
    /// The labels into which nothing is put, as they were said the first time: a
    /// keyboard has many of them, and they are always the same.
    labels: RwLock<HashMap<(Language, &'static str), String>>,
}

impl Locales {
    /// The sentences shipped in the program.
    #[must_use]
    pub fn embedded() -> Self {
        Self::from_files(embedded_files())
    }

    /// The shipped sentences, replaced one by one by those found in
    /// `override_dir` (`<language>/<feature>.ftl`). A file there may hold only
    /// the sentences it changes: after an upgrade new ones are not missing.
    ///
    /// # Errors
    /// A file that can't be read, parsed, or matched to a feature.
    pub fn load(override_dir: Option<&Path>) -> Result<Self, LocaleFault> {
        let (locales, faults) = Self::load_leniently(override_dir);
        let broken =
            |file: &LocaleFile| file.unparsable.first().filter(|_| file.is_changed).cloned();
        let first = locales.0.files.iter().find_map(broken);
        let unparsable = first.map(|problem| LocaleFault::Unparsable { problem });
        match faults.into_iter().next().or(unparsable) {
            Some(fault) => Err(fault),
            None => Ok(locales),
        }
    }

    /// The same with whatever of the folder can be used, and everything that can't:
    /// sentences that are not written rightly are among [`Self::problems`].
    #[must_use]
    pub fn load_leniently(override_dir: Option<&Path>) -> (Self, Vec<LocaleFault>) {
        let mut files = embedded_files();
        let mut faults = Vec::new();
        for language in override_dir.iter().flat_map(|_| Language::ALL) {
            let folder = override_dir.map(|folder| folder.join(language.code()));
            match changed_files(&folder.unwrap_or_default(), language) {
                Ok(found) => {
                    for file in found {
                        match file {
                            Ok(file) => files.push(file),
                            Err(fault) => faults.push(fault),
                        }
                    }
                }
                Err(fault) => faults.push(fault),
            }
        }
        (Self::from_files(files), faults)
    }

    /// Later files replace sentences of earlier ones.
    pub(super) fn from_files(files: Vec<LocaleFile>) -> Self {
        let bundles = Language::ALL.map(|language| (language, bundle(language, &files)));
        Self(Arc::new(Loaded {
            files,
            bundles,
            faults: AtomicU64::new(0),
            labels: RwLock::default(),
        }))
    }

    /// The sentence, as a message. What a language lacks is said in Indonesian.
    #[must_use]
    pub fn say(&self, language: Language, msg: Msg) -> Html {
        if let Some(html) = self.find(language, &msg) {
            return html;
        }
        self.fault(language, &msg, "the sentence is missing");
        self.find(language, &Msg::new("fault-neutral"))
            .unwrap_or_else(|| Html::plain("…"))
    }

    /// The sentence as plain text for a button or a command's description: no
    /// markup, one line, at most [`LABEL_MAX`] characters.
    #[must_use]
    pub fn label(&self, language: Language, msg: Msg) -> String {
        if !msg.is_bare() {
            return self
                .find_label(language, &msg)
                .unwrap_or_else(|| self.missing_label(language, &msg));
        }
        let place = (language, msg.id());
        let labels = self.0.labels.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = labels.get(&place) {
            return known.clone();
        }
        drop(labels);
        let Some(label) = self.find_label(language, &msg) else {
            return self.missing_label(language, &msg);
        };
        let labels = self.0.labels.write();
        let mut labels = labels.unwrap_or_else(PoisonError::into_inner);
        labels.insert(place, label.clone());
        label
    }

    fn find_label(&self, language: Language, msg: &Msg) -> Option<String> {
        let html = self.find(language, msg)?;
        Some(clean::line(&html.to_plain(), LABEL_MAX))
    }

    fn missing_label(&self, language: Language, msg: &Msg) -> String {
        self.fault(language, msg, "the label is missing");
        "…".to_owned()
    }

    /// How often a sentence was missing or broken since the start. Always 0
    /// while the files and the features agree.
    #[must_use]
    pub fn faults(&self) -> u64 {
        self.0.faults.load(Ordering::Relaxed)
    }

    /// Everything that is wrong with the sentences (`siaga check`).
    #[must_use]
    pub fn problems(&self) -> Vec<LocaleProblem> {
        let mut problems = problems::find(&self.0.files);
        problems.extend(catalogue::too_long(&self.catalogue()));
        problems
    }

    pub(super) fn files(&self) -> &[LocaleFile] {
        &self.0.files
    }

    fn find(&self, language: Language, msg: &Msg) -> Option<Html> {
        language
            .fallbacks()
            .iter()
            .find_map(|&spoken| self.find_in(spoken, msg))
    }

    fn find_in(&self, language: Language, msg: &Msg) -> Option<Html> {
        let bundle = self.bundle(language)?;
        let pattern = bundle.get_message(msg.id())?.value()?;
        let mut errors = Vec::new();
        let arguments = msg.fluent();
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
        Some(self.finished(language, msg, text.into_owned(), &errors))
    }

    fn finished(
        &self,
        language: Language,
        msg: &Msg,
        text: String,
        errors: &[FluentError],
    ) -> Html {
        let (html, faults) = mended(text, errors);
        for fault in faults {
            self.fault(language, msg, &fault);
        }
        html
    }

    pub(super) fn bundle(&self, language: Language) -> Option<&Bundle> {
        self.0
            .bundles
            .iter()
            .find(|(spoken, _)| *spoken == language)
            .map(|(_, bundle)| bundle)
    }

    fn fault(&self, language: Language, msg: &Msg, what: &str) {
        self.0.faults.fetch_add(1, Ordering::Relaxed);
        log::error!(id = msg.id(), language = language.code(), what; "a sentence could not be said as written");
    }
}

impl std::fmt::Debug for Locales {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Locales({} files)", self.0.files.len())
    }
}

fn embedded_files() -> Vec<LocaleFile> {
    Language::ALL
        .into_iter()
        .flat_map(|language| {
            files::embedded(language).map(|(feature, source)| {
                LocaleFile::read(
                    language,
                    format!("{}/{feature}.ftl", language.code()),
                    source,
                )
            })
        })
        .collect()
}

/// The files of one language's folder; none when there is no such folder.
fn changed_files(
    folder: &Path,
    language: Language,
) -> Result<Vec<Result<LocaleFile, LocaleFault>>, LocaleFault> {
    let unreadable = |cause| LocaleFault::Unreadable {
        file: folder.to_owned(),
        cause,
    };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(cause) => return Err(unreadable(cause)),
    };
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|ending| ending == "ftl") {
            paths.push(path);
        }
    }
    paths.sort();
    let files = paths.into_iter().map(|path| changed_file(path, language));
    Ok(files.collect())
}

fn changed_file(path: PathBuf, language: Language) -> Result<LocaleFile, LocaleFault> {
    let known = path
        .file_stem()
        .is_some_and(|stem| FEATURES.iter().any(|feature| stem == *feature));
    if !known {
        return Err(LocaleFault::UnknownFile { file: path });
    }
    let source = fs::read_to_string(&path).map_err(|cause| LocaleFault::Unreadable {
        file: path.clone(),
        cause,
    })?;
    let file = LocaleFile::read(language, path.display().to_string(), &source);
    Ok(LocaleFile {
        is_changed: true,
        ..file
    })
}

fn bundle(language: Language, files: &[LocaleFile]) -> Bundle {
    let tag: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks are for mixed directions; Telegram shows them as boxes
    // on old telephones, and all three languages run from left to right.
    bundle.set_use_isolating(false);
    for file in files.iter().filter(|file| file.language == language) {
        bundle.add_resource_overriding(Arc::clone(&file.resource));
    }
    bundle
}

/// Markup that Telegram accepts, whatever an edited file contains, and what was wrong.
pub(super) fn mended(mut text: String, errors: &[FluentError]) -> (Html, Vec<String>) {
    let mut faults = Vec::new();
    if !errors.is_empty() {
        faults.push("an argument or a reference is missing".to_owned());
        text = without_holes(&text);
    }
    if let Err(cause) = markup::check(&text) {
        faults.push(cause.to_string());
        return (Html::plain(&markup::flat(&text)), faults);
    }
    (Html::checked(text), faults)
}

/// Fluent writes `{$name}` where an argument is missing; people should read
/// an ellipsis.
fn without_holes(text: &str) -> String {
    let mut whole = String::new();
    let mut rest = text;
    while let Some((before, hole)) = rest.split_once('{') {
        whole.push_str(before);
        whole.push('…');
        rest = hole.split_once('}').map_or("", |(_, after)| after);
    }
    whole.push_str(rest);
    whole
}
