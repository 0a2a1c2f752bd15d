//! Somebody reports on the telephone: what is asked is answered with the truth of the day,
//! now and then with something odd in between.

use std::collections::BTreeSet;

use siaga::domain::report::{Answers, Feeling, Symptom};
use siaga::domain::vitals::{Pulse, RespRate, SpO2, Temperature};
use siaga::drill::Telephone;

use super::body::Body;
use super::hand::{Button, Page, press};

/// More acts than the longest report takes.
const TOO_MANY: usize = 60;

/// Something odd on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quirk {
    /// Sends what is no answer.
    Nonsense,
    /// Presses twice.
    Twice,
    /// Goes a question back.
    Back,
    /// Looks at the help and comes back.
    Help,
    /// Puts the telephone down.
    Leaves,
    /// Gives it up with /batal.
    GivesUp,
    /// Types a number that can't be.
    Slip,
}

/// How a report ends.
#[derive(Debug, Clone, PartialEq)]
pub enum End {
    /// It was sent: the text of the receipt.
    Sent(String),
    /// It was left lying.
    Left,
    /// It was given up.
    GivenUp,
}

/// What came of an act.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// It goes on.
    Goes,
    /// A sign of danger was told just now.
    Danger,
    /// It has ended.
    Ends(End),
}

/// The texts by which questions with the same buttons are told apart.
#[derive(Debug, Clone)]
pub struct Words {
    /// Of the question for oxygen.
    pub oxygen: String,
    /// Of the question for breaths.
    pub breaths: String,
    /// Of the question for the pulse.
    pub pulse: String,
}

/// A report in the making.
pub struct Session {
    /// Whose telephone.
    pub holder: usize,
    /// About whom.
    pub about: usize,
    /// How they are.
    pub body: Body,
    /// What was said so far.
    pub said: Answers,
    /// It changes a report of today.
    pub corrects: bool,
    /// How it is begun: with a button that lies there, else with a command.
    pub opens_with: Option<Button>,
    /// At which act what happens.
    pub quirks: Vec<(usize, Quirk)>,
    words: Words,
    ticked: BTreeSet<String>,
    acts: usize,
    since: i32,
    awaits_answer: bool,
}

impl Session {
    /// Takes the telephone.
    pub fn begins(
        holder: usize,
        about: usize,
        body: Body,
        words: Words,
        phone: &Telephone,
    ) -> Self {
        Self {
            holder,
            about,
            body,
            said: Answers::default(),
            corrects: false,
            opens_with: None,
            quirks: Vec::new(),
            words,
            ticked: BTreeSet::new(),
            acts: 0,
            since: Page::of(phone).newest(),
            awaits_answer: false,
        }
    }

    /// The next act.
    pub fn step(&mut self, phone: &Telephone) -> Step {
        let page = Page::of(phone);
        if self.awaits_answer {
            self.awaits_answer = false;
            assert!(!page.fresh().is_empty(), "no answer:\n{}", page.screen());
        }
        if let Some(receipt) = self.receipt(&page) {
            return Step::Ends(End::Sent(receipt));
        }
        self.acts += 1;
        assert!(
            self.acts < TOO_MANY,
            "{} does not get on:\n{}",
            self.holder,
            page.screen()
        );
        let question = page.question("ci1.");
        if question.is_empty() {
            return self.open(phone, &page);
        }
        let due = self.quirks.iter().position(|(at, _)| *at <= self.acts);
        let quirk = due.map(|place| self.quirks.remove(place).1);
        match quirk {
            Some(quirk) => self.odd(quirk, phone, &page, &question),
            None => self.answer(phone, &page, &question, false),
        }
    }

    /// The receipt about this report, if it has come.
    fn receipt(&self, page: &Page) -> Option<String> {
        let button = page.button("ci1.change.")?;
        let is_new = button.message > self.since && !button.is_of_a_question() && self.acts > 1;
        let asked = page.question("ci1.");
        let over = asked.first().is_none_or(|one| one.message < button.message);
        (is_new && over).then(|| page.text_of(&button))
    }

    fn open(&mut self, phone: &Telephone, page: &Page) -> Step {
        match self.opens_with.take() {
            Some(button) => {
                press(phone, &button);
                let feeling = button.word().parse().ok();
                self.said.feeling = feeling.or(self.said.feeling);
                match feeling {
                    Some(Feeling::Emergency) => Step::Danger,
                    _ => Step::Goes,
                }
            }
            None if self.holder == self.about => {
                phone.types("/lapor").unwrap();
                Step::Goes
            }
            None => panic!("no way to report about {}:\n{}", self.about, page.screen()),
        }
    }

    fn odd(&mut self, quirk: Quirk, phone: &Telephone, page: &Page, question: &[Button]) -> Step {
        let has = |word: &str| question.iter().any(|button| button.word() == word);
        let typed = has("no-thermometer") || has("skip");
        match quirk {
            Quirk::Nonsense if typed => phone.types("apa ini bu").map(drop).unwrap(),
            Quirk::Nonsense => phone.sends_sticker().map(drop).unwrap(),
            Quirk::Slip if has("no-thermometer") => phone.types("999").map(drop).unwrap(),
            Quirk::Twice => return self.answer(phone, page, question, true),
            Quirk::Back if has("back") => {
                let back = question.iter().find(|button| button.word() == "back");
                press(phone, back.unwrap());
                return Step::Goes;
            }
            Quirk::Help if self.holder == self.about => {
                phone.types("/bantuan").unwrap();
                // The report is not asked for any more: it is come back to by /lapor.
                return Step::Goes;
            }
            Quirk::Leaves => return Step::Ends(End::Left),
            Quirk::GivesUp if !self.said.in_danger() => {
                phone.types("/batal").unwrap();
                return Step::Ends(End::GivenUp);
            }
            Quirk::Slip | Quirk::Back | Quirk::Help | Quirk::GivesUp => {
                return self.answer(phone, page, question, false);
            }
        }
        self.awaits_answer = true;
        Step::Goes
    }

