//! `/hasil`: a round of tests, from the first name to the last "Sudah saya baca".

use chrono::TimeDelta;
use siaga::domain::access::Role;
use siaga::domain::place::Area;
use siaga::drill::{Account, ButtonKind, Target, Trouble, When};
use siaga::store::table::Table;

use crate::household::house;
use crate::support::residents::{self, Resident};
use crate::support::{Phone, Village, staff};

const NAMES: [&str; 29] = [
    "Agus Salim",
    "Budi Raharjo",
    "Citra Lestari",
    "Dewi Anggraini",
    "Eko Prasetyo",
    "Fitri Handayani",
    "Gunawan Susilo",
    "Hesti Purwanti",
    "Indra Kusuma",
    "Jumadi Saputra",
    "Kartika Sari",
    "Lukman Hakim",
    "Mulyono Hadi",
    "Nurul Aini",
    "Oktavia Rahma",
    "Purnomo Sidik",
    "Qomar Udin",
    "Rahmat Basuki",
    "Siti Maimunah",
    "Tri Widodo",
    "Umi Kalsum",
    "Vina Oktari",
    "Warsito Jati",
    "Xaverius Bayu",
    "Yatmi Suparni",
    "Zainal Arif",
    "Bambang Irawan",
    "Lastri Murni",
    "Pariyem Wulan",
];
const PLACES: [&str; 5] = ["1/1", "1/2", "2/1", "3/5", "4/5"];
const YEARS: [&str; 29] = [
    "1961", "1962", "1963", "1964", "1965", "1966", "1967", "1968", "1969", "1970", "1971", "1972",
    "1973", "1974", "1975", "1976", "1977", "1978", "1979", "1980", "1981", "1982", "1983", "1984",
    "1985", "1986", "1987", "1988", "1989",
];

fn contact(place: usize) -> Resident {
    Resident {
        account: Account::new(1000 + i64::try_from(place).unwrap(), NAMES[place]),
        name: NAMES[place],
        rt_rw: PLACES[place % PLACES.len()],
        born: YEARS[place],
        pregnant: None,
        sex: "Laki-laki",
        conditions: &[],
        isolation: Some(("Kontak erat", "8-4-2020")),
        oximeter: false,
    }
}

/// The button with this label, as it lies on the telephone.
#[track_caller]
pub(crate) fn button(phone: &Phone<'_>, label: &str) -> (i32, String) {
    for seen in phone.screen().messages.iter().rev() {
        for button in seen.buttons.iter().flatten() {
            if let (true, ButtonKind::Press(data)) = (button.label.contains(label), &button.kind) {
                return (seen.id, data.clone());
            }
        }
    }
    panic!("no button {label:?} on {}", phone.screen());
}

/// A new session of today in the village hall.
pub(crate) async fn session(phone: &Phone<'_>, kind: &str) {
    phone.types("/hasil").await;
    phone
        .taps_all(&["Sesi tes baru", kind, "Hari ini", "Balai Desa"])
        .await;
    phone.sees(kind).sees("Belum ada orangnya");
}

/// Pastes a list, checks nothing, saves and sends it.
pub(crate) async fn pastes(phone: &Phone<'_>, list: &str) {
    phone.taps("Tempel daftar").await;
    phone.types(list).await;
    phone.taps("Simpan").await;
}

pub(crate) async fn sends(phone: &Phone<'_>) {
    phone.taps("Kirim (").await;
    phone.sees("Akan diberi tahu");
    phone.taps("Ya, kirim").await;
}

