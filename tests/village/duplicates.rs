//! Somebody is registered twice: an officer is asked, and two records become one.

use chrono::TimeDelta;
use siaga::drill::Account;

use crate::support::residents::Resident;
use crate::support::{Lost, Phone, Village, residents, staff};

/// Mbah Sri again, from her granddaughter's telephone, as an official would write her.
fn sri_again() -> Resident {
    Resident {
        account: Account::new(111, "Sri Baru"),
        name: "Hj. Sri Wahjuni, S.Pd",
        isolation: Some(("Kontak erat", "10-4-2020")),
        oximeter: false,
        ..residents::sri()
    }
}

async fn is_registered_twice(village: &Village) -> (Phone<'_>, Phone<'_>, Phone<'_>) {
    let karto = village.rt_head().await;
    let sri = village.registers(residents::sri()).await;
    karto.shows_not("orang yang sama");
    village.passes(TimeDelta::minutes(1)).await;
    let again = village.registers(sri_again()).await;
    (karto, sri, again)
}

async fn says_one(karto: &Phone<'_>) {
    karto.taps("Ya, orang yang sama").await;
    karto.sees("tidak bisa dipisah lagi");
    karto.taps("Yakin, jadikan satu").await;
    karto.sees("sudah menjadi satu (Pak Karto)");
}

#[tokio::test]
async fn the_rt_head_is_asked_with_both_side_by_side_and_no_symptoms() {
    let village = Village::open().await;
    let (karto, ..) = is_registered_twice(&village).await;
    karto
        .shows("Apakah ini orang yang sama?")
        .shows("Sri Wahyuni, lahir 1948")
        .shows("Hj. Sri Wahjuni, S.Pd, lahir 1948")
        .shows("RT/RW 003/005")
        .shows("Nama, tahun lahir, dan RT keduanya sama")
        .shows_not("Tekanan darah")
        .shows_not("1948-");
    village.is_well();
}

#[tokio::test]
async fn both_histories_stand_in_one_and_both_telephones_speak_for_it() {
    let mut village = Village::open().await;
    let (_, sri, again) = is_registered_twice(&village).await;
    sri.types("/lapor").await;
    sri.taps("Sehat").await;
    sri.types("36,5").await;
    sri.types("97").await;
    sri.sees("tersimpan");
    again.types("/lapor").await;
    again.taps("Sehat").await;
    again.types("36,9").await;
    again.sees("tersimpan");
    village.restarts().await;
    let karto = village.phone(staff::pak_rt());
    says_one(&karto).await;
    let (sri, again) = (
        village.phone(residents::sri().account),
        village.phone(sri_again().account),
    );
    sri.shows("tercatat dua kali").shows("sudah menjadi satu");
    again.shows("tercatat dua kali");
    // The stay that ends later goes on: 10 April and 14 days.
    again.types("/lapor").await;
    again.taps("Sehat").await;
    again.types("36,7").await;
    again.types("98").await;
    again.sees("hari ke-2 dari 14");
    // One question a day, on the telephone that was registered last.
    sri.telephone.looks_away();
    again.telephone.looks_away();
    village.becomes("2020-04-13 08:40").await;
    again.sees("Bagaimana kesehatan");
    sri.sees_not("Bagaimana kesehatan");
    // The old telephone still means the same person.
    sri.types("/lapor").await;
    sri.sees_not("belum terdaftar");
    village.is_well();
}

#[tokio::test]
async fn a_no_is_remembered() {
    let mut village = Village::open().await;
    is_registered_twice(&village).await;
    let karto = village.phone(staff::pak_rt());
    karto.taps("Bukan, dua orang").await;
    karto.sees("dua orang yang berbeda (Pak Karto)");
    village.restarts().await;
    let karto = village.phone(staff::pak_rt());
    karto.telephone.looks_away();
    village.becomes("2020-04-14 12:00").await;
    karto.sees_not("orang yang sama");
    karto.can_not_tap("orang yang sama");
    village.is_well();
}

#[tokio::test]
async fn what_nobody_answers_comes_up_again_also_after_a_lost_timer() {
    let mut village = Village::open().await;
    is_registered_twice(&village).await;
    let karto = village.phone(staff::pak_rt());
    karto.taps("Nanti saja").await;
    assert!(karto.toast().contains("besok"));
    karto.telephone.looks_away();
    village.becomes("2020-04-13 07:00").await;
    karto.sees("Apakah ini orang yang sama?");
    village.loses_timers(&["doubt"], Lost::Whole).await;
    let karto = village.phone(staff::pak_rt());
    karto.can_tap("Ya, orang yang sama");
    says_one(&karto).await;
    village.is_well();
}

