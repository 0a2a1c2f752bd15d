//! A person's days, to look back on (`/riwayat`): a message with a line a day, and a picture.
//!
//! - [`timeline`] (pure): the days of a stay with their reports, and which were missed.
//! - [`page`]: the message; [`chart`]: the recipe of the picture, drawn when it leaves.
//!
//! Shown for whoever holds the telephone and for the members for whom it reports, one
//! person at a time; earlier stays behind a button. A health worker sees those of whoever an
//! alert is about that they have ([`of_alert`]), and of whoever lives where they work
//! ([`of_person`]). Must never show anybody else's days: a
//! button is only a pointer, whose person or stay is looked for among those.

mod chart;
mod of_alert;
mod of_person;
mod page;
mod timeline;

use super::button::Subject;
use super::visit::{Visit, standing_button};
use super::{Command, Feature, dialogue, home, look_back};
use crate::domain::access::Action;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::isolation::Isolation;
use crate::domain::person::Person;
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard};
use crate::i18n::Msg;
use crate::register;
use timeline::Timeline;

/// The newest days of a person, by the person.
const DAYS: &str = "days";
/// The days of an earlier stay, by the stay.
const STAY: &str = "stay";

/// What it takes to press this standing button.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    match word {
        DAYS | STAY => Some(Action::ReportSelf),
        look_back::ALERT => Some(Action::HandleAlerts),
        look_back::PERSON => Some(Action::SeeHealth),
        _ => None,
    }
}

/// The words of its standing buttons.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    vec![DAYS, STAY, look_back::ALERT, look_back::PERSON]
}

/// `/riwayat`: one's own days.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn command(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    match visit.person.clone() {
        Some(person) => show(visit, &person, None).await,
        None => dialogue::old_button(visit).await,
    }
}

/// A press on a standing button of this feature.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    let Some(bits) = thing else {
        return dialogue::old_button(visit).await;
    };
    let found = match word {
        DAYS => visit
            .reports_for(bits)
            .await?
            .map(|(person, _)| (person, None)),
        look_back::ALERT => return of_alert::press(visit, bits).await,
        look_back::PERSON => return of_person::press(visit, bits).await,
        _ => stay_of_theirs(visit, bits).await?,
    };
    match found {
        Some((person, stay)) => show(visit, &person, stay.as_ref()).await,
        None => dialogue::old_button(visit).await,
    }
}

/// Everybody whose days this telephone may look at, its holder first.
async fn people(visit: &Visit<'_, '_>) -> Result<Vec<Person>, Fault> {
    let mut people: Vec<Person> = visit.person.iter().cloned().collect();
    let members: Vec<PersonId> = visit
        .household
        .iter()
        .flat_map(|house| house.members.iter().copied())
        .collect();
    for member in members {
        if let Some((person, _)) = visit.reports_for(member.bits()).await?
            && people.iter().all(|known| known.id != person.id)
        {
            people.push(person);
        }
    }
    Ok(people)
}

async fn stay_of_theirs(
    visit: &Visit<'_, '_>,
    bits: u64,
) -> Result<Option<(Person, Option<Isolation>)>, Fault> {
    for person in people(visit).await? {
        let stays = register::isolation::all_of(visit.desk.tx, person.id).await?;
        let found = stays.into_iter().find(|stay| stay.id.bits() == bits);
        if found.is_some() {
            return Ok(Some((person, found)));
        }
    }
    Ok(None)
}

/// What there is to see of a person.
struct Shown {
    person: Person,
    /// All their stays, in order of registration.
    stays: Vec<Isolation>,
    /// The one that is shown, if one is.
    stay: Option<Isolation>,
    timeline: Timeline,
}

impl Shown {
    /// A stay; without one the stay that goes on, or else the last fortnight.
    async fn of(
        visit: &Visit<'_, '_>,
        person: Person,
        wanted: Option<Isolation>,
    ) -> Result<Self, Fault> {
        let stays = register::isolation::all_of(visit.desk.tx, person.id).await?;
        let going_on = || stays.iter().find(|stay| stay.is_active()).cloned();
        let stay = wanted.or_else(going_on);
        let village = visit.desk.house.village(&person.village);
        let zone = village.map_or_else(|| visit.zone(), |village| village.zone);
        let today = visit.desk.today(&person.village);
        let (first, last) = timeline::span(stay.as_ref(), today, zone);
        let reports = register::report::in_force(visit.desk.tx, person.id, first, last).await?;
        let timeline = Timeline::of(stay.as_ref(), reports, today, zone);
        Ok(Self {
            person,
            stays,
            stay,
            timeline,
        })
    }
}

