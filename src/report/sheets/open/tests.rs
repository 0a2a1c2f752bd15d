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
