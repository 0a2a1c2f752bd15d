//! People in a table that an officer has made: which column is which, what each row says, and
//! what in it can't be used, with the place and an example.
//!
//! Pure. A row is taken whole or not at all: somebody who is entered with a wrong birth date
//! is graded wrongly. Nothing is guessed where two readings are possible.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::birth::BirthDate;
use super::condition::{Condition, Pregnancy, Sex};
use super::isolation::IsolationReason;
use super::place::RtRw;
use super::table::{Cell, Row, serial_day};
use super::text::name::PersonName;
use super::text::nik::{FamilyCard, Nik, SixteenSlip};
use super::text::phone::Phone;
use super::text::{birth, day, rt_rw};

/// The headings are looked for in so many rows.
const HEAD_WITHIN: usize = 10;

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
            "status",
            "kriteria",
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
        let plain = letters(heading);
        let found = HEADINGS.iter();
        let mut found = found.filter(|(_, known)| known.contains(&plain.as_str()));
        found.next().map(|(column, _)| *column)
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

/// Somebody who can be entered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Newcomer {
    /// In which row they stand.
    pub row: u32,
    /// Full name.
    pub name: PersonName,
    /// Number of the identity card.
    pub nik: Option<Nik>,
    /// Number of the family card.
    pub family_card: Option<FamilyCard>,
    /// Sex.
    pub sex: Sex,
    /// Birth date or year.
    pub birth: BirthDate,
    /// The village's name as it was written; `None`: not told.
    pub village: Option<String>,
    /// Neighbourhood.
    pub rt_rw: RtRw,
    /// Where to call.
    pub phone: Option<Phone>,
    /// Why they isolate, and day 0; `None`: they don't.
    pub isolation: Option<(IsolationReason, NaiveDate)>,
    /// Whether pregnant.
    pub pregnancy: Pregnancy,
    /// Illnesses from before.
    pub conditions: BTreeSet<Condition>,
    /// Whether there is an oximeter in the house.
    pub oximeter: bool,
    /// Whether somebody has to bring food.
    pub needs_food: bool,
}

/// Why a cell can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Nothing stands there, and something has to.
    Missing,
    /// It is not understood.
    Unreadable,
    /// It can be read in two ways.
    TwoWays,
    /// The spreadsheet took it for a number, and the last digits are lost.
    LostDigits,
    /// A day to come.
    Future,
    /// A child under twelve needs the birth date.
    DateNeeded,
    /// They have not agreed.
    NotAgreed,
    /// There is no such village, or several.
    NoVillage,
    /// The village has no such neighbourhood, or it is outside the area.
    OutsideArea,
    /// The same person stands in the table twice.
    Twice,
}

/// What can't be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// In which row.
    pub row: u32,
    /// In which column.
    pub column: Column,
    /// What stands there, as it was understood.
    pub said: String,
    /// Why.
    pub why: Why,
}

/// Why a table is no table of people.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoList {
    /// No row has headings that are known.
    #[error("no headings")]
    NoHeadings,
    /// Columns that have to be there are not.
    #[error("columns are missing")]
    Missing(Vec<Column>),
}

/// The longest quotation of a cell.
const QUOTED: usize = 40;

/// Reads a table: each row as somebody, or what in it can't be used.
///
/// # Errors
/// When it is no table of people.
pub fn read(rows: &[Row], today: NaiveDate) -> Result<Vec<Result<Newcomer, Problem>>, NoList> {
    let (head, columns) = headings(rows).ok_or(NoList::NoHeadings)?;
    let missing = missing(&columns);
    if !missing.is_empty() {
        return Err(NoList::Missing(missing));
    }
    let body = rows.iter().skip(head + 1).filter(|row| !row.is_empty());
    let mut people: Vec<Result<Newcomer, Problem>> = body
        .map(|row| {
            let reading = Reading {
                row,
                columns: &columns,
                today,
            };
            reading.newcomer()
        })
        .collect();
    no_nik_twice(&mut people);
    Ok(people)
}

/// The row of the headings, and where each column stands.
fn headings(rows: &[Row]) -> Option<(usize, BTreeMap<Column, usize>)> {
    for (place, row) in rows.iter().enumerate().take(HEAD_WITHIN) {
        let mut columns = BTreeMap::new();
        for (at, cell) in row.cells.iter().enumerate() {
            if let Some(column) = Column::headed(&cell.written()) {
                columns.entry(column).or_insert(at);
            }
        }
        if columns.contains_key(&Column::Name) && columns.len() > 1 {
            return Some((place, columns));
        }
    }
    None
}

