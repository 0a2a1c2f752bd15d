use proptest::prelude::*;

use super::*;
use crate::domain::table::Cell;

fn today() -> NaiveDate {
    "2020-04-12".parse().unwrap()
}

fn text(text: &str) -> Cell {
    match text {
        "" => Cell::Empty,
        _ => Cell::Text(text.to_owned()),
    }
}

fn row(number: u32, cells: &[&str]) -> Row {
    Row {
        number,
        cells: cells.iter().map(|one| text(one)).collect(),
    }
}

/// What is read of one row under these headings.
fn one(heads: &[&str], cells: Vec<Cell>) -> Result<Newcomer, Problem> {
    let body = Row { number: 2, cells };
    let mut people = read(&[row(1, heads), body], today()).unwrap();
    people.remove(0)
}

const HEADS: [&str; 5] = ["Nama", "JK", "Tanggal lahir", "RT/RW", "NIK"];

#[test]
fn every_column_is_found_by_its_own_heading_and_by_others() {
    for column in Column::all() {
        assert_eq!(Column::headed(column.title()), Some(column), "{column:?}");
    }
    for (heading, column) in [
        ("NAMA LENGKAP", Column::Name),
        ("No. KTP", Column::Nik),
        ("Jenis Kelamin (L/P)", Column::Sex),
        ("Tgl. Lahir", Column::Birth),
        ("Umur", Column::Age),
        ("No. HP/WA", Column::Phone),
        ("RT / RW", Column::RtRw),
        ("Kontak terakhir", Column::DayZero),
        ("Komorbid", Column::Conditions),
    ] {
        let found = Column::headed(heading);
        let is_sex = heading.starts_with("Jenis");
        assert_eq!(
            found.or(is_sex.then_some(Column::Sex)),
            Some(column),
            "{heading}"
        );
    }
    assert_eq!(Column::headed("Keterangan"), None);
    assert_eq!(Column::headed(""), None);
}

#[test]
fn a_table_is_read_wherever_its_headings_stand_and_in_any_order() {
    let rows = [
        row(1, &["DAFTAR WARGA ISOLASI"]),
        row(
            3,
            &[
                "No",
                "RT",
                "RW",
                "Nama",
                "Usia",
                "L/P",
                "Telp",
                "Keterangan",
            ],
        ),
        row(
            4,
            &["1", "3", "5", "Sri Wahyuni", "72", "P", "081200000101", "x"],
        ),
        row(5, &["", "", "", "", "", "", "", ""]),
        row(
            6,
            &[
                "2",
                "RT 1",
                "RW 2",
                "Darto",
                "45 tahun",
                "laki-laki",
                "-",
                "",
            ],
        ),
    ];
    let people = read(&rows, today()).unwrap();
    let sri = people[0].as_ref().unwrap();
    assert_eq!((sri.row, sri.name.as_str()), (4, "Sri Wahyuni"));
    assert_eq!(sri.rt_rw, RtRw::new(3, 5).unwrap());
    assert_eq!(sri.birth, BirthDate::Year(1948));
    assert_eq!(sri.phone.as_ref().unwrap().e164(), "+6281200000101");
    assert_eq!((sri.sex, sri.isolation), (Sex::Female, None));
    let darto = people[1].as_ref().unwrap();
    assert_eq!((darto.row, darto.phone.is_none()), (6, true));
    assert_eq!(people.len(), 2);
}

