//! What people write where a number or a tap was asked for: danger is heard in it, and
//! nobody is taken for well who does not say so.

use crate::support::{Village, residents, staff};

/// "Tidak bisa napas" begins like a no.
#[tokio::test]
async fn danger_in_words_is_no_answer_to_any_question() {
    for (way, words) in [
        (&["Tidak ada"][..0], "Tidak bisa napas"),
        (&[][..], "mboten saged ambegan"),
        (&["Tidak ada"], "tidak sadar"),
        (&["Tidak ada"], "tolong sesak berat"),
        (&["Tidak ada", "Tidak punya termometer"], "ora sadar"),
        (&["Tidak ada", "Tidak punya termometer"], "cannot breathe"),
    ] {
        let village = Village::open().await;
        let wati = village.health_worker(staff::wati()).await;
        let sri = village.registers(residents::sri()).await;
        sri.types("/lapor").await;
        sri.taps_all(&["Ada keluhan", "Batuk", "Lanjut"]).await;
        sri.taps_all(way).await;
        sri.types(words).await;
        sri.sees("tanda bahaya")
            .sees("salah satu tanda ini")
            .sees_not("belum bisa saya pakai")
            .can_tap("Pingsan")
            .can_tap("Gawat");
        let rings = wati.rings();
        sri.taps("Gawat").await;
        sri.shows("Jangan menunggu").sees("salah satu tanda ini");
        assert_eq!(wati.rings(), rings + 1, "{words}");
        village.is_well();
    }
}

#[tokio::test]
async fn what_is_told_together_with_danger_is_kept() {
    let village = Village::open().await;
    let sri = village.registers(residents::sri()).await;
    sri.types("/lapor").await;
    sri.taps_all(&["Sehat"]).await;
    sri.types("tolong sesak berat dan batuk").await;
    sri.sees("salah satu tanda ini");
    sri.taps("Tidak ada").await;
    sri.sees("Apa saja yang dirasakan")
        .can_tap("☑ Sesak napas")
        .can_tap("☑ Batuk");
    sri.taps_all(&["Lanjut", "Saat kerja berat"]).await;
    sri.sees("Berapa suhu");
    for value in ["38,9", "97", "18", "80"] {
        sri.types(value).await;
    }
    sri.sees("Suhu: 38,9").sees("Sesak: Saat kerja berat");
    village.is_well();
}

#[tokio::test]
async fn danger_at_the_summary_is_heard() {
    let village = Village::open().await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/lapor").await;
    darto
        .taps_all(&["Ada keluhan", "Batuk", "Lanjut", "Tidak ada"])
        .await;
    darto.taps("Tidak punya termometer").await;
    darto.sees("Ringkasan");
    darto.types("napas saya sesak sekali").await;
    darto.sees("salah satu tanda ini").can_tap("Gawat");
    darto.taps("Tidak ada").await;
    darto.sees("Kapan terasa sesak");
    village.is_well();
}

#[tokio::test]
async fn danger_is_heard_in_flows_that_ask_for_something_else() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let sri = village.registers(residents::sri()).await;
    sri.types("/jam").await;
    sri.types("tidak bisa napas").await;
    sri.shows("tekan Gawat sekarang");
    let rings = wati.rings();
    sri.taps("Gawat").await;
    assert_eq!(wati.rings(), rings + 1);
    village.is_well();
}

#[tokio::test]
async fn whoever_is_not_quite_well_is_asked_on() {
    for words in [
        "tidak begitu sehat",
        "kurang baik",
        "kirang sehat",
        "mboten patos sae",
        "ora pati apik",
        "not feeling well",
    ] {
        let village = Village::open().await;
        let sri = village.registers(residents::sri()).await;
        sri.types("/lapor").await;
        sri.types(words).await;
        sri.sees("Apa saja yang dirasakan");
    }
}

