//! `/pantau` and `/warga`: who isolates, seen by each of those who look after them.

use chrono::TimeDelta;
use siaga::domain::access::Role;
use siaga::drill::{Account, ButtonKind};
use siaga::features::Feature;
use siaga::features::button::{Pointer, Subject};
use siaga::store::table::Table;

use crate::contacts::confirms;
use crate::household::house;
use crate::support::residents::Resident;
use crate::support::{Phone, Village, residents, staff};

/// How much the auditor has set right since the bot was opened.
fn mended(village: &Village) -> usize {
    village.app().engine.status().borrow().mended
}

async fn healthy(phone: &Phone<'_>) {
    phone.types("/lapor").await;
    phone
        .taps_all(&["🙂 Sehat", "Tidak punya termometer"])
        .await;
    if phone.fresh().contains("SpO2") {
        phone.taps("Lewati").await;
    }
    phone.sees("tersimpan");
}

async fn coughs(phone: &Phone<'_>) {
    phone.types("/lapor").await;
    phone
        .taps_all(&["Ada keluhan", "Batuk", "Lanjut", "Tidak ada"])
        .await;
    phone.taps_all(&["Tidak punya termometer", "Kirim"]).await;
    phone.sees("KUNING");
}

/// The button with this label, as it lies on the telephone: the message and the data.
#[track_caller]
fn button(phone: &Phone<'_>, label: &str) -> (i32, String) {
    for seen in phone.screen().messages.iter().rev() {
        for button in seen.buttons.iter().flatten() {
            if let (true, ButtonKind::Press(data)) = (button.label.contains(label), &button.kind) {
                return (seen.id, data.clone());
            }
        }
    }
    panic!("no button {label:?} on {}", phone.screen());
}

fn labels(phone: &Phone<'_>) -> Vec<String> {
    let seen = phone.last();
    seen.labels().into_iter().map(str::to_owned).collect()
}

/// The lines of the list that is open: its buttons but for paging and the way back.
fn lines(phone: &Phone<'_>) -> Vec<String> {
    let mut lines = labels(phone);
    lines.retain(|label| label.contains(" · "));
    lines
}

#[tokio::test]
async fn a_nurse_sees_grades_and_initials_and_the_card_has_the_name_and_is_written_down() {
    let mut village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    let ratna = village.registers(residents::ratna()).await;
    village.registers(residents::sri()).await;
    village.registers(residents::tini()).await;
    coughs(&darto).await;
    healthy(&ratna).await;
    wati.types("/pantau").await;
    wati.sees("Sumberasri: 3 orang sedang isolasi")
        .sees("Sudah lapor hari ini: 3. Belum: 0. Tidak ada kabar sehari lebih: 0.");
    let shown = labels(&wati);
    for label in [
        "🟡 KUNING (1)",
        "🟢 HIJAU (1)",
        "Belum pernah lapor (1)",
        "Menurut hari isolasi (3)",
        "Semua (3)",
    ] {
        assert!(
            shown.iter().any(|one| one.contains(label)),
            "{label} in {shown:?}"
        );
    }
    assert!(shown.iter().all(|one| !one.contains("MERAH")), "{shown:?}");
    wati.taps("KUNING").await;
    wati.sees("KUNING, Sumberasri: 1 orang");
    assert_eq!(
        lines(&wati),
        ["D.S. 45 tahun · 🟡 KUNING · 003/005 · hari 2"]
    );
    assert_eq!(village.count(Table::Audit).await, 0, "initials are no look");
    let wati = village.phone(staff::wati());
    wati.taps("D.S. 45 tahun").await;
    for words in [
        "Darto Suwito · 45 tahun · RT/RW 003/005, Sumberasri",
        "Status: Pelaku perjalanan",
        "Isolasi hari ke-2 dari 14, sampai Jumat, 24 April 2020",
        "Sudah lapor hari ini",
        "Ditanya lewat Telegram",
        "🟡 KUNING · Batuk",
        "Siapa yang membuka kartu ini, dicatat",
    ] {
        wati.sees(words);
    }
    wati.taps("Riwayat harian").await;
    wati.shows("Siapa yang melihat, dicatat");
    assert_eq!(village.count(Table::Audit).await, 2);
    village.is_well();
}

