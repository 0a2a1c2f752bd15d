//! Who works here: telephones that ring, and how soon somebody looks at them.

use chrono::TimeDelta;
use siaga::clock::Moment;
use siaga::domain::grade::Grade;
use siaga::drill::Account;

use super::book::Fate;
use super::days::Doing;
use super::hand::{Page, buttons};
use super::world::World;

/// What somebody does here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// Head of the puskesmas.
    Head,
    /// Nurse or midwife.
    Nurse,
    /// Knocks at doors.
    Neighbour,
    /// Sits at the post for travellers.
    Clerk,
}

/// Somebody who works here.
#[derive(Debug, Clone)]
pub struct Officer {
    /// The telephone.
    pub account: Account,
    /// What they do.
    pub duty: Duty,
    /// From when on they work here no more.
    pub left: Option<Moment>,
    /// Has blocked the bot.
    pub blocked: bool,
    /// Since when an alert may ring here; `None`: from the beginning.
    pub back: Option<Moment>,
    /// Takes what rings, and forgets it, in so many of a hundred cases.
    pub forgets: usize,
    /// The newest message that was looked at.
    seen: i32,
}

impl Officer {
    /// Somebody new.
    pub fn new(account: Account, duty: Duty, forgets: usize) -> Self {
        Self {
            account,
            duty,
            left: None,
            blocked: false,
            back: None,
            forgets,
            seen: 0,
        }
    }

    /// Whether an alert may ring here.
    pub fn is_able(&self) -> bool {
        let rings = matches!(self.duty, Duty::Head | Duty::Nurse);
        rings && self.left.is_none() && !self.blocked
    }
}

/// An alert, as the simulation knows it.
#[derive(Debug, Clone)]
pub struct Case {
    /// About whom; `None`: about nobody who is known.
    pub who: Option<usize>,
    /// How grave.
    pub grade: Grade,
    /// Since when it is that grave.
    pub since: Moment,
    /// Since when telephones ring rung by rung: anew, when whoever had it has lost it.
    pub climbs_since: Moment,
    /// What its buttons carry, once a telephone has rung.
    pub id: Option<String>,
    /// Whose telephone rang when: the place of the officer.
    pub rang: Vec<(usize, Moment)>,
    /// Who has it.
    pub taken: Option<(usize, Moment)>,
    /// When it was ended.
    pub closed: Option<Moment>,
    /// It is known why it rings.
    pub explained: bool,
}

impl Case {
    /// Not ended yet.
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }
}

/// A call or a visit that lies on somebody's telephone.
#[derive(Debug, Clone)]
pub struct Errand {
    /// About whom.
    pub who: usize,
    /// On whose telephone.
    pub officer: usize,
    /// What its buttons carry.
    pub id: String,
    /// Since when.
    pub at: Moment,
}

impl World {
    /// Something grave was said of somebody: an alert has to be out, or is raised.
    pub fn grave(&mut self, who: usize, grade: Grade, at: Moment) {
        let open = self
            .cases
            .iter()
            .position(|case| case.who == Some(who) && case.is_open());
        let place = match open {
            Some(place) if self.cases[place].grade >= grade => {
                self.cases[place].explained = true;
                return;
            }
            Some(place) => {
                if !self.cases[place].explained {
                    self.tally.alerts += 1;
                    self.cases[place].explained = true;
                }
                self.cases[place].grade = grade;
                self.cases[place].since = at;
                place
            }
            None => {
                self.tally.alerts += 1;
                self.opens_case(Some(who), grade, at, true)
            }
        };
        self.plans(at + TimeDelta::minutes(3), Doing::HasRung(place));
        self.climbs_from(place, at);
    }

    /// The ladder begins at its foot.
    fn climbs_from(&mut self, place: usize, at: Moment) {
        let limit = match self.cases[place].grade {
            Grade::Merah => 31,
            _ => 61,
        };
        self.cases[place].climbs_since = at;
        self.plans(at + TimeDelta::minutes(limit), Doing::HasClimbed(place, at));
    }

    fn opens_case(
        &mut self,
        who: Option<usize>,
        grade: Grade,
        at: Moment,
        explained: bool,
    ) -> usize {
        self.cases.push(Case {
            who,
            grade,
            since: at,
            climbs_since: at,
            id: None,
            rang: Vec::new(),
            taken: None,
            closed: None,
            explained,
        });
        self.cases.len() - 1
    }

