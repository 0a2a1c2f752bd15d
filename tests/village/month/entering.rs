//! How everybody comes in: the staff by invitation, residents and families by themselves,
//! those without a telephone by an officer, travellers off the bus.

use siaga::domain::access::Role;
use siaga::domain::language::Language;
use siaga::domain::report::Answers;
use siaga::drill::{Account, Telephone};

use super::book::By;
use super::cast::{Soul, Stay, Tie};
use super::crew::{Duty, Officer};
use super::hand::{Page, press};
use super::world::World;
use crate::support::duty::tono;
use crate::support::staff::{hadi, pak_rt, rini, wati, wiryo};

/// An act of somebody who answers.
#[derive(Debug, Clone)]
enum Act {
    /// Presses the button with this word.
    Word(&'static str, String),
    /// Types.
    Type(String),
}

fn word(tag: &'static str, word: &str) -> Act {
    Act::Word(tag, word.to_owned())
}

fn text(text: &str) -> Act {
    Act::Type(text.to_owned())
}

fn acts(phone: &Telephone, act: &Act) {
    match act {
        Act::Type(text) => drop(phone.types(text).unwrap()),
        Act::Word(tag, word) => {
            let page = Page::of(phone);
            let question = page.question(tag);
            let button = question.iter().find(|button| button.word() == word);
            let button = button.unwrap_or_else(|| panic!("no {word:?}:\n{}", page.screen()));
            press(phone, button);
        }
    }
}

/// What is said to leave a question out, in the person's language.
fn skip(language: Language) -> &'static str {
    match language {
        Language::Id => "Lewati",
        Language::Jv => "Langkungi",
        Language::En => "Skip",
    }
}

/// The answers about one person that every form asks for.
fn about(tag: &'static str, soul: &Soul) -> Vec<Act> {
    let mut all = vec![text(&soul.name), text(&soul.born)];
    all.push(word(tag, if soul.female { "female" } else { "male" }));
    if soul.female && (12..=51).contains(&soul.age) {
        all.push(word(tag, "no"));
    }
    all.extend(conditions(tag, soul));
    all
}

fn conditions(tag: &'static str, soul: &Soul) -> Vec<Act> {
    match soul.hypertension {
        true => vec![word(tag, "hypertension"), word(tag, "next")],
        false => vec![word(tag, "none")],
    }
}

fn day_month(stay: Stay) -> String {
    stay.day_zero.format("%-d-%-m-%Y").to_string()
}