/// A grade counts for its day: before today's report it is said to be of yesterday, and the
/// recap of today counts it in no grade.
#[tokio::test]
async fn a_grade_of_yesterday_is_said_to_be_of_yesterday_and_the_recap_counts_it_in_none() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let karto = village.rt_head().await;
    let ratna = village.registers(residents::ratna()).await;
    let darto = village.registers(residents::darto()).await;
    wati.types("/warga Darto").await;
    wati.sees("Didaftarkan hari ini; belum ada laporan");
    coughs(&darto).await;
    healthy(&darto).await;
    healthy(&ratna).await;
    let older = "belum lapor hari ini";
    wati.types("/pantau").await;
    wati.sees("Tingkatnya dari laporan terakhir");
    wati.taps("Semua").await;
    wati.sees_not(older);
    assert_eq!(
        lines(&wati),
        [
            "R.D. 30 tahun · 🟢 HIJAU · 001/001 · hari 1",
            "D.S. 45 tahun · 🟢 HIJAU, sempat 🟡 KUNING · 003/005 · hari 2",
        ]
    );
    wati.types("/rekap").await;
    wati.shows("🟡 KUNING 1 · 🟢 HIJAU 1");
    village.becomes("2020-04-13 06:00").await;
    wati.types("/pantau").await;
    wati.taps("HIJAU (2)").await;
    wati.sees(older);
    assert_eq!(
        lines(&wati),
        [
            "R.D. 30 tahun · kemarin 🟢 HIJAU · 001/001 · hari 2",
            "D.S. 45 tahun · kemarin 🟢 HIJAU, sempat 🟡 KUNING · 003/005 · hari 3",
        ]
    );
    wati.taps("R.D.").await;
    wati.sees("Belum lapor hari ini; kemarin 🟢 HIJAU");
    wati.types("/rekap").await;
    wati.shows("🟡 KUNING 0 · 🟢 HIJAU 0");
    // Who may not see grades reads only that there was word.
    karto.types("/warga Darto").await;
    karto
        .sees("Belum lapor hari ini; kemarin ada kabar")
        .sees_not("HIJAU");
    village.becomes("2020-04-15 06:00").await;
    wati.types("/pantau").await;
    wati.taps("Semua").await;
    assert!(
        lines(&wati)[0].starts_with("R.D. 30 tahun · terakhir 🟢 HIJAU · 001/001"),
        "{:?}",
        lines(&wati)
    );
    wati.taps("R.D.").await;
    wati.sees("Tidak ada kabar 2 hari penuh; terakhir Min, 12 Apr: 🟢 HIJAU");
    village.is_well();
}

/// A stay that begins today after a positive test is no report of today, and hides none of
/// yesterday: the card says what the line says.
#[tokio::test]
async fn who_tests_positive_the_day_after_a_grave_report_is_not_called_newly_registered() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.rt_head().await;
    let sri = Resident {
        oximeter: false,
        ..residents::sri()
    };
    let sri = village.registers(sri).await;
    sri.types("/lapor").await;
    sri.taps_all(&["Ada keluhan", "Sesak", "Lanjut", "Saat istirahat"])
        .await;
    village.becomes("2020-04-13 09:00").await;
    let wati = village.phone(staff::wati());
    confirms(&wati, "Sri Wahyuni; positif").await;
    village.restarts().await;
    let wati = village.phone(staff::wati());
    wati.types("/pantau").await;
    wati.taps("Semua").await;
    assert!(
        lines(&wati)[0].starts_with("S.W. 72 tahun · kemarin 🔴 MERAH"),
        "{:?}",
        lines(&wati)
    );
    wati.taps("S.W.").await;
    wati.sees("Belum lapor hari ini; kemarin 🔴 MERAH")
        .sees_not("Didaftarkan hari ini");
    let karto = village.phone(staff::pak_rt());
    karto.types("/warga Sri").await;
    karto
        .sees("Belum lapor hari ini; kemarin ada kabar")
        .sees_not("MERAH");
    village.is_well();
}

/// The same in the other languages.
#[tokio::test]
async fn of_which_day_a_grade_is_is_said_in_every_language() {
    for (language, line, card, note) in [
        (
            "Basa Jawa",
            "wingi 🟢 IJEM (HIJAU)",
            "Dereng lapor dinten menika; wingi 🟢 IJEM (HIJAU)",
            "dereng lapor dinten menika",
        ),
        (
            "English",
            "yesterday 🟢 GREEN (HIJAU)",
            "Not yet today; yesterday 🟢 GREEN (HIJAU)",
            "no report yet today",
        ),
    ] {
        let village = Village::open().await;
        let wati = village.health_worker(staff::wati()).await;
        let ratna = village.registers(residents::ratna()).await;
        healthy(&ratna).await;
        village.becomes("2020-04-13 06:00").await;
        wati.types("/bahasa").await;
        wati.taps(language).await;
        wati.types("/pantau").await;
        wati.taps("(HIJAU) (1)").await;
        wati.sees(note);
        assert!(lines(&wati)[0].contains(line), "{:?}", lines(&wati));
        wati.taps("R.D.").await;
        wati.sees(card);
        village.is_well();
    }
}

