//! How a stay in isolation ends, and what officers decide about it on the way (PROTOCOL 3).
//! An officer ends it, lengthens or shortens it, each time with a reason that is shown.

use serde::{Deserialize, Serialize};

use super::id::PersonId;
use crate::clock::Moment;

/// How a stay ended. Stored for years: names are never changed, none is taken away.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum StayEnd {
    /// Selesai: an officer has confirmed it.
    Completed,
    /// Sent to a hospital or the puskesmas.
    Referred,
    /// Lies in a hospital.
    Admitted,
    /// Has moved away.
    Moved,
    /// Has died.
    Died,
    /// Was not found, by nobody and in no way.
    Lost,
    /// Should never have been registered.
    EnteredByMistake,
    /// Another stay took its place.
    Replaced,
    /// It had begun with a result that was wrong.
    TakenBack,
    /// From before it was written down how.
    #[default]
    Unrecorded,
}

impl StayEnd {
    /// Those that an officer chooses, in the order in which they are offered.
    pub const BY_OFFICER: [Self; 7] = [
        Self::Completed,
        Self::Referred,
        Self::Admitted,
        Self::Moved,
        Self::Lost,
        Self::Died,
        Self::EnteredByMistake,
    ];

    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Completed,
        Self::Referred,
        Self::Admitted,
        Self::Moved,
        Self::Died,
        Self::Lost,
        Self::EnteredByMistake,
        Self::Replaced,
        Self::TakenBack,
        Self::Unrecorded,
    ];

    /// As it stands in a button.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Completed => "completed",
            Self::Referred => "referred",
            Self::Admitted => "admitted",
            Self::Moved => "moved",
            Self::Died => "died",
            Self::Lost => "lost",
            Self::EnteredByMistake => "mistake",
            Self::Replaced => "replaced",
            Self::TakenBack => "taken-back",
            Self::Unrecorded => "unrecorded",
        }
    }

    /// Whether the person is where they were: what was asked after a bad grade is asked on.
    #[must_use]
    pub fn leaves_them_at_home(self) -> bool {
        match self {
            Self::Completed
            | Self::EnteredByMistake
            | Self::Replaced
            | Self::TakenBack
            | Self::Unrecorded => true,
            Self::Referred | Self::Admitted | Self::Moved | Self::Died | Self::Lost => false,
        }
    }

    /// Whether somebody is to look whether they have come back.
    #[must_use]
    pub fn is_waited_for(self) -> bool {
        match self {
            Self::Referred | Self::Admitted | Self::Lost => true,
            Self::Completed
            | Self::Moved
            | Self::Died
            | Self::EnteredByMistake
            | Self::Replaced
            | Self::TakenBack
            | Self::Unrecorded => false,
        }
    }

    /// Whether an officer may let the stay go on again: they came back, or it was ended by
    /// mistake. What a test or another stay has ended is theirs.
    #[must_use]
    pub fn may_go_on(self) -> bool {
        match self {
            Self::Completed
            | Self::Referred
            | Self::Admitted
            | Self::Moved
            | Self::Died
            | Self::Lost
            | Self::EnteredByMistake => true,
            Self::Replaced | Self::TakenBack | Self::Unrecorded => false,
        }
    }

    /// Whether it belongs to whoever has an open alert: they end both together.
    #[must_use]
    pub fn belongs_to_an_alert(self) -> bool {
        match self {
            Self::Referred | Self::Admitted | Self::Died => true,
            Self::Completed
            | Self::Moved
            | Self::Lost
            | Self::EnteredByMistake
            | Self::Replaced
            | Self::TakenBack
            | Self::Unrecorded => false,
        }
    }
}

/// Something that was decided about a stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// When.
    pub at: Moment,
    /// Who of the staff.
    pub by: PersonId,
    /// What.
    pub what: Decided,
    /// Why.
    #[serde(default)]
    pub because: Because,
}

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decided {
    /// It lasts so many days after day 0.
    Length {
        /// Before.
        was: Option<u32>,
        /// From now on.
        is: u32,
    },
    /// It is over.
    Ended {
        /// How.
        why: StayEnd,
    },
    /// It goes on again.
    WentOn,
}

/// Why: one of the usual reasons, or somebody's own words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Because {
    /// One of the usual reasons.
    #[serde(default)]
    pub reason: Option<Reason>,
    /// Own words.
    #[serde(default)]
    pub words: Option<String>,
}

impl Because {
    /// One of the usual reasons.
    #[must_use]
    pub fn of(reason: Reason) -> Self {
        Self {
            reason: Some(reason),
            words: None,
        }
    }

    /// In somebody's own words.
    #[must_use]
    pub fn said(words: String) -> Self {
        Self {
            reason: None,
            words: Some(words),
        }
    }

    /// Whether there is any.
    #[must_use]
    pub fn is_given(&self) -> bool {
        self.reason.is_some() || self.words.is_some()
    }
}

/// The usual reasons. Stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Longer: there are still complaints.
    Complaints,
    /// Longer: some days were not reported.
    MissedReports,
    /// Longer: a result is awaited.
    AwaitsResult,
    /// Longer: they have met somebody ill again.
    MetAgain,
    /// Shorter: the first day was an earlier one.
    BeganEarlier,
    /// Shorter: a test confirms that there is no infection.
    TestedNegative,
    /// Shorter or longer: the rule is another now.
    RuleChanged,
    /// Ended all the same: an officer has examined them.
    Examined,
    /// Ended all the same: they were well on the telephone or at a visit.
    HeardWell,
    /// Ended all the same: the complaint is usual for them.
    UsualComplaint,
}

impl Reason {
    /// Why a stay is made longer.
    pub const LONGER: [Self; 5] = [
        Self::Complaints,
        Self::MissedReports,
        Self::AwaitsResult,
        Self::MetAgain,
        Self::RuleChanged,
    ];
    /// Why it is made shorter.
    pub const SHORTER: [Self; 3] = [Self::BeganEarlier, Self::TestedNegative, Self::RuleChanged];
    /// Why it is ended although something speaks against it.
    pub const ALL_THE_SAME: [Self; 3] = [Self::Examined, Self::HeardWell, Self::UsualComplaint];

    /// As it stands in a button.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Complaints => "complaints",
            Self::MissedReports => "missed",
            Self::AwaitsResult => "awaits",
            Self::MetAgain => "met-again",
            Self::BeganEarlier => "earlier",
            Self::TestedNegative => "negative",
            Self::RuleChanged => "rule",
            Self::Examined => "examined",
            Self::HeardWell => "heard",
            Self::UsualComplaint => "usual",
        }
    }
}
