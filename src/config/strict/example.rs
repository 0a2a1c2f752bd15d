//! Examples, looked up in the commented example file that is shipped.

use toml::de::DeValue;

use super::document::{Document, Place, unplaced};
use super::path::KeyPath;

/// As many lines of a table as an error can show before it is unreadable.
const SHOWN_LINES: usize = 6;

impl<'t> Document<'t> {
    /// What to write at `path`, as this (example) file has it. Of a list, the
    /// whole line is shown.
    pub(super) fn shown(&self, path: &KeyPath) -> Option<String> {
        if path.is_item() {
            return self.shown(&path.parent()?);
        }
        let path = path.first_of_each();
        match self.value(&path) {
            None => self.commented_out(path.name()?),
            Some(value) => self.shown_value(&path, value),
        }
    }

    fn shown_value(&self, path: &KeyPath, value: &Place<'_>) -> Option<String> {
        if let Some(header) = self.block_header(path) {
            return self.block(header, path);
        }
        let written = self.text.get(value.span())?;
        let flat = written.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(format!("{} = {flat}", path.name()?))
    }

    /// `[telegram.pacing]` or `[[village]]`, when the path is a table that has
    /// a header (a table may also stand on one line, in braces).
    pub(super) fn block_header(&self, path: &KeyPath) -> Option<String> {
        let path = path.first_of_each();
        let name = path.without_items();
        let header = match self.value(&path)?.get_ref() {
            DeValue::Table(_) if !path.is_item() => format!("[{name}]"),
            DeValue::Table(_) => format!("[[{name}]]"),
            _ if self.is_list_of_tables(&path) => format!("[[{name}]]"),
            _ => return None,
        };
        let mut lines = self.text.lines();
        lines.any(|line| line.trim() == header).then_some(header)
    }

    pub(super) fn is_list_of_tables(&self, path: &KeyPath) -> bool {
        let items = self.value(&path.first_of_each());
        let items = items.and_then(|value| value.get_ref().as_array());
        items.and_then(|items| items.first()).is_some_and(is_table)
    }

    /// The first lines of a table, without its comments.
    fn block(&self, header: String, path: &KeyPath) -> Option<String> {
        let mut lines = self.text.lines().map(str::trim);
        if !lines.any(|line| line == header) {
            return self.commented_out(path.name()?);
        }
        let body = lines
            .take_while(|line| !line.starts_with('['))
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        let mut block = vec![header];
        block.extend(body.map(str::to_owned));
        if block.len() > SHOWN_LINES {
            block.truncate(SHOWN_LINES);
            block.push("…".to_owned());
        }
        Some(block.join("\n"))
    }

    /// The example of a key that may be left out: `# key = value`.
    fn commented_out(&self, name: &str) -> Option<String> {
        let start = format!("{name} = ");
        let lines = self.text.lines().filter_map(|line| line.strip_prefix('#'));
        let mut found = lines.map(str::trim).filter(|line| line.starts_with(&start));
        found.next().map(str::to_owned)
    }

    /// The example's value for `path`, to go on reading with.
    pub(super) fn stand_in(&self, path: &KeyPath) -> Option<Place<'t>> {
        self.value(&path.first_of_each()).map(unplaced)
    }
}

fn is_table(value: &Place<'_>) -> bool {
    matches!(value.get_ref(), DeValue::Table(_))
}
