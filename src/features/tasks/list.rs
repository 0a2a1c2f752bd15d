//! `/tugas`: the open tasks of one's area.

use super::{Word, card};
use crate::domain::access::Action;
use crate::domain::task::{Card, Task};
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard};
use crate::features::pages::Page;
use crate::features::{Feature, Visit};
use crate::i18n::Msg;
use crate::register;

/// Lists the open tasks of one's area, oldest first, each behind a button.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn list(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    page(visit, None).await
}

/// A page of them.
pub(super) async fn page(visit: &mut Visit<'_, '_>, number: Option<u64>) -> Result<(), Fault> {
    let tasks = mine(visit).await?;
    if tasks.is_empty() {
        let line = visit.say(Msg::new("tasks-none"));
        visit.last_word(line)?;
        return Ok(());
    }
    let mut rows = Vec::new();
    let page = Page::numbered(number, tasks.len());
    for (_, task) in page.of(&tasks) {
        rows.extend(line(visit, task).await?.map(|button| vec![button]));
    }
    rows.extend(page.buttons(visit, Feature::Tasks, Word::List.written()));
    let count = i64::try_from(tasks.len()).unwrap_or(i64::MAX);
    let head = visit.say(Msg::new("tasks-list").num("count", count));
    visit.reply_with(head, Keyboard::Inline(rows))?;
    Ok(())
}

async fn mine(visit: &Visit<'_, '_>) -> Result<Vec<Task>, Fault> {
    let open = register::task::all_open(visit.desk.tx).await?;
    Ok(open
        .into_iter()
        .filter(|task| visit.may_in(Action::HandleTasks, &task.area))
        .filter(|task| visit.account.person != Some(task.person))
        .collect())
}

async fn line(visit: &Visit<'_, '_>, task: &Task) -> Result<Option<Button>, Fault> {
    let Some(person) = register::person::find(visit.desk.tx, task.person).await? else {
        return Ok(None);
    };
    let label = Msg::new("tasks-line")
        .text("person", person.name.as_str())
        .plain("place", person.rt_rw.to_string())
        .plain("kind", visit.label(Msg::new(card::title(task.kind))));
    Ok(Some(card::button(
        &visit.desk,
        visit.language,
        task,
        Word::Show,
        label,
    )))
}

/// Shows one task to somebody who asked for it; they are told when it is done, too.
pub(super) async fn show(visit: &mut Visit<'_, '_>, mut task: Task) -> Result<(), Fault> {
    let (Some(person), Some(staff)) = (
        register::person::find(visit.desk.tx, task.person).await?,
        visit.account.person,
    ) else {
        return Ok(());
    };
    let (html, buttons) = card::open(&visit.desk, visit.language, &task, &person).await?;
    let message = visit.reply_with(html, buttons)?;
    let (mine, others): (Vec<Card>, Vec<Card>) =
        task.cards.into_iter().partition(|card| card.staff == staff);
    task.cards = others;
    for old in mine {
        card::take_buttons_off(&mut visit.desk, &old)?;
    }
    task.cards.push(Card {
        staff,
        chat: visit.chat.0,
        message: message.0,
    });
    register::task::put(visit.desk.tx, &task)
}
