//! The line list: a row a person under monitoring.

use crate::domain::text::nik::{FamilyCard, Nik};
use crate::features::files::case::Case;
use crate::features::files::words::{self, Words};
use crate::report::sheets::{Cell, Column, Sheet};

/// Columns that stay in sight: number, code, name.
const HELD: u16 = 3;

/// Whether the numbers of identity cards are written in full. Never in a file that goes
/// through a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    /// The last four digits.
    Masked,
    /// All sixteen.
    Full,
}

/// The headings, with their widths.
fn columns() -> Vec<Column> {
    vec![
        Column::new("No", 5.0).middle(),
        Column::new("Kode", 15.0),
        Column::new("Nama", 24.0),
        Column::new("NIK", 21.0),
        Column::new("No KK", 21.0),
        Column::new("JK", 4.5).middle(),
        Column::new("Tahun lahir", 8.0).middle(),
        Column::new("Umur (tahun)", 8.0).middle(),
        Column::new("Desa", 15.0),
        Column::new("RT/RW", 9.0).middle(),
        Column::new("Telepon", 16.0),
        Column::new("Alasan isolasi", 21.0),
        Column::new("Status", 26.0).wrapped(),
        Column::new("Asal", 22.0).wrapped(),
        Column::new("Hari ke-0", 11.0),
        Column::new("Hari terakhir", 11.0),
        Column::new("Hari ke-", 7.0).middle(),
        Column::new("Lama (hari)", 7.0).middle(),
        Column::new("Laporan terakhir", 11.0),
        Column::new("Tingkat terakhir", 10.0).middle(),
        Column::new("Keluhan terakhir", 28.0).wrapped(),
        Column::new("Suhu terakhir (°C)", 13.0),
        Column::new("SpO2 terakhir (%)", 13.0),
        Column::new("Hari dilaporkan", 11.0).middle(),
        Column::new("Hari seharusnya", 11.0).middle(),
        Column::new("Laporan (%)", 9.0).middle(),
        Column::new("Hamil", 7.0).middle(),
        Column::new("Penyakit penyerta", 24.0).wrapped(),
        Column::new("Dihubungi lewat", 16.0),
        Column::new("Perlu makanan", 9.0).middle(),
        Column::new("Keadaan", 12.0),
        Column::new("Tanggal selesai", 11.0),
        Column::new("Cara selesai", 20.0).wrapped(),
    ]
}

/// The table of these.
pub fn sheet(cases: &[Case], words: Words<'_>, numbers: Numbers) -> Sheet {
    let rows = (1_i64..).zip(cases);
    Sheet {
        name: "Line list".to_owned(),
        columns: columns(),
        rows: rows
            .map(|(number, case)| row(number, case, words, numbers))
            .collect(),
        held: HELD,
        pages_wide: 3,
        foot: "Sel kosong: tidak diketahui. Rahasia: hanya untuk petugas kesehatan.".to_owned(),
        ..Sheet::default()
    }
}

fn row(number: i64, case: &Case, words: Words<'_>, numbers: Numbers) -> Vec<Cell> {
    let mut row = vec![Cell::Whole(number)];
    row.extend(who(case, numbers));
    row.extend(stay(case, words));
    row.extend(health(case, words));
    row.extend(care(case, words));
    row
}

fn who(case: &Case, numbers: Numbers) -> Vec<Cell> {
    let person = &case.person;
    vec![
        Cell::text(person.id.to_string()),
        Cell::text(person.name.as_str()),
        Cell::of(person.nik.as_ref(), |nik| {
            Cell::text(shown_nik(nik, numbers))
        }),
        Cell::of(person.family_card.as_ref(), |card| {
            Cell::text(shown_card(card, numbers))
        }),
        Cell::text(words::sex(person.sex)),
        Cell::count(person.birth.year()),
        Cell::count(person.birth.age_on(case.today).oldest_years()),
        Cell::text(case.village.as_str()),
        Cell::text(person.rt_rw.to_string()),
        Cell::of(person.phone.as_ref(), |phone| {
            Cell::text(words::phone(phone))
        }),
    ]
}

fn shown_nik(nik: &Nik, numbers: Numbers) -> String {
    match numbers {
        Numbers::Masked => nik.masked(),
        Numbers::Full => in_fours(&nik.digits()),
    }
}

fn shown_card(card: &FamilyCard, numbers: Numbers) -> String {
    match numbers {
        Numbers::Masked => card.masked(),
        Numbers::Full => in_fours(&card.digits()),
    }
}

/// `3311 0112 0492 0001`: sixteen digits in one piece are a number to a spreadsheet, and lose
/// the last one.
fn in_fours(digits: &str) -> String {
    let digits: Vec<char> = digits.chars().collect();
    let fours = digits.chunks(4).map(String::from_iter);
    Vec::from_iter(fours).join(" ")
}

fn stay(case: &Case, words: Words<'_>) -> Vec<Cell> {
    let stay = &case.stay;
    let journey = case.journey.as_ref();
    let standing = journey.map(|journey| journey.standing);
    vec![
        Cell::text(words::reason(stay.reason)),
        Cell::text(words.status(stay.reason, standing)),
        Cell::of(journey, |journey| Cell::text(journey.origin.name())),
        Cell::Day(stay.day_zero),
        Cell::of(stay.last_day(), Cell::Day),
        Cell::count(stay.day_number(case.until())),
        Cell::of(stay.length_days, Cell::count),
    ]
}

fn health(case: &Case, words: Words<'_>) -> Vec<Cell> {
    let last = case.last();
    let answers = last.map(|report| &report.answers);
    let (reported, expected) = case.reporting();
    let percent = (reported * 100).checked_div(expected);
    vec![
        Cell::of(last, |report| Cell::Day(report.day)),
        Cell::of(last, |report| Cell::text(report.grade.word())),
        Cell::of(answers, |answers| Cell::text(words.complaints(answers))),
        Cell::of(answers.and_then(|one| one.temperature), |measured| {
            Cell::Tenths(i64::from(measured.tenths()))
        }),
        Cell::of(answers.and_then(|one| one.spo2), |measured| {
            Cell::count(i64::from(measured.value()))
        }),
        Cell::count(reported),
        Cell::count(expected),
        Cell::of(percent, Cell::count),
    ]
}

fn care(case: &Case, words: Words<'_>) -> Vec<Cell> {
    let person = &case.person;
    let state = match case.ended {
        None => "Berlangsung",
        Some(_) => "Selesai",
    };
    vec![
        Cell::text(words::pregnancy(person.pregnancy)),
        Cell::text(words.conditions(person)),
        Cell::of(case.reached, |reached| Cell::text(words::reached(reached))),
        Cell::text(words::yes_or_no(case.stay.needs_food)),
        Cell::text(state),
        Cell::of(case.ended, |(day, _)| Cell::Day(day)),
        Cell::of(case.ended, |(_, why)| Cell::text(words.end(why))),
    ]
}
