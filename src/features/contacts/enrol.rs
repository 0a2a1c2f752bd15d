//! A contact is registered, or found in the register, and isolates from the last exposure on.
//!
//! Who bears the number or the name is offered first, so that nobody is registered twice.
//! A new one is asked for their consent before anything more is kept of them, as whoever is
//! entered with `/tambah`; a no is written down as a no.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::case::Case;
use super::form::Form;
use super::people;
use crate::domain::access::Action;
use crate::domain::contact::{Contact, Outcome};
use crate::domain::id::{ContactId, IndexCaseId, PersonId};
use crate::domain::person::Person;
use crate::engine::Fault;
use crate::features::details::{self, Details, Field, Question, Telephone, Whose};
use crate::features::dialogue::{self, Choice, Input, Screen, Turn};
use crate::features::welcome::{self, Agreed};
use crate::features::{Flow, Visit, looking, which_day};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::audit::Why;

mod kept;

/// So many who may be the same are offered.
const SHOWN: usize = 6;

const NEW: &str = "new";
const CANCEL: &str = "cancel";

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    /// Somebody who is in the register, or a new one.
    Who,
    /// May it be kept?
    Consent,
    /// Something about them.
    About(Field),
    /// When they met the case last.
    Day,
}

/// What is asked of a new one.
const ASKED: [Field; 3] = [Field::RtRw, Field::Birth, Field::Sex];

/// A contact who is being registered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Enrol {
    case: IndexCaseId,
    contact: ContactId,
    step: Step,
    past: Vec<Step>,
    doubt: Option<details::Doubt>,
    agreed: Option<Agreed>,
    details: Details,
    /// In the register already.
    known: Option<PersonId>,
    last_met: Option<NaiveDate>,
}

/// Begins it; for one who is registered only isolation is begun.
pub(super) async fn begin(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    contact: &Contact,
) -> Result<(), Fault> {
    let village = contact.handed_to.clone();
    let village = village.unwrap_or_else(|| case.case().village.clone());
    let form = Enrol {
        case: contact.case,
        contact: contact.id,
        step: Step::Who,
        past: Vec::new(),
        doubt: None,
        agreed: None,
        details: Details {
            village: Some(village),
            name: Some(contact.name.clone()),
            phone: Some(match &contact.phone {
                Some(phone) => Telephone::Number(phone.clone()),
                None => Telephone::Skipped,
            }),
            ..Details::default()
        },
        known: contact.person,
        last_met: contact.last_met,
    };
    let form = form.standing_at_its_first(visit, case, contact).await?;
    match form {
        Some(form) => dialogue::begin(visit, Flow::Contacts(Form::Enrol(Box::new(form)))).await,
        None => Ok(()),
    }
}

/// Who bears the contact's number or name, where whoever is here may register people.
async fn candidates(visit: &Visit<'_, '_>, form: &Enrol) -> Result<Vec<Person>, Fault> {
    let mut people = Vec::new();
    if let Some(phone) = form.details.number() {
        people.extend(register::person::with_phone(visit.desk.tx, &phone).await?);
    }
    let name = form.details.name.as_ref().map_or("", |name| name.as_str());
    for village in &visit.desk.house.config.villages {
        people.extend(register::person::named(visit.desk.tx, &village.id, name).await?);
    }
    people.retain(|person| visit.may_in(Action::TraceContacts, &person.area()));
    let mut seen = BTreeSet::new();
    people.retain(|person| seen.insert(person.id));
    people.truncate(SHOWN);
    Ok(people)
}

impl Enrol {
    /// At the first question that is open; `None`: there was none, and it is done.
    async fn standing_at_its_first(
        mut self,
        visit: &mut Visit<'_, '_>,
        case: &mut Case,
        contact: &Contact,
    ) -> Result<Option<Self>, Fault> {
        if let Some(known) = contact.person {
            self.known = Some(known);
            self.step = Step::Day;
            if self.last_met.is_some() {
                self.finish(visit, case).await?;
                return Ok(None);
            }
            return Ok(Some(self));
        }
        let offered = candidates(visit, &self).await?;
        self.step = match offered.is_empty() {
            true => Step::Consent,
            false => Step::Who,
        };
        for person in offered {
            looking::look(visit, person.id, Why::Traced).await?;
        }
        Ok(Some(self))
    }

