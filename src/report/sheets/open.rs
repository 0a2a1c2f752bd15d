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
mod tests;
