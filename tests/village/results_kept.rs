//! `/hasil`, and what becomes of results when people become one, are erased, ask for their
//! data; when a wrong result is corrected twice; and when staff leave.

use chrono::TimeDelta;
use siaga::drill::{Account, Target, Trouble, When};
use siaga::store::table::Table;

use crate::contacts::my_file;
use crate::erasing::{erases, id_of, nothing_is_left};
use crate::results::{button, pastes, sends, session};
use crate::support::residents::{self, Resident};
use crate::support::{Lost, Village, staff};

/// Mbah Sri again, as an official would write her.
fn sri_again() -> Resident {
    Resident {
        account: Account::new(111, "Sri Baru"),
        name: "Hj. Sri Wahjuni, S.Pd",
        oximeter: false,
        ..residents::sri()
    }
}

#[tokio::test]
async fn of_two_people_who_are_one_no_result_is_lost_and_who_has_to_be_called_still_is() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.rt_head().await;
    village.registers(residents::sri()).await;
    village.passes(TimeDelta::minutes(1)).await;
    village.registers(sri_again()).await;
    let again = village.phone(sri_again().account);
    again.does(|phone| phone.blocks_bot()).await;
    let wati = village.phone(staff::wati());
    session(&wati, "Tes cepat antibodi").await;
    wati.taps("Dari daftar isolasi").await;
    wati.taps_all(&["Sri Wahyuni ·", "Hj. Sri Wahjuni, S.Pd ·", "Sesi ini"])
        .await;
    wati.taps_all(&["Isi hasil (2)", "Sri Wahyuni ·", "non-reaktif", "Sesi ini"])
        .await;
    sends(&wati).await;
    village.passes(TimeDelta::minutes(1)).await;
    wati.types("/hasil").await;
    wati.taps_all(&["/2", "Isi hasil (2)", "Hj. Sri Wahjuni, S.Pd ·"])
        .await;
    wati.taps_all(&["reaktif", "Sesi ini"]).await;
    sends(&wati).await;
    wati.sees("Perlu ditelepon: 1");
    let karto = village.phone(staff::pak_rt());
    karto.taps("Ya, orang yang sama").await;
    karto.taps("Yakin, jadikan satu").await;
    // One person: both entries, the last counts; whoever had to be called still has to be.
    wati.shows("Perlu ditelepon: 1");
    wati.types("/hasil").await;
    wati.taps("/1").await;
    wati.sees("1 orang: 1 ada hasilnya");
    let kept = village.everything_kept().await;
    let results: Vec<_> = kept
        .iter()
        .filter(|row| row.table == Table::TestResult)
        .collect();
    assert_eq!(results.len(), 1);
    for outcome in ["negative", "positive"] {
        assert!(results[0].text.contains(outcome), "{}", results[0].text);
    }
    village.passes(TimeDelta::hours(4)).await;
    village
        .phone(staff::wati())
        .shows("Masih ada yang belum tahu hasil tesnya: 1");
    village.is_well();
}

/// The message was under way to the record that has gone; who is called is the one that stayed.
#[tokio::test]
async fn a_result_that_does_not_arrive_after_two_records_became_one_is_a_call() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let karto = village.rt_head().await;
    village.registers(residents::sri()).await;
    village.passes(TimeDelta::minutes(1)).await;
    village.registers(sri_again()).await;
    session(&wati, "Tes cepat antibodi").await;
    wati.taps("Dari daftar isolasi").await;
    wati.taps_all(&["Hj. Sri Wahjuni, S.Pd ·", "Sesi ini"])
        .await;
    wati.taps_all(&["Isi hasil (1)", "Hj. Sri Wahjuni, S.Pd ·", "non-reaktif"])
        .await;
    wati.taps("Sesi ini").await;
    karto.taps("Ya, orang yang sama").await;
    wati.taps("Kirim (").await;
    let refusal = Trouble::Refuse(403, "Forbidden: bot was blocked by the user".to_owned());
    let chat = Target::Chat(sri_again().account.id);
    village
        .server
        .faults(|faults| faults.add(refusal, chat, When::Always));
    // Both at once: the message is on its way when the two become one.
    wati.does(|phone| {
        phone.taps("Ya, kirim").unwrap();
        karto.telephone.taps("Yakin, jadikan satu").unwrap();
    })
    .await;
    karto.sees("sudah menjadi satu");
    wati.shows("tidak sampai lewat Telegram. Mohon ditelepon");
    wati.types("/hasil").await;
    wati.taps("/1").await;
    wati.taps("Perlu ditelepon (1)").await;
    wati.taps("sudah tahu").await;
    wati.types("/hasil").await;
    wati.taps("/1").await;
    wati.sees("1 orang: 1 ada hasilnya").sees("1/1 selesai");
    village.is_well();
}

