//! On call: who is on duty is rung first, and what becomes of it when they can't, leave,
//! sleep or swap.

use chrono::TimeDelta;
use siaga::domain::access::Role;
use siaga::domain::place::Area;
use siaga::drill::{Account, ButtonKind};
use siaga::store::table::Table;

use crate::support::duty::tono;
use crate::support::residents::{darto, sri};
use crate::support::staff::{hadi, pak_rt, rini, wati};
use crate::support::{Lost, Phone, Start, Village};

const WATI: &str = "Bidan Wati";
const RINI: &str = "Perawat Rini";
const TONO: &str = "Mantri Tono";

fn minutes(minutes: i64) -> TimeDelta {
    TimeDelta::minutes(minutes)
}

async fn presses_gawat(phone: &Phone<'_>) {
    phone.types("/lapor").await;
    phone.taps("Gawat").await;
}

/// dr. Hadi, Bidan Wati, nurse Rini, nurse Tono, and Mbah Sri.
async fn people(village: &Village) {
    village.coordinator().await;
    for account in [wati(), rini(), tono()] {
        village.health_worker(account).await;
    }
    village.registers(sri()).await;
}

/// Wati by morning, with Rini; Rini in the afternoon; Tono by night, with Rini.
const SHIFTS: [(&str, &[&str]); 3] = [
    ("Pagi", &[WATI, RINI]),
    ("Siang", &[RINI]),
    ("Malam", &[TONO, RINI]),
];

async fn with_roster(village: &Village) {
    people(village).await;
    village.has_roster(&village.phone(hadi()), &SHIFTS).await;
}

fn rings(village: &Village) -> [usize; 4] {
    [wati(), rini(), tono(), hadi()].map(|who| village.phone(who).rings())
}

/// Whose telephone has rung since, by name.
fn rung(village: &Village, before: [usize; 4]) -> Vec<&'static str> {
    let names = ["Wati", "Rini", "Tono", "Hadi"];
    let now = rings(village);
    let all = names.into_iter().zip(before.iter().zip(now));
    all.filter(|(_, (before, now))| now > *before)
        .map(|(name, _)| name)
        .collect()
}

/// The lines of the newest card that tell what has happened.
fn story(phone: &Phone<'_>) -> Vec<String> {
    let screen = phone.screen();
    let mut cards = screen.messages.iter().rev();
    let card = cards
        .find(|seen| seen.text.contains("Sejak "))
        .expect("no card");
    let is_hour = |line: &&str| line.starts_with(|letter: char| letter.is_ascii_digit());
    card.text
        .lines()
        .filter(is_hour)
        .map(str::to_owned)
        .collect()
}

fn messages(phone: &Phone<'_>) -> usize {
    phone.screen().messages.len()
}

#[tokio::test]
async fn a_week_is_set_by_buttons_in_one_message_and_those_concerned_are_told_once() {
    let mut village = Village::start(Start {
        config: |config| config.roster.people_per_shift = 2,
        ..Start::default()
    })
    .await;
    people(&village).await;
    village.rt_head().await;
    let hadi_phone = village.phone(hadi());
    hadi_phone.types("/piket").await;
    hadi_phone
        .sees("Belum ada jadwal jaga")
        .sees("Bidan Wati, Perawat Rini, Mantri Tono");
    hadi_phone.taps("Atur jadwal").await;
    hadi_phone.sees("Pola tetap").sees("Senin: Pagi –");
    let before = messages(&hadi_phone);
    hadi_phone.taps_all(&["Senin", "Malam", TONO, RINI]).await;
    hadi_phone
        .can_tap("☑ 1. Mantri Tono")
        .can_tap("☑ 2. Perawat Rini");
    hadi_phone.taps(WATI).await;
    let toast = hadi_phone.toast();
    assert!(toast.contains("paling banyak 2 orang"), "{toast}");
    hadi_phone.can_tap("☐ Bidan Wati");
    // The first off and on again: now the other one is called first.
    hadi_phone.taps_all(&[TONO, TONO]).await;
    hadi_phone
        .can_tap("☑ 1. Perawat Rini")
        .can_tap("☑ 2. Mantri Tono");
    village.restarts().await;
    let hadi_phone = village.phone(hadi());
    hadi_phone
        .taps_all(&["Kembali", "Sama setiap hari", "Kembali"])
        .await;
    assert_eq!(messages(&hadi_phone), before, "one message, drawn again");
    hadi_phone.shows("Minggu: Pagi – · Siang – · Malam Perawat Rini, Mantri Tono");
    village.phone(tono()).shows_not("Jadwal jaga");

    // One date is another: on Tuesday it is Wati's night.
    hadi_phone
        .taps_all(&["Per tanggal", "Minggu depan", "Sel, 14 Apr", "Malam"])
        .await;
    hadi_phone.taps_all(&[TONO, RINI, WATI]).await;
    hadi_phone.can_tap("Ikuti pola tetap").taps("Kembali").await;
    hadi_phone.taps_all(&["Kembali", "Selesai mengatur"]).await;
    hadi_phone
        .sees("Jadwal tersimpan")
        .sees("Pagi · Min, 12 Apr, 07.00–14.00: belum ada petugas");
    let wati = village.phone(wati());
    wati.sees("Jadwal jaga Anda berubah")
        .sees("Malam · Sel, 14 Apr, 21.00–07.00 · sendiri");
    let told = messages(&wati);
    village
        .phone(tono())
        .sees("Malam · Min, 12 Apr, 21.00–07.00 · bersama Perawat Rini")
        .sees_not("Sel, 14 Apr");
    village
        .phone(rini())
        .sees("dipanggil pertama, bersama Mantri Tono");
    assert_eq!(messages(&wati), told);

    wati.types("/piket").await;
    wati.sees("Sekarang: Malam (21.00–07.00)")
        .sees("1. Perawat Rini\n2. Mantri Tono")
        .sees("Berikutnya: Pagi · Min, 12 Apr")
        .sees("Belum terisi")
        .can_not_tap("Atur jadwal");
    wati.taps("Jadwal saya").await;
    wati.sees("Malam · Sel, 14 Apr");
    // Everybody of the staff sees who is on, and no more.
    let karto = village.phone(pak_rt());
    karto.types("/piket").await;
    karto
        .sees("1. Perawat Rini")
        .sees_not("Belum terisi")
        .can_not_tap("Atur jadwal")
        .can_not_tap("Tidak bisa sekarang");
    let sri = village.phone(sri().account);
    sri.types("/piket").await;
    sri.sees("khusus untuk petugas");
    village.is_well();
}

