//! Alerts: a grave report reaches a health worker within seconds, who must take it,
//! or it goes on to the next, until somebody does.
//!
//! Commands: `/darurat` (anyone) and `/peringatan` (health workers, coordinators).
//! Hears of reports, danger signs, silence, dead chats and changes of the staff.
//! An alert's rules are in [`crate::domain::alert`], who is rung in
//! [`crate::domain::escalation`].
//!
//! Invariants: an open alert always has its next timer; at most one is open for a
//! person; the name and number are shown only to whoever has it, and each look is
//! written down. Must never close an alert by itself, or ask anything before the
//! alert is out.

mod audit;
mod card;
mod case;
mod emergency;
mod for_whom;
mod form;
mod handle;
mod hear;
mod list;
mod orders;
mod path;
mod raise;
mod reassign;
mod ring;
mod stranger;
mod tell;
mod word;

pub use audit::audit;
pub use emergency::emergency;
pub use form::Form;
pub use handle::press;
pub use hear::hear;
pub use list::list;
pub use orders::{listed, told};

use serde::{Deserialize, Serialize};

use super::desk::Desk;
use crate::clock::Moment;
use crate::domain::access::Action;
use crate::domain::escalation::SkipReason;
use crate::domain::id::{AlertId, PersonId};
use crate::engine::Fault;
use crate::engine::outgoing::Delivery;
use case::Case;
use word::Word;

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// The next rung, or the next question to whoever has it.
    Next {
        /// Which alert.
        alert: AlertId,
    },
}

/// What a message of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Memo {
    /// A card: when it can't be delivered, the next telephone rings.
    Card {
        /// Which alert.
        alert: AlertId,
        /// On whose telephone.
        staff: PersonId,
    },
}

/// What it takes to press this standing button.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    if word == list::MORE {
        return Some(Action::SeeAlerts);
    }
    if word == for_whom::FOR {
        return Some(for_whom::ACTION);
    }
    Word::read(word).map(Word::action)
}

/// The words of its standing buttons. (`to-<id>`, the hand-over, is as `next`.)
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    Word::FIXED
        .into_iter()
        .filter_map(Word::fixed_name)
        .chain([list::MORE, for_whom::FOR])
        .collect()
}

/// A timer of an alert is due.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn due(desk: &mut Desk<'_, '_>, due: Due, was_due: Moment) -> Result<(), Fault> {
    let Due::Next { alert } = due;
    match Case::find(desk, alert).await? {
        Some(mut case) => ring::due(desk, &mut case, was_due).await,
        None => {
            log::error!(alert:% = alert; "a timer of an alert that is not there");
            Ok(())
        }
    }
}

/// The result of a card.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn delivered(
    desk: &mut Desk<'_, '_>,
    memo: Memo,
    delivery: &Delivery,
) -> Result<(), Fault> {
    let Memo::Card { alert, staff } = memo;
    match delivery {
        Delivery::Refused(_) => {}
        Delivery::Delivered { .. } | Delivery::Moved(_) | Delivery::Superseded => return Ok(()),
    }
    match Case::find(desk, alert).await? {
        Some(mut case) if !case.alert().is_closed() => {
            log::warn!(alert:% = alert; "a card was refused; the next telephone rings");
            ring::drop_out(desk, &mut case, staff, SkipReason::Refused).await
        }
        Some(_) | None => Ok(()),
    }
}
