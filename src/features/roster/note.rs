//! The handover note: written by one shift, shown to the next when it begins.

use serde::{Deserialize, Serialize};

use super::look;
use crate::domain::roster::{DutyDesk, DutyLog, Note};
use crate::domain::text::clean;
use crate::engine::Fault;
use crate::engine::outgoing::Keyboard;
use crate::features::dialogue::{self, Choice, Input, Screen, Turn};
use crate::features::duty::{self, Station};
use crate::features::{Command, Flow, Visit, home};
use crate::i18n::Msg;

/// The longest note, in characters.
const WORDS_MAX: usize = 500;
/// Leaves without writing anything.
const CANCEL: &str = "cancel";

/// A note in the making.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Form {
    desk: DutyDesk,
}

/// Asks for it.
pub(super) async fn begin(visit: &mut Visit<'_, '_>, station: &Station) -> Result<(), Fault> {
    let form = Form {
        desk: station.desk.clone(),
    };
    dialogue::begin(visit, Flow::Roster(super::Form::Note(form))).await
}

impl Form {
    pub(super) fn screen(&self, visit: &Visit<'_, '_>) -> Screen {
        let cancel = Choice::new(visit.label(Msg::new("cancel-button")), CANCEL);
        let ask = match self.desk {
            DutyDesk::Puskesmas(_) => Msg::new("roster-note-ask"),
            DutyDesk::Office(_) => Msg::new("roster-note-ask-office"),
        };
        Screen::asking(visit.say(ask)).row([cancel])
    }

    pub(super) async fn answer(
        &mut self,
        visit: &mut Visit<'_, '_>,
        input: Input<'_>,
    ) -> Result<Turn, Fault> {
        let words = match input {
            Input::Word(CANCEL) => {
                done(visit, Msg::new("cancelled"))?;
                return Ok(Turn::Done { choice: None });
            }
            Input::Text(text) => clean::paragraph(text, WORDS_MAX),
            Input::Word(_) => return Ok(Turn::Stray),
            Input::Contact { .. } | Input::Location | Input::Media { .. } => String::new(),
        };
        if words.is_empty() {
            return Ok(Turn::Refused(visit.say(Msg::new("roster-note-text-only"))));
        }
        let line = match self.keep(visit, words).await? {
            true => Msg::new("roster-note-kept"),
            false => Msg::new("roster-gone"),
        };
        done(visit, line)?;
        Ok(Turn::Done { choice: None })
    }

    /// Writes it down. False: there is no roster here any more, or no right.
    async fn keep(&self, visit: &mut Visit<'_, '_>, words: String) -> Result<bool, Fault> {
        let now = visit.desk.now();
        let station = Station::of(visit.desk.house, &self.desk);
        let by = visit.staff.as_ref().map(|staff| staff.id);
        let (Some(station), Some(by)) = (station, by) else {
            return Ok(false);
        };
        if !station.allows(&visit.standing(), station.duty()) {
            return Ok(false);
        }
        let Some((roster, log)) = duty::read(&visit.desk, &self.desk).await? else {
            return Ok(false);
        };
        let mut log = log.unwrap_or_else(|| DutyLog::new(self.desk.clone(), now));
        log.note = Some(Note {
            by,
            at: now,
            words,
            handed_over: false,
        });
        visit.desk.tx.put(&log)?;
        look::set_timer(&mut visit.desk, &station, &roster, &log).await?;
        Ok(true)
    }
}

fn done(visit: &mut Visit<'_, '_>, line: Msg) -> Result<(), Fault> {
    let line = visit.say(line);
    let rows = vec![vec![home::button(visit, Command::Roster)]];
    visit.reply_with(line, Keyboard::Inline(rows)).map(drop)
}
