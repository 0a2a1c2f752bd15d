//! `/warga <name or number>`: one is found and shown, or several to choose from.

use serde::{Deserialize, Serialize};

use super::word::Word;
use super::{button, card, list};
use crate::domain::access::Action;
use crate::domain::id::RandomId;
use crate::domain::person::Person;
use crate::engine::Fault;
use crate::engine::outgoing::{Button, Keyboard};
use crate::features::dialogue::{Dialogue, Input, Screen, Turn};
use crate::features::{Command, Flow, Visit, dialogue, finding, home};
use crate::i18n::{Html, Msg};

/// More people than fit on a screen: more of the name is asked for.
const SHOWN: usize = 10;

/// The question: who?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Whom somebody looks for.
    Search,
}

/// The command; without a name, it is asked for.
///
/// # Errors
/// When the store fails or a record is damaged.
pub async fn command(visit: &mut Visit<'_, '_>, args: &str) -> Result<(), Fault> {
    match args.trim().is_empty() {
        true => ask(visit).await,
        false => find(visit, args).await,
    }
}

/// Asks for a name or a number.
pub(super) async fn ask(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    dialogue::begin(visit, Flow::Monitoring(Form::Search)).await
}

async fn find(visit: &mut Visit<'_, '_>, typed: &str) -> Result<(), Fault> {
    let people = finding::found(visit, typed, Action::SeeMonitored).await?;
    match people.as_slice() {
        [] => nobody(visit),
        [only] => card::show(visit, only.id).await,
        several => choice(visit, several).await,
    }
}

fn nobody(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    let line = visit.say(Msg::new("monitoring-nobody-found"));
    let again = button(visit, Msg::new("monitoring-find-button"), Word::Find, 0);
    let menu = home::button(visit, Command::Menu);
    let rows = vec![vec![again], vec![menu]];
    visit.reply_with(line, Keyboard::Inline(rows)).map(drop)
}

async fn choice(visit: &mut Visit<'_, '_>, people: &[Person]) -> Result<(), Fault> {
    let line = match people.len() {
        many if many > SHOWN => Msg::new("monitoring-found-many").num("count", many),
        count => Msg::new("monitoring-found").num("count", count),
    };
    let mut rows: Vec<Vec<Button>> = Vec::new();
    for person in people.iter().take(SHOWN) {
        list::look(visit, person.id).await?;
        let label = Msg::new("relink-choice")
            .text("name", person.name.as_str())
            .plain("year", person.birth.year().to_string())
            .plain("place", person.rt_rw.to_string());
        rows.push(vec![button(visit, label, Word::Card, person.id.bits())]);
    }
    rows.push(vec![button(
        visit,
        Msg::new("monitoring-find-button"),
        Word::Find,
        0,
    )]);
    let line = visit.say(line);
    visit.reply_with(line, Keyboard::Inline(rows)).map(drop)
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        Ok(Screen::asking(visit.say(Msg::new("monitoring-search"))))
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        let Input::Text(text) = input else {
            return Ok(Turn::Stray);
        };
        find(visit, text).await?;
        let choice = Some(Html::plain(text));
        Ok(Turn::Done { choice })
    }

    fn back(&mut self) -> bool {
        false
    }

    fn needs(&self) -> Action {
        Action::SeeMonitored
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn stand_at(&mut self, _other: &Self) {}
}
