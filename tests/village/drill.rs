//! The drill itself: it opens with everybody in place.

use siaga::cli::drill::{Drill, DrillOptions};
use siaga::drill::{Account, Screen, Seen, Telephone};

#[tokio::test]
async fn the_drill_opens_with_everybody_enrolled_and_the_days_question_asked() {
    let drill = Drill::open(DrillOptions::default()).await.unwrap();
    assert!(drill.url.starts_with("http://127.0.0.1:"), "{}", drill.url);
    let sri = drill.cast.sri.screen();
    let asked = sri
        .messages
        .iter()
        .any(|seen| seen.labels().iter().any(|label| label.contains("🙂 Sehat")));
    assert!(
        asked,
        "Mbah Sri reads krama and has today's question:\n{sri}"
    );
    let narti = drill.cast.narti.screen();
    let asked = narti.messages.last().expect("the family is asked");
    assert!(
        asked
            .text
            .contains("Bagaimana kesehatan keluarga hari ini?")
            && asked
                .labels()
                .iter()
                .any(|label| label.contains("Semua sehat")),
        "Bu Narti has the question for her house:\n{narti}"
    );
    for (name, day) in [
        ("Bima", "hari ke-3 dari 14"),
        ("Mbah Painem", "hari ke-3 dari 14"),
    ] {
        let line = asked.text.lines().find(|line| line.contains(name));
        assert!(line.is_some_and(|line| line.contains(day)), "{narti}");
    }
    let wati = drill.cast.wati.screen();
    assert!(
        wati.shows("dipanggil pertama, bersama Perawat Rini"),
        "Bidan Wati is on duty:\n{wati}"
    );
    assert!(
        drill.cast.joko.screen().messages.is_empty(),
        "Joko has just arrived"
    );
    drill.close().await;
}

/// The scene of the 29 contacts, played to its end: the others come in when it is chosen.
#[tokio::test]
async fn twenty_nine_contacts_are_tested_in_the_drill_and_two_have_not_read() {
    let drill = Drill::open(DrillOptions::default()).await.unwrap();
    let played = async {
        drill.server.plays("tests").unwrap();
        let wati = &drill.cast.wati;
        wati.types("/hasil").unwrap();
        for label in [
            "Sesi tes baru",
            "Tes cepat antibodi",
            "Hari ini",
            "Balai Desa",
        ] {
            taps_when_there(wati, label).await;
        }
        // They come in meanwhile.
        let last = Account::new(700_322, "Zainal")
            .with_language("id")
            .with_phone("+6281200000322");
        let last = drill.server.telephone(last);
        let has_come = |screen: &Screen| screen.shows("sudah terdaftar").then_some(());
        let mut waited = 0;
        while last.waits_for(has_come).await.is_none() {
            waited += 1;
            assert!(
                waited < 6,
                "the last contact has not come in: {}",
                last.screen()
            );
        }
        taps_when_there(wati, "Dari daftar isolasi").await;
        taps_when_there(wati, "Semua di halaman ini (20)").await;
        taps_when_there(wati, "Semua di halaman ini (9)").await;
        wati.sees("29 orang: 0 ada hasilnya").await.unwrap();
        for label in ["Sisanya non-reaktif", "Kirim (", "Ya, kirim"] {
            taps_when_there(wati, label).await;
        }
        drill.cast.sri.sees("non-reaktif").await.unwrap();
        taps_when_there(&drill.cast.sri, "Sampun kula waos").await;
        let unread = |screen: &Screen| {
            let labels = screen.messages.iter().flat_map(Seen::labels);
            labels.filter(|one| one.contains("Sudah saya baca")).count()
        };
        for left in (0..5).rev() {
            let narti = &drill.cast.narti;
            let all_there = |screen: &Screen| (unread(screen) == left + 1).then_some(());
            narti
                .waits_for(all_there)
                .await
                .expect("a result for each of the house");
            narti.taps("Sudah saya baca").unwrap();
        }
        wati.sees("27/29 selesai").await.unwrap();
    };
    tokio::select! {
        () = played => {}
        ended = drill.crowd() => panic!("the crowd went away: {ended:?}"),
    }
    drill.close().await;
}

async fn taps_when_there(telephone: &Telephone, label: &str) {
    let there = telephone
        .waits_for(|screen| {
            let mut bot = screen
                .messages
                .iter()
                .rev()
                .filter(|seen| seen.is_from_bot());
            let is_there = bot.any(|seen| seen.labels().iter().any(|one| one.contains(label)));
            is_there.then_some(())
        })
        .await;
    assert!(
        there.is_some(),
        "no button {label:?} on {}",
        telephone.screen()
    );
    telephone.taps(label).unwrap();
}
