//! Whom those have met who tested positive: they are asked, they tell, and what they told is
//! on the disk.

use std::collections::BTreeSet;

use siaga::drill::Telephone;
use siaga::store::table::Table;

use super::book::Fate;
use super::checks::rows;
use super::days::Doing;
use super::hand::{Page, press};
use super::world::World;
use crate::support::Kept;

const FIRST: [&str; 8] = [
    "Paijo", "Legiman", "Wagiyo", "Poniran", "Sukirah", "Tukiyem", "Saminten", "Ngatini",
];
const LAST: [&str; 5] = ["Kliwon", "Legi", "Pahing", "Pon", "Wage"];

impl World {
    /// One who is positive tells of some people.
    pub async fn names_contacts(&mut self, who: usize) {
        let Some(holder) = self.reached_on(who) else {
            return;
        };
        if self.book.fate(who) != Fate::Here || self.phone(holder).glances(1).blocked {
            return;
        }
        if !self.is_idle(holder) {
            return self.plans_in(45, Doing::NamesContacts(who));
        }
        let phone = self.phone(holder);
        let page = Page::long_of(&phone);
        let begin = page.button("ko1.tell.");
        let begin = begin.unwrap_or_else(|| panic!("{who} was not asked:\n{}", page.screen()));
        press(&phone, &begin);
        self.breathes(5).await;
        let mut chance = self.day_chance("met", who, 0);
        for number in 0..chance.from(1, 3) {
            let first = FIRST[(who + usize::try_from(number).unwrap()) % FIRST.len()];
            let name = format!("{first} {}", LAST[who % LAST.len()]);
            phone.types(&name).unwrap();
            self.breathes(5).await;
            for word in ["skip", "yesterday", "home"] {
                answers(&phone, word);
                self.breathes(5).await;
            }
            self.book.met.insert((who, name));
        }
        answers(&phone, "done");
        self.settles().await;
        self.tally.met = self.book.met.len();
    }

    /// All that were named, and nobody else.
    pub fn contacts_are_kept(&self, kept: &[Kept]) {
        let found: BTreeSet<String> = rows(kept, Table::Contact)
            .iter()
            .map(|row| row["name"].as_str().unwrap_or_default().to_owned())
            .collect();
        let of = |who: &usize| self.book.fate(*who) != Fate::Erased;
        let met = self.book.met.iter().filter(|(who, _)| of(who));
        let named: BTreeSet<String> = met.map(|(_, name)| name.clone()).collect();
        assert_eq!(found, named, "contacts, day {}", self.day());
    }
}

fn answers(phone: &Telephone, word: &str) {
    let page = Page::of(phone);
    let question = page.question("ko1.");
    let button = question.iter().find(|button| button.word() == word);
    press(
        phone,
        button.unwrap_or_else(|| panic!("no {word}:\n{}", page.screen())),
    );
}
