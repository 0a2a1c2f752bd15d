//! What is wrong with the sentences: found before a person could meet it.
//!
//! Indonesian is the reference: the other languages must have the same
//! sentences, with the same arguments.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use fluent_syntax::ast::Pattern;
use fluent_syntax::parser::ParserError;

use crate::domain::language::Language;

use super::anatomy::{named, parts, skeletons};
use super::catalogue::Kind;
use super::locales::LocaleFile;
use super::markup::{self, MarkupFault};
use super::{LABEL_MAX, LABEL_SEEN};

/// One thing to mend in a file of sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocaleProblem {
    /// Whose sentences.
    pub language: Language,
    /// Which file, as `jv/common.ftl` or a path on disk.
    pub file: String,
    /// The line, where there is one.
    pub line: Option<usize>,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What can be wrong with a sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProblemKind {
    /// Not Fluent.
    #[error("not a sentence in Fluent's writing: {0}")]
    Unparsable(String),
    /// Indonesian has it, this language lacks it.
    #[error("{id} is missing")]
    Missing {
        /// The sentence.
        id: String,
    },
    /// This language has it, Indonesian lacks it.
    #[error("{id} is in no Indonesian file")]
    Extra {
        /// The sentence.
        id: String,
    },
    /// Twice in one language.
    #[error("{id} is written twice")]
    Duplicate {
        /// The sentence.
        id: String,
    },
    /// Other arguments than in Indonesian.
    #[error("{id} uses the arguments {here:?}, in Indonesian {reference:?}")]
    Arguments {
        /// The sentence.
        id: String,
        /// The arguments used here.
        here: Vec<String>,
        /// The arguments used in Indonesian.
        reference: Vec<String>,
    },
    /// It names another sentence that is not there.
    #[error("{id} refers to {to}, which is missing")]
    Reference {
        /// The sentence.
        id: String,
        /// What it refers to.
        to: String,
    },
    /// Telegram would refuse it.
    #[error("{id}: {fault}")]
    Markup {
        /// The sentence.
        id: String,
        /// Why.
        fault: MarkupFault,
    },
    /// It would have no words: a screen reader says nothing, and a colour alone means
    /// nothing to many.
    #[error("{id} has no words, only a sign or a colour")]
    Wordless {
        /// The sentence.
        id: String,
    },
    /// Telegram cuts or refuses it.
    #[error("{id} comes to {length} characters, Telegram takes {limit}")]
    TooLong {
        /// The sentence.
        id: String,
        /// Its length with the example values.
        length: usize,
        /// The most.
        limit: usize,
    },
    /// A small telephone shows its beginning only.
    #[error("{id} has {length} characters, a small telephone shows about {LABEL_SEEN}")]
    WideLabel {
        /// The sentence.
        id: String,
        /// Its length.
        length: usize,
    },
    /// A changed sentence with a name that the program never says.
    #[error("{id} is no sentence of ours: nobody would ever read it")]
    Unknown {
        /// The name.
        id: String,
    },
    /// Too long for a button.
    #[error("{id} has {length} characters, a button takes {LABEL_MAX}")]
    LongLabel {
        /// The sentence.
        id: String,
        /// Its length.
        length: usize,
    },
}

impl ProblemKind {
    /// The sentence it is about; none when the file can't be read there.
    #[must_use]
    pub fn sentence(&self) -> Option<&str> {
        match self {
            Self::Unparsable(_) => None,
            Self::Missing { id }
            | Self::Extra { id }
            | Self::Unknown { id }
            | Self::Duplicate { id }
            | Self::Arguments { id, .. }
            | Self::Reference { id, .. }
            | Self::Markup { id, .. }
            | Self::Wordless { id }
            | Self::TooLong { id, .. }
            | Self::WideLabel { id, .. }
            | Self::LongLabel { id, .. } => Some(id),
        }
    }

    /// Whether people would only read it less well: worth knowing, no fault.
    #[must_use]
    pub fn is_harmless(&self) -> bool {
        match self {
            Self::Extra { .. } | Self::Unknown { .. } | Self::WideLabel { .. } => true,
            Self::Unparsable(_)
            | Self::Missing { .. }
            | Self::Duplicate { .. }
            | Self::Arguments { .. }
            | Self::Reference { .. }
            | Self::Markup { .. }
            | Self::Wordless { .. }
            | Self::TooLong { .. }
            | Self::LongLabel { .. } => false,
        }
    }
}

impl LocaleProblem {
    pub(super) fn unparsable(
        language: Language,
        file: &str,
        source: &str,
        fault: &ParserError,
    ) -> Self {
        let before = source.get(..fault.pos.start).unwrap_or(source);
        Self {
            language,
            file: file.to_owned(),
            line: Some(before.matches('\n').count() + 1),
            kind: ProblemKind::Unparsable(fault.to_string()),
        }
    }
}

impl fmt::Display for LocaleProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.kind),
            None => write!(f, "{}: {}", self.file, self.kind),
        }
    }
}

/// One sentence or term as it is written in a file.
struct Sentence<'a> {
    file: &'a LocaleFile,
    pattern: &'a Pattern<&'a str>,
}

