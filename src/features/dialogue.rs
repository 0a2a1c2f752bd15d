//! One question at a time: the driver of every flow.
//!
//! A flow is a typed state that knows its current question and what an answer
//! does to it. The driver does what is the same for all: it sends the question,
//! takes its buttons off once it is answered and leaves the choice readable,
//! redraws toggles in place, refuses old buttons kindly, lets an edited message
//! correct its answer, goes back, pauses for another command and offers to go on.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::button::{Pointer, Subject};
use super::conversation::{Asked, OpenFlow};
use super::desk::Desk;
use super::visit::{Visit, standing_button};
use super::{Due, Feature, Flow};
use crate::engine::Fault;
use crate::engine::incoming::{AccountId, ChatId, MediaKind, TelegramMessageId};
use crate::engine::outgoing::{
    Body, Button, ButtonAction, Keyboard, Lane, MessageRef, ReplyButton,
};
use crate::engine::timer::{TimerName, Urgency};
use crate::i18n::{Html, Msg};

/// A question as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Screen {
    /// The question.
    pub html: Html,
    /// Its answers by button, row by row.
    pub choices: Vec<Vec<Choice>>,
    /// Buttons instead of the telephone's keyboard (contact, location). Then
    /// `choices` are shown there too, as far as they are [`Screen::typed`].
    pub typed: Vec<Vec<ReplyButton>>,
}

impl Screen {
    /// A question that is answered by typing.
    #[must_use]
    pub fn asking(html: Html) -> Self {
        Self {
            html,
            choices: Vec::new(),
            typed: Vec::new(),
        }
    }

    /// Adds a row of answers.
    #[must_use]
    pub fn row(mut self, choices: impl IntoIterator<Item = Choice>) -> Self {
        self.choices.push(choices.into_iter().collect());
        self
    }

    /// Adds a row of keys for the telephone's keyboard.
    #[must_use]
    pub fn keys(mut self, keys: impl IntoIterator<Item = ReplyButton>) -> Self {
        self.typed.push(keys.into_iter().collect());
        self
    }
}

/// An answer by button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is read.
    pub label: String,
    /// What the flow gets: see [`Pointer::word`].
    pub word: String,
}

impl Choice {
    /// An answer.
    #[must_use]
    pub fn new(label: impl Into<String>, word: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            word: word.into(),
        }
    }
}

/// What a person answers with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input<'i> {
    /// A button of the current question, by its word.
    Word(&'i str),
    /// Typed text.
    Text(&'i str),
    /// A contact card.
    Contact {
        /// Its number.
        phone: &'i str,
        /// The account it belongs to.
        account: Option<AccountId>,
    },
    /// A position.
    Location,
    /// A photo, voice message, sticker…
    Media(MediaKind),
}

/// What an answer did to the flow.
#[derive(Debug, Clone, PartialEq)]
pub enum Turn {
    /// Answered; the flow stands at its next question. `choice` stays readable.
    Next {
        /// What was chosen or typed.
        choice: Html,
    },
    /// The same question with other ticks.
    Redraw,
    /// Not understood: what was understood, and an example. The question is asked again.
    Refused(Html),
    /// The flow is over and has said so itself.
    Done {
        /// What was chosen last, if that should stay readable.
        choice: Option<Html>,
    },
    /// This is no answer to this question: a pointer, and the question again.
    Stray,
}

/// A flow. Implemented by each feature for its typed, versioned state.
pub trait Dialogue {
    /// The current question.
    fn screen(&self, visit: &Visit<'_, '_>) -> impl Future<Output = Result<Screen, Fault>> + Send;

    /// Takes an answer.
    fn answer(
        &mut self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
    ) -> impl Future<Output = Result<Turn, Fault>> + Send;

    /// Goes one question back, keeping what was answered. False at the first.
    fn back(&mut self) -> bool;

    /// Whether there is a question to go back to.
    fn can_go_back(&self) -> bool;

    /// Puts `self` to the question at which `other` stands, keeping the answers.
    fn stand_at(&mut self, other: &Self);

    /// The person ended the flow before its end: a last chance to keep what must
    /// not be lost with it.
    fn abandoned(self, _visit: &mut Visit<'_, '_>) -> impl Future<Output = Result<(), Fault>> + Send
    where
        Self: Sized + Send,
    {
        async { Ok(()) }
    }
}

/// The driver's own word on every question with something before it.
const BACK: &str = "back";
/// How long a chat may be quiet before it is nudged, once.
const NUDGE_AFTER: TimeDelta = TimeDelta::minutes(10);
/// A second press within this time is a trembling finger, not a question.
pub const DOUBLE_PRESS: TimeDelta = TimeDelta::seconds(3);

/// The nudge of a chat that fell silent in a flow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nudge {
    /// The chat.
    pub chat: ChatId,
    /// The question at that time.
    pub stamp: u32,
}

