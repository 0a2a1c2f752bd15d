//! The shifts of the duty rosters, and when people are told of them.

use std::collections::BTreeSet;

use chrono::NaiveTime;
use serde::Deserialize;
use toml::Spanned;

use super::strict::Reading;
use super::village::hour;
use crate::domain::roster::Shift;
use crate::domain::village::ShiftId;

/// More shifts than this are no grid for a telephone.
const SHIFTS_AT_MOST: usize = 6;

/// Shifts, limits and hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roster {
    /// The shifts of a day, in the order of the file.
    pub shifts: Vec<Shift>,
    /// So many people at most are on in one shift.
    pub people_per_shift: u32,
    /// So many minutes before a shift its people are reminded.
    pub remind_before_minutes: u32,
    /// At these hours the coordinator reads of shifts that nobody keeps.
    pub gap_hours: Vec<NaiveTime>,
    /// The same of the village offices.
    pub office: OfficeRoster,
}

/// The shifts of a village office. A day on which its week has nobody, it is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeRoster {
    /// The shifts of a day, in the order of the file.
    pub shifts: Vec<Shift>,
    /// So many people at most serve at a time.
    pub people_per_shift: u32,
}

/// Two officers at most kept a village office open (PROTOCOL 7).
impl Default for OfficeRoster {
    fn default() -> Self {
        Self {
            shifts: some_shifts(&[("kantor", "Kantor", 8, 14)]),
            people_per_shift: 2,
        }
    }
}

fn some_shifts(shifts: &[(&str, &str, u32, u32)]) -> Vec<Shift> {
    let shift = |(id, name, from, until): &(&str, &str, u32, u32)| {
        Some(Shift {
            id: id.parse().ok()?,
            name: (*name).to_owned(),
            from: NaiveTime::from_hms_opt(*from, 0, 0)?,
            until: NaiveTime::from_hms_opt(*until, 0, 0)?,
        })
    };
    shifts.iter().filter_map(shift).collect()
}

/// What counts where the block is left out.
impl Default for Roster {
    fn default() -> Self {
        let shifts = some_shifts(&[
            ("pagi", "Pagi", 7, 14),
            ("siang", "Siang", 14, 21),
            ("malam", "Malam", 21, 7),
        ]);
        let gap_hours = [9, 15, 19].into_iter();
        Self {
            shifts,
            people_per_shift: 3,
            remind_before_minutes: 60,
            gap_hours: gap_hours
                .filter_map(|hour| NaiveTime::from_hms_opt(hour, 0, 0))
                .collect(),
            office: OfficeRoster::default(),
        }
    }
}

pub(super) fn check(raw: Option<&Raw>, reading: &mut Reading<'_>) -> Option<Roster> {
    raw.map_or_else(|| Some(Roster::default()), |raw| raw.check(reading))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    people_per_shift: Spanned<u32>,
    remind_before_minutes: Spanned<u32>,
    gap_hours: Spanned<Vec<Spanned<String>>>,
    shifts: Spanned<Vec<RawShift>>,
    office: Option<RawOffice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOffice {
    people_per_shift: Spanned<u32>,
    shifts: Spanned<Vec<RawShift>>,
}

impl RawOffice {
    fn check(&self, reading: &mut Reading<'_>) -> Option<OfficeRoster> {
        let people_per_shift = reading.within(&self.people_per_shift, 1..=10);
        let shifts = shifts(&self.shifts, reading);
        Some(OfficeRoster {
            shifts: shifts?,
            people_per_shift: people_per_shift?,
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawShift {
    id: Spanned<String>,
    name: Spanned<String>,
    from: Spanned<String>,
    until: Spanned<String>,
}

impl Raw {
    fn check(&self, reading: &mut Reading<'_>) -> Option<Roster> {
        let people_per_shift = reading.within(&self.people_per_shift, 1..=10);
        let remind_before_minutes = reading.within(&self.remind_before_minutes, 5..=720);
        let gap_hours = self.gap_hours(reading);
        let shifts = shifts(&self.shifts, reading);
        let office = match &self.office {
            Some(office) => office.check(reading),
            None => Some(OfficeRoster::default()),
        };
        self.apart(office.as_ref(), reading);
        Some(Roster {
            shifts: shifts?,
            people_per_shift: people_per_shift?,
            remind_before_minutes: remind_before_minutes?,
            gap_hours: gap_hours?,
            office: office?,
        })
    }

    /// A shift is known by its day and id, also where somebody serves at both desks.
    fn apart(&self, office: Option<&OfficeRoster>, reading: &mut Reading<'_>) {
        let ids = |shifts: &Spanned<Vec<RawShift>>| -> BTreeSet<String> {
            let shifts = shifts.get_ref().iter();
            shifts.map(|shift| shift.id.get_ref().clone()).collect()
        };
        let (written, taken) = match &self.office {
            Some(written) => (&written.shifts, ids(&self.shifts)),
            None => {
                let office = office.iter().flat_map(|office| &office.shifts);
                (&self.shifts, office.map(|one| one.id.to_string()).collect())
            }
        };
        for shift in written.get_ref() {
            if taken.contains(shift.id.get_ref()) {
                let id = shift.id.get_ref();
                let what = format!("the puskesmas and the village office both have a shift `{id}`");
                reading.refuse(&shift.id, what);
            }
        }
    }

    fn gap_hours(&self, reading: &mut Reading<'_>) -> Option<Vec<NaiveTime>> {
        if self.gap_hours.get_ref().is_empty() {
            reading.refuse(
                &self.gap_hours,
                "no hour is listed; nobody would read of a shift without people",
            );
            return None;
        }
        let hours = self.gap_hours.get_ref().iter();
        let hours: Vec<_> = hours.map(|text| reading.read(text, hour)).collect();
        hours.into_iter().collect()
    }
}

fn shifts(written: &Spanned<Vec<RawShift>>, reading: &mut Reading<'_>) -> Option<Vec<Shift>> {
    let count = written.get_ref().len();
    if !(1..=SHIFTS_AT_MOST).contains(&count) {
        let what = format!("{count} shifts; a day has 1 to {SHIFTS_AT_MOST}");
        reading.refuse(written, what);
        return None;
    }
    let mut seen = BTreeSet::new();
    for shift in written.get_ref() {
        if Reading::is_written(&shift.id) && !seen.insert(shift.id.get_ref().as_str()) {
            let what = format!("another shift has the id `{}` already", shift.id.get_ref());
            reading.refuse(&shift.id, what);
        }
    }
    let shifts = written.get_ref().iter();
    let shifts: Vec<_> = shifts.map(|shift| shift.check(reading)).collect();
    shifts.into_iter().collect()
}

impl RawShift {
    fn check(&self, reading: &mut Reading<'_>) -> Option<Shift> {
        let id = reading.read(&self.id, |text| {
            text.parse::<ShiftId>()
                .map_err(|bad| format!("`{text}` can't be an id: {bad}"))
        });
        let name = reading.read(&self.name, |text| match text.chars().count() {
            0 => Err("this is empty".to_owned()),
            1..=12 => Ok(text.to_owned()),
            _ => Err(format!(
                "`{text}` is longer than 12 letters; it stands on a button"
            )),
        });
        let from = reading.read(&self.from, hour);
        let until = reading.read(&self.until, hour);
        Some(Shift {
            id: id?,
            name: name?,
            from: from?,
            until: until?,
        })
    }
}