#[tokio::test]
async fn two_coordinators_at_once_and_a_press_that_comes_twice_undo_nothing() {
    let village = Village::open().await;
    people(&village).await;
    let head = village
        .joins(
            Account::new(207, "Bu Kepala"),
            Role::Coordinator,
            village.area(),
        )
        .await;
    let hadi = village.phone(hadi());
    for phone in [&hadi, &head] {
        phone.types("/piket").await;
        phone.taps_all(&["Atur jadwal", "Senin", "Pagi"]).await;
        phone.can_tap("☐ Bidan Wati");
    }
    let of_head = button(&head, "☐ Bidan Wati");
    hadi.taps(WATI).await;
    hadi.can_tap("☑ 1. Bidan Wati");
    // She has not seen it, and presses the same: on is on.
    head.taps_old(of_head.0, &of_head.1).await;
    head.can_tap("☑ 1. Bidan Wati");
    head.taps_old(of_head.0, &of_head.1).await;
    head.can_tap("☑ 1. Bidan Wati");
    // Another command in the middle: what was set counts, and she is told.
    hadi.types("/menu").await;
    village.phone(wati()).sees("Jadwal jaga Anda berubah");
    hadi.taps_old(of_head.0, &of_head.1).await;
    hadi.types("terserah").await;
    head.types("siapa ya").await;
    head.can_tap("☑ 1. Bidan Wati");
    // A right that is gone in the middle.
    hadi.types("/undang").await;
    hadi.taps_all(&["Bu Kepala", "Cabut peran", "Ya"]).await;
    head.taps_old(of_head.0, &of_head.1.replace("on-", "off-"))
        .await;
    hadi.types("/piket").await;
    hadi.taps_all(&["Atur jadwal", "Pola tetap"]).await;
    hadi.shows("Senin: Pagi Bidan Wati");
    village.is_well();
}

#[tokio::test]
async fn each_puskesmas_has_a_roster_of_its_own_and_a_full_week_fits_into_a_message() {
    let village = Village::start(Start {
        config: |config| {
            let mut other = config.villages[0].clone();
            other.id = "wonorejo".parse().unwrap();
            other.name = "Wonorejo".to_owned();
            other.puskesmas.id = "banyuasri".parse().unwrap();
            other.puskesmas.name = "Puskesmas Banyuasri".to_owned();
            config.villages.push(other);
            config.roster.people_per_shift = 10;
            let usual = config.roster.shifts.clone();
            let more = usual.into_iter().map(|mut shift| {
                shift.id = format!("{}-2", shift.id).parse().unwrap();
                shift.name = format!("{} dua", shift.name);
                shift
            });
            config.roster.shifts.extend(more);
        },
        ..Start::default()
    })
    .await;
    let hadi = village.coordinator().await;
    village.health_worker(wati()).await;
    let other = Area::Village("wonorejo".parse().unwrap());
    village
        .joins(rini(), Role::HealthWorker, other.clone())
        .await;
    let names = "abcdefghij".chars().map(|letter| {
        let name = format!("Perawat Bernama Panjang Sekali {letter}");
        Account::new(2100 + i64::from(u32::from(letter)), &name)
    });
    let names: Vec<Account> = names.collect();
    for account in &names {
        village
            .joins(account.clone(), Role::HealthWorker, other.clone())
            .await;
    }
    hadi.types("/piket").await;
    hadi.sees("Yang mana yang dibuka?")
        .taps("Puskesmas Banyuasri")
        .await;
    hadi.sees("Perawat Rini").sees_not(WATI);
    hadi.taps_all(&["Atur jadwal", "Senin"]).await;
    for shift in 0..6 {
        let shifts = [
            "Pagi:",
            "Siang:",
            "Malam:",
            "Pagi dua",
            "Siang dua",
            "Malam dua",
        ];
        hadi.taps(shifts[shift]).await;
        hadi.can_not_tap(WATI);
        for account in &names {
            hadi.taps(&account.first_name).await;
        }
        hadi.taps("Kembali").await;
    }
    hadi.taps_all(&["Sama setiap hari", "Kembali"]).await;
    hadi.shows("Minggu: Pagi Perawat Bernama Panjang Sekali a");
    hadi.taps("Selesai mengatur").await;
    hadi.sees("Jadwal tersimpan");
    // Here there is no roster: the other one's calls nobody.
    let tini = crate::support::residents::tini();
    let tini = village.phone(tini.account);
    let wati = village.phone(wati());
    let karto = village.rt_head().await;
    karto.types("/piket").await;
    karto
        .sees("Belum ada jadwal jaga")
        .sees(WATI)
        .sees_not("Panjang");
    tini.types("/darurat").await;
    wati.shows_not("MERAH");
    village.phone(names[0].clone()).shows("MERAH");
    assert!(hadi.shows("Jadwal tersimpan").rings() > 0);
    village.is_well();
}

