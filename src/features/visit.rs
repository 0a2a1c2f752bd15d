//! Somebody is here: an event in a private chat, with all that is known of who it is.

use super::account::Account;
use super::button::{Pointer, Subject};
use super::conversation::Conversation;
use super::desk::Desk;
use super::{Command, Feature, home};
use crate::clock::Moment;
use crate::domain::access::{Action, Grant, Standing};
use crate::domain::calendar::Zone;
use crate::domain::consent::Consenting;
use crate::domain::household::Household;
use crate::domain::id::{PersonId, RandomId};
use crate::domain::language::Language;
use crate::domain::person::Person;
use crate::domain::place::Area;
use crate::domain::report::Filer;
use crate::domain::staff::StaffMember;
use crate::domain::text::clean;
use crate::engine::incoming::{ChatId, Sender, TelegramMessageId};
use crate::engine::outgoing::{
    Body, Button, ButtonAction, Keyboard, Lane, MessageHandle, MessageRef,
};
use crate::engine::{CallbackAnswer, Fault};
use crate::i18n::{self, Html, Msg};
use crate::register;

/// The longest answer to a press that Telegram takes, in characters.
const ANSWER_MAX: usize = 200;

/// The press that this visit is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pressed {
    /// Names it for the answer.
    pub callback: String,
    /// The message with the button.
    pub message: Option<TelegramMessageId>,
}

/// A shared position, in millionths of a degree. Shown as `-7.575489, 110.824327`:
/// map applications find it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceOnMap {
    /// North of the equator.
    pub latitude_micro: i64,
    /// East of Greenwich.
    pub longitude_micro: i64,
}

impl std::fmt::Display for PlaceOnMap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let degrees = |micro: i64| {
            let sign = if micro < 0 { "-" } else { "" };
            let (whole, rest) = (micro.abs() / 1_000_000, micro.abs() % 1_000_000);
            format!("{sign}{whole}.{rest:06}")
        };
        let (north, east) = (self.latitude_micro, self.longitude_micro);
        write!(f, "{}, {}", degrees(north), degrees(east))
    }
}

/// One event in a private chat.
pub struct Visit<'d, 't> {
    /// The transaction and the house.
    pub desk: Desk<'d, 't>,
    /// The chat.
    pub chat: ChatId,
    /// The account.
    pub account: Account,
    /// The registered resident that the account speaks for.
    pub person: Option<Person>,
    /// The household for which this telephone reports.
    pub household: Option<Household>,
    /// Where that resident stands with their consent.
    pub consenting: Consenting,
    /// The member of staff that the account speaks for.
    pub staff: Option<StaffMember>,
    /// The language of this chat.
    pub language: Language,
    /// What the chat is about.
    pub conversation: Conversation,
    /// The name that Telegram shows; only offered, never believed.
    pub display_name: String,
    /// When it was said; a press does not tell.
    pub said_at: Option<Moment>,
    /// Whether it may have been done much earlier (a press taken in after a gap).
    pub time_uncertain: bool,
    /// Telegram's number of the message that was sent.
    pub said_in: Option<TelegramMessageId>,
    /// The place on the map that was shared.
    pub place_on_map: Option<PlaceOnMap>,
    /// Set while a press waits for its answer.
    pub pressed: Option<Pressed>,
    /// What a flow hands over to once its answer is taken: the command runs next.
    pub hand_over: Option<Command>,
    /// A flow of the resident's own has come to its end in this visit.
    pub finished: bool,
    /// Nothing is kept of this chat any more: its owner was erased in this visit.
    pub forgotten: bool,
}

