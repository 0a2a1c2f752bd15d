//! A journey that ended here: who came, from where, how, and to whose house
//! (pemudik, pelaku perjalanan; PROTOCOL 3).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{JourneyId, PersonId};
use super::place::{RtRw, VillageId};
use super::protocol::isolation::{GuidelineRevision, OdpTravellers};
use super::regency::{Regency, RegencyCode};
use super::village::PoskoId;
use super::zone::ZoneColour;
use crate::clock::Moment;

/// Where somebody comes from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A kabupaten or kota of Indonesia.
    Regency(RegencyCode),
    /// Another country, by the name that was told.
    Abroad(String),
}

impl Origin {
    /// Its name: proper names, the same in every language.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Regency(code) => {
                let known = Regency::find(*code);
                known.map_or_else(|| code.to_string(), ToString::to_string)
            }
            Self::Abroad(country) => country.clone(),
        }
    }
}

/// How somebody travelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Transport {
    /// Bus.
    Bus,
    /// A hired minibus (travel).
    Minibus,
    /// Train.
    Train,
    /// Ship or ferry.
    Ship,
    /// Aeroplane.
    Plane,
    /// One's own or a hired car.
    Car,
    /// Motorcycle.
    Motorcycle,
    /// Anything else.
    Other,
}

impl Transport {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Bus,
        Self::Minibus,
        Self::Train,
        Self::Ship,
        Self::Plane,
        Self::Car,
        Self::Motorcycle,
        Self::Other,
    ];

    /// Its word in buttons and ids of sentences.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Bus => "bus",
            Self::Minibus => "minibus",
            Self::Train => "train",
            Self::Ship => "ship",
            Self::Plane => "plane",
            Self::Car => "car",
            Self::Motorcycle => "motorcycle",
            Self::Other => "other",
        }
    }

    /// The one with that word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// In whose house they stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Host {
    /// In their own.
    Own,
    /// With this person, by the name that was told.
    Named(String),
}

/// Which status a traveller has, whatever it is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TravellerStanding {
    /// A person under observation (ODP).
    Odp,
    /// A traveller.
    Traveller,
}

impl TravellerStanding {
    /// The status of somebody from that zone, where the law is so.
    #[must_use]
    pub fn of(zone: Option<ZoneColour>, law: OdpTravellers) -> Self {
        match (law, zone) {
            (OdpTravellers::Every, _) | (OdpTravellers::FromRedZone, Some(ZoneColour::Red)) => {
                Self::Odp
            }
            (
                OdpTravellers::FromRedZone,
                Some(ZoneColour::Orange | ZoneColour::Yellow | ZoneColour::Green) | None,
            ) => Self::Traveller,
        }
    }

    /// The id of its name in that revision of the guideline. "ODP" is a word of
    /// revision 4: revision 5 knows travellers only.
    #[must_use]
    pub fn label(self, revision: GuidelineRevision) -> &'static str {
        match (self, revision) {
            (Self::Odp, GuidelineRevision::Rev4) => "traveller-status-odp",
            (Self::Odp | Self::Traveller, GuidelineRevision::Rev5)
            | (Self::Traveller, GuidelineRevision::Rev4) => "traveller-status-traveller",
        }
    }
}

/// One journey of one party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journey {
    /// Random.
    pub id: JourneyId,
    /// Where it ended.
    pub village: VillageId,
    /// The post at which they were received, if any.
    pub posko: Option<PoskoId>,
    /// Who came, whoever answered first.
    pub party: Vec<PersonId>,
    /// From where.
    pub origin: Origin,
    /// The zone there on the day of departure.
    pub zone: Option<ZoneColour>,
    /// What follows from that by the law of that day.
    pub standing: TravellerStanding,
    /// The day of departure.
    pub departed: NaiveDate,
    /// The day of arrival, day 0.
    pub arrived: NaiveDate,
    /// How they came.
    pub transport: Transport,
    /// To whom.
    pub host: Host,
    /// Where the house is.
    pub rt_rw: RtRw,
    /// Whether food should be brought.
    pub needs_food: bool,
    /// When it was written down.
    pub since: Moment,
    /// The member of staff who wrote it down for them.
    #[serde(default)]
    pub by: Option<PersonId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn which_travellers_are_odp_is_a_switch() {
        use OdpTravellers::{Every, FromRedZone};
        use TravellerStanding::{Odp, Traveller};
        for (zone, law, expected) in [
            (Some(ZoneColour::Red), FromRedZone, Odp),
            (Some(ZoneColour::Orange), FromRedZone, Traveller),
            (Some(ZoneColour::Green), FromRedZone, Traveller),
            (None, FromRedZone, Traveller),
            (Some(ZoneColour::Red), Every, Odp),
            (Some(ZoneColour::Green), Every, Odp),
            (None, Every, Odp),
        ] {
            assert_eq!(
                TravellerStanding::of(zone, law),
                expected,
                "{zone:?} {law:?}"
            );
        }
        assert_eq!(Odp.label(GuidelineRevision::Rev4), "traveller-status-odp");
        assert_eq!(
            Odp.label(GuidelineRevision::Rev5),
            "traveller-status-traveller"
        );
    }
}
