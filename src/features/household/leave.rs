//! A member leaves the household, or a telephone reports for it no longer. Asked back,
//! and said what becomes of it: whoever isolates is looked after by people from then on.

use serde::{Deserialize, Serialize};

use super::{Form as Flows, family, keeping};
use crate::domain::household::Household;
use crate::domain::id::PersonId;
use crate::domain::person::Person;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::outgoing::{Keyboard, Lane};
use crate::features::dialogue::{Choice, Input, Screen, Turn};
use crate::features::{Visit, dialogue};
use crate::i18n::Msg;
use crate::register;

/// Who goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Who {
    /// A member.
    Member(PersonId),
    /// The telephone of this holder; they stay a member.
    TelephoneOf(PersonId),
}

/// Really?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    who: Who,
}

/// Asks.
pub(super) async fn ask(visit: &mut Visit<'_, '_>, who: Who) -> Result<(), Fault> {
    let household = visit.household.as_ref();
    let goes = household.is_some_and(|house| may_go(house, visit.chat, who));
    if !goes {
        return dialogue::old_button(visit).await;
    }
    super::begin(visit, Flows::Leave(Form { who })).await
}

/// A holder goes with their telephone, and nobody puts away the telephone in their own hand.
fn may_go(household: &Household, here: ChatId, who: Who) -> bool {
    let mut telephones = household.telephones.iter();
    match who {
        Who::Member(person) => household.has(person) && !telephones.any(|one| one.holder == person),
        Who::TelephoneOf(holder) => {
            telephones.any(|one| one.holder == holder && one.chat != here.0)
        }
    }
}

impl Form {
    async fn person(self, visit: &Visit<'_, '_>) -> Result<Option<Person>, Fault> {
        let (Who::Member(id) | Who::TelephoneOf(id)) = self.who;
        register::person::find(visit.desk.tx, id).await
    }

    pub(super) async fn screen(self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        let Some(person) = self.person(visit).await? else {
            return Ok(Screen::asking(visit.say(Msg::new("household-gone"))));
        };
        let isolates = register::isolation::active(visit.desk.tx, person.id).await?;
        let ask = match (self.who, isolates) {
            (Who::Member(_), Some(_)) => "household-leave-isolated",
            (Who::Member(_), None) => "household-leave",
            (Who::TelephoneOf(_), _) => "household-release",
        };
        let name = visit.desk.address(visit.language, &person);
        let button = |id, word| Choice::new(visit.label(Msg::new(id)), word);
        Ok(Screen::asking(visit.say(Msg::new(ask).plain("name", name)))
            .row([button("yes-button", "yes"), button("no-button", "no")]))
    }

    pub(super) async fn answer(
        self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        match input {
            Input::Word("yes") => self.go(visit).await,
            Input::Word("no") => {
                let choice = Some(visit.say(Msg::new("no-button")));
                family::list(visit).await?;
                Ok(Turn::Done { choice })
            }
            Input::Word(_)
            | Input::Text(_)
            | Input::Contact { .. }
            | Input::Location
            | Input::Media { .. } => Ok(Turn::Stray),
        }
    }

    async fn go(self, visit: &mut Visit<'_, '_>) -> Result<Turn, Fault> {
        let household = visit.household.clone();
        let household = household.filter(|house| may_go(house, visit.chat, self.who));
        let (Some(household), Some(person)) = (household, self.person(visit).await?) else {
            let line = visit.say(Msg::new("household-gone"));
            visit.reply(line)?;
            return Ok(Turn::Done { choice: None });
        };
        match self.who {
            Who::Member(id) => member_leaves(visit, household, id).await?,
            Who::TelephoneOf(holder) => telephone_goes(visit, household, holder).await?,
        }
        let name = visit.desk.address(visit.language, &person);
        let line = visit.say(Msg::new("household-left").plain("name", name));
        let rows = vec![vec![family::list_button(visit)]];
        visit.reply_with(line, Keyboard::Inline(rows))?;
        let choice = Some(visit.say(Msg::new("yes-button")));
        Ok(Turn::Done { choice })
    }
}

async fn member_leaves(
    visit: &mut Visit<'_, '_>,
    mut household: Household,
    id: PersonId,
) -> Result<(), Fault> {
    household.leave(id);
    let mut people = household.members.clone();
    people.push(id);
    keeping::keep(visit, household, people).await?;
    keeping::is_reached_no_more(&mut visit.desk, id).await?;
    Ok(())
}

/// Whoever holds it reads of it, and reports for themselves from now on.
async fn telephone_goes(
    visit: &mut Visit<'_, '_>,
    mut household: Household,
    holder: PersonId,
) -> Result<(), Fault> {
    let theirs: Vec<i64> = household
        .telephones
        .iter()
        .filter(|one| one.holder == holder && one.chat != visit.chat.0)
        .map(|one| one.chat)
        .collect();
    for chat in theirs {
        household.remove_telephone(chat);
        let language = visit.desk.language_of(ChatId(chat)).await?;
        let line = visit.desk.say(language, Msg::new("household-released"));
        visit
            .desk
            .send(ChatId(chat), Lane::Reply, line, Keyboard::None, None)?;
    }
    let people = household.members.clone();
    keeping::keep(visit, household, people).await
}
