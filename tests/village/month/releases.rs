//! The health workers' morning with those whose time is over: what speaks for the end is
//! reckoned from the book; whoever may go is released and gets a letter, the others stay
//! some days longer.

use chrono::{Days, NaiveDate};
use siaga::domain::report::Symptom;
use siaga::features::Command;

use super::book::{Fate, Filed};
use super::cast::Stay;
use super::crew::Duty;
use super::world::World;

/// How many of the last days have to be free.
const FREE_DAYS: u64 = 3;

/// Whether this bot knows of ends that an officer decides.
pub fn are_known() -> bool {
    Command::ALL
        .iter()
        .any(|command| command.name() == "selesai")
}

impl World {
    /// Decides about everybody whose last day has come.
    pub async fn selesai(&mut self) {
        if !are_known() {
            return;
        }
        let today = self.today();
        let due: Vec<(usize, Stay)> = self
            .book
            .isolating()
            .filter(|(_, stay, _)| stay.last_day() <= today)
            .map(|(who, stay, _)| (who, stay))
            .collect();
        for (who, stay) in due {
            self.decides(who, stay, today).await;
            self.settles().await;
        }
    }

    async fn decides(&mut self, who: usize, stay: Stay, today: NaiveDate) {
        let officer = self.officers[self.with_duty(Duty::Nurse)].account.clone();
        let nurse = self.village.phone(officer);
        let name = self.souls[who].name.clone();
        nurse.types(&format!("/warga {name}")).await;
        nurse.taps("Akhir isolasi").await;
        let card = nurse.last();
        let offered = |label: &str| card.labels().iter().any(|one| one.contains(label));
        let clear = self.may_go(who, stay, today);
        assert_eq!(
            (
                offered("✅ Akhiri isolasi"),
                offered("⚠ Akhiri, dengan alasan")
            ),
            (clear, !clear),
            "{who} {name}, day {}: {stay:?}\n{:#?}\n{}",
            self.day(),
            self.book.in_force(who),
            card.text
        );
        let alert = self.has_open_alert(who);
        let late = (today - stay.last_day()).num_days();
        if clear {
            nurse.taps("✅ Akhiri isolasi").await;
            self.is_released(who);
        } else if !alert && late >= 2 && !self.was_ill(who, today) {
            nurse.taps("⚠ Akhiri, dengan alasan").await;
            nurse.taps("Sudah ditelepon atau dikunjungi: sehat").await;
            self.is_released(who);
        } else if !alert && self.was_ill(who, today) {
            nurse.taps("Perpanjang").await;
            nurse.types("3").await;
            nurse.taps("Masih ada keluhan").await;
            self.is_extended(who, today);
        }
    }

    fn has_open_alert(&self, who: usize) -> bool {
        let mut cases = self.cases.iter();
        cases.any(|case| case.who == Some(who) && case.is_open())
    }

    /// The last days, today among them once it was reported.
    fn last_days(&self, who: usize, today: NaiveDate) -> Vec<(NaiveDate, Vec<&Filed>)> {
        let all = self.book.in_force(who);
        let of = |day: NaiveDate| -> Vec<&Filed> {
            all.iter().copied().filter(|one| one.day == day).collect()
        };
        let first = u64::from(of(today).is_empty());
        let back = first..first + FREE_DAYS;
        back.map(|days| today - Days::new(days))
            .map(|day| (day, of(day)))
            .collect()
    }

    fn was_ill(&self, who: usize, today: NaiveDate) -> bool {
        let days = self.last_days(who, today);
        days.iter()
            .flat_map(|(_, of_day)| of_day)
            .any(|one| one.said.any_complaint())
    }

    /// Nothing speaks against it: each of the last days was reported and free, and no alert
    /// is open.
    fn may_go(&self, who: usize, stay: Stay, today: NaiveDate) -> bool {
        let feverish = |one: &Filed| {
            let hot = one.said.temperature.is_some_and(|it| it.tenths() >= 380);
            hot || one.said.symptoms.contains(&Symptom::Fever)
        };
        let free = |one: &Filed| match stay.reason {
            "confirmed-ill" | "confirmed-well" => {
                !feverish(one) && !one.said.breathless() && one.said.danger.is_empty()
            }
            _ => !feverish(one) && !one.said.any_complaint(),
        };
        let days = self.last_days(who, today);
        let days_are_free = days
            .iter()
            .all(|(_, of_day)| !of_day.is_empty() && of_day.iter().all(|one| free(one)));
        days_are_free && !self.has_open_alert(who)
    }

    /// Thanks and a letter come to whichever telephone reports for them.
    fn is_released(&mut self, who: usize) {
        self.tally.released += 1;
        self.becomes_of(who, Fate::Released);
        let Some(holder) = self.reached_on(who) else {
            return;
        };
        let phone = self.phone(holder);
        if self.book.fate(holder) == Fate::Stopped || phone.glances(1).blocked {
            return;
        }
        let screen = phone.glances(8);
        let now = self.now();
        let letter = screen
            .messages
            .iter()
            .rev()
            .find(|seen| seen.kind == "document");
        let came = letter.is_some_and(|seen| (now - seen.sent).num_minutes() < 3);
        assert!(came, "no letter for {who}:\n{screen}");
        self.tally.letters += 1;
    }

    fn is_extended(&mut self, who: usize, today: NaiveDate) {
        self.tally.extended += 1;
        if let Some(stay) = self
            .book
            .people
            .get_mut(&who)
            .and_then(|entry| entry.stay.as_mut())
        {
            let until = stay.last_day().max(today) + Days::new(3);
            stay.length = u32::try_from((until - stay.day_zero).num_days()).unwrap();
        }
    }
}
