//! The home of monitoring: the places one looks after, and what there is at each, in
//! numbers. Only counts are read.

use chrono::NaiveDate;

use super::sight::{self, Sight};
use super::spot::Spot;
use super::word::{LISTS, Word, needed_for};
use super::{button, list, say_here};
use crate::domain::detail::Detail;
use crate::domain::monitoring::List;
use crate::engine::Fault;
use crate::engine::outgoing::Button;
use crate::features::pages::Page;
use crate::features::{Command, Feature, Visit, home};
use crate::i18n::{Html, Msg};
use crate::register;

/// Buttons of neighbourhoods in a row.
const IN_A_ROW: usize = 3;
/// More neighbourhoods than this are reached by their lists: Telegram shows a hundred
/// buttons.
const NEIGHBOURHOODS: usize = 90;

/// `/pantau`: the one place, or the choice of them.
///
/// # Errors
/// When the store fails.
pub async fn command(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    if let Some(pressed) = &mut visit.pressed {
        // The home screen, whose button it was, stays.
        pressed.message = None;
    }
    let places = sight::places(visit);
    match places.as_slice() {
        [only] => show(visit, only).await,
        _ => choice(visit, &places, None).await,
    }
}

/// Another page of the choice.
pub(super) async fn page(visit: &mut Visit<'_, '_>, number: u64) -> Result<(), Fault> {
    let places = sight::places(visit);
    choice(visit, &places, Some(number)).await
}

async fn choice(
    visit: &mut Visit<'_, '_>,
    places: &[Spot],
    number: Option<u64>,
) -> Result<(), Fault> {
    let page = Page::numbered(number, places.len());
    let mut rows = Vec::new();
    for (_, spot) in page.of(places) {
        let count = count(visit, List::Everybody, spot).await?;
        let label = Msg::new("monitoring-place-button")
            .plain("place", name(visit, spot))
            .num("count", count);
        rows.push(vec![button(visit, label, Word::Board, spot.bits())]);
    }
    rows.extend(page.buttons(visit, Feature::Monitoring, "places"));
    rows.push(vec![home::button(visit, Command::Menu)]);
    let title = Msg::new("monitoring-places").num("count", places.len());
    let title = visit.say(title);
    say_here(visit, title, rows)
}

/// What there is at a place.
pub(super) async fn show(visit: &mut Visit<'_, '_>, spot: &Spot) -> Result<(), Fault> {
    let Some(sight) = Sight::at(visit, &spot.area()) else {
        visit.popup(Msg::new("monitoring-not-yours"));
        return Ok(());
    };
    let everybody = count(visit, List::Everybody, spot).await?;
    let title = Msg::new("monitoring-title")
        .plain("place", name(visit, spot))
        .num("count", everybody);
    let mut lines = vec![visit.say(title)];
    let mut rows = Vec::new();
    if everybody > 0 {
        if sight.shows(Detail::Heard) {
            lines.push(heard(visit, spot, everybody).await?);
        }
        lines.push(visit.say(Msg::new(match sight.shows(Detail::Grades) {
            true => "monitoring-choose-graded",
            false => "monitoring-choose",
        })));
        rows = lists(visit, spot).await?;
    }
    rows.extend(ways(visit, spot).await?);
    say_here(visit, Html::join(lines, "\n"), rows)
}

/// How many have reported today, and how many not.
async fn heard(visit: &Visit<'_, '_>, spot: &Spot, everybody: usize) -> Result<Html, Fault> {
    let waiting = count(visit, List::NotYetToday, spot).await?;
    let silent = count(visit, List::Silent, spot).await?;
    let today = everybody.saturating_sub(waiting + silent);
    let msg = Msg::new("monitoring-heard")
        .num("today", today)
        .num("waiting", waiting)
        .num("silent", silent);
    Ok(visit.say(msg))
}

/// The lists in which there is somebody, as far as they may be seen.
async fn lists(visit: &Visit<'_, '_>, spot: &Spot) -> Result<Vec<Vec<Button>>, Fault> {
    let mut rows = Vec::new();
    for list in LISTS {
        let kept = list.slice(&spot.village, spot.rt, today(visit, spot));
        if kept.is_none() || !visit.may_in(needed_for(list), &spot.area()) {
            continue;
        }
        let count = count(visit, list, spot).await?;
        if count > 0 {
            let label = Msg::new("monitoring-list-button")
                .plain("list", visit.label(list::title(list)))
                .num("count", count);
            let word = Word::List(list, register::monitored::Start::First);
            rows.push(vec![button(visit, label, word, spot.bits())]);
        }
    }
    Ok(rows)
}

