//! The recap: `/rekap` and at the hours of the digest, for those who see health, for RT heads
//! and officers, and for the gugus tugas.
//!
//! With `SIAGA_PICTURES` set to a folder the pictures are left there, to be looked at.

use siaga::config::{Config, Village as Place};
use siaga::domain::access::Role;
use siaga::domain::place::Area;
use siaga::drill::{Account, ButtonKind, Seen};

use crate::reminders::times;
use crate::support::arrivals::siti;
use crate::support::residents::Resident;
use crate::support::{Lost, Phone, Start, Village, residents, staff};

const RECAP: &str = "Rekap Sumberasri";

/// Somebody of 45 without conditions, in isolation since 8 April.
fn resident(number: i64, name: &'static str) -> Resident {
    Resident {
        account: Account::new(number, name),
        name,
        isolation: Some(("Kontak erat", "8-4-2020")),
        ..residents::darto()
    }
}

async fn healthy(phone: &Phone<'_>) {
    phone.types("/lapor").await;
    phone.taps("🙂 Sehat").await;
    for label in ["Tidak punya termometer", "Lewati", "Kirim"] {
        if phone.last().labels().iter().any(|had| had.contains(label)) {
            phone.taps(label).await;
        }
    }
    phone.sees("HIJAU");
}

/// A cough and nothing else: KUNING.
async fn coughs(phone: &Phone<'_>) {
    phone.types("/lapor").await;
    phone
        .taps_all(&["Ada keluhan", "Batuk", "Lanjut", "Tidak ada"])
        .await;
    phone.types("37,1").await;
    for label in ["Lewati", "Lewati", "Tidak", "Kirim"] {
        if phone.last().labels().iter().any(|had| had.contains(label)) {
            phone.taps(label).await;
        }
    }
    phone.sees("KUNING");
}

/// The newest recap on a telephone.
#[track_caller]
fn recap(phone: &Phone<'_>) -> Seen {
    let screen = phone.screen();
    let newest = screen.messages.iter().rev();
    let mut recaps = newest.filter(|seen| seen.text.contains("📊 Rekap"));
    let found = recaps.next().cloned();
    found.unwrap_or_else(|| panic!("no recap:\n{screen}"))
}

#[track_caller]
fn says(phone: &Phone<'_>, lines: &[&str]) {
    let text = recap(phone).text;
    for line in lines {
        assert!(text.contains(line), "{line:?} is not in:\n{text}");
    }
}

#[track_caller]
fn says_not(phone: &Phone<'_>, words: &[&str]) {
    let text = recap(phone).text;
    for word in words {
        assert!(!text.contains(word), "{word:?} is in:\n{text}");
    }
}

/// The picture as it lies on the telephone: it is a PNG of that many points.
#[track_caller]
fn picture(phone: &Phone<'_>, name: &str) -> Vec<u8> {
    let seen = recap(phone);
    assert_eq!(seen.kind, "photo", "{}", phone.screen());
    let (mime, bytes) = phone.telephone.saves(&seen).unwrap();
    assert_eq!(mime, "image/png");
    let decoder = png::Decoder::new(std::io::Cursor::new(&bytes));
    let reader = decoder.read_info().unwrap();
    assert_eq!(reader.info().width, 1080);
    if let Ok(folder) = std::env::var("SIAGA_PICTURES") {
        std::fs::write(format!("{folder}/{name}.png"), &bytes).unwrap();
    }
    bytes.to_vec()
}

/// What the button with this label on the newest recap sends.
#[track_caller]
fn button(phone: &Phone<'_>, label: &str) -> (i32, String) {
    let seen = recap(phone);
    for button in seen.buttons.iter().flatten() {
        if let (true, ButtonKind::Press(data)) = (button.label.contains(label), &button.kind) {
            return (seen.id, data.clone());
        }
    }
    panic!("no button {label:?} on:\n{}", seen.text);
}

