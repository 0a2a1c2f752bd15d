//! How a command ends: its exit code, and the words for a person.

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

/// For scripts and for systemd.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Ending {
    /// All is well.
    Well,
    /// Something is not, or ended by itself: starting again may help.
    Ill,
    /// It could not be done; a person has to put something right first.
    Wrong,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        Self::from(match ending {
            Ending::Well => 0,
            Ending::Ill => 1,
            Ending::Wrong => 2,
        })
    }
}

/// Why a command was not carried out, in words that say what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// One or several lines.
    pub words: String,
    /// How the command ends.
    pub ending: Ending,
}

impl Refusal {
    /// A person has to put something right.
    pub fn wrong(words: impl Display) -> Self {
        Self {
            words: words.to_string(),
            ending: Ending::Wrong,
        }
    }

    /// Trying again later may help.
    pub fn ill(words: impl Display) -> Self {
        Self {
            words: words.to_string(),
            ending: Ending::Ill,
        }
    }
}

/// Prints lines for a person. A reader who has gone (`| head`) is no fault.
pub fn print(words: impl Display) {
    let _reader_gone = writeln!(io::stdout().lock(), "{words}");
}

/// Prints lines for a person beside the result.
pub fn complain(words: impl Display) {
    let _reader_gone = writeln!(io::stderr().lock(), "{words}");
}
