//! A file that somebody sent → the rows of its first sheet. XLSX and text with separators.
//!
//! Invariants: nothing in it is carried out; a file that unpacks to more than was allowed
//! is given up while it is unpacked, whatever it says of itself; no cell far away makes room
//! for all those before it. What can't be read is refused with the reason.

use std::io::{Cursor, Read as _};

use calamine::{DataRef, Reader as _, Xlsx};
use csv::{ReaderBuilder, Trim};

use super::{csv as text, formula};
use crate::domain::table::{Cell, Row, serial_day};

/// How much of a file is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Rows that have something in them.
    pub rows: usize,
    /// Bytes, once it is unpacked.
    pub unpacked: u64,
}

/// No table of people is wider; what stands further right is not read.
const COLUMNS: usize = 64;
/// So many parts a workbook has at most.
const PARTS: usize = 500;
/// The longest text of a cell.
const LONGEST: usize = 500;

/// Why a file can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotOpened {
    /// Nothing is in it.
    #[error("the file is empty")]
    Empty,
    /// The old form of Excel, or one that is closed with a password.
    #[error("an old or a locked workbook")]
    OldOrLocked,
    /// A program is in it.
    #[error("a workbook with macros")]
    Macros,
    /// It unpacks to more than is allowed.
    #[error("the file unpacks to too much")]
    TooMuch,
    /// More rows than are allowed.
    #[error("more than {0} rows")]
    TooManyRows(usize),
    /// Another kind of file, or a damaged one.
    #[error("no workbook and no text")]
    Unreadable,
}

/// Opens it.
///
/// # Errors
/// Why it can't be read.
pub fn open(bytes: &[u8], limits: Limits) -> Result<Vec<Row>, NotOpened> {
    if bytes.is_empty() {
        return Err(NotOpened::Empty);
    }
    let rows = if bytes.starts_with(b"PK") {
        workbook(bytes, limits)?
    } else if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(NotOpened::OldOrLocked);
    } else {
        lines(bytes, limits)?
    };
    match rows.is_empty() {
        true => Err(NotOpened::Empty),
        false => Ok(rows),
    }
}

fn workbook(bytes: &[u8], limits: Limits) -> Result<Vec<Row>, NotOpened> {
    unpacks_within(bytes, limits.unpacked)?;
    let book: Result<Xlsx<_>, _> = Xlsx::new(Cursor::new(bytes));
    let mut book = book.map_err(|_| NotOpened::Unreadable)?;
    let first = book.sheet_names().first().cloned();
    let first = first.ok_or(NotOpened::Empty)?;
    let cells = book.worksheet_cells_reader(&first);
    let mut cells = cells.map_err(|_| NotOpened::Unreadable)?;
    let mut rows: Vec<Row> = Vec::new();
    loop {
        let next = cells.next_cell().map_err(|_| NotOpened::Unreadable)?;
        let Some(next) = next else {
            break;
        };
        let (row, column) = next.get_position();
        let cell = read(next.get_value());
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if !cell.is_empty() && column < COLUMNS {
            put(&mut rows, (row.saturating_add(1), column), cell, limits)?;
        }
    }
    Ok(rows)
}

/// Unpacks it once, counting: what a file says of its own size is no promise.
fn unpacks_within(bytes: &[u8], most: u64) -> Result<(), NotOpened> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes));
    let mut archive = archive.map_err(|_| NotOpened::Unreadable)?;
    if archive.len() > PARTS {
        return Err(NotOpened::TooMuch);
    }
    let mut left = most;
    for place in 0..archive.len() {
        let part = archive.by_index(place);
        let part = part.map_err(|_| NotOpened::OldOrLocked)?;
        let name = part.name().map_err(|_| NotOpened::Unreadable)?;
        if name.to_lowercase().ends_with("vbaproject.bin") {
            return Err(NotOpened::Macros);
        }
        let taken = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        let taken = taken.map_err(|_| NotOpened::Unreadable)?;
        left = left.checked_sub(taken).ok_or(NotOpened::TooMuch)?;
    }
    Ok(())
}

fn put(
    rows: &mut Vec<Row>,
    (number, column): (u32, usize),
    cell: Cell,
    limits: Limits,
) -> Result<(), NotOpened> {
    let is_new = rows.last().is_none_or(|last| last.number != number);
    if is_new {
        if rows.len() >= limits.rows {
            return Err(NotOpened::TooManyRows(limits.rows));
        }
        let cells = Vec::new();
        rows.push(Row { number, cells });
    }
    if let Some(row) = rows.last_mut() {
        if row.cells.len() <= column {
            row.cells.resize(column + 1, Cell::Empty);
        }
        if let Some(place) = row.cells.get_mut(column) {
            *place = cell;
        }
    }
    Ok(())
}

