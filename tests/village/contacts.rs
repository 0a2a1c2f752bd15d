//! `/kontak`: whom a confirmed case has met, and what becomes of each.
//!
//! With `SIAGA_PICTURES` set to a folder the pictures are left there, to be looked at.

use chrono::TimeDelta;
use siaga::config::Config;
use siaga::domain::access::Role;
use siaga::domain::place::Area;
use siaga::drill::{Account, Target, Trouble, When};
use siaga::store::table::Table;

use crate::erasing::{erases, id_of, nothing_is_left};
use crate::files::{asks, cell, newest, sheet};
use crate::household::house;
use crate::results::{button, pastes, sends, session};
use crate::support::residents::{self, Resident};
use crate::support::{Lost, Phone, Start, Village, staff};

/// The result of this list is told; a positive is a case from now on.
pub async fn confirms(wati: &Phone<'_>, list: &str) {
    session(wati, "Tes usap PCR").await;
    pastes(wati, list).await;
    sends(wati).await;
}

/// The newest case with these initials is opened.
pub async fn opens(phone: &Phone<'_>, initials: &str) {
    phone.types("/kontak").await;
    phone.taps(initials).await;
}

fn resident(number: i64, name: &'static str, born: &'static str) -> Resident {
    Resident {
        account: Account::new(1000 + number, name),
        name,
        born,
        sex: "Laki-laki",
        ..residents::tini()
    }
}

/// Registers a contact who stands on the open page of contacts and is new to the register.
async fn enrols(phone: &Phone<'_>, name: &str, (place, born, sex): (&str, &str, &str)) {
    phone.taps(name).await;
    phone.taps("Daftarkan").await;
    phone.sees("Mohon dibacakan").sees(name);
    phone.taps("Setuju").await;
    phone.types(place).await;
    phone.types(born).await;
    phone.taps(sex).await;
}

fn save_pictures(phone: &Phone<'_>, name: &str) {
    let screen = phone.screen();
    let photo = screen
        .messages
        .iter()
        .rev()
        .find(|seen| seen.kind == "photo");
    let photo = photo.unwrap_or_else(|| panic!("no picture on {screen}"));
    let (mime, bytes) = phone.telephone.saves(photo).unwrap();
    assert_eq!(mime, "image/png");
    assert!(bytes.starts_with(b"\x89PNG"));
    if let Ok(folder) = std::env::var("SIAGA_PICTURES") {
        std::fs::write(format!("{folder}/{name}.png"), &bytes).unwrap();
    }
}

#[tokio::test]
async fn a_positive_is_asked_whom_they_met_and_the_list_of_the_nurse_grows() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.registers(residents::darto()).await;
    let wati = village.phone(staff::wati());
    confirms(&wati, "Darto Suwito; positif").await;
    let darto = village.phone(residents::darto().account);
    darto
        .shows("Siapa yang bertemu dekat dengan Anda dari Jumat, 10 April 2020 sampai Minggu, 12 April 2020?")
        .shows("Nama Anda tidak kami sebut");
    opens(&wati, "D.S.").await;
    wati.sees("Sedang ditanya").sees("Belum ada kontak");
    darto.taps("Sebutkan orangnya").await;
    darto.types("Bu Tini").await;
    darto.sees("Berapa nomor telepon Bu Tini?");
    darto.types("0812 3456 7890").await;
    village.restarts().await;
    let darto = village.phone(residents::darto().account);
    darto.taps("Kemarin").await;
    darto.sees("Di mana bertemu Bu Tini?");
    darto.taps("Di tempat kerja").await;
    darto.sees("Tersimpan: 1 orang");
    // Another command in the middle, two people at once, and what was not asked.
    darto.types("Joko Susilo dan Mbah Karto").await;
    darto.sees("nomor telepon Joko Susilo");
    darto.types("tidak tahu").await;
    darto.types("/bahasa").await;
    darto.taps("Indonesia").await;
    darto.taps("Lanjutkan").await;
    darto.sees("Kapan terakhir bertemu Joko Susilo?");
    darto.types("32-13-2020").await;
    darto.types("tidak ingat").await;
    darto.types("pos ronda").await;
    darto.sees("nomor telepon Mbah Karto");
    darto.taps("Tidak tahu nomornya").await;
    darto.taps("Hari ini").await;
    darto.taps("Di rumah").await;
    darto.sees("Tersimpan: 3 orang");
    darto.taps("Nanti saja").await;
    darto.sees("Yang sudah disebut tersimpan");
    let wati = village.phone(staff::wati());
    wati.shows("0/3 selesai");
    darto.taps("Lanjutkan").await;
    darto.sees("Tersimpan: 3 orang");
    darto.types("itu saja").await;
    darto.sees("3 orang tersimpan");
    wati.shows("sudah menyebut 3 orang").shows("Sudah ditanya");
    opens(&wati, "D.S.").await;
    wati.taps("Kontak (3)").await;
    wati.can_tap("Bu Tini · Belum dihubungi")
        .can_tap("Joko Susilo")
        .can_tap("Mbah Karto");
    wati.taps("Bu Tini").await;
    wati.sees("+62 812 3456 7890")
        .sees("Terakhir bertemu: Sab, 11 Apr")
        .sees("Di tempat kerja");
    village.is_well();
}