/// Shows them to whoever reports for them.
async fn show(
    visit: &mut Visit<'_, '_>,
    person: &Person,
    wanted: Option<&Isolation>,
) -> Result<(), Fault> {
    let shown = Shown::of(visit, person.clone(), wanted.cloned()).await?;
    let keyboard = keyboard(visit, person, &shown.stays, shown.stay.as_ref()).await?;
    send(visit, &shown, keyboard, "history-caption")
}

/// The message, and the picture with this sentence below it.
fn send(
    visit: &mut Visit<'_, '_>,
    shown: &Shown,
    keyboard: Keyboard,
    caption: &'static str,
) -> Result<(), Fault> {
    let (person, stay, timeline) = (&shown.person, shown.stay.as_ref(), &shown.timeline);
    if !timeline.has_reports() {
        return nothing(visit, person, timeline, keyboard);
    }
    let lines = page::of(visit, person, stay, timeline);
    visit.reply(lines)?;
    let picture = chart::of(visit, person, stay, timeline);
    let name = visit.desk.address(visit.language, person);
    let caption = visit.say(Msg::new(caption).plain("name", name));
    let instead = visit.say(Msg::new("history-no-picture"));
    let chat = visit.chat;
    let words = (caption, instead);
    visit.desk.send_picture(chat, picture, words, keyboard)?;
    Ok(())
}

/// Nothing was reported yet: that is no fault of anybody.
fn nothing(
    visit: &mut Visit<'_, '_>,
    person: &Person,
    timeline: &Timeline,
    keyboard: Keyboard,
) -> Result<(), Fault> {
    let name = visit.desk.address(visit.language, person);
    let id = match timeline.is_over() {
        true => "history-nothing-then",
        false => "history-nothing",
    };
    let line = visit.say(Msg::new(id).plain("name", name));
    visit.reply_with(line, keyboard).map(drop)
}

/// Where to go from here: an earlier stay, back to now, the others, a report.
async fn keyboard(
    visit: &Visit<'_, '_>,
    person: &Person,
    stays: &[Isolation],
    shown: Option<&Isolation>,
) -> Result<Keyboard, Fault> {
    let mut rows: Vec<Vec<Button>> = Vec::new();
    rows.extend(earlier(visit, stays, shown).map(|button| vec![button]));
    if shown.is_some_and(|stay| !stay.is_active()) {
        let label = visit.label(Msg::new("history-now-button"));
        rows.push(vec![days_button(label, person.id)]);
    }
    for other in people(visit).await? {
        if other.id != person.id {
            let name = visit.desk.address(visit.language, &other);
            let label = visit.label(Msg::new("history-member-button").plain("name", name));
            rows.push(vec![days_button(label, other.id)]);
        }
    }
    if register::letter::newest(visit.desk.tx, person.id)
        .await?
        .is_some()
    {
        let label = visit.label(Msg::new("release-letter-button"));
        let subject = Subject::Thing(person.id.bits());
        rows.push(vec![standing_button(
            label,
            Feature::Release,
            "letter",
            subject,
        )]);
    }
    rows.push(vec![home::button(visit, Command::Report)]);
    rows.push(vec![home::button(visit, Command::Menu)]);
    Ok(Keyboard::Inline(rows))
}

fn days_button(label: String, person: PersonId) -> Button {
    standing_button(label, Feature::History, DAYS, Subject::Thing(person.bits()))
}

/// The stay before the one that is shown; where none is shown, the last one.
fn earlier(
    visit: &Visit<'_, '_>,
    stays: &[Isolation],
    shown: Option<&Isolation>,
) -> Option<Button> {
    let before = |stay: &&Isolation| match shown {
        Some(shown) => stay.since < shown.since,
        None => true,
    };
    let stay = stays.iter().rev().find(before)?;
    let since = visit
        .desk
        .house
        .locales
        .date_short(visit.language, stay.day_zero);
    let label = visit.label(Msg::new("history-earlier-button").plain("since", since));
    let subject = Subject::Thing(stay.id.bits());
    Some(standing_button(label, Feature::History, STAY, subject))
}