/// Neighbourhoods, somebody by name, the places around.
async fn ways(visit: &Visit<'_, '_>, spot: &Spot) -> Result<Vec<Vec<Button>>, Fault> {
    let mut rows = Vec::new();
    let whole = spot.whole();
    let may_see_all = Sight::at(visit, &whole.area()).is_some();
    match spot.rt {
        None if !by_neighbourhood(visit, spot).await?.is_empty() => {
            let label = Msg::new("monitoring-neighbourhoods-button");
            rows.push(vec![button(
                visit,
                label,
                Word::Neighbourhoods,
                spot.bits(),
            )]);
        }
        None => {}
        Some(_) if may_see_all => rows.push(vec![back_to(visit, &whole)]),
        Some(_) => {}
    }
    rows.push(vec![button(
        visit,
        Msg::new("monitoring-find-button"),
        Word::Find,
        0,
    )]);
    if sight::places(visit).len() > 1 {
        rows.push(vec![button(
            visit,
            Msg::new("monitoring-places-button"),
            Word::Places,
            0,
        )]);
    }
    rows.push(vec![home::button(visit, Command::Menu)]);
    Ok(rows)
}

async fn by_neighbourhood(
    visit: &Visit<'_, '_>,
    spot: &Spot,
) -> Result<Vec<(crate::domain::place::RtRw, usize)>, Fault> {
    register::monitored::neighbourhoods(visit.desk.tx, &spot.village).await
}

/// The neighbourhoods of a village in which somebody isolates.
pub(super) async fn neighbourhoods(visit: &mut Visit<'_, '_>, spot: &Spot) -> Result<(), Fault> {
    let whole = spot.whole();
    if Sight::at(visit, &whole.area()).is_none() {
        visit.popup(Msg::new("monitoring-not-yours"));
        return Ok(());
    }
    let counted = by_neighbourhood(visit, &whole).await?;
    let buttons: Vec<Button> = counted
        .iter()
        .take(NEIGHBOURHOODS)
        .map(|(rt, count)| {
            let label = Msg::new("monitoring-neighbourhood-button")
                .plain("place", rt.to_string())
                .num("count", *count);
            let spot = Spot {
                rt: Some(*rt),
                ..whole.clone()
            };
            button(visit, label, Word::Board, spot.bits())
        })
        .collect();
    let mut rows: Vec<Vec<Button>> = buttons.chunks(IN_A_ROW).map(<[Button]>::to_vec).collect();
    rows.push(vec![back_to(visit, &whole)]);
    let title = Msg::new("monitoring-neighbourhoods").plain("place", name(visit, &whole));
    let title = visit.say(title);
    say_here(visit, title, rows)
}

/// The button back to a place.
pub(super) fn back_to(visit: &Visit<'_, '_>, spot: &Spot) -> Button {
    let label = Msg::new("monitoring-back-button").plain("place", name(visit, spot));
    button(visit, label, Word::Board, spot.bits())
}

async fn count(visit: &Visit<'_, '_>, list: List, spot: &Spot) -> Result<usize, Fault> {
    match list.slice(&spot.village, spot.rt, today(visit, spot)) {
        Some(slice) => register::monitored::count(visit.desk.tx, &slice).await,
        None => Ok(0),
    }
}

pub(super) fn today(visit: &Visit<'_, '_>, spot: &Spot) -> NaiveDate {
    visit.desk.today(&spot.village)
}

/// `Sumberasri`, or `RT 003/005, Sumberasri`.
pub(super) fn name(visit: &Visit<'_, '_>, spot: &Spot) -> String {
    let village = visit.desk.house.village(&spot.village);
    let village = village.map_or("", |village| village.name.as_str());
    match spot.rt {
        None => village.to_owned(),
        Some(rt) => visit.label(
            Msg::new("monitoring-neighbourhood")
                .plain("place", rt.to_string())
                .plain("village", village),
        ),
    }
}
