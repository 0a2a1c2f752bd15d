//! A case at work: with its contacts, how each stands, and the messages that show it.

use crate::domain::access::Action;
use crate::domain::contact::{Contact, IndexCase, Progress};
use crate::domain::id::{ContactId, IndexCaseId, RandomId};
use crate::domain::person::Person;
use crate::domain::place::Area;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
pub(super) use crate::features::tracing::Seen;
use crate::features::{Desk, Visit, tracing};
use crate::register;
use crate::register::contact::CaseFile;

/// A case with what is kept of it.
pub(super) struct Case {
    pub file: CaseFile,
    pub person: Person,
    pub contacts: Vec<Seen>,
}

impl Case {
    /// `None`: there is no such case, or nobody is left of whom it is.
    pub async fn find(desk: &Desk<'_, '_>, id: IndexCaseId) -> Result<Option<Self>, Fault> {
        match register::contact::case(desk.tx, id).await? {
            Some(file) => Self::of(desk, file).await,
            None => Ok(None),
        }
    }

    pub async fn of(desk: &Desk<'_, '_>, file: CaseFile) -> Result<Option<Self>, Fault> {
        let Some(person) = register::person::find(desk.tx, file.case.person).await? else {
            return Ok(None);
        };
        let mut contacts = Vec::new();
        for contact in register::contact::of_case(desk.tx, &file.case).await? {
            contacts.push(seen(desk, &file.case, contact).await?);
        }
        Ok(Some(Self {
            file,
            person,
            contacts,
        }))
    }

    pub fn case(&self) -> &IndexCase {
        &self.file.case
    }

    pub fn id(&self) -> IndexCaseId {
        self.file.case.id
    }

    pub fn bits(&self) -> u64 {
        self.file.case.id.bits()
    }

    /// Where it is, as far as rights are concerned.
    pub fn area(&self) -> Area {
        Area::Village(self.file.case.village.clone())
    }

    pub fn one(&self, id: ContactId) -> Option<&Seen> {
        self.contacts.iter().find(|seen| seen.contact.id == id)
    }

    pub fn progress(&self) -> Progress {
        Progress::of(self.contacts.iter().map(|seen| seen.follow_up))
    }

    /// Whether whoever is here may look after this contact: by the case's village, or by that
    /// to which they were handed.
    pub fn lets(&self, visit: &Visit<'_, '_>, contact: &Contact) -> bool {
        let there = contact.handed_to.clone().map(Area::Village);
        [Some(self.area()), there]
            .into_iter()
            .flatten()
            .any(|place| visit.may_in(Action::TraceContacts, &place))
    }

    /// Whether whoever is here sees whose case it is.
    pub fn is_known_to(&self, visit: &Visit<'_, '_>) -> bool {
        visit.may_in(Action::TraceContacts, &self.area())
    }

    /// Writes down the case.
    pub async fn keep(&self, desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
        register::contact::keep_case(desk.tx, &self.file).await
    }

    /// Writes down a contact as they are now; a new one stands last.
    pub async fn keep_contact(
        &mut self,
        desk: &mut Desk<'_, '_>,
        contact: Contact,
    ) -> Result<(), Fault> {
        register::contact::keep(desk.tx, &contact).await?;
        let place = self
            .contacts
            .iter()
            .position(|one| one.contact.id == contact.id);
        if place.is_none() {
            self.file.case.contacts.push(contact.id);
            self.keep(desk).await?;
        }
        let seen = seen(desk, &self.file.case, contact).await?;
        match place.and_then(|place| self.contacts.get_mut(place)) {
            Some(slot) => *slot = seen,
            None => self.contacts.push(seen),
        }
        Ok(())
    }

    /// The card in this chat is shown no more: something else stands in its place.
    pub async fn leave_card(&mut self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        let before = self.file.cards.len();
        let chat: ChatId = visit.chat;
        self.file.cards.retain(|card| card.chat != chat);
        match self.file.cards.len() == before {
            true => Ok(()),
            false => self.keep(&mut visit.desk).await,
        }
    }
}

async fn seen(desk: &Desk<'_, '_>, case: &IndexCase, contact: Contact) -> Result<Seen, Fault> {
    let today = desk.today(&case.village);
    tracing::seen(desk.tx, (desk.house, today), case, contact).await
}