/// The edited answer files the report: nothing is left to be asked.
#[tokio::test]
async fn a_corrected_answer_that_ends_the_report_ends_it() {
    let village = Village::open().await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/lapor").await;
    let how = darto.telephone.types("panas").unwrap();
    village.settle().await;
    darto.types("36,5").await;
    darto.sees("sudah saya catat");
    darto.edits(how, "sehat").await;
    darto
        .sees("tersimpan")
        .sees("HIJAU")
        .sees_not("belum menjawab");
    darto.types("/batal").await;
    darto.sees("Tidak ada yang perlu dibatalkan");
    village.is_well();
}

#[tokio::test]
async fn a_call_is_spoken_of_only_where_somebody_was_rung() {
    for somebody in [true, false] {
        let village = Village::open().await;
        if somebody {
            village.health_worker(staff::wati()).await;
        }
        let darto = village.registers(residents::darto()).await;
        darto.types("/lapor").await;
        darto
            .taps_all(&["Ada keluhan", "Demam", "Sesak napas", "Lanjut"])
            .await;
        darto.taps_all(&["Saat berjalan", "Tidak ada"]).await;
        darto.types("38,5").await;
        darto.types("20").await;
        darto.taps("Kirim").await;
        darto.sees("ORANYE").sees_not("akan menghubungi");
        if somebody {
            darto
                .sees("Bila dalam 60 menit belum ada yang menghubungi")
                .sees_not("jangan menunggu dihubungi");
        } else {
            darto
                .sees("jangan menunggu dihubungi")
                .sees_not("60 menit")
                .shows("Belum ada petugas kesehatan yang bisa dipanggil");
        }
        village.is_well();
    }
}

#[tokio::test]
async fn what_to_do_in_danger_is_said_in_indonesian_too() {
    let village = Village::open().await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/bahasa").await;
    darto.taps("English").await;
    darto.types("/lapor").await;
    darto.types("panas").await;
    darto.types("sesek banget").await;
    darto
        .sees("danger sign")
        .sees("Sepertinya ini tanda bahaya");
    darto.taps("None").await;
    darto.taps("Next").await;
    darto.taps("walking").await;
    darto.types("38,5").await;
    darto.types("20").await;
    darto.taps("Send").await;
    darto
        .sees("needs to look at this soon")
        .sees("Perlu segera diperiksa petugas")
        .sees("Perhatikan: napas makin sesak")
        .sees("jangan menunggu dihubungi")
        .shows("No health worker can be called")
        .shows("Belum ada petugas kesehatan yang bisa dipanggil");
    village.is_well();
}

/// 24 April is day 14 of who arrived on the 10th.
#[tokio::test]
async fn no_day_is_the_sixteenth_of_fourteen() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    let darto = village.registers(residents::darto()).await;
    village.becomes("2020-04-24 09:00").await;
    darto.types("/menu").await;
    darto.sees("hari ke-14 dari 14, sampai Jumat, 24 April 2020");
    village.becomes("2020-04-26 09:00").await;
    darto
        .shows("Isolasi hari ke-16; masa isolasi 14 hari sudah lewat. Petugas akan memastikan")
        .shows_not("ke-16 dari 14");
    darto.types("/menu").await;
    darto
        .sees("hari ke-16; masa isolasi 14 hari sudah lewat")
        .sees("Petugas akan memastikan")
        .sees_not("sampai");
    darto.types("/lapor").await;
    darto.taps_all(&["Ada keluhan", "Batuk", "Lanjut"]).await;
    darto.taps("Pingsan").await;
    darto.types("/batal").await;
    wati.shows("hari ke-16; masa isolasi 14 hari sudah lewat")
        .shows_not("ke-16 dari 14");
    darto.types("/lapor").await;
    darto.taps_all(&["Sehat", "Tidak punya termometer"]).await;
    darto
        .sees("tersimpan, 09.00: hari ke-16; masa isolasi 14 hari sudah lewat. Petugas")
        .sees_not("ke-16 dari 14");
}
