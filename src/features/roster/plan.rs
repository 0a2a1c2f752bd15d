//! The coordinator sets who is on when: weeks, days, shifts, people, in one message that is
//! drawn again at each tap. Each tap counts at once; those whose shifts changed are told at
//! the end, once.

use chrono::{Datelike as _, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Button, look, tell};
use crate::domain::access::Action;
use crate::domain::id::PersonId;
use crate::domain::roster::{DutyDesk, Roster, Slot, WEEK, When, monday_of};
use crate::engine::Fault;
use crate::engine::outgoing::Keyboard;
use crate::features::dialogue::{Input, Turn};
use crate::features::duty::{self, Station};
use crate::features::{Command, Visit, home};
use crate::i18n::{Html, Msg};
use crate::register;

/// So many weeks ahead can be set.
const WEEKS_AHEAD: u64 = 8;

/// Words of the grid. `day-…`, `shift-…`, `on-…` and `off-…` carry what they mean: on is
/// on, also when it is pressed twice, or somebody else was faster.
pub(super) mod word {
    pub const DAY: &str = "day-";
    pub const SHIFT: &str = "shift-";
    pub const ON: &str = "on-";
    pub const OFF: &str = "off-";
    pub const PAGE: &str = "page-";
    pub const UP: &str = "up";
    pub const BEFORE: &str = "week-before";
    pub const AFTER: &str = "week-after";
    pub const PATTERN: &str = "pattern";
    pub const DATES: &str = "dates";
    pub const COPY: &str = "copy";
    pub const SAME: &str = "same";
    pub const FOLLOW: &str = "follow";
    pub const DONE: &str = "done";
}

/// Where the coordinator stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// Whose roster.
    pub(super) desk: DutyDesk,
    /// Which week.
    pub(super) sheet: Sheet,
    /// How far down.
    pub(super) at: At,
    /// Whose shifts have changed, and were not told yet.
    changed: Vec<PersonId>,
}

/// What is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Sheet {
    /// The week that repeats itself.
    Pattern,
    /// The week that begins on this Monday.
    Week(NaiveDate),
}

/// What is on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum At {
    /// The days of the week.
    Days,
    /// The shifts of a day.
    Shifts(When),
    /// The people of a shift; a page of them.
    People(Slot, u64),
}

impl Form {
    /// At the week that repeats itself, where there is no roster yet; else at this week.
    pub(super) async fn new(visit: &Visit<'_, '_>, station: &Station) -> Result<Self, Fault> {
        let known = duty::read(&visit.desk, &station.desk).await?;
        let sheet = match known {
            Some(_) => Sheet::Week(monday_of(today(visit, station))),
            None => Sheet::Pattern,
        };
        Ok(Self {
            desk: station.desk.clone(),
            sheet,
            at: At::Days,
            changed: Vec::new(),
        })
    }

    /// At the people of the first shift that nobody keeps.
    pub(super) async fn at_first_gap(
        visit: &Visit<'_, '_>,
        station: &Station,
    ) -> Result<Self, Fault> {
        let form = Self::new(visit, station).await?;
        let Some((roster, _)) = duty::read(&visit.desk, &station.desk).await? else {
            return Ok(form);
        };
        let staff = register::staff::all(visit.desk.tx).await?;
        let rota = station.rota(&roster, visit.desk.house);
        let gaps = rota.gaps(visit.desk.now(), |who| station.can_serve(&staff, who));
        let Some(gap) = gaps.into_iter().next() else {
            return Ok(form);
        };
        let slot = Slot {
            when: When::On(gap.day),
            shift: gap.shift.id,
        };
        Ok(Self {
            sheet: Sheet::Week(monday_of(gap.day)),
            at: At::People(slot, 0),
            ..form
        })
    }

    pub(super) async fn answer(
        &mut self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        let word = match input {
            Input::Word(word) => word,
            Input::Text(_) | Input::Contact { .. } | Input::Location | Input::Media { .. } => {
                return Ok(Turn::Stray);
            }
        };
        let station = Station::of(visit.desk.house, &self.desk);
        let station =
            station.filter(|station| station.allows(&visit.standing(), Action::KeepRoster));
        let Some(station) = station else {
            visit.last_word(visit.say(Msg::new("roster-elsewhere")))?;
            return Ok(Turn::Done { choice: None });
        };
        if word == word::DONE {
            self.done(visit, &station).await?;
            return Ok(Turn::Done { choice: None });
        }
        if self.moves(visit, &station, word) || self.sets(visit, &station, word).await? {
            return Ok(Turn::Redraw);
        }
        Ok(Turn::Stray)
    }