#[tokio::test]
async fn when_two_records_of_a_nurse_become_one_her_shifts_go_with_her() {
    let village = Village::open().await;
    village.coordinator().await;
    village.health_worker(wati()).await;
    let darto_phone = village.registers(darto()).await;
    village.registers(sri()).await;
    nurse_joins(&village, &sri().account).await;
    village
        .has_roster(&village.phone(hadi()), &[("Siang", &["Sri"])])
        .await;
    village.passes(minutes(1)).await;
    let again = crate::support::residents::Resident {
        account: Account::new(111, "Sri Baru"),
        name: "Hj. Sri Wahjuni, S.Pd",
        isolation: Some(("Kontak erat", "10-4-2020")),
        oximeter: false,
        ..sri()
    };
    village.registers(again).await;
    // She works here: the coordinator says so.
    village
        .phone(hadi())
        .taps_all(&["Ya, orang yang sama", "Yakin, jadikan satu"])
        .await;
    village.becomes("2020-04-12 15:00").await;
    let nurse = village.phone(sri().account);
    let before = nurse.rings();
    presses_gawat(&darto_phone).await;
    assert_eq!(nurse.rings(), before + 1);
    nurse.shows("15.00 jadwal jaga Siang: Sri");
    village.is_well();
}

#[tokio::test]
async fn after_an_outage_what_still_matters_is_told_once() {
    let mut village = Village::open().await;
    with_roster(&village).await;
    village.becomes("2020-04-12 12:30").await;
    village.closes().await;
    village
        .clock
        .move_to(crate::support::at("2020-04-12 21:20"));
    village.opens().await;
    village.passes(minutes(2)).await;
    let tono = village.phone(tono());
    tono.shows("Jaga Anda mulai: Malam")
        .shows_not("Sebentar lagi");
    let rini = village.phone(rini());
    rini.shows_not("Jaga Anda mulai: Siang");
    let before = tono.rings();
    village.passes(minutes(60)).await;
    assert_eq!(village.phone(crate::support::duty::tono()).rings(), before);
    village.is_well();
}

#[tokio::test]
async fn last_week_is_copied_and_a_roster_can_be_done_without() {
    let village = Village::open().await;
    people(&village).await;
    let hadi = village.phone(hadi());
    village.has_roster(&hadi, &[("Pagi", &[WATI])]).await;
    hadi.types("/piket").await;
    hadi.taps_all(&[
        "Atur jadwal",
        "Min, 12 Apr",
        "Siang",
        TONO,
        "Kembali",
        "Kembali",
    ])
    .await;
    hadi.taps_all(&["Minggu depan", "Salin minggu lalu"]).await;
    assert!(hadi.toast().contains("sudah disalin"));
    hadi.shows("Min, 19 Apr: Pagi Bidan Wati · Siang Mantri Tono")
        .shows("Sab, 18 Apr: Pagi Bidan Wati · Siang –");
    hadi.taps("Selesai mengatur").await;
    village.phone(tono()).sees("Siang · Min, 19 Apr");
    hadi.taps_all(&["Tidak pakai jadwal", "Ya, hapus jadwal"])
        .await;
    hadi.sees("sudah dihapus");
    hadi.types("/piket").await;
    hadi.sees("Belum ada jadwal jaga");
    let before = messages(&hadi);
    village.becomes("2020-04-13 20:00").await;
    hadi.shows_not("Jadwal jaga kosong");
    let recaps = 4;
    assert!(
        messages(&hadi) <= before + 2 + recaps,
        "no roster, no alarms"
    );
    village.is_well();
}

