//! Everybody in isolation, in short; where they stand in the lists; and how many stand
//! where.
//!
//! Before anything here changes on a new day, the day before is closed in the
//! [`day_book`], whose numbers are those of these counts.
//!
//! A read model: made of people, stays and reports, and kept in step with them by
//! [`keep`] and [`remove`], which write the row, its places and the counts in one
//! transaction. A page costs what it shows, a count a row or a few: neither costs what is
//! stored. What the disk loses of it, the auditor makes again ([`mend`], [`sweep`],
//! [`recount`]).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::day_book::{self, Today};
use crate::domain::id::{PersonId, RandomId};
use crate::domain::monitoring::{Facet, Monitored, Place, Slice};
use crate::domain::place::{RtRw, VillageId};
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// Somebody stands there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Stands {
    village: VillageId,
    facet: Facet,
    group: Option<RtRw>,
    value: u32,
    home: RtRw,
    person: PersonId,
}

/// How many stand in one part of a list, by value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Tally {
    village: VillageId,
    facet: Facet,
    group: Option<RtRw>,
    counts: BTreeMap<u32, u32>,
}

/// From where a page is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// The beginning.
    First,
    /// Behind this person.
    After(PersonId),
    /// Up to this person.
    Before(PersonId),
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Who, in order.
    pub people: Vec<Monitored>,
    /// Whether somebody stands before them.
    pub before: bool,
    /// Whether somebody stands after them.
    pub after: bool,
}

fn place(person: PersonId) -> Key {
    Key::new(Table::Monitored).u64(person.bits())
}

/// RW first, as lists go; 0 where there are no parts.
fn code(group: Option<RtRw>) -> u32 {
    group.map_or(0, |rt| (u32::from(rt.rw()) << 16) | u32::from(rt.rt()))
}

fn part(table: Table, village: &VillageId, facet: Facet) -> Key {
    Key::new(table).text(village.as_str()).u8(facet.code())
}

impl Record for Monitored {
    const TABLE: Table = Table::Monitored;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(self.person)
    }
}

impl Record for Stands {
    const TABLE: Table = Table::MonitoredBy;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        part(Table::MonitoredBy, &self.village, self.facet)
            .u32(code(self.group))
            .u32(self.value)
            .u32(code(Some(self.home)))
            .u64(self.person.bits())
    }
}

impl Record for Tally {
    const TABLE: Table = Table::MonitoredCount;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        part(Table::MonitoredCount, &self.village, self.facet).u32(code(self.group))
    }
}

impl Stands {
    fn at(one: &Monitored, place: Place) -> Self {
        Self {
            village: one.village.clone(),
            facet: place.facet,
            group: place.group,
            value: place.value,
            home: one.rt_rw,
            person: one.person,
        }
    }

    fn all_of(one: &Monitored) -> BTreeSet<Self> {
        let places = one.places().into_iter();
        places.map(|place| Self::at(one, place)).collect()
    }
}

/// What is kept of somebody's isolation. A row that can't be read is as good as none: it
/// is made anew with the next thing that happens, or by the auditor.
///
/// # Errors
/// When the store fails.
pub async fn find(tx: &Tx<'_>, person: PersonId) -> Result<Option<Monitored>, Fault> {
    sound(tx.get(&place(person)).await)
}

fn sound<R: Record>(found: Result<Option<R>, Fault>) -> Result<Option<R>, Fault> {
    match found {
        Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
            log::error!(table = R::TABLE.name(), cause:% = fault; "a row of monitoring can't be read");
            Ok(None)
        }
        found => found,
    }
}

