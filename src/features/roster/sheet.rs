//! The coordinator's grid, as it is drawn: the week in words, and a button for each way on.

use chrono::NaiveDate;

use super::plan::{At, Form, Sheet, some_date, today, word};
use super::words::Words;
use crate::domain::roster::{Roster, Slot, When};
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::features::Visit;
use crate::features::dialogue::{Choice, Screen};
use crate::features::duty::{self, Station};
use crate::i18n::{Html, Msg};
use crate::register;

/// So many people stand on a page; more are a wall.
const PEOPLE: usize = 20;

/// The screen where the coordinator stands.
pub(super) async fn screen(form: &Form, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
    let Some(station) = Station::of(visit.desk.house, &form.desk) else {
        return Ok(Screen::asking(visit.say(Msg::new("roster-elsewhere"))));
    };
    let staff = register::staff::all(visit.desk.tx).await?;
    let roster = match duty::read(&visit.desk, &form.desk).await? {
        Some((roster, _)) => roster,
        None => Roster::new(form.desk.clone()),
    };
    let grid = Grid {
        words: Words {
            desk: &visit.desk,
            language: visit.language,
            zone: station.zone,
            staff: &staff,
        },
        visit,
        station: &station,
        roster: &roster,
        today: today(visit, &station),
    };
    Ok(match &form.at {
        At::Days => grid.days(form),
        At::Shifts(when) => grid.shifts(*when),
        At::People(slot, page) => grid.people(slot, *page),
    })
}

struct Grid<'g, 'd, 't> {
    words: Words<'g, 'd, 't>,
    visit: &'g Visit<'d, 't>,
    station: &'g Station,
    roster: &'g Roster,
    today: NaiveDate,
}

