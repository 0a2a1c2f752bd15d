//! A contact lives elsewhere: others look after them. In another village of this kabupaten
//! its health workers get a card, without whose contact it is; beyond that, a health worker
//! hands it over by telephone, and it is written down to whom.

use serde::{Deserialize, Serialize};

use super::case::Case;
use super::form::Form;
use super::word::Word;
use super::{labelled, people};
use crate::domain::access::Action;
use crate::domain::contact::{Contact, Outcome};
use crate::domain::id::{ContactId, IndexCaseId, RandomId};
use crate::domain::place::{Area, VillageId};
use crate::domain::text::clean;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Keyboard, Lane};
use crate::features::dialogue::{self, Choice, Input, Screen, Turn};
use crate::features::{Desk, Flow, Visit, duty, villages};
use crate::i18n::{Html, Msg};

/// Longest name of a place, in characters.
const PLACE_MAX: usize = 60;
const CANCEL: &str = "cancel";

/// Where to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    case: IndexCaseId,
    contact: ContactId,
    name: String,
    /// The village that has the contact now.
    from: VillageId,
}

/// Asks where they live.
pub(super) async fn begin(
    visit: &mut Visit<'_, '_>,
    case: &Case,
    contact: &Contact,
) -> Result<(), Fault> {
    let here = contact.handed_to.clone();
    let form = HandOver {
        case: contact.case,
        contact: contact.id,
        name: contact.name.as_str().to_owned(),
        from: here.unwrap_or_else(|| case.case().village.clone()),
    };
    dialogue::begin(visit, Flow::Contacts(Form::HandOver(form))).await
}

impl HandOver {
    pub(super) fn screen(&self, visit: &Visit<'_, '_>) -> Screen {
        let question = Msg::new("contacts-ask-elsewhere").text("name", &self.name);
        let others = visit.desk.house.config.villages.iter();
        let others: Vec<_> = others.filter(|village| village.id != self.from).collect();
        let screen = Screen::asking(visit.say(question));
        let screen = match others.len() <= villages::BUTTONS_MAX {
            true => others.into_iter().fold(screen, |screen, village| {
                screen.row([Choice::new(villages::label(village), village.id.as_str())])
            }),
            false => screen,
        };
        screen.row([Choice::new(visit.label(Msg::new("cancel-button")), CANCEL)])
    }

    pub(super) async fn answer(
        &mut self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        let villages = &visit.desk.house.config.villages;
        let (to, village) = match input {
            Input::Word(CANCEL) => {
                self.back_to_contact(visit).await?;
                return Ok(Turn::Done { choice: None });
            }
            Input::Word(word) => match villages.iter().find(|one| one.id.as_str() == word) {
                Some(village) => (village.name.clone(), Some(village.id.clone())),
                None => return Ok(Turn::Stray),
            },
            Input::Text(text) => {
                let words = clean::line(text, PLACE_MAX);
                let letters = words
                    .chars()
                    .filter(|letter| letter.is_alphabetic())
                    .count();
                if letters < 3 {
                    return Ok(Turn::Refused(
                        visit.say(Msg::new("contacts-elsewhere-unreadable")),
                    ));
                }
                let known = villages
                    .iter()
                    .find(|one| dialogue::same_words(text, &one.name));
                let known = known.filter(|one| one.id != self.from);
                (words, known.map(|one| one.id.clone()))
            }
            Input::Contact { .. } | Input::Location | Input::Media { .. } => {
                return Ok(Turn::Stray);
            }
        };
        let choice = Some(Html::plain(&to));
        self.hand_over(visit, to, village).await?;
        Ok(Turn::Done { choice })
    }

    async fn hand_over(
        &self,
        visit: &mut Visit<'_, '_>,
        to: String,
        village: Option<VillageId>,
    ) -> Result<(), Fault> {
        let found = Case::find(&visit.desk, self.case).await?;
        let seen = found.and_then(|case| Some((case.one(self.contact)?.contact.clone(), case)));
        let Some((mut contact, mut case)) = seen else {
            let line = visit.say(Msg::new("contacts-gone"));
            return visit.last_word(line).map(drop);
        };
        if !case.lets(visit, &contact) {
            let line = visit.say(Msg::new("contacts-not-yours"));
            return visit.last_word(line).map(drop);
        }
        contact.handed_to.clone_from(&village);
        case.keep_contact(&mut visit.desk, contact.clone()).await?;
        people::attempt(visit, &mut case, self.contact, Outcome::HandedOver { to }).await?;
        if let Some(village) = village {
            tell_there(&mut visit.desk, &contact, village).await?;
        }
        self.back_to_contact(visit).await
    }

    async fn back_to_contact(&self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        visit.anew();
        match Case::find(&visit.desk, self.case).await? {
            Some(mut case) => people::show(visit, &mut case, self.contact).await,
            None => Ok(()),
        }
    }
}

/// The health workers there read whom they are to look after, and not whose contact it is.
async fn tell_there(
    desk: &mut Desk<'_, '_>,
    contact: &Contact,
    village: VillageId,
) -> Result<(), Fault> {
    let staff = duty::whom(desk, &Area::Village(village), Action::TraceContacts).await?;
    for member in staff {
        let chat = ChatId(member.chat);
        let language = desk.language_of(chat).await?;
        let html = desk.say(language, Msg::new("contacts-handed-news"));
        let label = desk.label(language, Msg::new("contacts-open-contact-button"));
        let word = Word::Contact.with(contact.case.bits());
        let rows = vec![vec![labelled(label, &word, contact.id.bits())]];
        desk.send(chat, Lane::Reply, html, Keyboard::Inline(rows), None)?;
    }
    Ok(())
}