/// The sentences of a language by id (terms with their `-`); of a sentence that
/// is changed on disk, the changed one.
type Sentences<'a> = BTreeMap<String, Sentence<'a>>;

/// Everything that is wrong with these files.
pub(super) fn find(files: &[LocaleFile]) -> Vec<LocaleProblem> {
    let mut problems: Vec<_> = files
        .iter()
        .flat_map(|file| file.unparsable.clone())
        .collect();
    let shipped = files.iter().filter(|file| !file.is_changed);
    let reference = sentences(Language::Id, shipped, &mut Vec::new());
    for language in Language::ALL {
        let spoken = sentences(language, files.iter(), &mut problems);
        compare(language, &spoken, &reference, &mut problems);
        for (id, sentence) in &spoken {
            problems.extend(sentence.problems(id, &spoken));
        }
    }
    problems
}

fn sentences<'a>(
    language: Language,
    files: impl Iterator<Item = &'a LocaleFile>,
    problems: &mut Vec<LocaleProblem>,
) -> Sentences<'a> {
    let mut found = Sentences::new();
    for file in files.filter(|file| file.language == language) {
        let mut here = BTreeSet::new();
        for (id, pattern) in file.resource.entries().filter_map(named) {
            let sentence = Sentence { file, pattern };
            let earlier = found
                .get(&id)
                .is_some_and(|other| !other.is_replaced_by(file));
            if !here.insert(id.clone()) || earlier {
                problems.push(sentence.problem(ProblemKind::Duplicate { id: id.clone() }, &id));
            }
            found.insert(id, sentence);
        }
    }
    found
}

fn compare(
    language: Language,
    spoken: &Sentences<'_>,
    reference: &Sentences<'_>,
    problems: &mut Vec<LocaleProblem>,
) {
    for (id, sentence) in reference {
        if !spoken.contains_key(id) {
            problems.push(LocaleProblem {
                language,
                file: format!("{}/{}.ftl", language.code(), sentence.file.feature()),
                line: None,
                kind: ProblemKind::Missing { id: id.clone() },
            });
        }
    }
    for (id, sentence) in spoken {
        match reference.get(id) {
            None => problems.push(sentence.problem(sentence.unknown(id), id)),
            Some(original) => problems.extend(sentence.other_arguments(id, original)),
        }
    }
}

impl LocaleFile {
    pub(super) fn feature(&self) -> &str {
        let stem = Path::new(&self.name).file_stem();
        stem.and_then(|stem| stem.to_str()).unwrap_or(&self.name)
    }
}

impl Sentence<'_> {
    /// A later file of the same name is the changed one from the disk.
    fn is_replaced_by(&self, file: &LocaleFile) -> bool {
        self.file.feature() == file.feature()
    }

    fn problem(&self, kind: ProblemKind, id: &str) -> LocaleProblem {
        LocaleProblem {
            language: self.file.language,
            file: self.file.name.clone(),
            line: line_of(self.file.resource.source(), id),
            kind,
        }
    }

    fn unknown(&self, id: &str) -> ProblemKind {
        let id = id.to_owned();
        match self.file.is_changed {
            true => ProblemKind::Unknown { id },
            false => ProblemKind::Extra { id },
        }
    }

    fn problems(&self, id: &str, spoken: &Sentences<'_>) -> Vec<LocaleProblem> {
        let mut kinds = Vec::new();
        for skeleton in skeletons(self.pattern) {
            kinds.extend(
                markup::check(&skeleton)
                    .err()
                    .map(|fault| ProblemKind::Markup {
                        id: id.to_owned(),
                        fault,
                    }),
            );
            kinds.extend(label_problem(id, &skeleton));
        }
        for to in parts(self.pattern).references {
            // A Fluent reference does not fall back to another language.
            if !spoken.contains_key(&to) {
                kinds.push(ProblemKind::Reference {
                    id: id.to_owned(),
                    to,
                });
            }
        }
        kinds
            .into_iter()
            .map(|kind| self.problem(kind, id))
            .collect()
    }

    fn other_arguments(&self, id: &str, original: &Sentence<'_>) -> Option<LocaleProblem> {
        let here = parts(self.pattern).arguments;
        let reference = parts(original.pattern).arguments;
        let kind = ProblemKind::Arguments {
            id: id.to_owned(),
            here: here.iter().cloned().collect(),
            reference: reference.iter().cloned().collect(),
        };
        (here != reference).then(|| self.problem(kind, id))
    }
}

fn label_problem(id: &str, skeleton: &str) -> Option<ProblemKind> {
    let seen = markup::flat(skeleton);
    let length = seen.chars().count();
    let id = id.to_owned();
    if !seen.chars().any(char::is_alphanumeric) {
        return Some(ProblemKind::Wordless { id });
    }
    match Kind::of(&id) {
        Kind::Button if length > LABEL_MAX => Some(ProblemKind::LongLabel { id, length }),
        Kind::Button if length > LABEL_SEEN => Some(ProblemKind::WideLabel { id, length }),
        Kind::Button | Kind::Toast | Kind::Message => None,
    }
}

pub(super) fn line_of(source: &str, id: &str) -> Option<usize> {
    let begins = |line: &str| {
        line.strip_prefix(id)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    source.lines().position(begins).map(|index| index + 1)
}
