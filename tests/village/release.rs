//! The end of an isolation: proposed in the morning, decided by an officer, told kindly; and
//! every other way in which one ends.

use chrono::TimeDelta;
use siaga::domain::access::Role;
use siaga::domain::place::Area;
use siaga::drill::{Account, ButtonKind, Target, Trouble, When};
use siaga::features::order::{Answer, LetterState, Order};
use siaga::store::table::Table;

use crate::erasing::{id_of, nothing_is_left};
use crate::household;
use crate::support::residents::{self, Resident};
use crate::support::{Lost, Phone, Start, Village, staff};

/// Mbah Sri, contact on 8 April: the last day is 22 April.
fn sri() -> Resident {
    Resident {
        oximeter: false,
        ..residents::sri()
    }
}

async fn healthy(phone: &Phone<'_>) {
    phone.types("/lapor").await;
    phone
        .taps_all(&["🙂 Sehat", "Tidak punya termometer"])
        .await;
    phone.sees("tersimpan");
}

async fn coughs(phone: &Phone<'_>) {
    phone.types("/lapor").await;
    phone
        .taps_all(&["Ada keluhan", "Batuk", "Lanjut", "Tidak ada"])
        .await;
    phone.taps_all(&["Tidak punya termometer", "Kirim"]).await;
}

/// Healthy on each of these days of April.
async fn healthy_on(village: &Village, phones: &[&Phone<'_>], days: &[u32]) {
    for day in days {
        village.becomes(&format!("2020-04-{day} 10:00")).await;
        for phone in phones {
            healthy(phone).await;
        }
    }
}

/// The button with this label, as it lies on the telephone.
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

fn count(phone: &Phone<'_>, words: &str) -> usize {
    let screen = phone.screen();
    let seen = screen.messages.iter();
    seen.filter(|seen| seen.text.contains(words)).count()
}

/// Opens somebody's card of the end.
async fn opens(wati: &Phone<'_>, name: &str) {
    wati.types(&format!("/warga {name}")).await;
    wati.taps("Akhir isolasi").await;
    wati.sees("Akhir isolasi").sees(name);
}

#[tokio::test]
async fn on_the_last_day_the_nurse_is_asked_and_confirms_and_everybody_reads_so() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.rt_head().await;
    let phone = village.registers(sri()).await;
    healthy_on(&village, &[&phone], &[19, 20, 21]).await;
    village.becomes("2020-04-22 06:59").await;
    let wati = village.phone(staff::wati());
    wati.shows_not("perlu diputuskan");
    village.becomes("2020-04-22 07:00").await;
    wati.shows("Ada isolasi yang perlu diputuskan")
        .shows("Masa isolasi habis, Sumberasri. Hari ini: 1. Terlambat: 0");
    // Nothing ends by the calendar: she is asked like every day.
    village.becomes("2020-04-22 08:30").await;
    village.restarts().await;
    let (wati, phone) = (village.phone(staff::wati()), village.phone(sri().account));
    phone.shows("Isolasi hari ke-14 dari 14");
    wati.taps("✅ S.W.").await;
    wati.sees("Sri Wahyuni")
        .sees("Masa isolasi sudah penuh")
        .sees("3 hari terakhir: lapor semua, tanpa keluhan");
    wati.taps("Akhiri isolasi").await;
    assert!(wati.toast().contains("Sri Wahyuni"), "{}", wati.toast());
    wati.shows("Isolasi diakhiri Rab, 22 Apr 08.30 oleh Bidan Wati: selesai");
    phone.shows(
        "Terima kasih, Mbah Sri. Isolasi sudah selesai hari ini, dipastikan oleh Bidan Wati",
    );
    let pak_rt = village.phone(staff::pak_rt());
    pak_rt.shows("Isolasi Sri Wahyuni (RT/RW 003/005) sudah selesai");
    // Nobody asks any more, and nobody is missed.
    let before = phone.screen().messages.len();
    village.becomes("2020-04-25 12:00").await;
    assert_eq!(phone.screen().messages.len(), before, "{}", phone.screen());
    pak_rt.shows_not("Telepon warga");
    wati.types("/pantau").await;
    wati.sees("0 orang");
    wati.types("/selesai").await;
    wati.sees("tidak ada isolasi yang masanya habis");
    village.is_well();
}

