//! One question with everybody it concerns, while an event is worked on.

use std::sync::Arc;

use chrono::TimeDelta;

use super::{Due, Memo};
use crate::clock::Moment;
use crate::domain::calendar::Zone;
use crate::domain::escalation::{Able, SkipReason};
use crate::domain::id::{PersonId, QuestionId};
use crate::domain::person::Person;
use crate::domain::question::{Entry, Fact, Passing, Patience, Question, State};
use crate::domain::staff::StaffMember;
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::engine::timer::{TimerName, Urgency};
use crate::features::crew::{Crew, everybody};
use crate::features::{self, Desk};
use crate::register;
use crate::register::question::QuestionFile;

/// A question, the people, and the staff.
pub(super) struct Case {
    /// The question and its cards.
    pub file: QuestionFile,
    /// Whoever asks.
    pub asker: Person,
    /// Whose health it is about.
    pub about: Person,
    /// The staff, seen from whoever asks.
    pub crew: Crew,
}

impl Case {
    /// The case of a question that was just read, or just made. `None`: the people are
    /// not there any more.
    pub async fn of(desk: &Desk<'_, '_>, file: QuestionFile) -> Result<Option<Self>, Fault> {
        let staff = everybody(desk.tx).await?;
        Self::among(desk, file, staff).await
    }

    async fn among(
        desk: &Desk<'_, '_>,
        file: QuestionFile,
        staff: Arc<Vec<StaffMember>>,
    ) -> Result<Option<Self>, Fault> {
        let (asker, about) = (file.question.asker(), file.question.about());
        let Some(asker) = register::person::find(desk.tx, asker).await? else {
            return Ok(None);
        };
        let about = match register::person::find(desk.tx, about).await? {
            Some(about) => about,
            None => asker.clone(),
        };
        let crew = Crew::for_question(staff, &asker).with_roster(desk).await?;
        Ok(Some(Self {
            file,
            asker,
            about,
            crew,
        }))
    }

    /// The case of the question with this id.
    pub async fn find(desk: &Desk<'_, '_>, id: QuestionId) -> Result<Option<Self>, Fault> {
        match register::question::find(desk.tx, id).await? {
            Some(file) => Self::of(desk, file).await,
            None => Ok(None),
        }
    }

    /// All cases that are open, the one that waits longest first.
    pub async fn all_open(desk: &Desk<'_, '_>) -> Result<Vec<Self>, Fault> {
        let files = register::question::all_open(desk.tx).await?;
        let staff = everybody(desk.tx).await?;
        let mut cases = Vec::new();
        for file in files {
            cases.extend(Self::among(desk, file, Arc::clone(&staff)).await?);
        }
        Ok(cases)
    }

    /// The question.
    pub fn question(&self) -> &Question {
        &self.file.question
    }

    /// Its id.
    pub fn id(&self) -> QuestionId {
        self.file.question.id()
    }

    /// Whether nobody waits for an answer any more.
    pub fn has_lapsed(&self) -> bool {
        *self.question().state() == State::Lapsed
    }

    /// The chat of whoever asks, while it is alive.
    pub fn asker_chat(&self) -> Option<ChatId> {
        Desk::chat_of(&self.asker)
    }

    /// Those who can be given it now, in order: on duty, the other health workers, then the
    /// heads.
    pub fn order(&self) -> Vec<PersonId> {
        let called = self.crew.called().into_iter();
        let all = called.chain(self.crew.heads());
        all.filter(|who| self.crew.able(*who).is_ok()).collect()
    }

    /// What keeps somebody from answering; `None`: nothing.
    pub fn hindrance(&self, who: PersonId) -> Option<Passing> {
        match self.crew.able(who) {
            Ok(()) => None,
            Err(SkipReason::Unreachable) => Some(Passing::Unreachable),
            Err(SkipReason::LostRole | SkipReason::Refused | SkipReason::NoAnswer) => {
                Some(Passing::LostRole)
            }
        }
    }

    /// What is handed back with the result of a card.
    pub fn card_memo(&self, staff: PersonId) -> features::Memo {
        let question = self.id();
        features::Memo::Ask(Memo::Card { question, staff })
    }

    /// What is handed back with the result of an answer.
    pub fn answer_memo(&self, staff: PersonId) -> features::Memo {
        let question = self.id();
        features::Memo::Ask(Memo::Answer { question, staff })
    }

    /// Books what happened.
    pub fn record(&mut self, at: Moment, fact: Fact) -> Result<(), Fault> {
        self.file
            .question
            .record(Entry { at, fact })
            .map_err(|_| Fault::Broken("a question was led where it can't go"))
    }

    /// Writes it down and sets its next timer.
    pub async fn keep(&self, desk: &mut Desk<'_, '_>) -> Result<(), Fault> {
        register::question::keep(desk.tx, &self.file)?;
        set_timer(desk, self).await
    }

    /// The zone of the village's clocks.
    pub fn zone(&self, desk: &Desk<'_, '_>) -> Zone {
        let village = desk.house.village(&self.asker.village);
        village.map_or(Zone::Jakarta, |village| village.zone)
    }

    /// How long it waits for one health worker.
    pub fn patience<'h>(&self, desk: &Desk<'h, '_>) -> Patience<'h> {
        let settings = &desk.house.config.questions;
        let quiet = &desk.house.protocol.reminders.quiet.limits;
        Patience {
            span: TimeDelta::minutes(i64::from(settings.next_after_minutes)),
            quiet: (!settings.at_night).then_some(quiet),
            zone: self.zone(desk),
        }
    }

    /// Until when nobody is called, if it is night.
    pub fn night_until(&self, desk: &Desk<'_, '_>) -> Option<Moment> {
        let morning = self.patience(desk).awake(desk.now());
        (morning > desk.now()).then_some(morning)
    }

    /// When something has to happen with it, if nobody does anything before.
    pub fn next_due(&self, desk: &Desk<'_, '_>) -> Option<Moment> {
        self.question().next_due(&self.patience(desk), desk.now())
    }
}

/// The name of a question's one timer.
pub(super) fn timer_name(id: QuestionId) -> TimerName {
    TimerName::new("question", id)
}

pub(super) async fn wake(desk: &mut Desk<'_, '_>, id: QuestionId, at: Moment) -> Result<(), Fault> {
    let due = features::Due::Ask(Due::Next { question: id });
    desk.wake(at, timer_name(id), Urgency::Normal, due).await
}

async fn set_timer(desk: &mut Desk<'_, '_>, case: &Case) -> Result<(), Fault> {
    match case.next_due(desk) {
        Some(at) => wake(desk, case.id(), at).await,
        None => desk.tx.cancel(&timer_name(case.id())).await,
    }
}