impl<'d, 't> Visit<'d, 't> {
    /// Looks up who is here.
    ///
    /// # Errors
    /// When the store fails or a record is damaged.
    pub async fn open(desk: Desk<'d, 't>, sender: &Sender) -> Result<Self, Fault> {
        let chat = ChatId(sender.account.0);
        let account = Account::of_chat(desk.tx, chat).await?;
        let conversation = Conversation::with(desk.tx, chat).await?;
        let (person, staff) = match account.person {
            Some(id) => (
                register::person::find(desk.tx, id).await?,
                register::staff::find(desk.tx, id).await?,
            ),
            None => (None, None),
        };
        let household = household_of(&desk, &account).await?;
        let consenting = match &person {
            Some(person) => desk.consenting(person.id).await?,
            None => Consenting::Given,
        };
        let language = account.language.unwrap_or_else(|| {
            sender
                .language_code
                .as_deref()
                .map_or(desk.house.config.default_language, |code| {
                    Language::from_ietf(Some(code))
                })
        });
        Ok(Self {
            desk,
            chat,
            account,
            person,
            household,
            consenting,
            staff,
            language,
            conversation,
            display_name: sender.display_name.clone(),
            said_at: None,
            time_uncertain: false,
            said_in: None,
            place_on_map: None,
            pressed: None,
            hand_over: None,
            finished: false,
            forgotten: false,
        })
    }