#[tokio::test]
async fn danger_is_heard_and_is_nobodys_name_and_oneself_is_no_contact() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.registers(residents::darto()).await;
    let wati = village.phone(staff::wati());
    confirms(&wati, "Darto Suwito; positif").await;
    let darto = village.phone(residents::darto().account);
    darto.taps("Sebutkan orangnya").await;
    darto.types("tolong saya sesak sekali").await;
    darto.can_tap("Gawat");
    assert_eq!(village.count(Table::Contact).await, 0);
    let darto = village.phone(residents::darto().account);
    darto.types("saya demam").await;
    darto.sees("terdengar seperti keluhan");
    darto.types("Darto Suwito").await;
    darto.sees("Itu nama yang ditanyai sendiri");
    darto.types("12345").await;
    darto.sees("Namanya belum terbaca");
    darto.does(|phone| phone.sends_photo("foto.jpg")).await;
    darto.types("<b>Tini</b> & Co").await;
    darto.types("0812").await;
    darto.sees("Nomornya belum terbaca");
    darto.taps("Kembali").await;
    darto.types("Tini").await;
    darto.taps("Tidak tahu nomornya").await;
    darto.taps("Tidak ingat").await;
    darto.types("/batal").await;
    assert_eq!(village.count(Table::Contact).await, 0, "given up, not kept");
    let darto = village.phone(residents::darto().account);
    // An old button still leads on.
    darto.taps("Sebutkan orangnya").await;
    darto.sees("Tulis namanya, satu orang dulu");
    village.is_well();
}

#[tokio::test]
async fn whoever_names_nobody_or_falls_silent_is_called_and_comes_up_until_they_were() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    let sri = Resident {
        oximeter: false,
        ..residents::sri()
    };
    village.registers(sri).await;
    village.registers(residents::darto()).await;
    let wati = village.phone(staff::wati());
    confirms(&wati, "Darto Suwito; positif\nSri Wahyuni; positif").await;
    let darto = village.phone(residents::darto().account);
    darto.taps("Tidak ada").await;
    darto.sees("Petugas kesehatan akan menelepon sebentar");
    wati.shows("tidak menyebut siapa pun");
    // Sri does not answer: reminded once, then called.
    let sri = village.phone(residents::sri().account);
    village.passes(TimeDelta::hours(4)).await;
    sri.shows("bila sudah cukup kuat");
    wati.shows_not("belum selesai menyebut");
    village.restarts().await;
    village.passes(TimeDelta::hours(24)).await;
    let wati = village.phone(staff::wati());
    wati.shows("belum selesai menyebut siapa yang ditemui (0 tersimpan)")
        .shows("belum ditanya siapa yang ditemui");
    opens(&wati, "D.S.").await;
    wati.sees("Perlu ditelepon");
    wati.taps("Tambah kontak").await;
    wati.types("Tini, Joko Susilo").await;
    wati.taps("Tidak tahu nomornya").await;
    wati.taps("Kemarin").await;
    wati.taps("Tidak ingat").await;
    wati.taps_all(&["Tidak tahu nomornya", "Kemarin", "Di rumah"])
        .await;
    wati.taps("Sudah semua").await;
    wati.sees("Sudah ditanya").sees("0/2 selesai");
    opens(&wati, "S.W.").await;
    wati.taps("Sudah ditanya, itu semua").await;
    assert!(wati.toast().contains("Tercatat"), "{}", wati.toast());
    village.passes(TimeDelta::hours(48)).await;
    let still = wati.screen();
    let still = still
        .messages
        .iter()
        .filter(|seen| seen.text.contains("belum ditanya siapa yang ditemui"));
    assert!(still.count() <= 2, "it comes up no more");
    village.is_well();
}

#[tokio::test]
async fn who_has_no_telegram_or_a_dead_chat_is_asked_by_a_nurse() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    let sri = Resident {
        oximeter: false,
        ..residents::sri()
    };
    village.registers(sri).await;
    darto.does(|phone| phone.blocks_bot()).await;
    let refusal = Trouble::Refuse(403, "Forbidden: bot was blocked by the user".to_owned());
    let chat = residents::sri().account.id;
    village
        .server
        .faults(|faults| faults.add(refusal, Target::Chat(chat), When::Always));
    confirms(&wati, "Darto Suwito; positif\nSri Wahyuni; positif").await;
    wati.shows("D.S. · 45 tahun · RT/RW 003/005 tidak bisa ditanya lewat Telegram")
        .shows("S.W. · 72 tahun · RT/RW 003/005 tidak bisa ditanya lewat Telegram");
    wati.types("/kontak").await;
    wati.can_tap("☎ D.S.").can_tap("☎ S.W.");
    village.is_well();
}