impl Grid<'_, '_, '_> {
    fn choice(&self, label: &'static str, word: impl Into<String>) -> Choice {
        Choice::new(self.words.label(Msg::new(label)), word)
    }

    fn title(&self) -> Html {
        let msg = Msg::new("roster-plan-title").text("desk", &self.station.name);
        self.words.say(msg)
    }

    fn slot(&self, when: When, shift: &crate::domain::roster::Shift) -> Slot {
        Slot {
            when,
            shift: shift.id.clone(),
        }
    }

    /// `Senin`, or `Sen, 13 Apr`.
    fn day_name(&self, when: When) -> String {
        let locales = &self.words.desk.house.locales;
        match when {
            When::Every(_) => locales.weekday(self.words.language, some_date(when)),
            When::On(day) => self.words.day(day),
        }
    }

    fn days(&self, form: &Form) -> Screen {
        let shifts = self.station.shifts(self.words.desk.house);
        let days = form.days(self.today);
        let head = match form.sheet {
            Sheet::Pattern => self.words.say(Msg::new("roster-pattern-head")),
            Sheet::Week(monday) => {
                let msg = Msg::new("roster-week-head").plain("date", self.words.day(monday));
                self.words.say(msg)
            }
        };
        let lines = days.iter().flatten().map(|when| self.day_line(*when));
        let html = Html::join([self.title(), head].into_iter().chain(lines), "\n");
        let mut screen = Screen::asking(html);
        let open: Vec<(usize, When)> = (0..)
            .zip(days)
            .filter_map(|(place, when)| when.map(|when| (place, when)))
            .collect();
        for pair in open.chunks(2) {
            let choices = pair.iter().map(|(place, when)| {
                let gap = shifts
                    .iter()
                    .any(|shift| self.roster.at(&self.slot(*when, shift)).is_empty());
                let label = match gap && !self.station.is_office() {
                    true => Msg::new("roster-day-gap-button"),
                    false => Msg::new("roster-day-button"),
                };
                let label = self.words.label(label.plain("day", self.day_name(*when)));
                Choice::new(label, format!("{}{place}", word::DAY))
            });
            screen = screen.row(choices);
        }
        self.ways(form, screen)
    }

    /// Other weeks, copying, the end.
    fn ways(&self, form: &Form, screen: Screen) -> Screen {
        let other = |after| form.other_week(self.visit, self.station, after);
        let screen = match form.sheet {
            Sheet::Pattern => screen.row([self.choice("roster-dates-button", word::DATES)]),
            Sheet::Week(_) => {
                let before =
                    other(false).map(|_| self.choice("roster-week-before-button", word::BEFORE));
                let after =
                    other(true).map(|_| self.choice("roster-week-after-button", word::AFTER));
                screen
                    .row(before.into_iter().chain(after))
                    .row([self.choice("roster-copy-button", word::COPY)])
                    .row([self.choice("roster-pattern-button", word::PATTERN)])
            }
        };
        screen.row([self.choice("roster-done-button", word::DONE)])
    }

    /// `Sen, 13 Apr: Pagi Bidan Wati · Siang –`.
    fn day_line(&self, when: When) -> Html {
        let shifts = self.station.shifts(self.words.desk.house).iter();
        let parts = shifts.map(|shift| {
            let people = self.roster.at(&self.slot(when, shift));
            let msg = match people.is_empty() {
                true => Msg::new("roster-cell-empty"),
                false => {
                    let names = self.words.names_in_a_cell(people);
                    Msg::new("roster-cell").text("names", names)
                }
            };
            self.words.say(msg.text("shift", &shift.name))
        });
        let day = Html::plain(&self.day_name(when)).bold();
        Html::join([day, Html::join(parts, " · ")], ": ")
    }

    fn shifts(&self, when: When) -> Screen {
        let head = Msg::new("roster-day-head").plain("day", self.day_name(when));
        let html = Html::join([self.title(), self.words.say(head)], "\n");
        let mut screen = Screen::asking(html);
        let shifts = self.station.shifts(self.words.desk.house).iter();
        for (place, shift) in shifts.enumerate() {
            let people = self.roster.at(&self.slot(when, shift));
            let label = Msg::new("roster-shift-button")
                .text("shift", &shift.name)
                .text("names", self.words.names_on_a_button(people));
            let label = self.words.label(label);
            screen = screen.row([Choice::new(label, format!("{}{place}", word::SHIFT))]);
        }
        if let When::Every(_) = when {
            screen = screen.row([self.choice("roster-same-button", word::SAME)]);
        }
        screen.row([self.choice("back-button", word::UP)])
    }

    fn people(&self, slot: &Slot, page: u64) -> Screen {
        let chosen = self.roster.at(slot);
        let all = self.candidates(slot);
        let last = all.len().saturating_sub(1) / PEOPLE;
        let page = usize::try_from(page).unwrap_or(last).min(last);
        let mut screen = Screen::asking(self.people_head(slot));
        for member in all.iter().skip(page * PEOPLE).take(PEOPLE) {
            screen = screen.row([self.toggle(member, chosen)]);
        }
        let to = |number: usize, label| self.choice(label, format!("{}{number}", word::PAGE));
        let before = page.checked_sub(1).map(|one| to(one, "page-before-button"));
        let after = (page < last).then(|| to(page + 1, "page-more-button"));
        let pages: Vec<Choice> = before.into_iter().chain(after).collect();
        if !pages.is_empty() {
            screen = screen.row(pages);
        }
        if let When::On(day) = slot.when
            && self.roster.is_exception(day, &slot.shift)
        {
            screen = screen.row([self.choice("roster-follow-button", word::FOLLOW)]);
        }
        screen.row([self.choice("back-button", word::UP)])
    }

    fn people_head(&self, slot: &Slot) -> Html {
        let house = self.words.desk.house;
        let mut shifts = self.station.shifts(house).iter();
        let shift = shifts.find(|one| one.id == slot.shift);
        let (name, hours) = shift.map_or_else(
            || (slot.shift.to_string(), String::new()),
            |shift| (shift.name.clone(), self.words.hours(shift)),
        );
        let head = match self.station.is_office() {
            true => Msg::new("roster-shift-head-office"),
            false => Msg::new("roster-shift-head"),
        };
        let head = head
            .plain("day", self.day_name(slot.when))
            .text("shift", name)
            .plain("hours", hours)
            .num("count", self.station.limit(house));
        Html::join([self.title(), self.words.say(head)], "\n")
    }

    /// Those who may be on here, and whoever is.
    fn candidates(&self, slot: &Slot) -> Vec<&StaffMember> {
        let chosen = self.roster.at(slot);
        let staff = self.words.staff.iter();
        staff
            .filter(|member| {
                chosen.contains(&member.id) || self.station.lets(member, self.station.duty())
            })
            .collect()
    }

    /// `☑ 1. Bidan Wati`, `☐ Perawat Rini ⚠`.
    fn toggle(&self, member: &StaffMember, chosen: &[crate::domain::id::PersonId]) -> Choice {
        let place = chosen.iter().position(|who| *who == member.id);
        let label = match (place, member.unreachable) {
            (Some(place), false) => Msg::new("roster-on-button").num("place", place + 1),
            (Some(place), true) => Msg::new("roster-on-blocked-button").num("place", place + 1),
            (None, false) => Msg::new("roster-off-button"),
            (None, true) => Msg::new("roster-off-blocked-button"),
        };
        let label = self.words.label(label.text("name", member.name.as_str()));
        let word = if place.is_some() { word::OFF } else { word::ON };
        Choice::new(label, format!("{word}{}", member.id))
    }
}