#[tokio::test]
async fn gaps_and_complaints_are_named_and_an_end_all_the_same_needs_a_reason() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let phone = village.registers(sri()).await;
    healthy_on(&village, &[&phone], &[19]).await;
    village.becomes("2020-04-21 10:00").await;
    coughs(&phone).await;
    // The day is the village's: a minute after midnight it is the last one.
    village.becomes("2020-04-21 23:59").await;
    wati.types("/selesai").await;
    wati.sees("tidak ada isolasi yang masanya habis");
    village.becomes("2020-04-22 00:01").await;
    wati.types("/selesai").await;
    wati.taps("⚠ S.W.").await;
    wati.sees("Tidak ada laporan: Sen, 20 Apr")
        .sees("Ada keluhan: Sel, 21 Apr");
    wati.can_not_tap("Akhiri semua");
    wati.taps("Akhiri, dengan alasan").await;
    wati.sees("Ada keluhan: Sel, 21 Apr")
        .sees("Mengapa isolasi Sri Wahyuni diakhiri juga?");
    wati.does(|phone| phone.sends_photo("bukti.jpg")).await;
    phone.shows_not("sudah selesai hari ini");
    // Cancelled: nothing has happened.
    wati.taps("Batal").await;
    wati.sees("Akhir isolasi");
    wati.taps("Akhiri, dengan alasan").await;
    wati.types("batuk <karena> debu, sudah saya periksa").await;
    wati.shows("diakhiri: selesai · Bidan Wati · alasan:")
        .shows("batuk <karena> debu");
    phone.shows("Isolasi sudah selesai hari ini");
    // What is kept of it stands in her file.
    phone.types("/dataku").await;
    village.is_well();
}

#[tokio::test]
async fn a_stay_is_made_longer_and_shorter_and_whoever_isolates_reads_why() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let pak_rt = village.rt_head().await;
    let phone = village.registers(sri()).await;
    village.becomes("2020-04-20 10:00").await;
    opens(&wati, "Sri Wahyuni").await;
    wati.sees("Masa isolasi belum habis");
    wati.taps("Perpanjang").await;
    wati.sees("sekarang sampai Rabu, 22 April 2020");
    for wrong in ["kapan-kapan", "22-4-2020", "1-1-2021", "0", "99"] {
        wati.types(wrong).await;
        wati.sees("Hari itu belum bisa dipakai");
    }
    wati.types("3").await;
    wati.sees("Mengapa isolasi Sri Wahyuni diperpanjang?");
    wati.taps("Kembali").await;
    wati.types("25 April").await;
    wati.taps("Masih ada keluhan").await;
    phone.shows("Isolasi diperpanjang sampai Sabtu, 25 April 2020. Alasannya: Masih ada keluhan");
    pak_rt
        .shows("isolasi di rumah sampai Sabtu, 25 April 2020")
        .shows_not("keluhan");
    wati.shows("diperpanjang sampai Sab, 25 Apr · Bidan Wati · alasan: Masih ada keluhan");
    village.becomes("2020-04-22 10:00").await;
    wati.types("/selesai").await;
    wati.sees("tidak ada isolasi yang masanya habis");
    opens(&wati, "Sri Wahyuni").await;
    wati.taps("Perpendek").await;
    wati.taps("Jumat, 24 April").await;
    wati.types("kontaknya ternyata tanggal 7").await;
    phone
        .shows("Isolasi diperpendek, sekarang sampai Jumat, 24 April 2020")
        .shows("kontaknya ternyata tanggal 7");
    village.becomes("2020-04-24 07:00").await;
    wati.shows("Hari ini: 1. Terlambat: 0");
    phone.types("/menu").await;
    phone.sees("sampai Jumat, 24 April 2020");
    village.is_well();
}