/// Two villages more of the same puskesmas.
fn three_villages(config: &mut Config) {
    let one = config.villages[0].clone();
    for (id, name) in [("rejo", "Rejo"), ("sari", "Sari")] {
        config.villages.push(Place {
            id: id.parse().unwrap(),
            name: name.to_owned(),
            posko: Vec::new(),
            ..one.clone()
        });
    }
}

async fn three() -> Village {
    Village::start(Start {
        config: three_villages,
        ..Start::default()
    })
    .await
}

/// Somebody of one of the three villages registers.
async fn registers_in<'v>(village: &'v Village, place: &str, who: Resident) -> Phone<'v> {
    let phone = village.phone(who.account.clone());
    phone.types("/start").await;
    phone
        .taps_all(&["Indonesia", "Setuju", "sedang isolasi"])
        .await;
    phone.taps(place).await;
    phone.types(who.name).await;
    phone.types(who.rt_rw).await;
    phone.types(who.born).await;
    phone.taps(who.sex).await;
    phone.types("Lewati").await;
    phone.taps("Tidak ada").await;
    let (reason, first_day) = who.isolation.unwrap();
    phone.taps(reason).await;
    phone.types(first_day).await;
    phone.taps_all(&["Tidak", "Benar"]).await;
    phone.sees("Anda sudah terdaftar");
    phone
}

#[tokio::test]
async fn a_day_with_everything_in_it_at_both_hours_and_on_demand() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    let rt = village.rt_head().await;
    let sri = village.registers(residents::sri()).await;
    let darto = village.registers(residents::darto()).await;
    let ratna = village.registers(residents::ratna()).await;
    village.registers(residents::bima()).await;
    village.registers(residents::tini()).await;
    let joko = village.phone(Account::new(120, "Joko"));
    joko.arrives("Joko Susilo", &[siti()], "Semua sehat").await;
    // Everybody was registered today; tomorrow they are waited for.
    village.becomes("2020-04-13 08:00").await;
    healthy(&ratna).await;
    coughs(&darto).await;
    healthy(&sri).await;
    village.becomes("2020-04-13 09:30").await;
    sri.types("/darurat").await;
    village.becomes("2020-04-13 12:00").await;
    says(
        &wati,
        &[
            "Senin, 13 April 2020, sampai pukul 12.00",
            "Sedang isolasi: 6 orang",
            "Sudah lapor: 3 dari 6 yang ditunggu (50\u{A0}%)",
            "🔴 MERAH 0 · 🟠 ORANYE 0 · 🟡 KUNING 1 · 🟢 HIJAU 2",
            "belum lapor 3 · baru terdaftar 0, tanpa kabar sehari lebih 0",
            "Terdaftar hari itu: 0",
            "Peringatan terbuka: 1 (🔴 MERAH 1). Yang tertua sudah 2 jam 30 menit.",
            "Kontak erat 3",
            "Pelaku perjalanan: 3 · dari zona merah 2, zona lain 0, zonanya belum diketahui 1",
        ],
    );
    says_not(&wati, &["Sri", "Darto", "Joko", "003/005"]);
    picture(&wati, "recap-noon");
    assert_eq!(times(&wati, RECAP), ["12 12:00", "12 17:00", "13 12:00"]);
    assert_eq!(times(&hadi, RECAP), ["12 12:00", "12 17:00", "13 12:00"]);
    rt.shows_not("Rekap");

    // What comes in the afternoon is in the one of five.
    village.becomes("2020-04-13 15:00").await;
    coughs(&ratna).await;
    village.becomes("2020-04-13 17:00").await;
    says(&wati, &["sampai pukul 17.00", "KUNING 2 · 🟢 HIJAU 1"]);
    village.becomes("2020-04-13 20:00").await;
    wati.types("/rekap").await;
    says(&wati, &["sampai pukul 20.00", "Sudah lapor: 3 dari 6"]);
    // The day before is a tap away, and so is the way back.
    wati.taps("Sehari sebelumnya").await;
    says(
        &wati,
        &[
            "Minggu, 12 April 2020, sehari penuh",
            "Terdaftar hari itu: 6",
        ],
    );
    says_not(&wati, &["Peringatan terbuka"]);
    picture(&wati, "recap-yesterday");
    wati.taps("Hari ini").await;
    says(&wati, &["Senin, 13 April 2020"]);
    village.is_well();
}

