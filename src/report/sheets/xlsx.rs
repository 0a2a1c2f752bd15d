//! A book of tables as a workbook: types, frozen headings, filter, widths, and pages to print
//! (A4, landscape, the headings on each).

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use super::{Book, Cell, Column, Sheet, Stands, formula};

/// Telegram and Excel take more, but nobody reads it, and nobody means it.
const LONGEST_TEXT: usize = 8_000;
/// A4.
const A4: u8 = 9;
/// The longest foot that Excel takes, in letters.
const LONGEST_FOOT: usize = 200;
/// The height of a line, in points.
const LINE: f64 = 15.0;
/// A cell is so high at most.
const MOST_LINES: u16 = 8;
/// The longest name of a tab.
const LONGEST_NAME: usize = 31;

/// The workbook.
///
/// # Errors
/// When there are more rows or columns than a workbook has, or two sheets of a name.
pub fn write(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = moment(book.made)?;
    let about = DocProperties::new()
        .set_title(&book.title)
        .set_creation_datetime(&made);
    workbook.set_properties(&about);
    let styles = Styles::new();
    for sheet in &book.sheets {
        page(workbook.add_worksheet(), book, sheet)?;
        fill(workbook.worksheet_from_name(&name(sheet))?, sheet, &styles)?;
    }
    workbook.save_to_buffer()
}

fn name(sheet: &Sheet) -> String {
    sheet.name.chars().take(LONGEST_NAME).collect()
}

/// What does not depend on the rows.
fn page(worksheet: &mut Worksheet, book: &Book, sheet: &Sheet) -> Result<(), XlsxError> {
    let made = book.made.format("%d/%m/%Y %H.%M");
    let foot: String = plain(&sheet.foot).chars().take(LONGEST_FOOT).collect();
    worksheet
        .set_name(name(sheet))?
        .set_landscape()
        .set_paper_size(A4)
        .set_print_fit_to_pages(sheet.pages_wide.max(1), 0)
        .set_margins(0.4, 0.4, 0.75, 0.75, 0.3, 0.3)
        .set_header(format!(
            "&L&\"Calibri,Bold\"&12{}&R{made}",
            plain(&book.title)
        ))
        .set_footer(format!("&L&8{foot}&R&P/&N"));
    for (place, column) in (0_u16..).zip(&sheet.columns) {
        worksheet.set_column_width(place, column.width)?;
    }
    Ok(())
}

/// In heads and feet `&` begins an order.
fn plain(text: &str) -> String {
    text.replace('&', "&&")
}

fn fill(worksheet: &mut Worksheet, sheet: &Sheet, styles: &Styles) -> Result<(), XlsxError> {
    let head = u32::from(!sheet.bands.is_empty());
    for band in &sheet.bands {
        let (first, last) = (band.first, band.last);
        if first < last {
            worksheet.merge_range(0, first, 0, last, &band.title, &styles.head)?;
        } else {
            worksheet.write_string_with_format(0, first, &band.title, &styles.head)?;
        }
    }
    for (place, column) in (0_u16..).zip(&sheet.columns) {
        if column.stands == Stands::AsText {
            worksheet.set_column_format(place, &styles.as_text)?;
        }
        worksheet.write_string_with_format(head, place, &column.title, &styles.head)?;
    }
    worksheet.set_row_height(head, LINE * 2.2)?;
    for (row, cells) in (head + 1..).zip(&sheet.rows) {
        let lines = lines(sheet, cells);
        if lines > 1 {
            worksheet.set_row_height(row, LINE * f64::from(lines))?;
        }
        for ((place, column), cell) in (0_u16..).zip(&sheet.columns).zip(cells) {
            write_cell(worksheet, (row, place), column, cell, styles)?;
        }
    }
    frame(worksheet, sheet, head)
}

