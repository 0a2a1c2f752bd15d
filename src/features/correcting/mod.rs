//! Correcting what is known of somebody: one's own record, or that of somebody one
//! reports for. The list shows what is kept; each answer counts at once, and the
//! record as it was stays readable ([`register::correction`]).
//!
//! A grade that was given stays: another age or condition counts for later reports.
//! Shared by features, as it is about any [`PersonId`]; whose record it may be is
//! decided by [`may_correct`] at the beginning and again at every answer.

mod screens;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::details::{Details, Field, Question, Taken, Whose};
use super::dialogue::{self, Dialogue, Input, Screen, Turn};
use super::{Flow, Notice, Visit, home};
use crate::domain::access::Action;
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::engine::Fault;
use crate::i18n::Msg;
use crate::register;

/// The word that ends it.
const DONE: &str = "done";

/// A correction that is going on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Form {
    person: PersonId,
    /// The question that is asked; `None`: which one is to be corrected.
    asked: Option<Question>,
    /// As it is kept, with the answers that wait for another one.
    details: Details,
    /// What was answered and is not kept yet.
    answered: BTreeSet<Field>,
    /// Whether anything was corrected.
    corrected: bool,
}

/// Whether this account may correct the record of that person.
#[must_use]
pub fn may_correct(visit: &Visit<'_, '_>, person: PersonId) -> bool {
    let own = visit.person.as_ref().is_some_and(|own| own.id == person);
    own || visit.household.as_ref().is_some_and(|house| {
        // Who holds a telephone speaks for themselves.
        house.has(person) && !house.telephones.iter().any(|one| one.holder == person)
    })
}

/// Begins the correction of somebody's record, if this account may.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn begin(visit: &mut Visit<'_, '_>, person: PersonId) -> Result<(), Fault> {
    let known = register::person::find(visit.desk.tx, person).await?;
    let Some(known) = known.filter(|_| may_correct(visit, person)) else {
        let line = visit.say(Msg::new("correct-nobody"));
        let keyboard = home::keyboard(visit);
        return visit.reply_with(line, keyboard).map(drop);
    };
    let form = Form {
        person,
        asked: None,
        details: Details::from(&known),
        answered: BTreeSet::new(),
        corrected: false,
    };
    dialogue::begin(visit, Flow::Correcting(form)).await
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        Ok(match self.asked {
            Some(question) => screens::question(&self.details, question, visit),
            None => screens::list(&self.details, &self.offered(visit), visit),
        })
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        let Some(mut question) = self.asked else {
            return self.choose(visit, input);
        };
        let field = question.field;
        let taken = question.take(&mut self.details, visit, input);
        self.asked = Some(question);
        if !matches!(taken, Taken::Kept(_)) {
            return Ok(taken.turn(|| {}));
        }
        self.answered.insert(field);
        match self.still_open() {
            Some(next) => self.asked = Some(self.ask(visit, next)),
            None => self.keep(visit).await?,
        }
        Ok(taken.turn(|| {}))
    }

    fn back(&mut self) -> bool {
        if self.asked.take().is_none() {
            return false;
        }
        self.answered.clear();
        true
    }

    fn needs(&self) -> Action {
        Action::Talk
    }

    fn can_go_back(&self) -> bool {
        self.asked.is_some()
    }

    fn stand_at(&mut self, other: &Self) {
        self.asked = other.asked;
    }
}

impl Form {
    fn offered(&self, visit: &Visit<'_, '_>) -> Vec<Field> {
        let several = visit.desk.house.config.villages.len() > 1;
        let pregnancy = self.details.may_be_pregnant(self.details.today(visit));
        let offers = |field: &Field| match field {
            Field::Village => several,
            Field::Pregnancy => pregnancy,
            Field::Name
            | Field::RtRw
            | Field::Birth
            | Field::Sex
            | Field::Phone
            | Field::Conditions
            | Field::Oximeter => true,
        };
        Field::ALL.into_iter().filter(offers).collect()
    }

    fn ask(&self, visit: &Visit<'_, '_>, field: Field) -> Question {
        let is_own = visit.person.as_ref().map(|own| own.id) == Some(self.person);
        let whose = if is_own { Whose::Own } else { Whose::Others };
        Question::new(field, whose)
    }

    /// What another answer has opened: the RT of another village, a pregnancy.
    fn still_open(&self) -> Option<Field> {
        Field::ALL
            .into_iter()
            .find(|field| !self.details.has(*field))
    }

    fn choose(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        let Input::Word(word) = input else {
            return Ok(Turn::Stray);
        };
        if word == DONE {
            return self.done(visit);
        }
        let field = Field::named(word).filter(|field| self.offered(visit).contains(field));
        let Some(field) = field else {
            return Ok(Turn::Stray);
        };
        self.asked = Some(self.ask(visit, field));
        let choice = visit.say(Msg::new(super::details::label(field)));
        Ok(Turn::Next { choice })
    }

    fn done(&self, visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
        let line = if self.corrected {
            Msg::new("correct-done")
        } else {
            Msg::new("correct-nothing")
        };
        let line = visit.say(line);
        let keyboard = home::keyboard(visit);
        visit.reply_with(line, keyboard)?;
        let choice = Some(visit.say(Msg::new("correct-done-button")));
        Ok(Turn::Done { choice })
    }

    /// Keeps what was answered, upon the record as it is now: another telephone may
    /// have corrected something else meanwhile.
    async fn keep(&mut self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        self.asked = None;
        let answered = std::mem::take(&mut self.answered);
        let was = register::person::find(visit.desk.tx, self.person).await?;
        let Some(was) = was.filter(|was| may_correct(visit, was.id)) else {
            let line = visit.say(Msg::new("correct-nobody"));
            return visit.reply(line).map(drop);
        };
        let mut details = Details::from(&was);
        for field in &answered {
            details.take_over(*field, &self.details);
        }
        details.rule_pregnancy_out(details.today(visit));
        let is = details.applied_to(&was);
        self.details = Details::from(&is);
        if is == was {
            let line = visit.say(Msg::new("correct-same"));
            return visit.reply(line).map(drop);
        }
        self.corrected = true;
        self.write(visit, was, is, &answered).await
    }

    async fn write(
        &self,
        visit: &mut Visit<'_, '_>,
        was: Person,
        is: Person,
        answered: &BTreeSet<Field>,
    ) -> Result<(), Fault> {
        let by = visit.account.person.unwrap_or(is.id);
        let person = is.id;
        register::correction::correct(visit.desk.tx, by, was, &is).await?;
        if visit.person.as_ref().is_some_and(|own| own.id == person) {
            visit.person = Some(is);
        }
        visit.desk.announce(Notice::PersonCorrected { person });
        let counts_for_grades = answered.iter().any(|field| match field {
            Field::Birth | Field::Sex | Field::Pregnancy | Field::Conditions => true,
            Field::Village | Field::Name | Field::RtRw | Field::Phone | Field::Oximeter => false,
        });
        let line = if counts_for_grades {
            Msg::new("correct-kept-later")
        } else {
            Msg::new("correct-kept")
        };
        visit.reply(visit.say(line)).map(drop)
    }
}
