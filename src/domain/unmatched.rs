//! What an account that nobody knows has told of somebody's health: kept from the first
//! answer on, and given to an officer who may know whose it is (PROTOCOL 5).
//!
//! Pure: who is asked, the nearest first, and when the next ones are; which of the people
//! in the register it may be. Must never decide by itself whose it is.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::access::{Action, Standing};
use super::alert::Picture;
use super::duplicate::{Card, names_agree};
use super::grade::Grade;
use super::id::{PersonId, ReportId, UnmatchedId};
use super::person::Person;
use super::place::{Area, RtRw, VillageId};
use super::staff::StaffMember;
use super::text::name::PersonName;
use super::text::phone::Phone;
use crate::clock::Moment;

/// So many people of the register stand on a card at most.
pub const CANDIDATES: usize = 4;
/// After so many rounds everybody who can be asked has been; then it comes up once a day.
const ROUNDS: u32 = 3;

/// A report from an account that nobody knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unmatched {
    /// Its identifier.
    pub id: UnmatchedId,
    /// The private chat.
    pub chat: i64,
    /// The name that Telegram shows: only ever quoted.
    pub display_name: String,
    /// The village, where it is known.
    pub village: Option<VillageId>,
    /// The first answer.
    pub since: Moment,
    /// The last answer.
    pub told: Moment,
    /// How they are, graded as somebody of unknown age.
    pub picture: Picture,
    /// Who it is about, in their words.
    pub who: Who,
    /// With which grade health workers were rung.
    pub rang: Option<Grade>,
    /// Where it stands.
    pub state: State,
    /// Where it is asked: the newest card on each telephone.
    #[serde(default)]
    pub cards: Vec<Card>,
}

/// What was told about who it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Who {
    /// The name, as it was typed.
    pub name: Option<String>,
    /// Where they live, as it was typed.
    pub place: Option<String>,
    /// The neighbourhood in that.
    pub rt_rw: Option<RtRw>,
    /// The telephone.
    pub phone: Option<Phone>,
    /// For whom an old question was sent to this telephone.
    pub was: Option<PersonId>,
}

/// Where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is still being told.
    Telling,
    /// It waits for somebody who knows whose it is.
    Waiting {
        /// How often it was given to officers.
        rounds: u32,
        /// When it was last given, or first could have been.
        at: Moment,
    },
    /// It stands among the reports of a person.
    Matched {
        /// Whose it is.
        person: PersonId,
        /// Under which id it stands there.
        report: ReportId,
        /// Who said so; `None`: the account itself, by registering.
        by: Option<PersonId>,
        /// When.
        at: Moment,
    },
    /// Nobody can say whose it is.
    Unmatchable {
        /// Who said so.
        by: PersonId,
        /// When.
        at: Moment,
        /// Why.
        because: Because,
        /// The officer's own words, if any.
        words: Option<String>,
    },
}

/// Why a report can't be matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// Somebody only tried it out.
    Trial,
    /// Nobody who lives here.
    NotFromHere,
    /// They can't be reached and are known to nobody.
    NotReached,
    /// Something else: see the words.
    Other,
}

impl Unmatched {
    /// Whether it is nobody's yet.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self.state {
            State::Telling | State::Waiting { .. } => true,
            State::Matched { .. } | State::Unmatchable { .. } => false,
        }
    }

    /// Where it was told, as near as is known.
    #[must_use]
    pub fn area(&self) -> Option<Area> {
        let village = self.village.clone()?;
        Some(match self.who.rt_rw {
            Some(place) => Area::Rt(village, place),
            None => Area::Village(village),
        })
    }

    /// Whether somebody with these rights may say whose it is.
    #[must_use]
    pub fn may_be_matched_by(&self, standing: &Standing) -> bool {
        self.allows(standing, Action::MatchPeople)
    }

    /// Whether somebody with these rights may read how they are.
    #[must_use]
    pub fn health_is_shown_to(&self, standing: &Standing) -> bool {
        self.allows(standing, Action::HandleAlerts)
    }

    fn allows(&self, standing: &Standing, action: Action) -> bool {
        match self.area() {
            Some(area) => standing.may_in(action, &area),
            None => standing.may(action),
        }
    }

    /// Whether what was told of who it is speaks against this person: another name.
    #[must_use]
    pub fn may_be(&self, person: &Person) -> bool {
        let Some(told) = &self.who.name else {
            return true;
        };
        PersonName::read(told).is_ok_and(|told| names_agree(&told, &person.name))
    }

    /// How well somebody of the register fits, the best first; the telephone says most.
    #[must_use]
    pub fn likeness(&self, person: &Person) -> u8 {
        let phone = self.who.phone.is_some() && self.who.phone == person.phone;
        let was = self.who.was == Some(person.id);
        let named = self.who.name.is_some() && self.may_be(person);
        let lives_there = self.who.rt_rw == Some(person.rt_rw);
        8 * u8::from(phone) + 4 * u8::from(was) + 2 * u8::from(named) + u8::from(lives_there)
    }

    /// Whether it was given to everybody who can be asked.
    #[must_use]
    pub fn is_with_everybody(&self) -> bool {
        matches!(self.state, State::Waiting { rounds, .. } if rounds >= ROUNDS)
    }
}