    /// What this account may do.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let grants: Vec<Grant> = self
            .staff
            .as_ref()
            .map(|staff| staff.in_force(self.desk.now()))
            .unwrap_or_default();
        Standing {
            registered: self.person.is_some() && !self.has_said_no(),
            grants,
        }
    }

    /// Whether nobody is known by this account.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.account.person.is_none()
    }

    /// Whether this may be done here at all.
    #[must_use]
    pub fn may(&self, action: Action) -> bool {
        self.standing().may(action)
    }

    /// Whether this may be done to somebody or something in `place`.
    #[must_use]
    pub fn may_in(&self, action: Action, place: &Area) -> bool {
        self.standing().may_in(action, place)
    }

    /// Whether the resident has said no to the consent, or has stopped.
    #[must_use]
    pub fn has_said_no(&self) -> bool {
        self.person.is_some() && self.consenting == Consenting::Withdrawn
    }

    /// The zone of whoever is here; of the first village while none is known.
    #[must_use]
    pub fn zone(&self) -> Zone {
        let house = self.desk.house;
        let village = match &self.person {
            Some(person) => house.village(&person.village),
            None => house.config.villages.first(),
        };
        village.map_or(Zone::Jakarta, |village| village.zone)
    }

    /// A time in this chat's language: "Minggu, 12 April 2020, 07.12".
    #[must_use]
    pub fn moment(&self, at: Moment) -> String {
        let zone = self.zone();
        let day = self.desk.house.locales.date(self.language, zone.day(at));
        format!("{day}, {}", i18n::time(self.language, zone.time(at)))
    }

    /// Somebody for whom this telephone reports, and as whose word it counts: its holder,
    /// or a member of the household who has not said no.
    ///
    /// # Errors
    /// When the store fails or a record is damaged.
    pub async fn reports_for(&self, bits: u64) -> Result<Option<(Person, Filer)>, Fault> {
        let Some(holder) = &self.person else {
            return Ok(None);
        };
        if holder.id.bits() == bits {
            return Ok(Some((holder.clone(), Filer::SelfReport)));
        }
        let member = PersonId::from_bits(bits);
        let is_theirs = self
            .household
            .as_ref()
            .is_some_and(|house| house.has(member));
        if !is_theirs || self.desk.consenting(member).await? == Consenting::Withdrawn {
            return Ok(None);
        }
        let person = register::person::find(self.desk.tx, member).await?;
        Ok(person.map(|person| (person, Filer::Household(holder.id))))
    }

    /// Whether this telephone reports for anybody but its holder.
    #[must_use]
    pub fn reports_for_others(&self) -> bool {
        let holder = self.person.as_ref().map(|person| person.id);
        let house = self.household.as_ref();
        house.is_some_and(|house| house.members.iter().any(|one| Some(*one) != holder))
    }

    /// A sentence in this chat's language.
    #[must_use]
    pub fn say(&self, msg: Msg) -> Html {
        self.desk.say(self.language, msg)
    }

    /// A label in this chat's language.
    #[must_use]
    pub fn label(&self, msg: Msg) -> String {
        self.desk.label(self.language, msg)
    }

    /// Answers in the chat.
    ///
    /// # Errors
    /// When it can't be put into bytes (a bug).
    pub fn reply(&mut self, html: Html) -> Result<MessageHandle, Fault> {
        self.reply_with(html, Keyboard::None)
    }

    /// Answers in the chat with the last word for now: the way to the home screen is
    /// under it.
    ///
    /// # Errors
    /// When it can't be put into bytes (a bug).
    pub fn last_word(&mut self, html: Html) -> Result<MessageHandle, Fault> {
        let keyboard = home::way_back(&self.desk, self.language);
        self.reply_with(html, keyboard)
    }

    /// Answers in the chat, with something to press.
    ///
    /// # Errors
    /// When it can't be put into bytes (a bug).
    pub fn reply_with(&mut self, html: Html, keyboard: Keyboard) -> Result<MessageHandle, Fault> {
        self.desk.send(self.chat, Lane::Reply, html, keyboard, None)
    }

    /// Shows it in place of the message whose button was pressed, or in a new one. Gives the
    /// message.
    ///
    /// # Errors
    /// When it can't be put into bytes (a bug).
    pub fn here(&mut self, html: Html, rows: Vec<Vec<Button>>) -> Result<MessageRef, Fault> {
        let pressed = self.pressed.as_ref().and_then(|pressed| pressed.message);
        let Some(message) = pressed else {
            let keyboard = Keyboard::Inline(rows);
            return self.reply_with(html, keyboard).map(MessageRef::Sent);
        };
        let of = MessageRef::Telegram(message);
        let body = Body::Edit {
            of,
            html: html.fit_message().into_string(),
            buttons: rows,
        };
        self.desk.send_body(self.chat, Lane::Reply, body, None)?;
        Ok(of)
    }

    /// What comes is a message of its own: the one whose button was pressed stays.
    pub fn anew(&mut self) {
        if let Some(pressed) = &mut self.pressed {
            pressed.message = None;
        }
    }

    /// Takes the buttons off the message that was pressed: what was chosen stays to be read.
    ///
    /// # Errors
    /// When it can't be put into bytes (a bug).
    pub fn take_buttons_off(&mut self, lane: Lane) -> Result<(), Fault> {
        let pressed = self.pressed.as_ref().and_then(|pressed| pressed.message);
        match pressed.map(MessageRef::Telegram) {
            Some(of) => self.desk.take_buttons_off(self.chat, of, lane),
            None => Ok(()),
        }
    }

    /// Answers the press with a toast. Only the first answer counts.
    pub fn toast(&mut self, msg: Msg) {
        let text = clean::shortened(self.say(msg).to_plain(), ANSWER_MAX);
        self.answer(Some(text), false);
    }

    /// Answers the press with a popup that must be closed by hand.
    pub fn popup(&mut self, msg: Msg) {
        let text = clean::shortened(self.say(msg).to_plain(), ANSWER_MAX);
        self.answer(Some(text), true);
    }

    /// Stops the spinner of a press that has no answer yet.
    pub fn answer_press(&mut self) {
        self.answer(None, false);
    }

    fn answer(&mut self, text: Option<String>, popup: bool) {
        if let Some(pressed) = self.pressed.take() {
            self.desk.tx.answer(CallbackAnswer {
                callback: pressed.callback,
                text,
                popup,
            });
        }
    }

    /// Writes down what changed about the chat itself.
    ///
    /// # Errors
    /// When it can't be put into bytes (a bug).
    pub fn keep_conversation(&mut self) -> Result<(), Fault> {
        self.desk.tx.put(&self.conversation)
    }
}

/// The household of an account, as far as it still reports for it. One that can't be read
/// keeps nobody from speaking for themselves.
async fn household_of(desk: &Desk<'_, '_>, account: &Account) -> Result<Option<Household>, Fault> {
    let Some(id) = account.household else {
        return Ok(None);
    };
    match register::household::find(desk.tx, id).await {
        Ok(found) => Ok(found.filter(|house| house.is_reported_by(account.chat.0))),
        Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
            log::error!(household:% = id, cause:% = fault; "a household can't be read");
            Ok(None)
        }
        Err(fault) => Err(fault),
    }
}

/// A button that stands on its own, outside any question: what it points to is
/// checked when it is pressed.
#[must_use]
pub fn standing_button(label: String, feature: Feature, word: &str, subject: Subject) -> Button {
    let pointer = Pointer::new(feature, word, subject);
    Button {
        label,
        action: ButtonAction::Press(pointer.to_string()),
    }
}

/// A button that does what a command does.
#[must_use]
pub fn command_button(label: String, command: Command) -> Button {
    standing_button(label, Feature::Menu, command.name(), Subject::None)
}
