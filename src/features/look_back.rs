//! The buttons by which health workers look back on somebody's days: of whom an alert is
//! about that they have, and of whoever lives where they work. They stand on cards of
//! `alerts` and `monitoring` and are answered by `history`.

use super::Feature;
use super::button::Subject;
use super::desk::Desk;
use super::visit::standing_button;
use crate::domain::id::{AlertId, PersonId, RandomId};
use crate::domain::language::Language;
use crate::engine::outgoing::Button;
use crate::i18n::Msg;

/// The days of whoever an alert is about, by the alert.
pub const ALERT: &str = "alert";

/// The button of this alert.
#[must_use]
pub fn button(desk: &Desk<'_, '_>, language: Language, alert: AlertId) -> Button {
    let label = desk.label(language, Msg::new("history-alert-button"));
    standing_button(label, Feature::History, ALERT, Subject::Thing(alert.bits()))
}

/// The days of a person, by the person.
pub const PERSON: &str = "person";

/// The button of this person.
#[must_use]
pub fn button_of(desk: &Desk<'_, '_>, language: Language, person: PersonId) -> Button {
    let label = desk.label(language, Msg::new("history-alert-button"));
    standing_button(
        label,
        Feature::History,
        PERSON,
        Subject::Thing(person.bits()),
    )
}
