//! The words of the buttons. Promises.
//!
//! `show` of a session; `neg-<session>` of a person in it: a button has room for one subject,
//! and the other stands in the word.

use crate::domain::access::Action;
use crate::domain::test_result::Outcome;
use crate::features::button;

/// What a button means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// The sessions, by the number of a page.
    List,
    /// Begin a session.
    New,
    /// A session.
    Show,
    /// Its people, by the number of a page.
    People,
    /// Who isolates there, to be added; goes on behind somebody.
    Pick,
    /// All on this page of those who isolate there are added; the page begins behind somebody.
    PickPage,
    /// Look for somebody to add.
    Search,
    /// Paste a list of results.
    Paste,
    /// All who have no result yet: negative.
    Rest,
    /// What will be sent.
    Send,
    /// Send it.
    SendYes,
    /// Who has to be called.
    Calls,
    /// Add this person.
    Add,
    /// Take this person off the list.
    Drop,
    /// This person's result.
    Person,
    /// It is this.
    Enter(Outcome),
    /// This person was told on the telephone.
    Called,
    /// "Sudah saya baca"; the same of a correction.
    Read {
        /// Whether it was a correction.
        corrects: bool,
    },
}

impl Word {
    pub const ALL: [Self; 21] = [
        Self::List,
        Self::New,
        Self::Show,
        Self::People,
        Self::Pick,
        Self::PickPage,
        Self::Search,
        Self::Paste,
        Self::Rest,
        Self::Send,
        Self::SendYes,
        Self::Calls,
        Self::Add,
        Self::Drop,
        Self::Person,
        Self::Enter(Outcome::Negative),
        Self::Enter(Outcome::Positive),
        Self::Enter(Outcome::Invalid),
        Self::Called,
        Self::Read { corrects: false },
        Self::Read { corrects: true },
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::New => "new",
            Self::Show => "show",
            Self::People => "people",
            Self::Pick => "pick",
            Self::PickPage => "pick-page",
            Self::Search => "search",
            Self::Paste => "paste",
            Self::Rest => "rest",
            Self::Send => "send",
            Self::SendYes => "send-yes",
            Self::Calls => "calls",
            Self::Add => "add",
            Self::Drop => "drop",
            Self::Person => "person",
            Self::Enter(Outcome::Negative) => "neg",
            Self::Enter(Outcome::Positive) => "pos",
            Self::Enter(Outcome::Invalid) => "inv",
            Self::Called => "called",
            Self::Read { corrects: false } => "read",
            Self::Read { corrects: true } => "reread",
        }
    }

    /// What it takes; where, is checked with the session and the person.
    pub fn action(self) -> Action {
        match self {
            Self::Read { .. } => Action::OwnData,
            Self::List
            | Self::New
            | Self::Show
            | Self::People
            | Self::Pick
            | Self::PickPage
            | Self::Search
            | Self::Paste
            | Self::Rest
            | Self::Send
            | Self::SendYes
            | Self::Calls
            | Self::Add
            | Self::Drop
            | Self::Person
            | Self::Enter(_)
            | Self::Called => Action::EnterResults,
        }
    }

    /// With the session (or whatever else 64 bits name) behind it.
    pub fn with(self, bits: u64) -> String {
        button::word_with(self.name(), bits)
    }

    /// What a button's word means, and the bits behind it.
    pub fn read(written: &str) -> Option<(Self, Option<u64>)> {
        button::read_word(written, |name| {
            Self::ALL.into_iter().find(|word| word.name() == name)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_as_it_was_written() {
        for word in Word::ALL {
            assert_eq!(Word::read(word.name()), Some((word, None)));
            let written = word.with(u64::MAX);
            assert!(written.len() <= 40, "{written}");
            assert_eq!(Word::read(&written), Some((word, Some(u64::MAX))));
        }
        for bad in ["", "neg-", "neg-x", "neg0000000000001", "é-0000000000001"] {
            assert_eq!(Word::read(bad), None, "{bad}");
        }
    }
}