    async fn opened(&self, visit: &Visit<'_, '_>) -> Result<Option<(Case, Contact)>, Fault> {
        let Some(case) = Case::find(&visit.desk, self.case).await? else {
            return Ok(None);
        };
        let contact = case.one(self.contact).map(|seen| seen.contact.clone());
        Ok(contact
            .filter(|contact| case.lets(visit, contact))
            .map(|contact| (case, contact)))
    }

    fn question(&self, field: Field) -> Question {
        Question {
            field,
            doubt: self.doubt,
            whose: Whose::Others,
        }
    }

    fn name(&self) -> String {
        let name = self.details.name.as_ref();
        name.map_or_else(String::new, |name| name.as_str().to_owned())
    }

    pub(super) async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        let say = |id: &'static str| visit.say(Msg::new(id).text("name", self.name()));
        let choice = |id: &'static str, word: &str| Choice::new(visit.label(Msg::new(id)), word);
        Ok(match self.step {
            Step::Who => {
                let mut screen = Screen::asking(say("contacts-ask-who"));
                for person in candidates(visit, self).await? {
                    let label = Msg::new("relink-choice")
                        .text("name", person.name.as_str())
                        .plain("year", person.birth.year().to_string())
                        .plain("place", person.rt_rw.to_string());
                    screen = screen.row([Choice::new(visit.label(label), person.id.to_string())]);
                }
                screen
                    .row([choice("contacts-new-person-button", NEW)])
                    .row([choice("cancel-button", CANCEL)])
            }
            Step::Consent => {
                let mut screen = welcome::consent_screen(visit);
                let first = say("contacts-read-aloud");
                screen.html = Html::join([first, screen.html], "\n\n");
                screen
            }
            Step::About(field) => {
                let id = match field {
                    Field::RtRw => "contacts-ask-rt",
                    Field::Birth => "contacts-ask-birth",
                    Field::Sex
                    | Field::Village
                    | Field::Name
                    | Field::Phone
                    | Field::Pregnancy
                    | Field::Conditions
                    | Field::Oximeter => "contacts-ask-sex",
                };
                self.question(field).screen(&self.details, visit, say(id))
            }
            Step::Day => Screen::asking(say("contacts-ask-day")).row(which_day::buttons(visit)),
        })
    }

    pub(super) async fn answer(
        &mut self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        let Some((mut case, contact)) = self.opened(visit).await? else {
            let line = visit.say(Msg::new("contacts-gone"));
            visit.last_word(line)?;
            return Ok(Turn::Done { choice: None });
        };
        if contact.person.is_some() && self.known.is_none() {
            // A colleague was faster.
            let line = visit.say(Msg::new("contacts-enrolled-already"));
            visit.reply(line)?;
            visit.anew();
            people::show(visit, &mut case, self.contact).await?;
            return Ok(Turn::Done { choice: None });
        }
        if let Input::Word(CANCEL) = input {
            visit.anew();
            people::show(visit, &mut case, self.contact).await?;
            return Ok(Turn::Done { choice: None });
        }
        match self.step {
            Step::Who => self.take_who(visit, &mut case, input).await,
            Step::Consent => self.take_consent(visit, &mut case, input).await,
            Step::About(field) => {
                let mut question = self.question(field);
                let taken = question.take(&mut self.details, visit, input);
                self.doubt = question.doubt;
                let is_kept = matches!(taken, details::Taken::Kept(_));
                let turn = taken.turn(|| {});
                match (is_kept, turn) {
                    (true, Turn::Next { choice }) => self.go_on(visit, &mut case, choice).await,
                    (_, turn) => Ok(turn),
                }
            }
            Step::Day => self.take_day(visit, &mut case, input).await,
        }
    }

    async fn take_who(
        &mut self,
        visit: &mut Visit<'_, '_>,
        case: &mut Case,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        let Input::Word(word) = input else {
            return Ok(Turn::Stray);
        };
        if word == NEW {
            let choice = visit.say(Msg::new("contacts-new-person-button"));
            self.past.push(self.step);
            self.step = Step::Consent;
            return Ok(Turn::Next { choice });
        }
        let offered = candidates(visit, self).await?;
        let chosen = offered.into_iter().find(|one| one.id.to_string() == word);
        let Some(person) = chosen else {
            return Ok(Turn::Stray);
        };
        if let Some(why) = forbidden(visit, case, person.id).await? {
            return Ok(Turn::Refused(visit.say(Msg::new(why))));
        }
        self.known = Some(person.id);
        let choice = Html::plain(person.name.as_str());
        self.go_on(visit, case, choice).await
    }

    async fn take_consent(
        &mut self,
        visit: &mut Visit<'_, '_>,
        case: &mut Case,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        match input {
            Input::Word("agree") => {
                self.agreed = Some(Agreed::now(visit));
                let choice = visit.say(Msg::new("onboarding-agree-button"));
                self.go_on(visit, case, choice).await
            }
            Input::Word("refuse") => {
                people::attempt(visit, case, self.contact, Outcome::Refused).await?;
                visit.anew();
                people::show(visit, case, self.contact).await?;
                let choice = Some(visit.say(Msg::new("no-button")));
                Ok(Turn::Done { choice })
            }
            Input::Word(_)
            | Input::Text(_)
            | Input::Contact { .. }
            | Input::Location
            | Input::Media { .. } => Ok(Turn::Stray),
        }
    }

    async fn take_day(
        &mut self,
        visit: &mut Visit<'_, '_>,
        case: &mut Case,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        let today = visit.desk.today(&case.case().village);
        let day = match which_day::take(visit, input, today) {
            Ok(day) => day,
            Err(turn) => return Ok(turn),
        };
        self.last_met = Some(day);
        let date = visit.desk.house.locales.date(visit.language, day);
        self.go_on(visit, case, Html::plain(&date)).await
    }

    /// To the next open question, or to the end.
    async fn go_on(
        &mut self,
        visit: &mut Visit<'_, '_>,
        case: &mut Case,
        choice: Html,
    ) -> Result<Turn, Fault> {
        self.past.push(self.step);
        let open = ASKED.into_iter().find(|field| !self.details.has(*field));
        match (self.known, open) {
            (None, Some(field)) => self.step = Step::About(field),
            (_, _) if self.last_met.is_none() => self.step = Step::Day,
            (_, _) => {
                self.finish(visit, case).await?;
                let choice = Some(choice);
                return Ok(Turn::Done { choice });
            }
        }
        Ok(Turn::Next { choice })
    }

    pub(super) fn back(&mut self) -> bool {
        if let Step::About(field) = self.step
            && self.doubt.is_some()
        {
            self.question(field).forget_doubted(&mut self.details);
            self.doubt = None;
            return true;
        }
        let Some(before) = self.past.pop() else {
            return false;
        };
        match before {
            Step::About(Field::RtRw) => self.details.rt_rw = None,
            Step::About(Field::Birth) => self.details.birth = None,
            Step::About(Field::Sex) => self.details.sex = None,
            Step::Who => self.known = None,
            Step::Consent => self.agreed = None,
            Step::Day => self.last_met = None,
            Step::About(
                Field::Village
                | Field::Name
                | Field::Phone
                | Field::Pregnancy
                | Field::Conditions
                | Field::Oximeter,
            ) => {}
        }
        self.step = before;
        true
    }

    pub(super) fn can_go_back(&self) -> bool {
        self.doubt.is_some() || !self.past.is_empty()
    }

    pub(super) fn stand_at(&mut self, other: &Self) {
        self.step = other.step;
        self.doubt = other.doubt;
        self.past.clone_from(&other.past);
    }
}

/// Why this person can't be a contact of the case: themselves, or where it came from.
async fn forbidden(
    visit: &Visit<'_, '_>,
    case: &Case,
    person: PersonId,
) -> Result<Option<&'static str>, Fault> {
    if person == case.person.id {
        return Ok(Some("contacts-self"));
    }
    let before = register::contact::ancestors(visit.desk.tx, case.case()).await?;
    let is_source = before.iter().any(|one| one.person == person);
    Ok(is_source.then_some("contacts-loop"))
}