#[tokio::test]
async fn twenty_nine_contacts_are_tested_and_told_and_twenty_seven_read_it() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    for place in 0..NAMES.len() {
        village.registers(contact(place)).await;
    }
    let wati = village.phone(staff::wati());
    session(&wati, "Tes cepat antibodi").await;
    wati.taps("Dari daftar isolasi").await;
    // One of them by one tap, and taken off again; then all, a page at a time.
    wati.taps("Agus Salim ·").await;
    wati.can_tap("Semua di halaman ini (19)");
    wati.taps("Agus Salim ·").await;
    let (message, data) = {
        let (message, data) = button(&wati, "Semua di halaman ini (20)");
        wati.taps("Semua di halaman ini (20)").await;
        (message, data)
    };
    assert!(wati.toast().contains("20 orang"), "{}", wati.toast());
    wati.can_tap("Semua di halaman ini (9)");
    // The same button once more adds nobody twice.
    wati.taps_old(message, &data).await;
    assert!(wati.toast().contains("0 orang"), "{}", wati.toast());
    wati.taps("Semua di halaman ini (9)").await;
    wati.sees("29 orang: 0 ada hasilnya");
    village.restarts().await;
    let wati = village.phone(staff::wati());
    // A half-finished session is where it was.
    wati.types("/hasil").await;
    wati.taps("0/29").await;
    wati.taps_all(&["Isi hasil (29)", "Agus Salim", "non-reaktif"])
        .await;
    assert!(
        wati.toast().contains("Agus Salim: non-reaktif"),
        "{}",
        wati.toast()
    );
    wati.taps("Sesi ini").await;
    wati.taps("Sisanya non-reaktif (28)").await;
    wati.sees("29 orang: 29 ada hasilnya, 0 sudah diberi tahu");
    for place in 0..NAMES.len() {
        village
            .phone(contact(place).account)
            .shows_not("hasil tes Anda");
    }
    sends(&wati).await;
    wati.sees("29 orang: 29 ada hasilnya, 29 sudah diberi tahu, 0 sudah membaca")
        .sees("0/29 selesai");
    village.restarts().await;
    for place in 0..27 {
        let phone = village.phone(contact(place).account);
        phone
            .shows("ini hasil tes Anda. Tes cepat antibodi, Minggu, 12 April 2020, Balai Desa: non-reaktif")
            .shows("isolasi tidak dipendekkan")
            .shows("Isolasi tetap 14 hari, sampai Rabu, 22 April 2020");
        let (message, data) = button(&phone, "Sudah saya baca");
        phone.taps("Sudah saya baca").await;
        phone.sees("Petugas tahu bahwa hasilnya sudah dibaca");
        // Pressed twice.
        phone.taps_old(message, &data).await;
        assert!(
            phone.toast().contains("Sudah tercatat"),
            "{}",
            phone.toast()
        );
    }
    let wati = village.phone(staff::wati());
    wati.shows("29 orang: 29 ada hasilnya, 29 sudah diberi tahu, 27 sudah membaca")
        .shows("27/29 selesai");
    assert_eq!(
        village.count(Table::Isolation).await,
        29,
        "nobody's stay has changed"
    );
    village.is_well();
}

#[tokio::test]
async fn two_nurses_press_send_and_everybody_is_told_once() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let sri = village.registers(residents::sri()).await;
    session(&wati, "Tes cepat antibodi").await;
    pastes(&wati, "Sri Wahyuni; NR").await;
    wati.taps("Kirim (").await;
    rini.types("/hasil").await;
    rini.taps("0/1").await;
    rini.taps("Kirim (").await;
    wati.taps("Ya, kirim").await;
    let (message, data) = (rini.last().id, button(&rini, "Ya, kirim").1);
    rini.taps_old(message, &data).await;
    assert!(
        rini.toast().contains("Tidak ada yang perlu dikirim"),
        "{}",
        rini.toast()
    );
    let told = sri.screen();
    let told = told
        .messages
        .iter()
        .filter(|seen| seen.text.contains("hasil tes Anda"));
    assert_eq!(told.count(), 1);
    village.is_well();
}

#[tokio::test]
async fn a_positive_is_told_kindly_and_confirmed_isolation_begins_and_a_correction_takes_it_back() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    let without = Resident {
        oximeter: false,
        ..residents::sri()
    };
    let sri = village.registers(without).await;
    sri.types("/lapor").await;
    sri.taps_all(&[
        "Ada keluhan",
        "Batuk",
        "Lanjut",
        "Tidak ada",
        "Tidak punya termometer",
    ])
    .await;
    sri.taps("Kirim").await;
    village.becomes("2020-04-13 09:00").await;
    session(&wati, "Tes usap PCR").await;
    pastes(&wati, "Sri Wahyuni; positif\nDarto Suwito; positif").await;
    wati.taps("Kirim (").await;
    wati.sees("Konfirmasi: 2. Isolasi konfirmasi dimulai saat dikirim");
    wati.taps("Ya, kirim").await;
    wati.sees("Konfirmasi: 2.")
        .sees("Bot menanyakan siapa saja yang ditemui");
    darto
        .shows("positif")
        .shows("bukan aib")
        .shows("Isolasi sekarang hari ke-0 dari 10, sampai Kamis, 23 April 2020")
        .shows("kami bertanya dengan siapa saja bertemu");
    // Complaints since yesterday: from their first day on.
    sri.shows("Isolasi sekarang hari ke-1 dari 10, sampai Rabu, 22 April 2020");
    wati.types("/warga Darto").await;
    wati.sees("hari ke-0 dari 10");
    // The laboratory has mixed them up.
    wati.types("/hasil").await;
    wati.taps_all(&["0/2", "Isi hasil (2)", "Darto Suwito", "negatif"])
        .await;
    darto.shows_not("Ralat");
    wati.taps("Sesi ini").await;
    let (message, data) = button(&darto, "Sudah saya baca");
    sends(&wati).await;
    darto
        .shows("Ralat.")
        .shows("virus tidak ditemukan")
        .shows("Isolasi tetap 14 hari, sampai Jumat, 24 April 2020");
    // The button under the wrong result does not count for the right one.
    darto.taps_old(message, &data).await;
    wati.shows("0/2 selesai");
    darto.taps("Sudah saya baca").await;
    wati.shows("1/2 selesai");
    wati.types("/warga Darto").await;
    wati.sees("hari ke-3 dari 14");
    // The daily question goes on in either stay.
    village.becomes("2020-04-14 12:00").await;
    darto.shows("Isolasi hari ke-4 dari 14");
    village.is_well();
}

