//! The words of the buttons: what was chosen so far stands in them.
//!
//! `what-line-list`, `when-line-list-14`, `make-line-list-14-xlsx`; the subject is a village:
//! 40 bits of FNV-1a of its short name, 0 for all.

use crate::config::Village;
use crate::domain::listing::{Listing, Period};
use crate::domain::place::VillageId;
use crate::report::sheets::Format;

/// What stands before the first `-`.
pub const HEADS: [&str; 8] = [
    "list", "what", "when", "make", "import", "template", "enter", "discard",
];

/// What a button means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// What files there are.
    List,
    /// This one; of which time?
    What(Option<Listing>),
    /// This one of that time; which kind of file?
    When(Option<(Listing, Period)>),
    /// This one.
    Make(Option<(Listing, Period, Format)>),
    /// People from a file.
    Import,
    /// The sheet to fill in.
    Template,
    /// Yes, enter them; the subject is the file.
    Enter,
    /// No; the subject is the file.
    Discard,
}

impl Word {
    /// Reads a button's word. One without its choice is an old button of nobody.
    pub fn read(word: &str) -> Option<Self> {
        let (head, rest) = match word.split_once('-') {
            Some((head, rest)) => (head, Some(rest)),
            None => (word, None),
        };
        match (head, rest) {
            ("list", None) => Some(Self::List),
            ("import", None) => Some(Self::Import),
            ("template", None) => Some(Self::Template),
            ("enter", None) => Some(Self::Enter),
            ("discard", None) => Some(Self::Discard),
            ("what", None) => Some(Self::What(None)),
            ("what", Some(rest)) => Listing::named(rest).map(|one| Self::What(Some(one))),
            ("when", None) => Some(Self::When(None)),
            ("when", Some(rest)) => when(rest).map(|both| Self::When(Some(both))),
            ("make", None) => Some(Self::Make(None)),
            ("make", Some(rest)) => make(rest).map(|all| Self::Make(Some(all))),
            _ => None,
        }
    }

    /// As it stands in a button.
    pub fn written(self) -> String {
        match self {
            Self::List => "list".to_owned(),
            Self::Import => "import".to_owned(),
            Self::Template => "template".to_owned(),
            Self::Enter => "enter".to_owned(),
            Self::Discard => "discard".to_owned(),
            Self::What(None) => "what".to_owned(),
            Self::What(Some(listing)) => format!("what-{}", listing.word()),
            Self::When(None) => "when".to_owned(),
            Self::When(Some((listing, period))) => {
                format!("when-{}-{}", listing.word(), period.word())
            }
            Self::Make(None) => "make".to_owned(),
            Self::Make(Some((listing, period, format))) => format!(
                "make-{}-{}-{}",
                listing.word(),
                period.word(),
                format.ending()
            ),
        }
    }
}

fn when(rest: &str) -> Option<(Listing, Period)> {
    let (listing, period) = rest.rsplit_once('-')?;
    Some((Listing::named(listing)?, Period::named(period)?))
}

fn make(rest: &str) -> Option<(Listing, Period, Format)> {
    let (rest, format) = rest.rsplit_once('-')?;
    let (listing, period) = when(rest)?;
    Some((listing, period, Format::named(format)?))
}

/// A village in a button.
pub fn bits(village: Option<&VillageId>) -> u64 {
    village.map_or(0, hash)
}

/// The village that a button means: none, all, or this.
pub fn village(bits: u64, villages: &[Village]) -> Option<Option<VillageId>> {
    if bits == 0 {
        return Some(None);
    }
    let mut known = villages.iter();
    let found = known.find(|village| hash(&village.id) == bits)?;
    Some(Some(found.id.clone()))
}

/// The same on every machine, for ever. Short names are no secret.
fn hash(village: &VillageId) -> u64 {
    let bytes = village.as_str().bytes();
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash >> 24
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    #[test]
    fn every_choice_is_read_as_it_was_written_and_fits_into_a_button() {
        let mut words = vec![
            Word::List,
            Word::Import,
            Word::Template,
            Word::Enter,
            Word::Discard,
        ];
        for listing in Listing::ALL {
            words.push(Word::What(Some(listing)));
            for period in Period::ALL {
                words.push(Word::When(Some((listing, period))));
                let all = Format::ALL.map(|format| Word::Make(Some((listing, period, format))));
                words.extend(all);
            }
        }
        for word in words {
            let written = word.written();
            assert!(written.len() <= 40, "{written}");
            assert_eq!(Word::read(&written), Some(word), "{written}");
        }
        for strange in [
            "",
            "what-",
            "what-all",
            "when-line-list",
            "make-daily-7-xlsx",
            "list-1",
        ] {
            assert_eq!(Word::read(strange), None, "{strange}");
        }
    }

    #[test]
    fn a_village_is_read_as_it_was_written() {
        let villages = Config::example().unwrap().villages;
        let id = villages[0].id.clone();
        assert_eq!(village(0, &villages), Some(None));
        assert_eq!(village(bits(Some(&id)), &villages), Some(Some(id.clone())));
        assert_eq!(village(1, &villages), None);
        // It stands in buttons that people have.
        assert_eq!(bits(Some(&id)), 899_058_850_416);
    }
}
