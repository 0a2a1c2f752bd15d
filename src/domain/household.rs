//! People under one roof: one telephone reports for several of them.
//!
//! A household is made with the second person; who lives alone needs none. Several
//! telephones may report for it, and a person may belong to several households (parents
//! who live apart). A report is about one person all the same: nobody is ever well
//! because the house is. Pure.

use serde::{Deserialize, Serialize};

use super::id::{HouseholdCodeId, HouseholdId, PersonId};
use crate::clock::Moment;

/// More members than any house has: a slip, or somebody playing.
pub const MEMBERS_MAX: usize = 20;
/// More telephones than report for one house.
pub const TELEPHONES_MAX: usize = 6;

/// People for whom the same telephones report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Household {
    /// Random.
    pub id: HouseholdId,
    /// Since when.
    pub since: Moment,
    /// The telephones that report for it, in the order in which they came.
    pub telephones: Vec<Telephone>,
    /// Its people, in the order in which they are shown. A telephone's holder is one of
    /// them, unless they live elsewhere.
    pub members: Vec<PersonId>,
    /// The day's question as it lies on the telephones.
    #[serde(default)]
    pub question: Option<Question>,
}

/// A telephone that reports for a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telephone {
    /// Its private chat.
    pub chat: i64,
    /// Whose it is.
    pub holder: PersonId,
    /// Whether messages reach it.
    pub alive: bool,
}

/// The newest question to the household, brought up to date as reports come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// When it was asked.
    pub at: Moment,
    /// Where it lies.
    pub messages: Vec<Lies>,
}

/// A message on a telephone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lies {
    /// The chat.
    pub chat: i64,
    /// The message's number in the outbox.
    pub message: u64,
}

/// A link by which somebody else's telephone reports, too. Opens once, and not for long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// The secret in the link.
    pub id: HouseholdCodeId,
    /// The pseudonym of the secret, part of the key.
    pub id_key: [u8; 16],
    /// Of which household.
    pub household: HouseholdId,
    /// What it does.
    pub opens: Opens,
    /// Who made it, and on which telephone.
    pub by: PersonId,
    /// That telephone.
    pub chat: i64,
    /// From when on it opens nothing.
    pub expires: Moment,
    /// Whose telephone used it.
    pub used_by: Option<i64>,
}

/// What a link does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opens {
    /// Another telephone reports for the household, too.
    Telephone,
    /// Another telephone reports instead of the one that made the link.
    HandOver,
    /// One member belongs to the other telephone's household as well: parents who live
    /// apart.
    Member(PersonId),
}

/// Why a link opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shut {
    /// It was used.
    Used,
    /// It is too old.
    Expired,
    /// It was made on this very telephone.
    OwnLink,
}

impl Code {
    /// Whether this chat may use it now.
    ///
    /// # Errors
    /// Why not.
    pub fn opens_for(&self, chat: i64, now: Moment) -> Result<(), Shut> {
        match self.used_by {
            Some(_) => Err(Shut::Used),
            None if self.chat == chat => Err(Shut::OwnLink),
            None if now >= self.expires => Err(Shut::Expired),
            None => Ok(()),
        }
    }
}

/// Why something can't be done with a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Full {
    /// There are as many members as can be.
    #[error("a household has at most {MEMBERS_MAX} members")]
    Members,
    /// There are as many telephones as can be.
    #[error("at most {TELEPHONES_MAX} telephones report for a household")]
    Telephones,
}

impl Household {
    /// The household of whoever holds this telephone.
    #[must_use]
    pub fn new(id: HouseholdId, since: Moment, telephone: Telephone) -> Self {
        Self {
            id,
            since,
            telephones: vec![telephone],
            members: vec![telephone.holder],
            question: None,
        }
    }

    /// Whether this person belongs to it.
    #[must_use]
    pub fn has(&self, person: PersonId) -> bool {
        self.members.contains(&person)
    }

    /// Whether this chat reports for it.
    #[must_use]
    pub fn is_reported_by(&self, chat: i64) -> bool {
        self.telephone(chat).is_some()
    }

    /// The telephone with this chat.
    #[must_use]
    pub fn telephone(&self, chat: i64) -> Option<&Telephone> {
        self.telephones.iter().find(|one| one.chat == chat)
    }

