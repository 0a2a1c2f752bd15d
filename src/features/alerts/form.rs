//! The two things an alert asks for in words: why it was a false alarm, and who and
//! where somebody is whom nobody knows.

use serde::{Deserialize, Serialize};

use super::case::Case;
use super::handle;
use super::ring;
use crate::domain::access::Action;
use crate::domain::alert::{Ending, Fact, FalseAlarm};
use crate::domain::id::AlertId;
use crate::domain::text::clean;
use crate::engine::Fault;
use crate::engine::outgoing::{Keyboard, ReplyButton};
use crate::features::Visit;
use crate::features::dialogue::{self, Choice, Dialogue, Input, Screen, Turn};
use crate::i18n::{Html, Msg};

/// The longest words that are kept, in characters.
const WORDS_MAX: usize = 500;
/// An unknown person may add so many messages before the bot stops asking.
const MESSAGES_AT_MOST: u8 = 5;

/// Where the flow stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Whoever has the alert is asked why it was a false alarm.
    FalseAlarm {
        /// Which alert.
        alert: AlertId,
    },
    /// Whoever has the alert is asked what to write down.
    Note {
        /// About which alert.
        alert: AlertId,
    },
    /// Somebody unknown is asked who and where they are. The alert is out already.
    Stranger {
        /// Which alert.
        alert: AlertId,
        /// How many messages were passed on.
        told: u8,
    },
}

impl Form {
    /// Asks why it was a false alarm.
    pub(super) fn false_alarm(alert: AlertId) -> Self {
        Self::FalseAlarm { alert }
    }

    /// Asks what to write down.
    pub(super) fn note(alert: AlertId) -> Self {
        Self::Note { alert }
    }

    /// Asks who and where somebody is.
    pub(super) fn stranger(alert: AlertId) -> Self {
        Self::Stranger { alert, told: 0 }
    }

    /// Whether the alert is out for the one who is asked.
    #[must_use]
    pub fn is_about_open_danger(&self) -> bool {
        match self {
            Self::Stranger { .. } => true,
            Self::FalseAlarm { .. } | Self::Note { .. } => false,
        }
    }

    /// Whether it is offered again after another command interrupted it. Whoever
    /// calls for help is never held up by what they did not say.
    #[must_use]
    pub fn worth_resuming(&self) -> bool {
        match self {
            Self::FalseAlarm { .. } | Self::Note { .. } => true,
            Self::Stranger { .. } => false,
        }
    }
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        Ok(match self {
            Self::FalseAlarm { .. } => false_alarm_screen(visit),
            Self::Note { .. } => note_screen(visit),
            Self::Stranger { told, .. } => stranger_screen(visit, *told),
        })
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        match self {
            Self::FalseAlarm { alert } => false_alarm_answer(visit, *alert, input).await,
            Self::Note { alert } => note_answer(visit, *alert, input).await,
            Self::Stranger { alert, told } => stranger_answer(visit, *alert, told, input).await,
        }
    }

    fn back(&mut self) -> bool {
        false
    }

    fn needs(&self) -> Action {
        match self {
            Self::FalseAlarm { .. } | Self::Note { .. } => Action::HandleAlerts,
            Self::Stranger { .. } => Action::Talk,
        }
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn stand_at(&mut self, other: &Self) {
        *self = other.clone();
    }
}

/// The reasons that stand on buttons.
const REASONS: [(FalseAlarm, &str); 5] = [
    (FalseAlarm::Mistake, "mistake"),
    (FalseAlarm::Misunderstood, "misunderstood"),
    (FalseAlarm::WrongValue, "wrong-value"),
    (FalseAlarm::Usual, "usual"),
    (FalseAlarm::Trial, "trial"),
];
/// Gives the alert back to the one who has it, unchanged.
const NOT_FALSE: &str = "not-false";

fn false_alarm_screen(visit: &Visit<'_, '_>) -> Screen {
    let question = visit.say(Msg::new("false-alarm-why"));
    let screen = REASONS
        .iter()
        .fold(Screen::asking(question), |screen, (reason, word)| {
            let label = visit.label(Msg::new(super::card::false_alarm_id(*reason)));
            screen.row([Choice::new(label, *word)])
        });
    let label = visit.label(Msg::new("false-alarm-not-button"));
    screen.row([Choice::new(label, NOT_FALSE)])
}