#[tokio::test]
async fn at_three_in_the_night_the_nights_first_is_rung_then_the_second_then_everybody() {
    let mut village = Village::open().await;
    with_roster(&village).await;
    village.becomes("2020-04-13 03:00").await;
    let before = rings(&village);
    presses_gawat(&village.phone(sri().account)).await;
    assert_eq!(rung(&village, before), ["Tono"]);
    village.restarts().await;
    village.passes(minutes(14)).await;
    assert_eq!(rung(&village, before), ["Tono"]);
    village.passes(minutes(1)).await;
    assert_eq!(rung(&village, before), ["Rini", "Tono"]);
    village.restarts().await;
    let before = rings(&village);
    village.passes(minutes(15)).await;
    assert_eq!(rung(&village, before), ["Wati", "Rini", "Tono", "Hadi"]);
    // All are asleep, and the morning's shift begins: the chain stays as it was fixed.
    village.becomes("2020-04-13 07:35").await;
    let before = rings(&village);
    village.passes(minutes(6)).await;
    assert_eq!(rung(&village, before), ["Wati", "Rini", "Tono", "Hadi"]);
    village.phone(hadi()).taps("Saya tangani").await;
    assert_eq!(
        story(&village.phone(hadi())),
        [
            "03.00 jadwal jaga Malam: Mantri Tono, Perawat Rini",
            "03.00 berbunyi di: Mantri Tono",
            "03.15 berbunyi di: Perawat Rini",
            "03.30 berbunyi di: Mantri Tono, Perawat Rini, Bidan Wati, dr. Hadi",
            "07.40 berbunyi di: Mantri Tono, Perawat Rini, Bidan Wati, dr. Hadi",
            "07.41 dr. Hadi menangani",
        ]
    );
    let before = rings(&village);
    village.passes(minutes(20)).await;
    assert_eq!(rung(&village, before), Vec::<&str>::new());
    village.phone(sri().account).shows("dr. Hadi menangani");
    village.is_well();
}

#[tokio::test]
async fn a_new_alert_after_the_change_of_shift_goes_by_the_new_shift() {
    let village = Village::open().await;
    with_roster(&village).await;
    let darto_phone = village.registers(darto()).await;
    village.becomes("2020-04-13 06:58").await;
    presses_gawat(&village.phone(sri().account)).await;
    village.becomes("2020-04-13 07:01").await;
    let before = rings(&village);
    presses_gawat(&darto_phone).await;
    assert_eq!(rung(&village, before), ["Wati"]);
    assert_eq!(
        story(&village.phone(wati())),
        [
            "07.01 jadwal jaga Pagi: Bidan Wati, Perawat Rini",
            "07.01 berbunyi di: Bidan Wati"
        ]
    );
    village.is_well();
}

#[tokio::test]
async fn without_a_roster_or_in_an_empty_shift_all_are_called_in_calling_order() {
    let village = Village::open().await;
    people(&village).await;
    let before = rings(&village);
    presses_gawat(&village.phone(sri().account)).await;
    assert_eq!(rung(&village, before), ["Wati"]);
    assert_eq!(
        story(&village.phone(wati()))[0],
        "06.30 belum ada jadwal jaga: dipanggil menurut urutan"
    );
    let wati_phone = village.phone(wati());
    wati_phone
        .taps_all(&["Saya tangani", "Selesai", "Sudah membaik"])
        .await;

    let hadi_phone = village.phone(hadi());
    village.has_roster(&hadi_phone, &[("Siang", &[RINI])]).await;
    village.becomes("2020-04-12 22:00").await;
    let before = rings(&village);
    presses_gawat(&village.phone(sri().account)).await;
    assert_eq!(rung(&village, before), ["Wati"]);
    assert_eq!(
        story(&wati_phone)[0],
        "22.00 jaga Malam kosong: dipanggil menurut urutan"
    );
    village.passes(minutes(15)).await;
    assert_eq!(rung(&village, before), ["Wati", "Rini"]);
    village.is_well();
}

#[tokio::test]
async fn a_nurse_who_leaves_in_the_middle_of_a_shift_is_passed_over_and_the_gap_is_told() {
    let village = Village::open().await;
    with_roster(&village).await;
    village.becomes("2020-04-12 22:00").await;
    presses_gawat(&village.phone(sri().account)).await;
    let before = rings(&village);
    let hadi_phone = village.phone(hadi());
    hadi_phone.types("/undang").await;
    hadi_phone.taps_all(&[TONO, "Cabut peran", "Ya"]).await;
    assert!(rung(&village, before).contains(&"Rini"));
    assert_eq!(
        story(&village.phone(rini())),
        [
            "22.00 jadwal jaga Malam: Mantri Tono, Perawat Rini",
            "22.00 berbunyi di: Mantri Tono",
            "22.00 dilewati: Mantri Tono (tidak bertugas di sini)",
            "22.00 berbunyi di: Perawat Rini",
        ]
    );
    hadi_phone.sees_not("Jadwal jaga kosong");
    hadi_phone.types("/piket").await;
    hadi_phone.sees("1. Perawat Rini").sees_not(TONO);
    // Now the night and the afternoon have nobody.
    hadi_phone.types("/undang").await;
    hadi_phone.taps_all(&[RINI, "Cabut peran", "Ya"]).await;
    hadi_phone
        .sees("Jadwal jaga kosong")
        .sees("Malam · Min, 12 Apr, 21.00–07.00: belum ada petugas")
        .sees("Siang · Sen, 13 Apr, 14.00–21.00: belum ada petugas")
        .sees_not("Pagi ·");
    village.phone(wati()).shows("MERAH");
    village.phone(wati()).taps("Saya tangani").await;
    village.is_well();
}