#[tokio::test]
async fn an_old_button_does_not_count_for_the_next_correction() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    session(&wati, "Tes cepat antibodi").await;
    pastes(&wati, "Darto Suwito; NR").await;
    sends(&wati).await;
    wati.taps_all(&["Isi hasil (1)", "Darto Suwito", "reaktif", "Sesi ini"])
        .await;
    sends(&wati).await;
    darto.shows("Ralat.");
    let (message, data) = button(&darto, "Sudah saya baca");
    wati.taps_all(&["Isi hasil (1)", "Darto Suwito", "tidak terbaca", "Sesi ini"])
        .await;
    sends(&wati).await;
    // The button under the first correction has the same words as that under the second.
    darto.taps_old(message, &data).await;
    wati.shows("0/1 selesai");
    darto.taps("Sudah saya baca").await;
    wati.shows("1/1 selesai");
    village.is_well();
}

#[tokio::test]
async fn a_call_that_lost_its_timer_still_comes_up() {
    for lost in Lost::ALL {
        let mut village = Village::open().await;
        village.health_worker(staff::wati()).await;
        let darto = village.registers(residents::darto()).await;
        darto.does(|phone| phone.blocks_bot()).await;
        let wati = village.phone(staff::wati());
        session(&wati, "Tes cepat antibodi").await;
        pastes(&wati, "Darto Suwito; NR").await;
        sends(&wati).await;
        village.loses_timers(&["test-calls"], lost).await;
        village.passes(TimeDelta::hours(12)).await;
        let wati = village.phone(staff::wati());
        wati.shows("Masih ada yang belum tahu hasil tesnya: 1");
        wati.taps("Perlu ditelepon (1)").await;
        wati.taps("Darto Suwito sudah tahu").await;
        assert_eq!(village.count(Table::TestCalls).await, 0);
    }
}

#[tokio::test]
async fn results_stand_in_the_file_and_go_with_whoever_is_erased() {
    let mut village = Village::open().await;
    village.health_worker(staff::wati()).await;
    village.registers(residents::tini()).await;
    village.registers(residents::darto()).await;
    let wati = village.phone(staff::wati());
    session(&wati, "Tes cepat antibodi").await;
    pastes(&wati, "Tini; NR\nDarto Suwito; NR").await;
    sends(&wati).await;
    let tini = village.phone(residents::tini().account);
    tini.taps("Sudah saya baca").await;
    let file = my_file(&tini).await;
    for words in [
        "Hasil tes",
        "Tes cepat antibodi",
        "non-reaktif",
        "Balai Desa",
        "Memimpin tes",
    ] {
        assert!(file.contains(words), "{words:?} is not in:\n{file}");
    }
    assert!(!file.contains("Darto"), "{file}");
    let kept = village.everything_kept().await;
    let id = id_of(&kept, "Tini");
    let tini = village.phone(residents::tini().account);
    erases(&tini).await;
    tini.sees("Sudah dihapus");
    let kept = village.everything_kept().await;
    nothing_is_left(&kept, id, &["Tini"]);
    let wati = village.phone(staff::wati());
    wati.types("/hasil").await;
    wati.taps("/1").await;
    wati.sees("1 orang: 1 ada hasilnya");
    village.is_well();
}

#[tokio::test]
async fn a_positive_is_announced_to_the_others_without_a_name() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let rini = village.health_worker(staff::rini()).await;
    let karto = village.rt_head().await;
    village.registers(residents::darto()).await;
    session(&wati, "Tes usap PCR").await;
    pastes(&wati, "Darto Suwito; positif").await;
    sends(&wati).await;
    wati.shows("Konfirmasi: 1. Darto Suwito");
    rini.shows("Konfirmasi baru di Sumberasri: 1")
        .shows_not("Darto");
    karto.shows_not("Konfirmasi");
    rini.taps("Kontak").await;
    rini.can_tap("D.S. · 003/005");
    village.is_well();
}

#[tokio::test]
async fn whoever_works_here_no_more_keeps_no_list_of_results_on_the_telephone() {
    let village = Village::open().await;
    let hadi = village.coordinator().await;
    let wati = village.health_worker(staff::wati()).await;
    village.registers(residents::darto()).await;
    village.registers(residents::sri()).await;
    session(&wati, "Tes cepat antibodi").await;
    pastes(&wati, "Darto Suwito; NR\nSri Wahyuni; R").await;
    wati.taps_all(&["Isi hasil (2)", "Darto Suwito"]).await;
    wati.sees("Darto Suwito");
    hadi.types("/undang").await;
    hadi.taps_all(&["Bidan Wati", "Cabut peran", "Ya"]).await;
    let screen = wati.screen();
    let of_the_bot = screen.messages.iter().filter(|seen| seen.is_from_bot());
    for seen in of_the_bot {
        assert!(!seen.text.contains("Darto"), "{}", seen.text);
    }
    wati.can_not_tap("reaktif");
    village.is_well();
}
