//! Waits for the file.

use serde::{Deserialize, Serialize};

use super::Refused;
use super::tell;
use crate::domain::access::Action;
use crate::domain::import::{Import, State};
use crate::engine::Fault;
use crate::engine::incoming::SentFile;
use crate::engine::outgoing::{Body, Lane};
use crate::features::dialogue::{self, Choice, Dialogue, Input, Screen, Turn};
use crate::features::files::{Errand, Work};
use crate::features::{Flow, Visit, clerk};
use crate::i18n::{Html, Msg};

const CANCEL: &str = "cancel";

/// A file of people is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {}

/// The officer wants to enter people from a file.
///
/// # Errors
/// When a message can't be put into bytes (a bug).
pub async fn begin(visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
    dialogue::pause(visit).await?;
    dialogue::begin(visit, Flow::Files(Form {})).await
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        let question =
            Msg::new("files-import-ask").num("count", visit.desk.house.config.files.import_people);
        let cancel = visit.label(Msg::new("cancel-button"));
        Ok(Screen::asking(visit.say(question)).row([Choice::new(cancel, CANCEL)]))
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        match input {
            Input::Media {
                file: Some(file), ..
            } => take(visit, file),
            Input::Word(CANCEL) => {
                let line = visit.say(Msg::new("cancelled"));
                visit.last_word(line)?;
                Ok(Turn::Done { choice: None })
            }
            Input::Media { file: None, .. } | Input::Text(_) => {
                Ok(Turn::Refused(visit.say(Msg::new("files-import-no-file"))))
            }
            Input::Word(_) | Input::Contact { .. } | Input::Location => Ok(Turn::Stray),
        }
    }

    fn back(&mut self) -> bool {
        false
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn stand_at(&mut self, _other: &Self) {}

    fn needs(&self) -> Action {
        Action::Import
    }
}

/// The file is noted, and brought by the clerk.
fn take(visit: &mut Visit<'_, '_>, file: &SentFile) -> Result<Turn, Fault> {
    let longest = u64::from(visit.desk.house.config.files.import_kilobytes) * 1_000;
    if file.size.is_some_and(|size| size > longest) {
        let why = tell::refused(&visit.desk, visit.language, &Refused::TooLong);
        return Ok(Turn::Refused(why));
    }
    let Some(by) = visit.staff.as_ref().map(|staff| staff.id) else {
        return Ok(Turn::Stray);
    };
    let import = Import {
        id: visit.desk.tx.new_id()?,
        by: Some(by),
        chat: Some(visit.chat.0),
        file: file.id.clone(),
        at: visit.desk.now(),
        hash: None,
        message: None,
        state: State::Reading,
    };
    visit.desk.tx.put(&import)?;
    let work = clerk::Work::Files(Work::Import(Errand::Look(import.id)));
    let body = Body::Fetch {
        file: import.file,
        longest,
        order: work.order()?,
    };
    let line = visit.say(Msg::new("files-import-reading"));
    visit.reply(line)?;
    let chat = visit.chat;
    visit.desk.send_body(chat, Lane::Bulk, body, None)?;
    let name = file.name.as_deref().unwrap_or_default();
    let choice = (!name.is_empty()).then(|| Html::plain(name));
    Ok(Turn::Done { choice })
}
