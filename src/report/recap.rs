//! The picture of the recap: how many reported with which grade on each of the last days,
//! how many did not, and which share of the expected reports came.
//!
//! A stack a day, the gravest at the bottom, where heights are compared best. Each part has
//! a letter and a pattern of its own, so that it is told apart on a grey telephone; below
//! stands the share as a line with its figures. A day without numbers is empty.

mod draw;
mod pattern;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::canvas::{Canvas, NotDrawn};

/// The recipe. Everything that is read stands in it in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recap {
    /// The heading: which place.
    pub title: String,
    /// Below it: from when to when.
    pub subtitle: String,
    /// The columns, oldest first; at most [`Recap::MOST`] are drawn, the newest.
    pub days: Vec<Day>,
    /// What signs and rows are called.
    pub words: Words,
}

/// One day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// The day of the month.
    pub date: String,
    /// Whether it is the one that the recap is about.
    pub shown: bool,
    /// Its numbers; `None`: there are none of that day.
    pub numbers: Option<Numbers>,
}

/// The numbers of a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbers {
    /// MERAH.
    pub merah: u32,
    /// ORANYE.
    pub oranye: u32,
    /// KUNING.
    pub kuning: u32,
    /// HIJAU.
    pub hijau: u32,
    /// Who has not reported.
    pub unreported: u32,
    /// Of a hundred expected reports so many came; `None`: none was expected.
    pub rate: Option<u32>,
}

/// A part of a stack, from the bottom up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Merah,
    Oranye,
    Kuning,
    Hijau,
    Unreported,
}

impl Part {
    const ALL: [Self; 5] = [
        Self::Merah,
        Self::Oranye,
        Self::Kuning,
        Self::Hijau,
        Self::Unreported,
    ];
}

impl Numbers {
    fn of(&self, part: Part) -> u32 {
        match part {
            Part::Merah => self.merah,
            Part::Oranye => self.oranye,
            Part::Kuning => self.kuning,
            Part::Hijau => self.hijau,
            Part::Unreported => self.unreported,
        }
    }

    fn all(&self) -> u32 {
        let parts = Part::ALL.map(|part| self.of(part));
        parts.into_iter().fold(0, u32::saturating_add)
    }
}

/// What signs and rows are called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The heading of the stacks.
    pub people: String,
    /// The heading of the line, with its unit.
    pub rate: String,
    /// The row of dates.
    pub date: String,
    /// MERAH.
    pub merah: String,
    /// ORANYE.
    pub oranye: String,
    /// KUNING.
    pub kuning: String,
    /// HIJAU.
    pub hijau: String,
    /// Who has not reported.
    pub unreported: String,
    /// The sign of the day that the recap is about.
    pub shown: String,
}

impl Words {
    fn of(&self, part: Part) -> &str {
        match part {
            Part::Merah => &self.merah,
            Part::Oranye => &self.oranye,
            Part::Kuning => &self.kuning,
            Part::Hijau => &self.hijau,
            Part::Unreported => &self.unreported,
        }
    }
}

impl Recap {
    /// So many columns are still read on a telephone.
    pub const MOST: usize = 14;

    fn columns(&self) -> &[Day] {
        let from = self.days.len().saturating_sub(Self::MOST);
        self.days.get(from..).unwrap_or_default()
    }

    pub(super) fn draw(&self) -> Result<Canvas, NotDrawn> {
        draw::draw(self)
    }
}
