//! Examples, looked up in the commented example file that is shipped.

use toml::de::DeValue;

use super::document::{Document, Place, unplaced};
use super::path::KeyPath;

/// As many lines of a table as an error can show before it is unreadable.
const SHOWN_LINES: usize = 6;

impl<'t> Document<'t> {
    /// What to write at `path`, as this (example) file has it.
    pub(super) fn shown(&self, path: &KeyPath) -> Option<String> {
        let path = path.first_of_each();
        let mut shown = match self.value(&path) {
            None => return self.commented_out(path.name()?),
            Some(value) => self.shown_value(&path, value),
        };
        if shown.is_none() {
            shown = self.shown(&path.parent()?);
        }
        shown
    }

    fn shown_value(&self, path: &KeyPath, value: &Place<'_>) -> Option<String> {
        match value.get_ref() {
            DeValue::Table(_) => self.block(&format!("[{path}]"), path),
            DeValue::Array(items) if items.first().is_some_and(is_table) => {
                self.block(&format!("[[{path}]]"), path)
            }
            _ => {
                let written = self.text.get(value.span())?;
                let flat = written.split_whitespace().collect::<Vec<_>>().join(" ");
                Some(format!("{} = {flat}", path.name()?))
            }
        }
    }

    /// The first lines of a table, without its comments.
    fn block(&self, header: &str, path: &KeyPath) -> Option<String> {
        let header = header.replace("[1]", "");
        let mut lines = self.text.lines().map(str::trim);
        if !lines.any(|line| line == header || line == format!("[{header}]")) {
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
