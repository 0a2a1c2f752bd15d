//! The buttons by which staff report on somebody's behalf or have them looked after. They
//! stand on a card of `monitoring` and are answered by `tasks`.

use super::Feature;
use super::button::Subject;
use super::visit::{Visit, standing_button};
use crate::domain::access::Action;
use crate::domain::id::RandomId;
use crate::domain::person::Person;
use crate::engine::outgoing::Button;
use crate::i18n::Msg;

/// Reports about a person, today.
pub const REPORT: &str = "report";
/// Fills in a day that a person missed.
pub const FILL: &str = "fill";
/// Has a person called.
pub const ASK_CALL: &str = "ask-call";
/// Has a person visited.
pub const ASK_VISIT: &str = "ask-visit";

/// What whoever is here may do for this person; nobody does it for themselves. A missed
/// day is one of a stay.
#[must_use]
pub fn buttons(visit: &Visit<'_, '_>, person: &Person, isolates: bool) -> Vec<Vec<Button>> {
    if visit.account.person == Some(person.id) {
        return Vec::new();
    }
    let offered = [
        (REPORT, "tasks-report-button", Action::ReportFor, true),
        (FILL, "tasks-fill-button", Action::ReportFor, isolates),
        (ASK_CALL, "tasks-ask-call-button", Action::SeeHealth, true),
        (ASK_VISIT, "tasks-ask-visit-button", Action::SeeHealth, true),
    ];
    let allowed = offered
        .into_iter()
        .filter(|(_, _, action, applies)| *applies && visit.may_in(*action, &person.area()));
    let button = |word: &str, label: &'static str| {
        let subject = Subject::Thing(person.id.bits());
        standing_button(visit.label(Msg::new(label)), Feature::Tasks, word, subject)
    };
    allowed
        .map(|(word, label, ..)| vec![button(word, label)])
        .collect()
}
