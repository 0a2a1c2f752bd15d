//! Who arrived today, by posko, for those who work at the posts (`/posko`). Names, where
//! they stay and until when; never how they are. Each name that is shown is written into
//! the audit trail.

use chrono::NaiveDate;

use super::LIST;
use super::farewell::zone_label;
use crate::domain::access::Action;
use crate::domain::place::Area;
use crate::domain::traveller::Journey;
use crate::engine::Fault;
use crate::engine::outgoing::Keyboard;
use crate::features::pages::Page;
use crate::features::{Feature, Visit};
use crate::i18n::{self, Html, Msg};
use crate::register;
use crate::register::audit::{self, Why};

/// The list, from this page on.
///
/// # Errors
/// When the store fails.
pub(super) async fn show(visit: &mut Visit<'_, '_>, page: Option<u64>) -> Result<(), Fault> {
    let Some(staff) = visit.staff.as_ref().map(|staff| staff.id) else {
        return Ok(());
    };
    let journeys = today(visit).await?;
    let page = Page::numbered(page, journeys.len());
    let people: usize = journeys.iter().map(|one| one.party.len()).sum();
    let mut lines = vec![visit.say(Msg::new("travellers-list-title").num("people", people))];
    if journeys.is_empty() {
        lines.push(visit.say(Msg::new("travellers-list-empty")));
    }
    let mut posko = None;
    for (_, journey) in page.of(&journeys) {
        if posko != Some(&journey.posko) {
            lines.push(heading(visit, journey));
            posko = Some(&journey.posko);
        }
        lines.push(line(visit, journey).await?);
        for person in &journey.party {
            audit::looked(visit.desk.tx, staff, *person, Why::Arrival)?;
        }
    }
    let buttons = page.buttons(visit, Feature::Travellers, LIST);
    let keyboard = match buttons.is_empty() {
        true => Keyboard::None,
        false => Keyboard::Inline(buttons),
    };
    visit
        .reply_with(Html::join(lines, "\n"), keyboard)
        .map(drop)
}

/// Today's arrivals in this member of staff's area, by posko and hour.
async fn today(visit: &Visit<'_, '_>) -> Result<Vec<Journey>, Fault> {
    let mut journeys = Vec::new();
    for village in &visit.desk.house.config.villages {
        let day: NaiveDate = village.zone.day(visit.desk.now());
        let since = village.zone.at(day, chrono::NaiveTime::MIN);
        let of_village = register::traveller::since(visit.desk.tx, &village.id, since).await?;
        let theirs = of_village.into_iter().filter(|one| {
            let home = Area::Rt(one.village.clone(), one.rt_rw);
            visit.may_in(Action::SeeArrivals, &home)
        });
        journeys.extend(theirs);
    }
    journeys.sort_by_key(|one| (one.village.clone(), one.posko.clone(), one.since));
    Ok(journeys)
}

/// The post, or none.
fn heading(visit: &Visit<'_, '_>, journey: &Journey) -> Html {
    let village = visit.desk.house.village(&journey.village);
    let posko = village.and_then(|village| {
        let mut posko = village.posko.iter();
        posko.find(|posko| Some(&posko.id) == journey.posko.as_ref())
    });
    let village = village.map_or("", |village| village.name.as_str());
    visit.say(match posko {
        Some(posko) => Msg::new("travellers-list-posko")
            .plain("posko", &posko.name)
            .plain("village", village),
        None => Msg::new("travellers-list-no-posko").plain("village", village),
    })
}

async fn line(visit: &Visit<'_, '_>, journey: &Journey) -> Result<Html, Fault> {
    // Somebody may have been joined with another record since.
    let mut first = None;
    for person in &journey.party {
        if first.is_none() {
            first = register::person::find(visit.desk.tx, *person).await?;
        }
    }
    let name = first.map_or_else(String::new, |person| person.name.as_str().to_owned());
    let more = journey.party.len().saturating_sub(1);
    let who = match more {
        0 => Msg::new("travellers-list-one"),
        _ => Msg::new("travellers-list-more").num("more", more),
    };
    let village = visit.desk.house.village(&journey.village);
    let zone = village.map(|village| village.zone);
    let at = zone.map(|zone| i18n::time(visit.language, zone.time(journey.since)));
    Ok(visit.say(
        Msg::new("travellers-list-line")
            .plain("at", at.unwrap_or_default())
            .html("who", visit.say(who.text("name", name)))
            .plain("origin", journey.origin.name())
            .html("zone", visit.say(Msg::new(zone_label(journey.zone))))
            .plain("rt", journey.rt_rw.to_string()),
    ))
}