    /// Another day, shift or week. False: the word means something else.
    fn moves(&mut self, visit: &Visit<'_, '_>, station: &Station, word: &str) -> bool {
        let next = match (&self.at, word) {
            (At::Days, word::PATTERN) => Some((Sheet::Pattern, At::Days)),
            (At::Days, word::DATES) => {
                let monday = monday_of(today(visit, station));
                Some((Sheet::Week(monday), At::Days))
            }
            (At::Days, word::BEFORE | word::AFTER) => {
                let week = self.other_week(visit, station, word == word::AFTER);
                week.map(|monday| (Sheet::Week(monday), At::Days))
            }
            (At::Days, word) => {
                let when = self.day(visit, station, word);
                when.map(|when| (self.sheet, At::Shifts(when)))
            }
            (At::Shifts(_), word::UP) => Some((self.sheet, At::Days)),
            (At::Shifts(when), word) => {
                shift(visit, station, *when, word).map(|slot| (self.sheet, At::People(slot, 0)))
            }
            (At::People(slot, _), word::UP) => Some((self.sheet, At::Shifts(slot.when))),
            (At::People(slot, _), word) => word
                .strip_prefix(word::PAGE)
                .and_then(|page| page.parse().ok())
                .map(|page| (self.sheet, At::People(slot.clone(), page))),
        };
        match next {
            Some((sheet, at)) => {
                (self.sheet, self.at) = (sheet, at);
                true
            }
            None => false,
        }
    }

    /// The Monday before or after, as far as it can be set.
    pub(super) fn other_week(
        &self,
        visit: &Visit<'_, '_>,
        station: &Station,
        after: bool,
    ) -> Option<NaiveDate> {
        let Sheet::Week(monday) = self.sheet else {
            return None;
        };
        let this = monday_of(today(visit, station));
        let last = this.checked_add_days(Days::new(7 * WEEKS_AHEAD))?;
        let other = match after {
            true => monday.checked_add_days(Days::new(7))?,
            false => monday.checked_sub_days(Days::new(7))?,
        };
        (this <= other && other <= last).then_some(other)
    }

    fn day(&self, visit: &Visit<'_, '_>, station: &Station, word: &str) -> Option<When> {
        let number: usize = word.strip_prefix(word::DAY)?.parse().ok()?;
        *self.days(today(visit, station)).get(number)?
    }

    /// The days of the sheet; `None`: that day is over.
    pub(super) fn days(&self, today: NaiveDate) -> Vec<Option<When>> {
        match self.sheet {
            Sheet::Pattern => WEEK.iter().map(|day| Some(When::Every(*day))).collect(),
            Sheet::Week(monday) => monday
                .iter_days()
                .take(7)
                .map(|day| (day >= today).then_some(When::On(day)))
                .collect(),
        }
    }

    /// Somebody on or off, a copied week. False: the word means something else.
    async fn sets(
        &mut self,
        visit: &mut Visit<'_, '_>,
        station: &Station,
        word: &str,
    ) -> Result<bool, Fault> {
        let before = match duty::read(&visit.desk, &self.desk).await? {
            Some((roster, _)) => roster,
            None => Roster::new(self.desk.clone()),
        };
        let mut roster = before.clone();
        let understood = match (self.at.clone(), word) {
            (At::People(slot, _), word) => {
                let staff = register::staff::all(visit.desk.tx).await?;
                let mut may = staff.iter();
                let may = |who: PersonId| {
                    may.any(|one| one.id == who && station.lets(one, station.duty()))
                };
                self.of_slot(visit, station, (&mut roster, &slot), word, may)
            }
            (At::Days, word::COPY) => self.copy(visit, station, &mut roster),
            (At::Shifts(When::Every(day)), word::SAME) => {
                roster.same_every_day(day, station.shifts(visit.desk.house));
                visit.toast(Msg::new("roster-same-toast"));
                true
            }
            (At::Days | At::Shifts(_), _) => false,
        };
        if roster != before {
            self.note_changes(visit, station, [&before, &roster]);
            look::keep(&mut visit.desk, station, &roster).await?;
        }
        Ok(understood)
    }

    fn of_slot(
        &self,
        visit: &mut Visit<'_, '_>,
        station: &Station,
        (roster, slot): (&mut Roster, &Slot),
        word: &str,
        mut may: impl FnMut(PersonId) -> bool,
    ) -> bool {
        if let (word::FOLLOW, When::On(day)) = (word, slot.when) {
            roster.follow_the_week(day, &slot.shift);
            return true;
        }
        let id = |begin: &str| {
            let id = word.strip_prefix(begin);
            id.and_then(|id| id.parse::<PersonId>().ok())
        };
        let limit = station.limit(visit.desk.house);
        match (id(word::ON), id(word::OFF)) {
            (Some(who), _) if may(who) => {
                if roster.add(slot, who, limit).is_err() {
                    let full = match station.is_office() {
                        true => Msg::new("roster-full-toast-office"),
                        false => Msg::new("roster-full-toast"),
                    };
                    visit.popup(full.num("count", limit));
                }
            }
            (_, Some(who)) => roster.drop_out(slot, who),
            (Some(_) | None, None) => return false,
        }
        true
    }

    fn copy(&self, visit: &mut Visit<'_, '_>, station: &Station, roster: &mut Roster) -> bool {
        let Sheet::Week(monday) = self.sheet else {
            return false;
        };
        let shifts = station.shifts(visit.desk.house);
        roster.copy_week_before(monday, shifts, today(visit, station));
        visit.toast(Msg::new("roster-copied-toast"));
        true
    }