/// Starts a flow with its first question. A flow that was open is paused.
///
/// # Errors
/// When the store fails.
pub async fn begin(visit: &mut Visit<'_, '_>, flow: Flow) -> Result<(), Fault> {
    pause(visit)?;
    visit.conversation.open = Some(OpenFlow::new(flow, visit.desk.now()));
    ask(visit).await
}

/// Puts the open flow aside for another command: its buttons go, its answers stay.
///
/// # Errors
/// When a message can't be put into bytes (a bug).
pub fn pause(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let Some(open) = visit.conversation.open.take() else {
        return Ok(());
    };
    drop_buttons(visit, open.asked.as_ref())?;
    if open.flow.worth_resuming() {
        visit.conversation.paused = Some(open);
        visit.conversation.offered = false;
    }
    Ok(())
}

/// Goes on with the paused flow.
///
/// # Errors
/// When the store fails.
pub async fn resume(visit: &mut Visit<'_, '_>) -> Result<bool, Fault> {
    let Some(paused) = visit.conversation.paused.take() else {
        return Ok(false);
    };
    pause_nothing(visit)?;
    visit.conversation.open = Some(paused);
    ask(visit).await?;
    Ok(true)
}

fn pause_nothing(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let open = visit.conversation.open.take();
    drop_buttons(visit, open.as_ref().and_then(|open| open.asked.as_ref()))
}

/// Ends the open flow and the paused one without finishing them. False when
/// there was none.
///
/// # Errors
/// When the store fails.
pub async fn abandon(visit: &mut Visit<'_, '_>) -> Result<bool, Fault> {
    let open = visit.conversation.open.take();
    drop_buttons(visit, open.as_ref().and_then(|open| open.asked.as_ref()))?;
    let paused = visit.conversation.paused.take();
    let had = open.is_some() || paused.is_some();
    for ended in [open, paused].into_iter().flatten() {
        ended.flow.abandoned(visit).await?;
    }
    Ok(had)
}

/// Asks the current question of the open flow in a new message.
///
/// # Errors
/// When the store fails.
pub async fn ask(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    ask_with(visit, None).await
}

async fn ask_with(visit: &mut Visit<'_, '_>, preface: Option<Html>) -> Result<(), Fault> {
    let Some(mut open) = visit.conversation.open.take() else {
        return Ok(());
    };
    let screen = open.flow.screen(visit).await?;
    visit.conversation.stamp = visit.conversation.stamp.wrapping_add(1);
    let stamp = visit.conversation.stamp;
    let question = screen.html.clone();
    let shown = match preface {
        Some(preface) => Html::join([preface, question.clone()], "\n\n"),
        None => question.clone(),
    };
    let keyboard = keyboard(visit, &open.flow, &screen, stamp);
    let reply_keyboard = matches!(keyboard, Keyboard::Reply(_));
    let message = visit.reply_with(shown, keyboard)?;
    open.asked = Some(Asked {
        message,
        html: question.into_string(),
        stamp,
        at: visit.desk.now(),
        reply_keyboard,
    });
    open.touched = visit.desk.now();
    visit.conversation.open = Some(open);
    set_nudge(visit, stamp).await
}

async fn set_nudge(visit: &mut Visit<'_, '_>, stamp: u32) -> Result<(), Fault> {
    let at = visit.desk.now() + NUDGE_AFTER;
    let nudge = Nudge {
        chat: visit.chat,
        stamp,
    };
    let name = nudge_name(visit);
    visit
        .desk
        .wake(at, name, Urgency::Normal, Due::Nudge(nudge))
        .await
}

fn nudge_name(visit: &Visit<'_, '_>) -> TimerName {
    TimerName::new("nudge", hex(&visit.conversation.chat_key))
}

/// A pseudonym as text, for names of timers.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

fn keyboard(visit: &Visit<'_, '_>, flow: &Flow, screen: &Screen, stamp: u32) -> Keyboard {
    if !screen.typed.is_empty() {
        return Keyboard::Reply(screen.typed.clone());
    }
    let rows = buttons(visit, flow, screen, stamp);
    if rows.is_empty() {
        Keyboard::None
    } else {
        Keyboard::Inline(rows)
    }
}

fn buttons(visit: &Visit<'_, '_>, flow: &Flow, screen: &Screen, stamp: u32) -> Vec<Vec<Button>> {
    let feature = flow.feature();
    let mut rows: Vec<Vec<Button>> = screen
        .choices
        .iter()
        .map(|row| {
            row.iter()
                .map(|choice| choice_button(feature, choice, stamp))
                .collect()
        })
        .collect();
    if flow.can_go_back() {
        let back = Choice::new(visit.label(Msg::new("back-button")), BACK);
        rows.push(vec![choice_button(feature, &back, stamp)]);
    }
    rows
}