#[tokio::test]
async fn for_a_member_of_the_household_the_telephone_that_reports_is_asked() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let narti = house(&village, 3).await;
    confirms(&wati, "Bima; positif").await;
    narti.shows("Bima, satu hal lagi");
    narti.taps("Sebutkan orangnya").await;
    narti.sees("bertemu dekat dengan Bima");
    narti.types("Tini").await;
    narti
        .taps_all(&["Tidak tahu nomornya", "Hari ini", "Di rumah", "Sudah semua"])
        .await;
    wati.shows("sudah menyebut 1 orang");
    village.is_well();
}

#[tokio::test]
async fn a_contact_is_registered_in_one_step_or_found_and_isolates_from_the_last_exposure_on() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.registers(residents::darto()).await;
    village.registers(residents::tini()).await;
    let wati = village.phone(staff::wati());
    confirms(&wati, "Darto Suwito; positif").await;
    let darto = village.phone(residents::darto().account);
    darto.taps("Sebutkan orangnya").await;
    darto.types("Bu Tini; Joko Susilo; Wagiman").await;
    for day in ["Kemarin", "10-4-2020", "Tidak ingat"] {
        darto.taps("Tidak tahu nomornya").await;
        match day.starts_with('1') {
            true => darto.types(day).await,
            false => darto.taps(day).await,
        };
        darto.taps("Di rumah").await;
    }
    darto.taps("Sudah semua").await;
    opens(&wati, "D.S.").await;
    wati.taps("Kontak (3)").await;
    // Tini is in the register: found, not registered twice.
    wati.taps("Bu Tini").await;
    wati.taps("Daftarkan").await;
    wati.sees("Apakah Bu Tini salah satu dari ini?");
    wati.taps("Tini · 1960").await;
    wati.sees("Tini: isolasi hari ke-1 dari 14, sampai Sabtu, 25 April 2020");
    let tini = village.phone(residents::tini().account);
    tini.shows("pernah dekat dengan orang yang positif")
        .shows("sampai Sabtu, 25 April 2020")
        .shows_not("Darto");
    // Joko is new: the consent is read out, three answers, done.
    wati.taps("Daftar kontak").await;
    enrols(&wati, "Joko Susilo", ("2/2", "1988", "Laki-laki")).await;
    wati.sees("Joko Susilo: isolasi hari ke-2 dari 14, sampai Jumat, 24 April 2020");
    wati.can_tap("Buat tautan Telegram").can_tap("Laporkan");
    // Of Wagiman nobody knows when: that is asked, and a no is a no.
    wati.taps("Daftar kontak").await;
    wati.taps("Wagiman").await;
    wati.taps("Daftarkan").await;
    wati.taps("Tidak").await;
    wati.sees("Menolak");
    wati.taps("Daftarkan").await;
    wati.taps("Setuju").await;
    wati.types("1/1").await;
    wati.types("1970").await;
    wati.taps("Laki-laki").await;
    wati.sees("Kapan Wagiman terakhir bertemu?");
    wati.taps("Hari ini").await;
    wati.sees("isolasi hari ke-0 dari 14, sampai Minggu, 26 April 2020");
    opens(&wati, "D.S.").await;
    wati.sees("Isolasi: 3").sees("0/3 selesai");
    assert_eq!(village.count(Table::Person).await, 4);
    let wati = village.phone(staff::wati());
    wati.types("/pantau").await;
    wati.sees("4");
    village.is_well();
}

/// Twenty-nine names, as a nurse writes them down on the telephone.
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
const YEARS: [&str; 29] = [
    "1961", "1962", "1963", "1964", "1965", "1966", "1967", "1968", "1969", "1970", "1971", "1972",
    "1973", "1974", "1975", "1976", "1977", "1978", "1979", "1980", "1981", "1982", "1983", "1984",
    "1985", "1986", "1987", "1988", "1989",
];