#[tokio::test]
async fn two_officers_at_once_make_one_of_them_once() {
    let village = Village::open().await;
    let kader = village
        .joins(
            Account::new(206, "Bu Kader"),
            siaga::domain::access::Role::Kader,
            village.neighbourhood(3, 5),
        )
        .await;
    let (karto, ..) = is_registered_twice(&village).await;
    kader.shows("Apakah ini orang yang sama?");
    for officer in [&karto, &kader] {
        officer.taps("Ya, orang yang sama").await;
    }
    let pressed = karto.telephone.taps("Yakin, jadikan satu");
    let too_late = kader.telephone.taps("Yakin, jadikan satu");
    assert!(pressed.is_ok() && too_late.is_ok());
    village.passes(TimeDelta::minutes(1)).await;
    karto.shows("sudah menjadi satu (Pak Karto)");
    kader.shows("sudah menjadi satu (Pak Karto)");
    kader.can_not_tap("jadikan satu");
    village.is_well();
}

#[tokio::test]
async fn an_open_alert_and_a_half_finished_report_go_along() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    is_registered_twice(&village).await;
    let again = village.phone(sri_again().account);
    again.types("/lapor").await;
    again
        .taps_all(&["Ada keluhan", "Demam", "Sesak napas", "Lanjut"])
        .await;
    again.taps("Saat istirahat").await;
    let wati = village.phone(staff::wati());
    wati.shows("MERAH").can_tap("Saya tangani");
    let karto = village.phone(staff::pak_rt());
    says_one(&karto).await;
    village.restarts().await;
    let (wati, again) = (
        village.phone(staff::wati()),
        village.phone(sri_again().account),
    );
    // The report goes on where it stood, and its alert with it.
    again.taps("Tidak ada").await;
    again.types("38,6").await;
    wati.shows("38,6");
    wati.taps("Saya tangani").await;
    wati.sees("Sri Wahyuni");
    again.shows("Bidan Wati");
    again.telephone.looks_away();
    village.passes(TimeDelta::minutes(40)).await;
    again.sees("tersimpan");
    wati.taps_all(&["Sudah ditelepon", "Selesai", "Sudah membaik"])
        .await;
    wati.types("/peringatan").await;
    wati.sees("Tidak ada peringatan terbuka");
    village.is_well();
}

#[tokio::test]
async fn two_open_alerts_are_ended_by_health_workers_first() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let (karto, sri, again) = is_registered_twice(&village).await;
    sri.types("/darurat").await;
    again.types("/darurat").await;
    karto.taps("Ya, orang yang sama").await;
    karto.taps("Yakin, jadikan satu").await;
    assert!(karto.toast().contains("peringatan terbuka"));
    wati.taps_all(&["Saya tangani", "Sudah ditelepon", "Selesai"])
        .await;
    wati.taps("Sudah membaik").await;
    karto.taps("Yakin, jadikan satu").await;
    karto.sees("sudah menjadi satu");
    wati.types("/peringatan").await;
    wati.taps("S.W.").await;
    wati.can_tap("Saya tangani");
    village.is_well();
}

#[tokio::test]
async fn whoever_works_here_is_joined_by_the_coordinator_only_and_keeps_the_role() {
    let village = Village::open().await;
    let karto = village.rt_head().await;
    let who = |account| Resident {
        account,
        name: "Karto",
        isolation: None,
        ..residents::darto()
    };
    karto.types("/menu").await;
    karto
        .taps_all(&["Saya, bahasa", "Daftar", "Setuju", "tidak isolasi"])
        .await;
    for answer in ["3/5", "1975"] {
        karto.types(answer).await;
    }
    karto.taps("Laki-laki").await;
    karto.types("Lewati").await;
    karto.taps_all(&["Tidak ada", "Tidak", "Benar"]).await;
    let kader = village
        .joins(
            Account::new(206, "Bu Kader"),
            siaga::domain::access::Role::Kader,
            village.neighbourhood(3, 5),
        )
        .await;
    let again = village.registers(who(Account::new(112, "Karto"))).await;
    for other in [&karto, &kader] {
        other.shows_not("orang yang sama");
    }
    let hadi = village.coordinator().await;
    hadi.shows("Apakah ini orang yang sama?");
    hadi.taps("Ya, orang yang sama").await;
    hadi.taps("Yakin, jadikan satu").await;
    hadi.sees("sudah menjadi satu");
    again.types("/tugas").await;
    again.sees("Tidak ada tugas");
    village.is_well();
}
