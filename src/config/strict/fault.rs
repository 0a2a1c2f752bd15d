//! What an operator reads when a file is wrong: where, which key, what, and
//! an example that is right.

use std::fmt;

use super::path::KeyPath;

/// A place in a file, counted from 1; columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in that line.
    pub column: usize,
}

impl Position {
    pub(super) fn of_byte(text: &str, byte: usize) -> Self {
        let before = text.get(..byte.min(text.len())).unwrap_or(text);
        let start_of_line = before.rfind('\n').map_or(0, |newline| newline + 1);
        let in_line = before.get(start_of_line..).unwrap_or("");
        Self {
            line: before.matches('\n').count() + 1,
            column: in_line.chars().count() + 1,
        }
    }
}

/// One thing that is wrong in a configuration file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, as the operator named it.
    pub file: String,
    /// Where; `None` when the whole file is meant.
    pub position: Option<Position>,
    /// Which key; empty when no key is meant.
    pub key: KeyPath,
    /// What is wrong with it, a sentence fragment.
    pub what: String,
    /// What would be right; may have several lines.
    pub example: Option<String>,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(Position { line, column }) = self.position {
            write!(f, ", line {line}, column {column}")?;
        }
        if !self.key.is_top() {
            write!(f, ", {}", self.key)?;
        }
        write!(f, ":\n    {}", self.what)?;
        match &self.example {
            None => Ok(()),
            Some(example) if example.contains('\n') => {
                write!(f, "\n    example:")?;
                example
                    .lines()
                    .try_for_each(|line| write!(f, "\n        {line}"))
            }
            Some(example) => write!(f, "\n    example: {example}"),
        }
    }
}

/// Everything that is wrong in a configuration file, in the order of its lines.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct ConfigFaults(Vec<Fault>);

impl ConfigFaults {
    pub(super) fn new(mut faults: Vec<Fault>) -> Self {
        faults.sort_by_key(|fault| fault.position);
        faults.dedup();
        Self(faults)
    }

    /// The faults, at least one.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.0
    }
}

impl fmt::Display for ConfigFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, fault) in self.0.iter().enumerate() {
            if position > 0 {
                f.write_str("\n")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}
