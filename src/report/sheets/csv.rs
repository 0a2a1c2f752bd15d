//! A table as text, for spreadsheets that are set to Indonesian.
//!
//! UTF-8 with a mark in front, a semicolon between the cells, a comma before the tenths, days
//! as `2020-04-12`: why, is in docs/adr/0011. Texts that look like a formula are defused.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::{Cell, Sheet, formula};

/// Tells Excel that the bytes are UTF-8.
pub const MARK: &[u8] = b"\xEF\xBB\xBF";
/// Between two cells.
pub const BETWEEN: u8 = b';';

/// The table as text.
///
/// # Errors
/// When it can't be written (no memory).
pub fn write(sheet: &Sheet) -> Result<Vec<u8>, csv::Error> {
    let mut writer = WriterBuilder::new()
        .delimiter(BETWEEN)
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .flexible(true)
        .from_writer(MARK.to_vec());
    let titles = sheet.columns.iter().map(|column| said(&column.title));
    writer.write_record(titles)?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(written))?;
    }
    writer
        .into_inner()
        .map_err(|fault| csv::Error::from(fault.into_error()))
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => said(text),
        Cell::Whole(number) => number.to_string(),
        Cell::Tenths(tenths) => tenths_of(*tenths),
        Cell::Day(day) => day.format("%Y-%m-%d").to_string(),
        Cell::Time(time) => time.format("%Y-%m-%d %H:%M").to_string(),
    }
}

/// On one line: many programs take any line break for the end of the row.
fn said(text: &str) -> String {
    let one_line: String = text
        .chars()
        .map(|letter| {
            if letter.is_control() && letter != '\t' {
                ' '
            } else {
                letter
            }
        })
        .collect();
    formula::defused(&one_line)
}

fn tenths_of(tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let tenths = tenths.unsigned_abs();
    format!("{sign}{},{}", tenths / 10, tenths % 10)
}