#[tokio::test]
async fn two_nurses_decide_once_and_nothing_is_overwritten() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let phone = village.registers(sri()).await;
    healthy_on(&village, &[&phone], &[19, 20, 21]).await;
    village.becomes("2020-04-22 07:30").await;
    for nurse in [&wati, &rini] {
        nurse.taps("✅ S.W.").await;
    }
    let old = button(&rini, "Akhiri isolasi");
    let longer = button(&rini, "Perpanjang");
    rini.taps("Perpanjang").await;
    wati.taps("Akhiri isolasi").await;
    // Her question was about a stay that is over.
    rini.taps("Kamis, 23 April").await;
    rini.shows("Bidan Wati sudah memutuskan sementara itu")
        .shows("Isolasi diakhiri Rab, 22 Apr 07.30 oleh Bidan Wati: selesai");
    for (message, data) in [old, longer] {
        rini.taps_old(message, &data).await;
        assert!(
            rini.toast().contains("Bidan Wati sudah memutuskan"),
            "{}",
            rini.toast()
        );
    }
    assert_eq!(count(&phone, "sudah selesai hari ini"), 1);
    // Pressed by mistake: it goes on, and a button of before means nothing.
    let (message, data) = button(&wati, "Batalkan: lanjutkan isolasi");
    wati.taps("Batalkan: lanjutkan isolasi").await;
    phone.shows("Isolasi di rumah dilanjutkan, sampai Rabu, 22 April 2020");
    wati.taps_old(message, &data).await;
    assert_eq!(count(&phone, "Isolasi di rumah dilanjutkan"), 1);
    village.becomes("2020-04-23 12:00").await;
    phone.shows("Petugas akan memastikan selesainya");
    wati.shows("Hari ini: 0. Terlambat: 1");
    village.is_well();
}

#[tokio::test]
async fn what_is_due_is_proposed_once_a_day_whatever_the_timer_does() {
    for lost in Lost::ALL {
        let mut village = Village::open().await;
        village.health_worker(staff::wati()).await;
        village.registers(sri()).await;
        village.becomes("2020-04-22 06:30").await;
        village.loses_timers(&["release"], lost).await;
        village.becomes("2020-04-22 09:30").await;
        let proposed = |village: &Village| count(&village.phone(staff::wati()), "perlu diputuskan");
        assert_eq!(proposed(&village), 1, "{lost:?}");
        // Lost after it has rung: not a second time today.
        village.loses_timers(&["release"], lost).await;
        village.becomes("2020-04-22 20:00").await;
        assert_eq!(proposed(&village), 1, "{lost:?}");
        village.becomes("2020-04-23 09:30").await;
        assert_eq!(proposed(&village), 2, "{lost:?}");
        let wati = village.phone(staff::wati());
        wati.shows("Hari ini: 0. Terlambat: 1")
            .can_tap("terlambat 1 hari");
        village.is_well();
    }
}

fn contact(place: i64, name: &'static str) -> Resident {
    Resident {
        account: Account::new(3000 + place, name),
        name,
        ..sri()
    }
}

#[tokio::test]
async fn all_at_once_ends_only_those_against_whom_nothing_speaks() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let agus = village.registers(contact(1, "Agus Salim")).await;
    let budi = village.registers(contact(2, "Budi Raharjo")).await;
    let citra = village.registers(contact(3, "Citra Lestari")).await;
    healthy_on(&village, &[&agus, &budi], &[19, 20, 21]).await;
    village.becomes("2020-04-22 07:30").await;
    wati.taps("Akhiri semua yang ✅ (2)").await;
    wati.sees("Isolasi 2 orang akan diakhiri")
        .sees("Agus Salim")
        .sees("Budi Raharjo")
        .sees("Tidak ikut diakhiri karena ada yang perlu dilihat: 1");
    agus.shows_not("sudah selesai hari ini");
    // Meanwhile one of them coughs.
    coughs(&budi).await;
    wati.taps("Ya, akhiri 2").await;
    assert!(wati.toast().contains("Diakhiri: 1"), "{}", wati.toast());
    wati.shows("Hari ini: 2. Terlambat: 0");
    agus.shows("sudah selesai hari ini");
    budi.shows_not("sudah selesai hari ini");
    citra.shows_not("sudah selesai hari ini");
    village.is_well();
}