#[tokio::test]
async fn a_nurse_who_blocks_the_bot_is_passed_over_and_the_coordinator_knows_before() {
    let village = Village::open().await;
    with_roster(&village).await;
    village.becomes("2020-04-12 15:00").await;
    // Alone in the afternoon.
    village.phone(rini()).does(|phone| phone.blocks_bot()).await;
    village
        .phone(hadi())
        .sees("Jadwal jaga kosong")
        .sees("Siang · Min, 12 Apr, 14.00–21.00: Perawat Rini tidak bisa dihubungi")
        .sees_not("Malam ·");
    village.phone(tono()).does(|phone| phone.blocks_bot()).await;
    village
        .phone(hadi())
        .sees("Malam · Min, 12 Apr, 21.00–07.00: Mantri Tono, Perawat Rini tidak bisa dihubungi");
    village.becomes("2020-04-12 23:00").await;
    let before = rings(&village);
    presses_gawat(&village.phone(sri().account)).await;
    assert_eq!(rung(&village, before), ["Wati"]);
    assert_eq!(
        story(&village.phone(wati())),
        [
            "23.00 jadwal jaga Malam: Mantri Tono, Perawat Rini",
            "23.00 dilewati: Mantri Tono (bot diblokir)",
            "23.00 dilewati: Perawat Rini (bot diblokir)",
            "23.00 berbunyi di: Bidan Wati",
        ]
    );
    village
        .phone(rini())
        .does(|phone| phone.unblocks_bot())
        .await;
    village.phone(wati()).taps("Tidak bisa sekarang").await;
    village.phone(hadi()).shows("MERAH");
    village.is_well();
}

#[tokio::test]
async fn when_everybody_is_gone_the_last_rung_still_has_somebody() {
    let village = Village::open().await;
    with_roster(&village).await;
    village.becomes("2020-04-12 22:00").await;
    for who in [wati(), rini(), tono()] {
        village.phone(who).does(|phone| phone.blocks_bot()).await;
    }
    let before = rings(&village);
    presses_gawat(&village.phone(sri().account)).await;
    assert_eq!(rung(&village, before), ["Hadi"]);
    village.phone(hadi()).does(|phone| phone.blocks_bot()).await;
    village.passes(minutes(45)).await;
    village.phone(sri().account).shows("119");
    village
        .phone(tono())
        .does(|phone| phone.unblocks_bot())
        .await;
    village.passes(minutes(15)).await;
    village
        .phone(tono())
        .shows("MERAH")
        .taps("Saya tangani")
        .await;
    village.phone(sri().account).shows("Mantri Tono menangani");
    village.is_well();
}

#[tokio::test]
async fn whoever_can_not_just_now_passes_on_what_rings_and_is_called_after_the_second() {
    let village = Village::open().await;
    with_roster(&village).await;
    let darto_phone = village.registers(darto()).await;
    village.becomes("2020-04-12 22:00").await;
    presses_gawat(&village.phone(sri().account)).await;
    let before = rings(&village);
    let tono_phone = village.phone(tono());
    tono_phone.types("/piket").await;
    // On the overview, not on the card.
    let button = button(&tono_phone, "✋ Tidak bisa sekarang");
    tono_phone.taps_old(button.0, &button.1).await;
    tono_phone
        .sees("Sampai 07.00 peringatan baru memanggil petugas berikutnya")
        .can_tap("Sudah bisa lagi");
    assert!(rung(&village, before).contains(&"Rini"), "at once");
    village
        .phone(hadi())
        .sees("Mantri Tono tidak bisa sampai 07.00. Yang jaga sekarang: Perawat Rini");
    village
        .phone(rini())
        .shows("22.00 Mantri Tono sedang tidak bisa");
    tono_phone.taps_old(button.0, &button.1).await;
    let told = village.phone(hadi());
    let lines = told.screen().messages.len();
    tono_phone.taps_old(button.0, &button.1).await;
    assert_eq!(told.screen().messages.len(), lines, "told once");

    let before = rings(&village);
    presses_gawat(&darto_phone).await;
    assert_eq!(rung(&village, before), ["Rini"]);
    assert_eq!(
        story(&village.phone(rini()))[..2],
        [
            "22.00 jadwal jaga Malam: Perawat Rini",
            "22.00 jaga, tetapi sedang tidak bisa: Mantri Tono"
        ]
    );
    village.phone(wati()).types("/piket").await;
    village
        .phone(wati())
        .sees("1. Mantri Tono (sedang tidak bisa, sampai 07.00)");
    let rini_phone = village.phone(rini());
    rini_phone.types("/piket").await;
    let button = self::button(&rini_phone, "✋ Tidak bisa sekarang");
    rini_phone.taps_old(button.0, &button.1).await;
    village.phone(hadi()).sees("tidak ada lagi yang jaga");
    tono_phone.taps("Sudah bisa lagi").await;
    tono_phone.sees("memanggil Anda lagi");
    for card in ["Saya tangani", "Selesai", "Sudah membaik"] {
        village.phone(wati()).taps(card).await;
    }
    village.is_well();
}

/// The newest button with this label, and its message.
fn button(phone: &Phone<'_>, label: &str) -> (i32, String) {
    let screen = phone.screen();
    for seen in screen.messages.iter().rev() {
        for button in seen.buttons.iter().flatten() {
            if let (true, ButtonKind::Press(data)) = (button.label.contains(label), &button.kind) {
                return (seen.id, data.clone());
            }
        }
    }
    panic!("no button {label:?}:\n{screen}");
}

