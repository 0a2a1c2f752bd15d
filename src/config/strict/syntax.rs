//! From bytes to a tree: files that can't be read, and text that is no TOML.

use std::io::{Error, ErrorKind};
use std::path::Path;

use toml::de::DeTable;

use super::document::Document;
use super::fault::{ConfigFaults, Fault, Position};
use super::path::KeyPath;

fn fault(file: &str, position: Option<Position>, what: String) -> Fault {
    Fault {
        file: file.to_owned(),
        position,
        key: KeyPath::default(),
        what,
        example: None,
    }
}

pub(super) fn empty(file: &str) -> Fault {
    let what = "the file is empty; begin with a copy of the example file that came with siaga";
    fault(file, None, what.to_owned())
}

pub(super) fn read_text(path: &Path) -> Result<String, ConfigFaults> {
    let file = path.display().to_string();
    let refuse = |position, what| ConfigFaults::new(vec![fault(&file, position, what)]);
    let bytes = std::fs::read(path).map_err(|error| refuse(None, unreadable(&error)))?;
    String::from_utf8(bytes).map_err(|error| {
        let (valid, rest) = (error.utf8_error().valid_up_to(), error.as_bytes());
        let before = String::from_utf8_lossy(rest.get(..valid).unwrap_or_default());
        let position = Position::of_byte(&before, before.len());
        let what = "from here on this is not UTF-8 text; save the file again as UTF-8 \
                    (in Notepad: Save as, Encoding: UTF-8)";
        refuse(Some(position), what.to_owned())
    })
}

fn unreadable(error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "there is no such file; name the right one with --config, \
                                for example --config config/siaga.toml"
            .to_owned(),
        ErrorKind::IsADirectory => "this is a folder; name the file in it, \
                                    for example --config config/siaga.toml"
            .to_owned(),
        ErrorKind::PermissionDenied => {
            "this file may not be read by the user siaga runs as".to_owned()
        }
        _ => format!("the file can't be read: {error}"),
    }
}

pub(super) fn document<'t>(file: &'t str, text: &'t str) -> Result<Document<'t>, ConfigFaults> {
    parse(file, text).map_err(|fault| ConfigFaults::new(vec![fault]))
}

/// As [`document`], with the example of the key whose line can't be read.
pub(super) fn document_with<'t>(
    file: &'t str,
    text: &'t str,
    example: &Document<'_>,
) -> Result<Document<'t>, ConfigFaults> {
    parse(file, text).map_err(|mut fault| {
        if let Some(position) = fault.position {
            fault.key = key_around(text, position.line);
            fault.example = example.shown(&fault.key);
        }
        ConfigFaults::new(vec![fault])
    })
}

fn parse<'t>(file: &'t str, text: &'t str) -> Result<Document<'t>, Fault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match DeTable::parse(text) {
        Ok(root) => Ok(Document { file, text, root }),
        Err(error) => {
            let mut byte = error.span().map_or(0, |span| span.start);
            if error.message().contains("array") {
                byte = start_of_list(text, byte).unwrap_or(byte);
            }
            let position = Position::of_byte(text, byte);
            Err(fault(
                file,
                Some(position),
                not_toml(&error, text, position),
            ))
        }
    }
}

/// An open list is noticed further down only: what is wrong is where it begins.
fn start_of_list(text: &str, byte: usize) -> Option<usize> {
    text.get(..byte)?.rfind("= [").map(|equals| equals + 2)
}

fn not_toml(error: &toml::de::Error, text: &str, position: Position) -> String {
    let line = text.lines().nth(position.line - 1).unwrap_or_default();
    if line.contains(['“', '”', '„', '‘', '’']) {
        return "this line has typographic quotes (“ ”); write straight ones (\")".to_owned();
    }
    let message = error.message();
    if line.trim_end().ends_with('=') {
        return "after = comes a value; a text stands in straight quotes (\")".to_owned();
    }
    for (sign, what) in [
        (
            "array",
            "this list has no closing ], or a comma is missing in it",
        ),
        (
            "duplicate key",
            "this key stands here for the second time; keep one of the two",
        ),
        (
            "must be quoted",
            "a text must stand in straight quotes (\")",
        ),
        (
            "invalid boolean",
            "a text must stand in straight quotes (\")",
        ),
        (
            "invalid basic string",
            "the text on this line has no closing quote (\")",
        ),
        ("key with no value", "a key is followed by = and its value"),
        (
            "escape",
            "a \\ in a text has a meaning of its own; write / in paths",
        ),
    ] {
        if message.contains(sign) {
            return what.to_owned();
        }
    }
    format!("this line can't be read: {message}")
}

/// The key that a line sets, judged by its looks and by the header above it.
fn key_around(text: &str, line: usize) -> KeyPath {
    let above: Vec<&str> = text.lines().take(line).map(str::trim).collect();
    let header = above.iter().rev().find(|line| line.starts_with('['));
    let table = header.map_or("", |header| header.trim_matches(['[', ']']));
    let path = KeyPath::parse(table);
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let last = above.last().copied().unwrap_or_default();
    match last.split(|c| !is_name(c)).next() {
        Some(key) if !key.is_empty() => path.key(key),
        _ => path,
    }
}
