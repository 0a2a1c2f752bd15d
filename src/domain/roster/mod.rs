//! Who is on duty: shifts of the day, a week that repeats itself, exceptions for single
//! dates, and who has said that they can't just now.
//!
//! - here: desks, shifts, and the roster that a coordinator sets;
//! - [`watch`]: what becomes of it on the calendar: who is on at a moment, where nobody is;
//! - [`course`]: when somebody is to be told;
//! - [`swap`]: two colleagues change places.
//!
//! Pure: it gets the time, the zone and the shifts as data. Invariants: nobody stands
//! twice in a shift, and none holds more people than its limit. Must never decide whose
//! telephone rings: that is [`super::escalation`], which gets the order from here.

pub mod course;
pub mod swap;
pub mod watch;

#[cfg(test)]
mod tests;

pub use watch::called;

use std::collections::BTreeSet;

use chrono::{Datelike as _, Days, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use super::id::PersonId;
use super::village::{PuskesmasId, ShiftId, VillageId};
use crate::clock::Moment;

/// So many days of the past stay in a roster: the week that may be copied, and some.
const KEPT: Days = Days::new(28);

/// Who has a roster.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DutyDesk {
    /// A puskesmas: alerts and questions of its villages.
    Puskesmas(PuskesmasId),
    /// A village office: letters and appointments.
    Office(VillageId),
}

impl DutyDesk {
    /// A number for its kind, in keys.
    #[must_use]
    pub fn kind(&self) -> u8 {
        match self {
            Self::Puskesmas(_) => 1,
            Self::Office(_) => 2,
        }
    }

    /// Its short name, without the kind.
    #[must_use]
    pub fn slug(&self) -> &str {
        match self {
            Self::Puskesmas(id) => id.as_str(),
            Self::Office(id) => id.as_str(),
        }
    }

    /// What buttons and timers call it: always the same number for the same desk
    /// (FNV-1a over kind and name; a kabupaten has dozens).
    #[must_use]
    pub fn bits(&self) -> u64 {
        let bytes = std::iter::once(self.kind()).chain(self.slug().bytes());
        bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }
}

/// A shift of every day, as the operator has named it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// The short name that records use.
    pub id: ShiftId,
    /// The name that people read.
    pub name: String,
    /// From this hour on the wall.
    pub from: NaiveTime,
    /// Until, and without, this one: of the next day when it is not later. The same
    /// hour: a whole day.
    pub until: NaiveTime,
}

/// A place in a roster that holds people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// When.
    pub when: When,
    /// In which shift.
    pub shift: ShiftId,
}

/// A day of every week, or one date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// Every week.
    Every(Weekday),
    /// This date only.
    On(NaiveDate),
}