fn yes(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// From the first word to the home screen.
fn registration(soul: &Soul) -> Vec<Act> {
    let mut all = vec![
        text("/start"),
        word("on1.", soul.language.code()),
        word("on1.", "agree"),
    ];
    let who = if soul.stay.is_some() {
        "isolating"
    } else {
        "resident"
    };
    all.push(word("on1.", who));
    all.push(text(&soul.name));
    all.push(text(&format!("{}/{}", soul.rt.0, soul.rt.1)));
    all.extend(about("on1.", soul).into_iter().skip(1));
    // The telephone number is asked after the sex.
    let sex = 3 + 1 + 2 + 2;
    all.insert(sex, text(skip(soul.language)));
    if let Some(stay) = soul.stay {
        all.push(word("on1.", stay.reason));
        all.push(text(&day_month(stay)));
    }
    all.push(word("on1.", yes(soul.oximeter)));
    all.push(word("on1.", "correct"));
    all
}

impl World {
    /// The staff, the residents, the families, those without a telephone.
    pub async fn everybody_comes(&mut self) {
        self.staff_joins().await;
        let own = |world: &Self, who: &usize| {
            world.souls[*who].tie == Tie::Own && world.souls[*who].party.is_none()
        };
        let all: Vec<usize> = (0..self.souls.len()).filter(|who| own(self, who)).collect();
        for crowd in all.chunks(40) {
            self.register(crowd).await;
        }
        for who in 0..self.souls.len() {
            match self.souls[who].tie {
                Tie::With(holder) if self.souls[who].party.is_none() => {
                    self.takes_in(holder, who).await;
                }
                Tie::Nobody => self.is_enrolled(who).await,
                Tie::With(_) | Tie::Own => {}
            }
        }
        self.settles().await;
        self.mended = self.village.app().engine.status().borrow().mended;
    }

    async fn staff_joins(&mut self) {
        let area = self.village.area();
        let yayuk = Account::new(207, "Bu Yayuk");
        let one = Account::new(208, "Pak Kromo");
        let third = self.village.neighbourhood(3, 5);
        let first = self.village.neighbourhood(1, 1);
        let everywhere = siaga::domain::place::Area::Kabupaten;
        for (account, role, area, duty, forgets) in [
            (hadi(), Role::Coordinator, everywhere, Duty::Head, 0),
            (wati(), Role::HealthWorker, area.clone(), Duty::Nurse, 5),
            (rini(), Role::HealthWorker, area.clone(), Duty::Nurse, 25),
            (tono(), Role::HealthWorker, area.clone(), Duty::Nurse, 0),
            (pak_rt(), Role::RtHead, third, Duty::Neighbour, 0),
            (one, Role::RtHead, first, Duty::Neighbour, 0),
            (yayuk, Role::Kader, area.clone(), Duty::Neighbour, 0),
            (wiryo(), Role::VillageOfficer, area.clone(), Duty::Clerk, 0),
        ] {
            self.village.joins(account.clone(), role, area).await;
            self.officers.push(Officer::new(account, duty, forgets));
        }
        let head = self.village.phone(hadi());
        let shifts: [(&str, &[&str]); 3] = [
            ("Pagi", &["Bidan Wati", "Perawat Rini"]),
            ("Siang", &["Perawat Rini", "Bidan Wati"]),
            ("Malam", &["Mantri Tono", "Perawat Rini"]),
        ];
        self.village.has_roster(&head, &shifts).await;
        self.nurses_share_a_group().await;
    }

    async fn nurses_share_a_group(&mut self) {
        let phones = [wati(), rini()].map(|account| self.staff_phone(&account));
        let members: Vec<&Telephone> = phones.iter().collect();
        let group = self.village.server.group("Petugas Sumberasri", &members);
        let inside = phones[0].in_group(&group);
        inside.types("/ikat").unwrap();
        self.group = Some(inside);
        self.settles().await;
    }

    /// Side by side, each a step after the other.
    async fn register(&mut self, crowd: &[usize]) {
        let scripts: Vec<Vec<Act>> = crowd
            .iter()
            .map(|who| registration(&self.souls[*who]))
            .collect();
        self.play(crowd, scripts).await;
        let now = self.now();
        for who in crowd {
            let stay = self.souls[*who].stay;
            self.book.enters(*who, stay, now);
        }
    }

    async fn play(&mut self, crowd: &[usize], scripts: Vec<Vec<Act>>) {
        let longest = scripts.iter().map(Vec::len).max().unwrap_or(0);
        for step in 0..longest {
            for (who, script) in crowd.iter().zip(&scripts) {
                if let Some(act) = script.get(step) {
                    acts(&self.phone(*who), act);
                }
            }
            self.breathes(4).await;
        }
    }

    /// Somebody without a telephone is taken into a household.
    async fn takes_in(&mut self, holder: usize, who: usize) {
        let soul = self.souls[who].clone();
        let phone = self.phone(holder);
        phone.types("/keluarga").unwrap();
        self.breathes(4).await;
        let page = Page::of(&phone);
        let add = page
            .button("hh1.add.")
            .unwrap_or_else(|| panic!("\n{}", page.screen()));
        press(&phone, &add);
        self.breathes(4).await;
        let mut script = vec![word("hh1.", "agree")];
        script.extend(about("hh1.", &soul));
        match soul.stay {
            Some(stay) => script.extend([word("hh1.", stay.reason), text(&day_month(stay))]),
            None => script.push(word("hh1.", "no")),
        }
        script.push(word("hh1.", "correct"));
        self.play(&[holder], vec![script]).await;
        let now = self.now();
        self.book.enters(who, soul.stay, now);
    }

    /// An officer enters somebody who has no Telegram.
    async fn is_enrolled(&mut self, who: usize) {
        let soul = self.souls[who].clone();
        let stay = soul.stay.unwrap();
        let clerk = self.with_duty(Duty::Clerk);
        let phone = self.staff_phone(&self.officers[clerk].account);
        let mut script = vec![
            text("/tambah"),
            word("tr1.", "isolating"),
            word("tr1.", "agree"),
        ];
        script.extend(about("tr1.", &soul));
        script.extend([word("tr1.", stay.reason), text(&day_month(stay))]);
        script.extend([
            text(&format!("{}/{}", soul.rt.0, soul.rt.1)),
            word("tr1.", "no"),
            text("Lewati"),
            word("tr1.", "skip"),
            word("tr1.", "skip"),
            word("tr1.", yes(soul.oximeter)),
            word("tr1.", "well"),
            word("tr1.", "correct"),
        ]);
        for act in script {
            acts(&phone, &act);
            self.breathes(4).await;
        }
        let fresh = Page::of(&phone).fresh();
        assert!(
            fresh.contains("Sudah tercatat"),
            "{fresh}\n{}",
            phone.screen()
        );
        let now = self.now();
        self.book.enters(who, Some(stay), now);
        self.files(who, Answers::healthy(), true, By::Staff, false, None);
    }

    /// A party comes off the bus; the first of them has the telephone.
    pub async fn arrives(&mut self, party: usize) {
        let of_party = |who: &usize| self.souls[*who].party == Some(party);
        let people: Vec<usize> = (0..self.souls.len()).filter(of_party).collect();
        let holder = people[0];
        let soul = self.souls[holder].clone();
        let mut script = vec![
            text("/start posko_gapura"),
            word("tr1.", soul.language.code()),
            word("tr1.", "agree"),
        ];
        script.extend(about("tr1.", &soul));
        script.extend([
            text("Jaktim"),
            word("tr1.", "today"),
            word("tr1.", "day-before"),
            word("tr1.", "bus"),
        ]);
        for other in &people[1..] {
            script.push(word("tr1.", "add"));
            script.extend(about("tr1.", &self.souls[*other]));
        }
        script.push(word("tr1.", "done"));
        script.extend([
            text("Pak Lurah"),
            text(&format!("{}/{}", soul.rt.0, soul.rt.1)),
            word("tr1.", "no"),
            text(skip(soul.language)),
            word("tr1.", "skip"),
            word("tr1.", "skip"),
            word("tr1.", yes(soul.oximeter)),
            word("tr1.", "well"),
            word("tr1.", "correct"),
        ]);
        self.play(&[holder], vec![script]).await;
        let now = self.now();
        let stay = Stay {
            reason: "traveller",
            day_zero: self.today(),
            length: 14,
        };
        for who in people {
            self.book.enters(who, Some(stay), now);
            let by = if who == holder { By::Self_ } else { By::House };
            self.files(who, Answers::healthy(), true, by, false, None);
        }
        self.tally.arrived += 1;
    }
}
