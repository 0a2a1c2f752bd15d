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
