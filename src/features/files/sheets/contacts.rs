//! Contacts of confirmed cases: a row a contact and case.
//!
//! Whoever looks after a contact of another village's case reads nothing by which that case
//! could be known: neither whose it is, nor how and where they met.

use chrono::NaiveDate;

use crate::clock::Moment;
use crate::domain::calendar::Zone;
use crate::domain::contact::{Attempt, FollowUp, IndexCase};
use crate::domain::isolation::Isolation;
use crate::domain::person::Person;
use crate::domain::test_result::{Outcome, TestKind};
use crate::domain::text::phone::Phone;
use crate::features::files::words::{self, Words};
use crate::features::tracing::Seen;
use crate::report::sheets::{Cell, Column, Sheet};

/// The case of a contact, for whoever may know whose it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Index {
    pub case: IndexCase,
    pub person: Person,
    /// The village's name.
    pub village: String,
    /// From whom or where it is presumed to come, in words.
    pub source: String,
    /// Who told of the contact, in words.
    pub told_by: String,
}

/// A contact of a case.
#[derive(Debug, Clone, PartialEq)]
pub struct Met {
    /// `None`: the case is another village's.
    pub index: Option<Index>,
    pub seen: Seen,
    /// Whom it is in the register.
    pub person: Option<Person>,
    /// The number that was told; else that of the register, for whoever may see it there.
    pub phone: Option<Phone>,
    /// Who looks after them: the village's name.
    pub village: String,
    /// Who made the last attempt.
    pub tried_by: Option<String>,
    /// The newest test since they met, for whoever may see health where they live.
    pub test: Option<Test>,
    /// Up to when a contact isolates from the last exposure on.
    pub until: Option<NaiveDate>,
    pub zone: Zone,
    pub today: NaiveDate,
}

/// A test of a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Test {
    pub kind: TestKind,
    pub on: NaiveDate,
    /// `None`: no result yet.
    pub outcome: Option<Outcome>,
}

/// A heading with its width, and what stands below it.
struct Head {
    title: &'static str,
    width: f64,
    kind: Kind,
    means: &'static str,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Plain,
    Middle,
    Wrapped,
}

const fn head(title: &'static str, width: f64, kind: Kind, means: &'static str) -> Head {
    Head {
        title,
        width,
        kind,
        means,
    }
}

/// Columns that stay in sight: number and the contact's name.
const HELD: u16 = 2;