#[tokio::test]
async fn a_house_with_several_ends_is_ended_with_two_presses() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let narti = household::house(&village, 2).await;
    for day in 20..=22 {
        village.becomes(&format!("2020-04-{day} 10:00")).await;
        narti.types("/lapor").await;
        narti.taps("Semua sehat").await;
    }
    village.becomes("2020-04-24 07:30").await;
    wati.types("/selesai").await;
    wati.taps("N.L.").await;
    wati.sees("Tidak ada laporan: Kam, 23 Apr");
    village.becomes("2020-04-24 08:00").await;
    narti.types("/lapor").await;
    narti.taps("Semua sehat").await;
    village.becomes("2020-04-25 08:00").await;
    narti.types("/lapor").await;
    narti.taps("Semua sehat").await;
    village.becomes("2020-04-26 08:00").await;
    narti.types("/lapor").await;
    narti.taps("Semua sehat").await;
    wati.types("/selesai").await;
    wati.taps("✅ N.L.").await;
    wati.sees("Serumah, masanya juga habis:")
        .sees("Slamet Riyadi")
        .sees("Dimas");
    wati.taps("Akhiri serumah (3)").await;
    wati.sees("Isolasi 3 orang akan diakhiri");
    wati.taps("Ya, akhiri 3").await;
    assert_eq!(count(&narti, "sudah selesai hari ini"), 3);
    narti.shows("Tentang Dimas:");
    village.becomes("2020-04-28 12:00").await;
    let screen = narti.screen();
    let last = screen.messages.iter().rev().find(|seen| seen.is_from_bot());
    assert!(
        !last.unwrap().text.contains("Bagaimana kesehatan keluarga"),
        "{screen}"
    );
    village.is_well();
}

async fn breathless(phone: &Phone<'_>) {
    phone.types("/lapor").await;
    phone
        .taps_all(&["Ada keluhan", "Sesak", "Lanjut", "Saat istirahat"])
        .await;
}

#[tokio::test]
async fn whoever_lies_in_hospital_is_asked_nothing_waited_for_and_goes_on_at_home() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.rt_head().await;
    village.registers(sri()).await;
    village.becomes("2020-04-14 10:00").await;
    let (wati, phone) = (village.phone(staff::wati()), village.phone(sri().account));
    breathless(&phone).await;
    // While the alert is open, this is said there.
    opens(&wati, "Sri Wahyuni").await;
    wati.taps("Berakhir dengan cara lain").await;
    wati.sees("Peringatannya masih terbuka");
    wati.can_not_tap("dirawat di rumah sakit");
    wati.taps("Batal").await;
    wati.taps_all(&["Saya tangani", "Selesai", "Dirawat di RS"])
        .await;
    phone
        .shows("mencatat bahwa Anda dirawat di rumah sakit")
        .shows("Selama dirawat, saya tidak bertanya setiap hari");
    let pak_rt = village.phone(staff::pak_rt());
    pak_rt
        .shows("Sri Wahyuni (RT/RW 003/005) tidak lagi isolasi di rumah")
        .shows_not("rumah sakit");
    // What she had begun is filed; after that she is asked nothing, not even once more after
    // the bad grade.
    village.becomes("2020-04-14 10:40").await;
    let before = phone.screen().messages.len();
    village.becomes("2020-04-16 12:00").await;
    assert_eq!(phone.screen().messages.len(), before, "{}", phone.screen());
    // She comes up each morning until she is back.
    wati.shows("Ada isolasi yang perlu diputuskan")
        .can_tap("Ditunggu kembali (1)");
    // She is home, and says so.
    healthy(&phone).await;
    wati.shows("(dirawat di rumah sakit) melapor lagi. Sudah pulang?");
    healthy(&phone).await;
    assert_eq!(count(&wati, "melapor lagi"), 1);
    village.restarts().await;
    let (wati, phone) = (village.phone(staff::wati()), village.phone(sri().account));
    wati.types("/selesai").await;
    wati.taps("Ditunggu kembali (1)").await;
    wati.can_tap("003/005 · Sel, 14 Apr · dirawat");
    wati.taps("S.W.").await;
    wati.taps("Sudah pulang: lanjutkan").await;
    phone.shows("Isolasi di rumah dilanjutkan, sampai Rabu, 22 April 2020");
    village
        .phone(staff::pak_rt())
        .shows("isolasi di rumah lagi, sampai Rabu, 22 April 2020");
    village.becomes("2020-04-17 12:00").await;
    phone.shows("Isolasi hari ke-9 dari 14");
    wati.types("/selesai").await;
    wati.can_not_tap("Ditunggu kembali (2)");
    village.is_well();
}

