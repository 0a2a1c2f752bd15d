//! Somebody is taken into the household: consent first, then who they are, then whether
//! they isolate.
//!
//! Where they live and what is in the house is that of whoever holds the telephone; it can
//! be corrected afterwards. Nothing is kept before the last "right".

mod screens;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Form as Flows, family, keeping};
use crate::clock::Moment;
use crate::domain::condition::Pregnancy;
use crate::domain::consent::{Consent, ConsentDecision};
use crate::domain::household::Full;
use crate::domain::id::PersonId;
use crate::domain::isolation::IsolationReason;
use crate::domain::person::{Person, Reach};
use crate::domain::text::day;
use crate::engine::Fault;
use crate::engine::outgoing::Keyboard;
use crate::features::beginning::{self, Begins};
use crate::features::details::{self, Details, Field, Question, Telephone, Whose};
use crate::features::dialogue::{Input, Turn};
use crate::features::welcome::reason_word;
use crate::features::{Notice, Visit, which_day};
use crate::i18n::{Html, Msg};
use crate::register;
use screens::{label, word};

/// A first day farther back is a slip.
const OLDEST: Days = Days::new(60);

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    /// May it be kept? Said by a parent, or with the word of whoever it is about.
    Consent,
    /// Something about them.
    About(Field),
    /// Whether they isolate, and why.
    Isolation,
    /// Day 0.
    FirstDay,
    /// All of it, to be checked.
    Summary,
    /// Which answer is to be changed.
    Change,
}

impl Step {
    /// The questions, in order.
    const ASKED: [Self; 8] = [
        Self::Consent,
        Self::About(Field::Name),
        Self::About(Field::Birth),
        Self::About(Field::Sex),
        Self::About(Field::Pregnancy),
        Self::About(Field::Conditions),
        Self::Isolation,
        Self::FirstDay,
    ];
}

/// Whether they isolate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Isolates {
    /// Not.
    No,
    /// Why, and since when.
    For(IsolationReason),
}

/// Somebody who is being taken in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Form {
    step: Step,
    /// The question about them, while its answer is asked back.
    doubt: Option<details::Doubt>,
    past: Vec<Step>,
    changing: bool,
    /// When the consent was given.
    agreed: Option<Moment>,
    details: Details,
    isolates: Option<Isolates>,
    first_day: Option<NaiveDate>,
}

/// Begins it.
pub(super) async fn begin(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let Some(holder) = visit.person.clone() else {
        return Ok(());
    };
    let of_the_house = Details::from(&holder);
    let form = Form {
        step: Step::Consent,
        doubt: None,
        past: Vec::new(),
        changing: false,
        agreed: None,
        details: Details {
            village: of_the_house.village,
            rt_rw: of_the_house.rt_rw,
            oximeter: of_the_house.oximeter,
            phone: Some(Telephone::Skipped),
            ..Details::default()
        },
        isolates: None,
        first_day: None,
    };
    super::begin(visit, Flows::Add(Box::new(form))).await
}

impl Form {
    fn has(&self, step: Step) -> bool {
        match step {
            Step::Consent => self.agreed.is_some(),
            Step::About(field) => self.details.has(field),
            Step::Isolation => self.isolates.is_some(),
            Step::FirstDay => self.isolates == Some(Isolates::No) || self.first_day.is_some(),
            Step::Summary | Step::Change => false,
        }
    }

    fn advance(&mut self) {
        self.doubt = None;
        if !self.changing {
            self.past.push(self.step);
        }
        let open = Step::ASKED.into_iter().find(|step| !self.has(*step));
        self.step = open.unwrap_or(Step::Summary);
        self.changing &= self.step != Step::Summary;
    }

    fn question(&self, field: Field) -> Question {
        Question {
            field,
            doubt: self.doubt,
            whose: Whose::Others,
        }
    }

    pub(super) fn back(&mut self) -> bool {
        if let Step::About(field) = self.step
            && self.doubt.is_some()
        {
            self.question(field).forget_doubted(&mut self.details);
            self.doubt = None;
            return true;
        }
        if self.changing {
            self.changing = false;
            self.step = Step::Summary;
            return true;
        }
        match self.past.pop() {
            Some(before) => {
                self.step = before;
                true
            }
            None => false,
        }
    }

