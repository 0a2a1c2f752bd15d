//! Index cases, their contacts, and where both are found: by person ([`of_person`]), by
//! village ([`in_village`], [`handed_to`]), and as long as an interview is open ([`open`]).
//!
//! Whoever changes a case or a contact calls [`keep_case`] or [`keep`]: there is no other way
//! to write one, so the signposts are always in step. Beside a case stands on which
//! telephones of the staff it is shown.

use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::domain::contact::{Contact, IndexCase, Source};
use crate::domain::id::{ContactId, IndexCaseId, PersonId, RandomId};
use crate::domain::place::VillageId;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::MessageRef;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// More cases than one village has in a year.
const CASES_MAX: usize = 2_000;
/// So often one case may lead to another. More is a circle.
const STEPS: usize = 200;

/// A case with its cards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseFile {
    /// The case.
    pub case: IndexCase,
    /// Where it is open on a telephone of the staff: one message a chat.
    #[serde(default)]
    pub cards: Vec<Card>,
}

/// A message that shows a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Whose telephone.
    pub staff: PersonId,
    /// Their private chat.
    pub chat: ChatId,
    /// The message.
    pub message: MessageRef,
    /// When it was shown.
    pub at: Moment,
}

/// A case as it is filed. Nothing outside can put one into the store.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
struct Filed(CaseFile);

/// A contact as it is filed.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
struct FiledContact(Contact);

/// In which trace a person stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// Who.
    pub person: PersonId,
    /// Which case.
    pub case: IndexCaseId,
    /// As which contact; none: it is their own case.
    pub contact: Option<ContactId>,
}

/// Where a case or a contact stands in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Listed {
    /// The cases of a village, by time.
    Case {
        village: VillageId,
        since: Moment,
        case: IndexCaseId,
    },
    /// Contacts of other villages' cases whom this one looks after.
    Handed {
        village: VillageId,
        case: IndexCaseId,
        contact: ContactId,
    },
    /// Cases whose interview is not over.
    Open { case: IndexCaseId },
}

fn place(id: IndexCaseId) -> Key {
    Key::new(Table::IndexCase).u64(id.bits())
}

fn contacts_of(case: IndexCaseId) -> Key {
    Key::new(Table::Contact).u64(case.bits())
}

fn traces_of(person: PersonId) -> Key {
    Key::new(Table::Traced).u64(person.bits())
}

fn cases_in(village: &VillageId) -> Key {
    Key::new(Table::TraceList).u8(1).text(village.as_str())
}

fn handed_in(village: &VillageId) -> Key {
    Key::new(Table::TraceList).u8(2).text(village.as_str())
}

fn all_open() -> Key {
    Key::new(Table::TraceList).u8(3)
}

impl Record for Filed {
    const TABLE: Table = Table::IndexCase;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(self.0.case.id)
    }
}

impl Record for FiledContact {
    const TABLE: Table = Table::Contact;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        contacts_of(self.0.case).u64(self.0.id.bits())
    }
}

impl Record for Trace {
    const TABLE: Table = Table::Traced;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        let contact = self.contact.map_or(0, RandomId::bits);
        traces_of(self.person).u64(self.case.bits()).u64(contact)
    }
}

impl Record for Listed {
    const TABLE: Table = Table::TraceList;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        match self {
            Self::Case {
                village,
                since,
                case,
            } => cases_in(village)
                .millis(since.timestamp_millis())
                .u64(case.bits()),
            Self::Handed {
                village,
                case,
                contact,
            } => handed_in(village).u64(case.bits()).u64(contact.bits()),
            Self::Open { case } => all_open().u64(case.bits()),
        }
    }
}

fn own_trace(case: &IndexCase) -> Trace {
    Trace {
        person: case.person,
        case: case.id,
        contact: None,
    }
}

fn listed(case: &IndexCase) -> Listed {
    Listed::Case {
        village: case.village.clone(),
        since: case.since,
        case: case.id,
    }
}

/// The case with this id.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn case(tx: &Tx<'_>, id: IndexCaseId) -> Result<Option<CaseFile>, Fault> {
    let filed: Option<Filed> = tx.get(&place(id)).await?;
    Ok(filed.map(|Filed(file)| file))
}