#[tokio::test]
async fn whoever_moved_was_not_found_or_was_entered_by_mistake_reads_what_that_means() {
    for (ending, told) in [
        ("pindah", "Tercatat pindah"),
        ("tidak ditemukan", "Kami belum berhasil menghubungi"),
        ("salah daftar", "Catatan isolasinya keliru"),
        ("dirujuk", "Selama dirawat"),
    ] {
        let village = Village::open().await;
        let wati = village.health_worker(staff::wati()).await;
        let pak_rt = village.rt_head().await;
        let phone = village.registers(sri()).await;
        // Two days of silence: the RT head is on the way.
        village.becomes("2020-04-15 08:30").await;
        pak_rt.shows("Tugas: ");
        opens(&wati, "Sri Wahyuni").await;
        wati.taps("Berakhir dengan cara lain").await;
        wati.taps(ending).await;
        wati.sees("Ada catatan");
        wati.taps("Tanpa catatan").await;
        phone.shows(told);
        pak_rt
            .shows("tidak lagi isolasi di rumah")
            .shows("Tidak perlu ditelepon atau didatangi");
        pak_rt.types("/tugas").await;
        pak_rt.sees("Tidak ada tugas");
        let before = phone.screen().messages.len();
        village.becomes("2020-04-19 12:00").await;
        assert_eq!(phone.screen().messages.len(), before, "{}", phone.screen());
        village.is_well();
    }
}

#[tokio::test]
async fn a_death_is_told_to_nobody_by_a_machine_and_can_be_taken_back() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let pak_rt = village.rt_head().await;
    let narti = household::house(&village, 2).await;
    village.becomes("2020-04-13 07:50").await;
    opens(&wati, "Slamet Riyadi").await;
    wati.taps_all(&["Berakhir dengan cara lain", "meninggal dunia"])
        .await;
    wati.sees("Benar Slamet Riyadi meninggal dunia?");
    wati.types("ya").await;
    narti.shows_not("menghentikan");
    wati.taps("Ya, meninggal dunia").await;
    narti
        .shows("Bidan Wati sudah menghentikan pertanyaan harian tentang Bapak Slamet")
        .shows_not("meninggal");
    pak_rt
        .shows("Slamet Riyadi (RT/RW 003/005) tidak lagi isolasi di rumah")
        .shows_not("meninggal");
    // The house is asked about the living.
    village.becomes("2020-04-14 08:00").await;
    let question = narti.last();
    assert!(question.text.contains("Dimas"), "{}", question.text);
    assert!(!question.text.contains("Slamet"), "{}", question.text);
    // It was somebody else of that name.
    opens(&wati, "Slamet Riyadi").await;
    wati.taps("Batalkan: lanjutkan isolasi").await;
    village.becomes("2020-04-15 08:00").await;
    assert!(narti.last().text.contains("Slamet"), "{}", narti.screen());
    // Her own telephone is written to no more once she has died herself.
    opens(&wati, "Narti Lestari").await;
    wati.taps_all(&[
        "Berakhir dengan cara lain",
        "meninggal dunia",
        "Ya, meninggal dunia",
    ])
    .await;
    assert_eq!(count(&narti, "sudah menghentikan"), 1);
    village.is_well();
}

