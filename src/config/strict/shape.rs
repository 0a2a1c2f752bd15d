//! Shape: unknown keys, missing keys, values of the wrong type.
//!
//! Serde stops at the first. So each is noted and mended in the tree (a
//! mistyped key gets its right name, a missing value comes from the example)
//! and the reading begins again, until all are known. What was mended is
//! never used: a file with a fault is refused.

use std::ops::Range;

use toml::de::DeValue;

use super::Reading;
use super::document::{Node, UNPLACED};
use super::fault::Fault;
use super::nearest::nearest;
use super::path::KeyPath;

/// What serde says is wrong.
enum Wrong<'m> {
    UnknownKey { key: &'m str, known: Vec<&'m str> },
    MissingKey(&'m str),
    Value(String),
}

impl<'m> Wrong<'m> {
    fn of(message: &'m str) -> Self {
        if let Some(rest) = message.strip_prefix("unknown field ") {
            let mut names = rest.split('`').skip(1).step_by(2);
            let key = names.next().unwrap_or_default();
            let known = names.collect();
            return Self::UnknownKey { key, known };
        }
        if let Some(rest) = message.strip_prefix("missing field ") {
            return Self::MissingKey(rest.trim_matches('`'));
        }
        Self::Value(value_in_plain_words(message))
    }
}

/// `invalid type: string "ten", expected u32` in an operator's words.
fn value_in_plain_words(message: &str) -> String {
    let wrong_kind = ["invalid type: ", "invalid value: ", "invalid length "];
    let stripped = wrong_kind
        .iter()
        .find_map(|kind| message.strip_prefix(kind));
    let Some((found, expected)) = stripped.and_then(|rest| rest.split_once(", expected ")) else {
        return message.replace("unknown variant", "unknown choice");
    };
    format!(
        "this is {}, but {} belongs here",
        found_as(found),
        expected_as(expected)
    )
}

fn found_as(found: &str) -> String {
    for (serde, plain) in [
        ("string ", "the text "),
        ("integer ", "the number "),
        ("floating point ", "the number "),
        ("boolean ", ""),
    ] {
        if let Some(value) = found.strip_prefix(serde) {
            return format!("{plain}{}", value.trim_matches('`'));
        }
    }
    match found {
        "sequence" => "a list".to_owned(),
        "map" => "a table".to_owned(),
        other => other.to_owned(),
    }
}

fn expected_as(expected: &str) -> &str {
    match expected {
        "a string" | "str" | "string" => "a text in straight quotes",
        "a boolean" => "true or false",
        "a sequence" => "a list in [ ]",
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number (without minus or comma)",
        "i8" | "i16" | "i32" | "i64" | "isize" => "a whole number",
        "f32" | "f64" => "a number",
        other if other.starts_with("struct ") || other == "a map" => "a table",
        other => other,
    }
}

impl Reading<'_> {
    /// Notes what is wrong and mends it; `None` when reading can't go on.
    pub(super) fn mend(&mut self, error: &toml::de::Error) -> Option<()> {
        let span = error.span().unwrap_or_default();
        if span.start == UNPLACED {
            return None;
        }
        match Wrong::of(error.message()) {
            Wrong::UnknownKey { key, known } => {
                let node = self.document.node_of_key(&span)?;
                self.unknown_key(&node, key, &known)
            }
            Wrong::MissingKey(key) => self.missing_key(&span, key),
            Wrong::Value(what) => {
                let node = self.document.node_of_value(&span)?;
                let what = self.in_plain_words(&node, &what).unwrap_or(what);
                self.note(&node.path, Some(&node.value), what);
                let stand_in = self.example.stand_in(&node.path)?;
                self.document.put(&node.path, stand_in)
            }
        }
    }

    /// Mistakes that TOML's own words don't explain: 07:30 without quotes is
    /// a time to it, and `[village]` is not `[[village]]`.
    fn in_plain_words(&self, node: &Node, what: &str) -> Option<String> {
        match self.document.value(&node.path)?.get_ref() {
            DeValue::Datetime(time) if what.contains("a text") => {
                Some(format!("{time} needs straight quotes around it"))
            }
            DeValue::Table(_) if self.example.is_list_of_tables(&node.path) => {
                let header = node.path.without_items();
                Some(format!(
                    "there may be several of these: write [[{header}]], not [{header}]"
                ))
            }
            _ => None,
        }
    }

    fn unknown_key(&mut self, node: &Node, key: &str, known: &[&str]) -> Option<()> {
        let value = self.document.take(&node.path)?;
        let table = node.path.parent()?;
        let free = known
            .iter()
            .filter(|known| !self.document.has(&table.key(known)));
        if let Some(meant) = nearest(key, free.copied()) {
            let right = table.key(meant);
            let what = format!("unknown key `{key}`: did you mean `{meant}`?");
            self.note_key(node, what, self.example.shown(&right));
            return self.document.put(&right, value);
        }
        let (what, example) = self.where_it_belongs(key, known);
        self.note_key(node, what, example);
        Some(())
    }

    fn where_it_belongs(&self, key: &str, known: &[&str]) -> (String, Option<String>) {
        let elsewhere = self.example.nodes().into_iter().find(|node| {
            node.path.name() == Some(key) && node.path.parent().is_some_and(|table| !table.is_top())
        });
        match elsewhere
            .and_then(|node| Some((self.example.block_header(&node.path.parent()?)?, node.path)))
        {
            Some((table, path)) => {
                let what = format!("unknown key `{key}`: it belongs under {table}");
                (what, self.example.shown(&path))
            }
            None => {
                let known = known.join(", ");
                (
                    format!("unknown key `{key}`; what may stand here: {known}"),
                    None,
                )
            }
        }
    }

    fn missing_key(&mut self, table_span: &Range<usize>, key: &str) -> Option<()> {
        let Some(table) = self.document.node_of_value(table_span) else {
            return self.missing_at_the_top(key);
        };
        let missing = table.path.key(key);
        self.note(&missing, Some(&table.value), self.is_missing(&missing));
        let stand_in = self.example.stand_in(&missing)?;
        self.document.put(&missing, stand_in)
    }

    /// A key of the file itself belongs above the first block, and a block
    /// may go to the end.
    fn missing_at_the_top(&mut self, key: &str) -> Option<()> {
        let missing = KeyPath::default().key(key);
        let end = self.document.text.trim_end().len();
        let is_key = self.example.block_header(&missing).is_none();
        let (place, span) = match is_key {
            true => (
                "; it belongs at the top of the file, above the first [block]",
                0..0,
            ),
            false => ("", end..end),
        };
        let what = format!("{}{place}", self.is_missing(&missing));
        self.note(&missing, Some(&span), what);
        let stand_in = self.example.stand_in(&missing)?;
        self.document.put(&missing, stand_in)
    }

    fn is_missing(&self, path: &KeyPath) -> String {
        match self.example.block_header(path) {
            Some(header) => format!("the block {header} is missing"),
            None => format!("`{}` is missing", path.name().unwrap_or_default()),
        }
    }

    pub(super) fn note_key(&mut self, node: &Node, what: String, example: Option<String>) {
        let span = match node.key.start {
            UNPLACED => &node.value,
            _ => &node.key,
        };
        self.faults.push(Fault {
            file: self.document.file.to_owned(),
            position: Some(self.document.position(span)),
            key: node.path.clone(),
            what,
            example,
        });
    }
}