    /// The chats that messages reach.
    pub fn live_chats(&self) -> impl Iterator<Item = i64> + '_ {
        let alive = self.telephones.iter().filter(|one| one.alive);
        alive.map(|one| one.chat)
    }

    /// Takes somebody in; twice is once.
    ///
    /// # Errors
    /// When it has as many members as can be.
    pub fn join(&mut self, person: PersonId) -> Result<(), Full> {
        if self.has(person) {
            return Ok(());
        }
        if self.members.len() >= MEMBERS_MAX {
            return Err(Full::Members);
        }
        self.members.push(person);
        Ok(())
    }

    /// Somebody belongs to it no longer.
    pub fn leave(&mut self, person: PersonId) {
        self.members.retain(|member| *member != person);
    }

    /// Another telephone reports for it, too; the same chat again takes the new holder.
    ///
    /// # Errors
    /// When as many report as can.
    pub fn add_telephone(&mut self, telephone: Telephone) -> Result<(), Full> {
        if let Some(known) = self
            .telephones
            .iter_mut()
            .find(|one| one.chat == telephone.chat)
        {
            *known = telephone;
            return Ok(());
        }
        if self.telephones.len() >= TELEPHONES_MAX {
            return Err(Full::Telephones);
        }
        self.telephones.push(telephone);
        Ok(())
    }

    /// A telephone reports for it no longer.
    pub fn remove_telephone(&mut self, chat: i64) {
        self.telephones.retain(|one| one.chat != chat);
        if let Some(question) = &mut self.question {
            question.messages.retain(|lies| lies.chat != chat);
        }
    }

    /// Whether messages reach this chat, as was just learnt. False: nothing has changed.
    pub fn learn(&mut self, chat: i64, alive: bool) -> bool {
        let known = self.telephones.iter_mut().find(|one| one.chat == chat);
        match known {
            Some(telephone) if telephone.alive != alive => {
                telephone.alive = alive;
                true
            }
            Some(_) | None => false,
        }
    }

    /// Whether nothing is left that needs a household: nobody else to report for, or
    /// nobody who reports.
    #[must_use]
    pub fn is_needless(&self) -> bool {
        let holders = |person: &PersonId| self.telephones.iter().any(|one| one.holder == *person);
        let nobody_else = self.members.iter().all(holders) && self.members.len() < 2;
        self.telephones.is_empty() || self.members.is_empty() || nobody_else
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::RandomId;

    fn who(number: u64) -> PersonId {
        PersonId::from_bits(number)
    }

    fn telephone(chat: i64, holder: u64) -> Telephone {
        Telephone {
            chat,
            holder: who(holder),
            alive: true,
        }
    }

    fn narti() -> Household {
        Household::new(
            HouseholdId::from_bits(1),
            Moment::UNIX_EPOCH,
            telephone(7, 1),
        )
    }

    #[test]
    fn whoever_joins_twice_is_there_once_and_may_leave() {
        let mut house = narti();
        assert!(house.is_needless());
        for _ in 0..2 {
            house.join(who(2)).unwrap();
        }
        assert_eq!(house.members, [who(1), who(2)]);
        assert!(!house.is_needless());
        house.leave(who(2));
        assert!(house.is_needless());
    }

    #[test]
    fn a_house_without_telephones_is_no_household() {
        let mut house = narti();
        house.join(who(2)).unwrap();
        house.add_telephone(telephone(8, 2)).unwrap();
        house.remove_telephone(7);
        assert!(!house.is_needless());
        assert_eq!(house.live_chats().collect::<Vec<_>>(), [8]);
        house.remove_telephone(8);
        assert!(house.is_needless());
    }

    #[test]
    fn a_telephone_is_alive_or_not_and_its_news_comes_once() {
        let mut house = narti();
        assert!(house.learn(7, false));
        assert!(!house.learn(7, false));
        assert!(!house.learn(99, false));
        assert_eq!(house.live_chats().count(), 0);
        assert!(house.learn(7, true));
    }

    #[test]
    fn a_link_opens_once_in_time_and_not_on_the_telephone_that_made_it() {
        let now = Moment::UNIX_EPOCH;
        let mut code = Code {
            id: HouseholdCodeId::from_bits(9),
            id_key: [0; 16],
            household: HouseholdId::from_bits(1),
            opens: Opens::Telephone,
            by: who(1),
            chat: 7,
            expires: now + chrono::TimeDelta::hours(1),
            used_by: None,
        };
        assert_eq!(code.opens_for(8, now), Ok(()));
        assert_eq!(code.opens_for(7, now), Err(Shut::OwnLink));
        assert_eq!(code.opens_for(8, code.expires), Err(Shut::Expired));
        code.used_by = Some(8);
        assert_eq!(code.opens_for(8, now), Err(Shut::Used));
    }

    #[test]
    fn a_house_has_an_end() {
        let mut house = narti();
        for number in 2..=20 {
            house.join(who(number)).unwrap();
        }
        assert_eq!(house.join(who(21)), Err(Full::Members));
        for chat in 8..13 {
            house.add_telephone(telephone(chat, 1)).unwrap();
        }
        assert_eq!(house.add_telephone(telephone(13, 1)), Err(Full::Telephones));
        house.add_telephone(telephone(8, 2)).unwrap();
        assert_eq!(house.telephone(8).map(|one| one.holder), Some(who(2)));
    }
}