/// Keeps somebody as they are now, their places and the counts. False: nothing changed.
///
/// # Errors
/// When the store fails.
pub async fn keep(tx: &mut Tx<'_>, now: &Monitored, today: &Today<'_>) -> Result<bool, Fault> {
    let before = find(tx, now.person).await?;
    if before.as_ref() == Some(now) {
        return Ok(false);
    }
    let places = before.iter().chain([now]).map(|one| &one.village);
    for village in BTreeSet::from_iter(places) {
        day_book::turn(tx, village, today(village)).await?;
    }
    let was = before.as_ref().map(Stands::all_of).unwrap_or_default();
    go(tx, &was, &Stands::all_of(now)).await?;
    tx.put(now)?;
    Ok(true)
}

/// Nobody of that id is monitored any more. False: nobody was.
///
/// # Errors
/// When the store fails.
pub async fn remove(tx: &mut Tx<'_>, person: PersonId, today: &Today<'_>) -> Result<bool, Fault> {
    let Some(before) = find(tx, person).await? else {
        return Ok(false);
    };
    day_book::turn(tx, &before.village, today(&before.village)).await?;
    go(tx, &Stands::all_of(&before), &BTreeSet::new()).await?;
    tx.remove(place(person));
    Ok(true)
}

/// From one set of places to another.
async fn go(tx: &mut Tx<'_>, was: &BTreeSet<Stands>, is: &BTreeSet<Stands>) -> Result<(), Fault> {
    for left in was.difference(is) {
        tx.remove(left.key());
        add(tx, left, -1).await?;
    }
    for taken in is.difference(was) {
        tx.put(taken)?;
        add(tx, taken, 1).await?;
    }
    Ok(())
}

async fn add(tx: &mut Tx<'_>, stands: &Stands, change: i32) -> Result<(), Fault> {
    let empty = Tally {
        village: stands.village.clone(),
        facet: stands.facet,
        group: stands.group,
        counts: BTreeMap::new(),
    };
    let mut tally = sound(tx.get(&empty.key()).await)?.unwrap_or(empty);
    let count = tally.counts.entry(stands.value).or_default();
    *count = count.saturating_add_signed(change);
    put_tally(tx, tally)
}

fn put_tally(tx: &mut Tx<'_>, mut tally: Tally) -> Result<(), Fault> {
    tally.counts.retain(|_, count| *count > 0);
    if tally.counts.is_empty() {
        tx.remove(tally.key());
        return Ok(());
    }
    tx.put(&tally)
}

/// All keys of a slice.
fn range(slice: &Slice) -> Range<Vec<u8>> {
    let whole = part(Table::MonitoredBy, &slice.village, slice.facet);
    if slice.facet.is_by_neighbourhood() && slice.group.is_none() {
        return whole.prefix_range();
    }
    let group = whole.u32(code(slice.group));
    let first = group.clone().u32(*slice.values.start());
    let last = group.u32(*slice.values.end());
    first.into_bytes()..last.prefix_range().end
}

/// A page of at most so many. Whoever the page was to go on from and who has left the list
/// meanwhile: the first page.
///
/// # Errors
/// When the store fails.
pub async fn page(tx: &Tx<'_>, slice: &Slice, from: Start, limit: usize) -> Result<Sheet, Fault> {
    let whole = range(slice);
    let one_more = limit.saturating_add(1);
    let (range, page, backwards) = match from {
        Start::First => (whole.clone(), Page::first(one_more), false),
        Start::After(person) => match key_in(tx, slice, person).await? {
            Some(mut key) => {
                key.push(0);
                (key..whole.end.clone(), Page::first(one_more), false)
            }
            None => (whole.clone(), Page::first(one_more), false),
        },
        Start::Before(person) => match key_in(tx, slice, person).await? {
            Some(key) => (whole.start.clone()..key, Page::last(one_more), true),
            None => (whole.clone(), Page::first(one_more), false),
        },
    };
    let is_first = range == whole;
    let mut rows: Vec<Stands> = tx
        .range_sound(range, page)
        .await?
        .into_iter()
        .flatten()
        .collect();
    if rows.is_empty() && !is_first {
        return Box::pin(self::page(tx, slice, Start::First, limit)).await;
    }
    let more = rows.len() > limit;
    rows.truncate(limit);
    if backwards {
        rows.reverse();
    }
    Ok(Sheet {
        people: people(tx, &rows).await?,
        before: if backwards { more } else { !is_first },
        after: backwards || more,
    })
}