/// The rights of a member of staff.
#[must_use]
pub fn standing_of(member: &StaffMember) -> Standing {
    Standing {
        registered: false,
        grants: member.grants.clone(),
    }
}

/// Who is asked in this round: the nearest officers, then those of the village, then
/// everybody up to the kabupaten. A mild complaint goes to the health workers in any round,
/// for nobody else would read it. Who can't be reached is passed over.
#[must_use]
pub fn askers<'s>(
    report: &Unmatched,
    staff: &'s [StaffMember],
    round: u32,
) -> Vec<&'s StaffMember> {
    let able = |member: &&StaffMember| {
        !member.unreachable && report.may_be_matched_by(&standing_of(member))
    };
    let able: Vec<&StaffMember> = staff.iter().filter(able).collect();
    let distances: BTreeSet<u8> = able.iter().map(|one| distance(report, one)).collect();
    let last = distances.len().saturating_sub(1);
    let reached = usize::try_from(round).unwrap_or(last).min(last);
    let farthest = distances.into_iter().nth(reached).unwrap_or(0);
    let reads = report.picture.grade == Grade::Kuning;
    able.into_iter()
        .filter(|member| {
            let health = reads && report.health_is_shown_to(&standing_of(member));
            health || distance(report, member) <= farthest
        })
        .collect()
}

/// How far from the house somebody works who may match it.
fn distance(report: &Unmatched, member: &StaffMember) -> u8 {
    let area = report.area();
    let here = |of: &Area| area.as_ref().is_none_or(|area| of.contains(area));
    let grants = member.grants.iter().filter(|grant| here(&grant.area));
    grants
        .map(|grant| match grant.area {
            Area::Rt(..) => 0,
            Area::Village(_) => 1,
            Area::Kabupaten => 2,
        })
        .min()
        .unwrap_or(2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::access::{Grant, Role};
    use crate::domain::id::RandomId;

    fn member(id: u64, role: Role, area: Area) -> StaffMember {
        StaffMember {
            id: PersonId::from_bits(id),
            name: PersonName::read("Karto").unwrap(),
            chat: i64::try_from(id).unwrap(),
            unreachable: false,
            grants: vec![Grant { role, area }],
            order: id,
            since: Moment::UNIX_EPOCH,
            ends: Vec::new(),
            changes: 0,
        }
    }

    fn report(grade: Grade) -> Unmatched {
        Unmatched {
            id: UnmatchedId::from_bits(1),
            chat: 1,
            display_name: "Sri".into(),
            village: Some("asri".parse().unwrap()),
            since: Moment::UNIX_EPOCH,
            told: Moment::UNIX_EPOCH,
            picture: Picture {
                grade,
                ..Picture::default()
            },
            who: Who {
                rt_rw: Some(RtRw::new(3, 5).unwrap()),
                ..Who::default()
            },
            rang: None,
            state: State::Telling,
            cards: Vec::new(),
        }
    }

    #[test]
    fn the_nearest_are_asked_first_and_health_workers_read_a_mild_complaint() {
        let village: VillageId = "asri".parse().unwrap();
        let here = Area::Rt(village.clone(), RtRw::new(3, 5).unwrap());
        let there = Area::Rt(village.clone(), RtRw::new(1, 1).unwrap());
        let mut gone = member(6, Role::Kader, here.clone());
        gone.unreachable = true;
        let staff = [
            member(1, Role::RtHead, here),
            member(2, Role::RtHead, there),
            member(3, Role::VillageOfficer, Area::Village(village.clone())),
            member(4, Role::HealthWorker, Area::Village(village)),
            member(5, Role::Coordinator, Area::Kabupaten),
            gone,
            member(7, Role::TaskForce, Area::Kabupaten),
        ];
        for (grade, round, expected) in [
            (Grade::Hijau, 0, &[1][..]),
            (Grade::Hijau, 1, &[1, 3, 4]),
            (Grade::Hijau, 2, &[1, 3, 4, 5]),
            (Grade::Merah, 9, &[1, 3, 4, 5]),
            (Grade::Kuning, 0, &[1, 4, 5]),
        ] {
            let asked = askers(&report(grade), &staff, round);
            let asked: Vec<u64> = asked.iter().map(|one| one.id.bits()).collect();
            assert_eq!(asked, expected, "{grade} {round}");
        }
    }

    #[test]
    fn nobody_nearby_means_those_farther_away_at_once() {
        let village: VillageId = "asri".parse().unwrap();
        let staff = [member(4, Role::HealthWorker, Area::Village(village))];
        assert_eq!(askers(&report(Grade::Hijau), &staff, 0).len(), 1);
        assert!(askers(&report(Grade::Hijau), &[], 0).is_empty());
    }
}