/// Keeps a case as it is now, and where it is found.
///
/// # Errors
/// When the store fails.
pub async fn keep_case(tx: &mut Tx<'_>, file: &CaseFile) -> Result<(), Fault> {
    let case = &file.case;
    if let Some(before) = self::case(tx, case.id).await? {
        if before.case.person != case.person {
            tx.remove(own_trace(&before.case).key());
        }
        let was = listed(&before.case).key();
        if was != listed(case).key() {
            tx.remove(was);
        }
    }
    tx.put(&own_trace(case))?;
    tx.put(&listed(case))?;
    let open = Listed::Open { case: case.id };
    match case.is_in_force() && case.interview.is_open() {
        true => tx.put(&open)?,
        false => tx.remove(open.key()),
    }
    tx.put(&Filed(file.clone()))
}

/// The contact with this id.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(
    tx: &Tx<'_>,
    case: IndexCaseId,
    contact: ContactId,
) -> Result<Option<Contact>, Fault> {
    let filed: Option<FiledContact> = tx.get(&contacts_of(case).u64(contact.bits())).await?;
    Ok(filed.map(|FiledContact(contact)| contact))
}

/// All contacts of a case, in the order in which they became known.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn of_case(tx: &Tx<'_>, case: &IndexCase) -> Result<Vec<Contact>, Fault> {
    let mut contacts = Vec::with_capacity(case.contacts.len());
    for id in &case.contacts {
        contacts.extend(find(tx, case.id, *id).await?);
    }
    Ok(contacts)
}

/// Keeps a contact as they are now, and where they are found.
///
/// # Errors
/// When the store fails.
pub async fn keep(tx: &mut Tx<'_>, contact: &Contact) -> Result<(), Fault> {
    if let Some(before) = find(tx, contact.case, contact.id).await? {
        for key in signposts(&before) {
            tx.remove(key);
        }
    }
    if let Some(trace) = trace(contact) {
        tx.put(&trace)?;
    }
    if let Some(handed) = handed(contact) {
        tx.put(&handed)?;
    }
    tx.put(&FiledContact(contact.clone()))
}

fn trace(contact: &Contact) -> Option<Trace> {
    Some(Trace {
        person: contact.person?,
        case: contact.case,
        contact: Some(contact.id),
    })
}

fn handed(contact: &Contact) -> Option<Listed> {
    Some(Listed::Handed {
        village: contact.handed_to.clone()?,
        case: contact.case,
        contact: contact.id,
    })
}

fn signposts(contact: &Contact) -> Vec<Key> {
    let trace = trace(contact).map(|one| one.key());
    let handed = handed(contact).map(|one| one.key());
    trace.into_iter().chain(handed).collect()
}

/// Takes a contact off a case.
///
/// # Errors
/// When the store fails.
pub async fn remove(tx: &mut Tx<'_>, contact: &Contact) -> Result<(), Fault> {
    for key in signposts(contact) {
        tx.remove(key);
    }
    tx.remove(contacts_of(contact.case).u64(contact.id.bits()));
    if let Some(mut file) = case(tx, contact.case).await? {
        file.case.contacts.retain(|id| *id != contact.id);
        keep_case(tx, &file).await?;
    }
    Ok(())
}

/// In which traces a person stands.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn of_person(tx: &Tx<'_>, person: PersonId) -> Result<Vec<Trace>, Fault> {
    tx.list(&traces_of(person), Page::first(CASES_MAX)).await
}

/// The cases of a person, the newest first.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn cases_of(tx: &Tx<'_>, person: PersonId) -> Result<Vec<CaseFile>, Fault> {
    let mut files = Vec::new();
    for trace in of_person(tx, person).await? {
        if trace.contact.is_none() {
            files.extend(case(tx, trace.case).await?);
        }
    }
    files.sort_by_key(|file| std::cmp::Reverse(file.case.since));
    Ok(files)
}

/// Whether somebody is a case that was not taken back.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn is_case(tx: &Tx<'_>, person: PersonId) -> Result<bool, Fault> {
    let files = cases_of(tx, person).await?;
    Ok(files.iter().any(|file| file.case.is_in_force()))
}

/// As which contacts somebody stands with which cases.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn as_contact(tx: &Tx<'_>, person: PersonId) -> Result<Vec<Contact>, Fault> {
    let mut contacts = Vec::new();
    for trace in of_person(tx, person).await? {
        if let Some(id) = trace.contact {
            contacts.extend(find(tx, trace.case, id).await?);
        }
    }
    Ok(contacts)
}

/// The cases of a village, the newest first.
///
/// # Errors
/// When the store fails.
pub async fn in_village(tx: &Tx<'_>, village: &VillageId) -> Result<Vec<IndexCaseId>, Fault> {
    let rows = tx
        .list_sound::<Listed>(&cases_in(village), Page::last(CASES_MAX))
        .await?;
    let cases = rows.into_iter().flatten().filter_map(|row| match row {
        Listed::Case { case, .. } => Some(case),
        Listed::Handed { .. } | Listed::Open { .. } => None,
    });
    Ok(cases.collect())
}

