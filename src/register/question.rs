//! Questions to the health worker on duty, and those that are open: at most one of an
//! asker about one person.
//!
//! Beside the question stands where its cards are, so that all of them can be brought
//! up to date.

use serde::{Deserialize, Serialize};

use crate::domain::id::{PersonId, QuestionId, RandomId};
use crate::domain::question::{Parties, Question};
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::MessageHandle;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// A question with its cards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionFile {
    /// The question.
    pub question: Question,
    /// The newest card on each telephone that has one.
    pub cards: Vec<Card>,
}

/// A card on a telephone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Whose telephone.
    pub staff: PersonId,
    /// Their private chat.
    pub chat: ChatId,
    /// The message.
    pub message: MessageHandle,
    /// The numbers of the asker's messages that were passed on to this telephone.
    pub copied: Vec<i32>,
}

/// The pointer to an open question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct OpenQuestion {
    asker: PersonId,
    about: PersonId,
    question: QuestionId,
}

/// Who has asked it, for ever: to tell a person what is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct AskedBy {
    asker: PersonId,
    question: QuestionId,
}

fn place(id: QuestionId) -> Key {
    Key::new(Table::Question).u64(id.bits())
}

fn open_of(asker: PersonId) -> Key {
    Key::new(Table::OpenQuestion).u64(asker.bits())
}

impl Record for QuestionFile {
    const TABLE: Table = Table::Question;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(self.question.id())
    }
}

impl Record for OpenQuestion {
    const TABLE: Table = Table::OpenQuestion;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        open_of(self.asker).u64(self.about.bits())
    }
}

fn asked_by(asker: PersonId) -> Key {
    Key::new(Table::AskedBy).u64(asker.bits())
}

impl Record for AskedBy {
    const TABLE: Table = Table::AskedBy;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        asked_by(self.asker).u64(self.question.bits())
    }
}

/// The question with this id.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(tx: &Tx<'_>, id: QuestionId) -> Result<Option<QuestionFile>, Fault> {
    tx.get(&place(id)).await
}

/// The open question of this asker about this person.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn open_between(tx: &Tx<'_>, parties: Parties) -> Result<Option<QuestionFile>, Fault> {
    let key = open_of(parties.asker).u64(parties.about.bits());
    match tx.get::<OpenQuestion>(&key).await? {
        Some(pointer) => readable(tx, pointer.question).await,
        None => Ok(None),
    }
}

/// One that can't be read counts as none and is logged: what is asked now must not be
/// lost with it.
async fn readable(tx: &Tx<'_>, id: QuestionId) -> Result<Option<QuestionFile>, Fault> {
    match find(tx, id).await {
        Ok(Some(file)) => Ok(Some(file)),
        Ok(None) => {
            log::error!(question:% = id; "an open question has no record");
            Ok(None)
        }
        Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
            log::error!(question:% = id, cause:% = fault; "an open question can't be read");
            Ok(None)
        }
        Err(fault) => Err(fault),
    }
}

/// All open questions, the oldest first. One that can't be read is left out and logged.
///
/// # Errors
/// When the store fails or a pointer is damaged.
pub async fn all_open(tx: &Tx<'_>) -> Result<Vec<QuestionFile>, Fault> {
    let table = Key::new(Table::OpenQuestion);
    let pointers: Vec<OpenQuestion> = tx.list(&table, Page::first(usize::MAX / 2)).await?;
    let mut files = Vec::with_capacity(pointers.len());
    for pointer in pointers {
        files.extend(readable(tx, pointer.question).await?);
    }
    files.sort_by_key(|file| (file.question.waits_since(), file.question.id()));
    Ok(files)
}

/// Keeps a question, and the pointer to it as long as it is open.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub fn keep(tx: &mut Tx<'_>, file: &QuestionFile) -> Result<(), Fault> {
    let pointer = OpenQuestion {
        asker: file.question.asker(),
        about: file.question.about(),
        question: file.question.id(),
    };
    if file.question.is_open() {
        tx.put(&pointer)?;
    } else {
        tx.remove(pointer.key());
    }
    tx.put(&AskedBy {
        asker: pointer.asker,
        question: pointer.question,
    })?;
    tx.put(file)
}

/// All questions that this person has asked, also the answered ones.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn all_of(tx: &Tx<'_>, asker: PersonId) -> Result<Vec<QuestionFile>, Fault> {
    let all = Page::first(usize::MAX / 2);
    let traces: Vec<AskedBy> = tx.list(&asked_by(asker), all).await?;
    let mut files = Vec::with_capacity(traces.len());
    for trace in traces {
        files.extend(find(tx, trace.question).await?);
    }
    files.sort_by_key(|file| (file.question.since(), file.question.id()));
    Ok(files)
}

/// Two records became one: what `gone` has asked, and what is asked about them, is of and
/// about `kept`. Where both ask at once, each question stays as it is beside the other.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn move_to(tx: &mut Tx<'_>, gone: PersonId, kept: PersonId) -> Result<(), Fault> {
    let mut files = all_of(tx, gone).await?;
    let open = all_open(tx).await?.into_iter();
    files
        .extend(open.filter(|file| file.question.about() == gone && file.question.asker() != gone));
    let now = |person: PersonId| if person == gone { kept } else { person };
    for file in files {
        let mut parties = Parties {
            asker: now(file.question.asker()),
            about: now(file.question.about()),
        };
        let is_open = file.question.is_open();
        if is_open && open_between(tx, parties).await?.is_some() {
            parties.about = file.question.about();
        }
        erase(tx, &file.question);
        let question = file.question.between(parties);
        keep(tx, &QuestionFile { question, ..file })?;
    }
    Ok(())
}

/// All questions that this person has asked, or that were asked about them. Looks through
/// all there are.
///
/// # Errors
/// When the store fails.
pub async fn all_concerning(tx: &Tx<'_>, person: PersonId) -> Result<Vec<QuestionFile>, Fault> {
    let table = Key::new(Table::Question);
    let rows = tx
        .list_sound::<QuestionFile>(&table, Page::first(usize::MAX / 2))
        .await?;
    let concerns =
        |file: &QuestionFile| file.question.asker() == person || file.question.about() == person;
    let mut files: Vec<QuestionFile> = rows.into_iter().flatten().filter(concerns).collect();
    files.sort_by_key(|file| (file.question.since(), file.question.id()));
    Ok(files)
}

/// Removes a question and all that points to it.
pub fn erase(tx: &mut Tx<'_>, question: &Question) {
    let (asker, about, id) = (question.asker(), question.about(), question.id());
    tx.remove(open_of(asker).u64(about.bits()));
    tx.remove(asked_by(asker).u64(id.bits()));
    tx.remove(place(id));
}

/// Takes pointers away that lead to no open question, and tells which.
///
/// # Errors
/// When the store fails or a pointer is damaged.
pub async fn drop_stale_pointers(tx: &mut Tx<'_>) -> Result<Vec<QuestionId>, Fault> {
    let table = Key::new(Table::OpenQuestion);
    let pointers: Vec<OpenQuestion> = tx.list(&table, Page::first(usize::MAX / 2)).await?;
    let mut stale = Vec::new();
    for pointer in pointers {
        let file = readable(tx, pointer.question).await?;
        if file.is_none_or(|file| !file.question.is_open()) {
            tx.remove(pointer.key());
            stale.push(pointer.question);
        }
    }
    Ok(stale)
}

#[cfg(test)]
mod tests;
