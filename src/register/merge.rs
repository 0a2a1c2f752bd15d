//! Two records become one: everything that is kept of `gone` stands under the id of
//! `kept` afterwards. Nothing is lost, and nothing stands there twice.
//!
//! What has timers, cards or a conversation is moved by the feature whose it is, when
//! it hears of it.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};

use super::audit::{self, Why};
use super::{
    away, care, consent, contact, correction, household, isolation, letter, person, report,
    test_result, traveller,
};
use crate::domain::duplicate::{ends_later, joined};
use crate::domain::id::PersonId;
use crate::domain::isolation::{Isolation, IsolationState};
use crate::domain::person::{Person, Reach};
use crate::domain::report::Report;
use crate::domain::stay_end::StayEnd;
use crate::engine::{Fault, Tx};
use crate::store::record::Record as _;

/// A report that stands at another place of its day now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Renumbered {
    /// Under whom it stood.
    pub person: PersonId,
    /// The day it speaks of.
    pub day: NaiveDate,
    /// Its place then.
    pub was: u32,
    /// Its place now.
    pub is: u32,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The id that is used no more.
    pub gone: PersonId,
    /// The id that is.
    pub kept: PersonId,
    /// The chat in which the one that stays was asked until now.
    pub kept_chat: Option<i64>,
    /// The private chats of both.
    pub chats: Vec<i64>,
    /// Reports that stand at another place of their day now.
    pub renumbered: Vec<Renumbered>,
}

/// Makes one record of two, and writes into the audit trail who did.
///
/// # Errors
/// When the store fails or a record is damaged; then nothing may be kept.
pub async fn merge(
    tx: &mut Tx<'_>,
    gone: &Person,
    kept: &Person,
    by: PersonId,
) -> Result<Merged, Fault> {
    let renumbered = reports(tx, gone.id, kept.id).await?;
    isolations(tx, gone.id, kept.id).await?;
    consents(tx, gone.id, kept.id).await?;
    looks(tx, gone.id, kept.id).await?;
    households(tx, gone.id, kept.id).await?;
    traveller::replace(tx, gone.id, kept.id).await?;
    care::move_to(tx, gone.id, kept.id).await?;
    test_result::move_to(tx, gone.id, kept.id).await?;
    away::move_to(tx, gone.id, kept.id).await?;
    letter::move_to(tx, gone.id, kept.id).await?;
    contact::move_to(tx, gone.id, kept.id).await?;
    for mut correction in correction::all(tx, gone.id).await? {
        tx.remove(correction.key());
        correction.was.id = kept.id;
        tx.put(&correction)?;
    }
    person::replace(tx, gone, kept.id).await?;
    person::keep(tx, &joined(kept, gone)).await?;
    audit::looked(tx, by, kept.id, Why::Merged(gone.id))?;
    let chat_of = |person: &Person| match person.reach {
        Reach::Chat(chat) | Reach::DeadChat(chat) => Some(chat),
        Reach::NoTelegram | Reach::Household => None,
    };
    let chats = [kept, gone].into_iter().filter_map(chat_of).collect();
    Ok(Merged {
        gone: gone.id,
        kept: kept.id,
        kept_chat: chat_of(kept),
        chats,
        renumbered,
    })
}

/// Both histories stand in one, each day's reports in the order in which they came in.
async fn reports(
    tx: &mut Tx<'_>,
    gone: PersonId,
    kept: PersonId,
) -> Result<Vec<Renumbered>, Fault> {
    let mut days: BTreeMap<NaiveDate, Vec<Report>> = BTreeMap::new();
    for person in [kept, gone] {
        for report in report::all_of(tx, person).await? {
            days.entry(report.day).or_default().push(report);
        }
    }
    days.retain(|_, reports| reports.iter().any(|report| report.person == gone));
    let mut renumbered = Vec::new();
    for (day, reports) in days {
        for report in &reports {
            tx.remove(report.key());
        }
        for (place, versions) in (0..).zip(in_order(reports)) {
            renumbered.extend(versions.first().map(|first| Renumbered {
                person: first.person,
                day,
                was: first.sequence,
                is: place,
            }));
            for report in versions {
                tx.put(&Report {
                    person: kept,
                    sequence: place,
                    ..report
                })?;
            }
        }
    }
    Ok(renumbered)
}

/// The reports of a day with all their versions, the first that came in first.
fn in_order(reports: Vec<Report>) -> Vec<Vec<Report>> {
    let mut places: BTreeMap<(PersonId, u32), Vec<Report>> = BTreeMap::new();
    for report in reports {
        let place = (report.person, report.sequence);
        places.entry(place).or_default().push(report);
    }
    let mut ordered: Vec<Vec<Report>> = places.into_values().collect();
    ordered.sort_by_key(|versions| versions.first().map(|first| first.filed_at));
    ordered
}

/// Of two stays that go on one goes on, the one that ends later; the other ends now and
/// stays in the history.
async fn isolations(tx: &mut Tx<'_>, gone: PersonId, kept: PersonId) -> Result<(), Fault> {
    for stay in isolation::all_of(tx, gone).await? {
        tx.remove(stay.key());
        tx.put(&Isolation {
            person: kept,
            ..stay
        })?;
    }
    let all = isolation::all_of(tx, kept).await?;
    let going_on: Vec<&Isolation> = all.iter().filter(|stay| stay.is_active()).collect();
    let Some(last) = going_on.iter().copied().reduce(ends_later) else {
        return Ok(());
    };
    if !last.needs_food && going_on.iter().any(|stay| stay.needs_food) {
        tx.put(&Isolation {
            needs_food: true,
            ..last.clone()
        })?;
    }
    let at = tx.now();
    for stay in going_on.iter().filter(|stay| stay.id != last.id) {
        let ended = Isolation {
            state: IsolationState::ended_by_itself(at, StayEnd::Replaced),
            ..(*stay).clone()
        };
        tx.put(&ended)?;
    }
    Ok(())
}

/// The last decision counts, under whichever id it was made.
async fn consents(tx: &mut Tx<'_>, gone: PersonId, kept: PersonId) -> Result<(), Fault> {
    let mut taken: Vec<_> = consent::all_of(tx, kept).await?;
    for mut decided in consent::all_of(tx, gone).await? {
        tx.remove(decided.key());
        decided.person = kept;
        // Two of one millisecond would be one row.
        while taken.iter().any(|other| other.key() == decided.key()) {
            decided.at += TimeDelta::milliseconds(1);
        }
        tx.put(&decided)?;
        taken.push(decided);
    }
    Ok(())
}

/// Whoever was reported for twice in a house is so once; in two houses, in both.
async fn households(tx: &mut Tx<'_>, gone: PersonId, kept: PersonId) -> Result<(), Fault> {
    for before in household::of_person(tx, gone).await? {
        let mut now = before.clone();
        for telephone in &mut now.telephones {
            if telephone.holder == gone {
                telephone.holder = kept;
            }
        }
        let is_there = now.has(kept);
        now.members.retain(|member| *member != gone || !is_there);
        for member in &mut now.members {
            if *member == gone {
                *member = kept;
            }
        }
        household::put(tx, Some(&before), &now)?;
    }
    Ok(())
}

async fn looks(tx: &mut Tx<'_>, gone: PersonId, kept: PersonId) -> Result<(), Fault> {
    for mut look in audit::at_record_of(tx, gone, usize::MAX / 2).await? {
        tx.remove(look.key());
        look.whose = kept;
        tx.put(&look)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
