//! The end of an isolation (`/selesai`): an officer decides, with what speaks for it and
//! what against.
//!
//! - [`board`]: what is due, by village; [`card`]: one person, with all that is to be weighed.
//! - [`decide`]: it is over, or goes on again; [`form`]: longer, shorter, ended otherwise, and
//!   the reasons; [`bulk`]: all of a village or a house against whose end nothing speaks.
//! - [`letter`]: the letter that comes with the thanks, and can be had again.
//! - [`round`]: each morning the health workers of a village get what is due.
//! - [`away`]: who was brought to a hospital or not found is waited for.
//! - [`hear`] and [`tell`]: whoever isolated, their house and their neighbourhood read of every
//!   end, whichever feature has brought it.
//!
//! Written down and announced it is in [`super::ending`], whatever follows from it is each
//! feature's own. Invariants: nothing ends by the calendar; an end against which something
//! speaks has a reason; a button that decides does so upon what its reader saw; what is due is
//! proposed once a day. Must never tell a death to the house, or anybody's health to the
//! neighbourhood.

mod away;
mod board;
mod bulk;
mod card;
mod decide;
mod form;
mod hear;
mod length;
mod letter;
mod round;
mod tell;
mod word;

pub use board::command;
pub use form::Form;
pub use hear::hear;
pub use round::audit;

use serde::{Deserialize, Serialize};

use super::button::Subject;
use super::order::{Answer, LetterState};
use super::visit::standing_button;
use super::{Desk, Feature, Visit, dialogue, villages};
use crate::clock::Moment;
use crate::domain::access::{Action, Role, Standing};
use crate::domain::calendar::Zone;
use crate::domain::id::{IsolationId, PersonId, RandomId};
use crate::domain::language::Language;
use crate::domain::place::{Area, VillageId};
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::outgoing::{Body, Button, Delivery, Keyboard, Lane, MessageRef};
use crate::i18n::{Html, Msg};
use crate::register;
use bulk::Group;
use word::Word;

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// It is the hour at which ends are proposed.
    Propose {
        /// In the villages of this zone.
        zone: Zone,
    },
}

/// What a message of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Memo {
    /// The letter with the thanks: when it can't be delivered, an officer has it brought.
    Thanks {
        /// Whose.
        person: PersonId,
        /// About which stay.
        isolation: IsolationId,
    },
}

/// What became of a letter that was sent.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn delivered(
    desk: &mut Desk<'_, '_>,
    memo: Memo,
    delivery: &Delivery,
) -> Result<(), Fault> {
    let Memo::Thanks { person, isolation } = memo;
    match delivery {
        Delivery::Refused(_) => letter::refused(desk, person, isolation).await,
        Delivery::Delivered { .. } | Delivery::Moved(_) | Delivery::Superseded => Ok(()),
    }
}

/// What it takes to press this standing button. Where, is checked with what it means.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    Word::read(word).map(|(word, _)| word.action())
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    Word::ALL.into_iter().map(Word::name).collect()
}

/// A standing button was pressed.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    let (Some((word, tail)), Some(bits)) = (Word::read(word), thing) else {
        return dialogue::old_button(visit).await;
    };
    match word {
        Word::Places => board::page(visit, Some(bits)).await,
        Word::List | Word::Away | Word::All | Word::AllYes => {
            in_village(visit, (word, tail), bits).await
        }
        Word::Show => card::show(visit, PersonId::from_bits(bits)).await,
        Word::House | Word::HouseYes => {
            let group = Group::House(PersonId::from_bits(bits));
            match word == Word::HouseYes {
                true => bulk::end(visit, &group).await,
                false => bulk::preview(visit, &group).await,
            }
        }
        Word::Letter => letter::again(visit, bits).await,
        Word::Print | Word::Deliver => letter::press(visit, word, PersonId::from_bits(bits)).await,
        Word::Confirm | Word::Longer | Word::Shorter | Word::Other | Word::Again => {
            decide::press(visit, word, tail, PersonId::from_bits(bits)).await
        }
    }
}

