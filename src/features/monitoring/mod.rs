//! Who isolates, and how it goes: for those who look after them.
//!
//! - `/pantau`: [`board`] has the places one looks after, with counts; [`list`] a page of
//!   people, each a button to a [`card`].
//! - `/warga`: [`find`] looks somebody up by name or number.
//! - [`sight`]: what whoever is here may see at a place; [`spot`] and [`word`]: what stands
//!   in the buttons.
//! - [`look`] keeps what the lists are made of ([`crate::register::monitored`]) in step
//!   with people, stays and reports, in the transaction in which one of them changes.
//! - [`round`] is the auditor's: what the disk has lost of it is made again, a part at a
//!   time.
//!
//! Each right is asked for at the place or the person that a button means, at each press.

mod board;
mod card;
mod find;
mod graded;
mod list;
mod look;
mod round;
mod sight;
mod spot;
mod word;

pub use board::command;
pub use find::{Form, command as find};
pub use look::hear;
pub use round::audit;

use serde::{Deserialize, Serialize};

use super::button::Subject;
use super::desk::Desk;
use super::visit::standing_button;
use super::{Feature, Visit, dialogue};
use crate::domain::access::Action;
use crate::domain::id::{PersonId, RandomId};
use crate::engine::Fault;
use crate::engine::outgoing::{Body, Button, Keyboard, Lane, MessageRef};
use crate::i18n::{Html, Msg};
use spot::Spot;
use word::Word;

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// The auditor's round goes on.
    Round(round::Round),
}

/// What it takes to press this standing button. Where, is checked with what it means.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    Word::read(word).map(Word::action)
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    Word::all()
}

/// A standing button was pressed.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    let (Some(word), Some(bits)) = (Word::read(word), thing) else {
        return dialogue::old_button(visit).await;
    };
    let person = PersonId::from_bits(bits);
    match word {
        Word::Places => board::page(visit, bits).await,
        Word::Card => card::show(visit, person).await,
        Word::Food => card::food(visit, person, true).await,
        Word::NoFood => card::food(visit, person, false).await,
        Word::Find => {
            dialogue::pause(visit).await?;
            find::ask(visit).await
        }
        Word::Board | Word::Neighbourhoods | Word::List(..) => {
            match Spot::read(bits, &visit.desk.house.config.villages) {
                Some(spot) => at(visit, word, &spot).await,
                None => dialogue::old_button(visit).await,
            }
        }
    }
}

/// A button about a place.
async fn at(visit: &mut Visit<'_, '_>, word: Word, spot: &Spot) -> Result<(), Fault> {
    match word {
        Word::Neighbourhoods => board::neighbourhoods(visit, spot).await,
        Word::List(list, start) => list::show(visit, spot, list, start).await,
        Word::Board | Word::Places | Word::Card | Word::Food | Word::NoFood | Word::Find => {
            board::show(visit, spot).await
        }
    }
}

/// A timer rang.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn due(desk: &mut Desk<'_, '_>, due: Due) -> Result<(), Fault> {
    match due {
        Due::Round(round) => round::go_on(desk, round).await,
    }
}

fn button(visit: &Visit<'_, '_>, label: Msg, word: Word, bits: u64) -> Button {
    labelled(visit.label(label), word, bits)
}

fn labelled(label: String, word: Word, bits: u64) -> Button {
    let subject = Subject::Thing(bits);
    standing_button(label, Feature::Monitoring, &word.written(), subject)
}

/// Shows it in place of the message whose button of ours was pressed, so that paging
/// leaves no trail of names in the chat; after a command in a new one.
fn say_here(visit: &mut Visit<'_, '_>, html: Html, rows: Vec<Vec<Button>>) -> Result<(), Fault> {
    let pressed = visit.pressed.as_ref().and_then(|pressed| pressed.message);
    match pressed {
        Some(message) => {
            let body = Body::Edit {
                of: MessageRef::Telegram(message),
                html: html.fit_message().into_string(),
                buttons: rows,
            };
            visit.desk.send_body(visit.chat, Lane::Reply, body, None)?;
            Ok(())
        }
        None => visit.reply_with(html, Keyboard::Inline(rows)).map(drop),
    }
}
