//! Who isolates in the session's village, to be added: one by one, or a page at a time.

use super::board;
use super::case::Case;
use super::people::{LINES, back_to_card, forget, is_blank, look, tested};
use super::word::Word;
use super::{button, labelled};
use crate::domain::id::{PersonId, RandomId};
use crate::domain::monitoring::List;
use crate::domain::test_result::{NotAdded, TestResult};
use crate::engine::Fault;
use crate::engine::outgoing::Button;
use crate::features::Visit;
use crate::i18n::Msg;
use crate::register;
use crate::register::monitored::{Sheet, Start};

/// Who isolates in the village: a tap adds one.
pub(super) async fn pick(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    after: Option<u64>,
) -> Result<(), Fault> {
    let village = case.session().village.clone();
    let Some(sheet) = sheet(visit, case, after).await? else {
        return Ok(());
    };
    let mut rows = Vec::new();
    rows.extend(whole_page(visit, case, &sheet, after));
    for one in &sheet.people {
        look(visit, one.person).await?;
        let id = match case.has(one.person) {
            true => "results-picked-button",
            false => "results-pick-one-button",
        };
        let label = Msg::new(id)
            .text("name", one.name.as_str())
            .plain("place", one.rt_rw.to_string());
        let word = Word::Add.with(case.bits());
        rows.push(vec![labelled(visit.label(label), &word, one.person.bits())]);
    }
    rows.extend(pick_turns(visit, case, &sheet));
    rows.push(back_to_card(visit, case));
    let id = match sheet.people.is_empty() {
        true => "results-pick-nobody",
        false => "results-pick",
    };
    let msg = Msg::new(id)
        .plain("village", board::village(&visit.desk, &village))
        .num("count", case.results.len());
    let html = visit.say(msg);
    visit.here(html, rows)?;
    case.leave_card(visit)
}

/// A page of the list of those who isolate in the session's village.
async fn sheet(
    visit: &Visit<'_, '_>,
    case: &Case,
    after: Option<u64>,
) -> Result<Option<Sheet>, Fault> {
    let village = &case.session().village;
    let today = visit.desk.today(village);
    let start = after.map_or(Start::First, |bits| Start::After(PersonId::from_bits(bits)));
    match List::Everybody.slice(village, None, today) {
        Some(slice) => register::monitored::page(visit.desk.tx, &slice, start, LINES)
            .await
            .map(Some),
        None => Ok(None),
    }
}

/// The button that adds whoever on this page is not in the session yet.
fn whole_page(
    visit: &Visit<'_, '_>,
    case: &Case,
    sheet: &Sheet,
    after: Option<u64>,
) -> Option<Vec<Button>> {
    let missing = sheet.people.iter().filter(|one| !case.has(one.person));
    let count = missing.count();
    let label = visit.label(Msg::new("results-pick-page-button").num("count", count));
    let word = match after {
        Some(bits) => Word::PickPage.with(bits),
        None => Word::PickPage.name().to_owned(),
    };
    (count > 1).then(|| vec![labelled(label, &word, case.bits())])
}

/// Adds all on a page at once, and turns it.
pub(super) async fn pick_page(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    after: Option<u64>,
) -> Result<(), Fault> {
    let Some(sheet) = sheet(visit, case, after).await? else {
        return Ok(());
    };
    let mut count = 0;
    let mut added = Ok(());
    for one in &sheet.people {
        added = case.file.session.add(one.person);
        match added {
            Ok(()) => {
                let result = TestResult::awaited(case.session(), one.person);
                case.keep(&mut visit.desk, result)?;
                count += 1;
            }
            Err(NotAdded::AlreadyThere) => {}
            Err(NotAdded::Full) => break,
        }
    }
    case.keep_session(&mut visit.desk)?;
    let said = match added {
        Err(NotAdded::Full) => Msg::new("results-full-toast"),
        Ok(()) | Err(NotAdded::AlreadyThere) => Msg::new("results-page-added-toast"),
    };
    visit.toast(said.num("count", count));
    match sheet.people.last().filter(|_| sheet.after) {
        Some(last) => pick(visit, case, Some(last.person.bits())).await?,
        None => board::show(visit, case).await?,
    }
    board::refresh(&mut visit.desk, case, Some(visit.chat)).await
}

fn pick_turns(visit: &Visit<'_, '_>, case: &Case, sheet: &Sheet) -> Option<Vec<Button>> {
    let mut row = Vec::new();
    if sheet.before {
        let label = Msg::new("results-pick-first-button");
        row.push(button(visit, label, Word::Pick, case.bits()));
    }
    if let Some(last) = sheet.people.last().filter(|_| sheet.after) {
        let label = visit.label(Msg::new("page-more-button"));
        let word = Word::Pick.with(last.person.bits());
        row.push(labelled(label, &word, case.bits()));
    }
    (!row.is_empty()).then_some(row)
}

/// Adds somebody; tapped again in the list, they are taken off as long as nothing was
/// entered.
pub(super) async fn add(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    person: PersonId,
) -> Result<(), Fault> {
    let Some(person) = tested(visit, person).await? else {
        return Ok(());
    };
    let id = match case.file.session.add(person.id) {
        Ok(()) => {
            let result = TestResult::awaited(case.session(), person.id);
            case.keep(&mut visit.desk, result)?;
            "results-added-toast"
        }
        Err(NotAdded::AlreadyThere) if is_blank(case, person.id) => {
            forget(visit, case, person.id);
            "results-dropped-toast"
        }
        Err(NotAdded::AlreadyThere) => "results-there-toast",
        Err(NotAdded::Full) => "results-full-toast",
    };
    case.keep_session(&mut visit.desk)?;
    visit.toast(Msg::new(id).text("name", person.name.as_str()));
    let start = page_of(visit, case, person.id).await?;
    pick(visit, case, start).await?;
    board::refresh(&mut visit.desk, case, Some(visit.chat)).await
}

/// Behind whom the page begins on which somebody stands, so that a tap does not turn it.
async fn page_of(
    visit: &Visit<'_, '_>,
    case: &Case,
    person: PersonId,
) -> Result<Option<u64>, Fault> {
    let village = &case.session().village;
    let today = visit.desk.today(village);
    let Some(slice) = List::Everybody.slice(village, None, today) else {
        return Ok(None);
    };
    let mut start = Start::First;
    let mut behind = None;
    loop {
        let sheet = register::monitored::page(visit.desk.tx, &slice, start, LINES).await?;
        let stands_here = sheet.people.iter().any(|one| one.person == person);
        match sheet.people.last() {
            Some(last) if !stands_here && sheet.after => {
                start = Start::After(last.person);
                behind = Some(last.person.bits());
            }
            Some(_) if stands_here => return Ok(behind),
            Some(_) | None => return Ok(None),
        }
    }
}