#[tokio::test]
async fn nobody_decides_elsewhere_or_about_themselves() {
    let village = Village::start(Start {
        config: |config| {
            let mut other = config.villages[0].clone();
            other.id = "rejo".parse().unwrap();
            other.name = "Rejo".to_owned();
            config.villages.push(other);
        },
        ..Start::default()
    })
    .await;
    let wati = village.health_worker(staff::wati()).await;
    let pak_rt = village.rt_head().await;
    let rejo = Area::Village("rejo".parse().unwrap());
    let rini = village.joins(staff::rini(), Role::HealthWorker, rejo).await;
    let phone = village.phone(sri().account);
    phone.types("/start").await;
    phone
        .taps_all(&["Indonesia", "Setuju", "sedang isolasi"])
        .await;
    phone.taps("Sumberasri").await;
    for typed in ["Sri Wahyuni", "3/5", "1948"] {
        phone.types(typed).await;
    }
    phone.taps("Perempuan").await;
    phone.types("Lewati").await;
    phone.taps_all(&["Tidak ada", "Kontak erat"]).await;
    phone.types("8-4-2020").await;
    phone.taps_all(&["Tidak", "Benar"]).await;
    village.becomes("2020-04-22 08:00").await;
    wati.shows("Ada isolasi yang perlu diputuskan");
    rini.shows_not("Ada isolasi yang perlu diputuskan");
    wati.taps("⚠ S.W.").await;
    let decides = button(&wati, "Akhiri, dengan alasan");
    for (other, words) in [(&rini, "di luar wilayah"), (&pak_rt, "petugas")] {
        other.taps_old(decides.0, &decides.1).await;
        assert!(other.toast().contains(words), "{}", other.toast());
    }
    phone.taps_old(decides.0, &decides.1).await;
    pak_rt.types("/selesai").await;
    pak_rt.sees_not("S.W.");
    phone.shows_not("sudah selesai hari ini");
    village.is_well();
}

#[tokio::test]
async fn whoever_has_no_telegram_is_released_and_the_calls_stop() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let pak_rt = village.rt_head().await;
    let phone = village.registers(sri()).await;
    phone.does(|phone| phone.blocks_bot()).await;
    village.becomes("2020-04-22 08:30").await;
    pak_rt.types("/tugas").await;
    pak_rt.can_tap("Sri Wahyuni");
    opens(&wati, "Sri Wahyuni").await;
    wati.taps("Akhiri, dengan alasan").await;
    wati.taps("Sudah ditelepon atau dikunjungi").await;
    pak_rt.shows("Isolasi Sri Wahyuni (RT/RW 003/005) sudah selesai");
    pak_rt.types("/tugas").await;
    pak_rt.sees("Tidak ada tugas");
    village.passes(TimeDelta::days(2)).await;
    pak_rt.types("/tugas").await;
    pak_rt.sees("Tidak ada tugas");
    village.is_well();
}

#[tokio::test]
async fn of_whoever_is_erased_no_decision_and_no_waiting_is_left() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.registers(sri()).await;
    let wati = village.phone(staff::wati());
    opens(&wati, "Sri Wahyuni").await;
    wati.taps_all(&["Berakhir dengan cara lain", "dirawat di rumah sakit"])
        .await;
    wati.types("RS Moewardi, anaknya bernama Kartono").await;
    let kept = village.everything_kept().await;
    let id = id_of(&kept, "Sri Wahyuni");
    let waiting = kept.iter().filter(|row| row.table == Table::Release);
    assert!(
        waiting
            .into_iter()
            .any(|row| row.text.contains(&id.to_string()))
    );
    let phone = village.phone(sri().account);
    phone.types("/hapus").await;
    phone
        .taps_all(&["Lanjut menghapus", "Ya, hapus semuanya"])
        .await;
    let kept = village.everything_kept().await;
    nothing_is_left(&kept, id, &["Sri Wahyuni", "Kartono"]);
    village.becomes("2020-04-20 09:00").await;
    village
        .phone(staff::wati())
        .shows_not("Ditunggu kembali (2)");
    village.is_well();
}

