//! The people of a session: added from those who isolate or by name, and what was found.
//!
//! A name that is shown here is written into the trail, once an hour at most.

use super::board;
use super::case::Case;
use super::word::Word;
use super::{button, labelled, outcome_name};
use crate::domain::access::Action;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::person::Person;
use crate::domain::test_result::{Entered, Outcome, Stage, TestResult};
use crate::engine::Fault;
use crate::engine::outgoing::Button;
use crate::features::pages::Page;
use crate::features::{Visit, dialogue, looking};
use crate::i18n::Msg;
use crate::register;
use crate::register::audit::Why;

/// So many lines fit on a telephone.
pub(super) const LINES: usize = 20;

/// Writes down that a name was seen.
pub(super) async fn look(visit: &mut Visit<'_, '_>, whose: PersonId) -> Result<(), Fault> {
    looking::look(visit, whose, Why::Tested).await
}

/// Somebody of the session, if whoever is here may enter results where they live.
pub(super) async fn tested(
    visit: &mut Visit<'_, '_>,
    person: PersonId,
) -> Result<Option<Person>, Fault> {
    let found = register::person::find(visit.desk.tx, person).await?;
    let Some(person) = found else {
        dialogue::old_button(visit).await?;
        return Ok(None);
    };
    if !visit.may_in(Action::EnterResults, &person.area()) {
        visit.popup(Msg::new("results-not-yours"));
        return Ok(None);
    }
    Ok(Some(person))
}

pub(super) fn back_to_card(visit: &Visit<'_, '_>, case: &Case) -> Vec<Button> {
    let label = Msg::new("results-card-button");
    vec![button(visit, label, Word::Show, case.bits())]
}

/// A page of the list, each person behind a button.
pub(super) async fn page(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    number: Option<u64>,
) -> Result<(), Fault> {
    let page = Page::numbered(number, case.results.len());
    let shown: Vec<TestResult> = page
        .of(&case.results)
        .map(|(_, result)| result.clone())
        .collect();
    let mut rows = Vec::new();
    for result in &shown {
        rows.extend(line(visit, case, result).await?.map(|button| vec![button]));
    }
    rows.extend(turns(visit, case, number));
    rows.push(back_to_card(visit, case));
    let msg = Msg::new("results-people").num("count", case.results.len());
    let title = board::title(&visit.desk, visit.language, case);
    let html = crate::i18n::Html::join([title, visit.say(msg)], "\n");
    visit.here(html, rows)?;
    case.leave_card(visit)
}

/// The buttons to the pages before and after.
fn turns(visit: &Visit<'_, '_>, case: &Case, number: Option<u64>) -> Option<Vec<Button>> {
    let last = u64::try_from(case.results.len().saturating_sub(1) / LINES).unwrap_or(0);
    let here = number.unwrap_or(0).min(last);
    let to = |number: u64, label: &'static str| {
        let label = visit.label(Msg::new(label));
        labelled(label, &Word::People.with(number), case.bits())
    };
    let before = here.checked_sub(1);
    let after = Some(here + 1).filter(|number| *number <= last);
    let before = before.map(|number| to(number, "page-before-button"));
    let after = after.map(|number| to(number, "page-more-button"));
    let row: Vec<Button> = before.into_iter().chain(after).collect();
    (!row.is_empty()).then_some(row)
}

async fn line(
    visit: &mut Visit<'_, '_>,
    case: &Case,
    result: &TestResult,
) -> Result<Option<Button>, Fault> {
    let Some(person) = register::person::find(visit.desk.tx, result.person).await? else {
        return Ok(None);
    };
    look(visit, person.id).await?;
    let label = Msg::new("results-person-line")
        .text("name", person.name.as_str())
        .plain("place", person.rt_rw.to_string())
        .plain("state", state(visit, result));
    let word = Word::Person.with(case.bits());
    Ok(Some(labelled(visit.label(label), &word, person.id.bits())))
}

/// What was found, and how far it has come: "reaktif 📨".
pub(super) fn state(visit: &Visit<'_, '_>, result: &TestResult) -> String {
    let Some(outcome) = result.outcome() else {
        return visit.label(Msg::new("results-no-result"));
    };
    let id = match result.stage() {
        Stage::Awaited | Stage::Entered => "results-state-entered",
        Stage::ToCall => "results-state-to-call",
        Stage::Told => "results-state-told",
        Stage::Read => "results-state-read",
    };
    let outcome = visit.label(outcome_name(result.kind, outcome));
    visit.label(Msg::new(id).plain("outcome", outcome))
}

