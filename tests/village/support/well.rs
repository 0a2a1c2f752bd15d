//! Whether all is as it should be, behind what people see.

use siaga::drill::Outcome;

use super::Village;

/// Refusals of Telegram that belong to daily life. Of a message that is to be changed nobody
/// remembers whether it carries a picture: then its caption is changed next.
const HARMLESS: [&str; 4] = [
    "message is not modified",
    "query is too old",
    "Conflict",
    "there is no text in the message to edit",
];

impl Village {
    /// Asserts that no event was set aside, no sentence was missing, and Telegram
    /// refused nothing that the bot should not have sent.
    #[track_caller]
    pub fn is_well(&self) {
        let app = self.app();
        let set_aside = app.engine.status().borrow().set_aside;
        assert_eq!(set_aside, 0, "events were set aside");
        assert_eq!(app.house.locales.faults(), 0, "sentences were missing");
        let journal = self.server.journal();
        let refused: Vec<String> = journal
            .records()
            .filter_map(|record| match &record.outcome {
                Outcome::Refused(400, why) => Some(format!("{}: {why}", record.method)),
                Outcome::Refused(..) | Outcome::Done | Outcome::Troubled { .. } => None,
            })
            .filter(|why| !HARMLESS.iter().any(|harmless| why.contains(harmless)))
            .collect();
        assert!(refused.is_empty(), "Telegram refused: {refused:#?}");
    }
}