#[tokio::test]
async fn silence_stands_in_no_grade_and_the_days_stay_as_they_were_over_the_end_of_a_month() {
    let mut village = Village::start(Start {
        at: "2020-04-29 06:30",
        ..Start::default()
    })
    .await;
    village.health_worker(staff::wati()).await;
    let late = Resident {
        isolation: Some(("Kontak erat", "28-4-2020")),
        ..residents::darto()
    };
    let darto = village.registers(late).await;
    let silent = Resident {
        isolation: Some(("Kontak erat", "17-4-2020")),
        ..residents::ratna()
    };
    village.registers(silent).await;
    healthy(&darto).await;
    village.becomes("2020-04-30 09:00").await;
    healthy(&village.phone(residents::darto().account)).await;
    village.becomes("2020-05-01 09:00").await;
    village.restarts().await;
    let wati = village.phone(staff::wati());
    wati.types("/rekap").await;
    says(
        &wati,
        &[
            "Jumat, 1 Mei 2020",
            "Sudah lapor: 0 dari 2 yang ditunggu (0\u{A0}%)",
            "MERAH 0 · 🟠 ORANYE 0 · 🟡 KUNING 0 · 🟢 HIJAU 0",
            "belum lapor 2 · baru terdaftar 0, tanpa kabar sehari lebih 1",
            "Masa isolasi habis hari itu: 1 · sudah lewat, belum diputuskan: 0",
        ],
    );
    picture(&wati, "recap-month");
    wati.taps("Sehari sebelumnya").await;
    says(&wati, &["30 April", "Sudah lapor: 1 dari 2", "HIJAU 1"]);
    // A day that is filled in later counts in its own day, and says so.
    wati.types("/warga Ratna").await;
    wati.taps_all(&["Isi hari yang terlewat", "30 Apr", "ehat"])
        .await;
    for label in ["Tidak punya termometer", "Lewati", "Kirim"] {
        if wati.last().labels().iter().any(|had| had.contains(label)) {
            wati.taps(label).await;
        }
    }
    wati.types("/rekap").await;
    says(&wati, &["Sudah lapor: 0 dari 2"]);
    wati.taps("Sehari sebelumnya").await;
    says(
        &wati,
        &[
            "Sudah lapor: 2 dari 2",
            "Laporan yang menyusul setelah harinya lewat: 1",
        ],
    );
    village.is_well();
}

#[tokio::test]
async fn how_isolations_ended_is_told_and_an_end_that_is_taken_back_is_counted_no_more() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = Resident {
        oximeter: false,
        ..residents::sri()
    };
    let sri = village.registers(sri).await;
    village.registers(residents::darto()).await;
    for day in [19, 20, 21] {
        village.becomes(&format!("2020-04-{day} 10:00")).await;
        healthy(&sri).await;
    }
    village.becomes("2020-04-22 08:30").await;
    wati.taps("✅ S.W.").await;
    wati.taps("Akhiri isolasi").await;
    wati.types("/rekap").await;
    says(
        &wati,
        &["Sedang isolasi: 1", "Isolasi berakhir: 1 · selesai 1"],
    );
    wati.taps("Batalkan: lanjutkan isolasi").await;
    wati.types("/rekap").await;
    says(&wati, &["Sedang isolasi: 2", "Isolasi berakhir: 0"]);
    village.is_well();
}

