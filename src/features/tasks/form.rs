//! The report at the door: is anything of this the case?
//!
//! Danger is never behind a question: each tick tells the health workers at that tap.
//! What was said is filed before the questions, and what is ticked and not sent is filed
//! after a while ([`super::half_finished`]): leaving in the middle loses nothing.
//!
//! Whoever has a duty of health is asked for complaints and values as well ([`more`]). Of
//! a day that is over ([`past`]) nobody is rung: it is filed when it is sent.

mod more;
mod past;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{answer, half_finished};
use crate::domain::access::Action;
use crate::domain::id::PersonId;
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::domain::report::{Answers, DangerSign, Feeling, Filer, Report, Symptom};
use crate::domain::vitals::{SpO2, Temperature};
use crate::engine::Fault;
use crate::features::desk::Desk;
use crate::features::dialogue::{Choice, Dialogue, Input, Screen, Turn};
use crate::features::{Notice, Visit, home, naming};
use crate::i18n::{Html, Msg};
use crate::register;

/// Where the flow stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    pub(super) person: PersonId,
    step: Step,
    pub(super) danger: BTreeSet<DangerSign>,
    /// The day that is over of which this tells; else it is about today.
    #[serde(default)]
    missed_day: Option<NaiveDate>,
    /// What is asked of whoever has a duty of health.
    #[serde(default)]
    more: Option<More>,
}

/// What is entered besides signs of danger.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct More {
    symptoms: BTreeSet<Symptom>,
    temperature: Option<Temperature>,
    spo2: Option<SpO2>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    /// What was heard on the telephone?
    Heard,
    /// Which danger signs? The report that they complete is filed already.
    Danger(Filed),
    /// Which of the missed days?
    Day,
    /// Which danger signs were there on that day?
    PastDanger,
    /// Which complaints?
    Symptoms(Option<Filed>),
    /// Which temperature?
    Temperature(Option<Filed>),
    /// Which saturation?
    Saturation(Option<Filed>),
}

/// A report that was filed at the first tap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Filed {
    /// Its day.
    pub day: NaiveDate,
    /// Its place among the reports of that day.
    pub sequence: u32,
}

impl Filed {
    /// The newest version of it.
    pub async fn report(
        self,
        desk: &Desk<'_, '_>,
        person: PersonId,
    ) -> Result<Option<Report>, Fault> {
        let that_day = register::report::in_force(desk.tx, person, self.day, self.day).await?;
        Ok(that_day
            .into_iter()
            .find(|report| report.sequence == self.sequence))
    }
}

/// In front of a danger sign's word in a button.
const DANGER: &str = "dgr-";

impl Form {
    pub(super) fn asking_what_was_heard(person: &Person) -> Self {
        Self {
            person: person.id,
            step: Step::Heard,
            danger: BTreeSet::new(),
            missed_day: None,
            more: None,
        }
    }

    pub(super) fn asking_which_day(person: &Person) -> Self {
        Self {
            step: Step::Day,
            ..Self::asking_what_was_heard(person)
        }
    }

    /// Asks for complaints and values as well.
    pub(super) fn with_more(mut self, wanted: bool) -> Self {
        self.more = wanted.then(More::default);
        self
    }

    pub(super) fn asking_danger(person: &Person, filed: Filed) -> Self {
        Self {
            person: person.id,
            step: Step::Danger(filed),
            ..Self::asking_what_was_heard(person)
        }
    }

    /// The report that was filed at the first tap.
    pub(super) fn filed(&self) -> Option<Filed> {
        match self.step {
            Step::Heard | Step::Day | Step::PastDanger => None,
            Step::Danger(filed) => Some(filed),
            Step::Symptoms(filed) | Step::Temperature(filed) | Step::Saturation(filed) => filed,
        }
    }

    /// Whether the signs of danger were answered: they come first.
    pub(super) fn danger_is_answered(&self) -> bool {
        match self.step {
            Step::Heard | Step::Day | Step::Danger(_) | Step::PastDanger => false,
            Step::Symptoms(_) | Step::Temperature(_) | Step::Saturation(_) => true,
        }
    }

    pub(super) fn is_of_one_report_with(&self, other: &Self) -> bool {
        self.person == other.person && self.filed() == other.filed()
    }

    pub(super) fn answers(&self, answered: bool) -> Answers {
        let more = self.more.clone().unwrap_or_default();
        Answers {
            feeling: Some(Feeling::Complaints),
            danger: self.danger.clone(),
            danger_answered: answered,
            symptoms: more.symptoms,
            temperature: more.temperature,
            spo2: more.spo2,
            ..Answers::default()
        }
    }