fn missing(columns: &BTreeMap<Column, usize>) -> Vec<Column> {
    let has = |column| columns.contains_key(&column);
    let mut missing = Vec::new();
    if !has(Column::Sex) {
        missing.push(Column::Sex);
    }
    if !has(Column::Birth) && !has(Column::Age) {
        missing.push(Column::Birth);
    }
    let has_both = has(Column::Rt) && has(Column::Rw);
    if !has(Column::RtRw) && !has_both {
        missing.push(Column::RtRw);
    }
    missing
}

/// Two rows with one NIK are one person, or a slip: the later one is told.
fn no_nik_twice(people: &mut [Result<Newcomer, Problem>]) {
    let mut seen = BTreeSet::new();
    for one in people {
        let Ok(newcomer) = one else {
            continue;
        };
        let Some(nik) = &newcomer.nik else {
            continue;
        };
        if !seen.insert(nik.digits()) {
            *one = Err(Problem {
                row: newcomer.row,
                column: Column::Nik,
                said: nik.masked(),
                why: Why::Twice,
            });
        }
    }
}

struct Reading<'r> {
    row: &'r Row,
    columns: &'r BTreeMap<Column, usize>,
    today: NaiveDate,
}

impl Reading<'_> {
    fn cell(&self, column: Column) -> &Cell {
        let place = self.columns.get(&column);
        place.map_or(&Cell::Empty, |place| self.row.cell(*place))
    }

    fn problem(&self, column: Column, why: Why) -> Problem {
        let said = self.cell(column).written();
        // A NIK is shown to nobody whole, not even a wrong one.
        let said = match matches!(column, Column::Nik | Column::FamilyCard) {
            true => masked(&said),
            false => said.chars().take(QUOTED).collect(),
        };
        Problem {
            row: self.row.number,
            column,
            said,
            why,
        }
    }

    fn newcomer(&self) -> Result<Newcomer, Problem> {
        let name = self.name()?;
        self.agreed()?;
        let birth = self.birth()?;
        Ok(Newcomer {
            row: self.row.number,
            name,
            nik: self.sixteen(Column::Nik, Nik::read)?,
            family_card: self.sixteen(Column::FamilyCard, FamilyCard::read)?,
            sex: self.sex()?,
            birth,
            village: Some(self.cell(Column::Village).written()).filter(|name| !name.is_empty()),
            rt_rw: self.rt_rw()?,
            phone: self.phone()?,
            isolation: self.isolation()?,
            pregnancy: match self.yes(Column::Pregnant)? {
                Some(true) => Pregnancy::Yes,
                Some(false) => Pregnancy::No,
                None => Pregnancy::Unknown,
            },
            conditions: self.conditions()?,
            oximeter: self.yes(Column::Oximeter)?.unwrap_or(false),
            needs_food: self.yes(Column::Food)?.unwrap_or(false),
        })
    }

    fn name(&self) -> Result<PersonName, Problem> {
        let cell = self.cell(Column::Name);
        if cell.is_empty() {
            return Err(self.problem(Column::Name, Why::Missing));
        }
        let name = PersonName::read(&cell.written());
        name.map_err(|_| self.problem(Column::Name, Why::Unreadable))
    }

    /// An empty cell is answered by whoever enters them all; a no is a no.
    fn agreed(&self) -> Result<(), Problem> {
        match self.yes(Column::Consent)? {
            Some(false) => Err(self.problem(Column::Consent, Why::NotAgreed)),
            Some(true) | None => Ok(()),
        }
    }

    fn sixteen<N>(
        &self,
        column: Column,
        read: fn(&str) -> Result<N, SixteenSlip<N>>,
    ) -> Result<Option<N>, Problem> {
        let cell = self.cell(column);
        let written = cell.written();
        // What our own files show of one is not one.
        if cell.is_empty() || written == "-" || written.starts_with('•') {
            return Ok(None);
        }
        if cell.has_lost_digits() {
            return Err(self.problem(column, Why::LostDigits));
        }
        let number = read(&written);
        number
            .map(Some)
            .map_err(|_| self.problem(column, Why::Unreadable))
    }

    fn sex(&self) -> Result<Sex, Problem> {
        let written = letters(&self.cell(Column::Sex).written());
        match written.as_str() {
            "" => Err(self.problem(Column::Sex, Why::Missing)),
            "l" | "lk" | "lakilaki" | "laki" | "pria" | "m" | "male" | "cowok" => Ok(Sex::Male),
            "p" | "pr" | "perempuan" | "wanita" | "f" | "female" | "cewek" => Ok(Sex::Female),
            _ => Err(self.problem(Column::Sex, Why::Unreadable)),
        }
    }

    fn birth(&self) -> Result<BirthDate, Problem> {
        let cell = self.cell(Column::Birth);
        if cell.is_empty() {
            return self.birth_by_age();
        }
        let read = match cell {
            Cell::Day(date) => birth::read(&date.format("%d-%m-%Y").to_string(), self.today),
            Cell::Number(number) if is_year(*number, self.today) => {
                birth::read(&format!("{number}"), self.today)
            }
            Cell::Number(number) => match serial_day(*number).filter(|_| *number > 366.0) {
                Some(date) => birth::read(&date.format("%d-%m-%Y").to_string(), self.today),
                None => birth::read(&cell.written(), self.today),
            },
            Cell::Text(text) => birth::read(&iso_turned(text), self.today),
            Cell::Empty => return self.birth_by_age(),
        };
        read.map_err(|slip| self.problem(Column::Birth, birth_slip(slip)))
    }

    /// An age is a birth year: good enough from twelve years on.
    fn birth_by_age(&self) -> Result<BirthDate, Problem> {
        let cell = self.cell(Column::Age);
        if cell.is_empty() {
            return Err(self.problem(Column::Birth, Why::Missing));
        }
        let written = cell.written();
        let text = match written.bytes().all(|letter| letter.is_ascii_digit()) {
            true => format!("umur {written}"),
            false => written,
        };
        let read = birth::read(&text, self.today);
        read.map_err(|slip| self.problem(Column::Age, birth_slip(slip)))
    }

    fn rt_rw(&self) -> Result<RtRw, Problem> {
        let both = self.cell(Column::RtRw);
        if !both.is_empty() {
            // A spreadsheet takes 3/5 for the 3rd of May.
            let read = match both {
                Cell::Day(_) => return Err(self.problem(Column::RtRw, Why::Unreadable)),
                Cell::Text(text) => rt_rw::read(text),
                Cell::Number(_) | Cell::Empty => rt_rw::read(&both.written()),
            };
            return read.map_err(|_| self.problem(Column::RtRw, Why::Unreadable));
        }
        let (rt, rw) = (self.cell(Column::Rt), self.cell(Column::Rw));
        for (column, cell) in [(Column::Rt, rt), (Column::Rw, rw)] {
            if cell.is_empty() {
                let column = match self.columns.contains_key(&column) {
                    true => column,
                    false => Column::RtRw,
                };
                return Err(self.problem(column, Why::Missing));
            }
        }
        let number = |cell: &Cell| -> String {
            let digits = cell.written();
            digits.chars().filter(char::is_ascii_digit).collect()
        };
        let read = rt_rw::read(&format!("{}/{}", number(rt), number(rw)));
        read.map_err(|_| self.problem(Column::Rt, Why::Unreadable))
    }

    fn phone(&self) -> Result<Option<Phone>, Problem> {
        let cell = self.cell(Column::Phone);
        let written = cell.written();
        if cell.is_empty() || written == "-" {
            return Ok(None);
        }
        let phone = Phone::read(&written);
        phone
            .map(Some)
            .map_err(|_| self.problem(Column::Phone, Why::Unreadable))
    }

    fn isolation(&self) -> Result<Option<(IsolationReason, NaiveDate)>, Problem> {
        let written = self.cell(Column::Reason).written();
        let Some(reason) = self.reason(&written)? else {
            return Ok(None);
        };
        let cell = self.cell(Column::DayZero);
        let read = match cell {
            Cell::Empty => return Err(self.problem(Column::DayZero, Why::Missing)),
            Cell::Day(day) => Some(*day),
            Cell::Number(number) => serial_day(*number),
            Cell::Text(text) => match day::read(&iso_turned(text), self.today) {
                Ok(day) => Some(day),
                Err(slip) => {
                    let why = match slip.kind {
                        day::DaySlipKind::Future => Why::Future,
                        day::DaySlipKind::Unclear | day::DaySlipKind::TwoDigitYear => Why::TwoWays,
                        day::DaySlipKind::Unreadable | day::DaySlipKind::NoSuchDay => {
                            Why::Unreadable
                        }
                    };
                    return Err(self.problem(Column::DayZero, why));
                }
            },
        };
        match read {
            Some(day) if day > self.today => Err(self.problem(Column::DayZero, Why::Future)),
            Some(day) => Ok(Some((reason, day))),
            None => Err(self.problem(Column::DayZero, Why::Unreadable)),
        }
    }

    fn reason(&self, written: &str) -> Result<Option<IsolationReason>, Problem> {
        let reason = match letters(written).as_str() {
            "" | "tidak" | "tidakisolasi" | "tidakada" => return Ok(None),
            "kontakerat" | "kontak" | "otg" | "orangtanpagejala" => IsolationReason::CloseContact,
            "pelakuperjalanan" | "pemudik" | "odp" | "pendatang" | "perjalanan" | "mudik" => {
                IsolationReason::Traveller
            }
            "menungguhasil" | "suspek" | "pdp" | "menungguhasiltes" => {
                IsolationReason::WaitingForResult
            }
            "konfirmasitanpagejala" | "positiftanpagejala" => {
                IsolationReason::ConfirmedWithoutSymptoms
            }
            "konfirmasibergejala" | "konfirmasidengangejala" | "positifbergejala" => {
                IsolationReason::ConfirmedWithSymptoms
            }
            // With complaints or without decides how long it lasts.
            "konfirmasi" | "positif" => return Err(self.problem(Column::Reason, Why::TwoWays)),
            _ => return Err(self.problem(Column::Reason, Why::Unreadable)),
        };
        Ok(Some(reason))
    }

    fn yes(&self, column: Column) -> Result<Option<bool>, Problem> {
        let cell = self.cell(column);
        let said = match cell {
            Cell::Number(number) => format!("{number}"),
            Cell::Empty | Cell::Text(_) | Cell::Day(_) => cell.written().to_lowercase(),
        };
        match said.trim() {
            "" | "?" => Ok(None),
            "ya" | "y" | "iya" | "ada" | "1" | "v" | "✓" | "✔" | "yes" | "setuju" => {
                Ok(Some(true))
            }
            "tidak" | "t" | "tdk" | "0" | "-" | "no" | "n" | "belum" | "tidak ada" => {
                Ok(Some(false))
            }
            _ => Err(self.problem(column, Why::Unreadable)),
        }
    }

    fn conditions(&self) -> Result<BTreeSet<Condition>, Problem> {
        let written = self.cell(Column::Conditions).written().to_lowercase();
        let mut found = BTreeSet::new();
        for said in written.split([',', ';', '+', '\n']) {
            let said = said.trim();
            if matches!(said, "" | "-" | "tidak" | "tidak ada" | "0") {
                continue;
            }
            let known = CONDITIONS.iter();
            let mut known = known.filter(|(word, _)| said.contains(word));
            match known.next() {
                Some((_, condition)) => found.insert(*condition),
                None => return Err(self.problem(Column::Conditions, Why::Unreadable)),
            };
        }
        Ok(found)
    }
}

