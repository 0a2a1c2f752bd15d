//! Contact tracing (`/kontak`): whom a confirmed case has met, and what becomes of each.
//!
//! - [`interview`]: after a positive result the case is asked in private; who can't be asked
//!   in the chat, or does not answer, is called by a health worker. [`tell`] is the
//!   conversation, one person at a time.
//! - [`board`]: the cases with their progress, and the card of one; [`people`]: its contacts,
//!   and what was tried to reach them.
//! - [`enrol`]: a contact is registered, or found in the register, and isolates from the last
//!   exposure on; [`elsewhere`]: others look after them; [`source`]: where it came from.
//! - [`tree`]: who was infected by whom, as a picture.
//!
//! Invariants: what is told is kept person by person, so that the rest can wait; an open
//! interview always has its next moment; nobody is a contact of their own case, and no case
//! comes from itself; the right is asked for at each press, where the case is and where the
//! contact is looked after. Must never tell a contact, or whoever looks after them in another
//! village, who the case is.

mod board;
mod case;
mod elsewhere;
mod enrol;
mod form;
mod hear;
mod interview;
mod kind;
mod people;
mod source;
mod tell;
mod tree;
mod word;

pub use board::command;
pub use form::Form;
pub use hear::hear;
pub use interview::audit;

use serde::{Deserialize, Serialize};

use super::button::Subject;
use super::desk::Desk;
use super::visit::standing_button;
use super::{Feature, Visit, dialogue};
use crate::domain::access::Action;
use crate::domain::contact::Outcome;
use crate::domain::id::{ContactId, IndexCaseId, RandomId};
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Delivery};
use crate::i18n::Msg;
use case::Case;
use word::Word;

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// An interview is not over.
    Interview {
        /// Of which case.
        case: IndexCaseId,
    },
}

/// What a message of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Memo {
    /// The question whom they met: when it can't be delivered, somebody calls.
    Asked {
        /// Of which case.
        case: IndexCaseId,
    },
}

/// What it takes to press this standing button. Where, is checked with what it means.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    Word::read(word).map(|(word, _)| word.action())
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    Word::ALL.into_iter().map(Word::name).collect()
}

/// A standing button was pressed.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    let (Some((word, tail)), Some(bits)) = (Word::read(word), thing) else {
        return dialogue::old_button(visit).await;
    };
    match word {
        Word::Tell | Word::Nobody | Word::Later => {
            interview::pressed(visit, word, IndexCaseId::from_bits(bits)).await
        }
        Word::List => board::page(visit, Some(bits)).await,
        Word::Handed => board::handed(visit).await,
        Word::Case | Word::People | Word::Add | Word::Asked | Word::Tree | Word::Source => {
            of_case(visit, word, tail, IndexCaseId::from_bits(bits)).await
        }
        Word::Contact
        | Word::Reached
        | Word::NoAnswer
        | Word::Wrong
        | Word::Refused
        | Word::Elsewhere
        | Word::Enrol
        | Word::Kind
        | Word::Drop => of_contact(visit, word, tail, ContactId::from_bits(bits)).await,
    }
}

async fn of_case(
    visit: &mut Visit<'_, '_>,
    word: Word,
    tail: Option<u64>,
    id: IndexCaseId,
) -> Result<(), Fault> {
    let Some(mut case) = opened(visit, id).await? else {
        return Ok(());
    };
    match word {
        Word::People => people::page(visit, &mut case, tail).await,
        Word::Add => tell::begin_for(visit, &case).await,
        Word::Asked => interview::finished_by_staff(visit, &mut case).await,
        Word::Tree => tree::show(visit, &case).await,
        Word::Source => source::begin(visit, &case).await,
        Word::Case
        | Word::Tell
        | Word::Nobody
        | Word::Later
        | Word::List
        | Word::Handed
        | Word::Contact
        | Word::Reached
        | Word::NoAnswer
        | Word::Wrong
        | Word::Refused
        | Word::Elsewhere
        | Word::Enrol
        | Word::Kind
        | Word::Drop => board::show(visit, &mut case).await,
    }
}

async fn of_contact(
    visit: &mut Visit<'_, '_>,
    word: Word,
    case: Option<u64>,
    id: ContactId,
) -> Result<(), Fault> {
    let found = match case {
        Some(bits) => Case::find(&visit.desk, IndexCaseId::from_bits(bits)).await?,
        None => None,
    };
    let seen = found.and_then(|case| Some((case.one(id)?.clone(), case)));
    let Some((one, mut case)) = seen else {
        return dialogue::old_button(visit).await;
    };
    if !case.lets(visit, &one.contact) {
        visit.popup(Msg::new("contacts-not-yours"));
        return Ok(());
    }
    match word {
        Word::Reached => people::tried(visit, &mut case, id, Outcome::Reached).await,
        Word::NoAnswer => people::tried(visit, &mut case, id, Outcome::NoAnswer).await,
        Word::Wrong => people::tried(visit, &mut case, id, Outcome::WrongNumber).await,
        Word::Refused => people::tried(visit, &mut case, id, Outcome::Refused).await,
        Word::Elsewhere => elsewhere::begin(visit, &case, &one.contact).await,
        Word::Enrol => enrol::begin(visit, &mut case, &one.contact).await,
        Word::Kind => kind::begin(visit, &one.contact).await,
        Word::Drop => people::dropped(visit, &mut case, &one.contact).await,
        Word::Contact
        | Word::Tell
        | Word::Nobody
        | Word::Later
        | Word::List
        | Word::Handed
        | Word::Case
        | Word::People
        | Word::Add
        | Word::Asked
        | Word::Tree
        | Word::Source => people::show(visit, &mut case, id).await,
    }
}

/// The case that a button names, for whoever may trace it; else they are told.
async fn opened(visit: &mut Visit<'_, '_>, id: IndexCaseId) -> Result<Option<Case>, Fault> {
    let Some(case) = Case::find(&visit.desk, id).await? else {
        dialogue::old_button(visit).await?;
        return Ok(None);
    };
    if !visit.may_in(Action::TraceContacts, &case.area()) {
        visit.popup(Msg::new("contacts-not-yours"));
        return Ok(None);
    }
    Ok(Some(case))
}

/// A timer rang.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn due(desk: &mut Desk<'_, '_>, due: Due) -> Result<(), Fault> {
    match due {
        Due::Interview { case } => interview::due(desk, case).await,
    }
}

/// What became of a question that was sent.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn delivered(
    desk: &mut Desk<'_, '_>,
    memo: Memo,
    delivery: &Delivery,
) -> Result<(), Fault> {
    let Memo::Asked { case } = memo;
    match delivery {
        Delivery::Refused(_) => interview::refused(desk, case).await,
        Delivery::Delivered { .. } | Delivery::Moved(_) | Delivery::Superseded => Ok(()),
    }
}

fn button(visit: &Visit<'_, '_>, label: Msg, word: Word, bits: u64) -> Button {
    labelled(visit.label(label), word.name(), bits)
}

fn labelled(label: String, word: &str, bits: u64) -> Button {
    standing_button(label, Feature::Contacts, word, Subject::Thing(bits))
}
