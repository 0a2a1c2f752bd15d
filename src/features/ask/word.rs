//! What the buttons of a question mean.

use crate::domain::access::Action;

/// A button of a question. Its name is a promise: cards stay on telephones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// Begins a question of one's own.
    Ask,
    /// Goes on with a thread.
    Again,
    /// Another page of the list.
    List,
    /// Shows the card anew.
    Show,
    /// "Jawab": takes it and asks for the answer.
    Answer,
    /// "Lewat telepon": takes it and shows the number.
    Phone,
    /// "Sudah ditelepon".
    Phoned,
    /// "Oper": to the next.
    Pass,
    /// "Selesai".
    Done,
}

impl Word {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Ask,
        Self::Again,
        Self::List,
        Self::Show,
        Self::Answer,
        Self::Phone,
        Self::Phoned,
        Self::Pass,
        Self::Done,
    ];

    /// The word in a button's data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Again => "again",
            Self::List => "list",
            Self::Show => "show",
            Self::Answer => "answer",
            Self::Phone => "phone",
            Self::Phoned => "phoned",
            Self::Pass => "pass",
            Self::Done => "done",
        }
    }

    /// Reads it back.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == word)
    }

    /// What it takes to press it.
    pub fn action(self) -> Action {
        match self {
            Self::Ask | Self::Again => Action::Ask,
            Self::List
            | Self::Show
            | Self::Answer
            | Self::Phone
            | Self::Phoned
            | Self::Pass
            | Self::Done => Action::AnswerQuestions,
        }
    }

    /// What stands on it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Ask => "ask-ask-button",
            Self::Again => "ask-again-button",
            Self::List | Self::Show => "ask-show-button",
            Self::Answer => "ask-answer-button",
            Self::Phone => "ask-phone-button",
            Self::Phoned => "ask-phoned-button",
            Self::Pass => "ask-pass-button",
            Self::Done => "ask-done-button",
        }
    }
}
