//! The village lives: who does what at which minute, and the clock that is moved from one
//! thing to the next.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use siaga::clock::Moment;
use siaga::domain::language::Language;
use siaga::drill::{Account, Telephone};
use siaga::i18n::Msg;

use super::book::Book;
use super::cast::{self, Size, Soul, Tie};
use super::chance::Chance;
use super::crew::{Case, Errand, Officer};
use super::days::Doing;
use super::hand::Button;
use super::session::Words;
use super::tell::Tally;
use crate::support::{Start, Village, ZONE};

/// The first day: a Thursday.
pub const FIRST_DAY: &str = "2020-04-09";

/// The village and all who live in it.
pub struct World {
    /// The bot, the server, the clock.
    pub village: Village,
    /// Decides everything.
    pub seed: u64,
    /// How many of whom.
    pub size: Size,
    /// Who lives here.
    pub souls: Vec<Soul>,
    /// What the simulation knows.
    pub book: Book,
    /// Who works here.
    pub officers: Vec<Officer>,
    /// Alerts, as the simulation knows them.
    pub cases: Vec<Case>,
    /// Calls and visits, as they came to somebody's telephone.
    pub errands: Vec<Errand>,
    /// What has happened, counted.
    pub tally: Tally,
    /// How much the auditor had set right before the first act.
    pub mended: usize,
    /// A button of a question that is over, on each telephone.
    pub old_buttons: BTreeMap<usize, Button>,
    /// A group of the staff, seen by one of its members.
    pub group: Option<Telephone>,
    /// When the bot crashed.
    pub crashed: Vec<Moment>,
    /// Who has given a report up on which day.
    pub given_up: BTreeSet<(usize, usize)>,
    /// Who was told a positive result.
    pub positive: BTreeSet<usize>,
    agenda: BTreeMap<(Moment, usize), Doing>,
    next: usize,
}

impl World {
    /// An empty village on the evening before the first day.
    pub async fn new(seed: u64, size: Size) -> Self {
        let start = Start {
            at: "2020-04-08 18:00",
            apart: true,
            ..Start::default()
        };
        let village = Village::start(start).await;
        let souls = cast::everybody(seed, size, FIRST_DAY.parse().unwrap());
        Self {
            village,
            seed,
            size,
            souls,
            book: Book::default(),
            officers: Vec::new(),
            cases: Vec::new(),
            errands: Vec::new(),
            tally: Tally::default(),
            mended: 0,
            old_buttons: BTreeMap::new(),
            group: None,
            crashed: Vec::new(),
            given_up: BTreeSet::new(),
            positive: BTreeSet::new(),
            agenda: BTreeMap::new(),
            next: 0,
        }
    }

    /// Now.
    pub fn now(&self) -> Moment {
        self.village.clock.now()
    }

    /// Today, in the village.
    pub fn today(&self) -> NaiveDate {
        ZONE.day(self.now())
    }

    /// The calendar day of a day of the simulation.
    pub fn date(&self, day: usize) -> NaiveDate {
        let first: NaiveDate = FIRST_DAY.parse().unwrap();
        first + Days::new(day as u64)
    }

    /// Which day of the simulation it is.
    pub fn day(&self) -> usize {
        let first: NaiveDate = FIRST_DAY.parse().unwrap();
        usize::try_from((self.today() - first).num_days()).unwrap_or(0)
    }

    /// A minute of a day of the simulation.
    pub fn at(&self, day: usize, hour: u32, minute: u32) -> Moment {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        ZONE.at(self.date(day), time)
    }

    /// The hour of the village's clock.
    pub fn hour(&self) -> u32 {
        chrono::Timelike::hour(&ZONE.time(self.now()))
    }

    /// What is left to chance in this matter, today.
    pub fn chance(&self, matter: &str, who: usize) -> Chance {
        Chance::of(self.seed, matter, who, self.day())
    }

    /// Writes something into the agenda.
    pub fn plans(&mut self, at: Moment, what: Doing) {
        self.next += 1;
        self.agenda.insert((at, self.next), what);
    }