const HEADS: [Head; 32] = [
    head("No", 5.0, Kind::Middle, "Nomor urut di berkas ini."),
    head(
        "Nama kontak",
        24.0,
        Kind::Plain,
        "Nama menurut yang menyebutkannya; bisa lain dari nama di kartu.",
    ),
    head(
        "Kode kontak",
        15.0,
        Kind::Plain,
        "Kode orangnya di Siaga Desa, sama dengan Kode di line list. Kosong: belum terdaftar.",
    ),
    head("Telepon", 16.0, Kind::Plain, "Nomor yang bisa dihubungi."),
    head(
        "Desa pemantau",
        15.0,
        Kind::Plain,
        "Desa yang memantau kontak ini.",
    ),
    head(
        "RT/RW",
        9.0,
        Kind::Middle,
        "Rumah kontak. Kosong: belum terdaftar.",
    ),
    head(
        "Kode kasus",
        15.0,
        Kind::Plain,
        "Kode orang yang terkonfirmasi. Kosong: kasus desa lain, tidak ditunjukkan.",
    ),
    head(
        "Nama kasus",
        24.0,
        Kind::Plain,
        "Orang yang terkonfirmasi. Jangan disebut kepada kontaknya.",
    ),
    head(
        "Desa kasus",
        15.0,
        Kind::Plain,
        "Desa yang melacak kasus itu.",
    ),
    head(
        "Hari ke-0 kasus",
        11.0,
        Kind::Plain,
        "Mulai gejala; tanpa gejala: pengambilan sampel.",
    ),
    head(
        "Masa kontak mulai",
        13.0,
        Kind::Plain,
        "Hari pertama kontak dicari: menurut aturan, 2 hari sebelum hari ke-0.",
    ),
    head(
        "Masa kontak sampai",
        13.0,
        Kind::Plain,
        "Hari terakhir kontak dicari.",
    ),
    head(
        "Dugaan sumber kasus",
        24.0,
        Kind::Wrapped,
        "Dari siapa atau dari mana kasus itu diduga tertular: kode kasus lain, atau kata petugas.",
    ),
    head(
        "Keadaan kasus",
        12.0,
        Kind::Plain,
        "Berlaku, atau Dibatalkan: hasil tesnya ternyata keliru.",
    ),
    head(
        "Hubungan",
        20.0,
        Kind::Wrapped,
        "Serumah; keluarga; tetangga; kerja atau sekolah; lainnya.",
    ),
    head(
        "Cara bertemu",
        26.0,
        Kind::Wrapped,
        "Menurut batasan kontak erat KMK 413/2020.",
    ),
    head(
        "Tempat bertemu",
        22.0,
        Kind::Wrapped,
        "Menurut yang menyebutkannya.",
    ),
    head(
        "Terakhir bertemu",
        11.0,
        Kind::Plain,
        "Hari ke-0 kontak. Kosong: tidak ada yang ingat.",
    ),
    head(
        "Dipantau sampai",
        11.0,
        Kind::Plain,
        "Hari terakhir isolasi kontak, dihitung dari terakhir bertemu.",
    ),
    head(
        "Disebutkan",
        16.0,
        Kind::Plain,
        "Kapan kontak ini dimasukkan.",
    ),
    head(
        "Disebutkan oleh",
        20.0,
        Kind::Wrapped,
        "Kasus sendiri; yang melapor untuknya; atau nama petugas.",
    ),
    head(
        "Upaya pertama",
        16.0,
        Kind::Plain,
        "Kapan pertama kali dicoba dihubungi.",
    ),
    head(
        "Jam sampai upaya pertama",
        15.0,
        Kind::Middle,
        "Jam penuh dari disebutkan sampai upaya pertama.",
    ),
    head(
        "Jumlah upaya",
        9.0,
        Kind::Middle,
        "Semua upaya dan keputusan yang dicatat.",
    ),
    head("Upaya terakhir", 16.0, Kind::Plain, "Kapan."),
    head(
        "Petugas upaya terakhir",
        20.0,
        Kind::Wrapped,
        "Siapa yang mencatatnya.",
    ),
    head(
        "Hasil upaya terakhir",
        26.0,
        Kind::Wrapped,
        "Termasuk ke mana kontak dialihkan.",
    ),
    head(
        "Terdaftar",
        10.0,
        Kind::Middle,
        "Ya: ada di Siaga Desa dan bisa ditanya setiap hari.",
    ),
    head(
        "Keadaan kontak",
        24.0,
        Kind::Wrapped,
        "Sejauh mana pemantauannya pada saat berkas dibuat.",
    ),
    head(
        "Isolasi sampai",
        11.0,
        Kind::Plain,
        "Hari terakhir isolasi yang sedang berjalan.",
    ),
    head(
        "Tes terakhir",
        24.0,
        Kind::Wrapped,
        "Tes terbaru sejak terakhir bertemu, dengan tanggal pengambilan sampel.",
    ),
    head(
        "Hasil tes terakhir",
        16.0,
        Kind::Plain,
        "Kosong: belum dites, belum ada hasilnya, atau tinggal di desa lain.",
    ),
];

fn columns() -> Vec<Column> {
    let column = |head: &Head| {
        let column = Column::new(head.title, head.width);
        match head.kind {
            Kind::Plain => column,
            Kind::Middle => column.middle(),
            Kind::Wrapped => column.wrapped(),
        }
    };
    HEADS.iter().map(column).collect()
}

/// What each column says: for whoever has not filled it in.
pub fn code_book() -> Sheet {
    let row = |head: &Head| vec![Cell::text(head.title), Cell::text(head.means)];
    Sheet {
        name: "Kolom".to_owned(),
        columns: vec![
            Column::new("Kolom", 26.0),
            Column::new("Artinya", 90.0).wrapped(),
        ],
        rows: HEADS.iter().map(row).collect(),
        ..Sheet::default()
    }
}

/// The table of these.
pub fn sheet(all: &[Met], words: Words<'_>) -> Sheet {
    let rows = (1_i64..).zip(all);
    Sheet {
        name: "Kontak".to_owned(),
        columns: columns(),
        rows: rows.map(|(number, one)| row(number, one, words)).collect(),
        held: HELD,
        pages_wide: 3,
        foot: "Sel kosong: tidak diketahui. Rahasia: hanya untuk petugas kesehatan. Jangan sebut \
               nama kasus kepada kontaknya."
            .to_owned(),
        ..Sheet::default()
    }
}

