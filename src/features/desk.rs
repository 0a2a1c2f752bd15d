//! Where a feature works: one event's transaction, and the house around it.

use std::collections::VecDeque;
use std::sync::{Arc, OnceLock};

use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;

use super::account::Account;
use super::{Due, Memo, Notice};
use crate::clock::Moment;
use crate::config::{Config, Village};
use crate::domain::calendar::Zone;
use crate::domain::consent::Consenting;
use crate::domain::day_list::Hours;
use crate::domain::household::Household;
use crate::domain::id::PersonId;
use crate::domain::language::Language;
use crate::domain::person::{Honorific, Person, Reach};
use crate::domain::place::VillageId;
use crate::domain::protocol::Protocol;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{
    Body, Document, Keyboard, Lane, MessageHandle, MessageRef, Outgoing,
};
use crate::engine::timer::{TimerName, Urgency};
use crate::engine::{Fault, Tx};
use crate::i18n::{Html, Locales, Msg};
use crate::register;
use crate::report::Picture;

/// What does not change while the house is open.
#[derive(Debug)]
pub struct House {
    /// The operator's decisions.
    pub config: Config,
    /// The rules of health in force.
    pub protocol: Protocol,
    /// The sentences.
    pub locales: Locales,
    /// The bot's user name, known once Telegram has told it.
    pub bot_name: Arc<OnceLock<String>>,
}

impl House {
    /// The village with this id. One that was taken out of the config while
    /// people still live in it is answered by the first: better a wrong
    /// telephone list than none.
    #[must_use]
    pub fn village(&self, id: &VillageId) -> Option<&Village> {
        let villages = &self.config.villages;
        villages
            .iter()
            .find(|village| village.id == *id)
            .or(villages.first())
    }

    /// Which day it is at this moment, by the calendar of each village.
    pub fn calendar(&self, now: Moment) -> impl Fn(&VillageId) -> NaiveDate + '_ {
        move |village| {
            let zone = self.village(village).map(|village| village.zone);
            zone.unwrap_or(Zone::Jakarta).day(now)
        }
    }

    /// When the health workers of a zone get the day's list of KUNING reports.
    #[must_use]
    pub fn list_hours(&self, zone: Zone) -> Hours<'_> {
        Hours {
            zone,
            hours: &self.protocol.alerts.digest.limits.hours,
            quiet: &self.protocol.reminders.quiet.limits,
        }
    }
}

/// A transaction, the house, and what other features will be told.
pub struct Desk<'d, 't> {
    /// The only way to read and write.
    pub tx: &'d mut Tx<'t>,
    /// What does not change.
    pub house: &'d House,
    notices: VecDeque<Notice>,
}

impl<'d, 't> Desk<'d, 't> {
    /// A desk for one event.
    pub fn new(tx: &'d mut Tx<'t>, house: &'d House) -> Self {
        Self {
            tx,
            house,
            notices: VecDeque::new(),
        }
    }

