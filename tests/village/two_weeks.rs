//! Two weeks in the village, with the clock moved: questions, silence, escalation,
//! worsening, the last day of an isolation, each at its minute of the village's time,
//! across restarts and an outage of thirty hours.

use crate::support::{Phone, Village, at, residents, staff};

/// The minute at which the newest message of the bot with these words came.
fn came(phone: &Phone<'_>, words: &str) -> String {
    let screen = phone.screen();
    let seen = screen
        .messages
        .iter()
        .rev()
        .find(|seen| seen.is_from_bot() && seen.text.contains(words))
        .unwrap_or_else(|| panic!("{words:?} has not come:\n{screen}"));
    crate::support::ZONE
        .local(seen.sent)
        .format("%Y-%m-%d %H:%M")
        .to_string()
}

fn days_with_questions(phone: &Phone<'_>) -> usize {
    let screen = phone.screen();
    let mut days: Vec<String> = screen
        .messages
        .iter()
        .filter(|seen| seen.is_from_bot() && seen.text.contains("Bagaimana kesehatan hari ini?"))
        .map(|seen| crate::support::ZONE.day(seen.sent).to_string())
        .collect();
    days.dedup();
    days.len()
}

async fn healthy_morning(village: &Village, day: u32) {
    village.becomes(&format!("2020-04-{day:02} 08:05")).await;
    let sri = village.phone(residents::sri().account);
    sri.taps("🙂 Sehat").await;
    sri.types("36,7").await;
    sri.types("97").await;
    sri.sees(&format!("hari ke-{} dari 14", day - 8))
        .sees("HIJAU");
}

#[tokio::test]
async fn two_weeks_with_everything_at_its_minute() {
    let mut village = Village::start(crate::support::Start {
        at: "2020-04-09 06:30",
        ..Default::default()
    })
    .await;
    village.coordinator().await;
    village.health_worker(staff::wati()).await;
    village.health_worker(staff::rini()).await;
    village.rt_head().await;
    village.registers(residents::sri()).await;

    // Three healthy mornings, the bot restarted every night.
    for day in 9..=11 {
        healthy_morning(&village, day).await;
        village.becomes(&format!("2020-04-{day:02} 23:30")).await;
        village.restarts().await;
    }

    // 12 April: breathless at rest. Wati does not answer, nor does Rini at once.
    village.becomes("2020-04-12 08:10").await;
    let sri = village.phone(residents::sri().account);
    sri.taps_all(&[
        "Ada keluhan",
        "Demam",
        "Sesak napas",
        "Lanjut",
        "Saat istirahat",
    ])
    .await;
    let (wati, rini) = (village.phone(staff::wati()), village.phone(staff::rini()));
    assert_eq!(came(&wati, "MERAH"), "2020-04-12 08:10");
    wati.shows_not("Sri Wahyuni");
    assert_eq!(
        rini.rings(),
        rings_before_the_alert(),
        "the second is not rung yet"
    );
    village.becomes("2020-04-12 08:20").await;
    village.restarts().await;
    village.becomes("2020-04-12 08:26").await;
    let (wati, rini) = (village.phone(staff::wati()), village.phone(staff::rini()));
    assert_eq!(came(&rini, "MERAH"), "2020-04-12 08:25");
    village.becomes("2020-04-12 08:41").await;
    let hadi_again = village.phone(staff::hadi());
    assert_eq!(came(&hadi_again, "MERAH"), "2020-04-12 08:40");
    let rung = wati.rings();
    village.becomes("2020-04-12 08:51").await;
    assert!(
        wati.rings() > rung,
        "every ten minutes until somebody takes it"
    );
    rini.taps("Saya tangani").await;
    rini.sees("Sri Wahyuni");
    let sri = village.phone(residents::sri().account);
    sri.shows("Perawat Rini menangani");
    let rung = wati.rings();
    village.becomes("2020-04-12 09:15").await;
    assert_eq!(wati.rings(), rung, "taken: nobody else is rung any more");
    let rini = village.phone(staff::rini());
    rini.taps_all(&["Sudah ditelepon", "Selesai", "Dirawat di rumah"])
        .await;

    // The half-finished report was filed and did not hide anything; the same day she
    // is asked again, and is better.
    village.becomes("2020-04-12 13:30").await;
    let sri = village.phone(residents::sri().account);
    sri.can_tap("Sehat");
    sri.taps("🙂 Sehat").await;
    sri.types("37,2").await;
    sri.types("96").await;
    sri.sees("hari ke-4 dari 14");

    healthy_morning(&village, 13).await;
    silence_reaches_the_rt_head(&mut village).await;
    thirty_hours_closed(&mut village).await;

    // The last day is 22 April; an officer ends it, not the calendar.
    healthy_morning(&village, 21).await;
    healthy_morning(&village, 22).await;
    assert_eq!(village.time(), "2020-04-22 08:05");
    let sri = village.phone(residents::sri().account);
    assert!(days_with_questions(&sri) >= 12);
    village.is_well();
}

/// What has rung a second nurse's telephone: the question for the name and the welcome,
/// and of three days the recaps of noon and five.
fn rings_before_the_alert() -> usize {
    2 + 3 * 2
}

/// 14 April: no answer. Asked three times; a day after the first question Pak Karto has
/// a task, and what he finds is a report.
async fn silence_reaches_the_rt_head(village: &mut Village) {
    village.becomes("2020-04-14 23:00").await;
    let sri = village.phone(residents::sri().account);
    let asked = came(&sri, "Laporan hari ini masih kami tunggu");
    assert!(
        asked.starts_with("2020-04-14 16:"),
        "the third time at {asked}"
    );
    village.restarts().await;
    village.becomes("2020-04-15 09:00").await;
    let karto = village.phone(staff::pak_rt());
    let task = came(&karto, "Tugas");
    assert!(
        ("2020-04-15 07:30".."2020-04-15 07:51").contains(&task.as_str()),
        "a day after the first question, not at {task}"
    );
    karto.shows_not("MERAH");
    karto.taps("sehat").await;
    karto.shows("Terima kasih");
}

/// 16 April 10.00 to 17 April 16.00 the bot is closed. Telegram keeps a day; what was
/// said before is lost, so everybody is asked again and staff read of the gap.
async fn thirty_hours_closed(village: &mut Village) {
    healthy_morning(village, 16).await;
    village.becomes("2020-04-16 10:00").await;
    village.closes().await;
    let sri = siaga::drill::Account::new(101, "Sri");
    let telephone = village.server.telephone(sri.clone());
    telephone.types("/lapor").unwrap();
    village.clock.move_to(at("2020-04-17 16:00"));
    village.opens().await;
    village.becomes("2020-04-17 16:10").await;
    let wati = village.phone(staff::wati());
    assert!(came(&wati, "tidak berjalan").starts_with("2020-04-17 16:0"));
    let sri = village.phone(sri);
    assert!(came(&sri, "tidak bisa membaca pesan").starts_with("2020-04-17 16:0"));
    sri.taps("🙂 Sehat").await;
    sri.types("36,5").await;
    sri.types("98").await;
    sri.sees("hari ke-9 dari 14");
}
