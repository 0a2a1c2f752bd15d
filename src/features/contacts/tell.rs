//! Whom a case has met, one person at a time: name, telephone, when, where. The case tells
//! it in private, or whoever reports for them, or a health worker who has asked.
//!
//! Each person is kept with the last answer about them, so that the rest can wait for days;
//! what was told of one who is not finished is kept when another flow takes its place.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::case::Case;
use super::form::Form;
use super::{board, interview};
use crate::domain::access::Action;
use crate::domain::contact::{Contact, Place};
use crate::domain::duplicate::name_words;
use crate::domain::id::{IndexCaseId, RandomId};
use crate::domain::text::complaint::{self, ComplaintHint};
use crate::domain::text::met::{self, Met};
use crate::domain::text::name::PersonName;
use crate::domain::text::phone::Phone;
use crate::domain::text::{clean, feeling};
use crate::engine::Fault;
use crate::features::dialogue::{self, Input, Turn};
use crate::features::{Flow, Visit, which_day};
use crate::i18n::{Html, Msg};

mod end;
mod screen;

/// Longest name of a place, in characters.
const PLACE_MAX: usize = 60;

const DONE: &str = "done";
const LATER: &str = "later";
const NOBODY: &str = "nobody";
const FORGOTTEN: &str = "forgotten";
const SKIP: &str = "skip";
const TWO_DAYS: &str = "two-days";
const HOME: &str = "home";
const WORK: &str = "work";
const GATHERING: &str = "gathering";

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    /// Who.
    Name,
    /// Their number.
    Phone,
    /// When they last met.
    When,
    /// Where.
    Where,
}

/// A case's contacts in the making.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tell {
    case: IndexCaseId,
    /// Whether a health worker enters it.
    by_staff: bool,
    step: Step,
    /// Whom it is about now.
    name: Option<PersonName>,
    phone: Option<Phone>,
    last_met: Option<NaiveDate>,
    /// Named in the same message: asked about next.
    waiting: Vec<PersonName>,
    /// How many were kept in this conversation.
    kept: usize,
    /// How many were asked about to the end.
    round: usize,
    /// Set while the answer to an earlier round is typed anew.
    #[serde(skip)]
    is_stale: bool,
}

/// The case (or whoever reports for them) begins, or goes on.
pub(super) async fn begin(visit: &mut Visit<'_, '_>, case: IndexCaseId) -> Result<(), Fault> {
    start(visit, case, false).await
}

/// A health worker enters what the case has said.
pub(super) async fn begin_for(visit: &mut Visit<'_, '_>, case: &Case) -> Result<(), Fault> {
    start(visit, case.id(), true).await
}

async fn start(visit: &mut Visit<'_, '_>, case: IndexCaseId, by_staff: bool) -> Result<(), Fault> {
    let is_same =
        |flow: &Flow| matches!(flow, Flow::Contacts(Form::Tell(tell)) if tell.case == case);
    let paused = visit.conversation.paused.as_ref();
    if paused.is_some_and(|open| is_same(&open.flow)) {
        return dialogue::resume(visit).await.map(drop);
    }
    let open = visit.conversation.open.as_ref();
    if open.is_some_and(|open| is_same(&open.flow)) {
        return dialogue::ask(visit).await;
    }
    let form = Tell {
        case,
        by_staff,
        step: Step::Name,
        name: None,
        phone: None,
        last_met: None,
        waiting: Vec::new(),
        kept: 0,
        round: 0,
        is_stale: false,
    };
    dialogue::begin(visit, Flow::Contacts(Form::Tell(form))).await
}

impl Tell {
    pub(super) fn is_by_the_case(&self) -> bool {
        !self.by_staff
    }

    /// The case, if whoever is here may tell whom it has met.
    async fn opened(&self, visit: &Visit<'_, '_>) -> Result<Option<Case>, Fault> {
        let Some(case) = Case::find(&visit.desk, self.case).await? else {
            return Ok(None);
        };
        let may = match self.by_staff {
            true => visit.may_in(Action::TraceContacts, &case.area()),
            false => visit.reports_for(case.person.id.bits()).await?.is_some(),
        };
        Ok(Some(case).filter(|case| may && case.case().is_in_force()))
    }

    pub(super) async fn answer(
        &mut self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        let Some(mut case) = self.opened(visit).await? else {
            let line = visit.say(Msg::new("contacts-gone"));
            visit.last_word(line)?;
            return Ok(Turn::Done { choice: None });
        };
        if std::mem::take(&mut self.is_stale) {
            // Whoever that was about is kept already.
            return Ok(Turn::Refused(visit.say(Msg::new("contacts-kept-already"))));
        }
        // Danger is no answer to any of these questions: help is offered beside it.
        if let Input::Text(text) = input
            && complaint::looks_like_complaint(text) == Some(ComplaintHint::Emergency)
        {
            return Ok(Turn::Stray);
        }
        match self.step {
            Step::Name => self.take_name(visit, &mut case, input).await,
            Step::Phone => Ok(self.take_phone(visit, input)),
            Step::When => Ok(self.take_day(visit, &case, input)),
            Step::Where => self.take_place(visit, &mut case, input).await,
        }
    }

