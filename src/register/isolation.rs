//! Stays in isolation, by person in order of registration.

use crate::domain::id::{PersonId, RandomId};
use crate::domain::isolation::Isolation;
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// How many earlier stays are looked through for the active one: a new stay
/// starts only after the one before has ended or changed its reason.
const STAYS: usize = 8;

fn of(person: PersonId) -> Key {
    Key::new(Table::Isolation).u64(person.bits())
}

impl Record for Isolation {
    const TABLE: Table = Table::Isolation;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        of(self.person)
            .millis(self.since.timestamp_millis())
            .u64(self.id.bits())
    }
}

/// All stays of a person, in the order in which they were registered.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn all_of(tx: &Tx<'_>, person: PersonId) -> Result<Vec<Isolation>, Fault> {
    tx.list(&of(person), Page::first(usize::MAX / 2)).await
}

/// The stay that goes on, if any.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn active(tx: &Tx<'_>, person: PersonId) -> Result<Option<Isolation>, Fault> {
    let stays: Vec<Isolation> = tx.list(&of(person), Page::last(STAYS)).await?;
    Ok(stays.into_iter().find(Isolation::is_active))
}

/// The stay that was registered last, whether it goes on or not.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn last(tx: &Tx<'_>, person: PersonId) -> Result<Option<Isolation>, Fault> {
    let stays: Vec<Isolation> = tx.list(&of(person), Page::last(1)).await?;
    Ok(stays.into_iter().next())
}

/// Whether somebody was brought away, has moved, died or was not found: they are not at home,
/// as far as their last stay tells.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn has_left(tx: &Tx<'_>, person: PersonId) -> Result<bool, Fault> {
    let end = last(tx, person).await?.and_then(|stay| stay.end());
    Ok(end.is_some_and(|why| !why.leaves_them_at_home()))
}

/// Forgets all stays.
///
/// # Errors
/// When the store fails.
pub async fn erase(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Fault> {
    tx.remove_all(&of(person)).await
}

/// A page of the people whose isolation goes on, and where the next page begins.
#[derive(Debug)]
pub struct Isolating {
    /// Who, in no particular order.
    pub people: Vec<PersonId>,
    /// Stays that can't be read.
    pub damaged: usize,
    /// The last row of this page; `None`: there is no further one.
    pub last: Option<Vec<u8>>,
}

/// Everybody whose isolation goes on, in pages: for the auditor. `after` is the last row
/// of the page before. What can't be read is counted and spoils nothing else.
///
/// # Errors
/// When the store fails.
pub async fn isolating(
    tx: &Tx<'_>,
    after: Option<&[u8]>,
    limit: usize,
) -> Result<Isolating, Fault> {
    let mut range = Key::new(Table::Isolation).prefix_range();
    if let Some(last) = after {
        range.start = last.to_vec();
        range.start.push(0);
    }
    let stays = tx.range_sound(range, Page::first(limit)).await?;
    let last = stays
        .last()
        .map(|stay: &Result<Isolation, Vec<u8>>| match stay {
            Ok(stay) => stay.key().into_bytes(),
            Err(key) => key.clone(),
        });
    let damaged = stays.iter().filter(|stay| stay.is_err()).count();
    let active = stays.into_iter().flatten().filter(Isolation::is_active);
    Ok(Isolating {
        people: active.map(|stay| stay.person).collect(),
        damaged,
        last,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use crate::domain::id::IsolationId;
    use crate::domain::isolation::{IsolationReason, IsolationState};
    use crate::domain::stay_end::{Because, Decided, Decision, Reason, StayEnd};
    use crate::store::record::check_golden;

    #[test]
    fn a_stored_stay_is_read_for_ever() {
        let (by, at) = (PersonId::from_bits(9), Moment::UNIX_EPOCH);
        let decision = |what, because| Decision {
            at,
            by,
            what,
            because,
        };
        let why = StayEnd::Completed;
        let stay = Isolation {
            id: IsolationId::from_bits(1),
            person: PersonId::from_bits(7),
            reason: IsolationReason::CloseContact,
            day_zero: "2020-04-08".parse().unwrap(),
            length_days: Some(17),
            state: IsolationState::Ended {
                at,
                by: Some(by),
                why,
            },
            since: at,
            needs_food: true,
            decisions: vec![
                decision(
                    Decided::Length {
                        was: Some(14),
                        is: 17,
                    },
                    Because::of(Reason::Complaints),
                ),
                decision(Decided::WentOn, Because::default()),
                decision(Decided::Ended { why }, Because::said("sehat".to_owned())),
            ],
        };
        let version_1 = r#"{"id":"0000000000001","person":"0000000000007","reason":"close_contact",
            "day_zero":"2020-04-08","length_days":17,
            "state":{"ended":{"at":"1970-01-01T00:00:00Z","by":"0000000000009","why":"completed"}},
            "since":"1970-01-01T00:00:00Z","needs_food":true,"decisions":[
            {"at":"1970-01-01T00:00:00Z","by":"0000000000009","what":{"length":{"was":14,"is":17}},
             "because":{"reason":"complaints","words":null}},
            {"at":"1970-01-01T00:00:00Z","by":"0000000000009","what":"went_on",
             "because":{"reason":null,"words":null}},
            {"at":"1970-01-01T00:00:00Z","by":"0000000000009","what":{"ended":{"why":"completed"}},
             "because":{"reason":null,"words":"sehat"}}]}"#;
        check_golden(&stay, &[version_1]);
    }
}