/// The roster of a desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    /// Whose.
    pub desk: DutyDesk,
    /// The week that repeats itself.
    every_week: Vec<Weekly>,
    /// What is otherwise on single dates.
    dates: Vec<Dated>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Weekly {
    day: Weekday,
    shift: ShiftId,
    /// The first is called first.
    people: Vec<PersonId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Dated {
    day: NaiveDate,
    shift: ShiftId,
    /// Nobody: the shift is empty on that date, whatever the week says.
    people: Vec<PersonId>,
}

/// A shift holds no more people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the shift is full")]
pub struct Full;

impl Roster {
    /// An empty roster.
    #[must_use]
    pub fn new(desk: DutyDesk) -> Self {
        Self {
            desk,
            every_week: Vec::new(),
            dates: Vec::new(),
        }
    }

    /// Who is on duty in this shift of this date, the first first.
    #[must_use]
    pub fn people(&self, day: NaiveDate, shift: &ShiftId) -> &[PersonId] {
        match self.dated(day, shift) {
            Some(dated) => &dated.people,
            None => self.weekly(day.weekday(), shift),
        }
    }

    /// Who stands in this place.
    #[must_use]
    pub fn at(&self, slot: &Slot) -> &[PersonId] {
        match slot.when {
            When::Every(day) => self.weekly(day, &slot.shift),
            When::On(day) => self.people(day, &slot.shift),
        }
    }

    /// Whether this date is other than its week.
    #[must_use]
    pub fn is_exception(&self, day: NaiveDate, shift: &ShiftId) -> bool {
        self.dated(day, shift).is_some()
    }

    fn weekly(&self, day: Weekday, shift: &ShiftId) -> &[PersonId] {
        let mut all = self.every_week.iter();
        let found = all.find(|one| one.day == day && one.shift == *shift);
        found.map_or(&[], |one| &one.people)
    }

    fn dated(&self, day: NaiveDate, shift: &ShiftId) -> Option<&Dated> {
        let mut all = self.dates.iter();
        all.find(|one| one.day == day && one.shift == *shift)
    }

    /// Puts these people there, each once.
    pub fn set(&mut self, slot: &Slot, people: Vec<PersonId>) {
        let mut once = BTreeSet::new();
        let mut people = people;
        people.retain(|who| once.insert(*who));
        let shift = slot.shift.clone();
        match slot.when {
            When::Every(day) => {
                self.every_week
                    .retain(|one| one.day != day || one.shift != shift);
                if !people.is_empty() {
                    self.every_week.push(Weekly { day, shift, people });
                }
                self.every_week
                    .sort_by_key(|one| (one.day.num_days_from_monday(), one.shift.clone()));
            }
            When::On(day) => {
                self.follow_the_week(day, &shift);
                self.dates.push(Dated { day, shift, people });
                self.dates.sort_by_key(|one| (one.day, one.shift.clone()));
            }
        }
    }

    /// The date is as its week again.
    pub fn follow_the_week(&mut self, day: NaiveDate, shift: &ShiftId) {
        self.dates
            .retain(|one| one.day != day || one.shift != *shift);
    }

    /// Takes somebody in at the end. Who is on already stays where they are.
    ///
    /// # Errors
    /// When `limit` people are on.
    pub fn add(&mut self, slot: &Slot, who: PersonId, limit: usize) -> Result<(), Full> {
        let mut people = self.at(slot).to_vec();
        if people.contains(&who) {
            return Ok(());
        }
        if people.len() >= limit {
            return Err(Full);
        }
        people.push(who);
        self.set(slot, people);
        Ok(())
    }

    /// Takes somebody out.
    pub fn drop_out(&mut self, slot: &Slot, who: PersonId) {
        if self.at(slot).contains(&who) {
            let mut people = self.at(slot).to_vec();
            people.retain(|one| *one != who);
            self.set(slot, people);
        }
    }

    /// The seven days from `monday` are as the seven before, from `not_before` on.
    pub fn copy_week_before(&mut self, monday: NaiveDate, shifts: &[Shift], not_before: NaiveDate) {
        for day in monday.iter_days().take(7).filter(|day| *day >= not_before) {
            let Some(before) = day.checked_sub_days(Days::new(7)) else {
                continue;
            };
            for shift in shifts {
                let people = self.people(before, &shift.id).to_vec();
                if people == self.people(day, &shift.id) {
                    continue;
                }
                let slot = Slot {
                    when: When::On(day),
                    shift: shift.id.clone(),
                };
                self.set(&slot, people);
            }
        }
    }

    /// Every day of the week is as this one.
    pub fn same_every_day(&mut self, model: Weekday, shifts: &[Shift]) {
        for shift in shifts {
            let people = self.weekly(model, &shift.id).to_vec();
            for day in WEEK {
                let slot = Slot {
                    when: When::Every(day),
                    shift: shift.id.clone(),
                };
                self.set(&slot, people.clone());
            }
        }
    }

    /// On this date `to` stands where `from` stood. False: `from` does not, or `to` does.
    pub fn replace(&mut self, day: NaiveDate, shift: &ShiftId, [from, to]: [PersonId; 2]) -> bool {
        let mut people = self.people(day, shift).to_vec();
        if people.contains(&to) {
            return false;
        }
        let Some(place) = people.iter_mut().find(|one| **one == from) else {
            return false;
        };
        *place = to;
        let slot = Slot {
            when: When::On(day),
            shift: shift.clone(),
        };
        self.set(&slot, people);
        true
    }

    /// Somebody works here no more: their places are empty. False: they had none.
    pub fn release(&mut self, who: PersonId) -> bool {
        let had = self.names(who);
        for people in self.all_people() {
            people.retain(|one| *one != who);
        }
        self.every_week.retain(|one| !one.people.is_empty());
        had
    }

    /// Two records became one. False: `gone` had no place.
    pub fn rename(&mut self, gone: PersonId, kept: PersonId) -> bool {
        let had = self.names(gone);
        for people in self.all_people() {
            let mut once = BTreeSet::new();
            for one in people.iter_mut().filter(|one| **one == gone) {
                *one = kept;
            }
            people.retain(|one| once.insert(*one));
        }
        had
    }

    /// Whether they have a place anywhere.
    #[must_use]
    pub fn names(&self, who: PersonId) -> bool {
        let weekly = self.every_week.iter().map(|one| &one.people);
        let mut all = weekly.chain(self.dates.iter().map(|one| &one.people));
        all.any(|people| people.contains(&who))
    }

    fn all_people(&mut self) -> impl Iterator<Item = &mut Vec<PersonId>> {
        let weekly = self.every_week.iter_mut().map(|one| &mut one.people);
        weekly.chain(self.dates.iter_mut().map(|one| &mut one.people))
    }

    /// Forgets dates that are long over.
    pub fn forget_before(&mut self, today: NaiveDate) {
        let first = today.checked_sub_days(KEPT).unwrap_or(today);
        self.dates.retain(|one| one.day >= first);
    }
}

/// The days of a week, in order.
pub const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// The Monday of the week in which this day lies.
#[must_use]
pub fn monday_of(day: NaiveDate) -> NaiveDate {
    let past = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(past)).unwrap_or(day)
}