    /// Whose shifts of the next days are others than before.
    fn note_changes(
        &mut self,
        visit: &Visit<'_, '_>,
        station: &Station,
        [before, after]: [&Roster; 2],
    ) {
        let now = visit.desk.now();
        let days = super::mine::DAYS_AHEAD;
        let [before, after] = [before, after].map(|roster| {
            let rota = station.rota(roster, visit.desk.house);
            rota.from_now(now, days)
        });
        for (was, is) in before.iter().zip(&after) {
            let both = was.people.iter().chain(&is.people);
            let moved = both.filter(|who| {
                let place = |people: &[PersonId]| people.iter().position(|one| one == *who);
                place(&was.people) != place(&is.people)
            });
            for who in moved {
                if !self.changed.contains(who) {
                    self.changed.push(*who);
                }
            }
        }
    }

    /// Those whose shifts changed are told.
    pub(super) async fn tell(self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        let Some(station) = Station::of(visit.desk.house, &self.desk) else {
            return Ok(());
        };
        let me = visit.staff.as_ref().map(|staff| staff.id);
        let mut whom = self.changed;
        whom.retain(|who| Some(*who) != me);
        tell::changed(&mut visit.desk, &station, &whom).await
    }

    async fn done(&self, visit: &mut Visit<'_, '_>, station: &Station) -> Result<(), Fault> {
        self.clone().tell(visit).await?;
        let kept = duty::read(&visit.desk, &self.desk).await?;
        let staff = register::staff::all(visit.desk.tx).await?;
        let mut lines = vec![visit.say(Msg::new("roster-saved"))];
        let here = station.desk.bits();
        let mut rows = vec![vec![Button::Show.key(&visit.desk, visit.language, here)]];
        if let Some((roster, _)) = kept {
            let rota = station.rota(&roster, visit.desk.house);
            let gaps = rota.gaps(visit.desk.now(), |who| station.can_serve(&staff, who));
            lines.extend(still_empty(visit, station, (&staff, &gaps)));
            rows.push(vec![Button::Stop.key(&visit.desk, visit.language, here)]);
        }
        rows.push(vec![home::button(visit, Command::Menu)]);
        visit
            .reply_with(Html::join(lines, "\n\n"), Keyboard::Inline(rows))
            .map(drop)
    }
}

fn still_empty(
    visit: &Visit<'_, '_>,
    station: &Station,
    (staff, gaps): (
        &[crate::domain::staff::StaffMember],
        &[crate::domain::roster::watch::Watch],
    ),
) -> Option<Html> {
    let words = super::words::Words {
        desk: &visit.desk,
        language: visit.language,
        zone: station.zone,
        staff,
    };
    let lines = gaps.iter().map(|watch| words.gap(watch));
    let title = words.say(Msg::new("roster-gaps-title"));
    let all = Html::join(std::iter::once(title).chain(lines), "\n");
    (!gaps.is_empty()).then_some(all)
}

/// Today at this desk.
pub(super) fn today(visit: &Visit<'_, '_>, station: &Station) -> NaiveDate {
    station.zone.day(visit.desk.now())
}

/// The place in the roster behind the button of a shift.
fn shift(visit: &Visit<'_, '_>, station: &Station, when: When, word: &str) -> Option<Slot> {
    let number: usize = word.strip_prefix(word::SHIFT)?.parse().ok()?;
    let shift = station.shifts(visit.desk.house).get(number)?;
    Some(Slot {
        when,
        shift: shift.id.clone(),
    })
}

/// A date with the weekday of a place in the roster, for its name.
pub(super) fn some_date(when: When) -> NaiveDate {
    match when {
        When::On(day) => day,
        When::Every(weekday) => {
            let days = u64::from(weekday.num_days_from_monday());
            let monday = monday_of(NaiveDate::default());
            debug_assert_eq!(monday.weekday(), chrono::Weekday::Mon);
            monday.checked_add_days(Days::new(days)).unwrap_or(monday)
        }
    }
}

/// A roster is not used any more: asked once more.
pub(super) fn ask_to_stop(visit: &mut Visit<'_, '_>, station: &Station) -> Result<(), Fault> {
    let line = match station.is_office() {
        true => Msg::new("roster-unused-question-office"),
        false => Msg::new("roster-unused-question"),
    };
    let line = visit.say(line.text("desk", &station.name));
    let here = station.desk.bits();
    let key = |button: Button| vec![button.key(&visit.desk, visit.language, here)];
    let rows = vec![key(Button::StopForSure), key(Button::Show)];
    visit.reply_with(line, Keyboard::Inline(rows)).map(drop)
}

/// From now on there is none: at a puskesmas everybody is called in calling order.
pub(super) async fn stop(visit: &mut Visit<'_, '_>, station: &Station) -> Result<(), Fault> {
    super::exchange::overtake_all(&mut visit.desk, &station.desk).await?;
    look::forget(&mut visit.desk, &station.desk).await?;
    let line = match station.is_office() {
        true => Msg::new("roster-unused-office"),
        false => Msg::new("roster-unused"),
    };
    let line = visit.say(line.text("desk", &station.name));
    visit.last_word(line).map(drop)
}