fn choice_button(feature: Feature, choice: &Choice, stamp: u32) -> Button {
    let pointer = Pointer::new(feature, choice.word.clone(), Subject::Question(stamp));
    Button {
        label: choice.label.clone(),
        action: ButtonAction::Press(pointer.to_string()),
    }
}

/// A button of a question was pressed.
///
/// # Errors
/// When the store fails.
pub async fn press(visit: &mut Visit<'_, '_>, pointer: &Pointer, stamp: u32) -> Result<(), Fault> {
    let current = visit
        .conversation
        .open
        .as_ref()
        .filter(|open| open.flow.feature() == pointer.feature)
        .and_then(|open| open.asked.as_ref());
    match current {
        Some(asked) if asked.stamp == stamp => {}
        Some(asked) if visit.desk.now() - asked.at < DOUBLE_PRESS => {
            visit.answer_press();
            return Ok(());
        }
        Some(_) | None => return old_button(visit).await,
    }
    if pointer.word == BACK {
        return go_back(visit).await;
    }
    take(visit, Input::Word(&pointer.word), None).await
}

/// Says that a button has had its day, and shows the current question again.
///
/// # Errors
/// When the store fails.
pub async fn old_button(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    visit.toast(Msg::new("old-button"));
    if visit.conversation.open.is_some() {
        drop_asked_buttons(visit)?;
        return ask(visit).await;
    }
    Ok(())
}

async fn go_back(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let moved = visit
        .conversation
        .open
        .as_mut()
        .is_some_and(|open| open.flow.back());
    if moved {
        drop_asked_buttons(visit)?;
        ask(visit).await?;
    }
    Ok(())
}

/// Gives an answer to the open flow. `message` is set for typed answers.
///
/// # Errors
/// When the store fails.
pub async fn take(
    visit: &mut Visit<'_, '_>,
    input: Input<'_>,
    message: Option<TelegramMessageId>,
) -> Result<(), Fault> {
    let Some(mut open) = visit.conversation.open.take() else {
        return Ok(());
    };
    let before = open.flow.clone();
    let turn = open.flow.answer(visit, input).await?;
    if let (Turn::Next { .. }, Some(message)) = (&turn, message) {
        open.remember(message, before);
    }
    open.touched = visit.desk.now();
    follow(visit, open, turn).await
}

async fn follow(visit: &mut Visit<'_, '_>, mut open: OpenFlow, turn: Turn) -> Result<(), Fault> {
    let asked = open.asked.clone();
    let no_answer = matches!(turn, Turn::Refused(_) | Turn::Stray);
    if no_answer && !open.deserves_a_pointer(visit.desk.now()) {
        visit.conversation.open = Some(open);
        return Ok(());
    }
    match turn {
        Turn::Next { choice } => {
            settle(visit, asked.as_ref(), Some(choice))?;
            visit.conversation.open = Some(open);
            ask(visit).await
        }
        Turn::Redraw => {
            visit.conversation.open = Some(open);
            redraw(visit).await
        }
        Turn::Refused(why) => {
            drop_buttons(visit, asked.as_ref())?;
            visit.conversation.open = Some(open);
            ask_with(visit, Some(why)).await
        }
        Turn::Done { choice } => {
            settle(visit, asked.as_ref(), choice)?;
            let name = nudge_name(visit);
            visit.desk.tx.cancel(&name).await
        }
        Turn::Stray => {
            drop_buttons(visit, asked.as_ref())?;
            visit.conversation.open = Some(open);
            let pointer = visit.say(Msg::new("stray-in-flow"));
            ask_with(visit, Some(pointer)).await
        }
    }
}

/// Draws the current question again, in place.
async fn redraw(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let Some(mut open) = visit.conversation.open.take() else {
        return Ok(());
    };
    let screen = open.flow.screen(visit).await?;
    if let Some(asked) = &mut open.asked {
        asked.html = screen.html.as_str().to_owned();
        let body = Body::Edit {
            of: MessageRef::Sent(asked.message),
            html: asked.html.clone(),
            buttons: buttons(visit, &open.flow, &screen, asked.stamp),
        };
        visit.desk.send_body(visit.chat, Lane::Reply, body, None)?;
    }
    visit.conversation.open = Some(open);
    Ok(())
}

