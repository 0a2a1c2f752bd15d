//! The engine's part: what is kept of a file, and the people in it.

use super::judge::{Judge, Judged};
use super::{Looked, Refused, tell};
use crate::domain::access::{Action, Standing};
use crate::domain::consent::{Consent, ConsentDecision};
use crate::domain::id::{ImportId, PersonId};
use crate::domain::import::{Import, State, Tally};
use crate::domain::language::Language;
use crate::domain::people_list::Newcomer;
use crate::domain::person::Person;
use crate::engine::Fault;
use crate::features::beginning::{self, Begins};
use crate::features::files::{Reply, trail};
use crate::features::{Desk, Notice};
use crate::register;
use crate::register::audit::{self, Why};

/// So many rows between two words of how far it is.
const NEWS_EVERY: usize = 1_000;

/// A file on the machine of the office is to be entered.
///
/// # Errors
/// When the store fails.
pub fn begun(desk: &mut Desk<'_, '_>, import: &Import) -> Result<Reply, Fault> {
    desk.tx.put(import)?;
    Ok(Reply::Kept)
}

/// A file was looked at: whoever sent it reads what would happen.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn looked(
    desk: &mut Desk<'_, '_>,
    id: ImportId,
    hash: Option<String>,
    looked: &Looked,
) -> Result<Reply, Fault> {
    let Some(mut import) = register::import::find(desk.tx, id).await? else {
        return Ok(Reply::Forbidden);
    };
    if import.state != State::Reading {
        return Ok(Reply::Kept);
    }
    let refused = Looked::Refused(Refused::NotAllowed);
    let (looked, reply) = match standing(desk, &import).await? {
        Ok(_) => (looked, Reply::Kept),
        Err(()) => (&refused, Reply::Forbidden),
    };
    import.hash = hash;
    let waits = match looked {
        Looked::Preview(preview) => preview.tally.changes() > 0,
        Looked::Refused(_) => false,
    };
    tell::looked(desk, &import, (looked, waits)).await?;
    match waits {
        true => import.state = State::Previewed,
        false => import.end(State::Dropped),
    }
    desk.tx.put(&import)?;
    Ok(reply)
}

/// What whoever sent it may do now; an error when they may enter nobody any more.
async fn standing(
    desk: &Desk<'_, '_>,
    import: &Import,
) -> Result<Result<Option<Standing>, ()>, Fault> {
    let Some(by) = import.by else {
        return Ok(Ok(None));
    };
    let standing = trail::standing(desk.tx, by).await?;
    Ok(match standing.may(Action::Import) {
        true => Ok(Some(standing)),
        false => Err(()),
    })
}

/// A part of a file's rows.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Part {
    /// Of which file.
    pub import: ImportId,
    /// Behind so many rows.
    pub behind: usize,
    /// Who stands in it.
    pub people: Vec<Newcomer>,
    /// How many of its rows can't be used.
    pub failed: usize,
    /// Whether it is the last one.
    pub is_last: bool,
}

/// Enters a part, once.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn part(desk: &mut Desk<'_, '_>, part: Part) -> Result<Reply, Fault> {
    let Some(mut import) = register::import::find(desk.tx, part.import).await? else {
        return Ok(Reply::Forbidden);
    };
    if !import.is_next(part.behind) {
        return Ok(Reply::Kept);
    }
    let Ok(standing) = standing(desk, &import).await? else {
        broken_off(desk, import.id, &Refused::NotAllowed).await?;
        return Ok(Reply::Forbidden);
    };
    let mut tally = Tally {
        failed: part.failed,
        ..Tally::default()
    };
    for newcomer in &part.people {
        let judge = Judge {
            house: desk.house,
            standing: standing.as_ref(),
        };
        match judge.judge(desk.tx, newcomer).await? {
            Judged::New(person) => {
                enter(desk, import.by, *person, newcomer).await?;
                tally.new += 1;
            }
            Judged::Isolates(person) => {
                begin(desk, import.by, &person, newcomer).await?;
                tally.isolated += 1;
            }
            Judged::IsolatesOtherwise | Judged::Known => tally.known += 1,
            Judged::Problem(_) => tally.failed += 1,
        }
    }
    let before = part.behind / NEWS_EVERY;
    import.advance(tally, part.is_last);
    match import.state {
        State::Done { .. } => {
            tell::done(desk, &import).await?;
            import.end(import.state);
        }
        State::Entering { done, .. } if done / NEWS_EVERY > before => {
            import.message = tell::progress(desk, &import, done).await?;
        }
        State::Entering { .. } | State::Reading | State::Previewed | State::Dropped => {}
    }
    desk.tx.put(&import)?;
    Ok(Reply::Kept)
}

/// It can't be gone on with: what was entered stays, and is known when the file comes again.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn broken_off(
    desk: &mut Desk<'_, '_>,
    id: ImportId,
    why: &Refused,
) -> Result<Reply, Fault> {
    let Some(mut import) = register::import::find(desk.tx, id).await? else {
        return Ok(Reply::Forbidden);
    };
    let State::Entering { so_far, .. } = import.state else {
        return Ok(Reply::Kept);
    };
    tell::broken_off(desk, &import, (so_far, why)).await?;
    import.end(State::Dropped);
    desk.tx.put(&import)?;
    Ok(Reply::Kept)
}

/// Keeps somebody, as `/tambah` does; but nothing is said of today's health.
async fn enter(
    desk: &mut Desk<'_, '_>,
    by: Option<PersonId>,
    person: Person,
    newcomer: &Newcomer,
) -> Result<(), Fault> {
    let id: PersonId = desk.tx.new_id()?;
    let person = Person { id, ..person };
    let consent = Consent {
        person: id,
        version: desk.house.config.consent.version,
        language: Language::Id,
        decision: ConsentDecision::Given,
        at: desk.now(),
        by,
    };
    desk.tx.put(&consent)?;
    register::person::keep(desk.tx, &person).await?;
    if let Some(by) = by {
        audit::looked(desk.tx, by, id, Why::Enrolled)?;
    }
    desk.announce(Notice::ConsentDecided { person: id });
    desk.announce(Notice::Registered { person: id });
    isolate(desk, id, newcomer)
}

/// Somebody who is there already begins to isolate, and reads so.
async fn begin(
    desk: &mut Desk<'_, '_>,
    by: Option<PersonId>,
    person: &Person,
    newcomer: &Newcomer,
) -> Result<(), Fault> {
    if let Some(by) = by {
        audit::looked(desk.tx, by, person.id, Why::Enrolled)?;
    }
    isolate(desk, person.id, newcomer)?;
    tell::isolates(desk, person).await
}

fn isolate(desk: &mut Desk<'_, '_>, id: PersonId, newcomer: &Newcomer) -> Result<(), Fault> {
    let Some((reason, day_zero)) = newcomer.isolation else {
        return Ok(());
    };
    let begins = Begins {
        person: id,
        reason,
        day_zero,
        needs_food: Some(newcomer.needs_food),
    };
    let stay = beginning::stay(desk, begins)?;
    beginning::keep(desk, None, &stay)
}