async fn people(tx: &Tx<'_>, rows: &[Stands]) -> Result<Vec<Monitored>, Fault> {
    let mut people = Vec::with_capacity(rows.len());
    for row in rows {
        people.extend(find(tx, row.person).await?);
    }
    Ok(people)
}

/// Where in the slice somebody stands now.
async fn key_in(tx: &Tx<'_>, slice: &Slice, person: PersonId) -> Result<Option<Vec<u8>>, Fault> {
    let one = find(tx, person).await?;
    Ok(one
        .filter(|one| one.village == slice.village)
        .and_then(|one| {
            let place = one.places().into_iter().find(|place| slice.has(place))?;
            Some(Stands::at(&one, place).key().into_bytes())
        }))
}

/// How many stand in a slice: a row is read, or one for each neighbourhood that has
/// somebody.
///
/// # Errors
/// When the store fails.
pub async fn count(tx: &Tx<'_>, slice: &Slice) -> Result<usize, Fault> {
    let tallies = if slice.facet.is_by_neighbourhood() && slice.group.is_none() {
        tallies(tx, &slice.village, slice.facet).await?
    } else {
        let key = part(Table::MonitoredCount, &slice.village, slice.facet).u32(code(slice.group));
        Vec::from_iter(sound::<Tally>(tx.get(&key).await)?)
    };
    Ok(tallies.iter().map(|tally| tally.within(slice)).sum())
}

/// How many stand at which values of a list that has no parts.
///
/// # Errors
/// When the store fails.
pub async fn counts(
    tx: &Tx<'_>,
    village: &VillageId,
    facet: Facet,
) -> Result<BTreeMap<u32, u32>, Fault> {
    let key = part(Table::MonitoredCount, village, facet).u32(code(None));
    let tally = sound::<Tally>(tx.get(&key).await)?;
    Ok(tally.map(|tally| tally.counts).unwrap_or_default())
}

impl Tally {
    fn within(&self, slice: &Slice) -> usize {
        let counts = self.counts.range(slice.values.clone());
        let sum: u32 = counts.map(|(_, count)| *count).sum();
        usize::try_from(sum).unwrap_or(usize::MAX)
    }
}

async fn tallies(tx: &Tx<'_>, village: &VillageId, facet: Facet) -> Result<Vec<Tally>, Fault> {
    let prefix = part(Table::MonitoredCount, village, facet);
    let rows = tx.list_sound(&prefix, Page::first(usize::MAX / 2)).await?;
    Ok(rows.into_iter().flatten().collect())
}

/// How many isolate in each neighbourhood of a village that has somebody, by RW and RT.
///
/// # Errors
/// When the store fails.
pub async fn neighbourhoods(tx: &Tx<'_>, village: &VillageId) -> Result<Vec<(RtRw, usize)>, Fault> {
    let tallies = tallies(tx, village, Facet::Neighbourhood).await?;
    let counted = tallies.iter().filter_map(|tally| {
        let sum: u32 = tally.counts.values().sum();
        Some((tally.group?, usize::try_from(sum).unwrap_or(usize::MAX)))
    });
    Ok(counted.collect())
}

/// A page of everybody who is kept here, in no order that means anything, and where the
/// next page begins: for the auditor. What can't be read is taken away.
///
/// # Errors
/// When the store fails.
pub async fn page_after(
    tx: &mut Tx<'_>,
    after: Option<&[u8]>,
    limit: usize,
) -> Result<(Vec<Monitored>, Option<Vec<u8>>), Fault> {
    let (rows, last) = rows_after(tx, Table::Monitored, after, limit).await?;
    Ok((rows, last))
}

