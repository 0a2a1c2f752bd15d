//! The recap for kader, RT heads and village officers: how many isolate at their places, who
//! is to bring food to how many, and, for those who call and visit, how many were not heard
//! of. No grade, no status, no alert, no picture.

use crate::domain::access::Action;
use crate::domain::monitoring::List;
use crate::domain::place::{Area, RtRw, VillageId};
use crate::engine::Fault;
use crate::engine::outgoing::Keyboard;
use crate::features::{Command, Visit, home};
use crate::i18n::{Html, Msg, time};
use crate::register;

/// More places than these are told together at the end.
const PLACES: usize = 20;

/// Shows today at these places.
pub(super) async fn show(visit: &mut Visit<'_, '_>, places: &[Area]) -> Result<(), Fault> {
    let mut blocks = vec![visit.say(Msg::new("recap-mine")), when(visit, places)];
    for place in places.iter().take(PLACES) {
        blocks.extend(block(visit, place).await?);
    }
    let more = places.len().saturating_sub(PLACES);
    if more > 0 {
        blocks.push(visit.say(Msg::new("recap-more-places").num("count", more)));
    }
    let rows = vec![
        vec![home::button(visit, Command::Monitor)],
        vec![home::button(visit, Command::Menu)],
    ];
    let html = Html::join(blocks, "\n\n");
    visit.reply_with(html, Keyboard::Inline(rows)).map(drop)
}

fn when(visit: &Visit<'_, '_>, places: &[Area]) -> Html {
    let village = places.first().and_then(Area::village);
    let village = village.and_then(|id| visit.desk.house.village(id));
    let zone = village.map_or_else(|| visit.zone(), |village| village.zone);
    let now = visit.desk.now();
    let date = visit.desk.house.locales.date(visit.language, zone.day(now));
    let msg = Msg::new("recap-until-now")
        .plain("date", date)
        .plain("time", time(visit.language, zone.time(now)));
    visit.say(msg)
}

async fn block(visit: &Visit<'_, '_>, place: &Area) -> Result<Option<Html>, Fault> {
    let (village, rt) = match place {
        Area::Kabupaten => return Ok(None),
        Area::Village(village) => (village, None),
        Area::Rt(village, rt) => (village, Some(*rt)),
    };
    let everybody = count(visit, List::Everybody, (village, rt)).await?;
    let title = Msg::new("recap-place").plain("place", name(visit, (village, rt)));
    let mut lines = vec![visit.say(title)];
    if everybody == 0 {
        lines.push(visit.say(Msg::new("recap-nobody")));
        return Ok(Some(Html::join(lines, "\n")));
    }
    lines.push(visit.say(Msg::new("recap-isolating").num("count", everybody)));
    if visit.may_in(Action::HandleTasks, place) {
        let waiting = count(visit, List::NotYetToday, (village, rt)).await?;
        let silent = count(visit, List::Silent, (village, rt)).await?;
        let msg = Msg::new("recap-heard")
            .num("count", everybody.saturating_sub(waiting + silent))
            .num("waiting", waiting)
            .num("silent", silent);
        lines.push(visit.say(msg));
    }
    let food = count(visit, List::NeedsFood, (village, rt)).await?;
    if food > 0 {
        lines.push(visit.say(Msg::new("recap-food").num("count", food)));
    }
    Ok(Some(Html::join(lines, "\n")))
}

async fn count(
    visit: &Visit<'_, '_>,
    list: List,
    (village, rt): (&VillageId, Option<RtRw>),
) -> Result<usize, Fault> {
    match list.slice(village, rt, visit.desk.today(village)) {
        Some(slice) => register::monitored::count(visit.desk.tx, &slice).await,
        None => Ok(0),
    }
}

fn name(visit: &Visit<'_, '_>, (village, rt): (&VillageId, Option<RtRw>)) -> String {
    let village = visit.desk.house.village(village);
    let village = village.map_or("", |village| village.name.as_str());
    match rt {
        None => village.to_owned(),
        Some(rt) => visit.label(
            Msg::new("monitoring-neighbourhood")
                .plain("place", rt.to_string())
                .plain("village", village),
        ),
    }
}