#[tokio::test]
async fn twenty_nine_contacts_are_entered_found_and_counted() {
    let village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.registers(residents::darto()).await;
    for place in 0..26 {
        let number = i64::try_from(place).unwrap();
        let who = Resident {
            isolation: Some(("Kontak erat", "29-3-2020")),
            ..resident(number, NAMES[place], YEARS[place])
        };
        village.registers(who).await;
    }
    let wati = village.phone(staff::wati());
    wati.types("/hasil").await;
    wati.taps_all(&["Sesi tes baru", "Tes usap PCR"]).await;
    wati.types("29-3-2020").await;
    wati.taps("Balai Desa").await;
    pastes(&wati, "Darto Suwito; positif").await;
    sends(&wati).await;
    opens(&wati, "D.S.").await;
    wati.taps("Tambah kontak").await;
    for names in [&NAMES[..20], &NAMES[20..]] {
        wati.types(&names.join(", ")).await;
        for _ in names {
            wati.taps("Tidak tahu nomornya").await;
            wati.types("29-3-2020").await;
            wati.taps("Tidak ingat").await;
        }
    }
    wati.taps("Sudah semua").await;
    wati.sees("Belum dihubungi: 29").sees("0/29 selesai");
    // 26 are in the register and isolate already.
    for (place, name) in NAMES.iter().enumerate().take(26) {
        wati.taps("Kontak (29)").await;
        if place >= 20 {
            wati.taps("Lebih banyak").await;
        }
        wati.taps(name).await;
        wati.taps("Daftarkan").await;
        wati.taps(&format!("{name} · {}", YEARS[place])).await;
        wati.sees("sudah isolasi");
        wati.taps("Daftar kontak").await;
        wati.taps("Kasus ini").await;
    }
    wati.sees("Isolasi: 26");
    // One of them falls ill himself, one lives elsewhere, one is never reached.
    confirms(&wati, "Agus Salim; positif").await;
    opens(&wati, "D.S.").await;
    wati.sees("Positif: 1").sees("1/29 selesai");
    wati.taps("Kontak (29)").await;
    wati.taps("Lebih banyak").await;
    wati.taps("Bambang Irawan").await;
    wati.taps("Tinggal di daerah lain").await;
    wati.types("Puskesmas Kartasura").await;
    wati.sees("diserahkan ke Puskesmas Kartasura");
    for name in ["Lastri Murni", "Pariyem Wulan"] {
        wati.taps("Daftar kontak").await;
        wati.taps("Lebih banyak").await;
        wati.taps(name).await;
        wati.taps("Tidak diangkat").await;
    }
    opens(&wati, "D.S.").await;
    wati.taps("Gambar pohon kontak").await;
    wati.sees("Kontak D.S.: 2/29 selesai").sees_not("Darto");
    save_pictures(&wati, "kontak-29");
    // Three days later 25 are released; of two nobody ever heard.
    for day in 13..=15 {
        village.becomes(&format!("2020-04-{day} 10:00")).await;
        for number in 1001..1026 {
            let contact = village.phone(Account::new(number, "Kontak"));
            contact.types("/lapor").await;
            contact
                .taps_all(&["🙂 Sehat", "Tidak punya termometer"])
                .await;
        }
    }
    // A page at a time; the case himself was silent: he stands on the first, with a ⚠.
    for count in [19, 6] {
        wati.types("/selesai").await;
        wati.taps(&format!("Akhiri semua yang ✅ ({count})")).await;
        wati.taps(&format!("Ya, akhiri {count}")).await;
    }
    opens(&wati, "D.S.").await;
    wati.sees("27/29 selesai")
        .sees("Selesai: 25")
        .sees("Positif: 1")
        .sees("Diserahkan: 1");
    wati.taps("Gambar pohon kontak").await;
    wati.sees("Kontak D.S.: 27/29 selesai").sees_not("Darto");
    save_pictures(&wati, "kontak-27-of-29");
    village.is_well();
}

#[tokio::test]
async fn a_contact_whose_isolation_an_officer_has_ended_is_finished() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    village.registers(residents::tini()).await;
    confirms(&wati, "Darto Suwito; positif").await;
    darto.taps("Sebutkan orangnya").await;
    darto.types("Tini").await;
    darto.taps("Tidak tahu nomornya").await;
    darto.types("22-3-2020").await;
    darto.taps_all(&["Di rumah", "Sudah semua"]).await;
    opens(&wati, "D.S.").await;
    wati.taps_all(&["Kontak (1)", "Tini"]).await;
    wati.sees("Di luar masa pelacakan");
    wati.taps_all(&["Daftarkan", "Tini · 1960"]).await;
    opens(&wati, "D.S.").await;
    wati.sees("Isolasi: 1").sees("0/1 selesai");
    wati.types("/selesai").await;
    wati.taps("⚠ T.").await;
    wati.taps("Akhiri, dengan alasan").await;
    wati.types("sudah sehat, saya periksa sendiri").await;
    wati.shows("diakhiri: selesai");
    opens(&wati, "D.S.").await;
    wati.sees("✅ 1/1 selesai");
    village.is_well();
}

#[tokio::test]
async fn a_contact_who_falls_ill_is_a_case_of_their_own_and_the_chain_is_seen() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    let tini = village.registers(residents::tini()).await;
    confirms(&wati, "Darto Suwito; positif").await;
    darto.taps("Sebutkan orangnya").await;
    darto.types("Tini dan Joko Susilo").await;
    for _ in 0..2 {
        darto
            .taps_all(&["Tidak tahu nomornya", "Kemarin", "Di rumah"])
            .await;
    }
    darto.taps("Sudah semua").await;
    opens(&wati, "D.S.").await;
    wati.taps_all(&["Kontak (2)", "Tini", "Daftarkan", "Tini · 1960"])
        .await;
    confirms(&wati, "Tini; positif").await;
    tini.taps("Sebutkan orangnya").await;
    tini.types("Wagiman, Yatmi").await;
    for _ in 0..2 {
        tini.taps_all(&["Tidak tahu nomornya", "Hari ini", "Di rumah"])
            .await;
    }
    tini.taps("Sudah semua").await;
    wati.types("/kontak").await;
    wati.taps("T. · 002/002").await;
    wati.sees("Dugaan sumber: kasus D.S. (003/005), dari daftar kontaknya");
    opens(&wati, "D.S.").await;
    wati.sees("Positif: 1").sees("1/2 selesai");
    wati.taps("Gambar pohon kontak").await;
    wati.sees("Kontak D.S.: 1/2 selesai");
    save_pictures(&wati, "kontak-chain");
    village.is_well();
}