    /// Looks at what has come to the telephones of the staff since.
    pub fn staff_look_up(&mut self) {
        for place in 0..self.officers.len() {
            let officer = &self.officers[place];
            let phone = self.staff_phone(&officer.account);
            let news = phone.comes_after(officer.seen);
            let Some(last) = news.last() else {
                continue;
            };
            self.officers[place].seen = last.id;
            for seen in news.iter().filter(|seen| seen.is_from_bot()) {
                for button in buttons(seen) {
                    let id = button.data.split('.').nth(2).unwrap_or_default().to_owned();
                    if button.data.starts_with("al1.take.") {
                        self.rings(place, id, &seen.text, seen.sent);
                    } else if button.data.starts_with("ta1.healthy.") && !id.starts_with('~') {
                        self.is_sent(place, id, &seen.text, seen.sent);
                    }
                }
            }
        }
    }

    fn rings(&mut self, officer: usize, id: String, text: &str, at: Moment) {
        let known = self
            .cases
            .iter()
            .rposition(|case| case.id.as_ref() == Some(&id));
        let place = match known {
            Some(place) => place,
            None => self.first_ring(&id, text, at),
        };
        self.tally.rings += 1;
        let mine = self.cases[place]
            .taken
            .is_some_and(|(taker, _)| taker == officer);
        let name = self.cases[place]
            .who
            .map(|who| self.souls[who].name.as_str());
        let named = name.is_some_and(|name| text.contains(name));
        assert!(mine || !named, "a name before it is taken:\n{text}");
        let case = &mut self.cases[place];
        case.rang.push((officer, at));
        if case.taken.is_some_and(|(taker, _)| taker != officer) {
            // Whoever had it has not answered, may not any more, or has handed it over: whoever
            // is rung now has the ladder's whole time to take it.
            case.taken = None;
            self.climbs_from(place, at);
        }
        let case = &self.cases[place];
        let again = case.rang.iter().filter(|(one, _)| *one == officer).count();
        let answer = self.answers_in(officer, place, again);
        if let Some(minutes) = answer {
            self.plans(
                at + TimeDelta::minutes(minutes),
                Doing::Answers(officer, place),
            );
        }
    }

    /// A card of an alert that has not rung before: whose is it?
    fn first_ring(&mut self, id: &str, text: &str, at: Moment) -> usize {
        let who = self.portrayed(text);
        let waits =
            |case: &super::crew::Case| case.who == who && case.id.is_none() && case.is_open();
        if let Some(place) = self.cases.iter().position(waits) {
            self.cases[place].id = Some(id.to_owned());
            return place;
        }
        // What was sent is booked with its receipt, a moment later.
        assert!(who.is_some(), "an alert about nobody:\n{text}");
        let place = self.opens_case(who, Grade::Hijau, at, false);
        self.cases[place].id = Some(id.to_owned());
        let why = Doing::IsExplained(place, text.to_owned());
        self.plans(at + TimeDelta::minutes(5), why);
        place
    }

    /// An alert has rung and nobody has said anything: then it must be silence after
    /// something grave.
    pub fn is_explained(&mut self, place: usize, text: &str) {
        let case = self.cases[place].clone();
        if case.explained {
            return;
        }
        let (person, at) = (case.who.unwrap(), case.since);
        if self.lies_unfiled(person) {
            // The bot has filed what was left lying; the book has not yet.
            return self.plans_in(1, Doing::IsExplained(place, text.to_owned()));
        }
        let last = self.book.last(person);
        let grave = last.is_some_and(|last| last.grade.alerts());
        let hours = last.map_or(0, |last| (at - last.at).num_hours());
        assert!(
            grave && hours >= 12 && text.contains("tidak ada kabar"),
            "an alert out of nothing about {person}, {hours} h after {last:?}:\n{text}"
        );
        self.tally.silent_alerts += 1;
        self.cases[place].explained = true;
        self.cases[place].grade = Grade::Oranye;
        self.climbs_from(place, at);
    }

    /// The person of a card without a name.
    fn portrayed(&self, text: &str) -> Option<usize> {
        let of = |soul: &super::cast::Soul| {
            let (initials, years) = soul.portrait();
            text.contains(&format!("{initials} · {years} · RT/RW {}", soul.place()))
        };
        let registered = |who: &usize| self.book.people.contains_key(who);
        let mut all = (0..self.souls.len()).filter(registered);
        all.find(|who| of(&self.souls[*who]))
    }