/// The letters that lie on a telephone: what was said with each, and its bytes.
fn letters(phone: &Phone<'_>) -> Vec<(String, String)> {
    let screen = phone.screen();
    let documents = screen
        .messages
        .iter()
        .filter(|seen| seen.kind == "document");
    documents
        .map(|seen| {
            let (mime, bytes) = phone.telephone.saves(seen).unwrap();
            assert_eq!(mime, "application/pdf");
            assert_eq!(seen.file_name(), Some("surat-selesai-isolasi.pdf"));
            assert!(bytes.starts_with(b"%PDF-"));
            if let Ok(folder) = std::env::var("SIAGA_PICTURES") {
                std::fs::write(format!("{folder}/surat.pdf"), &bytes).unwrap();
            }
            let bytes = String::from_utf8_lossy(&bytes).into_owned();
            (seen.text.clone(), bytes)
        })
        .collect()
}

/// What the house knows of a letter, as `siaga check --letter` asks it.
async fn state(village: &Village, number: &str) -> LetterState {
    let order = Order::Letter {
        number: number.to_owned(),
    };
    let order = serde_json::to_value(order).unwrap();
    let answer = village.app().engine.order(order).await.unwrap().unwrap();
    match serde_json::from_value(answer).unwrap() {
        Answer::Letter(state) => state,
        other => panic!("{other:?}"),
    }
}

/// Ends the isolation of somebody against whose end something speaks.
async fn ends(wati: &Phone<'_>, name: &str) {
    opens(wati, name).await;
    wati.taps("Akhiri, dengan alasan").await;
    wati.taps("Sudah diperiksa petugas").await;
}

#[tokio::test]
async fn the_letter_comes_with_the_thanks_and_is_checked_and_counts_no_more_once_the_end_is_taken_back()
 {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.registers(contact(1, "Agus Salim")).await;
    village.registers(sri()).await;
    village.becomes("2020-04-22 08:00").await;
    let wati = village.phone(staff::wati());
    ends(&wati, "Agus Salim").await;
    ends(&wati, "Sri Wahyuni").await;
    let agus = letters(&village.phone(contact(1, "Agus Salim").account));
    let phone = village.phone(sri().account);
    let sris = letters(&phone);
    let (first, second) = ("001/SKSI/SUMBERASRI/IV/2020", "002/SKSI/SUMBERASRI/IV/2020");
    assert!(agus[0].1.contains(first));
    assert!(sris[0].1.contains(second));
    assert!(
        sris[0].0.contains("Terima kasih, Mbah Sri") && sris[0].0.contains("Ini suratnya"),
        "{}",
        sris[0].0
    );
    assert_eq!(state(&village, second).await, LetterState::Valid);
    // Again, whenever she wants it: the same one.
    village.restarts().await;
    let phone = village.phone(sri().account);
    phone.types("/riwayat").await;
    phone.taps("Surat selesai isolasi").await;
    let again = letters(&phone);
    assert_eq!(again.len(), 2);
    assert_eq!(again[0].1, again[1].1);
    // Ended by mistake: the letter counts no more, and the next has a number of its own.
    let wati = village.phone(staff::wati());
    opens(&wati, "Sri Wahyuni").await;
    wati.taps("Batalkan: lanjutkan isolasi").await;
    phone.shows("Surat selesai isolasi yang sudah dikirim tidak berlaku");
    assert!(matches!(
        state(&village, second).await,
        LetterState::Withdrawn { .. }
    ));
    phone.types("/riwayat").await;
    let (message, data) = button(&phone, "Surat selesai isolasi");
    phone.taps_old(message, &data).await;
    assert!(
        phone.toast().contains("Belum ada surat"),
        "{}",
        phone.toast()
    );
    ends(&wati, "Sri Wahyuni").await;
    let third = letters(&phone);
    assert!(
        third
            .last()
            .unwrap()
            .1
            .contains("003/SKSI/SUMBERASRI/IV/2020")
    );
    assert_eq!(
        state(&village, "004/SKSI/SUMBERASRI/IV/2020").await,
        LetterState::Unknown
    );
    village.is_well();
}

