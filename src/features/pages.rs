//! Long lists, a page at a time: a kabupaten has more of everything than a message holds.
//!
//! A page is asked for by its number, by a standing button of whose list it is. A list
//! that has grown shorter meanwhile is shown from its last page.

use super::Feature;
use super::button::Subject;
use super::visit::{Visit, standing_button};
use crate::engine::outgoing::Button;
use crate::i18n::Msg;

/// So many lines fit into one message, and are still read on a telephone.
const LINES: usize = 20;

/// One page of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    number: usize,
    last: usize,
}

impl Page {
    /// The page with this number, from 0, of a list of so many lines; without a number
    /// the first.
    #[must_use]
    pub fn numbered(number: Option<u64>, lines: usize) -> Self {
        let last = lines.saturating_sub(1) / LINES;
        let wanted = number.map_or(0, |number| usize::try_from(number).unwrap_or(last));
        let number = wanted.min(last);
        Self { number, last }
    }

    /// The page on which the line at this place stands.
    #[must_use]
    pub fn with(place: usize, lines: usize) -> Self {
        let number = u64::try_from(place / LINES).ok();
        Self::numbered(number, lines)
    }

    /// Its lines, each with its place in the whole list, counted from 1.
    pub fn of<T>(self, list: &[T]) -> impl Iterator<Item = (usize, &T)> {
        (1..).zip(list).skip(self.number * LINES).take(LINES)
    }

    /// The buttons to the pages before and after it, if there are any.
    #[must_use]
    pub fn buttons(self, visit: &Visit<'_, '_>, feature: Feature, word: &str) -> Vec<Vec<Button>> {
        self.turns(|number, label| {
            let subject = Subject::Thing(number);
            standing_button(visit.label(Msg::new(label)), feature, word, subject)
        })
    }

    /// The same with buttons of the list's own, made of the number of a page and the id of
    /// a label.
    pub fn turns(self, button: impl Fn(u64, &'static str) -> Button) -> Vec<Vec<Button>> {
        let to = |number: usize, label| button(u64::try_from(number).unwrap_or(0), label);
        let before = self.number.checked_sub(1);
        let after = Some(self.number + 1).filter(|number| *number <= self.last);
        let row: Vec<Button> = before
            .map(|number| to(number, "page-before-button"))
            .into_iter()
            .chain(after.map(|number| to(number, "page-more-button")))
            .collect();
        if row.is_empty() {
            return Vec::new();
        }
        vec![row]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_stands_on_one_page_and_keeps_its_place() {
        for lines in [0, 1, 20, 21, 40, 61] {
            let list: Vec<usize> = (1..=lines).collect();
            let last = Page::numbered(Some(u64::MAX), lines).number;
            let shown: Vec<(usize, &usize)> = (0..=last)
                .flat_map(|number| {
                    let page = Page::numbered(u64::try_from(number).ok(), lines);
                    page.of(&list).collect::<Vec<_>>()
                })
                .collect();
            assert_eq!(shown.len(), lines);
            assert!(shown.iter().all(|(place, line)| place == *line));
            for (place, line) in (0..).zip(&list) {
                let mut page = Page::with(place, lines).of(&list);
                assert!(page.any(|(_, shown)| shown == line), "{place} of {lines}");
            }
        }
    }
}
