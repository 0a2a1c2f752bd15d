//! Joining and leaving the staff.

use chrono::TimeDelta;
use siaga::domain::access::Role;
use siaga::domain::place::Area;
use siaga::drill::{Account, ButtonKind};

use crate::support::{Lost, Phone, Start, Village, at, residents, staff};

#[tokio::test]
async fn the_first_coordinator_joins_by_the_operators_link_and_invites_a_midwife() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    hadi.sees("Koordinator").sees("dr. Hadi");
    hadi.types("/undang").await;
    hadi.sees("Petugas").sees("dr. Hadi");
    hadi.taps_all(&["Undang petugas", "Nakes"]).await;
    hadi.sees("Undangan sudah jadi")
        .sees("t.me/siaga_gladi_bot?start=undang_");
    let text = hadi.last().text;
    let code = text
        .split("start=")
        .nth(1)
        .unwrap()
        .split_whitespace()
        .next()
        .unwrap();

    let wati = village.phone(staff::wati());
    wati.starts_with(code).await;
    wati.sees("Nama apa yang akan dibaca warga?");
    wati.types("Bidan Wati").await;
    wati.sees("Anda sekarang bertugas sebagai").sees("Nakes");
    wati.starts_with(code).await;
    wati.sees("sudah Anda pakai");
    let rini = village.phone(staff::rini());
    rini.starts_with(code).await;
    rini.sees("sudah dipakai orang lain");
}

#[tokio::test]
async fn a_link_grows_old_and_a_wrong_one_is_said_to_be_wrong() {
    let village = Village::open().await;
    let code = village.invitation(Role::HealthWorker, village.area()).await;
    village.becomes("2020-04-15 07:00").await;
    let wati = village.phone(staff::wati());
    wati.starts_with(&format!("undang_{code}")).await;
    wati.sees("lewat waktunya");
    for wrong in [
        "undang_",
        "undang_x",
        "undang_0000000000000",
        "undang_../../etc",
    ] {
        wati.starts_with(wrong).await;
        wati.sees("tidak saya kenal");
    }
}

#[tokio::test]
async fn two_people_with_one_link_only_one_joins() {
    let village = Village::open().await;
    let code = village.invitation(Role::HealthWorker, village.area()).await;
    let link = format!("undang_{code}");
    let wati = village.phone(staff::wati());
    let rini = village.phone(staff::rini());
    wati.starts_with(&link).await;
    rini.starts_with(&link).await;
    rini.types("Rini").await;
    rini.sees("Anda sekarang bertugas");
    wati.types("Wati").await;
    wati.sees("sudah dipakai orang lain").sees_not("bertugas");
}

#[tokio::test]
async fn a_revoked_health_worker_may_do_nothing_more_and_is_told() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    hadi.types("/undang").await;
    hadi.taps_all(&["Bidan Wati", "Cabut peran"]).await;
    hadi.sees("Cabut peran Bidan Wati?");
    hadi.taps("Ya").await;
    hadi.sees("sudah dicabut");
    wati.shows("peran Anda sudah dicabut");
    wati.types("/peringatan").await;
    wati.sees_not("Peringatan terbuka");
}

/// The label's button, as it lies on the telephone.
#[track_caller]
fn button(phone: &Phone<'_>, label: &str) -> (i32, String) {
    let last = phone.last();
    let mut buttons = last.buttons.iter().flatten();
    let found = buttons.find_map(|one| match &one.kind {
        ButtonKind::Press(data) if one.label.contains(label) => Some(data.clone()),
        _ => None,
    });
    let data = found.unwrap_or_else(|| panic!("no button {label:?} on {}", phone.screen()));
    (last.id, data)
}

#[tokio::test]
async fn a_role_is_taken_once_however_often_and_by_whom_it_is_pressed() {
    let mut village = Village::open().await;
    let hadi = village.coordinator().await;
    let kepala = Account::new(290, "Bu Lurah");
    let area = village.area();
    let lurah = village.joins(kepala, Role::Coordinator, area).await;
    village.health_worker(staff::wati()).await;
    for phone in [&hadi, &lurah] {
        phone.types("/undang").await;
        phone.taps_all(&["Bidan Wati", "Cabut peran"]).await;
    }
    let (message, data) = button(&hadi, "Ya");
    hadi.taps("Ya").await;
    hadi.sees("sudah dicabut");
    hadi.taps_old(message, &data).await;
    lurah.taps("Ya").await;
    let told = |phone: &Phone<'_>| {
        let screen = phone.screen();
        let seen = screen.messages.iter();
        seen.filter(|seen| seen.text.contains("peran Anda sudah dicabut"))
            .count()
    };
    assert_eq!(told(&village.phone(staff::wati())), 1);
    // Invited anew, the old buttons are of a role that has gone.
    village.restarts().await;
    let link = village.invitation(Role::HealthWorker, village.area()).await;
    let wati = village.phone(staff::wati());
    wati.starts_with(&format!("undang_{link}")).await;
    let hadi = village.phone(staff::hadi());
    hadi.taps_old(message, &data).await;
    wati.types("/peringatan").await;
    wati.sees("peringatan terbuka");
    assert_eq!(told(&wati), 1);
    village.is_well();
}