async fn in_village(
    visit: &mut Visit<'_, '_>,
    (word, tail): (Word, Option<u64>),
    bits: u64,
) -> Result<(), Fault> {
    let found = visit.desk.house.config.villages.iter();
    let mut found = found.filter(|village| villages::hash(&village.id) == bits);
    let Some(village) = found.next().map(|village| village.id.clone()) else {
        return dialogue::old_button(visit).await;
    };
    if !decides_in(&visit.standing(), &village) {
        visit.popup(Msg::new("release-not-yours"));
        return Ok(());
    }
    let group = Group::Village(village.clone());
    match word {
        Word::All => bulk::preview(visit, &group).await,
        Word::AllYes => bulk::end(visit, &group).await,
        Word::Away => board::away(visit, &village).await,
        Word::List
        | Word::Places
        | Word::Show
        | Word::House
        | Word::HouseYes
        | Word::Confirm
        | Word::Longer
        | Word::Shorter
        | Word::Other
        | Word::Again
        | Word::Letter
        | Word::Print
        | Word::Deliver => board::list(visit, &village, tail).await,
    }
}

/// What is known of a letter, for the command line.
///
/// # Errors
/// When the store fails.
pub async fn letter_state(desk: &Desk<'_, '_>, number: &str) -> Result<Answer, Fault> {
    let letter = register::letter::numbered(desk.tx, number).await?;
    let state = match letter.map(|letter| letter.withdrawn) {
        Some(None) => LetterState::Valid,
        Some(Some(at)) => LetterState::Withdrawn { at },
        None => LetterState::Unknown,
    };
    Ok(Answer::Letter(state))
}

/// Whether this standing decides about anybody in the village.
fn decides_in(standing: &Standing, village: &VillageId) -> bool {
    standing.may_somewhere_in(Action::Release, &Area::Village(village.clone()))
}

/// A timer rang.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn due(desk: &mut Desk<'_, '_>, due: Due, was_due: Moment) -> Result<(), Fault> {
    match due {
        Due::Propose { zone } => round::due(desk, zone, was_due).await,
    }
}

/// What a member of staff may do now.
fn standing_of(desk: &Desk<'_, '_>, member: &StaffMember) -> Standing {
    Standing {
        registered: false,
        grants: member.in_force(desk.now()),
    }
}

/// Who decides at a place, of those who can be reached: its health workers, else the
/// coordinators.
async fn deciders(desk: &Desk<'_, '_>, place: &Area) -> Result<Vec<StaffMember>, Fault> {
    let mut staff = register::staff::all(desk.tx).await?;
    staff.retain(|member| {
        !member.unreachable && standing_of(desk, member).may_somewhere_in(Action::Release, place)
    });
    let works_there = |member: &StaffMember| {
        let mut grants = member.grants.iter();
        grants.any(|grant| grant.role == Role::HealthWorker && grant.area.overlaps(place))
    };
    if staff.iter().any(works_there) {
        staff.retain(works_there);
    }
    Ok(staff)
}

/// Whoever reads a list, with or without being here.
struct Reader<'r, 'd, 't> {
    desk: &'r Desk<'d, 't>,
    language: Language,
    standing: Standing,
}

impl<'r, 'd, 't> Reader<'r, 'd, 't> {
    fn here(visit: &'r Visit<'d, 't>) -> Self {
        Self {
            desk: &visit.desk,
            language: visit.language,
            standing: visit.standing(),
        }
    }

    fn say(&self, msg: Msg) -> Html {
        self.desk.say(self.language, msg)
    }

    fn label(&self, msg: Msg) -> String {
        self.desk.label(self.language, msg)
    }

    fn button(&self, label: Msg, word: &str, bits: u64) -> Button {
        let subject = Subject::Thing(bits);
        standing_button(self.label(label), Feature::Release, word, subject)
    }
}

/// Shows it in place of the message whose button was pressed, or in a new one.
fn here(visit: &mut Visit<'_, '_>, html: Html, rows: Vec<Vec<Button>>) -> Result<(), Fault> {
    let pressed = visit.pressed.as_ref().and_then(|pressed| pressed.message);
    match pressed {
        Some(message) => {
            let body = Body::Edit {
                of: MessageRef::Telegram(message),
                html: html.fit_message().into_string(),
                buttons: rows,
            };
            visit
                .desk
                .send_body(visit.chat, Lane::Reply, body, None)
                .map(drop)
        }
        None => visit.reply_with(html, Keyboard::Inline(rows)).map(drop),
    }
}

/// What comes is a message of its own.
fn anew(visit: &mut Visit<'_, '_>) {
    if let Some(pressed) = &mut visit.pressed {
        pressed.message = None;
    }
}
