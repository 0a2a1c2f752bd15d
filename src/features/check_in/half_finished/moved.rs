//! Two records became one while a report about one of them was being made: it goes on,
//! about the one that they are.

use super::{Form, timer, wake};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::features::Flow;
use crate::features::conversation::{Conversation, OpenFlow};
use crate::features::desk::Desk;
use crate::register::merge::Merged;

/// Puts the forms on all their telephones right.
pub(super) async fn hear(desk: &mut Desk<'_, '_>, merged: &Merged) -> Result<(), Fault> {
    for chat in &merged.chats {
        put_right(desk, ChatId(*chat), merged).await?;
    }
    Ok(())
}

async fn put_right(desk: &mut Desk<'_, '_>, chat: ChatId, merged: &Merged) -> Result<(), Fault> {
    let mut conversation = Conversation::with(desk.tx, chat).await?;
    let flows = [&mut conversation.open, &mut conversation.paused];
    let drafts: Vec<Form> = flows
        .into_iter()
        .flatten()
        .filter_map(|open| moved(open, merged))
        .collect();
    if drafts.is_empty() {
        return Ok(());
    }
    desk.tx.put(&conversation)?;
    for draft in drafts {
        if let Some(due) = desk.tx.due(&timer(&draft)).await? {
            wake(desk, due, &draft).await?;
        }
    }
    Ok(())
}

/// The newest state of a form that had to be changed.
fn moved(open: &mut OpenFlow, merged: &Merged) -> Option<Form> {
    let states =
        std::iter::once(&mut open.flow).chain(open.answered.iter_mut().map(|(_, state)| state));
    let mut newest = None;
    for state in states {
        let Flow::CheckIn(form) = state else { continue };
        if form.person != merged.gone && form.person != merged.kept {
            continue;
        }
        let moved = merged.renumbered.iter().find(|moved| {
            moved.person == form.person
                && Some(moved.day) == form.day
                && Some(moved.was) == form.corrects
        });
        if let Some(moved) = moved {
            form.corrects = Some(moved.is);
        }
        form.person = merged.kept;
        newest.get_or_insert_with(|| form.clone());
    }
    newest
}
