//! A group of the staff counts the open alerts and says who has which, and nothing else.

use siaga::domain::access::Role;
use siaga::domain::place::Area;
use siaga::drill::{Group, Telephone};

use crate::alerts::{breathless, feverish, sri};
use crate::support::{Phone, Village, staff};

/// A group with Wati and others in it, and the bot.
fn group(village: &Village, members: &[&Phone<'_>]) -> (Group, Telephone) {
    let members: Vec<&Telephone> = members.iter().map(|phone| &phone.telephone).collect();
    let group = village.server.group("Petugas Sumberasri", &members);
    let inside = members[0].in_group(&group);
    (group, inside)
}

async fn types(village: &Village, inside: &Telephone, text: &str) {
    inside.types(text).unwrap();
    village.settle().await;
}

/// The newest message of the bot in the group.
#[track_caller]
fn board(inside: &Telephone) -> String {
    let screen = inside.screen();
    let own = screen.messages.iter().rev().find(|seen| seen.is_from_bot());
    own.map(|seen| seen.text.clone())
        .expect("a message of the bot")
}

#[tokio::test]
async fn a_group_counts_the_alerts_and_says_who_has_them_and_nothing_of_anybody() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let (_, inside) = group(&village, &[&wati, &rini]);
    types(&village, &inside, "/ikat").await;
    assert!(
        board(&inside).contains("Tidak ada peringatan terbuka"),
        "{}",
        board(&inside)
    );

    let sri = sri(&village).await;
    let before = inside.screen().rings;
    breathless(&sri).await;
    let shown = board(&inside);
    assert!(
        shown.contains("Peringatan terbuka: 1") && shown.contains("MERAH 1"),
        "{shown}"
    );
    assert!(
        shown.contains("06.30") && shown.contains("belum ditangani"),
        "{shown}"
    );
    assert_eq!(
        inside.screen().rings,
        before + 1,
        "a new message rings the group"
    );

    wati.taps("Saya tangani").await;
    assert!(board(&inside).contains("Bidan Wati"), "{}", board(&inside));
    assert_eq!(inside.screen().rings, before + 1, "an edit rings nobody");
    let whole = inside.screen().to_string();
    for secret in ["Sri", "S.W.", "003", "Sesak", "Demam", "Tekanan", "0812"] {
        assert!(!whole.contains(secret), "{secret} in the group:\n{whole}");
    }

    wati.taps_all(&["Selesai", "Dirawat di RS"]).await;
    assert!(
        board(&inside).contains("Tidak ada peringatan terbuka"),
        "{}",
        board(&inside)
    );
    sri.shows("dirawat di rumah sakit");
    village.is_well();
}

#[tokio::test]
async fn only_staff_with_the_right_bind_a_group_and_let_it_go() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let karto = village.rt_head().await;
    let (_, nurse) = group(&village, &[&wati, &karto]);
    let head = {
        let (other, _) = group(&village, &[&karto, &wati]);
        karto.telephone.in_group(&other)
    };
    types(&village, &head, "/ikat").await;
    assert!(
        board(&head).contains("hanya dapat diikat oleh tenaga kesehatan"),
        "{}",
        board(&head)
    );
    types(&village, &nurse, "/ikat Desa Lain").await;
    assert!(
        board(&nurse).contains("bukan wilayah Anda"),
        "{}",
        board(&nurse)
    );
    types(&village, &nurse, "/ikat lepas").await;
    assert!(board(&nurse).contains("tidak terikat"), "{}", board(&nurse));
    types(&village, &nurse, "/ikat").await;
    types(&village, &nurse, "/ikat").await;
    types(&village, &nurse, "/ikat lepas").await;
    assert!(
        board(&nurse).contains("tidak lagi terikat"),
        "{}",
        board(&nurse)
    );
    let silent = nurse.screen().messages.len();
    breathless(&sri(&village).await).await;
    assert_eq!(
        nurse.screen().messages.len(),
        silent,
        "nothing is told any more"
    );
    village.is_well();
}

#[tokio::test]
async fn a_group_is_followed_when_it_moves_and_forgotten_when_the_bot_is_put_out() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let (group, inside) = group(&village, &[&wati]);
    types(&village, &inside, "/ikat").await;
    group.migrates();
    village.settle().await;
    let inside = wati.telephone.in_group(&group);
    let sri = sri(&village).await;
    feverish(&sri).await;
    assert!(board(&inside).contains("ORANYE 1"), "{}", board(&inside));
    group.kicks_bot(&wati.telephone);
    village.settle().await;
    wati.shows("Bot dikeluarkan dari grup");
    breathless(&sri).await;
    wati.shows("MERAH");
    village.is_well();
}

#[tokio::test]
async fn whoever_bound_a_group_and_leaves_lets_it_go() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    let (_, inside) = group(&village, &[&wati]);
    types(&village, &inside, "/ikat").await;
    hadi.types("/undang").await;
    hadi.taps_all(&["Bidan Wati", "Cabut", "Ya"]).await;
    assert!(
        board(&inside).contains("tidak bertugas lagi"),
        "{}",
        board(&inside)
    );
    breathless(&sri(&village).await).await;
    assert!(!board(&inside).contains("MERAH"), "{}", board(&inside));
}

#[tokio::test]
async fn a_coordinator_gives_an_alert_to_somebody_else_and_notes_stay_with_it() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let sri = sri(&village).await;
    breathless(&sri).await;
    wati.taps_all(&["Saya tangani", "Catatan"]).await;
    wati.types("Sudah minum parasetamol <b>pagi</b>").await;
    wati.shows("Sudah minum parasetamol <b>pagi</b>");
    hadi.types("/peringatan").await;
    hadi.taps("MERAH").await;
    hadi.shows_not("parasetamol");
    rini.can_not_tap("Alihkan");
    hadi.taps_all(&["Alihkan", "Perawat Rini"]).await;
    hadi.shows("mengalihkan ke Perawat Rini");
    sri.shows("Perawat Rini");
    rini.taps("Saya tangani").await;
    rini.shows("Sudah minum parasetamol <b>pagi</b>");
    hadi.taps("Alihkan").await;
    hadi.taps("Bidan Wati").await;
    wati.shows("mengalihkan ke Bidan Wati");
    village.is_well();
}

#[tokio::test]
async fn how_fast_alerts_are_taken_and_how_many_are_false_is_kept() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = sri(&village).await;
    breathless(&sri).await;
    village.becomes("2020-04-12 06:33").await;
    wati.taps("Saya tangani").await;
    village.becomes("2020-04-12 07:40").await;
    wati.taps_all(&["Alarm palsu", "salah tekan"]).await;
    wati.types("/peringatan").await;
    wati.sees("Tidak ada peringatan terbuka")
        .sees("1 selesai")
        .sees("diterima dalam 3 menit")
        .sees("selesai dalam 1 jam 10 menit")
        .sees("Alarm palsu: 1 (100\u{A0}%)");
    let elsewhere = village
        .joins(
            staff::rini(),
            Role::HealthWorker,
            Area::Village("lain".parse().unwrap()),
        )
        .await;
    elsewhere.types("/peringatan").await;
    elsewhere.sees_not("1 selesai");
    village.is_well();
}
