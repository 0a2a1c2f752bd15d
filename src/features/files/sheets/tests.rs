//! From people and their days to what stands in the files.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;

use super::{contacts, counts, daily_form, line_list};
use crate::clock::Moment;
use crate::config::Config;
use crate::domain::birth::BirthDate;
use crate::domain::calendar::Zone;
use crate::domain::condition::{Pregnancy, Sex};
use crate::domain::contact::{
    Attempt, Contact, Exposure, FollowUp, IndexCase, Interview, Outcome as Tried, Relation, Source,
    Window,
};
use crate::domain::grade::Grade;
use crate::domain::id::{ContactId, IndexCaseId, IsolationId, PersonId, RandomId as _, ReportId};
use crate::domain::isolation::{Isolation, IsolationReason, IsolationState};
use crate::domain::person::{Person, Reach};
use crate::domain::place::RtRw;
use crate::domain::protocol::Protocol;
use crate::domain::protocol::isolation::GuidelineRevision;
use crate::domain::report::{Answers, Filer, Report, ReportSource, Symptom};
use crate::domain::stay_end::StayEnd;
use crate::domain::test_result::{Outcome, TestKind};
use crate::domain::text::name::PersonName;
use crate::domain::text::nik::Nik;
use crate::domain::text::phone::Phone;
use crate::features::House;
use crate::features::files::case::Case;
use crate::features::files::words::Words;
use crate::features::tracing::Seen;
use crate::i18n::Locales;
use crate::report::sheets::{Cell, Sheet};
use line_list::Numbers;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn house() -> House {
    House {
        config: Config::example().unwrap(),
        protocol: Protocol::embedded(),
        locales: Locales::embedded(),
        bot_name: Arc::new(OnceLock::new()),
    }
}

/// Mbah Sri on day 4 of 14, registered on the day after day 0.
pub fn sri() -> Case {
    Case {
        person: Person {
            id: PersonId::from_bits(7),
            village: "sumberasri".parse().unwrap(),
            name: PersonName::read("Sri Wahyuni").unwrap(),
            rt_rw: RtRw::new(3, 5).unwrap(),
            birth: BirthDate::Year(1948),
            sex: Sex::Female,
            pregnancy: Pregnancy::Unknown,
            conditions: BTreeSet::new(),
            phone: Phone::read("0812 0000 0101").ok(),
            nik: Nik::read("3311014204480001").ok(),
            family_card: None,
            oximeter: true,
            usual: BTreeSet::new(),
            hour: None,
            reach: Reach::Chat(7),
            since: Moment::UNIX_EPOCH,
        },
        village: "Sumberasri".to_owned(),
        stay: Isolation {
            id: IsolationId::from_bits(8),
            person: PersonId::from_bits(7),
            reason: IsolationReason::CloseContact,
            day_zero: day("2020-04-08"),
            length_days: Some(14),
            state: IsolationState::Active,
            since: Moment::UNIX_EPOCH,
            needs_food: true,
            decisions: Vec::new(),
        },
        reports: Vec::new(),
        journey: None,
        reached: None,
        referred: BTreeSet::new(),
        registered: day("2020-04-09"),
        ended: None,
        today: day("2020-04-12"),
    }
}

pub fn report(on: &str, answers: Answers, source: ReportSource) -> Report {
    Report {
        id: ReportId::from_bits(1),
        person: PersonId::from_bits(7),
        isolation: None,
        isolation_day: None,
        day: day(on),
        sequence: 0,
        version: 0,
        filed_at: Moment::UNIX_EPOCH,
        filed_by: Filer::SelfReport,
        source,
        complete: true,
        time_uncertain: false,
        answers,
        grade: Grade::Kuning,
        findings: Vec::new(),
        news2: None,
        remarks: Vec::new(),
        supersedes: None,
    }
}

fn ill(symptoms: &[Symptom]) -> Answers {
    Answers {
        symptoms: symptoms.iter().copied().collect(),
        ..Answers::default()
    }
}

/// What stands under a heading, in the first row.
fn under<'s>(sheet: &'s Sheet, title: &str) -> &'s Cell {
    let place = sheet
        .columns
        .iter()
        .position(|column| column.title == title);
    let place = place.unwrap_or_else(|| panic!("no column {title:?}"));
    &sheet.rows[0][place]
}