    async fn take_name(
        &mut self,
        visit: &mut Visit<'_, '_>,
        case: &mut Case,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        let text = match input {
            Input::Word(LATER) => return self.later(visit).await,
            Input::Word(DONE) => return self.done(visit, case).await,
            Input::Word(NOBODY) => return self.nobody(visit, case, "contacts-nobody-button").await,
            Input::Word(FORGOTTEN) => {
                return self.nobody(visit, case, "contacts-forgotten-button").await;
            }
            Input::Contact { phone, .. } => return Ok(self.card(visit, phone)),
            Input::Text(text) if complaint::looks_like_complaint(text).is_some() => {
                let why = visit.say(Msg::new("contacts-name-complaint"));
                return Ok(Turn::Refused(why));
            }
            Input::Text(text) => text,
            Input::Word(_) | Input::Location | Input::Media { .. } => return Ok(Turn::Stray),
        };
        match met::read(text) {
            Met::Nobody if case.contacts.is_empty() => {
                self.nobody(visit, case, "contacts-nobody-button").await
            }
            Met::Nobody => self.done(visit, case).await,
            Met::Forgotten if case.contacts.is_empty() => {
                self.nobody(visit, case, "contacts-forgotten-button").await
            }
            Met::Forgotten => self.done(visit, case).await,
            Met::Unreadable => Ok(Turn::Refused(
                visit.say(Msg::new("contacts-name-unreadable")),
            )),
            Met::People(names) => Ok(self.named(visit, case, names)),
        }
    }

    fn named(&mut self, visit: &Visit<'_, '_>, case: &Case, mut names: Vec<PersonName>) -> Turn {
        if !case.case().has_room() {
            return Turn::Refused(visit.say(Msg::new("contacts-full")));
        }
        let own = name_words(case.person.name.as_str());
        let before = names.len();
        names.retain(|name| name_words(name.as_str()) != own);
        if names.is_empty() && before > 0 {
            return Turn::Refused(visit.say(Msg::new("contacts-yourself")));
        }
        let all = names.iter().map(PersonName::as_str).collect::<Vec<_>>();
        let choice = Html::plain(&all.join(", "));
        self.name = Some(names.remove(0));
        self.waiting.extend(names);
        self.step = match self.phone.is_some() {
            true => Step::When,
            false => Step::Phone,
        };
        Turn::Next { choice }
    }

    /// A contact card has a number and no name that we are told.
    fn card(&mut self, visit: &Visit<'_, '_>, phone: &str) -> Turn {
        match Phone::from_contact(phone) {
            Ok(phone) => {
                let known = Msg::new("contacts-card-taken").plain("phone", phone.to_string());
                self.phone = Some(phone);
                Turn::Refused(visit.say(known))
            }
            Err(_) => Turn::Stray,
        }
    }

    fn take_phone(&mut self, visit: &Visit<'_, '_>, input: Input<'_>) -> Turn {
        let read = match input {
            Input::Word(SKIP) => {
                self.step = Step::When;
                let choice = visit.say(Msg::new("contacts-no-phone-button"));
                return Turn::Next { choice };
            }
            Input::Text(text) if feeling::says_no(text) || met::is_forgotten(text) => {
                self.step = Step::When;
                let choice = visit.say(Msg::new("contacts-no-phone-button"));
                return Turn::Next { choice };
            }
            Input::Text(text) => Phone::read(text),
            Input::Contact { phone, .. } => Phone::from_contact(phone),
            Input::Word(_) | Input::Location | Input::Media { .. } => return Turn::Stray,
        };
        match read {
            Ok(phone) => {
                let choice = Html::plain(&phone.to_string());
                self.phone = Some(phone);
                self.step = Step::When;
                Turn::Next { choice }
            }
            Err(_) => Turn::Refused(visit.say(Msg::new("contacts-phone-unreadable"))),
        }
    }

    fn take_day(&mut self, visit: &Visit<'_, '_>, case: &Case, input: Input<'_>) -> Turn {
        let today = visit.desk.today(&case.case().village);
        let taken = match input {
            Input::Word(FORGOTTEN) => return self.day_forgotten(visit),
            Input::Text(text) if met::is_forgotten(text) => return self.day_forgotten(visit),
            Input::Word(TWO_DAYS) => Ok(today.checked_sub_days(Days::new(2)).unwrap_or(today)),
            Input::Word(_)
            | Input::Text(_)
            | Input::Contact { .. }
            | Input::Location
            | Input::Media { .. } => which_day::take(visit, input, today),
        };
        let day = match taken {
            Ok(day) => day,
            Err(turn) => return turn,
        };
        self.last_met = Some(day);
        self.step = Step::Where;
        let date = visit.desk.house.locales.date(visit.language, day);
        Turn::Next {
            choice: Html::plain(&date),
        }
    }

