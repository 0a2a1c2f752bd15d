//! Where an infection came from, as far as it is presumed: another case whose contact this
//! one was, or from elsewhere in a health worker's words. A case that came from this one
//! can't be its source.

use serde::{Deserialize, Serialize};

use super::board;
use super::case::Case;
use super::form::Form;
use super::interview::leads_back;
use crate::domain::access::Action;
use crate::domain::contact::{Attempt, Contact, Outcome, Source};
use crate::domain::id::IndexCaseId;
use crate::domain::place::Area;
use crate::domain::text::clean;
use crate::engine::Fault;
use crate::features::dialogue::{self, Choice, Input, Screen, Turn};
use crate::features::{Flow, Visit, looking};
use crate::i18n::{Html, Msg};
use crate::register;
use crate::register::audit::Why;

/// More cases than fit on a screen: the newest are offered.
const SHOWN: usize = 8;
/// Longest words about a source, in characters.
const WORDS_MAX: usize = 80;

const UNKNOWN: &str = "unknown";
const CANCEL: &str = "cancel";

/// The question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceForm {
    case: IndexCaseId,
    /// The cases that are offered.
    offered: Vec<IndexCaseId>,
}

/// Asks. Those whose contact this case was are offered first.
pub(super) async fn begin(visit: &mut Visit<'_, '_>, case: &Case) -> Result<(), Fault> {
    let mut ids: Vec<IndexCaseId> = Vec::new();
    for contact in register::contact::as_contact(visit.desk.tx, case.person.id).await? {
        ids.push(contact.case);
    }
    ids.extend(register::contact::in_village(visit.desk.tx, &case.case().village).await?);
    let mut offered: Vec<IndexCaseId> = Vec::new();
    for id in ids {
        if offered.len() < SHOWN && !offered.contains(&id) && is_possible(visit, case, id).await? {
            offered.push(id);
        }
    }
    let form = SourceForm {
        case: case.id(),
        offered,
    };
    dialogue::begin(visit, Flow::Contacts(Form::Source(form))).await
}

async fn is_possible(
    visit: &Visit<'_, '_>,
    case: &Case,
    source: IndexCaseId,
) -> Result<bool, Fault> {
    let Some(file) = register::contact::case(visit.desk.tx, source).await? else {
        return Ok(false);
    };
    let there = Area::Village(file.case.village.clone());
    let may = visit.may_in(Action::TraceContacts, &there) && file.case.is_in_force();
    Ok(may && !leads_back(&visit.desk, case.case(), &file.case).await?)
}

impl SourceForm {
    pub(super) async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        let choice = |id: &'static str, word: &str| Choice::new(visit.label(Msg::new(id)), word);
        let mut screen = Screen::asking(visit.say(Msg::new("contacts-ask-source")));
        for id in &self.offered {
            if let Some(other) = Case::find(&visit.desk, *id).await? {
                let zone = visit.zone();
                let day = zone.day(other.case().since);
                let label = Msg::new("contacts-source-line")
                    .text("name", other.person.name.as_str())
                    .plain("place", other.person.rt_rw.to_string())
                    .plain(
                        "day",
                        visit.desk.house.locales.date_short(visit.language, day),
                    );
                screen = screen.row([Choice::new(visit.label(label), id.to_string())]);
            }
        }
        Ok(screen
            .row([choice("contacts-source-unknown-button", UNKNOWN)])
            .row([choice("cancel-button", CANCEL)]))
    }

    pub(super) async fn answer(
        &mut self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        let found = Case::find(&visit.desk, self.case).await?;
        let mine = found.filter(|case| visit.may_in(Action::TraceContacts, &case.area()));
        let (Some(mut case), Some(by)) = (mine, visit.account.person) else {
            let line = visit.say(Msg::new("contacts-gone"));
            visit.last_word(line)?;
            return Ok(Turn::Done { choice: None });
        };
        let (source, choice) = match input {
            Input::Word(CANCEL) => {
                visit.anew();
                board::show(visit, &mut case).await?;
                return Ok(Turn::Done { choice: None });
            }
            Input::Word(UNKNOWN) => (
                Source::Unknown,
                visit.say(Msg::new("contacts-source-unknown-button")),
            ),
            Input::Word(word) => {
                let id = self.offered.iter().find(|id| id.to_string() == word);
                let Some(id) = id.copied() else {
                    return Ok(Turn::Stray);
                };
                if !is_possible(visit, &case, id).await? {
                    return Ok(Turn::Refused(visit.say(Msg::new("contacts-source-loop"))));
                }
                let choice = met(visit, &case, id).await?;
                let by = Some(by);
                (Source::Case { case: id, by }, choice)
            }
            Input::Text(text) => {
                let words = clean::line(text, WORDS_MAX);
                if words
                    .chars()
                    .filter(|letter| letter.is_alphabetic())
                    .count()
                    < 3
                {
                    return Ok(Turn::Refused(
                        visit.say(Msg::new("contacts-source-unreadable")),
                    ));
                }
                let choice = Html::plain(&words);
                (Source::Elsewhere { words, by }, choice)
            }
            Input::Contact { .. } | Input::Location | Input::Media { .. } => {
                return Ok(Turn::Stray);
            }
        };
        case.file.case.source = source;
        case.keep(&mut visit.desk).await?;
        visit.anew();
        board::show(visit, &mut case).await?;
        board::refresh(&mut visit.desk, &case, Some(visit.chat)).await?;
        let choice = Some(choice);
        Ok(Turn::Done { choice })
    }
}

/// Whoever was infected by a case has met it: stands among its contacts from now on. Gives
/// the name of the case.
async fn met(visit: &mut Visit<'_, '_>, case: &Case, source: IndexCaseId) -> Result<Html, Fault> {
    let Some(mut other) = Case::find(&visit.desk, source).await? else {
        return Ok(Html::default());
    };
    looking::look(visit, other.person.id, Why::Traced).await?;
    let name = Html::plain(other.person.name.as_str());
    let person = case.person.id;
    let is_there = other
        .contacts
        .iter()
        .any(|seen| seen.contact.person == Some(person));
    let (false, true, Some(by)) = (is_there, other.case().has_room(), visit.account.person) else {
        return Ok(name);
    };
    let at = visit.desk.now();
    let contact = Contact {
        id: visit.desk.tx.new_id()?,
        case: source,
        name: case.person.name.clone(),
        phone: case.person.phone.clone(),
        last_met: None,
        met_at: None,
        relation: None,
        exposure: None,
        since: at,
        told_by: by,
        attempts: vec![Attempt {
            at,
            by,
            outcome: Outcome::AlreadyIsolating,
        }],
        person: Some(person),
        handed_to: None,
    };
    other.keep_contact(&mut visit.desk, contact).await?;
    board::refresh(&mut visit.desk, &other, None).await?;
    Ok(name)
}