#[tokio::test]
async fn nobody_is_a_contact_of_themselves_and_no_case_comes_from_itself() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    village.registers(residents::tini()).await;
    confirms(&wati, "Darto Suwito; positif").await;
    darto.taps("Sebutkan orangnya").await;
    darto.types("Tini dan Suwito").await;
    for _ in 0..2 {
        darto
            .taps_all(&["Tidak tahu nomornya", "Kemarin", "Di rumah"])
            .await;
    }
    darto.taps("Sudah semua").await;
    opens(&wati, "D.S.").await;
    wati.taps_all(&["Kontak (2)", "Suwito", "Daftarkan"]).await;
    wati.taps("Darto Suwito · 1975").await;
    wati.sees("Itu orang yang sama dengan kasusnya");
    wati.types("/batal").await;
    opens(&wati, "D.S.").await;
    wati.taps_all(&["Kontak (2)", "Tini", "Daftarkan", "Tini · 1960"])
        .await;
    confirms(&wati, "Tini; positif").await;
    // Tini came from Darto: he can't come from her, and is no contact of hers.
    opens(&wati, "D.S.").await;
    wati.taps("Dugaan sumber").await;
    wati.can_not_tap("Tini · 002/002 ·");
    wati.types("pulang dari Jakarta").await;
    wati.sees("Dugaan sumber: pulang dari Jakarta");
    wati.types("/kontak").await;
    wati.taps("T. · 002/002").await;
    wati.taps("Tambah kontak").await;
    wati.types("Pak Darto").await;
    wati.taps_all(&["Tidak tahu nomornya", "Kemarin", "Di rumah", "Sudah semua"])
        .await;
    wati.taps_all(&["Kontak (1)", "Pak Darto", "Daftarkan"])
        .await;
    wati.taps("Darto Suwito · 1975").await;
    wati.sees("diduga tertular dari orang itu");
    village.is_well();
}

#[tokio::test]
async fn two_nurses_at_once_and_old_buttons_do_nothing_twice() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let darto = village.registers(residents::darto()).await;
    confirms(&wati, "Darto Suwito; positif").await;
    darto.taps("Sebutkan orangnya").await;
    darto.types("Joko Susilo").await;
    darto
        .taps_all(&["Tidak tahu nomornya", "Kemarin", "Di rumah", "Sudah semua"])
        .await;
    opens(&rini, "D.S.").await;
    rini.taps_all(&["Kontak (1)", "Joko Susilo", "Daftarkan", "Setuju"])
        .await;
    opens(&wati, "D.S.").await;
    wati.taps_all(&["Kontak (1)", "Joko Susilo", "Tidak diangkat"])
        .await;
    let (message, data) = button(&wati, "Tidak diangkat");
    wati.taps_old(message, &data).await;
    assert!(wati.toast().contains("Sudah tercatat"), "{}", wati.toast());
    wati.taps_all(&["Daftarkan", "Setuju"]).await;
    wati.types("2/2").await;
    wati.types("1988").await;
    wati.taps("Laki-laki").await;
    wati.sees("Joko Susilo: isolasi");
    // Rini's form is about somebody who is registered meanwhile.
    rini.types("2/2").await;
    rini.sees("Petugas lain sudah mendaftarkannya");
    rini.sees("Terdaftar: Joko Susilo");
    wati.types("/warga Joko").await;
    wati.sees("hari ke-1 dari 14");
    opens(&rini, "D.S.").await;
    rini.sees("Isolasi: 1");
    village.is_well();
}

#[tokio::test]
async fn a_correction_ends_the_case_and_the_nurse_decides_about_its_contacts() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    confirms(&wati, "Darto Suwito; positif").await;
    darto.taps("Sebutkan orangnya").await;
    darto.types("Joko Susilo").await;
    darto
        .taps_all(&["Tidak tahu nomornya", "Kemarin", "Di rumah"])
        .await;
    wati.types("/hasil").await;
    wati.taps_all(&["/1", "Isi hasil (1)", "Darto Suwito", "negatif", "Sesi ini"])
        .await;
    sends(&wati).await;
    wati.shows("Hasil positif D.S. · 45 tahun · RT/RW 003/005 diralat. Kontaknya (1)");
    darto.types("Wagiman").await;
    darto.sees("Daftar ini sudah ditutup");
    opens(&wati, "D.S.").await;
    wati.sees("Diralat").can_not_tap("Tambah kontak");
    // And positive after all: the same case, with what was told.
    wati.types("/hasil").await;
    wati.taps_all(&["/1", "Isi hasil (1)", "Darto Suwito", "positif", "Sesi ini"])
        .await;
    sends(&wati).await;
    darto.taps("Lanjutkan").await;
    darto.sees("Tersimpan: 1 orang");
    village.is_well();
}

