//! `/berhenti`: asked once more, with what it means here and now. It is a no to the
//! consent ([`consenting`]): the others hear of it, and whoever isolates is looked after
//! by people instead.

use crate::domain::alert::Subject;
use crate::domain::consent::ConsentDecision;
use crate::engine::Fault;
use crate::features::dialogue::{self, Choice, Input, Screen, Turn};
use crate::features::{Visit, consenting, home};
use crate::i18n::{Html, Msg};
use crate::register;

const STOP: &str = "stop";
const STAY: &str = "stay";

/// What stopping means for this person.
pub(super) async fn screen(visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
    let mut parts = vec![visit.say(Msg::new("privacy-stop"))];
    if let Some(person) = &visit.person {
        let id = person.id;
        if register::isolation::active(visit.desk.tx, id)
            .await?
            .is_some()
        {
            parts.push(visit.say(Msg::new("privacy-stop-isolating")));
        }
        let alert = register::alert::open_about(visit.desk.tx, &Subject::Person(id)).await?;
        if alert.is_some() {
            parts.push(visit.say(Msg::new("privacy-stop-alert")));
        }
    }
    if visit.staff.is_some() {
        parts.push(visit.say(Msg::new("privacy-stop-staff")));
    }
    let days = visit.desk.house.config.consent.retention_days;
    parts.push(visit.say(Msg::new("privacy-stop-keeps").num("days", days)));
    let button = |id: &'static str, word: &str| Choice::new(visit.label(Msg::new(id)), word);
    Ok(Screen::asking(Html::join(parts, "\n\n"))
        .row([button("privacy-stop-button", STOP)])
        .row([button("privacy-stay-button", STAY)]))
}

/// Only the two buttons, or their very words, decide.
pub(super) async fn answer(visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
    match input {
        Input::Word(STOP) => stopped(visit).await,
        Input::Word(STAY) => stays(visit),
        Input::Word(_)
        | Input::Text(_)
        | Input::Contact { .. }
        | Input::Location
        | Input::Media { .. } => Ok(Turn::Stray),
    }
}

async fn stopped(visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
    // A report in the making ends here; what is grave in it is filed all the same.
    dialogue::abandon(visit).await?;
    if let Some(person) = visit.person.as_ref().map(|person| person.id) {
        let version = visit.desk.house.config.consent.version;
        consenting::decide(visit, person, ConsentDecision::Withdrawn, version)?;
    }
    consenting::respect_no(visit, Msg::new("privacy-stopped"))?;
    let choice = Some(visit.say(Msg::new("privacy-stop-button")));
    Ok(Turn::Done { choice })
}

fn stays(visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
    let line = visit.say(Msg::new("privacy-stays"));
    let keyboard = home::keyboard(visit);
    visit.reply_with(line, keyboard)?;
    let choice = Some(visit.say(Msg::new("privacy-stay-button")));
    Ok(Turn::Done { choice })
}

/// Stopped already.
pub(super) fn already(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    consenting::respect_no(visit, Msg::new("privacy-stopped-already"))
}
