//! Who has to be told on the telephone: no Telegram, a dead chat, a no to being written to.
//! The session has them until somebody says that they know.

use chrono::TimeDelta;

use super::case::Case;
use super::word::Word;
use super::{Due, board, button, labelled, outcome_name, people};
use crate::domain::access::{Action, Standing};
use crate::domain::calendar::Zone;
use crate::domain::id::{PersonId, RandomId, TestSessionId};
use crate::domain::person::Person;
use crate::domain::schedule::after_quiet;
use crate::domain::staff::StaffMember;
use crate::domain::test_result::{Stage, TestResult, Way};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Button, Keyboard, Lane};
use crate::engine::timer::{TimerName, Urgency};
use crate::features::button::Subject;
use crate::features::visit::standing_button;
use crate::features::{self, Desk, Feature, Visit, dialogue};
use crate::i18n::{Html, Msg};
use crate::register;

/// Whoever was not called by then comes up again.
const AGAIN: TimeDelta = TimeDelta::hours(3);
/// A timer that should have rung so long ago will not ring any more.
const OVERDUE: TimeDelta = TimeDelta::hours(2);
/// So many people fit on one screen with their buttons.
const SHOWN: usize = 20;

fn timer(session: TestSessionId) -> TimerName {
    TimerName::new("test-calls", session)
}

/// Wakes whoever has to call, as long as somebody has to be called.
pub(super) async fn set_timer(desk: &mut Desk<'_, '_>, case: &Case) -> Result<(), Fault> {
    let session = case.session();
    let to_call = case.progress().to_call > 0;
    register::test_result::mark(desk.tx, session.id, to_call)?;
    if !to_call {
        return desk.tx.cancel(&timer(session.id)).await;
    }
    let village = desk.house.village(&session.village);
    let zone = village.map_or(Zone::Jakarta, |village| village.zone);
    let quiet = &desk.house.protocol.reminders.quiet.limits;
    let at = after_quiet(quiet, zone, desk.now() + AGAIN);
    let due = features::Due::Results(Due::Calls {
        session: session.id,
    });
    desk.wake(at, timer(session.id), Urgency::Normal, due).await
}

fn waiting(case: &Case) -> impl Iterator<Item = &TestResult> {
    let results = case.results.iter();
    results.filter(|result| result.stage() == Stage::ToCall)
}

/// Name, number and result of everybody who has to be called.
pub(super) async fn list(visit: &mut Visit<'_, '_>, case: &mut Case) -> Result<(), Fault> {
    let results: Vec<TestResult> = waiting(case).take(SHOWN).cloned().collect();
    if results.is_empty() {
        visit.toast(Msg::new("results-nobody-to-call"));
        return board::show(visit, case).await;
    }
    let mut lines =
        vec![visit.say(Msg::new("results-calls").num("count", case.progress().to_call))];
    let mut rows = Vec::new();
    for result in &results {
        let Some(person) = register::person::find(visit.desk.tx, result.person).await? else {
            continue;
        };
        if !visit.may_in(Action::EnterResults, &person.area()) {
            continue;
        }
        people::look(visit, person.id).await?;
        lines.push(line(visit, &person, result).await?);
        let label = Msg::new("results-called-button").text("name", person.name.as_str());
        let word = Word::Called.with(case.bits());
        rows.push(vec![labelled(visit.label(label), &word, person.id.bits())]);
    }
    rows.push(vec![button(
        visit,
        Msg::new("results-card-button"),
        Word::Show,
        case.bits(),
    )]);
    visit.here(Html::join(lines, "\n"), rows)?;
    case.leave_card(visit)
}

async fn line(visit: &Visit<'_, '_>, person: &Person, result: &TestResult) -> Result<Html, Fault> {
    let outcome = result.outcome().map_or_else(Html::default, |outcome| {
        visit.say(outcome_name(result.kind, outcome))
    });
    let number = number(&visit.desk, person).await?;
    let id = match number {
        Some(_) => "results-call-line",
        None => "results-door-line",
    };
    let msg = Msg::new(id)
        .text("name", person.name.as_str())
        .plain("place", person.rt_rw.to_string())
        .html("outcome", outcome)
        .plain("phone", number.unwrap_or_default());
    Ok(visit.say(msg))
}

/// Their own number, else that of somebody who reports for them.
async fn number(desk: &Desk<'_, '_>, person: &Person) -> Result<Option<String>, Fault> {
    if let Some(phone) = &person.phone {
        return Ok(Some(phone.to_string()));
    }
    let households = register::household::of_person(desk.tx, person.id).await?;
    let holders = register::household::holders(desk.tx, &households).await?;
    let mut numbers = holders.into_iter().filter_map(|holder| holder.phone);
    Ok(numbers.next().map(|phone| phone.to_string()))
}