#[tokio::test]
async fn an_rt_head_sees_names_food_and_silence_of_his_rt_only_and_nothing_of_health() {
    let village = Village::open().await;
    let karto = village.rt_head().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = village.registers(residents::sri()).await;
    let darto = village.registers(residents::darto()).await;
    village.registers(residents::ratna()).await;
    coughs(&darto).await;
    sri.types("/lapor").await;
    sri.taps("Gawat").await;
    // What she left half-finished is filed.
    village.passes(TimeDelta::minutes(31)).await;
    karto.types("/pantau").await;
    karto.sees("RT/RW 003/005, Sumberasri: 2 orang sedang isolasi");
    karto.taps("Semua (2)").await;
    let mut seen = lines(&karto);
    seen.sort();
    assert_eq!(
        seen,
        [
            "Darto Suwito · 003/005 · hari 2",
            "Sri Wahyuni · 003/005 · hari 4"
        ]
    );
    karto.taps("Sri Wahyuni").await;
    karto
        .sees("Sri Wahyuni · 72 tahun")
        .sees("Isolasi hari ke-4 dari 14");
    karto.taps("Butuh makanan").await;
    karto.sees("🍚 Butuh makanan");
    karto.types("/pantau").await;
    karto.taps("Butuh makanan (1)").await;
    assert_eq!(
        lines(&karto),
        ["Sri Wahyuni · 003/005 · hari 4 · 🍚 makanan"]
    );
    for words in [
        "MERAH", "KUNING", "Batuk", "darah", "Status", "Kontak", "Ratna", "Riwayat",
    ] {
        karto.shows_not(words).can_not_tap(words);
    }
    // What lies on the nurse's telephone is of no use on his.
    wati.types("/pantau").await;
    let (_, red) = button(&wati, "MERAH");
    let (_, everybody) = button(&wati, "Semua");
    wati.taps("Menurut hari").await;
    let (_, ratna) = button(&wati, "R.D.");
    wati.taps("R.D.").await;
    let (_, days) = button(&wati, "Riwayat");
    let (message, _) = button(&karto, "Menu");
    for data in [red, everybody, ratna, days] {
        karto.taps_old(message, &data).await;
        let toast = karto.toast();
        assert!(
            toast.contains("di luar wilayah") || toast.contains("petugas"),
            "{data}: {toast}"
        );
        karto.shows_not("Ratna").shows_not("MERAH");
    }
    karto.types("/warga Ratna Dewi").await;
    karto.sees("Tidak ada warga dengan nama atau nomor itu di wilayah Anda");
    village.is_well();
}

#[tokio::test]
async fn a_village_officer_sees_who_isolates_until_when_and_no_silence() {
    let village = Village::open().await;
    let area = village.area();
    let wiryo = village
        .joins(staff::wiryo(), Role::VillageOfficer, area)
        .await;
    let darto = village.registers(residents::darto()).await;
    village.registers(residents::sri()).await;
    coughs(&darto).await;
    village.becomes("2020-04-15 06:45").await;
    wiryo.types("/pantau").await;
    wiryo.sees("2 orang").sees_not("kabar");
    wiryo
        .can_tap("Semua (2)")
        .can_not_tap("Tidak ada kabar")
        .can_not_tap("KUNING");
    wiryo.taps("Semua").await;
    wiryo.taps("Darto Suwito").await;
    wiryo.sees("sampai Jumat, 24 April 2020");
    for words in ["KUNING", "Batuk", "Status", "kabar", "Telegram", "Tugas"] {
        wiryo.sees_not(words);
    }
    village.is_well();
}

#[tokio::test]
async fn the_task_force_and_residents_are_told_kindly_that_it_is_not_for_them() {
    let village = Village::open().await;
    let area = siaga::domain::place::Area::Kabupaten;
    let force = village
        .joins(Account::new(301, "Gugus"), Role::TaskForce, area)
        .await;
    let tini = village.registers(residents::tini()).await;
    for command in ["/pantau", "/warga Sri"] {
        force.types(command).await;
        force.sees("petugas").sees_not("isolasi:");
        tini.types(command).await;
        tini.sees("petugas");
    }
    village.is_well();
}

