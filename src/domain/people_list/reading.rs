//! What a row says, cell by cell; the first that can't be used is told.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::column::{Column, letters};
use super::{Newcomer, Problem, QUOTED, Why};
use crate::domain::birth::BirthDate;
use crate::domain::condition::{Condition, Pregnancy, Sex};
use crate::domain::isolation::IsolationReason;
use crate::domain::place::RtRw;
use crate::domain::table::{Cell, Row, serial_day};
use crate::domain::text::name::PersonName;
use crate::domain::text::nik::{FamilyCard, Nik, SixteenSlip};
use crate::domain::text::phone::Phone;
use crate::domain::text::{birth, day, rt_rw};

/// A number up to here is a year; the day with this number was in 1905.
const LAST_YEAR: f64 = 2_100.0;
/// An isolation that began before that is over: who writes so meant another year.
const LONG_AGO: Days = Days::new(90);

/// A row that is read.
pub(super) struct Reading<'r> {
    pub row: &'r Row,
    pub columns: &'r BTreeMap<Column, usize>,
    pub today: NaiveDate,
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

    /// Somebody, or what in it can't be used.
    pub fn newcomer(&self) -> Result<Newcomer, Problem> {
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
            Cell::Number(number) => match serial_day(*number).filter(|_| *number > LAST_YEAR) {
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
                // Of the number 3.10 nothing is left but 3.1.
                Cell::Number(number) if number.fract() != 0.0 => {
                    return Err(self.problem(Column::RtRw, Why::Unreadable));
                }
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
        if cell.has_lost_digits() {
            return Err(self.problem(Column::Phone, Why::LostDigits));
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
            Some(_) if !self.is_one_day(cell) => Err(self.problem(Column::DayZero, Why::TwoWays)),
            Some(day) if day > self.today => Err(self.problem(Column::DayZero, Why::Future)),
            Some(day) if day < long_ago(self.today) => {
                Err(self.problem(Column::DayZero, Why::LongAgo))
            }
            Some(day) => Ok(Some((reason, day))),
            None => Err(self.problem(Column::DayZero, Why::Unreadable)),
        }
    }

    /// *Yesterday* in a list is another day tomorrow, and nobody knows when it was written.
    fn is_one_day(&self, cell: &Cell) -> bool {
        let Cell::Text(text) = cell else {
            return true;
        };
        let read = |later: u64| {
            let today = self.today.checked_add_days(Days::new(later));
            day::read(&iso_turned(text), today.unwrap_or(self.today))
        };
        let now = read(0);
        // A weekday is another one within a week, a day without a month within a month.
        [1, 20].into_iter().all(|later| read(later) == now)
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
        let written = written.replace(" dan ", ",");
        let mut found = BTreeSet::new();
        for said in written.split([',', ';', '+', '/', '&', '\n']) {
            let said = said.trim();
            if matches!(said, "" | "-" | "tidak" | "tidak ada" | "0") {
                continue;
            }
            let denied = DENIALS.iter().any(|word| said.contains(word));
            let known = CONDITIONS.iter().filter(|(word, _)| said.contains(word));
            let known: Vec<Condition> = known.map(|(_, condition)| *condition).collect();
            if denied || known.is_empty() {
                return Err(self.problem(Column::Conditions, Why::Unreadable));
            }
            found.extend(known);
        }
        Ok(found)
    }
}

/// Words that turn a condition into another: nothing is guessed.
const DENIALS: [&str; 5] = ["tidak", "bukan", "tdk", "rendah", "dulu"];

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

/// No isolation that began earlier goes on.
fn long_ago(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(LONG_AGO).unwrap_or(today)
}

/// The last four of it.
fn masked(text: &str) -> String {
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    let last = digits.len().saturating_sub(4);
    let last: String = digits.into_iter().skip(last).collect();
    format!("••••{last}")
}
