//! Two colleagues change places: one asks, the other takes the shift or does not.
//!
//! A wish is open until it is answered, withdrawn, overtaken by something else, or the
//! shift begins. Must never change a roster by itself: [`Swap::carry_out`] is asked to.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{DutyDesk, Roster};
use crate::clock::Moment;
use crate::domain::id::{PersonId, SwapId};
use crate::domain::village::ShiftId;

/// A wish to be replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Swap {
    /// Its id.
    pub id: SwapId,
    /// At which desk.
    pub desk: DutyDesk,
    /// Who asks.
    pub from: PersonId,
    /// Who is asked.
    pub to: PersonId,
    /// What is given.
    pub gives: ShiftDay,
    /// What is taken for it; `None`: nothing.
    pub takes: Option<ShiftDay>,
    /// When it was asked.
    pub asked: Moment,
    /// Until when it can be answered: the first of its shifts begins.
    pub until: Moment,
    /// Where it stands.
    pub state: SwapState,
    /// The card on the telephone of whoever is asked: chat and message.
    pub card: Option<(i64, u64)>,
}

/// One shift of one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShiftDay {
    /// The day on which it begins.
    pub day: NaiveDate,
    /// Which shift.
    pub shift: ShiftId,
}

/// Where a wish stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SwapState {
    /// Not answered yet.
    Open,
    /// The roster is changed.
    Accepted,
    /// The colleague can't.
    Refused,
    /// Whoever asked needs it no more.
    Withdrawn,
    /// The shift has begun.
    Expired,
    /// The roster is another one by now: it would not fit any more.
    Overtaken,
}

impl Swap {
    /// Whether it can be answered now.
    #[must_use]
    pub fn is_open(&self, now: Moment) -> bool {
        self.state == SwapState::Open && now < self.until
    }

    /// Whether it is about the same place in the roster.
    #[must_use]
    pub fn is_about(&self, from: PersonId, gives: &ShiftDay) -> bool {
        self.from == from && self.gives == *gives
    }

    /// Changes the roster. False: it does not fit any more, and nothing changed.
    pub fn carry_out(&self, roster: &mut Roster) -> bool {
        let mut after = roster.clone();
        let given = after.replace(self.gives.day, &self.gives.shift, [self.from, self.to]);
        let taken = self
            .takes
            .as_ref()
            .is_none_or(|one| after.replace(one.day, &one.shift, [self.to, self.from]));
        let fits = given && taken;
        if fits {
            *roster = after;
        }
        fits
    }
}
