//! Consent asked again, because the text has changed (`consent.version`).
//!
//! It comes when a resident has finished what they came for: after the receipt of a
//! report, never before it, and not while an alert about them is open. It stands in
//! nobody's way: another command or a report puts it off to the next time, and
//! `/darurat` works whatever the answer is. A no is a no as at the first time:
//! nothing more is asked of the person, and what is being done for them goes on.
//! [`Notice::ConsentDecided`](crate::features::Notice) tells the others: somebody in isolation who says no is
//! looked after by people instead, for silence is never health.

use serde::{Deserialize, Serialize};

use super::{finish, screens};
use crate::domain::access::Action;
use crate::domain::alert::Subject;
use crate::domain::consent::{ConsentDecision, Consenting};
use crate::domain::text::complaint::looks_like_complaint;
use crate::engine::Fault;
use crate::engine::outgoing::Keyboard;
use crate::features::dialogue::{self, Dialogue, Input, Screen, Turn};
use crate::features::{Command, Flow, Visit, consenting, home, welcome};
use crate::i18n::{Html, Msg};
use crate::register;

/// The question, with the version of the text that was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Again {
    version: u32,
}

/// Asks, if it is due now: a resident has just finished something, and nothing else
/// is going on.
///
/// # Errors
/// When the store fails.
pub async fn ask_if_due(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let conversation = &visit.conversation;
    let is_busy = conversation.open.is_some() || conversation.paused.is_some();
    if !visit.finished || is_busy || visit.consenting != Consenting::Outdated {
        return Ok(());
    }
    let Some(person) = &visit.person else {
        return Ok(());
    };
    let about = Subject::Person(person.id);
    let alert = register::alert::open_about(visit.desk.tx, &about).await?;
    match alert {
        Some(_) => Ok(()),
        None => ask(visit).await,
    }
}

/// Asks.
pub(super) async fn ask(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let version = visit.desk.house.config.consent.version;
    dialogue::begin(visit, Flow::Consent(Again { version })).await
}

impl Dialogue for Again {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        let mut screen = welcome::consent_screen(visit);
        let why = visit.say(Msg::new("consent-again"));
        screen.html = Html::join([why, screen.html], "\n\n");
        Ok(screen)
    }

    /// Only the two buttons, or their very words, decide: a consent is never guessed.
    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        match input {
            Input::Word("agree") => self.agreed(visit),
            Input::Word("refuse") => self.refused(visit),
            Input::Text(text) if looks_like_complaint(text).is_some() => step_aside(visit),
            Input::Word(_)
            | Input::Text(_)
            | Input::Contact { .. }
            | Input::Location
            | Input::Media { .. } => Ok(Turn::Stray),
        }
    }

    fn back(&mut self) -> bool {
        false
    }

    fn needs(&self) -> Action {
        Action::Talk
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn stand_at(&mut self, other: &Self) {
        *self = *other;
    }
}

impl Again {
    fn agreed(self, visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
        self.decide(visit, ConsentDecision::Given)?;
        let line = visit.say(Msg::new("consent-again-thanks"));
        let keyboard = home::keyboard(visit);
        visit.reply_with(line, keyboard)?;
        let choice = Some(screens::chosen(visit, "onboarding-agree-button"));
        Ok(Turn::Done { choice })
    }

    fn refused(self, visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
        self.decide(visit, ConsentDecision::Withdrawn)?;
        finish::respect_no(visit, Msg::new("consent-again-refused"))
    }

    fn decide(self, visit: &mut Visit<'_, '_>, decision: ConsentDecision) -> Result<(), Fault> {
        let Some(person) = visit.person.as_ref().map(|person| person.id) else {
            return Ok(());
        };
        consenting::decide(visit, person, decision, self.version)
    }
}

/// Somebody speaks of a complaint instead of answering: that goes first, and the
/// question comes again later.
fn step_aside(visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
    let line = visit.say(Msg::new("stray-complaint"));
    let rows = [Command::Report, Command::Emergency]
        .into_iter()
        .filter(|command| visit.may(command.action()))
        .map(|command| vec![home::button(visit, command)])
        .collect();
    visit.reply_with(line, Keyboard::Inline(rows))?;
    Ok(Turn::Done { choice: None })
}
