//! How a contact belongs to the case, and how they met: two taps of a health worker.

use serde::{Deserialize, Serialize};

use super::case::Case;
use super::form::Form;
use super::{board, people};
use crate::domain::contact::{Contact, Exposure, Relation};
use crate::domain::id::{ContactId, IndexCaseId};
use crate::engine::Fault;
use crate::features::dialogue::{self, Choice, Input, Screen, Turn};
use crate::features::{Flow, Visit, naming};
use crate::i18n::Msg;

/// The two answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kind {
    case: IndexCaseId,
    contact: ContactId,
    name: String,
    relation: Option<Relation>,
}

/// Asks.
pub(super) async fn begin(visit: &mut Visit<'_, '_>, contact: &Contact) -> Result<(), Fault> {
    let form = Kind {
        case: contact.case,
        contact: contact.id,
        name: contact.name.as_str().to_owned(),
        relation: None,
    };
    dialogue::begin(visit, Flow::Contacts(Form::Kind(form))).await
}

impl Kind {
    pub(super) fn screen(&self, visit: &Visit<'_, '_>) -> Screen {
        let ask = |id: &'static str| visit.say(Msg::new(id).text("name", &self.name));
        match self.relation {
            None => Relation::ALL.into_iter().fold(
                Screen::asking(ask("contacts-ask-relation")),
                |screen, one| {
                    screen.row([Choice::new(visit.label(naming::relation(one)), one.word())])
                },
            ),
            Some(_) => Exposure::ALL.into_iter().fold(
                Screen::asking(ask("contacts-ask-exposure")),
                |screen, one| {
                    screen.row([Choice::new(visit.label(naming::exposure(one)), one.word())])
                },
            ),
        }
    }

    pub(super) async fn answer(
        &mut self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        let Input::Word(word) = input else {
            return Ok(Turn::Stray);
        };
        let Some(relation) = self.relation else {
            let Some(relation) = Relation::named(word) else {
                return Ok(Turn::Stray);
            };
            self.relation = Some(relation);
            let choice = visit.say(naming::relation(relation));
            return Ok(Turn::Next { choice });
        };
        let Some(exposure) = Exposure::named(word) else {
            return Ok(Turn::Stray);
        };
        let choice = Some(visit.say(naming::exposure(exposure)));
        self.keep(visit, relation, exposure).await?;
        Ok(Turn::Done { choice })
    }

    async fn keep(
        &self,
        visit: &mut Visit<'_, '_>,
        relation: Relation,
        exposure: Exposure,
    ) -> Result<(), Fault> {
        let found = Case::find(&visit.desk, self.case).await?;
        let seen = found.and_then(|case| Some((case.one(self.contact)?.contact.clone(), case)));
        let Some((mut contact, mut case)) = seen else {
            let line = visit.say(Msg::new("contacts-gone"));
            return visit.last_word(line).map(drop);
        };
        if case.lets(visit, &contact) {
            contact.relation = Some(relation);
            contact.exposure = Some(exposure);
            case.keep_contact(&mut visit.desk, contact).await?;
        }
        visit.anew();
        people::show(visit, &mut case, self.contact).await?;
        board::refresh(&mut visit.desk, &case, None).await
    }
}
