//! `/hapus`: said before, asked twice, and then nothing is left; not while it would leave
//! somebody alone.

use chrono::TimeDelta;
use siaga::domain::id::{PersonId, RandomId as _};
use siaga::drill::ButtonKind;
use siaga::store::table::Table;

use crate::household::{self, Member};
use crate::support::residents::Resident;
use crate::support::{Kept, Lost, Phone, Village, residents, staff};

pub async fn erases(phone: &Phone<'_>) {
    phone.types("/hapus").await;
    phone.sees("Hapus data Anda?");
    phone.taps("Lanjut menghapus").await;
    phone.sees("yakin?");
    phone.taps("Ya, hapus semuanya").await;
}

/// The id of the person with this name.
pub fn id_of(kept: &[Kept], name: &str) -> PersonId {
    let mut people = kept.iter().filter(|row| row.table == Table::Person);
    let row = people.find(|row| row.text.contains(name)).expect(name);
    let id = row.text.split("\"id\":\"").nth(1).unwrap();
    id.split('"').next().unwrap().parse().unwrap()
}

/// Asserts that no row holds the person any more.
#[track_caller]
pub fn nothing_is_left(kept: &[Kept], id: PersonId, words: &[&str]) {
    let bits = id.bits().to_be_bytes();
    for row in kept {
        for word in words {
            assert!(!row.text.contains(word), "{word} is left: {row:?}");
        }
        if row.table != Table::Audit {
            assert!(
                !row.text.contains(&id.to_string()),
                "the id is left: {row:?}"
            );
            let in_key = row.key.windows(8).any(|part| part == bits);
            assert!(!in_key, "the id is left in a key: {row:?}");
        }
    }
}

async fn breathless(phone: &Phone<'_>) {
    phone.types("/lapor").await;
    phone
        .taps_all(&["Ada keluhan", "Demam", "Sesak", "Lanjut", "Saat berjalan"])
        .await;
    phone.taps("Tidak ada").await;
    for value in ["38,4", "20", "80"] {
        phone.types(value).await;
    }
    phone.taps("Kirim").await;
    phone.sees("ORANYE");
}

#[tokio::test]
async fn nothing_is_left_of_whoever_is_erased_whatever_was_going_on() {
    let mut village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let head = village.neighbourhood(2, 2);
    let role = siaga::domain::access::Role::RtHead;
    let karto = village.joins(staff::pak_rt(), role, head).await;
    let tini = village.registers(residents::tini()).await;
    tini.types("/ubah").await;
    tini.taps("Nama").await;
    tini.types("Hartini Lestari").await;
    tini.taps("Telepon").await;
    tini.types("0812 3456 7890").await;
    tini.taps("Selesai").await;
    // A call for help, and a grave report, both dealt with.
    tini.types("/darurat").await;
    wati.taps_all(&["Saya tangani", "Selesai", "Sudah membaik"])
        .await;
    breathless(&tini).await;
    wati.taps("Saya tangani").await;
    wati.shows("Hartini Lestari");
    wati.taps_all(&["Selesai", "Sudah membaik"]).await;
    // Nobody reaches her, so somebody is sent, and stands at the door.
    tini.does(|phone| phone.blocks_bot()).await;
    village.passes(TimeDelta::hours(6)).await;
    karto.shows("Hartini Lestari");
    tini.does(|phone| phone.unblocks_bot()).await;
    karto.taps("Sudah saya datangi: sakit").await;
    // A milder report, on the list; and another, in the making.
    tini.types("/lapor").await;
    tini.taps_all(&["Ada keluhan", "Batuk", "Lanjut"]).await;

    let kept = village.everything_kept().await;
    let id = id_of(&kept, "Hartini Lestari");
    for table in [
        Table::Person,
        Table::PersonMark,
        Table::Conversation,
        Table::Account,
        Table::Report,
        Table::Alert,
        Table::ClosedAlert,
        Table::Task,
        Table::Consent,
        Table::Correction,
        Table::TimerByDue,
        Table::Audit,
    ] {
        let speaks = |row: &Kept| row.table == table && row.text.contains(&id.to_string());
        assert!(kept.iter().any(speaks), "nothing of her in {table:?}");
    }
    let tini = village.phone(residents::tini().account);
    erases(&tini).await;
    tini.sees("Sudah dihapus").sees("48 jam");
    let karto = village.phone(staff::pak_rt());
    karto.shows("Data warga ini sudah dihapus");
    karto.can_not_tap("Sudah saya datangi");
    karto.types("12").await;
    karto.shows_not("tersimpan");

    let kept = village.everything_kept().await;
    let chat = [":105,", ":105}"];
    nothing_is_left(&kept, id, &["Tini", "Hartini", "6281234567890"]);
    nothing_is_left(&kept, id, &chat);
    let counted: Vec<Table> = kept.iter().map(|row| row.table).collect();
    assert!(counted.contains(&Table::Audit), "the trail stays");

    // Nothing rings or comes for her any more, and she is a stranger.
    village.passes(TimeDelta::days(3)).await;
    let tini = village.phone(residents::tini().account);
    let question = tini.last();
    assert!(question.text.contains("Sudah dihapus"), "{}", question.text);
    tini.types("/lapor").await;
    tini.sees("belum kami kenal");
    tini.types("/batal").await;
    tini.can_tap("Daftar");
    village.restarts().await;
    village.registers(residents::tini()).await;
    village.is_well();
}

