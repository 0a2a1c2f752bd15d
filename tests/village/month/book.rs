//! What the simulation itself knows: what was said, what has to follow from it, and who
//! has which telephone. Nothing in here was read from the bot's disk.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use siaga::clock::Moment;
use siaga::domain::grade::Grade;
use siaga::domain::report::Answers;

use super::cast::{Soul, Stay};
use super::grade::{self, Before};

/// Who has filed a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The person.
    Self_,
    /// Whoever holds the telephone of the house.
    House,
    /// A member of staff.
    Staff,
}

/// A report with a receipt.
#[derive(Debug, Clone)]
pub struct Filed {
    /// About whom.
    pub who: usize,
    /// Of which day.
    pub day: NaiveDate,
    /// When.
    pub at: Moment,
    /// What was said.
    pub said: Answers,
    /// Whether it was sent, or left lying.
    pub complete: bool,
    /// What it has to be graded as.
    pub grade: Grade,
    /// By whom.
    pub by: By,
    /// It took the place of an earlier one of that day.
    pub corrects: bool,
}

/// How a stay goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Goes on, or has never begun.
    Here,
    /// Was released at the end of the stay.
    Released,
    /// Has died.
    Died,
    /// Lies in a hospital.
    Hospital,
    /// Wants not to be asked any more.
    Stopped,
    /// Has been erased.
    Erased,
}

/// What is known of a person.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The stay that goes on.
    pub stay: Option<Stay>,
    /// When it was registered: the village has heard of them then.
    pub since: Option<Moment>,
    /// What became of them.
    pub fate: (Fate, Moment),
}

/// Everything that is known.
#[derive(Debug, Default)]
pub struct Book {
    /// In order of filing.
    pub filed: Vec<Filed>,
    /// Of everybody who is registered.
    pub people: BTreeMap<usize, Entry>,
    /// Who was positive and has named whom.
    pub met: BTreeSet<(usize, String)>,
    /// From when until when the bot was away.
    pub outages: Vec<(Moment, Moment)>,
}

impl Book {
    /// Somebody is registered.
    pub fn enters(&mut self, who: usize, stay: Option<Stay>, at: Moment) {
        let entry = Entry {
            stay,
            since: stay.map(|_| at),
            fate: (Fate::Here, at),
        };
        self.people.insert(who, entry);
    }

    /// What became of somebody.
    pub fn fate(&self, who: usize) -> Fate {
        self.people
            .get(&who)
            .map_or(Fate::Here, |entry| entry.fate.0)
    }

    /// The stay that goes on.
    pub fn stay(&self, who: usize) -> Option<Stay> {
        self.people.get(&who)?.stay
    }

    /// Everybody in isolation.
    pub fn isolating(&self) -> impl Iterator<Item = (usize, Stay, Moment)> {
        let all = self.people.iter();
        all.filter_map(|(who, entry)| Some((*who, entry.stay?, entry.since?)))
    }

    /// The reports in force about somebody, in order.
    pub fn in_force(&self, who: usize) -> Vec<&Filed> {
        let mut kept: Vec<&Filed> = Vec::new();
        for filed in self.filed.iter().filter(|filed| filed.who == who) {
            if filed.corrects {
                let of_day = |one: &&&Filed| one.day == filed.day;
                let old = kept.iter().rev().find(of_day).copied();
                kept.retain(|one| !old.is_some_and(|old| std::ptr::eq(*one, old)));
            }
            kept.push(filed);
        }
        kept
    }

    /// What grade this must get now. A correction is not compared with what it replaces.
    pub fn grade(
        &self,
        who: usize,
        soul: &Soul,
        said: &Answers,
        day: NaiveDate,
        corrects: bool,
    ) -> Grade {
        let mut past = self.in_force(who);
        if corrects {
            let place = past.iter().rposition(|one| one.day == day);
            past.truncate(place.unwrap_or(past.len()));
        }
        let past: Vec<Before> = past
            .into_iter()
            .map(|one| Before {
                day: one.day,
                said: one.said.clone(),
                grade: one.grade,
            })
            .collect();
        let of_stay = self.stay(who).map(|stay| stay.day(day));
        grade::of(soul, said, day, of_stay, &past)
    }

    /// The newest report about somebody.
    pub fn last(&self, who: usize) -> Option<&Filed> {
        self.filed.iter().rev().find(|filed| filed.who == who)
    }

    /// Whether the bot was away at some time between these.
    pub fn away_between(&self, from: Moment, until: Moment) -> bool {
        let mut outages = self.outages.iter();
        outages.any(|(closed, opened)| *closed <= until && *opened >= from)
    }
}
