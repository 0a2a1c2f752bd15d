//! One's own data: what is said about it, and how it is corrected.

use chrono::TimeDelta;

use crate::support::{Phone, Village, residents, staff};

/// The words on the list of what is kept.
const LIST: &str = "Data yang tersimpan";

async fn corrects(phone: &Phone<'_>, field: &str, answer: &str) {
    phone.types("/ubah").await;
    phone.sees(LIST);
    phone.taps(field).await;
    phone.types(answer).await;
}

#[tokio::test]
async fn privasi_tells_everybody_what_is_kept_who_sees_it_and_how_long() {
    let village = Village::open().await;
    let stranger = village.phone(residents::darto().account);
    stranger.types("/privasi").await;
    stranger
        .sees("Anda belum terdaftar")
        .sees("Dinas Kesehatan")
        .sees("48 jam");
    stranger.can_not_tap("Berhenti ditanya");

    let sri = village.registers(residents::sri()).await;
    sri.types("/menu").await;
    sri.taps("Data saya").await;
    sri.sees("Setuju, versi 2, Minggu, 12 April 2020, 06.30")
        .sees("Bahasa Indonesia")
        .sees("30 hari setelah isolasi selesai")
        .sees("Ketua RT dan kader: nama, RT dan telepon")
        .sees_not("Sebagai petugas");
    sri.can_tap("Betulkan data saya")
        .can_tap("Berhenti ditanya");

    let wati = village.health_worker(staff::wati()).await;
    wati.types("/privasi").await;
    wati.sees("Sebagai petugas");
    wati.types("/ubah").await;
    wati.sees("belum terdaftar sebagai warga");
    village.is_well();
}

#[tokio::test]
async fn what_is_wrong_is_corrected_one_answer_at_a_time() {
    let mut village = Village::open().await;
    let sri = village.registers(residents::sri()).await;
    sri.types("/ubah").await;
    sri.sees("Nama: Sri Wahyuni").sees("RT/RW: 003/005");
    sri.taps("Nama").await;
    sri.types("081234567890").await;
    sri.sees("sepertinya nomor");
    sri.types("Sri Wahyuningsih").await;
    sri.sees("Sudah dibetulkan").sees("Nama: Sri Wahyuningsih");
    // An RT that is not on the list is asked back, and may be right all the same.
    sri.taps("RT/RW").await;
    village.restarts().await;
    let sri = village.phone(residents::sri().account);
    sri.types("44/9").await;
    sri.sees("tidak ada di daftar");
    sri.taps("Saya tulis lagi").await;
    sri.types("1/1").await;
    sri.sees("Sudah dibetulkan").sees("RT/RW: 001/001");
    sri.taps("Telepon").await;
    sri.types("0812 3456 7890").await;
    sri.sees("+62 812 3456 7890");
    sri.taps("Nama").await;
    sri.taps("Kembali").await;
    sri.sees(LIST);
    sri.taps("Nama").await;
    sri.types("Sri Wahyuningsih").await;
    sri.sees("Sama seperti yang tersimpan");
    sri.taps("Selesai").await;
    sri.sees("Datanya sudah benar").can_tap("Lapor");
    sri.types("/menu").await;
    sri.sees("Mbah Sri");
    village.is_well();
}

#[tokio::test]
async fn every_kind_of_message_in_a_correction_gets_a_friendly_line() {
    let village = Village::open().await;
    let sri = village.registers(residents::sri()).await;
    sri.types("/ubah").await;
    let old = sri.last();
    sri.types("apa ini").await;
    sri.sees(LIST);
    sri.taps("Jenis kelamin").await;
    sri.types("mbuh").await;
    sri.sees("Jenis kelamin yang benar?");
    sri.does(|phone| phone.sends_sticker()).await;
    sri.sees("Jenis kelamin yang benar?");
    // Another command puts it aside, and it is offered again.
    sri.types("/lapor").await;
    sri.taps_all(&["Sehat", "Tidak punya termometer", "Lewati"])
        .await;
    sri.sees("tersimpan").sees("Mau dilanjutkan?");
    sri.taps("Lanjutkan").await;
    sri.sees("Jenis kelamin yang benar?");
    let button = &old.buttons[0][0];
    let siaga::drill::ButtonKind::Press(data) = &button.kind else {
        panic!("no press");
    };
    village.passes(TimeDelta::seconds(10)).await;
    sri.taps_old(old.id, data).await;
    sri.sees("Jenis kelamin yang benar?");
    sri.types("/batal").await;
    sri.types("/ubah").await;
    sri.sees("Jenis kelamin: Perempuan");
    // Danger is heard here, too.
    sri.taps("Nama").await;
    sri.types("tolong sesak sekali tidak bisa bernapas").await;
    sri.shows("Gawat");
    village.is_well();
}

#[tokio::test]
async fn another_sex_asks_what_it_opens_and_another_age_counts_for_later_grades() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    let fever = async |phone: &Phone<'_>| {
        phone.types("/lapor").await;
        phone
            .taps_all(&["Ada keluhan", "Demam", "Lanjut", "Tidak ada"])
            .await;
        phone.types("38,4").await;
        phone.taps("Kirim").await;
    };
    fever(&darto).await;
    darto.sees("KUNING");
    let rings = wati.rings();
    corrects(&darto, "Lahir", "1950").await;
    darto.sees("dipakai untuk menilai laporan berikutnya");
    assert_eq!(wati.rings(), rings, "a grade that was given stays");
    darto.taps("Selesai").await;
    fever(&darto).await;
    darto.sees("ORANYE");

    let bima = village.registers(residents::bima()).await;
    corrects(&bima, "Lahir", "1990").await;
    bima.taps("Jenis kelamin").await;
    bima.taps("Perempuan").await;
    bima.sees("Sedang hamil?").sees_not("Sudah dibetulkan");
    bima.taps("Ya").await;
    bima.sees("Sudah dibetulkan").sees("Hamil: Ya");
    bima.taps("Jenis kelamin").await;
    bima.taps("Laki-laki").await;
    bima.sees("Sudah dibetulkan").sees_not("Hamil: ");
    village.is_well();
}

#[tokio::test]
async fn who_has_a_task_reads_the_number_as_it_was_corrected_and_a_move_sends_others() {
    let village = Village::open().await;
    village.health_worker(staff::wati()).await;
    let karto = village.rt_head().await;
    village.registers(residents::darto()).await;
    village.becomes("2020-04-13 12:00").await;
    karto.shows("Darto Suwito").can_tap("Sudah saya datangi");
    let darto_again = village.phone(residents::darto().account);
    corrects(&darto_again, "Telepon", "0812 3456 7890").await;
    karto.shows("+62 812 3456 7890");
    darto_again.taps("RT/RW").await;
    darto_again.types("1/1").await;
    karto.can_not_tap("Sudah saya datangi");
    let wati = village.phone(staff::wati());
    wati.shows("Darto Suwito").can_tap("Sudah saya datangi");
    village.is_well();
}
