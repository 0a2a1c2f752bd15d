//! What was pressed while the bot was away: Telegram keeps a press for some minutes and
//! does not tell when it was.

use crate::support::{Village, at, residents};

#[tokio::test]
async fn a_press_that_was_taken_in_late_says_that_its_time_is_uncertain() {
    let mut village = Village::open().await;
    let darto = village.registers(residents::darto()).await;
    darto.types("/lapor").await;
    village.closes().await;
    let darto = village.server.telephone(residents::darto().account);
    darto.taps("Sehat").unwrap();
    village.clock.move_to(at("2020-04-12 06:32"));
    village.opens().await;
    let darto = village.phone(residents::darto().account);
    darto.sees("Berapa suhu");
    darto.types("36,7").await;
    darto.sees("tersimpan").sees("jamnya belum pasti");

    // One that is pressed while the bot listens is certain again.
    village.becomes("2020-04-12 15:00").await;
    let darto = village.phone(residents::darto().account);
    darto.types("/lapor").await;
    darto.taps("Sehat").await;
    darto.types("36,7").await;
    darto.sees("tersimpan").sees_not("jamnya belum pasti");
    village.is_well();
}
