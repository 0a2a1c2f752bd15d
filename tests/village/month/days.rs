//! What there is to do: one thing each, and who plans it for which minute.

use chrono::TimeDelta;
use siaga::clock::Moment;
use siaga::domain::report::Answers;

use super::book::Fate;
use super::cast::{Course, Tie};
use super::odd::Odd;
use super::weather::Weather;
use super::world::World;

/// Something that is done.
#[derive(Debug, Clone)]
pub enum Doing {
    /// Somebody takes the telephone to report.
    Reports(usize),
    /// What was left lying has been filed by now.
    IsFiled(usize, Box<Answers>, Moment),
    /// It is known by now why an alert rings.
    IsExplained(usize, String),
    /// An alert has rung by now.
    HasRung(usize),
    /// It was taken, or everybody has been rung.
    HasClimbed(usize, Moment),
    /// An officer looks at an alert.
    Answers(usize, usize),
    /// Whoever has it has called.
    Handles(usize, usize),
    /// Whoever has it ends it.
    Ends(usize, usize),
    /// Somebody knocks.
    Visits(usize),
    /// A party comes off the bus.
    Arrives(usize),
    /// Something odd.
    Odd(usize, Odd),
    /// Somebody who is positive tells whom they have met.
    NamesContacts(usize),
    /// The health workers decide about those whose time is over.
    Selesai,
    /// A nurse looks at who is monitored, and at the day's numbers.
    Pantau,
    /// A session of tests is entered.
    Tests,
    /// Something becomes of the line, or of the bot.
    Weather(Weather),
    /// The night's look at the disk.
    Audit,
}

impl Doing {
    /// Whether the book has to know all that the bot knows.
    fn compares(&self) -> bool {
        match self {
            Self::Selesai | Self::Pantau | Self::Tests | Self::Audit => true,
            Self::Reports(_)
            | Self::IsFiled(..)
            | Self::IsExplained(..)
            | Self::HasRung(_)
            | Self::HasClimbed(..)
            | Self::Answers(..)
            | Self::Handles(..)
            | Self::Ends(..)
            | Self::Visits(_)
            | Self::Arrives(_)
            | Self::Odd(..)
            | Self::NamesContacts(_)
            | Self::Weather(_) => false,
        }
    }
}

impl World {
    /// Does all of this now.
    pub async fn does(&mut self, doings: Vec<Doing>) {
        let mut reports = Vec::new();
        for doing in doings {
            if doing.compares() && self.is_filed_soon() {
                // The bot has filed by now what was left lying, the book has not.
                self.plans_in(5, doing);
                continue;
            }
            match doing {
                Doing::Reports(holder) => reports.push(holder),
                Doing::IsFiled(who, said, left) => self.is_filed(who, *said, left),
                Doing::IsExplained(case, text) => self.is_explained(case, &text),
                Doing::HasRung(case) => self.has_rung(case),
                Doing::HasClimbed(case, since) => self.has_climbed(case, since),
                Doing::Answers(officer, case) => self.answers(officer, case).await,
                Doing::Handles(officer, case) => self.handles(officer, case).await,
                Doing::Ends(officer, case) => self.ends(officer, case).await,
                Doing::Visits(errand) => self.visits(errand).await,
                Doing::Arrives(party) => self.arrives(party).await,
                Doing::Odd(who, odd) => self.odd(who, odd).await,
                Doing::NamesContacts(who) => self.names_contacts(who).await,
                Doing::Selesai => self.selesai().await,
                Doing::Pantau => {
                    self.pantau().await;
                    self.rekap().await;
                }
                Doing::Tests => self.tests().await,
                Doing::Weather(weather) => self.weathers(weather).await,
                Doing::Audit => self.audit().await,
            }
            self.settles().await;
        }
        reports.retain(|holder| self.may_report(*holder));
        if !reports.is_empty() {
            self.report(reports).await;
        }
    }

    fn may_report(&self, holder: usize) -> bool {
        let awake = matches!(self.book.fate(holder), Fate::Here | Fate::Released);
        awake && !self.phone(holder).glances(1).blocked
    }

    /// Then, or so early that a report, and one that is left lying too, is filed on the day on
    /// which it was begun.
    pub fn before_midnight(&self, at: Moment) -> Moment {
        let last = self.at(self.day(), 22, 50);
        if self.now() < last { at.min(last) } else { at }
    }

    /// Writes the day's agenda, shortly after midnight.
    pub fn plans_day(&mut self, day: usize) {
        for who in 0..self.souls.len() {
            if self.souls[who].tie == Tie::Own && self.book.people.contains_key(&who) {
                self.plans_person(who, day);
            }
        }
        self.plans_weather(day);
        self.plans_odd(day);
        let morning = self.at(day, 8, 47);
        self.plans(morning, Doing::Selesai);
        let noon = self.at(day, 13, 7);
        self.plans(noon, Doing::Pantau);
        for (arrival, first) in [(1, 0), (3, self.size.parties.len() / 2)] {
            if day == arrival {
                let last = match arrival {
                    1 => self.size.parties.len() / 2,
                    _ => self.size.parties.len(),
                };
                for party in first..last {
                    let at = self.at(day, 9, 40);
                    self.plans(at, Doing::Arrives(party));
                }
            }
        }
        if matches!(day, 4 | 11 | 17) {
            let morning = self.at(day, 10, 30);
            self.plans(morning, Doing::Tests);
        }
        let night = self.at(day, 23, 40);
        self.plans(night, Doing::Audit);
    }

    /// When somebody reports on that day, if at all.
    fn plans_person(&mut self, who: usize, day: usize) {
        let house = self.house(who);
        let isolates = house.iter().any(|one| self.book.stay(*one).is_some());
        let mut chance = self.day_chance("day", who, day);
        if !isolates {
            if chance.percent(1) {
                let at = self.at(day, 8, 0) + TimeDelta::minutes(chance.from(0, 700));
                self.plans(at, Doing::Reports(who));
            }
            return;
        }
        let ill = self.souls[who].course.0 != Course::Well;
        if chance.percent(self.souls[who].forgets) && !ill {
            self.tally.forgotten_days += 1;
            return;
        }
        let early = self.at(day, 6, 20);
        let minutes = match chance.below(10) {
            0 => chance.from(0, 60),
            1..=6 => chance.from(85, 200),
            7 | 8 => chance.from(200, 560),
            _ => chance.from(600, 860),
        };
        // In five-minute steps, so that several have their telephones in hand at once.
        let at = early + TimeDelta::minutes(minutes - minutes % 5);
        self.plans(at, Doing::Reports(who));
        if ill && chance.percent(85) {
            // Who is ill is asked once more, and mostly answers.
            let again = at + TimeDelta::minutes(chance.from(245, 330));
            self.plans(self.before_midnight(again), Doing::Reports(who));
        }
    }
}