/// Of referred, and died there, on one day only the first has ended the isolation: that is the
/// one that is counted, and the one that is taken back.
#[tokio::test]
async fn of_two_ends_in_a_row_the_one_that_was_counted_is_taken_back() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = Resident {
        oximeter: false,
        ..residents::sri()
    };
    village.registers(sri).await;
    village.registers(residents::darto()).await;
    for (name, steps) in [
        ("Sri Wahyuni", ["dirujuk", "Tanpa catatan"]),
        ("Darto Suwito", ["meninggal dunia", "Ya, meninggal dunia"]),
        ("Sri Wahyuni", ["meninggal dunia", "Ya, meninggal dunia"]),
    ] {
        wati.types(&format!("/warga {name}")).await;
        wati.taps_all(&["Akhir isolasi", "Berakhir dengan cara lain"])
            .await;
        wati.taps_all(&steps).await;
    }
    wati.types("/rekap").await;
    says(
        &wati,
        &["Isolasi berakhir: 2 · dirujuk 1 · meninggal dunia 1"],
    );
    wati.types("/warga Sri Wahyuni").await;
    wati.taps_all(&["Akhir isolasi", "Batalkan: lanjutkan isolasi"])
        .await;
    wati.types("/rekap").await;
    says(
        &wati,
        &[
            "Sedang isolasi: 1",
            "Isolasi berakhir: 1 · meninggal dunia 1",
        ],
    );
    village.is_well();
}

#[tokio::test]
async fn after_an_outage_it_comes_once_and_not_at_night() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    coughs(&darto).await;
    village.becomes("2020-04-12 11:00").await;
    village.closes().await;
    village
        .clock
        .move_to(crate::support::at("2020-04-12 17:20"));
    village.opens().await;
    let wati = village.phone(staff::wati());
    assert_eq!(times(&wati, RECAP), ["12 17:20"], "once for noon and five");
    village.restarts().await;
    village.becomes("2020-04-13 11:50").await;
    village.closes().await;
    village
        .clock
        .move_to(crate::support::at("2020-04-13 22:00"));
    village.opens().await;
    village.becomes("2020-04-14 05:59").await;
    let wati = village.phone(staff::wati());
    assert_eq!(times(&wati, RECAP), ["12 17:20"], "the night is quiet");
    village.becomes("2020-04-14 12:01").await;
    assert_eq!(times(&wati, RECAP), ["12 17:20", "14 06:00", "14 12:00"]);
    // Of the days of the outage there are numbers, too.
    wati.types("/rekap").await;
    wati.taps("Sehari sebelumnya").await;
    says(&wati, &["13 April", "Sudah lapor: 0 dari 1"]);
    village.is_well();
}

#[tokio::test]
async fn a_lost_timer_is_set_again() {
    for lost in Lost::ALL {
        let mut village = Village::open().await;
        village.health_worker(staff::wati()).await;
        village.registers(residents::darto()).await;
        village.loses_timers(&["recap"], lost).await;
        village.becomes("2020-04-12 17:01").await;
        let wati = village.phone(staff::wati());
        let came = times(&wati, RECAP);
        assert!(came.contains(&"12 17:00".to_owned()), "{lost:?}: {came:?}");
        let mut once = came.clone();
        once.dedup();
        assert_eq!(came, once);
    }
}

#[tokio::test]
async fn an_empty_village_is_quiet_and_says_so_when_asked() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    village.registers(residents::tini()).await;
    village.becomes("2020-04-12 17:01").await;
    wati.shows_not("Rekap");
    wati.types("/rekap").await;
    assert_eq!(wati.last().kind, "text");
    says(
        &wati,
        &[
            "Tidak ada orang yang sedang isolasi",
            "Tidak ada peringatan terbuka",
        ],
    );
    wati.can_tap("Menu");
    village.is_well();
}

