//! Who lives in the village of the simulation, and what each is like.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use siaga::domain::language::Language;
use siaga::drill::Account;

use super::chance::Chance;

/// How many of whom.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Days that are lived through.
    pub days: usize,
    /// Contacts of a case who isolate from the first day on.
    pub contacts: usize,
    /// Of these, so many fall ill.
    pub outbreak: usize,
    /// So many days before the first one they met the case, at least and at most.
    pub exposed: (i64, i64),
    /// Who come off the buses, in parties.
    pub parties: &'static [usize],
    /// Everybody else.
    pub others: usize,
}

impl Size {
    /// A week of it, for every run of the suite.
    pub const WEEK: Self = Self {
        days: 7,
        contacts: 8,
        outbreak: 3,
        exposed: (9, 12),
        parties: &[1, 3],
        others: 14,
    };

    /// The whole month: 300 people, 40 contacts, 25 travellers off two buses.
    pub const MONTH: Self = Self {
        days: 30,
        contacts: 40,
        outbreak: 12,
        exposed: (1, 4),
        parties: &[1, 3, 2, 4, 1, 2, 5, 1, 3, 2, 1],
        others: 235,
    };
}

/// By which way somebody is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tie {
    /// On a telephone of their own.
    Own,
    /// On the telephone of this person.
    With(usize),
    /// Has no Telegram.
    Nobody,
}

/// Why somebody isolates, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// The word of the reason.
    pub reason: &'static str,
    /// Day 0.
    pub day_zero: NaiveDate,
    /// So many days after day 0.
    pub length: u32,
}

impl Stay {
    /// The last day, inclusive.
    pub fn last_day(&self) -> NaiveDate {
        self.day_zero + Days::new(u64::from(self.length))
    }

    /// Which day it is.
    pub fn day(&self, today: NaiveDate) -> i64 {
        (today - self.day_zero).num_days()
    }
}

/// How an infection goes with somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// None.
    Well,
    /// Fever and cough for some days.
    Mild,
    /// Breathless when walking for a while.
    Moderate,
    /// In danger on the fourth day.
    Severe,
}

/// A person of the village.
#[derive(Debug, Clone)]
pub struct Soul {
    /// The full name; nobody else has it.
    pub name: String,
    /// The year, or the date of a child.
    pub born: String,
    /// In full years.
    pub age: i32,
    /// Otherwise male.
    pub female: bool,
    /// RT and RW.
    pub rt: (u16, u16),
    /// High blood pressure.
    pub hypertension: bool,
    /// Has an oximeter in the house.
    pub oximeter: bool,
    /// Has a thermometer.
    pub thermometer: bool,
    /// Reads this language.
    pub language: Language,
    /// How they are asked.
    pub tie: Tie,
    /// Came with this party.
    pub party: Option<usize>,
    /// The stay as it begins.
    pub stay: Option<Stay>,
    /// How an infection goes, and the day (of the simulation) on which it begins.
    pub course: (Course, usize),
    /// In so many of a hundred cases does something odd on the way.
    pub oddity: usize,
    /// Forgets so many of a hundred days.
    pub forgets: usize,
}

impl Soul {
    /// Whether the rules count them among people at risk.
    pub fn at_risk(&self) -> bool {
        self.age >= 60 || self.hypertension
    }

    /// As it stands on cards: `003/005`.
    pub fn place(&self) -> String {
        format!("{:03}/{:03}", self.rt.0, self.rt.1)
    }

    /// Initials and age: `S.W.`, `72 tahun`.
    pub fn portrait(&self) -> (String, String) {
        let letters = self.name.split(' ').filter_map(|word| word.chars().next());
        let initials = letters.map(|letter| format!("{letter}.")).collect();
        (initials, format!("{} tahun", self.age))
    }

    /// The telephone's account, if there is one.
    pub fn account(&self, number: usize) -> Account {
        let name = self.name.split(' ').next().unwrap();
        Account::new(1000 + i64::try_from(number).unwrap(), name)
    }
}

const MEN: [&str; 20] = [
    "Agus", "Budi", "Cahyo", "Darmo", "Eko", "Fajar", "Gunawan", "Heru", "Imam", "Joko", "Kardi",
    "Lukman", "Mulyono", "Narto", "Parman", "Rahmat", "Slamet", "Tarno", "Untung", "Wahyu",
];
const WOMEN: [&str; 20] = [
    "Ani", "Binti", "Citra", "Dewi", "Endang", "Fitri", "Giyem", "Hesti", "Ika", "Jumirah",
    "Kartini", "Lestari", "Murni", "Ningsih", "Partini", "Ratna", "Suminah", "Tumini", "Umi",
    "Wulan",
];
const FAMILIES: [&str; 20] = [
    "Anggoro", "Basuki", "Cokro", "Dwijo", "Erlangga", "Firdaus", "Gunarso", "Hartono", "Irawan",
    "Jatmiko", "Kusumo", "Laksono", "Martono", "Nugroho", "Prasetyo", "Raharjo", "Santosa",
    "Triatmo", "Utomo", "Wibowo",
];
/// The neighbourhoods of the example village.
const PLACES: [(u16, u16); 8] = [
    (3, 5),
    (1, 1),
    (2, 2),
    (4, 5),
    (1, 3),
    (2, 4),
    (3, 1),
    (1, 2),
];