    async fn heard(&mut self, visit: &mut Visit<'_, '_>, word: &str) -> Result<Turn, Fault> {
        let Some(person) = self.person_here(visit).await? else {
            return not_allowed(visit);
        };
        let feeling: Feeling = match word.parse() {
            Ok(feeling) => feeling,
            Err(_) => return Ok(Turn::Stray),
        };
        let choice = visit.say(naming::feeling(feeling));
        if let Some(day) = self.missed_day {
            return self.past(visit, &person, day, feeling, choice).await;
        }
        match feeling {
            Feeling::Healthy => {
                answer::report_healthy(visit, &person).await?;
                let choice = Some(choice);
                Ok(Turn::Done { choice })
            }
            Feeling::Complaints | Feeling::Emergency => {
                self.step = Step::Danger(answer::report_sick(visit, &person).await?);
                Ok(Turn::Next { choice })
            }
        }
    }

    async fn danger(
        &mut self,
        visit: &mut Visit<'_, '_>,
        word: &str,
        filed: Filed,
    ) -> Result<Turn, Fault> {
        let Some(person) = self.person_here(visit).await? else {
            return not_allowed(visit);
        };
        let none = word == "none" && self.danger.is_empty();
        if none || word == "send" {
            let choice = self.danger_said(visit);
            return match self.more {
                Some(_) => {
                    self.step = Step::Symptoms(Some(filed));
                    half_finished::keep_watch(visit, self).await?;
                    Ok(Turn::Next { choice })
                }
                None => self.send(visit, &person, filed, choice).await,
            };
        }
        match danger_of(word) {
            Some(sign) => {
                let turn = self.tick(visit, &person, sign)?;
                half_finished::keep_watch(visit, self).await?;
                Ok(turn)
            }
            None => Ok(Turn::Stray),
        }
    }

    fn tick(
        &mut self,
        visit: &mut Visit<'_, '_>,
        person: &Person,
        sign: DangerSign,
    ) -> Result<Turn, Fault> {
        let ticked = !self.danger.remove(&sign);
        let is_first = self.danger.is_empty();
        let by = match visit.account.person {
            Some(staff) => Filer::Staff(staff),
            None => return not_allowed(visit),
        };
        if ticked {
            if self.danger.is_empty() {
                let advice = advice(visit, person);
                visit.reply(advice)?;
            }
            self.danger.insert(sign);
        }
        let answers = Box::new(self.answers(false));
        let person = self.person;
        visit.desk.announce(if ticked {
            Notice::DangerTapped {
                person,
                answers,
                by,
                is_first,
            }
        } else {
            Notice::DangerWithdrawn { person, answers }
        });
        Ok(Turn::Redraw)
    }

    async fn send(
        &self,
        visit: &mut Visit<'_, '_>,
        person: &Person,
        filed: Filed,
        choice: Html,
    ) -> Result<Turn, Fault> {
        let old = filed.report(&visit.desk, self.person).await?;
        answer::file(visit, person, self.answers(true), true, old.as_ref()).await?;
        half_finished::forget(&mut visit.desk, self).await?;
        let receipt = Msg::new("tasks-receipt-sick")
            .plain("person", visit.desk.address(visit.language, person))
            .plain("at", answer::now(visit, person));
        let receipt = visit.say(receipt);
        visit.last_word(receipt)?;
        Ok(Turn::Done {
            choice: Some(choice),
        })
    }

    /// The signs that were ticked, in words.
    fn danger_said(&self, visit: &Visit<'_, '_>) -> Html {
        if self.danger.is_empty() {
            return visit.say(Msg::new("none-button"));
        }
        let signs = self.danger.iter();
        Html::join(signs.map(|sign| visit.say(naming::danger(*sign))), ", ")
    }

    /// The person, if the member of staff still has the right to report on them.
    async fn person_here(&self, visit: &Visit<'_, '_>) -> Result<Option<Person>, Fault> {
        let person = register::person::find(visit.desk.tx, self.person).await?;
        Ok(person.filter(|person| answer::may_report(visit, person)))
    }
}

fn not_allowed(visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
    visit.popup(Msg::new("tasks-not-yours"));
    Ok(Turn::Done { choice: None })
}

/// What to do at once, with the numbers; in Indonesian as well.
fn advice(visit: &Visit<'_, '_>, person: &Person) -> Html {
    let village = visit.desk.house.village(&person.village);
    let said = visit.say(Msg::new("tasks-danger"));
    let also = match visit.language {
        Language::Id => Html::default(),
        Language::Jv | Language::En => visit.desk.say(Language::Id, Msg::new("tasks-danger")),
    };
    let numbers = home::numbers(&visit.desk, visit.language, village);
    Html::join([said, also, numbers], "\n\n")
}

fn danger_of(word: &str) -> Option<DangerSign> {
    let sign = word.strip_prefix(DANGER)?.replace('-', "_");
    sign.parse().ok()
}

fn danger_word(sign: DangerSign) -> String {
    format!("{DANGER}{}", sign.word().replace('_', "-"))
}