/// What goes on at a desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyLog {
    /// Whose.
    pub desk: DutyDesk,
    /// Until when everybody was told what they are to be told.
    pub looked: Moment,
    /// Who can't just now.
    pub away: Vec<Away>,
    /// What the next on duty are to know.
    pub note: Option<Note>,
}

/// Somebody on duty who can't just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Away {
    /// Who.
    pub who: PersonId,
    /// Until the end of their shift.
    pub until: Moment,
}

/// A handover note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// In their own words: only ever quoted.
    pub words: String,
    /// Whether the next on duty were shown it.
    pub handed_over: bool,
}

/// A note is kept for so long.
const NOTE_KEPT: chrono::TimeDelta = chrono::TimeDelta::days(7);

impl DutyLog {
    /// The log of a desk that has a roster since now.
    #[must_use]
    pub fn new(desk: DutyDesk, now: Moment) -> Self {
        Self {
            desk,
            looked: now,
            away: Vec::new(),
            note: None,
        }
    }

    /// Whether they can't at this moment.
    #[must_use]
    pub fn is_away(&self, who: PersonId, now: Moment) -> bool {
        let mut away = self.away.iter();
        away.any(|one| one.who == who && one.until > now)
    }

    /// They can't until then.
    pub fn goes(&mut self, who: PersonId, until: Moment) {
        self.comes_back(who);
        self.away.push(Away { who, until });
    }

    /// They can again. False: nobody had thought otherwise.
    pub fn comes_back(&mut self, who: PersonId) -> bool {
        let before = self.away.len();
        self.away.retain(|one| one.who != who);
        self.away.len() < before
    }

    /// Forgets who is back by now, and a note that is old.
    pub fn forget_before(&mut self, now: Moment) {
        self.away.retain(|one| one.until > now);
        self.note.take_if(|note| note.at + NOTE_KEPT <= now);
    }

    /// Somebody works here no more, or is erased. False: they were not in it.
    pub fn release(&mut self, who: PersonId) -> bool {
        let was_away = self.comes_back(who);
        self.note.take_if(|note| note.by == who).is_some() || was_away
    }

    /// Two records became one. False: `gone` was not in it.
    pub fn rename(&mut self, gone: PersonId, kept: PersonId) -> bool {
        let mut had = false;
        for one in self.away.iter_mut().filter(|one| one.who == gone) {
            one.who = kept;
            had = true;
        }
        for note in self.note.iter_mut().filter(|note| note.by == gone) {
            note.by = kept;
            had = true;
        }
        had
    }
}