async fn false_alarm_answer(
    visit: &mut Visit<'_, '_>,
    alert: AlertId,
    input: Input<'_>,
) -> Result<Turn, Fault> {
    let (because, words) = match input {
        Input::Word(NOT_FALSE) => {
            let choice = Some(visit.say(Msg::new("false-alarm-not-button")));
            return Ok(Turn::Done { choice });
        }
        Input::Text(text) if takes_back(visit, text) => {
            let choice = Some(visit.say(Msg::new("false-alarm-not-button")));
            return Ok(Turn::Done { choice });
        }
        Input::Word(word) => match REASONS.iter().find(|(_, known)| *known == word) {
            Some((reason, _)) => (*reason, None),
            None => return Ok(Turn::Stray),
        },
        Input::Text(text) => match clean::paragraph(text, WORDS_MAX) {
            words if !words.contains(char::is_alphanumeric) => return Ok(Turn::Stray),
            words => (FalseAlarm::Other, Some(words)),
        },
        Input::Contact { .. } | Input::Location | Input::Media { .. } => return Ok(Turn::Stray),
    };
    let choice = match &words {
        Some(words) => Html::plain(words),
        None => visit.say(Msg::new(super::card::false_alarm_id(because))),
    };
    handle::close(visit, alert, Ending::FalseAlarm { because, words }).await?;
    Ok(Turn::Done {
        choice: Some(choice),
    })
}

/// Gives the way back.
const NO_NOTE: &str = "no-note";

fn note_screen(visit: &Visit<'_, '_>) -> Screen {
    let label = visit.label(Msg::new("back-button"));
    Screen::asking(visit.say(Msg::new("alert-note-what"))).row([Choice::new(label, NO_NOTE)])
}

async fn note_answer(
    visit: &mut Visit<'_, '_>,
    alert: AlertId,
    input: Input<'_>,
) -> Result<Turn, Fault> {
    let words = match input {
        Input::Word(NO_NOTE) => return Ok(Turn::Done { choice: None }),
        Input::Text(text) if takes_back(visit, text) => return Ok(Turn::Done { choice: None }),
        Input::Text(text) => clean::paragraph(text, WORDS_MAX),
        Input::Word(_) | Input::Contact { .. } | Input::Location | Input::Media { .. } => {
            return Ok(Turn::Stray);
        }
    };
    if !words.contains(char::is_alphanumeric) {
        return Ok(Turn::Stray);
    }
    let choice = Some(Html::plain(&words));
    handle::note(visit, alert, words).await?;
    Ok(Turn::Done { choice })
}

/// Whoever types the way back wants no alert to end: that is no reason of theirs.
fn takes_back(visit: &Visit<'_, '_>, text: &str) -> bool {
    ["back-button", "cancel-button"]
        .into_iter()
        .any(|id| dialogue::same_words(text, &visit.label(Msg::new(id))))
}

fn stranger_screen(visit: &Visit<'_, '_>, told: u8) -> Screen {
    let id = if told == 0 {
        "stranger-who"
    } else {
        "stranger-more"
    };
    Screen::asking(visit.say(Msg::new(id)))
        .keys([ReplyButton::ShareContact(
            visit.label(Msg::new("stranger-contact-button")),
        )])
        .keys([ReplyButton::ShareLocation(
            visit.label(Msg::new("stranger-location-button")),
        )])
        .keys([ReplyButton::Text(
            visit.label(Msg::new("stranger-done-button")),
        )])
}

async fn stranger_answer(
    visit: &mut Visit<'_, '_>,
    alert: AlertId,
    told: &mut u8,
    input: Input<'_>,
) -> Result<Turn, Fault> {
    let words = match input {
        Input::Text(text)
            if dialogue::same_words(text, &visit.label(Msg::new("stranger-done-button"))) =>
        {
            return thanked(visit);
        }
        Input::Text(text) => clean::paragraph(text, WORDS_MAX),
        Input::Contact { phone, .. } => clean::line(phone, WORDS_MAX),
        Input::Location => match visit.place_on_map {
            Some(place) => place.to_string(),
            None => return Ok(Turn::Stray),
        },
        Input::Word(_) | Input::Media { .. } => return Ok(Turn::Stray),
    };
    if words.is_empty() {
        return Ok(Turn::Stray);
    }
    if !passed_on(visit, alert, words.clone()).await? {
        return too_late(visit);
    }
    *told = told.saturating_add(1);
    if *told >= MESSAGES_AT_MOST {
        return thanked(visit);
    }
    Ok(Turn::Next {
        choice: Html::plain(&words),
    })
}

fn thanked(visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
    let thanks = visit.say(Msg::new("stranger-thanks"));
    visit.reply_with(thanks, Keyboard::RemoveReply)?;
    Ok(Turn::Done { choice: None })
}

/// The alert is over: nobody would read it, and that is said.
fn too_late(visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
    let line = visit.say(Msg::new("stranger-too-late"));
    visit.reply_with(line, Keyboard::RemoveReply)?;
    Ok(Turn::Done { choice: None })
}

/// Writes the words on the cards. False when the alert is over.
async fn passed_on(
    visit: &mut Visit<'_, '_>,
    alert: AlertId,
    words: String,
) -> Result<bool, Fault> {
    let Some(mut case) = Case::find(&visit.desk, alert).await? else {
        return Ok(false);
    };
    if case.alert().is_closed() {
        return Ok(false);
    }
    case.record(visit.desk.now(), Fact::Told { words })?;
    ring::refresh(&mut visit.desk, &case).await?;
    case.keep(&mut visit.desk).await?;
    Ok(true)
}
