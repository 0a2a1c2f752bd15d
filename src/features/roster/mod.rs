//! On call (`/piket`): who is on duty, set by the coordinator; swaps, a handover note, and
//! "I can't just now".
//!
//! - [`overview`]: who is on now and next, for all staff;
//! - [`plan`]: the coordinator's grid of days, shifts and people ([`sheet`] draws it);
//! - [`mine`]: one's own shifts, and being away; [`note`]: the handover note;
//! - [`swap`]: asking a colleague, [`exchange`]: their answer;
//! - [`look`]: the one timer of each desk: reminders, starts, shifts that nobody keeps;
//! - [`tell`]: what people are told of it; [`words`]: how a shift is written.
//!
//! Rules: [`crate::domain::roster`]. Who is rung by an alert is taken from the roster by
//! [`crate::features::duty`]. Invariants: a desk with a roster always has its next timer,
//! an open wish to swap too; the auditor repairs both. Must never show anything of
//! residents: but for the handover note, which only those on duty read.

mod exchange;
mod hear;
mod look;
mod mine;
mod note;
mod overview;
mod plan;
mod sheet;
mod swap;
mod tell;
mod words;

pub use hear::hear;
pub use look::audit;
pub use overview::command;

use serde::{Deserialize, Serialize};

use super::button::Subject;
use super::dialogue::{self, Dialogue, Input, Screen, Turn};
use super::duty::Station;
use super::visit::standing_button;
use super::{Desk, Feature, Flow, Visit};
use crate::domain::access::Action;
use crate::domain::id::{RandomId as _, SwapId};
use crate::domain::language::Language;
use crate::domain::roster::DutyDesk;
use crate::engine::Fault;
use crate::engine::outgoing::Button as Key;
use crate::i18n::Msg;
use exchange::Answer;

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// Somebody may have to be told something at this desk.
    Look {
        /// Which.
        desk: DutyDesk,
    },
    /// The shift of a wish begins.
    Swap {
        /// Which.
        swap: SwapId,
    },
}

/// Where a flow of this feature stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// The coordinator sets who is on when.
    Plan(plan::Form),
    /// Somebody asks a colleague to take a shift.
    Swap(swap::Form),
    /// Somebody writes for the next on duty.
    Note(note::Form),
}

impl Form {
    /// Whether what is typed here may speak of danger without being a call for help.
    #[must_use]
    pub fn is_about_residents(&self) -> bool {
        match self {
            Self::Note(_) => true,
            Self::Plan(_) | Self::Swap(_) => false,
        }
    }
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        match self {
            Self::Plan(form) => sheet::screen(form, visit).await,
            Self::Swap(form) => form.screen(visit).await,
            Self::Note(form) => Ok(form.screen(visit)),
        }
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        match self {
            Self::Plan(form) => form.answer(visit, input).await,
            Self::Swap(form) => form.answer(visit, input).await,
            Self::Note(form) => form.answer(visit, input).await,
        }
    }

    fn back(&mut self) -> bool {
        match self {
            Self::Swap(form) => form.back(),
            Self::Plan(_) | Self::Note(_) => false,
        }
    }

    fn needs(&self) -> Action {
        match self {
            Self::Plan(_) => Action::KeepRoster,
            Self::Swap(_) | Self::Note(_) => Action::Serve,
        }
    }

    fn can_go_back(&self) -> bool {
        match self {
            Self::Swap(form) => form.can_go_back(),
            Self::Plan(_) | Self::Note(_) => false,
        }
    }

    fn stand_at(&mut self, other: &Self) {
        *self = other.clone();
    }

    /// What was set counts already; those whose shifts changed are told.
    async fn abandoned(self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        match self {
            Self::Plan(form) => form.tell(visit).await,
            Self::Swap(_) | Self::Note(_) => Ok(()),
        }
    }
}

/// A standing button of this feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Button {
    List,
    Show,
    Plan,
    Fill,
    Stop,
    StopForSure,
    Mine,
    Away,
    Here,
    Swap,
    Note,
    Accept,
    Refuse,
    Withdraw,
}

