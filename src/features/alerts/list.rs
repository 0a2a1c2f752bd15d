//! `/peringatan`: the open alerts of my villages, mine first, the gravest first, the
//! oldest first.

use super::card;
use super::case::Case;
use super::word::Word;
use crate::domain::alert::State;
use crate::domain::calendar::Zone;
use crate::domain::id::{PersonId, RandomId};
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard};
use crate::features::pages::Page;
use crate::features::{Feature, Visit, naming};
use crate::i18n::{Html, Msg, time};

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
    if cases.is_empty() {
        let line = visit.say(Msg::new("alerts-none"));
        visit.last_word(line)?;
        return Ok(());
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
    let html = Html::join(std::iter::once(title).chain(lines), "\n\n");
    let buttons = numbered
        .iter()
        .map(|(number, case)| vec![button(visit, *number, case)])
        .chain(page.buttons(visit, Feature::Alerts, MORE))
        .collect();
    visit.reply_with(html, Keyboard::Inline(buttons))?;
    Ok(())
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
