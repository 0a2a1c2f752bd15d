//! Alerts, and the one that is open for a person or an account.
//!
//! Beside the alert stands where its cards are, so that all of them can be brought
//! up to date.

use serde::{Deserialize, Serialize};

use super::care::{self, Care};
use crate::domain::alert::{Alert, Subject};
use crate::domain::id::{AlertId, PersonId, RandomId};
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::MessageHandle;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// An alert with its cards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertFile {
    /// The alert.
    pub alert: Alert,
    /// The newest card on each telephone that has one.
    pub cards: Vec<Card>,
}

/// A card on a telephone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Whose telephone.
    pub staff: PersonId,
    /// Their private chat.
    pub chat: ChatId,
    /// The message.
    pub message: MessageHandle,
}

/// For whom an alert is open: at most one each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpenFor {
    /// A registered person.
    Person(PersonId),
    /// An account nobody knows, by its pseudonym.
    Account([u8; 16]),
}

/// The pointer to the open alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenAlert {
    /// For whom.
    pub of: OpenFor,
    /// Which.
    pub alert: AlertId,
}

/// The pointer to the last alert that was closed for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedAlert {
    /// For whom.
    pub of: OpenFor,
    /// Which.
    pub alert: AlertId,
}

fn place(id: AlertId) -> Key {
    Key::new(Table::Alert).u64(id.bits())
}

fn open_place(of: &OpenFor) -> Key {
    place_for(Table::OpenAlert, of)
}

fn closed_place(of: &OpenFor) -> Key {
    place_for(Table::ClosedAlert, of)
}

fn place_for(table: Table, of: &OpenFor) -> Key {
    let table = Key::new(table);
    match of {
        OpenFor::Person(person) => table.u8(0).u64(person.bits()),
        OpenFor::Account(account) => table.u8(1).pseudonym(*account),
    }
}

impl Record for AlertFile {
    const TABLE: Table = Table::Alert;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(self.alert.id())
    }
}

impl Record for OpenAlert {
    const TABLE: Table = Table::OpenAlert;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        open_place(&self.of)
    }
}

impl Record for ClosedAlert {
    const TABLE: Table = Table::ClosedAlert;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        closed_place(&self.of)
    }
}

/// For whom an alert about `subject` is open.
#[must_use]
pub fn open_for(tx: &Tx<'_>, subject: &Subject) -> OpenFor {
    match subject {
        Subject::Person(person) => OpenFor::Person(*person),
        Subject::Account { chat, .. } => {
            OpenFor::Account(tx.pseudonym("account", &chat.to_be_bytes()))
        }
    }
}

/// The alert with this id.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(tx: &Tx<'_>, id: AlertId) -> Result<Option<AlertFile>, Fault> {
    tx.get(&place(id)).await
}

/// The open alert about `subject`.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn open_about(tx: &Tx<'_>, subject: &Subject) -> Result<Option<AlertFile>, Fault> {
    let key = open_place(&open_for(tx, subject));
    match tx.get::<OpenAlert>(&key).await? {
        Some(open) => readable(tx, open.alert).await,
        None => Ok(None),
    }
}

/// The last alert about `subject` that was closed. One that can't be read counts as
/// none: rather one ring too many.
///
/// # Errors
/// When the store fails.
pub async fn last_closed(tx: &Tx<'_>, subject: &Subject) -> Result<Option<AlertFile>, Fault> {
    let key = closed_place(&open_for(tx, subject));
    match tx.get::<ClosedAlert>(&key).await {
        Ok(Some(closed)) => readable(tx, closed.alert).await,
        Ok(None) => Ok(None),
        Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
            log::error!(cause:% = fault; "the pointer to a closed alert can't be read");
            Ok(None)
        }
        Err(fault) => Err(fault),
    }
}

/// The person's last alert, if it ended with their death. Whoever is called dead by
/// mistake lives again with the next alert that ends otherwise.
///
/// # Errors
/// When the store fails.
pub async fn death(tx: &Tx<'_>, person: PersonId) -> Result<Option<AlertFile>, Fault> {
    let last = last_closed(tx, &Subject::Person(person)).await?;
    Ok(last.filter(|file| file.alert.has_ended_in_death()))
}

/// One that can't be read counts as none and is logged: what comes in now must not
/// be lost with it.
async fn readable(tx: &Tx<'_>, id: AlertId) -> Result<Option<AlertFile>, Fault> {
    match find(tx, id).await {
        Ok(Some(file)) => Ok(Some(file)),
        Ok(None) => {
            log::error!(alert:% = id; "an open alert has no record");
            Ok(None)
        }
        Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
            log::error!(alert:% = id, cause:% = fault; "an open alert can't be read");
            Ok(None)
        }
        Err(fault) => Err(fault),
    }
}

/// All alerts of one of these, open and closed, oldest first. Looks through all there are.
///
/// # Errors
/// When the store fails.
pub async fn all_of(tx: &Tx<'_>, whom: &[OpenFor]) -> Result<Vec<AlertFile>, Fault> {
    let table = Key::new(Table::Alert);
    let rows = tx
        .list_sound::<AlertFile>(&table, Page::first(usize::MAX / 2))
        .await?;
    let files = rows.into_iter().flatten();
    let theirs = |file: &AlertFile| whom.contains(&open_for(tx, file.alert.subject()));
    let mut files: Vec<AlertFile> = files.filter(theirs).collect();
    files.sort_by_key(|file| file.alert.history().first().map(|entry| entry.at));
    Ok(files)
}

