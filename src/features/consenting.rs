//! Yes and no to the consent text: kept, announced, and answered with what stays
//! within reach. The same at registration, when the text has changed, and when somebody
//! stops of their own accord.

use super::button::Subject;
use super::visit::{command_button, standing_button};
use super::{Command, Feature, Notice, Visit, home};
use crate::domain::consent::{Consent, ConsentDecision, Consenting};
use crate::domain::id::PersonId;
use crate::engine::Fault;
use crate::engine::outgoing::Keyboard;
use crate::i18n::{Html, Msg};

/// Keeps what `person` has decided, as a further record, and announces it.
///
/// # Errors
/// When it can't be put into bytes (a bug).
pub fn decide(
    visit: &mut Visit<'_, '_>,
    person: PersonId,
    decision: ConsentDecision,
    version: u32,
) -> Result<(), Fault> {
    let consent = Consent {
        person,
        version,
        language: visit.language,
        decision,
        at: visit.desk.now(),
        by: None,
    };
    visit.desk.tx.put(&consent)?;
    if visit.person.as_ref().is_some_and(|own| own.id == person) {
        let version = visit.desk.house.config.consent.version;
        visit.consenting = Consenting::of(Some(&consent), version);
    }
    visit.desk.announce(Notice::ConsentDecided { person });
    Ok(())
}

/// After a no: `line` says what it means; help stays within reach, and the way back.
///
/// # Errors
/// When a message can't be put into bytes (a bug).
pub fn respect_no(visit: &mut Visit<'_, '_>, line: Msg) -> Result<(), Fault> {
    let line = visit.say(line);
    let numbers = home::numbers(&visit.desk, visit.language, None);
    let rows = vec![
        vec![command_button(
            visit.label(Msg::new("emergency-button")),
            Command::Emergency,
        )],
        vec![standing_button(
            visit.label(Msg::new("home-register-button")),
            Feature::Onboarding,
            "register",
            Subject::None,
        )],
    ];
    let html = Html::join([line, numbers], "\n\n");
    visit.reply_with(html, Keyboard::Inline(rows)).map(drop)
}