async fn rows_after<R: Record>(
    tx: &mut Tx<'_>,
    table: Table,
    after: Option<&[u8]>,
    limit: usize,
) -> Result<(Vec<R>, Option<Vec<u8>>), Fault> {
    let mut range = Key::new(table).prefix_range();
    if let Some(last) = after {
        range.start = last.to_vec();
        range.start.push(0);
    }
    let found = tx.range_sound::<R>(range, Page::first(limit)).await?;
    let last = found.last().map(|row| match row {
        Ok(row) => row.key().into_bytes(),
        Err(key) => key.clone(),
    });
    let mut rows = Vec::with_capacity(found.len());
    for row in found {
        match row {
            Ok(row) => rows.push(row),
            Err(key) => {
                log::error!(table = table.name(); "a row of monitoring can't be read; it is made anew");
                tx.mended(1);
                tx.remove_row(key);
            }
        }
    }
    Ok((rows, last))
}

/// Sets somebody's places again that are missing. How many were.
///
/// # Errors
/// When the store fails.
pub async fn mend(tx: &mut Tx<'_>, one: &Monitored) -> Result<usize, Fault> {
    let mut mended = 0;
    for row in Stands::all_of(one) {
        if sound(tx.get::<Stands>(&row.key()).await)?.is_none() {
            tx.put(&row)?;
            mended += 1;
        }
    }
    Ok(mended)
}

/// What a round over the places has done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swept {
    /// How many places were looked at.
    pub rows: usize,
    /// How many of them were nobody's.
    pub mended: usize,
    /// The last one; `None`: there is no further one.
    pub last: Option<Vec<u8>>,
}

/// Takes places away in which nobody stands any more, a page at a time.
///
/// # Errors
/// When the store fails.
pub async fn sweep(tx: &mut Tx<'_>, after: Option<&[u8]>, limit: usize) -> Result<Swept, Fault> {
    let (rows, last) = rows_after::<Stands>(tx, Table::MonitoredBy, after, limit).await?;
    let mut mended = 0;
    for row in &rows {
        let one = find(tx, row.person).await?;
        if one.is_none_or(|one| !Stands::all_of(&one).contains(row)) {
            tx.remove(row.key());
            mended += 1;
        }
    }
    Ok(Swept {
        rows: rows.len(),
        mended,
        last,
    })
}

/// Counts the places of one facet of a village anew. How many places there are, and how
/// many counts were amiss.
///
/// # Errors
/// When the store fails.
pub async fn recount(
    tx: &mut Tx<'_>,
    village: &VillageId,
    facet: Facet,
) -> Result<(usize, usize), Fault> {
    let prefix = part(Table::MonitoredBy, village, facet);
    let rows = tx
        .list_sound::<Stands>(&prefix, Page::first(usize::MAX / 2))
        .await?;
    let count = rows.len();
    let mut right: BTreeMap<u32, Tally> = BTreeMap::new();
    for row in rows.into_iter().flatten() {
        let tally = right.entry(code(row.group)).or_insert_with(|| Tally {
            village: village.clone(),
            facet,
            group: row.group,
            counts: BTreeMap::new(),
        });
        *tally.counts.entry(row.value).or_default() += 1;
    }
    let prefix = part(Table::MonitoredCount, village, facet);
    let stored = tx
        .list_sound::<Tally>(&prefix, Page::first(usize::MAX / 2))
        .await?;
    let mut amiss = 0;
    for row in stored {
        let key = match row {
            Ok(tally) if right.get(&code(tally.group)) == Some(&tally) => {
                right.remove(&code(tally.group));
                continue;
            }
            Ok(tally) if right.contains_key(&code(tally.group)) => continue,
            Ok(tally) => tally.key().into_bytes(),
            Err(key) => key,
        };
        tx.remove_row(key);
        amiss += 1;
    }
    amiss += right.len();
    for tally in right.into_values() {
        tx.put(&tally)?;
    }
    Ok((count, amiss))
}

#[cfg(test)]
mod tests;
