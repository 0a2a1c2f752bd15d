//! Reports from accounts that nobody knows (PROTOCOL 5): never dropped, kept from the first
//! answer on, and given to an officer who says whose they are.
//!
//! `/lapor`, a complaint that is typed, or an old daily question leads here whoever is
//! nobody's account. Danger comes first and rings at the tap. The card shows how somebody
//! is only to those whose duty it is.
//!
//! Invariants: an open report always has its next timer; it becomes somebody's once. Must
//! never say to the account whose name an officer has found, or link it by itself.

mod candidates;
mod card;
mod case;
mod form;
mod hear;
mod list;
mod officer;
mod screens;
mod step;
mod taking;

pub use case::{audit, due};
pub use form::Form;
pub use hear::hear;

use serde::{Deserialize, Serialize};

use super::dialogue::{self, Input};
use super::{Flow, Visit, advice};
use crate::domain::access::Action;
use crate::domain::id::{PersonId, RandomId, UnmatchedId};
use crate::domain::report::Feeling;
use crate::domain::text::complaint::{ComplaintHint, looks_like_complaint};
use crate::domain::text::vitals;
use crate::engine::Fault;
use crate::features::conversation::OpenFlow;
use crate::i18n::Msg;

/// A bare number longer than this is no temperature.
const TEMPERATURE_MAX: usize = 10;

/// What a timer of this feature is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// It is told no further, or nobody has said whose it is.
    Next {
        /// Which report.
        report: UnmatchedId,
    },
}

/// The words of the standing buttons. Promises. `is-` and `yes-` bear a person's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    /// A page of those that wait.
    List,
    /// Shows the card anew.
    Show,
    /// Somebody else of the register.
    Other,
    /// Nobody of the register.
    New,
    /// It can't be matched.
    Cannot,
    /// It is this person: asked once more.
    Is(PersonId),
    /// Yes, it is.
    Yes(PersonId),
}

impl Word {
    const FIXED: [(Self, &'static str); 5] = [
        (Self::List, "list"),
        (Self::Show, "show"),
        (Self::Other, "other"),
        (Self::New, "new"),
        (Self::Cannot, "cannot"),
    ];

    fn written(self) -> String {
        match self {
            Self::Is(person) => format!("is-{person}"),
            Self::Yes(person) => format!("yes-{person}"),
            Self::List => "list".to_owned(),
            Self::Show => "show".to_owned(),
            Self::Other => "other".to_owned(),
            Self::New => "new".to_owned(),
            Self::Cannot => "cannot".to_owned(),
        }
    }

    fn read(word: &str) -> Option<Self> {
        if let Some(person) = word.strip_prefix("is-") {
            return person.parse().ok().map(Self::Is);
        }
        if let Some(person) = word.strip_prefix("yes-") {
            return person.parse().ok().map(Self::Yes);
        }
        let mut fixed = Self::FIXED.into_iter();
        fixed.find(|(_, name)| *name == word).map(|(one, _)| one)
    }
}

/// What it takes to press this standing button. About whom, is checked with the report.
#[must_use]
pub fn button_action(word: &str) -> Option<Action> {
    Word::read(word).map(|_| Action::MatchPeople)
}

/// The words of its standing buttons, but those with a person in them.
#[must_use]
pub fn button_words() -> Vec<&'static str> {
    Word::FIXED.into_iter().map(|(_, name)| name).collect()
}

/// A button on a card was pressed.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn press(visit: &mut Visit<'_, '_>, word: &str, thing: Option<u64>) -> Result<(), Fault> {
    match (Word::read(word), thing) {
        (Some(Word::List), _) => list::page(visit, thing).await,
        (Some(word), Some(bits)) => officer::press(visit, word, UnmatchedId::from_bits(bits)).await,
        (Some(_), None) | (None, _) => dialogue::old_button(visit).await,
    }
}

/// `/lapor` from an account that nobody knows.
///
/// # Errors
/// When the store fails.
pub async fn command(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let paused = visit.conversation.paused.as_ref();
    let unfinished = paused.is_some_and(|paused| matches!(paused.flow, Flow::Unmatched(_)));
    if unfinished && dialogue::resume(visit).await? {
        return Ok(());
    }
    let form = Form::telling(visit.desk.tx.new_id()?, None);
    dialogue::begin(visit, Flow::Unmatched(form)).await
}

/// An old question is answered on a telephone that speaks for nobody any more.
///
/// # Errors
/// When the store fails.
pub async fn answered(
    visit: &mut Visit<'_, '_>,
    word: &str,
    thing: Option<u64>,
) -> Result<(), Fault> {
    let was = thing.map(PersonId::from_bits);
    let form = Form::telling(visit.desk.tx.new_id()?, was);
    match word.parse::<Feeling>() {
        Ok(feeling) => begin_with(visit, form, Input::Word(feeling.word())).await,
        Err(_) => dialogue::begin(visit, Flow::Unmatched(form)).await,
    }
}

/// Something was typed that nobody asked for: a complaint, or a temperature, of somebody
/// whom nobody knows is kept at once. False: it is neither.
///
/// # Errors
/// When the store fails.
pub async fn hears(visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<bool, Fault> {
    let Input::Text(text) = input else {
        return Ok(false);
    };
    let hint = looks_like_complaint(text);
    let is_temperature =
        text.chars().count() <= TEMPERATURE_MAX && vitals::temperature(text).is_ok();
    if hint.is_none() && !is_temperature {
        return Ok(false);
    }
    if hint == Some(ComplaintHint::Emergency) {
        let line = Msg::new("danger-heard");
        let line = advice::also_in_indonesian(&visit.desk, visit.language, line);
        visit.reply(line)?;
    }
    let form = Form::telling(visit.desk.tx.new_id()?, None);
    begin_with(visit, form, input).await?;
    Ok(true)
}

/// Begins with an answer that was given already.
async fn begin_with(visit: &mut Visit<'_, '_>, form: Form, input: Input<'_>) -> Result<(), Fault> {
    dialogue::pause(visit).await?;
    let flow = Flow::Unmatched(form);
    visit.conversation.open = Some(OpenFlow::new(flow, visit.desk.now()));
    dialogue::take(visit, input, visit.said_in).await
}