#[test]
fn a_row_of_the_line_list_says_what_is_known_and_no_more() {
    let house = house();
    let fever = Answers {
        temperature: crate::domain::vitals::Temperature::from_tenths(386).ok(),
        ..ill(&[Symptom::Cough])
    };
    let case = Case {
        reports: vec![
            report("2020-04-10", Answers::healthy(), ReportSource::Chat),
            report("2020-04-11", fever, ReportSource::BackFilled),
        ],
        ..sri()
    };
    let sheet = line_list::sheet(&[case], Words(&house), Numbers::Masked);
    for row in &sheet.rows {
        assert_eq!(row.len(), sheet.columns.len());
    }
    for (title, wanted) in [
        ("Nama", Cell::text("Sri Wahyuni")),
        ("NIK", Cell::text("••••0001")),
        ("No KK", Cell::Empty),
        ("JK", Cell::text("P")),
        ("Tahun lahir", Cell::Whole(1948)),
        ("RT/RW", Cell::text("003/005")),
        ("Telepon", Cell::text("0812-0000-0101")),
        ("Alasan isolasi", Cell::text("Kontak erat")),
        ("Hari ke-0", Cell::Day(day("2020-04-08"))),
        ("Hari terakhir", Cell::Day(day("2020-04-22"))),
        ("Hari ke-", Cell::Whole(4)),
        ("Laporan terakhir", Cell::Day(day("2020-04-11"))),
        ("Keluhan terakhir", Cell::text("Batuk")),
        ("Suhu terakhir (°C)", Cell::Tenths(386)),
        ("SpO2 terakhir (%)", Cell::Empty),
        // 10 and 11 April; today is not over.
        ("Hari dilaporkan", Cell::Whole(2)),
        ("Hari seharusnya", Cell::Whole(2)),
        ("Laporan (%)", Cell::Whole(100)),
        ("Hamil", Cell::Empty),
        ("Perlu makanan", Cell::text("Ya")),
        ("Keadaan", Cell::text("Berlangsung")),
        ("Tanggal selesai", Cell::Empty),
        ("Cara selesai", Cell::Empty),
    ] {
        assert_eq!(*under(&sheet, title), wanted, "{title}");
    }
    let full = line_list::sheet(&[sri()], Words(&house), Numbers::Full);
    assert_eq!(*under(&full, "NIK"), Cell::text("3311 0142 0448 0001"));
}

#[test]
fn the_status_is_in_the_words_of_the_revision_in_force() {
    let mut house = house();
    for (revision, wanted) in [
        (GuidelineRevision::Rev4, "Orang tanpa gejala (OTG)"),
        (GuidelineRevision::Rev5, "Kontak erat"),
    ] {
        house.protocol.isolation.status_words.limits.revision = revision;
        let sheet = line_list::sheet(&[sri()], Words(&house), Numbers::Masked);
        assert_eq!(*under(&sheet, "Status"), Cell::text(wanted));
    }
}

#[test]
fn who_has_never_reported_has_no_last_report_and_no_healthy_day() {
    let house = house();
    let case = Case {
        today: day("2020-04-20"),
        ..sri()
    };
    let sheet = line_list::sheet(std::slice::from_ref(&case), Words(&house), Numbers::Masked);
    assert_eq!(*under(&sheet, "Laporan terakhir"), Cell::Empty);
    assert_eq!(*under(&sheet, "Tingkat terakhir"), Cell::Empty);
    assert_eq!(*under(&sheet, "Laporan (%)"), Cell::Whole(0));
    let form = daily_form::sheet(&[case], Words(&house));
    let days = &form.rows[0][9..];
    assert_eq!(days.len(), 14);
    assert!(days.iter().all(|cell| *cell == Cell::Empty), "{days:?}");
}

/// The letters of the days, `.` for a day without any.
fn letters(case: Case) -> String {
    let form = daily_form::sheet(&[case], Words(&house()));
    let days = form.rows[0][9..].iter().map(|cell| match cell {
        Cell::Text(text) => text.clone(),
        _ => ".".to_owned(),
    });
    days.collect::<Vec<String>>().join(" ")
}