    /// In how many minutes somebody answers what rings; `None`: not at all.
    fn answers_in(&self, officer: usize, case: usize, again: usize) -> Option<i64> {
        let one = &self.officers[officer];
        if !one.is_able() {
            return None;
        }
        let mut chance = self.day_chance("answers", officer * 1000 + case, again);
        let night = !(6..22).contains(&self.hour());
        let asleep = self.all_sleep() || (night && one.duty == Duty::Head);
        let patience = match (asleep, night, again) {
            (true, _, _) => 0,
            (false, true, 1) => 40,
            (false, true, _) => 70,
            (false, false, 1) => 70,
            (false, false, _) => 85,
        };
        chance.percent(patience).then(|| match again {
            1 => chance.pick(&[1, 2, 4, 9, 14, 22]),
            _ => chance.from(1, 6),
        })
    }

    /// The one night in which nobody hears anything.
    pub fn all_sleep(&self) -> bool {
        let night = self.at(2, 22, 0)..self.at(3, 5, 30);
        night.contains(&self.now())
    }

    fn is_sent(&mut self, officer: usize, id: String, text: &str, at: Moment) {
        let named = |who: &usize| text.contains(&format!("{}, RT/RW", self.souls[*who].name));
        let mut people = self.book.people.keys().copied();
        let who = people
            .find(named)
            .unwrap_or_else(|| panic!("about whom?\n{text}"));
        let news = Errand {
            who,
            officer,
            id,
            at,
        };
        self.errands.push(news);
        self.tally.errands += 1;
        let place = self.errands.len() - 1;
        if self.officers[officer].duty != Duty::Neighbour {
            return;
        }
        let mut chance = self.day_chance("visits", place, officer);
        let hour = self.hour();
        let minutes = match hour {
            0..6 => i64::from(7 - hour) * 60,
            21.. => i64::from(24 + 7 - hour) * 60,
            _ => 0,
        };
        if chance.percent(85) {
            self.plans_in(minutes + chance.from(20, 240), Doing::Visits(place));
        }
    }

    /// An alert has to have rung by now.
    pub fn has_rung(&self, place: usize) {
        let case = &self.cases[place];
        let somebody = self.officers.iter().any(super::crew::Officer::is_able);
        if case.rang.is_empty() && somebody && !self.was_away(case.since) {
            panic!("nothing has rung: {case:?}");
        }
    }

    /// It was taken in time, or everybody's telephone has rung.
    pub fn has_climbed(&mut self, place: usize, since: Moment) {
        let case = self.cases[place].clone();
        if case.climbs_since != since || case.taken.is_some() || !case.is_open() {
            return;
        }
        if self.was_away(since) {
            // The rungs come one at a time again, from the opening on.
            let now = self.now();
            self.cases[place].since = now;
            self.cases[place].climbs_since = now;
            self.plans_in(61, Doing::HasClimbed(place, now));
            return;
        }
        let had = case.rang.iter().map(|(who, _)| *who);
        let had: Vec<usize> = had.collect();
        for (officer, one) in self.officers.iter().enumerate() {
            // Who is rung was fixed when it opened.
            let was_there = one.is_able() && one.back.is_none_or(|back| back < case.since);
            assert!(
                !was_there || had.contains(&officer),
                "{} was not rung: {case:?}",
                one.account.first_name
            );
        }
        let last = case.rang.iter().map(|(_, at)| *at).max().unwrap();
        let quiet = self.now() - last;
        assert!(
            quiet <= TimeDelta::minutes(61),
            "quiet for {quiet}: {case:?}"
        );
        self.tally.climbed += 1;
        self.plans_in(30, Doing::HasClimbed(place, since));
    }

    /// Whether the bot was away since then, or up to an hour before.
    fn was_away(&self, since: Moment) -> bool {
        self.book.away_between(since, self.now())
    }

    /// Whether somebody is cared for by nobody any more but the dead.
    pub fn is_gone(&self, who: usize) -> bool {
        matches!(self.book.fate(who), Fate::Died | Fate::Erased)
    }

    /// Finds a button of an alert on somebody's telephone.
    pub fn of_case(&self, officer: usize, case: usize, word: &str) -> Option<super::hand::Button> {
        let id = self.cases[case].id.as_ref()?;
        let phone = self.staff_phone(&self.officers[officer].account);
        Page::long_of(&phone).button(&format!("al1.{word}.{id}"))
    }
}
