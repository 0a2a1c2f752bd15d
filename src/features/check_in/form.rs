//! A report in the making, as it lies in the chat's conversation: durable after
//! every tap.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::step::{self, Profile, Question, Step};
use super::{answering, danger, half_finished, screens};
use crate::clock::Moment;
use crate::domain::access::Action;
use crate::domain::calendar::Zone;
use crate::domain::id::{PersonId, ReportId};
use crate::domain::person::Person;
use crate::domain::report::{Answers, Filer, Report};
use crate::domain::vitals::{Pulse, RespRate, SpO2, Temperature};
use crate::engine::Fault;
use crate::engine::incoming::ChatId;
use crate::features::Visit;
use crate::features::desk::Desk;
use crate::features::dialogue::{Dialogue, Input, Screen, Turn};

/// A report in the making.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// The report's own identifier from the first tap on; names its timer.
    pub draft: ReportId,
    /// About whom.
    pub person: PersonId,
    /// In which chat.
    pub chat: ChatId,
    /// By whom.
    pub filed_by: Filer,
    /// The zone of the person's village.
    pub zone: Zone,
    /// What decides which questions apply.
    pub profile: Profile,
    /// The village's calendar day of the first answer. A report begun before
    /// midnight belongs to the day of which it speaks: that is the evening on
    /// which the person said how they were, not the minute after midnight in
    /// which they found the thermometer. `None` until something was answered.
    pub day: Option<NaiveDate>,
    /// The first answer was a press that may have been done much earlier.
    pub time_uncertain: bool,
    /// What is known so far.
    pub answers: Answers,
    /// The questions that are answered or skipped.
    pub settled: BTreeSet<Question>,
    /// The current step.
    pub at: Step,
    /// One answer is being changed from the summary.
    pub changing: bool,
    /// A value that was probably meant: offered, never assumed.
    pub suggestion: Option<Suggestion>,
    /// The place of the report of that day which this one corrects.
    pub corrects: Option<u32>,
    /// Whether anything was answered here: else there is nothing to keep.
    pub changed: bool,
}

/// A value that was probably meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Suggestion {
    /// Of the thermometer.
    Temperature(Temperature),
    /// Of the oximeter.
    Saturation(SpO2),
    /// Of counting.
    Breaths(RespRate),
    /// Of the oximeter.
    Pulse(Pulse),
}

impl Form {
    /// A report about `person`, at its first question.
    ///
    /// # Errors
    /// When the machine has no randomness.
    pub fn new(
        desk: &Desk<'_, '_>,
        chat: ChatId,
        person: &Person,
        filed_by: Filer,
    ) -> Result<Self, Fault> {
        Ok(Self {
            draft: desk.tx.new_id()?,
            person: person.id,
            chat,
            filed_by,
            zone: zone(desk, person),
            profile: profile(desk, person),
            day: None,
            time_uncertain: false,
            answers: Answers::default(),
            settled: BTreeSet::new(),
            at: Step::Ask(Question::Feeling),
            changing: false,
            suggestion: None,
            corrects: None,
            changed: false,
        })
    }

    /// A correction of `report`: its answers, to be changed or completed.
    ///
    /// # Errors
    /// When the machine has no randomness.
    pub fn correction(
        desk: &Desk<'_, '_>,
        chat: ChatId,
        person: &Person,
        filed_by: Filer,
        report: &Report,
    ) -> Result<Self, Fault> {
        let mut form = Self::new(desk, chat, person, filed_by)?;
        form.profile.danger_first = report.answers.emergency();
        form.day = Some(report.day);
        form.time_uncertain = report.time_uncertain;
        form.corrects = Some(report.sequence);
        form.answers = report.answers.clone();
        form.settled = if report.complete {
            // What a complete report leaves open was skipped, and stays so.
            step::asked_of(&form.answers, &form.profile)
                .into_iter()
                .collect()
        } else {
            step::settled_by(&form.answers)
        };
        form.at = match form.next() {
            Step::Review => Step::Change,
            next @ (Step::Ask(_) | Step::Change) => next,
        };
        Ok(form)
    }

    /// The next step by the protocol.
    #[must_use]
    pub fn next(&self) -> Step {
        step::next_step(&self.answers, &self.settled, &self.profile)
    }

    /// The current question is answered or skipped.
    pub fn settle(&mut self, question: Question) {
        self.settled.insert(question);
        step::prune(&mut self.answers, &mut self.settled, &self.profile);
        self.suggestion = None;
        self.changing = false;
        self.at = self.next();
    }

    /// Something was answered: the report has a day from now on.
    pub(super) fn begun(&mut self, said: Moment, uncertain: bool) {
        self.changed = true;
        if self.day.is_none() {
            self.day = Some(self.zone.day(said));
            self.time_uncertain = uncertain;
        }
    }
}

fn zone(desk: &Desk<'_, '_>, person: &Person) -> Zone {
    let village = desk.house.village(&person.village);
    village.map_or(Zone::Jakarta, |village| village.zone)
}

fn profile(desk: &Desk<'_, '_>, person: &Person) -> Profile {
    let protocol = &desk.house.protocol;
    let age = person.birth.age_on(desk.today(&person.village));
    let child_list = protocol.triage.danger_child.limits.asked_under_years;
    Profile {
        under_five: age.could_be_under_years(child_list),
        oximeter: person.oximeter,
        fever_below: protocol.report.fever_reducer.limits.ask_below_celsius.0,
        danger_first: false,
    }
}

impl Dialogue for Form {
    async fn screen(&self, visit: &Visit<'_, '_>) -> Result<Screen, Fault> {
        screens::of(self, visit).await
    }

    async fn answer(&mut self, visit: &mut Visit<'_, '_>, input: Input<'_>) -> Result<Turn, Fault> {
        let before = self.clone();
        let turn = answering::take(self, visit, input).await?;
        danger::tell(visit, &before, self);
        if matches!(turn, Turn::Done { .. }) {
            half_finished::forget(&mut visit.desk, self).await?;
        } else if self.changed && *self != before {
            half_finished::keep_watch(&mut visit.desk, self).await?;
        }
        Ok(turn)
    }

    async fn moves_to(&mut self, desk: &mut Desk<'_, '_>, chat: ChatId) -> Result<(), Fault> {
        half_finished::moves_to(desk, self, chat).await
    }

    fn back(&mut self) -> bool {
        let Some(before) = self.before() else {
            return false;
        };
        self.at = before;
        self.changing = false;
        self.suggestion = None;
        true
    }

    fn needs(&self) -> Action {
        Action::Talk
    }

    fn can_go_back(&self) -> bool {
        self.before().is_some()
    }

    fn stand_at(&mut self, other: &Self) {
        self.at = other.at;
        self.changing = other.changing;
        self.suggestion = other.suggestion;
    }

    async fn displaced(self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        half_finished::displaced(&mut visit.desk, self).await
    }

    async fn abandoned(self, visit: &mut Visit<'_, '_>) -> Result<(), Fault> {
        half_finished::given_up(visit, self).await
    }
}

impl Form {
    fn before(&self) -> Option<Step> {
        match self.at {
            Step::Ask(_) if self.changing => Some(Step::Review),
            Step::Ask(question) => {
                step::step_before(question, &self.answers, &self.profile).map(Step::Ask)
            }
            Step::Review => step::asked_of(&self.answers, &self.profile)
                .last()
                .copied()
                .map(Step::Ask),
            Step::Change => Some(Step::Review),
        }
    }
}