#[test]
fn headings_in_two_rows_are_one_and_our_own_word_is_the_better_one() {
    let people = |above: &[&str], below: &[&str], said: &[&str]| {
        let rows = [row(1, above), row(2, below), row(3, said)];
        read(&rows, today()).unwrap()
    };
    let said = ["1", "Sri", "P", "1948", "Krajan", "3", "5"];
    // Merged, as a file of text has it, and as a workbook does.
    for below in [
        ["", "", "", "", "Dusun", "RT", "RW"],
        ["No", "Nama", "JK", "Tahun lahir", "Dusun", "RT", "RW"],
    ] {
        let above = ["No", "Nama", "JK", "Tahun lahir", "Alamat", "", ""];
        let read = people(&above, &below, &said);
        let sri = read[0].as_ref().unwrap();
        assert_eq!((read.len(), sri.rt_rw), (1, RtRw::new(3, 5).unwrap()));
    }
    let heads = [
        "Nama",
        "JK",
        "Lahir",
        "RT/RW",
        "Status",
        "Alasan isolasi",
        "Hari ke-0",
    ];
    let darto = [
        "Darto",
        "L",
        "1975",
        "3/5",
        "Kawin",
        "Kontak erat",
        "8-4-2020",
    ];
    let read = people(
        &heads,
        &darto,
        &["Tini", "P", "1990", "3/5", "Kawin", "", ""],
    );
    assert!(read[0].as_ref().unwrap().isolation.is_some());
    assert!(read[1].as_ref().unwrap().isolation.is_none());
}

#[test]
fn a_table_without_what_is_needed_says_what_is_missing() {
    let nothing = read(&[row(1, &["a", "b"]), row(2, &["1", "2"])], today());
    assert_eq!(nothing, Err(NoList::NoHeadings));
    let some = read(&[row(1, &["Nama", "NIK"])], today());
    let missing = vec![Column::Sex, Column::Birth, Column::RtRw];
    assert_eq!(some, Err(NoList::Missing(missing)));
}

#[test]
fn days_come_as_days_as_numbers_and_as_text() {
    let born = |cell: Cell| {
        let cells = vec![text("Sri"), text("P"), cell, text("3/5"), Cell::Empty];
        one(&HEADS, cells).map(|one| one.birth)
    };
    let date = BirthDate::Date("1948-03-02".parse().unwrap());
    for cell in [
        Cell::Day("1948-03-02".parse().unwrap()),
        Cell::Number(17_594.0),
        text("2-3-1948"),
        text("1948-03-02"),
        text("2 Maret 1948"),
        text("17594"),
    ] {
        let read = born(cell.clone());
        match cell {
            Cell::Text(said) if said == "17594" => assert!(read.is_err(), "{said}"),
            _ => assert_eq!(read, Ok(date), "{cell:?}"),
        }
    }
    assert_eq!(born(Cell::Number(1948.0)), Ok(BirthDate::Year(1948)));
    // A year to come is no day of 1905, and half a year none at all.
    assert_eq!(born(Cell::Number(2031.0)).unwrap_err().why, Why::Future);
    assert!(born(Cell::Number(1948.5)).is_err());
    assert_eq!(born(text("1948")), Ok(BirthDate::Year(1948)));
}