#[tokio::test]
async fn whoever_was_to_go_there_reads_that_nobody_need() {
    let mut village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let tini = village.registers(residents::tini()).await;
    breathless(&tini).await;
    wati.taps_all(&["Saya tangani", "Selesai", "Sudah membaik"])
        .await;
    tini.does(|phone| phone.blocks_bot()).await;
    wati.can_tap("Sudah saya datangi");
    tini.does(|phone| phone.unblocks_bot()).await;
    let kept = village.everything_kept().await;
    let id = id_of(&kept, "Tini");
    assert!(kept.iter().any(|row| row.table == Table::OpenTask));
    let tini = village.phone(residents::tini().account);
    erases(&tini).await;
    let wati = village.phone(staff::wati());
    wati.can_not_tap("Sudah saya datangi");
    wati.types("/tugas").await;
    wati.sees("Tidak ada tugas");
    let kept = village.everything_kept().await;
    nothing_is_left(&kept, id, &["Tini"]);
    village.passes(TimeDelta::days(2)).await;
    village.is_well();
}

#[tokio::test]
async fn who_isolates_is_erased_when_the_isolation_has_ended_and_may_take_it_back() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    let sri = village.registers(residents::sri()).await;
    erases(&sri).await;
    sri.sees("Permintaan Anda tercatat").sees("masih isolasi");
    let waiting = sri.last();
    sri.types("/lapor").await;
    sri.taps_all(&["Sehat", "Tidak punya termometer", "Lewati"])
        .await;
    sri.sees("tersimpan");
    sri.types("/hapus").await;
    sri.sees("Permintaan Anda tercatat");
    sri.taps("Batalkan penghapusan").await;
    sri.sees("penghapusan dibatalkan");
    // The same button of before has had its day; and it is nobody else's.
    let ButtonKind::Press(data) = waiting.buttons[0][0].kind.clone() else {
        panic!("no press");
    };
    sri.taps_old(waiting.id, &data).await;
    let darto = village.registers(residents::darto()).await;
    erases(&sri).await;
    darto.taps_old(1, &data).await;
    darto.sees_not("dibatalkan");
    village.restarts().await;
    village.passes(TimeDelta::days(2)).await;
    let sri = village.phone(residents::sri().account);
    sri.shows_not("Sudah dihapus");

    // The isolation ends: here by death, for nobody else ends one yet.
    sri.types("/darurat").await;
    let wati = village.phone(staff::wati());
    wati.taps_all(&["Saya tangani", "Selesai", "Meninggal"])
        .await;
    village.passes(TimeDelta::minutes(2)).await;
    let kept = village.everything_kept().await;
    let gone = kept.iter().all(|row| !row.text.contains("Sri Wahyuni"));
    assert!(gone, "erased as soon as nothing forbids it");
    assert!(kept.iter().any(|row| row.text.contains("Darto Suwito")));
    village.is_well();
}