#[tokio::test]
async fn each_reads_of_their_own_villages_and_the_coordinator_of_all_with_a_way_to_each() {
    let village = three().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    let rejo = Area::Village("rejo".parse().unwrap());
    let rini = village
        .joins(staff::rini(), Role::HealthWorker, rejo.clone())
        .await;
    let darto = registers_in(&village, "Sumberasri", resident(110, "Darto")).await;
    coughs(&darto).await;
    let budi = registers_in(&village, "Rejo", resident(111, "Budi")).await;
    healthy(&budi).await;
    // Nobody works in Sari.
    registers_in(&village, "Sari", resident(112, "Cipto")).await;
    village.becomes("2020-04-12 12:00").await;
    says(
        &wati,
        &["Rekap Sumberasri", "Sedang isolasi: 1", "KUNING 1"],
    );
    says(&rini, &["Rekap Rejo", "Sedang isolasi: 1", "HIJAU 1"]);
    says(
        &hadi,
        &[
            "Rekap Puskesmas Karangjati",
            "Sedang isolasi: 3",
            "Sumberasri: 1 orang · lapor 1/1 · K 1 · belum 0",
            "Rejo: 1 orang · lapor 1/1 · H 1 · belum 0",
            "Sari: 1 orang · lapor 0/0 · belum 1",
        ],
    );
    picture(&hadi, "recap-puskesmas");
    let (_, to_sari) = button(&hadi, "Sari");
    hadi.taps("Sari").await;
    says(&hadi, &["Rekap Sari", "Sedang isolasi: 1"]);
    hadi.taps("⬆ Puskesmas Karangjati").await;
    says(&hadi, &["Rekap Puskesmas Karangjati"]);
    // A nurse who presses somebody else's button reads nothing of it.
    let before = recap(&wati);
    wati.taps_old(before.id, &to_sari).await;
    assert!(wati.toast().contains("di luar wilayah"), "{}", wati.toast());
    assert_eq!(recap(&wati).id, before.id);
    wati.taps_old(before.id, "rk1.show.zzz").await;
    wati.taps_old(before.id, "rk1.show").await;
    wati.taps_old(before.id, "rk1.places.5").await;
    wati.sees("Rekap mana?")
        .can_tap("Sumberasri")
        .can_not_tap("Rejo");
    // Only one village of three: there is no sum from which the others could be had.
    wati.types("/rekap").await;
    wati.sees_not("Puskesmas");
    // With a second village the sum of both, of three villages not that of all.
    let sari = Area::Village("sari".parse().unwrap());
    let code = village.invitation(Role::HealthWorker, sari).await;
    rini.starts_with(&format!("undang_{code}")).await;
    rini.types("/rekap").await;
    says(&rini, &["Rekap Puskesmas Karangjati", "Sedang isolasi: 2"]);
    says_not(&rini, &["Sumberasri"]);
    village.is_well();
}

#[tokio::test]
async fn who_is_revoked_between_reads_no_more_and_old_buttons_are_explained() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    village.registers(residents::darto()).await;
    village.becomes("2020-04-12 12:00").await;
    let (message, data) = button(&wati, "Sehari sebelumnya");
    hadi.types("/undang").await;
    hadi.taps_all(&["Bidan Wati", "Cabut", "Ya"]).await;
    let before = times(&wati, RECAP);
    wati.taps_old(message, &data).await;
    wati.types("/rekap").await;
    wati.sees("petugas");
    village.becomes("2020-04-12 17:00").await;
    assert_eq!(times(&wati, RECAP), before);
    assert_eq!(times(&hadi, RECAP), ["12 12:00", "12 17:00"]);
    // A day that is long over is kept no more.
    let (message, data) = button(&hadi, "Sehari sebelumnya");
    village.becomes("2020-05-12 09:00").await;
    hadi.taps_old(message, &data).await;
    assert!(hadi.toast().contains("14 hari"), "{}", hadi.toast());
    village.is_well();
}

#[tokio::test]
async fn a_blocked_nurse_keeps_it_from_nobody_else() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    village.registers(residents::darto()).await;
    wati.telephone.blocks_bot();
    village.becomes("2020-04-12 17:00").await;
    assert_eq!(times(&rini, RECAP), ["12 12:00", "12 17:00"]);
    village.is_well();
}