/// One person: what was found?
pub(super) async fn person(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    person: PersonId,
) -> Result<(), Fault> {
    let Some(person) = tested(visit, person).await? else {
        return Ok(());
    };
    let Some(result) = case.result(person.id).cloned() else {
        return dialogue::old_button(visit).await;
    };
    look(visit, person.id).await?;
    let mut rows: Vec<Vec<Button>> = Outcome::ALL
        .into_iter()
        .map(|outcome| {
            let name = visit.label(outcome_name(result.kind, outcome));
            let id = match result.outcome() == Some(outcome) {
                true => "results-chosen-button",
                false => "results-choose-button",
            };
            let label = visit.label(Msg::new(id).plain("outcome", name));
            let word = Word::Enter(outcome).with(case.bits());
            vec![labelled(label, &word, person.id.bits())]
        })
        .collect();
    if result.is_untold() {
        let label = visit.label(Msg::new("results-drop-button"));
        let word = Word::Drop.with(case.bits());
        rows.push(vec![labelled(label, &word, person.id.bits())]);
    }
    let label = Msg::new("results-people-back-button");
    rows.push(vec![button(visit, label, Word::People, case.bits())]);
    let id = match result.is_untold() {
        true => "results-person",
        false => "results-person-told",
    };
    let state = state(visit, &result);
    let msg = Msg::new(id)
        .text("name", person.name.as_str())
        .plain("place", person.rt_rw.to_string())
        .plain("state", state);
    let html = visit.say(msg);
    visit.here(html, rows)?;
    case.leave_card(visit)
}

/// It is this. Kept at the tap; told when it is sent.
pub(super) async fn enter(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    person: PersonId,
    outcome: Outcome,
) -> Result<(), Fault> {
    let Some(person) = tested(visit, person).await? else {
        return Ok(());
    };
    if !case.has(person.id) {
        return dialogue::old_button(visit).await;
    }
    let id = match put(visit, case, person.id, outcome)? {
        true => "results-entered-toast",
        false => "results-entered-already",
    };
    let kind = case.session().kind;
    let name = visit.label(outcome_name(kind, outcome));
    visit.toast(
        Msg::new(id)
            .text("name", person.name.as_str())
            .plain("outcome", name),
    );
    let place = case.results.iter().position(|one| one.person == person.id);
    let number = place.and_then(|place| u64::try_from(place / LINES).ok());
    page(visit, case, number).await?;
    board::refresh(&mut visit.desk, case, Some(visit.chat)).await
}

/// Enters a result. False: it stood there already.
pub(super) fn put(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    person: PersonId,
    outcome: Outcome,
) -> Result<bool, Fault> {
    let Some(by) = visit.account.person else {
        return Err(Fault::Broken("a result was entered by nobody"));
    };
    let at = visit.desk.now();
    let known = case.result(person).cloned();
    let mut result = known.unwrap_or_else(|| TestResult::awaited(case.session(), person));
    let is_new = result.enter(Entered { outcome, by, at });
    if is_new {
        case.keep(&mut visit.desk, result)?;
    }
    Ok(is_new)
}

/// All who have no result yet are negative, or non-reactive.
pub(super) async fn rest(visit: &mut Visit<'_, '_>, case: &mut Case) -> Result<(), Fault> {
    let awaited: Vec<PersonId> = case
        .results
        .iter()
        .filter(|result| result.outcome().is_none())
        .map(|result| result.person)
        .collect();
    let mut count = 0;
    for id in awaited {
        let person = register::person::find(visit.desk.tx, id).await?;
        if person.is_some_and(|person| visit.may_in(Action::EnterResults, &person.area())) {
            put(visit, case, id, Outcome::Negative)?;
            count += 1;
        }
    }
    visit.toast(Msg::new("results-rest-toast").num("count", count));
    board::show(visit, case).await?;
    board::refresh(&mut visit.desk, case, Some(visit.chat)).await
}

pub(super) fn is_blank(case: &Case, person: PersonId) -> bool {
    let result = case.result(person);
    result.is_none_or(|result| result.entries.is_empty())
}

/// Takes somebody off the list who was not told anything.
pub(super) async fn remove(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    person: PersonId,
) -> Result<(), Fault> {
    let Some(person) = tested(visit, person).await? else {
        return Ok(());
    };
    if case.result(person.id).is_some_and(|one| !one.is_untold()) {
        visit.popup(Msg::new("results-told-already"));
        return Ok(());
    }
    if case.has(person.id) {
        forget(visit, case, person.id);
        case.keep_session(&mut visit.desk)?;
    }
    visit.toast(Msg::new("results-dropped-toast").text("name", person.name.as_str()));
    page(visit, case, None).await?;
    board::refresh(&mut visit.desk, case, Some(visit.chat)).await
}

pub(super) fn forget(visit: &mut Visit<'_, '_>, case: &mut Case, person: PersonId) {
    case.file.session.people.retain(|one| *one != person);
    case.results.retain(|one| one.person != person);
    register::test_result::remove(visit.desk.tx, person, case.session().id);
}
