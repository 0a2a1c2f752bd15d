//! The sheet to fill in: only headings on the first, how to fill it in on the second.

use crate::clock::Moment;
use crate::domain::calendar::Zone;
use crate::domain::people_list::Column;
use crate::report::sheets::{self, Book, Cell, Sheet};

/// How each column is filled in.
fn rule(column: Column) -> &'static str {
    match column {
        Column::Name => "Wajib. Nama lengkap.",
        Column::Nik => {
            "Boleh kosong. 16 angka; formatnya teks, supaya angka terakhir tidak hilang."
        }
        Column::FamilyCard => "Boleh kosong. 16 angka; formatnya teks.",
        Column::Sex => "Wajib. L atau P.",
        Column::Birth => "Wajib, atau isi umur. Tanggal; mulai 12 tahun cukup tahunnya.",
        Column::Age => "Bila tanggal lahir tidak diketahui; mulai 12 tahun.",
        Column::Village => "Wajib bila wilayah Anda lebih dari satu desa.",
        Column::RtRw => "Wajib. RT dulu, lalu RW, misalnya 003/005; formatnya teks.",
        Column::Rt | Column::Rw => "Sebagai ganti kolom RT/RW.",
        Column::Phone => "Boleh kosong. Formatnya teks.",
        Column::Reason => {
            "Kosong bila tidak isolasi. Kontak erat, Pelaku perjalanan, Menunggu hasil, Konfirmasi tanpa gejala, Konfirmasi bergejala."
        }
        Column::DayZero => {
            "Wajib bila isolasi: kontak terakhir, tiba, pengambilan sampel, atau mulai gejala."
        }
        Column::Pregnant | Column::Oximeter | Column::Food => "Ya atau Tidak; boleh kosong.",
        Column::Conditions => {
            "Boleh kosong. Dipisah koma: diabetes, darah tinggi, jantung, paru, ginjal, kanker, daya tahan."
        }
        Column::Consent => {
            "Ya bila orangnya setuju datanya disimpan. Tidak: barisnya tidak dimasukkan."
        }
    }
}

/// The columns of the sheet: RT and RW in one, age is not asked for.
fn columns() -> impl Iterator<Item = Column> {
    Column::all().filter(|column| !matches!(column, Column::Rt | Column::Rw | Column::Age))
}

/// The sheet to fill in.
#[must_use]
pub fn template(now: Moment) -> Book {
    let heads = columns().map(|column| sheets::Column::new(column.title(), 18.0).as_text());
    let rows = columns().map(|column| {
        vec![
            Cell::text(column.title()),
            Cell::text(rule(column)),
            Cell::text(column.example()),
        ]
    });
    Book {
        title: "Daftar orang untuk Siaga Desa".to_owned(),
        made: Zone::Jakarta.local(now),
        sheets: vec![
            Sheet {
                name: "Orang".to_owned(),
                columns: heads.collect(),
                held: 1,
                ..Sheet::default()
            },
            Sheet {
                name: "Petunjuk".to_owned(),
                columns: vec![
                    sheets::Column::new("Kolom", 20.0),
                    sheets::Column::new("Cara mengisi", 80.0).wrapped(),
                    sheets::Column::new("Contoh", 24.0),
                ],
                rows: rows.collect(),
                ..Sheet::default()
            },
        ],
    }
}
