//! Lists that are longer than a message: every line can be reached.

use siaga::drill::Account;

use crate::support::{Village, residents, staff};

#[tokio::test]
async fn the_21st_alert_is_on_the_second_page() {
    let village = Village::open().await;
    let wati = village.health_worker(staff::wati()).await;
    for number in 0..21 {
        let stranger = village.phone(Account::new(3000 + number, "Orang"));
        stranger.types("/darurat").await;
    }
    wati.types("/peringatan").await;
    wati.sees("20. ").sees_not("21. ");
    assert!(
        !wati
            .last()
            .labels()
            .iter()
            .any(|label| label.contains("Sebelumnya"))
    );
    wati.taps("Lebih banyak").await;
    wati.sees("21. ").sees_not("20. ");
    assert!(
        !wati
            .last()
            .labels()
            .iter()
            .any(|label| label.contains("Lebih"))
    );
    wati.taps("Sebelumnya").await;
    wati.sees("1. ").sees("20. ").sees_not("21. ");
    village.is_well();
}

/// A neighbourhood in which 21 people have blocked the bot.
#[tokio::test]
async fn the_21st_task_is_on_the_second_page() {
    let village = Village::open().await;
    let karto = village.rt_head().await;
    for number in 0..21 {
        let resident = residents::Resident {
            account: Account::new(4000 + number, "Warga"),
            ..residents::darto()
        };
        let phone = village.registers(resident).await;
        phone.does(|telephone| telephone.blocks_bot()).await;
    }
    karto.types("/tugas").await;
    let shown = |labels: &[&str]| {
        labels
            .iter()
            .filter(|label| label.contains("Darto"))
            .count()
    };
    assert_eq!(shown(&karto.last().labels()), 20);
    karto.taps("Lebih banyak").await;
    assert_eq!(shown(&karto.last().labels()), 1);
    karto.taps("Sebelumnya").await;
    assert_eq!(shown(&karto.last().labels()), 20);
    village.is_well();
}