/// Asked about a kader; the role of a health worker was not in that question.
#[tokio::test]
async fn a_yes_takes_no_role_that_was_given_after_the_question() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let area = village.area();
    let wati = village.joins(staff::wati(), Role::Kader, area).await;
    hadi.types("/undang").await;
    hadi.taps_all(&["Bidan Wati", "Cabut peran"]).await;
    hadi.sees("Cabut peran Bidan Wati?");
    let (message, data) = button(&hadi, "Ya");
    village
        .takes_on(&wati, "Bidan Wati", Role::HealthWorker)
        .await;
    hadi.taps_old(message, &data).await;
    hadi.sees_not("sudah dicabut");
    wati.shows_not("peran Anda sudah dicabut");
    wati.types("/peringatan").await;
    wati.sees("peringatan terbuka");
    hadi.types("/undang").await;
    hadi.sees("Kader").sees("Nakes");
    // Asked anew, the yes takes both.
    hadi.taps_all(&["Bidan Wati", "Cabut peran", "Ya"]).await;
    hadi.sees("sudah dicabut");
    wati.shows("peran Anda sudah dicabut");
    village.is_well();
}

/// Wherever in the middle of it the bot dies.
#[tokio::test]
async fn a_role_that_ends_while_the_bot_dies_has_ended() {
    for turns in [0, 5, 40, 200] {
        let mut village = Village::start(Start {
            apart: true,
            ..Start::default()
        })
        .await;
        let hadi = village.coordinator().await;
        village.health_worker(staff::wati()).await;
        hadi.types("/undang").await;
        hadi.taps_all(&["Bidan Wati", "Sampai kapan", "7 hari"])
            .await;
        village.becomes("2020-04-19 23:59").await;
        village.clock.move_to(at("2020-04-20 00:00"));
        for _ in 0..turns {
            tokio::task::yield_now().await;
        }
        village.crashes().await;
        village.passes(TimeDelta::minutes(1)).await;
        let wati = village.phone(staff::wati());
        wati.shows("Waktu tugas Anda sudah selesai");
        wati.types("/peringatan").await;
        wati.sees("khusus untuk petugas");
        let hadi = village.phone(staff::hadi());
        hadi.types("/undang").await;
        hadi.sees("(1)").sees_not("Bidan Wati");
        village.is_well();
        village.closes().await;
    }
}

#[tokio::test]
async fn the_last_coordinator_can_not_revoke_himself() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    hadi.types("/undang").await;
    hadi.taps_all(&["dr. Hadi", "Cabut peran", "Ya"]).await;
    assert!(hadi.toast().contains("koordinator terakhir"));
    hadi.types("/undang").await;
    hadi.sees("dr. Hadi");
}

#[tokio::test]
async fn the_coordinator_changes_who_is_called_first() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    village.health_worker(staff::wati()).await;
    village.health_worker(staff::rini()).await;
    hadi.types("/undang").await;
    hadi.sees("2. Bidan Wati").sees("3. Perawat Rini");
    hadi.taps_all(&["Perawat Rini", "Panggil lebih dulu"]).await;
    hadi.sees("2. Perawat Rini").sees("3. Bidan Wati");
}

#[tokio::test]
async fn inviting_an_rt_head_asks_for_the_rt_and_knows_the_villages_list() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    hadi.types("/undang").await;
    hadi.taps_all(&["Undang petugas", "Ketua RT"]).await;
    hadi.sees("RT/RW berapa?");
    hadi.types("entah").await;
    hadi.sees("belum mengerti").sees("RT/RW berapa?");
    hadi.types("99/99").await;
    hadi.sees("tidak ada dalam daftar");
    hadi.taps("Kembali").await;
    hadi.sees("Sebagai apa");
    hadi.taps("Ketua RT").await;
    hadi.types("RT 3 RW 5").await;
    hadi.sees("Ketua RT · RT/RW 003/005");
}