#[tokio::test]
async fn away_ends_with_the_shift_and_a_question_goes_to_whoever_is_on_duty() {
    let village = Village::open().await;
    with_roster(&village).await;
    let darto_phone = village.registers(darto()).await;
    village.becomes("2020-04-12 15:00").await;
    let sri_phone = village.phone(sri().account);
    sri_phone.types("/tanya").await;
    sri_phone.types("Boleh minum jamu?").await;
    village.phone(rini()).shows("Boleh minum jamu?");
    village.phone(wati()).shows_not("jamu");
    let rini_phone = village.phone(rini());
    rini_phone.types("/piket").await;
    rini_phone.taps("✋ Tidak bisa sekarang").await;
    village.phone(wati()).shows("Boleh minum jamu?");
    let before = rings(&village);
    presses_gawat(&sri_phone).await;
    assert_eq!(rung(&village, before), ["Wati"]);
    village
        .phone(wati())
        .taps_all(&["Saya tangani", "Selesai", "Sudah membaik"])
        .await;
    village.becomes("2020-04-13 14:30").await;
    let before = rings(&village);
    presses_gawat(&darto_phone).await;
    assert_eq!(rung(&village, before), ["Rini"], "she is back");
    village.is_well();
}

#[tokio::test]
async fn an_unknown_caller_rings_whoever_is_on_duty() {
    let village = Village::open().await;
    with_roster(&village).await;
    village.becomes("2020-04-12 22:00").await;
    let before = rings(&village);
    let slamet = village.phone(Account::new(301, "Slamet"));
    slamet.types("/darurat").await;
    assert_eq!(rung(&village, before), ["Tono"]);
    village.is_well();
}

#[tokio::test]
async fn before_a_shift_its_people_are_reminded_and_at_its_start_they_read_what_is_left() {
    let mut village = Village::open().await;
    with_roster(&village).await;
    village.becomes("2020-04-12 19:59").await;
    village.phone(tono()).shows_not("Sebentar lagi");
    village.becomes("2020-04-12 20:00").await;
    village
        .phone(tono())
        .sees("Sebentar lagi Anda jaga: Malam · Min, 12 Apr, 21.00–07.00 · dipanggil pertama, bersama Perawat Rini");
    // Rini goes straight from the afternoon into the night.
    village
        .phone(rini())
        .shows_not("Sebentar lagi Anda jaga: Malam");
    let rini_phone = village.phone(rini());
    rini_phone.types("/piket").await;
    rini_phone.taps("Tulis catatan").await;
    rini_phone.sees("Hanya petugas kesehatan");
    rini_phone.does(|phone| phone.sends_sticker()).await;
    rini_phone.sees("dengan kata-kata");
    rini_phone
        .types("Oksigen <b>tinggal satu</b>, Mbah Sri sesak tadi siang")
        .await;
    rini_phone.sees("Catatan tersimpan").sees_not("/darurat");
    presses_gawat(&village.phone(sri().account)).await;
    village.restarts().await;
    village.becomes("2020-04-12 21:00").await;
    village
        .phone(tono())
        .sees("Jaga Anda mulai: Malam")
        .sees("Peringatan terbuka: 1")
        .sees("Catatan serah terima dari Perawat Rini, Min, 12 Apr 20.00")
        .sees("Oksigen <b>tinggal satu</b>, Mbah Sri sesak")
        .can_tap("Tidak bisa sekarang");
    village.phone(rini()).shows_not("Jaga Anda mulai: Malam");
    let karto = village.rt_head().await;
    karto.types("/piket").await;
    karto.sees("1. Mantri Tono").sees_not("Oksigen");
    village.becomes("2020-04-13 07:00").await;
    village
        .phone(wati())
        .sees("Jaga Anda mulai: Pagi")
        .sees_not("Oksigen");
    village.is_well();
}

#[tokio::test]
async fn a_shift_without_people_is_told_the_day_before_again_and_again_until_it_is_filled() {
    let village = Village::open().await;
    people(&village).await;
    let hadi = village.phone(hadi());
    village
        .has_roster(
            &hadi,
            &[("Pagi", &[WATI]), ("Malam", &[TONO]), ("Siang", &[RINI])],
        )
        .await;
    hadi.types("/piket").await;
    hadi.taps_all(&["Atur jadwal", "Minggu depan", "Sel, 14 Apr", "Siang", RINI])
        .await;
    hadi.taps_all(&["Kembali", "Kembali", "Selesai mengatur"])
        .await;
    hadi.sees_not("Belum terisi");
    village.becomes("2020-04-13 08:59").await;
    hadi.shows_not("Jadwal jaga kosong");
    for hour in [
        "2020-04-13 09:00",
        "2020-04-13 15:00",
        "2020-04-13 19:00",
        "2020-04-14 09:00",
    ] {
        let before = hadi.rings();
        village.becomes(hour).await;
        hadi.sees("Jadwal jaga kosong")
            .sees("Siang · Sel, 14 Apr, 14.00–21.00: belum ada petugas");
        assert!(hadi.rings() > before, "{hour}");
    }
    hadi.taps("Isi sekarang").await;
    hadi.sees("Sel, 14 Apr · Siang").taps(TONO).await;
    hadi.taps_all(&["Kembali", "Kembali", "Selesai mengatur"])
        .await;
    village.phone(tono()).sees("Siang · Sel, 14 Apr");
    let before = hadi.rings();
    village.becomes("2020-04-14 15:30").await;
    let recap = 1;
    assert_eq!(hadi.rings(), before + recap, "it is filled");
    village.is_well();
}