/// How many lines the longest of the texts takes that go over several. Excel would find out
/// by itself; others don't, and cut them.
fn lines(sheet: &Sheet, cells: &[Cell]) -> u16 {
    let columns = sheet.columns.iter().zip(cells);
    let wrapped = columns.filter(|(column, _)| column.stands == Stands::Wrapped);
    let lines = wrapped.map(|(column, cell)| match cell {
        Cell::Text(text) => (text.chars().count() as f64 / column.width).ceil() as u16,
        Cell::Empty | Cell::Whole(_) | Cell::Tenths(_) | Cell::Day(_) | Cell::Time(_) => 1,
    });
    lines.max().unwrap_or(1).clamp(1, MOST_LINES)
}

/// What holds the headings in sight, and the arrows to choose rows by.
fn frame(worksheet: &mut Worksheet, sheet: &Sheet, head: u32) -> Result<(), XlsxError> {
    worksheet.set_freeze_panes(head + 1, sheet.held)?;
    worksheet.set_repeat_rows(0, head)?;
    if sheet.pages_wide > 1 && sheet.held > 0 {
        worksheet.set_repeat_columns(0, sheet.held - 1)?;
    }
    let last = u16::try_from(sheet.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let rows = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    worksheet.autofilter(head, 0, head.saturating_add(rows), last)?;
    Ok(())
}

fn write_cell(
    worksheet: &mut Worksheet,
    (row, place): (u32, u16),
    column: &Column,
    cell: &Cell,
    styles: &Styles,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => worksheet.write_blank(row, place, styles.text(column.stands)),
        Cell::Text(text) => {
            let shown: String = text.chars().take(LONGEST_TEXT).collect();
            let style = match formula::looks_like_one(&shown) {
                true => &styles.marked,
                false => styles.text(column.stands),
            };
            worksheet.write_string_with_format(row, place, shown, style)
        }
        Cell::Whole(number) => {
            let number = whole(*number);
            worksheet.write_number_with_format(row, place, number, styles.number(column.stands))
        }
        Cell::Tenths(tenths) => {
            let number = whole(*tenths) / 10.0;
            worksheet.write_number_with_format(row, place, number, &styles.tenths)
        }
        Cell::Day(day) => worksheet.write_date_with_format(row, place, date(*day)?, &styles.day),
        Cell::Time(time) => {
            worksheet.write_datetime_with_format(row, place, moment(*time)?, &styles.time)
        }
    }
    .map(drop)
}

/// Spreadsheets count in floating point: exact up to fifteen digits.
fn whole(number: i64) -> f64 {
    number as f64
}

fn date(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(day.year()).unwrap_or_default();
    let part = |number: u32| u8::try_from(number).unwrap_or_default();
    ExcelDateTime::from_ymd(year, part(day.month()), part(day.day()))
}

fn moment(time: NaiveDateTime) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: u32| u8::try_from(number).unwrap_or_default();
    let hour = u16::from(part(time.hour()));
    date(time.date())?.and_hms(hour, part(time.minute()), part(time.second()))
}

/// How cells look.
struct Styles {
    head: Format,
    usual: Format,
    middle: Format,
    wrapped: Format,
    as_text: Format,
    marked: Format,
    tenths: Format,
    day: Format,
    time: Format,
}

impl Styles {
    fn new() -> Self {
        let cell = Format::new()
            .set_border(FormatBorder::Hair)
            .set_align(FormatAlign::Top);
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_border(FormatBorder::Thin)
                .set_background_color(Color::RGB(0x00DD_E6F0)),
            middle: cell.clone().set_align(FormatAlign::Center),
            wrapped: cell.clone().set_text_wrap(),
            as_text: Format::new().set_num_format("@"),
            marked: cell.clone().set_quote_prefix(),
            tenths: cell.clone().set_num_format("0.0"),
            day: cell.clone().set_num_format("dd/mm/yyyy"),
            time: cell.clone().set_num_format("dd/mm/yyyy hh:mm"),
            usual: cell,
        }
    }

    fn text(&self, stands: Stands) -> &Format {
        match stands {
            Stands::Usual => &self.usual,
            Stands::Middle => &self.middle,
            Stands::Wrapped => &self.wrapped,
            Stands::AsText => &self.as_text,
        }
    }

    fn number(&self, stands: Stands) -> &Format {
        match stands {
            Stands::Middle => &self.middle,
            Stands::Usual | Stands::Wrapped | Stands::AsText => &self.usual,
        }
    }
}