fn with_rejo(config: &mut Config) {
    let mut other = config.villages[0].clone();
    other.id = "rejo".parse().unwrap();
    other.name = "Rejo".to_owned();
    config.villages.push(other);
}

async fn with_two_villages() -> Village {
    Village::start(Start {
        config: with_rejo,
        ..Start::default()
    })
    .await
}

/// Somebody of one of two villages registers.
async fn registers_in<'v>(
    village: &'v Village,
    place: &str,
    who: Resident,
    number: &str,
) -> Phone<'v> {
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
    phone.types(number).await;
    phone.taps("Tidak ada").await;
    let (reason, first_day) = who.isolation.unwrap();
    phone.taps(reason).await;
    phone.types(first_day).await;
    phone.taps_all(&["Tidak", "Benar"]).await;
    phone
}

#[tokio::test]
async fn a_contact_in_another_village_is_looked_after_there_and_nobody_reads_whose_it_is() {
    let village = with_two_villages().await;
    let wati = village.health_worker(staff::wati()).await;
    let rejo = Area::Village("rejo".parse().unwrap());
    let rini = village.joins(staff::rini(), Role::HealthWorker, rejo).await;
    let darto = registers_in(&village, "Sumberasri", residents::darto(), "Lewati").await;
    confirms_in(&wati, "Darto Suwito; positif").await;
    darto.taps("Sebutkan orangnya").await;
    darto.types("Joko Susilo").await;
    darto.taps_all(&["Tidak tahu nomornya", "Kemarin"]).await;
    darto.types("rumah Pak Darto").await;
    darto.taps("Sudah semua").await;
    let (message, data) = button(&wati, "Buka kasusnya");
    rini.taps_old(message, &data).await;
    assert!(rini.toast().contains("di luar wilayah"), "{}", rini.toast());
    opens(&wati, "D.S.").await;
    wati.taps_all(&[
        "Kontak (1)",
        "Joko Susilo",
        "Tinggal di daerah lain",
        "Rejo",
    ])
    .await;
    wati.sees("diserahkan ke Rejo").sees("Diserahkan");
    rini.shows("Seorang kontak erat tinggal di wilayah Anda")
        .shows_not("Joko");
    rini.taps("Buka").await;
    rini.sees("Joko Susilo")
        .sees("Terakhir bertemu: Sab, 11 Apr")
        .sees_not("Darto")
        .can_not_tap("Kasus ini");
    // Finished where the case is; here it begins.
    asks(&rini, "Kontak kasus", "Sekarang", "Excel").await;
    let (_, bytes) = newest(&rini);
    let rows = sheet(&bytes, "Kontak");
    let state = cell(&rows, 0, "Joko Susilo", "Keadaan kontak");
    assert!(state.contains("iserahkan"), "{state}");
    asks(&wati, "Kontak kasus", "Sekarang", "Excel").await;
    let (_, bytes) = newest(&wati);
    let rows = sheet(&bytes, "Kontak");
    let mut cells = rows.iter().flatten();
    assert!(!cells.any(|cell| cell == "Joko Susilo"), "{rows:#?}");
    rini.types("/kontak").await;
    rini.taps_all(&["Diserahkan ke sini (1)", "Joko Susilo", "Tersambung"])
        .await;
    rini.types("/kontak").await;
    rini.taps("Diserahkan ke sini (1)").await;
    rini.taps("Joko Susilo").await;
    rini.taps_all(&["Daftarkan", "Setuju"]).await;
    rini.types("1/1").await;
    rini.types("1988").await;
    rini.taps("Laki-laki").await;
    rini.sees("Joko Susilo: isolasi").sees_not("Darto");
    opens(&wati, "D.S.").await;
    wati.sees("Isolasi: 1");
    // The file of contacts says there no more than the card.
    asks(&rini, "Kontak kasus", "Semua", "Excel").await;
    let (_, bytes) = newest(&rini);
    let rows = sheet(&bytes, "Kontak");
    for (title, wanted) in [
        ("Desa pemantau", "Rejo"),
        ("Keadaan kontak", "Isolasi"),
        ("Terdaftar", "Ya"),
        ("Jumlah upaya", "3"),
        ("Nama kasus", ""),
        ("Kode kasus", ""),
        ("Tempat bertemu", ""),
        ("Disebutkan oleh", ""),
    ] {
        assert_eq!(cell(&rows, 0, "Joko Susilo", title), wanted, "{title}");
    }
    let all: Vec<&String> = rows.iter().flatten().collect();
    let known = |word: &str| all.iter().any(|cell| cell.contains(word));
    assert!(!known("Darto") && !known("Sumberasri"), "{rows:#?}");
    asks(&wati, "Kontak kasus", "Semua", "Excel").await;
    let (_, bytes) = newest(&wati);
    let rows = sheet(&bytes, "Kontak");
    assert_eq!(cell(&rows, 0, "Joko Susilo", "Nama kasus"), "Darto Suwito");
    assert_eq!(cell(&rows, 0, "Joko Susilo", "Desa pemantau"), "Rejo");
    village.is_well();
}