impl Button {
    const ALL: [Self; 14] = [
        Self::List,
        Self::Show,
        Self::Plan,
        Self::Fill,
        Self::Stop,
        Self::StopForSure,
        Self::Mine,
        Self::Away,
        Self::Here,
        Self::Swap,
        Self::Note,
        Self::Accept,
        Self::Refuse,
        Self::Withdraw,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Show => "show",
            Self::Plan => "plan",
            Self::Fill => "fill",
            Self::Stop => "unused",
            Self::StopForSure => "unused-yes",
            Self::Mine => "mine",
            Self::Away => "away",
            Self::Here => "here",
            Self::Swap => "swap",
            Self::Note => "note",
            Self::Accept => "accept",
            Self::Refuse => "refuse",
            Self::Withdraw => "withdraw",
        }
    }

    fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|button| button.word() == word)
    }

    fn action(self) -> Action {
        match self {
            Self::List | Self::Show => Action::SeeRoster,
            Self::Plan | Self::Fill | Self::Stop | Self::StopForSure => Action::KeepRoster,
            Self::Mine
            | Self::Away
            | Self::Here
            | Self::Swap
            | Self::Note
            | Self::Accept
            | Self::Refuse
            | Self::Withdraw => Action::Serve,
        }
    }

    /// What it takes at this desk.
    fn action_at(self, station: &Station) -> Action {
        match self.action() {
            Action::Serve => station.duty(),
            other => other,
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::List => "roster-list-button",
            Self::Show => "roster-show-button",
            Self::Plan => "roster-plan-button",
            Self::Fill => "roster-fill-button",
            Self::Stop => "roster-unused-button",
            Self::StopForSure => "roster-unused-yes-button",
            Self::Mine => "roster-mine-button",
            Self::Away => "roster-away-button",
            Self::Here => "roster-here-button",
            Self::Swap => "roster-swap-button",
            Self::Note => "roster-note-button",
            Self::Accept => "roster-accept-button",
            Self::Refuse => "roster-refuse-button",
            Self::Withdraw => "roster-withdraw-button",
        }
    }

    /// The key of it, about this thing; 0: about nothing.
    fn key(self, desk: &Desk<'_, '_>, language: Language, about: u64) -> Key {
        let label = desk.label(language, Msg::new(self.label()));
        self.labelled(label, about)
    }

    fn labelled(self, label: String, about: u64) -> Key {
        let subject = match about {
            0 => Subject::None,
            bits => Subject::Thing(bits),
        };
        standing_button(label, Feature::Roster, self.word(), subject)
    }
}

/// What it takes to press this standing button.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    Button::named(word).map(Button::action)
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    Button::ALL.map(Button::word).to_vec()
}

/// A standing button was pressed.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    let Some(button) = Button::named(word) else {
        return dialogue::old_button(visit).await;
    };
    match button {
        Button::List => return overview::list(visit, thing).await,
        Button::Mine => return mine::show(visit).await,
        Button::Away => return mine::away(visit).await,
        Button::Here => return mine::here(visit).await,
        Button::Swap => return swap::begin(visit).await,
        Button::Accept => return of_swap(visit, Answer::Accept, thing).await,
        Button::Refuse => return of_swap(visit, Answer::Refuse, thing).await,
        Button::Withdraw => return of_swap(visit, Answer::Withdraw, thing).await,
        Button::Show
        | Button::Plan
        | Button::Fill
        | Button::Stop
        | Button::StopForSure
        | Button::Note => {}
    }
    let station = thing.and_then(|bits| Station::numbered(visit.desk.house, bits));
    match station {
        Some(station) if station.allows(&visit.standing(), button.action_at(&station)) => {
            at_station(visit, button, &station).await
        }
        Some(_) => {
            visit.popup(Msg::new("roster-elsewhere"));
            Ok(())
        }
        None => dialogue::old_button(visit).await,
    }
}

async fn of_swap(
    visit: &mut Visit<'_, '_>,
    answer: Answer,
    thing: Option<u64>,
) -> Result<(), Fault> {
    match thing.map(SwapId::from_bits) {
        Some(swap) => exchange::press(visit, answer, swap).await,
        None => dialogue::old_button(visit).await,
    }
}

async fn at_station(
    visit: &mut Visit<'_, '_>,
    button: Button,
    station: &Station,
) -> Result<(), Fault> {
    match button {
        Button::Show => overview::show(visit, station).await,
        Button::Plan => {
            let form = plan::Form::new(visit, station).await?;
            dialogue::begin(visit, Flow::Roster(Form::Plan(form))).await
        }
        Button::Fill => {
            let form = plan::Form::at_first_gap(visit, station).await?;
            dialogue::begin(visit, Flow::Roster(Form::Plan(form))).await
        }
        Button::Stop => plan::ask_to_stop(visit, station),
        Button::StopForSure => plan::stop(visit, station).await,
        Button::Note => note::begin(visit, station).await,
        // Dealt with before: they are about no desk.
        Button::List
        | Button::Mine
        | Button::Away
        | Button::Here
        | Button::Swap
        | Button::Accept
        | Button::Refuse
        | Button::Withdraw => Ok(()),
    }
}

/// A timer rang.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn due(desk: &mut Desk<'_, '_>, due: Due) -> Result<(), Fault> {
    match due {
        Due::Look { desk: which } => look::due(desk, &which).await,
        Due::Swap { swap } => exchange::due(desk, swap).await,
    }
}