    /// The time of this event.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.tx.now()
    }

    /// Tells the other features, within the same transaction.
    pub fn announce(&mut self, notice: Notice) {
        self.notices.push_back(notice);
    }

    pub(super) fn next_notice(&mut self) -> Option<Notice> {
        self.notices.pop_front()
    }

    /// A sentence.
    #[must_use]
    pub fn say(&self, language: Language, msg: Msg) -> Html {
        self.house.locales.say(language, msg)
    }

    /// A button's or menu's label.
    #[must_use]
    pub fn label(&self, language: Language, msg: Msg) -> String {
        self.house.locales.label(language, msg)
    }

    /// Today, by the calendar of this person's village.
    #[must_use]
    pub fn today(&self, village: &VillageId) -> NaiveDate {
        self.house.calendar(self.now())(village)
    }

    /// How a person is addressed: "Mbah Sri".
    #[must_use]
    pub fn address(&self, language: Language, person: &Person) -> String {
        if person.name.bears_title() {
            let msg = Msg::new("address-plain").text("name", person.name.as_str());
            return self.label(language, msg);
        }
        let id = match person.honorific(self.today(&person.village)) {
            Honorific::Mbah => "address-mbah",
            Honorific::Bapak => "address-bapak",
            Honorific::Ibu => "address-ibu",
            Honorific::None => "address-plain",
        };
        self.label(language, Msg::new(id).text("name", person.name.called()))
    }

    /// The language of a private chat.
    ///
    /// # Errors
    /// When the store fails or the record is damaged.
    pub async fn language_of(&self, chat: ChatId) -> Result<Language, Fault> {
        let account = Account::of_chat(self.tx, chat).await?;
        Ok(account
            .language
            .unwrap_or(self.house.config.default_language))
    }

    /// Where a resident stands with their consent. One that can't be read is asked
    /// for again: whoever is in need must not be kept out by a damaged row.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn consenting(&self, person: PersonId) -> Result<Consenting, Fault> {
        let last = match register::consent::last(self.tx, person).await {
            Err(fault @ (Fault::Record(_) | Fault::Sealed(_))) => {
                log::error!(person:% = person, cause:% = fault; "a consent can't be read; it is asked for again");
                None
            }
            last => last?,
        };
        let version = self.house.config.consent.version;
        Ok(Consenting::of(last.as_ref(), version))
    }

    /// Sends a message.
    ///
    /// # Errors
    /// When it can't be put into bytes (a bug).
    pub fn send(
        &mut self,
        chat: ChatId,
        lane: Lane,
        html: Html,
        keyboard: Keyboard,
        memo: Option<Memo>,
    ) -> Result<MessageHandle, Fault> {
        let body = Body::Text {
            html: html.fit_message().into_string(),
            keyboard,
        };
        self.send_body(chat, lane, body, memo)
    }

    /// Sends a picture with a few words below it; `instead` is said when it can't be drawn.
    ///
    /// # Errors
    /// When it can't be put into bytes (a bug).
    pub fn send_picture(
        &mut self,
        chat: ChatId,
        picture: Picture,
        (caption, instead): (Html, Html),
        keyboard: Keyboard,
    ) -> Result<MessageHandle, Fault> {
        let body = Body::Photo {
            picture,
            caption: caption.fit_caption().into_string(),
            instead: instead.fit_message().into_string(),
            keyboard,
        };
        self.send_body(chat, Lane::Reply, body, None)
    }

    /// Sends a file with a few words below it.
    ///
    /// # Errors
    /// When it can't be put into bytes (a bug).
    pub fn send_file(
        &mut self,
        chat: ChatId,
        file: Document,
        caption: Html,
        keyboard: Keyboard,
    ) -> Result<MessageHandle, Fault> {
        let body = Body::Document {
            file,
            caption: caption.fit_caption().into_string(),
            keyboard,
        };
        self.send_body(chat, Lane::Reply, body, None)
    }

    /// Takes the buttons off a message; its words stay.
    ///
    /// # Errors
    /// When it can't be put into bytes (a bug).
    pub fn take_buttons_off(
        &mut self,
        chat: ChatId,
        of: MessageRef,
        lane: Lane,
    ) -> Result<(), Fault> {
        let buttons = Vec::new();
        let body = Body::EditButtons { of, buttons };
        self.send_body(chat, lane, body, None).map(drop)
    }

    /// Sends anything.
    ///
    /// # Errors
    /// When it can't be put into bytes (a bug).
    pub fn send_body(
        &mut self,
        chat: ChatId,
        lane: Lane,
        body: Body,
        memo: Option<Memo>,
    ) -> Result<MessageHandle, Fault> {
        let memo = memo
            .map(serde_json::to_value)
            .transpose()
            .map_err(|_| Fault::Broken("a memo has no JSON"))?;
        self.tx.send(Outgoing {
            chat,
            lane,
            body,
            memo,
        })
    }

    /// Sets a timer that comes back as `due`.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn wake(
        &mut self,
        at: Moment,
        name: TimerName,
        urgency: Urgency,
        due: Due,
    ) -> Result<(), Fault> {
        self.tx.at(at, name, urgency, &due).await
    }

    /// When the timer of that name will ring. One that should have rung more than
    /// `late` ago is as good as lost: the row that would ring could not be read.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn will_ring(
        &self,
        name: &TimerName,
        late: TimeDelta,
    ) -> Result<Option<Moment>, Fault> {
        let due = self.tx.due(name).await?;
        Ok(due.filter(|due| *due > self.now() - late))
    }

    /// The private chat of a person, while it is alive.
    #[must_use]
    pub fn chat_of(person: &Person) -> Option<ChatId> {
        match person.reach {
            Reach::Chat(chat) => Some(ChatId(chat)),
            Reach::DeadChat(_) | Reach::NoTelegram | Reach::Household => None,
        }
    }

    /// The chat in which somebody is told something of their health: their own, else a living
    /// one of those who report for them. Nobody is written to who has said no, and of
    /// whoever has died somebody speaks with the family.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn chat_to_tell(&self, person: &Person) -> Result<Option<ChatId>, Fault> {
        if self.consenting(person.id).await? == Consenting::Withdrawn
            || register::death::is_known(self.tx, person.id).await?
        {
            return Ok(None);
        }
        Ok(self.chats_about(person).await?.first().copied())
    }

    /// All chats in which somebody reads what is said about a person: their own, and those
    /// of the telephones that report for them. Only living ones, each once, their own first.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn chats_about(&self, person: &Person) -> Result<Vec<ChatId>, Fault> {
        let households = register::household::of_person(self.tx, person.id).await?;
        Ok(reached_by(person, &households))
    }
}

/// The living chats through which a person of these households is reached.
#[must_use]
pub fn reached_by(person: &Person, households: &[Household]) -> Vec<ChatId> {
    let mut chats: Vec<ChatId> = Desk::chat_of(person).into_iter().collect();
    for chat in households.iter().flat_map(Household::live_chats) {
        if !chats.contains(&ChatId(chat)) {
            chats.push(ChatId(chat));
        }
    }
    chats
}

/// A value in its stored form, for comparing what would be shown.
#[must_use]
pub fn fingerprint(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The example, with these villages.
    pub(in crate::features) fn house_of(villages: &[&str]) -> House {
        let mut config = Config::example().unwrap();
        let one = config.villages.remove(0);
        config.villages = villages
            .iter()
            .map(|id| Village {
                id: id.parse().unwrap(),
                name: (*id).to_owned(),
                ..one.clone()
            })
            .collect();
        House {
            config,
            protocol: Protocol::embedded(),
            locales: Locales::embedded(),
            bot_name: Arc::default(),
        }
    }
}
