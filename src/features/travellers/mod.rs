//! Travellers (pemudik): the arrival at a posko, and people whom staff enter.
//!
//! Commands: `/pemudik`, `/tambah` (staff), `/posko` (staff: who arrived today); the link
//! on a post's poster, `/start posko_<id>`. Standing buttons: `again` for whoever is
//! known and has travelled again, `list` for pages of the day's list.
//!
//! - [`form`] is the arrival as a form, [`step`] its questions; [`screens`] asks,
//!   [`answers`] and [`typed`] take answers, [`summary`] shows them all.
//! - [`finish`] keeps the party: people, consents, stays, one household, one journey,
//!   and today's reports. [`farewell`] says what comes now, [`card`] tells the
//!   neighbourhood, [`list`] the posts.
//!
//! Invariants: nothing is kept before consent, nor before "correct"; what the neighbours
//! and the posts read holds nothing of health; a complaint is filed and graded like any
//! other; "Gawat" waits for no summary.

mod answers;
mod card;
mod farewell;
mod finish;
mod form;
mod list;
mod screens;
mod step;
mod summary;
mod typed;

pub use form::Form;

use super::{Feature, Flow, Visit, dialogue};
use crate::config::Posko;
use crate::domain::access::Action;
use crate::domain::consent::Consenting;
use crate::domain::id::RandomId;
use crate::domain::isolation::IsolationReason;
use crate::domain::place::VillageId;
use crate::engine::Fault;
use crate::engine::outgoing::Keyboard;
use crate::i18n::Msg;
use crate::register;
use form::{For, Known, Member};

/// Whoever is known has travelled again.
const AGAIN: &str = "again";
/// Another page of the day's list.
const LIST: &str = "list";

/// What stands before the id of a post in a link.
const LINK: &str = "posko_";

/// What it takes to press this standing button.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    match word {
        AGAIN => Some(Action::Arrive),
        LIST => Some(Action::SeeArrivals),
        _ => None,
    }
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    vec![AGAIN, LIST]
}

/// The post's id in what came with `/start`.
#[must_use]
pub fn posko_of(args: &str) -> Option<&str> {
    args.trim().strip_prefix(LINK)
}

/// A press on a standing button of this feature.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    match word {
        AGAIN => begin(visit, None).await,
        LIST => list::show(visit, thing).await,
        _ => dialogue::old_button(visit).await,
    }
}

/// `/posko`: who arrived today.
///
/// # Errors
/// When the store fails.
pub async fn arrivals(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    list::show(visit, None).await
}

/// The link on a post's poster, or `/pemudik`. A post that is no longer there receives
/// nobody, and stands in nobody's way.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn arrive(visit: &mut Visit<'_, '_>, posko: Option<&str>) -> Result<(), Fault> {
    let posko = posko.and_then(|id| find_posko(visit, id));
    if resumed(visit).await? {
        return Ok(());
    }
    if known_already(visit).await? {
        return Ok(());
    }
    begin(visit, posko).await
}

fn find_posko(visit: &Visit<'_, '_>, id: &str) -> Option<(VillageId, Posko)> {
    visit.desk.house.config.villages.iter().find_map(|village| {
        let posko = village.posko.iter().find(|posko| posko.id.as_str() == id)?;
        Some((village.id.clone(), posko.clone()))
    })
}

/// Goes on with an arrival that was begun here.
async fn resumed(visit: &mut Visit<'_, '_>) -> Result<bool, Fault> {
    let paused = visit.conversation.paused.as_ref();
    let is_own = paused
        .is_some_and(|open| matches!(&open.flow, Flow::Travellers(form) if form.staff().is_none()));
    if !is_own {
        return Ok(false);
    }
    let line = visit.say(Msg::new("onboarding-goes-on"));
    visit.reply(line)?;
    dialogue::resume(visit).await
}

