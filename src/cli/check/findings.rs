//! The lines that are printed, and what they come to.

use std::fmt::Display;
use std::io::Write;

use crate::cli::ending::Ending;

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Well,
    Note,
    Ill,
}

impl Mark {
    fn sign(self, coloured: bool) -> &'static str {
        match (self, coloured) {
            (Self::Well, false) => "✓",
            (Self::Note, false) => "!",
            (Self::Ill, false) => "✗",
            (Self::Well, true) => "\u{1b}[32m✓\u{1b}[0m",
            (Self::Note, true) => "\u{1b}[33m!\u{1b}[0m",
            (Self::Ill, true) => "\u{1b}[31m✗\u{1b}[0m",
        }
    }
}

/// Prints each line at once: Telegram may take a while to answer.
pub struct Findings<W> {
    out: W,
    coloured: bool,
    notes: usize,
    ills: usize,
    hopeless: bool,
}

impl<W: Write> Findings<W> {
    pub fn new(out: W, coloured: bool) -> Self {
        Self {
            out,
            coloured,
            notes: 0,
            ills: 0,
            hopeless: false,
        }
    }

    /// Text that finds nothing.
    pub fn show(&mut self, text: &str) {
        let _reader_gone = write!(self.out, "{text}");
    }

    /// It is well.
    pub fn well(&mut self, words: impl Display) {
        self.line(Mark::Well, &words);
    }

    /// Worth knowing; no problem for a script.
    pub fn note(&mut self, words: impl Display) {
        self.notes += 1;
        self.line(Mark::Note, &words);
    }

    /// To be put right.
    pub fn ill(&mut self, words: impl Display) {
        self.ills += 1;
        self.line(Mark::Ill, &words);
    }

    /// To be put right before anything else can be looked at.
    pub fn hopeless(&mut self, words: impl Display) {
        self.hopeless = true;
        self.ill(words);
    }

    /// The last line, and the exit code.
    pub fn finish(mut self) -> Ending {
        let (ills, notes) = (self.ills, self.notes);
        let words = match (ills, notes) {
            (0, 0) => "All is well.".to_owned(),
            (0, notes) => format!("Nothing has to be put right; {notes} worth knowing."),
            (ills, notes) => format!("To be put right: {ills}; worth knowing: {notes}."),
        };
        let _reader_gone = writeln!(self.out, "{words}");
        match (self.hopeless, ills) {
            (true, _) => Ending::Wrong,
            (false, 0) => Ending::Well,
            (false, _) => Ending::Ill,
        }
    }

    fn line(&mut self, mark: Mark, words: &dyn Display) {
        let sign = mark.sign(self.coloured);
        let words = words.to_string().replace('\n', "\n  ");
        let _reader_gone = writeln!(self.out, "{sign} {words}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(say: impl FnOnce(&mut Findings<&mut Vec<u8>>)) -> (String, Ending) {
        let mut out = Vec::new();
        let mut findings = Findings::new(&mut out, false);
        say(&mut findings);
        let ending = findings.finish();
        (String::from_utf8(out).unwrap(), ending)
    }

    #[test]
    fn what_is_worth_knowing_is_no_problem() {
        let (lines, ending) = printed(|findings| {
            findings.well("config");
            findings.note("rules\nnot signed off");
        });
        assert_eq!(ending, Ending::Well);
        let expected =
            "✓ config\n! rules\n  not signed off\nNothing has to be put right; 1 worth knowing.\n";
        assert_eq!(lines, expected);
    }

    #[test]
    fn a_problem_and_a_dead_end_are_told_apart() {
        assert_eq!(printed(|findings| findings.ill("disk")).1, Ending::Ill);
        let (lines, ending) = printed(|findings| findings.hopeless("config"));
        assert_eq!(ending, Ending::Wrong);
        assert!(lines.starts_with("✗ config\n"), "{lines}");
    }
}
