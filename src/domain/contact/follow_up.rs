//! How far the follow-up of contacts has come, of one and of all of a case.

use chrono::NaiveDate;

use crate::domain::isolation::{Isolation, IsolationState};
use crate::domain::stay_end::StayEnd;

/// How far the follow-up of a contact has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FollowUp {
    /// Not spoken with yet.
    Sought,
    /// Spoken with, not in isolation.
    Reached,
    /// Said no.
    Refused,
    /// In isolation, asked every day.
    Isolating,
    /// The isolation is over.
    Completed,
    /// Is a case, with contacts of their own.
    BecameCase,
    /// Others look after them.
    HandedOver,
    /// The time in which they could have fallen ill went by without follow-up.
    Lost,
}

impl FollowUp {
    /// All of them, in the order in which they are counted.
    pub const ALL: [Self; 8] = [
        Self::Sought,
        Self::Reached,
        Self::Refused,
        Self::Isolating,
        Self::Completed,
        Self::BecameCase,
        Self::HandedOver,
        Self::Lost,
    ];

    /// Whether nothing is left to be done for this contact as a contact. Who was lost was
    /// not followed up: that is no end to be counted as one.
    #[must_use]
    pub fn is_finished(self) -> bool {
        match self {
            Self::Completed | Self::BecameCase | Self::HandedOver => true,
            Self::Sought | Self::Reached | Self::Refused | Self::Isolating | Self::Lost => false,
        }
    }
}

/// How a contact stands in the register on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The stay that goes on, or the last one.
    pub stay: Stay,
    /// Whether they are a case themselves.
    pub is_case: bool,
    /// The day.
    pub today: NaiveDate,
    /// How long close contacts isolate.
    pub length_days: u32,
}

/// The newest stay of somebody, in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stay {
    /// None since they met.
    None,
    /// It goes on.
    GoesOn,
    /// It is over.
    Over,
    /// Nobody found them any more.
    Lost,
}

impl Stay {
    /// Of all the stays of somebody who met the case on that day: what was over before does
    /// not count.
    #[must_use]
    pub fn since(met: Option<NaiveDate>, stays: &[Isolation]) -> Self {
        if stays.iter().any(Isolation::is_active) {
            return Self::GoesOn;
        }
        let reaches = |stay: &&Isolation| match (met, stay.last_day()) {
            (Some(met), Some(last)) => last >= met,
            (None, _) | (_, None) => true,
        };
        let ends = stays.iter().filter(reaches).map(Self::after);
        ends.fold(Self::None, |known, one| match (known, one) {
            (Self::Over, _) | (_, Self::Over) => Self::Over,
            (Self::Lost, _) | (_, Self::Lost) => Self::Lost,
            (_, _) => known,
        })
    }

    /// What one stay that has ended means for the follow-up of a contact.
    fn after(stay: &Isolation) -> Self {
        match stay.state {
            IsolationState::Active => Self::GoesOn,
            IsolationState::Ended { why, .. } => match why {
                StayEnd::Completed
                | StayEnd::Referred
                | StayEnd::Admitted
                | StayEnd::Moved
                | StayEnd::Died
                | StayEnd::Unrecorded => Self::Over,
                StayEnd::Lost => Self::Lost,
                StayEnd::EnteredByMistake | StayEnd::Replaced | StayEnd::TakenBack => Self::None,
            },
        }
    }
}

/// How far a case has come with its contacts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// All contacts.
    pub total: usize,
    /// Of whom nothing is left to be done.
    pub finished: usize,
    counts: [usize; FollowUp::ALL.len()],
}

impl Progress {
    /// Of these.
    #[must_use]
    pub fn of(contacts: impl IntoIterator<Item = FollowUp>) -> Self {
        let mut progress = Self::default();
        for one in contacts {
            progress.total += 1;
            progress.finished += usize::from(one.is_finished());
            for (count, kind) in progress.counts.iter_mut().zip(FollowUp::ALL) {
                *count += usize::from(kind == one);
            }
        }
        progress
    }

    /// How many there are of this kind.
    #[must_use]
    pub fn count(&self, kind: FollowUp) -> usize {
        let pairs = self.counts.iter().zip(FollowUp::ALL);
        pairs.filter(|(_, one)| *one == kind).map(|(n, _)| *n).sum()
    }

    /// Whether nothing is left to be done.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.total > 0 && self.finished == self.total
    }
}