#[tokio::test]
async fn a_reactive_rapid_test_confirms_nothing_and_who_waits_for_a_pcr_goes_on_as_a_contact() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    let waiting = Resident {
        isolation: Some(("hasil tes", "9-4-2020")),
        ..residents::sri()
    };
    let sri = village.registers(waiting).await;
    session(&wati, "Tes cepat antibodi").await;
    pastes(&wati, "Darto Suwito, R\nSri Wahyuni, NR").await;
    sends(&wati).await;
    darto
        .shows("Reaktif belum berarti sakit")
        .shows("Isolasi tetap 14 hari, sampai Jumat, 24 April 2020");
    sri.shows("Isolasi tetap sampai ada hasil tes usap");
    session(&wati, "Tes usap PCR").await;
    pastes(&wati, "Sri Wahyuni, negatif").await;
    sends(&wati).await;
    sri.shows("virus tidak ditemukan")
        .shows("Isolasi tetap 14 hari, sampai Kamis, 23 April 2020");
    village.is_well();
}

#[tokio::test]
async fn whoever_has_no_telegram_or_a_dead_chat_is_called_and_comes_up_until_they_were() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.registers(residents::sri()).await;
    let darto = village.registers(residents::darto()).await;
    darto.does(|phone| phone.blocks_bot()).await;
    let wati = village.phone(staff::wati());
    session(&wati, "Tes cepat antibodi").await;
    pastes(&wati, "Sri Wahyuni; NR\nDarto Suwito; NR").await;
    wati.taps("Kirim (").await;
    wati.sees("Lewat Telegram: 1. Lewat telepon: 1");
    // Of Sri nobody knows it yet.
    let refusal = Trouble::Refuse(403, "Forbidden: bot was blocked by the user".to_owned());
    let chat = residents::sri().account.id;
    village
        .server
        .faults(|faults| faults.add(refusal, Target::Chat(chat), When::Always));
    wati.taps("Ya, kirim").await;
    wati.shows("Hasil untuk Sri Wahyuni tidak sampai lewat Telegram")
        .shows("Perlu ditelepon: 2");
    village.restarts().await;
    let wati = village.phone(staff::wati());
    village.passes(TimeDelta::hours(4)).await;
    wati.shows("Masih ada yang belum tahu hasil tesnya: 2");
    wati.taps("Perlu ditelepon (2)").await;
    wati.sees("Sri Wahyuni · 003/005").sees("Darto Suwito");
    wati.taps("Sri Wahyuni sudah tahu").await;
    wati.sees_not("Sri Wahyuni ·");
    wati.taps("Darto Suwito sudah tahu").await;
    wati.sees("2/2 selesai").sees_not("Perlu ditelepon");
    village.is_well();
}

#[tokio::test]
async fn a_member_of_the_household_is_told_on_the_telephone_that_reports_for_them() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let holder = house(&village, 3).await;
    session(&wati, "Tes cepat antibodi").await;
    wati.taps("Cari nama").await;
    wati.types("Tidak Ada").await;
    wati.sees("Tidak ditemukan");
    wati.types("Bima").await;
    wati.taps("Bima").await;
    assert!(wati.toast().contains("ditambahkan"), "{}", wati.toast());
    wati.taps("Sesi ini").await;
    wati.taps("Sisanya non-reaktif (1)").await;
    sends(&wati).await;
    holder
        .shows("Hasil tes untuk Bima")
        .taps("Sudah saya baca")
        .await;
    wati.shows("1/1 selesai");
    village.is_well();
}

