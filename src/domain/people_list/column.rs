//! The columns that are understood, and the headings by which each is known.

use serde::{Deserialize, Serialize};

/// A column that is understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// Full name.
    Name,
    /// Number of the identity card.
    Nik,
    /// Number of the family card.
    FamilyCard,
    /// Sex.
    Sex,
    /// Birth date or year.
    Birth,
    /// Age in years, where no birth date is told.
    Age,
    /// The village, where there are several.
    Village,
    /// Neighbourhood, both numbers.
    RtRw,
    /// The number of the RT alone.
    Rt,
    /// The number of the RW alone.
    Rw,
    /// Where to call.
    Phone,
    /// Why they isolate; nothing: they don't.
    Reason,
    /// Day 0 of the isolation.
    DayZero,
    /// Whether pregnant.
    Pregnant,
    /// Illnesses from before.
    Conditions,
    /// Whether there is an oximeter in the house.
    Oximeter,
    /// Whether somebody has to bring food.
    Food,
    /// Whether they agreed that it is kept.
    Consent,
}

/// The headings by which each is known, in letters and digits only; the first is the one
/// that our own sheet has.
const HEADINGS: &[(Column, &[&str])] = &[
    (
        Column::Name,
        &[
            "nama",
            "namalengkap",
            "namawarga",
            "namapasien",
            "namaorang",
            "name",
        ],
    ),
    (
        Column::Nik,
        &[
            "nik",
            "nonik",
            "noktp",
            "nomorktp",
            "ktp",
            "nomornik",
            "nomorindukkependudukan",
        ],
    ),
    (
        Column::FamilyCard,
        &[
            "nokk",
            "kk",
            "nomorkk",
            "kartukeluarga",
            "nokartukeluarga",
            "nomorkartukeluarga",
        ],
    ),
    (
        Column::Sex,
        &[
            "jk",
            "jeniskelamin",
            "kelamin",
            "lp",
            "sex",
            "gender",
            "jkel",
            "jeniskelaminlp",
        ],
    ),
    (
        Column::Birth,
        &[
            "tanggallahir",
            "tgllahir",
            "tahunlahir",
            "lahir",
            "thnlahir",
            "ttl",
            "tanggallahirtahun",
            "lahirtanggalatautahun",
        ],
    ),
    (
        Column::Age,
        &["umurtahun", "umur", "usia", "usiatahun", "umurthn"],
    ),
    (
        Column::Village,
        &["desa", "kelurahan", "desakelurahan", "namadesa", "desakel"],
    ),
    (Column::RtRw, &["rtrw", "alamatrtrw", "rtdanrw", "alamat"]),
    (Column::Rt, &["rt", "nort"]),
    (Column::Rw, &["rw", "norw"]),
    (
        Column::Phone,
        &[
            "telepon",
            "telp",
            "notelepon",
            "notelp",
            "nomortelepon",
            "hp",
            "nohp",
            "nomorhp",
            "wa",
            "nowa",
            "nohpwa",
            "telpon",
            "notelpon",
        ],
    ),
    (
        Column::Reason,
        &[
            "alasanisolasi",
            "alasan",
            "kategori",
            "sebabisolasi",
            "jeniskasus",
            "kriteria",
            // In many lists it says who is married: last.
            "status",
        ],
    ),
    (
        Column::DayZero,
        &[
            "harike0",
            "hari0",
            "tanggalkontak",
            "tglkontak",
            "tanggalkontakterakhir",
            "kontakterakhir",
            "tanggaltiba",
            "tgltiba",
            "tanggaldatang",
            "tgldatang",
            "mulaiisolasi",
            "tanggalmulaiisolasi",
            "tglmulaiisolasi",
        ],
    ),
    (Column::Pregnant, &["hamil"]),
    (
        Column::Conditions,
        &[
            "penyakitpenyerta",
            "komorbid",
            "penyakit",
            "riwayatpenyakit",
            "penyakityangsudahlama",
        ],
    ),
    (Column::Oximeter, &["oksimeter", "adaoksimeter"]),
    (Column::Food, &["perlumakanan", "butuhmakanan", "makanan"]),
    (
        Column::Consent,
        &["setuju", "persetujuan", "setujudatanyadisimpan"],
    ),
];

impl Column {
    /// All of them, in the order of our own sheet.
    pub fn all() -> impl Iterator<Item = Self> {
        HEADINGS.iter().map(|(column, _)| *column)
    }

    /// The one with this heading.
    #[must_use]
    pub fn headed(heading: &str) -> Option<Self> {
        Self::ranked(heading).map(|(column, _)| column)
    }

    /// The same, and how well the heading says it: 0 is our own.
    pub(super) fn ranked(heading: &str) -> Option<(Self, usize)> {
        let plain = letters(heading);
        HEADINGS.iter().find_map(|(column, known)| {
            let rank = known.iter().position(|one| *one == plain)?;
            Some((*column, rank))
        })
    }

    /// As it stands in our own sheet, and is named to people.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Name => "Nama",
            Self::Nik => "NIK",
            Self::FamilyCard => "No KK",
            Self::Sex => "JK",
            Self::Birth => "Tanggal lahir",
            Self::Age => "Umur (tahun)",
            Self::Village => "Desa",
            Self::RtRw => "RT/RW",
            Self::Rt => "RT",
            Self::Rw => "RW",
            Self::Phone => "Telepon",
            Self::Reason => "Alasan isolasi",
            Self::DayZero => "Hari ke-0",
            Self::Pregnant => "Hamil",
            Self::Conditions => "Penyakit penyerta",
            Self::Oximeter => "Oksimeter",
            Self::Food => "Perlu makanan",
            Self::Consent => "Setuju",
        }
    }

    /// What stands there when it is right.
    #[must_use]
    pub fn example(self) -> &'static str {
        match self {
            Self::Name => "Sri Wahyuni",
            Self::Nik => "3311014204480001",
            Self::FamilyCard => "3311010101150007",
            Self::Sex => "P",
            Self::Birth => "2-4-1948",
            Self::Age => "72",
            Self::Village => "Sumberasri",
            Self::RtRw => "003/005",
            Self::Rt => "3",
            Self::Rw => "5",
            Self::Phone => "0812-0000-0101",
            Self::Reason => "Kontak erat",
            Self::DayZero => "8-4-2020",
            Self::Pregnant | Self::Oximeter | Self::Food => "Tidak",
            Self::Conditions => "Tekanan darah tinggi",
            Self::Consent => "Ya",
        }
    }
}

/// What of a text counts: letters and digits, small.
pub(super) fn letters(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
