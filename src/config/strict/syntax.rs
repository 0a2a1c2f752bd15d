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
            let byte = error.span().map_or(0, |span| span.start);
            let position = Position::of_byte(text, byte);
            Err(fault(
                file,
                Some(position),
                not_toml(&error, text, position),
            ))
        }
    }
}

fn not_toml(error: &toml::de::Error, text: &str, position: Position) -> String {
    let line = text.lines().nth(position.line - 1).unwrap_or_default();
    if line.contains(['“', '”', '„', '‘', '’']) {
        return "this line has typographic quotes (“ ”); write straight ones (\")".to_owned();
    }
    if error.message().starts_with("duplicate key") {
        return "this key stands here for the second time; keep one of the two".to_owned();
    }
    format!("this line can't be read: {}", error.message())
}

/// The key that a line sets, judged by its looks and by the header above it.
fn key_around(text: &str, line: usize) -> KeyPath {
    let above: Vec<&str> = text.lines().take(line).map(str::trim).collect();
    let header = above.iter().rev().find(|line| line.starts_with('['));
    let table = header.map_or("", |header| header.trim_matches(['[', ']']));
    let path = KeyPath::parse(table);
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    match above.last().and_then(|line| line.split_once('=')) {
        Some((key, _)) if key.trim().chars().all(is_name) => path.key(key.trim()),
        _ => path,
    }
}
