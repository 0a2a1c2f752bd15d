//! Counts without anybody's name, for those who see no names.
//!
//! Small counts are left out, and with them as many others as it takes that none of them can
//! be worked out ([`crate::domain::disclosure`]). There is no row of sums, for the same reason.

use std::collections::BTreeMap;

use crate::domain::disclosure;
use crate::domain::grade::Grade;
use crate::features::files::case::Case;
use crate::report::sheets::{Cell, Column, Sheet};

/// What is written for every count that is left out: it does not say which are small.
pub const LEFT_OUT: &str = "—";

fn columns() -> Vec<Column> {
    vec![
        Column::new("Desa", 22.0),
        Column::new("Dipantau", 11.0).middle(),
        Column::new("MERAH", 11.0).middle(),
        Column::new("ORANYE", 11.0).middle(),
        Column::new("KUNING", 11.0).middle(),
        Column::new("HIJAU", 11.0).middle(),
        Column::new("Belum ada laporan", 12.0).middle(),
        Column::new("Kontak erat", 12.0).middle(),
        Column::new("Pelaku perjalanan", 12.0).middle(),
        Column::new("Menunggu hasil", 12.0).middle(),
        Column::new("Konfirmasi", 12.0).middle(),
    ]
}

/// What is counted in one village.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Tally {
    grades: [u32; 5],
    reasons: [u32; 4],
}

impl Tally {
    fn add(&mut self, case: &Case) {
        use crate::domain::isolation::IsolationReason as Reason;
        let grade = match case.last().map(|report| report.grade) {
            Some(Grade::Merah) => 0,
            Some(Grade::Oranye) => 1,
            Some(Grade::Kuning) => 2,
            Some(Grade::Hijau) => 3,
            None => 4,
        };
        let reason = match case.stay.reason {
            Reason::CloseContact => 0,
            Reason::Traveller => 1,
            Reason::WaitingForResult => 2,
            Reason::ConfirmedWithoutSymptoms | Reason::ConfirmedWithSymptoms => 3,
        };
        let counts = [self.grades.get_mut(grade), self.reasons.get_mut(reason)];
        for count in counts.into_iter().flatten() {
            *count += 1;
        }
    }

    fn row(&self, village: &str, least: u32) -> Vec<Cell> {
        let grades = disclosure::parts_of_a_whole(&self.grades, least);
        let reasons = disclosure::parts_of_a_whole(&self.reasons, least);
        let mut row = vec![Cell::text(village), shown(grades.total)];
        row.extend(grades.parts.into_iter().map(shown));
        row.extend(reasons.parts.into_iter().map(shown));
        row
    }
}

fn shown(count: Option<u32>) -> Cell {
    count.map_or_else(|| Cell::text(LEFT_OUT), Cell::count)
}

/// The table of these, by village in the order in which they come.
pub fn sheet(cases: &[Case], villages: &[String], least: u32) -> Sheet {
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    for case in cases {
        tallies.entry(case.village.as_str()).or_default().add(case);
    }
    let none = Tally::default();
    let rows = villages.iter().map(|village| {
        let tally = tallies.get(village.as_str()).unwrap_or(&none);
        tally.row(village, least)
    });
    Sheet {
        name: "Jumlah".to_owned(),
        columns: columns(),
        rows: rows.collect(),
        held: 1,
        foot: format!(
            "{LEFT_OUT}: kurang dari {least}, atau tidak ditulis supaya yang kecil tidak terhitung dari yang lain."
        ),
        ..Sheet::default()
    }
}
