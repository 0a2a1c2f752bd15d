//! The drill itself: it opens with everybody in place.

use siaga::cli::drill::{Drill, DrillOptions};

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
