//! Without a task, from somebody's card: a report on their behalf, a day that was missed,
//! a call or a visit that somebody else is to make.

use chrono::NaiveDate;

use super::form::Form;
use super::{Word, card, work};
use crate::domain::access::Action;
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::domain::task::{TaskKind, TaskReason};
use crate::engine::Fault;
use crate::features::{Flow, Visit, dialogue};
use crate::i18n::Msg;
use crate::register;

/// A button about a person was pressed.
pub(super) async fn press(
    visit: &mut Visit<'_, '_>,
    word: Word,
    id: PersonId,
) -> Result<(), Fault> {
    let Some(person) = register::person::find(visit.desk.tx, id).await? else {
        return dialogue::old_button(visit).await;
    };
    if !visit.may_in(word.action(), &person.area()) {
        visit.popup(Msg::new("tasks-person-not-yours"));
        return Ok(());
    }
    if visit.account.person == Some(person.id) {
        visit.popup(Msg::new("tasks-about-you"));
        return Ok(());
    }
    match word {
        Word::Fill => fill(visit, &person).await,
        Word::AskCall => ask(visit, &person, TaskKind::Call).await,
        Word::AskVisit => ask(visit, &person, TaskKind::Visit).await,
        Word::Report
        | Word::Healthy
        | Word::Sick
        | Word::Away
        | Word::Phoned
        | Word::Show
        | Word::List => report(visit, &person).await,
    }
}

/// Whoever has a duty of health enters more than that somebody is ill.
fn sees_health(visit: &Visit<'_, '_>, person: &Person) -> bool {
    visit.may_in(Action::SeeHealth, &person.area())
}

async fn report(visit: &mut Visit<'_, '_>, person: &Person) -> Result<(), Fault> {
    let form = Form::asking_what_was_heard(person).with_more(sees_health(visit, person));
    dialogue::begin(visit, Flow::Tasks(form)).await
}

async fn fill(visit: &mut Visit<'_, '_>, person: &Person) -> Result<(), Fault> {
    if missed(visit, person).await?.is_empty() {
        visit.popup(Msg::new("tasks-none-missed"));
        return Ok(());
    }
    let form = Form::asking_which_day(person).with_more(sees_health(visit, person));
    dialogue::begin(visit, Flow::Tasks(form)).await
}

/// The days of the stay that goes on of which there is no report, the newest first.
pub(super) async fn missed(
    visit: &Visit<'_, '_>,
    person: &Person,
) -> Result<Vec<NaiveDate>, Fault> {
    let Some(stay) = register::isolation::active(visit.desk.tx, person.id).await? else {
        return Ok(Vec::new());
    };
    let today = visit.desk.today(&person.village);
    let registered = work::zone(&visit.desk, &person.village).day(stay.since);
    let first = registered.min(today);
    let reports = register::report::in_force(visit.desk.tx, person.id, first, today).await?;
    let reported = reports.iter().map(|report| report.day).collect();
    Ok(stay.missed_days(registered, &reported, today))
}

/// Somebody else is to call, or to go there.
async fn ask(visit: &mut Visit<'_, '_>, person: &Person, kind: TaskKind) -> Result<(), Fault> {
    let Some(by) = visit.account.person else {
        return dialogue::old_button(visit).await;
    };
    let kind = match kind {
        TaskKind::Call if !can_be_called(visit, person).await? => TaskKind::Door,
        TaskKind::Call | TaskKind::Door | TaskKind::Visit => kind,
    };
    let open = register::task::open_about(visit.desk.tx, person.id).await?;
    if open.iter().any(|task| task.kind.covers(kind)) {
        visit.popup(Msg::new("tasks-open-already"));
        return Ok(());
    }
    work::open(&mut visit.desk, person.id, kind, TaskReason::Asked { by }).await?;
    told(visit, person, kind).await
}

async fn can_be_called(visit: &Visit<'_, '_>, person: &Person) -> Result<bool, Fault> {
    let tx = &visit.desk.tx;
    let households = register::household::of_person(tx, person.id).await?;
    let holders = register::household::holders(tx, &households).await?;
    let mut numbers = std::iter::once(person).chain(&holders);
    Ok(numbers.any(|one| one.phone.is_some()))
}

/// Says to whom the task went.
async fn told(visit: &mut Visit<'_, '_>, person: &Person, kind: TaskKind) -> Result<(), Fault> {
    let mut names = Vec::new();
    for task in register::task::open_about(visit.desk.tx, person.id).await? {
        for card in task.cards.iter().filter(|_| task.kind == kind) {
            let staff = register::staff::find(visit.desk.tx, card.staff).await?;
            names.extend(staff.map(|staff| staff.name.as_str().to_owned()));
        }
    }
    let address = visit.desk.address(visit.language, person);
    let msg = match names.is_empty() {
        true => Msg::new("tasks-asked-nobody"),
        false => Msg::new("tasks-asked-of").text("names", names.join(", ")),
    };
    let title = visit.label(Msg::new(card::title(kind)));
    let line = visit.say(msg.plain("task", title).plain("person", address));
    visit.last_word(line).map(drop)
}