    pub(super) fn can_go_back(&self) -> bool {
        self.doubt.is_some() || self.changing || !self.past.is_empty()
    }

    pub(super) fn stand_at(&mut self, other: &Self) {
        self.step = other.step;
        self.doubt = other.doubt;
        self.past.clone_from(&other.past);
        self.changing = other.changing;
    }

    /// The name, once it is known: the questions are about them.
    fn name(&self) -> String {
        let name = self.details.name.as_ref();
        name.map_or_else(String::new, |name| name.called().to_owned())
    }

    fn shown_fields(&self, visit: &Visit<'_, '_>) -> Vec<Step> {
        let pregnancy = self.details.may_be_pregnant(self.details.today(visit));
        Step::ASKED
            .into_iter()
            .filter(|step| match step {
                Step::About(Field::Pregnancy) => pregnancy,
                Step::FirstDay => self.isolates != Some(Isolates::No),
                Step::About(_) | Step::Isolation => true,
                Step::Consent | Step::Summary | Step::Change => false,
            })
            .collect()
    }

    pub(super) async fn answer(
        &mut self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        match (self.step, input) {
            (Step::About(field), input) => Ok(self.told(field, visit, input)),
            (Step::Consent, Input::Word("agree")) => {
                self.agreed = Some(visit.desk.now());
                Ok(self.next(visit.say(Msg::new("onboarding-agree-button"))))
            }
            (Step::Consent, Input::Word("refuse")) => refused(visit),
            (Step::Isolation, Input::Word(word)) => Ok(self.isolates(visit, word)),
            (Step::FirstDay, Input::Word(word)) => Ok(self.first_day_pressed(visit, word)),
            (Step::FirstDay, Input::Text(text)) => Ok(self.first_day_typed(visit, text)),
            (Step::Summary, Input::Word("correct")) => self.correct(visit).await,
            (Step::Summary, Input::Word("change")) => {
                self.changing = true;
                self.step = Step::Change;
                let choice = visit.say(Msg::new("change-button"));
                Ok(Turn::Next { choice })
            }
            (Step::Change, Input::Word(pressed)) => {
                let steps = self.shown_fields(visit);
                let Some(step) = steps.into_iter().find(|step| word(*step) == pressed) else {
                    return Ok(Turn::Stray);
                };
                self.step = step;
                let choice = visit.say(Msg::new(label(step)));
                Ok(Turn::Next { choice })
            }
            (
                Step::Consent | Step::Isolation | Step::FirstDay | Step::Summary | Step::Change,
                _,
            ) => Ok(Turn::Stray),
        }
    }

    fn next(&mut self, choice: Html) -> Turn {
        self.advance();
        Turn::Next { choice }
    }

    fn told(&mut self, field: Field, visit: &Visit<'_, '_>, input: Input<'_>) -> Turn {
        let mut question = self.question(field);
        let taken = question.take(&mut self.details, visit, input);
        self.doubt = question.doubt;
        taken.turn(|| self.advance())
    }

    fn isolates(&mut self, visit: &Visit<'_, '_>, word: &str) -> Turn {
        let reasons = IsolationReason::ALL.into_iter();
        let reason = reasons.clone().find(|reason| reason_word(*reason) == word);
        let isolates = match (word, reason) {
            ("no", _) => Isolates::No,
            (_, Some(reason)) => Isolates::For(reason),
            (_, None) => return Turn::Stray,
        };
        if self.isolates != Some(isolates) {
            self.first_day = None;
        }
        self.isolates = Some(isolates);
        let choice = self.value(Step::Isolation, visit).unwrap_or_default();
        self.next(choice)
    }

    fn first_day_pressed(&mut self, visit: &Visit<'_, '_>, word: &str) -> Turn {
        match which_day::pressed(word, self.details.today(visit)) {
            Some(day) => self.began(visit, day),
            None => Turn::Stray,
        }
    }

