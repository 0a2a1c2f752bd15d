//! The words of the buttons. Promises.
//!
//! `case` of a case; `reached-<case>` of a contact of it: a button has room for one subject,
//! and the other stands in the word.

use crate::domain::access::Action;
use crate::features::button;

/// What a button means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// The case begins to tell whom they met, or goes on.
    Tell,
    /// The case has met nobody, or does not want to tell now.
    Nobody,
    /// Later.
    Later,
    /// The cases, by the number of a page.
    List,
    /// Contacts who were handed over to here.
    Handed,
    /// One case.
    Case,
    /// Its contacts, by the number of a page.
    People,
    /// A health worker enters contacts.
    Add,
    /// The case was asked, and that was all.
    Asked,
    /// The picture.
    Tree,
    /// Where the infection came from.
    Source,
    /// One contact.
    Contact,
    /// Spoken with.
    Reached,
    /// Nobody answered.
    NoAnswer,
    /// Somebody else's number.
    Wrong,
    /// Said no.
    Refused,
    /// Lives elsewhere.
    Elsewhere,
    /// Register, or find in the register, and begin isolation.
    Enrol,
    /// How they belong to the case and how they met.
    Kind,
    /// Entered by mistake.
    Drop,
}

impl Word {
    pub const ALL: [Self; 20] = [
        Self::Tell,
        Self::Nobody,
        Self::Later,
        Self::List,
        Self::Handed,
        Self::Case,
        Self::People,
        Self::Add,
        Self::Asked,
        Self::Tree,
        Self::Source,
        Self::Contact,
        Self::Reached,
        Self::NoAnswer,
        Self::Wrong,
        Self::Refused,
        Self::Elsewhere,
        Self::Enrol,
        Self::Kind,
        Self::Drop,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Tell => "tell",
            Self::Nobody => "nobody",
            Self::Later => "later",
            Self::List => "list",
            Self::Handed => "handed",
            Self::Case => "case",
            Self::People => "people",
            Self::Add => "add",
            Self::Asked => "asked",
            Self::Tree => "tree",
            Self::Source => "source",
            Self::Contact => "contact",
            Self::Reached => "reached",
            Self::NoAnswer => "no-answer",
            Self::Wrong => "wrong",
            Self::Refused => "refused",
            Self::Elsewhere => "elsewhere",
            Self::Enrol => "enrol",
            Self::Kind => "kind",
            Self::Drop => "drop",
        }
    }

    /// What it takes; whose or where, is checked with the case.
    pub fn action(self) -> Action {
        match self {
            Self::Tell | Self::Nobody | Self::Later => Action::ReportSelf,
            Self::List
            | Self::Handed
            | Self::Case
            | Self::People
            | Self::Add
            | Self::Asked
            | Self::Tree
            | Self::Source
            | Self::Contact
            | Self::Reached
            | Self::NoAnswer
            | Self::Wrong
            | Self::Refused
            | Self::Elsewhere
            | Self::Enrol
            | Self::Kind
            | Self::Drop => Action::TraceContacts,
        }
    }

    /// With the case (or whatever else 64 bits name) behind it.
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
        for bad in [
            "",
            "case-",
            "case-x",
            "case0000000000001",
            "é-0000000000001",
        ] {
            assert_eq!(Word::read(bad), None, "{bad}");
        }
    }
}
