//! A page of a list: each line a button to somebody's card.
//!
//! Whoever may see grades sees initials beside them; the name is on the card. All others
//! see names and nothing of health, and each name is written into the audit trail, once
//! an hour at most.

use chrono::{NaiveDate, TimeDelta};

use super::board;
use super::graded;
use super::sight::Sight;
use super::spot::Spot;
use super::word::{Word, needed_for};
use super::{button, labelled, say_here};
use crate::domain::detail::Detail;
use crate::domain::grade::Grade;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::monitoring::{Heard, List, Monitored};
use crate::engine::Fault;
use crate::engine::outgoing::Button;
use crate::features::{Visit, naming, portrait};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::audit::{self, Why};
use crate::register::monitored::{Sheet, Start};

/// So many lines fit on a telephone.
const LINES: usize = 20;
/// A name that is seen again so soon is one look.
const ONE_LOOK: TimeDelta = TimeDelta::hours(1);

/// What a list is called.
pub(super) fn title(list: List) -> Msg {
    match list {
        List::Graded(grade @ (Grade::Hijau | Grade::Kuning | Grade::Oranye | Grade::Merah)) => {
            naming::grade(grade)
        }
        List::Everybody => Msg::new("monitoring-all"),
        List::Unreported => Msg::new("monitoring-unreported"),
        List::ByDay => Msg::new("monitoring-by-day"),
        List::NotYetToday => Msg::new("monitoring-waiting"),
        List::Silent => Msg::new("monitoring-silent"),
        List::Due => Msg::new("monitoring-due"),
        List::Unreached => Msg::new("monitoring-unreached"),
        List::NeedsFood => Msg::new("monitoring-hungry"),
    }
}

/// Shows a page of a list.
pub(super) async fn show(
    visit: &mut Visit<'_, '_>,
    spot: &Spot,
    list: List,
    start: Start,
) -> Result<(), Fault> {
    let area = spot.area();
    let today = board::today(visit, spot);
    let slice = list.slice(&spot.village, spot.rt, today);
    let (Some(sight), Some(slice)) = (Sight::at(visit, &area), slice) else {
        visit.popup(Msg::new("monitoring-not-yours"));
        return Ok(());
    };
    if !visit.may_in(needed_for(list), &area) {
        visit.popup(Msg::new("monitoring-not-yours"));
        return Ok(());
    }
    let count = register::monitored::count(visit.desk.tx, &slice).await?;
    let sheet = register::monitored::page(visit.desk.tx, &slice, start, LINES).await?;
    if !sight.shows(Detail::Grades) {
        seen(visit, &sheet.people).await?;
    }
    let people = sheet.people.iter();
    let mut rows: Vec<Vec<Button>> = people
        .map(|one| vec![line(visit, one, &sight, today)])
        .collect();
    rows.extend(pages(visit, spot, list, &sheet));
    rows.push(vec![board::back_to(visit, spot)]);
    let id = match sheet.people.is_empty() {
        true => "monitoring-list-empty",
        false => "monitoring-list",
    };
    let head = Msg::new(id)
        .plain("list", visit.label(title(list)))
        .plain("place", board::name(visit, spot))
        .num("count", count);
    let mut lines = vec![visit.say(head)];
    let older = sheet.people.iter().any(|one| graded::is_older(one, today));
    if older && sight.shows(Detail::Grades) {
        lines.push(visit.say(Msg::new("monitoring-list-older")));
    }
    say_here(visit, Html::join(lines, "\n"), rows)
}

/// The buttons to the pages before and after.
fn pages(visit: &Visit<'_, '_>, spot: &Spot, list: List, sheet: &Sheet) -> Option<Vec<Button>> {
    let to = |label: &'static str, start: Start| {
        button(visit, Msg::new(label), Word::List(list, start), spot.bits())
    };
    let first = sheet.people.first().filter(|_| sheet.before);
    let last = sheet.people.last().filter(|_| sheet.after);
    let before = first.map(|one| to("page-before-button", Start::Before(one.person)));
    let after = last.map(|one| to("page-more-button", Start::After(one.person)));
    let row: Vec<Button> = before.into_iter().chain(after).collect();
    (!row.is_empty()).then_some(row)
}

/// Somebody's line: who, where, which day, and what this reader may know.
fn line(visit: &Visit<'_, '_>, one: &Monitored, sight: &Sight, today: NaiveDate) -> Button {
    let who = match sight.shows(Detail::Grades) {
        true => Msg::new("monitoring-line-initials")
            .plain("initials", one.name.initials())
            .plain(
                "age",
                portrait::age_of(&visit.desk, visit.language, one.birth, today),
            ),
        false => Msg::new("monitoring-line-name").text("name", one.name.as_str()),
    };
    let day = Msg::new("monitoring-line-day").num("day", one.day_number(today));
    let silent = match one.heard(today) {
        Heard::Silent { days } if sight.shows(Detail::Heard) => {
            Some(Msg::new("monitoring-line-silent").num("days", days))
        }
        Heard::Silent { .. } | Heard::NotYetToday | Heard::Today => None,
    };
    let food = one.needs_food.then(|| Msg::new("monitoring-line-food"));
    let say = |msg| visit.label(msg);
    // A small telephone cuts the end of a button: how somebody is comes before where.
    let words: Vec<String> = [
        Some(say(who)),
        sight
            .shows(Detail::Grades)
            .then(|| graded::on_a_line(visit, one, today)),
        Some(one.rt_rw.to_string()),
        Some(say(day)),
        silent.map(say),
        food.map(say),
    ]
    .into_iter()
    .flatten()
    .collect();
    labelled(words.join(" · "), Word::Card, one.person.bits())
}

/// Whoever reads these names: it is written down.
pub(super) async fn seen(visit: &mut Visit<'_, '_>, people: &[Monitored]) -> Result<(), Fault> {
    for one in people {
        look(visit, one.person).await?;
    }
    Ok(())
}

/// Writes a look down, unless the same was written a little while ago.
pub(super) async fn look(visit: &mut Visit<'_, '_>, whose: PersonId) -> Result<(), Fault> {
    let Some(who) = visit.account.person else {
        return Ok(());
    };
    let now = visit.desk.now();
    let newest = match audit::at_record_of(visit.desk.tx, whose, 1).await {
        Err(fault) if fault.may_pass() => return Err(fault),
        newest => newest.unwrap_or_default(),
    };
    let is_same = newest.first().is_some_and(|look| {
        look.who == who && look.why == Why::Monitoring && now - look.at < ONE_LOOK
    });
    match is_same {
        true => Ok(()),
        false => audit::looked(visit.desk.tx, who, whose, Why::Monitoring),
    }
}
