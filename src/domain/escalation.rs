//! Whose telephone rings when, until somebody takes an alert (PROTOCOL 2 and 4).
//!
//! The chain is fixed when the alert opens: those on duty at that minute and after them
//! the other health workers in calling order, the heads, and the ladder of the grade. A rung whose holder can't be called is
//! skipped at once. After the last rung everyone is rung again and again. Pure: it
//! gets the time and the staff as data.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::id::PersonId;
use super::protocol::alerts::{Ladder, Rings};
use crate::clock::Moment;

/// A timer that fires later than this after its time was held up by an outage;
/// then the rungs that follow keep their distance instead of falling together.
const LATE: TimeDelta = TimeDelta::minutes(1);

/// Who is rung, in which order, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chain {
    /// The health workers of the place: those on duty, then the others in calling order.
    pub order: Vec<PersonId>,
    /// The heads: rung with everyone, and whenever no health worker is left.
    pub heads: Vec<PersonId>,
    /// The rungs, the first at once.
    pub rungs: Vec<Rung>,
    /// After the last rung, everyone is rung again this often.
    pub then_every_minutes: u32,
    /// How the roster stood at that minute. Absent in alerts that opened before there
    /// were rosters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty: Option<Duty>,
}

/// How the roster stood when a chain was fixed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Nobody has set one: all are called in calling order.
    NoRoster,
    /// There is one.
    Roster {
        /// The names of the shifts that went on.
        shifts: Vec<String>,
        /// Those on duty, called first. Nobody: all are called in calling order.
        on: Vec<PersonId>,
        /// Those on duty who could not just then, called last.
        away: Vec<PersonId>,
    },
}

/// One rung.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rung {
    /// Minutes after the first.
    pub after_minutes: u32,
    /// Who is rung.
    pub whom: Whom,
}

/// Who is rung on a rung.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// The next in calling order who was not tried yet.
    Next,
    /// All health workers of the chain, and the heads.
    Everyone,
}

/// How far an alert has climbed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Climb {
    /// How many rungs were rung (repetitions after the last one included).
    pub rungs_rung: usize,
    /// When the last of them was due (the time from which the next is counted).
    pub last_due: Moment,
}

/// Why somebody of the chain is not rung.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkipReason {
    /// Has no right to handle alerts there (any more).
    LostRole,
    /// The bot is blocked there, or the account is gone.
    Unreachable,
    /// Telegram refused the card for good.
    Refused,
    /// Had it, and did not answer when something graver came, or when asked.
    NoAnswer,
}

/// Who is to be rung now, and who was passed over on the way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pick {
    /// Passed over, and why.
    pub skipped: Vec<(PersonId, SkipReason)>,
    /// Rung. Empty only when nobody at all can be rung.
    pub whom: Vec<PersonId>,
}

/// What is asked about somebody before a telephone rings.
pub trait Able {
    /// Whether this person can be rung about this alert now.
    ///
    /// # Errors
    /// Why not.
    fn able(&self, who: PersonId) -> Result<(), SkipReason>;

    /// Those who could be rung now, though the chain doesn't name them: for the
    /// day when nobody of the chain is left.
    fn stand_ins(&self) -> Vec<PersonId>;
}

impl Chain {
    /// The chain of an alert that opens now.
    #[must_use]
    pub fn new(ladder: &Ladder, order: Vec<PersonId>, heads: Vec<PersonId>) -> Self {
        Self {
            order,
            heads,
            rungs: rungs(ladder),
            then_every_minutes: ladder.then_every_minutes,
            duty: None,
        }
    }

    /// With a note of how the roster stood, by which the order was made.
    #[must_use]
    pub fn by_roster(self, duty: Duty) -> Self {
        let duty = Some(duty);
        Self { duty, ..self }
    }

    /// The same people on another ladder, for an alert that got worse.
    #[must_use]
    pub fn on_ladder(&self, ladder: &Ladder) -> Self {
        Self {
            duty: self.duty.clone(),
            ..Self::new(ladder, self.order.clone(), self.heads.clone())
        }
    }

