//! The words of the buttons. Promises.
//!
//! `show` of a person; `confirm-<edition>`: a button that decides carries the edition of the
//! stay that its reader saw ([`crate::domain::isolation::Isolation::edition`]), so that it
//! does nothing once something else was decided.

use crate::domain::access::Action;
use crate::features::button;

/// What a button means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// The villages, by the number of a page.
    Places,
    /// What is due in a village; goes on behind somebody.
    List,
    /// Who is waited for in a village.
    Away,
    /// Somebody's card.
    Show,
    /// Their isolation is over.
    Confirm,
    /// It lasts longer.
    Longer,
    /// It is shorter.
    Shorter,
    /// It has ended otherwise.
    Other,
    /// It goes on again.
    Again,
    /// All in a village against whose end nothing speaks.
    All,
    /// Yes, all of them.
    AllYes,
    /// All of the person's house against whose end nothing speaks.
    House,
    /// Yes, all of them.
    HouseYes,
    /// Whoever isolated wants the letter again.
    Letter,
    /// An officer wants it, to print it.
    Print,
    /// It is to be brought to them.
    Deliver,
}

impl Word {
    pub const ALL: [Self; 16] = [
        Self::Places,
        Self::List,
        Self::Away,
        Self::Show,
        Self::Confirm,
        Self::Longer,
        Self::Shorter,
        Self::Other,
        Self::Again,
        Self::All,
        Self::AllYes,
        Self::House,
        Self::HouseYes,
        Self::Letter,
        Self::Print,
        Self::Deliver,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Places => "places",
            Self::List => "list",
            Self::Away => "away",
            Self::Show => "show",
            Self::Confirm => "confirm",
            Self::Longer => "longer",
            Self::Shorter => "shorter",
            Self::Other => "other",
            Self::Again => "again",
            Self::All => "all",
            Self::AllYes => "all-yes",
            Self::House => "house",
            Self::HouseYes => "house-yes",
            Self::Letter => "letter",
            Self::Print => "print",
            Self::Deliver => "deliver",
        }
    }

    /// What it takes; where, is checked with the village or the person.
    pub fn action(self) -> Action {
        match self {
            Self::Places
            | Self::List
            | Self::Away
            | Self::Show
            | Self::Confirm
            | Self::Longer
            | Self::Shorter
            | Self::Other
            | Self::Again
            | Self::All
            | Self::AllYes
            | Self::House
            | Self::HouseYes
            | Self::Print
            | Self::Deliver => Action::Release,
            Self::Letter => Action::ReportSelf,
        }
    }

    /// With 64 bits behind it: an edition, or whom a page begins behind.
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
            "show-",
            "confirm-x",
            "confirm0000000000001",
            "é-0000000000001",
        ] {
            assert_eq!(Word::read(bad), None, "{bad}");
        }
    }
}