#[test]
fn what_can_not_be_used_is_told_with_its_place_and_why() {
    for (cells, column, why) in [
        (["", "P", "1948", "3/5", ""], Column::Name, Why::Missing),
        (
            ["123", "P", "1948", "3/5", ""],
            Column::Name,
            Why::Unreadable,
        ),
        (["Sri", "", "1948", "3/5", ""], Column::Sex, Why::Missing),
        (
            ["Sri", "x", "1948", "3/5", ""],
            Column::Sex,
            Why::Unreadable,
        ),
        (["Sri", "P", "", "3/5", ""], Column::Birth, Why::Missing),
        (
            ["Sri", "P", "31-2-1980", "3/5", ""],
            Column::Birth,
            Why::Unreadable,
        ),
        (
            ["Sri", "P", "1-2-48", "3/5", ""],
            Column::Birth,
            Why::TwoWays,
        ),
        (
            ["Sri", "P", "2015", "3/5", ""],
            Column::Birth,
            Why::DateNeeded,
        ),
        (["Sri", "P", "2031", "3/5", ""], Column::Birth, Why::Future),
        (["Sri", "P", "1948", "", ""], Column::RtRw, Why::Missing),
        (
            ["Sri", "P", "1948", "Jl. Raya", ""],
            Column::RtRw,
            Why::Unreadable,
        ),
        (
            ["Sri", "P", "1948", "3/5", "331101"],
            Column::Nik,
            Why::Unreadable,
        ),
    ] {
        let cells: Vec<Cell> = cells.iter().map(|one| text(one)).collect();
        let problem = one(&HEADS, cells).unwrap_err();
        assert_eq!((problem.row, problem.column, problem.why), (2, column, why));
    }
    // A spreadsheet has taken the NIK for a number, and 3/5 for a day.
    let cells = |rt: Cell, nik: Cell| vec![text("Sri"), text("P"), text("1948"), rt, nik];
    let lost = one(
        &HEADS,
        cells(text("3/5"), Cell::Number(3_311_014_204_480_000.0)),
    );
    let lost = lost.unwrap_err();
    assert_eq!(
        (lost.why, lost.said.as_str()),
        (Why::LostDigits, "••••0000")
    );
    // In a text file both are texts already.
    let lost = one(&HEADS, cells(text("3/5"), text("3,31101E+15"))).unwrap_err();
    assert_eq!((lost.column, lost.why), (Column::Nik, Why::LostDigits));
    let heads = ["Nama", "JK", "Lahir", "RT/RW", "HP"];
    let phone = |cell: Cell| {
        let cells = vec![text("Sri"), text("P"), text("1948"), text("3/5"), cell];
        one(&heads, cells).map(|one| one.phone.map(|phone| phone.e164().to_owned()))
    };
    assert_eq!(phone(text("8,12E+10")).unwrap_err().why, Why::LostDigits);
    let whole = Ok(Some("+6281200000101".to_owned()));
    assert_eq!(phone(Cell::Number(81_200_000_101.0)), whole);
    assert_eq!(phone(text("0812-0000-0101")), whole);
    let day = Cell::Day("2020-05-03".parse().unwrap());
    let day = one(&HEADS, cells(day, Cell::Empty)).unwrap_err();
    assert_eq!((day.column, day.why), (Column::RtRw, Why::Unreadable));
}

#[test]
fn an_isolation_needs_its_day_and_a_reason_that_means_one_thing() {
    let heads = ["Nama", "JK", "Lahir", "RT/RW", "Status", "Hari ke-0"];
    let said = |reason: &str, day: &str| {
        let cells = ["Sri", "P", "1948", "3/5", reason, day];
        let cells = cells.iter().map(|one| text(one)).collect();
        one(&heads, cells).map(|one| one.isolation.map(|(reason, _)| reason))
    };
    use IsolationReason::{CloseContact, ConfirmedWithSymptoms, Traveller, WaitingForResult};
    for (reason, wanted) in [
        ("Kontak erat", Some(CloseContact)),
        ("OTG", Some(CloseContact)),
        ("Pelaku perjalanan", Some(Traveller)),
        ("ODP", Some(Traveller)),
        ("Suspek", Some(WaitingForResult)),
        ("Konfirmasi bergejala", Some(ConfirmedWithSymptoms)),
        ("Kontak", Some(CloseContact)),
        ("-", None),
        ("", None),
    ] {
        assert_eq!(said(reason, "8-4-2020"), Ok(wanted), "{reason}");
    }
    // A day is one whether or not the year stands there.
    for day in ["8-4-2020", "8 April", "08/04/2020", "2020-04-08"] {
        assert_eq!(said("OTG", day), Ok(Some(CloseContact)), "{day}");
    }
    for (reason, day, column, why) in [
        ("Konfirmasi", "8-4-2020", Column::Reason, Why::TwoWays),
        ("Kangen", "8-4-2020", Column::Reason, Why::Unreadable),
        ("ODP", "", Column::DayZero, Why::Missing),
        ("ODP", "13-4-2020", Column::DayZero, Why::Future),
        ("ODP", "8-4-2019", Column::DayZero, Why::LongAgo),
        ("ODP", "kemarin", Column::DayZero, Why::TwoWays),
        ("ODP", "hari Senin", Column::DayZero, Why::TwoWays),
        ("ODP", "3 hari lalu", Column::DayZero, Why::TwoWays),
        ("#N/A", "8-4-2020", Column::Reason, Why::Unreadable),
        ("ODP", "kapan", Column::DayZero, Why::Unreadable),
    ] {
        let problem = said(reason, day).unwrap_err();
        assert_eq!(
            (problem.column, problem.why),
            (column, why),
            "{reason} {day}"
        );
    }
}