    fn answer(&mut self, phone: &Telephone, page: &Page, question: &[Button], twice: bool) -> Step {
        let Some(word) = self.word(page, question) else {
            return Step::Goes;
        };
        match word {
            Answer::Press(word) => {
                let button = question.iter().find(|button| button.word() == word);
                let button = button.unwrap_or_else(|| panic!("no {word}:\n{}", page.screen()));
                press(phone, button);
                let ticks = word.contains('-') && !word.starts_with("no-");
                if twice && !ticks {
                    press(phone, button);
                }
                self.pressed(&word)
            }
            Answer::Type(text) => {
                phone.types(&text).unwrap();
                Step::Goes
            }
        }
    }

    /// What is pressed or typed, and what it says.
    fn word(&mut self, page: &Page, question: &[Button]) -> Option<Answer> {
        let has = |word: &str| question.iter().any(|button| button.word() == word);
        let begins = |head: &str| {
            question
                .iter()
                .any(|button| button.word().starts_with(head))
        };
        let press = |word: &str| Some(Answer::Press(word.to_owned()));
        if has("healthy") {
            return press(if self.body.is_well() {
                "healthy"
            } else {
                "complaints"
            });
        }
        if begins("pick-") {
            return press("pick-temperature");
        }
        if begins("sym-") {
            return self.tick("sym-", &self.body.symptoms.clone(), "next");
        }
        if begins("deg-") {
            return Some(Answer::Press(format!(
                "deg-{}",
                self.body.degree.unwrap_or("exertion")
            )));
        }
        if begins("dgr-") {
            let last = if self.body.danger.is_empty() {
                "none"
            } else {
                "next"
            };
            return self.tick("dgr-", &self.body.danger.clone(), last);
        }
        if has("no-thermometer") {
            return Some(self.measures_warmth());
        }
        if has("send") {
            return press("send");
        }
        if has("skip") {
            return self.measures(&page.text_of(question.first()?));
        }
        if has("yes") {
            self.said.fever_reducer = Some(self.body.reducer);
            return press(if self.body.reducer { "yes" } else { "no" });
        }
        panic!("what is this?\n{}", page.screen());
    }

    fn tick(&mut self, head: &str, all: &[&str], last: &str) -> Option<Answer> {
        let words = all.iter().map(|word| format!("{head}{word}"));
        let next = words.into_iter().find(|word| !self.ticked.contains(word));
        Some(Answer::Press(next.unwrap_or_else(|| last.to_owned())))
    }

    fn measures_warmth(&mut self) -> Answer {
        let Some(tenths) = self.body.tenths else {
            self.said.no_thermometer = true;
            return Answer::Press("no-thermometer".to_owned());
        };
        self.said.temperature = Temperature::from_tenths(tenths).ok();
        self.said.no_thermometer = false;
        Answer::Type(format!("{},{}", tenths / 10, tenths % 10))
    }

    fn measures(&mut self, asked: &str) -> Option<Answer> {
        let value = if asked.contains(&self.words.oxygen) {
            self.said.spo2 = SpO2::new(self.body.oxygen).ok();
            self.body.oxygen
        } else if asked.contains(&self.words.breaths) {
            self.said.resp_rate = RespRate::new(self.body.breaths).ok();
            self.body.breaths
        } else if asked.contains(&self.words.pulse) {
            self.said.pulse = Pulse::new(self.body.pulse).ok();
            self.body.pulse
        } else {
            panic!("which number is asked?\n{asked}");
        };
        Some(Answer::Type(value.to_string()))
    }

    /// Books what this button has said.
    fn pressed(&mut self, word: &str) -> Step {
        let underscored = word.replace('-', "_");
        if let Some(symptom) = underscored.strip_prefix("sym_") {
            self.said.symptoms.extend(symptom.parse::<Symptom>());
            self.ticked.insert(word.to_owned());
        } else if let Some(sign) = underscored.strip_prefix("dgr_") {
            self.said.danger.insert(sign.parse().unwrap());
            self.ticked.insert(word.to_owned());
            return Step::Danger;
        } else if let Some(degree) = underscored.strip_prefix("deg_") {
            self.said.breathlessness = degree.parse().ok();
            return match degree {
                "rest" => Step::Danger,
                _ => Step::Goes,
            };
        } else if let Ok(feeling) = word.parse::<Feeling>() {
            self.said.feeling = Some(feeling);
        } else if word == "none" || (word == "next" && !self.said.danger.is_empty()) {
            // "Next" under the complaints comes before any sign is ticked.
            self.said.danger_answered = true;
        }
        Step::Goes
    }
}

enum Answer {
    Press(String),
    Type(String),
}