#[tokio::test]
async fn who_is_silent_is_found_by_the_calendar_alone_also_after_a_restart() {
    let mut village = Village::open().await;
    village.rt_head().await;
    let darto = village.registers(residents::darto()).await;
    village.registers(residents::sri()).await;
    let board = async |village: &Village, words: &str| {
        let karto = village.phone(staff::pak_rt());
        karto.types("/pantau").await;
        karto.sees(words);
    };
    healthy(&darto).await;
    board(
        &village,
        "hari ini: 2. Belum: 0. Tidak ada kabar sehari lebih: 0",
    )
    .await;
    village.becomes("2020-04-13 00:01").await;
    board(
        &village,
        "hari ini: 0. Belum: 2. Tidak ada kabar sehari lebih: 0",
    )
    .await;
    village.becomes("2020-04-13 09:00").await;
    healthy(&village.phone(residents::darto().account)).await;
    board(
        &village,
        "hari ini: 1. Belum: 1. Tidak ada kabar sehari lebih: 0",
    )
    .await;
    let karto = village.phone(staff::pak_rt());
    karto.taps("Belum lapor hari ini (1)").await;
    assert_eq!(lines(&karto), ["Sri Wahyuni · 003/005 · hari 5"]);
    village.restarts().await;
    village.becomes("2020-04-15 00:01").await;
    board(
        &village,
        "hari ini: 0. Belum: 0. Tidak ada kabar sehari lebih: 2",
    )
    .await;
    let karto = village.phone(staff::pak_rt());
    karto.taps("Tidak ada kabar (2)").await;
    assert_eq!(
        lines(&karto),
        [
            "Sri Wahyuni · 003/005 · hari 7 · 🔇 2 hari tanpa kabar",
            "Darto Suwito · 003/005 · hari 5 · 🔇 1 hari tanpa kabar"
        ]
    );
    karto.taps("Sri Wahyuni").await;
    karto.sees("Tidak ada kabar 2 hari penuh; terakhir Min, 12 Apr");
    // The list still lies there; whoever reports is gone from it.
    healthy(&village.phone(residents::sri().account)).await;
    board(
        &village,
        "hari ini: 1. Belum: 0. Tidak ada kabar sehari lebih: 1",
    )
    .await;
    assert_eq!(mended(&village), 0);
    village.is_well();
}

#[tokio::test]
async fn who_is_due_to_end_and_who_is_not_reached_stands_in_a_list_of_their_own() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = village.registers(residents::sri()).await;
    let darto = village.registers(residents::darto()).await;
    let before = mended(&village);
    sri.does(|telephone| telephone.blocks_bot()).await;
    wati.types("/pantau").await;
    wati.taps("Tidak lewat Telegram (1)").await;
    assert_eq!(lines(&wati).len(), 1);
    wati.taps("S.W.").await;
    wati.sees("Tidak lewat Telegram dan tanpa nomor: didatangi");
    sri.does(|telephone| telephone.unblocks_bot()).await;
    sri.types("/menu").await;
    darto.types("/berhenti").await;
    darto.taps("Ya").await;
    wati.types("/pantau").await;
    wati.taps("Tidak lewat Telegram (1)").await;
    assert!(lines(&wati)[0].starts_with("D.S."), "{:?}", lines(&wati));
    village.becomes("2020-04-21 23:59").await;
    wati.types("/pantau").await;
    wati.can_not_tap("Masa isolasi habis");
    village.becomes("2020-04-22 00:01").await;
    wati.types("/pantau").await;
    wati.taps("Masa isolasi habis (1)").await;
    let line = lines(&wati).remove(0);
    assert!(line.starts_with("S.W. 72 tahun · "), "{line}");
    assert!(line.contains("003/005 · hari 14"), "{line}");
    assert_eq!(mended(&village), before);
    village.is_well();
}

