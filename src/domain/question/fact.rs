//! What can happen to a question.
//!
//! The names of the variants are stored for years: they are never changed, and none is
//! taken away. Must never hold anything that follows from the history.

use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::domain::id::PersonId;

/// Something that was said: a message, and where it lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// What it is.
    pub kind: Kind,
    /// The words, also those under a picture; of long ones only the beginning.
    pub text: Option<String>,
    /// The private chat it was sent in.
    pub chat: i64,
    /// Telegram's number of it there. Said twice, it was corrected.
    pub message: i32,
}

/// What can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Words that are quoted whole.
    Words,
    /// More words than fit into a quotation: the message is passed on as it is.
    Letter,
    /// A photo.
    Photo,
    /// A voice message.
    Voice,
}

impl Kind {
    /// Whether the message itself is passed on, because a quotation is not enough.
    #[must_use]
    pub fn is_passed_on(self) -> bool {
        match self {
            Self::Words => false,
            Self::Letter | Self::Photo | Self::Voice => true,
        }
    }
}

/// Why somebody has it no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Passing {
    /// Did not answer in time.
    NoAnswer,
    /// Gave it on.
    Handed,
    /// Has no right to answer there (any more).
    LostRole,
    /// The bot is blocked there, or the account is gone.
    Unreachable,
    /// Telegram refused the card for good.
    Refused,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    pub at: Moment,
    /// What.
    pub fact: Fact,
}

/// What can happen to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// Whoever asks said something: the question itself, more of it, or a further one.
    Asked {
        /// What.
        said: Said,
    },
    /// It was put on somebody's telephone.
    Given {
        /// On whose.
        to: PersonId,
    },
    /// Whoever had it has it no more.
    PassedOn {
        /// Who.
        by: PersonId,
        /// Why.
        because: Passing,
    },
    /// Whoever has it was called anew, because more was asked.
    CalledAgain {
        /// Who.
        who: PersonId,
    },
    /// Somebody will answer it, and sees the name.
    Took {
        /// Who.
        by: PersonId,
    },
    /// An answer, or more of it.
    Answered {
        /// Who.
        by: PersonId,
        /// What.
        said: Said,
    },
    /// Thanks for the answer: passed on, and no further question.
    Thanked {
        /// What was said.
        said: Said,
    },
    /// Answered by telephone.
    Phoned {
        /// Who.
        by: PersonId,
    },
    /// Ended without an answer.
    Closed {
        /// Who.
        by: PersonId,
    },
    /// An answer could not be delivered: whoever gave it has to find another way.
    NotDelivered {
        /// Whose answer.
        by: PersonId,
    },
    /// Nobody waits for an answer any more: it is about somebody who has died.
    Lapsed,
    /// The chat with whoever asks is dead.
    Unreachable,
    /// It lives again.
    Reachable,
}

impl Fact {
    /// What was said, if anything was.
    #[must_use]
    pub fn said(&self) -> Option<&Said> {
        match self {
            Self::Asked { said } | Self::Answered { said, .. } | Self::Thanked { said } => {
                Some(said)
            }
            Self::Given { .. }
            | Self::PassedOn { .. }
            | Self::CalledAgain { .. }
            | Self::Took { .. }
            | Self::Phoned { .. }
            | Self::Closed { .. }
            | Self::NotDelivered { .. }
            | Self::Lapsed
            | Self::Unreachable
            | Self::Reachable => None,
        }
    }

    /// Whether nobody waits for an answer after it.
    #[must_use]
    pub fn is_answer(&self) -> bool {
        match self {
            Self::Answered { .. } | Self::Phoned { .. } | Self::Closed { .. } | Self::Lapsed => {
                true
            }
            Self::Asked { .. }
            | Self::Given { .. }
            | Self::CalledAgain { .. }
            | Self::PassedOn { .. }
            | Self::Took { .. }
            | Self::Thanked { .. }
            | Self::NotDelivered { .. }
            | Self::Unreachable
            | Self::Reachable => false,
        }
    }
}