    /// In so many minutes.
    pub fn plans_in(&mut self, minutes: i64, what: Doing) {
        self.plans(self.now() + TimeDelta::minutes(minutes), what);
    }

    /// Whether the bot files about now what was left lying.
    pub fn is_filed_soon(&self) -> bool {
        let until = (self.now() + TimeDelta::minutes(4), usize::MAX);
        let mut soon = self.agenda.range(..until);
        soon.any(|(_, doing)| matches!(doing, Doing::IsFiled(..)))
    }

    /// Whether a report about them was left lying that the book does not have yet.
    pub fn lies_unfiled(&self, person: usize) -> bool {
        let mut waiting = self.agenda.values();
        waiting.any(|doing| matches!(doing, Doing::IsFiled(who, ..) if *who == person))
    }

    /// Somebody's own telephone.
    pub fn phone(&self, who: usize) -> Telephone {
        self.village.server.telephone(self.souls[who].account(who))
    }

    /// The telephone on which is reported for somebody.
    pub fn reached_on(&self, who: usize) -> Option<usize> {
        match self.souls[who].tie {
            Tie::Own => Some(who),
            Tie::With(holder) => Some(holder),
            Tie::Nobody => None,
        }
    }

    /// Everybody for whom is reported on this telephone.
    pub fn house(&self, holder: usize) -> Vec<usize> {
        let here = |who: &usize| {
            self.reached_on(*who) == Some(holder) && self.book.people.contains_key(who)
        };
        (0..self.souls.len()).filter(here).collect()
    }

    /// The telephone of somebody who works here.
    pub fn staff_phone(&self, account: &Account) -> Telephone {
        self.village.server.telephone(account.clone())
    }

    /// How questions begin that have the same buttons.
    pub fn words(&self, language: Language) -> Words {
        let first_line = |id: &'static str| {
            let said = self.village.app().house.locales.say(language, Msg::new(id));
            let plain = said.to_plain();
            plain.lines().next().unwrap().chars().take(24).collect()
        };
        Words {
            oxygen: first_line("ask-saturation"),
            breaths: first_line("ask-breaths"),
            pulse: first_line("ask-pulse"),
        }
    }

    /// Waits until all that follows has happened, and looks at the telephones of the staff.
    pub async fn settles(&mut self) {
        self.village.settle().await;
        self.staff_look_up();
    }

    /// Some seconds pass, with all that is due in them.
    pub async fn breathes(&mut self, seconds: i64) {
        let until = self.now() + TimeDelta::seconds(seconds);
        self.settles().await;
        while let Some(due) = self.due_before(until) {
            self.village.clock.move_to(due);
            self.settles().await;
        }
        self.village.clock.move_to(until);
        self.settles().await;
    }

    fn due_before(&self, until: Moment) -> Option<Moment> {
        let due = self.village.app().engine.status().borrow().next_due;
        due.filter(|due| *due < until)
    }

    /// Lives until then: everything in the agenda at its minute, everything due in between.
    pub async fn lives_until(&mut self, end: Moment) {
        loop {
            self.settles().await;
            let first = self.agenda.first_key_value();
            let first = first.map(|((at, _), _)| *at).filter(|at| *at < end);
            let until = first.unwrap_or(end);
            if let Some(due) = self.due_before(until) {
                self.village.clock.move_to(due);
                continue;
            }
            self.village.clock.move_to(until);
            match first {
                Some(_) => self.does_what_is_due().await,
                None => return self.settles().await,
            }
        }
    }

    async fn does_what_is_due(&mut self) {
        self.settles().await;
        let now = self.now();
        let mut doings = Vec::new();
        while let Some(entry) = self.agenda.first_entry() {
            if entry.key().0 > now {
                break;
            }
            doings.push(entry.remove());
        }
        // First into the book what the bot has filed: all others compare with it.
        doings.sort_by_key(|doing| !matches!(doing, Doing::IsFiled(..)));
        self.does(doings).await;
    }
}
