//! The last step of an enrolment: the person is kept, isolates, and whoever has a chat is told.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::case::Case;
use super::super::{board, people};
use super::Enrol;
use crate::domain::condition::Pregnancy;
use crate::domain::consent::{Consent, ConsentDecision};
use crate::domain::contact::{Contact, Outcome};
use crate::domain::id::ContactId;
use crate::domain::isolation::{Isolation, IsolationReason};
use crate::domain::person::{Person, Reach};
use crate::engine::Fault;
use crate::engine::outgoing::{Keyboard, Lane};
use crate::features::beginning::{self, Begins, Begun};
use crate::features::{Desk, Notice, Visit, home, naming};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::audit::{self, Why};

impl Enrol {
    /// Keeps them, and has them isolate.
    pub(super) async fn finish(
        &mut self,
        visit: &mut Visit<'_, '_>,
        case: &mut Case,
    ) -> Result<(), Fault> {
        let person = match self.known {
            Some(known) => register::person::find(visit.desk.tx, known).await?,
            None => Some(self.register(visit).await?),
        };
        let seen = case.one(self.contact).map(|seen| seen.contact.clone());
        let (Some(person), Some(mut contact)) = (person, seen) else {
            return Ok(());
        };
        if let Some(twin) = twin(case, &person, self.contact) {
            let other = twin.id;
            contact = twin.joined(contact);
            let spare = if contact.id == other {
                self.contact
            } else {
                other
            };
            drop_spare(visit, case, spare).await?;
        }
        contact.person = Some(person.id);
        contact.last_met = contact.last_met.max(self.last_met);
        let id = contact.id;
        let day_zero = contact.last_met;
        case.keep_contact(&mut visit.desk, contact).await?;
        let outcome = match day_zero {
            Some(day) => isolate(&mut visit.desk, &person, day).await?,
            None => Outcome::Enrolled,
        };
        people::attempt(visit, case, id, outcome.clone()).await?;
        tell_contact(&mut visit.desk, &person).await?;
        let line = said(visit, &person, &outcome).await?;
        visit.reply(line)?;
        visit.anew();
        match Case::find(&visit.desk, self.case).await? {
            Some(mut case) => {
                people::show(visit, &mut case, id).await?;
                board::refresh(&mut visit.desk, &case, None).await
            }
            None => Ok(()),
        }
    }

    async fn register(&mut self, visit: &mut Visit<'_, '_>) -> Result<Person, Fault> {
        let person = self.person(visit)?;
        let (Some(agreed), Some(by)) = (self.agreed, visit.account.person) else {
            return Err(Fault::Broken("a contact was registered without a consent"));
        };
        register::person::keep(visit.desk.tx, &person).await?;
        visit.desk.tx.put(&Consent {
            person: person.id,
            version: agreed.version,
            language: visit.language,
            decision: ConsentDecision::Given,
            at: agreed.at,
            by: Some(by),
        })?;
        audit::looked(visit.desk.tx, by, person.id, Why::Enrolled)?;
        visit
            .desk
            .announce(Notice::Registered { person: person.id });
        visit
            .desk
            .announce(Notice::ConsentDecided { person: person.id });
        Ok(person)
    }

    fn person(&self, visit: &Visit<'_, '_>) -> Result<Person, Fault> {
        let details = &self.details;
        let (Some(village), Some(name), Some(rt_rw), Some(birth), Some(sex)) = (
            details.village.clone(),
            details.name.clone(),
            details.rt_rw,
            details.birth,
            details.sex,
        ) else {
            return Err(Fault::Broken("a complete form lacks an answer"));
        };
        Ok(Person {
            id: visit.desk.tx.new_id()?,
            village,
            name,
            rt_rw,
            birth,
            sex,
            pregnancy: details.pregnancy.unwrap_or(Pregnancy::Unknown),
            conditions: BTreeSet::new(),
            phone: details.number(),
            nik: None,
            family_card: None,
            oximeter: false,
            usual: BTreeSet::new(),
            hour: None,
            reach: Reach::NoTelegram,
            since: visit.desk.now(),
        })
    }
}

/// Another contact of this case who is this person already.
fn twin(case: &Case, person: &Person, than: ContactId) -> Option<Contact> {
    let mut others = case.contacts.iter().map(|seen| &seen.contact);
    others
        .find(|one| one.id != than && one.person == Some(person.id))
        .cloned()
}

async fn drop_spare(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    spare: ContactId,
) -> Result<(), Fault> {
    let Some(seen) = case.one(spare).cloned() else {
        return Ok(());
    };
    register::contact::remove(visit.desk.tx, &seen.contact).await?;
    case.contacts.retain(|one| one.contact.id != spare);
    case.file.case.contacts.retain(|id| *id != spare);
    Ok(())
}

/// Isolation of a close contact, from the last exposure on. One that lasts as long, or that a
/// test has begun, goes on.
async fn isolate(
    desk: &mut Desk<'_, '_>,
    person: &Person,
    day_zero: NaiveDate,
) -> Result<Outcome, Fault> {
    let begins = Begins {
        person: person.id,
        reason: IsolationReason::CloseContact,
        day_zero,
        needs_food: None,
    };
    Ok(match beginning::unless_longer(desk, begins).await? {
        Begun::New(_) => Outcome::Enrolled,
        Begun::Before(_) => Outcome::AlreadyIsolating,
    })
}

/// Whoever has a chat reads it there, kindly and without whose contact they are.
async fn tell_contact(desk: &mut Desk<'_, '_>, person: &Person) -> Result<(), Fault> {
    let stay = register::isolation::active(desk.tx, person.id).await?;
    let chat = desk.chat_to_tell(person).await?;
    let (Some(chat), Some(last)) = (chat, stay.as_ref().and_then(Isolation::last_day)) else {
        return Ok(());
    };
    let language = desk.language_of(chat).await?;
    let msg = Msg::new("contacts-told")
        .plain("person", desk.address(language, person))
        .plain("last", desk.house.locales.date(language, last));
    let html = desk.say(language, msg);
    let numbers = home::numbers(desk, language, desk.house.village(&person.village));
    let html = Html::join([html, numbers], "\n\n");
    desk.send(chat, Lane::Reply, html, Keyboard::None, None)
        .map(drop)
}

/// What the health worker reads.
async fn said(visit: &Visit<'_, '_>, person: &Person, outcome: &Outcome) -> Result<Html, Fault> {
    let stay = register::isolation::active(visit.desk.tx, person.id).await?;
    let today = visit.desk.today(&person.village);
    let id = match outcome {
        Outcome::AlreadyIsolating => "contacts-isolates-already",
        Outcome::Reached
        | Outcome::NoAnswer
        | Outcome::WrongNumber
        | Outcome::Refused
        | Outcome::HandedOver { .. }
        | Outcome::Enrolled => "contacts-isolates",
    };
    let (day, last) = match &stay {
        Some(stay) => (
            visit.say(naming::day_of_isolation(
                stay.day_number(today),
                stay.length_days,
            )),
            stay.last_day(),
        ),
        None => (Html::default(), None),
    };
    let last = last.map(|last| visit.desk.house.locales.date(visit.language, last));
    let msg = Msg::new(id)
        .text("name", person.name.as_str())
        .html("day", day)
        .plain("last", last.unwrap_or_else(|| "–".to_owned()));
    Ok(visit.say(msg))
}
