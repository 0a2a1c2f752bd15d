//! A case at work: with its contacts, how each stands, and the messages that show it.

use crate::domain::access::Action;
use crate::domain::contact::{Contact, FollowUp, IndexCase, Progress, Standing, Stay};
use crate::domain::id::{ContactId, IndexCaseId, PersonId, RandomId};
use crate::domain::isolation::Isolation;
use crate::domain::person::Person;
use crate::domain::place::Area;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::features::{Desk, Visit};
use crate::register;
use crate::register::contact::CaseFile;

/// A contact, and how far they have come.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub contact: Contact,
    pub follow_up: FollowUp,
    /// The stay that goes on.
    pub stay: Option<Isolation>,
}

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
    let (stays, is_case) = match contact.person {
        Some(person) => (
            register::isolation::all_of(desk.tx, person).await?,
            became_case(desk, case, person).await?,
        ),
        None => (Vec::new(), false),
    };
    let standing = Standing {
        stay: Stay::since(contact.last_met, &stays),
        is_case,
        today: desk.today(&case.village),
        length_days: desk
            .house
            .protocol
            .isolation
            .close_contact
            .limits
            .length_days,
    };
    Ok(Seen {
        follow_up: contact.follow_up(standing),
        contact,
        stay: stays.into_iter().find(Isolation::is_active),
    })
}

/// Whether a contact is a case of their own.
async fn became_case(
    desk: &Desk<'_, '_>,
    case: &IndexCase,
    person: PersonId,
) -> Result<bool, Fault> {
    let files = register::contact::cases_of(desk.tx, person).await?;
    let mut cases = files.iter().map(|file| &file.case);
    Ok(cases.any(|other| other.is_in_force() && other.id != case.id))
}
