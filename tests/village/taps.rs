//! How much a house has to do, measured on the telephone: taps, typed messages, and what
//! the bot sends. `docs/taps.md` is this measurement; a row that is no longer true fails.

use crate::household::{house, narti_account};
use crate::reminders::punctual;
use crate::support::{Phone, Village, staff};

/// Counts what a person does from here on, and what comes.
struct Count<'v> {
    phone: Phone<'v>,
    taps: usize,
    typed: usize,
    before: usize,
}

fn messages(phone: &Phone<'_>) -> usize {
    let screen = phone.screen();
    let from_bot = screen.messages.iter().filter(|seen| seen.is_from_bot());
    from_bot.count()
}

impl<'v> Count<'v> {
    /// From the morning question to a house of six on.
    async fn from_the_question(village: &'v Village) -> Self {
        house(village, 5).await;
        village.becomes("2020-04-13 07:30").await;
        let phone = village.phone(narti_account());
        let before = messages(&phone);
        Self {
            phone,
            taps: 0,
            typed: 0,
            before,
        }
    }

    async fn taps(&mut self, labels: &[&str]) {
        self.taps += labels.len();
        self.phone.taps_all(labels).await;
    }

    async fn types(&mut self, text: &str) {
        self.typed += 1;
        self.phone.types(text).await;
    }

    /// The row of the document that says this.
    fn is_written_as(&self, what: &str) {
        let sent = messages(&self.phone) - self.before;
        let row = format!("| {what} | {} | {} | {sent} |", self.taps, self.typed);
        let document = include_str!("../../docs/taps.md");
        assert!(document.contains(&row), "docs/taps.md has no row {row}");
    }
}

const ALL: &str = "Semua sudah melapor hari ini";

#[tokio::test]
async fn six_healthy_people_are_reported_in_at_most_three_taps() {
    let village = punctual().await;
    let mut narti = Count::from_the_question(&village).await;
    narti.taps(&["Semua sehat"]).await;
    narti.phone.shows(ALL);
    assert!(narti.taps + narti.typed <= 3);
    narti.is_written_as("six are healthy");
}

#[tokio::test]
async fn one_ill_child_among_six_is_reported_in_less_than_ten() {
    let village = punctual().await;
    let mut narti = Count::from_the_question(&village).await;
    narti
        .taps(&[
            "Bima · belum",
            "Ada keluhan",
            "Demam",
            "Lanjut",
            "Tidak ada",
        ])
        .await;
    narti.types("38,2").await;
    narti.taps(&["Kirim"]).await;
    narti.phone.sees("KUNING");
    narti.taps(&["Yang lain sehat semua"]).await;
    narti.phone.shows(ALL).shows("KUNING · Bima");
    assert!(narti.taps + narti.typed < 10);
    narti.is_written_as("a child of 3 has a fever, five are healthy");
}

#[tokio::test]
async fn who_taps_all_well_too_soon_corrects_the_one() {
    let village = punctual().await;
    let mut narti = Count::from_the_question(&village).await;
    narti
        .taps(&["Semua sehat", "Ubah: Bima", "Keadaan", "Ada keluhan"])
        .await;
    narti.taps(&["Demam", "Lanjut", "Tidak ada"]).await;
    narti.types("38,2").await;
    narti.taps(&["Kirim"]).await;
    narti.phone.sees("KUNING").shows("KUNING · Bima");
    assert!(narti.taps + narti.typed < 10);
    narti.is_written_as("all are well, and then the child is not");
}

#[tokio::test]
async fn danger_of_a_child_rings_after_few_taps() {
    let village = punctual().await;
    let wati = village.health_worker(staff::wati()).await;
    let mut narti = Count::from_the_question(&village).await;
    narti.taps(&["Bima · belum", "Gawat"]).await;
    wati.shows("MERAH").shows("3 tahun");
    assert_eq!(narti.taps, 2);
    narti.is_written_as("a child is in danger: until a health worker's telephone rings");
}
