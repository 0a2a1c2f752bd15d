//! Rounds of tests (`/hasil`): who was tested, what it showed, and that they know.
//!
//! - [`board`]: the sessions, and the card of one, which counts how far it has come.
//! - [`people`]: its list: added from those who isolate or by name, results by a tap.
//! - [`form`] and [`paste`]: a new session; a pasted list, with a preview before anything is
//!   kept.
//! - [`send`]: everybody is told in private what it means, on their own telephone or the one
//!   that reports for them; [`effect`]: a positive begins "confirmed" isolation, and a
//!   correction takes that back.
//! - [`calls`]: whoever can't be reached in the chat is called by those who led the session.
//!   Not a task of `/tugas`: kader and RT heads know nothing of results.
//! - [`read`]: "Sudah saya baca".
//!
//! Invariants: what is entered is kept at the tap, so that a session can lie half-finished;
//! nobody is told the same twice; somebody who has to be called comes up again until they
//! were; the right is asked for at each press, where the session is and where the person
//! lives. Must never tell a result to anybody but the person or whoever reports for them,
//! and never delay an alert: results leave as replies.

mod board;
mod calls;
mod case;
mod effect;
mod form;
mod hear;
mod list_file;
mod paste;
mod people;
mod pick;
mod read;
mod send;
mod tell;
mod word;

pub use board::command;
pub use calls::audit;
pub use form::Form;
pub use hear::hear;
pub use list_file::{Ask, Errand, carried_out, taken};

use serde::{Deserialize, Serialize};

use super::button::Subject;
use super::desk::Desk;
use super::naming::{test_kind as kind_name, test_outcome as outcome_name};
use super::visit::standing_button;
use super::{Feature, Visit, dialogue};
use crate::domain::access::Action;
use crate::domain::id::{PersonId, RandomId, TestSessionId};
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Delivery};
use crate::i18n::Msg;
use case::Case;
use word::Word;

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// Somebody of this session still has to be called.
    Calls {
        /// Which session.
        session: TestSessionId,
    },
}

/// What a message of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Memo {
    /// A result: when it can't be delivered, somebody calls.
    Told {
        /// Of which session.
        session: TestSessionId,
        /// Whose.
        person: PersonId,
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
        Word::List => return board::page(visit, Some(bits)).await,
        Word::New => return form::begin_session(visit).await,
        Word::Read { corrects } => return read::read(visit, tail, bits, corrects).await,
        Word::Add | Word::Drop | Word::Person | Word::Enter(_) | Word::Called => {
            return of_person(visit, word, tail, PersonId::from_bits(bits)).await;
        }
        Word::Show
        | Word::People
        | Word::Pick
        | Word::PickPage
        | Word::Search
        | Word::Paste
        | Word::Rest
        | Word::Send
        | Word::SendYes
        | Word::Calls => {}
    }
    let Some(mut case) = opened(visit, Some(bits)).await? else {
        return Ok(());
    };
    match word {
        Word::People => people::page(visit, &mut case, tail).await,
        Word::Pick => pick::pick(visit, &mut case, tail).await,
        Word::PickPage => pick::pick_page(visit, &mut case, tail).await,
        Word::Search => form::begin_search(visit, &case).await,
        Word::Paste => form::begin_paste(visit, &case).await,
        Word::Rest => people::rest(visit, &mut case).await,
        Word::Send => send::preview(visit, &mut case).await,
        Word::SendYes => send::send(visit, &mut case).await,
        Word::Calls => calls::list(visit, &mut case).await,
        Word::Show
        | Word::List
        | Word::New
        | Word::Add
        | Word::Drop
        | Word::Person
        | Word::Enter(_)
        | Word::Called
        | Word::Read { .. } => board::show(visit, &mut case).await,
    }
}

async fn of_person(
    visit: &mut Visit<'_, '_>,
    word: Word,
    session: Option<u64>,
    person: PersonId,
) -> Result<(), Fault> {
    let Some(mut case) = opened(visit, session).await? else {
        return Ok(());
    };
    match word {
        Word::Add => pick::add(visit, &mut case, person).await,
        Word::Drop => people::remove(visit, &mut case, person).await,
        Word::Enter(outcome) => people::enter(visit, &mut case, person, outcome).await,
        Word::Called => calls::called(visit, &mut case, person).await,
        Word::Person
        | Word::List
        | Word::New
        | Word::Show
        | Word::People
        | Word::Pick
        | Word::PickPage
        | Word::Search
        | Word::Paste
        | Word::Rest
        | Word::Send
        | Word::SendYes
        | Word::Calls
        | Word::Read { .. } => people::person(visit, &mut case, person).await,
    }
}

/// The session that a button names, for whoever may lead it; else they are told.
async fn opened(visit: &mut Visit<'_, '_>, session: Option<u64>) -> Result<Option<Case>, Fault> {
    let found = match session {
        Some(bits) => Case::find(&visit.desk, TestSessionId::from_bits(bits)).await?,
        None => None,
    };
    let Some(case) = found else {
        dialogue::old_button(visit).await?;
        return Ok(None);
    };
    if !visit.may_in(Action::EnterResults, &case.area()) {
        visit.popup(Msg::new("results-not-yours"));
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
        Due::Calls { session } => calls::due(desk, session).await,
    }
}

/// What became of a result that was sent.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn delivered(
    desk: &mut Desk<'_, '_>,
    memo: Memo,
    delivery: &Delivery,
) -> Result<(), Fault> {
    let Memo::Told { session, person } = memo;
    match delivery {
        Delivery::Refused(_) => calls::refused(desk, session, person).await,
        Delivery::Delivered { .. } | Delivery::Moved(_) | Delivery::Superseded => Ok(()),
    }
}

fn button(visit: &Visit<'_, '_>, label: Msg, word: Word, bits: u64) -> Button {
    labelled(visit.label(label), word.name(), bits)
}

fn labelled(label: String, word: &str, bits: u64) -> Button {
    standing_button(label, Feature::Results, word, Subject::Thing(bits))
}