#[tokio::test]
async fn the_card_names_what_speaks_for_the_end_and_against_it_to_those_whose_duty_is_health() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let pak_rt = village.rt_head().await;
    let sri = village.registers(residents::sri()).await;
    village.becomes("2020-04-19 10:00").await;
    healthy(&sri).await;
    village.becomes("2020-04-21 10:00").await;
    sri.types("/lapor").await;
    sri.taps_all(&["Ada keluhan", "Batuk", "Lanjut", "Tidak ada"])
        .await;
    sri.taps_all(&["Tidak punya termometer", "Lewati", "Lewati", "Kirim"])
        .await;
    sri.sees("KUNING");
    village.becomes("2020-04-21 23:00").await;
    wati.types("/warga Sri").await;
    wati.sees_not("Untuk diputuskan");
    village.becomes("2020-04-22 06:00").await;
    wati.types("/warga Sri").await;
    wati.sees("Masa isolasi sudah penuh");
    wati.sees("Tidak ada laporan: Sen, 20 Apr");
    wati.sees("Ada keluhan: Sel, 21 Apr");
    pak_rt.types("/warga Sri").await;
    pak_rt.sees("menunggu keputusan petugas");
    pak_rt.sees_not("Untuk diputuskan");
    pak_rt.sees_not("Ada keluhan");
    village.is_well();
}

/// A neighbourhood in which 23 people isolate.
async fn crowded(village: &Village) {
    for number in 0..23 {
        village
            .registers(Resident {
                account: Account::new(4000 + number, "Warga"),
                ..residents::darto()
            })
            .await;
    }
}

#[tokio::test]
async fn the_21st_is_on_the_second_page_and_old_pages_lead_somewhere() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    crowded(&village).await;
    wati.types("/pantau").await;
    wati.taps("Semua (23)").await;
    let first = lines(&wati);
    assert_eq!(first.len(), 20);
    wati.can_not_tap("Sebelumnya");
    let (message, more) = button(&wati, "Lebih banyak");
    wati.taps("Lebih banyak").await;
    assert_eq!(lines(&wati).len(), 3);
    wati.can_not_tap("Lebih banyak");
    wati.taps("Sebelumnya").await;
    assert_eq!(lines(&wati), first);
    // Paging leaves one message, not a trail of them.
    assert_eq!(wati.last().id, message);
    wati.taps_old(message, &more).await;
    assert_eq!(lines(&wati).len(), 3);
    wati.taps("◀ Sumberasri").await;
    wati.taps("Menurut RT").await;
    wati.taps("003/005 (23)").await;
    wati.sees("RT/RW 003/005, Sumberasri: 23 orang");
    wati.taps("Semua (23)").await;
    assert_eq!(lines(&wati).len(), 20);
    wati.taps("◀ RT/RW 003/005").await;
    wati.taps("◀ Sumberasri").await;
    wati.sees("Sumberasri: 23 orang");
    village.is_well();
}

#[tokio::test]
async fn who_died_who_moved_and_who_was_registered_twice_stands_where_they_are() {
    let mut village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let karto = village.rt_head().await;
    let sri = village.registers(residents::sri()).await;
    let darto = village.registers(residents::darto()).await;
    village.passes(TimeDelta::minutes(1)).await;
    village
        .registers(Resident {
            account: Account::new(111, "Sri Baru"),
            name: "Hj. Sri Wahjuni, S.Pd",
            ..residents::sri()
        })
        .await;
    karto.types("/pantau").await;
    karto.sees("3 orang").taps("Semua (3)").await;
    let (old_list, _) = button(&karto, "Sri Wahyuni");
    karto
        .taps_all(&["Ya, orang yang sama", "Yakin, jadikan satu"])
        .await;
    karto.types("/pantau").await;
    karto.sees("2 orang");
    // The button of the record that is gone leads to the one that is.
    let gone = karto.screen();
    let gone = gone
        .messages
        .iter()
        .find(|seen| seen.id == old_list)
        .unwrap();
    for data in gone
        .buttons
        .iter()
        .flatten()
        .filter_map(|button| match &button.kind {
            ButtonKind::Press(data) if button.label.contains("Sri") => Some(data.clone()),
            _ => None,
        })
    {
        karto.taps_old(old_list, &data).await;
        karto.sees("· 72 tahun");
    }
    // Pak Darto moves to RT 1.
    darto.types("/ubah").await;
    darto.taps("RT/RW").await;
    darto.types("1/1").await;
    karto.types("/pantau").await;
    karto.sees("1 orang");
    wati.types("/pantau").await;
    wati.taps("Menurut RT").await;
    wati.can_tap("001/001 (1)").can_tap("003/005 (1)");
    // What was done for either record is found on the card of the one.
    sri.types("/darurat").await;
    wati.taps_all(&["Saya tangani", "Selesai", "Dirawat di rumah"])
        .await;
    wati.types("/warga Sri").await;
    wati.sees("peringatan 🔴 MERAH · selesai");
    karto.types("/warga Sri").await;
    karto.sees_not("peringatan").sees_not("MERAH");
    // Mbah Sri dies.
    sri.types("/darurat").await;
    wati.taps_all(&["Saya tangani", "Selesai", "Meninggal"])
        .await;
    wati.types("/pantau").await;
    wati.sees("Sumberasri: 1 orang");
    karto.types("/pantau").await;
    karto.sees("003/005, Sumberasri: 0 orang");
    village.restarts().await;
    assert_eq!(mended(&village), 0);
    village.is_well();
}