#[tokio::test]
async fn a_lost_timer_of_a_desk_or_a_wish_is_set_again() {
    for lost in Lost::ALL {
        let mut village = Village::open().await;
        with_roster(&village).await;
        village.becomes("2020-04-12 09:30").await;
        asks_for_a_swap(&village, "Malam · Min, 12 Apr", WATI).await;
        village.loses_timers(&["duty/", "swap/"], lost).await;
        village.passes(minutes(70)).await;
        village.becomes("2020-04-12 20:05").await;
        village.phone(tono()).shows("Sebentar lagi Anda jaga");
        village.becomes("2020-04-12 21:05").await;
        village.phone(tono()).shows("Jaga Anda mulai");
        // What rings was lost unseen: that shows when it is overdue.
        village.becomes("2020-04-12 22:45").await;
        let tono = village.phone(tono());
        tono.shows("belum menjawab, dan jaganya sudah mulai");
    }
}

#[tokio::test]
async fn a_roster_that_can_not_be_read_keeps_no_telephone_from_ringing() {
    let mut village = Village::open().await;
    with_roster(&village).await;
    village
        .loses_timers_and_damages(&["duty/"], Lost::Whole, Table::Roster)
        .await;
    village.becomes("2020-04-12 22:00").await;
    let before = rings(&village);
    presses_gawat(&village.phone(sri().account)).await;
    assert_eq!(rung(&village, before), ["Wati"]);
    let hadi = village.phone(hadi());
    hadi.types("/piket").await;
    hadi.sees("Belum ada jadwal jaga");
    village.has_roster(&hadi, &SHIFTS).await;
    hadi.types("/piket").await;
    hadi.sees("1. Mantri Tono");
}

/// Tono asks somebody to take one of his shifts, for nothing.
async fn asks_for_a_swap(village: &Village, watch: &str, whom: &str) {
    let tono = village.phone(tono());
    tono.types("/piket").await;
    tono.taps("Minta tukar").await;
    tono.sees("Jaga yang mana").taps(watch).await;
    tono.sees("Siapa yang diminta").taps(whom).await;
    tono.sees("sebagai gantinya").taps("Tanpa ganti").await;
    tono.sees("Permintaan terkirim");
}

#[tokio::test]
async fn a_swap_is_asked_accepted_and_told() {
    let mut village = Village::open().await;
    with_roster(&village).await;
    asks_for_a_swap(&village, "Malam · Sen, 13 Apr", WATI).await;
    // The same to the same is one wish; to another colleague it is a second one.
    let tono_phone = village.phone(tono());
    tono_phone.types("/piket").await;
    tono_phone
        .taps_all(&["Minta tukar", "Malam · Sen, 13 Apr"])
        .await;
    tono_phone.can_not_tap("☐");
    tono_phone.taps_all(&[WATI, "Tanpa ganti"]).await;
    tono_phone.sees("Masih menunggu jawaban");
    let wati_phone = village.phone(wati());
    wati_phone.sees("Mantri Tono meminta Anda menggantikan: Malam · Sen, 13 Apr, 21.00–07.00");
    let yes = button(&wati_phone, "Ya, saya gantikan");
    // Somebody else's press does nothing.
    village.phone(rini()).taps_old(yes.0, &yes.1).await;
    let toast = village.phone(rini()).toast();
    assert!(toast.contains("untuk orang lain"), "{toast}");
    village.restarts().await;
    let wati_phone = village.phone(wati());
    wati_phone.taps("Ya, saya gantikan").await;
    assert!(wati_phone.toast().contains("sudah ditukar"));
    wati_phone.can_not_tap("Ya, saya gantikan");
    village
        .phone(tono())
        .sees("Bidan Wati menggantikan Anda: Malam · Sen, 13 Apr");
    village
        .phone(hadi())
        .sees("Bidan Wati menggantikan Mantri Tono: Malam · Sen, 13 Apr");
    // Pressed twice: nothing more happens.
    let told = messages(&village.phone(tono()));
    wati_phone.taps_old(yes.0, &yes.1).await;
    assert!(wati_phone.toast().contains("sudah ditukar"));
    assert_eq!(messages(&village.phone(tono())), told);
    village.becomes("2020-04-13 22:00").await;
    let before = rings(&village);
    presses_gawat(&village.phone(sri().account)).await;
    assert_eq!(
        rung(&village, before),
        ["Wati"],
        "on Tono's place, the first"
    );
    village.becomes("2020-04-14 22:00").await;
    village.phone(wati()).types("/piket").await;
    village.phone(wati()).sees("1. Mantri Tono");
    village.is_well();
}

