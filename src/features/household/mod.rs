//! Households (`/keluarga`): people for whom one telephone, or several, report.
//!
//! - [`family`] shows who belongs to it, and a member's page.
//! - [`add`] takes somebody in; what is known of them is corrected with
//!   [`crate::features::correcting`].
//! - [`leave`] lets a member or a telephone go.
//! - [`link`] makes the link for another telephone, [`opened`] opens it there.
//! - [`hear`] brings the day's question up to date when something is known of a member;
//!   [`audit`] keeps households, their index and the accounts of their telephones in step.
//!
//! Rules: [`crate::domain::household`]; the question itself is
//! [`crate::features::household_question`]. Must never: leave somebody in isolation without
//! anybody who is asked about them, or show a house to a telephone that does not report
//! for it.

mod add;
mod family;
mod keeping;
mod leave;
mod link;
mod opened;
mod round;
mod telephones;

pub use opened::{code_in, open};
pub use round::audit;

use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::dialogue::{self, Dialogue, Input, Screen, Turn};
use super::{Flow, Notice, Visit, correcting, household_question};
use crate::domain::access::Action;
use crate::domain::household::Opens;
use crate::domain::id::{PersonId, RandomId};
use crate::engine::Fault;
use crate::register;

/// A standing button of this feature. Promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    List,
    Add,
    Show,
    Change,
    Leave,
    Telephone,
    HandOver,
    Share,
    Release,
}

impl Word {
    const ALL: [Self; 9] = [
        Self::List,
        Self::Add,
        Self::Show,
        Self::Change,
        Self::Leave,
        Self::Telephone,
        Self::HandOver,
        Self::Share,
        Self::Release,
    ];

    fn written(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Add => "add",
            Self::Show => "show",
            Self::Change => "change",
            Self::Leave => "leave",
            Self::Telephone => "telephone",
            Self::HandOver => "hand-over",
            Self::Share => "share",
            Self::Release => "release",
        }
    }

    fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.written() == word)
    }
}

/// What it takes to press this standing button.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    Word::read(word).map(|_| Action::ReportSelf)
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    Word::ALL.map(Word::written).to_vec()
}

/// `/keluarga`: who belongs to it; with a code behind it, the link that bears it.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn command(visit: &mut Visit<'_, '_>, args: &str) -> Result<(), Fault> {
    match args.split_whitespace().next() {
        Some(code) => open(visit, code_in(code).unwrap_or(code)).await,
        None => family::list(visit).await,
    }
}

/// A standing button.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    let person = thing.map(PersonId::from_bits);
    match (Word::read(word), person) {
        (Some(Word::List), _) => family::list(visit).await,
        (Some(Word::Add), _) => add::begin(visit).await,
        (Some(Word::Telephone), _) => link::make(visit, Opens::Telephone).await,
        (Some(Word::HandOver), _) => link::make(visit, Opens::HandOver).await,
        (Some(Word::Show), Some(person)) => family::member(visit, person).await,
        (Some(Word::Change), Some(person)) => correcting::begin(visit, person).await,
        (Some(Word::Share), Some(person)) => link::make(visit, Opens::Member(person)).await,
        (Some(Word::Leave), Some(person)) => leave::ask(visit, leave::Who::Member(person)).await,
        (Some(Word::Release), Some(holder)) => {
            leave::ask(visit, leave::Who::TelephoneOf(holder)).await
        }
        (Some(Word::Show | Word::Change | Word::Share | Word::Leave | Word::Release), None)
        | (None, _) => dialogue::old_button(visit).await,
    }
}

/// A flow of this feature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Somebody is taken in.
    Add(Box<add::Form>),
    /// Really let go?
    Leave(leave::Form),
    /// A link was opened: who are you?
    Open(opened::Form),
}

impl Form {
    /// Whether it is offered again after another command interrupted it.
    #[must_use]
    pub fn worth_resuming(&self) -> bool {
        match self {
            Self::Add(_) => true,
            Self::Leave(_) | Self::Open(_) => false,
        }
    }
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        match self {
            Self::Add(form) => Ok(form.screen(visit)),
            Self::Leave(form) => form.screen(visit).await,
            Self::Open(form) => form.screen(visit).await,
        }
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        match self {
            Self::Add(form) => form.answer(visit, input).await,
            Self::Leave(form) => form.answer(visit, input).await,
            Self::Open(form) => form.answer(visit, input).await,
        }
    }

    fn back(&mut self) -> bool {
        match self {
            Self::Add(form) => form.back(),
            Self::Leave(_) | Self::Open(_) => false,
        }
    }

    fn needs(&self) -> Action {
        Action::Talk
    }

    fn can_go_back(&self) -> bool {
        match self {
            Self::Add(form) => form.can_go_back(),
            Self::Leave(_) | Self::Open(_) => false,
        }
    }

    fn stand_at(&mut self, other: &Self) {
        if let (Self::Add(form), Self::Add(other)) = (self, other) {
            form.stand_at(other);
        }
    }
}

async fn begin(visit: &mut Visit<'_, '_>, form: Form) -> Result<(), Fault> {
    dialogue::begin(visit, Flow::Household(form)).await
}

/// What other features announce.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn hear(desk: &mut Desk<'_, '_>, notice: &Notice) -> Result<(), Fault> {
    match notice {
        Notice::ReportFiled(report) => refresh_of(desk, report.person).await,
        Notice::AlertClosed { person, .. }
        | Notice::PersonCorrected { person }
        | Notice::IsolationStarted { person, .. }
        | Notice::IsolationChanged { person }
        | Notice::IsolationEnded { person, .. } => refresh_of(desk, *person).await,
        Notice::ConsentDecided { person } => telephones::consent_decided(desk, *person).await,
        Notice::HouseholdChanged { people } => {
            for person in people {
                refresh_of(desk, *person).await?;
            }
            Ok(())
        }
        Notice::Merged(merged) => refresh_of(desk, merged.kept).await,
        Notice::AccountMoved { .. }
        | Notice::LinkedElsewhere { .. }
        | Notice::StrangerTold(_)
        | Notice::StrangerKnown { .. }
        | Notice::Registered { .. }
        | Notice::DangerTapped { .. }
        | Notice::DangerDetailed { .. }
        | Notice::DangerWithdrawn { .. }
        | Notice::SilentAfterBadGrade { .. }
        | Notice::TaskWanted { .. }
        | Notice::ChatDied { .. }
        | Notice::ChatRevived { .. }
        | Notice::StaffJoined { .. }
        | Notice::StaffLeft { .. }
        | Notice::CantNow { .. }
        | Notice::HourChanged { .. }
        | Notice::Confirmed { .. }
        | Notice::Unconfirmed { .. }
        | Notice::AlertChanged { .. } => Ok(()),
    }
}

/// The day's question shows how far the day has come for a member.
async fn refresh_of(desk: &mut Desk<'_, '_>, person: PersonId) -> Result<(), Fault> {
    for household in register::household::of_person(desk.tx, person).await? {
        household_question::refresh(desk, &household).await?;
    }
    Ok(())
}
