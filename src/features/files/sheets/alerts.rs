//! Alerts: what rang, who had it, how long it took, how it ended.

use crate::clock::Moment;
use crate::domain::alert::{Alert, Fact, State};
use crate::domain::calendar::Zone;
use crate::domain::person::Person;
use crate::features::files::words::{self, Words};
use crate::report::sheets::{Cell, Column, Sheet};

/// An alert, and about whom it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Rang {
    pub alert: Alert,
    /// `None`: an account that nobody knew, or somebody who was erased.
    pub person: Option<Person>,
    pub village: String,
    pub zone: Zone,
    /// Whoever first took it.
    pub taken_by: Option<String>,
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("No", 5.0).middle(),
        Column::new("Dibuka", 16.0),
        Column::new("Kode", 15.0),
        Column::new("Nama", 24.0),
        Column::new("Desa", 15.0),
        Column::new("RT/RW", 9.0).middle(),
        Column::new("Tingkat", 10.0).middle(),
        Column::new("Sebab", 16.0),
        Column::new("Keluhan terberat", 30.0).wrapped(),
        Column::new("Ditangani", 16.0),
        Column::new("Menit sampai ditangani", 13.0).middle(),
        Column::new("Ditangani oleh", 20.0).wrapped(),
        Column::new("Ditutup", 16.0),
        Column::new("Menit sampai ditutup", 13.0).middle(),
        Column::new("Cara ditutup", 24.0).wrapped(),
        Column::new("Alasan alarm palsu", 24.0).wrapped(),
        Column::new("Keadaan", 12.0),
    ]
}

/// The table of these.
pub fn sheet(alerts: &[Rang], words: Words<'_>) -> Sheet {
    let rows = (1_i64..).zip(alerts);
    Sheet {
        name: "Peringatan".to_owned(),
        columns: columns(),
        rows: rows.map(|(number, one)| row(number, one, words)).collect(),
        held: 2,
        pages_wide: 2,
        foot: "Sel kosong: belum, atau tidak diketahui. Rahasia: hanya untuk petugas kesehatan."
            .to_owned(),
        ..Sheet::default()
    }
}

fn row(number: i64, one: &Rang, words: Words<'_>) -> Vec<Cell> {
    let alert = &one.alert;
    let person = one.person.as_ref();
    let local = |at: Moment| Cell::Time(super::minute(one.zone.local(at)));
    let taken = first_taken(alert);
    let (closed, ending) = match alert.state() {
        State::Closed { at, ending, .. } => (Some(*at), Some(ending)),
        State::Open(_) | State::Taken { .. } => (None, None),
    };
    let since = |at: Moment| Cell::Whole((at - alert.since()).num_minutes());
    vec![
        Cell::Whole(number),
        local(alert.since()),
        Cell::of(person, |person| Cell::text(person.id.to_string())),
        Cell::of(person, |person| Cell::text(person.name.as_str())),
        Cell::text(one.village.as_str()),
        Cell::of(person, |person| Cell::text(person.rt_rw.to_string())),
        Cell::text(alert.grade().word()),
        Cell::text(words::cause(alert.cause())),
        Cell::text(words.complaints(&alert.worst().answers)),
        Cell::of(taken, local),
        Cell::of(taken, since),
        Cell::of(one.taken_by.as_ref(), Cell::text),
        Cell::of(closed, local),
        Cell::of(closed, since),
        Cell::of(ending, |ending| Cell::text(words.ending(ending))),
        Cell::of(ending, |ending| Cell::text(words.false_alarm(ending))),
        Cell::text(match alert.state() {
            State::Open(_) => "Terbuka",
            State::Taken { .. } => "Ditangani",
            State::Closed { .. } => "Ditutup",
        }),
    ]
}

/// When somebody first had it.
fn first_taken(alert: &Alert) -> Option<Moment> {
    let took = |fact: &Fact| matches!(fact, Fact::Took { .. });
    let mut history = alert.history().iter();
    history
        .find(|entry| took(&entry.fact))
        .map(|entry| entry.at)
}