#[tokio::test]
async fn two_records_that_become_one_are_counted_once() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let karto = village.rt_head().await;
    let darto = village.registers(residents::darto()).await;
    healthy(&darto).await;
    wati.types("/rekap").await;
    says(&wati, &["Sedang isolasi: 1"]);
    let again = Resident {
        account: Account::new(130, "Darto"),
        isolation: Some(("Kontak erat", "8-4-2020")),
        ..residents::darto()
    };
    village.registers(again).await;
    wati.types("/rekap").await;
    says(&wati, &["Sedang isolasi: 2", "HIJAU 1", "belum lapor 1"]);
    karto
        .taps_all(&["Ya, orang yang sama", "Yakin, jadikan satu"])
        .await;
    wati.types("/rekap").await;
    says(&wati, &["Sedang isolasi: 1", "HIJAU 1", "belum lapor 0"]);
    village.is_well();
}

#[tokio::test]
async fn both_vocabularies_of_the_guideline_are_spoken() {
    let rules = include_str!("../../config/protocol.toml")
        .replace("revision = \"rev5\"", "revision = \"rev4\"");
    for (rules, spoken, other) in [
        (
            include_str!("../../config/protocol.toml"),
            ["Kontak erat 1", "Pelaku perjalanan 2", "Suspek 1"],
            "(ODP)",
        ),
        (
            rules.as_str(),
            [
                "Orang tanpa gejala (OTG) 1",
                "Orang dalam pemantauan (ODP) 1",
                "Pasien dalam pengawasan (PDP) 1",
            ],
            "Kontak erat",
        ),
    ] {
        let village = Village::open_with_protocol(rules).await;
        let wati = village.health_worker(staff::wati()).await;
        village.registers(residents::sri()).await;
        village.registers(residents::darto()).await;
        let waits = Resident {
            isolation: Some(("Menunggu hasil", "8-4-2020")),
            ..resident(113, "Budi")
        };
        village.registers(waits).await;
        let joko = village.phone(Account::new(120, "Joko"));
        joko.arrives("Joko Susilo", &[], "Sehat").await;
        wati.types("/rekap").await;
        says(&wati, &spoken);
        says_not(&wati, &[other]);
        // The card says it in the same words.
        wati.types("/warga Sri").await;
        let status = spoken[0].trim_end_matches(" 1");
        wati.sees(&format!("Status: {status}"));
        village.is_well();
    }
}

#[tokio::test]
async fn rt_heads_and_officers_read_how_many_and_nothing_of_health() {
    let village = Village::open().await;
    let rt = village.rt_head().await;
    let wiryo = village
        .joins(staff::wiryo(), Role::VillageOfficer, village.area())
        .await;
    let sri = village.registers(residents::sri()).await;
    village.registers(residents::darto()).await;
    village.registers(residents::ratna()).await;
    village.becomes("2020-04-13 08:00").await;
    healthy(&sri).await;
    rt.types("/rekap").await;
    says(
        &rt,
        &[
            "RT/RW 003/005, Sumberasri",
            "Sedang isolasi: 2 orang",
            "Ada kabar hari ini: 1 · belum: 1 · tanpa kabar sehari lebih: 0",
        ],
    );
    wiryo.types("/rekap").await;
    says(&wiryo, &["Sumberasri", "Sedang isolasi: 3 orang"]);
    for phone in [&rt, &wiryo] {
        says_not(
            phone,
            &[
                "HIJAU",
                "KUNING",
                "MERAH",
                "Kontak",
                "Status",
                "Peringatan",
                "Sri",
            ],
        );
        assert_eq!(recap(phone).kind, "text");
        phone.can_tap("Pantau");
    }
    says_not(&wiryo, &["kabar"]);
    let before = times(&rt, "Rekap").len();
    village.becomes("2020-04-13 17:01").await;
    assert_eq!(times(&rt, "Rekap").len(), before, "only when they ask");
    village.is_well();
}

