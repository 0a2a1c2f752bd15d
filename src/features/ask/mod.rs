//! Questions to the health worker on duty, and their answers.
//!
//! Command: `/tanya` (residents ask; health workers and coordinators see what is open).
//! A question is sent at the first message; what follows soon after belongs to the same
//! thread, and so does what is written back after an answer. Answers come through the
//! bot: nobody learns anybody's number, but whoever takes a question, who sees name and
//! number, which is written down.
//! What can happen to a question is in [`crate::domain::question`], who is called in
//! [`crate::features::crew`].
//!
//! Invariants: an open question always has its next timer; it is no alert, overtakes
//! none, and rings nobody in the quiet hours unless the operator wants that. Must never
//! keep a question from being sent because it sounds like an emergency, or leave one
//! that does without the way to call for help.

mod answering;
mod asking;
mod audit;
mod card;
mod case;
mod form;
mod give;
mod hear;
mod list;
mod tell;
mod thread;
mod word;

pub use asking::follows;
pub use audit::audit;
pub use form::Form;
pub use hear::hear;
pub use thread::corrected;

use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::{Visit, dialogue};
use crate::domain::access::Action;
use crate::domain::id::{PersonId, QuestionId, RandomId};
use crate::domain::question::{Fact, Passing};
use crate::engine::Fault;
use crate::engine::outgoing::Delivery;
use case::Case;
use word::Word;

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// It goes to the next, or it is morning.
    Next {
        /// Which question.
        question: QuestionId,
    },
}

/// What a message of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Memo {
    /// A card: when it can't be delivered, the next gets it.
    Card {
        /// Of which question.
        question: QuestionId,
        /// On whose telephone.
        staff: PersonId,
    },
    /// An answer: when it can't be delivered, whoever gave it is told.
    Answer {
        /// To which question.
        question: QuestionId,
        /// Whose.
        staff: PersonId,
    },
}

/// What it takes to press this standing button.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    Word::read(word).map(Word::action)
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    Word::ALL.into_iter().map(Word::name).collect()
}

/// `/tanya`. Whoever answers sees what is open; everybody else asks. What stands behind
/// the command is the question itself.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn command(visit: &mut Visit<'_, '_>, words: &str) -> Result<(), Fault> {
    if visit.may(Action::AnswerQuestions) {
        return list::page(visit, None).await;
    }
    asking::begin(visit, words).await
}

/// A press on a standing button of this feature.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    let Some(word) = Word::read(word) else {
        return dialogue::old_button(visit).await;
    };
    let question = thing.map(QuestionId::from_bits);
    match (word, question) {
        (Word::Ask, _) => asking::begin(visit, "").await,
        (Word::List, _) => list::page(visit, thing).await,
        (Word::Again, Some(question)) => asking::again(visit, question).await,
        (
            Word::Show | Word::Answer | Word::Phone | Word::Phoned | Word::Pass | Word::Done,
            Some(question),
        ) => answering::press(visit, word, question).await,
        (
            Word::Again
            | Word::Show
            | Word::Answer
            | Word::Phone
            | Word::Phoned
            | Word::Pass
            | Word::Done,
            None,
        ) => dialogue::old_button(visit).await,
    }
}

/// A timer of a question is due.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn due(desk: &mut Desk<'_, '_>, due: Due) -> Result<(), Fault> {
    let Due::Next { question } = due;
    match Case::find(desk, question).await? {
        Some(mut case) => give::due(desk, &mut case).await,
        None => {
            log::error!(question:% = question; "a timer of a question that is not there");
            Ok(())
        }
    }
}

/// The result of a card or an answer.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn delivered(
    desk: &mut Desk<'_, '_>,
    memo: Memo,
    delivery: &Delivery,
) -> Result<(), Fault> {
    match delivery {
        Delivery::Refused(_) => {}
        Delivery::Delivered { .. } | Delivery::Moved(_) | Delivery::Superseded => return Ok(()),
    }
    match memo {
        Memo::Card { question, staff } => match Case::find(desk, question).await? {
            Some(mut case) if case.question().holder() == Some(staff) => {
                give::pass_on(desk, &mut case, Passing::Refused).await?;
                case.keep(desk).await
            }
            Some(_) | None => Ok(()),
        },
        Memo::Answer { question, staff } => match Case::find(desk, question).await? {
            Some(mut case) if !case.has_lapsed() => {
                case.record(desk.now(), Fact::NotDelivered { by: staff })?;
                tell::not_delivered(desk, &case, staff).await?;
                card::deal(desk, &mut case, staff).await?;
                case.keep(desk).await
            }
            Some(_) | None => Ok(()),
        },
    }
}