fn read(data: &DataRef<'_>) -> Cell {
    match data {
        DataRef::Empty | DataRef::Error(_) => Cell::Empty,
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(words) => said(words),
        DataRef::SharedString(words) => said(words),
        DataRef::DateTimeIso(words) | DataRef::DurationIso(words) => said(words),
        DataRef::Bool(true) => Cell::Text("ya".to_owned()),
        DataRef::Bool(false) => Cell::Text("tidak".to_owned()),
        DataRef::DateTime(time) => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            let known =
                chrono::NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
            match known.filter(|_| serial_day(time.as_f64()).is_some()) {
                Some(day) => Cell::Day(day),
                None => Cell::Number(time.as_f64()),
            }
        }
    }
}

fn said(words: &str) -> Cell {
    let words = formula::as_it_was(words.trim());
    let words: String = words.chars().take(LONGEST).collect();
    match words.is_empty() {
        true => Cell::Empty,
        false => Cell::Text(words),
    }
}

/// Text with separators: those of the line that comes first.
fn lines(bytes: &[u8], limits: Limits) -> Result<Vec<Row>, NotOpened> {
    let bytes = bytes.strip_prefix(text::MARK).unwrap_or(bytes);
    if bytes.contains(&0) {
        return Err(NotOpened::Unreadable);
    }
    // What is no UTF-8 comes from an old Windows: a letter a byte.
    let words = match std::str::from_utf8(bytes) {
        Ok(words) => words.to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    };
    // So that a row has the number that an editor shows: the reader counts `\r\n` late.
    let words = words.replace("\r\n", "\n");
    let mut reader = ReaderBuilder::new()
        .delimiter(separator(&words))
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(words.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| NotOpened::Unreadable)?;
        let line = record.position().map_or(0, csv::Position::line);
        let number = u32::try_from(line).unwrap_or(u32::MAX);
        for (column, words) in record.iter().enumerate().take(COLUMNS) {
            let cell = said(words);
            if !cell.is_empty() {
                put(&mut rows, (number, column), cell, limits)?;
            }
        }
    }
    Ok(rows)
}