#[tokio::test]
async fn it_is_asked_twice_and_a_restart_an_old_button_or_another_word_erases_nothing() {
    let mut village = Village::open().await;
    let tini = village.registers(residents::tini()).await;
    tini.types("/hapus").await;
    tini.sees("Yang dihapus: nama, telepon")
        .sees("tanpa nama Anda")
        .sees_not("masih isolasi")
        .sees_not("petugas tidak dihapus");
    let first = tini.last();
    tini.taps("Lanjut menghapus").await;
    tini.taps("Kembali").await;
    tini.sees("Hapus data Anda?");
    tini.taps("Lanjut menghapus").await;
    village.restarts().await;
    let tini = village.phone(residents::tini().account);
    tini.types("ya").await;
    tini.sees("yakin?");
    village.passes(TimeDelta::seconds(10)).await;
    let ButtonKind::Press(data) = first.buttons[0][0].kind.clone() else {
        panic!("no press");
    };
    tini.taps_old(first.id, &data).await;
    tini.sees("yakin?");
    tini.taps("Tidak jadi").await;
    tini.sees("berjalan seperti biasa");
    tini.types("/hapus").await;
    tini.taps("Lanjut menghapus").await;
    let sure = tini.last();
    tini.types("/menu").await;
    tini.sees("Mbah Tini");
    village.passes(TimeDelta::seconds(10)).await;
    let ButtonKind::Press(data) = sure.buttons[1][0].kind.clone() else {
        panic!("no press");
    };
    tini.taps_old(sure.id, &data).await;
    assert_eq!(
        tini.toast(),
        "Tombol ini sudah lewat. Silakan pakai yang paling bawah."
    );
    erases(&tini).await;
    tini.sees("Sudah dihapus");
    // The button that has erased, pressed again by the stranger she is now.
    tini.taps_old(sure.id, &data).await;
    tini.types("/privasi").await;
    tini.sees("belum terdaftar");
    village.is_well();
}

/// Bu Narti, her husband and a child of three; nobody isolates.
async fn house_at_home(village: &Village) -> Phone<'_> {
    let narti = village
        .registers(Resident {
            isolation: None,
            ..household::narti()
        })
        .await;
    for at in [0, 2] {
        let member = Member {
            isolated: false,
            ..household::FAMILY[at]
        };
        household::adds(&narti, &member).await;
    }
    narti
}

#[tokio::test]
async fn a_whole_house_is_erased_at_once_and_nobody_by_half() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    let narti = house_at_home(&village).await;
    narti.types("/lapor").await;
    narti
        .taps_all(&["Bima", "Ada keluhan", "Batuk", "Lanjut", "Tidak ada"])
        .await;
    narti.types("36,8").await;
    narti.taps_all(&["Tidak", "Kirim"]).await;
    narti.sees("KUNING");
    // The next one is in the making when she asks for it.
    narti.types("/lapor").await;
    narti.taps_all(&["Slamet", "Ada keluhan", "Batuk"]).await;
    narti.types("/hapus").await;
    narti.sees("Ikut dihapus").sees("Slamet").sees("Bima");
    let kept = village.everything_kept().await;
    let ids = ["Narti Lestari", "Slamet Riyadi", "Bima"].map(|name| id_of(&kept, name));
    for id in ids {
        let counted = kept.iter().filter(|row| row.text.contains(&id.to_string()));
        assert!(counted.count() > 1, "{id} stands in more than one row");
    }
    let narti = village.phone(household::narti().account);
    narti
        .taps_all(&["Lanjut menghapus", "Ya, hapus semuanya"])
        .await;
    narti.sees("Sudah dihapus");

    let kept = village.everything_kept().await;
    for id in ids {
        nothing_is_left(&kept, id, &["Narti", "Slamet", "Bima", ":111,", ":111}"]);
    }
    // No list, no task and no timer speaks of any of them any more.
    village.passes(TimeDelta::days(3)).await;
    let wati = village.phone(staff::wati());
    wati.types("/warga Bima").await;
    wati.sees_not("003/005");
    village.is_well();
}

#[tokio::test]
async fn of_a_house_with_two_telephones_one_goes_and_the_others_stay() {
    let mut village = Village::open().await;
    let narti = house_at_home(&village).await;
    household::second_telephone(&village, &narti).await;
    let kept = village.everything_kept().await;
    let id = id_of(&kept, "Narti Lestari");
    let narti = village.phone(household::narti().account);
    narti.types("/hapus").await;
    narti.sees_not("Ikut dihapus");
    narti
        .taps_all(&["Lanjut menghapus", "Ya, hapus semuanya"])
        .await;
    narti.sees("Sudah dihapus");
    let kept = village.everything_kept().await;
    for row in &kept {
        assert!(!row.text.contains("Narti"), "her name is left: {row:?}");
        // She agreed for Bima, who stays: that somebody did is all that is known.
        let theirs = [Table::Audit, Table::Consent].contains(&row.table);
        assert!(theirs || !row.text.contains(&id.to_string()), "{row:?}");
    }
    let slamet = village.phone(household::slamet_account());
    slamet.types("/keluarga").await;
    slamet.sees("Bima");
    village.is_well();
}

