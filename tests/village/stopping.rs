//! `/berhenti`: nobody is asked any more, and nobody in isolation is left alone.

use crate::reminders::times;
use crate::support::{Phone, Village, residents, staff};

const QUESTION: &str = "Berhenti ditanya?";

async fn stops(phone: &Phone<'_>) {
    phone.types("/berhenti").await;
    phone.sees(QUESTION);
    phone.taps("Ya, berhenti").await;
}

#[tokio::test]
async fn who_stops_in_isolation_is_looked_after_by_people_and_may_come_back() {
    let mut village = Village::open().await;
    village.rt_head().await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/berhenti").await;
    darto
        .sees("Anda masih isolasi")
        .sees("ketua RT atau kader")
        .sees("30 hari");
    village.restarts().await;
    let darto = village.phone(residents::darto().account);
    let question = darto.last();
    darto.taps("Ya, berhenti").await;
    darto.sees("Anda sudah berhenti").sees("(0271) 000-0001");
    darto.can_tap("Gawat").can_tap("Daftar");
    let karto = village.phone(staff::pak_rt());
    karto.shows("Darto Suwito").can_tap("Sudah saya datangi");

    // Pressed twice, by hand or by the network, it is one stop.
    let siaga::drill::ButtonKind::Press(data) = &question.buttons[0][0].kind else {
        panic!("no press");
    };
    darto.taps_old(question.id, data).await;
    darto.types("/berhenti").await;
    darto.sees("Anda sudah berhenti: saya tidak bertanya");
    let asked = times(&darto, "Isolasi hari ke-").len();
    village.becomes("2020-04-15 18:00").await;
    village.restarts().await;
    let darto = village.phone(residents::darto().account);
    assert_eq!(times(&darto, "Isolasi hari ke-").len(), asked);
    darto.types("/lapor").await;
    darto.sees("mendaftar dulu");
    // Reading and correcting one's data stays possible.
    darto.types("/privasi").await;
    darto.sees("Tidak setuju atau berhenti");
    darto.types("/ubah").await;
    darto.sees("Nama: Darto Suwito");

    darto.types("/start").await;
    darto.taps("Setuju").await;
    let karto = village.phone(staff::pak_rt());
    karto.can_not_tap("Sudah saya datangi");
    village.becomes("2020-04-16 12:00").await;
    let darto = village.phone(residents::darto().account);
    assert!(
        times(&darto, "Isolasi hari ke-").len() > asked,
        "asked again"
    );
    village.is_well();
}

#[tokio::test]
async fn who_changes_their_mind_or_says_something_else_has_not_stopped() {
    let village = Village::open().await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/berhenti").await;
    darto.types("hmm").await;
    darto.sees(QUESTION);
    darto.taps("Tidak jadi").await;
    darto.sees("berjalan seperti biasa").can_tap("Lapor");
    darto.types("/berhenti").await;
    darto.types("/lapor").await;
    darto.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    darto.sees("tersimpan").sees_not(QUESTION);
    // A stranger has nothing to stop.
    let stranger = village.phone(residents::tini().account);
    stranger.types("/berhenti").await;
    stranger.sees("belum terdaftar");
    village.is_well();
}

#[tokio::test]
async fn outside_isolation_nobody_is_sent_and_danger_in_a_half_made_report_is_kept() {
    let village = Village::open().await;
    let karto = village.rt_head().await;
    let wati = village.health_worker(staff::wati()).await;
    let tini = village.registers(residents::tini()).await;
    stops(&tini).await;
    tini.sees("Anda sudah berhenti");
    karto.shows_not("Tini");
    wati.shows_not("Tini");

    let sri = village.registers(residents::sri()).await;
    sri.types("/lapor").await;
    sri.taps_all(&["Ada keluhan", "Sesak", "Lanjut", "istirahat"])
        .await;
    let rings = wati.rings();
    sri.types("/berhenti").await;
    sri.sees("Laporan Anda yang sedang ditangani");
    sri.taps("Ya, berhenti").await;
    sri.sees("Anda sudah berhenti").sees("MERAH");
    assert_eq!(wati.rings(), rings, "what rang has rung");
    wati.can_tap("Saya tangani");
    sri.types("/menu").await;
    sri.sees_not("Mau dilanjutkan?");
    village.is_well();
}
