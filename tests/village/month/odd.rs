//! What people do besides reporting: chatter, old buttons, calls for help, telephones that
//! block the bot, leaving for good; and the staff with their own troubles.

use siaga::domain::grade::Grade;
use siaga::drill::Account;

use super::book::Fate;
use super::cast::Tie;
use super::crew::{Duty, Officer};
use super::days::Doing;
use super::hand::{Button, Page, press};
use super::world::World;
use crate::support::staff::hadi;

/// Something that is not a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Odd {
    /// Writes what nobody has asked for.
    Chatter,
    /// Presses a button of long ago, twice.
    OldButton,
    /// Calls for help.
    Emergency,
    /// Blocks the bot.
    Blocks,
    /// Lets it write again.
    Unblocks,
    /// Wants not to be asked any more.
    Stops,
    /// Wants to be forgotten.
    IsErased,
    /// An officer can't just now.
    CantNow,
    /// A shift of today has nobody.
    EmptyShift,
    /// An officer blocks the bot.
    OfficerBlocks,
    /// And lets it write again.
    OfficerReturns,
    /// An officer leaves.
    OfficerLeaves,
    /// A new one comes.
    OfficerJoins,
}

/// The nurse who comes later.
pub fn dian() -> Account {
    Account::new(209, "Ners Dian")
}

impl World {
    /// What is odd on that day.
    pub fn plans_odd(&mut self, day: usize) {
        let mut chance = self.day_chance("odd", 0, day);
        let own =
            |who: &usize| self.souls[*who].tie == Tie::Own && self.book.people.contains_key(who);
        let phones: Vec<usize> = (0..self.souls.len()).filter(own).collect();
        for odd in [Odd::Chatter, Odd::Chatter, Odd::OldButton, Odd::OldButton] {
            let who = chance.pick(&phones);
            let (hour, minute) = (chance.from(7, 20), chance.from(0, 59));
            let at = self.at(
                day,
                hour.unsigned_abs() as u32,
                minute.unsigned_abs() as u32,
            );
            self.plans(at, Doing::Odd(who, odd));
        }
        // Whoever is well, alone on a telephone, and none of the others on this list.
        let well: Vec<usize> = phones
            .iter()
            .copied()
            .filter(|who| self.souls[*who].course.1 == 0 && self.house(*who).len() == 1)
            .collect();
        let contacts: Vec<usize> = well
            .iter()
            .copied()
            .filter(|who| self.book.stay(*who).is_some())
            .collect();
        let others: Vec<usize> = well
            .iter()
            .copied()
            .filter(|who| self.book.stay(*who).is_none())
            .collect();
        let of = |list: &[usize], place: usize| list[place % list.len()];
        let all = [
            (1, 9, 5, of(&others, 3), Odd::Emergency),
            (2, 23, 5, of(&others, 5), Odd::Emergency),
            (3, 10, 5, of(&contacts, 0), Odd::Blocks),
            (3, 11, 5, 2, Odd::CantNow),
            (3, 11, 25, of(&others, 7), Odd::Emergency),
            (4, 7, 30, 0, Odd::EmptyShift),
            (4, 15, 5, of(&others, 9), Odd::Emergency),
            (5, 9, 15, of(&contacts, 0), Odd::Unblocks),
            (5, 6, 45, 2, Odd::OfficerBlocks),
            (5, 16, 5, of(&others, 11), Odd::Emergency),
            (5, 19, 5, of(&contacts, 1), Odd::Stops),
            (6, 8, 5, of(&others, 13), Odd::IsErased),
            (6, 7, 45, 2, Odd::OfficerReturns),
            (9, 22, 10, 3, Odd::OfficerLeaves),
            (9, 22, 5, of(&others, 15), Odd::Emergency),
            (10, 8, 0, 0, Odd::OfficerJoins),
            (12, 2, 35, of(&others, 17), Odd::Emergency),
            (13, 9, 5, of(&contacts, 2), Odd::Blocks),
            (15, 9, 5, of(&contacts, 2), Odd::Unblocks),
            (16, 12, 5, of(&others, 19), Odd::IsErased),
            (18, 23, 55, of(&others, 21), Odd::Emergency),
            (21, 13, 5, of(&others, 23), Odd::Emergency),
            (25, 4, 5, of(&others, 25), Odd::Emergency),
        ];
        for (on, hour, minute, who, odd) in all {
            if on == day {
                let at = self.at(day, hour, minute);
                self.plans(at, Doing::Odd(who, odd));
            }
        }
    }