#[tokio::test]
async fn whoever_no_chat_reaches_has_the_letter_brought() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let area = village.area();
    let wiryo = village
        .joins(staff::wiryo(), Role::VillageOfficer, area)
        .await;
    let phone = village.registers(sri()).await;
    phone.does(|phone| phone.blocks_bot()).await;
    village.becomes("2020-04-22 08:30").await;
    ends(&wati, "Sri Wahyuni").await;
    let hers = letters(&wati);
    assert!(
        hers[0].0.contains("Tidak terjangkau lewat Telegram"),
        "{}",
        hers[0].0
    );
    wati.taps("Minta diantar").await;
    assert!(wati.toast().contains("Pak Wiryo"), "{}", wati.toast());
    let brought = letters(&wiryo);
    assert!(
        brought[0].0.contains("Sri Wahyuni (RT/RW 003/005)"),
        "{}",
        brought[0].0
    );
    assert_eq!(brought[0].1, hers[0].1);
    // Of this one nobody knew yet that nothing reaches him.
    let agus = village.registers(contact(1, "Agus Salim")).await;
    let refusal = Trouble::Refuse(403, "Forbidden: bot was blocked by the user".to_owned());
    let chat = contact(1, "Agus Salim").account.id;
    village
        .server
        .faults(|faults| faults.add(refusal, Target::Chat(chat), When::Always));
    ends(&wati, "Agus Salim").await;
    assert!(letters(&agus).is_empty());
    let his = letters(&wati);
    let (said, _) = his.last().unwrap();
    assert!(
        said.contains("Agus Salim") && said.contains("Tidak terjangkau"),
        "{said}"
    );
    // Nobody gets somebody else's letter by a button.
    let tini = village.registers(residents::tini()).await;
    opens(&wati, "Sri Wahyuni").await;
    let (_, data) = button(&wati, "Surat selesai isolasi");
    let own = data.replace(".print.", ".letter.");
    for forged in [&data, &own] {
        tini.taps_old(tini.last().id, forged).await;
    }
    assert!(letters(&tini).is_empty());
    village.is_well();
}

#[tokio::test]
async fn of_whoever_is_erased_no_letter_is_left_and_its_number_stays_taken() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.registers(sri()).await;
    village.becomes("2020-04-22 08:30").await;
    let wati = village.phone(staff::wati());
    ends(&wati, "Sri Wahyuni").await;
    let kept = village.everything_kept().await;
    let id = id_of(&kept, "Sri Wahyuni");
    let phone = village.phone(sri().account);
    phone.types("/dataku").await;
    let screen = phone.screen();
    let file = screen
        .messages
        .iter()
        .rev()
        .find(|seen| seen.kind == "document");
    let (_, page) = phone.telephone.saves(file.unwrap()).unwrap();
    let page = String::from_utf8_lossy(&page).into_owned();
    assert!(page.contains("001/SKSI/SUMBERASRI/IV/2020"), "{page}");
    assert!(page.contains("Sudah diperiksa petugas: sehat"), "{page}");
    phone.types("/hapus").await;
    phone
        .taps_all(&["Lanjut menghapus", "Ya, hapus semuanya"])
        .await;
    let kept = village.everything_kept().await;
    nothing_is_left(&kept, id, &["Sri Wahyuni"]);
    assert_eq!(
        state(&village, "001/SKSI/SUMBERASRI/IV/2020").await,
        LetterState::Unknown
    );
    // The number stays taken.
    let wati = village.phone(staff::wati());
    village.registers(contact(1, "Agus Salim")).await;
    ends(&wati, "Agus Salim").await;
    let agus = letters(&village.phone(contact(1, "Agus Salim").account));
    assert!(agus[0].1.contains("002/SKSI/SUMBERASRI/IV/2020"));
    village.is_well();
}