#[tokio::test]
async fn whoever_is_erased_takes_an_open_question_along() {
    let mut village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    village.health_worker(staff::rini()).await;
    let tini = village.registers(residents::tini()).await;
    tini.types("/tanya").await;
    tini.types("Boleh minum jamu?").await;
    tini.does(|phone| phone.sends_photo("jamunya")).await;
    // The answer is in the making.
    wati.taps("Jawab").await;
    wati.sees("Jawaban untuk");
    let kept = village.everything_kept().await;
    let id = id_of(&kept, "Tini");
    let asked = |row: &Kept| row.table == Table::Question && row.text.contains("minum jamu");
    assert!(kept.iter().any(asked));
    let tini = village.phone(residents::tini().account);
    erases(&tini).await;
    tini.sees("Sudah dihapus");
    let before = tini.screen().messages.len();

    let wati = village.phone(staff::wati());
    wati.types("Boleh, secangkir saja").await;
    wati.sees_not("Jawaban terkirim");
    assert!(!wati.fresh().is_empty(), "she reads that it went nowhere");
    wati.types("/tanya").await;
    wati.sees("Tidak ada pertanyaan");
    let kept = village.everything_kept().await;
    nothing_is_left(&kept, id, &["Tini", "minum jamu", "jamunya", "secangkir"]);
    // It goes on to nobody, and nobody is told anything.
    village.passes(TimeDelta::hours(12)).await;
    village.phone(staff::rini()).shows_not("jamu");
    let tini = village.phone(residents::tini().account);
    assert_eq!(tini.screen().messages.len(), before, "{}", tini.screen());
    village.is_well();
}

#[tokio::test]
async fn a_member_of_staff_who_lives_here_is_erased_as_a_resident_only() {
    let mut village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    wati.types("/hapus").await;
    wati.taps_all(&["Lanjut menghapus", "Ya, hapus semuanya"])
        .await;
    wati.sees("petugas, bukan warga");
    wati.taps_all(&["Saya, bahasa", "Daftar", "Setuju", "Saya warga"])
        .await;
    for answer in ["2/2", "1985"] {
        wati.types(answer).await;
    }
    wati.taps("Perempuan").await;
    wati.types("Lewati").await;
    wati.taps_all(&["Tidak", "Tidak ada", "Tidak", "Benar"])
        .await;
    wati.sees("Anda sudah terdaftar");
    wati.types("/hapus").await;
    wati.sees("Peran Anda sebagai petugas tidak dihapus");
    wati.taps_all(&["Lanjut menghapus", "Ya, hapus semuanya"])
        .await;
    wati.sees("Sudah dihapus");
    let kept = village.everything_kept().await;
    let people = kept.iter().filter(|row| row.table == Table::Person);
    assert_eq!(people.count(), 0);
    let wati = village.phone(staff::wati());
    let darto = village.registers(residents::darto()).await;
    let rings = wati.rings();
    darto.types("/darurat").await;
    assert_eq!(wati.rings(), rings + 1, "she is rung as before");
    wati.taps("Saya tangani").await;
    wati.shows("Darto Suwito");
    wati.types("/lapor").await;
    wati.sees("mendaftar dulu");
    village.is_well();
}

#[tokio::test]
async fn a_stranger_is_forgotten_too_but_not_in_the_middle_of_a_call_for_help() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    let stranger = village.phone(residents::darto().account);
    stranger.types("/darurat").await;
    stranger.types("/hapus").await;
    stranger.sees("belum terdaftar sebagai warga");
    stranger
        .taps_all(&["Lanjut menghapus", "Ya, hapus semuanya"])
        .await;
    stranger.sees("masih ditangani");
    let wati = village.phone(staff::wati());
    wati.taps_all(&["Saya tangani", "Selesai", "Sudah membaik"])
        .await;
    stranger.types("/hapus").await;
    stranger
        .taps_all(&["Lanjut menghapus", "Ya, hapus semuanya"])
        .await;
    stranger.sees("Sudah dihapus");
    let kept = village.everything_kept().await;
    let of_darto = |row: &&Kept| row.text.contains("Darto") || row.text.contains(":102,");
    let left: Vec<&Kept> = kept.iter().filter(of_darto).collect();
    assert!(left.is_empty(), "{left:?}");
    village.is_well();
}

#[tokio::test]
async fn an_erasure_that_waits_and_lost_its_timer_is_still_done() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/darurat").await;
    erases(&darto).await;
    let wati = village.phone(staff::wati());
    wati.taps_all(&["Saya tangani", "Selesai", "Meninggal"])
        .await;
    village.loses_timers(&["erase/"], Lost::Whole).await;
    village.passes(TimeDelta::minutes(5)).await;
    let kept = village.everything_kept().await;
    assert!(kept.iter().all(|row| !row.text.contains("Darto Suwito")));
    village.is_well();
}