    fn day_forgotten(&mut self, visit: &Visit<'_, '_>) -> Turn {
        self.last_met = None;
        self.step = Step::Where;
        let choice = visit.say(Msg::new("contacts-forgotten-button"));
        Turn::Next { choice }
    }

    async fn take_place(
        &mut self,
        visit: &mut Visit<'_, '_>,
        case: &mut Case,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        let label = |visit: &Visit<'_, '_>, id: &'static str| visit.label(Msg::new(id));
        let place = match input {
            Input::Word(HOME) => Some(label(visit, "contacts-home-button")),
            Input::Word(WORK) => Some(label(visit, "contacts-work-button")),
            Input::Word(GATHERING) => Some(label(visit, "contacts-gathering-button")),
            Input::Word(SKIP) => None,
            Input::Text(text) if met::is_forgotten(text) || feeling::says_no(text) => None,
            Input::Text(text) => Some(clean::line(text, PLACE_MAX)),
            Input::Word(_) | Input::Contact { .. } | Input::Location | Input::Media { .. } => {
                return Ok(Turn::Stray);
            }
        };
        let place = place.filter(|place| place.chars().any(char::is_alphanumeric));
        let choice = match &place {
            Some(place) => Html::plain(place),
            None => visit.say(Msg::new("contacts-forgotten-button")),
        };
        self.keep(visit, case, place).await?;
        Ok(Turn::Next { choice })
    }

    /// Keeps the one it is about, and goes on to the next.
    async fn keep(
        &mut self,
        visit: &mut Visit<'_, '_>,
        case: &mut Case,
        met_at: Option<String>,
    ) -> Result<(), Fault> {
        let (Some(name), Some(told_by)) = (self.name.take(), visit.account.person) else {
            self.step = Step::Name;
            return Ok(());
        };
        let told = Contact {
            id: visit.desk.tx.new_id()?,
            case: self.case,
            name,
            phone: self.phone.take(),
            last_met: self.last_met.take(),
            met_at,
            relation: None,
            exposure: None,
            since: visit.desk.now(),
            told_by,
            attempts: Vec::new(),
            person: None,
            handed_to: None,
        };
        match same(case, &told) {
            // Named twice: one contact, with the later meeting.
            Some(before) => {
                let joined = before.joined(told);
                case.keep_contact(&mut visit.desk, joined).await?;
            }
            None if case.case().has_room() => {
                case.keep_contact(&mut visit.desk, told).await?;
                self.kept += 1;
            }
            None => {}
        }
        interview::went_on(visit, case, self.by_staff).await?;
        board::refresh(&mut visit.desk, case, None).await?;
        self.next();
        Ok(())
    }

    fn next(&mut self) {
        self.round += 1;
        if self.waiting.is_empty() {
            self.step = Step::Name;
            return;
        }
        self.name = Some(self.waiting.remove(0));
        self.step = Step::Phone;
    }

    pub(super) fn back(&mut self) -> bool {
        match self.step {
            Step::Name => return false,
            Step::Phone => {
                self.name = None;
                self.step = Step::Name;
            }
            Step::When => {
                self.phone = None;
                self.step = Step::Phone;
            }
            Step::Where => {
                self.last_met = None;
                self.step = Step::When;
            }
        }
        true
    }

    pub(super) fn can_go_back(&self) -> bool {
        self.step != Step::Name
    }

    pub(super) fn stand_at(&mut self, other: &Self) {
        self.step = other.step;
        self.is_stale = self.round != other.round;
    }

    /// Nobody has given it up: whoever was being told of is kept with what is known.
    pub(super) async fn displaced(mut self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        let Some(mut case) = self.opened(visit).await? else {
            return Ok(());
        };
        while self.name.is_some() {
            self.keep(visit, &mut case, None).await?;
        }
        Ok(())
    }
}

/// Who was named before by the same name and number, or by the same name without one.
fn same(case: &Case, told: &Contact) -> Option<Contact> {
    let words = name_words(told.name.as_str());
    let mut known = case.contacts.iter().map(|seen| &seen.contact);
    let found = known.find(|one| {
        name_words(one.name.as_str()) == words
            && (one.phone == told.phone || one.phone.is_none() || told.phone.is_none())
    });
    found.cloned()
}

/// Whether a meeting lies outside the window; then somebody decides what it means.
pub(super) fn is_outside(case: &Case, contact: &Contact) -> bool {
    let place = contact.last_met.map(|day| case.case().window.place(day));
    place.is_some_and(|place| place != Place::Within)
}
