//! Tasks, and the index of those that are open: at most one of a kind for a person.

use serde::{Deserialize, Serialize};

use super::care::{self, Care};
use crate::domain::id::{PersonId, RandomId, TaskId};
use crate::domain::person::Person;
use crate::domain::task::{Task, TaskKind};
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// Points to an open task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct OpenTask {
    person: PersonId,
    kind: TaskKind,
    task: TaskId,
}

fn place(id: TaskId) -> Key {
    Key::new(Table::Task).u64(id.bits())
}

fn open_of(person: PersonId) -> Key {
    Key::new(Table::OpenTask).u64(person.bits())
}

impl Record for Task {
    const TABLE: Table = Table::Task;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(self.id)
    }
}

impl Record for OpenTask {
    const TABLE: Table = Table::OpenTask;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        open_of(self.person).u8(self.kind.code())
    }
}

/// The task with this id.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(tx: &Tx<'_>, id: TaskId) -> Result<Option<Task>, Fault> {
    tx.get(&place(id)).await
}

/// Writes a task, and keeps the index of open ones in step with it.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub fn put(tx: &mut Tx<'_>, task: &Task) -> Result<(), Fault> {
    let pointer = OpenTask {
        person: task.person,
        kind: task.kind,
        task: task.id,
    };
    if task.is_open() {
        tx.put(&pointer)?;
    } else {
        tx.remove(pointer.key());
    }
    care::note(tx, task.person, task.opened, Care::Task(task.id))?;
    tx.put(task)
}

/// The open tasks about a person.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn open_about(tx: &Tx<'_>, person: PersonId) -> Result<Vec<Task>, Fault> {
    let theirs = open_of(person);
    let pointers = tx.list(&theirs, Page::first(TaskKind::ALL.len())).await?;
    pointed_to(tx, pointers).await
}

/// All open tasks, oldest first. There are as many as people who are silent.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn all_open(tx: &Tx<'_>) -> Result<Vec<Task>, Fault> {
    let table = Key::new(Table::OpenTask);
    let pointers = tx.list(&table, Page::first(usize::MAX / 2)).await?;
    let mut tasks = pointed_to(tx, pointers).await?;
    tasks.sort_by_key(|task| (task.opened, task.id));
    Ok(tasks)
}

/// All tasks about a person, open and done, oldest first: they are looked for among all
/// there are, once in a while.
///
/// # Errors
/// When the store fails.
pub async fn all_about(tx: &Tx<'_>, person: PersonId) -> Result<Vec<Task>, Fault> {
    let table = Key::new(Table::Task);
    let rows = tx
        .list_sound::<Task>(&table, Page::first(usize::MAX / 2))
        .await?;
    let tasks = rows.into_iter().flatten();
    let mut tasks: Vec<Task> = tasks.filter(|task| task.person == person).collect();
    tasks.sort_by_key(|task| (task.opened, task.id));
    Ok(tasks)
}

/// The task is about `person` now, under whatever id it stood before.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub fn move_to(tx: &mut Tx<'_>, mut task: Task, person: &Person) -> Result<Task, Fault> {
    tx.remove(open_of(task.person).u8(task.kind.code()));
    task.person = person.id;
    if task.is_open() {
        task.area = person.area();
    }
    care::note(tx, task.person, task.opened, Care::Task(task.id))?;
    tx.put(&task)?;
    Ok(task)
}

/// Forgets all tasks about a person.
///
/// # Errors
/// When the store fails.
pub async fn erase(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Fault> {
    for task in all_about(tx, person).await? {
        tx.remove(task.key());
    }
    tx.remove_all(&open_of(person)).await
}

async fn pointed_to(tx: &Tx<'_>, pointers: Vec<OpenTask>) -> Result<Vec<Task>, Fault> {
    let mut tasks = Vec::with_capacity(pointers.len());
    for pointer in pointers {
        tasks.extend(find(tx, pointer.task).await?);
    }
    Ok(tasks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use crate::domain::place::{Area, RtRw};
    use crate::domain::task::{Card, TaskReason, TaskState};
    use crate::store::record::check_golden;

    #[test]
    fn a_stored_task_is_read_for_ever() {
        let task = Task {
            id: TaskId::from_bits(3),
            person: PersonId::from_bits(7),
            kind: TaskKind::Visit,
            reason: TaskReason::Silent {
                since: Moment::UNIX_EPOCH,
            },
            area: Area::Rt("asri".parse().unwrap(), RtRw::new(3, 5).unwrap()),
            opened: Moment::UNIX_EPOCH,
            state: TaskState::Done {
                at: Moment::UNIX_EPOCH,
                by: Some(PersonId::from_bits(8)),
            },
            not_home: Some(Moment::UNIX_EPOCH),
            cards: vec![Card {
                staff: PersonId::from_bits(8),
                chat: 88,
                message: 5,
            }],
        };
        let version_1 = r#"{"id":"0000000000003","person":"0000000000007","kind":"visit",
            "reason":{"silent":{"since":"1970-01-01T00:00:00Z"}},
            "area":{"rt":["asri","003/005"]},"opened":"1970-01-01T00:00:00Z",
            "state":{"done":{"at":"1970-01-01T00:00:00Z","by":"0000000000008"}},
            "not_home":"1970-01-01T00:00:00Z","cards":[{"staff":"0000000000008","chat":88,"message":5}]}"#;
        check_golden(&task, &[version_1]);
    }

    #[test]
    fn a_stored_pointer_is_read_for_ever() {
        let pointer = OpenTask {
            person: PersonId::from_bits(7),
            kind: TaskKind::Call,
            task: TaskId::from_bits(3),
        };
        let version_1 = r#"{"person":"0000000000007","kind":"call","task":"0000000000003"}"#;
        check_golden(&pointer, &[version_1]);
    }
}