/// Forgets all alerts of these, and what points to them.
///
/// # Errors
/// When the store fails.
pub async fn erase(tx: &mut Tx<'_>, whom: &[OpenFor]) -> Result<(), Fault> {
    for file in all_of(tx, whom).await? {
        tx.remove(file.key());
    }
    for of in whom {
        tx.remove(open_place(of));
        tx.remove(closed_place(of));
    }
    Ok(())
}

/// All pointers to open alerts. There are dozens of them at worst.
///
/// # Errors
/// When the store fails or a pointer is damaged.
pub async fn open_pointers(tx: &Tx<'_>) -> Result<Vec<OpenAlert>, Fault> {
    let table = Key::new(Table::OpenAlert);
    tx.list(&table, Page::first(usize::MAX / 2)).await
}

/// All open alerts. One that can't be read is left out and logged: the others
/// must not wait for it.
///
/// # Errors
/// When the store fails.
pub async fn all_open(tx: &Tx<'_>) -> Result<Vec<AlertFile>, Fault> {
    let mut files = Vec::new();
    for open in open_pointers(tx).await? {
        files.extend(readable(tx, open.alert).await?);
    }
    Ok(files)
}

/// Keeps an alert, and the pointer to it as long as it is open, or the last closed one.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub fn keep(tx: &mut Tx<'_>, file: &AlertFile) -> Result<(), Fault> {
    let of = open_for(tx, file.alert.subject());
    if file.alert.is_closed() {
        tx.remove(open_place(&of));
        let alert = file.alert.id();
        tx.put(&ClosedAlert { of, alert })?;
        if let Some(outcome) = file.alert.outcome() {
            tx.put(&outcome)?;
        }
    } else {
        let alert = file.alert.id();
        tx.put(&OpenAlert { of, alert })?;
    }
    note(tx, file)?;
    tx.put(file)
}

/// Whoever an alert is about finds it among what was done for them.
fn note(tx: &mut Tx<'_>, file: &AlertFile) -> Result<(), Fault> {
    let Subject::Person(person) = file.alert.subject() else {
        return Ok(());
    };
    match file.alert.history().first() {
        Some(first) => care::note(tx, *person, first.at, Care::Alert(file.alert.id())),
        None => Ok(()),
    }
}

/// Every closed alert about `was` is about `is`: they are looked for among all there
/// are, once in a while. Of two last closed ones the later counts.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn move_closed(tx: &mut Tx<'_>, was: &Subject, is: &Subject) -> Result<(), Fault> {
    let (old, new) = (open_for(tx, was), open_for(tx, is));
    let table = Key::new(Table::Alert);
    let rows = tx.list_sound(&table, Page::first(usize::MAX / 2)).await?;
    for file in rows.into_iter().flatten() {
        let file: AlertFile = file;
        if file.alert.is_closed() && file.alert.subject() == was {
            let alert = file.alert.about(is.clone());
            let moved = AlertFile { alert, ..file };
            note(tx, &moved)?;
            tx.put(&moved)?;
        }
    }
    let theirs = tx.get::<ClosedAlert>(&closed_place(&old)).await?;
    tx.remove(closed_place(&old));
    let mine = tx.get::<ClosedAlert>(&closed_place(&new)).await?;
    let mut last = None;
    for pointer in [mine, theirs].into_iter().flatten() {
        let Some(file) = readable(tx, pointer.alert).await? else {
            continue;
        };
        let ended = file.alert.history().last().map(|entry| entry.at);
        if last.is_none_or(|(before, _)| before < ended) {
            last = Some((ended, pointer.alert));
        }
    }
    match last {
        Some((_, alert)) => tx.put(&ClosedAlert { of: new, alert }),
        None => Ok(()),
    }
}

/// Takes the pointer away that stood under `subject`, before the alert gets another one.
pub fn forget_pointer(tx: &mut Tx<'_>, subject: &Subject) {
    let of = open_for(tx, subject);
    tx.remove(open_place(&of));
}

/// Sets the pointer to an open alert where it is missing. True when it was.
///
/// # Errors
/// When the store fails or the pointer is damaged.
pub async fn mend_pointer(tx: &mut Tx<'_>, file: &AlertFile) -> Result<bool, Fault> {
    let of = open_for(tx, file.alert.subject());
    let known: Option<OpenAlert> = tx.get(&open_place(&of)).await?;
    if known.is_some() {
        return Ok(false);
    }
    let alert = file.alert.id();
    tx.put(&OpenAlert { of, alert })?;
    Ok(true)
}

/// Takes pointers away that lead to no open alert, and tells which.
///
/// # Errors
/// When the store fails or a pointer is damaged.
pub async fn drop_stale_pointers(tx: &mut Tx<'_>) -> Result<Vec<AlertId>, Fault> {
    let mut stale = Vec::new();
    for pointer in open_pointers(tx).await? {
        let file = readable(tx, pointer.alert).await?;
        if file.is_none_or(|file| file.alert.is_closed()) {
            tx.remove(pointer.key());
            stale.push(pointer.alert);
        }
    }
    Ok(stale)
}

/// Alerts of all times in pages, for the auditor. `after` is the last of the page before.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn page_after(
    tx: &Tx<'_>,
    after: Option<AlertId>,
    limit: usize,
) -> Result<Vec<AlertFile>, Fault> {
    let mut range = Key::new(Table::Alert).prefix_range();
    if let Some(last) = after {
        range.start = place(last).into_bytes();
        range.start.push(0);
    }
    tx.range(range, Page::first(limit)).await
}

#[cfg(test)]
mod tests;
