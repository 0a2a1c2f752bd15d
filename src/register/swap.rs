//! Wishes to swap a shift. Few at a time; those that are over go after two weeks.

use chrono::TimeDelta;

use crate::clock::Moment;
use crate::domain::id::{PersonId, RandomId, SwapId};
use crate::domain::roster::swap::{Swap, SwapState};
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// So long after its shift a wish is kept, so that an old button says what became of it.
const KEPT: TimeDelta = TimeDelta::days(14);

fn place(id: SwapId) -> Key {
    Key::new(Table::Swap).u64(id.bits())
}

impl Record for Swap {
    const TABLE: Table = Table::Swap;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(self.id)
    }
}

/// The wish with this id.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(tx: &Tx<'_>, id: SwapId) -> Result<Option<Swap>, Fault> {
    tx.get(&place(id)).await
}

/// All that can be read, the oldest first.
///
/// # Errors
/// When the store fails.
pub async fn all(tx: &Tx<'_>) -> Result<Vec<Swap>, Fault> {
    let table = Key::new(Table::Swap);
    let rows = tx.list_sound(&table, Page::first(usize::MAX / 2)).await?;
    let mut swaps: Vec<Swap> = rows.into_iter().flatten().collect();
    swaps.sort_by_key(|swap| (swap.asked, swap.id));
    Ok(swaps)
}

/// Those that wait for an answer.
///
/// # Errors
/// When the store fails.
pub async fn all_open(tx: &Tx<'_>) -> Result<Vec<Swap>, Fault> {
    let mut swaps = all(tx).await?;
    swaps.retain(|swap| swap.state == SwapState::Open);
    Ok(swaps)
}

/// Forgets what was over long ago.
///
/// # Errors
/// When the store fails.
pub async fn forget_old(tx: &mut Tx<'_>, now: Moment) -> Result<(), Fault> {
    for swap in all(tx).await? {
        if swap.state != SwapState::Open && swap.until + KEPT < now {
            tx.remove(swap.key());
        }
    }
    Ok(())
}

/// Two records became one.
///
/// # Errors
/// When the store fails.
pub async fn move_to(tx: &mut Tx<'_>, gone: PersonId, kept: PersonId) -> Result<(), Fault> {
    for mut swap in all(tx).await? {
        if swap.from == gone || swap.to == gone {
            let now = |who: PersonId| if who == gone { kept } else { who };
            swap.from = now(swap.from);
            swap.to = now(swap.to);
            tx.put(&swap)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::roster::DutyDesk;
    use crate::domain::roster::swap::ShiftDay;
    use crate::store::record::check_golden;

    #[test]
    fn a_stored_wish_is_read_for_ever() {
        let shift_day = |day: &str, shift: &str| ShiftDay {
            day: day.parse().unwrap(),
            shift: shift.parse().unwrap(),
        };
        let swap = Swap {
            id: SwapId::from_bits(3),
            desk: DutyDesk::Puskesmas("karangjati".parse().unwrap()),
            from: PersonId::from_bits(1),
            to: PersonId::from_bits(2),
            gives: shift_day("2020-04-13", "pagi"),
            takes: Some(shift_day("2020-04-14", "malam")),
            asked: Moment::UNIX_EPOCH,
            until: Moment::UNIX_EPOCH,
            state: SwapState::Overtaken,
            card: Some((88, 5)),
        };
        let version_1 = r#"{"id":"0000000000003","desk":{"puskesmas":"karangjati"},
            "from":"0000000000001","to":"0000000000002",
            "gives":{"day":"2020-04-13","shift":"pagi"},
            "takes":{"day":"2020-04-14","shift":"malam"},
            "asked":"1970-01-01T00:00:00Z","until":"1970-01-01T00:00:00Z",
            "state":"overtaken","card":[88,5]}"#;
        check_golden(&swap, &[version_1]);
    }
}
