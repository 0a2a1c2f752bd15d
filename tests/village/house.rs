//! The house itself: it opens, answers, closes and opens again.

use crate::support::{Village, residents};

#[tokio::test]
async fn the_village_opens_registers_people_and_opens_again() {
    let mut village = Village::open().await;
    for who in [
        residents::sri(),
        residents::darto(),
        residents::ratna(),
        residents::bima(),
        residents::tini(),
    ] {
        village.registers(who).await;
    }
    village.restarts().await;
    let sri = village.phone(residents::sri().account);
    sri.types("/menu").await;
    sri.can_tap("Lapor");
    assert_eq!(village.app().engine.status().borrow().set_aside, 0);
    assert_eq!(
        village.app().house.locales.faults(),
        0,
        "sentences are missing"
    );
    village.closes().await;
}