#[tokio::test]
async fn a_list_with_slips_shows_what_will_happen_and_keeps_nothing_before() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.registers(residents::darto()).await;
    village.registers(residents::sri()).await;
    let wati = village.phone(staff::wati());
    session(&wati, "Tes cepat antibodi").await;
    wati.taps("Tempel daftar").await;
    wati.does(|phone| phone.sends_photo("hasil.csv")).await;
    wati.sees("kirim sebagai berkas");
    wati.types("Nama;Hasil\nSri Wahyuni;non reaktf\nDarto Suwito;sehat\nSiapa Ini;NR\nTini")
        .await;
    wati.sees("Yang akan disimpan: 1")
        .sees("Sri Wahyuni · 003/005: non-reaktif (ditambahkan)")
        .sees("Yang tidak disimpan: 3")
        .sees("Baris 3 \"Darto Suwito; sehat\": hasilnya tidak dikenal")
        .sees("Baris 4 \"Siapa Ini\": tidak ditemukan")
        .sees("Baris 5 \"Tini\": hasilnya belum ada");
    assert_eq!(village.count(Table::TestResult).await, 0);
    let wati = village.phone(staff::wati());
    wati.types("Sri Wahyuni;R\nSri Wahyuni;NR\nDarto Suwito;NR")
        .await;
    wati.sees("Yang akan disimpan: 1").sees("tertulis dua kali");
    wati.taps("Tempel lagi").await;
    wati.types("Sri Wahyuni;NR\nDarto Suwito;NR").await;
    wati.sees("Yang akan disimpan: 2");
    wati.taps("Simpan 2").await;
    wati.sees("2 hasil tersimpan. Belum dikirim")
        .sees("2 ada hasilnya, 0 sudah diberi tahu");
    assert_eq!(village.count(Table::TestResult).await, 2);
    village.is_well();
}

#[tokio::test]
async fn nobody_else_enters_or_reads_results() {
    let mut village = Village::start(crate::support::Start {
        config: |config| {
            let mut other = config.villages[0].clone();
            other.id = "rejo".parse().unwrap();
            other.name = "Rejo".to_owned();
            config.villages.push(other);
        },
        ..crate::support::Start::default()
    })
    .await;
    village.health_worker(staff::wati()).await;
    village.rt_head().await;
    let rejo = Area::Village("rejo".parse().unwrap());
    village.joins(staff::rini(), Role::HealthWorker, rejo).await;
    let wati = village.phone(staff::wati());
    session(&wati, "Tes cepat antibodi").await;
    let (message, data) = button(&wati, "Tempel daftar");
    let rini = village.phone(staff::rini());
    rini.types("/hasil").await;
    rini.sees("Belum ada sesi tes");
    rini.taps_old(message, &data).await;
    assert!(rini.toast().contains("di luar wilayah"), "{}", rini.toast());
    let karto = village.phone(staff::pak_rt());
    karto.types("/hasil").await;
    karto.sees_not("Sesi tes");
    karto.taps_old(message, &data).await;
    karto.sees_not("Tempel daftar hasil");
    assert_eq!(village.count(Table::TestSession).await, 1);
    village.is_well();
}

#[tokio::test]
async fn a_list_of_results_comes_as_a_file_with_the_same_preview() {
    let village = Village::open().await;
    village.registers(residents::sri()).await;
    village.registers(residents::darto()).await;
    let wati = village.health_worker(staff::wati()).await;
    session(&wati, "Tes cepat antibodi").await;
    wati.taps("Tempel daftar").await;
    let file = "No;Nama;Hasil\n1;Sri Wahyuni;NR\n2;Darto Suwito;R\n3;Siapa Ini;NR\n";
    wati.does(|telephone| {
        telephone
            .sends_file("document", "hasil.csv", file.as_bytes(), "")
            .unwrap()
    })
    .await;
    wati.sees("Sri Wahyuni")
        .sees("Darto Suwito")
        .sees("Siapa Ini");
    wati.taps("Simpan").await;
    // Another kind of file leaves the question where it is.
    wati.taps("Tempel daftar").await;
    wati.does(|telephone| {
        telephone
            .sends_file("document", "a.pdf", b"%PDF\0", "")
            .unwrap()
    })
    .await;
    wati.sees("belum terbaca");
    wati.types("/batal").await;
    village.is_well();
}