    /// It happens.
    pub async fn odd(&mut self, who: usize, odd: Odd) {
        match odd {
            Odd::Chatter => self.chatters(who).await,
            Odd::OldButton => self.presses_old(who).await,
            Odd::Emergency => self.calls_for_help(who).await,
            Odd::Blocks => self.phone(who).blocks_bot(),
            Odd::Unblocks => self.phone(who).unblocks_bot(),
            Odd::Stops => self.stops(who).await,
            Odd::IsErased => self.is_erased(who).await,
            Odd::CantNow => self.cant_now(who).await,
            Odd::EmptyShift => self.empties_a_shift().await,
            Odd::OfficerBlocks => self.officer_blocks(who, true),
            Odd::OfficerReturns => self.officer_blocks(who, false),
            Odd::OfficerLeaves => self.officer_leaves(who).await,
            Odd::OfficerJoins => self.officer_joins().await,
        }
        self.settles().await;
    }

    async fn chatters(&mut self, who: usize) {
        let phone = self.phone(who);
        if !self.is_idle(who) {
            return;
        }
        let mut chance = self.chance("chatter", who);
        let words = [
            "assalamualaikum",
            "terima kasih nggih",
            "👍",
            "bot ini apa",
            "/laporr",
        ];
        phone.types(chance.pick(&words)).unwrap();
        self.settles().await;
        let page = Page::of(&phone);
        assert!(
            !page.fresh().is_empty(),
            "no answer to chatter:\n{}",
            page.screen()
        );
        self.tally.chatter += 1;
    }

    async fn presses_old(&mut self, who: usize) {
        if !self.is_idle(who) {
            return;
        }
        let Some(button) = self.old_buttons.get(&who).cloned() else {
            return;
        };
        let phone = self.phone(who);
        let before = phone.comes_after(0).len();
        press(&phone, &button);
        press(&phone, &button);
        self.settles().await;
        let after = phone.comes_after(0).len();
        assert!(
            after <= before + 1,
            "an old button has done something:\n{}",
            phone.screen()
        );
        self.tally.old_buttons += 2;
    }

    /// Keeps a button of a question for later.
    pub fn remembers(&mut self, who: usize, button: Button) {
        self.old_buttons.insert(who, button);
    }

    /// Whether somebody has nothing in hand and may write.
    pub fn is_idle(&self, who: usize) -> bool {
        let page = Page::of(&self.phone(who));
        let here = matches!(self.book.fate(who), Fate::Here | Fate::Released);
        here && !page.screen().blocked && page.question("ci1.").is_empty()
    }

    async fn calls_for_help(&mut self, who: usize) {
        let fate = self.book.fate(who);
        let here = matches!(fate, Fate::Here | Fate::Released);
        if !here || self.phone(who).glances(1).blocked {
            return;
        }
        self.phone(who).types("/darurat").unwrap();
        let now = self.now();
        self.grave(who, Grade::Merah, now);
        self.settles().await;
        let page = Page::of(&self.phone(who));
        assert!(
            page.fresh().contains("119"),
            "no number:\n{}",
            page.screen()
        );
        self.tally.calls += 1;
    }

