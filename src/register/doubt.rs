//! Two people who may be one, and what was said to that: one row a pair.

use crate::domain::duplicate::{Answer, Doubt, Grounds, pair};
use crate::domain::id::{DoubtId, PersonId, RandomId};
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

fn place(id: DoubtId) -> Key {
    Key::new(Table::Doubt).u64(id.bits())
}

impl Record for Doubt {
    const TABLE: Table = Table::Doubt;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(self.id)
    }
}

/// The id of a pair's doubt: it follows from the two, so that nobody is asked twice.
fn id_of(tx: &Tx<'_>, pair: (PersonId, PersonId)) -> DoubtId {
    let (one, other) = (pair.0.bits(), pair.1.bits());
    let both = [one.to_be_bytes(), other.to_be_bytes()].concat();
    let pseudonym = tx.pseudonym("pair", &both);
    let (first, _) = pseudonym.split_at(8);
    DoubtId::from_bits(
        first
            .iter()
            .fold(0, |bits, byte| (bits << 8) | u64::from(*byte)),
    )
}

/// The doubt with this id.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(tx: &Tx<'_>, id: DoubtId) -> Result<Option<Doubt>, Fault> {
    tx.get(&place(id)).await
}

/// The doubt about these two, new if nobody ever asked.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn about(
    tx: &Tx<'_>,
    one: PersonId,
    other: PersonId,
    grounds: Grounds,
) -> Result<Doubt, Fault> {
    let pair = pair(one, other);
    let id = id_of(tx, pair);
    let known = find(tx, id).await?;
    Ok(known.unwrap_or(Doubt {
        id,
        pair,
        grounds,
        since: tx.now(),
        answer: Answer::Open,
        cards: Vec::new(),
    }))
}

/// All that wait for an answer. There are as many pairs as were ever asked about:
/// dozens.
///
/// # Errors
/// When the store fails.
pub async fn all_open(tx: &Tx<'_>) -> Result<Vec<Doubt>, Fault> {
    let table = Key::new(Table::Doubt);
    let rows = tx.list_sound(&table, Page::first(usize::MAX / 2)).await?;
    Ok(rows.into_iter().flatten().filter(Doubt::is_open).collect())
}

/// All that were ever asked about this person.
///
/// # Errors
/// When the store fails.
pub async fn with(tx: &Tx<'_>, person: PersonId) -> Result<Vec<Doubt>, Fault> {
    let table = Key::new(Table::Doubt);
    let rows = tx.list_sound(&table, Page::first(usize::MAX / 2)).await?;
    let theirs = |doubt: &Doubt| doubt.pair.0 == person || doubt.pair.1 == person;
    Ok(rows.into_iter().flatten().filter(theirs).collect())
}

/// Nobody ever asked.
pub fn remove(tx: &mut Tx<'_>, id: DoubtId) {
    tx.remove(place(id));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use crate::domain::duplicate::Card;
    use crate::store::record::check_golden;

    #[test]
    fn a_stored_doubt_is_read_for_ever() {
        let (one, other) = (PersonId::from_bits(7), PersonId::from_bits(8));
        let doubt = Doubt {
            id: DoubtId::from_bits(3),
            pair: (one, other),
            grounds: Grounds::SameName,
            since: Moment::UNIX_EPOCH,
            answer: Answer::One {
                by: PersonId::from_bits(9),
                at: Moment::UNIX_EPOCH,
                kept: one,
            },
            cards: vec![Card {
                staff: PersonId::from_bits(9),
                chat: 99,
                message: 5,
            }],
        };
        check_golden(
            &doubt,
            &[
                r#"{"id":"0000000000003","pair":["0000000000007","0000000000008"],
                "grounds":"same_name","since":"1970-01-01T00:00:00Z",
                "answer":{"one":{"by":"0000000000009","at":"1970-01-01T00:00:00Z",
                "kept":"0000000000007"}},
                "cards":[{"staff":"0000000000009","chat":99,"message":5}]}"#,
            ],
        );
    }
}
