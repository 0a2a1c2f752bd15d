//! What those who work here do about it: take an alert, call, end it; knock at doors.

use siaga::domain::grade::Grade;
use siaga::domain::report::{Answers, Feeling};

use super::body;
use super::book::{By, Fate};
use super::cast::Course;
use super::crew::Duty;
use super::days::Doing;
use super::hand::{Page, press};
use super::world::World;

impl World {
    /// Somebody looks at the alert on their telephone.
    pub async fn answers(&mut self, officer: usize, case: usize) {
        if !self.officers[officer].is_able() {
            return;
        }
        let Some(button) = self.of_case(officer, case, "take") else {
            return;
        };
        let mut chance = self.day_chance("takes", officer, case);
        let phone = self.staff_phone(&self.officers[officer].account);
        let pass = self.of_case(officer, case, "pass");
        let busy = chance.percent(8) && self.cases[case].taken.is_none();
        if let Some(pass) = pass.filter(|_| busy) {
            press(&phone, &pass);
            self.settles().await;
            self.tally.passed += 1;
            return;
        }
        press(&phone, &button);
        if chance.percent(20) {
            // A trembling thumb.
            press(&phone, &button);
        }
        self.settles().await;
        self.is_taken(officer, case);
    }

    /// Whoever presses has it, or reads who has.
    fn is_taken(&mut self, officer: usize, case: usize) {
        let name = self.officers[officer].account.first_name.clone();
        let card = self.card(officer, case);
        if !card.contains(&format!("Ditangani {name}")) {
            let known = card.contains("Ditangani ") || card.contains("✔ Selesai");
            assert!(known, "what is this: {card}\n{:?}", self.cases[case]);
            return;
        }
        let first = self.cases[case].taken.is_none();
        let now = self.now();
        self.cases[case].taken = Some((officer, now));
        self.tally.taken += 1;
        let mut chance = self.day_chance("handles", officer, case);
        if first && chance.percent(self.officers[officer].forgets) {
            self.tally.forgotten += 1;
            return;
        }
        self.plans_in(chance.from(3, 20), Doing::Handles(officer, case));
    }

    /// Whoever has it has called, or was there.
    pub async fn handles(&mut self, officer: usize, case: usize) {
        if !self.has(officer, case) {
            return;
        }
        let mut chance = self.day_chance("calls", officer, case);
        let word = chance.pick(&["called", "called", "visited"]);
        let Some(button) = self.of_case(officer, case, word) else {
            panic!("no {word}: {:?}", self.cases[case]);
        };
        let phone = self.staff_phone(&self.officers[officer].account);
        press(&phone, &button);
        self.settles().await;
        self.plans_in(chance.from(5, 50), Doing::Ends(officer, case));
    }

    /// The newest card of an alert on somebody's telephone, or what is left of it.
    fn card(&self, officer: usize, case: usize) -> String {
        let phone = self.staff_phone(&self.officers[officer].account);
        let (initials, years) = match self.cases[case].who {
            Some(who) => self.souls[who].portrait(),
            None => return String::new(),
        };
        let screen = phone.glances(80);
        let mut newest = screen.messages.iter().rev();
        let who = format!("{initials} · {years}");
        let card = newest.find(|seen| seen.text.contains(&who) && seen.text.contains("Sejak "));
        card.map(|seen| seen.text.clone()).unwrap_or_default()
    }

    fn has(&self, officer: usize, case: usize) -> bool {
        let case = &self.cases[case];
        case.is_open() && case.taken.is_some_and(|(taker, _)| taker == officer)
    }

    /// It is over, in one way or another.
    pub async fn ends(&mut self, officer: usize, case: usize) {
        if !self.has(officer, case) || !self.officers[officer].is_able() {
            return;
        }
        let (word, fate) = self.ending(case);
        let phone = self.staff_phone(&self.officers[officer].account);
        let Some(done) = self.of_case(officer, case, "done") else {
            panic!("nothing to end it with: {:?}", self.cases[case]);
        };
        press(&phone, &done);
        self.settles().await;
        let ending = self.of_case(officer, case, word);
        let ending = ending.unwrap_or_else(|| panic!("no {word}:\n{}", phone.screen()));
        press(&phone, &ending);
        self.settles().await;
        let card = phone.comes_after(ending.message - 1);
        let card = card
            .first()
            .map(|seen| seen.text.clone())
            .unwrap_or_default();
        assert!(card.contains("✔ Selesai"), "{card}");
        let now = self.now();
        self.cases[case].closed = Some(now);
        self.tally.ended += 1;
        let Some(who) = self.cases[case].who else {
            return;
        };
        if let Some(fate) = fate {
            self.becomes_of(who, fate);
        }
    }