#[test]
fn the_daily_form_has_the_letters_of_the_guideline() {
    let healthy = Answers::healthy;
    let hot = Answers {
        temperature: crate::domain::vitals::Temperature::from_tenths(380).ok(),
        ..Answers::healthy()
    };
    let reports = vec![
        // Day 0 has no column.
        report("2020-04-08", healthy(), ReportSource::Chat),
        report("2020-04-09", healthy(), ReportSource::Chat),
        report(
            "2020-04-10",
            ill(&[Symptom::Fever, Symptom::Cough]),
            ReportSource::Chat,
        ),
        report("2020-04-11", healthy(), ReportSource::BackFilled),
        report("2020-04-13", healthy(), ReportSource::Chat),
        report(
            "2020-04-13",
            ill(&[Symptom::Breathless, Symptom::Headache]),
            ReportSource::Chat,
        ),
        report("2020-04-14", healthy(), ReportSource::BackFilled),
        report("2020-04-14", ill(&[Symptom::Cough]), ReportSource::Chat),
        report("2020-04-15", hot, ReportSource::OnBehalf),
    ];
    let case = Case {
        reports,
        today: day("2020-04-16"),
        ..sri()
    };
    let wanted = "X DB X* . SL B D . . . . . . .";
    assert_eq!(letters(case.clone()), wanted);
    let referred = Case {
        referred: BTreeSet::from([day("2020-04-13")]),
        ..case.clone()
    };
    assert!(letters(referred).starts_with("X DB X* . SLR B D"));
    let ends = |day_of_end: &str, why: StayEnd| {
        letters(Case {
            ended: Some((day(day_of_end), why)),
            today: day("2020-04-25"),
            ..case.clone()
        })
    };
    assert!(ends("2020-04-22", StayEnd::Completed).ends_with(". A"));
    assert!(ends("2020-04-22", StayEnd::Unrecorded).ends_with(". A"));
    assert!(ends("2020-04-15", StayEnd::Admitted).starts_with("X DB X* . SL B DR"));
    // One that gave way to another stay is not "safe", nor one that ended in death.
    for why in [
        StayEnd::Replaced,
        StayEnd::Died,
        StayEnd::Moved,
        StayEnd::Lost,
    ] {
        assert!(!ends("2020-04-22", why).contains('A'), "{why:?}");
    }
    assert!(!ends("2020-04-12", StayEnd::Unrecorded).contains('A'));
}

#[test]
fn a_longer_stay_has_more_columns_than_the_form() {
    let mut case = sri();
    case.stay.length_days = Some(20);
    let form = daily_form::sheet(&[case, sri()], Words(&house()));
    assert_eq!(form.columns.len(), 29);
    assert!(form.rows.iter().all(|row| row.len() == 29));
    assert_eq!(form.bands[1].last, 28);
}

#[test]
fn few_people_of_a_village_are_some_people() {
    let few = vec![sri(), sri()];
    let many: Vec<Case> = std::iter::repeat_with(|| Case {
        village: "Rejo".to_owned(),
        ..sri()
    })
    .take(12)
    .collect();
    let villages = [
        "Rejo".to_owned(),
        "Sumberasri".to_owned(),
        "Solo".to_owned(),
    ];
    let sheet = counts::sheet(&[few, many].concat(), &villages, 5);
    assert_eq!(sheet.rows[0][1], Cell::Whole(12));
    // All of them have not reported: the other grades are 0, which is small, too.
    let left_out = Cell::text(counts::LEFT_OUT);
    assert!(sheet.rows[0][2..6].iter().all(|cell| *cell == left_out));
    assert!(sheet.rows[1][1..].iter().all(|cell| *cell == left_out));
    assert!(sheet.rows[2][1..].iter().all(|cell| *cell == left_out));
    assert!(
        sheet
            .rows
            .iter()
            .all(|row| row.len() == sheet.columns.len())
    );
}

