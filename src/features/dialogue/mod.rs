//! One question at a time: the driver of every flow.
//!
//! A flow is a typed state that knows its current question and what an answer
//! does to it. The driver does what is the same for all: it sends the question,
//! takes its buttons off once it is answered and leaves the choice readable,
//! redraws toggles in place, refuses old buttons kindly, lets an edited message
//! correct its answer, goes back, pauses for another command and offers to go on.

mod answer;
mod course;
mod nudge;
mod question;

use chrono::TimeDelta;

use super::desk::Desk;
use super::visit::Visit;
use crate::domain::access::Action;
use crate::engine::Fault;
use crate::engine::incoming::{AccountId, ChatId, MediaKind, SentFile, TelegramMessageId};
use crate::engine::outgoing::ReplyButton;
use crate::i18n::Html;

pub use answer::{correct, old_button, press, same_words, take};
pub use course::{abandon, begin, end_where_right_is_lost, offer_to_resume, pause, resume};
pub use nudge::{Nudge, nudge};
pub use question::{ask, close_question};

/// A second press within this time is a trembling finger, not a question.
pub const DOUBLE_PRESS: TimeDelta = TimeDelta::seconds(3);

/// A question as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Screen {
    /// The question.
    pub html: Html,
    /// Its answers by button, row by row.
    pub choices: Vec<Vec<Choice>>,
    /// Buttons instead of the telephone's keyboard (contact, location). Then
    /// `choices` are shown there too, as far as they are [`Screen::typed`].
    pub typed: Vec<Vec<ReplyButton>>,
}

impl Screen {
    /// A question that is answered by typing.
    #[must_use]
    pub fn asking(html: Html) -> Self {
        Self {
            html,
            choices: Vec::new(),
            typed: Vec::new(),
        }
    }

    /// Adds a row of answers.
    #[must_use]
    pub fn row(mut self, choices: impl IntoIterator<Item = Choice>) -> Self {
        self.choices.push(choices.into_iter().collect());
        self
    }

    /// Adds a row of keys for the telephone's keyboard.
    #[must_use]
    pub fn keys(mut self, keys: impl IntoIterator<Item = ReplyButton>) -> Self {
        self.typed.push(keys.into_iter().collect());
        self
    }
}

/// An answer by button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is read.
    pub label: String,
    /// What the flow gets: see [`super::button::Pointer::word`].
    pub word: String,
}

impl Choice {
    /// An answer.
    #[must_use]
    pub fn new(label: impl Into<String>, word: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            word: word.into(),
        }
    }
}

/// What a person answers with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input<'i> {
    /// A button of the current question, by its word.
    Word(&'i str),
    /// Typed text.
    Text(&'i str),
    /// A contact card.
    Contact {
        /// Its number.
        phone: &'i str,
        /// The account it belongs to.
        account: Option<AccountId>,
    },
    /// A position.
    Location,
    /// A photo, voice message, sticker…
    Media {
        /// What it is.
        kind: MediaKind,
        /// Telegram's number of the message, for passing it on.
        message: TelegramMessageId,
        /// The text below it, if any.
        caption: Option<&'i str>,
        /// The file, if it is one that was sent as such.
        file: Option<&'i SentFile>,
    },
}

/// What an answer did to the flow.
#[derive(Debug, Clone, PartialEq)]
pub enum Turn {
    /// Answered; the flow stands at its next question. `choice` stays readable.
    Next {
        /// What was chosen or typed.
        choice: Html,
    },
    /// The same question with other ticks.
    Redraw,
    /// Not understood: what was understood, and an example. The question is asked again.
    Refused(Html),
    /// The flow is over and has said so itself.
    Done {
        /// What was chosen last, if that should stay readable.
        choice: Option<Html>,
    },
    /// This is no answer to this question: a pointer, and the question again.
    Stray,
}

/// A flow. Implemented by each feature for its typed, versioned state.
pub trait Dialogue {
    /// The current question.
    fn screen(&self, visit: &Visit<'_, '_>) -> impl Future<Output = Result<Screen, Fault>> + Send;

    /// Takes an answer.
    fn answer(
        &mut self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
    ) -> impl Future<Output = Result<Turn, Fault>> + Send;

    /// Goes one question back, keeping what was answered. False at the first.
    fn back(&mut self) -> bool;

    /// Whether there is a question to go back to.
    fn can_go_back(&self) -> bool;

    /// Puts `self` to the question at which `other` stands, keeping the answers.
    fn stand_at(&mut self, other: &Self);

    /// What it takes to go on: whoever has lost that right is asked nothing more. (Whether
    /// it counts for a person or a place is asked where the answer acts.)
    fn needs(&self) -> Action;

    /// The flow lay aside and another one took its place: nobody has given it up, so
    /// that more is kept of it than of one that was abandoned.
    fn displaced(self, visit: &mut Visit<'_, '_>) -> impl Future<Output = Result<(), Fault>> + Send
    where
        Self: Sized + Send,
    {
        self.abandoned(visit)
    }

    /// The person has another telephone, and the flow goes on there.
    fn moves_to(
        &mut self,
        _desk: &mut Desk<'_, '_>,
        _chat: ChatId,
    ) -> impl Future<Output = Result<(), Fault>> + Send
    where
        Self: Sized + Send,
    {
        async { Ok(()) }
    }

    /// The person ended the flow before its end: a last chance to keep what must
    /// not be lost with it.
    fn abandoned(self, _visit: &mut Visit<'_, '_>) -> impl Future<Output = Result<(), Fault>> + Send
    where
        Self: Sized + Send,
    {
        async { Ok(()) }
    }
}

/// A pseudonym as text, for names of timers.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}
