//! Erasures that were asked for and wait for something to end, and what the purge has
//! announced.

use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::domain::id::{PersonId, RandomId};
use crate::engine::{Fault, Page, Tx};
use crate::store::record::Record;
use crate::store::table::{Key, Table};

/// Somebody has asked to be erased, and will be as soon as nothing forbids it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    /// Who.
    pub person: PersonId,
    /// When they asked.
    pub asked: Moment,
}

/// What the coordinators were told of the purge. Nothing goes that was not announced.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announced {
    /// The announcements, the newest last.
    pub lines: Vec<Announcement>,
}

/// One announcement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    /// When.
    pub at: Moment,
    /// Of everything that is due until then.
    pub until: Moment,
}

/// So many announcements are remembered: more than there are days of notice.
const KEPT: usize = 40;

fn all() -> Key {
    Key::new(Table::Erasure).u8(0)
}

fn place(person: PersonId) -> Key {
    all().u64(person.bits())
}

fn announced_place() -> Key {
    Key::new(Table::Erasure).u8(1)
}

impl Record for Erasure {
    const TABLE: Table = Table::Erasure;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        place(self.person)
    }
}

impl Record for Announced {
    const TABLE: Table = Table::Erasure;
    const VERSION: u8 = 1;

    fn key(&self) -> Key {
        announced_place()
    }
}

impl Announced {
    /// Whether what is due at `due` was announced at `by` or before.
    #[must_use]
    pub fn covers(&self, due: Moment, by: Moment) -> bool {
        let mut lines = self.lines.iter();
        lines.any(|line| line.at <= by && line.until >= due)
    }

    /// Whether what is due at `due` was announced at all.
    #[must_use]
    pub fn knows(&self, due: Moment) -> bool {
        self.lines.iter().any(|line| line.until >= due)
    }

    /// One more.
    pub fn add(&mut self, line: Announcement) {
        self.lines.push(line);
        let excess = self.lines.len().saturating_sub(KEPT);
        self.lines.drain(..excess);
    }
}

/// The erasure that waits for this person.
///
/// # Errors
/// When the store fails or the record is damaged.
pub async fn find(tx: &Tx<'_>, person: PersonId) -> Result<Option<Erasure>, Fault> {
    tx.get(&place(person)).await
}

/// All that wait, as far as they can be read.
///
/// # Errors
/// When the store fails.
pub async fn waiting(tx: &Tx<'_>) -> Result<Vec<Erasure>, Fault> {
    let rows = tx.list_sound(&all(), Page::first(usize::MAX / 2)).await?;
    Ok(rows.into_iter().flatten().collect())
}

/// Nothing is to be erased any more, or it is.
pub fn remove(tx: &mut Tx<'_>, person: PersonId) {
    tx.remove(place(person));
}

/// What was announced. What can't be read was not.
///
/// # Errors
/// When the store fails.
pub async fn announced(tx: &Tx<'_>) -> Result<Announced, Fault> {
    match tx.get::<Announced>(&announced_place()).await {
        Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
            log::error!(cause:% = fault; "what the purge has announced can't be read; it is announced anew");
            Ok(Announced::default())
        }
        found => Ok(found?.unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::record::check_golden;
    use chrono::TimeDelta;

    fn day(days: i64) -> Moment {
        Moment::UNIX_EPOCH + TimeDelta::days(days)
    }

    #[test]
    fn stored_erasures_and_announcements_are_read_for_ever() {
        let erasure = Erasure {
            person: PersonId::from_bits(7),
            asked: day(0),
        };
        check_golden(
            &erasure,
            &[r#"{"person":"0000000000007","asked":"1970-01-01T00:00:00Z"}"#],
        );
        let mut announced = Announced::default();
        announced.add(Announcement {
            at: day(0),
            until: day(7),
        });
        check_golden(
            &announced,
            &[r#"{"lines":[{"at":"1970-01-01T00:00:00Z","until":"1970-01-08T00:00:00Z"}]}"#],
        );
    }

    #[test]
    fn only_what_was_announced_in_time_may_go() {
        let mut announced = Announced::default();
        assert!(!announced.knows(day(1)));
        announced.add(Announcement {
            at: day(10),
            until: day(17),
        });
        for (due, by, covered) in [
            (17, 10, true),
            (17, 9, false),
            (18, 20, false),
            (3, 10, true),
        ] {
            assert_eq!(announced.covers(day(due), day(by)), covered, "{due} {by}");
        }
        for later in 0..100 {
            announced.add(Announcement {
                at: day(11 + later),
                until: day(18 + later),
            });
        }
        assert_eq!(announced.lines.len(), KEPT);
        assert!(announced.knows(day(117)));
    }
}
