//! Who arrived, and from where: a row a person and journey.

use chrono::NaiveDate;

use crate::domain::isolation::Isolation;
use crate::domain::isolation::IsolationReason;
use crate::domain::person::Person;
use crate::domain::traveller::Journey;
use crate::features::files::words::{self, Words};
use crate::report::sheets::{Cell, Column, Sheet};

/// Somebody who came.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrival {
    pub person: Person,
    pub village: String,
    pub journey: Journey,
    /// The post's name.
    pub posko: Option<String>,
    /// The stay that began with it.
    pub stay: Option<Isolation>,
    pub today: NaiveDate,
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("No", 5.0).middle(),
        Column::new("Kode", 15.0),
        Column::new("Nama", 24.0),
        Column::new("JK", 4.5).middle(),
        Column::new("Umur (tahun)", 8.0).middle(),
        Column::new("Telepon", 16.0),
        Column::new("Desa", 15.0),
        Column::new("RT/RW", 9.0).middle(),
        Column::new("Tinggal di", 20.0).wrapped(),
        Column::new("Asal", 24.0).wrapped(),
        Column::new("Zona asal", 9.0).middle(),
        Column::new("Status", 24.0).wrapped(),
        Column::new("Berangkat", 11.0),
        Column::new("Tiba", 11.0),
        Column::new("Naik", 12.0),
        Column::new("Rombongan (orang)", 12.0).middle(),
        Column::new("Posko", 18.0).wrapped(),
        Column::new("Perlu makanan", 9.0).middle(),
        Column::new("Isolasi sampai", 11.0),
        Column::new("Keadaan", 12.0),
    ]
}

/// The table of these.
pub fn sheet(arrivals: &[Arrival], words: Words<'_>) -> Sheet {
    let rows = (1_i64..).zip(arrivals);
    Sheet {
        name: "Pelaku perjalanan".to_owned(),
        columns: columns(),
        rows: rows
            .map(|(number, arrival)| row(number, arrival, words))
            .collect(),
        held: 3,
        pages_wide: 2,
        foot: "Sel kosong: tidak diketahui. Rahasia: hanya untuk petugas.".to_owned(),
        ..Sheet::default()
    }
}

fn row(number: i64, arrival: &Arrival, words: Words<'_>) -> Vec<Cell> {
    let (person, journey) = (&arrival.person, &arrival.journey);
    let stay = arrival.stay.as_ref();
    let status = words.status(IsolationReason::Traveller, Some(journey.standing));
    vec![
        Cell::Whole(number),
        Cell::text(person.id.to_string()),
        Cell::text(person.name.as_str()),
        Cell::text(words::sex(person.sex)),
        Cell::count(person.birth.age_on(arrival.today).oldest_years()),
        Cell::of(person.phone.as_ref(), |phone| {
            Cell::text(words::phone(phone))
        }),
        Cell::text(arrival.village.as_str()),
        Cell::text(journey.rt_rw.to_string()),
        Cell::text(words::host(&journey.host)),
        Cell::text(journey.origin.name()),
        Cell::of(journey.zone, |zone| Cell::text(words::zone(zone))),
        Cell::text(status),
        Cell::Day(journey.departed),
        Cell::Day(journey.arrived),
        Cell::text(words::transport(journey.transport)),
        Cell::count(journey.party.len()),
        Cell::of(arrival.posko.as_ref(), Cell::text),
        Cell::text(words::yes_or_no(journey.needs_food)),
        Cell::of(stay.and_then(Isolation::last_day), Cell::Day),
        Cell::of(stay, |stay| {
            Cell::text(match stay.is_active() {
                true => "Berlangsung",
                false => "Selesai",
            })
        }),
    ]
}
