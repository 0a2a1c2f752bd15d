//! The day's list (PROTOCOL 2: "KUNING → same-day list, 12:00 and 17:00"): when it
//! goes out, and who belongs on it.
//!
//! Somebody belongs on the next list whose newest report is KUNING, until a list has
//! named that very report. So a list that runs late, twice or after an outage names
//! nobody twice, and a report of the evening stands on the first list of the next
//! day instead of on none.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::calendar::Zone;
use super::grade::Grade;
use super::id::{PersonId, ReportId};
use super::protocol::TimeOfDay;
use super::protocol::reminders::QuietHours;
use super::report::Report;
use super::schedule::after_quiet;
use crate::clock::Moment;

/// Somebody who gave a KUNING report, until the list that named it is of an earlier day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// The last list that named them.
    pub named: Option<Named>,
}

/// That somebody stood on a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// With which report.
    pub report: ReportId,
    /// When the list went out.
    pub at: Moment,
}

/// What the next list does with a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Belongs {
    /// Is named.
    New,
    /// An earlier list of today has named this report.
    AlreadyNamed,
    /// Is not KUNING any more, or an earlier day's list has named this report.
    NoLonger,
}

impl Candidate {
    /// Whether a list that goes out at `now` names this person, whose newest report
    /// is `newest`.
    #[must_use]
    pub fn belongs(&self, newest: Option<&Report>, now: Moment, zone: Zone) -> Belongs {
        let Some(report) = newest.filter(|report| report.grade == Grade::Kuning) else {
            return Belongs::NoLonger;
        };
        match self.named {
            Some(named) if named.report == report.id => {
                if zone.day(named.at) == zone.day(now) {
                    Belongs::AlreadyNamed
                } else {
                    Belongs::NoLonger
                }
            }
            Some(_) | None => Belongs::New,
        }
    }
}

/// The hours of the list, by the clocks of one zone.
#[derive(Debug, Clone, Copy)]
pub struct Hours<'p> {
    /// The zone.
    pub zone: Zone,
    /// `alerts.digest`: in order, at least one.
    pub hours: &'p [TimeOfDay],
    /// `reminders.quiet`.
    pub quiet: &'p QuietHours,
}

/// What to do when the timer of a list rings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ripe {
    /// The list goes out.
    Now,
    /// It is late, and night: it waits for the morning.
    At(Moment),
}