#[tokio::test]
async fn the_task_force_reads_counts_by_which_nobody_is_known_and_nothing_else() {
    let village = three().await;
    let kabupaten = village
        .joins(
            Account::new(206, "Bu Endang"),
            Role::TaskForce,
            Area::Kabupaten,
        )
        .await;
    let names = ["Adi", "Bayu", "Cipto", "Dedi", "Eko", "Fajar", "Gito"];
    for (number, name) in (300..).zip(names) {
        let phone = registers_in(&village, "Sumberasri", resident(number, name)).await;
        if name != "Gito" {
            healthy(&phone).await;
        }
    }
    let hari = registers_in(&village, "Rejo", resident(310, "Hari")).await;
    coughs(&hari).await;
    kabupaten.types("/rekap").await;
    says(
        &kabupaten,
        &[
            "Rekap Kabupaten Sukoharjo",
            "Sedang isolasi: 8",
            "Terdaftar hari itu: 8",
            "Isolasi berakhir: ✱ ditutup",
            // One KUNING and one unreported: together fewer than five, so HIJAU goes as well.
            "🟢 HIJAU: ✱ ditutup",
            "🟡 KUNING: ✱ ditutup",
            "◻ belum lapor: ✱ ditutup",
            "Kontak erat: ✱ ditutup",
            // Rejo has one and Sari nobody: Sumberasri would give them away.
            "3 desa lain, masing-masing: ✱ ditutup",
            "angka di bawah 5",
        ],
    );
    says_not(&kabupaten, &["Hari\n", "Gito", ": 7", ": 6"]);
    assert_eq!(recap(&kabupaten).kind, "text", "heights would be numbers");
    kabupaten.taps("Sehari sebelumnya").await;
    says(&kabupaten, &["Belum ada angka untuk hari itu"]);
    // No other command of health answers them.
    for command in [
        "/pantau",
        "/warga Hari",
        "/peringatan",
        "/hasil",
        "/tugas",
        "/posko",
        "/tambah",
        "/tautkan",
    ] {
        kabupaten.types(command).await;
        kabupaten.sees("petugas").sees_not("Hari Suwito");
    }
    for (word, count) in [("mo1.board", 1), ("mo1.all", 1), ("rk1.places", 0)] {
        kabupaten
            .taps_old(recap(&kabupaten).id, &format!("{word}.{count}"))
            .await;
        kabupaten.sees_not("Sumberasri: 7");
    }
    // It comes by itself, too.
    village.becomes("2020-04-12 17:00").await;
    let came = times(&kabupaten, "Rekap Kabupaten");
    assert_eq!(
        came.iter().filter(|at| **at == "12 17:00").count(),
        1,
        "{came:?}"
    );
    // With a fifth in Rejo there are two numbers to show.
    village.becomes("2020-04-13 08:00").await;
    for (number, name) in (320..).zip(["Iwan", "Joko", "Kasan", "Lukman"]) {
        registers_in(&village, "Rejo", resident(number, name)).await;
    }
    for (number, name) in (330..).zip(["Mulyo", "Narto", "Parno", "Slamet", "Warno"]) {
        registers_in(&village, "Sari", resident(number, name)).await;
    }
    kabupaten.types("/rekap").await;
    says(
        &kabupaten,
        &["Sumberasri: 7", "Rejo: 5", "Sari: 5", "Sedang isolasi: 17"],
    );
    // Whoever is to read of one village sees the same numbers, and only that one's.
    let one = village
        .joins(
            Account::new(207, "Pak Surya"),
            Role::TaskForce,
            Area::Village("rejo".parse().unwrap()),
        )
        .await;
    one.types("/rekap").await;
    says(&one, &["Rejo: 5"]);
    says_not(&one, &["Sumberasri", "Sari:", "17"]);
    village.is_well();
}