    fn first_day_typed(&mut self, visit: &Visit<'_, '_>, text: &str) -> Turn {
        let today = self.details.today(visit);
        let oldest = today.checked_sub_days(OLDEST).unwrap_or(today);
        match day::read(text, today) {
            Ok(day) if day >= oldest => self.began(visit, day),
            Ok(_) | Err(_) => Turn::Refused(visit.say(Msg::new("household-day-unreadable"))),
        }
    }

    fn began(&mut self, visit: &Visit<'_, '_>, day: NaiveDate) -> Turn {
        self.first_day = Some(day);
        let choice = self.value(Step::FirstDay, visit).unwrap_or_default();
        self.next(choice)
    }

    /// Keeps the new member, and says what happens now.
    async fn correct(&mut self, visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
        let (Some(holder), Some(mut household)) =
            (visit.person.clone(), keeping::own_or_new(visit)?)
        else {
            return Ok(Turn::Done { choice: None });
        };
        let Some(person) = self.person(visit)? else {
            return Err(Fault::Broken("a complete form lacks an answer"));
        };
        if let Err(Full::Members | Full::Telephones) = household.join(person.id) {
            let line = visit.say(Msg::new("household-full"));
            visit.reply(line)?;
            return Ok(Turn::Done { choice: None });
        }
        register::person::keep(visit.desk.tx, &person).await?;
        visit
            .desk
            .tx
            .put(&self.consent(visit, person.id, holder.id))?;
        keeping::keep(visit, household, vec![holder.id, person.id]).await?;
        visit
            .desk
            .announce(Notice::Registered { person: person.id });
        self.isolate(visit, person.id)?;
        said(visit, &person)?;
        let choice = Some(visit.say(Msg::new("onboarding-correct-button")));
        Ok(Turn::Done { choice })
    }

    fn person(&self, visit: &Visit<'_, '_>) -> Result<Option<Person>, Fault> {
        let id = visit.desk.tx.new_id()?;
        let details = &self.details;
        let (Some(village), Some(name), Some(rt_rw), Some(birth), Some(sex)) = (
            details.village.clone(),
            details.name.clone(),
            details.rt_rw,
            details.birth,
            details.sex,
        ) else {
            return Ok(None);
        };
        Ok(Some(Person {
            id,
            village,
            name,
            rt_rw,
            birth,
            sex,
            pregnancy: details.pregnancy.unwrap_or(Pregnancy::Unknown),
            conditions: details.conditions.clone(),
            phone: details.number(),
            nik: None,
            family_card: None,
            oximeter: details.oximeter.unwrap_or(false),
            usual: std::collections::BTreeSet::new(),
            hour: None,
            reach: Reach::Household,
            since: visit.desk.now(),
        }))
    }

    fn consent(&self, visit: &Visit<'_, '_>, person: PersonId, by: PersonId) -> Consent {
        Consent {
            person,
            version: visit.desk.house.config.consent.version,
            language: visit.language,
            decision: ConsentDecision::Given,
            at: self.agreed.unwrap_or(visit.desk.now()),
            by: Some(by),
        }
    }

    fn isolate(&self, visit: &mut Visit<'_, '_>, person: PersonId) -> Result<(), Fault> {
        let (Some(Isolates::For(reason)), Some(day_zero)) = (self.isolates, self.first_day) else {
            return Ok(());
        };
        let begins = Begins {
            person,
            reason,
            day_zero,
            needs_food: None,
        };
        let stay = beginning::stay(&visit.desk, begins)?;
        beginning::keep(&mut visit.desk, None, &stay)
    }
}

fn said(visit: &mut Visit<'_, '_>, person: &Person) -> Result<(), Fault> {
    let name = visit.desk.address(visit.language, person);
    let line = visit.say(Msg::new("household-added").plain("name", name));
    let rows = vec![
        vec![family::add_button(visit)],
        vec![family::list_button(visit)],
    ];
    visit.reply_with(line, Keyboard::Inline(rows)).map(drop)
}

fn refused(visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
    let line = visit.say(Msg::new("household-consent-refused"));
    let rows = vec![vec![family::list_button(visit)]];
    visit.reply_with(line, Keyboard::Inline(rows))?;
    let choice = Some(visit.say(Msg::new("no-button")));
    Ok(Turn::Done { choice })
}