impl Hours<'_> {
    /// The first list after `now`.
    #[must_use]
    pub fn next(&self, now: Moment) -> Option<Moment> {
        let days = self.zone.day(now).iter_days().take(2);
        days.flat_map(|day| self.hours.iter().map(move |hour| (day, hour.0)))
            .map(|(day, hour)| self.zone.at(day, hour))
            .find(|at| *at > now)
    }

    /// Whether the list that was due at `due` goes out at `now`. One that was missed
    /// disturbs nobody at night; an hour that the protocol itself puts into the night does.
    #[must_use]
    pub fn ripe(&self, due: Moment, now: Moment) -> Ripe {
        let meant_for_the_night = self.is_quiet(due) && now - due < TimeDelta::hours(1);
        if self.is_quiet(now) && !meant_for_the_night {
            return Ripe::At(after_quiet(self.quiet, self.zone, now));
        }
        Ripe::Now
    }

    fn is_quiet(&self, at: Moment) -> bool {
        self.quiet.contains(TimeOfDay(self.zone.time(at)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::RandomId;
    use crate::domain::protocol::Protocol;
    use crate::domain::report::{Answers, Filer, ReportSource};

    fn at(text: &str) -> Moment {
        let wall = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        Zone::Jakarta.at(wall.date(), wall.time())
    }

    fn hours<'p>(protocol: &'p Protocol, hours: &'p [TimeOfDay]) -> Hours<'p> {
        Hours {
            zone: Zone::Jakarta,
            hours,
            quiet: &protocol.reminders.quiet.limits,
        }
    }

    fn of_day(text: &str) -> TimeOfDay {
        TimeOfDay(text.parse().unwrap())
    }

    #[test]
    fn each_hour_of_the_protocol_has_its_list() {
        let protocol = Protocol::embedded();
        let hours = hours(&protocol, &protocol.alerts.digest.limits.hours);
        for (now, next) in [
            ("2020-04-12 06:30", "2020-04-12 12:00"),
            ("2020-04-12 11:59", "2020-04-12 12:00"),
            ("2020-04-12 12:00", "2020-04-12 17:00"),
            ("2020-04-12 17:00", "2020-04-13 12:00"),
            ("2020-04-12 23:59", "2020-04-13 12:00"),
            ("2020-12-31 18:00", "2021-01-01 12:00"),
        ] {
            assert_eq!(hours.next(at(now)), Some(at(next)), "{now}");
        }
    }

    #[test]
    fn a_missed_list_goes_out_late_but_not_at_night() {
        let protocol = Protocol::embedded();
        let night = [of_day("12:00:00"), of_day("22:00:00")];
        let hours = hours(&protocol, &night);
        for (due, now, ripe) in [
            ("2020-04-12 12:00", "2020-04-12 12:00", Ripe::Now),
            ("2020-04-12 12:00", "2020-04-12 20:59", Ripe::Now),
            (
                "2020-04-12 12:00",
                "2020-04-12 21:00",
                Ripe::At(at("2020-04-13 06:00")),
            ),
            (
                "2020-04-12 12:00",
                "2020-04-13 05:59",
                Ripe::At(at("2020-04-13 06:00")),
            ),
            ("2020-04-13 06:00", "2020-04-13 06:00", Ripe::Now),
            // The protocol says 22:00, and it is 22:00: so be it.
            ("2020-04-12 22:00", "2020-04-12 22:00", Ripe::Now),
            (
                "2020-04-12 22:00",
                "2020-04-13 03:00",
                Ripe::At(at("2020-04-13 06:00")),
            ),
        ] {
            assert_eq!(hours.ripe(at(due), at(now)), ripe, "{due} {now}");
        }
    }

    fn report(id: u64, grade: Grade) -> Report {
        Report {
            id: ReportId::from_bits(id),
            person: PersonId::from_bits(1),
            isolation: None,
            isolation_day: None,
            day: "2020-04-12".parse().unwrap(),
            sequence: 0,
            version: 0,
            filed_at: at("2020-04-12 08:00"),
            filed_by: Filer::SelfReport,
            source: ReportSource::Chat,
            complete: true,
            time_uncertain: false,
            answers: Answers::default(),
            grade,
            findings: Vec::new(),
            news2: None,
            remarks: Vec::new(),
            supersedes: None,
        }
    }

    #[test]
    fn each_report_is_named_once_and_only_while_it_is_the_newest() {
        let named = |report: u64, time: &str| {
            Some(Named {
                report: ReportId::from_bits(report),
                at: at(time),
            })
        };
        let yellow = report(7, Grade::Kuning);
        for (before, newest, expected) in [
            (None, Some(&yellow), Belongs::New),
            (None, None, Belongs::NoLonger),
            (None, Some(&report(8, Grade::Hijau)), Belongs::NoLonger),
            (None, Some(&report(8, Grade::Oranye)), Belongs::NoLonger),
            (None, Some(&report(8, Grade::Merah)), Belongs::NoLonger),
            (
                named(7, "2020-04-12 12:00"),
                Some(&yellow),
                Belongs::AlreadyNamed,
            ),
            (named(6, "2020-04-12 12:00"), Some(&yellow), Belongs::New),
            (
                named(7, "2020-04-11 17:00"),
                Some(&yellow),
                Belongs::NoLonger,
            ),
            (
                named(7, "2020-04-12 12:00"),
                Some(&report(8, Grade::Hijau)),
                Belongs::NoLonger,
            ),
        ] {
            let candidate = Candidate {
                person: PersonId::from_bits(1),
                named: before,
            };
            let now = at("2020-04-12 17:00");
            let belongs = candidate.belongs(newest, now, Zone::Jakarta);
            assert_eq!(belongs, expected, "{before:?} {newest:?}");
        }
    }
}