    /// Of the severely ill the first dies and the next two are taken to hospital.
    fn ending(&self, case: usize) -> (&'static str, Option<Fate>) {
        let Some(who) = self.cases[case].who else {
            return ("end-eased", None);
        };
        let course = self.souls[who].course.0;
        let is_worst = course == Course::Severe && self.cases[case].grade == Grade::Merah;
        if is_worst && self.book.fate(who) == Fate::Here {
            return match self.tally.died {
                0 => ("end-died", Some(Fate::Died)),
                _ if self.tally.referred < 2 => ("end-admitted", Some(Fate::Hospital)),
                _ => ("end-home", None),
            };
        }
        let mut chance = self.day_chance("ending", case, 0);
        (chance.pick(&["end-home", "end-visited", "end-eased"]), None)
    }

    /// What became of somebody.
    pub fn becomes_of(&mut self, who: usize, fate: Fate) {
        let now = self.now();
        match fate {
            Fate::Died => self.tally.died += 1,
            Fate::Hospital => self.tally.referred += 1,
            Fate::Here | Fate::Released | Fate::Stopped | Fate::Erased => {}
        }
        if let Some(entry) = self.book.people.get_mut(&who) {
            entry.fate = (fate, now);
            // Where ends are decided, whoever lies in a hospital isolates no more.
            let in_hospital = fate == Fate::Hospital && super::releases::are_known();
            if in_hospital || matches!(fate, Fate::Died | Fate::Released | Fate::Erased) {
                entry.stay = None;
            }
        }
    }

    /// Somebody knocks, or calls.
    pub async fn visits(&mut self, errand: usize) {
        let errand = self.errands[errand].clone();
        let officer = self.officers[errand.officer].clone();
        if officer.left.is_some() || officer.blocked || self.is_gone(errand.who) {
            return;
        }
        let phone = self.staff_phone(&officer.account);
        let head = format!("ta1.healthy.{}", errand.id);
        let Some(healthy) = Page::long_of(&phone).button(&head) else {
            return;
        };
        let mut chance = self.chance("door", errand.who);
        let day = self.day();
        let body = body::on(self.seed, errand.who, &self.souls[errand.who], day);
        let other = |word: &str| {
            let mut button = healthy.clone();
            button.data = format!("ta1.{word}.{}", errand.id);
            button
        };
        if chance.percent(15) {
            press(&phone, &other("away"));
            self.settles().await;
            return;
        }
        if body.is_well() {
            press(&phone, &healthy);
            if chance.percent(15) {
                press(&phone, &healthy);
            }
            self.settles().await;
            assert_said(&phone, "tersimpan");
            self.files(errand.who, Answers::healthy(), true, By::Staff, false, None);
            return;
        }
        press(&phone, &other("sick"));
        self.settles().await;
        let mut said = Answers {
            feeling: Some(Feeling::Complaints),
            ..Answers::default()
        };
        self.files(errand.who, said.clone(), false, By::Staff, false, None);
        let page = Page::of(&phone);
        let signs = page.question("ta1.");
        for sign in &body.danger {
            let word = format!("dgr-{sign}");
            let tick = signs.iter().find(|button| button.word() == word);
            press(
                &phone,
                tick.unwrap_or_else(|| panic!("no {word}:\n{}", page.screen())),
            );
            said.danger.insert(sign.replace('-', "_").parse().unwrap());
            let now = self.now();
            self.grave(errand.who, Grade::Merah, now);
            self.breathes(5).await;
        }
        let last = Page::of(&phone).question("ta1.");
        let last = last
            .iter()
            .find(|button| matches!(button.word(), "none" | "send"));
        press(
            &phone,
            last.unwrap_or_else(|| panic!("no way on:\n{}", phone.screen())),
        );
        self.settles().await;
        said.danger_answered = true;
        assert_said(&phone, "tersimpan");
        self.files(errand.who, said, true, By::Staff, true, None);
    }

    /// Whoever has that duty, the first of them.
    pub fn with_duty(&self, duty: Duty) -> usize {
        let of = |officer: &super::crew::Officer| officer.duty == duty && officer.left.is_none();
        self.officers.iter().position(of).unwrap()
    }
}

fn assert_said(phone: &siaga::drill::Telephone, words: &str) {
    let fresh = Page::of(phone).fresh();
    assert!(
        fresh.contains(words),
        "{words} is not in:\n{fresh}\n{}",
        phone.screen()
    );
}
