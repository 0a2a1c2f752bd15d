//! The questions of an arrival.

use serde::{Deserialize, Serialize};

use crate::features::details::Field;

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Language of the chat.
    Language,
    /// Traveller or another isolation: staff only.
    Kind,
    /// May we keep the data?
    Consent,
    /// Something of one of the party.
    Person {
        /// Which, from 0: the one who answers.
        member: usize,
        /// What.
        field: Field,
    },
    /// Why in isolation: staff only.
    Reason,
    /// From where.
    Origin,
    /// From which country.
    Country,
    /// Which day they arrived; day 0 of an isolation without a journey.
    Arrived,
    /// Which day they left.
    Departed,
    /// How they came.
    Transport,
    /// Who came along.
    Party,
    /// In whose house they stay.
    Host,
    /// Whether food should be brought.
    Food,
    /// Number of the identity card.
    Nik,
    /// Number of the family card.
    FamilyCard,
    /// Who has complaints.
    Unwell,
    /// All of it, to be checked.
    Summary,
    /// Which answer is to be changed.
    Change,
}

impl Step {
    /// What is asked of each who came.
    pub(super) fn about(member: usize) -> impl Iterator<Item = Self> {
        [
            Field::Name,
            Field::Birth,
            Field::Sex,
            Field::Pregnancy,
            Field::Conditions,
        ]
        .into_iter()
        .map(move |field| Self::Person { member, field })
    }

    /// Which of the party it asks about.
    pub(super) fn member(self) -> Option<usize> {
        match self {
            Self::Person { member, .. } => Some(member),
            Self::Language
            | Self::Kind
            | Self::Consent
            | Self::Reason
            | Self::Origin
            | Self::Country
            | Self::Arrived
            | Self::Departed
            | Self::Transport
            | Self::Party
            | Self::Host
            | Self::Food
            | Self::Nik
            | Self::FamilyCard
            | Self::Unwell
            | Self::Summary
            | Self::Change => None,
        }
    }

    /// Its word in the buttons of "which answer is to be changed".
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Kind => "kind",
            Self::Consent => "consent",
            Self::Person { field, .. } => field.word(),
            Self::Reason => "reason",
            Self::Origin => "origin",
            Self::Country => "country",
            Self::Arrived => "arrived",
            Self::Departed => "departed",
            Self::Transport => "transport",
            Self::Party => "party",
            Self::Host => "host",
            Self::Food => "food",
            Self::Nik => "nik",
            Self::FamilyCard => "family-card",
            Self::Unwell => "unwell",
            Self::Summary => "summary",
            Self::Change => "change",
        }
    }
}