/// The one of which the first line that says something has most.
fn separator(words: &str) -> u8 {
    let first = words.lines().find(|line| !line.trim().is_empty());
    let first = first.unwrap_or_default();
    let count = |separator: &u8| first.bytes().filter(|byte| byte == separator).count();
    let known = [text::BETWEEN, b',', b'\t'];
    let most = known.iter().rev().max_by_key(|one| count(one));
    most.copied().unwrap_or(text::BETWEEN)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use chrono::NaiveDate;
    use proptest::prelude::*;
    use zip::write::SimpleFileOptions;

    use super::*;
    use crate::report::sheets::{Book, Cell as Written, Column, Format, Sheet};

    const LIMITS: Limits = Limits {
        rows: 1_000,
        unpacked: 4_000_000,
    };

    fn texts(rows: &[Row]) -> Vec<(u32, Vec<String>)> {
        let texts = |row: &Row| row.cells.iter().map(Cell::written).collect();
        rows.iter().map(|row| (row.number, texts(row))).collect()
    }

    fn book(rows: Vec<Vec<Written>>) -> Book {
        let made = NaiveDate::from_ymd_opt(2020, 4, 12).unwrap();
        Book {
            title: "x".into(),
            made: made.and_hms_opt(7, 0, 0).unwrap(),
            sheets: vec![Sheet {
                name: "Orang".into(),
                columns: ["Nama", "Lahir", "Umur"]
                    .map(|one| Column::new(one, 9.0))
                    .into(),
                rows,
                ..Sheet::default()
            }],
        }
    }

    #[test]
    fn what_we_write_is_read_back_in_both_forms() {
        let born = NaiveDate::from_ymd_opt(1948, 3, 2).unwrap();
        let rows = vec![
            vec![
                Written::text("=Sri"),
                Written::Day(born),
                Written::Whole(72),
            ],
            vec![
                Written::text("Darto; \"Pak\""),
                Written::Empty,
                Written::Empty,
            ],
        ];
        let xlsx = open(&book(rows.clone()).file(Format::Xlsx).unwrap(), LIMITS).unwrap();
        assert_eq!(xlsx[1].cells[1], Cell::Day(born));
        assert_eq!(xlsx[1].cells[2], Cell::Number(72.0));
        let said = |row: &[&str]| row.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            texts(&xlsx),
            [
                (1, said(&["Nama", "Lahir", "Umur"])),
                (2, said(&["=Sri", "02-03-1948", "72"])),
                (3, said(&["Darto; \"Pak\""])),
            ]
        );
        let csv = open(&book(rows).file(Format::Csv).unwrap(), LIMITS).unwrap();
        assert_eq!(
            texts(&csv),
            [
                (1, said(&["Nama", "Lahir", "Umur"])),
                (2, said(&["=Sri", "1948-03-02", "72"])),
                (3, said(&["Darto; \"Pak\""])),
            ]
        );
    }

    #[test]
    fn text_is_divided_as_its_first_line_is() {
        for (file, wanted) in [
            ("a,b;c,d\n1,2", vec!["a", "b;c", "d"]),
            ("a;b,c;d\n", vec!["a", "b,c", "d"]),
            ("\n\na\tb\n", vec!["a", "b"]),
            ("\u{feff}a;b", vec!["a", "b"]),
            ("alone", vec!["alone"]),
        ] {
            let rows = open(file.as_bytes(), LIMITS).unwrap();
            assert_eq!(texts(&rows)[0].1, wanted, "{file:?}");
        }
        let old = open(b"Nama;caf\xe9", LIMITS).unwrap();
        assert_eq!(texts(&old)[0].1, ["Nama", "café"]);
    }

    fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            writer
                .start_file(*name, SimpleFileOptions::default())
                .unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn what_is_no_table_is_refused_with_the_reason() {
        let bomb = packed(&[("xl/worksheets/sheet1.xml", &vec![b' '; 9_000_000])]);
        assert!(bomb.len() < 100_000);
        for (bytes, why) in [
            (Vec::new(), NotOpened::Empty),
            (b"\n \n".to_vec(), NotOpened::Empty),
            (b"\xD0\xCF\x11\xE0xls".to_vec(), NotOpened::OldOrLocked),
            (b"PK\x03\x04 broken".to_vec(), NotOpened::Unreadable),
            (b"%PDF-1.7\0\0".to_vec(), NotOpened::Unreadable),
            (bomb, NotOpened::TooMuch),
            (packed(&[("xl/vbaProject.bin", b"x")]), NotOpened::Macros),
            (
                packed(&[("word/document.xml", b"<x/>")]),
                NotOpened::Unreadable,
            ),
        ] {
            assert_eq!(open(&bytes, LIMITS), Err(why));
        }
        let many = "a;b\n".repeat(1_001);
        assert_eq!(
            open(many.as_bytes(), LIMITS),
            Err(NotOpened::TooManyRows(1_000))
        );
    }

    #[test]
    fn a_cell_at_the_end_of_the_world_costs_one_row() {
        let sheet = r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Nama</t></is></c></row><row r="1048576"><c r="A1048576" t="inlineStr"><is><t>Sri</t></is></c><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>"#;
        let whole = book(Vec::new()).file(Format::Xlsx).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(whole)).unwrap();
        let mut parts = Vec::new();
        for place in 0..archive.len() {
            let mut part = archive.by_index(place).unwrap();
            let (name, mut bytes) = (part.name().unwrap().into_owned(), Vec::new());
            part.read_to_end(&mut bytes).unwrap();
            if name == "xl/worksheets/sheet1.xml" {
                bytes = sheet.as_bytes().to_vec();
            }
            parts.push((name, bytes));
        }
        let parts: Vec<(&str, &[u8])> = parts
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
            .collect();
        let rows = open(&packed(&parts), LIMITS).unwrap();
        let last = texts(&rows).pop().unwrap();
        assert_eq!(last, (1_048_576, vec!["Sri".to_owned()]));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _read = open(&bytes, LIMITS);
            let mut packed = b"PK\x03\x04".to_vec();
            packed.extend(&bytes);
            let _read = open(&packed, LIMITS);
        }

        #[test]
        fn a_damaged_workbook_is_read_or_refused(place in 0_usize..6_000, flip in 1_u8..=255) {
            let rows = vec![vec![Written::text("Sri"), Written::Whole(3)]];
            let mut bytes = book(rows).file(Format::Xlsx).unwrap();
            let place = place % bytes.len();
            bytes[place] ^= flip;
            let _read = open(&bytes, LIMITS);
        }
    }
}
