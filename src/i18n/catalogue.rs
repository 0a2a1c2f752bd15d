//! Every sentence as people will read it, with examples for what is put into it: for
//! native speakers who read through them all.

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast;

use crate::domain::language::Language;
use crate::domain::text::clean;

use super::anatomy::{named, parts};
use super::examples::{self, Value};
use super::html::Html;
use super::locales::{Bundle, LocaleFile, Locales, mended};
use super::markup;
use super::problems::{LocaleProblem, ProblemKind, line_of};
use super::{LABEL_MAX, MESSAGE_MAX, TOAST_MAX};

/// How a sentence is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// In a bubble.
    Message,
    /// On a button.
    Button,
    /// For a moment, after a press.
    Toast,
}

/// Names that begin so are choices on buttons.
const CHOICES: [&str; 4] = ["feeling-", "symptom-", "breathless-", "danger-"];
/// These are named like buttons and choices, and speak of them.
const ABOUT_BUTTONS: [&str; 2] = ["danger-heard", "old-button"];

impl Kind {
    /// By the name of the sentence.
    #[must_use]
    pub fn of(id: &str) -> Self {
        let is_choice = CHOICES.iter().any(|begins| id.starts_with(begins));
        if id.ends_with("-toast") {
            Self::Toast
        } else if (id.ends_with("-button") || is_choice) && !ABOUT_BUTTONS.contains(&id) {
            Self::Button
        } else {
            Self::Message
        }
    }
}

/// A sentence in its languages.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its name.
    pub id: String,
    /// The file it is in, without the ending.
    pub feature: String,
    /// The heading it stands under (`## …`).
    pub heading: Option<String>,
    /// How it is shown.
    pub kind: Kind,
    /// One for each language that has it.
    pub shown: Vec<Shown>,
}

/// A sentence as it looks in one language.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The language.
    pub language: Language,
    /// File and line.
    pub place: String,
    /// With the examples put in.
    pub html: Html,
}

/// A piece of finished markup, for those who draw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// A tag of Telegram's opens.
    Open(&'a str),
    /// It closes.
    Close(&'a str),
    /// A visible character.
    Letter(char),
}

impl Html {
    /// Its pieces in order, without what tags carry besides their name.
    pub fn pieces(&self) -> impl Iterator<Item = Piece<'_>> {
        markup::pieces(self.as_str()).map(|piece| match piece {
            markup::Piece::Open { name, .. } => Piece::Open(name),
            markup::Piece::Close { name, .. } => Piece::Close(name),
            markup::Piece::Letter { seen, .. } => Piece::Letter(seen),
            markup::Piece::Stray => Piece::Letter('<'),
        })
    }
}

impl Locales {
    /// Every sentence, in the order of the Indonesian files.
    #[must_use]
    pub fn catalogue(&self) -> Vec<Entry> {
        let indonesian = |file: &&LocaleFile| file.language == Language::Id && !file.is_changed;
        let files = self.files().iter().filter(indonesian);
        files.flat_map(|file| self.entries(file)).collect()
    }

    fn entries(&self, file: &LocaleFile) -> Vec<Entry> {
        let ids = file.resource.entries().filter_map(named).map(|(id, _)| id);
        ids.filter(|id| !id.starts_with('-'))
            .map(|id| Entry {
                shown: self.all_shown(&id),
                feature: file.feature().to_owned(),
                heading: heading_above(file.resource.source(), &id),
                kind: Kind::of(&id),
                id,
            })
            .collect()
    }

    fn all_shown(&self, id: &str) -> Vec<Shown> {
        let shown = |language| {
            Some(Shown {
                language,
                place: self.place_of(language, id)?,
                html: self.looks(language, id)?,
            })
        };
        Language::ALL.into_iter().filter_map(shown).collect()
    }

    /// File and line where the sentence that is said stands.
    fn place_of(&self, language: Language, id: &str) -> Option<String> {
        let files = self.files().iter().rev();
        let mut own = files.filter(|file| file.language == language);
        own.find_map(|file| {
            let line = line_of(file.resource.source(), id)?;
            Some(format!("{}:{line}", file.name))
        })
    }

    /// The sentence with its examples; none when this language lacks it.
    pub(super) fn looks(&self, language: Language, id: &str) -> Option<Html> {
        let bundle = self.bundle(language)?;
        let pattern = bundle.get_message(id)?.value()?;
        let mut arguments = FluentArgs::new();
        for name in needed(bundle, pattern, 3) {
            let value = match examples::of(self, language, id, &name) {
                Some(Value::Number(number)) => FluentValue::from(number),
                Some(Value::Markup(html)) => FluentValue::from(html.into_string()),
                None => FluentValue::from(format!("‹{name}›")),
            };
            arguments.set(name, value);
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
        let (html, _) = mended(text.into_owned(), &errors);
        Some(match Kind::of(id) {
            Kind::Button => Html::plain(&clean::line(&html.to_plain(), LABEL_MAX)),
            Kind::Message | Kind::Toast => html,
        })
    }
}

/// The last `## …` before a sentence: the parser keeps no comments.
fn heading_above(source: &str, id: &str) -> Option<String> {
    let line = line_of(source, id)?;
    let above = source.lines().take(line);
    let headings = above.filter_map(|line| line.strip_prefix("## "));
    headings.last().map(str::to_owned)
}

/// The arguments of a sentence and of those it refers to, `deep` sentences down.
fn needed(bundle: &Bundle, pattern: &ast::Pattern<&str>, deep: u8) -> Vec<String> {
    let own = parts(pattern);
    let mut names: Vec<String> = own.arguments.into_iter().collect();
    if deep > 0 {
        for id in own.references {
            let other = bundle.get_message(&id).and_then(|message| message.value());
            names.extend(
                other
                    .into_iter()
                    .flat_map(|other| needed(bundle, other, deep - 1)),
            );
        }
    }
    names
}

/// The sentences that are too long for Telegram when they have their examples.
pub(super) fn too_long(entries: &[Entry]) -> Vec<LocaleProblem> {
    let mut problems = Vec::new();
    for entry in entries {
        let limit = match entry.kind {
            Kind::Message => MESSAGE_MAX,
            Kind::Toast => TOAST_MAX,
            Kind::Button => continue,
        };
        for shown in &entry.shown {
            let length = shown.html.plain_len_utf16();
            if length > limit {
                problems.push(shown.too_long(&entry.id, length, limit));
            }
        }
    }
    problems
}

impl Shown {
    fn too_long(&self, id: &str, length: usize, limit: usize) -> LocaleProblem {
        let (file, line) = self.place.rsplit_once(':').unwrap_or((&self.place, ""));
        LocaleProblem {
            language: self.language,
            file: file.to_owned(),
            line: line.parse().ok(),
            kind: ProblemKind::TooLong {
                id: id.to_owned(),
                length,
                limit,
            },
        }
    }
}