/// Bu Tini, whom Mbah Sri met the day before, at the stall.
fn met() -> contacts::Met {
    let case = sri();
    let told: Moment = "2020-04-12T01:00:00Z".parse().unwrap();
    let contact = Contact {
        id: ContactId::from_bits(1),
        case: IndexCaseId::from_bits(2),
        name: PersonName::read("Bu Tini").unwrap(),
        phone: Phone::read("0812 0000 0105").ok(),
        last_met: Some(day("2020-04-11")),
        met_at: Some("warung".to_owned()),
        relation: Some(Relation::Neighbour),
        exposure: Some(Exposure::FaceToFace),
        since: told,
        told_by: case.person.id,
        attempts: vec![
            Attempt {
                at: told + chrono::TimeDelta::minutes(59),
                by: PersonId::from_bits(9),
                outcome: Tried::NoAnswer,
            },
            Attempt {
                at: told + chrono::TimeDelta::hours(3),
                by: PersonId::from_bits(9),
                outcome: Tried::HandedOver {
                    to: "Rejo".to_owned(),
                },
            },
        ],
        person: None,
        handed_to: None,
    };
    contacts::Met {
        phone: contact.phone.clone(),
        index: Some(contacts::Index {
            case: IndexCase {
                id: IndexCaseId::from_bits(2),
                person: case.person.id,
                village: case.person.village.clone(),
                since: told,
                day_zero: day("2020-04-10"),
                has_symptoms: true,
                window: Window {
                    first: day("2020-04-08"),
                    last: day("2020-04-24"),
                },
                source: Source::Unknown,
                interview: Interview::ToCall { since: told },
                withdrawn: None,
                contacts: vec![ContactId::from_bits(1)],
            },
            person: case.person,
            village: "Sumberasri".to_owned(),
            source: "Kasus 0000000000009".to_owned(),
            told_by: "Kasus sendiri".to_owned(),
        }),
        seen: Seen {
            contact,
            follow_up: FollowUp::HandedOver,
            stay: None,
        },
        person: None,
        village: "Rejo".to_owned(),
        tried_by: Some("Bidan Wati".to_owned()),
        test: Some(contacts::Test {
            kind: TestKind::RapidAntibody,
            on: day("2020-04-12"),
            outcome: Some(Outcome::Negative),
        }),
        until: Some(day("2020-04-25")),
        zone: Zone::Jakarta,
        today: day("2020-04-12"),
    }
}

#[test]
fn a_contact_says_what_was_tried_and_every_column_is_explained() {
    let house = house();
    let sheet = contacts::sheet(&[met()], Words(&house));
    assert_eq!(sheet.rows[0].len(), sheet.columns.len());
    for (title, wanted) in [
        ("Nama kontak", Cell::text("Bu Tini")),
        ("Kode kontak", Cell::Empty),
        ("Telepon", Cell::text("0812-0000-0105")),
        ("Nama kasus", Cell::text("Sri Wahyuni")),
        ("Hari ke-0 kasus", Cell::Day(day("2020-04-10"))),
        ("Masa kontak mulai", Cell::Day(day("2020-04-08"))),
        ("Dugaan sumber kasus", Cell::text("Kasus 0000000000009")),
        ("Hubungan", Cell::text("Tetangga")),
        ("Terakhir bertemu", Cell::Day(day("2020-04-11"))),
        ("Dipantau sampai", Cell::Day(day("2020-04-25"))),
        ("Jam sampai upaya pertama", Cell::Whole(0)),
        ("Jumlah upaya", Cell::Whole(2)),
        ("Petugas upaya terakhir", Cell::text("Bidan Wati")),
        ("Terdaftar", Cell::text("Tidak")),
        ("Isolasi sampai", Cell::Empty),
    ] {
        assert_eq!(*under(&sheet, title), wanted, "{title}");
    }
    let Cell::Text(handed) = under(&sheet, "Hasil upaya terakhir") else {
        panic!("no words");
    };
    assert!(handed.contains("Rejo"), "{handed}");
    let Cell::Time(told) = under(&sheet, "Disebutkan") else {
        panic!("no time");
    };
    assert_eq!(told.to_string(), "2020-04-12 08:00:00");
    let explained = contacts::code_book();
    let titles = explained.rows.iter().map(|row| row[0].clone());
    let columns = sheet
        .columns
        .iter()
        .map(|one| Cell::text(one.title.as_str()));
    assert!(titles.eq(columns));
}

#[test]
fn of_another_villages_case_nothing_is_said() {
    let house = house();
    let handed = contacts::Met {
        index: None,
        ..met()
    };
    let sheet = contacts::sheet(&[handed], Words(&house));
    for title in [
        "Kode kasus",
        "Nama kasus",
        "Desa kasus",
        "Hari ke-0 kasus",
        "Masa kontak mulai",
        "Masa kontak sampai",
        "Dugaan sumber kasus",
        "Keadaan kasus",
        "Hubungan",
        "Cara bertemu",
        "Tempat bertemu",
        "Disebutkan oleh",
    ] {
        assert_eq!(*under(&sheet, title), Cell::Empty, "{title}");
    }
    assert_eq!(*under(&sheet, "Nama kontak"), Cell::text("Bu Tini"));
    assert_eq!(*under(&sheet, "Jumlah upaya"), Cell::Whole(2));
}