#[tokio::test]
async fn nobody_else_may_invite() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    wati.types("/undang").await;
    wati.sees_not("Undang petugas");
    let stranger = village.phone(Account::new(999, "Orang"));
    stranger.types("/undang").await;
    stranger.sees_not("Undang petugas");
}

#[tokio::test]
async fn joining_survives_a_restart_in_the_middle() {
    let mut village = Village::open().await;
    let code = village.invitation(Role::HealthWorker, village.area()).await;
    village
        .phone(staff::wati())
        .starts_with(&format!("undang_{code}"))
        .await;
    village.restarts().await;
    let wati = village.phone(staff::wati());
    wati.types("Bidan Wati").await;
    wati.sees("Anda sekarang bertugas");
}

/// A kabupaten of 170 villages, of which two bear the name Wonosari.
async fn kabupaten() -> Village {
    Village::start(Start {
        config: |config| {
            let example = config.villages[0].clone();
            let more = (1..170).map(|number| {
                let mut village = example.clone();
                village.id = format!("desa-{number}").parse().unwrap();
                village.name = format!("Wono {number}");
                if number < 3 {
                    village.name = "Wonosari".to_owned();
                    village.kecamatan = format!("Kecamatan{number}");
                }
                village
            });
            config.villages.extend(more);
        },
        ..Start::default()
    })
    .await
}

#[tokio::test]
async fn among_170_villages_the_name_is_typed_and_back_is_one_step() {
    let village = kabupaten().await;
    let hadi = village.coordinator().await;
    hadi.types("/undang").await;
    hadi.taps_all(&["Undang petugas", "Ketua RT"]).await;
    hadi.sees("Mohon tulis nama desanya");
    hadi.types("entah").await;
    hadi.sees("belum ada di daftar");
    hadi.types("Wonosari").await;
    hadi.sees("Ada beberapa yang mirip").sees("Kecamatan2");
    hadi.types("wonosari kecamatan2").await;
    hadi.sees("RT/RW berapa?");
    hadi.taps("Kembali").await;
    hadi.sees("Mohon tulis nama desanya");
    hadi.types("Sumberasri").await;
    hadi.types("3/5").await;
    hadi.sees("Ketua RT · RT/RW 003/005, Desa Sumberasri");
    village.is_well();
}

fn helper(number: i64) -> Account {
    let numbers = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam"];
    let word = |digit: i64| numbers[usize::try_from(digit).unwrap()];
    let name = format!("Kader {} {}", word(number / 7), word(number % 7));
    Account::new(2000 + number, &name)
}

#[tokio::test]
async fn everybody_who_works_here_can_be_found_and_revoked() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    for number in 0..24 {
        village
            .joins(helper(number), Role::Kader, village.area())
            .await;
    }
    hadi.types("/undang").await;
    hadi.sees("(25)").sees("20. ").sees_not("21. ");
    hadi.can_not_tap("Sebelumnya");
    hadi.taps("Lebih banyak").await;
    let last = helper(23).first_name;
    hadi.sees("21. ").sees(&format!("25. {last}"));
    hadi.can_tap("Sebelumnya");
    hadi.taps(&last).await;
    hadi.sees(&format!("25. {last}"));
    hadi.taps_all(&["Cabut peran", "Ya"]).await;
    village.phone(helper(23)).shows("peran Anda sudah dicabut");
    village.is_well();
}

#[tokio::test]
async fn who_is_called_first_in_one_village_is_not_moved_by_another() {
    let village = kabupaten().await;
    let hadi = village.coordinator().await;
    let other = Area::Village("desa-5".parse().unwrap());
    village.health_worker(staff::wati()).await;
    let sekar = Account::new(221, "Bidan Sekar");
    village
        .joins(sekar, Role::HealthWorker, other.clone())
        .await;
    village.health_worker(staff::rini()).await;
    let tono = Account::new(222, "Mantri Tono");
    village.joins(tono, Role::HealthWorker, other).await;

    // One press is enough: the midwife of the other village does not stand between.
    hadi.types("/undang").await;
    hadi.taps("Perawat Rini").await;
    hadi.sees("4. Perawat Rini");
    hadi.taps("Panggil lebih dulu").await;
    hadi.sees("2. Perawat Rini")
        .sees("3. Bidan Wati")
        .sees("4. Bidan Sekar")
        .sees("5. Mantri Tono");
    // First in her own village, whoever stands above her.
    hadi.taps_all(&["Bidan Sekar", "Panggil lebih dulu"]).await;
    assert!(hadi.toast().contains("urutan pertama"), "{}", hadi.toast());
    village.is_well();
}