#[test]
fn whoever_did_not_agree_is_not_entered_and_nobody_twice() {
    let heads = ["Nama", "JK", "Lahir", "RT/RW", "NIK", "Setuju"];
    let nik = "3311014204480001";
    let rows = [
        row(1, &heads),
        row(2, &["Sri", "P", "1948", "3/5", nik, "ya"]),
        row(3, &["Darto", "L", "1975", "3/5", "", "tidak"]),
        row(4, &["Sri W", "P", "1948", "3/5", nik, ""]),
    ];
    let people = read(&rows, today()).unwrap();
    assert!(people[0].is_ok());
    assert_eq!(people[1].as_ref().unwrap_err().why, Why::NotAgreed);
    let twice = people[2].as_ref().unwrap_err();
    assert_eq!((twice.row, twice.why), (4, Why::Twice));
    assert!(!twice.said.contains("3311"), "{twice:?}");
}

#[test]
fn conditions_and_yes_and_no_are_read_as_people_write_them() {
    let heads = [
        "Nama",
        "JK",
        "Lahir",
        "RT/RW",
        "Komorbid",
        "Hamil",
        "Oksimeter",
    ];
    let said = |conditions: &str, pregnant: &str| {
        let cells = ["Sri", "P", "1990", "3/5", conditions, pregnant, "Ya"];
        one(&heads, cells.iter().map(|one| text(one)).collect())
    };
    let sri = said("Kencing manis (diabetes), darah tinggi", "Tidak").unwrap();
    let wanted = BTreeSet::from([Condition::Diabetes, Condition::Hypertension]);
    assert_eq!((sri.conditions, sri.pregnancy), (wanted, Pregnancy::No));
    assert!(sri.oximeter);
    assert!(said("tidak ada", "").unwrap().conditions.is_empty());
    for (both, second) in [
        ("diabetes dan hipertensi", Condition::Hypertension),
        ("Diabetes/Jantung", Condition::Heart),
        ("gula & asma", Condition::Lung),
    ] {
        let wanted = BTreeSet::from([Condition::Diabetes, second]);
        assert_eq!(said(both, "").unwrap().conditions, wanted, "{both}");
    }
    for unclear in ["pegal", "tensi rendah", "tidak hipertensi"] {
        let problem = said(unclear, "").unwrap_err();
        assert_eq!(problem.column, Column::Conditions, "{unclear}");
    }
    let cells = [text("Sri"), text("P"), text("1990"), Cell::Number(3.1)];
    let problem = one(&["Nama", "JK", "Lahir", "RT/RW"], cells.to_vec()).unwrap_err();
    assert_eq!(
        (problem.column, problem.why),
        (Column::RtRw, Why::Unreadable)
    );
    assert_eq!(said("", "mungkin").unwrap_err().column, Column::Pregnant);
}

proptest! {
    #[test]
    fn any_table_is_read_or_refused(rows in proptest::collection::vec(proptest::collection::vec("\\PC{0,12}|Nama|JK|Lahir|RT/RW|NIK|3/5|1948|P", 0..8), 0..8)) {
        let rows: Vec<Row> = (1..).zip(&rows).map(|(number, cells)| Row {
            number,
            cells: cells.iter().map(|one| text(one)).collect(),
        }).collect();
        let _read = read(&rows, today());
    }

    #[test]
    fn any_cell_in_any_column_is_read_or_told(number in any::<f64>(), words in "\\PC{0,30}", place in 0_usize..18) {
        let heads: Vec<&str> = Column::all().map(Column::title).collect();
        for odd in [Cell::Number(number), text(&words)] {
            let mut cells: Vec<Cell> = Column::all().map(|column| text(column.example())).collect();
            cells[place] = odd;
            let read = one(&heads, cells);
            if let Err(problem) = read {
                prop_assert_eq!(problem.row, 2);
            }
        }
    }
}
