//! What was written is read back: types, headings, what stays in sight.

use std::io::Read as _;

use calamine::{Data, Reader as _, Xlsx};
use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn book(rows: Vec<Vec<Cell>>) -> Book {
    let columns = ["Nama", "Telepon", "Lahir", "Suhu", "Hari", "Jam"];
    Book {
        title: "Line list & lain-lain".to_owned(),
        made: day("2020-04-12").and_hms_opt(7, 12, 0).unwrap(),
        sheets: vec![
            Sheet {
                name: "Line list".to_owned(),
                columns: columns.map(|title| Column::new(title, 12.0)).into(),
                rows,
                held: 1,
                foot: "X sehat".to_owned(),
                ..Sheet::default()
            },
            Sheet {
                name: "Kode".to_owned(),
                columns: vec![Column::new("Butir", 12.0)],
                ..Sheet::default()
            },
        ],
    }
}

fn row(name: &str) -> Vec<Cell> {
    vec![
        Cell::text(name),
        Cell::text("0812-0000-0101"),
        Cell::Day(day("1948-03-02")),
        Cell::Tenths(386),
        Cell::Whole(4),
        Cell::Time(day("2020-04-12").and_hms_opt(7, 12, 0).unwrap()),
    ]
}

/// The cells of the first sheet.
fn read(bytes: Vec<u8>) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let first = book.sheet_names().first().unwrap().clone();
    let range = book.worksheet_range(&first).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

/// A part of the workbook, as it lies in the file.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[test]
fn a_workbook_has_the_right_types_and_its_headings_stay_in_sight() {
    let bytes = book(vec![row("Sri"), row("=1+1"), vec![Cell::Empty; 6]]).file(Format::Xlsx);
    let bytes = bytes.unwrap();
    let rows = read(bytes.clone());
    let titles: Vec<String> = rows[0].iter().map(ToString::to_string).collect();
    assert_eq!(titles, ["Nama", "Telepon", "Lahir", "Suhu", "Hari", "Jam"]);
    assert_eq!(rows[1][0], Data::String("Sri".into()));
    assert_eq!(rows[1][1], Data::String("0812-0000-0101".into()));
    let born = rows[1][2].to_string();
    let Data::DateTime(date) = rows[1][2] else {
        panic!("no date: {born}");
    };
    assert!((date.as_f64() - 17_594.0).abs() < 1e-9, "{}", date.as_f64());
    assert_eq!(rows[1][3], Data::Float(38.6));
    assert_eq!(rows[1][4], Data::Float(4.0));
    assert!(matches!(rows[1][5], Data::DateTime(_)));
    assert_eq!(
        rows[2][0],
        Data::String("=1+1".into()),
        "a text, and no formula"
    );
    assert!(
        rows.get(3)
            .is_none_or(|row| row.iter().all(|cell| *cell == Data::Empty))
    );

    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    for wanted in [
        r#"<pane xSplit="1" ySplit="1""#,
        r#"state="frozen""#,
        r#"<autoFilter ref="A1:F4""#,
        r#"orientation="landscape""#,
        r#"paperSize="9""#,
        "fitToPage",
        "Line list &amp;&amp; lain-lain",
    ] {
        assert!(sheet.contains(wanted), "{wanted} in {sheet}");
    }
    assert!(!sheet.contains("<f>"), "{sheet}");
    let names = part(&bytes, "xl/workbook.xml");
    assert!(names.contains("_xlnm.Print_Titles"), "{names}");
}

#[test]
fn a_text_file_is_read_by_a_spreadsheet_that_is_set_to_indonesian() {
    let bytes = book(vec![
        row("Sri; \"Mbah\""),
        row("=1+1\nx"),
        vec![Cell::Empty; 6],
    ]);
    let bytes = bytes.file(Format::Csv).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(
        text,
        "\u{feff}Nama;Telepon;Lahir;Suhu;Hari;Jam\r\n\
         \"Sri; \"\"Mbah\"\"\";0812-0000-0101;1948-03-02;38,6;4;2020-04-12 07:12\r\n\
         '=1+1 x;0812-0000-0101;1948-03-02;38,6;4;2020-04-12 07:12\r\n\
         ;;;;;\r\n"
    );
}

#[test]
fn an_empty_table_has_its_headings_and_no_sheet_is_no_file() {
    let empty = book(Vec::new());
    assert_eq!(read(empty.file(Format::Xlsx).unwrap()).len(), 1);
    assert!(empty.file(Format::Csv).unwrap().starts_with(csv::MARK));
    let none = Book {
        sheets: Vec::new(),
        ..empty
    };
    assert_eq!(none.file(Format::Csv), Err(NotWritten));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_people_are_called_no_cell_of_a_text_file_is_a_formula(names in proptest::collection::vec("[-=+@ ,;\"'a-d\t]{0,12}|\\PC{0,20}", 1..6)) {
        let rows: Vec<Vec<Cell>> = names.iter().map(|name| row(name)).collect();
        let bytes = book(rows).file(Format::Csv).unwrap();
        let mut reader = ::csv::ReaderBuilder::new()
            .delimiter(csv::BETWEEN)
            .from_reader(&bytes[csv::MARK.len()..]);
        let mut read = 0;
        for record in reader.records() {
            let record = record.unwrap();
            prop_assert_eq!(record.len(), 6);
            for cell in &record {
                prop_assert!(!formula::looks_like_one(cell), "{cell:?}");
            }
            read += 1;
        }
        prop_assert_eq!(read, names.len());
    }
}
