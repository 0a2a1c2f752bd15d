//! The sender's word on an outbox row: a row is removed only after Telegram said yes,
//! or no for good.

use super::event::Delivered;
use super::fault::Fault;
use super::outgoing::{Delivery, Errand, Lane, MessageHandle, MessageRef};
use super::rows::{EditTarget, KeyboardIn, OutboxRecord, OutboxRow, SentRecord};
use super::tx::Tx;
use crate::clock::Moment;
use crate::store::record::Record;

/// What settling a row left to do.
pub(super) struct Settled {
    /// For the feature that sent it, or that cares for the chat.
    pub for_features: Option<Delivered>,
}

/// Books the result of a row. `None` when the row is not there (any more).
pub(super) async fn settle(
    tx: &mut Tx<'_>,
    handle: MessageHandle,
    result: &Delivery,
) -> Result<Option<Settled>, Fault> {
    let Some(row) = find(tx, handle).await? else {
        return Ok(None);
    };
    tx.remove(row.key());
    let is_message = row.waiting().errand == Errand::Message;
    match result {
        Delivery::Delivered { message } if is_message => {
            tx.put(&SentRecord {
                message: *message,
                keyboard: keyboard(tx, &row),
                ..sent(tx.now(), handle)
            })?;
        }
        Delivery::Refused(refusal) if is_message => {
            tx.put(&SentRecord {
                refused: Some(*refusal),
                ..sent(tx.now(), handle)
            })?;
        }
        Delivery::Moved(chat) => {
            let mut moved = row.clone();
            moved.outgoing.chat = *chat;
            tx.requeue(&moved)?;
        }
        Delivery::Delivered { .. } | Delivery::Refused(_) | Delivery::Superseded => {}
    }
    let chat_died = matches!(result, Delivery::Refused(refusal) if refusal.chat_is_dead());
    let superseded = matches!(result, Delivery::Superseded | Delivery::Moved(_));
    let matters = chat_died || (row.outgoing.memo.is_some() && !superseded);
    let for_features = matters.then(|| Delivered {
        row: handle,
        chat: row.outgoing.chat,
        delivery: result.clone(),
        memo: row.outgoing.memo,
    });
    Ok(Some(Settled { for_features }))
}

fn sent(at: Moment, handle: MessageHandle) -> SentRecord {
    SentRecord {
        handle,
        message: None,
        refused: None,
        at,
        keyboard: None,
    }
}

fn keyboard(tx: &Tx<'_>, row: &OutboxRecord) -> Option<KeyboardIn> {
    let data = row.outgoing.body.first_press()?.to_owned();
    let place = tx.place_of(row.outgoing.chat);
    Some(KeyboardIn { place, data })
}

pub(super) async fn find(
    tx: &Tx<'_>,
    handle: MessageHandle,
) -> Result<Option<OutboxRecord>, Fault> {
    // Where most rows are is looked first.
    for lane in [Lane::Reply, Lane::Reminder, Lane::Alert, Lane::Bulk] {
        if let Some(row) = tx.get(&OutboxRecord::place(lane, handle)).await? {
            return Ok(Some(row));
        }
    }
    Ok(None)
}

/// A row with the message that it edits, if any.
pub(super) async fn row(tx: &Tx<'_>, handle: MessageHandle) -> Result<Option<OutboxRow>, Fault> {
    let Some(record) = find(tx, handle).await? else {
        return Ok(None);
    };
    let target = match record.waiting().errand.edits() {
        None => EditTarget::NotNeeded,
        Some(MessageRef::Telegram(message)) => EditTarget::Known(message),
        Some(MessageRef::Sent(original)) => target(tx, original).await?,
    };
    Ok(Some(OutboxRow {
        handle,
        outgoing: record.outgoing,
        target,
    }))
}

async fn target(tx: &Tx<'_>, original: MessageHandle) -> Result<EditTarget, Fault> {
    // A message whose number can't be read can't be changed any more; whoever asked for
    // the change is told so.
    match tx.get::<SentRecord>(&SentRecord::place(original)).await {
        Err(fault) if fault.may_pass() => return Err(fault),
        Err(_) => {
            log::error!(row = original.0; "the number of a sent message can't be read");
            return Ok(EditTarget::NeverSent);
        }
        Ok(Some(sent)) => {
            return Ok(match sent.message {
                Some(message) => EditTarget::Known(message),
                None => EditTarget::NeverSent,
            });
        }
        Ok(None) => {}
    }
    match find(tx, original).await {
        Err(fault) if fault.may_pass() => Err(fault),
        Ok(Some(_)) => Ok(EditTarget::NotYetSent),
        // A message that can't be read will not be sent.
        Ok(None) | Err(_) => Ok(EditTarget::NeverSent),
    }
}
