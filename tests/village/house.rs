//! The house itself: it opens, answers, closes and opens again.

use siaga::drill::Account;

use crate::support::Village;

#[tokio::test]
async fn the_village_opens_and_settles() {
    let mut village = Village::open().await;
    let sri = Account::new(101, "Sri");
    village.phone(sri.clone()).types("/start").await;
    village.restarts().await;
    village.phone(sri).types("/start").await;
    village.becomes("2020-04-13 07:30").await;
    assert_eq!(village.time(), "2020-04-13 07:30");
    village.closes().await;
}
