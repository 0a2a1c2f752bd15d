//! Sightings and sent messages that nobody will ask for again go, a page at a time.
//!
//! Never forgets a sighting that Telegram may still redeliver, readable or not: a row
//! that can't be read is as old as an old one beyond it.

use chrono::TimeDelta;

use super::fault::Fault;
use super::rows::{SeenRecord, SentRecord};
use super::tx::{Page, Tx};
use crate::clock::Moment;
use crate::store::record::Record;
use crate::store::table::Key;

/// How long done updates are remembered (Telegram redelivers for 24 h).
const SIGHTINGS_KEPT: TimeDelta = TimeDelta::hours(48);
/// How long a sent message can still be edited by its handle.
const SENT_KEPT: TimeDelta = TimeDelta::days(30);
/// How many rows of a table, from one end, one commit forgets at most.
pub(super) const FORGET_AT_ONCE: usize = 2_000;

/// So many rows are looked at first: mostly nothing is old, and a round costs next to nothing.
const GLANCE: usize = 16;

/// What a round of forgetting came upon.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Old rows that can't be read, by their keys: to be set aside.
    pub unreadable: Vec<Vec<u8>>,
    /// A page was old as a whole: there may be more.
    pub more: bool,
}

/// Forgets what is old, as much as one commit may take.
pub(super) async fn forget_old(tx: &mut Tx<'_>, now: Moment) -> Result<Found, Fault> {
    let mut found = Found::default();
    // Telegram numbers updates in rising order, but after a silent week anew from
    // anywhere: what is old then lies at either end.
    for page in [Page::first(FORGET_AT_ONCE), Page::last(FORGET_AT_ONCE)] {
        let is_old = |seen: &SeenRecord| seen.at < now - SIGHTINGS_KEPT;
        forget(tx, &SeenRecord::prefix(), page, is_old, &mut found).await?;
    }
    let is_old = |sent: &SentRecord| sent.at < now - SENT_KEPT;
    let page = Page::first(FORGET_AT_ONCE);
    forget(tx, &SentRecord::prefix(), page, is_old, &mut found).await?;
    Ok(found)
}

async fn forget<R: Record>(
    tx: &mut Tx<'_>,
    prefix: &Key,
    page: Page,
    is_old: impl Fn(&R) -> bool,
    found: &mut Found,
) -> Result<(), Fault> {
    let is_young = |row: &Result<R, Vec<u8>>| row.as_ref().is_ok_and(|row| !is_old(row));
    let glance = Page {
        limit: GLANCE,
        ..page
    };
    let mut rows: Vec<Result<R, Vec<u8>>> = tx.list_sound(prefix, glance).await?;
    if rows.len() == GLANCE && !rows.iter().any(is_young) {
        rows = tx.list_sound(prefix, page).await?;
    }
    let not_young = rows.iter().position(is_young).unwrap_or(rows.len());
    let whole_page = not_young == page.limit;
    let undated = rows.iter().take(not_young).rev();
    let undated = undated.take_while(|row| row.is_err()).count();
    let old = not_young - if whole_page { 0 } else { undated };
    found.more |= whole_page;
    for row in rows.into_iter().take(old) {
        match row {
            Ok(row) => tx.remove(row.key()),
            Err(key) => {
                tx.layer.set(key.clone(), None);
                found.unreadable.push(key);
            }
        }
    }
    Ok(())
}
