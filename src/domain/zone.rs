//! Zones: how widely the illness was spread in a kabupaten on a day, as the
//! authorities declared it (`config/zones.toml`).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::protocol::Reviewed;
use super::regency::RegencyCode;
use super::traveller::Origin;

/// A declared zone, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ZoneColour {
    /// High risk; in March 2020: local transmission.
    Red,
    /// Middling risk.
    Orange,
    /// Low risk.
    Yellow,
    /// None affected.
    Green,
}

impl ZoneColour {
    /// All colours.
    pub const ALL: [Self; 4] = [Self::Red, Self::Orange, Self::Yellow, Self::Green];

    /// Its name in the configuration.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Orange => "orange",
            Self::Yellow => "yellow",
            Self::Green => "green",
        }
    }
}

/// A place that a zone is declared for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ZonePlace {
    /// A kabupaten or kota.
    Regency(RegencyCode),
    /// A whole province, by its code.
    Province(u8),
    /// Any other country.
    Abroad,
}

impl ZonePlace {
    fn contains(self, origin: &Origin) -> bool {
        match (self, origin) {
            (Self::Regency(code), Origin::Regency(from)) => code == *from,
            (Self::Province(code), Origin::Regency(from)) => code == from.province(),
            (Self::Abroad, Origin::Abroad(_)) => true,
            (Self::Regency(_) | Self::Province(_), Origin::Abroad(_))
            | (Self::Abroad, Origin::Regency(_)) => false,
        }
    }
}

/// One declaration: these places have this colour from that day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    /// Its name in the file and in `siaga check`; unique.
    pub id: String,
    /// Where.
    pub places: Vec<ZonePlace>,
    /// What.
    pub colour: ZoneColour,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; `None`: until another declaration.
    pub until: Option<NaiveDate>,
    /// Who declared it, and when.
    pub source: String,
    /// When the task force last confirmed it.
    pub reviewed: Reviewed,
}

/// All declarations.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Zones(pub Vec<Declared>);

impl Zones {
    /// The declarations that nobody has confirmed yet, in the order of the file.
    #[must_use]
    pub fn unreviewed(&self) -> Vec<&Declared> {
        let open = |one: &&Declared| one.reviewed == Reviewed::Never;
        self.0.iter().filter(open).collect()
    }

    /// The zone in which somebody was who left `origin` on `day`. What is said of the
    /// kabupaten counts more than what is said of its province; then, the newest.
    /// `None`: nothing was declared.
    #[must_use]
    pub fn of(&self, origin: &Origin, day: NaiveDate) -> Option<ZoneColour> {
        let in_force =
            |one: &&Declared| one.from <= day && one.until.is_none_or(|last| day <= last);
        let closeness = |one: &Declared| {
            let places = one.places.iter().filter(|place| place.contains(origin));
            places
                .map(|place| matches!(place, ZonePlace::Regency(_)))
                .max()
        };
        let matching = self.0.iter().filter(in_force);
        matching
            .filter_map(|one| Some((closeness(one)?, one.from, one.colour)))
            .max_by_key(|(close, from, _)| (*close, *from))
            .map(|(_, _, colour)| colour)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn declared(places: &[ZonePlace], colour: ZoneColour, from: &str, until: &str) -> Declared {
        Declared {
            id: String::new(),
            places: places.to_vec(),
            colour,
            from: day(from),
            until: until.parse().ok(),
            source: String::new(),
            reviewed: Reviewed::Never,
        }
    }

    #[test]
    fn the_zone_is_that_of_the_day_of_departure() {
        let jaktim: RegencyCode = "31.75".parse().unwrap();
        let zones = Zones(vec![
            declared(
                &[ZonePlace::Province(31)],
                ZoneColour::Orange,
                "2020-03-10",
                "",
            ),
            declared(
                &[ZonePlace::Regency(jaktim)],
                ZoneColour::Red,
                "2020-03-20",
                "2020-05-31",
            ),
            declared(
                &[ZonePlace::Regency(jaktim)],
                ZoneColour::Yellow,
                "2020-05-01",
                "2020-05-10",
            ),
            declared(&[ZonePlace::Abroad], ZoneColour::Red, "2020-03-01", ""),
        ]);
        let jakarta = Origin::Regency(jaktim);
        for (on, expected) in [
            ("2020-03-09", None),
            ("2020-03-10", Some(ZoneColour::Orange)),
            ("2020-03-19", Some(ZoneColour::Orange)),
            ("2020-03-20", Some(ZoneColour::Red)),
            ("2020-05-01", Some(ZoneColour::Yellow)),
            ("2020-05-11", Some(ZoneColour::Red)),
            ("2020-06-01", Some(ZoneColour::Orange)),
        ] {
            assert_eq!(zones.of(&jakarta, day(on)), expected, "{on}");
        }
        let bogor = Origin::Regency("32.71".parse().unwrap());
        assert_eq!(zones.of(&bogor, day("2020-04-01")), None);
        let abroad = Origin::Abroad("Malaysia".into());
        assert_eq!(zones.of(&abroad, day("2020-04-01")), Some(ZoneColour::Red));
    }
}
