//! The report at the door: is anything of this the case?
//!
//! Danger is never behind a question: each tick tells the health workers at that tap.
//! What was said is filed before the questions, and what is ticked and not sent is filed
//! after a while ([`super::half_finished`]): leaving in the middle loses nothing.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{answer, half_finished};
use crate::domain::id::PersonId;
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::domain::report::{Answers, DangerSign, Feeling, Filer, Report};
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
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    /// What was heard on the telephone?
    Heard,
    /// Which danger signs? The report that they complete is filed already.
    Danger(Filed),
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
        }
    }

    pub(super) fn asking_danger(person: &Person, filed: Filed) -> Self {
        Self {
            person: person.id,
            step: Step::Danger(filed),
            danger: BTreeSet::new(),
        }
    }

    /// The report that was filed at the first tap.
    pub(super) fn filed(&self) -> Option<Filed> {
        match self.step {
            Step::Heard => None,
            Step::Danger(filed) => Some(filed),
        }
    }

    pub(super) fn is_of_one_report_with(&self, other: &Self) -> bool {
        self.person == other.person && self.filed() == other.filed()
    }

    pub(super) fn answers(&self, answered: bool) -> Answers {
        Answers {
            feeling: Some(Feeling::Complaints),
            danger: self.danger.clone(),
            danger_answered: answered,
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
            return self.send(visit, &person, filed).await;
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
        &mut self,
        visit: &mut Visit<'_, '_>,
        person: &Person,
        filed: Filed,
    ) -> Result<Turn, Fault> {
        let old = filed.report(&visit.desk, self.person).await?;
        answer::file(visit, person, self.answers(true), true, old.as_ref()).await?;
        half_finished::forget(&mut visit.desk, self).await?;
        let signs = self
            .danger
            .iter()
            .map(|sign| visit.say(naming::danger(*sign)));
        let choice = if self.danger.is_empty() {
            visit.say(Msg::new("none-button"))
        } else {
            Html::join(signs, ", ")
        };
        let receipt = Msg::new("tasks-receipt-sick")
            .plain("person", visit.desk.address(visit.language, person))
            .plain("at", answer::now(visit, person));
        let receipt = visit.say(receipt);
        visit.last_word(receipt)?;
        Ok(Turn::Done {
            choice: Some(choice),
        })
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
                let question = visit.say(Msg::new("tasks-heard").plain("person", address));
                let choice = |feeling: Feeling| {
                    Choice::new(visit.label(naming::feeling(feeling)), feeling.word())
                };
                Ok(Screen::asking(question)
                    .row([choice(Feeling::Healthy), choice(Feeling::Complaints)]))
            }
            Step::Danger(_) => {
                let question =
                    visit.say(Msg::new("tasks-danger-question").plain("person", address));
                let signs = asked_signs(visit, &person);
                let screen = signs.iter().fold(Screen::asking(question), |screen, sign| {
                    screen.row([self.toggle(visit, *sign)])
                });
                let (label, word) = if self.danger.is_empty() {
                    ("none-button", "none")
                } else {
                    ("send-button", "send")
                };
                Ok(screen.row([Choice::new(visit.label(Msg::new(label)), word)]))
            }
        }
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        match (input, self.step.clone()) {
            (Input::Word(word), Step::Heard) => self.heard(visit, word).await,
            (Input::Word(word), Step::Danger(filed)) => self.danger(visit, word, filed).await,
            (
                Input::Text(_) | Input::Contact { .. } | Input::Location | Input::Media { .. },
                Step::Heard | Step::Danger(_),
            ) => Ok(Turn::Stray),
        }
    }

    fn back(&mut self) -> bool {
        false
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
    fn toggle(&self, visit: &Visit<'_, '_>, sign: DangerSign) -> Choice {
        let mark = if self.danger.contains(&sign) {
            "chosen-mark"
        } else {
            "unchosen-mark"
        };
        let label = visit.label(naming::danger(sign));
        let label = visit.label(Msg::new(mark).plain("label", label));
        Choice::new(label, danger_word(sign))
    }
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