#[tokio::test]
async fn somebody_is_found_in_any_spelling_and_by_number() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    village.registers(residents::sri()).await;
    let darto = village.registers(residents::darto()).await;
    village.registers(residents::tini()).await;
    darto.types("/ubah").await;
    darto.taps("Telepon").await;
    darto.types("0812-0000-0102").await;
    for typed in [
        "/warga Sri Wahyuni",
        "/warga wahjuni",
        "/warga Hj. Sri Wahyuny",
    ] {
        wati.types(typed).await;
        wati.sees("Sri Wahyuni · 72 tahun");
    }
    wati.types("/warga +62 812 0000 0102").await;
    wati.sees("Darto Suwito").sees("Telepon: +62");
    wati.types("/warga Tini").await;
    wati.sees("Tini").sees("Tidak sedang isolasi");
    wati.types("/warga").await;
    wati.sees("Siapa yang dicari?");
    wati.types("Zulkifli").await;
    wati.sees("Tidak ada warga dengan nama atau nomor itu");
    wati.taps("Cari warga").await;
    wati.types("/menu").await;
    village
        .registers(Resident {
            account: Account::new(112, "Sri"),
            name: "Sri Lestari",
            rt_rw: "1/1",
            ..residents::sri()
        })
        .await;
    wati.types("/warga sri").await;
    wati.sees("Ada 2 orang. Yang mana?");
    wati.taps("Sri Lestari").await;
    wati.sees("Sri Lestari · 72 tahun · RT/RW 001/001");
    village.is_well();
}

#[tokio::test]
async fn food_is_kept_whoever_presses_twice_and_after_a_restart() {
    let mut village = Village::open().await;
    village.rt_head().await;
    village.registers(residents::sri()).await;
    let karto = village.phone(staff::pak_rt());
    karto.types("/warga Sri").await;
    let (message, yes) = button(&karto, "Butuh makanan");
    karto.taps_old(message, &yes).await;
    karto.taps_old(message, &yes).await;
    karto
        .shows("🍚 Butuh makanan\n")
        .can_tap("Tidak butuh makanan lagi");
    village.restarts().await;
    let karto = village.phone(staff::pak_rt());
    karto.types("/pantau").await;
    karto.can_tap("Butuh makanan (1)");
    karto.types("/warga Sri").await;
    karto.taps("Tidak butuh makanan lagi").await;
    karto.types("/pantau").await;
    assert!(
        labels(&karto)
            .iter()
            .all(|label| !label.contains("makanan"))
    );
    assert_eq!(mended(&village), 0);
    village.is_well();
}

#[tokio::test]
async fn every_name_in_a_list_is_a_look_and_two_within_the_hour_are_one() {
    let mut village = Village::open().await;
    village.rt_head().await;
    village.registers(residents::sri()).await;
    village.registers(residents::darto()).await;
    for expected in [2, 2] {
        let karto = village.phone(staff::pak_rt());
        karto.types("/pantau").await;
        karto.taps("Semua (2)").await;
        assert_eq!(village.count(Table::Audit).await, expected);
    }
    village.passes(TimeDelta::minutes(61)).await;
    let karto = village.phone(staff::pak_rt());
    karto.types("/pantau").await;
    karto.taps("Semua (2)").await;
    let kept = village.everything_kept().await;
    let looks = kept.iter().filter(|row| row.table == Table::Audit);
    let looks: Vec<&str> = looks.map(|row| row.text.as_str()).collect();
    assert_eq!(looks.len(), 4);
    assert!(
        looks.iter().all(|look| look.contains("monitoring")),
        "{looks:?}"
    );
    village.is_well();
}