#[tokio::test]
async fn a_swap_takes_a_shift_in_return_and_is_refused_withdrawn_or_overtaken() {
    let village = Village::open().await;
    with_roster(&village).await;
    let tono = village.phone(tono());
    tono.types("/piket").await;
    tono.taps_all(&["Minta tukar", "Malam · Sen, 13 Apr"]).await;
    tono.taps("◀ Kembali").await;
    tono.sees("Jaga yang mana")
        .taps("Malam · Sen, 13 Apr")
        .await;
    tono.taps_all(&[WATI, "Pagi · Rab, 15 Apr"]).await;
    let wati = village.phone(wati());
    wati.sees("Sebagai gantinya ia mengambil jaga Anda: Pagi · Rab, 15 Apr");
    wati.taps("Maaf, tidak bisa").await;
    tono.sees("Bidan Wati tidak bisa menggantikan");
    // Again, and this time she can.
    tono.types("/piket").await;
    tono.taps_all(&[
        "Minta tukar",
        "Malam · Sen, 13 Apr",
        WATI,
        "Pagi · Rab, 15 Apr",
    ])
    .await;
    wati.taps("Ya, saya gantikan").await;
    tono.types("/piket").await;
    tono.taps("Jadwal saya").await;
    tono.sees("Pagi · Rab, 15 Apr, 07.00–14.00 · dipanggil pertama, bersama Perawat Rini")
        .sees_not("Malam · Sen, 13 Apr");

    asks_for_a_swap(&village, "Malam · Kam, 16 Apr", WATI).await;
    tono.taps("Batalkan permintaan").await;
    wati.shows("Permintaan dibatalkan");
    wati.can_not_tap("Ya, saya gantikan");

    asks_for_a_swap(&village, "Malam · Jum, 17 Apr", WATI).await;
    let hadi = village.phone(hadi());
    hadi.types("/piket").await;
    hadi.taps_all(&["Atur jadwal", "Minggu depan", "Jum, 17 Apr", "Malam", TONO])
        .await;
    hadi.taps_all(&["Kembali", "Kembali", "Selesai mengatur"])
        .await;
    wati.taps("Ya, saya gantikan").await;
    assert!(
        wati.toast().contains("Tidak berlaku lagi"),
        "{}",
        wati.toast()
    );
    tono.sees("tidak berlaku lagi");
    hadi.types("/piket").await;
    hadi.sees("Piket");
    village.is_well();
}

#[tokio::test]
async fn a_wish_expires_when_the_shift_begins_and_ends_with_who_leaves() {
    let village = Village::open().await;
    with_roster(&village).await;
    asks_for_a_swap(&village, "Malam · Min, 12 Apr", WATI).await;
    village.becomes("2020-04-12 21:00").await;
    village.phone(tono()).shows("Bidan Wati belum menjawab");
    village
        .phone(wati())
        .shows("Sudah lewat: jaganya sudah mulai");
    village.phone(wati()).can_not_tap("Ya, saya gantikan");
    asks_for_a_swap(&village, "Malam · Sel, 14 Apr", WATI).await;
    let hadi = village.phone(hadi());
    hadi.types("/undang").await;
    hadi.taps_all(&[WATI, "Cabut peran", "Ya"]).await;
    village.phone(tono()).shows("tidak berlaku lagi");
    village.is_well();
}

#[tokio::test]
async fn of_a_nurse_who_has_left_and_is_erased_no_roster_knows_any_more() {
    let mut village = Village::open().await;
    with_roster(&village).await;
    let tini = crate::support::residents::tini();
    village.registers(tini.clone()).await;
    nurse_joins(&village, &tini.account).await;
    let hadi_phone = village.phone(hadi());
    hadi_phone.types("/piket").await;
    hadi_phone
        .taps_all(&["Atur jadwal", "Min, 12 Apr", "Siang", "Tini"])
        .await;
    hadi_phone
        .taps_all(&["Kembali", "Kembali", "Selesai mengatur"])
        .await;
    village.becomes("2020-04-12 15:00").await;
    let tini_phone = village.phone(tini.account.clone());
    tini_phone.types("/piket").await;
    tini_phone.taps("Tulis catatan").await;
    tini_phone.types("Kunci ada di laci").await;
    tini_phone.types("/piket").await;
    tini_phone.taps("✋ Tidak bisa sekarang").await;
    let kept = village.everything_kept().await;
    let id = crate::erasing::id_of(&kept, "Tini");
    for table in [Table::Roster, Table::DutyLog] {
        let speaks = kept
            .iter()
            .any(|row| row.table == table && row.text.contains(&id.to_string()));
        assert!(speaks, "nothing of her in {table:?}");
    }
    let hadi_phone = village.phone(hadi());
    hadi_phone.types("/undang").await;
    hadi_phone.taps_all(&["Tini", "Cabut peran", "Ya"]).await;
    let tini_phone = village.phone(tini.account.clone());
    tini_phone.types("/hapus").await;
    tini_phone
        .taps_all(&["Lanjut menghapus", "Ya, hapus semuanya"])
        .await;
    tini_phone.sees("Sudah dihapus");
    let kept = village.everything_kept().await;
    for row in kept {
        assert!(!row.text.contains("Kunci ada di laci"), "{row:?}");
        if [Table::Roster, Table::DutyLog, Table::Swap].contains(&row.table) {
            assert!(!row.text.contains(&id.to_string()), "{row:?}");
        }
    }
    village.is_well();
}

/// A resident who works here, too.
async fn nurse_joins<'v>(village: &'v Village, account: &Account) -> Phone<'v> {
    let code = village.invitation(Role::HealthWorker, village.area()).await;
    let phone = village.phone(account.clone());
    phone.starts_with(&format!("undang_{code}")).await;
    phone.taps(&account.first_name).await;
    phone
}