fn asked_signs(visit: &Visit<'_, '_>, person: &Person) -> &'static [DangerSign] {
    let age = person.birth.age_on(visit.desk.today(&person.village));
    let child = &visit.desk.house.protocol.triage.danger_child.limits;
    if age.could_be_under_years(child.asked_under_years) {
        DangerSign::under_five()
    } else {
        DangerSign::adult()
    }
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        let Some(person) = register::person::find(visit.desk.tx, self.person).await? else {
            return Ok(Screen::asking(visit.say(Msg::new("tasks-already-done"))));
        };
        let address = visit.desk.address(visit.language, &person);
        match self.step {
            Step::Heard => {
                let msg = match self.missed_day {
                    Some(day) => Msg::new("tasks-heard-then")
                        .plain("date", visit.desk.house.locales.date(visit.language, day)),
                    None => Msg::new("tasks-heard"),
                };
                let question = visit.say(msg.plain("person", address));
                let choice = |feeling: Feeling| {
                    Choice::new(visit.label(naming::feeling(feeling)), feeling.word())
                };
                Ok(Screen::asking(question)
                    .row([choice(Feeling::Healthy), choice(Feeling::Complaints)]))
            }
            Step::Danger(_) => {
                let question = Msg::new("tasks-danger-question").plain("person", address);
                Ok(self.danger_screen(visit, &person, question))
            }
            Step::PastDanger => {
                let question = Msg::new("tasks-danger-then").plain("person", address);
                Ok(self.danger_screen(visit, &person, question))
            }
            Step::Day => past::days(visit, &person, address).await,
            Step::Symptoms(_) => Ok(self.symptoms_screen(visit)),
            Step::Temperature(_) => Ok(more::temperature_screen(visit)),
            Step::Saturation(_) => Ok(more::saturation_screen(visit)),
        }
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        let step = self.step.clone();
        match (input, step) {
            (Input::Word(word), Step::Heard) => self.heard(visit, word).await,
            (Input::Word(word), Step::Danger(filed)) => self.danger(visit, word, filed).await,
            (Input::Word(word), Step::Day) => self.day(visit, word).await,
            (Input::Word(word), Step::PastDanger) => self.past_danger(visit, word).await,
            (Input::Word(word), Step::Symptoms(filed)) => self.symptoms(visit, word, filed).await,
            (Input::Word("skip"), Step::Temperature(filed)) => {
                self.temperature(visit, None, filed).await
            }
            (Input::Word("skip"), Step::Saturation(filed)) => {
                self.saturation(visit, None, filed).await
            }
            (Input::Text(text), Step::Temperature(filed)) => {
                self.typed_temperature(visit, text, filed).await
            }
            (Input::Text(text), Step::Saturation(filed)) => {
                self.typed_saturation(visit, text, filed).await
            }
            (
                Input::Word(_)
                | Input::Text(_)
                | Input::Contact { .. }
                | Input::Location
                | Input::Media { .. },
                Step::Heard
                | Step::Danger(_)
                | Step::Day
                | Step::PastDanger
                | Step::Symptoms(_)
                | Step::Temperature(_)
                | Step::Saturation(_),
            ) => Ok(Turn::Stray),
        }
    }

    fn back(&mut self) -> bool {
        false
    }

    fn needs(&self) -> Action {
        Action::HandleTasks
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn stand_at(&mut self, _other: &Self) {}

    /// What was ticked stands, although it was not sent.
    async fn abandoned(self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        half_finished::left(visit, &self).await
    }
}

impl Form {
    fn danger_screen(&self, visit: &Visit<'_, '_>, person: &Person, question: Msg) -> Screen {
        let screen = Screen::asking(visit.say(question));
        let signs = asked_signs(visit, person);
        let screen = signs.iter().fold(screen, |screen, sign| {
            let ticked = self.danger.contains(sign);
            screen.row([toggle(
                visit,
                naming::danger(*sign),
                danger_word(*sign),
                ticked,
            )])
        });
        let (label, word) = match (self.danger.is_empty(), &self.more) {
            (true, _) => ("none-button", "none"),
            (false, Some(_)) => ("next-button", "send"),
            (false, None) => ("send-button", "send"),
        };
        screen.row([Choice::new(visit.label(Msg::new(label)), word)])
    }
}

/// A button that ticks or unticks.
fn toggle(visit: &Visit<'_, '_>, name: Msg, word: String, ticked: bool) -> Choice {
    let mark = match ticked {
        true => "chosen-mark",
        false => "unchosen-mark",
    };
    let label = visit.label(name);
    let label = visit.label(Msg::new(mark).plain("label", label));
    Choice::new(label, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_danger_sign_has_a_button_that_is_read_back() {
        for sign in DangerSign::ALL {
            let word = danger_word(*sign);
            assert!(
                word.bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte == b'-')
            );
            assert_eq!(danger_of(&word), Some(*sign));
        }
        assert_eq!(danger_of("dgr-"), None);
        assert_eq!(danger_of("fainted"), None);
    }
}
