//! `/peringatan`: the open alerts of my villages, mine first, the gravest first, the
//! oldest first.

use chrono::TimeDelta;

use super::card;
use super::case::Case;
use super::word::Word;
use crate::domain::access::{Action, Standing};
use crate::domain::alert::{Outcome, State, Tally};
use crate::domain::calendar::Zone;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::place::Area;
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard};
use crate::features::pages::Page;
use crate::features::{Command, Feature, Visit, home, naming};
use crate::i18n::{Html, Msg, time};
use crate::register;

/// So far back the alerts that ended are counted.
const LOOK_BACK: TimeDelta = TimeDelta::days(30);

/// The button to another page of the list.
pub(super) const MORE: &str = "list";

/// The command.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn list(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    page(visit, None).await
}

/// A page of them: the gravest are on the first.
pub(super) async fn page(visit: &mut Visit<'_, '_>, number: Option<u64>) -> Result<(), Fault> {
    let Some(staff) = visit.staff.clone() else {
        return Ok(());
    };
    let mut cases = Case::all_open(&visit.desk).await?;
    cases.retain(|case| case.crew.may(&staff));
    let looking_back = looking_back(visit, &staff).await?;
    if cases.is_empty() {
        let line = visit.say(Msg::new("alerts-none"));
        let html = Html::join([line, looking_back], "\n\n");
        return visit.last_word(html).map(drop);
    }
    cases.sort_by_key(|case| {
        let alert = case.alert();
        let not_mine = alert.taker() != Some(staff.id);
        (not_mine, std::cmp::Reverse(alert.grade()), alert.since())
    });
    let title = visit.say(Msg::new("alerts-title").num("count", cases.len()));
    let page = Page::numbered(number, cases.len());
    let numbered: Vec<(usize, &Case)> = page.of(&cases).collect();
    let lines = numbered
        .iter()
        .map(|(number, case)| line(visit, *number, case, staff.id));
    let parts = std::iter::once(title).chain(lines);
    let html = Html::join(parts.chain([looking_back]), "\n\n");
    let buttons = numbered
        .iter()
        .map(|(number, case)| vec![button(visit, *number, case)])
        .chain(page.buttons(visit, Feature::Alerts, MORE))
        .chain(to_group(visit))
        .collect();
    visit.reply_with(html, Keyboard::Inline(buttons))?;
    Ok(())
}

/// How fast the last weeks' alerts were taken and ended, and how many were false: of the
/// places of whoever reads it.
async fn looking_back(visit: &Visit<'_, '_>, staff: &StaffMember) -> Result<Html, Fault> {
    let standing = Standing {
        registered: false,
        grants: staff.grants.clone(),
    };
    let is_theirs = |one: &Outcome| match &one.village {
        Some(village) => standing.may_in(Action::SeeAlerts, &Area::Village(village.clone())),
        None => true,
    };
    let now = visit.desk.now();
    let mut outcomes = register::outcome::between(visit.desk.tx, now - LOOK_BACK, now).await?;
    outcomes.retain(is_theirs);
    let tally = Tally::of(&outcomes);
    let (Some(percent), Some(closed)) = (tally.false_percent(), tally.closed_within) else {
        return Ok(Html::default());
    };
    let taken = match tally.taken_within {
        Some(span) => visit.say(span_of(span)),
        None => Html::plain("–"),
    };
    let msg = Msg::new("alerts-tally")
        .num("days", LOOK_BACK.num_days())
        .num("count", tally.closed)
        .html("taken", taken)
        .html("closed", visit.say(span_of(closed)))
        .num("false", tally.false_alarms)
        .num("percent", percent);
    Ok(visit.say(msg))
}

/// "3 menit", "2 jam 5 menit".
fn span_of(span: TimeDelta) -> Msg {
    let minutes = span.num_minutes().max(0);
    match (minutes / 60, minutes % 60) {
        (0, minutes) => Msg::new("span-minutes").num("minutes", minutes),
        (hours, minutes) => Msg::new("span-hours")
            .num("hours", hours)
            .num("minutes", minutes),
    }
}

/// How a group of the staff is bound.
fn to_group(visit: &Visit<'_, '_>) -> Option<Vec<Button>> {
    let binds = visit.may(Action::BindGroups);
    binds.then(|| vec![home::button(visit, Command::BindGroup)])
}

fn line(visit: &Visit<'_, '_>, number: usize, case: &Case, reader: PersonId) -> Html {
    let alert = case.alert();
    let village = alert.village();
    let zone = village
        .and_then(|id| visit.desk.house.village(id))
        .map_or(Zone::Jakarta, |village| village.zone);
    let state = match alert.state() {
        State::Taken { by, .. } if *by == reader => Msg::new("alerts-mine"),
        State::Taken { by, .. } => Msg::new("alerts-taken").text("staff", case.crew.name(*by)),
        State::Open(_) | State::Closed { .. } => Msg::new("alerts-open"),
    };
    let msg = Msg::new("alerts-line")
        .num("number", number)
        .html("grade", visit.say(naming::grade(alert.grade())))
        .html("who", card::who(&visit.desk, visit.language, case))
        .plain("time", time(visit.language, zone.time(alert.since())))
        .html("state", visit.say(state));
    visit.say(msg)
}

fn button(visit: &Visit<'_, '_>, number: usize, case: &Case) -> Button {
    let label = Msg::new("alerts-button")
        .num("number", number)
        .html("grade", visit.say(naming::grade(case.alert().grade())))
        .html("who", card::who(&visit.desk, visit.language, case));
    card::labelled(visit.label(label), Word::Show, case.id().bits())
}
