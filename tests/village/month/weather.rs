//! What becomes of Telegram, of the line and of the machine.

use chrono::TimeDelta;
use siaga::drill::{Target, Trouble, When};

use super::days::Doing;
use super::world::World;

/// Trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weather {
    /// The next calls meet this.
    Trouble(usize),
    /// The bot is stopped and started.
    Restart,
    /// The bot dies in the middle of its work.
    Crash,
    /// The machine is off for so many minutes.
    Outage(i64),
}

impl World {
    /// Bad weather, every day some.
    pub fn plans_weather(&mut self, day: usize) {
        let mut chance = self.day_chance("weather", 0, day);
        for _ in 0..6 {
            let at = self.at(day, 6, 30) + TimeDelta::minutes(chance.from(0, 900));
            let trouble = Weather::Trouble(chance.below(9));
            self.plans(at, Doing::Weather(trouble));
        }
        if day % 3 == 1 {
            let at = self.at(day, 6, 41) + TimeDelta::minutes(chance.from(0, 900));
            self.plans(at, Doing::Weather(Weather::Restart));
        }
        if day % 2 == 1 {
            let at = self.at(day, 7, 33) + TimeDelta::minutes(chance.from(0, 300));
            self.plans(at, Doing::Weather(Weather::Crash));
        }
        for (on, hour, minutes) in [(4, 17, 290), (13, 5, 400), (22, 20, 560)] {
            if on == day {
                let at = self.at(day, hour, 20);
                self.plans(at, Doing::Weather(Weather::Outage(minutes)));
            }
        }
    }

    /// It comes.
    pub async fn weathers(&mut self, weather: Weather) {
        match weather {
            Weather::Trouble(which) => self.trouble(which),
            Weather::Restart => {
                self.is_untouched("before a restart");
                self.village.restarts().await;
                self.mended = 0;
                self.is_untouched("at a restart");
                self.tally.restarts += 1;
            }
            Weather::Crash => self.crash().await,
            Weather::Outage(minutes) => self.outage(minutes).await,
        }
    }

    fn trouble(&mut self, which: usize) {
        self.tally.troubles += 1;
        let wait = |retry_after_secs| Trouble::TooMany { retry_after_secs };
        let (trouble, target, calls) = match which {
            0 => (Trouble::ServerError, Target::Sends, 6),
            1 => (Trouble::CutBefore, Target::AllButGetUpdates, 4),
            2 => (Trouble::CutAfter, Target::Sends, 3),
            3 => (wait(23), Target::Sends, 2),
            4 => (
                Trouble::TooManyForBot {
                    retry_after_secs: 6,
                },
                Target::AllButGetUpdates,
                1,
            ),
            5 => (Trouble::BadGateway, Target::GetUpdates, 3),
            6 => (Trouble::CutAfter, Target::GetUpdates, 2),
            7 => (Trouble::ServerError, Target::Method("editMessageText"), 4),
            _ => (Trouble::CutAfter, Target::Method("answerCallbackQuery"), 2),
        };
        self.village
            .server
            .faults(|faults| faults.add(trouble, target, When::Next(calls)));
    }

    /// Some write at the same time, and somewhere in the middle of it the bot dies.
    async fn crash(&mut self) {
        self.is_untouched("before a crash");
        let mut chance = self.chance("crash", 0);
        let phones: Vec<usize> = (0..self.souls.len())
            .filter(|who| self.book.people.contains_key(who))
            .filter(|who| self.reached_on(*who) == Some(*who) && self.is_idle(*who))
            .take(12)
            .collect();
        for who in &phones {
            self.phone(*who).types("/bantuan").unwrap();
        }
        for _ in 0..chance.below(400) {
            tokio::task::yield_now().await;
        }
        let at = self.now();
        self.village.crashes().await;
        self.crashed.push(at);
        self.mended = 0;
        self.is_untouched("after a crash");
        self.tally.crashes += 1;
    }

    /// The machine is off. Telegram keeps what is written meanwhile.
    async fn outage(&mut self, minutes: i64) {
        self.is_untouched("before an outage");
        self.village.closes().await;
        let from = self.now();
        let mut chance = self.chance("outage", 0);
        let writes: Vec<usize> = (0..self.souls.len())
            .filter(|who| self.book.people.contains_key(who))
            .filter(|who| self.house(*who).len() == 1 && self.is_idle(*who))
            .collect();
        let caller = chance.pick(&writes);
        self.village
            .clock
            .move_to(from + TimeDelta::minutes(minutes / 2));
        self.phone(caller).types("/darurat").unwrap();
        self.village
            .clock
            .move_to(from + TimeDelta::minutes(minutes));
        let until = self.now();
        self.book.outages.push((from, until));
        self.village.opens().await;
        self.mended = 0;
        self.grave(caller, siaga::domain::grade::Grade::Merah, until);
        self.settles().await;
        self.is_untouched("after an outage");
        self.tally.outages += 1;
    }

    /// The auditor has set nothing right, and no event was set aside.
    pub fn is_untouched(&self, when: &str) {
        let status = self.village.app().engine.status().borrow().clone();
        assert_eq!(status.set_aside, 0, "set aside {when}, day {}", self.day());
        assert_eq!(
            status.mended,
            self.mended,
            "mended {when}, day {}",
            self.day()
        );
        assert_eq!(
            self.village.app().house.locales.faults(),
            0,
            "sentences are missing"
        );
    }
}
