//! The recap (`/rekap`): a day in numbers, for a village, a puskesmas or all there are.
//!
//! - [`sight`]: which places somebody reads of, and how much of it.
//! - [`gather`] reads the numbers; [`page`] says them to those who see health there, with the
//!   picture of [`chart`]; [`neighbours`] says to kader, RT heads and village officers how many
//!   there are; [`public`] says to the gugus tugas what nobody can be known by.
//! - [`round`]: at the hours of `alerts.digest` it comes by itself.
//! - [`hear`] notes what leaves no trace in the lists of who isolates.
//!
//! Rules: [`crate::domain::recap`], [`crate::domain::disclosure`]. Must never name anybody, nor
//! give a person without a report a grade.

mod chart;
mod gather;
mod hear;
mod neighbours;
mod page;
mod public;
mod round;
mod sight;
mod spot;

pub use hear::hear;
pub use round::{audit, due};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::pages::Page;
use super::{Command, Feature, Visit, dialogue, home};
use crate::domain::access::Action;
use crate::domain::calendar::Zone;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Keyboard, Lane};
use crate::i18n::Msg;
use gather::Book;
use page::{Page as Sheet, Reading};
use sight::Sight;
use spot::Spot;

/// A place on a day.
const SHOW: &str = "show";
/// A page of the places there are.
const PLACES: &str = "places";

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// It is an hour of the recap.
    Hour {
        /// In the villages of this zone.
        zone: Zone,
    },
}

/// What it takes to press this standing button. Where, is checked with what it means.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    [SHOW, PLACES].contains(&word).then_some(Action::SeeRecap)
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    vec![SHOW, PLACES]
}

/// `/rekap`: today, of all that one reads of together.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn command(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    match Sight::of(visit.desk.house, &visit.standing()) {
        Sight::Health(villages) => {
            let spot = Spot::widest(visit.desk.house, &villages);
            show(visit, &spot, None).await
        }
        Sight::Counts(places) => neighbours::show(visit, &places).await,
        Sight::Public(area) => public::show(visit, &area, None).await,
        Sight::Nothing => visit
            .last_word(visit.say(Msg::new("recap-no-place")))
            .map(drop),
    }
}

/// A standing button was pressed.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    let Some(bits) = thing else {
        return dialogue::old_button(visit).await;
    };
    if word == PLACES {
        return places(visit, bits).await;
    }
    let Some((hash, day)) = spot::read(bits) else {
        return dialogue::old_button(visit).await;
    };
    match Sight::of(visit.desk.house, &visit.standing()) {
        Sight::Health(villages) => {
            let mut known = Spot::all(visit.desk.house, &villages).into_iter();
            match known.find(|spot| spot.hash() == hash) {
                Some(spot) => show(visit, &spot, Some(day)).await,
                None => {
                    visit.popup(Msg::new("recap-not-yours"));
                    Ok(())
                }
            }
        }
        Sight::Public(area) => public::show(visit, &area, Some(day)).await,
        Sight::Counts(places) => neighbours::show(visit, &places).await,
        Sight::Nothing => {
            visit.popup(Msg::new("recap-not-yours"));
            Ok(())
        }
    }
}

/// The recap of a place on a day, today where none is named.
async fn show(visit: &mut Visit<'_, '_>, spot: &Spot, day: Option<NaiveDate>) -> Result<(), Fault> {
    let Sight::Health(mine) = Sight::of(visit.desk.house, &visit.standing()) else {
        return Ok(());
    };
    let villages = spot.villages(visit.desk.house, &mine);
    let Some(first) = villages.first() else {
        visit.popup(Msg::new("recap-not-yours"));
        return Ok(());
    };
    let today = visit.desk.today(first);
    let day = day.unwrap_or(today);
    if !gather::is_kept(day, today) {
        visit.popup(Msg::new("recap-too-old"));
        return Ok(());
    }
    let book = Book::open(&mut visit.desk, &villages, day).await?;
    let reading = Reading {
        spot: spot.clone(),
        mine,
        day,
        today,
        language: visit.language,
    };
    let chat = visit.chat;
    send(&mut visit.desk, chat, Lane::Reply, &book, &reading)
}

/// Sends it: numbers and picture in one message, in two where they don't fit.
fn send(
    desk: &mut Desk<'_, '_>,
    chat: ChatId,
    lane: Lane,
    book: &Book,
    reading: &Reading,
) -> Result<(), Fault> {
    let sheet = Sheet::of(desk, book, reading);
    let body = chart::bodies(desk, book, reading, sheet);
    for body in body {
        desk.send_body(chat, lane, body, None)?;
    }
    Ok(())
}

/// The places there are, where they are too many to stand below a recap.
async fn places(visit: &mut Visit<'_, '_>, number: u64) -> Result<(), Fault> {
    let Sight::Health(mine) = Sight::of(visit.desk.house, &visit.standing()) else {
        visit.popup(Msg::new("recap-not-yours"));
        return Ok(());
    };
    let house = visit.desk.house;
    let spots = Spot::all(house, &mine);
    let page = Page::numbered(Some(number), spots.len());
    let mut rows = Vec::new();
    for (_, spot) in page.of(&spots) {
        let Some(first) = spot.villages(house, &mine).into_iter().next() else {
            continue;
        };
        let label = spot.name(house);
        rows.push(vec![page::to(label, spot, visit.desk.today(&first))]);
    }
    rows.extend(page.buttons(visit, Feature::Recap, PLACES));
    rows.push(vec![home::button(visit, Command::Menu)]);
    let title = visit.say(Msg::new("recap-choose"));
    visit.reply_with(title, Keyboard::Inline(rows)).map(drop)
}