    /// Until when whoever has the alert may leave news of `since` without an answer:
    /// as long as the first rung has.
    #[must_use]
    pub fn answer_until(&self, since: Moment) -> Moment {
        self.next_due(&Climb {
            rungs_rung: 1,
            last_due: since,
        })
    }

    /// When the next rung is due.
    #[must_use]
    pub fn next_due(&self, climb: &Climb) -> Moment {
        let gap = match (self.after(climb.rungs_rung), climb.rungs_rung) {
            (Some(_), 0) => 0,
            (Some(next), rung) => next.saturating_sub(self.after(rung - 1).unwrap_or(0)),
            (None, _) => self.then_every_minutes,
        };
        climb.last_due + TimeDelta::minutes(i64::from(gap))
    }

    fn after(&self, place: usize) -> Option<u32> {
        self.rungs.get(place).map(|rung| rung.after_minutes)
    }

    /// Who is rung next, by the ladder alone.
    #[must_use]
    pub fn next_whom(&self, climb: &Climb) -> Whom {
        self.rungs
            .get(climb.rungs_rung)
            .map_or(Whom::Everyone, |rung| rung.whom)
    }

    /// Whether the ladder is climbed to its end.
    #[must_use]
    pub fn is_spent(&self, climb: &Climb) -> bool {
        climb.rungs_rung >= self.rungs.len()
    }

    /// Whether the chain names this person.
    #[must_use]
    pub fn names(&self, who: PersonId) -> bool {
        self.order.contains(&who) || self.heads.contains(&who)
    }

    /// Who is to be rung. `tried` are those who were rung, skipped or have passed it on.
    #[must_use]
    pub fn pick(&self, whom: Whom, tried: &BTreeSet<PersonId>, staff: &impl Able) -> Pick {
        match whom {
            Whom::Next => self.pick_next(tried, staff),
            Whom::Everyone => self.pick_everyone(staff),
        }
    }

    fn pick_next(&self, tried: &BTreeSet<PersonId>, staff: &impl Able) -> Pick {
        let mut skipped = Vec::new();
        for &who in self.order.iter().filter(|who| !tried.contains(who)) {
            match staff.able(who) {
                Ok(()) => {
                    let whom = vec![who];
                    return Pick { skipped, whom };
                }
                Err(reason) => skipped.push((who, reason)),
            }
        }
        let heads = able(&self.heads, staff);
        let whom = if heads.is_empty() {
            self.pick_everyone(staff).whom
        } else {
            heads
        };
        Pick { skipped, whom }
    }

    fn pick_everyone(&self, staff: &impl Able) -> Pick {
        let everyone: Vec<PersonId> = self.order.iter().chain(&self.heads).copied().collect();
        let mut whom = able(&everyone, staff);
        if whom.is_empty() {
            whom = able(&staff.stand_ins(), staff);
        }
        Pick {
            skipped: Vec::new(),
            whom,
        }
    }
}

fn rungs(ladder: &Ladder) -> Vec<Rung> {
    let first = Rung {
        after_minutes: 0,
        whom: Whom::Next,
    };
    let rest = ladder.rungs.iter().map(|rung| Rung {
        after_minutes: rung.after_minutes,
        whom: match rung.rings {
            Rings::NextOnDuty => Whom::Next,
            Rings::EveryoneAndHead => Whom::Everyone,
        },
    });
    std::iter::once(first).chain(rest).collect()
}

fn able(people: &[PersonId], staff: &impl Able) -> Vec<PersonId> {
    let mut once = BTreeSet::new();
    people
        .iter()
        .copied()
        .filter(|&who| staff.able(who).is_ok() && once.insert(who))
        .collect()
}

/// The time from which the next rung is counted: the planned one, or after an
/// outage the present one, so that overdue rungs come one at a time.
#[must_use]
pub fn counted_from(planned: Moment, now: Moment) -> Moment {
    if now - planned > LATE { now } else { planned }
}

#[cfg(test)]
mod tests;