/// Takes the buttons off an answered question and leaves the choice readable.
fn settle(
    visit: &mut Visit<'_, '_>,
    asked: Option<&Asked>,
    choice: Option<Html>,
) -> Result<(), Fault> {
    let (Some(asked), Some(choice)) = (asked, choice) else {
        return drop_buttons(visit, asked);
    };
    let chosen = visit.say(Msg::new("chosen").html("choice", choice));
    if asked.reply_keyboard {
        // The telephone's own keyboard comes back only with a new message.
        visit.reply_with(chosen, Keyboard::RemoveReply)?;
        return Ok(());
    }
    let body = Body::Edit {
        of: MessageRef::Sent(asked.message),
        html: format!("{}\n{}", asked.html, chosen.as_str()),
        buttons: Vec::new(),
    };
    visit.desk.send_body(visit.chat, Lane::Reply, body, None)?;
    Ok(())
}

fn drop_asked_buttons(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let asked = visit
        .conversation
        .open
        .as_ref()
        .and_then(|open| open.asked.clone());
    drop_buttons(visit, asked.as_ref())
}

fn drop_buttons(visit: &mut Visit<'_, '_>, asked: Option<&Asked>) -> Result<(), Fault> {
    let Some(asked) = asked else {
        return Ok(());
    };
    close_question(&mut visit.desk, visit.chat, asked)
}

/// Takes the buttons off a question whose flow was ended from elsewhere.
///
/// # Errors
/// When a message can't be put into bytes (a bug).
pub fn close_question(desk: &mut Desk<'_, '_>, chat: ChatId, asked: &Asked) -> Result<(), Fault> {
    if asked.reply_keyboard {
        // Its keys hide themselves once another keyboard comes; nothing to edit.
        return Ok(());
    }
    let body = Body::EditButtons {
        of: MessageRef::Sent(asked.message),
        buttons: Vec::new(),
    };
    desk.send_body(chat, Lane::Reply, body, None)?;
    Ok(())
}

/// An earlier text was edited: the answer it gave is given again, and the flow
/// stays where it is.
///
/// # Errors
/// When the store fails.
pub async fn correct(
    visit: &mut Visit<'_, '_>,
    message: TelegramMessageId,
    text: &str,
) -> Result<(), Fault> {
    let Some(mut open) = visit.conversation.open.take() else {
        return Ok(());
    };
    let before = open
        .answered
        .iter()
        .rev()
        .find(|(answered, _)| *answered == message)
        .map(|(_, before)| before.clone());
    let Some(before) = before else {
        visit.conversation.open = Some(open);
        return Ok(());
    };
    let mut again = open.flow.clone();
    again.stand_at(&before);
    let turn = again.answer(visit, Input::Text(text)).await?;
    let said = match turn {
        Turn::Next { choice } => {
            let here = open.flow.clone();
            open.flow = again;
            open.flow.stand_at(&here);
            visit.say(Msg::new("corrected").html("choice", choice))
        }
        Turn::Refused(why) => why,
        Turn::Redraw | Turn::Done { .. } | Turn::Stray => visit.say(Msg::new("stray-in-flow")),
    };
    let asked = open.asked.clone();
    drop_buttons(visit, asked.as_ref())?;
    visit.conversation.open = Some(open);
    ask_with(visit, Some(said)).await
}

/// Ten quiet minutes: one friendly line with the question again.
///
/// # Errors
/// When the store fails.
pub async fn nudge(visit: &mut Visit<'_, '_>, stamp: u32) -> Result<(), Fault> {
    let still_there = visit
        .conversation
        .open
        .as_ref()
        .and_then(|open| open.asked.as_ref())
        .is_some_and(|asked| asked.stamp == stamp);
    if !still_there {
        return Ok(());
    }
    drop_asked_buttons(visit)?;
    let line = visit.say(Msg::new("nudge"));
    let touched = visit.conversation.open.as_ref().map(|open| open.touched);
    ask_with(visit, Some(line)).await?;
    // One nudge only, and it is no sign of life.
    if let (Some(open), Some(touched)) = (&mut visit.conversation.open, touched) {
        open.touched = touched;
    }
    let name = nudge_name(visit);
    visit.desk.tx.cancel(&name).await
}

/// Offers to go on with the flow that a command interrupted.
///
/// # Errors
/// When a message can't be put into bytes (a bug).
pub fn offer_to_resume(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let rows = vec![vec![
        standing_button(
            visit.label(Msg::new("resume-button")),
            Feature::Menu,
            "resume",
            Subject::None,
        ),
        standing_button(
            visit.label(Msg::new("drop-button")),
            Feature::Menu,
            "drop",
            Subject::None,
        ),
    ]];
    let question = visit.say(Msg::new("resume-offer"));
    visit.reply_with(question, Keyboard::Inline(rows))?;
    Ok(())
}