/// Everybody, in a fixed order: contacts first, then travellers, then the others.
pub fn everybody(seed: u64, size: Size, first_day: NaiveDate) -> Vec<Soul> {
    let mut cast = Cast {
        seed,
        names: BTreeSet::new(),
        portraits: BTreeSet::new(),
        souls: Vec::new(),
        ill: 0,
    };
    for place in 0..size.contacts {
        cast.contact(place, size, first_day);
    }
    for (party, &people) in size.parties.iter().enumerate() {
        cast.party(party, people);
    }
    for _ in 0..size.others {
        let soul = cast.soul(None);
        cast.souls.push(soul);
    }
    cast.souls
}

struct Cast {
    seed: u64,
    names: BTreeSet<String>,
    portraits: BTreeSet<(String, String, String)>,
    souls: Vec<Soul>,
    /// So many of the contacts fall ill.
    ill: usize,
}

impl Cast {
    /// Somebody with a name of their own, whom a card without the name tells apart.
    fn soul(&mut self, holder: Option<usize>) -> Soul {
        let called = self.called_in_house(holder);
        let number = self.souls.len();
        let mut chance = Chance::of(self.seed, "who", number, 0);
        loop {
            let female = chance.percent(50);
            let first = chance.pick(if female { &WOMEN } else { &MEN });
            let name = format!("{first} {}", chance.pick(&FAMILIES));
            let age = i32::try_from(chance.from(22, 78)).unwrap();
            let soul = Soul {
                name: name.clone(),
                born: (2020 - age).to_string(),
                age,
                female,
                rt: chance.pick(&PLACES),
                hypertension: age > 45 && chance.percent(25),
                oximeter: chance.percent(30),
                thermometer: chance.percent(70),
                language: match chance.below(10) {
                    0 | 1 => Language::Jv,
                    2 => Language::En,
                    _ => Language::Id,
                },
                tie: Tie::Own,
                party: None,
                stay: None,
                course: (Course::Well, 0),
                oddity: chance.pick(&[4, 12, 30]),
                forgets: chance.pick(&[0, 3, 12]),
            };
            let (initials, years) = soul.portrait();
            let portrait = (initials, years, soul.place());
            let known = self.names.contains(&name) || called.contains(&first.to_string());
            if !known && !self.portraits.contains(&portrait) {
                self.names.insert(name);
                self.portraits.insert(portrait);
                return soul;
            }
        }
    }

    /// How those are called who are reported for on that telephone: each otherwise.
    fn called_in_house(&self, holder: Option<usize>) -> Vec<String> {
        let Some(holder) = holder else {
            return Vec::new();
        };
        let house = (holder..self.souls.len()).map(|who| &self.souls[who].name);
        let first = house.filter_map(|name| name.split(' ').next());
        first.map(str::to_owned).collect()
    }

    /// Some have no Telegram, and around every seventh there is a family.
    fn contact(&mut self, place: usize, size: Size, first_day: NaiveDate) {
        let house = matches!(place % 10, 7 | 8).then(|| place - place % 10 + 6);
        let mut soul = self.soul(house);
        let mut chance = Chance::of(self.seed, "contact", place, 0);
        let (least, most) = size.exposed;
        let exposed = u64::try_from(chance.from(least, most)).unwrap();
        soul.stay = Some(Stay {
            reason: "contact",
            day_zero: first_day - Days::new(exposed),
            length: 14,
        });
        soul.tie = match place % 10 {
            4 if place > size.outbreak + 2 => Tie::Nobody,
            7 | 8 => Tie::With(house.unwrap()),
            _ => Tie::Own,
        };
        if let Tie::With(holder) = soul.tie {
            let of_house = self.souls[holder].clone();
            self.portraits
                .remove(&(soul.portrait().0, soul.portrait().1, soul.place()));
            soul.rt = of_house.rt;
            soul.oximeter = of_house.oximeter;
            soul.thermometer = of_house.thermometer;
            soul.stay = of_house.stay;
            soul.female = false;
            soul.hypertension = false;
            (soul.born, soul.age) = match place % 10 {
                7 => ("20-6-2011".to_owned(), 8),
                _ => ((2020 - soul.age).to_string(), soul.age),
            };
        }
        if self.ill < size.outbreak && soul.tie == Tie::Own {
            self.ill += 1;
            let course = [Course::Severe, Course::Mild, Course::Moderate][place % 3];
            let days = i64::try_from(size.days).unwrap();
            let onset = chance.from(1, (days / 2).max(2));
            soul.course = (course, usize::try_from(onset).unwrap());
            soul.forgets = 0;
        }
        self.souls.push(soul);
    }

    /// The first of a party has the telephone.
    fn party(&mut self, party: usize, people: usize) {
        let holder = self.souls.len();
        for place in 0..people {
            let mut soul = self.soul((place > 0).then_some(holder));
            soul.party = Some(party);
            if place > 0 {
                let first = self.souls[holder].clone();
                soul.tie = Tie::With(holder);
                soul.rt = first.rt;
                soul.oximeter = first.oximeter;
                soul.thermometer = first.thermometer;
            }
            self.souls.push(soul);
        }
    }
}