/// The contacts of other villages' cases whom this one looks after.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn handed_to(tx: &Tx<'_>, village: &VillageId) -> Result<Vec<Contact>, Fault> {
    let rows = tx
        .list_sound::<Listed>(&handed_in(village), Page::first(CASES_MAX))
        .await?;
    let mut contacts = Vec::new();
    for row in rows.into_iter().flatten() {
        match row {
            Listed::Handed { case, contact, .. } => contacts.extend(find(tx, case, contact).await?),
            Listed::Case { .. } | Listed::Open { .. } => {}
        }
    }
    Ok(contacts)
}

/// The cases whose interview is not over.
///
/// # Errors
/// When the store fails.
pub async fn open(tx: &Tx<'_>) -> Result<Vec<IndexCaseId>, Fault> {
    let rows = tx
        .list_sound::<Listed>(&all_open(), Page::first(CASES_MAX))
        .await?;
    let cases = rows.into_iter().flatten().filter_map(|row| match row {
        Listed::Open { case } => Some(case),
        Listed::Case { .. } | Listed::Handed { .. } => None,
    });
    Ok(cases.collect())
}

/// From which cases this one came, the nearest first, without itself.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn ancestors(tx: &Tx<'_>, case: &IndexCase) -> Result<Vec<IndexCase>, Fault> {
    let mut found: Vec<IndexCase> = Vec::new();
    let mut next = case.source.case();
    while let Some(id) = next.filter(|_| found.len() < STEPS) {
        if id == case.id || found.iter().any(|one| one.id == id) {
            break;
        }
        let Some(file) = self::case(tx, id).await? else {
            break;
        };
        next = file.case.source.case();
        found.push(file.case);
    }
    Ok(found)
}

/// `gone` is `kept` now: cases, contacts and their signposts. Of two contacts of one case
/// one is left; nobody is a contact of their own case.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn move_to(tx: &mut Tx<'_>, gone: PersonId, kept: PersonId) -> Result<(), Fault> {
    for mut file in cases_of(tx, gone).await? {
        file.case.person = kept;
        keep_case(tx, &file).await?;
    }
    for mut contact in as_contact(tx, gone).await? {
        contact.person = Some(kept);
        let twin = twin(tx, &contact, kept).await?;
        match twin {
            Some(twin) => {
                let spare = if contact.since <= twin.since {
                    &twin
                } else {
                    &contact
                };
                // The row of `gone` still points there.
                let spare = find(tx, spare.case, spare.id).await?;
                if let Some(spare) = spare {
                    remove(tx, &spare).await?;
                }
                keep(tx, &contact.joined(twin)).await?;
            }
            None => keep(tx, &contact).await?,
        }
    }
    for contact in as_contact(tx, kept).await? {
        let file = case(tx, contact.case).await?;
        if file.is_some_and(|file| file.case.person == kept) {
            remove(tx, &contact).await?;
        }
    }
    Ok(())
}

/// Another contact of the same case who is `person` already.
async fn twin(tx: &Tx<'_>, contact: &Contact, person: PersonId) -> Result<Option<Contact>, Fault> {
    let others = as_contact(tx, person).await?;
    let mut others = others.into_iter();
    Ok(others.find(|other| other.case == contact.case && other.id != contact.id))
}

/// Forgets somebody: their cases with all contacts, and that they are a contact of others.
/// Where a case came from one of theirs, nobody knows any more.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn erase(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Fault> {
    for contact in as_contact(tx, person).await? {
        remove(tx, &contact).await?;
    }
    for file in cases_of(tx, person).await? {
        for contact in of_case(tx, &file.case).await? {
            forget_source(tx, &contact).await?;
            remove(tx, &contact).await?;
        }
        let case = &file.case;
        tx.remove(own_trace(case).key());
        tx.remove(listed(case).key());
        tx.remove(Listed::Open { case: case.id }.key());
        tx.remove(place(case.id));
    }
    Ok(())
}

async fn forget_source(tx: &mut Tx<'_>, contact: &Contact) -> Result<(), Fault> {
    let Some(person) = contact.person else {
        return Ok(());
    };
    for mut file in cases_of(tx, person).await? {
        if file.case.source.case() == Some(contact.case) {
            file.case.source = Source::Unknown;
            keep_case(tx, &file).await?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
