//! Somebody was registered twice: an officer who knows the neighbourhood is asked, and
//! two records become one.
//!
//! Whenever somebody is registered or corrected, likely twins are looked up
//! ([`crate::domain::duplicate`]). The card shows both side by side: name, birth year,
//! RT, since when, how reached; never a symptom or a grade. A no is remembered. A yes
//! is confirmed once more, for it can't be taken back: it makes one record of two in
//! one batch, and stands in the audit trail.
//!
//! Invariants: nobody decides about himself; whoever works here is joined with somebody
//! only by those who give roles, for the roles go along; an open question comes up again
//! until it is answered.

mod answer;
mod ask;
mod card;
mod merge;

use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::{Notice, Visit, dialogue};
use crate::domain::access::Action;
use crate::domain::id::{DoubtId, RandomId};
use crate::engine::Fault;
use crate::i18n::Msg;
use crate::register;

pub use ask::audit;

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// Nobody has answered yet.
    Again {
        /// Which question.
        doubt: DoubtId,
    },
}

/// The words of the buttons on a card. Promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    /// The same person.
    One,
    /// Yes, make one record of the two.
    Join,
    /// Two people.
    Two,
    /// Not now.
    Later,
    /// Show the question again.
    Ask,
}

impl Word {
    const ALL: [Self; 5] = [Self::One, Self::Join, Self::Two, Self::Later, Self::Ask];

    fn written(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Join => "join",
            Self::Two => "two",
            Self::Later => "later",
            Self::Ask => "ask",
        }
    }

    fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.written() == word)
    }
}

/// What it takes to press this standing button. About whom, is checked with the two.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    Word::read(word).map(|_| Action::MatchPeople)
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    Word::ALL.into_iter().map(Word::written).collect()
}

/// A button on a card was pressed.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    let (Some(word), Some(bits)) = (Word::read(word), thing) else {
        return dialogue::old_button(visit).await;
    };
    let id = DoubtId::from_bits(bits);
    let Some(doubt) = register::doubt::find(visit.desk.tx, id).await? else {
        return dialogue::old_button(visit).await;
    };
    if !doubt.is_open() {
        visit.toast(Msg::new("duplicates-answered"));
        return card::show_answer(&mut visit.desk, &doubt).await;
    }
    let Some(pair) = ask::Pair::of(&visit.desk, &doubt).await? else {
        return ask::over(&mut visit.desk, doubt).await;
    };
    if !pair.may_be_judged_by(visit) {
        visit.popup(Msg::new("duplicates-not-yours"));
        return Ok(());
    }
    match word {
        Word::One => answer::sure(visit, &doubt, &pair),
        Word::Ask => answer::ask_again(visit, &doubt, &pair),
        Word::Later => answer::later(visit, &doubt).await,
        Word::Two => answer::two(visit, doubt).await,
        Word::Join => merge::one(visit, doubt, pair).await,
    }
}

/// A timer rang.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn due(desk: &mut Desk<'_, '_>, due: Due) -> Result<(), Fault> {
    let Due::Again { doubt } = due;
    match register::doubt::find(desk.tx, doubt).await? {
        Some(doubt) if doubt.is_open() => ask::ask(desk, doubt).await,
        Some(_) | None => Ok(()),
    }
}

/// What other features announce.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::Registered { person } | Notice::PersonCorrected { person } => {
            ask::look_for_twins(desk, *person).await
        }
        Notice::StaffJoined { .. } => ask::ask_what_nobody_has(desk).await,
        Notice::Merged(one) => ask::move_doubts(desk, one.gone, one.kept).await,
        Notice::LinkedElsewhere { person, other } => ask::doubt_a_link(desk, *person, *other).await,
        Notice::IsolationStarted { .. }
        | Notice::IsolationChanged { .. }
        | Notice::IsolationEnded { .. }
        | Notice::ReportFiled(_)
        | Notice::DangerTapped { .. }
        | Notice::DangerDetailed { .. }
        | Notice::DangerWithdrawn { .. }
        | Notice::AlertClosed { .. }
        | Notice::StrangerTold(_)
        | Notice::StrangerKnown { .. }
        | Notice::ChatDied { .. }
        | Notice::ChatRevived { .. }
        | Notice::SilentAfterBadGrade { .. }
        | Notice::TaskWanted { .. }
        | Notice::StaffLeft { .. }
        | Notice::CantNow { .. }
        | Notice::ConsentDecided { .. }
        | Notice::AccountMoved { .. }
        | Notice::HouseholdChanged { .. }
        | Notice::HourChanged { .. }
        | Notice::Confirmed { .. }
        | Notice::Unconfirmed { .. }
        | Notice::AlertChanged { .. } => Ok(()),
    }
}
