//! A session at work: with its results, and the messages that show it.

use crate::domain::id::{PersonId, RandomId, TestSessionId};
use crate::domain::place::Area;
use crate::domain::test_result::{Progress, TestResult, TestSession};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::features::{Desk, Visit};
use crate::register;
use crate::register::test_result::SessionFile;

/// A session with what is kept of it.
pub(super) struct Case {
    pub file: SessionFile,
    pub results: Vec<TestResult>,
}

impl Case {
    pub async fn find(desk: &Desk<'_, '_>, id: TestSessionId) -> Result<Option<Self>, Fault> {
        match register::test_result::session(desk.tx, id).await? {
            Some(file) => Self::of(desk, file).await.map(Some),
            None => Ok(None),
        }
    }

    pub async fn of(desk: &Desk<'_, '_>, file: SessionFile) -> Result<Self, Fault> {
        let results = register::test_result::of_session(desk.tx, &file.session).await?;
        Ok(Self { file, results })
    }

    pub fn session(&self) -> &TestSession {
        &self.file.session
    }

    pub fn bits(&self) -> u64 {
        self.file.session.id.bits()
    }

    /// Where it is, as far as rights are concerned.
    pub fn area(&self) -> Area {
        Area::Village(self.file.session.village.clone())
    }

    pub fn progress(&self) -> Progress {
        Progress::of(&self.results)
    }

    pub fn result(&self, person: PersonId) -> Option<&TestResult> {
        self.results.iter().find(|result| result.person == person)
    }

    pub fn has(&self, person: PersonId) -> bool {
        self.file.session.people.contains(&person)
    }

    /// Writes down one result as it is now.
    pub fn keep(&mut self, desk: &mut Desk<'_, '_>, result: TestResult) -> Result<(), Fault> {
        desk.tx.put(&result)?;
        let place = self
            .results
            .iter_mut()
            .find(|one| one.person == result.person);
        match place {
            Some(place) => *place = result,
            None => self.results.push(result),
        }
        Ok(())
    }

    /// Writes down the session.
    pub fn keep_session(&self, desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
        desk.tx.put(&self.file)
    }

    /// The card in this chat is shown no more: something else stands in its place.
    pub fn leave_card(&mut self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        self.drop_card(&mut visit.desk, visit.chat)
    }

    fn drop_card(&mut self, desk: &mut Desk<'_, '_>, chat: ChatId) -> Result<(), Fault> {
        let before = self.file.cards.len();
        self.file.cards.retain(|card| card.chat != chat);
        match self.file.cards.len() == before {
            true => Ok(()),
            false => self.keep_session(desk),
        }
    }
}