/// Whatever of the lists the disk has spoilt, the auditor makes again.
#[tokio::test]
async fn lists_that_the_disk_has_lost_are_made_again() {
    for table in [Table::Monitored, Table::MonitoredBy, Table::MonitoredCount] {
        let mut village = Village::open().await;
        village.health_worker(staff::wati()).await;
        let darto = village.registers(residents::darto()).await;
        village.registers(residents::sri()).await;
        coughs(&darto).await;
        let timers = ["check-in/"];
        village
            .loses_timers_and_damages(&timers, crate::support::Lost::Whole, table)
            .await;
        assert!(mended(&village) > 0, "{table:?}");
        let wati = village.phone(staff::wati());
        wati.types("/pantau").await;
        wati.sees("Sumberasri: 2 orang").can_tap("Semua (2)");
        wati.taps("KUNING (1)").await;
        assert_eq!(lines(&wati).len(), 1);
        village.restarts().await;
        assert_eq!(mended(&village), 0, "{table:?}");
        village.is_well();
    }
}

#[tokio::test]
async fn forged_and_foreign_buttons_are_explained() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    village.registers(residents::sri()).await;
    wati.types("/pantau").await;
    let (message, _) = button(&wati, "Semua");
    for (word, subject) in [
        ("board", Subject::Thing(1)),
        ("all", Subject::None),
        ("card", Subject::Thing(99)),
        ("all-after-0000000000000", Subject::Thing(7)),
        ("food", Subject::Thing(99)),
    ] {
        let pointer = Pointer::new(Feature::Monitoring, word, subject);
        wati.taps_old(message, &pointer.to_string()).await;
        assert!(!wati.toast().is_empty(), "{word}");
    }
    village.is_well();
}

#[tokio::test]
async fn an_rt_head_reports_for_somebody_and_danger_rings_at_the_tick() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let karto = village.rt_head().await;
    village.registers(residents::sri()).await;
    village.registers(residents::darto()).await;
    karto.types("/warga Darto").await;
    karto.can_not_tap("Minta ditelepon").can_not_tap("Riwayat");
    karto.taps("Laporkan hari ini").await;
    karto.sees("Bagaimana kabar").taps("Sehat").await;
    karto.sees("hari ini tersimpan");
    wati.types("/pantau").await;
    wati.can_tap("HIJAU (1)");
    karto.types("/warga Sri").await;
    karto.taps_all(&["Laporkan hari ini", "Ada keluhan"]).await;
    karto.sees_not("Apa saja yang dirasakan");
    karto.taps("Bibir").await;
    wati.shows("🔴 MERAH");
    karto.taps("Kirim").await;
    karto.sees("Petugas kesehatan membacanya").sees_not("MERAH");
    wati.types("/pantau").await;
    wati.taps("MERAH (1)").await;
    assert!(lines(&wati)[0].starts_with("S.W."));
    village.is_well();
}

#[tokio::test]
async fn a_nurse_enters_complaints_and_values_also_across_a_restart() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.registers(residents::darto()).await;
    let wati = village.phone(staff::wati());
    wati.types("/warga Darto").await;
    wati.taps_all(&["Laporkan hari ini", "Ada keluhan", "Tidak ada", "Batuk"])
        .await;
    village.restarts().await;
    let wati = village.phone(staff::wati());
    wati.taps("Lanjut").await;
    wati.types("385").await;
    wati.sees("385").sees("36,8");
    wati.types("/pantau").await;
    wati.taps("Lanjutkan").await;
    wati.types("38,5").await;
    wati.types("95").await;
    wati.sees("tersimpan");
    wati.types("/warga Darto").await;
    wati.sees("🟡 KUNING · 38,5\u{A0}°C · SpO2 95\u{A0}% · Batuk");
    // Left in the middle, what was ticked is filed all the same.
    wati.taps_all(&["Laporkan hari ini", "Ada keluhan", "Tidak ada", "Lemas"])
        .await;
    village.passes(TimeDelta::minutes(31)).await;
    wati.types("/warga Darto").await;
    wati.sees("KUNING · Lemas");
    village.is_well();
}

