//! A sentence to say: its id and what is put into it.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentValue};

use crate::domain::text::clean;

use super::html::Html;

/// The longest text of a person inside a sentence, in characters.
const TEXT_MAX: usize = 200;

/// A sentence of the `.ftl` files with its arguments.
///
/// Ids are literals, so that a test can find each of them in the files.
#[derive(Clone)]
pub struct Msg {
    id: &'static str,
    arguments: Vec<(&'static str, Argument)>,
}

#[derive(Clone)]
enum Argument {
    Number(i64),
    Markup(Html),
}

impl Msg {
    /// The sentence with this id.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            arguments: Vec::new(),
        }
    }

    /// Whether nothing is put into it: then it reads the same every time.
    pub(super) fn is_bare(&self) -> bool {
        self.arguments.is_empty()
    }

    /// A whole number: the sentence may choose its form by it.
    #[must_use]
    pub fn num(self, key: &'static str, value: impl TryInto<i64>) -> Self {
        self.with(key, Argument::Number(value.try_into().unwrap_or(i64::MAX)))
    }

    /// Text that a person typed: cleaned, in one line, at most 200 characters,
    /// escaped.
    #[must_use]
    pub fn text(self, key: &'static str, typed: impl AsRef<str>) -> Self {
        self.plain(key, clean::line(typed.as_ref(), TEXT_MAX))
    }

    /// Text of our own (a time, a name of a place from the configuration), escaped.
    #[must_use]
    pub fn plain(self, key: &'static str, text: impl AsRef<str>) -> Self {
        self.html(key, Html::plain(text.as_ref()))
    }

    /// A finished piece, with its markup.
    #[must_use]
    pub fn html(self, key: &'static str, html: Html) -> Self {
        self.with(key, Argument::Markup(html))
    }

    /// The id.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.id
    }

    fn with(mut self, key: &'static str, argument: Argument) -> Self {
        self.arguments.push((key, argument));
        self
    }

    pub(super) fn fluent(&self) -> FluentArgs<'_> {
        let mut arguments = FluentArgs::with_capacity(self.arguments.len());
        for (key, argument) in &self.arguments {
            let value = match argument {
                Argument::Number(number) => FluentValue::from(number),
                Argument::Markup(html) => FluentValue::from(html.as_str()),
            };
            arguments.set(*key, value);
        }
        arguments
    }
}

/// Shows the id and the names of the arguments, never what people typed.
impl fmt::Debug for Msg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let keys: Vec<_> = self.arguments.iter().map(|(key, _)| key).collect();
        write!(f, "Msg({} {keys:?})", self.id)
    }
}