fn row(number: i64, one: &Met, words: Words<'_>) -> Vec<Cell> {
    let mut row = vec![Cell::Whole(number)];
    row.extend(who(one));
    row.extend(case(one));
    row.extend(meeting(one, words));
    row.extend(tried(one, words));
    row.extend(now(one, words));
    row
}

fn who(one: &Met) -> Vec<Cell> {
    let contact = &one.seen.contact;
    let person = one.person.as_ref();
    let phone = one.phone.as_ref();
    vec![
        Cell::text(contact.name.as_str()),
        Cell::of(person, |person| Cell::text(person.id.to_string())),
        Cell::of(phone, |phone| Cell::text(words::phone(phone))),
        Cell::text(one.village.as_str()),
        Cell::of(person, |person| Cell::text(person.rt_rw.to_string())),
    ]
}

fn case(one: &Met) -> Vec<Cell> {
    let index = one.index.as_ref();
    let of = |cell: fn(&Index) -> Cell| Cell::of(index, cell);
    vec![
        of(|index| Cell::text(index.person.id.to_string())),
        of(|index| Cell::text(index.person.name.as_str())),
        of(|index| Cell::text(index.village.as_str())),
        of(|index| Cell::Day(index.case.day_zero)),
        of(|index| Cell::Day(index.case.window.first)),
        of(|index| Cell::Day(index.case.window.last)),
        of(|index| Cell::text(index.source.as_str())),
        of(|index| {
            Cell::text(match index.case.is_in_force() {
                true => "Berlaku",
                false => "Dibatalkan",
            })
        }),
    ]
}

fn meeting(one: &Met, words: Words<'_>) -> Vec<Cell> {
    let contact = &one.seen.contact;
    let index = one.index.as_ref();
    // How and where they met would tell whose contact it is.
    let known = index.map(|_| contact);
    let relation = known.and_then(|contact| contact.relation);
    let exposure = known.and_then(|contact| contact.exposure);
    let met_at = known.and_then(|contact| contact.met_at.as_ref());
    vec![
        Cell::of(relation, |one| Cell::text(words.relation(one))),
        Cell::of(exposure, |one| Cell::text(words.exposure(one))),
        Cell::of(met_at, |place| Cell::text(place.as_str())),
        Cell::of(contact.last_met, Cell::Day),
        Cell::of(one.until, Cell::Day),
        time(one.zone, contact.since),
        Cell::of(index, |index| Cell::text(index.told_by.as_str())),
    ]
}

fn tried(one: &Met, words: Words<'_>) -> Vec<Cell> {
    let contact = &one.seen.contact;
    let (first, last) = (contact.attempts.first(), contact.attempts.last());
    let at = |attempt: &Attempt| time(one.zone, attempt.at);
    vec![
        Cell::of(first, at),
        Cell::of(first, |attempt| {
            Cell::Whole((attempt.at - contact.since).num_hours())
        }),
        Cell::count(contact.attempts.len()),
        Cell::of(last, at),
        Cell::of(one.tried_by.as_ref(), |name| Cell::text(name.as_str())),
        Cell::of(last, |attempt| {
            Cell::text(words.attempted(&attempt.outcome))
        }),
    ]
}

fn now(one: &Met, words: Words<'_>) -> Vec<Cell> {
    let follow_up: FollowUp = one.seen.follow_up;
    let stay = one.seen.stay.as_ref();
    vec![
        Cell::text(words::yes_or_no(one.person.is_some())),
        Cell::text(words.follow_up(follow_up)),
        Cell::of(stay.and_then(Isolation::last_day), Cell::Day),
        Cell::of(one.test, |test| Cell::text(words.test(test.kind, test.on))),
        Cell::of(
            one.test.and_then(|test| Some((test.kind, test.outcome?))),
            |(kind, outcome)| Cell::text(words.outcome(kind, outcome)),
        ),
    ]
}

/// A time without seconds: nobody looks at those, and they widen the column.
fn time(zone: Zone, at: Moment) -> Cell {
    Cell::Time(super::minute(zone.local(at)))
}
