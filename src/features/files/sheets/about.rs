//! What stands on the second sheet: of what, as of when, for whom, and how to read it.

use crate::features::files::sheets::daily_form;
use crate::report::sheets::{Cell, Column, Sheet};

/// What is said of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// What it lists.
    pub title: &'static str,
    /// Of which time.
    pub period: &'static str,
    /// Of which places.
    pub places: String,
    /// As of when, in words.
    pub made: String,
    /// Who asked for it.
    pub by: String,
    /// How many people stand in it; `None`: nobody is named.
    pub people: Option<usize>,
    /// Records that could not be read, and are missing in it.
    pub damaged: usize,
    /// The office that answers for the data.
    pub office: String,
}

const HOW_TO_READ: [(&str, &str); 5] = [
    ("Sel kosong", "Tidak diketahui. Bukan nol, dan bukan sehat."),
    (
        "Hari ke-",
        "Hari ke-0 adalah kontak terakhir, kedatangan, pengambilan sampel, atau mulai gejala.",
    ),
    (
        "Hari seharusnya",
        "Mulai sehari setelah didaftarkan; hari didaftarkan dan hari ini dihitung bila ada laporannya.",
    ),
    (
        "Tingkat",
        "HIJAU, KUNING, ORANYE, MERAH: penilaian laporan menurut aturan yang berlaku. Bukan diagnosis.",
    ),
    (
        "NIK dan No KK",
        "Hanya empat angka terakhir; lengkap hanya di berkas yang dibuat di komputer kantor.",
    ),
];

/// The sheet.
pub fn sheet(about: &About) -> Sheet {
    let mut rows = vec![
        line("Isi", about.title),
        line("Waktu", about.period),
        line("Wilayah", &about.places),
        line("Keadaan per", &about.made),
        line("Diminta oleh", &about.by),
        line("Penanggung jawab data", &about.office),
    ];
    if let Some(people) = about.people {
        rows.push(line("Jumlah orang", &people.to_string()));
    }
    if about.damaged > 0 {
        let damaged = about.damaged.to_string();
        rows.push(line(
            "Catatan yang tidak terbaca, tidak ada di berkas ini",
            &damaged,
        ));
    }
    rows.extend(HOW_TO_READ.iter().map(|(what, how)| line(what, how)));
    rows.push(line("Kode Lampiran 2", daily_form::KEY));
    Sheet {
        name: "Keterangan".to_owned(),
        columns: vec![
            Column::new("Butir", 30.0).wrapped(),
            Column::new("Keterangan", 90.0).wrapped(),
        ],
        rows,
        ..Sheet::default()
    }
}

fn line(what: &str, said: &str) -> Vec<Cell> {
    vec![Cell::text(what), Cell::text(said)]
}
