//! Joining and leaving the staff.

use siaga::domain::access::Role;
use siaga::drill::Account;

use crate::support::{Village, staff};

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