#[tokio::test]
async fn what_lies_in_the_chat_of_somebody_who_was_revoked_is_closed_and_their_own_stays() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    village.registers(residents::sri()).await;
    village.registers(residents::ratna()).await;
    let ratna = village.health_worker(residents::ratna().account).await;
    village.becomes("2020-04-13 07:45").await;
    ratna.can_tap("🙂 Sehat");
    ratna.types("/warga Sri").await;
    ratna.sees("Sri Wahyuni");

    hadi.types("/undang").await;
    hadi.taps_all(&["Ratna", "Cabut peran", "Ya"]).await;
    ratna
        .shows("peran Anda sudah dicabut")
        .shows("Pesan ini sudah ditutup");
    let screen = ratna.screen().to_string();
    assert!(!screen.contains("Sri Wahyuni"), "{screen}");
    // The question about her own day is hers.
    ratna.taps("🙂 Sehat").await;
    ratna.sees_not("ditutup").sees_not("khusus untuk petugas");
    village.is_well();
}

#[tokio::test]
async fn a_flow_that_was_begun_with_a_role_ends_with_it() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    wati.types("/warga").await;
    wati.sees("Siapa yang dicari");
    hadi.types("/undang").await;
    hadi.taps_all(&["Bidan Wati", "Cabut peran", "Ya"]).await;
    wati.shows("sudah tidak berlaku");
    wati.types("Sri").await;
    wati.sees_not("Mbah Sri");
    village.is_well();
}

#[tokio::test]
async fn a_role_for_two_weeks_is_told_before_it_ends_and_ends_at_midnight() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    hadi.types("/undang").await;
    hadi.taps_all(&["Bidan Wati", "Sampai kapan"]).await;
    hadi.sees("Sampai kapan peran Bidan Wati");
    hadi.taps("14 hari").await;
    hadi.sees("sampai akhir Minggu, 26 April 2020");

    village.becomes("2020-04-24 00:00").await;
    wati.shows("berakhir di penghujung Minggu, 26 April 2020");
    hadi.shows("Peran Bidan Wati").shows("perpanjanglah");
    village.becomes("2020-04-26 23:59").await;
    wati.types("/peringatan").await;
    wati.sees("peringatan terbuka");
    village.becomes("2020-04-27 00:00").await;
    wati.shows("Waktu tugas Anda sudah selesai").shows("Nakes");
    wati.types("/peringatan").await;
    wati.sees("khusus untuk petugas");
    hadi.types("/undang").await;
    hadi.sees("(1)").sees_not("Bidan Wati");
    village.is_well();
}

#[tokio::test]
async fn an_end_that_is_near_is_moved_with_the_button_of_its_message() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    hadi.types("/undang").await;
    hadi.taps_all(&["Bidan Wati", "Sampai kapan", "7 hari"])
        .await;
    village.becomes("2020-04-17 07:00").await;
    hadi.shows("perpanjanglah");
    hadi.taps_all(&["Sampai kapan", "30 hari"]).await;
    hadi.sees("sampai akhir Minggu, 17 Mei 2020");
    village.becomes("2020-04-21 07:00").await;
    wati.types("/peringatan").await;
    wati.sees("peringatan terbuka");
    // And without end again: nothing rings any more.
    hadi.types("/undang").await;
    hadi.taps_all(&["Bidan Wati", "Sampai kapan", "Tanpa batas waktu"])
        .await;
    hadi.sees_not("sampai akhir");
    village.becomes("2020-06-01 07:00").await;
    wati.types("/peringatan").await;
    wati.sees("peringatan terbuka");
    village.is_well();
}

#[tokio::test]
async fn the_last_coordinator_has_no_end_and_a_lost_timer_is_set_again() {
    let mut village = Village::open().await;
    let hadi = village.coordinator().await;
    village.health_worker(staff::wati()).await;
    hadi.types("/undang").await;
    hadi.taps_all(&["dr. Hadi", "Sampai kapan", "7 hari"]).await;
    assert!(
        hadi.toast().contains("koordinator terakhir"),
        "{}",
        hadi.toast()
    );
    hadi.types("/undang").await;
    hadi.taps_all(&["Bidan Wati", "Sampai kapan", "7 hari"])
        .await;
    village.loses_timers(&["role-end"], Lost::Whole).await;
    village.becomes("2020-04-21 00:30").await;
    let wati = village.phone(staff::wati());
    wati.shows("Waktu tugas Anda sudah selesai");
    village.is_well();
}