/// Whoever isolates as a traveller already reads so, instead of being asked all over.
async fn known_already(visit: &mut Visit<'_, '_>) -> Result<bool, Fault> {
    let Some(person) = visit.person.clone().filter(|_| !visit.has_said_no()) else {
        return Ok(false);
    };
    let stay = register::isolation::active(visit.desk.tx, person.id).await?;
    let Some(stay) = stay.filter(|stay| stay.reason == IsolationReason::Traveller) else {
        return Ok(false);
    };
    let date = |day| visit.desk.house.locales.date(visit.language, day);
    let line = Msg::new("travellers-known-already")
        .plain("address", visit.desk.address(visit.language, &person))
        .plain("first", date(stay.day_zero))
        .plain("last", stay.last_day().map(date).unwrap_or_default());
    let line = visit.say(line);
    let again = super::visit::standing_button(
        visit.label(Msg::new("travellers-again-button")),
        Feature::Travellers,
        AGAIN,
        super::button::Subject::None,
    );
    let home = super::home::button(visit, super::Command::Menu);
    visit.reply_with(line, Keyboard::Inline(vec![vec![again], vec![home]]))?;
    Ok(true)
}

async fn begin(visit: &mut Visit<'_, '_>, posko: Option<(VillageId, Posko)>) -> Result<(), Fault> {
    let known = known_of(visit, posko).await?;
    if let Some(posko) = &known.posko {
        greet(visit, posko.as_str())?;
    }
    dialogue::begin(visit, Flow::Travellers(Form::new(known))).await
}

/// Welcome at the post, before the first question.
fn greet(visit: &mut Visit<'_, '_>, posko: &str) -> Result<(), Fault> {
    let Some((_, posko)) = find_posko(visit, posko) else {
        return Ok(());
    };
    let line = visit.say(Msg::new("travellers-at-posko").plain("posko", &posko.name));
    visit.reply(line).map(drop)
}

async fn known_of(
    visit: &Visit<'_, '_>,
    posko: Option<(VillageId, Posko)>,
) -> Result<Known, Fault> {
    let first = match &visit.person {
        Some(person) => Member::registered(person),
        None => {
            let mut member = Member::default();
            member.details.name = visit.staff.as_ref().map(|staff| staff.name.clone());
            member
        }
    };
    let has_numbers = visit
        .person
        .as_ref()
        .is_some_and(|person| person.nik.is_some());
    Ok(Known {
        id: visit.desk.tx.new_id()?,
        whose: For::Oneself,
        kind: None,
        language: visit.account.language,
        consented: visit.person.is_some() && visit.consenting == Consenting::Given,
        first,
        at_home: at_home(visit).await?,
        village: posko
            .as_ref()
            .map(|(village, _)| village.clone())
            .or(only_village(visit)),
        posko: posko.map(|(_, posko)| posko.id),
        has_numbers,
    })
}

fn only_village(visit: &Visit<'_, '_>) -> Option<VillageId> {
    match visit.desk.house.config.villages.as_slice() {
        [only] => Some(only.id.clone()),
        _ => None,
    }
}

/// Those for whom this telephone reports besides its holder.
async fn at_home(visit: &Visit<'_, '_>) -> Result<Vec<Member>, Fault> {
    let mut others = Vec::new();
    let house = visit.household.as_ref();
    for id in house.map_or(&[][..], |house| house.members.as_slice()) {
        let is_holder = visit.person.as_ref().is_some_and(|person| person.id == *id);
        if is_holder || visit.reports_for(id.bits()).await?.is_none() {
            continue;
        }
        let person = register::person::find(visit.desk.tx, *id).await?;
        others.extend(person.as_ref().map(Member::registered));
    }
    Ok(others)
}

/// `/tambah`: staff enter somebody who has no telephone.
///
/// # Errors
/// When the store fails.
pub async fn enrol(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let Some(staff) = visit.staff.as_ref().map(|staff| staff.id) else {
        return Ok(());
    };
    let known = Known {
        id: visit.desk.tx.new_id()?,
        whose: For::Another(staff),
        kind: None,
        posko: None,
        language: None,
        consented: false,
        first: Member::default(),
        at_home: Vec::new(),
        village: only_village(visit),
        has_numbers: false,
    };
    dialogue::begin(visit, Flow::Travellers(Form::new(known))).await
}