/// Words by which conditions are known.
const CONDITIONS: [(&str, Condition); 16] = [
    ("diabet", Condition::Diabetes),
    ("kencing manis", Condition::Diabetes),
    ("gula", Condition::Diabetes),
    ("darah tinggi", Condition::Hypertension),
    ("hipertensi", Condition::Hypertension),
    ("tensi", Condition::Hypertension),
    ("jantung", Condition::Heart),
    ("paru", Condition::Lung),
    ("asma", Condition::Lung),
    ("ginjal", Condition::Kidney),
    ("kanker", Condition::Cancer),
    ("tumor", Condition::Cancer),
    ("daya tahan", Condition::Immunity),
    ("imun", Condition::Immunity),
    ("hiv", Condition::Immunity),
    ("lupus", Condition::Immunity),
];

fn birth_slip(slip: birth::BirthSlip) -> Why {
    use birth::BirthSlip;
    match slip {
        BirthSlip::Unreadable | BirthSlip::NoSuchDay { .. } | BirthSlip::TooLongAgo => {
            Why::Unreadable
        }
        BirthSlip::TwoDigits { .. } | BirthSlip::TwoDigitYear { .. } => Why::TwoWays,
        BirthSlip::DateNeeded => Why::DateNeeded,
        BirthSlip::Future => Why::Future,
    }
}

/// `2020-04-12` the way people write it.
fn iso_turned(text: &str) -> String {
    let date: Result<NaiveDate, _> = text.trim().parse();
    date.map_or_else(
        |_| text.to_owned(),
        |date| date.format("%d-%m-%Y").to_string(),
    )
}

fn is_year(number: f64, today: NaiveDate) -> bool {
    let years = 1900.0..=f64::from(today.year());
    number.fract() == 0.0 && years.contains(&number)
}

/// The last four of it.
fn masked(text: &str) -> String {
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    let last = digits.len().saturating_sub(4);
    let last: String = digits.into_iter().skip(last).collect();
    format!("••••{last}")
}

fn letters(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests;
