//! The button by which whoever has an alert looks back on the days of the person it is
//! about. It stands on a card of `alerts` and is answered by `history`.

use super::Feature;
use super::button::Subject;
use super::desk::Desk;
use super::visit::standing_button;
use crate::domain::id::{AlertId, RandomId};
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
