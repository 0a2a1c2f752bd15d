//! The daily form (Kemenkes guideline, rev 3 and 5, Lampiran 2): a row a person, a column a
//! day of isolation from 1 to 14, codes X D B S L A R. A day of which nobody reported is
//! empty: it is never X.

use crate::domain::report::Answers;
use crate::domain::triage;
use crate::features::files::case::Case;
use crate::features::files::words::{self, Words};
use crate::features::filing;
use crate::report::sheets::{Band, Cell, Column, Sheet};

/// The days of the official form.
const DAYS: u32 = 14;
/// More than any isolation lasts: the form stays one that can be printed.
const DAYS_MAX: u32 = 40;
/// Columns before the days.
const BEFORE: u16 = 9;

/// The key to the codes, as in the guideline.
pub const KEY: &str = "X sehat · D demam · B batuk · S sesak · L lain-lain · A aman (selesai) · R dirujuk ke RS · * diisi kemudian oleh petugas · kosong: tidak ada laporan";

/// The table of these.
pub fn sheet(cases: &[Case], words: Words<'_>) -> Sheet {
    let days = columns_of_days(cases);
    let rows = (1_i64..).zip(cases);
    let last = BEFORE.saturating_add(u16::try_from(days).unwrap_or(0));
    Sheet {
        name: "Lampiran 2".to_owned(),
        bands: vec![
            Band {
                first: 0,
                last: BEFORE - 1,
                title: "Orang yang dipantau".to_owned(),
            },
            Band {
                first: BEFORE,
                last: last.saturating_sub(1),
                title: "Hari pemantauan ke-".to_owned(),
            },
        ],
        columns: columns(days),
        rows: rows
            .map(|(number, case)| row(number, case, days, words))
            .collect(),
        held: 2,
        foot: KEY.to_owned(),
        ..Sheet::default()
    }
}

/// Fourteen, or as many as the longest of these stays has.
fn columns_of_days(cases: &[Case]) -> u32 {
    let longest = cases.iter().filter_map(|case| case.stay.length_days).max();
    longest.unwrap_or(DAYS).clamp(DAYS, DAYS_MAX)
}

fn columns(days: u32) -> Vec<Column> {
    let mut columns = vec![
        Column::new("No", 4.5).middle(),
        Column::new("Nama", 22.0),
        Column::new("JK", 4.0).middle(),
        Column::new("Umur (tahun)", 8.0).middle(),
        Column::new("Desa", 13.0),
        Column::new("RT/RW", 8.5).middle(),
        Column::new("Telepon", 15.5),
        Column::new("Alasan isolasi", 18.0),
        Column::new("Hari ke-0", 10.5),
    ];
    columns.extend((1..=days).map(|day| Column::new(day.to_string(), 4.8).middle()));
    columns
}

fn row(number: i64, case: &Case, days: u32, words: Words<'_>) -> Vec<Cell> {
    let person = &case.person;
    let mut row = vec![
        Cell::Whole(number),
        Cell::text(person.name.as_str()),
        Cell::text(words::sex(person.sex)),
        Cell::count(person.birth.age_on(case.today).oldest_years()),
        Cell::text(case.village.as_str()),
        Cell::text(person.rt_rw.to_string()),
        Cell::of(person.phone.as_ref(), |phone| {
            Cell::text(words::phone(phone))
        }),
        Cell::text(words::reason(case.stay.reason)),
        Cell::Day(case.stay.day_zero),
    ];
    let subject = filing::subject(person, case.today);
    let rules = &words.0.protocol.triage;
    let fever = |answers: &Answers| triage::fever(rules, &subject, answers).is_some();
    let form = case.form(&fever);
    row.extend((1..=days).map(|day| Cell::of(form.get(&day), |day| Cell::text(day.written()))));
    row
}
