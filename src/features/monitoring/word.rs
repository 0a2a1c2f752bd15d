//! The words of the buttons. Promises.

use crate::domain::access::Action;
use crate::domain::grade::Grade;
use crate::domain::id::PersonId;
use crate::domain::monitoring::List;
use crate::register::monitored::Start;

/// What a button means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// The places that one looks after, by the number of a page.
    Places,
    /// What there is at a place.
    Board,
    /// The neighbourhoods of a village.
    Neighbourhoods,
    /// A list of a place, from there on.
    List(List, Start),
    /// Somebody's card.
    Card,
    /// Food is to be brought to them.
    Food,
    /// Food is needed no more.
    NoFood,
    /// Look for somebody.
    Find,
}

/// All lists, in the order in which they are offered.
pub(super) const LISTS: [List; 12] = [
    List::Graded(Grade::Merah),
    List::Graded(Grade::Oranye),
    List::Graded(Grade::Kuning),
    List::Graded(Grade::Hijau),
    List::Unreported,
    List::Silent,
    List::NotYetToday,
    List::Due,
    List::Unreached,
    List::NeedsFood,
    List::ByDay,
    List::Everybody,
];

const OTHERS: [Word; 7] = [
    Word::Places,
    Word::Board,
    Word::Neighbourhoods,
    Word::Card,
    Word::Food,
    Word::NoFood,
    Word::Find,
];

const AFTER: &str = "-after-";
const BEFORE: &str = "-before-";

fn list_word(list: List) -> &'static str {
    match list {
        List::Everybody => "all",
        List::Graded(Grade::Merah) => "red",
        List::Graded(Grade::Oranye) => "orange",
        List::Graded(Grade::Kuning) => "yellow",
        List::Graded(Grade::Hijau) => "green",
        List::Unreported => "unreported",
        List::ByDay => "day",
        List::NotYetToday => "waiting",
        List::Silent => "silent",
        List::Due => "due",
        List::Unreached => "unreached",
        List::NeedsFood => "hungry",
    }
}

impl Word {
    /// As it stands in a button.
    pub fn written(self) -> String {
        match self {
            Self::List(list, Start::First) => list_word(list).to_owned(),
            Self::List(list, Start::After(person)) => {
                format!("{}{AFTER}{person}", list_word(list))
            }
            Self::List(list, Start::Before(person)) => {
                format!("{}{BEFORE}{person}", list_word(list))
            }
            Self::Places
            | Self::Board
            | Self::Neighbourhoods
            | Self::Card
            | Self::Food
            | Self::NoFood
            | Self::Find => self.plain().to_owned(),
        }
    }

    fn plain(self) -> &'static str {
        match self {
            Self::Places => "places",
            Self::Board => "board",
            Self::Neighbourhoods => "neighbourhoods",
            Self::List(list, _) => list_word(list),
            Self::Card => "card",
            Self::Food => "food",
            Self::NoFood => "no-food",
            Self::Find => "find",
        }
    }

    /// What a button's word means.
    pub fn read(word: &str) -> Option<Self> {
        let (base, start) = if let Some((base, person)) = word.split_once(AFTER) {
            (base, Start::After(person.parse::<PersonId>().ok()?))
        } else if let Some((base, person)) = word.split_once(BEFORE) {
            (base, Start::Before(person.parse::<PersonId>().ok()?))
        } else {
            (word, Start::First)
        };
        if let Some(list) = LISTS.into_iter().find(|list| list_word(*list) == base) {
            return Some(Self::List(list, start));
        }
        let plain = OTHERS.into_iter().find(|known| known.plain() == word);
        plain.filter(|_| start == Start::First)
    }

    /// What it takes; where, is checked with the place or the person.
    pub fn action(self) -> Action {
        match self {
            Self::List(list, _) => needed_for(list),
            Self::Places
            | Self::Board
            | Self::Neighbourhoods
            | Self::Card
            | Self::Food
            | Self::NoFood
            | Self::Find => Action::SeeMonitored,
        }
    }

    /// The words of all standing buttons.
    pub fn all() -> Vec<&'static str> {
        let lists = LISTS.into_iter().map(list_word);
        OTHERS.into_iter().map(Self::plain).chain(lists).collect()
    }
}

/// Who may see a list: grades are for those whose duty is health, silence for those who
/// call and knock.
pub(super) fn needed_for(list: List) -> Action {
    match list {
        List::Graded(_) | List::Unreported => Action::SeeHealth,
        List::NotYetToday | List::Silent | List::Unreached => Action::HandleTasks,
        List::Everybody | List::ByDay | List::Due | List::NeedsFood => Action::SeeMonitored,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::RandomId;

    #[test]
    fn every_word_is_read_as_it_was_written() {
        let anybody = PersonId::from_bits(7);
        let starts = [Start::First, Start::After(anybody), Start::Before(anybody)];
        let lists = LISTS
            .into_iter()
            .flat_map(|list| starts.map(|start| Word::List(list, start)));
        for word in OTHERS.into_iter().chain(lists) {
            let written = word.written();
            assert!(written.len() <= 40, "{written}");
            assert_eq!(Word::read(&written), Some(word), "{written}");
        }
        for bad in [
            "",
            "red-",
            "red-after-",
            "red-after-x",
            "card-after-0000000000007",
        ] {
            assert_eq!(Word::read(bad), None, "{bad}");
        }
    }
}
