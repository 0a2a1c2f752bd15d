//! A file that somebody sent → the rows of its first sheet that shows. XLSX and text with
//! separators.
//!
//! Invariants: nothing in it is carried out; a file that unpacks to more than was allowed
//! is given up while it is unpacked, whatever it says of itself; no cell far away makes room
//! for all those before it, and no text that is used a million times for a million of it. What
//! can't be read is refused with the reason; a cell that failed to be worked out says so.

use std::io::{Cursor, Read as _};

use calamine::{DataRef, Dimensions, Reader as _, SheetVisible, Xlsx};
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
    let sheets = book.sheets_metadata();
    let mut shown = sheets
        .iter()
        .filter(|sheet| sheet.visible == SheetVisible::Visible);
    let first = shown.next().ok_or(NotOpened::Empty)?.name.clone();
    let merged = book.merge_cells_by_sheet_name(&first);
    let merged = merged.map_err(|_| NotOpened::Unreadable)?;
    let cells = book.worksheet_cells_reader(&first);
    let mut cells = cells.map_err(|_| NotOpened::Unreadable)?;
    let mut taken = Taken::within(limits);
    loop {
        let next = cells.next_cell().map_err(|_| NotOpened::Unreadable)?;
        let Some(next) = next else {
            break;
        };
        let (row, column) = next.get_position();
        let cell = read(next.get_value());
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if !cell.is_empty() && column < COLUMNS {
            taken.put((row.saturating_add(1), column), cell)?;
        }
    }
    taken.fill_down(&merged)?;
    Ok(taken.rows)
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

/// What is taken of a file so far.
struct Taken {
    rows: Vec<Row>,
    limits: Limits,
    /// So many bytes of text may still come: one that a workbook keeps once can stand in
    /// every cell.
    text: u64,
}

impl Taken {
    fn within(limits: Limits) -> Self {
        Self {
            rows: Vec::new(),
            limits,
            text: limits.unpacked,
        }
    }

    fn put(&mut self, (number, column): (u32, usize), cell: Cell) -> Result<(), NotOpened> {
        self.room_for(&cell)?;
        let is_new = self.rows.last().is_none_or(|last| last.number != number);
        if is_new {
            if self.rows.len() >= self.limits.rows {
                return Err(NotOpened::TooManyRows(self.limits.rows));
            }
            let cells = Vec::new();
            self.rows.push(Row { number, cells });
        }
        if let Some(row) = self.rows.last_mut() {
            set(row, column, cell);
        }
        Ok(())
    }

    fn room_for(&mut self, cell: &Cell) -> Result<(), NotOpened> {
        let length = match cell {
            Cell::Text(words) => u64::try_from(words.len()).unwrap_or(u64::MAX),
            Cell::Empty | Cell::Number(_) | Cell::Day(_) => 0,
        };
        self.text = self.text.checked_sub(length).ok_or(NotOpened::TooMuch)?;
        Ok(())
    }

    /// What stands in merged cells stands in the first of them only, and is said of all: whoever
    /// left it out would take three of a family of four for not isolating.
    fn fill_down(&mut self, merged: &[Dimensions]) -> Result<(), NotOpened> {
        let mut left = self.limits.rows.saturating_mul(COLUMNS);
        for region in merged {
            let (first, last) = (
                region.start.0.saturating_add(1),
                region.end.0.saturating_add(1),
            );
            let column = usize::try_from(region.start.1).unwrap_or(usize::MAX);
            let from = self.rows.partition_point(|row| row.number < first);
            let top = self.rows.get(from).filter(|row| row.number == first);
            let top = top.map_or(Cell::Empty, |row| row.cell(column).clone());
            if top.is_empty() || column >= COLUMNS {
                continue;
            }
            let below = self.rows.iter().skip(from + 1);
            let below = below.take_while(|row| row.number <= last).count();
            left = left.checked_sub(below).ok_or(NotOpened::TooMuch)?;
            for place in from + 1..=from + below {
                self.room_for(&top)?;
                if let Some(row) = self
                    .rows
                    .get_mut(place)
                    .filter(|row| row.cell(column).is_empty())
                {
                    set(row, column, top.clone());
                }
            }
        }
        Ok(())
    }
}

fn set(row: &mut Row, column: usize, cell: Cell) {
    if row.cells.len() <= column {
        row.cells.resize(column + 1, Cell::Empty);
    }
    if let Some(place) = row.cells.get_mut(column) {
        *place = cell;
    }
}