/// Somebody was told on the telephone or at the door.
pub(super) async fn called(
    visit: &mut Visit<'_, '_>,
    case: &mut Case,
    person: PersonId,
) -> Result<(), Fault> {
    let (Some(result), Some(by)) = (case.result(person).cloned(), visit.account.person) else {
        return dialogue::old_button(visit).await;
    };
    let place = register::person::find(visit.desk.tx, person).await?;
    let Some(known) = place.filter(|one| visit.may_in(Action::EnterResults, &one.area())) else {
        visit.popup(Msg::new("results-not-yours"));
        return Ok(());
    };
    match (result.stage(), result.telling) {
        (Stage::ToCall, Some(mut telling)) => {
            let at = visit.desk.now();
            telling.way = Way::Called { by, at };
            telling.read = Some(at);
            let result = TestResult {
                telling: Some(telling),
                ..result
            };
            case.keep(&mut visit.desk, result)?;
            visit.toast(Msg::new("results-called-toast").text("name", known.name.as_str()));
        }
        (_, _) => visit.toast(Msg::new("results-called-already")),
    }
    set_timer(&mut visit.desk, case).await?;
    match case.progress().to_call {
        0 => board::show(visit, case).await?,
        _ => list(visit, case).await?,
    }
    board::refresh(&mut visit.desk, case, Some(visit.chat)).await
}

/// The message with a result did not arrive: somebody calls.
pub(super) async fn refused(
    desk: &mut Desk<'_, '_>,
    session: TestSessionId,
    person: PersonId,
) -> Result<(), Fault> {
    let Some(mut case) = Case::find(desk, session).await? else {
        return Ok(());
    };
    // Two records may have become one while the message was under way.
    let person = register::person::in_use(desk.tx, person).await?;
    let (Some(result), Some(whose)) = (
        case.result(person).cloned(),
        register::person::find(desk.tx, person).await?,
    ) else {
        return Ok(());
    };
    let (Stage::Told, Some(mut telling)) = (result.stage(), result.telling) else {
        return Ok(());
    };
    telling.way = Way::Telephone;
    let result = TestResult {
        telling: Some(telling),
        ..result
    };
    case.keep(desk, result)?;
    set_timer(desk, &case).await?;
    board::refresh(desk, &case, None).await?;
    for member in callers(desk, &case, telling.by).await? {
        let msg = Msg::new("results-refused").text("name", whose.name.as_str());
        remind(desk, &case, &member, msg).await?;
    }
    Ok(())
}

/// Who calls: whoever had it sent, as long as they may; else all who may there.
async fn callers(
    desk: &Desk<'_, '_>,
    case: &Case,
    sender: PersonId,
) -> Result<Vec<StaffMember>, Fault> {
    let mut staff = register::staff::all(desk.tx).await?;
    staff.retain(|member| {
        let standing = Standing {
            registered: false,
            grants: member.grants.clone(),
        };
        !member.unreachable && standing.may_in(Action::EnterResults, &case.area())
    });
    if staff.iter().any(|member| member.id == sender) {
        staff.retain(|member| member.id == sender);
    }
    Ok(staff)
}

async fn remind(
    desk: &mut Desk<'_, '_>,
    case: &Case,
    member: &StaffMember,
    msg: Msg,
) -> Result<(), Fault> {
    let chat = ChatId(member.chat);
    let language = desk.language_of(chat).await?;
    let title = board::title(desk, language, case);
    let html = Html::join([desk.say(language, msg), title], "\n");
    let count = case.progress().to_call;
    let label = desk.label(
        language,
        Msg::new("results-calls-button").num("count", count),
    );
    let subject = Subject::Thing(case.bits());
    let button: Button = standing_button(label, Feature::Results, Word::Calls.name(), subject);
    let keyboard = Keyboard::Inline(vec![vec![button]]);
    desk.send(chat, Lane::Reply, html, keyboard, None).map(drop)
}

/// Somebody still has to be called.
pub(super) async fn due(desk: &mut Desk<'_, '_>, session: TestSessionId) -> Result<(), Fault> {
    let Some(case) = Case::find(desk, session).await? else {
        return Ok(());
    };
    let sender = waiting(&case).find_map(|result| result.telling.map(|telling| telling.by));
    let Some(sender) = sender else {
        return Ok(());
    };
    let staff = callers(desk, &case, sender).await?;
    if staff.is_empty() {
        log::error!(session:% = session; "nobody can tell results on the telephone");
    }
    for member in staff {
        let msg = Msg::new("results-still-to-call").num("count", case.progress().to_call);
        remind(desk, &case, &member, msg).await?;
    }
    set_timer(desk, &case).await
}

/// The auditor's round: a session in which somebody has to be called has its timer. It looks
/// at those alone, however many there were.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn audit(desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
    for session in register::test_result::with_calls(desk.tx).await? {
        if desk.will_ring(&timer(session), OVERDUE).await?.is_some() {
            continue;
        }
        let Some(case) = Case::find(desk, session).await? else {
            continue;
        };
        if case.progress().to_call == 0 {
            register::test_result::mark(desk.tx, session, false)?;
            continue;
        }
        log::error!(session:% = session; "results to be told on the telephone had no timer; mended");
        desk.tx.mended(1);
        set_timer(desk, &case).await?;
    }
    Ok(())
}
