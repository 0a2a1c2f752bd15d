//! A roster on the calendar: watches, who is on at a moment, and where nobody is.

use chrono::{Datelike as _, Days, NaiveDate, TimeDelta};

use super::{DutyLog, Roster, Shift};
use crate::clock::Moment;
use crate::domain::calendar::Zone;
use crate::domain::id::PersonId;

/// One shift of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watch {
    /// The day on which it begins, by the village's calendar.
    pub day: NaiveDate,
    /// Which shift.
    pub shift: Shift,
    /// From then on.
    pub from: Moment,
    /// Until, and without, then.
    pub until: Moment,
    /// Who is on, the first first.
    pub people: Vec<PersonId>,
}

impl Watch {
    /// Whether it goes on at this moment.
    #[must_use]
    pub fn is_on(&self, now: Moment) -> bool {
        self.from <= now && now < self.until
    }
}

/// A roster with the hours of its shifts.
#[derive(Debug, Clone, Copy)]
pub struct Rota<'r> {
    /// The roster.
    pub roster: &'r Roster,
    /// The shifts of a day.
    pub shifts: &'r [Shift],
    /// The zone of the village's clocks.
    pub zone: Zone,
    /// Whether a shift for which the repeating week has nobody is no gap: closed.
    pub may_close: bool,
}

/// Who is on duty at a moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OnDuty {
    /// The watches that go on, the one that began first before the others.
    pub watches: Vec<Watch>,
    /// Those who are on and can come, in the order in which they are called.
    pub on: Vec<PersonId>,
    /// Those who are on and have said that they can't just now.
    pub away: Vec<PersonId>,
}

impl Rota<'_> {
    /// All watches that begin on these days, in order.
    #[must_use]
    pub fn watches(&self, first: NaiveDate, days: usize) -> Vec<Watch> {
        let days = first.iter_days().take(days);
        let mut all: Vec<Watch> = days
            .flat_map(|day| self.shifts.iter().map(move |shift| self.watch(day, shift)))
            .collect();
        all.sort_by_key(|watch| watch.from);
        all
    }

    /// One of them.
    #[must_use]
    pub fn watch(&self, day: NaiveDate, shift: &Shift) -> Watch {
        let last_day = match shift.until > shift.from {
            true => day,
            false => day.checked_add_days(Days::new(1)).unwrap_or(day),
        };
        Watch {
            day,
            shift: shift.clone(),
            from: self.zone.at(day, shift.from),
            until: self.zone.at(last_day, shift.until),
            people: self.roster.people(day, &shift.id).to_vec(),
        }
    }

    /// The watches that go on at this moment, and those that begin in the days after it.
    #[must_use]
    pub fn from_now(&self, now: Moment, days: usize) -> Vec<Watch> {
        let today = self.zone.day(now);
        // A night that began yesterday.
        let first = today.pred_opt().unwrap_or(today);
        let mut watches = self.watches(first, days.saturating_add(2));
        let end = now + TimeDelta::days(i64::try_from(days).unwrap_or(0));
        watches.retain(|watch| watch.until > now && watch.from < end);
        watches
    }

    /// The watches that go on at this moment.
    #[must_use]
    pub fn running(&self, now: Moment) -> Vec<Watch> {
        let mut watches = self.from_now(now, 1);
        watches.retain(|watch| watch.is_on(now));
        watches
    }

    /// Who is on duty at this moment.
    #[must_use]
    pub fn on_duty(&self, now: Moment, log: Option<&DutyLog>) -> OnDuty {
        let watches = self.running(now);
        let mut duty = OnDuty::default();
        for who in watches.iter().flat_map(|watch| &watch.people) {
            let is_away = log.is_some_and(|log| log.is_away(*who, now));
            let side = if is_away {
                &mut duty.away
            } else {
                &mut duty.on
            };
            if !side.contains(who) {
                side.push(*who);
            }
        }
        duty.watches = watches;
        duty
    }

    /// The watches of somebody, from now on.
    #[must_use]
    pub fn of(&self, who: PersonId, now: Moment, days: usize) -> Vec<Watch> {
        let mut watches = self.from_now(now, days);
        watches.retain(|watch| watch.people.contains(&who));
        watches
    }

    /// When the watch ends that somebody keeps now; the last of several.
    #[must_use]
    pub fn on_until(&self, who: PersonId, now: Moment) -> Option<Moment> {
        let theirs = self.running(now).into_iter();
        let theirs = theirs.filter(|watch| watch.people.contains(&who));
        theirs.map(|watch| watch.until).max()
    }

    /// The watches that go on now or begin before the day after tomorrow and that
    /// nobody can keep.
    #[must_use]
    pub fn gaps(&self, now: Moment, can: impl Fn(PersonId) -> bool) -> Vec<Watch> {
        let today = self.zone.day(now);
        let tomorrow = today.succ_opt().unwrap_or(today);
        let watches = self.from_now(now, 3).into_iter();
        watches
            .filter(|watch| watch.day <= tomorrow)
            .filter(|watch| !watch.people.iter().any(|who| can(*who)))
            .filter(|watch| !self.is_closed(watch))
            .collect()
    }

    /// Whether nobody is meant to be there: the repeating week has nobody, too.
    #[must_use]
    pub fn is_closed(&self, watch: &Watch) -> bool {
        let every_week = self.roster.weekly(watch.day.weekday(), &watch.shift.id);
        self.may_close && watch.people.is_empty() && every_week.is_empty()
    }

    /// Those of a watch who do not come straight from the one before.
    #[must_use]
    pub fn newcomers(&self, watch: &Watch) -> Vec<PersonId> {
        let before = watch.day.pred_opt().unwrap_or(watch.day);
        let earlier = self.watches(before, 2);
        let goes_on = |who: &PersonId| {
            let mut earlier = earlier.iter();
            earlier.any(|one| {
                one.from < watch.from && one.until >= watch.from && one.people.contains(who)
            })
        };
        let people = watch.people.iter().copied();
        people.filter(|who| !goes_on(who)).collect()
    }
}

/// The order in which people are called: those on duty, then the others as they are
/// called otherwise, and at the end those who can't just now.
#[must_use]
pub fn called(duty: &OnDuty, others: &[PersonId]) -> Vec<PersonId> {
    let is_on = |who: &&PersonId| !duty.on.contains(who) && !duty.away.contains(who);
    let others = others.iter().filter(is_on);
    let all = duty.on.iter().chain(others).chain(&duty.away);
    all.copied().collect()
}