    async fn stops(&mut self, who: usize) {
        let phone = self.phone(who);
        phone.types("/berhenti").unwrap();
        self.settles().await;
        self.answers_privacy(who, "stop").await;
        self.becomes_of(who, Fate::Stopped);
        self.tally.stopped += 1;
    }

    async fn is_erased(&mut self, who: usize) {
        let open = self
            .cases
            .iter()
            .any(|case| case.who == Some(who) && case.is_open());
        if open || self.book.fate(who) != Fate::Here {
            return;
        }
        let phone = self.phone(who);
        phone.types("/hapus").unwrap();
        self.settles().await;
        self.answers_privacy(who, "go-on").await;
        self.answers_privacy(who, "erase").await;
        self.becomes_of(who, Fate::Erased);
        self.tally.erased += 1;
    }

    async fn answers_privacy(&mut self, who: usize, word: &str) {
        let phone = self.phone(who);
        let page = Page::of(&phone);
        let question = page.question("pr1.");
        let button = question.iter().find(|button| button.word() == word);
        press(
            &phone,
            button.unwrap_or_else(|| panic!("no {word}: {question:?}\n{}", page.screen())),
        );
        self.breathes(4).await;
    }

    async fn cant_now(&mut self, officer: usize) {
        let phone = self.staff_phone(&self.officers[officer].account);
        phone.types("/piket").unwrap();
        self.settles().await;
        let page = Page::of(&phone);
        if let Some(button) = page.button("pk1.away.") {
            press(&phone, &button);
            self.tally.cant_now += 1;
        }
    }

    /// Today's afternoon has nobody.
    async fn empties_a_shift(&mut self) {
        let head = self.village.phone(hadi());
        head.types("/piket").await;
        let day = self.today().format("%-d Apr").to_string();
        head.taps("Atur jadwal").await;
        let label = format!(", {day}");
        head.taps(&label).await;
        head.taps("Siang").await;
        head.taps_all(&["Perawat Rini", "Bidan Wati"]).await;
        head.taps_all(&["Kembali", "Kembali", "Selesai mengatur"])
            .await;
        head.sees("belum ada petugas");
        self.tally.empty_shifts += 1;
    }

    fn officer_blocks(&mut self, officer: usize, blocks: bool) {
        let phone = self.staff_phone(&self.officers[officer].account);
        match blocks {
            true => phone.blocks_bot(),
            false => {
                phone.unblocks_bot();
                phone.types("/menu").unwrap();
            }
        }
        self.officers[officer].blocked = blocks;
        self.officers[officer].back = Some(self.now());
        for case in &mut self.cases {
            if blocks && case.is_open() && case.taken.is_some_and(|(who, _)| who == officer) {
                case.taken = None;
            }
        }
    }

    async fn officer_leaves(&mut self, officer: usize) {
        let name = self.officers[officer].account.first_name.clone();
        let head = self.village.phone(hadi());
        head.types("/undang").await;
        head.taps_all(&[&name, "Cabut peran", "Ya"]).await;
        let now = self.now();
        self.officers[officer].left = Some(now);
        for case in &mut self.cases {
            if case.is_open() && case.taken.is_some_and(|(who, _)| who == officer) {
                case.taken = None;
            }
        }
        self.tally.left_staff += 1;
    }

    async fn officer_joins(&mut self) {
        let area = self.village.area();
        let role = siaga::domain::access::Role::HealthWorker;
        self.village.joins(dian(), role, area).await;
        let mut nurse = Officer::new(dian(), Duty::Nurse, 0);
        nurse.back = Some(self.now());
        self.officers.push(nurse);
        let head = self.village.phone(hadi());
        head.types("/piket").await;
        head.taps_all(&["Atur jadwal", "Pola tetap", "Senin", "Malam", "Ners Dian"])
            .await;
        head.taps_all(&["Kembali", "Sama setiap hari", "Kembali"])
            .await;
        head.taps("Selesai mengatur").await;
        head.sees("Jadwal tersimpan");
    }
}