#[tokio::test]
async fn what_the_register_of_another_village_says_of_a_contact_stands_in_its_own_files_alone() {
    let village = with_two_villages().await;
    let wati = village.health_worker(staff::wati()).await;
    let rejo = Area::Village("rejo".parse().unwrap());
    let rini = village.joins(staff::rini(), Role::HealthWorker, rejo).await;
    let darto = registers_in(&village, "Sumberasri", residents::darto(), "Lewati").await;
    let tini = Resident {
        isolation: Some(("Kontak erat", "11-4-2020")),
        ..residents::tini()
    };
    registers_in(&village, "Rejo", tini, "0812 3456 7890").await;
    confirms_in(&wati, "Darto Suwito; positif").await;
    darto.taps("Sebutkan orangnya").await;
    darto.types("Bu Tini").await;
    darto
        .taps_all(&["Tidak tahu nomornya", "Kemarin", "Di rumah", "Sudah semua"])
        .await;
    opens(&wati, "D.S.").await;
    wati.taps_all(&["Kontak (1)", "Bu Tini", "Tinggal di daerah lain", "Rejo"])
        .await;
    rini.taps_all(&["Buka", "Daftarkan", "Tini · 1960"]).await;
    confirms_in(&rini, "Tini; negatif").await;
    for (phone, number, test, outcome) in [
        (&rini, "0812-3456-7890", "Tes usap PCR", "negatif"),
        (&wati, "", "", ""),
    ] {
        asks(phone, "Kontak kasus", "Semua", "Excel").await;
        let (_, bytes) = newest(phone);
        let rows = sheet(&bytes, "Kontak");
        let said = |title| cell(&rows, 0, "Bu Tini", title);
        assert_eq!(said("Terdaftar"), "Ya");
        assert_eq!(said("Desa pemantau"), "Rejo");
        assert_eq!(said("Telepon"), number);
        assert_eq!(said("Hasil tes terakhir"), outcome);
        let last = said("Tes terakhir");
        assert!(last.starts_with(test), "{last}");
        assert_eq!(last.is_empty(), test.is_empty(), "{last}");
    }
    village.is_well();
}

/// A new session where there are several villages.
async fn confirms_in(wati: &Phone<'_>, list: &str) {
    wati.types("/hasil").await;
    wati.taps_all(&["Sesi tes baru", "Tes usap PCR", "Hari ini", "Balai Desa"])
        .await;
    pastes(wati, list).await;
    sends(wati).await;
}

#[tokio::test]
async fn two_records_that_become_one_are_one_contact_and_nobodys_own() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.rt_head().await;
    village.registers(residents::darto()).await;
    village.registers(residents::sri()).await;
    village.passes(TimeDelta::minutes(1)).await;
    let again = Resident {
        account: Account::new(111, "Sri Baru"),
        name: "Hj. Sri Wahjuni, S.Pd",
        oximeter: false,
        ..residents::sri()
    };
    village.registers(again).await;
    let wati = village.phone(staff::wati());
    confirms(&wati, "Darto Suwito; positif").await;
    let darto = village.phone(residents::darto().account);
    darto.taps("Sebutkan orangnya").await;
    darto.types("Sri Wahyuni; Bu Wahjuni").await;
    for _ in 0..2 {
        darto
            .taps_all(&["Tidak tahu nomornya", "Kemarin", "Di rumah"])
            .await;
    }
    darto.taps("Sudah semua").await;
    for (name, whom) in [
        ("Sri Wahyuni ·", "Sri Wahyuni · 1948"),
        ("Bu Wahjuni", "Hj. Sri Wahjuni, S.Pd · 1948"),
    ] {
        opens(&wati, "D.S.").await;
        wati.taps_all(&["Kontak (2)", name, "Daftarkan", whom])
            .await;
    }
    assert_eq!(village.count(Table::Traced).await, 3);
    let karto = village.phone(staff::pak_rt());
    karto.taps("Ya, orang yang sama").await;
    karto.taps("Yakin, jadikan satu").await;
    let wati = village.phone(staff::wati());
    opens(&wati, "D.S.").await;
    wati.sees("0/1 selesai");
    assert_eq!(village.count(Table::Contact).await, 1);
    assert_eq!(village.count(Table::Traced).await, 2);
    village.is_well();
}