fn read(data: &DataRef<'_>) -> Cell {
    match data {
        DataRef::Empty => Cell::Empty,
        // Nothing would be a lie: who knows what should stand there.
        DataRef::Error(why) => Cell::Text(why.to_string()),
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

/// Text with separators: those of its first lines.
fn lines(bytes: &[u8], limits: Limits) -> Result<Vec<Row>, NotOpened> {
    // So that a row has the number that an editor shows: the reader counts `\r\n` late.
    let words = words(bytes)?.replace("\r\n", "\n");
    let mut reader = ReaderBuilder::new()
        .delimiter(separator(&words))
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(words.as_bytes());
    let mut taken = Taken::within(limits);
    for record in reader.records() {
        let record = record.map_err(|_| NotOpened::Unreadable)?;
        let line = record.position().map_or(0, csv::Position::line);
        let number = u32::try_from(line).unwrap_or(u32::MAX);
        for (column, words) in record.iter().enumerate().take(COLUMNS) {
            let cell = said(words);
            if !cell.is_empty() {
                taken.put((number, column), cell)?;
            }
        }
    }
    Ok(taken.rows)
}

/// Letters of bytes: UTF-8; what Excel calls "Unicode text"; or an old Windows, a letter a byte.
fn words(bytes: &[u8]) -> Result<String, NotOpened> {
    let wide = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let pairs = rest.chunks_exact(2);
        let units = pairs.filter_map(|pair| <[u8; 2]>::try_from(pair).ok().map(read));
        String::from_utf16_lossy(&units.collect::<Vec<u16>>())
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => return Ok(wide(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => return Ok(wide(rest, u16::from_be_bytes)),
        _ => {}
    }
    let bytes = bytes.strip_prefix(text::MARK).unwrap_or(bytes);
    if bytes.contains(&0) {
        return Err(NotOpened::Unreadable);
    }
    Ok(match std::str::from_utf8(bytes) {
        Ok(words) => words.to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    })
}

/// In so many lines it is counted how often a separator stands.
const COUNTED_IN: usize = 10;

/// The one of which the first lines have most: a title above has none.
fn separator(words: &str) -> u8 {
    let first = words.lines().filter(|line| !line.trim().is_empty());
    let first: Vec<&str> = first.take(COUNTED_IN).collect();
    let count = |separator: &u8| {
        let bytes = first.iter().flat_map(|line| line.bytes());
        bytes.filter(|byte| byte == separator).count()
    };
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
            ("Daftar warga\na,b,c\n1,2,3", vec!["Daftar warga"]),
        ] {
            let rows = open(file.as_bytes(), LIMITS).unwrap();
            assert_eq!(texts(&rows)[0].1, wanted, "{file:?}");
        }
        let old = open(b"Nama;caf\xe9", LIMITS).unwrap();
        assert_eq!(texts(&old)[0].1, ["Nama", "café"]);
        let titled = open(b"Daftar warga, RT 3\na;b;c\n1;2;3", LIMITS).unwrap();
        assert_eq!(texts(&titled)[1].1, ["a", "b", "c"]);
        for (mark, units) in [
            ([0xFF, 0xFE], u16::to_le_bytes as fn(u16) -> [u8; 2]),
            ([0xFE, 0xFF], u16::to_be_bytes),
        ] {
            let mut wide = mark.to_vec();
            wide.extend("Nama\tcafé\r\nSri\t1".encode_utf16().flat_map(units));
            let rows = open(&wide, LIMITS).unwrap();
            assert_eq!(texts(&rows)[0].1, ["Nama", "café"]);
            assert_eq!(texts(&rows)[1].0, 2);
        }
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

    /// A workbook with these parts instead of its own.
    fn with_parts(ours: &[(&str, &str)]) -> Vec<u8> {
        let whole = book(Vec::new()).file(Format::Xlsx).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(whole)).unwrap();
        let mut parts = Vec::new();
        for place in 0..archive.len() {
            let mut part = archive.by_index(place).unwrap();
            let (name, mut bytes) = (part.name().unwrap().into_owned(), Vec::new());
            part.read_to_end(&mut bytes).unwrap();
            if let Some((_, text)) = ours.iter().find(|(known, _)| *known == name) {
                bytes = text.as_bytes().to_vec();
            }
            parts.push((name, bytes));
        }
        let parts: Vec<(&str, &[u8])> = parts
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
            .collect();
        packed(&parts)
    }

    fn with_sheet(data: &str, after: &str) -> Vec<u8> {
        let sheet = format!(
            r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>{data}</sheetData>{after}</worksheet>"#
        );
        with_parts(&[("xl/worksheets/sheet1.xml", &sheet)])
    }

    fn inline(place: &str, text: &str) -> String {
        format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    }

    #[test]
    fn a_cell_at_the_end_of_the_world_costs_one_row() {
        let data = format!(
            r#"<row r="1">{}</row><row r="1048576">{}{}</row>"#,
            inline("A1", "Nama"),
            inline("A1048576", "Sri"),
            inline("XFD1048576", "x")
        );
        let rows = open(&with_sheet(&data, ""), LIMITS).unwrap();
        let last = texts(&rows).pop().unwrap();
        assert_eq!(last, (1_048_576, vec!["Sri".to_owned()]));
    }

    #[test]
    fn what_stands_in_merged_cells_is_said_of_all_of_them_and_an_error_is_not_nothing() {
        let mut data = format!(
            r#"<row r="1">{}{}</row>"#,
            inline("A1", "Nama"),
            inline("B1", "Alasan")
        );
        let one = |row: u32, reason: &str| {
            format!(
                r#"<row r="{row}">{}{reason}</row>"#,
                inline(&format!("A{row}"), "Sri")
            )
        };
        data.push_str(&one(2, &inline("B2", "Kontak erat")));
        data.push_str(&one(3, ""));
        data.push_str(&one(5, ""));
        data.push_str(&one(6, r##"<c r="B6" t="e"><v>#N/A</v></c>"##));
        let merged = r#"<mergeCells count="2"><mergeCell ref="B2:B5"/><mergeCell ref="B6:XFD1048576"/></mergeCells>"#;
        let rows = open(&with_sheet(&data, merged), LIMITS).unwrap();
        let reasons: Vec<(u32, String)> = rows
            .iter()
            .map(|row| (row.number, row.cell(1).written()))
            .collect();
        let said = |number: u32, text: &str| (number, text.to_owned());
        assert_eq!(
            reasons,
            [
                said(1, "Alasan"),
                said(2, "Kontak erat"),
                said(3, "Kontak erat"),
                said(5, "Kontak erat"),
                said(6, "#N/A"),
            ]
        );
    }

    #[test]
    fn one_long_text_in_every_cell_and_regions_over_regions_are_given_up() {
        let long = "x".repeat(400);
        let strings = format!(
            r#"<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{long}</t></si></sst>"#
        );
        let row = |row: u32| {
            let cell = |column: char| format!(r#"<c r="{column}{row}" t="s"><v>0</v></c>"#);
            let cells: String = ('A'..='Z').map(cell).collect();
            format!(r#"<row r="{row}">{cells}</row>"#)
        };
        let data: String = (1..=900).map(row).collect();
        let sheet = format!(
            r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{data}</sheetData></worksheet>"#
        );
        let bytes = with_parts(&[
            ("xl/worksheets/sheet1.xml", &sheet),
            ("xl/sharedStrings.xml", &strings),
        ]);
        assert_eq!(open(&bytes, LIMITS), Err(NotOpened::TooMuch));
        let rows: String = (1..=900)
            .map(|row| {
                format!(
                    r#"<row r="{row}">{}</row>"#,
                    inline(&format!("A{row}"), "x")
                )
            })
            .collect();
        let regions = r#"<mergeCell ref="A1:A1000"/>"#.repeat(200);
        let regions = format!("<mergeCells>{regions}</mergeCells>");
        assert_eq!(
            open(&with_sheet(&rows, &regions), LIMITS),
            Err(NotOpened::TooMuch)
        );
    }

    #[test]
    fn a_sheet_that_is_hidden_is_not_read() {
        let born = NaiveDate::from_ymd_opt(1948, 3, 2).unwrap();
        let mut two = book(vec![vec![Written::text("Sri"), Written::Day(born)]]);
        let mut other = two.sheets[0].clone();
        other.name = "Daftar".into();
        other.rows = vec![vec![Written::text("Darto")]];
        two.sheets.push(other);
        let whole = two.file(Format::Xlsx).unwrap();
        let first = texts(&open(&whole, LIMITS).unwrap());
        assert_eq!(first[1].1[0], "Sri");
        let mut archive = zip::ZipArchive::new(Cursor::new(whole)).unwrap();
        let mut parts = Vec::new();
        for place in 0..archive.len() {
            let mut part = archive.by_index(place).unwrap();
            let (name, mut text) = (part.name().unwrap().into_owned(), String::new());
            part.read_to_string(&mut text).unwrap();
            let hidden = text.replacen("<sheet ", r#"<sheet state="hidden" "#, 1);
            parts.push((
                name.clone(),
                if name == "xl/workbook.xml" {
                    hidden
                } else {
                    text
                },
            ));
        }
        let parts: Vec<(&str, &[u8])> = parts
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_bytes()))
            .collect();
        let second = texts(&open(&packed(&parts), LIMITS).unwrap());
        assert_eq!(second[1].1[0], "Darto");
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
