//! The village's clock on the wall. All instants in the house are UTC; here
//! they become days and hours, and back.
//!
//! Indonesia has three zones and no daylight saving: WIB, WITA, WIT. So every
//! hour of a day exists once, and no conversion can fail.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::clock::Moment;

/// A zone, under its IANA name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Zone {
    /// Waktu Indonesia Barat, UTC+7.
    #[serde(rename = "Asia/Jakarta")]
    Jakarta,
    /// Waktu Indonesia Tengah, UTC+8.
    #[serde(rename = "Asia/Makassar")]
    Makassar,
    /// Waktu Indonesia Timur, UTC+9.
    #[serde(rename = "Asia/Jayapura")]
    Jayapura,
}

impl Zone {
    /// All zones, from west to east.
    pub const ALL: [Self; 3] = [Self::Jakarta, Self::Makassar, Self::Jayapura];

    /// The IANA name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jakarta => "Asia/Jakarta",
            Self::Makassar => "Asia/Makassar",
            Self::Jayapura => "Asia/Jayapura",
        }
    }

    /// The zone of this IANA name, or of its Indonesian letters (`WIB`).
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|zone| zone.name() == name || zone.letters() == name)
    }

    /// What people write behind an hour: `WIB`, `WITA`, `WIT`.
    #[must_use]
    pub fn letters(self) -> &'static str {
        match self {
            Self::Jakarta => "WIB",
            Self::Makassar => "WITA",
            Self::Jayapura => "WIT",
        }
    }

    /// The day and hour on the wall at this moment.
    #[must_use]
    pub fn local(self, moment: Moment) -> NaiveDateTime {
        let east = self.ahead();
        let utc = moment.naive_utc();
        utc.checked_add_signed(east).unwrap_or(utc)
    }

    /// The day at this moment.
    #[must_use]
    pub fn day(self, moment: Moment) -> NaiveDate {
        self.local(moment).date()
    }

    /// The hour at this moment.
    #[must_use]
    pub fn time(self, moment: Moment) -> NaiveTime {
        self.local(moment).time()
    }

    /// The moment when the wall shows this day and hour.
    #[must_use]
    pub fn at(self, day: NaiveDate, time: NaiveTime) -> Moment {
        let wall = day.and_time(time);
        wall.checked_sub_signed(self.ahead())
            .unwrap_or(wall)
            .and_utc()
    }

    /// The moment with its offset, for exports (`2020-04-12T07:12:00+07:00`).
    #[must_use]
    pub fn stamped(self, moment: Moment) -> DateTime<FixedOffset> {
        let seconds = i32::try_from(self.ahead().num_seconds()).unwrap_or(0);
        match FixedOffset::east_opt(seconds) {
            Some(offset) => moment.with_timezone(&offset),
            None => moment.fixed_offset(),
        }
    }

    fn ahead(self) -> TimeDelta {
        match self {
            Self::Jakarta => TimeDelta::hours(7),
            Self::Makassar => TimeDelta::hours(8),
            Self::Jayapura => TimeDelta::hours(9),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn moment(text: &str) -> Moment {
        text.parse().unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn hour(text: &str) -> NaiveTime {
        text.parse().unwrap()
    }

    #[test]
    fn midnight_comes_earlier_in_the_east() {
        for (utc, zone, expected) in [
            ("2020-04-11T14:59:59Z", Zone::Jayapura, "2020-04-11"),
            ("2020-04-11T15:00:00Z", Zone::Jayapura, "2020-04-12"),
            ("2020-04-11T15:59:59Z", Zone::Makassar, "2020-04-11"),
            ("2020-04-11T16:00:00Z", Zone::Makassar, "2020-04-12"),
            ("2020-04-11T16:59:59Z", Zone::Jakarta, "2020-04-11"),
            ("2020-04-11T17:00:00Z", Zone::Jakarta, "2020-04-12"),
        ] {
            assert_eq!(zone.day(moment(utc)), day(expected), "{utc} {zone:?}");
        }
    }

    #[test]
    fn half_past_seven_in_the_village_is_half_past_midnight_in_utc() {
        let seven_thirty = Zone::Jakarta.at(day("2020-04-12"), hour("07:30:00"));
        assert_eq!(seven_thirty, moment("2020-04-12T00:30:00Z"));
        let first_minute = Zone::Jakarta.at(day("2020-01-01"), hour("00:00:00"));
        assert_eq!(first_minute, moment("2019-12-31T17:00:00Z"));
        assert_eq!(Zone::Jakarta.time(seven_thirty), hour("07:30:00"));
        let stamp = Zone::Jakarta.stamped(seven_thirty).to_rfc3339();
        assert_eq!(stamp, "2020-04-12T07:30:00+07:00");
    }

    #[test]
    fn a_zone_is_stored_under_its_name() {
        for zone in Zone::ALL {
            let stored = serde_json::to_string(&zone).unwrap();
            assert_eq!(stored, format!("\"{}\"", zone.name()));
            assert_eq!(Zone::named(zone.name()), Some(zone));
            assert_eq!(Zone::named(zone.letters()), Some(zone));
        }
        assert_eq!(Zone::named("Europe/Berlin"), None);
    }

    #[test]
    fn the_ends_of_time_do_not_panic() {
        for zone in Zone::ALL {
            let _wall = zone.local(Moment::MAX_UTC);
            let _moment = zone.at(NaiveDate::MIN, NaiveTime::MIN);
        }
    }

    proptest! {
        #[test]
        fn there_and_back(seconds in 0_i64..4_000_000_000) {
            let moment = DateTime::from_timestamp(seconds, 0).unwrap();
            for zone in Zone::ALL {
                let wall = zone.local(moment);
                prop_assert_eq!(zone.at(wall.date(), wall.time()), moment);
            }
        }
    }
}