#[tokio::test]
async fn whoever_is_erased_leaves_the_count_and_a_case_takes_its_contacts_along() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.registers(residents::darto()).await;
    village.registers(residents::tini()).await;
    let wati = village.phone(staff::wati());
    confirms(&wati, "Darto Suwito; positif").await;
    village.passes(TimeDelta::minutes(1)).await;
    confirms(&wati, "Tini; positif").await;
    let tini = village.phone(residents::tini().account);
    tini.taps("Sebutkan orangnya").await;
    tini.types("Joko Susilo").await;
    tini.taps_all(&["Tidak tahu nomornya", "Kemarin", "Di rumah", "Sudah semua"])
        .await;
    // She has it from Darto: so she stands among those whom he has met.
    opens(&wati, "T. ·").await;
    wati.taps_all(&["Dugaan sumber", "Darto Suwito ·"]).await;
    wati.sees("Dugaan sumber: kasus D.S.");
    opens(&wati, "D.S.").await;
    wati.sees("Positif: 1").sees("1/1 selesai");
    // The laboratory was wrong: nothing keeps her from being erased.
    wati.types("/hasil").await;
    wati.taps_all(&["/1", "Isi hasil (1)", "Tini", "negatif", "Sesi ini"])
        .await;
    sends(&wati).await;
    opens(&wati, "T. ·").await;
    wati.sees("Diralat");
    let kept = village.everything_kept().await;
    let id = id_of(&kept, "Tini");
    let tini = village.phone(residents::tini().account);
    erases(&tini).await;
    tini.sees("Sudah dihapus");
    let wati = village.phone(staff::wati());
    wati.shows("Data warga ini sudah dihapus");
    opens(&wati, "D.S.").await;
    wati.sees("Belum ada kontak");
    let kept = village.everything_kept().await;
    nothing_is_left(&kept, id, &["Tini", "Joko Susilo"]);
    village.passes(TimeDelta::days(2)).await;
    village.is_well();
}

#[tokio::test]
async fn what_is_kept_of_a_contact_stands_in_their_file_without_whose_it_is() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    let tini = village.registers(residents::tini()).await;
    confirms(&wati, "Darto Suwito; positif").await;
    darto.taps("Sebutkan orangnya").await;
    darto.types("Bu Tini").await;
    darto.types("0812 3456 7890").await;
    darto.taps("Kemarin").await;
    darto.types("rumah Pak Darto").await;
    darto.taps("Sudah semua").await;
    opens(&wati, "D.S.").await;
    wati.taps_all(&[
        "Kontak (1)",
        "Bu Tini",
        "Tidak diangkat",
        "Daftarkan",
        "Tini · 1960",
    ])
    .await;
    let file = my_file(&tini).await;
    for words in [
        "Tercatat sebagai kontak sejak",
        "Sabtu, 11 April 2020",
        "Bu Tini",
        "tidak diangkat",
        "Melacak kontak",
    ] {
        assert!(file.contains(words), "{words:?} is not in:\n{file}");
    }
    for never in ["Darto", "D.S."] {
        assert!(!file.contains(never), "{never:?} is in:\n{file}");
    }
    let file = my_file(&darto).await;
    assert!(file.contains("Orang yang tercatat Anda temui: 1"), "{file}");
    assert!(!file.contains("Tini"), "{file}");
    village.is_well();
}

/// The file of `/dataku`, as text.
pub(crate) async fn my_file(phone: &Phone<'_>) -> String {
    phone.types("/dataku").await;
    let screen = phone.screen();
    let document = screen
        .messages
        .iter()
        .rev()
        .find(|seen| seen.kind == "document");
    let (_, bytes) = phone.telephone.saves(document.expect("a file")).unwrap();
    let (style, body) = std::str::from_utf8(&bytes)
        .unwrap()
        .split_once("<body>")
        .unwrap();
    assert!(!style.is_empty());
    body.to_owned()
}

#[tokio::test]
async fn whoever_works_here_no_more_keeps_no_case_on_the_telephone() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    village.rt_head().await;
    village.registers(residents::darto()).await;
    confirms(&wati, "Darto Suwito; positif").await;
    opens(&wati, "D.S.").await;
    let (message, data) = button(&wati, "Tambah kontak");
    wati.sees("Darto Suwito");
    hadi.types("/undang").await;
    hadi.taps_all(&["Bidan Wati", "Cabut peran", "Ya"]).await;
    wati.shows("Pesan ini sudah ditutup");
    wati.taps_old(message, &data).await;
    wati.sees_not("Kontak Bapak Darto");
    wati.types("/kontak").await;
    wati.sees_not("Kasus di wilayah");
    let karto = village.phone(staff::pak_rt());
    karto.taps_old(message, &data).await;
    karto.sees_not("Kontak Bapak Darto");
    village.is_well();
}

#[tokio::test]
async fn an_interview_that_lost_its_timer_still_comes_up() {
    for lost in Lost::ALL {
        let mut village = Village::open().await;
        village.health_worker(staff::wati()).await;
        village.registers(residents::darto()).await;
        let wati = village.phone(staff::wati());
        confirms(&wati, "Darto Suwito; positif").await;
        village.loses_timers(&["interview"], lost).await;
        village.passes(TimeDelta::hours(8)).await;
        let darto = village.phone(residents::darto().account);
        darto.shows("bila sudah cukup kuat");
    }
}
