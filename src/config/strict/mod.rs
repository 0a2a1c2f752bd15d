//! Strict reading of the files in `config/`.
//!
//! Every fault is told with file, line, column, key, what is wrong and an
//! example. All faults of a file are told together, so that an operator mends
//! it in one go. Nothing is guessed and nothing is ignored: an unknown key is
//! a fault, and a file with a fault gives no value.

mod document;
mod example;
mod fault;
mod nearest;
mod path;
mod shape;
mod syntax;

use std::fmt::Display;
use std::ops::{Range, RangeInclusive};
use std::path::Path;

use serde::de::DeserializeOwned;
use toml::Spanned;

use document::{Document, UNPLACED};
pub use fault::{ConfigFaults, Fault, Position};
pub use nearest::nearest;
pub use path::KeyPath;

/// A file whose every line is wrong ends here.
const MOST_FAULTS: usize = 50;

/// A file being read: its tree, the example beside it, and what is wrong so far.
#[derive(Debug)]
pub struct Reading<'t> {
    document: Document<'t>,
    example: Document<'t>,
    faults: Vec<Fault>,
}

/// Reads `text` as a `T`, or tells all that is wrong with its shape.
///
/// # Errors
/// Faults of syntax, unknown or missing keys, values of the wrong type.
pub fn parse<T: DeserializeOwned>(
    file: &str,
    text: &str,
    example: &str,
) -> Result<T, ConfigFaults> {
    let mut reading = Reading::new(file, text, example)?;
    let value = reading.shape();
    reading.finish(value)
}

/// The text of a file.
///
/// # Errors
/// One fault when the file is missing, a folder, unreadable or not UTF-8.
pub fn read_text(path: &Path) -> Result<String, ConfigFaults> {
    syntax::read_text(path)
}

impl<'t> Reading<'t> {
    /// Parses the syntax. `example` is the file that is shipped, from which
    /// examples are looked up.
    ///
    /// # Errors
    /// The first fault of syntax: what follows it is seldom worth reading.
    pub fn new(file: &'t str, text: &'t str, example: &'t str) -> Result<Self, ConfigFaults> {
        let example = syntax::document("example", example)?;
        let document = syntax::document_with(file, text, &example)?;
        let mut faults = Vec::new();
        if document.is_empty() {
            faults.push(syntax::empty(file));
        }
        Ok(Self {
            document,
            example,
            faults,
        })
    }

    /// The value, as far as it could be read: faults of shape are noted.
    pub fn shape<T: DeserializeOwned>(&mut self) -> Option<T> {
        while self.faults.len() < MOST_FAULTS && !self.document.is_empty() {
            let root = self.document.root.clone();
            match T::deserialize(toml::Deserializer::from(root)) {
                Ok(value) => return Some(value),
                Err(error) => self.mend(&error)?,
            }
        }
        None
    }

    /// The value, if nothing was wrong.
    ///
    /// # Errors
    /// Everything that was noted.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, ConfigFaults> {
        match value {
            Some(value) if self.faults.is_empty() => Ok(value),
            _ => Err(ConfigFaults::new(self.faults)),
        }
    }

    /// Notes that the value at `path` is wrong; the line is looked up. The
    /// shipped file's example is shown, or else this one. A path that doesn't
    /// stand in the file is told with the line of the table it is missing in.
    pub fn object(&mut self, path: &KeyPath, what: impl Into<String>, example: String) {
        let mut at = Some(path.clone());
        let mut span = None;
        while let (Some(here), None) = (&at, &span) {
            span = self.document.node(here).map(|node| node.value);
            at = here.parent();
        }
        let example = self.example.shown(path).or(Some(example));
        self.push(path.clone(), span.as_ref(), what.into(), example);
    }

    /// Takes out every text that `is_meant` (by its key and content) and notes
    /// `what` in its place, without repeating the content.
    pub fn withdraw(&mut self, is_meant: impl Fn(&str, &str) -> bool, what: &str, example: &str) {
        for node in self.document.nodes() {
            let text = self
                .document
                .value(&node.path)
                .and_then(|place| place.get_ref().as_str());
            let Some(text) = text else { continue };
            if is_meant(node.path.name().unwrap_or_default(), text) {
                self.note_key(&node, what.to_owned(), Some(example.to_owned()));
                match self.example.stand_in(&node.path) {
                    Some(stand_in) => drop(self.document.put(&node.path, stand_in)),
                    None => drop(self.document.take(&node.path)),
                }
            }
        }
    }

    /// Whether the file really says this: not when the value is missing or of
    /// the wrong type (noted already) and the example's stands in for it.
    #[must_use]
    pub fn is_written<T>(value: &Spanned<T>) -> bool {
        value.span().start != UNPLACED
    }

    /// Notes that this value is wrong.
    pub fn refuse<T>(&mut self, value: &Spanned<T>, what: impl Display) {
        if !Self::is_written(value) {
            return;
        }
        let span = value.span();
        let node = self.document.node_of_value(&span);
        let path = node.map(|node| node.path).unwrap_or_default();
        self.note(&path, Some(&span), what.to_string());
    }

    /// The value as `read` understands it; what `read` can't is noted.
    pub fn read<T, E: Display>(
        &mut self,
        written: &Spanned<String>,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        read(written.get_ref().trim())
            .inspect_err(|wrong| self.refuse(written, wrong))
            .ok()
    }

    /// A text with something in it.
    pub fn words(&mut self, written: &Spanned<String>) -> Option<String> {
        self.read(written, |text| match text {
            "" => Err("this is empty"),
            text => Ok(text.to_owned()),
        })
    }

    /// A number between two limits, both allowed.
    pub fn within<N: PartialOrd + Display + Copy>(
        &mut self,
        written: &Spanned<N>,
        limits: RangeInclusive<N>,
    ) -> Option<N> {
        let number = *written.get_ref();
        if limits.contains(&number) {
            return Some(number);
        }
        let (least, most) = (limits.start(), limits.end());
        self.refuse(
            written,
            format!("{number} is not between {least} and {most}"),
        );
        None
    }

    fn note(&mut self, path: &KeyPath, span: Option<&Range<usize>>, what: String) {
        let example = self.example.shown(path);
        self.push(path.clone(), span, what, example);
    }

    fn push(
        &mut self,
        key: KeyPath,
        span: Option<&Range<usize>>,
        what: String,
        example: Option<String>,
    ) {
        let position = span.map(|span| self.document.position(span));
        self.faults.push(Fault {
            file: self.document.file.to_owned(),
            position,
            key,
            what,
            example,
        });
    }
}
