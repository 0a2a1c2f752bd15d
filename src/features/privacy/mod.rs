//! One's own data (UU 27/2022): what is kept and who sees it, to read, to correct, to
//! stop and to erase.
//!
//! - `/privasi` ([`page`]) says it; `/ubah` corrects ([`super::correcting`]).
//! - `/dataku` ([`my_data`]) gives all of it, and who looked at it, as a file.
//! - `/berhenti` ([`stop`]) ends the questions and keeps what there is.
//! - `/hapus` ([`erase`]) erases, table by table ([`forget`]).
//! - [`purge`] erases by itself what is old and closed, after it was announced.
//!
//! Everybody may: also somebody who never registered, or has said no. Must never show
//! one person another's data, make anybody believe that silence is health, or erase
//! what an open alert or a running isolation needs.

mod erase;
mod forget;
mod house;
mod my_data;
mod page;
mod purge;
mod stop;

pub use erase::begin as erase;
pub use my_data::send as send_my_data;
pub use page::show;

use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::dialogue::{self, Dialogue, Input, Screen, Turn};
use super::{Flow, Notice, Visit, correcting, home};
use crate::domain::access::Action;
use crate::domain::id::PersonId;
use crate::engine::Fault;
use crate::i18n::Msg;

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// Whether a waiting erasure may be done now.
    Erase {
        /// Whose.
        person: PersonId,
    },
    /// The purge's day, or its next page.
    Purge(Box<purge::Round>),
}

/// What it takes to press this standing button.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    (word == erase::KEEP).then_some(Action::OwnData)
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    vec![erase::KEEP]
}

/// A press on a standing button of this feature.
///
/// # Errors
/// When the store fails.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    match (word, thing) {
        (erase::KEEP, Some(bits)) => erase::keep(visit, bits).await,
        (_, _) => dialogue::old_button(visit).await,
    }
}

/// A timer rang.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn due(desk: &mut Desk<'_, '_>, due: Due) -> Result<(), Fault> {
    match due {
        Due::Erase { person } => erase::due(desk, person).await,
        Due::Purge(round) => purge::due(desk, *round).await,
    }
}

/// The auditor's rounds: waiting erasures, and the purge's own timer.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    erase::audit(desk).await?;
    purge::audit(desk).await
}

/// What other features announce.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::AlertClosed { person, .. } | Notice::IsolationEnded { person, .. } => {
            erase::something_ended(desk, *person).await
        }
        Notice::Merged(merged) => erase::became_one(desk, merged.gone, merged.kept).await,
        Notice::Registered { .. }
        | Notice::AccountMoved { .. }
        | Notice::LinkedElsewhere { .. }
        | Notice::StrangerTold(_)
        | Notice::StrangerKnown { .. }
        | Notice::IsolationStarted { .. }
        | Notice::IsolationChanged { .. }
        | Notice::ReportFiled(_)
        | Notice::DangerTapped { .. }
        | Notice::DangerDetailed { .. }
        | Notice::DangerWithdrawn { .. }
        | Notice::ChatDied { .. }
        | Notice::ChatRevived { .. }
        | Notice::SilentAfterBadGrade { .. }
        | Notice::TaskWanted { .. }
        | Notice::StaffJoined { .. }
        | Notice::StaffLeft { .. }
        | Notice::CantNow { .. }
        | Notice::ConsentDecided { .. }
        | Notice::PersonCorrected { .. }
        | Notice::HouseholdChanged { .. }
        | Notice::HourChanged { .. }
        | Notice::Confirmed { .. }
        | Notice::Unconfirmed { .. }
        | Notice::AlertChanged { .. } => Ok(()),
    }
}

/// A question of this feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Really stop?
    Stop,
    /// What goes and what stays.
    Erase,
    /// Really erase?
    EraseForSure,
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        match self {
            Self::Stop => stop::screen(visit).await,
            Self::Erase => erase::screen(visit).await,
            Self::EraseForSure => Ok(erase::sure_screen(visit)),
        }
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        match self {
            Self::Stop => stop::answer(visit, input).await,
            Self::Erase => match erase::answer(visit, input)? {
                Some(turn) => Ok(turn),
                None => {
                    *self = Self::EraseForSure;
                    let choice = erase::went_on(visit);
                    Ok(Turn::Next { choice })
                }
            },
            Self::EraseForSure => erase::sure(visit, input).await,
        }
    }

    fn back(&mut self) -> bool {
        match self {
            Self::EraseForSure => {
                *self = Self::Erase;
                true
            }
            Self::Stop | Self::Erase => false,
        }
    }

    fn needs(&self) -> Action {
        Action::Talk
    }

    fn can_go_back(&self) -> bool {
        *self == Self::EraseForSure
    }

    fn stand_at(&mut self, other: &Self) {
        *self = *other;
    }
}

/// `/ubah`: corrects one's own record.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn correct(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    match visit.person.as_ref().map(|person| person.id) {
        Some(person) => correcting::begin(visit, person).await,
        None => nothing_kept(visit),
    }
}

/// `/berhenti`: stops the questions.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn stop(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    if visit.person.is_none() {
        return nothing_kept(visit);
    }
    if visit.has_said_no() {
        return stop::already(visit);
    }
    dialogue::begin(visit, Flow::Privacy(Form::Stop)).await
}

/// Of somebody who never registered there is nothing to correct or stop.
fn nothing_kept(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let line = visit.say(Msg::new("privacy-nobody"));
    let keyboard = home::keyboard(visit);
    visit.reply_with(line, keyboard).map(drop)
}