#[tokio::test]
async fn a_missed_day_is_filled_in_marked_so_and_rings_nobody() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let karto = village.rt_head().await;
    let darto = village.registers(residents::darto()).await;
    karto.types("/warga Darto").await;
    karto.taps("Isi hari yang terlewat").await;
    assert!(karto.toast().contains("Tidak ada hari yang terlewat"));
    village.becomes("2020-04-14 06:30").await;
    healthy(&darto).await;
    let rings = wati.rings();
    karto.types("/warga Darto").await;
    karto.taps("Isi hari yang terlewat").await;
    karto
        .sees("Hari mana")
        .can_tap("Sen, 13 Apr")
        .can_not_tap("Min, 12 Apr");
    karto
        .taps_all(&["Sen, 13 Apr", "Ada keluhan", "Bibir"])
        .await;
    karto.taps("Kirim").await;
    karto
        .sees("untuk Senin, 13 April 2020 tersimpan, dengan tanda diisi kemudian")
        .sees("petugas tidak dipanggil")
        .can_tap("Laporkan hari ini");
    assert_eq!(wati.rings(), rings, "a day that is over rings nobody");
    // No card; in the recap stands how many are MERAH.
    wati.shows_not("MERAH ·");
    // Today's grade stands; the day is there, and marked.
    wati.types("/pantau").await;
    wati.can_tap("HIJAU (1)").can_not_tap("MERAH (");
    wati.types("/warga Darto").await;
    wati.sees("Sen, 13 Apr: 🔴 MERAH")
        .sees("diisi kemudian oleh petugas");
    darto.types("/riwayat").await;
    darto.sees("diisi kemudian oleh petugas");
    karto.types("/warga Darto").await;
    karto.taps("Isi hari yang terlewat").await;
    assert!(karto.toast().contains("Tidak ada hari yang terlewat"));
    village.is_well();
}

#[tokio::test]
async fn a_missed_day_ends_silence_and_two_officers_fill_it_in_once() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let karto = village.rt_head().await;
    village.registers(residents::darto()).await;
    village.becomes("2020-04-14 06:30").await;
    for phone in [&wati, &karto] {
        phone.types("/warga Darto").await;
        phone
            .taps_all(&["Isi hari yang terlewat", "Sen, 13 Apr"])
            .await;
    }
    wati.taps("Sehat").await;
    wati.sees("tersimpan");
    karto.taps("Sehat").await;
    karto.sees("sudah diisi orang lain");
    wati.types("/pantau").await;
    wati.sees("Belum: 1. Tidak ada kabar sehari lebih: 0");
    village.is_well();
}

#[tokio::test]
async fn a_nurse_has_somebody_called_and_the_neighbourhood_s_own_people_do_it() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let karto = village.rt_head().await;
    village.registers(residents::darto()).await;
    wati.types("/warga Darto").await;
    let (message, call) = button(&wati, "Minta ditelepon");
    wati.taps("Minta ditelepon").await;
    wati.sees("Tugas: datangi untuk Bapak Darto dikirim kepada Pak Karto");
    karto
        .shows("Diminta Bidan Wati: mohon ditanya kabarnya")
        .shows("Darto Suwito");
    wati.taps_old(message, &call).await;
    assert!(wati.toast().contains("sudah ada"), "{}", wati.toast());
    wati.types("/warga Darto").await;
    wati.sees("🚪 Tugas: datangi, sejak");
    wati.taps("Minta dikunjungi").await;
    wati.sees("Tugas: kunjungi").sees("Pak Karto");
    karto.taps("Sudah saya datangi: sehat").await;
    karto.sees("tersimpan");
    wati.types("/warga Darto").await;
    wati.sees("🟢 HIJAU")
        .sees("Sebelumnya")
        .sees("Tugas: kunjungi · selesai, Pak Karto")
        .sees("Tugas: datangi · selesai");
    karto.taps_old(message, &call).await;
    karto.shows_not("dikirim kepada");
    village.is_well();
}

#[tokio::test]
async fn a_card_names_the_house_and_each_name_on_it_is_a_look() {
    let mut village = Village::open().await;
    village.rt_head().await;
    let narti = house(&village, 2).await;
    let karto = village.phone(staff::pak_rt());
    karto.types("/pantau").await;
    karto.sees("3 orang").sees("Belum: 0");
    karto.types("/warga Dimas").await;
    karto
        .sees("Dimas · 8 tahun")
        .sees("Serumah:")
        .sees("Slamet Riyadi")
        .sees("Yang melapor untuknya: Narti Lestari")
        .sees("Ditanya lewat Telegram keluarga");
    narti.does(|telephone| telephone.blocks_bot()).await;
    karto.types("/pantau").await;
    karto.taps("Tidak lewat Telegram (3)").await;
    assert_eq!(lines(&karto).len(), 3);
    let kept = village.everything_kept().await;
    let looks = kept.iter().filter(|row| row.table == Table::Audit);
    let looks: Vec<&str> = looks.map(|row| row.text.as_str()).collect();
    assert_eq!(looks.len(), 3, "one each within the hour: {looks:?}");
    village.is_well();
}
